"""The table: pages through its source, keeps the selection, copies as text, remembers its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.errors import DatabaseProblem
from app.domain.money import Money
from ui.chips import Label
from ui.tables import Column, Kind, ListSource, RecordModel, RecordTable, RowRole, Sort, SortValueRole
from ui.tasks import TaskRunner
from ui.widgets import EmptyState


@dataclass(frozen=True)
class Row:
    id: int
    no: str
    paid: Money
    status: Label


COLUMNS = [
    Column("no", "Number", Kind.STRONG, sort_key="no"),
    Column("paid", "Paid", Kind.MONEY, sort_key="paid"),
    Column("status", "Status", Kind.CHIP),
]


def rows(count: int) -> list[Row]:
    return [
        Row(i, f"A{i:04d}", Money(i * 100, "CNY"), Label("done", "ok", "check")) for i in range(1, count + 1)
    ]


class Counting(ListSource):
    """Counts what is asked of it."""

    def __init__(self, given: Sequence[Any]) -> None:
        super().__init__(given)
        self.loads: list[int] = []

    def load_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        self.loads.append(len(ids))
        return super().load_rows(ids)


def model_of(source: Any) -> RecordModel:
    model = RecordModel(source, COLUMNS, context="Test", sort=Sort("no"))
    model.reload()
    return model


def test_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model_of(ListSource(rows(300))))


def test_only_windows_in_sight_are_loaded() -> None:
    source = Counting(rows(1000))
    model = model_of(source)
    assert source.loads == []
    assert model.index(0, 0).data() == "A0001"
    assert model.index(100, 1).data() == "¥101.00"
    assert source.loads == [128]
    assert model.index(999, 0).data() == "A1000"
    assert source.loads == [128, 1000 - 896]


def test_roles() -> None:
    model = model_of(ListSource(rows(3)))
    cell = model.index(1, 1)
    assert cell.data(RowRole).id == 2
    assert cell.data(SortValueRole) == 200
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(1, 2).data() == "done"


def test_a_row_deleted_meanwhile_is_blank() -> None:
    source = ListSource(rows(3))
    model = model_of(source)
    source.set_rows(rows(1))
    assert model.index(2, 0).data() is None


def test_selection_stays_with_the_record(qtbot: QtBot) -> None:
    source = ListSource(rows(5))
    table = RecordTable("t", model_of(source))
    qtbot.addWidget(table)
    table.select_id(3)
    source.set_rows([replace(row, no=f"Z{9 - row.id}") for row in rows(5)])
    table.model().reload()
    assert table.current_id() == 3
    assert table.selected_ids() == [3]
    assert table.currentIndex().row() == 2


class Long(Counting):
    """Shows its beginning first, as the list of orders does."""

    def is_long(self) -> bool:
        return True

    def find_first(self, filter: Any, sort: Any, most: int) -> list[int] | None:
        return self.find_ids(filter, sort)[:most]


def test_first_rows_of_a_long_list_stand_before_the_rest(qtbot: QtBot, inline_tasks: TaskRunner) -> None:
    model = RecordModel(Long(rows(1000)), COLUMNS, context="Test", sort=Sort("no"))
    table = RecordTable("test", model)
    qtbot.addWidget(table)
    seen: list[tuple[int, str]] = []
    model.reloaded.connect(lambda: seen.append((model.rowCount(), model.state)))
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.reload()
    qtbot.waitUntil(lambda: model.state == "ready")
    assert seen == [(256, "loading"), (1000, "ready")]
    assert len(resets) == 1  # nothing moves when the rest comes
    table.select_id(900)
    model.reload()
    qtbot.waitUntil(lambda: model.state == "ready")
    assert table.current_id() == 900
    table.select_id(3)
    model.reload()
    qtbot.waitUntil(lambda: model.state == "ready")
    assert table.current_id() == 3


def test_selection_gone_is_told(qtbot: QtBot) -> None:
    source = ListSource(rows(3))
    table = RecordTable("t", model_of(source))
    qtbot.addWidget(table)
    table.select_id(3)
    told: list[Any] = []
    table.row_selected.connect(told.append)
    source.set_rows(rows(2))
    table.model().reload()
    assert told == [None]


def test_copy_as_text(qtbot: QtBot) -> None:
    table = RecordTable("t", model_of(ListSource(rows(4))))
    qtbot.addWidget(table)
    table.selectAll()
    lines = table.copy_selection().split("\n")
    assert lines[0] == "Number\tPaid\tStatus"
    assert lines[4] == "A0004\t¥4.00\tdone"


def test_sort_by_heading_is_remembered(qtbot: QtBot) -> None:
    source = ListSource(rows(3))
    table = RecordTable("t", model_of(source))
    qtbot.addWidget(table)
    head = table.horizontalHeader()
    head.sectionClicked.emit(1)
    head.sectionClicked.emit(1)
    assert table.model().ids == [3, 2, 1]
    head.sectionClicked.emit(2)
    assert table.model().current_sort == Sort("paid", True), "a column without sort key must not sort"
    again = RecordTable("t", model_of(source))
    qtbot.addWidget(again)
    again.model().reload()
    assert again.model().ids == [3, 2, 1]


def test_empty_and_error_states_are_drawn(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(ListSource):
        def find_ids(self, filter: Any, sort: Any) -> list[int]:
            raise DatabaseProblem("database_locked")

    empty = EmptyState("package-variant", "No orders yet")
    table = RecordTable("t", model_of(ListSource()), empty=empty)
    qtbot.addWidget(table)
    table.show()
    table.model().reload()
    assert empty.isVisible()
    table.model().set_source(Broken())
    assert not empty.isVisible()
    assert table.model().state == "error"
    assert table.model().rowCount() == 0


def test_columns_take_the_room_to_spare_until_a_hand_sets_them(qtbot: QtBot) -> None:
    long = [replace(row, no="A very long number indeed") for row in rows(3)]
    table = RecordTable("fit", model_of(ListSource(long)))
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    table.model().reload()
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    narrow = RecordTable("fit", model_of(ListSource(long)))
    qtbot.addWidget(narrow)
    narrow.resize(200, 300)
    narrow.show()
    narrow.model().reload()
    assert narrow.columnWidth(0) == COLUMNS[0].width, "where there is no room nothing is pushed out of sight"
    assert QSettings().value("table/fit/columns") is None, "what we do ourselves is not remembered"


def test_only_a_hand_on_the_heading_sets_widths(qtbot: QtBot) -> None:
    table = RecordTable("hand", model_of(ListSource(rows(3))))
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    head = table.horizontalHeader()
    edge = QPoint(head.sectionViewportPosition(1) - 1, head.height() // 2)
    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton)
    table.setColumnWidth(0, 150)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton)
    assert QSettings().value("table/hand/columns") is None
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    table.setColumnWidth(0, 160)
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert QSettings().value("table/hand/columns") is not None
