"""The checks before dispatch, clicked through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.data.models import CheckLook, Dispatch
from app.domain.checks import CheckCode
from tests.services.checks.waiting import Waiting
from ui import ask
from ui.pages.base import PageContext
from ui.pages.orders.checks import ChecksView
from ui.pages.orders.checks.lot_row import LEARN
from ui.pages.orders.checks.words import CHECKS, check_advice, check_detail


def shown(qtbot: QtBot, context: PageContext) -> ChecksView:
    view = ChecksView(context)
    qtbot.addWidget(view)
    view.resize(1300, 800)
    view.show()
    return view


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def number(view: ChecksView, key: str) -> str:
    return view.figures[key].accessibleName().split()[0]


def test_an_empty_shop_says_so(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context)
    assert view._model.rowCount() == 0
    assert number(view, "orders") == "0"
    assert not view.advice.isVisible()


def test_figures_and_what_was_found(qtbot: QtBot, context: PageContext, shop: Waiting) -> None:
    shop.order()
    shop.order(phone="")
    shop.order(buyer_message="换黑色")
    view = shown(qtbot, context)
    assert [number(view, key) for key in ("orders", "ready", "stop", "look", "all")] == list("31112")
    texts = [view._model.index(row, 2).data() for row in range(2)]
    assert texts == ["Missing: phone", "换黑色"]


def test_a_figure_narrows_the_table(qtbot: QtBot, context: PageContext, shop: Waiting) -> None:
    shop.order(phone="")
    remark = shop.order(buyer_message="换黑色")
    view = shown(qtbot, context)
    qtbot.mouseClick(view.figures["look"], Qt.MouseButton.LeftButton)
    assert [row.order_id for row in view._source.load_rows(view._model.ids)] == [remark.id]
    qtbot.keyClick(view.figures["all"], Qt.Key.Key_Return)
    assert view._model.rowCount() == 2


@pytest.mark.brief("5.1")
def test_looking_at_it_lets_it_go_and_can_be_undone(
    qtbot: QtBot, context: PageContext, shop: Waiting
) -> None:
    shop.order(buyer_message="换黑色")
    view = shown(qtbot, context)
    assert view.ready.rows == []
    click(qtbot, view.advice.look)
    assert CheckLook.select().count() == 1
    assert number(view, "ready") == "1"
    assert view.ready.rows[0].button.isEnabled()
    view.show_only("all")
    click(qtbot, view.advice.back)
    assert CheckLook.select().count() == 0
    assert number(view, "ready") == "0"


@pytest.mark.brief("5.1")
def test_the_sheet_is_written_from_here(
    qtbot: QtBot, context: PageContext, shop: Waiting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = shop.order()
    names: list[str] = []

    def save(parent: object, title: str, name: str, patterns: str) -> Path:
        names.append(name)
        return tmp_path / "out.xlsx"

    monkeypatch.setattr(ask, "save_file", save)
    view = shown(qtbot, context)
    click(qtbot, view.ready.rows[0].button)
    assert names == ["义乌暖衣坊 orders 2026-03-13.xlsx"]
    assert load_workbook(tmp_path / "out.xlsx").worksheets[0]["A2"].value == order.order_no
    assert Dispatch.select().count() == 1
    assert number(view, "orders") == "0"
    row = view.ready.rows[0]
    assert not row.button.isEnabled()
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(view, "notify", lambda words, tone="info", *more: told.append((words, tone)))
    click(qtbot, row.again)
    assert Dispatch.select().count() == 2
    assert told[0][1] == "warn"
    assert "everything twice" in told[0][0]


def test_the_orders_as_text_for_a_chat(
    qtbot: QtBot, context: PageContext, shop: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = shop.order({"quantity": 2}, {"title": "勺子", "spec": ""}, seller_note="轻放")
    view = shown(qtbot, context)
    click(qtbot, view.ready.rows[0].text)
    assert QGuiApplication.clipboard().text().splitlines() == [
        f"1. {order.order_no}",
        f"{order.recipient} {order.phone}",
        order.full_address,
        "保温饭盒 白色 ×2",
        "勺子 ×1",
        "备注：轻放",
    ]
    assert Dispatch.select().count() == 1
    assert view.ready.rows[0].again.text().startswith("1 order")


def test_several_suppliers_at_once_into_a_folder(
    qtbot: QtBot, context: PageContext, shop: Waiting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.order()
    shop.order(supplier=shop.supplier_named("温州/鞋厂"))
    view = shown(qtbot, context)
    monkeypatch.setattr(ask, "folder", lambda *words: tmp_path)
    click(qtbot, view.ready.everything)
    names = sorted(path.name for path in tmp_path.glob("*.xlsx"))
    assert names == ["义乌暖衣坊 orders 2026-03-13.xlsx", "温州_鞋厂 orders 2026-03-13.xlsx"]
    assert Dispatch.select().count() == 2


def test_who_ships_is_said_for_goods_nobody_is_known_for(
    qtbot: QtBot, context: PageContext, shop: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = shop.order({}, {"title": "勺子", "supplier": shop.supplier})
    order.supplier = None
    order.save()
    view = shown(qtbot, context)
    assert [row.code for row in view.chosen_rows()] == [CheckCode.NO_SUPPLIER]
    undo: list[Any] = []
    monkeypatch.setattr(view, "notify_done", lambda words, outcome: undo.append(outcome))
    view.advice.suppliers.actions()[0].trigger()
    assert number(view, "ready") == "1"
    assert {line.supplier_id for line in order.lines} == {shop.supplier.id}
    view.services.undo.undo_each(undo[0].changes.operations)
    assert {line.supplier_id for line in order.lines} == {None, shop.supplier.id}


def test_a_sheet_that_did_not_go_is_taken_back(
    qtbot: QtBot, context: PageContext, shop: Waiting, tmp_path: Path
) -> None:
    shop.order()
    view = shown(qtbot, context)
    assert not view.sent.isVisible()
    shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    view.reload()
    assert view.sent.isVisible()
    click(qtbot, view.sent.buttons[0])
    assert Dispatch.select().count() == 0
    assert number(view, "ready") == "1"


def test_columns_are_chosen_and_his_own_sheet_is_settled_at_his_page(
    qtbot: QtBot, context: PageContext, shop: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.order()
    view = shown(qtbot, context)
    box = view.ready.rows[0].columns
    box.activated.emit(box.findData("regions"))
    assert shop.services.sheet_layouts.of_supplier(shop.supplier.id).id == "regions"
    assert view.ready.rows[0].columns.currentData() == "regions"
    went: list[Any] = []
    view.context = replace(context, go=lambda *target, **hints: went.append((target, hints)))
    sample = Path(__file__).parents[2] / "samples/sheets/supplier_order_sender_cols.xlsx"
    monkeypatch.setattr(ask, "open_files", lambda *words: [sample])
    box = view.ready.rows[0].columns
    box.activated.emit(box.findData(LEARN))
    assert went == [(("suppliers", shop.supplier.id), {"form": sample})]


def test_keys(qtbot: QtBot, context: PageContext, shop: Waiting) -> None:
    order = shop.order(buyer_message="换黑色")
    view = shown(qtbot, context)
    with qtbot.waitSignal(view.order_wanted) as wanted:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert wanted.args == [order.id]
    with qtbot.waitSignal(view.back_wanted):
        click(qtbot, view.back)


@pytest.mark.parametrize("code", CheckCode)
def test_every_check_has_words(code: CheckCode) -> None:
    assert CHECKS[code].name
    assert CHECKS[code].advice


def test_every_check_of_a_bad_shop_reads_well(qtbot: QtBot, context: PageContext, shop: Waiting) -> None:
    person = {
        "recipient": "李佳怡",
        "phone": "1380000",
        "full_address": "某地自提",
        "province": "",
        "city": "",
    }
    empty = {"district": "", "address": ""}
    shop.order({"quantity": 30}, **person, **empty, buyer="t", buyer_message="换黑色")
    shop.order({"quantity": 30}, **person, **empty, buyer="t", flags=["joined_items"])
    shop.order({}, {"title": "勺子", "refund_text": "退款中"}, recipient="朱**")
    rows = shop.services.checks.run().rows
    assert len({row.code for row in rows}) > 8
    assert all("{" not in check_detail(row) + check_advice(row) for row in rows)
