"""Headings of the sheets of incidents and requests that no other sheet has."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

HEADINGS: dict[str, object] = {
    "incidents": QT_TRANSLATE_NOOP("SheetWords", "Incidents"),
    "progress": QT_TRANSLATE_NOOP("SheetWords", "Progress"),
    "goods_ordered": QT_TRANSLATE_NOOP("SheetWords", "Goods ordered"),
    "pieces_ordered": QT_TRANSLATE_NOOP("SheetWords", "Pieces ordered"),
    "goods_sent": QT_TRANSLATE_NOOP("SheetWords", "Goods sent"),
    "pieces_sent": QT_TRANSLATE_NOOP("SheetWords", "Pieces sent"),
    "parcel": QT_TRANSLATE_NOOP("SheetWords", "Parcel"),
    "interception": QT_TRANSLATE_NOOP("SheetWords", "Interception"),
    "discovered_by": QT_TRANSLATE_NOOP("SheetWords", "Found by"),
    "due_at": QT_TRANSLATE_NOOP("SheetWords", "Due at"),
    "buyer_paid": QT_TRANSLATE_NOOP("SheetWords", "Paid to the buyer"),
    "request": QT_TRANSLATE_NOOP("SheetWords", "Request"),
    "asked": QT_TRANSLATE_NOOP("SheetWords", "Asked for"),
    "stop_sheet": QT_TRANSLATE_NOOP("SheetWords", "Parcels to stop"),
    "stop_action": QT_TRANSLATE_NOOP("SheetWords", "What to do"),
    "redirect_to": QT_TRANSLATE_NOOP("SheetWords", "New address"),
    "answer_by": QT_TRANSLATE_NOOP("SheetWords", "Answer by"),
    "stop_answer": QT_TRANSLATE_NOOP("SheetWords", "Result (stopped / failed)"),
    "number": QT_TRANSLATE_NOOP("SheetWords", "No."),
    "file": QT_TRANSLATE_NOOP("SheetWords", "File in this pack"),
    "original_name": QT_TRANSLATE_NOOP("SheetWords", "Name it came under"),
    "state": QT_TRANSLATE_NOOP("SheetWords", "State of the file"),
    "added_at": QT_TRANSLATE_NOOP("SheetWords", "Added"),
    "size_bytes": QT_TRANSLATE_NOOP("SheetWords", "Bytes"),
    "sha256": QT_TRANSLATE_NOOP("SheetWords", "SHA-256 as filed"),
    "closed_at": QT_TRANSLATE_NOOP("SheetWords", "Closed at"),
}
