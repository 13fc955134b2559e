"""Headings and words of the sheets that the money side writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui import labels
from ui.label_words import incident_sheet, order_sheet, review_sheet
from ui.look_up import language_without_window, look_up

HEADINGS: dict[str, object] = {
    **review_sheet.HEADINGS,
    **incident_sheet.HEADINGS,
    **order_sheet.HEADINGS,
    "compensation": QT_TRANSLATE_NOOP("SheetWords", "Compensation"),
    "sums": QT_TRANSLATE_NOOP("SheetWords", "Sums"),
    "statement": QT_TRANSLATE_NOOP("SheetWords", "Statement"),
    "claims": QT_TRANSLATE_NOOP("SheetWords", "Claims"),
    "receipts": QT_TRANSLATE_NOOP("SheetWords", "Receipts"),
    "incident": QT_TRANSLATE_NOOP("SheetWords", "Incident"),
    "order_no": QT_TRANSLATE_NOOP("SheetWords", "Order no."),
    "store": QT_TRANSLATE_NOOP("SheetWords", "Shop"),
    "supplier": QT_TRANSLATE_NOOP("SheetWords", "Supplier"),
    "kind": QT_TRANSLATE_NOOP("SheetWords", "Kind"),
    "amount": QT_TRANSLATE_NOOP("SheetWords", "Amount"),
    "currency": QT_TRANSLATE_NOOP("SheetWords", "Currency"),
    "stage": QT_TRANSLATE_NOOP("SheetWords", "Now"),
    "line": QT_TRANSLATE_NOOP("SheetWords", "For"),
    "reason": QT_TRANSLATE_NOOP("SheetWords", "Reason"),
    "consent": QT_TRANSLATE_NOOP("SheetWords", "Buyer's consent"),
    "proof": QT_TRANSLATE_NOOP("SheetWords", "Proof"),
    "courier": QT_TRANSLATE_NOOP("SheetWords", "Courier"),
    "tracking_no": QT_TRANSLATE_NOOP("SheetWords", "Tracking no."),
    "reship_order": QT_TRANSLATE_NOOP("SheetWords", "Replacement order"),
    "coupon_code": QT_TRANSLATE_NOOP("SheetWords", "Coupon code"),
    "planned_at": QT_TRANSLATE_NOOP("SheetWords", "Planned"),
    "approved_at": QT_TRANSLATE_NOOP("SheetWords", "Approved"),
    "paid_at": QT_TRANSLATE_NOOP("SheetWords", "Paid"),
    "void_reason": QT_TRANSLATE_NOOP("SheetWords", "Void because"),
    "rows": QT_TRANSLATE_NOOP("SheetWords", "Rows"),
    "planned": QT_TRANSLATE_NOOP("SheetWords", "Sum planned"),
    "approved": QT_TRANSLATE_NOOP("SheetWords", "Sum approved"),
    "paid": QT_TRANSLATE_NOOP("SheetWords", "Sum paid"),
    "from_on": QT_TRANSLATE_NOOP("SheetWords", "From"),
    "to_on": QT_TRANSLATE_NOOP("SheetWords", "To"),
    "opening": QT_TRANSLATE_NOOP("SheetWords", "Open before"),
    "claimed": QT_TRANSLATE_NOOP("SheetWords", "Claimed"),
    "reduced": QT_TRANSLATE_NOOP("SheetWords", "Not admitted"),
    "dropped": QT_TRANSLATE_NOOP("SheetWords", "Written off or void"),
    "received": QT_TRANSLATE_NOOP("SheetWords", "Received"),
    "closing": QT_TRANSLATE_NOOP("SheetWords", "Open now"),
    "mismatch": QT_TRANSLATE_NOOP("SheetWords", "What was wrong"),
    "discovered_at": QT_TRANSLATE_NOOP("SheetWords", "Discovered"),
    "item": QT_TRANSLATE_NOOP("SheetWords", "Item"),
    "claim_status": QT_TRANSLATE_NOOP("SheetWords", "Claim"),
    "due_on": QT_TRANSLATE_NOOP("SheetWords", "Due"),
    "note": QT_TRANSLATE_NOOP("SheetWords", "Note"),
    "received_at": QT_TRANSLATE_NOOP("SheetWords", "Received on"),
    "method": QT_TRANSLATE_NOOP("SheetWords", "How"),
    "reference": QT_TRANSLATE_NOOP("SheetWords", "Reference"),
}


class TranslatedWords:
    """Words in the language in force."""

    def heading(self, code: str) -> str:
        """A column's heading, or a sheet's name. Raises: KeyError for a code without words."""
        return look_up("SheetWords", HEADINGS[code])

    def word(self, member: StrEnum) -> str:
        """A status or kind."""
        return labels.words(member)

    def platform(self, code: str) -> str:
        """The name of a platform."""
        return labels.platform(code)


@contextmanager
def words_without_window(language: str | None) -> Iterator[TranslatedWords]:
    """Words for a command, where no application object runs; `language` None = the system's."""
    from ui.translations import system_language

    with language_without_window(language or system_language()):
        yield TranslatedWords()
