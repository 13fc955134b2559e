"""Tells a list of goods with what they cost at a supplier, by its headings and by what stands under them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from app.data.sheets import values
from app.data.sheets.columns import Mapping, add_variant
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.headings import synonyms
from app.data.sheets.layouts import Layout
from app.data.sheets.rivals import Rivals
from app.data.sheets.values import BadCell
from app.data.sheets.vocabulary import Vocabulary, load_vocabulary, mapped

ID = "products.generic"
_GOODS = frozenset({"title", "sku_code", "supplier_code"})
_LEAST_AMOUNTS = 0.7
_SURE = 0.9


@lru_cache(maxsize=1)
def product_vocabulary() -> Vocabulary:
    """The word list, read once."""
    return load_vocabulary("_products", {})


def price_list(heading: Heading) -> Recognised | None:
    """The sheet as a list of goods with their cost; None when it is something else."""
    words = product_vocabulary()
    mapping = mapped(heading.normals, words)
    _add_price(heading, mapping)
    if "cost_price" not in mapping.columns or not mapping.columns.keys() & _GOODS:
        return None
    if heading.words & _words_of_orders() or not _are_amounts(heading, mapping):
        return None
    Rivals(heading, mapping, words).settle_amount("cost_price", said=False, tiers=_tiers())
    add_variant(mapping, heading.normals)
    sure = sum(1 for how in mapping.found_by.values() if how == "synonym")
    layout = Layout(ID, "products", join_text=" ")
    return Recognised(layout, heading, mapping, round(_SURE * sure / max(1, len(mapping.found_by)), 2))


@lru_cache(maxsize=1)
def _tiers() -> tuple[frozenset[str], ...]:
    """Parts of headings that say whose price it is, the owner's own first."""
    return tuple(frozenset(parts) for parts in product_vocabulary().plain["tiers"]["words"])


def prices_mapping(heading: Heading) -> Mapping:
    """The columns as those of a price list, whatever the sheet is: somebody said so."""
    words = product_vocabulary()
    mapping = mapped(heading.normals, words)
    _add_price(heading, mapping, is_said=True)
    Rivals(heading, mapping, words).settle_amount("cost_price", said=False, tiers=_tiers())
    add_variant(mapping, heading.normals)
    return mapping


def _add_price(heading: Heading, mapping: Mapping, *, is_said: bool = False) -> None:
    """A bare "price" is what the supplier asks where the sheet shows that it is his, or somebody said so."""
    words = product_vocabulary()
    if "cost_price" in mapping.columns:
        return
    if not is_said and not heading.words & words.words("price_words", "beside"):
        return
    prices = words.words("price_words")
    index = next((i for i, h in enumerate(heading.normals) if h in prices), None)
    if index is not None and index not in mapping.used():
        mapping.add("cost_price", ((index,),), "value")


@lru_cache(maxsize=1)
def _words_of_orders() -> frozenset[str]:
    """Headings of orders and parcels: with one of them it is another sheet."""
    fields = product_vocabulary().plain["forbidden"]["fields"]
    words = frozenset(word for name in fields for word in synonyms().fields[name])
    return words - product_vocabulary().known


def _are_amounts(heading: Heading, mapping: Mapping) -> bool:
    index = mapping.columns["cost_price"][0][0]
    cells = [row[index] for row in heading.sample() if index < len(row) and values.text(row[index])]
    return not cells or sum(map(_is_amount, cells)) / len(cells) >= _LEAST_AMOUNTS


def _is_amount(cell: str) -> bool:
    try:
        return values.money(cell) is not None
    except BadCell:
        return False


def unit_words(name: str) -> Sequence[str]:
    """How a unit of weight is written: "kilogram" or "gram"."""
    found: Sequence[str] = product_vocabulary().plain["units"][name]
    return found
