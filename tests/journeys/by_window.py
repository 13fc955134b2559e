"""The day's steps by what an owner presses in the window; the same as `by_services`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from app.domain.clock import FixedClock
from app.domain.statuses import (
    CompensationKind,
    CostKind,
    EvidenceKind,
    FindingKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    Progress,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from tests.journeys import the_day
from tests.journeys.hands import Hands
from ui import labels
from ui.pages.incidents.detail import IncidentPanel
from ui.pages.orders.import_view import ImportView

Answer = Callable[[str, object], None]
"""`answer("open_files", [path])`: what the owner says when the window asks next."""


def panel(hands: Hands) -> IncidentPanel:
    """The incident at the right."""
    (found,) = hands.in_sight(IncidentPanel)
    return found


def step(hands: Hands) -> QWidget:
    """The small panel of the step being taken."""
    found = panel(hands).step
    assert found is not None, "no step is open"
    return found


def progress(hands: Hands) -> str:
    """Where the incident shown stands."""
    detail = panel(hands).detail
    assert detail is not None
    return detail.row.progress


def take_in_orders(hands: Hands, answer: Answer, inputs: the_day.Inputs) -> None:
    """Drop each platform's sheet, name the shop, import; dropped again there is nothing to import."""
    for store, path in inputs.orders:
        hands.drop(path)
        answer("text", store.name)
        hands.press(import_view(hands).store_button.text())
        hands.press(import_view(hands).button.text())
        assert hands.rows(), "the orders are in the list"
        hands.drop(path)
        assert not hands.can_press("Nothing to import")
        hands.press("Put away, import nothing (Esc)")


def import_view(hands: Hands) -> ImportView:
    """What an import would do; its buttons name figures and shops."""
    (view,) = hands.in_sight(ImportView)
    return view


def take_in_shipping(hands: Hands, inputs: the_day.Inputs) -> None:
    """Drop each supplier's shipping sheet: what is wrong on it stands there."""
    for sheet in inputs.shipping:
        hands.drop(sheet.path)
        shown = hands.rows()
        for kind, order_no in sheet.mistakes:
            assert any(labels.words(kind) in row and order_no in row for row in shown), (kind, shown)


def open_wrong_item(hands: Hands, inputs: the_day.Inputs) -> None:
    """From the first finding of a wrong product to its incident."""
    sheet, order_no = next(
        (sheet, order_no)
        for sheet in inputs.shipping
        for kind, order_no in sheet.mistakes
        if kind is FindingKind.WRONG_ITEM
    )
    hands.drop(sheet.path)
    assert hands.says("This very sheet was taken in before; nothing on it has changed.")
    hands.row(order_no, labels.words(FindingKind.WRONG_ITEM))
    hands.press("Make an incident")
    hands.press("Open the incident")
    assert progress(hands) == Progress.TO_VERIFY


def add_evidence(hands: Hands, answer: Answer, file: Path, kind: EvidenceKind) -> None:
    """The dashed tile of the strip, a file, what it shows."""
    answer("open_files", [file])
    hands.press("Drop or paste")
    hands.choose(file.name, labels.words(kind), step(hands))
    hands.press("Keep", step(hands))


def to_result(hands: Hands, clock: FixedClock, answer: Answer, proofs: the_day.Proofs) -> None:
    """From "confirm" to a parcel that was stopped, with proof."""
    add_evidence(hands, answer, proofs.goods, EvidenceKind.GOODS_PHOTO)
    hands.press("Confirm")
    hands.press("Confirm", step(hands))
    assert progress(hands) == Progress.CONFIRMED
    make_liable(hands)
    request(hands)
    hands.press("Tell the buyer")
    hands.fill("Text", the_day.TO_BUYER, step(hands))
    hands.press("Copy and log", step(hands))
    clock.advance(timedelta(hours=1))
    hands.press("Answer")
    hands.fill("Words", the_day.ANSWER, step(hands))
    hands.press("Log", step(hands))
    agree(hands)
    hands.press("Record the result")
    hands.choose("Proof", labels.words(EvidenceKind.TRACKING_TRACE), step(hands))
    answer("open_files", [proofs.trace])
    hands.press("Choose a file", step(hands))
    hands.press("Record", step(hands))
    assert progress(hands) == Progress.BUYER_SETTLING


def make_liable(hands: Hands) -> None:
    """All of it is the supplier's."""
    hands.press("More")
    hands.pick("Responsible")
    hands.fill(labels.words(LiableParty.UNDECIDED), "0", step(hands))
    hands.fill(labels.words(LiableParty.SUPPLIER), "100", step(hands))
    hands.fill("Because", the_day.BECAUSE, step(hands))
    hands.press("Save", step(hands))


def request(hands: Hands) -> None:
    """Ask the supplier to stop the parcel."""
    hands.press("Request to the supplier")
    hands.fill("Text", the_day.REQUEST, step(hands))
    hands.press("Copy and log", step(hands))
    assert progress(hands) == Progress.REQUESTED


