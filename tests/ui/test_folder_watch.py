"""The watched folder in the window: real files, the worker, notices with their buttons."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from app.domain import settings
from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from app.services.past_imports import PastImport
from tests.services.orders.test_left_out import put
from ui import ask
from ui.change_bus import ChangeBus
from ui.folder_watch import FolderWatch, WindowDoes
from ui.settings_watch import WatchCard
from ui.tasks import TaskRunner, install_runner
from ui.widgets import NoticeBar

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "sheets"
CLASSIC, RESAVED = "taobao_ExportOrderList_classic.csv", "taobao_ExportOrderList_resaved.csv"


@dataclass
class Watched:
    """A window with a watch, the folder it will look into, and what its notices asked for."""

    window: QMainWindow
    watch: FolderWatch
    services: Services
    folder: Path
    bus: ChangeBus
    qtbot: QtBot
    shown: list[object] = field(default_factory=list)
    undone: list[list[int]] = field(default_factory=list)

    def bring(self, name: str, as_name: str = "") -> Path:
        return Path(shutil.copy(SAMPLES / name, self.folder / (as_name or name)))

    def turn(self, is_on: bool = True) -> None:
        services = self.services.settings
        services.set(settings.WATCH_FOLDER, str(self.folder))
        self.bus.publish(services.set(settings.WATCH_ON, is_on).changes)

    def begin(self) -> None:
        """On, and the first look is over."""
        with self.qtbot.waitSignal(self.watch.looked):
            self.turn()

    @property
    def notice(self) -> str:
        bar = self.window.findChild(NoticeBar)
        return bar.text() if bar is not None and bar.isVisible() else ""

    def press(self, words: str) -> None:
        bar = self.window.findChild(NoticeBar)
        assert bar is not None
        buttons = [b for b in (bar.action_button(), bar.second_button()) if b.isVisible()]
        next(button for button in buttons if button.text() == words).click()

    def orders(self) -> int:
        return self.services.orders.totals(None).count

    def imports(self) -> list[PastImport]:
        past = self.services.past_imports
        return past.load_rows(past.find_ids(None, None))


@pytest.fixture
def watched(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Iterator[Watched]:
    services, bus = build_services(tmp_path / "data", clock), ChangeBus()
    runner = TaskRunner(services.open_thread, services.close_thread, publish=bus.publish)
    install_runner(runner)
    folder = tmp_path / "folder"
    folder.mkdir()
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 500)
    window.show()
    shown: list[object] = []
    undone: list[list[int]] = []
    does = WindowDoes(
        take_files=shown.append,
        undo=lambda ids: undone.append(list(ids)),
        show_imports=shown.append,
        show_findings=shown.append,
    )
    watch = FolderWatch(window, services, does, poll_ms=80, settle_ms=60)
    bus.changed.connect(watch.settings_changed)
    yield Watched(window, watch, services, folder, bus, qtbot, shown, undone)
    watch.stop()
    assert runner.close()
    install_runner(None)
    services.close()


def test_nothing_is_looked_at_while_it_is_off(watched: Watched, qtbot: QtBot) -> None:
    watched.watch.apply()
    watched.bring(CLASSIC)
    qtbot.wait(250)
    assert (watched.watch.folder, watched.orders(), watched.notice) == (None, 0, "")


def test_a_new_sheet_is_taken_in_and_said_with_the_way_back(watched: Watched, qtbot: QtBot) -> None:
    watched.begin()
    watched.bring(CLASSIC)
    qtbot.waitUntil(lambda: "Imported from the watched folder" in watched.notice, timeout=10_000)
    assert f"{CLASSIC} (8 new order(s), 0 changed)" in watched.notice
    assert watched.orders() == 8
    (found,) = watched.imports()
    watched.press("Undo")
    assert watched.undone == [[found.id]]


def test_its_notice_leads_to_the_import(watched: Watched, qtbot: QtBot) -> None:
    watched.begin()
    watched.bring(CLASSIC)
    qtbot.waitUntil(lambda: "Imported" in watched.notice, timeout=10_000)
    watched.press("Show")
    assert watched.shown == [watched.imports()[0].id]


def test_a_sheet_that_needs_a_look_is_offered(watched: Watched, qtbot: QtBot) -> None:
    watched.begin()
    mixed = put(watched.folder / "mixed.csv")
    qtbot.waitUntil(lambda: "needs a look" in watched.notice, timeout=10_000)
    assert watched.orders() == 0
    watched.press("Show")
    assert watched.shown == [[mixed]]


def test_what_lay_there_before_is_offered_not_taken(
    watched: Watched, qtbot: QtBot, clock: FixedClock
) -> None:

    there = watched.bring(CLASSIC)
    os.utime(there, (clock.now().timestamp(),) * 2)
    watched.begin()
    qtbot.waitUntil(lambda: "1 sheet(s) in the watched folder" in watched.notice, timeout=10_000)
    qtbot.wait(250)
    assert watched.orders() == 0
    watched.press("Not again")
    watched.turn(False)
    watched.begin()
    qtbot.wait(200)
    assert watched.notice == ""


def test_the_same_content_under_another_name_is_not_taken_twice(watched: Watched, qtbot: QtBot) -> None:
    watched.begin()
    watched.bring(CLASSIC)
    qtbot.waitUntil(lambda: watched.orders() == 8, timeout=10_000)
    watched.bring(CLASSIC, "again.csv")
    with qtbot.waitSignals([watched.watch.looked] * 4, timeout=10_000):
        pass
    assert len(watched.imports()) == 1


def test_a_file_that_still_grows_is_left_alone(watched: Watched, qtbot: QtBot) -> None:
    watched.begin()
    whole = (SAMPLES / CLASSIC).read_bytes()
    target = watched.folder / "growing.csv"
    for end in range(1, 8):
        target.write_bytes(whole[: len(whole) * end // 8])
        qtbot.wait(40)
        assert watched.orders() == 0
    target.write_bytes(whole)
    qtbot.waitUntil(lambda: watched.orders() == 8, timeout=10_000)


def test_a_folder_that_is_gone_is_said_once_and_taken_up_again(watched: Watched, qtbot: QtBot) -> None:
    watched.begin()
    watched.folder.rmdir()
    qtbot.waitUntil(lambda: "is not there" in watched.notice, timeout=10_000)
    watched.window.findChild(NoticeBar).hide()
    with qtbot.waitSignals([watched.watch.looked] * 3, timeout=10_000):
        pass
    assert watched.notice == ""
    watched.folder.mkdir()
    watched.bring(CLASSIC)
    qtbot.waitUntil(lambda: watched.orders() == 8, timeout=10_000)


def test_it_goes_on_while_a_dialog_is_open(watched: Watched, qtbot: QtBot) -> None:
    watched.begin()
    dialog = QDialog(watched.window)
    dialog.setModal(True)
    dialog.open()
    watched.bring(CLASSIC)
    qtbot.waitUntil(lambda: watched.orders() == 8, timeout=10_000)
    assert dialog.isVisible()
    dialog.close()


def test_another_folder_takes_the_place_of_the_first(watched: Watched, qtbot: QtBot, tmp_path: Path) -> None:
    watched.begin()
    other = tmp_path / "other"
    other.mkdir()
    changes = watched.services.settings.set(settings.WATCH_FOLDER, str(other)).changes
    with qtbot.waitSignal(watched.watch.looked):
        watched.bus.publish(changes)
    watched.bring(CLASSIC)
    qtbot.wait(250)
    assert watched.orders() == 0
    shutil.copy(SAMPLES / RESAVED, other)
    qtbot.waitUntil(lambda: RESAVED in watched.notice, timeout=10_000)


def test_the_settings_turn_it_on_and_off(
    watched: Watched, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[Path | None] = [None, watched.folder]
    monkeypatch.setattr(ask, "folder", lambda *_: answers.pop(0))
    card = WatchCard(watched.services, watched.bus)
    qtbot.addWidget(card)
    card.show()
    card.is_on.click()
    assert (card.is_on.isChecked(), watched.watch.folder) == (False, None)
    card.is_on.click()
    assert (card.is_on.isChecked(), watched.watch.folder) == (True, watched.folder)
    assert card.folder.text() == str(watched.folder)
    card.is_on.click()
    assert (card.is_on.isChecked(), watched.watch.folder) == (False, None)
