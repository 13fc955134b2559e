"""Columns of the list of orders."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.orders import OrderRow
from ui import formats, labels
from ui.chips import Label
from ui.pages.orders.words import goods_words, row_marks, store_words
from ui.tables import Column, Kind

CONTEXT = "OrderColumns"


def _person(row: OrderRow) -> str:
    return " ".join(part for part in (row.recipient or row.buyer, row.phone) if part)


def _mark(row: OrderRow) -> Label | str:
    found = row_marks(row)
    if len(found) > 1:
        return Label(f"{found[0].words} +{len(found) - 1}", found[0].tone, found[0].icon)
    return found[0] if found else ""


def _all_marks(row: OrderRow) -> str:
    return "\n".join(mark.words for mark in row_marks(row))


def _goods_lines(row: OrderRow) -> str:
    return "\n".join(goods_words([line]) for line in row.goods)


def _tracking(row: OrderRow) -> str:
    first, *more = row.tracking_nos or ("",)
    return f"{first} +{len(more)}" if more else first


COLUMNS = (
    Column(
        "ordered_at",
        QT_TRANSLATE_NOOP("OrderColumns", "Ordered"),
        Kind.MOMENT,
        sort_key="ordered_at",
        width=112,
        tooltip=lambda row: formats.full_moment(row.ordered_at),
    ),
    Column("order_no", QT_TRANSLATE_NOOP("OrderColumns", "Order no."), sort_key="order_no", width=186),
    Column(
        "status",
        QT_TRANSLATE_NOOP("OrderColumns", "Status"),
        Kind.CHIP,
        sort_key="status",
        width=104,
        value=lambda row: labels.label(row.status),
        tooltip=lambda row: row.status_text,
    ),
    Column(
        "goods",
        QT_TRANSLATE_NOOP("OrderColumns", "Goods"),
        sort_key="goods",
        width=180,
        value=lambda row: goods_words(row.goods),
        tooltip=_goods_lines,
    ),
    Column(
        "quantity", QT_TRANSLATE_NOOP("OrderColumns", "Pieces"), Kind.NUMBER, sort_key="quantity", width=58
    ),
    Column("paid", QT_TRANSLATE_NOOP("OrderColumns", "Paid"), Kind.MONEY, sort_key="paid", width=92),
    Column(
        "marks",
        QT_TRANSLATE_NOOP("OrderColumns", "Marks"),
        Kind.CHIP,
        width=150,
        value=_mark,
        whole=lambda row: " · ".join(mark.words for mark in row_marks(row)),
        tooltip=_all_marks,
    ),
    Column(
        "recipient",
        QT_TRANSLATE_NOOP("OrderColumns", "Buyer / recipient"),
        sort_key="recipient",
        width=140,
        value=_person,
    ),
    Column("supplier_name", QT_TRANSLATE_NOOP("OrderColumns", "Supplier"), sort_key="supplier", width=110),
    Column(
        "tracking_no",
        QT_TRANSLATE_NOOP("OrderColumns", "Tracking no."),
        sort_key="tracking_no",
        width=150,
        value=_tracking,
        whole=lambda row: " ".join(row.tracking_nos),
        tooltip=lambda row: "\n".join(row.tracking_nos),
    ),
    Column(
        "store",
        QT_TRANSLATE_NOOP("OrderColumns", "Shop"),
        sort_key="store",
        width=120,
        value=lambda row: store_words(row.platform, row.store_name),
        tooltip=lambda row: f"{labels.platform(row.platform)} {row.store_name}".strip(),
    ),
)
