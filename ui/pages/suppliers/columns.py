"""The columns of the supplier list."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.services.suppliers import SupplierRow, WrongRate
from ui import formats, labels
from ui.chips import Label
from ui.tables import Column, Kind

CONTEXT = "SupplierColumns"


def owes_words(row: SupplierRow) -> str:
    """Every currency in which something is open."""
    return " · ".join(formats.money(amount) for amount in row.owes)


def rate_words(rate: WrongRate) -> str:
    """ "2.1 %", with a mark where too few were sent to judge by."""
    if rate.share is None:
        return "—"
    words = formats.percent(rate.share)
    return f"{words} *" if rate.is_small else words


def rate_hint(rate: WrongRate) -> str:
    """What the share counts, and whether it says much."""
    text = QCoreApplication.translate("SupplierColumns", "{wrong} of {sent} lines sent were wrong")
    words = text.format(wrong=formats.number(rate.wrong), sent=formats.number(rate.sent))
    if rate.is_small and rate.sent:
        few = QCoreApplication.translate("SupplierColumns", "few were sent: the share says little")
        return f"{words} · {few}"
    return words


def _now(row: SupplierRow) -> Label | None:
    if row.is_held:
        return Label(QCoreApplication.translate("SupplierColumns", "On hold"), "bad", "pause-circle-outline")
    return None


def _rate_tone(row: SupplierRow) -> str:
    share = row.rate_30.share
    return "bad" if share is not None and share >= 0.02 and not row.rate_30.is_small else ""


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("SupplierColumns", "Name"), Kind.STRONG, sort_key="name", width=138),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("SupplierColumns", "Kind"),
        Kind.MUTED,
        sort_key="kind",
        width=92,
        value=lambda row: labels.words(row.kind),
    ),
    Column(
        "owes",
        QT_TRANSLATE_NOOP("SupplierColumns", "Owes me"),
        Kind.DIGITS,
        sort_key="owes",
        width=86,
        value=owes_words,
    ),
    Column(
        "rate",
        QT_TRANSLATE_NOOP("SupplierColumns", "Wrong 30 d"),
        Kind.DIGITS,
        sort_key="wrong_rate",
        width=98,
        value=lambda row: rate_words(row.rate_30),
        tooltip=lambda row: rate_hint(row.rate_30),
        tone=_rate_tone,
    ),
    Column(
        "incidents",
        QT_TRANSLATE_NOOP("SupplierColumns", "Open"),
        Kind.NUMBER,
        sort_key="incidents",
        width=54,
        value=lambda row: row.incidents.open,
    ),
    Column("hold", QT_TRANSLATE_NOOP("SupplierColumns", "Now"), Kind.CHIP, width=92, value=_now,
           tooltip=lambda row: row.hold_reason),
)  # fmt: skip
