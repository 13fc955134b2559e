"""Moves that say why not, clocks held, offers and actions as rows, escalation, a start from a chat."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.deadlines import Urgency
from app.domain.statuses import (
    BuyerWish,
    ClockKind,
    Escalation,
    MismatchKind,
    OfferAnswer,
    Party,
    Progress,
)
from tests.ui.incidents.conftest import Screen, press
from ui import labels
from ui.pages.incidents.begin.new_panel import NewIncidentPanel
from ui.pages.incidents.begin.start_panel import StartPanel
from ui.pages.incidents.progress_chips import StepChip

CHAT = "你们发错颜色了！不要退款，补发就行。"


@pytest.fixture
def shown(screen: Screen) -> Screen:
    """A confirmed incident, its parcel under way."""
    order = screen.desk.order()
    screen.desk.parcel(order)
    number = screen.desk.incident(order)
    screen.desk.services.incidents.confirm(number)
    screen.show(number)
    return screen


def chips(screen: Screen) -> dict[str, StepChip]:
    return {chip.label.words: chip for chip in screen.page.panel.tracks.progress.findChildren(StepChip)}


# Moves


def test_a_state_behind_is_one_press_away_and_asks_why(shown: Screen, qtbot: QtBot) -> None:
    qtbot.mouseClick(chips(shown)[labels.words(Progress.TO_VERIFY)], Qt.MouseButton.LeftButton)
    panel = shown.page.panel.step
    assert panel.target.value() is Progress.TO_VERIFY
    press(qtbot, panel, "Go back")
    assert shown.progress == Progress.CONFIRMED
    panel.reason.setPlainText("颜色看错了")
    press(qtbot, panel, "Go back")
    assert shown.progress == Progress.TO_VERIFY


def test_a_state_out_of_reach_says_why(shown: Screen, qtbot: QtBot) -> None:
    chip = chips(shown)[labels.words(Progress.AWAITING_RESULT)]
    assert "no way there" in chip.toolTip()
    assert chip.focusPolicy() == Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert shown.page.panel.step is None


def test_the_next_state_opens_its_step_with_the_keyboard(shown: Screen, qtbot: QtBot) -> None:
    chip = chips(shown)[labels.words(Progress.REQUESTED)]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert type(shown.page.panel.step).__name__ == "RequestPanel"


def test_what_cannot_be_done_yet_is_grey_and_says_what_is_missing(shown: Screen) -> None:
    shown.desk.services.incidents.move(1, Progress.TO_VERIFY, reason="x")
    shown.show(1)
    entries = {action.text(): action for action in shown.page.panel.menu().actions()}
    assert all(action.isEnabled() for action in entries.values()), "a false alarm asks for its reason itself"
    shown.desk.services.incidents.confirm(1)
    shown.show(1)
    grey = [a for a in shown.page.panel.menu().actions() if not a.isEnabled() and not a.isSeparator()]
    assert len(grey) == 1
    assert "Close as prevented" in grey[0].text()
    assert "already left" in grey[0].toolTip()


# Clocks


def test_a_clock_is_held_and_runs_on(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("clocks")
    press_named(qtbot, panel, "Hold Tell the supplier")
    clock = next(c for c in shown.page.panel.detail.deadlines if c.clock is ClockKind.TELL_SUPPLIER)
    assert clock.urgency is Urgency.PAUSED
    shown.desk.clock.advance(timedelta(hours=5))
    panel = shown.step("clocks")
    press_named(qtbot, panel, "Let it run Tell the supplier")
    again = next(c for c in shown.page.panel.detail.deadlines if c.clock is ClockKind.TELL_SUPPLIER)
    assert again.due_at == clock.due_at + timedelta(hours=5)


def press_named(qtbot: QtBot, where: object, name: str) -> None:
    from PySide6.QtWidgets import QPushButton

    (button,) = [b for b in where.findChildren(QPushButton) if b.accessibleName() == name]  # type: ignore[attr-defined]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_platform_has_a_clock_of_its_own_or_the_day_it_named(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("escalate")
    panel.level.choose(Escalation.PLATFORM)
    panel.due.tick.setChecked(True)
    named = panel.due.moment()
    press(qtbot, panel, "Save")
    running = [c for c in shown.page.panel.detail.deadlines if c.clock is ClockKind.DISPUTE]
    assert [c.due_at for c in running] == [named]
    panel = shown.step("note_event")
    assert panel.happened.count() >= 5


# Offers and actions


def test_offers_stand_as_rows_and_are_answered_there(shown: Screen, qtbot: QtBot) -> None:
    assert not shown.page.panel.offers.isVisible()
    panel = shown.step("add_offer")
    press(qtbot, panel, "Note it")
    assert shown.page.panel.step is panel, "an offer says something"
    panel.text.setPlainText("补发，运费贵方出")
    panel.amount.setText("61.00")
    panel.due.tick.setChecked(True)
    press(qtbot, panel, "Note it")
    (offer,) = shown.page.panel.detail.offers
    assert (offer.party, offer.amount_minor) == (Party.SELF, 6_100)
    assert offer.answer_due_at is not None
    press_named(qtbot, shown.page.panel.offers, "Accepted: 补发，运费贵方出")
    assert shown.page.panel.detail.offers[0].answer is OfferAnswer.ACCEPTED


def test_a_corrective_action_has_an_owner_a_day_and_a_check(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("add_action")
    panel.text.setText("打包拍照")
    panel.owner.setText("老李")
    press(qtbot, panel, "Add it")
    card = shown.page.panel.prevention
    assert card.isVisible()
    press_named(qtbot, card, "Done 打包拍照")
    (action,) = shown.page.panel.detail.actions
    assert action.done_at is not None
    assert isinstance(action.draft.due_on, date)
    press_named(qtbot, card, "Did it help… 打包拍照")
    verify = shown.page.panel.step
    press(qtbot, verify, "Save")
    assert shown.page.panel.step is verify, "how does it show?"
    verify.shown_by.setPlainText("三十单没有再错")
    press(qtbot, verify, "Save")
    (action,) = shown.page.panel.detail.actions
    assert (action.draft.owner, action.verification) == ("老李", "三十单没有再错")


# A start from a chat


def start(screen: Screen) -> StartPanel:
    screen.page.new_record()
    panel = screen.page.new_area.column.itemAt(0).widget()
    assert isinstance(panel, StartPanel)
    return panel


@pytest.mark.parametrize(
    "words",
    [
        "订单 3792439168251500705 " + CHAT,
        "单号YT9900000000001，" + CHAT,
        "手机尾号0057 " + CHAT,
        "我叫蒋一 " + CHAT,
    ],
)
def test_a_chat_tells_whose_order_it_is(screen: Screen, qtbot: QtBot, words: str) -> None:
    screen.desk.parcel(screen.desk.order())
    screen.desk.order("1000000000000000009", recipient="王五", phone="13900001111", phone_tail="1111")
    panel = start(screen)
    panel.text.setPlainText(words)
    panel.look()
    assert panel.list.count() == 1
    assert "3792439168251500705" in panel.list.item(0).text()
    press(qtbot, panel, "Go on with this order")
    made = screen.page.new_area.column.itemAt(0).widget()
    assert isinstance(made, NewIncidentPanel)
    assert made.order.order_no == "3792439168251500705"
    assert made.kind.value() is MismatchKind.WRONG_COLOUR
    assert made.chat.wish.value() is BuyerWish.RIGHT_GOODS


def test_a_number_typed_is_enough(screen: Screen, qtbot: QtBot) -> None:
    screen.desk.order()
    panel = start(screen)
    assert not panel.go.isEnabled()
    panel.text.setPlainText("3792439168251500705")
    qtbot.keyClick(panel.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = screen.page.new_area.column.itemAt(0).widget()
    assert isinstance(made, NewIncidentPanel)
    assert made.chat.text.words() == "", "a number is no chat"


def test_a_chat_that_names_no_order_says_so(screen: Screen) -> None:
    panel = start(screen)
    panel.text.setPlainText("在吗" + CHAT)
    panel.look()
    assert "No order of yours" in panel.nothing.text()
    assert not panel.go.isEnabled()


# Keys


def test_ctrl_enter_belongs_to_what_is_in_front(screen: Screen, qtbot: QtBot) -> None:
    order = screen.desk.order()
    screen.page.begin_new(order.id)
    panel = screen.page.new_area.column.itemAt(0).widget()
    panel.lines[0].spec.setText("藏青色 / XL")
    qtbot.keyClick(panel.lines[0].spec, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.page.panel.detail is not None
    assert screen.page.panel.detail.row.order_no == order.order_no
    assert screen.page.panel.step is None, "only what was in front"
