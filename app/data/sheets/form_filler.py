"""Fills rows into somebody's own workbook: everything around them stays as they made it."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from copy import copy
from pathlib import Path
from typing import Any

from app.data.sheets.form_book import open_form
from app.data.sheets.form_looks import Looks
from app.data.sheets.form_moves import grow_ranges, move_foot, move_formulas
from app.data.sheets.form_shift import Growth
from app.data.sheets.saving import write_whole
from app.data.sheets.table import Cell, Written
from app.data.sheets.xlsx_parts import stored
from app.data.sheets.xlsx_writer import is_whole
from app.domain.errors import SheetProblem
from app.domain.out_layouts import OwnForm
from app.domain.progress import Job

_AS_NUMBER = re.compile(r"[+-]?[\d.]+([eE]\+?\d+)?|\d[\d\-/:]*")


def fill_form(
    path: Path, content: bytes, form: OwnForm, rows: Sequence[Sequence[Cell]], job: Job | None = None
) -> Written:
    """Write a copy of `content` to `path` with `rows` in its table; cells that are None are left as blank.

    Raises: SheetProblem sheet_unreadable, form_changed (its table is not where it was);
    EnvironmentProblem export_…, as `write_sheet`; Cancelled. What was at `path` is then untouched.
    """
    job = job or Job()
    book = open_form(content, form.file_name)
    if form.place.sheet not in book.sheetnames:
        raise SheetProblem("form_changed", file=form.file_name)
    written = Written(path)
    _Filling(book, form, rows, written).run(job)
    packed = io.BytesIO()
    book.save(packed)
    count = len(book.worksheets)

    def fill(part: Path) -> None:
        part.write_bytes(packed.getbuffer())

    write_whole(path, fill, lambda part: is_whole(part, count))
    return written


class _Filling:
    """One sheet being filled. Rows and columns count from 1, as openpyxl's do."""

    def __init__(self, book: Any, form: OwnForm, rows: Sequence[Sequence[Cell]], written: Written) -> None:
        place = form.place
        self._book, self._sheet = book, book[place.sheet]
        self._rows, self._written = rows, written
        self._growth = Growth(place.first_row, place.body_rows, len(rows))
        self._width = max((len(row) for row in rows), default=0)
        _part_tall_boxes(self._sheet, self._growth)
        self._looks = Looks(self._sheet, self._growth, place.heading_row)

    def run(self, job: Job) -> None:
        """Put the rows in."""
        if self._growth.extra:
            move_foot(self._sheet, self._growth)
            move_formulas(self._book, self._sheet, self._growth)
        grow_ranges(self._sheet, self._growth)
        for number, row in enumerate(self._rows):
            if number % 200 == 0:
                job.raise_if_cancelled()
                job.progress(number, len(self._rows), "writing")
            self._put(number, row)
        self._clear_rest()
        self._written.row_count = len(self._rows)
        self._book.calculation.fullCalcOnLoad = True

    def _put(self, number: int, values: Sequence[Cell]) -> None:
        row, model = self._growth.first + number, self._looks.model(number)
        styles = self._looks.styles(model, self._width)
        if row != model:
            self._dress(row, model, styles)
        for column in range(1, max([self._width, *styles]) + 1):
            value = values[column - 1] if column <= len(values) else None
            if not _is_covered(self._sheet, row, column):
                self._set(row, column, value, model)

    def _dress(self, row: int, model: int | None, styles: dict[int, Any]) -> None:
        sheet = self._sheet
        for column, style in styles.items():
            if not _is_covered(sheet, row, column):
                sheet.cell(row, column)._style = copy(style)
        if model is not None and row >= self._growth.foot:
            if model in self._looks.heights:
                sheet.row_dimensions[row].height = self._looks.heights[model]
            for left, right in self._looks.boxes.get(model, ()):
                sheet.merge_cells(start_row=row, end_row=row, start_column=left, end_column=right)

    def _set(self, row: int, column: int, value: Cell, model: int | None) -> None:
        sheet = self._sheet
        if value is None or value == "":
            formula = self._formula(model, column, row)
            if formula is not None or (row, column) in sheet._cells:
                sheet.cell(row, column).value = formula
            return
        cell = sheet.cell(row, column)
        cell.hyperlink = None
        if isinstance(value, str):
            cell.value = stored(self._written.kept(f"{sheet.title}!{cell.coordinate}", value))
            cell.data_type = "s"
            if cell.number_format == "General" and _AS_NUMBER.fullmatch(value):
                cell.number_format = "@"  # else editing the cell would round an order number
        else:
            cell.value = value

    def _formula(self, model: int | None, column: int, row: int) -> str | None:
        """Where the example computes (pieces × price), each row does."""
        from openpyxl.formula.translate import Translator

        source = self._sheet._cells.get((model or 0, column))
        if source is None or source.data_type != "f" or not isinstance(source.value, str):
            return None
        target = self._sheet.cell(row, column).coordinate
        return str(Translator(source.value, origin=source.coordinate).translate_formula(target))

    def _clear_rest(self) -> None:
        """Examples and prepared rows that are not needed: their formats stay."""
        first = self._growth.first + len(self._rows)
        for (row, column), cell in self._sheet._cells.items():
            is_rest = first <= row < self._growth.foot and not _is_covered(self._sheet, row, column)
            if is_rest and cell.data_type != "f":
                cell.value = None
                cell.hyperlink = None


def _is_covered(sheet: Any, row: int, column: int) -> bool:
    """True for a cell that a merged range hides."""
    from openpyxl.cell import MergedCell

    return isinstance(sheet._cells.get((row, column)), MergedCell)


def _part_tall_boxes(sheet: Any, growth: Growth) -> None:
    """Ranges merged over several rows of the table joined the lines of an example."""
    for box in list(sheet.merged_cells.ranges):
        if box.min_row == box.max_row or not growth.first <= box.min_row < growth.foot:
            continue
        style = copy(sheet.cell(box.min_row, box.min_col)._style)
        sheet.unmerge_cells(str(box))
        for row in range(box.min_row, box.max_row + 1):
            for column in range(box.min_col, box.max_col + 1):
                sheet.cell(row, column)._style = copy(style)
