"""A column for each goods or size with the pieces below it: each that is filled gets a row of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.data.sheets.cells import plain
from app.data.sheets.found import Heading
from app.data.sheets.heading_words import is_known_as_nothing
from app.data.sheets.headings import synonyms
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid
from app.data.sheets.straight.families import field_of

GOODS, VARIANT, PIECES = "商品名称", "规格", "数量"
_COUNT = re.compile(r"[1-9]\d?(?:\.0+)?\s*[件个双条套只支盒包瓶片]?")
_LEAST_COLUMNS, _LEAST_BLANK, _NEARLY_ALL = 2, 0.3, 0.95


def by_goods(heading: Heading) -> Table | None:
    """The table with goods and pieces in columns; None where no columns are goods."""
    fields = {field_of(plain(p)): at for at, p in enumerate(heading.printed)}
    has_title = bool(fields.keys() & {"title", "sku_code"})
    columns = _columns(heading, least=_LEAST_COLUMNS if has_title else _LEAST_COLUMNS + 1)
    if not columns or (fields.keys() & {"spec"} and not has_title):
        return None
    sums = fields.get("quantity", -1)
    names = _names(heading, columns)
    dropped = {*columns, sums}
    kept = [at for at in range(len(heading.printed)) if at not in dropped]

    def rows() -> Iterator[grid.Numbered]:
        yield from grid.above(heading)
        heads = [heading.printed[at] for at in kept]
        yield heading.table.number(heading.row), [*heads, VARIANT if has_title else GOODS, PIECES]
        for number, cells in grid.below(heading):
            shared = [cells[at] for at in kept]
            told = [
                (names[at], cells[at]) for at in columns if plain(cells[at]).strip() not in ("", "0", "-")
            ]
            for name, pieces in told or [("", cells[sums] if sums >= 0 else "")]:
                yield number, [*shared, name, pieces]

    return grid.rebuilt(heading.table, rows())


def _columns(heading: Heading, *, least: int) -> list[int]:
    """The columns that hold nothing but a few pieces each, where nearly every row has some."""
    sample = [row for row in heading.sample() if len(grid.filled(row)) > 2]
    columns = [at for at in range(len(heading.printed)) if _may_be_goods(heading.printed[at])]
    counts = {at: [plain(row[at]).strip() if at < len(row) else "" for row in sample] for at in columns}
    chosen = [at for at in columns if all(c in ("", "0", "-") or _COUNT.fullmatch(c) for c in counts[at])]
    if len(chosen) < least or not sample:
        return []
    told = sum(any(_COUNT.fullmatch(counts[at][row]) for at in chosen) for row in range(len(sample)))
    blank = sum(not counts[at][row] for at in chosen for row in range(len(sample)))
    is_sparse = blank >= _LEAST_BLANK * len(sample) * len(chosen)
    return chosen if told >= _NEARLY_ALL * len(sample) and is_sparse else []


def _may_be_goods(printed: str) -> bool:
    """Whether no field, no discount, no weight and the like is called so."""
    text = plain(printed).strip()
    return (
        bool(text)
        and not field_of(text)
        and not is_known_as_nothing(text)
        and not synonyms().is_of_others(text)
    )


def _names(heading: Heading, columns: Sequence[int]) -> dict[int, str]:
    """What stands over the columns: the goods, in the row above perhaps what several of them are."""
    above = heading.table.cells(heading.row - 1) if heading.row else []
    groups = [plain(c).strip() for c in above]
    has_groups = sum(bool(g) for at, g in enumerate(groups) if at in columns) > 1
    names, group = {}, ""
    for at in range(len(heading.printed)):
        group = (groups[at] if at < len(groups) else "") or group
        own = plain(heading.printed[at]).strip()
        names[at] = f"{group} {own}" if has_groups and at in columns else own
    return names
