"""A list of suppliers: which column says what, what is new, what stays, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.data.models import Supplier
from app.domain.errors import DomainError, SheetProblem
from app.domain.statuses import FreightPayer, SupplierKind
from app.services.supplier_import import SupplierNews, SupplierPlan
from tests.services.money.shop import Shop

HEADINGS = [
    "供应商名称", "类型", "联系人", "联系电话", "微信号", "退货地址", "合作快递", "验货天数", "响应时限",
    "退货运费", "打包拍照", "备注",
]  # fmt: skip


def supplier_list(folder: Path, *rows: Sequence[object], headings: Sequence[str] = HEADINGS) -> Path:
    """A workbook with these rows below a title."""
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (["我的供应商"], headings, *rows):
        page.append(list(row))
    path = folder / "供应商.xlsx"
    book.save(path)
    return path


def preview(
    shop: Shop, folder: Path, *rows: Sequence[object], headings: Sequence[str] = HEADINGS
) -> SupplierPlan:
    """What a workbook with these rows would do."""
    return shop.services.supplier_import.preview(supplier_list(folder, *rows, headings=headings))


def test_each_cell_is_read_as_what_it_means(shop: Shop, tmp_path: Path) -> None:
    plan = preview(
        shop,
        tmp_path,
        [
            "杭州云织厂",
            "源头工厂",
            "王姐",
            13800138000,
            "yunzhi88",
            "杭州余杭区1号",
            "圆通",
            "一周",
            "2天",
            "厂家承担",
            "是",
            "",
        ],
        ["广州速发云仓", "代发", "", "020-8555", "", "", "", 5, 12, "我方", "不要", "只发江浙沪"],
    )
    first, second = (row.draft for row in plan.rows)
    assert [row.news for row in plan.rows] == [SupplierNews.NEW] * 2
    assert (first.kind, first.contact_name, first.phone) == (SupplierKind.FACTORY, "王姐", "13800138000")
    assert (first.response_hours, first.freight_payer, first.requires_photo) == (
        48,
        FreightPayer.SUPPLIER,
        True,
    )
    assert (second.kind, second.inspection_days, second.response_hours) == (SupplierKind.FULFILMENT, 5, 12)
    assert (second.freight_payer, second.requires_photo, second.note) == (
        FreightPayer.SHOP,
        False,
        "只发江浙沪",
    )


def test_what_is_known_is_changed_only_where_the_list_says_something(shop: Shop, tmp_path: Path) -> None:
    before = Supplier.get_by_id(shop.supplier.id)
    plan = preview(shop, tmp_path, [before.name, "", "李哥", "", "", "", "", "", "", "", "", ""])
    (row,) = plan.rows
    assert [(one.field, one.after) for one in row.changes] == [("contact_name", "李哥")]
    shop.services.supplier_import.commit(plan)
    after = Supplier.get_by_id(before.id)
    assert (after.contact_name, after.phone, after.return_address) == (
        "李哥",
        before.phone,
        before.return_address,
    )
    again = preview(shop, tmp_path, [before.name, "", "李哥", "", "", "", "", "", "", "", "", ""])
    assert [row.news for row in again.rows] == [SupplierNews.SAME]
    assert shop.services.supplier_import.commit(again).changes.operations == ()


def test_it_goes_back_as_one_step(shop: Shop, tmp_path: Path) -> None:
    before = list(Supplier.select().dicts())
    rows = [[f"厂{n}", "", "甲", "", "", "", "", "", "", "", "", ""] for n in range(3)]
    changed = [shop.supplier.name, "", "李哥", "", "", "", "", "", "", "", "", ""]
    taken = shop.services.supplier_import.commit(preview(shop, tmp_path, changed, *rows)).value
    assert (taken.created, taken.changed) == (3, 1)
    step = shop.services.undo.next_undo()
    assert step is not None
    assert step.operation == "supplier.import"
    shop.services.undo.undo()
    assert list(Supplier.select().dicts()) == before


@pytest.mark.parametrize(
    "cells, code",
    [
        (["", "工厂"], "supplier_name_missing"),
        (["厂1", "什么都做"], "supplier_kind_unread"),
        (["厂1", "", "", "", "", "", "", "很快"], "supplier_terms_unread"),
        (["厂1", "", "", "", "", "", "", "", "", "商量"], "supplier_payer_unread"),
        (["厂1", "", "", "", "", "", "", "", "", "", "看情况"], "supplier_yes_unread"),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_and_named(
    shop: Shop, tmp_path: Path, cells: list[str], code: str
) -> None:
    plan = preview(shop, tmp_path, cells, ["厂2", "工厂"])
    assert [(issue.row, issue.code) for issue in plan.issues] == [(3, code)]
    assert [row.name for row in plan.rows] == ["厂2"]


def test_a_name_twice_counts_once(shop: Shop, tmp_path: Path) -> None:
    plan = preview(shop, tmp_path, ["厂1", "工厂"], ["厂1", "代发"])
    assert [(issue.row, issue.code) for issue in plan.issues] == [(4, "supplier_twice")]


def test_an_order_sheet_is_no_list_of_suppliers(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(SheetProblem, match="sheet_not_suppliers"):
        preview(shop, tmp_path, ["1", "a"], headings=["订单号", "宝贝标题"])


def test_a_supplier_changed_since_the_preview_is_not_overwritten(shop: Shop, tmp_path: Path) -> None:
    plan = preview(shop, tmp_path, [shop.supplier.name, "", "李哥"])
    Supplier.update(contact_name="张姐").execute()
    with pytest.raises(DomainError, match="suppliers_changed"):
        shop.services.supplier_import.commit(plan)
