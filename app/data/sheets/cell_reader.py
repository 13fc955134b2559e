"""Reads the cells of a row by the name of their field and notes what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from app.data.sheets import values
from app.data.sheets.found import Recognised
from app.data.sheets.values import BadCell
from app.domain.sheet_line import CellIssue

_T = TypeVar("_T")


class CellReader:
    """The cells of one recognised sheet, by field; `issues` collects what was not taken at face value."""

    def __init__(self, found: Recognised) -> None:
        self.issues: list[CellIssue] = []
        self.row = 0
        self._found = found
        self._columns = found.mapping.columns
        self._join = found.layout.join_text
        self._single = {n: o[0][0] for n, o in self._columns.items() if len(o) == 1 and len(o[0]) == 1}

    def has(self, name: str) -> bool:
        """True when the sheet has a column for field `name`."""
        return name in self._columns

    def single(self, name: str) -> int:
        """The only column of a field; -1 when there are several or none."""
        return self._single.get(name, -1)

    def cell(self, name: str, cells: Sequence[str]) -> str:
        """The cell of a field as it travelled; the first filled of its columns, or several joined."""
        single = self._single.get(name)
        if single is not None:
            return cells[single]
        for option in self._columns.get(name, ()):
            parts = [cells[i] for i in option if cells[i] and values.text(cells[i]) is not None]
            if len(parts) == 1:
                return parts[0]
            if parts:
                # Colour and size are two words in every language.
                return (self._join or (" " if name == "spec" else "")).join(
                    t for p in parts if (t := values.text(p))
                )
        return ""

    def text(self, name: str, cells: Sequence[str]) -> str | None:
        """The text of a field, as printed."""
        single = self._single.get(name)
        cell = self.cell(name, cells) if single is None else cells[single]
        return values.text(cell) if cell else None

    def caught(self, read: Callable[[str], _T], cell: str, name: str, *, fatal: bool = True) -> _T | None:
        """`read(cell)`, or None with the reason noted."""
        if not cell:
            return None
        try:
            return read(cell)
        except BadCell as bad:
            self.note(bad.code, name, bad.value, fatal=fatal)
            return None

    def note(self, code: str, name: str, value: str = "", *, fatal: bool = True) -> None:
        """Note that field `name` of the present row has trouble `code`."""
        options = self._columns.get(name)
        printed = self._found.heading.printed[options[0][0]].strip() if options else name
        self.issues.append(CellIssue(self.row, code, printed, value, fatal))

    def column(self, heading: str) -> int:
        """The column of a normalised heading; -1 when the sheet has none."""
        normals = self._found.heading.normals
        return normals.index(heading) if heading and heading in normals else -1
