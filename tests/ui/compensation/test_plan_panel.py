"""The planning panel: what each kind asks for, the room in sight, refusals told where they are answered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.statuses import CompensationKind as K
from app.domain.statutory import StatutoryGround
from tests.services.money.shop import cny
from tests.ui.compensation.conftest import Screen
from ui.pages.compensation.plan_panel import PlanCompensationPanel


@pytest.fixture
def panel(screen: Screen, qtbot: QtBot) -> PlanCompensationPanel:
    made = PlanCompensationPanel(screen.shop.services, screen.shop.incident.id)
    qtbot.addWidget(made)
    made.show()
    return made


def rows_of(screen: Screen) -> list[tuple[K, int]]:
    found = screen.shop.services.compensations.for_incident(screen.shop.incident.id)
    return [(row.kind, row.amount.minor) for row in found]


def press(qtbot: QtBot, panel: PlanCompensationPanel) -> None:
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)


def test_the_wrong_line_is_chosen_and_its_room_shown(panel: PlanCompensationPanel, qtbot: QtBot) -> None:
    assert "T恤1" in panel.line.currentText()
    assert panel.room.text().startswith("¥54.00 left")
    qtbot.mouseClick(panel.all, Qt.MouseButton.LeftButton)
    assert panel.amount.money() == cny(5_400)
    panel.line.choose(None)
    assert panel.room.text().startswith("¥100.00 left")


def test_an_amount_above_the_room_turns_red_and_is_refused(
    panel: PlanCompensationPanel, screen: Screen, qtbot: QtBot
) -> None:
    panel.amount.setText("54.01")
    assert panel.room.property("tone") == "bad"
    press(qtbot, panel)
    assert panel.trouble.isVisible()
    assert "¥54.00" in panel.trouble.text()
    assert rows_of(screen) == []
    panel.amount.setText("54")
    with qtbot.waitSignals([panel.changed, panel.planned, panel.finished]):
        press(qtbot, panel)
    assert rows_of(screen) == [(K.REFUND, 5_400)]


def test_an_empty_amount_is_told(panel: PlanCompensationPanel, qtbot: QtBot) -> None:
    press(qtbot, panel)
    assert panel.trouble.isVisible()


def test_above_the_goodwill_cap_the_reason_is_asked(
    panel: PlanCompensationPanel, screen: Screen, qtbot: QtBot
) -> None:
    panel.kind.choose(K.TRANSFER)
    panel.amount.setText("15")
    press(qtbot, panel)
    assert rows_of(screen) == []
    assert panel.override.isVisible()
    panel.override.setText("老客")
    press(qtbot, panel)
    assert rows_of(screen) == [(K.TRANSFER, 1_500)]


def test_statutory_damages_propose_what_the_law_grants(
    panel: PlanCompensationPanel, screen: Screen, qtbot: QtBot
) -> None:
    panel.kind.choose(K.STATUTORY)
    panel.statutory.ground.choose(StatutoryGround.FRAUD)
    assert panel.amount.money() == cny(50_000), "the minimum is more than three times the price"
    press(qtbot, panel)
    assert rows_of(screen) == []
    panel.statutory.ruling.setChecked(True)
    press(qtbot, panel)
    assert rows_of(screen) == [(K.STATUTORY, 50_000)]


def test_a_reship_makes_the_linked_order(panel: PlanCompensationPanel, screen: Screen, qtbot: QtBot) -> None:
    panel.kind.choose(K.RESHIP)
    first = panel.reship.pieces[screen.shop.lines[0].id]
    assert (first.value(), first.isVisible()) == (2, True)
    panel.amount.setText("23")
    press(qtbot, panel)
    [row] = screen.shop.services.compensations.for_incident(screen.shop.incident.id)
    assert row.reship_order_no == "3792439168251500705-R1"


def test_a_coupon_carries_code_expiry_and_consent(
    panel: PlanCompensationPanel, screen: Screen, qtbot: QtBot
) -> None:
    panel.kind.choose(K.COUPON)
    assert panel.extra.code.isVisible()
    panel.amount.setText("5")
    panel.extra.code.setText("MAKE5")
    panel.consent.field.setText("旺旺 3-13")
    press(qtbot, panel)
    [row] = screen.shop.services.compensations.for_incident(screen.shop.incident.id)
    assert (row.coupon_code, row.has_consent, row.consent_note) == ("MAKE5", True, "旺旺 3-13")
    assert row.expires_on is not None


def test_another_route_asks_for_consent(panel: PlanCompensationPanel) -> None:
    assert not panel.consent.field.isVisible()
    panel.extra.other_route.setChecked(True)
    assert panel.consent.field.isVisible()
    assert panel.kind.value() is K.REFUND


def test_keys(panel: PlanCompensationPanel, screen: Screen, qtbot: QtBot) -> None:
    panel.amount.setText("1")
    qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rows_of(screen) == [(K.REFUND, 100)]
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_a_reship_costs_what_the_supplier_asks_for_the_pieces(panel: PlanCompensationPanel) -> None:
    panel.kind.choose(K.RESHIP)
    assert panel.amount.money() == cny(3_000), "two pieces at 15.00"
