"""Evidence files: whole under their name or not there, on the disk before the row that names them."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
from pathlib import Path

import pytest

from app.data.evidence_store import EvidenceStore
from app.data.models import Evidence
from app.domain.clock import FixedClock
from app.domain.errors import EnvironmentProblem
from app.services.build import build_services


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("way", ["bytes", "file"])
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    store, source = EvidenceStore(tmp_path / "evidence"), tmp_path / "photo.png"
    source.write_bytes(b"photo")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentProblem, match="evidence_unwritable"):
        store.add_bytes(b"photo") if way == "bytes" else store.add_file(source)
    assert _files(tmp_path / "evidence") == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system which file a handle is of")
@pytest.mark.parametrize("way", ["bytes", "file", "again"])
def test_the_folder_of_a_file_is_synced_before_it_is_reported_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """A power cut after the row was written would have lost the file's name: the row named nothing."""
    store, source = EvidenceStore(tmp_path / "evidence"), tmp_path / "photo.png"
    source.write_bytes(b"photo")
    if way == "again":
        store.add_bytes(b"photo")
    synced: set[str] = set()
    really = os.fsync

    def noted(handle: int) -> None:
        synced.add(os.readlink(f"/proc/self/fd/{handle}"))
        really(handle)

    monkeypatch.setattr(os, "fsync", noted)
    kept = store.add_file(source) if way == "file" else store.add_bytes(b"photo")
    assert kept.sha256 == hashlib.sha256(b"photo").hexdigest()
    assert str(store.path(kept.sha256).parent) in synced
    if way != "again":
        assert {str(tmp_path), str(tmp_path / "evidence")} <= synced


def test_doctor_tells_what_was_changed_lost_damaged_and_what_nobody_names(
    sample_folder: Path, tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(sample_folder, folder)
    services = build_services(folder, clock)
    store = EvidenceStore(folder / "evidence")
    first, second, *_ = sorted({row.sha256 for row in Evidence.select()})
    assert services.backups.examine() == []
    store.path(first).write_bytes(b"another picture")
    store.path(second).unlink()
    store.add_bytes(b"of an operation that was killed")
    copy = services.backups.save()
    copy.write_bytes(copy.read_bytes()[:-1] + b"\xff")
    found = {trouble.code for trouble in services.backups.examine()}
    unnamed = services.backups.unnamed_evidence()
    services.close()
    assert found == {"evidence_changed", "evidence_missing", "backup_damaged"}
    assert unnamed == 1


def test_what_killed_processes_left_is_swept_away_in_time(tmp_path: Path) -> None:
    store = EvidenceStore(tmp_path)
    old, new = tmp_path / ".incoming-1-1", tmp_path / ".incoming-2-2"
    for path in (old, new):
        path.touch()
    os.utime(old, (0, 0))
    kept = store.add_bytes(b"photo")
    assert set(_files(tmp_path)) == {new, store.path(kept.sha256)}