def agree(hands: Hands) -> None:
    """Stop it and send the right goods; the supplier pays the freight and gets his goods back."""
    hands.press("Agree on the plan")
    assert hands.value("Remedy", step(hands)).startswith(labels.words(Remedy.INTERCEPT_AND_RESHIP))
    hands.choose("Freight", labels.words(FreightPayer.SUPPLIER), step(hands))
    hands.choose("Goods", labels.words(GoodsHolder.SUPPLIER), step(hands))
    hands.press("Agreed", step(hands))
    assert progress(hands) == Progress.AWAITING_RESULT


def to_settled(hands: Hands) -> None:
    """A reship paid and arrived, the wrong goods back, its cost claimed from the supplier and received."""
    reship(hands)
    hands.tab("Incidents")
    for state in (ReturnState.RETURNING, ReturnState.RECEIVED):
        hands.press("Change where the parcel is")
        assert hands.value("Interception", step(hands)) == labels.words(InterceptState.SUCCEEDED)
        hands.choose("Return", labels.words(state), step(hands))
        hands.press("Save", step(hands))
    claim(hands)


def reship(hands: Hands) -> None:
    """Plan it, approve it, send it, book its cost; on its own tab it is noted that it arrived."""
    hands.press("Compensate", panel(hands).next)
    hands.choose("Kind", labels.words(CompensationKind.RESHIP), step(hands))
    hands.fill("Amount", "47", step(hands))
    hands.press("Plan", step(hands))
    hands.press("Approve", panel(hands).next)
    hands.press("Approve", step(hands))
    courier, number = the_day.TRACKING
    hands.fill("Courier", courier, step(hands))
    hands.fill("Tracking no.", number, step(hands))
    hands.press("Sent", step(hands))
    hands.press("Mark as paid", step(hands))
    hands.tab("Compensation")
    hands.row(labels.words(CompensationKind.RESHIP))
    hands.press("Arrived")


def claim(hands: Hands) -> None:
    """Note what the stop cost, claim what the supplier owes, and note what he admits and pays."""
    hands.press("Claim", panel(hands).money)
    hands.choose("What for", labels.words(CostKind.INTERCEPT_FEE), step(hands))
    hands.fill("Amount", "8", panel(hands).step.costs)  # type: ignore[union-attr]
    hands.press("Note it", step(hands))
    hands.press("Plan what is ticked", step(hands))
    hands.press("Submit all that is planned", step(hands))
    # The newest stands first; what was claimed first is answered first.
    for words in reversed(hands.rows(step(hands))):
        hands.row(words, within=step(hands))
        hands.press("Admitted", step(hands))
        hands.fill("Reference", the_day.RECEIPT, step(hands))
        hands.press("Came in", step(hands))
    hands.press("Close", step(hands))


def to_closed(hands: Hands, clock: FixedClock) -> None:
    """Care call, cause, prevention."""
    hands.press("Finish the buyer's side")
    hands.press("Finish the buyer's side", step(hands))
    assert progress(hands) == Progress.FOLLOW_UP
    clock.advance(timedelta(days=3))
    hands.press("Care call")
    hands.choose("Outcome", labels.words(FollowUpOutcome.SATISFIED), step(hands))
    hands.choose("Satisfaction", "5 / 5", step(hands))
    hands.fill("Buyer's words", the_day.WORDS, step(hands))
    hands.press("Save", step(hands))
    hands.press("Close", panel(hands).next)
    hands.choose("Cause", labels.words(RootCause.SUPPLIER_PICKING), step(hands))
    hands.fill("Prevention", the_day.CAUSE, step(hands))
    hands.choose("Supplier's part", labels.words(SupplierPart.SETTLED), step(hands))
    hands.press("Close the incident", step(hands))
    assert progress(hands) == Progress.CLOSED


def live(
    hands: Hands, clock: FixedClock, answer: Answer, inputs: the_day.Inputs, proofs: the_day.Proofs
) -> None:
    """The whole day."""
    take_in_orders(hands, answer, inputs)
    take_in_shipping(hands, inputs)
    open_wrong_item(hands, inputs)
    to_result(hands, clock, answer, proofs)
    to_settled(hands)
    to_closed(hands, clock)


def report(hands: Hands, answer: Answer, folder: Path) -> Path:
    """Look at the pages, then save them; gives the PDF."""
    number = panel(hands).head.number.text()
    hands.press("Print the report")
    preview = hands.page.findChild(QPrintPreviewDialog)
    assert preview is not None
    assert preview.windowTitle().startswith(number)
    preview.close()
    answer("save_file", folder / f"{number}.pdf")
    hands.press("More")
    hands.pick("Save the report as PDF")
    assert f"{number}.pdf" in hands.notice
    return folder / f"{number}.pdf"
