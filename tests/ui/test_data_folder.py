"""Moving the data in the window: closed, copied, opened there; found again where it went."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.data import data_place
from app.domain.clock import FixedClock
from app.services import data_folder
from app.services.build import build_services
from ui import app, ask
from ui.data_folder.dialog import DataFolderDialog
from ui.main_window import MainWindow
from ui.single_instance import InstanceLock
from ui.theme import Theme
from ui.translations import Translations
from ui.widgets.notice_bar import NoticeBar


@pytest.fixture(autouse=True)
def clean(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(data_place, "default_config_dir", lambda: tmp_path / "config")
    monkeypatch.setattr(data_folder, "default_data_dir", lambda: tmp_path / "usual")
    yield
    for made in (Theme.in_force(), Translations.in_force()):
        if made is not None:
            made.setParent(None)
            made.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Path:
    folder = tmp_path / "usual"
    build_services(folder, clock).close()
    return folder


def with_windows(*steps: object) -> None:
    """Do a step with each window that opens."""
    todo, seen = list(steps), set[int]()

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible() and id(window) not in seen and todo:
                seen.add(id(window))
                todo.pop(0)(window)  # type: ignore[operator]
        if todo:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_the_data_is_moved_and_opened_there(
    qtbot: QtBot, shop: Path, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[Path, str]] = []
    (tmp_path / "disk").mkdir()
    (tmp_path / "disk/other").touch()
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path / "disk")
    monkeypatch.setattr(ask, "confirm", lambda *_: True)

    def move(window: MainWindow) -> None:
        window.actions_of_window.run("data")
        window.findChild(DataFolderDialog).move_button.click()

    def look(window: MainWindow) -> None:
        notice = window.findChild(NoticeBar)
        seen.append((window.services.folder, notice.text() if notice else ""))
        window.close()

    with_windows(move, lambda window: QTimer.singleShot(50, lambda: look(window)))
    assert app.run_window(shop, clock, "en") == 0
    target = tmp_path / "disk" / "Makegood"
    assert seen == [(target, f"Your data is now in {target}. The old folder was left as it was.")]
    assert data_folder.usual_folder() == target
    assert data_folder.left_behind() == shop


def test_data_that_is_not_there_is_asked_for(
    qtbot: QtBot,
    shop: Path,
    tmp_path: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    data_folder.use(tmp_path / "gone")
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    monkeypatch.setattr(ask, "folder", lambda *_: shop)
    with_windows(lambda window: window.close())
    assert app.run_window(tmp_path / "gone", clock, "en") == 0
    assert not (tmp_path / "gone").exists()
    assert data_folder.usual_folder() == shop
    assert "data_gone" in caplog.text


def test_only_the_owners_own_data_moves(qtbot: QtBot, shop: Path) -> None:
    parent = QPushButton()
    qtbot.addWidget(parent)
    assert not DataFolderDialog(shop, is_own=False, parent=parent).move_button.isEnabled()


def test_data_somebody_else_has_open_is_not_moved(
    qtbot: QtBot, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.data_folder.moving import move_data

    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[2]))
    with InstanceLock(shop):
        assert move_data(shop, tmp_path / "disk") == (shop, "")
    assert not (tmp_path / "disk").exists()
    assert len(told) == 1


def test_the_old_copy_is_deleted_when_the_owner_says_so(
    qtbot: QtBot, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.data_folder.moving import move_data

    move_data(shop, tmp_path / "disk")
    parent = QPushButton()
    qtbot.addWidget(parent)
    dialog = DataFolderDialog(tmp_path / "disk", is_own=True, parent=parent)
    answers = [False, True]
    monkeypatch.setattr(ask, "confirm", lambda *_: answers.pop(0))
    dialog.delete_button.click()
    assert data_folder.has_data(shop)
    dialog.delete_button.click()
    assert not data_folder.has_data(shop)
    assert data_folder.has_data(tmp_path / "disk")
