"""Claiming on the incident: ticked, planned, submitted; refusals told in the panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.data.models import Liability, SupplierSku
from app.domain.statuses import ClaimItem, ClaimStatus, CompensationKind, CostKind
from app.services.compensations import CompensationDraft
from tests.services.money.shop import cny
from tests.ui.suppliers.conftest import Screen
from ui.pages.suppliers.claim_panel import ClaimPanel


def open_panel(screen: Screen) -> ClaimPanel:
    panel = ClaimPanel(screen.shop.services, screen.shop.incident.id)
    screen.qtbot.addWidget(panel)
    panel.show()
    return panel


def rows_of(screen: Screen) -> list[tuple[ClaimItem, int, ClaimStatus]]:
    found = screen.shop.services.claims.for_incident(screen.shop.incident.id)
    return [(row.item, row.claimed.minor, row.status) for row in found]


@pytest.fixture
def losses(screen: Screen) -> None:
    """Return freight paid, and a small transfer to the buyer."""
    services, incident = screen.shop.services, screen.shop.incident.id
    services.costs.add(incident, CostKind.FREIGHT_BACK, cny(900))
    services.compensations.plan(incident, CompensationDraft(CompensationKind.TRANSFER, cny(400)))


def test_what_is_suggested_is_planned_and_goodwill_stays_apart(
    screen: Screen, losses: None, qtbot: QtBot
) -> None:
    panel = open_panel(screen)
    ticked = [(line.suggestion.item, line.tick.isChecked()) for line in panel.lines]
    assert ticked == [
        (ClaimItem.GOODS, True), (ClaimItem.FREIGHT_BACK, True), (ClaimItem.GOODWILL, False),
    ]  # fmt: skip
    panel.lines[0].amount.setText("25")
    with qtbot.waitSignal(panel.changed):
        screen.click(panel.plan)
    assert rows_of(screen) == [
        (ClaimItem.GOODS, 2_500, ClaimStatus.PLANNED), (ClaimItem.FREIGHT_BACK, 900, ClaimStatus.PLANNED),
    ]  # fmt: skip
    screen.click(panel.submit_all)
    assert {status for _, _, status in rows_of(screen)} == {ClaimStatus.SUBMITTED}
    assert [line.suggestion.item for line in panel.lines] == [ClaimItem.GOODS, ClaimItem.GOODWILL]


def test_another_item_is_added_by_hand(screen: Screen) -> None:
    panel = open_panel(screen)
    for line in panel.lines:
        line.tick.setChecked(False)
    screen.click(panel.plan)
    assert panel.trouble.isVisible(), "nothing is ticked"
    panel.item.choose(ClaimItem.PENALTY)
    screen.click(panel.plan)
    assert panel.trouble.isVisible(), "the amount is missing"
    panel.amount.setText("3")
    screen.click(panel.plan)
    assert rows_of(screen) == [(ClaimItem.PENALTY, 300, ClaimStatus.PLANNED)]


def test_while_liability_is_open_the_panel_says_so(screen: Screen) -> None:
    Liability.delete().execute()
    panel = open_panel(screen)
    assert panel.lines == []
    said = [label.text() for label in panel.findChildren(type(panel.sums)) if "100 %" in label.text()]
    assert said


def test_a_cost_not_on_record_is_asked_for(screen: Screen) -> None:
    SupplierSku.delete().execute()
    panel = open_panel(screen)
    assert not panel.lines[0].tick.isChecked()
    panel.lines[0].tick.setChecked(True)
    screen.click(panel.plan)
    assert panel.trouble.isVisible()
    assert rows_of(screen) == []


def test_keys(screen: Screen, qtbot: QtBot) -> None:
    panel = open_panel(screen)
    panel.focus_first()
    qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rows_of(screen) == [(ClaimItem.GOODS, 3_000, ClaimStatus.PLANNED)]
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_a_cost_noted_becomes_a_suggestion_and_can_be_taken_back(screen: Screen) -> None:
    panel = open_panel(screen)
    screen.click(panel.costs.note_it)
    assert panel.costs.trouble.isVisible()
    panel.costs.kind.choose(CostKind.PENALTY)
    panel.costs.amount.setText("3")
    screen.click(panel.costs.note_it)
    assert [line.suggestion.item for line in panel.lines] == [ClaimItem.GOODS, ClaimItem.PENALTY]
    assert "¥3.00" in panel.sums.text()
    buttons = [b for b in panel.costs.findChildren(QPushButton) if b.accessibleName().startswith("Take back")]
    screen.click(buttons[-1])
    assert [line.suggestion.item for line in panel.lines] == [ClaimItem.GOODS]
