"""Which reader makes lines of the rows of a recognised sheet, by its kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.data.sheets.evidence import date_order, is_rounded
from app.data.sheets.found import Recognised
from app.data.sheets.joins import additions
from app.data.sheets.lines import LineMaker
from app.data.sheets.plain_lines import PlainLines
from app.data.sheets.price_lines import PriceLineMaker
from app.data.sheets.refund_lines import RefundLineMaker
from app.data.sheets.rows import Row
from app.domain.sheet_line import CellIssue, SheetLine


class Maker(Protocol):
    """Makes lines of rows; what was wrong with them is in `issues`."""

    @property
    def issues(self) -> list[CellIssue]:
        """What was not taken at face value, row by row."""

    def lines(self, row: Row) -> list[SheetLine]:
        """The lines of one row."""


class BlockReader:
    """Makes lines of blocks of rows: of plain rows together, of the others one by one."""

    def __init__(self, maker: Maker, plain: PlainLines | None = None) -> None:
        self._maker = maker
        self._plain = plain

    @property
    def issues(self) -> list[CellIssue]:
        """What was not taken at face value, row by row."""
        return self._maker.issues

    def lines(self, rows: Sequence[Row]) -> list[SheetLine]:
        """The lines of the rows, in their order."""
        plain = self._plain.lines(rows) if self._plain else [None] * len(rows)
        lines: list[SheetLine] = []
        for row, line in zip(rows, plain, strict=True):
            if line is None:
                lines += self._maker.lines(row)
            else:
                lines.append(line)
        return lines


def block_reader(found: Recognised) -> BlockReader:
    """The reader for the kind of sheet that was found."""
    if found.layout.kind == "refunds":
        return BlockReader(RefundLineMaker(found, rounded=is_rounded(found)))
    if found.layout.kind == "products":
        return BlockReader(PriceLineMaker(found))
    added, rounded, dates = additions(found), is_rounded(found), date_order(found)
    plain = PlainLines(found, rounded=rounded, dates=dates)
    maker = LineMaker(found, added, rounded=rounded, dates=dates)
    return BlockReader(maker, plain if plain.is_possible and not added else None)
