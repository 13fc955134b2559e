"""Which reader makes lines of the rows of a recognised sheet, by its kind."""

from __future__ import annotations

from typing import Protocol

from app.data.sheets.evidence import date_order, is_rounded
from app.data.sheets.found import Recognised
from app.data.sheets.joins import additions
from app.data.sheets.lines import LineMaker
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


def line_maker(found: Recognised) -> Maker:
    """The reader for the kind of sheet that was found."""
    if found.layout.kind == "refunds":
        return RefundLineMaker(found, rounded=is_rounded(found))
    if found.layout.kind == "products":
        return PriceLineMaker(found)
    return LineMaker(found, additions(found), rounded=is_rounded(found), dates=date_order(found))
