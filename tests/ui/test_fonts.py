"""The font for Chinese: the system's first, the packaged one only where the system has none."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui import fonts


@pytest.fixture
def a_font() -> Path:
    """A font file that is on no system: the icons'."""
    spec = find_spec("qtawesome")
    assert spec is not None
    assert spec.origin is not None
    return next((Path(spec.origin).parent / "fonts").glob("materialdesignicons6-webfont-[0-9]*.ttf"))


@pytest.fixture(autouse=True)
def fresh(qapp: QApplication) -> None:
    """Nothing remembered of another test."""
    fonts._packaged_family.cache_clear()


def test_a_family_of_the_system_comes_first(monkeypatch: pytest.MonkeyPatch, a_font: Path) -> None:
    monkeypatch.setattr(fonts, "packaged_font", lambda: a_font)
    monkeypatch.setattr(fonts.QFontDatabase, "families", lambda *_: ["Noto Sans SC", "SimSun"])
    assert fonts.chinese_family() == "Noto Sans SC"


def test_qt_chooses_among_families_nobody_has_heard_of(monkeypatch: pytest.MonkeyPatch, a_font: Path) -> None:
    monkeypatch.setattr(fonts, "packaged_font", lambda: a_font)
    monkeypatch.setattr(fonts.QFontDatabase, "families", lambda *_: ["LXGW WenKai"])
    assert fonts.chinese_family() == ""


def test_without_any_the_packaged_one_is_loaded(monkeypatch: pytest.MonkeyPatch, a_font: Path) -> None:
    monkeypatch.setattr(fonts, "packaged_font", lambda: a_font)
    monkeypatch.setattr(fonts.QFontDatabase, "families", lambda *_: [])
    assert "Material Design" in fonts.chinese_family()


def test_without_a_packaged_one_either_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "packaged_font", lambda: None)
    monkeypatch.setattr(fonts.QFontDatabase, "families", lambda *_: [])
    assert fonts.chinese_family() == ""


def test_the_bundle_s_own_file_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "resource", lambda name: tmp_path / Path(name).name)
    file = tmp_path / "NotoSansSC-Regular.otf"
    file.touch()
    assert fonts.packaged_font() == file
