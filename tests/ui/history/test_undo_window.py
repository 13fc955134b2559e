"""Undo and Redo of the window, the list of steps, and the history card of a record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from app.services.suppliers import SupplierDraft
from ui.change_bus import ChangeBus
from ui.history.card import HistoryCard
from ui.history.steps_dialog import StepsDialog
from ui.history.undo_actions import offer_undo
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.tasks import TaskRunner
from ui.widgets import NoticeBar


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    made = build_services(tmp_path / "data", clock)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, services: Services, inline_tasks: TaskRunner) -> MainWindow:
    made = MainWindow(services, ChangeBus(), Preferences())
    qtbot.addWidget(made)
    made.show_first()
    made.show()
    return made


def _named(window: MainWindow) -> tuple[str, str]:
    window.menus._menus["edit"].aboutToShow.emit()
    return window.menus.action("undo").text(), window.menus.action("redo").text()


def _names(services: Services) -> list[str]:
    return [name for _, name in services.suppliers.names()]


def test_the_menu_names_what_goes_back_and_what_comes_again(window: MainWindow, services: Services) -> None:
    assert _named(window) == ("&Undo", "&Redo")
    services.suppliers.create(SupplierDraft(name="永康 A&B"))
    assert _named(window) == ("&Undo: Enter a supplier · 永康 A&&B", "&Redo")
    window.menus.action("undo").trigger()
    assert _names(services) == []
    assert _named(window) == ("&Undo", "&Redo: Enter a supplier · 永康 A&&B")
    window.menus.action("redo").trigger()
    assert _names(services) == ["永康 A&B"]


def test_the_notice_goes_to_and_fro(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.suppliers.create(SupplierDraft(name="永康"))
    window.menus.action("undo").trigger()
    bar = window.findChild(NoticeBar)
    assert bar is not None
    assert bar.text() == "Taken back: Enter a supplier · 永康"
    qtbot.mouseClick(bar.action_button(), Qt.MouseButton.LeftButton)
    assert bar.text() == "Done again: Enter a supplier · 永康"
    qtbot.mouseClick(bar.action_button(), Qt.MouseButton.LeftButton)
    assert _names(services) == []


def test_a_text_field_keeps_its_own_undo(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.suppliers.create(SupplierDraft(name="永康"))
    window.activateWindow()
    field = QLineEdit(window.centralWidget())
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() != "abc"
    assert _names(services) == ["永康"]


def test_refusals_name_what_was_built_upon_it(window: MainWindow, services: Services) -> None:
    made = services.suppliers.create(SupplierDraft(name="永康"))
    services.suppliers.hold(made.value.id, "错发")
    window.actions_of_window.steps.take_back(made.changes.operations)
    bar = window.findChild(NoticeBar)
    assert bar is not None
    assert "“Enter a supplier · 永康” cannot be taken back: “Put a supplier on hold · 永康”" in bar.text()
    assert _names(services) == ["永康"]


def test_a_notice_offers_to_take_back_what_it_tells(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    made = services.suppliers.create(SupplierDraft(name="永康"))
    services.suppliers.create(SupplierDraft(name="义乌"))
    offer_undo(window, services.undo, "永康 is in.", made)
    bar = window.findChild(NoticeBar)
    assert bar is not None
    qtbot.mouseClick(bar.action_button(), Qt.MouseButton.LeftButton)
    assert _names(services) == ["义乌"]


def test_the_list_of_steps_takes_any_back(qtbot: QtBot, services: Services, inline_tasks: TaskRunner) -> None:
    for name in ("永康", "义乌"):
        services.suppliers.create(SupplierDraft(name=name))
    bus = ChangeBus()
    inline_tasks._publish = bus.publish
    dialog = StepsDialog(services.undo, bus)
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = dialog.buttons()
    assert [button.accessibleName() for button in buttons] == [
        "Take back: Enter a supplier · 义乌",
        "Take back: Enter a supplier · 永康",
    ]
    buttons[1].click()
    assert _names(services) == ["义乌"]
    assert len(dialog.buttons()) == 1


def test_a_record_s_history_is_read_when_it_is_opened(qtbot: QtBot, services: Services) -> None:
    number = services.suppliers.create(SupplierDraft(name="永康")).value.id
    services.suppliers.hold(number, "错发太多")
    card = HistoryCard(services.history)
    qtbot.addWidget(card)
    card.show_record("supplier", number)
    card.show()
    assert not card.is_open
    card.toggle.click()
    first, second = card.timeline.entries()
    assert first.words == "Put a supplier on hold · Owner"
    assert first.detail.splitlines() == ["Why on hold: — → 错发太多", "On hold: no → yes"]
    assert second.words == "Enter a supplier · Owner"
    services.undo.undo()
    card.show_record("supplier", number)
    assert [entry.words for entry in card.timeline.entries()] == [
        "Taken back: Put a supplier on hold · 永康 · Owner",
        "Put a supplier on hold (taken back since) · Owner",
        "Enter a supplier · Owner",
    ]
    card.show_record("supplier", number + 1)
    assert not card.is_open


def test_a_long_history_goes_on_when_asked(qtbot: QtBot, services: Services) -> None:
    number = services.suppliers.create(SupplierDraft(name="永康")).value.id
    for place in range(11):
        services.suppliers.update(number, SupplierDraft(name="永康", note=str(place)))
    card = HistoryCard(services.history)
    qtbot.addWidget(card)
    card.show_record("supplier", number)
    card.show()
    card.toggle.click()
    assert len(card.timeline.entries()) == 10
    card.more.click()
    assert len(card.timeline.entries()) == 12
    assert card.more.isHidden()
