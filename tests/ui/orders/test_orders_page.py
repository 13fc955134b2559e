"""The list of orders: sorted, filtered, shown in full, by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.statuses import OrderStatus
from app.services.orders import OrderFilter
from app.services.suppliers import SupplierDraft
from tests.ui.orders.conftest import Shop
from ui import ask

CLASSIC, PDD = "taobao_ExportOrderList_classic.csv", "pdd_orders_27col.csv"


@pytest.fixture
def full(shop: Shop) -> Shop:
    """With orders of two platforms."""
    shop.take_in(CLASSIC, PDD)
    return shop


def column(shop: Shop, key: str) -> list[str]:
    model = shop.page.list.model
    place = next(i for i, c in enumerate(model.columns) if c.key == key)
    return [str(model.index(row, place).data() or "") for row in range(model.rowCount())]


def click_heading(shop: Shop, qtbot: QtBot, key: str) -> None:
    head = shop.page.list.table.horizontalHeader()
    place = next(i for i, c in enumerate(shop.page.list.model.columns) if c.key == key)
    shop.page.list.table.scrollTo(shop.page.list.model.index(0, place))
    x = head.sectionViewportPosition(place) + head.sectionSize(place) // 2
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.rect().center().__class__(x, 8))


def test_the_empty_page_offers_to_choose_files(shop: Shop, qtbot: QtBot) -> None:
    assert shop.page.list.model.rowCount() == 0
    assert shop.page.list.empty.isVisible()
    assert shop.page.list.empty.currentIndex() == 0


def test_a_heading_sorts_in_sql(full: Shop, qtbot: QtBot) -> None:
    click_heading(full, qtbot, "order_no")
    assert column(full, "order_no") == sorted(column(full, "order_no"))
    click_heading(full, qtbot, "order_no")
    assert column(full, "order_no") == sorted(column(full, "order_no"), reverse=True)


def test_filters_narrow_list_and_sums(full: Shop) -> None:
    view = full.page.list
    whole = view.model.rowCount()
    view.filters.chip("status").choose(OrderStatus.TO_SHIP)
    assert 0 < view.model.rowCount() < whole
    assert set(column(full, "status")) == {"To ship"}
    assert view.sums.text().startswith(f"{view.model.rowCount()} order")
    view.filters.chip("status").choose(None)
    view.filters.chip("lacks").choose(True)
    assert all("missing" in mark or "+" in mark for mark in column(full, "marks"))
    view.filters.clear()
    view.filters.chip("store").choose("pdd")
    assert set(column(full, "store")) == {"Pinduoduo"}


def test_words_find_an_order(full: Shop, qtbot: QtBot) -> None:
    view = full.page.list
    view.searching.setFocus()
    qtbot.keyClicks(view.searching, "3608540136081222827")
    qtbot.keyClick(view.searching, Qt.Key.Key_Return)
    assert column(full, "order_no") == ["3608540136081222827"]
    qtbot.keyClick(view.searching, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.model.rowCount() > 1)


def test_no_match_offers_to_show_all(full: Shop, qtbot: QtBot) -> None:
    view = full.page.list
    view.searching.setText("nothing like this")
    qtbot.waitUntil(lambda: view.model.rowCount() == 0)
    assert view.empty.currentIndex() == 1
    view.show_all()
    assert view.model.rowCount() > 1


def test_keys_walk_the_list_and_the_panel_follows(full: Shop, qtbot: QtBot) -> None:
    view = full.page.list
    view.table.setFocus()
    view.table.select_id(view.model.ids[0])
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert view.panel.detail is not None
    assert view.panel.detail.id == view.model.ids[1]
    assert view.panel.title.text() == view.panel.detail.order_no


def test_people_are_masked_until_asked_for(full: Shop, qtbot: QtBot) -> None:
    full.page.show_record(find(full, "3608540136081222827"))
    card = full.page.list.panel.recipient
    assert (card.name.text(), card.phone.text()) == ("朱**", "186******07")
    assert "914" not in card.address.text()
    qtbot.mouseClick(card.reveal, Qt.MouseButton.LeftButton)
    assert (card.name.text(), card.phone.text()) == ("朱清越", "18600003207")
    full.page.list.table.select_id(full.page.list.model.ids[-1])
    full.page.show_record(find(full, "3608540136081222827"))
    assert card.name.text() == "朱**"
    qtbot.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    assert "18600003207" in QGuiApplication.clipboard().text()


def find(shop: Shop, order_no: str) -> int:
    (number,) = shop.services.orders.find_ids(OrderFilter(text=order_no), None)
    return number


def test_a_missing_recipient_says_what_to_do(full: Shop) -> None:
    view = full.page.list
    view.filters.chip("store").choose("pdd")
    view.table.select_id(view.model.ids[0])
    assert view.panel.recipient.missing.isVisible()
    assert not view.panel.recipient.reveal.isEnabled()


def test_an_incident_is_asked_for_by_menu_key_and_line(full: Shop, qtbot: QtBot) -> None:
    view = full.page.list
    view.table.select_id(view.model.ids[0])
    with qtbot.waitSignal(full.page.incident_requested) as told:
        full.page.new_record()
    assert told.args == [view.model.ids[0], None]
    with qtbot.waitSignal(full.page.incident_requested) as told:
        view.panel.lines.incident_requested.emit(view.panel.detail.lines[0].id)
    assert told.args == [view.model.ids[0], view.panel.detail.lines[0].id]
    assert full.went[-1][0] == "incidents"


def test_a_supplier_is_set_for_the_selection(full: Shop) -> None:
    full.services.suppliers.create(SupplierDraft(name="义乌暖衣坊"))
    ((supplier_id, _),) = full.services.orders.suppliers()
    view = full.page.list
    view.table.selectAll()
    menu = QMenu()
    view.table.menu_wanted.emit(menu, view.table.selected_ids())
    offered = [action.text() for action in menu.findChildren(QMenu)[0].actions()]
    assert "义乌暖衣坊" in offered
    view.assign(view.table.selected_ids(), supplier_id)
    assert set(column(full, "supplier_name")) == {"义乌暖衣坊"}


def test_the_list_in_sight_is_exported(full: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(ask, "save_file", lambda *_: target)
    full.page.list.filters.chip("store").choose("pdd")
    full.page.export()
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert len(rows) == full.page.list.model.rowCount() + 1
    assert rows[0][0] == "Order no."


def test_another_page_can_narrow_the_list(full: Shop) -> None:
    full.page.show_record(0, status="to_ship", platform="pdd")
    assert set(column(full, "status")) == {"To ship"}
    assert set(column(full, "store")) == {"Pinduoduo"}


def test_the_checks_are_one_click_away_and_lead_back(full: Shop, qtbot: QtBot) -> None:
    qtbot.mouseClick(full.page.list.checks_button, Qt.MouseButton.LeftButton)
    assert full.page.stack.currentWidget() is full.page.checks
    full.page.checks.order_wanted.emit(full.page.list.model.ids[0])
    assert full.page.stack.currentWidget() is full.page.list


def test_state_outlives_a_switch_of_language(full: Shop) -> None:
    view = full.page.list
    view.filters.chip("store").choose("pdd")
    view.table.select_id(view.model.ids[1])
    state = full.page.save_state()
    view.show_all()
    full.page.restore_state(state)
    assert view.filters.chip("store").value() == "pdd"
    assert view.table.current_id() == state["list"]["selected"]


def test_the_model_keeps_qt_s_rules(full: Shop, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(full.page.list.model)
