"""What a sheet is, told by its headings and values; and when it is none of ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from app.data.sheets.headings import normal, synonyms
from app.data.sheets.layouts import layout_from, own_layouts
from app.data.sheets.parse import parse_sheet
from app.domain.errors import SheetProblem
from app.domain.sheet_line import FIELD_NAMES, ParsedSheet
from tests.data.sheets.books import csv_file

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
KINDS = {
    "orders",
    "order_items",
    "purchases",
    "supplier_order",
    "shipments",
    "batch_ship",
    "not_orders",
    "refunds",
    "products",
}
PSEUDO = {"region", "needs_return", "return_parcel", "refund_goods_amount", "refund_freight"}
ORDER = "260301-825097771625198"


def parsed(tmp_path: Path, *rows: list[str]) -> ParsedSheet:
    return parse_sheet(csv_file(tmp_path / "s.csv", rows))


@pytest.mark.parametrize(
    "printed, compared",
    [
        ("\n订单号\n", "订单号"),
        ("'运单号码", "运单号码"),
        ('"收件电话"', "收件电话"),
        ("收件人手机（必填）", "收件人手机"),
        ("物流单号(必填)", "物流单号"),
        ("运费（元）", "运费"),
        ("*收货人", "收货人"),
        ("ＳＫＵ 编码", "sku编码"),
        ("ship-city", "shipcity"),
    ],
)
def test_headings_are_compared_without_their_trimmings(printed: str, compared: str) -> None:
    assert normal(printed) == compared


@pytest.mark.parametrize("layout", own_layouts(), ids=lambda layout: layout.id)
def test_every_layout_names_fields_and_kinds_we_have(layout: object) -> None:
    assert layout.kind in KINDS  # type: ignore[attr-defined]
    assert set(layout.fields) <= set(FIELD_NAMES) | PSEUDO  # type: ignore[attr-defined]
    assert layout.require  # type: ignore[attr-defined]


def test_no_heading_word_means_two_fields() -> None:
    shared = {normal(w) for w in ("订单备注",)}
    seen: dict[str, str] = {}
    for name, words in synonyms().fields.items():
        for word in set(words) - shared:
            assert word not in seen, f"{word}: {seen.get(word)} and {name}"
            seen[word] = name


def test_the_heading_is_found_on_another_sheet_below_titles(tmp_path: Path) -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    first.append(["说明"])
    first.append(["请勿修改表头"])
    page = book.create_sheet("发货")
    for row in (["本店发货表"], [], ["订单号", "快递公司", "快递单号"], [ORDER, "圆通", "YT1234567890123"]):
        page.append(row)
    book.save(tmp_path / "b.xlsx")

    sheet = parse_sheet(tmp_path / "b.xlsx")

    assert (sheet.kind, sheet.sheet_name) == ("shipments", "发货")
    assert [(line.order_no, line.courier_code, line.row) for line in sheet.lines] == [(ORDER, "YTO", 4)]


def test_headings_of_two_rows(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["订单号", "收件人信息", None, None, "商品信息", None, "快递单号"])
    page.append([None, "姓名", "电话", "地址", "商品名称", "数量", None])
    page.append([ORDER, "张三", "13800138000", "广东省深圳市龙岗区坂田街道1号", "杯", 2, "YT1234567890123"])
    for merged in ("A1:A2", "B1:D1", "E1:F1", "G1:G2"):
        page.merge_cells(merged)
    book.save(tmp_path / "s.xlsx")

    (line,) = parse_sheet(tmp_path / "s.xlsx").lines

    assert (line.order_no, line.recipient, line.title, line.quantity) == (ORDER, "张三", "杯", 2)
    assert (line.district, line.tracking_no, line.row) == ("龙岗区", "YT1234567890123", 3)


def test_an_unknown_sheet_tells_its_headings(tmp_path: Path) -> None:
    with pytest.raises(SheetProblem) as refused:
        parsed(tmp_path, ["姓名", "部门", "工资"], ["张三", "仓库", "5000"])
    assert refused.value.code == "sheet_unknown"
    assert refused.value.params["headings"] == ["姓名", "部门", "工资"]


def test_a_known_sheet_without_its_key_column_says_which(tmp_path: Path) -> None:
    heading = ["商品", "订单状态", "商品总价(元)", "商品数量(件)", "商品规格", "用户实付金额(元)", "售后状态"]
    with pytest.raises(SheetProblem) as refused:
        parsed(tmp_path, heading, ["杯", "待发货", "9", "1", "白", "9", "无"])
    assert (refused.value.code, refused.value.params["column"]) == ("sheet_missing_column", "订单号")


@pytest.mark.parametrize(
    "heading",
    [
        ["结算时间", "订单号", "动账方向", "动账金额", "账户余额"],
        ["运单号", "重量", "运费", "账单日期"],
        ["售后单号", "商品名称", "处理人", "处理结果"],
    ],
)
def test_bills_and_lists_without_orders_are_refused_as_such(tmp_path: Path, heading: list[str]) -> None:
    with pytest.raises(SheetProblem, match="sheet_not_orders"):
        parsed(tmp_path, heading, ["1"] * len(heading))


def test_headings_in_other_words(tmp_path: Path) -> None:
    sheet = parsed(
        tmp_path,
        [
            "客户订单编号",
            "寄件人",
            "寄件电话",
            "收件人名字",
            "收件手机号",
            "货品名",
            "发货件数",
            "承运商",
            "面单号",
        ],
        [ORDER, "仓库", "13600136000", "张三", "13800138000", "保温杯", "2件", "韵达快递", "461448902064023"],
    )
    line = sheet.lines[0]
    assert sheet.kind == "shipments"
    assert (line.order_no, line.recipient, line.phone) == (ORDER, "张三", "13800138000")
    assert (line.title, line.quantity, line.courier_code, line.tracking_no) == (
        "保温杯",
        2,
        "YD",
        "461448902064023",
    )


def test_headings_in_no_words_we_know(tmp_path: Path) -> None:
    row = [
        "DD26030001",
        "13800138000",
        "顺丰速运",
        "SF1234567890123",
        "广东省深圳市龙岗区坂田街道x路1号",
        "2",
    ]
    heading = ["订单号", "打给谁", "谁家送", "条子", "送到哪", "数量"]
    sheet = parsed(tmp_path, heading, *[row] * 3)
    line = sheet.lines[0]
    assert (line.phone, line.courier, line.tracking_no) == ("13800138000", "顺丰速运", "SF1234567890123")
    assert (line.province, line.city, line.district) == ("广东省", "深圳市", "龙岗区")
    assert sheet.confidence < 0.5


@pytest.mark.parametrize(
    "heading, first",
    [("单号", ORDER), ("运单", "SF1234567890123")],
)
def test_a_word_of_two_meanings_is_settled_by_what_is_lacking(
    tmp_path: Path, heading: str, first: str
) -> None:
    other = ("物流信息", "申通快递 773803367060676") if heading == "单号" else ("订单号", ORDER)
    row = [first, "张三 13800138000 广东省 深圳市 龙岗区 坂田街道1号", "杯*1", other[1]]
    sheet = parsed(tmp_path, [heading, "收件信息", "发货内容", other[0]], row)
    line = sheet.lines[0]
    assert line.order_no == ORDER
    assert line.tracking_no == ("773803367060676" if heading == "单号" else first)
    assert (line.recipient, line.phone, line.district) == ("张三", "13800138000", "龙岗区")
    assert (line.title, line.quantity) == ("杯*1", None)


def test_a_variant_under_the_heading_sku_is_a_variant(tmp_path: Path) -> None:
    heading = ["订单号", "商品名称", "SKU", "数量", "快递公司", "快递单号"]
    words = parsed(tmp_path, heading, [ORDER, "杯", '"卡其色,M"', "1", "圆通", "YT1234567890123"]).lines[0]
    codes = parsed(tmp_path, heading, [ORDER, "杯", "BW-04", "1", "圆通", "YT1234567890123"]).lines[0]
    assert (words.spec, words.sku_code) == ("卡其色,M", None)
    assert (codes.spec, codes.sku_code) == (None, "BW-04")


def test_a_new_layout_needs_no_code(tmp_path: Path) -> None:
    layout = layout_from(
        {
            "id": "mine.orders",
            "kind": "orders",
            "platform": "mine",
            "require": ["流水", "东西"],
            "headings": ["流水", "东西", "几个", "街", "门牌"],
            "fields": {"order_no": "流水", "title": "东西", "quantity": "几个", "address": "街+门牌"},
            "join": " ",
        }
    )
    path = csv_file(
        tmp_path / "s.csv", [["流水", "东西", "几个", "街", "门牌"], ["A1001", "杯", "2", "长街", "3号"]]
    )

    sheet = parse_sheet(path, layouts=[layout])

    assert (sheet.format, sheet.confidence) == ("mine.orders", 1.0)
    assert (sheet.lines[0].order_no, sheet.lines[0].quantity, sheet.lines[0].address) == (
        "A1001",
        2,
        "长街 3号",
    )


@pytest.mark.parametrize(
    "name, form, kind, rows",
    [
        ("a_orders.xlsx", "qianniu.sales_detail", "orders", 495),
        ("b_orders.xlsx", "pdd.orders2020", "orders", 503),
        ("d_orders.xlsx", "douyin.ordersA", "orders", 495),
        ("e_orders.xlsx", "pdd.orders2020", "orders", 493),
        ("a_shipments.xlsx", "supplier_ship.generic", "shipments", 483),
        ("b_shipments.xlsx", "supplier_ship.generic", "shipments", 488),
        ("d_shipments.xlsx", "supplier_ship.generic", "shipments", 392),
        ("e_shipments.csv", "supplier_ship.generic", "shipments", 472),
    ],
)
def test_sheets_of_suppliers_and_shops_are_understood_whole(
    name: str, form: str, kind: str, rows: int
) -> None:
    sheet = parse_sheet(SAMPLES / "reconcile" / name)
    assert (sheet.format, sheet.kind, len(sheet.lines)) == (form, kind, rows)
    assert sheet.issues == ()
    wanted = ["order_no", "recipient", "phone", "title"] + ["tracking_no"] * (kind == "shipments")
    assert all(getattr(line, name) for line in sheet.lines for name in wanted)


def test_amounts_show_themselves_whether_they_are_the_orders(tmp_path: Path) -> None:
    whole = parse_sheet(SAMPLES / "reconcile" / "a_orders.xlsx")
    lines = parse_sheet(SAMPLES / "qianniu_sales_detail.csv")
    assert (whole.levels["paid_amount"], lines.levels["paid_amount"]) == ("order", "line")
