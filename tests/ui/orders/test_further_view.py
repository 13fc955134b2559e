"""After-sales sheets and price lists: dropped, looked at, taken in, taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.domain.statuses import OrderStatus, RowOutcome
from tests.journeys.test_orders_and_cases import workbook
from tests.ui.orders.conftest import SAMPLES, Shop
from ui import ask
from ui.history.undo_actions import UndoActions
from ui.pages.orders.further import FurtherView

ORDERS = "pdd_orders_27col.csv"
HEAD = "售后编号,订单编号,商品id,售后类型,售后状态,退款金额(元),申请时间,退货运单号"


def order_no() -> str:
    """An order of the sample sheet that waits to be shipped."""
    expected = json.loads((SAMPLES / f"{ORDERS}.expected.json").read_text(encoding="utf-8"))
    return str(next(line["order_no"] for line in expected["lines"] if line["status"] == "待发货"))


def refunds(folder: Path, *rows: str, name: str = "refunds.csv") -> Path:
    path = folder / name
    path.write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    return path


def status(shop: Shop, number: str) -> OrderStatus:
    orders = shop.services.orders
    rows = orders.load_rows(orders.find_ids(None, ("ordered_at", True)))
    return next(row.status for row in rows if row.order_no == number)


def view_of(shop: Shop) -> FurtherView:
    view = shop.page.stack.currentWidget()
    assert isinstance(view, FurtherView)
    return view


def shown(view: FurtherView, key: str) -> list[str]:
    column = next(i for i, c in enumerate(view.model.columns) if c.key == key)
    return [str(view.model.index(row, column).data()) for row in range(view.model.rowCount())]


def test_a_refund_sheet_is_looked_at_then_taken_in_then_back(
    shop: Shop, qtbot: QtBot, tmp_path: Path
) -> None:
    shop.take_in(ORDERS)
    number = order_no()
    assert status(shop, number) is OrderStatus.TO_SHIP
    shop.page.take_files([refunds(tmp_path, f"T1,{number},5,仅退款,待商家处理,1.00,2026-03-06 10:00:00,")])
    view = view_of(shop)
    assert (shown(view, "name"), shown(view, "effect")) == ([number], ["To ship → Refund under way"])
    assert view.figures[RowOutcome.CREATED].accessibleName() or view.button.isEnabled()
    assert status(shop, number) is OrderStatus.TO_SHIP
    qtbot.mouseClick(view.button, Qt.MouseButton.LeftButton)
    assert shop.page.stack.currentWidget() is shop.page.list
    assert status(shop, number) is OrderStatus.REFUNDING
    UndoActions(shop.page, shop.services.undo).undo()
    assert status(shop, number) is OrderStatus.TO_SHIP


def test_rows_left_out_come_first_with_their_reason(shop: Shop, tmp_path: Path) -> None:
    shop.page.take_files(
        [
            refunds(
                tmp_path,
                "T1,260301-825097771625198,5,仅退款,待商家处理,1.00,,",
                "T2,,5,仅退款,待商家处理,1.00,,",
            )
        ]
    )
    view = view_of(shop)
    assert shown(view, "row") == ["3", "2"]
    assert "order" in shown(view, "words")[0].lower()
    assert "wait" in view.told.text()
    view.show_only(RowOutcome.CREATED)
    assert shown(view, "row") == ["2"]
    view.show_all()
    view.searching.setText("260301")
    view._filter()
    assert shown(view, "row") == ["2"]


def test_the_same_again_has_nothing_to_import_and_escape_puts_it_away(
    shop: Shop, qtbot: QtBot, tmp_path: Path
) -> None:
    path = refunds(tmp_path, "T1,260301-825097771625198,5,仅退款,待商家处理,1.00,,")
    shop.page.take_files([path])
    view_of(shop).start()
    shop.page.take_files([path])
    view = view_of(shop)
    assert not view.button.isEnabled()
    assert "nothing has changed" in view.told.text()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert shop.page.stack.currentWidget() is shop.page.list


def test_two_sheets_come_one_after_the_other(shop: Shop, tmp_path: Path) -> None:
    first = refunds(tmp_path, "T1,260301-825097771625198,5,仅退款,待商家处理,1.00,,")
    second = refunds(tmp_path, "T1,260301-825097771625198,5,仅退款,退款成功,1.00,,", name="later.csv")
    shop.page.take_files([first, second])
    view = view_of(shop)
    assert (view.title.text(), len(view.sheets)) == ("refunds.csv", 2)
    view.start()
    assert view.title.text() == "later.csv"
    view.start()
    assert shop.page.stack.currentWidget() is shop.page.list


def test_whose_prices_they_are_is_said(
    shop: Shop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "prices.csv"
    path.write_text("商品编码,商品名称,规格,成本价,重量(g)\nBW04,饭盒,白色,12.50,350\n", encoding="utf-8")
    shop.page.take_files([path])
    view = view_of(shop)
    assert (view.button.isEnabled(), shown(view, "outcome")) == (False, ["Skipped"])
    monkeypatch.setattr(ask, "text", lambda *_: "义乌暖衣坊")
    qtbot.mouseClick(view.owner, Qt.MouseButton.LeftButton)
    assert shown(view, "amount")[0].endswith("12.50")
    qtbot.mouseClick(view.button, Qt.MouseButton.LeftButton)
    (supplier,) = shop.services.orders.suppliers()
    (alias,) = shop.services.supplier_skus.list(supplier[0])
    assert (alias.draft.written, alias.draft.weight_g, alias.draft.cost) == (
        "饭盒 白色",
        350,
        Money(1250, "CNY"),
    )


def test_an_empty_refund_sheet_is_said(shop: Shop, tmp_path: Path) -> None:
    shop.page.take_files([refunds(tmp_path)])
    assert shop.page.stack.currentWidget() is shop.page.list


def test_what_waits_is_still_there_when_the_page_is_made_anew(shop: Shop, tmp_path: Path) -> None:
    shop.page.take_files([refunds(tmp_path, "T1,260301-825097771625198,5,仅退款,待商家处理,1.00,,")])
    state = shop.page.save_state()
    shop.page.show_list()
    shop.page.restore_state(state)
    assert shown(view_of(shop), "name") == ["260301-825097771625198"]


def test_the_cases_of_a_workbook_follow_its_orders(shop: Shop, tmp_path: Path) -> None:
    page = shop.page
    page.take_files([workbook(tmp_path / "day.xlsx", "售后", "订单")])
    assert page.stack.currentWidget() is page.importing
    assert len(page.importing.sheets) == 1
    page.importing.start()
    assert page.further is not None
    assert page.stack.currentWidget() is page.further
    (case,) = page.further.sheets[0].plan.cases
    assert case.status_after is not None
    page.further.start()
    assert page.stack.currentWidget() is page.list
