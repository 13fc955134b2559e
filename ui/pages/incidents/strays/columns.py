"""Columns of what a parcel may be, and of the parcels that are kept."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.stray import Ground
from app.services.strays import Stray, StrayMatch
from ui.chips import Label
from ui.look_up import look_up
from ui.tables import Column, Kind

CONTEXT = "StrayColumns"
_GROUNDS = {
    Ground.RETURN_NO: QT_TRANSLATE_NOOP("StrayColumns", "return number"),
    Ground.SENT_NO: QT_TRANSLATE_NOOP("StrayColumns", "number it was sent with"),
    Ground.ORDER_NO: QT_TRANSLATE_NOOP("StrayColumns", "order number"),
    Ground.PHONE: QT_TRANSLATE_NOOP("StrayColumns", "phone"),
    Ground.NAME: QT_TRANSLATE_NOOP("StrayColumns", "name"),
    Ground.PHONE_TAIL: QT_TRANSLATE_NOOP("StrayColumns", "end of the phone"),
    Ground.GOODS: QT_TRANSLATE_NOOP("StrayColumns", "goods"),
}


def ground_words(row: StrayMatch) -> str:
    """Why it may be this order's, the strongest first."""
    joint = QCoreApplication.translate("StrayColumns", ", ", "between grounds")
    return joint.join(look_up("StrayColumns", _GROUNDS[ground]) for ground in row.grounds)


def _sure_label(row: StrayMatch) -> Label:
    if row.is_sure:
        return Label(QCoreApplication.translate("StrayColumns", "It fits"), "ok", "check-circle-outline")
    return Label(QCoreApplication.translate("StrayColumns", "Perhaps"), "neutral", "help-circle-outline")


def _who(row: StrayMatch) -> str:
    return " ".join(part for part in (row.recipient, row.phone_tail) if part)


MATCH_COLUMNS = (
    Column("sure", QT_TRANSLATE_NOOP("StrayColumns", "Fits"), Kind.CHIP, width=92, value=_sure_label),
    Column(
        "grounds",
        QT_TRANSLATE_NOOP("StrayColumns", "By"),
        width=130,
        value=ground_words,
        tooltip=ground_words,
    ),
    Column("incident_number", QT_TRANSLATE_NOOP("StrayColumns", "Incident"), Kind.STRONG, width=96),
    Column("order_no", QT_TRANSLATE_NOOP("StrayColumns", "Order no."), width=170),
    Column("recipient", QT_TRANSLATE_NOOP("StrayColumns", "Recipient"), width=100, value=_who),
    Column("goods", QT_TRANSLATE_NOOP("StrayColumns", "Goods"), Kind.MUTED, width=180, stretch=True),
    Column("store", QT_TRANSLATE_NOOP("StrayColumns", "Shop"), Kind.MUTED, width=110, is_optional=True),
)


def _state(row: Stray) -> Label:
    if row.settled_at is None:
        return Label(QCoreApplication.translate("StrayColumns", "Whose?"), "warn", "help-circle-outline")
    if row.order_no:
        return Label(row.order_no, "ok", "check")
    return Label(QCoreApplication.translate("StrayColumns", "Put aside"), "neutral", "archive-outline")


KEPT_COLUMNS = (
    Column(
        "text",
        QT_TRANSLATE_NOOP("StrayColumns", "On the label"),
        width=180,
        tooltip=lambda r: r.text,
        stretch=True,
    ),
    Column("state", QT_TRANSLATE_NOOP("StrayColumns", "State"), Kind.CHIP, width=110, value=_state),
    Column("found_at", QT_TRANSLATE_NOOP("StrayColumns", "Since"), Kind.MOMENT, width=100),
)
