"""The command `report`: a PDF without a screen, or a refusal with nothing written."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.clock import FixedClock
from tests.architecture.tree import ROOT
from tests.report_sample import open_shop


@pytest.fixture
def data(tmp_path: Path, clock: FixedClock) -> Path:
    """A closed database with one incident."""
    folder = tmp_path / "data"
    open_shop(folder, clock).uow.db.close()
    return folder


def report(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a script would, with no platform named."""
    environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY")}
    command = [sys.executable, str(ROOT / "main.py"), "--data", str(data), "--lang", "zh_CN", "report"]
    return subprocess.run(
        [*command, *arguments],
        env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def test_it_writes_the_pdf_in_the_language_asked_for(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    done = report(data, "CF-26-0142", str(target))
    assert (done.returncode, done.stdout.strip()) == (0, str(target))
    assert "错发事故报告单" in PdfReader(target).pages[0].extract_text()


def test_an_unknown_incident_is_refused(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    done = report(data, "CF-26-9999", str(target))
    assert done.returncode == 1
    assert "CF-26-9999" in done.stderr
    assert done.stdout == ""
    assert target.read_bytes() == b"old"


def test_a_missing_folder_is_refused(data: Path, tmp_path: Path) -> None:
    done = report(data, "1", str(tmp_path / "none" / "out.pdf"))
    assert done.returncode == 1
    assert done.stderr.strip()


def test_bad_usage_is_told(data: Path) -> None:
    assert report(data, "1").returncode == 2


def test_the_evidence_pack_is_exported(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "pack.zip"
    environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY")}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--data", str(data), "--lang", "zh_CN",
         "export", "evidence-pack", str(target), "--incident", "CF-26-0142"],
        env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.strip()) == (0, str(target)), done.stderr
    with zipfile.ZipFile(target) as found:
        assert "原文件名" in found.read("index.csv").decode("utf-8-sig")
        pdf = PdfReader(io.BytesIO(found.read("evidence-pack.pdf")))
    assert "证据包" in pdf.pages[0].extract_text()
