"""Refusals are told at the field that answers them; panels keep, cancel and give way as they should."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from app.domain.statuses import (
    DiscoveredBy,
    Escalation,
    EvidenceKind,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    ParcelState,
    Remedy,
)
from tests.ui.incidents.conftest import Screen, press, trouble
from ui.pages.incidents.actions import PANELS


@pytest.fixture
def shown(screen: Screen) -> Screen:
    """A confirmed incident in sight, its parcel under way."""
    order = screen.desk.order()
    screen.desk.parcel(order)
    number = screen.desk.incident(order)
    screen.desk.services.incidents.confirm(number)
    screen.show(number)
    return screen


def test_a_plan_without_a_freight_payer_is_refused_at_its_field(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("agree_plan")
    press(qtbot, panel, "Agreed")
    assert "freight" in trouble(panel)
    assert panel.freight.hasFocus()
    assert shown.page.panel.detail.plan.agreed_at is None


def test_another_remedy_than_proposed_asks_why(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("agree_plan")
    assert not panel.reason.isVisibleTo(panel)
    panel.remedy.choose(Remedy.KEEP_WITH_PARTIAL)
    assert panel.reason.isVisibleTo(panel)
    panel.freight.choose(FreightPayer.NONE)
    panel.goods.choose(GoodsHolder.BUYER)
    press(qtbot, panel, "Agreed")
    assert panel.reason.hasFocus()
    panel.reason.setText("The buyer likes it")
    press(qtbot, panel, "Agreed")
    assert shown.page.panel.detail.plan.remedy is Remedy.KEEP_WITH_PARTIAL


def test_an_unreadable_amount_is_refused(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("agree_plan")
    panel.freight.choose(FreightPayer.NONE)
    panel.goods.choose(GoodsHolder.BUYER)
    panel.amount.setText("a lot")
    press(qtbot, panel, "Agreed")
    assert "a lot" in trouble(panel)


def test_shares_that_do_not_make_a_hundred_are_refused(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("set_liability")
    panel.boxes[LiableParty.SUPPLIER].setValue(50)
    assert panel.boxes[LiableParty.UNDECIDED].value() == 50, "what nobody was given is not decided yet"
    panel.boxes[LiableParty.SHOP].setValue(100)
    assert "150" in panel.total.text()
    press(qtbot, panel, "Save")
    assert shown.page.panel.step is panel
    assert panel.boxes[LiableParty.SUPPLIER].hasFocus()


def test_a_parcel_set_back_needs_a_reason(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("set_parcel")
    panel.state.choose(ParcelState.PUSHED)
    press(qtbot, panel, "Save")
    assert panel.reason.hasFocus()
    panel.reason.setText("Wrong number read")
    press(qtbot, panel, "Save")
    assert shown.page.panel.detail.parcels[0].state is ParcelState.PUSHED


def test_the_request_asks_to_stop_the_parcel_once(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("submit_request")
    assert panel.stop.isChecked()
    press(qtbot, panel, "Copy and log")
    assert shown.page.panel.detail.parcels[0].intercept_state is InterceptState.REQUESTED
    again = shown.step("chase_supplier")
    assert not again.stop.isVisibleTo(again)


def test_a_message_is_looked_over_while_it_is_written(shown: Screen) -> None:
    panel = shown.step("tell_buyer")
    panel.text.setPlainText("签收即视为认可，我们一定今天解决")
    assert "void" in panel.warnings.text()
    panel.text.setPlainText("您好，发错了，抱歉")
    assert not panel.warnings.isVisibleTo(panel)


def test_an_empty_message_is_not_logged(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("tell_buyer")
    panel.text.setPlainText("  ")
    press(qtbot, panel, "Copy and log")
    assert shown.page.panel.step is panel
    assert shown.page.panel.detail.buyer_told_at is None


def test_esc_puts_a_panel_away(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("escalate")
    assert not shown.page.panel.next.buttons.isVisible()
    panel.level.setFocus()
    qtbot.keyClick(panel.level, Qt.Key.Key_Escape)
    assert shown.page.panel.step is None
    assert shown.page.panel.next.buttons.isVisible()
    assert shown.page.window().focusWidget() is shown.page.panel.next.primary


def test_ctrl_enter_takes_the_step(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("escalate")
    panel.level.choose(Escalation.PLATFORM)
    qtbot.keyClick(panel.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.page.panel.detail.escalation is Escalation.PLATFORM


def test_an_open_panel_survives_a_reload_of_its_incident(shown: Screen) -> None:
    panel = shown.step("tell_buyer")
    panel.text.setPlainText("half a sentence")
    shown.page.reload()
    assert shown.page.panel.step is panel
    assert panel.text.words() == "half a sentence"


def test_what_was_sent_is_filled_in(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("edit_lines")
    panel.lines[0].spec.setText("红色 / XL")
    panel.lines[0].quantity.setValue(1)
    press(qtbot, panel, "Save")
    line = shown.page.panel.detail.lines[0]
    assert (line.sent_spec, line.sent_quantity) == ("红色 / XL", 1)


def test_a_promise_is_noted_and_kept(shown: Screen, qtbot: QtBot) -> None:
    panel = shown.step("keep_commitment")
    press(qtbot, panel, "Note the promise")
    assert shown.page.panel.step is panel
    panel.text.setText("Answer today")
    press(qtbot, panel, "Note the promise")
    assert shown.page.panel.detail.commitments[0].kept_at is None
    press(qtbot, shown.step("keep_commitment"), "Kept")
    assert shown.page.panel.detail.commitments[0].kept_at is not None


def drop(card: object, files: list[Path]) -> None:
    """Let files fall onto a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    card.dropEvent(event)


