"""Headings down the first column and an order in each further one."""

from __future__ import annotations

from itertools import zip_longest

from app.data.sheets.cells import plain
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid
from app.data.sheets.straight.families import field_of
from app.data.sheets.straight.pairs import is_label

_MOST_ROWS, _LEAST_LABELS, _LEAST_COLUMNS, _LOOK_AT = 60, 4, 3, 3


def turned(table: Table) -> Table | None:
    """The table with its columns as rows; None where its first columns are no headings."""
    if len(table.rows) > _MOST_ROWS:
        return None
    rows = [table.cells(i) for i in range(len(table.rows))]
    at = next((at for at in range(_LOOK_AT) if _are_labels(rows, at)), None)
    if at is None:
        return None
    chosen = [row[at:] for row in rows if len(row) > at and is_label(plain(row[at]))]
    if max(map(len, chosen)) < _LEAST_COLUMNS:
        return None
    return grid.rebuilt(table, enumerate(map(list, zip_longest(*chosen, fillvalue="")), start=at + 1))


def _are_labels(rows: list[list[str]], at: int) -> bool:
    texts = [plain(row[at]).strip() for row in rows if len(row) > at and row[at].strip()]
    fields = {field_of(text) for text in texts if is_label(text)}
    return len(fields) >= _LEAST_LABELS and 2 * sum(map(is_label, texts)) >= len(texts)
