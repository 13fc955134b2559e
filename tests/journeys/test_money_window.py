"""The money of one mistake by what an owner presses, from the plan to the printed statement, to the cent."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintPreviewDialog
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.domain.statuses import ClaimItem, ClaimStatus, CompensationKind, CompensationStatus
from app.services.claims import ClaimDraft
from tests.journeys.by_window import panel, step
from tests.journeys.conftest import Answers, open_window
from tests.journeys.hands import Hands
from tests.services.money.shop import Shop, cny, open_shop
from tests.services.money.test_settlements import sheet
from ui import labels
from ui.pages.suppliers.owes_card import OwesCard
from ui.pages.suppliers.settlement_panel import SettlementPanel
from ui.pages.suppliers.statement_card import StatementCard
from ui.theme import Theme


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    """One order of 100.00, its supplier, one incident that is his fault."""
    found = open_shop(tmp_path / "data", clock)
    yield found
    found.services.close()


@pytest.fixture
def hands(shop: Shop, qtbot: QtBot, look: Theme) -> Iterator[Hands]:
    """The window on that shop."""
    with open_window(shop.services, qtbot) as hands:
        yield hands


def text_of(path: Path) -> str:
    """All words of a PDF without spaces."""
    pages = "".join(page.extract_text() for page in PdfReader(path).pages)
    return "".join(unicodedata.normalize("NFKC", pages).split())


def give_back(hands: Hands) -> None:
    """Refund 50.00: plan it with the incident, approve and pay it on its tab."""
    hands.tab("Incidents")
    hands.row("CF-26-0001")
    hands.press("Compensate", panel(hands).money)
    hands.choose("Kind", labels.words(CompensationKind.REFUND), step(hands))
    hands.fill("Amount", "50", step(hands))
    hands.press("Plan", step(hands))
    hands.tab("Compensation")
    hands.row(labels.words(CompensationKind.REFUND))
    hands.press("Approve")
    hands.fill("Proof", "8812")
    hands.press("Mark as paid")
    assert any("Proof missing" in row and "¥50.00" in row for row in hands.rows())


def collect(hands: Hands) -> None:
    """Claim the goods' 30.00; he admits 25.00 and pays 10.00; the rest is given up."""
    hands.tab("Incidents")
    hands.press("Claim", panel(hands).money)
    hands.press("Plan what is ticked", step(hands))
    hands.row(labels.words(ClaimItem.GOODS), within=step(hands))
    hands.press("Submitted", step(hands))
    hands.tab("Suppliers")
    (owes,) = hands.in_sight(OwesCard)
    hands.row("CF-26-0001", within=owes)
    hands.fill("Admitted", "25", owes)
    hands.press("Admitted", owes)
    hands.fill("Received", "10", owes)
    hands.fill("Reference", "WX-77", owes)
    hands.press("Came in", owes)
    hands.fill("Why it is given up", "small", owes)
    hands.press("Write off", owes)


@pytest.mark.brief("6.1")
@pytest.mark.brief("4.2")
@pytest.mark.brief("4.3")
def test_from_the_plan_to_the_printed_statement(
    hands: Hands, shop: Shop, answers: Answers, tmp_path: Path
) -> None:
    give_back(hands)
    collect(hands)
    services, incident = shop.services, shop.incident.id
    [row] = services.compensations.for_incident(incident)
    [claim] = services.claims.for_incident(incident)
    assert (row.status, row.amount) == (CompensationStatus.PAID, cny(5_000))
    assert (claim.status, claim.claimed, claim.admitted, claim.received) == (
        ClaimStatus.WRITTEN_OFF, cny(3_000), cny(2_500), cny(1_000),
    )  # fmt: skip
    [loss] = services.ledger.whole()
    assert loss.net == cny(4_000)
    assert services.backups.examine() == []
    (card,) = hands.in_sight(StatementCard)
    hands.press("Print", card)
    (preview,) = hands.window.findChildren(QPrintPreviewDialog)
    saving = next(action for action in preview.findChildren(QAction) if "PDF" in action.text())
    path = tmp_path / "statement.pdf"
    answers("save_file", path)
    saving.trigger()
    hands.settle()
    preview.close()
    text = text_of(path)
    for words in ("CF-26-0001", "3792439168251500705", "¥0.00¥30.00¥5.00¥15.00¥10.00¥0.00", "WX-77"):
        assert words in text


@pytest.mark.brief("4.3")
def test_his_settlement_sheet_dropped_on_the_window_is_booked(
    hands: Hands, shop: Shop, tmp_path: Path
) -> None:
    service = shop.services.claims
    [claim] = service.plan(shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(3_000))]).value
    service.submit([claim.id])
    hands.window.take_files([sheet(tmp_path, ["", "3792439168251500705", "", 120, -30, "错发货款"])])
    hands.settle()
    (settlement,) = hands.in_sight(SettlementPanel)
    assert any("Agrees" in row for row in hands.rows(settlement))
    hands.press("Book ¥30.00", settlement)
    assert service.get(claim.id).status is ClaimStatus.SETTLED
    assert shop.services.orders.totals(None).count == 1
