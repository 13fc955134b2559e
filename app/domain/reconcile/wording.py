"""Goods and people in a few characters, for the expected and the actual side of a finding."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.goods.catalogue import Goods
from app.domain.goods.items import Item
from app.domain.reconcile.model import OrderedLine, OrderedOrder, ShippedLine


def ordered_text(line: OrderedLine) -> str:
    """An order line: title, variant, pieces."""
    return goods_text(line.goods, line.quantity)


def goods_text(goods: Goods, pieces: int | None) -> str:
    """Goods as the shop names them: title, variant, pieces."""
    words = " ".join(part for part in (goods.title or goods.sku_code, goods.spec) if part)
    return _with_pieces(words, pieces)


def order_text(lines: Iterable[OrderedLine]) -> str:
    """Several order lines."""
    return "；".join(ordered_text(line) for line in lines)


def item_text(item: Item, pieces: int | None = None) -> str:
    """Goods as the sheet writes them, with their pieces."""
    count = item.pieces if pieces is None else pieces
    return _with_pieces(item.shown or item.code, count if count != item.also_pieces else None)


def pieces_text(line: OrderedLine, pieces: int) -> str:
    """An order line with another number of pieces."""
    return goods_text(line.goods, pieces)


def person_text(source: OrderedOrder | ShippedLine) -> str:
    """Name, phone and address."""
    address = source.full_address or f"{source.province}{source.city}{source.district}{source.address}"
    return " ".join(part for part in (source.recipient, source.phone, address) if part)


def _with_pieces(goods: str, pieces: int | None) -> str:
    return goods if pieces is None else f"{goods} ×{pieces}"
