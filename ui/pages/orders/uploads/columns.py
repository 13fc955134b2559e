"""Columns of what is not told to the platforms, and the words for why."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.bulk_shipping import LeftOut, LeftOutReason
from ui import labels
from ui.chips import Label
from ui.look_up import look_up
from ui.tables import Column, Kind

CONTEXT = "UploadColumns"
REASONS: dict[LeftOutReason, tuple[object, str, str]] = {
    LeftOutReason.HELD: (QT_TRANSLATE_NOOP("UploadReason", "Found wrong"), "bad", "hand-back-right"),
    LeftOutReason.UNFINISHED: (QT_TRANSLATE_NOOP("UploadReason", "Not whole yet"), "warn", "timer-sand"),
    LeftOutReason.UNKNOWN_COURIER: (
        QT_TRANSLATE_NOOP("UploadReason", "Courier not known"), "warn", "truck-alert-outline",
    ),
    LeftOutReason.NO_COURIER: (
        QT_TRANSLATE_NOOP("UploadReason", "No courier named"), "warn", "truck-remove-outline",
    ),
}  # fmt: skip
ADVICE: dict[LeftOutReason, object] = {
    LeftOutReason.HELD: QT_TRANSLATE_NOOP(
        "UploadReason", "The shipping sheet has something wrong with this order: settle the finding first."
    ),
    LeftOutReason.UNFINISHED: QT_TRANSLATE_NOOP(
        "UploadReason", "A part of the order is in no parcel yet: it goes out with the last number."
    ),
    LeftOutReason.UNKNOWN_COURIER: QT_TRANSLATE_NOOP(
        "UploadReason",
        "The platform would refuse the whole sheet for a courier it does not know. Ask the supplier which "
        "it is.",
    ),
    LeftOutReason.NO_COURIER: QT_TRANSLATE_NOOP(
        "UploadReason", "The supplier's sheet names no courier for this number: ask him."
    ),
}


def reason_label(row: LeftOut) -> Label:
    """Why a number stays here."""
    words, tone, icon = REASONS[row.reason]
    return Label(look_up("UploadReason", words), tone, icon)


def reason_advice(row: LeftOut) -> str:
    """What to do about it."""
    return look_up("UploadReason", ADVICE[row.reason])


COLUMNS = (
    Column("reason", QT_TRANSLATE_NOOP("UploadColumns", "Why"), Kind.CHIP, "reason", 150, value=reason_label),
    Column("order_no", QT_TRANSLATE_NOOP("UploadColumns", "Order no."), Kind.TEXT, "order_no", 190),
    Column("courier", QT_TRANSLATE_NOOP("UploadColumns", "Courier as written"), Kind.TEXT, "courier", 130),
    Column("tracking_no", QT_TRANSLATE_NOOP("UploadColumns", "Tracking no."), Kind.TEXT, "tracking_no", 160),
    Column(
        "platform",
        QT_TRANSLATE_NOOP("UploadColumns", "Platform"),
        Kind.MUTED,
        "platform",
        90,
        value=lambda row: labels.platform(row.platform),
    ),
    Column("store", QT_TRANSLATE_NOOP("UploadColumns", "Shop"), Kind.MUTED, "store", 100),
    Column(
        "advice",
        QT_TRANSLATE_NOOP("UploadColumns", "What to do"),
        Kind.MUTED,
        None,
        260,
        value=reason_advice,
        tooltip=reason_advice,
        stretch=True,
    ),
)
