"""Which sheets that come in are suppliers' settlements, and whose; never a sheet of orders or parcels."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.data.models import Supplier
from app.data.sheets.cells import CELL_END
from app.data.sheets.reader import Table
from app.data.sheets.settlement_look import settlement_signs
from app.data.sheets.worker import Refused, _sheets
from app.domain.errors import MakegoodError
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.services.settlement_look import SettlementLook
from app.services.watched_folder import Taken
from tests.services.money.shop import Shop
from tests.services.money.test_settlements import HEADINGS, ORDER, sheet

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
Rows = Sequence[Sequence[object]]
SURE: dict[str, Rows] = {
    "its title and a deduction": [["九月对账单"], HEADINGS, ["9/2", ORDER, "YT881", 120, -30, "错发"]],
    "incidents": [["事故编号", "认赔金额", "备注"], ["CF-26-0001", "¥30.00", "货款"]],
    "english": [["Order No.", "Deduction", "Reason"], [ORDER, "30", "goods"]],
    "goods beside": [["序号", "订单编号", "商品", "规格", "赔付金额"], [1, ORDER, "卫衣", "黑 XL", 30]],
    "parcels only": [["运单号", "赔款", "原因"], ["YT8812345678901", 30, "发错货"]],
    "below zero under a title": [["月结明细"], ["订单编号", "摘要", "金额"], [ORDER, "错发冲减", "-30.00"]],
}
UNSURE: dict[str, Rows] = {
    "below zero, no title": [["日期", "订单编号", "摘要", "金额"], ["3/12", ORDER, "错发", "-30.00"]],
    "a refund or the like": [["日期", "订单号", "货款", "运费", "售后"], ["3/12", ORDER, 45, 4, -20]],
    "parcels with deductions": [
        ["九月结算单"],
        ["订单号", "收件人", "商品", "数量", "金额", "售后扣款"],
        [ORDER, "蒋小明", "卫衣", 1, 45, 20],
    ],
}  # fmt: skip
OTHERS: dict[str, Rows] = {
    "a shipping sheet that names deductions": [
        ["订单号", "收件人", "手机号", "收货地址", "商品", "数量", "快递公司", "快递单号", "扣款"],
        [ORDER, "蒋小明", "13800138000", "杭州市西湖区文三路1号", "卫衣", 1, "圆通", "YT8812345678901", 5],
    ],
    "an account of the platform": [
        ["结算时间", "订单号", "动账方向", "动账金额", "扣款"], ["2026-03-10", ORDER, "出账", "-5", 5]
    ],
    "after-sales cases": [
        ["订单编号", "退款编号", "退款金额", "退款状态", "退款原因"], [ORDER, "88123", 20, "退款成功", "错发"]
    ],
    "a freight bill": [["运单号", "计费重量", "金额"], ["YT8812345678901", 1.2, 4.5]],
    "no amount": [["订单号", "扣款"], [ORDER, "是"]],
}  # fmt: skip


def table(rows: Rows) -> Table:
    return Table("Sheet", [CELL_END.join(str(cell) for cell in row) for row in rows])


def look(shop: Shop, path: Path) -> SettlementLook | None:
    """As the window does: read first, then looked at."""
    try:
        read: ParsedSheet | MakegoodError = shop.services.order_import.read(path)
    except MakegoodError as error:
        read = error
    return shop.services.settlement_looks.look(path, read, Job())


@pytest.mark.parametrize("name", [*SURE, *UNSURE])
def test_a_settlement_is_one_or_may_be(name: str) -> None:
    signs = settlement_signs("s.xlsx", [table((SURE | UNSURE)[name])])
    assert signs is not None
    assert signs.is_sure is (name in SURE)


@pytest.mark.parametrize("name", OTHERS)
def test_another_sheet_is_none(shop: Shop, tmp_path: Path, name: str) -> None:
    path = tmp_path / "s.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(OTHERS[name])
    assert look(shop, path) is None


def test_no_sample_of_orders_or_parcels_is_taken_for_one() -> None:
    """By its looks alone, before a layout that is known keeps it out anyway."""
    read = 0
    for path in sorted(SAMPLES.rglob("*")):
        if path.suffix not in (".xlsx", ".xls", ".csv", ".txt"):
            continue
        try:
            tables = [Table(one.name, list(one.rows)) for one in _sheets(path)]
        except Refused:
            continue
        assert settlement_signs(path.name, tables) is None, path.name
        read += 1
    for path in sorted((SAMPLES / "unseen").glob("*.json")):
        assert settlement_signs("s.csv", [table(json.loads(path.read_text("utf-8"))["rows"])]) is None, path
        read += 1
    assert read > 90


def test_whose_it_is_is_told_by_its_orders_or_its_title(shop: Shop, tmp_path: Path) -> None:
    other = Supplier.create(name="义乌暖衣坊二厂", created_at=shop.clock.now())
    mine = look(shop, sheet(tmp_path, ["", ORDER, "", 1, 30, ""], ["", "9999999999999", "", 1, 5, ""]))
    assert mine == SettlementLook(tmp_path / "对账0.xlsx", True, shop.supplier.id)
    path = sheet(tmp_path, ["", "8888888888888", "", 1, 30, ""])
    unnamed = look(shop, path.rename(tmp_path / "九月.xlsx"))
    assert unnamed is not None
    assert unnamed.supplier_id == shop.supplier.id
    named = look(shop, path.with_name("九月.xlsx").rename(tmp_path / "义乌暖衣坊二厂 九月.xlsx"))
    assert named is not None
    assert named.supplier_id == other.id


def test_orders_of_one_and_the_name_of_another_are_asked_about(shop: Shop, tmp_path: Path) -> None:
    Supplier.create(name="二厂", created_at=shop.clock.now())
    path = sheet(tmp_path, ["", ORDER, "", 1, 30, ""]).rename(tmp_path / "二厂对账.xlsx")
    shop.supplier.name = "别家"
    shop.supplier.save()
    found = look(shop, path)
    assert found is not None
    assert found.is_sure
    assert found.supplier_id is None


def test_what_the_owner_says_is_another_sheet_stays_so_until_it_changes(shop: Shop, tmp_path: Path) -> None:
    path = sheet(tmp_path, ["", ORDER, "", 1, 30, ""])
    assert look(shop, path) is not None
    shop.services.settlement_looks.say_other(path)
    assert look(shop, path) is None


def test_the_watched_folder_shows_it_and_writes_nothing(shop: Shop, tmp_path: Path) -> None:
    paths = [
        sheet(tmp_path, ["", ORDER, "YT8812345678901", 1, 30, ""]),
        sheet(tmp_path, [ORDER, 30], headings=["订单号", "认赔金额"]),
    ]
    taken: Taken = shop.services.watched_folder.take(paths, Job()).value
    assert taken.to_look == paths
    assert (taken.refused, taken.shipping, taken.imported) == ([], [], [])
