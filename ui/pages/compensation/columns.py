"""The columns of the compensation list."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.compensation import PARCELS, Stage
from app.domain.goods.shown import shown_variant
from app.domain.statuses import DeliveryState
from app.services.compensations import CompensationRow
from ui import formats, labels
from ui.chips import Label
from ui.tables import Column, Kind

CONTEXT = "CompensationColumns"


def _what(row: CompensationRow) -> str:
    """The goods, gift or parcel the row is about, whichever says most."""
    goods = f"{row.line_title} {shown_variant(row.line_spec)}".strip()
    parts = (row.what, goods, row.reship_order_no, row.reason, row.void_reason, row.order_no)
    return next((part for part in parts if part), "")


def _now(row: CompensationRow) -> Label:
    """Where the row stands; of what was paid and travels, where the parcel is."""
    is_under_way = row.delivery in (DeliveryState.SHIPPED, DeliveryState.FAILED)
    if row.stage is Stage.DONE and row.kind in PARCELS and is_under_way:
        return labels.label(row.delivery)
    return labels.label(row.stage)


def _amount_tone(row: CompensationRow) -> str:
    return "neutral" if row.reverses_id is not None else ""


COLUMNS = (
    Column(
        "incident_number",
        QT_TRANSLATE_NOOP("CompensationColumns", "Incident"),
        Kind.STRONG,
        sort_key="incident",
        width=112,
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("CompensationColumns", "Kind"),
        Kind.CHIP,
        sort_key="kind",
        width=132,
        value=lambda row: labels.label(row.kind),
    ),
    Column(
        "stage",
        QT_TRANSLATE_NOOP("CompensationColumns", "Now"),
        Kind.CHIP,
        sort_key="stage",
        width=142,
        value=_now,
    ),
    Column(
        "amount",
        QT_TRANSLATE_NOOP("CompensationColumns", "Amount"),
        Kind.MONEY,
        sort_key="amount",
        width=92,
        value=lambda row: row.effect,
        tone=_amount_tone,
    ),
    Column(
        "what",
        QT_TRANSLATE_NOOP("CompensationColumns", "For"),
        value=_what,
        tooltip=_what,
        width=150,
        stretch=True,
    ),
    Column(
        "moved_at",
        QT_TRANSLATE_NOOP("CompensationColumns", "Since"),
        Kind.MOMENT,
        sort_key="moved_at",
        width=112,
        tooltip=lambda row: formats.full_moment(row.moved_at),
    ),
    Column(
        "order_no",
        QT_TRANSLATE_NOOP("CompensationColumns", "Order"),
        sort_key="order_no",
        width=168,
        is_optional=True,
    ),
    Column(
        "supplier",
        QT_TRANSLATE_NOOP("CompensationColumns", "Supplier"),
        sort_key="supplier",
        width=110,
        is_optional=True,
    ),
)