def test_evidence_is_dropped_and_kept(shown: Screen, qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "label.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(picture))
    drop(shown.page.panel.evidence, [picture])
    panel = shown.page.panel.step
    panel.kinds[0].choose(EvidenceKind.LABEL_PHOTO)
    press(qtbot, panel, "Keep")
    qtbot.waitUntil(lambda: len(shown.page.panel.detail.evidence) == 1)
    kept = shown.page.panel.detail.evidence[0]
    assert (kept.kind, kept.file_name) == (EvidenceKind.LABEL_PHOTO, "label.png")
    assert Path(kept.path).read_bytes() == picture.read_bytes()
    assert "1 of" in shown.page.panel.evidence.count.label.words


def test_evidence_is_pasted(shown: Screen, qtbot: QtBot) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    QGuiApplication.clipboard().setImage(image)
    shown.page.panel.evidence.paste()
    press(qtbot, shown.page.panel.step, "Keep")
    qtbot.waitUntil(lambda: len(shown.page.panel.detail.evidence) == 1)


def test_a_file_that_is_gone_is_told(shown: Screen, qtbot: QtBot, tmp_path: Path) -> None:
    drop(shown.page.panel.evidence, [tmp_path / "gone.png"])
    panel = shown.page.panel.step
    press(qtbot, panel, "Keep")
    assert "gone.png" in trouble(panel)
    assert panel.go.isEnabled()


def test_every_panel_opens_with_a_title_and_its_first_field_in_focus(shown: Screen) -> None:
    for action in sorted(PANELS):
        panel = shown.step(action)
        assert panel.panel_title(), action
        focus = panel.window().focusWidget()
        assert focus is not None, action
        assert panel.isAncestorOf(focus), action


def test_confirming_asks_who_noticed_it(screen: Screen, qtbot: QtBot) -> None:
    number = screen.desk.incident()
    screen.show(number)
    panel = screen.step("confirm")
    assert panel.found_by.value() is DiscoveredBy.US
    panel.found_by.choose(DiscoveredBy.BUYER)
    press(qtbot, panel, "Confirm")
    assert screen.page.panel.detail.row.discovered_by is DiscoveredBy.BUYER
    panel = screen.step("edit_lines")
    panel.found_by.choose(DiscoveredBy.COURIER)
    press(qtbot, panel, "Save")
    assert screen.page.panel.detail.row.discovered_by is DiscoveredBy.COURIER
