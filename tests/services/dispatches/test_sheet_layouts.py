"""Columns of outgoing sheets: chosen, set, or learnt from a sheet somebody uses."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from app.data.out_layouts import bulk_layouts, supplier_layouts
from app.domain.errors import DomainError, NotFound
from app.domain.out_layouts import ORDER_FIELDS, SHIPPING_FIELDS, OutColumn, OutLayout, checked
from tests.services.checks.waiting import Waiting

SAMPLES = Path(__file__).parents[2] / "samples" / "sheets"


def sheet(path: Path, *rows: list[str]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("layout", supplier_layouts().values(), ids=lambda layout: layout.id)
def test_the_layouts_that_ship_are_sound(layout: OutLayout) -> None:
    checked(layout, ORDER_FIELDS, needs=("order_no", "recipient", "phone", "quantity"))
    assert all(layout.names.values())
    assert any(column.is_bold for column in layout.columns)


@pytest.mark.parametrize("layout", bulk_layouts().values(), ids=lambda layout: layout.id)
def test_the_forms_that_ship_are_sound(layout: OutLayout) -> None:
    checked(layout, SHIPPING_FIELDS, needs=("order_no", "courier", "tracking_no"))


@pytest.mark.parametrize(
    "columns, code",
    [
        ([], "layout_empty"),
        (
            [OutColumn("单号", "{order_no}"), OutColumn("人", "{recipient}"), OutColumn("?", "{price}")],
            "layout_unknown_field",
        ),
        ([OutColumn("单号", "{order_no")], "layout_unknown_field"),
        ([OutColumn("单号", "{order_no}")], "layout_needs_field"),
    ],
)
def test_columns_that_make_no_sheet_are_refused(shop: Waiting, columns: list[OutColumn], code: str) -> None:
    with pytest.raises(DomainError) as refusal:
        shop.services.sheet_layouts.set_columns(shop.supplier.id, columns)
    assert refusal.value.code == code


def test_choosing_one_that_ships(shop: Waiting) -> None:
    desk = shop.services.sheet_layouts
    assert desk.of_supplier(shop.supplier.id).id == "default"
    desk.choose(shop.supplier.id, "regions")
    desk.choose(shop.supplier.id, "sender")
    assert desk.of_supplier(shop.supplier.id).id == "sender"
    with pytest.raises(NotFound):
        desk.choose(shop.supplier.id, "nonsense")


def test_one_that_was_set_is_offered_first(shop: Waiting) -> None:
    desk = shop.services.sheet_layouts
    columns = [OutColumn("A", "{order_no}"), OutColumn("B", "{recipient}", is_bold=True)]
    desk.set_columns(shop.supplier.id, columns)
    assert desk.choices(shop.supplier.id)[0].headings == ("A", "B")
    assert desk.of_supplier(shop.supplier.id).columns == tuple(columns)
    assert len(desk.choices()) == len(supplier_layouts())


def test_learning_from_a_suppliers_sheet(shop: Waiting, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "his.xlsx",
        ["义乌暖衣坊 下单表"],
        [
            "发件人手机",
            "订单编号",
            "收货人",
            "手机号",
            "收货地址",
            "品名",
            "规格",
            "件数",
            "买家留言",
            "色卡",
            "快递单号",
        ],
        ["", "1", "朱清越", "18600003207", "江苏省昆山市", "饭盒", "白", "1", "", "", ""],
    )
    learnt = shop.services.sheet_layouts.learn_supplier(shop.supplier.id, path).value
    assert [(column.heading, column.value) for column in learnt.columns] == [
        ("发件人手机", ""),
        ("订单编号", "{order_no}"),
        ("收货人", "{recipient}"),
        ("手机号", "{phone}"),
        ("收货地址", "{full_address}"),
        ("品名", "{title}"),
        ("规格", "{spec}"),
        ("件数", "{quantity}"),
        ("买家留言", "{remark}"),
        ("色卡", ""),
        ("快递单号", ""),
    ]
    assert shop.services.sheet_layouts.of_supplier(shop.supplier.id) == learnt


def test_learning_a_platforms_form_with_its_codes(shop: Waiting) -> None:
    learnt = shop.services.sheet_layouts.learn_platform("newmall", SAMPLES / "batch_ship_pdd.xls").value
    assert [column.value for column in learnt.columns] == ["{order_no}", "{courier}", "{tracking_no}"]
    assert learnt.second_heading == ("order_sn", "shipping_name", "shipping_sn")
    assert shop.services.sheet_layouts.of_platform("newmall") == learnt


def test_a_sheet_without_headings_teaches_nothing(shop: Waiting, tmp_path: Path) -> None:
    path = sheet(tmp_path / "x.xlsx", ["a", "b"], ["1", "2"])
    with pytest.raises(DomainError, match="layout_not_found_in_sheet"):
        shop.services.sheet_layouts.learn_supplier(shop.supplier.id, path)
