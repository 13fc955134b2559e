"""Finds the heading row of a workbook and tells which layout it is, or why it is none of ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial

from app.data.sheets import columns
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.generic import by_synonyms
from app.data.sheets.heading_rows import find_heading
from app.data.sheets.heading_words import meanings
from app.data.sheets.headings import normal, synonyms
from app.data.sheets.layouts import JoinedSheet, Layout, meets
from app.data.sheets.price_lists import product_vocabulary
from app.data.sheets.reader import Table
from app.data.sheets.refund_words import refund_vocabulary
from app.data.sheets.rivals import prefer_platforms_number
from app.data.sheets.tabs import is_example, with_the_rest
from app.data.sheets.vocabulary import add_words
from app.domain.errors import SheetProblem

Joins = tuple[tuple[JoinedSheet, Heading], ...]

_LOOK_AT_ROWS = 60
_LEAST_COVERAGE = 0.5
_MISSING_COVERAGE = 0.6
_MISSING_LEAST = 4
_TOLD_HEADINGS = 12


def recognise(tables: Sequence[Table], layouts: Sequence[Layout]) -> Recognised:
    """What the workbook holds.

    Raises: SheetProblem with the code sheet_unknown, sheet_no_headings, sheet_not_orders or
    sheet_missing_column.
    """
    vocabulary = vocabulary_of(layouts)
    shown = [table for table in tables if not is_example(table)] or tables
    headings = [h for h in (find_heading(table, vocabulary) for table in shown) if h]
    if not headings:
        texts = _first_texts(tables)
        raise SheetProblem("sheet_unknown", headings=texts) if texts else SheetProblem("sheet_no_headings")
    found = _by_layout(headings, layouts)
    if found is None:
        _refuse_missing_column(headings, layouts)
        found = by_synonyms(headings)
    if found.layout.kind == "not_orders":
        raise SheetProblem("sheet_not_orders", format=found.layout.id)
    return with_the_rest(found, headings, partial(_alike, found)) if len(headings) > 1 else found


def _alike(found: Recognised, heading: Heading) -> Recognised | None:
    """Another sheet, read as `found` is: by the same layout, or under the same headings."""
    if found.layout.id.endswith(".generic"):
        return _by_words(heading, found) if heading.words == found.heading.words else None
    if _fit(heading, found.layout, (found.heading, heading)) is None:
        return None
    return _as_layout(heading, found.layout, found.joins)


def _by_words(heading: Heading, like: Recognised) -> Recognised | None:
    """Read by its words; the very same headings mean the same, even where few rows do not show it."""
    try:
        found = by_synonyms([heading])
    except SheetProblem:
        found = None
    if found is not None and found.mapping.columns == like.mapping.columns:
        return found
    return replace(like, heading=heading, mapping=like.mapping.copy()) if _is_same(heading, like) else found


def _is_same(heading: Heading, like: Recognised) -> bool:
    return heading.normals == like.heading.normals


def vocabulary_of(layouts: Sequence[Layout]) -> frozenset[str]:
    """Every heading word of every kind of sheet and of the layouts."""
    return _known_words().union(*(layout.headings for layout in layouts))


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """Every heading word of every kind of sheet."""
    return synonyms().known | refund_vocabulary().known | product_vocabulary().known


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
    return _as_layout(heading, layout, _joins(layout, headings, heading))


def _as_layout(
    heading: Heading, layout: Layout, joins: tuple[tuple[JoinedSheet, Heading], ...]
) -> Recognised:
    """The sheet as the layout reads it, columns it does not name by their words."""
    mapping = columns.by_layout(heading.normals, layout)
    prefer_platforms_number(heading, mapping, layout.headings)
    if layout.kind == "refunds":
        add_words(mapping, heading.normals, refund_vocabulary())
    columns.add_synonyms(mapping, heading.normals, allowed=lambda word: word not in layout.headings)
    columns.keep_one_address(mapping)
    understood_words = layout.headings | {heading.normals[i] for i in mapping.used()}
    confidence = round(len(heading.words & understood_words) / len(heading.words), 2)
    return Recognised(layout, heading, mapping, confidence, joins)


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


def _is_order_no(printed: str) -> bool:
    return any(meaning.field == "order_no" for meaning in meanings(printed))


def _refuse_missing_column(headings: Sequence[Heading], layouts: Sequence[Layout]) -> None:
    """A sheet that is plainly one of ours but for the order number cannot be imported; say which column."""
    for heading in headings:
        if any(_is_order_no(printed) for printed in heading.printed):
            continue  # another column may be the number: its values tell, or the owner
        for layout in layouts:
            if layout.kind == "refunds":
                continue  # their words find a number by its looks as well
            key = {h for option in layout.fields.get("order_no", ()) for h in option}
            if not key or key & heading.words:
                continue
            rest = tuple(choice for choice in layout.require if not key & set(choice))
            matched = len(heading.words & layout.headings)
            is_like = matched >= _MISSING_LEAST and matched / len(heading.words) >= _MISSING_COVERAGE
            if rest and is_like and meets(heading.words, rest) and not heading.words & layout.forbid:
                raise SheetProblem("sheet_missing_column", column=sorted(key)[0], format=layout.id)
