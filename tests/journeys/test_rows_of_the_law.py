"""Rows of the brief about the law, by clicks in the window."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.statuses import (
    BuyerWish,
    ClockKind,
    CompensationKind,
    Escalation,
    EvidenceKind,
    MismatchKind,
    ParcelState,
)
from tests.journeys.by_window import add_evidence, panel, step
from tests.journeys.conftest import Answers
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from tests.ui.printing.conftest import png
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


@pytest.mark.brief("8.4")
def test_a_dispute_has_its_clock_its_articles_and_one_file_with_everything(
    desk: Desk, hands: Hands, answers: Answers, tmp_path: Path
) -> None:
    order = desk.order()
    desk.parcel(order, ParcelState.DELIVERED)
    desk.incident(order, state=ParcelState.DELIVERED)
    hands.tab("Incidents")
    label = tmp_path / "面单.png"
    label.write_bytes(png("#b8c5d9", 800, 600))
    add_evidence(hands, answers, label, EvidenceKind.LABEL_PHOTO)
    missing = panel(hands).evidence.missing.text()
    assert "yours to prove: " in missing
    assert f"the buyer's to prove: {labels.words(EvidenceKind.GOODS_PHOTO)}" in missing

    hands.press("More")
    hands.pick("Escalate")
    hands.choose("Who decides", labels.words(Escalation.PLATFORM), step(hands))
    hands.tick("They named a day", step(hands))
    hands.press("Save", step(hands))
    assert any(labels.words(ClockKind.DISPUTE) in words for words in clocks(hands))

    hands.press("Evidence pack for a dispute", panel(hands).evidence)
    target = tmp_path / "pack.zip"
    answers("save_file", target)
    hands.press("Save with originals", step(hands))
    with zipfile.ZipFile(target) as found:
        assert found.read("originals/01-label_photo.png") == label.read_bytes()
        assert hashlib.sha256(label.read_bytes()).hexdigest() in found.read("SHA256SUMS").decode()
        assert "面单.png" in found.read("index.csv").decode()
        pages = PdfReader(io.BytesIO(found.read("evidence-pack.pdf"))).pages
        text = "".join("".join(page.extract_text().split()) for page in pages)
    for words in ("Indexoftheevidence", "Whohastoprovewhat", "Missing", "Articlesandplatformrules", "§75"):
        assert words in text
    assert "蒋一" not in text, "masked unless the owner wants otherwise"
