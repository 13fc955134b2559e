"""Headings of the exported list; also used by the command, where no window runs."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.incident_export import IncidentWords
from ui import labels
from ui.look_up import look_up

_HEADINGS: dict[str, object] = {
    "number": QT_TRANSLATE_NOOP("IncidentExport", "Number"),
    "kind": QT_TRANSLATE_NOOP("IncidentExport", "Kind"),
    "progress": QT_TRANSLATE_NOOP("IncidentExport", "Progress"),
    "platform": QT_TRANSLATE_NOOP("IncidentExport", "Platform"),
    "store": QT_TRANSLATE_NOOP("IncidentExport", "Shop"),
    "order_no": QT_TRANSLATE_NOOP("IncidentExport", "Order no."),
    "supplier": QT_TRANSLATE_NOOP("IncidentExport", "Supplier"),
    "recipient": QT_TRANSLATE_NOOP("IncidentExport", "Recipient"),
    "phone": QT_TRANSLATE_NOOP("IncidentExport", "Phone"),
    "ordered": QT_TRANSLATE_NOOP("IncidentExport", "Ordered"),
    "ordered_quantity": QT_TRANSLATE_NOOP("IncidentExport", "Pieces ordered"),
    "sent": QT_TRANSLATE_NOOP("IncidentExport", "Sent"),
    "sent_quantity": QT_TRANSLATE_NOOP("IncidentExport", "Pieces sent"),
    "parcel": QT_TRANSLATE_NOOP("IncidentExport", "Parcel"),
    "interception": QT_TRANSLATE_NOOP("IncidentExport", "Interception"),
    "discovered_by": QT_TRANSLATE_NOOP("IncidentExport", "Found by"),
    "discovered_at": QT_TRANSLATE_NOOP("IncidentExport", "Found at"),
    "due": QT_TRANSLATE_NOOP("IncidentExport", "Due"),
    "currency": QT_TRANSLATE_NOOP("IncidentExport", "Currency"),
    "paid": QT_TRANSLATE_NOOP("IncidentExport", "Paid to buyer"),
    "claimed": QT_TRANSLATE_NOOP("IncidentExport", "Claimed"),
    "received": QT_TRANSLATE_NOOP("IncidentExport", "Received"),
    "closed_at": QT_TRANSLATE_NOOP("IncidentExport", "Closed at"),
}
_SHEET = QT_TRANSLATE_NOOP("IncidentExport", "Incidents")


def export_words() -> IncidentWords:
    """In the language in force now; labels are looked up at once, since a worker writes the sheet."""
    headings = {key: look_up("IncidentExport", text) for key, text in _HEADINGS.items()}
    return IncidentWords(look_up("IncidentExport", _SHEET), headings, labels.words)
