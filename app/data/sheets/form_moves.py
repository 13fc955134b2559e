"""Makes room in somebody's sheet: what stands below the table moves down, with all that names it."""

from __future__ import annotations

from typing import Any

from app.data.sheets.form_shift import Growth


def move_foot(sheet: Any, growth: Growth) -> None:
    """Cells, merged ranges, heights and pictures below the table."""
    for row, column in sorted((key for key in sheet._cells if key[0] >= growth.foot), reverse=True):
        cell = sheet._cells.pop((row, column))
        cell.row = row + growth.extra
        sheet._cells[cell.row, column] = cell
        if getattr(cell, "hyperlink", None) is not None:
            cell.hyperlink.ref = cell.coordinate
    for box in sheet.merged_cells.ranges:
        if box.min_row >= growth.foot:
            box.shift(row_shift=growth.extra)
    for row in sorted((r for r in sheet.row_dimensions if r >= growth.foot), reverse=True):
        moved = sheet.row_dimensions.pop(row)
        moved.index = row + growth.extra
        sheet.row_dimensions[row + growth.extra] = moved
    for drawing in (*sheet._images, *sheet._charts):
        for end in (getattr(drawing.anchor, "_from", None), getattr(drawing.anchor, "to", None)):
            if end is not None:
                end.row = growth.row(end.row + 1) - 1
    for mark in sheet.row_breaks.brk:
        mark.id = growth.row(mark.id)


def move_formulas(book: Any, sheet: Any, growth: Growth) -> None:
    """Formulas of all sheets and names of the workbook that mean cells of this one."""
    for other in book.worksheets:
        for cell in other._cells.values():
            if getattr(cell, "data_type", "") == "f" and isinstance(cell.value, str):
                cell.value = growth.formula(cell.value, sheet.title, is_own=other is sheet)
    for scope in (book.defined_names, *(other.defined_names for other in book.worksheets)):
        for name in scope.values():
            if name.attr_text:
                moved = growth.formula(f"={name.attr_text}", sheet.title, is_own=False)
                name.attr_text = moved.removeprefix("=")


def grow_ranges(sheet: Any, growth: Growth) -> None:
    """Choices, conditional formats, filter, tables and the area to print cover the filled rows."""
    for rule in sheet.data_validations.dataValidation:
        _grow(rule.sqref, growth)
    _grow_conditional_formats(sheet, growth)
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = _table_ref(sheet.auto_filter.ref, growth)
    for table in sheet.tables.values():
        table.ref = _table_ref(table.ref, growth)
        if table.autoFilter is not None and table.autoFilter.ref:
            table.autoFilter.ref = _table_ref(table.autoFilter.ref, growth)
    if sheet.print_area:
        areas = sheet.print_area if isinstance(sheet.print_area, str) else ",".join(sheet.print_area)
        refs = [_table_ref(area.rpartition("!")[2], growth) for area in areas.split(",")]
        sheet.print_area = ",".join(refs)


def _grow(where: Any, growth: Growth) -> None:
    for box in where.ranges:
        box.min_row, box.max_row = growth.span(box.min_row, box.max_row)


def _grow_conditional_formats(sheet: Any, growth: Growth) -> None:
    from openpyxl.formatting.formatting import ConditionalFormattingList

    grown = ConditionalFormattingList()
    for found in sheet.conditional_formatting:
        _grow(found.sqref, growth)
        for rule in found.rules:
            grown.add(str(found.sqref), rule)
    sheet.conditional_formatting = grown


def _table_ref(ref: str, growth: Growth) -> str:
    from openpyxl.worksheet.cell_range import CellRange

    box = CellRange(ref.replace("$", ""))
    box.min_row, box.max_row = growth.table_span(box.min_row, box.max_row)
    return str(box.coord)
