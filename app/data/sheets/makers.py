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
from app.data.sheets.rows import Row, RowBlock
from app.domain.sheet_line import CellIssue, SheetLine
from app.domain.sheet_lines import SheetLines


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

    def lines(self, block: RowBlock) -> SheetLines:
        """The lines of the rows, in their order."""
        if self._plain is None:
            return SheetLines.of([line for row in block.rows() for line in self._maker.lines(row)])
        plain, odd = self._plain.lines(block)
        return self._with_odd(plain, block, sorted(odd)) if odd else plain

    def _with_odd(self, plain: SheetLines, block: RowBlock, odd: Sequence[int]) -> SheetLines:
        """The lines of odd rows in place of what stands there; they may be several, or none."""
        made: list[SheetLine] = []
        order: list[int] = []
        done = 0
        for place in odd:
            order += range(done, place)
            lines = self._maker.lines(block.row(place))
            order += range(len(plain) + len(made), len(plain) + len(made) + len(lines))
            made += lines
            done = place + 1
        order += range(done, len(plain))
        return SheetLines.joined([plain, SheetLines.of(made)]).taken(order)


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
