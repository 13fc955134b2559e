"""Any table as a sheet: the columns in the order shown, the rows that pass the filter, sorted as shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.services.lists import Cell, ShownList, Written
from ui.sheet_export import LIST_PATTERNS, ask_for_sheet, tell_written
from ui.tables.columns import Column
from ui.tables.source import RecordSource
from ui.tasks import Operation

translate = QCoreApplication.translate


class ShownTable(Protocol):
    """A `RecordTable`, as far as it is needed here."""

    def model(self) -> Any:
        """The `RecordModel`."""
        ...

    def accessibleName(self) -> str:
        """What the list is called."""
        ...

    def parentWidget(self) -> QWidget | None:
        """What stands around it."""
        ...

    def shown_columns(self) -> list[int]:
        """The columns in sight, in the order shown."""
        ...


def export_table(table: ShownTable) -> None:
    """Ask where to, then write what the table shows in the background."""
    page = page_of(table)
    name = table.accessibleName() or translate("TableExport", "List")
    title = translate("TableExport", "Save the list as a sheet")
    path = ask_for_sheet(page, title, f"{name} {{day}}.xlsx", LIST_PATTERNS)
    if path is None:
        return
    shown, lists = shown_list(table, name), page.services.lists

    def tell(written: Written) -> None:
        tell_written(page, path, written_words(path, written))

    Operation(page, lambda job: lists.write(path, shown, job), title=title).on_success(tell).start()


def shown_list(table: ShownTable, name: str) -> ShownList:
    """What the table shows now; the rows themselves are read when it is written."""
    model = table.model()
    places = table.shown_columns()
    columns = [model.columns[place] for place in places]
    headings = [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in places]
    source = model.source
    return ShownList(name, headings, list(model.ids), lambda ids: _cells(source, columns, ids))


def _cells(source: RecordSource, columns: Sequence[Column], ids: Sequence[int]) -> Iterator[list[Cell]]:
    rows = {row.id: row for row in source.load_rows(ids)}
    for number in ids:
        if number in rows:
            yield [column.cell_of(rows[number]) for column in columns]


def written_words(path: Path, written: Written) -> str:
    """How much was written, and what could not be kept whole."""
    words = translate("TableExport", "%n row(s) written to {name}.", "", written.row_count)
    lost = len(written.cut) + len(written.cleaned)
    if lost:
        words += " " + translate("TableExport", "%n cell(s) could not be kept whole.", "", lost)
    return words.format(name=path.name)


def page_of(widget: ShownTable) -> Any:
    """The page around a widget: what has the services."""
    found: Any = widget
    while found is not None and not hasattr(found, "services"):
        found = found.parentWidget()
    assert found is not None
    return found
