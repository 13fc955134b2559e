"""Long lists are read beside the window: the rows stay until the new ones are there."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import DatabaseProblem
from ui.tables import Column, Kind, RecordModel, RecordTable
from ui.tasks import Reading, TaskRunner, install_reader


@dataclass(frozen=True)
class Row:
    id: int
    name: str = ""


@dataclass
class Shelf:
    """A source that answers when it is let."""

    ids: list[int] = field(default_factory=list)
    many: bool = True
    trouble: DatabaseProblem | None = None
    let: threading.Event = field(default_factory=threading.Event)
    asked_in: list[str] = field(default_factory=list)

    def is_long(self) -> bool:
        return self.many

    def find_first(self, filter: Any, sort: Any, most: int) -> list[int] | None:
        return None

    def find_ids(self, filter: Any, sort: Any) -> list[int]:
        self.asked_in.append(threading.current_thread().name)
        if self.many:
            assert self.let.wait(5)
        if self.trouble is not None:
            raise self.trouble
        return [number for number in self.ids if filter is None or number > filter]

    def load_rows(self, ids: Sequence[int]) -> list[Row]:
        return [Row(number, str(number)) for number in ids]


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner(name="reader")
    install_reader(runner)
    yield runner
    install_reader(None)
    assert runner.close()


@pytest.fixture
def shelf(reader: TaskRunner) -> Shelf:
    return Shelf([1, 2, 3])


@pytest.fixture
def table(qtbot: QtBot, shelf: Shelf) -> RecordTable:
    """Shows three rows; the shelf is closed again."""
    model = RecordModel(shelf, [Column("name", "Name", Kind.TEXT)], context="Test")
    shown = RecordTable("reading", model)
    model.setParent(shown)
    qtbot.addWidget(shown)
    shown.show()
    with qtbot.waitSignal(model.reloaded):
        shelf.let.set()
        model.reload()
    shelf.let.clear()
    return shown


def model_of(table: RecordTable) -> RecordModel:
    model = table.model()
    assert isinstance(model, RecordModel)
    return model


def test_the_rows_stay_until_the_new_ones_are_there(qtbot: QtBot, shelf: Shelf, table: RecordTable) -> None:
    model = model_of(table)
    table.select_id(2)
    shelf.ids = [9, 2]
    model.reload()
    assert (model.ids, model.state) == ([1, 2, 3], "loading")
    with qtbot.waitSignal(model.reloaded):
        shelf.let.set()
    assert (model.ids, model.state, table.current_id()) == ([9, 2], "ready", 2)
    assert set(shelf.asked_in) == {"reader"}


def test_a_short_list_is_read_at_once(shelf: Shelf, table: RecordTable) -> None:
    shelf.ids, shelf.many = [7], False
    model_of(table).reload()
    assert model_of(table).ids == [7]


def test_only_what_was_asked_last_is_shown(qtbot: QtBot, shelf: Shelf, table: RecordTable) -> None:
    model = model_of(table)
    shown: list[list[int]] = []
    model.reloaded.connect(lambda: shown.append(list(model.ids)))
    for least in (0, 1, 2):
        model.set_filter(least)
    with qtbot.waitSignal(model.reloaded):
        shelf.let.set()
    assert shown == [[3]]


def test_a_record_wanted_before_it_is_there_gets_the_cursor(
    qtbot: QtBot, shelf: Shelf, table: RecordTable
) -> None:
    shelf.ids = [4, 5]
    model_of(table).reload()
    assert not table.select_id(5)
    with qtbot.waitSignal(model_of(table).reloaded):
        shelf.let.set()
    assert table.current_id() == 5


def test_a_trouble_is_told_where_the_rows_were(
    qtbot: QtBot, shelf: Shelf, table: RecordTable, caplog: pytest.LogCaptureFixture
) -> None:
    model = model_of(table)
    shelf.trouble = DatabaseProblem("database_io", path="", detail="")
    with qtbot.waitSignal(model.reloaded):
        shelf.let.set()
        model.reload()
    assert (model.ids, model.state, model.problem) == ([], "error", shelf.trouble)
    assert "database_io" in caplog.text


def test_what_is_forgotten_does_not_arrive(qtbot: QtBot, reader: TaskRunner) -> None:
    reading, goes_on = Reading(), threading.Event()
    came: list[object] = []
    reading.arrived.connect(came.append)
    reading.ask(lambda: goes_on.wait(5))
    reading.forget()
    goes_on.set()
    qtbot.waitUntil(lambda: not reader.is_busy())
    assert (came, reading.is_under_way) == ([], False)
