"""Columns whose cells hold several labelled lines: each label becomes a column."""

from __future__ import annotations

from collections.abc import Iterator

from app.data.sheets.cells import plain
from app.data.sheets.found import Heading
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid
from app.data.sheets.straight.families import field_of
from app.data.sheets.straight.pairs import GOODS, pairs_in

_MOSTLY, _LEAST_FIELDS = 0.7, 2
_TELLING = frozenset({"order_no", "tracking_no", "courier", "parcel"})


def taken_apart(heading: Heading) -> Table | None:
    """The table with a column for each label; None where no column is of labelled lines."""
    columns = {at: labels for at in range(len(heading.printed)) if (labels := _labels(heading, at))}
    if not columns:
        return None

    def rows() -> Iterator[grid.Numbered]:
        yield from grid.above(heading)
        yield heading.table.number(heading.row), _spread(list(heading.printed), columns, columns)
        for number, cells in grid.below(heading):
            said = {at: _values(cells[at], labels) for at, labels in columns.items()}
            yield number, _spread(cells, said, columns)

    return grid.rebuilt(heading.table, rows())


def _labels(heading: Heading, at: int) -> list[str]:
    """The labels in a column whose cells nearly all hold some, of more than the goods."""
    cells = [plain(row[at]).strip() for row in heading.sample() if at < len(row) and row[at].strip()]
    found = [pairs for cell in cells if (pairs := pairs_in(cell))]
    labels = list(dict.fromkeys(label for pairs in found for label, _ in pairs))
    fields = {field_of(label) for label in labels}
    is_mostly = bool(cells) and len(found) >= _MOSTLY * len(cells)
    is_told = len(fields) >= _LEAST_FIELDS and fields & _TELLING and (fields - GOODS)
    return labels if is_mostly and is_told else []


def _values(cell: str, labels: list[str]) -> list[str]:
    """What a cell says to each label; a cell without labels is said to the first."""
    text = plain(cell).strip()
    said: dict[str, str] = {}
    for label, value in pairs_in(text):
        said[label] = f"{said[label]}\n{value}" if said.get(label) else value
    return [said.get(label, "") for label in labels] if said else [text, *[""] * (len(labels) - 1)]


def _spread(cells: list[str], said: dict[int, list[str]], columns: dict[int, list[str]]) -> list[str]:
    return [
        text for at, cell in enumerate(cells) for text in (said.get(at, [cell]) if at in columns else [cell])
    ]
