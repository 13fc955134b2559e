"""Findings stand under headings by how pressing they are; the keyboard passes over those."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.data.queries.findings import _BY_SEVERITY
from app.domain.statuses import FindingKind
from tests.services.checks.sheets import shipping_sheet
from tests.services.checks.waiting import Waiting
from ui.pages.orders.findings import FindingsView
from ui.pages.orders.findings.groups import GROUPS
from ui.tables import Sort
from ui.tables.export import shown_list

SHORT, TWO = {"quantity": 1}, {"quantity": 2}


@pytest.fixture
def filled(view: FindingsView, shop: Waiting, tmp_path: Path) -> FindingsView:
    """Two orders with wrong goods, one that is short, one that is not on the sheet."""
    wrong, other, short = shop.order(), shop.order(), shop.order(TWO)
    shop.order()
    other_goods = {"spec": "藏青色;XL"}
    rows = [(wrong, other_goods), (other, other_goods), (short, SHORT)]
    view.open_sheet(shipping_sheet(tmp_path / "发货.xlsx", rows))
    return view


def headings(view: FindingsView) -> list[str]:
    model = view._model
    return [model.index(row, 0).data() for row in range(model.rowCount()) if model.is_heading(row)]


def selected(view: FindingsView) -> list[FindingKind]:
    return [row.kind for row in view.chosen_rows()]


def test_each_group_has_its_heading_with_its_count(filled: FindingsView) -> None:
    assert headings(filled) == [
        "Serious: the wrong goods, or to the wrong person · 2 finding(s)",
        "Pieces or parcels do not add up · 1 finding(s)",
        "Not sent yet · 1 finding(s)",
    ]
    filled._narrow(frozenset({FindingKind.SHORT}))
    assert headings(filled) == ["Pieces or parcels do not add up · 1 finding(s)"]


def test_the_groups_are_the_list_as_it_is_sorted() -> None:
    order = {kind: place for place, kind in enumerate(_BY_SEVERITY.split(","))}
    places = [sorted(order[kind.value] for kind in group.kinds) for group in GROUPS]
    assert [place for group in places for place in group] == list(range(len(FindingKind)))


def test_sorted_otherwise_there_are_no_headings_and_upside_down_they_are_the_other_way_round(
    filled: FindingsView,
) -> None:
    first = headings(filled)
    filled._model.sort(filled._model.column_of("severity"), Qt.SortOrder.DescendingOrder)
    assert headings(filled) == first[::-1]
    assert filled._model.is_heading(0)
    filled._model.sort(filled._model.column_of("order_no"))
    assert headings(filled) == []
    assert filled._model.current_sort == Sort("order_no")


def test_the_keyboard_passes_over_headings(filled: FindingsView, qtbot: QtBot) -> None:
    table = filled.table
    assert table.currentIndex().row() == 1
    passed = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(table, key)
        passed.append(table.currentIndex().row())
    assert passed == [2, 4, 6, 4]


def test_a_group_is_selected_by_its_heading_or_by_keys(filled: FindingsView, qtbot: QtBot) -> None:
    table = filled.table
    place = table.visualRect(filled._model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, place.y()))
    assert selected(filled) == [FindingKind.WRONG_SPEC, FindingKind.WRONG_SPEC]
    table.selectRow(4)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_G, both)
    assert selected(filled) == [FindingKind.SHORT]


def test_all_are_selected_without_the_headings(filled: FindingsView) -> None:
    filled.table.selectAll()
    assert len(selected(filled)) == 4
    filled._model.reload()
    assert len(selected(filled)) == 4


def test_headings_are_no_rows_of_the_saved_list(filled: FindingsView) -> None:
    shown = shown_list(filled.table, "findings")
    first = list(shown.cells(shown.ids))
    assert len(first) == 4
