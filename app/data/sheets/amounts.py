"""Tells by arithmetic what the amounts of an unknown sheet are: of a piece, of a line, of an order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from app.data.sheets import values
from app.data.sheets.candidates import DOUBTFUL, SETTLED
from app.data.sheets.cells import CELL_END
from app.data.sheets.columns import Mapping
from app.data.sheets.found import Heading
from app.data.sheets.heading_words import word_among
from app.data.sheets.headings import synonyms
from app.data.sheets.values import BadCell

_ROWS = 300
_GOODS = ("sku_code", "title", "spec")
_CENT = Decimal("0.01")
_CLEAR = 3
"""So many times more often must one reading hold than the other, where both hold at times."""
UNIT, LINE, ORDER = "unit_price", "line_amount", "paid_amount"


@dataclass(frozen=True)
class _Row:
    order: str
    goods: tuple[str, ...]
    quantity: int
    amounts: dict[int, Decimal]


def settle_amounts(heading: Heading, mapping: Mapping) -> None:
    """Check the amounts of goods in `mapping` against the quantities and the orders' totals.

    What is certain by its heading stays unless the numbers contradict; what is not certain and cannot be told
    by the numbers either is left in doubt.
    """
    if "quantity" not in mapping.columns:
        _doubt_without_pieces(heading, mapping)
        return
    rows = list(_rows(heading, mapping))
    several = [row for row in rows if row.quantity > 1]
    if UNIT in mapping.columns and LINE in mapping.columns:
        _settle_both(mapping, several)
    for name in (UNIT, LINE):
        if name in mapping.columns and not {UNIT, LINE} <= mapping.columns.keys():
            _settle_one(heading, mapping, name, rows)
            break
    if ORDER in mapping.columns and LINE not in mapping.columns:
        _settle_total(heading, mapping, rows)


def _doubt_without_pieces(heading: Heading, mapping: Mapping) -> None:
    """Without the pieces nothing tells a price from a line's amount."""
    for name in (UNIT, LINE):
        at = _column(mapping, name)
        if at >= 0 and word_among(heading.printed[at], synonyms().amounts_of_goods):
            mapping.certainty[name] = DOUBTFUL


def _rows(heading: Heading, mapping: Mapping) -> Iterator[_Row]:
    """The first rows with goods; an order number counts until the next one."""
    order_at, quantity_at = _column(mapping, "order_no"), _column(mapping, "quantity")
    goods_at = [_column(mapping, name) for name in _GOODS if name in mapping.columns]
    money_at = [_column(mapping, n) for n in (UNIT, LINE, ORDER, "shipping_fee") if n in mapping.columns]
    order = ""
    for text in islice(heading.table.rows, heading.row + 1, heading.row + 1 + _ROWS):
        cells = text.split(CELL_END)
        order = _text(cells, order_at) or order
        quantity = _quantity(cells, quantity_at)
        if quantity:
            amounts = {i: m for i in money_at if (m := _money(cells, i)) is not None}
            yield _Row(order, tuple(_text(cells, i) for i in goods_at), quantity, amounts)


def _settle_both(mapping: Mapping, several: Sequence[_Row]) -> None:
    """A price and a line's amount: the one is the other times the pieces, or they stand the other way."""
    unit, line = _column(mapping, UNIT), _column(mapping, LINE)
    pairs = [
        (r.amounts[unit], r.amounts[line], r.quantity) for r in several if {unit, line} <= r.amounts.keys()
    ]
    pairs = [(u, g, q) for u, g, q in pairs if u or g]
    right = sum(1 for u, g, q in pairs if u * q == g)
    turned = sum(1 for u, g, q in pairs if g * q == u)
    same = sum(1 for u, g, _ in pairs if u == g)
    if turned and not right:
        mapping.columns[UNIT], mapping.columns[LINE] = mapping.columns[LINE], mapping.columns[UNIT]
    elif same and not right:
        mapping.certainty[LINE] = DOUBTFUL


def _settle_one(heading: Heading, mapping: Mapping, name: str, rows: Sequence[_Row]) -> None:
    """Only one amount of goods: whether a price or a line's amount, what changes with the pieces tells."""
    at = _column(mapping, name)
    verdict = _unit_or_line(at, mapping, rows)
    is_ambiguous = bool(word_among(heading.printed[at], synonyms().amounts_of_goods))
    if verdict is not None and verdict != name:
        _move(mapping, name, verdict, SETTLED if is_ambiguous else DOUBTFUL)
    elif is_ambiguous and verdict is None:
        has_several = any(row.quantity > 1 and row.amounts.get(at) for row in rows)
        mapping.certainty[name] = DOUBTFUL if has_several else SETTLED
    else:
        mapping.certainty[name] = max(mapping.certainty.get(name, 1.0), SETTLED)


def _unit_or_line(at: int, mapping: Mapping, rows: Sequence[_Row]) -> str | None:
    votes = [*_by_goods(at, rows), *_by_totals(at, mapping, rows), *_by_cents(at, rows)]
    unit, line = votes.count(UNIT), votes.count(LINE)
    if unit and unit >= _CLEAR * line:
        return UNIT
    return LINE if line and line >= _CLEAR * unit else None


