"""What a workbook holds beside the sheet it is known by: after-sales cases or prices next to orders."""

from __future__ import annotations

from collections.abc import Sequence

from app.data.sheets.found import Recognised
from app.data.sheets.layouts import Layout
from app.data.sheets.own import OwnLayout, recognise_told
from app.data.sheets.reader import Table
from app.data.sheets.tabs import is_example
from app.domain.errors import SheetProblem

_ORDERS, _FURTHER = ("orders", "order_items"), ("refunds", "products")
_PLACE = {kind: place for place, kind in enumerate((*_ORDERS, *_FURTHER))}
_MOST_LOOKS = 12


def recognise_all(
    tables: Sequence[Table], layouts: Sequence[Layout], own: Sequence[OwnLayout]
) -> list[Recognised]:
    """The sheets to import, in the order in which they go in: orders before what is said of them.

    One of a kind, with those alike in its `further`. Raises: SheetProblem, as `recognise`.
    """
    found = [recognise_told(tables, layouts, own)]
    if found[0].layout.kind not in _PLACE:
        return found
    rest = _without(tables, found[0])
    for _ in range(_MOST_LOOKS):
        if not rest:
            break
        try:
            more = recognise_told(rest, layouts, own)
        except SheetProblem:
            break
        rest = _without(rest, more)
        if _goes_with(found, more.layout.kind):
            found.append(more)
    return sorted(found, key=lambda one: _PLACE[one.layout.kind])


def _goes_with(found: Sequence[Recognised], kind: str) -> bool:
    kinds = {one.layout.kind for one in found}
    return kind in _PLACE and kind not in kinds and (kind in _FURTHER or not kinds & {*_ORDERS})


def _without(tables: Sequence[Table], found: Recognised) -> list[Table]:
    """The sheets that `found` does not read."""
    used = {id(one.heading.table) for one in (found, *found.further)}
    used |= {id(heading.table) for _, heading in found.joins}
    return [table for table in tables if id(table) not in used and not is_example(table)]
