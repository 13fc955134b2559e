"""Columns of the checks."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.checks import CheckRow
from ui.pages.orders.checks.words import check_advice, check_detail, check_label
from ui.tables import Column, Kind


def _looked(row: CheckRow) -> str:
    return row.looked_by if row.looked_at is not None else ""


COLUMNS = (
    Column("code", QT_TRANSLATE_NOOP("CheckColumns", "Check"), Kind.CHIP, "code", 170, value=check_label),
    Column("order_no", QT_TRANSLATE_NOOP("CheckColumns", "Order no."), Kind.TEXT, "order_no", 180),
    Column(
        "detail",
        QT_TRANSLATE_NOOP("CheckColumns", "What was found"),
        Kind.TEXT,
        None,
        230,
        value=check_detail,
        tooltip=lambda row: f"{check_detail(row)}\n{check_advice(row)}".strip(),
        stretch=True,
    ),
    Column("goods", QT_TRANSLATE_NOOP("CheckColumns", "Goods"), Kind.MUTED, "goods", 170),
    Column("supplier", QT_TRANSLATE_NOOP("CheckColumns", "Supplier"), Kind.MUTED, "supplier", 110),
    Column("looked_by", QT_TRANSLATE_NOOP("CheckColumns", "Looked at"), Kind.MUTED, None, 80, value=_looked),
)