def _by_goods(at: int, rows: Sequence[_Row]) -> Iterator[str]:
    """The same goods in different numbers: a price stays, a line's amount grows with the pieces."""
    seen: dict[tuple[str, ...], dict[int, Decimal]] = defaultdict(dict)
    for row in rows:
        amount = row.amounts.get(at)
        if not amount or not any(row.goods):
            continue
        for quantity, other in seen[row.goods].items():
            if quantity != row.quantity:
                if amount == other:
                    yield UNIT
                elif amount * quantity == other * row.quantity:
                    yield LINE
        seen[row.goods].setdefault(row.quantity, amount)


def _by_totals(at: int, mapping: Mapping, rows: Sequence[_Row]) -> Iterator[str]:
    """What was paid is the sum of the lines, with or without shipping."""
    total, shipping = _column(mapping, ORDER), _column(mapping, "shipping_fee")
    for group in _orders(rows) if total not in (-1, at) else ():
        paid, fee = group[0].amounts.get(total), group[0].amounts.get(shipping, Decimal(0))
        amounts = [row.amounts.get(at) for row in group]
        if not paid or any(a is None for a in amounts) or all(row.quantity == 1 for row in group):
            continue
        if len({row.amounts.get(total, paid) for row in group}) > 1:
            continue
        line = sum((a for a in amounts if a), Decimal(0))
        unit = sum((a * row.quantity for a, row in zip(amounts, group, strict=True) if a), Decimal(0))
        if paid in (unit, unit + fee):
            yield UNIT
        elif paid in (line, line + fee):
            yield LINE


def _by_cents(at: int, rows: Sequence[_Row]) -> Iterator[str]:
    """An amount that does not come apart into so many pieces is a price."""
    for row in rows:
        amount = row.amounts.get(at)
        if amount and row.quantity > 1 and (amount / row.quantity).quantize(_CENT) * row.quantity != amount:
            yield UNIT


def _settle_total(heading: Heading, mapping: Mapping, rows: Sequence[_Row]) -> None:
    """A "total" or "amount" without more words: the order's, if the lines of an order all say the same."""
    at = _column(mapping, ORDER)
    if not word_among(heading.printed[at], synonyms().amounts_of_any):
        return
    whole = [g for g in _orders(rows) if len(g) > 1 and all(at in row.amounts for row in g)]
    of_lines = [g for g in whole if len({row.amounts[at] for row in g}) > 1]
    if of_lines and _CLEAR * len(of_lines) > len(whole):
        is_price = UNIT not in mapping.columns and _unit_or_line(at, mapping, rows) == UNIT
        _move(mapping, ORDER, UNIT if is_price else LINE, SETTLED)
    elif whole or _is_with_shipping(at, mapping, rows):
        mapping.certainty[ORDER] = SETTLED
    elif _is_product(at, mapping, rows):
        _move(mapping, ORDER, LINE, SETTLED)
    elif UNIT not in mapping.columns and (votes := set(_by_goods(at, rows))) and len(votes) == 1:
        _move(mapping, ORDER, votes.pop(), SETTLED)


def _is_product(at: int, mapping: Mapping, rows: Sequence[_Row]) -> bool:
    """True when the column is the price times the pieces wherever there are several."""
    unit = _column(mapping, UNIT)
    checked = [r for r in rows if {at, unit} <= r.amounts.keys() and r.quantity > 1]
    return bool(checked) and all(r.amounts[unit] * r.quantity == r.amounts[at] for r in checked)


def _is_with_shipping(at: int, mapping: Mapping, rows: Sequence[_Row]) -> bool:
    """True when the column is the price times the pieces and the shipping, wherever there is any."""
    unit, shipping = _column(mapping, UNIT), _column(mapping, "shipping_fee")
    checked = [r for r in rows if {at, unit, shipping} <= r.amounts.keys() and r.amounts[shipping]]
    return bool(checked) and all(
        r.amounts[unit] * r.quantity + r.amounts[shipping] == r.amounts[at] for r in checked
    )


def _orders(rows: Iterable[_Row]) -> list[list[_Row]]:
    groups: dict[str, list[_Row]] = defaultdict(list)
    for number, row in enumerate(rows):
        groups[row.order or f"row {number}"].append(row)
    return list(groups.values())


def _move(mapping: Mapping, name: str, other: str, certainty: float) -> None:
    mapping.columns[other] = mapping.columns.pop(name)
    mapping.found_by[other] = "value" if certainty == SETTLED else mapping.found_by[name]
    mapping.certainty[other] = certainty
    mapping.found_by.pop(name, None)
    mapping.certainty.pop(name, None)


def _column(mapping: Mapping, name: str) -> int:
    options = mapping.columns.get(name)
    return options[0][0] if options else -1


def _text(cells: Sequence[str], at: int) -> str:
    return (values.text(cells[at]) or "") if 0 <= at < len(cells) else ""


def _quantity(cells: Sequence[str], at: int) -> int | None:
    try:
        return values.quantity(cells[at]) if 0 <= at < len(cells) else None
    except BadCell:
        return None


def _money(cells: Sequence[str], at: int) -> Decimal | None:
    try:
        printed = values.money(cells[at]) if 0 <= at < len(cells) else None
    except BadCell:
        return None
    return Decimal(printed) if printed else None
