"""Several goods or parcels of an order side by side in one row: each gets a row of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.data.sheets.found import Heading
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid
from app.data.sheets.straight.families import Family, families

_CORE = frozenset({"title", "spec", "sku_code"})
_OF_GOODS = _CORE | {"quantity", "unit_price", "line_amount", "courier", "tracking_no", "parcel"}
_OF_ORDERS = frozenset({"order_no"})
_MOSTLY = 0.8


def unfolded(heading: Heading) -> Table | None:
    """One goods a row, or one parcel; None where nothing stands side by side."""
    found = families(heading.printed)
    halves = _halves(heading, found)
    if halves:
        return _stacked(heading, halves)
    core = _core(found)
    if core:
        return _apart(heading, _groups(found, core), {f.places[0]: f.heading for f in found})
    numbers = next((f for f in found if f.field in ("tracking_no", "parcel") and f.is_numbered), None)
    return _joined(heading, numbers) if numbers else None


# --- the whole sheet twice ----------------------------------------------------------------------------


def _halves(heading: Heading, found: Sequence[Family]) -> list[list[int]]:
    """The columns of each part where the sheet goes on beside itself; nothing where it does not."""
    numbers = next((f for f in found if f.field in _OF_ORDERS), None)
    if numbers is None:
        return []
    alike = [f for f in found if len(f.places) == len(numbers.places)]
    told = {at for f in alike for at in f.places}
    others = [at for at, word in enumerate(heading.normals) if word and at not in told]
    if len(alike) < 3 or len(others) > (1 - _MOSTLY) * len(told):
        return []
    first = sorted(f.places[0] for f in alike)
    by_first = {f.places[0]: f.places for f in alike}
    return [[by_first[at][part] for at in first] for part in range(len(numbers.places))]


def _stacked(heading: Heading, halves: Sequence[Sequence[int]]) -> Table:
    """First the left part, then what stands to its right."""
    names = {f.places[0]: f.heading for f in families(heading.printed)}
    heads = [names.get(at, heading.printed[at]) for at in halves[0]]

    def rows() -> Iterator[grid.Numbered]:
        yield from grid.above(heading)
        yield heading.table.number(heading.row), heads
        body = list(grid.below(heading))
        for columns in halves:
            yield from ((number, [cells[at] for at in columns]) for number, cells in body)

    return grid.rebuilt(heading.table, rows())


# --- goods side by side -------------------------------------------------------------------------------


def _core(found: Sequence[Family]) -> Family | None:
    """The columns that tell there is another goods. 规格1 and 规格2 alone are colour and size of the same."""
    for family in sorted((f for f in found if f.field in _CORE), key=lambda f: f.field != "title"):
        with_pieces = any(f.field == "quantity" and _goes_with(f, family) for f in found)
        if with_pieces or (family.field == "title" and family.is_numbered):
            return family
    return None


def _groups(found: Sequence[Family], core: Family) -> list[list[int]]:
    """The columns of each goods; those of the first come first, and tell what the others are."""
    count = len(core.places)
    chosen = [f for f in found if _goes_with(f, core)]
    return [[f.places[part] if part < len(f.places) else -1 for f in chosen] for part in range(count)]


def _goes_with(family: Family, core: Family) -> bool:
    """Whether a family tells of the same goods: by its meaning, or by standing in each group."""
    if family.field not in _OF_GOODS and (family.field or len(family.places) != len(core.places)):
        return False
    return family.is_numbered or family is core or _is_in_step(family, core)


def _is_in_step(family: Family, core: Family) -> bool:
    if len(family.places) != len(core.places):
        return False
    steps = {b - a for a, b in pairwise(core.places)}
    return len(steps) == 1 and {b - a for a, b in pairwise(family.places)} == steps


def _apart(heading: Heading, groups: Sequence[Sequence[int]], names: dict[int, str]) -> Table:
    first, further = groups[0], groups[1:]
    dropped = {at for group in further for at in group}
    kept = [at for at in range(len(heading.printed)) if at not in dropped]
    told = _told(heading, first)

    def rows() -> Iterator[grid.Numbered]:
        yield from grid.above(heading)
        shown = [names[at] if at in first else heading.printed[at] for at in kept]
        yield heading.table.number(heading.row), shown
        for number, cells in grid.below(heading):
            yield number, [cells[at] for at in kept]
            for group in further:
                if any(
                    at >= 0 and cells[at].strip() for at, is_told in zip(group, told, strict=True) if is_told
                ):
                    own = {to: cells[at] if at >= 0 else "" for to, at in zip(first, group, strict=True)}
                    yield number, [own.get(at, cells[at]) for at in kept]

    return grid.rebuilt(heading.table, rows())


def _told(heading: Heading, first: Sequence[int]) -> list[bool]:
    """Which columns of a group say that there is something: its words and codes, not its pieces alone."""
    names = {f.places[0]: f.field for f in families(heading.printed)}
    return [names.get(at) not in ("quantity", "unit_price", "line_amount", "courier") for at in first]


# --- numbers side by side -----------------------------------------------------------------------------


def _joined(heading: Heading, numbers: Family) -> Table:
    """The numbers of an order's parcels in one cell; nobody knows which goods are in which."""
    first, *further = numbers.places
    kept = [at for at in range(len(heading.printed)) if at not in further]

    def rows() -> Iterator[grid.Numbered]:
        yield from grid.above(heading)
        yield (
            heading.table.number(heading.row),
            [numbers.heading if at == first else heading.printed[at] for at in kept],
        )
        for number, cells in grid.below(heading):
            told = [cells[at].strip() for at in numbers.places if cells[at].strip()]
            yield number, [",".join(told) if at == first and len(told) > 1 else cells[at] for at in kept]

    return grid.rebuilt(heading.table, rows())
