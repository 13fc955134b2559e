"""Any table as a sheet: what is shown, in its order, with real numbers, days and amounts."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.domain.money import Money
from app.services.build import Services, build_services
from ui import ask
from ui.chips import Label
from ui.tables import Column, Kind, ListSource, RecordModel, RecordTable, Sort
from ui.tasks import TaskRunner
from ui.theme import Theme
from ui.widgets import NoticeBar


@dataclass(frozen=True)
class Thing:
    """A row of the table."""

    id: int
    name: str
    count: int
    paid: Money | None
    rate: float
    day: date | None
    at: datetime
    state: Label
    numbers: tuple[str, ...]


COLUMNS = (
    Column("name", "Name", sort_key="name"),
    Column("count", "Count", Kind.NUMBER, sort_key="count"),
    Column("paid", "Paid", Kind.MONEY),
    Column("rate", "Rate", Kind.PERCENT),
    Column("day", "Day", Kind.DAY),
    Column("at", "At", Kind.MOMENT),
    Column("state", "State", Kind.CHIP),
    Column("numbers", "Numbers", value=lambda row: row.numbers[0], whole=lambda row: " ".join(row.numbers)),
)


def thing(number: int, name: str) -> Thing:
    at = datetime(2026, 3, 13, 17, 30, tzinfo=UTC)
    money = Money(-8_950, "CNY") if number % 2 else None
    label = Label("Overdue", "bad", "alert")
    return Thing(number, name, number * 10, money, 0.125, date(2026, 3, 1), at, label, ("1", "2"))


class Around(QWidget):
    """Stands for a page: it has the services."""

    def __init__(self, services: Services, table: RecordTable) -> None:
        super().__init__()
        self.services = services
        self.table = table
        self.bar = NoticeBar(self)
        QVBoxLayout(self).addWidget(table)


@pytest.fixture
def around(
    tmp_path: Path, clock: FixedClock, qtbot: QtBot, light: Theme, inline_tasks: TaskRunner
) -> Iterator[Around]:
    services = build_services(tmp_path / "data", clock)
    source = ListSource([thing(1, "=1+1"), thing(2, "-5 kg"), thing(3, "布")])
    model = RecordModel(source, COLUMNS, context="X", sort=Sort("count", True))
    table = RecordTable("export-test", model)
    table.setAccessibleName("Things")
    found = Around(services, table)
    model.setParent(found)
    qtbot.addWidget(found)
    found.resize(1200, 400)
    found.show()
    model.reload()
    yield found
    services.close_thread()


def saved(around: Around, path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Chosen in the context menu; the name that was proposed."""
    names: list[str] = []

    def save(parent: object, title: str, name: str, patterns: str) -> Path:
        names.append(name)
        return path

    monkeypatch.setattr(ask, "save_file", save)
    around.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = around.table.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    next(action for action in menu.actions() if action.text().startswith("Save this list")).trigger()
    menu.close()
    return names[0]


def test_values_keep_their_kind(around: Around, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert saved(around, tmp_path / "a.xlsx", monkeypatch) == "Things 2026-03-13.xlsx"
    sheet = load_workbook(tmp_path / "a.xlsx")["Things"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["Name", "Count", "Paid", "Rate", "Day", "At", "State", "Numbers"]
    at = dt.datetime(2026, 3, 14, 1, 30)  # noqa: DTZ001
    day = dt.datetime(2026, 3, 1)  # noqa: DTZ001
    assert rows[1:] == [
        ["布", 30, -89.5, 0.125, day, at, "Overdue", "1 2"],
        ["-5 kg", 20, None, 0.125, day, at, "Overdue", "1 2"],
        ["=1+1", 10, -89.5, 0.125, day, at, "Overdue", "1 2"],
    ]
    formats = [cell.number_format for cell in sheet[2]]
    assert formats[2:6] == ["[$¥-804]#,##0.00", "0.0%", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"]
    assert sheet["A4"].data_type == "s"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:H4")
    assert sheet["A1"].font.b


def test_columns_filter_and_sort_are_those_shown(
    around: Around, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = around.table
    table.horizontalHeader().moveSection(1, 0)
    for column in range(2, 8):
        table.setColumnHidden(column, True)
    table.model().set_filter(lambda row: row.count > 10)
    table.model().sort(1)
    saved(around, tmp_path / "a.xlsx", monkeypatch)
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows == [["Count", "Name"], [20, "-5 kg"], [30, "布"]]


def test_as_text(around: Around, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(around, tmp_path / "a.csv", monkeypatch)
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    tail = ["12.5%", "2026-03-01", "2026-03-14 01:30:00", "Overdue", "1 2"]
    assert rows[1:] == [
        ["布", "30", "-89.50", *tail], ["'-5 kg", "20", "", *tail], ["'=1+1", "10", "-89.50", *tail],
    ]  # fmt: skip


def test_an_empty_list_has_nothing_to_save(around: Around) -> None:
    around.table.model().set_filter(lambda row: False)
    around.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = around.table.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    (action,) = [action for action in menu.actions() if action.text().startswith("Save this list")]
    assert not action.isEnabled()
    menu.close()


def test_every_kind_has_a_cell() -> None:
    row: Any = thing(1, "x")
    for column in COLUMNS:
        column.cell_of(row)
