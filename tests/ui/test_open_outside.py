"""Files and folders opened by other programs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.open_outside import open_outside
from ui.widgets import NoticeBar


@pytest.mark.parametrize("is_open", [True, False])
def test_where_nothing_opens_a_file_its_place_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_open: bool
) -> None:
    asked: list[str] = []

    def take(url: object) -> bool:
        asked.append(url.toLocalFile())  # type: ignore[attr-defined]
        return is_open

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    window = QWidget()
    qtbot.addWidget(window)
    open_outside(window, tmp_path / "表.xlsx")
    assert [Path(name) for name in asked] == [tmp_path / "表.xlsx"]
    bar = window.findChild(NoticeBar)
    assert (bar is None) is is_open
    if bar is not None:
        assert str(tmp_path / "表.xlsx") in bar.text()
