"""Rows of the brief about the law, by clicks in the window."""

from __future__ import annotations

import pytest

from app.domain.statuses import BuyerWish, ClockKind, CompensationKind, MismatchKind
from tests.journeys.by_window import panel, step
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui import labels
from ui.widgets import Chip


def clocks(hands: Hands) -> dict[str, str]:
    """The clocks in sight: what each says, and what hovering tells."""
    chips = hands.in_sight(Chip, panel(hands).tracks.clocks)
    return {chip.label.words: chip.toolTip() for chip in chips}


@pytest.mark.brief("8.1")
def test_clocks_have_a_source_and_another_route_needs_the_buyers_consent(desk: Desk, hands: Hands) -> None:
    order = desk.order()
    desk.parcel(order)
    desk.incident(order, kind=MismatchKind.WRONG_SPEC)
    hands.tab("Incidents")
    before = clocks(hands)
    assert any(labels.words(ClockKind.FIRST_REPLY) in words for words in before)
    assert all("Ground: " in told and "Until 2026-03-" in told for told in before.values())

    hands.press("Confirm")
    hands.choose("Buyer wants", labels.words(BuyerWish.REFUND), step(hands))
    hands.press("Confirm", step(hands))
    limit = next(
        told for words, told in clocks(hands).items() if labels.words(ClockKind.DELAY_LIMIT) in words
    )
    assert "Penalty Measures" in limit, "fifteen days after any demand"

    hands.press("Compensate", panel(hands).money)
    hands.choose("Kind", labels.words(CompensationKind.REFUND), step(hands))
    hands.press("All of it", step(hands))
    hands.tick("Paid another way than the buyer paid", step(hands))
    hands.press("Plan", step(hands))
    hands.tab("Compensation")
    hands.row("CF-26-0001")
    assert not hands.can_press("Approve"), "not by another route before the buyer agreed"
    hands.fill("How and when he agreed", "旺旺 3-13 10:02 同意转支付宝")
    hands.press("Record consent")
    hands.press("Approve")
    hands.fill("Proof", "支付宝 20260313")
    hands.press("Mark as paid")
    (paid,) = desk.services.compensations.for_incident(1)
    assert paid.consent_note == "旺旺 3-13 10:02 同意转支付宝"
    assert not paid.is_original_route
