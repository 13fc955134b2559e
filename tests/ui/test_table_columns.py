"""Columns put away, moved and kept in sight; rows on the clipboard as text and as cells."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from ui.tables import Column, Kind, ListSource, RecordModel, RecordTable
from ui.tables.clipboard import rows_on_clipboard
from ui.tables.column_choices import ColumnChoices


@dataclass(frozen=True)
class Row:
    id: int
    no: str
    goods: str
    pieces: int
    paid: Money


COLUMNS = [
    Column("no", "Number", Kind.STRONG, sort_key="no", width=200),
    Column("goods", "Goods", width=200),
    Column("pieces", "Pieces", Kind.NUMBER),
    Column("paid", "Paid", Kind.MONEY),
]
ROWS = [
    Row(i, f"69123456789012345{i:02d}", "<cup> & saucer", i, Money(1050 * i, "CNY")) for i in range(1, 41)
]


def made(qtbot: QtBot) -> RecordTable:
    model = RecordModel(ListSource(ROWS), COLUMNS, context="Test")
    model.reload()
    table = RecordTable("columns", model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(320, 300)
    table.show()
    QApplication.processEvents()
    return table


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    return made(qtbot)


def choices(table: RecordTable) -> ColumnChoices:
    return table._choices


def test_a_column_that_was_put_away_stays_away(qtbot: QtBot, table: RecordTable) -> None:
    choices(table).show(1, False)
    assert table.shown_columns() == [0, 2, 3]
    assert made(qtbot).shown_columns() == [0, 2, 3], "it is remembered"
    choices(table).show(1, True)
    assert made(qtbot).shown_columns() == [0, 1, 2, 3]


def test_one_column_stays(table: RecordTable) -> None:
    for place in range(4):
        choices(table).show(place, False)
    assert table.shown_columns() == [3]


def test_the_menu_ticks_what_is_shown_and_takes_all_back(table: RecordTable) -> None:
    choices(table).show(2, False)
    choices(table).move(0, 1)
    menu = QMenu(table)
    choices(table).fill(menu, 0)
    ticked = {a.text(): a.isChecked() for a in menu.actions() if a.isCheckable()}
    assert ticked == {"Number": True, "Goods": True, "Pieces": False, "Paid": True}
    assert table.shown_columns() == [1, 0, 3]
    menu.actions()[-1].trigger()
    assert table.shown_columns() == [0, 1, 2, 3]


def test_a_column_moves_past_those_put_away(qtbot: QtBot, table: RecordTable) -> None:
    choices(table).show(1, False)
    choices(table).move(0, 1)
    assert table.shown_columns() == [2, 0, 3]
    assert made(qtbot).shown_columns() == [2, 0, 3]


def test_columns_kept_in_sight_stand_over_those_scrolled_away(table: RecordTable) -> None:
    choices(table).freeze(0)
    frozen = table._frozen
    assert frozen is not None
    table.horizontalScrollBar().setValue(120)
    table.verticalScrollBar().setValue(5)
    assert frozen.isVisible()
    assert frozen.x() == table.frameWidth()
    assert frozen.width() == table.columnWidth(0)
    assert frozen.verticalScrollBar().value() == 5
    assert frozen.rowViewportPosition(7) == table.rowViewportPosition(7)
    frozen.selectRow(6)
    assert table.current_id() == 7, "one selection for both"
    choices(table).freeze(None)
    assert not frozen.isVisible()


def test_rows_go_out_as_text_and_as_cells(table: RecordTable) -> None:
    table.selectRow(0)
    text = table.copy_selection()
    data = QGuiApplication.clipboard().mimeData()
    assert text.split("\n") == [
        "Number\tGoods\tPieces\tPaid",
        "6912345678901234501\t<cup> & saucer\t1\t¥10.50",
    ]
    assert data.text() == text
    assert "<td style=\"mso-number-format:'\\@'\">6912345678901234501</td>" in data.html(), "no 6.9E+18"
    assert "&lt;cup&gt; &amp; saucer" in data.html()
    assert "<td style=\"mso-number-format:'0.00'\">10.50</td>" in data.html()
    assert "<td style=\"mso-number-format:'0'\">1</td>" in data.html()


def test_one_cell_is_copied_as_it_is_read(table: RecordTable) -> None:
    table.setCurrentIndex(table.model().index(2, 0))
    table.copy_cell()
    assert QGuiApplication.clipboard().text() == "6912345678901234503"


def test_the_first_arrow_selects_the_first_row(qtbot: QtBot, table: RecordTable) -> None:
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_ids() == [1]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_ids() == [2]


def test_a_share_is_copied_as_one() -> None:
    """Copying a supplier's wrong rate ended in an exception."""
    column = Column("rate", "Wrong", Kind.PERCENT, value=lambda row: row)
    html = rows_on_clipboard(["Wrong"], [column], [0.125, None]).html()
    assert "<td style=\"mso-number-format:'0.0%'\">0.125</td>" in html
    assert html.count("<td></td>") == 1
