"""Puts printed pages into a file: comma and tab separated texts in every encoding, workbooks, web pages."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from tests.data.sheets.printing.cells import Cell
from tests.data.sheets.printing.layout_writer import Page
from tests.data.sheets.printing.words import one_line

_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class Kind:
    """A kind of file and what it can hold."""

    name: str
    suffix: str
    encoding: str = ""
    delimiter: str = ","
    is_book: bool = False
    is_1904: bool = False

    def __str__(self) -> str:
        return self.name

    @property
    def is_unquoted(self) -> bool:
        """True where a cell can hold neither tabs nor line ends."""
        return self.name == "bare tabs"

    def kept(self, text: str) -> str:
        """What the file can hold of `text`; web pages make every space an ordinary one."""
        if self.name == "web page":
            return text.replace("\xa0", " ").strip()
        return one_line(text) if self.is_unquoted else text


KINDS = (
    Kind("csv with BOM", ".csv", "utf-8-sig"),
    Kind("csv", ".csv", "utf-8"),
    Kind("Chinese csv", ".csv", "gb18030"),
    Kind("wide csv", ".csv", "utf-16"),
    Kind("semicolons", ".csv", "utf-8", ";"),
    Kind("unicode text", ".txt", "utf-16", "\t"),
    Kind("bare tabs", ".txt", "utf-8", "\t"),
    Kind("workbook", ".xlsx", is_book=True),
    Kind("workbook of 1904", ".xlsx", is_book=True, is_1904=True),
    Kind("web page", ".xls", "utf-8"),
)


def save(path: Path, kind: Kind, pages: Sequence[Page], above: Sequence[Sequence[Cell]], rng: Random) -> Path:
    """Write the pages to `path`; `above` stands over the first heading. Texts hold the first page only."""
    if kind.is_book:
        _save_book(path, kind, pages, above)
        return path
    first = pages[0]
    rows = [[_printed(c) for c in row] for row in (*above, first.headings, *first.rows)]
    text = _page(rows) if kind.name == "web page" else _separated(rows, kind, rng)
    path.write_bytes(text.encode(kind.encoding))
    return path


def _printed(cell: Cell) -> str:
    """A cell of a text file: numbers as Excel shows them."""
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    return "" if cell is None else str(cell)


def _separated(rows: Iterable[Sequence[str]], kind: Kind, rng: Random) -> str:
    if kind.is_unquoted:
        return "".join("\t".join(c.strip("\t") for c in row) + "\n" for row in rows)
    out = io.StringIO(newline="")
    end = rng.choice(("\n", "\r\n"))
    if rng.random() < 0.5:
        csv.writer(out, delimiter=kind.delimiter, quoting=csv.QUOTE_ALL, lineterminator=end).writerows(rows)
    else:
        csv.writer(out, delimiter=kind.delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


def _page(rows: Iterable[Sequence[str]]) -> str:
    lines = ("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in rows)
    return f'<html><meta charset="utf-8"><table>{"".join(lines)}</table></html>'


def _save_book(path: Path, kind: Kind, pages: Sequence[Page], above: Sequence[Sequence[Cell]]) -> None:
    book = Workbook()
    if kind.is_1904:
        book.epoch = CALENDAR_MAC_1904
    for number, page in enumerate(pages):
        sheet = book.active if number == 0 else book.create_sheet()
        assert isinstance(sheet, Worksheet)
        _fill(sheet, page, above if number == 0 else ())
    book.save(path)


def _escaped(value: Cell) -> Cell:
    """ "_x0041_" means "A" in a workbook, unless its first line is escaped. Source: ECMA-376 22.9.2.19."""
    return _CODE.sub("_x005F_", value) if isinstance(value, str) else value


def _fill(sheet: Worksheet, page: Page, above: Sequence[Sequence[Cell]]) -> None:
    for at, row in enumerate((*above, page.headings, *page.rows), 1):
        for column, value in enumerate(row, 1):
            if value not in (None, ""):
                cell = sheet.cell(at, column, _escaped(value))
                if isinstance(value, str):
                    cell.data_type = "s"  # "=1+1" is text here, as a platform writes it
    below = len(above) + 2
    for column, first, last in page.merged:
        sheet.merge_cells(None, below + first, column + 1, below + last, column + 1)
