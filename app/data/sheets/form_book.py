"""Opens somebody's own workbook to be filled, and tells what this program cannot keep of it."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree

from app.data.sheets.cells import CELL_END, text_cell
from app.data.sheets.form_pictures import add_pictures
from app.data.sheets.forms import Box, Grid
from app.data.sheets.reader import Table
from app.domain.errors import SheetProblem

# What openpyxl lets through on a damaged workbook. Source: facts.md, "Sheets".
_BROKEN = (
    zipfile.BadZipFile, ElementTree.ParseError, KeyError, ValueError, TypeError, IndexError, AttributeError,
    OverflowError, EOFError, OSError, zlib.error, RecursionError,
)  # fmt: skip
_MOST_BYTES = 20 * 1024 * 1024
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_XM = "{http://schemas.microsoft.com/office/excel/2006/main}"


def open_form(content: bytes, file_name: str) -> Any:
    """The workbook, with what its newer parts say of choices put where openpyxl keeps it.

    Raises: SheetProblem sheet_unreadable, form_too_large.
    """
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(item.file_size for item in archive.infolist()) > _MOST_BYTES:
                raise SheetProblem("form_too_large", file=file_name, limit_mib=_MOST_BYTES >> 20)
            with warnings.catch_warnings():
                # What is lost is told by `losses` in our own words.
                warnings.simplefilter("ignore")
                is_macro = file_name.lower().endswith(".xlsm")
                book = load_workbook(io.BytesIO(content), rich_text=True, keep_vba=is_macro)
            parts = _parts(archive)
            _add_newer_choices(book, archive, parts)
            add_pictures(book, archive, parts)
    except _BROKEN as error:
        raise SheetProblem("sheet_unreadable", file=file_name, reason=type(error).__name__) from error
    return book


def losses(content: bytes, book: Any) -> tuple[str, ...]:
    """What a filled copy will lack: "pictures", "shapes", "controls", "conditions"."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        drawings = [archive.read(name) for name in names if name.startswith("xl/drawings/drawing")]
        pages = [archive.read(name) for name in names if name.startswith("xl/worksheets/sheet")]
    kept = sum(len(sheet._images) for sheet in book.worksheets)
    found = {
        "pictures": sum(text.count(b"<a:blip ") for text in drawings) > kept,
        "shapes": any(
            b"<xdr:sp>" in text or b"<xdr:sp " in text or b"<xdr:cxnSp" in text for text in drawings
        ),
        "controls": any(name.startswith(("xl/ctrlProps/", "xl/activeX/", "xl/slicers/")) for name in names),
        "conditions": any(
            b"x14:conditionalFormatting>" in text or b"x14:sparkline" in text for text in pages
        ),
    }
    return tuple(name for name, is_there in found.items() if is_there)


def grids(book: Any) -> list[Grid]:
    """The sheets in sight as they look: values, merged ranges, rows that were prepared."""
    return [_grid(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _grid(sheet: Any) -> Grid:
    rows: dict[int, dict[int, str]] = {}
    height = 0
    for (row, column), cell in sheet._cells.items():
        height = max(height, row)
        if cell.value is not None:
            rows.setdefault(row, {})[column] = text_cell(str(cell.value)).strip()
    lines = [_line(rows.get(row, {})) for row in range(1, max(rows, default=0) + 1)]
    boxes: tuple[Box, ...] = tuple(
        (box.min_row - 1, box.min_col - 1, box.max_row - 1, box.max_col - 1)
        for box in sheet.merged_cells.ranges
    )
    tall = [box for box in boxes if box[2] > box[0]]
    return Grid(Table(sheet.title, lines, tall), boxes, height)


def _line(cells: dict[int, str]) -> str:
    return CELL_END.join(cells.get(column, "") for column in range(1, max(cells, default=0) + 1))


def _add_newer_choices(book: Any, archive: zipfile.ZipFile, parts: Mapping[str, str]) -> None:
    """Excel writes a list of choices that stands on another sheet into an extension openpyxl drops."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for name, part in parts.items():
        if name not in book.sheetnames:
            continue
        for found in ElementTree.fromstring(archive.read(part)).iter(f"{_X14}dataValidation"):
            formulas = [
                found.findtext(f"{_X14}formula{number}/{_XM}f", default="") or None for number in (1, 2)
            ]
            known = {key: value for key, value in found.attrib.items() if key in _RULE}
            where = found.findtext(f"{_XM}sqref", default="")
            if where and formulas[0]:
                rule = DataValidation(
                    formula1=formulas[0], formula2=formulas[1], sqref=where, **_typed(known)
                )
                book[name].add_data_validation(rule)


_FLAGS = frozenset({"allowBlank", "showErrorMessage", "showInputMessage", "showDropDown"})
_RULE = _FLAGS | {"type", "operator", "errorStyle", "errorTitle", "error", "promptTitle", "prompt"}


def _typed(found: dict[str, str]) -> dict[str, Any]:
    return {key: value in ("1", "true") if key in _FLAGS else value for key, value in found.items()}


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet's name → its part of the package."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {item.get("Id", ""): item.get("Target", "") for item in relations}
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    found = {}
    for sheet in book.iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(_RELATION, ""), "")
        path = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
        if path in archive.namelist():
            found[sheet.get("name", "")] = path
    return found
