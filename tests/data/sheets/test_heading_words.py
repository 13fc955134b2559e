"""What headings can mean by their words alone."""

from __future__ import annotations

import pytest

from app.data.sheets.heading_words import LIKE, PARTLY, PATTERN, UNSURE, meanings


@pytest.mark.parametrize(
    "printed, name",
    [
        ("订单号 Order No.", "order_no"),
        ("收货人（姓名）", "recipient"),
        ("手机（11位）", "phone"),
        ("3. 收件人姓名", "recipient"),
        ("数量/件", "quantity"),
        ("品名 Description", "title"),
        ("货号 Item No.", "sku_code"),
        ("訂單狀態", "status"),
        ("收件者姓名", "recipient"),
        ("您的订单号", "order_no"),
        ("客户方订单编号", "order_no"),
        ("收货客户联系电话", "phone"),
        ("拍单时间", "order_time"),
        ("买家支付总金额", "paid_amount"),
        ("商品成交金额", "line_amount"),
        ("详细地址2", "address2"),
        ("快件编号", "tracking_no"),
        ("ship-address-3", "address2"),
        ("shippingAddress4", "address2"),
        ("ShipToPhone", "phone"),
        ("qty_ordered", "quantity"),
        ("Date of Order", "order_time"),
        ("Recipent Name", "recipient"),
        ("Quanity", "quantity"),
        ("Nama Penerima", "recipient"),
        ("Số lượng", "quantity"),
        ("お届け先氏名", "recipient"),
        ("송장번호", "tracking_no"),
    ],
)
def test_what_a_heading_means_first(printed: str, name: str) -> None:
    assert meanings(printed)[0].field == name


@pytest.mark.parametrize(
    "printed",
    [
        "商品优惠", "平台补贴", "支付手续费", "技术服务费", "商品图片链接",
        "运费险", "发件人姓名", "退货地址", "支付单号", "商品ID",
        "sku类型", "Shipping tax", "Lineitem discount", "Billing Name",
        "Product URL", "Ship By Date", "Weight (g)", "Return Quantity", "Gift Card",
    ],
)  # fmt: skip
def test_what_is_none_of_our_fields(printed: str) -> None:
    assert not meanings(printed)


def test_how_sure_a_meaning_is() -> None:
    words = ["订单编号", "订单编号 Order No.", "贵司销售订单编号", "Recipent Name", "单号"]
    scores = [meanings(word)[0].score for word in words]

    assert scores == sorted(scores, reverse=True)
    assert scores[0] > PARTLY >= scores[1] > PATTERN >= scores[2] > LIKE >= scores[3] > UNSURE >= scores[4]


def test_what_was_paid_comes_before_what_was_to_be_paid() -> None:
    order = ["客户实付总额", "客户应付总额", "订单销售总额"]
    assert [meanings(word)[0].field for word in order] == ["paid_amount"] * 3
    assert order == sorted(order, key=lambda word: -meanings(word)[0].score)


def test_the_buyers_name_is_the_recipients_where_nobody_else_is_named() -> None:
    assert [meaning.field for meaning in meanings("买家姓名")] == ["recipient", "buyer"]
