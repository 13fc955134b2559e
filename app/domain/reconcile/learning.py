"""What a sheet teaches of its supplier's own words, from the orders that they came for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.goods.compare import compare_decoded
from app.domain.goods.decoding import Decoded
from app.domain.goods.supplier_words import SupplierWords
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.model import OrderedLine, ShippedLine

_MOST_ORDERS = 5_000
"""More would take longer and teach nothing new."""
Came = tuple[Sequence[OrderedLine], Sequence[ShippedLine]]
"""The lines of an order with what was sent for it."""


def learn_words(came: Iterable[Came], desk: GoodsDesk) -> bool:
    """Let the goods whose words leave something open teach what those mean; whether anything was learned."""
    words = SupplierWords()
    for (ordered, sent), _ in zip(came, range(_MOST_ORDERS), strict=False):
        for goods in (goods for line in sent for goods in desk.decoded(line, ordered)):
            _see(goods, ordered, desk, words)
    return desk.learn_words(words)


def _see(goods: Decoded, ordered: Sequence[OrderedLine], desk: GoodsDesk, words: SupplierWords) -> None:
    """Count the words of goods that only one of the order lines can be."""
    dimensions = desk.evidence.dimensions(goods.product)
    variants = {v.key: v for v in (desk.catalogue.variant(line.goods) for line in ordered)}
    fitting = [v for v in variants.values() if compare_decoded(goods, v, dimensions).is_right]
    if len(fitting) == 1:
        words.see(goods, fitting[0], dimensions)
