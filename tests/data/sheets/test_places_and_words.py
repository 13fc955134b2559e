"""Addresses taken apart, statuses and refunds understood, goods in one cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data.sheets.addresses import split_address, split_region
from app.data.sheets.flags import mark
from app.data.sheets.goods import quantity_in, split_titles
from app.data.sheets.layouts import Joined
from app.data.sheets.place import fill_place
from app.data.sheets.statuses import normal_status, refund_state
from app.domain.sheet_line import SheetLine


@pytest.mark.parametrize(
    "printed, parts",
    [
        ("北京 北京市 朝阳区 望京街道 拾光路1号", ("北京", "北京市", "朝阳区", "望京街道 拾光路1号")),
        ("北京北京市朝阳区望京街道", ("北京", "北京市", "朝阳区", "望京街道")),
        ("北京市朝阳区望京", ("北京市", "北京市", "朝阳区", "望京")),
        ("上海 上海市 浦东新区 花木街道****", ("上海", "上海市", "浦东新区", "花木街道****")),
        (
            "湖南省湘西土家族苗族自治州吉首市乾州街道1号",
            ("湖南省", "湘西土家族苗族自治州", "吉首市", "乾州街道1号"),
        ),
        ("吉林省吉林市船营区x路", ("吉林省", "吉林市", "船营区", "x路")),
        ("吉林市船营区x路", (None, "吉林市", "船营区", "x路")),
        ("江苏省苏州市工业园区星湖街1号", ("江苏省", "苏州市", "工业园区", "星湖街1号")),
        ("广东省东莞市南城街道莞太路小区3号", ("广东省", "东莞市", None, "南城街道莞太路小区3号")),
        ("海南省 省直辖县级行政区划 文昌市 x", ("海南省", "省直辖县级行政区划", "文昌市", "x")),
        (
            "内蒙古自治区呼和浩特市赛罕区大学西路街道",
            ("内蒙古自治区", "呼和浩特市", "赛罕区", "大学西路街道"),
        ),
        ("河北省唐山市路北区建设路1号", ("河北省", "唐山市", "路北区", "建设路1号")),
        ("浙江省 杭州市 市中区 a", ("浙江省", "杭州市", "市中区", "a")),
        ("571 Maple St", (None, None, None, "571 Maple St")),
    ],
)
def test_addresses_come_apart_as_printed(printed: str, parts: tuple[str | None, ...]) -> None:
    found = split_address(printed)
    assert (found.province, found.city, found.district, found.rest) == parts


@pytest.mark.parametrize("printed", ["四川省-成都市-武侯区", "四川省 成都市 武侯区", "四川省成都市武侯区"])
def test_regions_in_one_column(printed: str) -> None:
    found = split_region(printed)
    assert (found.province, found.city, found.district) == ("四川省", "成都市", "武侯区")


@given(st.text(max_size=60))
def test_no_part_of_an_address_is_lost_or_made_up(printed: str) -> None:
    found = split_address(printed)
    for part in (found.province, found.district, found.rest):
        assert part is None or part in printed


@pytest.mark.parametrize(
    "contact",
    [
        "李文博 17723787920 北京市 北京市 朝阳区 望京街道1号",
        "李文博，17723787920，北京市 北京市 朝阳区 望京街道1号",
        "北京市 北京市 朝阳区 望京街道1号 李文博 17723787920",
        "收件人：李文博 电话：17723787920 地址：北京市 北京市 朝阳区 望京街道1号",
    ],
)
def test_name_phone_and_address_in_one_cell(contact: str) -> None:
    line = SheetLine()
    fill_place(line, contact, None)
    assert (line.recipient, line.phone, line.district) == ("李文博", "17723787920", "朝阳区")
    assert line.address == "望京街道1号"


def test_columns_that_repeat_the_region_are_read_once() -> None:
    line = SheetLine(
        province="广东省", city="深圳市", district="龙岗区", address="广东省深圳市龙岗区坂田街道1号"
    )
    fill_place(line, None, None)
    assert (line.address, line.full_address) == ("坂田街道1号", "广东省深圳市龙岗区坂田街道1号")


@pytest.mark.parametrize(
    "status, pay, refund, norm",
    [
        ("买家已付款，等待卖家发货", None, None, "to_ship"),
        ("卖家已发货，等待买家确认", None, None, "shipped"),
        ("等待买家确认收货", None, None, "shipped"),
        ("已发货，待签收", None, None, "shipped"),
        ("已签收", None, None, "done"),
        ("交易成功", None, "退款成功", "done"),
        ("待发货", None, "退款中", "refunding"),
        ("待发货", None, "退款成功", "closed"),
        ("待发货", None, "无售后或售后取消", "to_ship"),
        ("已取消，退款成功", None, None, "closed"),
        ("unfulfilled", "pending", None, "unpaid"),
        ("unfulfilled", "refunded", None, "closed"),
        ("unfulfilled", "partially_refunded", None, "to_ship"),
        ("fulfilled", "paid", None, "shipped"),
        ("Unshipped", None, None, "to_ship"),
        ("未创建支付宝交易", None, None, "unpaid"),
        ("ที่ต้องจัดส่ง", None, None, "to_ship"),
        (None, None, None, None),
        ("???", None, None, None),
        ("取消", None, None, "closed"),
        ("已完成，售后关闭", None, None, "done"),
        ("已发货，待揽收", None, None, "shipped"),
        ("已确认收货", None, None, "done"),
        ("pending", None, None, "unpaid"),
        ("Partially refunded", None, None, None),
        ("to be shipped", None, None, "to_ship"),
    ],
)
def test_printed_statuses_are_understood(
    status: str | None, pay: str | None, refund: str | None, norm: str | None
) -> None:
    assert normal_status(status, pay, refund) == norm


@pytest.mark.parametrize(
    "printed, state",
    [
        ("没有申请退款", "none"),
        ("无退款申请", "none"),
        ("买家已经申请退款，等待卖家同意", "underway"),
        ("退款成功", "done"),
        (None, "none"),
    ],
)
def test_printed_refunds_are_understood(printed: str | None, state: str) -> None:
    assert refund_state(printed) == state


@pytest.mark.parametrize(
    "printed, pieces", [("燕麦色 XL*1", 1), ("标准款 x3", 3), ("100*120cm", None), (None, None)]
)
def test_pieces_at_the_end_of_a_text(printed: str | None, pieces: int | None) -> None:
    assert quantity_in(printed) == pieces


@pytest.mark.parametrize(
    "title, kinds, parts",
    [
        ("杯，雨衣", 2, ["杯", "雨衣"]),
        ("杯，白色款", 1, []),
        ("杯，白色款，雨衣", 2, ["杯，白色款，雨衣"]),
        ("杯,雨衣", 2, ["杯", "雨衣"]),
        ("杯", None, []),
    ],
)
def test_titles_joined_in_one_cell(title: str, kinds: int | None, parts: list[str]) -> None:
    assert split_titles(title, Joined(("，", ",")), kinds, None) == parts


@pytest.mark.parametrize(
    "line, flags",
    [
        (SheetLine(recipient="李**", phone="138****1234", full_address="x街道****"),
         ["masked_name", "masked_phone", "masked_address"]),
        (SheetLine(recipient="##abc==", phone="$$def=="), ["encrypted"]),
        (SheetLine(full_address="广东省"), ["no_recipient"]),
        (SheetLine(recipient="李四", phone="17531103964-6603"), []),
    ],
)  # fmt: skip
def test_what_somebody_has_to_know_is_flagged(line: SheetLine, flags: list[str]) -> None:
    mark(line, "orders")
    assert line.flags == flags
