"""Orders written below each other as labels with their values, perhaps with a few rows of goods each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.data.sheets.cells import plain
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid
from app.data.sheets.straight.families import field_of
from app.data.sheets.straight.pairs import GOODS, is_row_of_labels, pairs_of_row

_LOOK_AT_ROWS, _LEAST_ROWS, _LEAST_SHARE = 60, 3, 0.3
_ADDED = {"title": "\n", "tracking_no": ",", "parcel": ",", "courier": "\n", "quantity": "\n"}
"""What stands between values that a record may say twice."""
_WHO = frozenset({"order_no", "phone", "recipient", "contact"})
_NUMBER = frozenset({"tracking_no", "parcel"})


@dataclass
class _Record:
    """What is said of one parcel."""

    number: int
    """Its first row on the sheet."""
    said: dict[str, str] = field(default_factory=dict)
    goods: list[grid.Numbered] = field(default_factory=list)


@dataclass
class _Reading:
    """A table read from top to bottom."""

    records: list[_Record] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    """Of the rows of goods."""
    first: str = ""
    """The label that every record begins with."""

    def take(self, number: int, cells: Sequence[str]) -> None:
        """One more row."""
        pairs = pairs_of_row(cells)
        for label, value in pairs:
            self._say(number, label, value)
        if pairs:
            return
        if is_row_of_labels(cells):
            self.headings = [plain(cell).strip() for cell in cells]
        elif self.records and self.headings and len(grid.filled(cells)) > 1:
            self.records[-1].goods.append((number, list(cells)))

    def _say(self, number: int, label: str, value: str) -> None:
        self.first = self.first or label
        if not self.records or label == self.first or self._is_again(label):
            self.records.append(_Record(number))
        said, between = self.records[-1].said, _ADDED.get(field_of(label), "")
        before = said.get(label, "")
        said[label] = f"{before}{between}{value}" if before and value else before or value

    def _is_again(self, label: str) -> bool:
        return label in self.records[-1].said and field_of(label) not in _ADDED


def is_of_records(table: Table) -> bool:
    """Whether the same labels come again and again among the first rows."""
    rows = [table.cells(i) for i in range(min(_LOOK_AT_ROWS, len(table.rows)))]
    filled = [row for row in rows if grid.filled(row)]
    labelled = [pairs for row in filled if (pairs := pairs_of_row(row))]
    names = [label for pairs in labelled for label, _ in pairs]
    is_again = len(names) > len(set(names))
    return is_again and len(labelled) >= max(_LEAST_ROWS, _LEAST_SHARE * len(filled))


def as_rows(table: Table) -> Table | None:
    """A row for each goods of each record; None where the records do not tell enough."""
    reading = _Reading()
    for index in range(len(table.rows)):
        reading.take(table.number(index), table.cells(index))
    labels = list(dict.fromkeys(label for record in reading.records for label in record.said))
    fields = {field_of(label) for label in (*labels, *reading.headings)}
    if not (fields & _WHO and fields & _NUMBER and fields & GOODS):
        return None
    return grid.rebuilt(table, _rows(reading, labels))


def _rows(reading: _Reading, labels: Sequence[str]) -> Iterator[grid.Numbered]:
    yield 1, [*labels, *reading.headings]
    width = len(reading.headings)
    for record in reading.records:
        shared = [record.said.get(label, "") for label in labels]
        for number, cells in record.goods or [(record.number, [])]:
            yield number, [*shared, *cells[:width]]
