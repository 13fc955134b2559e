"""Past imports in the window: what each brought, its way back, and Undo in the menu."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.services.suppliers import SupplierDraft
from tests.journeys.test_orders_and_cases import workbook
from tests.ui.orders.conftest import SAMPLES, Shop
from tests.ui.orders.test_import_view import CLASSIC, DETAIL, RESAVED
from ui import ask
from ui.history.undo_actions import UndoActions
from ui.widgets import NoticeBar


def listed(shop: Shop, key: str) -> list[str]:
    assert shop.page.past is not None
    model = shop.page.past.model
    column = next(i for i, c in enumerate(model.columns) if c.key == key)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def full(shop: Shop, qtbot: QtBot) -> Shop:
    """Two sheets taken in, the second on top of the first."""
    shop.take_in(RESAVED)
    shop.take_in(CLASSIC)
    qtbot.mouseClick(shop.page.list.imports_button, Qt.MouseButton.LeftButton)
    return shop


def test_the_latest_comes_first_and_is_shown(full: Shop) -> None:
    past = full.page.past
    assert past is not None
    assert full.page.stack.currentWidget() is past
    assert listed(full, "file_name") == [CLASSIC, RESAVED]
    assert (listed(full, "created"), listed(full, "updated"), listed(full, "skipped")) == (
        ["3", "5"], ["5", "0"], ["0", "3"],
    )  # fmt: skip
    assert past.panel.title.text() == CLASSIC
    assert past.panel.back.isEnabled()
    assert past.panel.model.rowCount() == 8


def test_what_is_in_the_way_is_named_and_the_button_is_grey(full: Shop) -> None:
    past = full.page.past
    assert past is not None
    past.table.select_id(1)
    assert not past.panel.back.isEnabled()
    assert "5 order(s)" in past.panel.why.text()
    assert "changed by a later sheet" in past.panel.why.text()


def test_it_is_taken_back_and_brought_in_again(full: Shop, qtbot: QtBot) -> None:
    past = full.page.past
    assert past is not None
    qtbot.mouseClick(past.panel.back, Qt.MouseButton.LeftButton)
    bar = full.page.window().findChild(NoticeBar)
    assert (bar.text(), bar.action_button().text()) == ("Taken back: 8 order(s).", "Bring in again")
    assert full.services.orders.totals(None).count == 5
    assert listed(full, "state") == ["Taken back", "In part"]
    assert not past.panel.back.isVisible()
    assert "Taken back on" in past.panel.why.text()
    past.table.select_id(1)
    assert past.panel.back.isEnabled()
    bar.action_button().click()
    assert [path.name for path, _ in full.page.importing.sheets] == [CLASSIC]


def test_its_rows_are_narrowed_by_outcome_and_lead_to_the_order(full: Shop, qtbot: QtBot) -> None:
    past = full.page.past
    assert past is not None
    past.panel.filters.chip("outcome").choose(
        next(v for w, v in past.panel.filters.chip("outcome")._options if w == "New")
    )
    assert past.panel.model.rowCount() == 3
    with qtbot.waitSignal(past.order_wanted) as wanted:
        past.panel.table.row_opened.emit(past.panel.model.row_at(0))
    assert full.page.stack.currentWidget() is full.page.list
    assert full.page.list.table.current_id() == wanted.args[0]


def test_rows_left_out_can_be_saved_later(
    full: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    past = full.page.past
    assert past is not None
    out = tmp_path / "out.xlsx"
    monkeypatch.setattr(ask, "save_file", lambda *_: out)
    assert not past.panel.save.isVisible()
    past.table.select_id(1)
    past.panel.save.click()
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["订单编号", "3.60854E+18", "4.37601E+18", "4.47321E+18"]


def test_undo_in_the_menu_names_the_import_and_takes_it_back(full: Shop) -> None:
    undo = UndoActions(full.page, full.services.undo)
    assert undo.undo_words() == f"Import orders · {CLASSIC}"
    undo.undo()
    assert undo.undo_words() == f"Import orders · {RESAVED}"
    undo.undo()
    assert undo.undo_words() == ""
    undo.undo()
    assert full.page.window().findChild(NoticeBar).text() == "There is nothing to take back."
    assert full.services.orders.totals(None).count == 0


def test_an_import_that_something_depends_on_says_what(shop: Shop, tmp_path: Path) -> None:
    shop.take_in(CLASSIC)
    taken_in = shop.services.undo.next_undo()
    orders = shop.services.orders
    shop.services.suppliers.create(SupplierDraft(name="永康"))
    orders.assign_supplier([1], orders.suppliers()[0][0])
    undo = UndoActions(shop.page, shop.services.undo)
    assert undo.undo_words().startswith("Set the supplier of orders")
    assert taken_in is not None
    undo.take_back([taken_in.number])
    told = shop.page.window().findChild(NoticeBar).text()
    assert "cannot be taken back" in told
    assert "its supplier was set" in told


def test_the_name_of_the_sheet_is_searched(full: Shop, qtbot: QtBot) -> None:
    past = full.page.past
    assert past is not None
    full.page.focus_filter()
    assert past.searching.hasFocus()
    past.searching.setText("RESAVED")
    qtbot.keyClick(past.searching, Qt.Key.Key_Return)
    assert listed(full, "file_name") == [RESAVED]


def test_escape_leads_back(full: Shop, qtbot: QtBot) -> None:
    assert full.page.past is not None
    qtbot.keyClick(full.page.past.table, Qt.Key.Key_Escape)
    assert full.page.stack.currentWidget() is full.page.list


def test_a_file_that_is_gone_cannot_be_brought_in_again(shop: Shop, tmp_path: Path) -> None:
    copy = Path(shutil.copy(SAMPLES / DETAIL, tmp_path))
    shop.page.take_files([copy])
    shop.page.importing.start()
    copy.unlink()
    found = shop.services.past_imports.latest()
    assert found is not None
    shop.page.undo_imports([found.id])
    bar = shop.page.window().findChild(NoticeBar)
    assert bar.text() == "Taken back: 8 order(s)."
    assert not bar.action_button().isVisible()


def test_the_models_keep_qt_s_rules(full: Shop, qtmodeltester: ModelTester) -> None:
    assert full.page.past is not None
    qtmodeltester.check(full.page.past.model)
    qtmodeltester.check(full.page.past.panel.model)


def test_after_sales_sheets_and_price_lists_are_listed_and_told_as_such(shop: Shop, tmp_path: Path) -> None:
    page = shop.page
    page.take_files([workbook(tmp_path / "day.xlsx", "进价", "售后", "订单")])
    page.importing.start()
    assert page.further is not None
    while page.further.sheets:
        page.further.start()
        page.further.reload()
    past = shop.services.past_imports
    kinds = {row.kind: row for row in past.load_rows(past.find_ids(None, ("imported_at", True)))}
    assert set(kinds) == {"orders", "refunds", "products"}
    page.show_imports()
    assert page.past is not None
    panel = page.past.panel
    panel.show_import(kinds["products"])
    assert panel.back.isEnabled()
    undo = UndoActions(page, shop.services.undo)
    assert undo.undo_words() == "Import a price list · day.xlsx"
    undo.undo()
    assert [n.kind for n in past.load_rows(past.find_ids(None, ("imported_at", True))) if n.undone_at] == [
        "products"
    ]
    panel.show_import(past.get(kinds["products"].id))
    assert "prices are as they were" in panel.why.text()
    assert undo.undo_words() == "Take in a sheet of refunds · day.xlsx"
