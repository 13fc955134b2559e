"""What is new is shown once after an update, and never to somebody new."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import __version__
from app.services.release_notes import Release
from ui import whats_new
from ui.help_texts import HelpDialog


@pytest.fixture(autouse=True)
def list_of_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Release(__version__, "- **now**"), Release("0.0.2", "before"), Release("0.0.1", "long ago")]
    monkeypatch.setattr(whats_new, "releases", lambda: found)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def words_in(dialog: HelpDialog | None) -> list[str]:
    assert dialog is not None
    return [label.text() for label in dialog.findChildren(QLabel)][1:]


def test_somebody_new_is_told_nothing(window: QWidget) -> None:
    assert whats_new.announce_update(window) is None


def test_who_used_an_older_one_is_told_what_came_since_and_once(window: QWidget) -> None:
    QSettings().setValue("window/geometry", "x")
    QSettings().setValue("ui/seen_version", "0.0.1")
    assert words_in(whats_new.announce_update(window)) == [__version__, "- **now**", "0.0.2", "before"]
    assert whats_new.announce_update(window) is None


def test_who_used_one_that_kept_no_note_is_told_of_this_one(window: QWidget) -> None:
    QSettings().setValue("window/geometry", "x")
    assert words_in(whats_new.announce_update(window)) == [__version__, "- **now**"]


def test_the_menu_shows_them_all(window: QWidget) -> None:
    assert "long ago" in words_in(whats_new.whats_new(window))
