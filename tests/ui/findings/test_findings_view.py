"""A shipping sheet from the file to incidents, questions and the signature, clicked through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.data.models import Finding, Incident, SupplierSku
from app.domain.statuses import FindingKind, FindingState
from tests.services.checks.sheets import shipping_sheet
from tests.services.checks.waiting import Waiting
from ui import ask
from ui.pages.orders.findings import FindingsView

TROUSERS = {"title": "男士工装裤", "spec": "卡其色;M", "sku_code": "K1"}
SCARF = {"title": "羊毛围巾", "spec": "军绿色", "sku_code": "W1"}
WRONG = {"spec": "黑色;M"}
STRANGE = {"title": "那个新款", "spec": "大号"}


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def figure(view: FindingsView, key: str) -> str:
    return view.figures.boxes[key].accessibleName().split()[0]


def cells(view: FindingsView, column: int) -> list[str]:
    rows = (row for row in range(view._model.rowCount()) if not view._model.is_heading(row))
    return [view._model.index(row, column).data() for row in rows]


def test_without_sheets_it_says_what_to_do(view: FindingsView) -> None:
    assert view.list.isVisible()
    assert view.list.latest() is None
    assert not view.supplier.isVisible()


def test_a_sheet_is_opened(view: FindingsView, shop: Waiting, tmp_path: Path) -> None:
    right, wrong = shop.order(), shop.order({**TROUSERS, "spec": "黑色;XL"})
    path = shipping_sheet(tmp_path / "发货.xlsx", [(right, {}), (wrong, {"spec": "藏青色;XL"})])
    view.open_sheet(path)
    assert [figure(view, key) for key in ("rows", "right", "wrong", "swapped", "look", "late")] == list(
        "211000"
    )
    assert cells(view, 1) == [wrong.order_no]
    assert (cells(view, 2), cells(view, 3), cells(view, 4)) == (
        ["黑色 / XL"],
        ["藏青色 / XL"],
        ["黑色 ≠ 藏青色"],
    )
    assert "义乌暖衣坊 · 发货.xlsx" in view.head._title.text()
    assert view.table.current_row().order_no == wrong.order_no


@pytest.mark.brief("5.3")
def test_incidents_are_made_and_shown(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot, went: list[Any]
) -> None:
    one, two, short = shop.order(TROUSERS), shop.order(SCARF), shop.order({"quantity": 2})
    path = shipping_sheet(tmp_path / "s.xlsx", [(one, SCARF), (two, TROUSERS), (short, {"quantity": 1})])
    view.open_sheet(path)
    assert figure(view, "swapped") == "2"
    assert "3" in view.head.incidents.text()
    click(qtbot, view.head.incidents)
    assert Incident.select().count() == 3
    assert {f.state for f in Finding.select()} == {FindingState.INCIDENT}
    assert not view.head.incidents.isVisible()
    assert all(cells(view, 7))
    click(qtbot, view.bar.incident)
    assert went == [("incidents", view.table.current_row().incident_id)]


def test_what_is_right_goes_to_the_platform(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    right, wrong = shop.order(), shop.order(TROUSERS)
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(right, {}), (wrong, WRONG)]))
    monkeypatch.setattr(ask, "save_file", lambda *words: tmp_path / "bulk.xlsx")
    assert "1" in view.head.bulk.text()
    click(qtbot, view.head.bulk)
    rows = list(load_workbook(tmp_path / "bulk.xlsx").worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[2:]] == [right.order_no]
    assert not view.head.bulk.isEnabled()


@pytest.mark.brief("5.4")
def test_a_question_is_answered_and_remembered(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    orders = [shop.order(TROUSERS), shop.order(TROUSERS), shop.order(SCARF)]
    rows = [(orders[0], STRANGE), (orders[1], STRANGE), (orders[2], {})]
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", rows))
    assert view.question.isVisible()
    assert "那个新款 大号" in view.question._title.text()
    click(qtbot, view.question.yes)
    assert [(row.written, row.title, row.spec) for row in SupplierSku.select()] == [
        ("那个新款 大号", "男士工装裤", "卡其色;M")
    ]
    assert {f.state for f in Finding.select()} == {FindingState.RIGHT}
    assert figure(view, "right") == "3"
    assert not view.question.isVisible()


def test_a_question_is_answered_with_something_else(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    order = shop.order(TROUSERS)
    shop.order(SCARF)
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(order, STRANGE)]))
    click(qtbot, view.question.other)
    place = next(
        i for i in range(view.question.goods.count()) if view.question.goods.itemData(i).title == "羊毛围巾"
    )
    view.question.goods.setCurrentIndex(place)
    click(qtbot, view.question.take)
    assert Finding.get(Finding.order == order).kind is FindingKind.WRONG_ITEM
    assert SupplierSku.get().title == "羊毛围巾"


def test_words_that_are_no_goods_are_not_taken(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), STRANGE)]))
    click(qtbot, view.question.other)
    view.question.goods.setEditText("没有这款")
    click(qtbot, view.question.take)
    assert SupplierSku.select().count() == 0
    with qtbot.assertNotEmitted(view.back_wanted):
        qtbot.keyClick(view.question.take, Qt.Key.Key_Escape)
    assert not view.question.goods.isVisible()


def test_the_platforms_own_form_is_settled_at_the_suppliers(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(), {})]))
    sample = Path(__file__).parents[2] / "samples/sheets/batch_ship_ktt_return.xlsx"
    monkeypatch.setattr(ask, "open_files", lambda *words: [sample])
    menu = view.head.forms.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Use Pinduoduo's own form…"]
    went: list[Any] = []
    view.context = replace(view.context, go=lambda *target, **hints: went.append((target, hints)))
    menu.actions()[0].trigger()
    assert went == [(("suppliers", None), {"form": sample, "platform": "pdd"})]


def test_a_question_passes_this_time(view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), STRANGE)]))
    click(qtbot, view.question.skip)
    assert SupplierSku.select().count() == 0
    assert figure(view, "right") == "1"


def test_right_after_all_and_back_again(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), WRONG)]))
    click(qtbot, view.bar.confirm)
    assert Finding.get().state is FindingState.RIGHT
    assert figure(view, "wrong") == "0"
    click(qtbot, view.bar.reopen)
    assert Finding.get().state is FindingState.OPEN


def test_the_signature_waits_until_all_is_settled(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), WRONG)]))
    assert not view.head.sign.isEnabled()
    click(qtbot, view.bar.confirm)
    monkeypatch.setattr(ask, "text", lambda *_, **__: "")
    click(qtbot, view.head.sign)
    assert shop.services.findings.sheets()[0].signed_off_by == ""
    monkeypatch.setattr(ask, "text", lambda *_, **__: "陈梅")
    click(qtbot, view.head.sign)
    assert shop.services.findings.sheets()[0].signed_off_by == "陈梅"
    assert "陈梅" in view.head._told.text()
    assert not view.head.sign.isVisible()


def test_the_owner_says_whose_sheet_it_is(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    shoes = shop.supplier_named("温州鞋厂")
    order, late = shop.order(), shop.order(supplier=shoes)
    order.supplier = None
    order.save()
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(order, {})]))
    assert view.supplier.isVisible()
    assert shop.services.findings.sheets() == []
    click(qtbot, view.supplier.unknown)
    assert figure(view, "late") == "0"
    assert view.supplier.isVisible()
    view.supplier.suppliers.setCurrentIndex(view.supplier.suppliers.findText("温州鞋厂"))
    click(qtbot, view.supplier.take)
    assert not view.supplier.isVisible()
    assert cells(view, 1) == [late.order_no]


def test_several_sheets_are_asked_about_one_after_the_other(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        order = shop.order()
        order.supplier = None
        order.save()
        view.open_sheet(shipping_sheet(tmp_path / name, [(order, {"tracking_no": f"YT88{order.id:011d}"})]))
    assert "one.xlsx" in view.supplier._note.text()
    click(qtbot, view.supplier.take)
    assert "two.xlsx" in view.supplier._note.text()
    click(qtbot, view.supplier.take)
    assert {row.file_name for row in shop.services.findings.sheets()} == {"one.xlsx", "two.xlsx"}
    assert "two.xlsx" in view.head._title.text()


def test_figures_narrow_the_table(view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot) -> None:
    wrong, late = shop.order(TROUSERS), shop.order()
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(wrong, WRONG)]))
    assert len(cells(view, 1)) == 2
    qtbot.mouseClick(view.figures.boxes["late"], Qt.MouseButton.LeftButton)
    assert cells(view, 1) == [late.order_no]
    qtbot.mouseClick(view.figures.boxes["rows"], Qt.MouseButton.LeftButton)
    assert len(cells(view, 1)) == 2


def test_people_are_hidden_until_asked_for(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    order = shop.order()
    path = shipping_sheet(tmp_path / "s.xlsx", [(order, {})])
    order.recipient, order.phone = "王建国", "13912345678"
    order.save()
    view.open_sheet(path)
    assert Finding.get().kind is FindingKind.RECIPIENT
    assert "13912345678" not in cells(view, 2)[0] + view._model.index(1, 2).data(Qt.ItemDataRole.ToolTipRole)
    click(qtbot, view.head.eye)
    assert "13912345678" in cells(view, 2)[0]


def test_earlier_sheets_are_listed(view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "first.xlsx", [(shop.order(), {})]))
    view.open_sheet(shipping_sheet(tmp_path / "second.xlsx", [(shop.order(TROUSERS), WRONG)]))
    click(qtbot, view.head.sheets)
    assert view.list.table.model().rowCount() == 2
    assert view.list.latest().file_name == "second.xlsx"  # type: ignore[union-attr]
    view.list.table.selectRow(1)
    qtbot.keyClick(view.list.table, Qt.Key.Key_Return)
    assert "first.xlsx" in view.head._title.text()


def test_the_same_sheet_again_changes_nothing(view: FindingsView, shop: Waiting, tmp_path: Path) -> None:
    path = shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), WRONG)])
    view.open_sheet(path)
    view.open_sheet(path)
    assert Finding.select().count() == 1


def test_a_sheet_that_cannot_be_read_leaves_all_as_it_was(view: FindingsView, tmp_path: Path) -> None:
    view.open_sheet(tmp_path / "nothing.xlsx")
    assert view.list.isVisible()


def test_files_are_handed_to_the_window(
    view: FindingsView, tmp_path: Path, qtbot: QtBot, went: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "open_files", lambda *words: [tmp_path / "s.xlsx"])
    click(qtbot, view.head.open)
    assert went == [[tmp_path / "s.xlsx"]]


def test_state_survives_a_switch_of_language(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), WRONG)]))
    again = FindingsView(view.context)
    qtbot.addWidget(again)
    again.restore_state(view.save_state())
    again.show()
    assert figure(again, "wrong") == "1"
