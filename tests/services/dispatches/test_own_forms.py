"""A supplier's empty sheet: read, settled, kept, filled, and read back by our own importer."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.data import models
from app.data.sheets.parse import parse_sheet
from app.domain.errors import DomainError, EnvironmentProblem, NotFound
from app.services.own_forms import FormDraft
from tests.data.forms_made import MADE
from tests.services.checks.waiting import Waiting

SAMPLES = Path(__file__).parents[2] / "samples" / "sheets"


def handed_over(shop: Waiting, path: Path) -> FormDraft:
    """The form read and kept for the supplier, as proposed."""
    draft = shop.services.own_forms.read(path)
    shop.services.own_forms.keep_for_supplier(shop.supplier.id, draft, [c.value for c in draft.columns])
    return draft


@pytest.mark.parametrize(
    "name, values",
    [
        ("titled", "order_no recipient phone full_address title spec quantity -"),
        ("with_lists", "order_no recipient phone province city district address sku_code quantity - -"),
        ("merged_example", "order_no recipient phone full_address - - sku_code quantity -"),
    ],
)
def test_what_is_proposed(shop: Waiting, tmp_path: Path, name: str, values: str) -> None:
    draft = shop.services.own_forms.read(MADE[name](tmp_path / "a.xlsx"))
    wanted = ["" if word == "-" else f"{{{word}}}" for word in values.split()]
    assert [column.value for column in draft.columns] == wanted
    assert draft.keeps_look


def test_rows_are_counted_and_what_has_no_column_goes_with_the_goods(shop: Waiting, tmp_path: Path) -> None:
    draft = shop.services.own_forms.read(MADE["two_rows"](tmp_path / "a.xlsx"))
    assert draft.columns[0].value == "{row_no}"
    assert draft.columns[1].value == "{shop}"
    assert draft.columns[2].value == ""
    assert draft.columns[6].value == "{title} {spec}"
    assert draft.columns[9].value == "{remark}"


def test_from_then_on_it_is_filled(shop: Waiting, tmp_path: Path) -> None:
    handed_over(shop, MADE["titled"](tmp_path / "his.xlsx"))
    (tmp_path / "his.xlsx").unlink()
    order = shop.order({"quantity": 2})
    out = shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id).value
    assert (out.orders, out.rows) == (1, 1)
    sheet = load_workbook(out.path)["下单表"]
    assert sheet["A1"].font.name == "黑体"
    assert [cell.value for cell in sheet[4]] == [
        order.order_no, order.recipient, order.phone, order.full_address, "保温饭盒", "白色", 2, None,
    ]  # fmt: skip
    assert sheet["A5"].value is None
    assert sheet["A7"].value.startswith("注")
    assert models.Dispatch.get().file_name == "out.xlsx"


@pytest.mark.parametrize("name", ["titled", "with_lists"])
def test_what_was_filled_reads_back_as_the_same_lines(shop: Waiting, tmp_path: Path, name: str) -> None:
    handed_over(shop, MADE[name](tmp_path / "his.xlsx"))
    orders = [shop.order({"quantity": n, "title": f"饭盒{n}"}) for n in range(1, 6)]
    out = shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id).value.path
    lines = parse_sheet(out).lines
    assert [line.order_no for line in lines] == [order.order_no for order in orders]
    assert [line.recipient for line in lines] == [order.recipient for order in orders]
    assert [line.phone for line in lines] == [order.phone for order in orders]
    assert [line.quantity for line in lines] == [1, 2, 3, 4, 5]
    assert [line.full_address for line in lines] == [order.full_address for order in orders]


def test_a_constant_is_remembered_for_the_next_form(shop: Waiting, tmp_path: Path) -> None:
    draft = shop.services.own_forms.read(MADE["two_rows"](tmp_path / "a.xlsx"))
    values = [column.value for column in draft.columns]
    columns = draft.columns
    values[8] = "到付 {{请勿}}"
    shop.services.own_forms.keep_for_supplier(shop.supplier.id, draft, values)
    again = shop.services.own_forms.read(tmp_path / "a.xlsx")
    assert [c.value for c in again.columns][8] == "到付 {{请勿}}"
    assert columns[8].heading == "金额"
    shop.order()
    out = shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id).value.path
    assert load_workbook(out)["发货明细"]["I4"].value == "到付 {请勿}"


def test_it_can_be_set_aside_and_taken_up_again(shop: Waiting, tmp_path: Path) -> None:
    draft = handed_over(shop, MADE["titled"](tmp_path / "his.xlsx"))
    desk = shop.services.sheet_layouts
    desk.choose(shop.supplier.id, "short")
    assert desk.of_supplier(shop.supplier.id).form is None
    assert desk.choices(shop.supplier.id)[0].file_name == "his.xlsx"
    desk.choose(shop.supplier.id, "own")
    kept = shop.services.own_forms.stored(shop.supplier.id)
    assert kept is not None
    assert (kept.content, kept.place, kept.file_name) == (draft.content, draft.place, "his.xlsx")


def test_an_old_workbook_gives_its_headings_only(shop: Waiting, tmp_path: Path, cells: object) -> None:
    draft = shop.services.own_forms.read(SAMPLES / "supplier_order_required_marks.xls")
    assert not draft.keeps_look
    values = [column.value for column in draft.columns]
    layout = shop.services.own_forms.keep_for_supplier(shop.supplier.id, draft, values).value
    assert layout.form is None
    assert layout.suffix == ".xlsx"
    shop.order()
    out = shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id).value.path
    assert [cell.value for cell in load_workbook(out).worksheets[0][1]] == layout.headings


def test_a_text_is_filled_as_text(shop: Waiting, tmp_path: Path) -> None:
    path = tmp_path / "his.csv"
    path.write_bytes(
        "订单编号,收货人姓名,收货人电话,收货地址,商品名称,商品数量,物流单号\r\n".encode("gb18030")
    )
    handed_over(shop, path)
    order = shop.order()
    with pytest.raises(EnvironmentProblem, match="export_wrong_ending"):
        shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    out = shop.services.dispatches.export(tmp_path / "out.csv", shop.supplier.id).value.path
    row = out.read_bytes().decode("gb18030").split("\r\n")[1]
    goods = "保温饭盒 白色"
    assert row == f"{order.order_no},{order.recipient},{order.phone},{order.full_address},{goods},1,"


@pytest.mark.parametrize(
    "values, code",
    [
        (["", "", "", "", "{title}", "", "", ""], "layout_needs_field"),
        (["{order_no}", "", "", "", "", "", "", ""], "layout_needs_goods"),
        (["{order_no}", "{nobody}", "", "", "{title}", "", "", ""], "layout_unknown_field"),
    ],
)
def test_a_form_nobody_could_ship_from_is_refused(
    shop: Waiting, tmp_path: Path, values: list[str], code: str
) -> None:
    draft = shop.services.own_forms.read(MADE["titled"](tmp_path / "a.xlsx"))
    with pytest.raises(DomainError) as refusal:
        shop.services.own_forms.keep_for_supplier(shop.supplier.id, draft, values)
    assert refusal.value.code == code
    assert models.OutLayout.select().count() == 0


def test_a_supplier_who_is_gone_and_a_sheet_without_headings(shop: Waiting, tmp_path: Path) -> None:
    draft = shop.services.own_forms.read(MADE["titled"](tmp_path / "a.xlsx"))
    with pytest.raises(NotFound):
        shop.services.own_forms.keep_for_supplier(999, draft, [c.value for c in draft.columns])
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    with pytest.raises(DomainError, match="layout_not_found_in_sheet"):
        shop.services.own_forms.read(tmp_path / "x.csv")


def test_a_form_that_is_lost_is_said(shop: Waiting, tmp_path: Path) -> None:
    handed_over(shop, MADE["titled"](tmp_path / "his.xlsx"))
    shop.order()
    row = models.OutLayout.get()
    (shop.services.folder / "evidence" / row.file_sha256[:2] / row.file_sha256).unlink()
    assert {trouble.code for trouble in shop.services.backups.examine()} == {"evidence_missing"}
    with pytest.raises(EnvironmentProblem, match="form_missing"):
        shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    assert models.Dispatch.select().count() == 0


def test_rows_told_before_do_not_stay_in_a_platforms_form(shop: Waiting, tmp_path: Path) -> None:
    draft = shop.services.own_forms.read(SAMPLES / "batch_ship_ktt_return.xlsx", is_platform=True)
    assert (draft.place.first_row, draft.example_rows) == (2, 0)
    assert draft.place.body_rows == 3


def test_a_platforms_own_form(shop: Waiting, tmp_path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.active.append(["订单号", "快递公司", "快递单号"])
    book.active.append(["order_sn", "shipping_name", "shipping_sn"])
    book.active.append(["示例", "中通快递", "123"])
    book.active["A3"].font = Font("楷体", 12)
    book.create_sheet("快递公司列表").append(["中通快递"])
    book.save(tmp_path / "pdd.xlsx")
    desk = shop.services.own_forms
    draft = desk.read(tmp_path / "pdd.xlsx", is_platform=True)
    assert draft.second_heading == ("order_sn", "shipping_name", "shipping_sn")
    desk.keep_for_platform("pdd", draft, [column.value for column in draft.columns])
    order = shop.order()
    shop.ship(order, "YT0000000000001")
    out = shop.services.bulk_shipping.export(tmp_path / "out.xlsx").value.path
    filled = load_workbook(out)
    assert [[cell.value for cell in row] for row in filled.worksheets[0].iter_rows()] == [
        ["订单号", "快递公司", "快递单号"],
        ["order_sn", "shipping_name", "shipping_sn"],
        ["示例", "中通快递", "123"],
        [order.order_no, "圆通速递", "YT0000000000001"],
    ]
    assert filled.worksheets[0]["A4"].font.name == "楷体"
    assert filled.sheetnames[1] == "快递公司列表"
    assert shop.services.sheet_layouts.forget_platform("pdd").value.form is None
