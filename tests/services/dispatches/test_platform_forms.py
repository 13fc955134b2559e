"""Each platform's bulk-shipping form, cell by cell."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.data.models import Order, Parcel
from app.domain.errors import DomainError
from app.services.bulk_shipping import BulkFilter, LeftOutReason
from tests.services.checks.waiting import Waiting

NUMBER, SHIPPED = "YT0000000000001", datetime(2026, 3, 11, 20, 0, tzinfo=UTC)


def shipped(shop: Waiting, platform: str, courier: str) -> Order:
    """An order of two lines in one parcel, sent on the 12th in Shanghai."""
    goods = {"sub_order_no": "111", "quantity": 2}, {"title": "勺子", "sub_order_no": "222"}
    order = shop.order(*goods, store=shop.store_named("二店", platform))
    parcel = shop.ship(order, NUMBER, courier)
    Parcel.update(shipped_at=SHIPPED).where(Parcel.id == parcel.id).execute()
    return order


@pytest.mark.parametrize(
    "platform, courier, headings, row",
    [
        ("taobao", "韵达", "订单编号 物流公司 运单号", "{order} 韵达快递 {number}"),
        ("tmall", "圆通", "订单编号 物流公司 运单号", "{order} 圆通速递 {number}"),
        ("douyin", "顺丰", "订单号 物流公司 物流单号", "{order} 顺丰速运 {number}"),
        ("1688", "中通", "订单编号 物流公司 运单号码", "{order} 中通快递 {number}"),
        ("jd", "京东", "订单号 物流公司 运单号", "{order} 京东快递 {number}"),
        ("kuaishou", "极兔", "订单编号 快递公司 快递单号", "{order} 极兔速递 {number}"),
        ("xiaohongshu", "邮政", "订单号 快递公司 快递单号", "{order} 邮政快递包裹 {number}"),
        ("wechat", "申通", "订单号 快递公司 快递单号", "{order} 申通快递 {number}"),
        ("newmall", "德邦", "订单号（必填） 物流公司（必填） 物流单号（必填）", "{order} 德邦快递 {number}"),
    ],
)
def test_workbooks(
    shop: Waiting, tmp_path: Path, platform: str, courier: str, headings: str, row: str
) -> None:
    order = shipped(shop, platform, courier)
    (lot,) = shop.services.bulk_shipping.waiting()
    assert lot.suffix == ".xlsx"
    shop.services.bulk_shipping.export(tmp_path / "out.xlsx")
    (sheet,) = load_workbook(tmp_path / "out.xlsx").worksheets
    wanted = row.format(order=order.order_no, number=NUMBER).split()
    assert [[cell.value for cell in line] for line in sheet.iter_rows()] == [headings.split(), wanted]
    assert {cell.data_type for line in sheet.iter_rows() for cell in line} == {"s"}
    assert sheet.auto_filter.ref is None


@pytest.mark.parametrize(
    "platform, courier, text",
    [
        (
            "shopify",
            "燕文",
            "Order Name,Tracking Number,Tracking Company,Tracking URL\r\n"
            "{order},{number},Yanwen,https://t.17track.net/en#nums={number}\r\n",
        ),
        (
            "amazon",
            "顺丰",
            "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\r\n"
            "{order}\t111\t2\t2026-03-12\tSF Express\t\t{number}\t\r\n"
            "{order}\t222\t1\t2026-03-12\tSF Express\t\t{number}\t\r\n",
        ),
        (
            "amazon",
            "云途",
            "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\r\n"
            "{order}\t111\t2\t2026-03-12\tOther\tYun Express\t{number}\t\r\n"
            "{order}\t222\t1\t2026-03-12\tOther\tYun Express\t{number}\t\r\n",
        ),
        (
            "ebay",
            "中国邮政",
            "Order Number,Item ID,Tracking Number,Shipping Carrier\r\n{order},111,{number},ChinaPost\r\n",
        ),
    ],
)  # fmt: skip
def test_texts(shop: Waiting, tmp_path: Path, platform: str, courier: str, text: str) -> None:
    order = shipped(shop, platform, courier)
    (lot,) = shop.services.bulk_shipping.waiting()
    path = tmp_path / f"out{lot.suffix}"
    shop.services.bulk_shipping.export(path)
    assert path.read_bytes().decode("utf-8") == text.format(order=order.order_no, number=NUMBER)
    assert path.suffix == (".txt" if platform == "amazon" else ".csv")


@pytest.mark.parametrize("courier, reason", [("没听过的快递", "unknown_courier"), ("", "no_courier")])
def test_a_courier_that_is_not_known_is_listed_and_not_sent(
    shop: Waiting, tmp_path: Path, courier: str, reason: str
) -> None:
    order = shop.order()
    shop.ship(order, "X1", courier)
    shop.ship(order, NUMBER, "圆通")
    (lot,) = shop.services.bulk_shipping.waiting()
    assert lot.rows == ()
    (left,) = lot.left_out
    assert (left.order_no, left.tracking_no, left.reason) == (order.order_no, "X1", LeftOutReason(reason))
    with pytest.raises(DomainError) as refusal:
        shop.services.bulk_shipping.export(tmp_path / "out.xlsx")
    assert refusal.value.params == {"held": 0, "unfinished": 0, "unnamed": 1}
    good = shop.order()
    shop.ship(good, "YT0000000000009", "圆通")
    out = shop.services.bulk_shipping.export(tmp_path / "out.xlsx", BulkFilter()).value
    assert (out.orders, out.left_out) == (1, 1)
    rows = list(load_workbook(out.path).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[2:]] == [good.order_no]
