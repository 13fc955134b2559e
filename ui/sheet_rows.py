"""Where a row stands, told to people: never the number by which rows of several sheets are kept apart."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.sheet_line import ParsedSheet, row_on_sheet
from ui import formats
from ui.look_up import look_up


def tabs_of(parsed: ParsedSheet) -> tuple[str, ...]:
    """The names of the sheets read together; none where only one was read."""
    return (parsed.sheet_name, *(sheet.name for sheet in parsed.further)) if parsed.further else ()


def sheet_words(row: int, tabs: Sequence[str] = ()) -> str:
    """ "“February”", "Sheet 2" where its name is not known; empty where there is only one sheet."""
    at = row_on_sheet(row)[0]
    if at < len(tabs):
        return f"“{tabs[at]}”"
    return look_up("SheetRows", "Sheet {number}").format(number=at + 1) if at else ""


def row_number(row: int) -> str:
    """The number alone, as Excel shows it."""
    return formats.number(row_on_sheet(row)[1])


def place_words(row: int, tabs: Sequence[str] = ()) -> str:
    """ "Row 3", with the sheet before it where several were read together: "Sheet 2 · row 3"."""
    if sheet := sheet_words(row, tabs):
        return look_up("SheetRows", "{sheet} · row {row}").format(sheet=sheet, row=row_number(row))
    return look_up("SheetRows", "Row {row}").format(row=row_number(row))


def cell_value(row: int | None, tabs: Sequence[str] = ()) -> int | str | None:
    """For a narrow column: a number; with its sheet behind it, so that it is seen whatever is cut off."""
    if row is None:
        return None
    sheet = sheet_words(row, tabs)
    return f"{row_number(row)} · {sheet}" if sheet else row_on_sheet(row)[1]


def place_tip(row: int | None, tabs: Sequence[str] = ()) -> str:
    """What such a cell tells in full; empty where it does."""
    return place_words(row, tabs) if row is not None and sheet_words(row, tabs) else ""
