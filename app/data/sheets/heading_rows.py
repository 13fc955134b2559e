"""Finds the row of headings under titles, notes and blank rows; headings of two rows are put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.data.sheets.cells import is_number
from app.data.sheets.found import Heading
from app.data.sheets.heading_words import meanings
from app.data.sheets.headings import normal, synonyms
from app.data.sheets.reader import Table

_LOOK_AT_ROWS = 60
_GUESS_AT_ROWS = 30
_TALLEST_HEADING = 4
_LEAST_KNOWN = 2
_LEAST_FIELDS = 3
_LONGEST_HEADING = 40


def find_heading(table: Table, vocabulary: frozenset[str]) -> Heading | None:
    """The row among the first with the most headings we know; None when no row has two.

    Where hardly a word is known, the row with the most words that can be understood.
    """
    best: Heading | None = None
    for heading in first_rows(table, vocabulary):
        if heading.known >= _LEAST_KNOWN and (best is None or heading.known > best.known):
            best = heading
    if best is not None and 2 * best.known >= len(best.words):
        return best
    return _by_meaning(table, vocabulary, best)


def first_rows(table: Table, vocabulary: frozenset[str] = frozenset()) -> Iterator[Heading]:
    """Each of the first rows as if it were the headings."""
    merged = tall_cells(table)
    for index in range(min(_LOOK_AT_ROWS, len(table.rows))):
        yield heading_at(table, index, vocabulary, merged)


def tall_cells(table: Table) -> list[tuple[int, int, int, int]]:
    """Cells near the top that are merged over a few rows, as headings of two rows are."""
    return [r for r in table.merged if r[0] < _LOOK_AT_ROWS and r[2] - r[0] < _TALLEST_HEADING]


def heading_at(
    table: Table,
    index: int,
    vocabulary: frozenset[str] = frozenset(),
    merged: Sequence[tuple[int, int, int, int]] = (),
) -> Heading:
    """Row `index` (from 0) as headings; `merged` are the cells that reach down into it."""
    cells = table.cells(index)
    for top, left, bottom, _right in merged:
        if top < index <= bottom:
            above = table.cells(top)
            cells += [""] * (left + 1 - len(cells))
            cells[left] = cells[left] or (above[left] if left < len(above) else "")
    words = tuple(normal(c) for c in cells)
    if index and len(set(words) - {""}) < len([w for w in words if w]):
        words = _grouped(words, table.cells(index - 1))
    return Heading(table, index, tuple(cells), words, len({w for w in words if w in vocabulary}))


def _grouped(words: Sequence[str], above: Sequence[str]) -> tuple[str, ...]:
    """Where a word stands twice, the row above says whose: 发件人 over 姓名 makes it 发件人姓名."""
    groups = [normal(c) for c in above]
    if len([g for g in groups if g]) < 2:
        return tuple(words)
    out, group = [], ""
    for index, word in enumerate(words):
        group = (groups[index] if index < len(groups) else "") or group
        is_others = synonyms().is_of_others(group) and word and group != word
        out.append(group + word if is_others else word)
    return tuple(out)


def _by_meaning(table: Table, vocabulary: frozenset[str], best: Heading | None) -> Heading | None:
    most = best.known if best else 0
    for index in range(min(_GUESS_AT_ROWS, len(table.rows))):
        filled = [c for c in table.cells(index) if c.strip()]
        texts = [c for c in filled if not is_number(c) and len(c) <= _LONGEST_HEADING]
        if len(texts) < _LEAST_FIELDS or 2 * len(texts) < len(filled):
            continue
        fields = {found[0].field for c in texts if (found := meanings(c))}
        if len(fields) >= _LEAST_FIELDS and len(fields) > most:
            heading = heading_at(table, index, vocabulary, tall_cells(table))
            best, most = heading, len(fields)
    return best
