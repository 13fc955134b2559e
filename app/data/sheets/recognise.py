"""Finds the heading row of a workbook and tells which layout it is, or why it is none of ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.data.sheets import columns
from app.data.sheets.columns import Mapping
from app.data.sheets.headings import normal, synonyms
from app.data.sheets.layouts import JoinedSheet, Layout, meets
from app.data.sheets.reader import Table
from app.domain.errors import SheetProblem

_LOOK_AT_ROWS = 60
_LEAST_KNOWN = 2
_LEAST_COVERAGE = 0.5
_MISSING_COVERAGE = 0.6
_MISSING_LEAST = 4
_SAMPLE_ROWS = 60
_TOLD_HEADINGS = 12
GENERIC_IDS = {
    "orders": "orders.generic",
    "order_items": "order_items.generic",
    "shipments": "supplier_ship.generic",
    "supplier_order": "supplier_order.generic",
}


@dataclass(frozen=True)
class Heading:
    """A heading row: where it is, its cells as printed and as compared."""

    table: Table
    row: int
    """Counted from 0."""
    printed: tuple[str, ...]
    normals: tuple[str, ...]
    known: int

    @property
    def words(self) -> frozenset[str]:
        """The headings as compared, without blanks."""
        return frozenset(w for w in self.normals if w)

    def sample(self) -> list[list[str]]:
        """Some rows below, to look at their values."""
        last = min(len(self.table.rows), self.row + 1 + _SAMPLE_ROWS)
        return [self.table.cells(i) for i in range(self.row + 1, last)]


@dataclass(frozen=True)
class Recognised:
    """What the sheet is and where its fields stand."""

    layout: Layout
    heading: Heading
    mapping: Mapping
    confidence: float
    """0 to 1: the share of its columns that are understood as the layout means them."""
    joins: tuple[tuple[JoinedSheet, Heading], ...] = ()
    others: tuple[str, ...] = field(default=())
    """Further sheets of the workbook that look the same and are not read."""


def recognise(tables: Sequence[Table], layouts: Sequence[Layout]) -> Recognised:
    """What the workbook holds.

    Raises: SheetProblem with the code sheet_unknown, sheet_not_orders or sheet_missing_column.
    """
    vocabulary = synonyms().known.union(*(layout.headings for layout in layouts))
    headings = [h for h in (find_heading(table, vocabulary) for table in tables) if h]
    if not headings:
        raise SheetProblem("sheet_unknown", headings=_first_texts(tables))
    found = _by_layout(headings, layouts)
    if found is None:
        _refuse_missing_column(headings, layouts)
        found = _by_synonyms(headings)
    if found.layout.kind == "not_orders":
        raise SheetProblem("sheet_not_orders", format=found.layout.id)
    return found


def find_heading(table: Table, vocabulary: frozenset[str]) -> Heading | None:
    """The row among the first with the most headings we know; None when no row has two."""
    best: Heading | None = None
    for index in range(min(_LOOK_AT_ROWS, len(table.rows))):
        cells = table.cells(index)
        normals = tuple(normal(c) for c in cells)
        known = len({w for w in normals if w in vocabulary})
        if known >= _LEAST_KNOWN and (best is None or known > best.known):
            best = Heading(table, index, tuple(cells), normals, known)
    return best


def _first_texts(tables: Sequence[Table]) -> list[str]:
    for table in tables:
        for index in range(min(_LOOK_AT_ROWS, len(table.rows))):
            texts = [c.strip() for c in table.cells(index) if c.strip()]
            if len(texts) > 1:
                return texts[:_TOLD_HEADINGS]
    return []


def _by_layout(headings: Sequence[Heading], layouts: Sequence[Layout]) -> Recognised | None:
    fits = [(_fit(h, layout, headings), h, layout) for h in headings for layout in layouts]
    good = [f for f in fits if f[0] is not None]
    if not good:
        return None
    _, heading, layout = max(good, key=lambda f: f[0] or ())
    mapping = columns.by_layout(heading.normals, layout)
    columns.add_synonyms(mapping, heading.normals, allowed=lambda word: word not in layout.headings)
    _keep_one_address(mapping)
    others = tuple(
        h.table.name for s, h, other in good if h is not heading and other is layout and _has_rows(h)
    )
    understood = layout.headings | {heading.normals[i] for i in mapping.used()}
    confidence = round(len(heading.words & understood) / len(heading.words), 2)
    return Recognised(layout, heading, mapping, confidence, _joins(layout, headings, heading), others)


def _fit(heading: Heading, layout: Layout, headings: Sequence[Heading]) -> tuple[float, ...] | None:
    """How well a layout fits, to compare; None when it does not."""
    words = heading.words
    matched = len(words & layout.headings)
    coverage = matched / max(1, len(words))
    if not meets(words, layout.require) or words & layout.forbid or coverage < _LEAST_COVERAGE:
        return None
    if (layout.exact and coverage < 1) or (layout.marked and not _is_marked(heading)):
        return None
    if layout.below and not meets(_words_below(heading), layout.below):
        return None
    joins = _joins(layout, headings, heading)
    if len(joins) < len(layout.sheets):
        return None
    return (len(joins), round(coverage, 2), len(layout.require), matched / len(layout.headings))


def _is_marked(heading: Heading) -> bool:
    return any("必填" in cell for cell in heading.printed)


def _words_below(heading: Heading) -> frozenset[str]:
    below = heading.row + 1
    return (
        frozenset(normal(c) for c in heading.table.cells(below))
        if below < len(heading.table.rows)
        else frozenset()
    )


def _has_rows(heading: Heading) -> bool:
    return any(row.strip() for row in heading.table.rows[heading.row + 1 :])


def _joins(
    layout: Layout, headings: Sequence[Heading], main: Heading
) -> tuple[tuple[JoinedSheet, Heading], ...]:
    out = []
    for sheet in layout.sheets:
        for other in headings:
            if other is not main and meets(other.words, sheet.require) and not other.words & sheet.forbid:
                out.append((sheet, other))
                break
    return tuple(out)


def _refuse_missing_column(headings: Sequence[Heading], layouts: Sequence[Layout]) -> None:
    """A sheet that is plainly one of ours but for the order number cannot be imported; say which column."""
    for heading in headings:
        for layout in layouts:
            key = {h for option in layout.fields.get("order_no", ()) for h in option}
            if not key or key & heading.words:
                continue
            rest = tuple(choice for choice in layout.require if not key & set(choice))
            matched = len(heading.words & layout.headings)
            is_like = matched >= _MISSING_LEAST and matched / len(heading.words) >= _MISSING_COVERAGE
            if rest and is_like and meets(heading.words, rest) and not heading.words & layout.forbid:
                raise SheetProblem("sheet_missing_column", column=sorted(key)[0], format=layout.id)


def _by_synonyms(headings: Sequence[Heading]) -> Recognised:
    found = [r for r in (_generic(h) for h in headings) if r]
    if found:
        return max(found, key=lambda r: (r.layout.kind != "not_orders", len(r.mapping.columns)))
    raise SheetProblem("sheet_unknown", headings=[c.strip() for c in headings[0].printed if c.strip()])


def _generic(heading: Heading) -> Recognised | None:
    mapping = Mapping()
    columns.add_synonyms(mapping, heading.normals, allowed=lambda word: word not in synonyms().unsure)
    columns.add_similar(mapping, heading.normals)
    columns.add_by_values(mapping, heading.normals, heading.sample())
    columns.move_sku_words(mapping, heading.sample())
    if _is_bill(heading, mapping):
        return Recognised(Layout("bill.generic", "not_orders"), heading, mapping, 0.5)
    kind = _kind(heading, mapping)
    if kind is None:
        return None
    _keep_one_address(mapping)
    levels = dict.fromkeys(("paid_amount", "shipping_fee", "merchant_amount"), "order")
    layout = Layout(GENERIC_IDS[kind], kind, levels=levels, carry="if_bare", join_text=_join_text(mapping))
    sure = sum(1 for how in mapping.found_by.values() if how == "synonym")
    return Recognised(layout, heading, mapping, round(0.9 * sure / len(mapping.columns), 2))


def _join_text(mapping: Mapping) -> str:
    return ", " if "country" in mapping.columns else ""


def _is_bill(heading: Heading, mapping: Mapping) -> bool:
    words = synonyms()
    if heading.words & words.refund_words:
        return True
    have = mapping.columns.keys()
    hits = sum(1 for h in heading.words if any(w in h for w in words.not_orders))
    is_goods = "title" in have or ("quantity" in have and "sku_code" in have)
    bare_money = bool(
        have & {"paid_amount", "shipping_fee", "merchant_amount", "line_amount"}
    ) and not have & {"order_no", "recipient", "contact", "phone"}
    return not is_goods and (hits >= 2 or bare_money)


def _kind(heading: Heading, mapping: Mapping) -> str | None:
    have = mapping.columns.keys()
    who = bool(have & {"recipient", "phone", "contact"})
    goods = bool(have & {"title", "sku_code", "spec"})
    if "order_no" in have and have & {
        "status",
        "pay_status",
        "paid_amount",
        "order_time",
        "paid_time",
        "buyer",
    }:
        return "orders"
    if have & {"tracking_no", "parcel"} and ("order_no" in have or who):
        is_waiting = goods and who and not _is_filled(heading, mapping)
        return "supplier_order" if is_waiting else "shipments"
    if who and goods:
        return (
            "orders" if "order_no" in have and have & {"unit_price", "shop", "currency"} else "supplier_order"
        )
    return "order_items" if "order_no" in have and goods and "quantity" in have else None


def _is_filled(heading: Heading, mapping: Mapping) -> bool:
    indexes = [i for name in ("tracking_no", "parcel") for o in mapping.columns.get(name, ()) for i in o]
    return any(i < len(row) and row[i].strip() for row in heading.sample() for i in indexes)


def _keep_one_address(mapping: Mapping) -> None:
    """A lone address column holds the whole address; beside province or region columns it is the rest."""
    have = mapping.columns
    parts = ("town", "address", "address2")
    given = {name: have.pop(name) for name in parts if name in have}
    if mapping.found_by.get("address") == "layout":
        have["address"] = given["address"]
    elif given and "full_address" not in have:
        joined = tuple(i for options in given.values() for i in options[0])
        split = bool(have.keys() & {"province", "city", "region", "country"})
        mapping.add("address" if split else "full_address", (joined,), mapping.found_by[next(iter(given))])
