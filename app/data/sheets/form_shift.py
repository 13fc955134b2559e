"""What moves when a table grows: rows below it, and every range and formula that names them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_REFERENCE = re.compile(r"(\$?[A-Z]{1,3})(\$?)(\d+)(?::(\$?[A-Z]{1,3})(\$?)(\d+))?")


@dataclass(frozen=True)
class Growth:
    """A table from row `first` with `body` rows prepared, of which `count` are needed."""

    first: int
    body: int
    count: int

    @property
    def foot(self) -> int:
        """The first row below the table, as it was."""
        return self.first + self.body

    @property
    def extra(self) -> int:
        """Rows that are put in."""
        return max(0, self.count - self.body)

    @property
    def last(self) -> int:
        """The last row that is filled."""
        return self.first + self.count - 1

    def row(self, row: int) -> int:
        """Where a row stands afterwards."""
        return row + self.extra if row >= self.foot else row

    def span(self, top: int, bottom: int) -> tuple[int, int]:
        """Where a range stands afterwards; one that ends within the table's rows covers all filled ones."""
        # Where no row was prepared, a range that begins below the heading is meant for the rows to come.
        is_of_rows = top == self.first if not self.body else bottom < self.foot
        if self.first <= bottom and is_of_rows:
            return top, max(bottom, self.last)
        return self.row(top), self.row(bottom)

    def table_span(self, top: int, bottom: int) -> tuple[int, int]:
        """As `span`, for what belongs to the table as a whole and may have had its heading only."""
        return (top, max(self.last, bottom)) if bottom == self.first - 1 else self.span(top, bottom)

    def references(self, text: str) -> str:
        """The references of one operand without a sheet's name: "$A$5:B9"."""

        def moved(match: re.Match[str]) -> str:
            column, fixed, row, column2, fixed2, row2 = match.groups()
            if row2 is None:
                return f"{column}{fixed}{self.row(int(row))}"
            top, bottom = self.span(int(row), int(row2))
            return f"{column}{fixed}{top}:{column2}{fixed2}{bottom}"

        return _REFERENCE.sub(moved, text)

    def formula(self, text: str, sheet: str, *, is_own: bool) -> str:
        """A formula afterwards; `is_own`: it stands on this sheet, so that bare references mean it."""
        from openpyxl.formula import Tokenizer
        from openpyxl.formula.tokenizer import Token

        tokens = Tokenizer(text)
        for token in tokens.items:
            if token.type == Token.OPERAND and token.subtype == Token.RANGE:
                name, mark, reference = token.value.rpartition("!")
                if name.strip("'").replace("''", "'") == sheet or (not mark and is_own):
                    token.value = f"{name}{mark}{self.references(reference)}"
        return "=" + "".join(token.value for token in tokens.items)
