"""One incident from "to verify" to "closed", by the buttons a person presses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.domain.statuses import (
    CompensationKind,
    FreightPayer,
    GoodsHolder,
    LiableParty,
    Progress,
    RootCause,
    SupplierPart,
)
from app.services.compensations import CompensationDraft
from tests.ui.incidents.conftest import Screen, press


def go_next(screen: Screen, qtbot: QtBot) -> object:
    """Press the loud card's button; gives the panel it opened."""
    card = screen.page.panel.next
    press(qtbot, card.buttons, card.primary.text())
    return screen.page.panel.step


def test_an_incident_is_walked_from_verify_to_closed(screen: Screen, qtbot: QtBot, tmp_path: Path) -> None:
    desk = screen.desk
    order = desk.order()
    desk.parcel(order)
    number = desk.incident(order)
    screen.show(number)
    assert screen.next_action == "confirm"
    panel = go_next(screen, qtbot)
    press(qtbot, panel, "Confirm")
    assert screen.progress == Progress.CONFIRMED

    panel = screen.step("set_liability")
    panel.boxes[LiableParty.UNDECIDED].setValue(0)
    panel.boxes[LiableParty.SUPPLIER].setValue(100)
    press(qtbot, panel, "Save")
    assert screen.next_action == "submit_request"

    panel = go_next(screen, qtbot)
    assert "YT99" in panel.text.words()
    assert "蒋一" not in panel.text.words()
    press(qtbot, panel, "Copy and log")
    assert screen.progress == Progress.REQUESTED
    assert "YT99" in QGuiApplication.clipboard().text()

    panel = screen.step("tell_buyer")
    press(qtbot, panel, "Copy and log")
    assert screen.page.panel.detail.buyer_told_at is not None

    panel = screen.step("supplier_answered")
    panel.text.setPlainText("Being stopped")
    panel.amount.setText("61.00")
    press(qtbot, panel, "Log")
    assert screen.progress == Progress.NEGOTIATING
    assert screen.page.panel.detail.offers[0].amount_minor == 6_100

    assert screen.next_action == "agree_plan"
    panel = go_next(screen, qtbot)
    panel.freight.choose(FreightPayer.SUPPLIER)
    panel.goods.choose(GoodsHolder.SUPPLIER)
    panel.amount.setText("61.00")
    press(qtbot, panel, "Agreed")
    assert screen.progress == Progress.AWAITING_RESULT

    proof = tmp_path / "trace.txt"
    proof.write_text("stopped", "utf-8")
    panel = screen.step("record_result")
    screen.page.panel.take_evidence([proof])
    press(qtbot, panel, "Record")
    assert screen.progress == Progress.BUYER_SETTLING

    draft = CompensationDraft(CompensationKind.REFUND, Money(9_000, "CNY"))
    screen.page.context.bus.publish(desk.services.compensations.plan(number, draft).changes)
    assert screen.next_action == "approve_compensation"
    panel = go_next(screen, qtbot)
    press(qtbot, panel, "Approve")
    assert screen.next_action == "pay_compensation"
    press(qtbot, panel, "Mark as paid")
    assert "proof" in panel.trouble.text().lower()
    panel.cards[0].note.setText("Alipay 0313")
    press(qtbot, panel, "Mark as paid")
    assert screen.next_action == "finish_buyer_side"
    press(qtbot, go_next(screen, qtbot), "Finish the buyer's side")
    assert screen.progress == Progress.FOLLOW_UP

    panel = go_next(screen, qtbot)
    panel.score.choose(5)
    press(qtbot, panel, "Save")
    panel = go_next(screen, qtbot)
    panel.cause.choose(RootCause.SUPPLIER_PICKING)
    panel.prevention.setPlainText("Print the colour in bold")
    panel.part.choose(SupplierPart.LEFT_OPEN)
    panel.why.setText("Deducted from the next settlement")
    panel.todo.setText("Keep black and navy apart")
    press(qtbot, panel, "Close the incident")
    assert screen.progress == Progress.CLOSED
    detail = screen.page.panel.detail
    assert detail.follow_up.score == 5
    assert [action.draft.text for action in detail.actions] == ["Keep black and navy apart"]
    assert detail.money.sums[0].net_loss_minor == 9_000


def test_a_false_alarm_needs_a_reason(screen: Screen, qtbot: QtBot) -> None:
    number = screen.desk.incident()
    screen.show(number)
    panel = screen.step("false_alarm")
    press(qtbot, panel, "It was a false alarm")
    assert screen.progress == Progress.TO_VERIFY
    assert "reason" in panel.form._notes[panel.reason][0].text().lower()
    panel.reason.setPlainText("The label was misread")
    press(qtbot, panel, "It was a false alarm")
    assert screen.progress == Progress.FALSE_ALARM
    panel = screen.step("reopen")
    panel.reason.setPlainText("The buyer sent a photo")
    press(qtbot, panel, "Reopen it")
    assert screen.progress == Progress.TO_VERIFY
