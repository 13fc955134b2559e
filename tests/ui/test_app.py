"""Opening, leaving and failing to open, with the real session around the window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.errors import MakegoodError
from app.services.build import build_services
from ui import app
from ui.log_file import log_folder
from ui.main_window import MainWindow
from ui.single_instance import InstanceLock
from ui.theme import Theme
from ui.translations import Translations


@pytest.fixture(autouse=True)
def clean_application(qapp: QApplication) -> Iterator[None]:
    yield
    for made in (Theme.in_force(), Translations.in_force()):
        if made is not None:
            made.setParent(None)
            made.deleteLater()
    qapp.setStyleSheet("")


def open_windows() -> list[MainWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]


def when_open(qtbot: QtBot, steps: list[object]) -> None:
    """Do the next step as soon as a window is in sight, again and again."""

    def look() -> None:
        windows = open_windows()
        if windows and steps:
            steps.pop(0)(windows[0])
        if steps:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_a_window_opens_and_closes(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "data"
    when_open(qtbot, [lambda window: window.close()])
    assert app.run_window(folder, clock, "en") == 0
    assert (log_folder(folder) / "makegood.log").exists()
    with InstanceLock(folder):
        pass


def test_sample_and_back(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> None:
    seen: list[tuple[bool, str]] = []

    def note(window: MainWindow) -> None:
        seen.append((window.is_sample, window.services.folder.name))

    def to_sample(window: MainWindow) -> None:
        note(window)
        window.open_sample()

    def back(window: MainWindow) -> None:
        if window.services.today.is_empty():
            QTimer.singleShot(50, lambda: back(window))
            return
        note(window)
        window.leave_wanted.emit("own", None)

    def quit_now(window: MainWindow) -> None:
        if window.is_sample:
            QTimer.singleShot(50, lambda: quit_now(open_windows()[0]))
            return
        note(window)
        assert window.services.today.is_empty(), "the sample shop stays out of the owner's data"
        window.close()

    when_open(qtbot, [to_sample, back, quit_now])
    assert app.run_window(tmp_path / "data", clock, "en") == 0
    assert seen == [(False, "data"), (True, "data-sample"), (False, "data")]


@pytest.mark.parametrize(
    "environment, platform, is_there",
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_machine_without_a_screen_is_known(
    environment: dict[str, str], platform: str, is_there: bool
) -> None:
    assert app.has_screen(environment, platform) is is_there


def test_without_a_screen_a_sentence_is_said(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "main.py", "--data", str(tmp_path), "--lang", "zh_CN"],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if sys.platform == "linux":
        assert done.returncode == 1
        assert "没有屏幕" in done.stderr


def test_data_in_use_is_told(
    qapp: QApplication, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, caplog: object
) -> None:
    told: list[MakegoodError] = []
    monkeypatch.setattr(app, "show_failure", told.append)
    with InstanceLock(tmp_path / "data"):
        assert app.run_window(tmp_path / "data", clock, "en") == 1
    assert [error.code for error in told] == ["already_running"]


def test_a_backup_is_put_back(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> None:
    folder, copy = tmp_path / "data", tmp_path / "copy.db"
    services = build_services(folder, clock)
    services.backups.save(copy)
    services.settings.set(settings.FOLLOW_UP_DAYS, 9)
    services.close()
    found: list[int] = []

    def check(window: MainWindow) -> None:
        found.append(window.services.settings.get(settings.FOLLOW_UP_DAYS))
        if len(found) == 1:
            window.leave_wanted.emit("restore", copy)
        else:
            window.close()

    when_open(qtbot, [check, check])
    assert app.run_window(folder, clock, "en") == 0
    assert found == [9, settings.FOLLOW_UP_DAYS.default]
