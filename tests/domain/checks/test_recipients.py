"""Names, phones and addresses before they go on a label."""

from __future__ import annotations

import pytest

from app.data.check_rules import load_check_rules
from app.domain.checks import CheckCode, CheckedOrder, Severity, check_orders
from app.domain.checks.recipients import is_phone

GOOD = {
    "recipient": "朱清越",
    "phone": "18600003207",
    "province": "江苏省",
    "city": "苏州市",
    "district": "昆山市",
    "address": "拾光路124号13栋914室",
    "full_address": "江苏省苏州市昆山市拾光路124号13栋914室",
}


def codes(**values: object) -> set[CheckCode]:
    order = CheckedOrder(1, "T1", (), **{**GOOD, **values})  # type: ignore[arg-type]
    return {check.code for check in check_orders([order], load_check_rules())}


def address(text: str) -> dict[str, str]:
    return {"province": "", "city": "", "district": "", "address": "", "full_address": text}


@pytest.mark.parametrize(
    "phone",
    [
        "18600003207",
        "17531103964_6603",
        "17012345678-1234",
        "18500000000转6603",
        "18466668888,5521",
        "+86 186 0000 3207",
        "8618600003207",
        "18600003207.0",
        "１８６００００３２０７",
        "0512-57301234",
        "400-820-8820",
        "18600003207/13900001111",
    ],
)
def test_a_phone_that_a_label_can_carry(phone: str) -> None:
    assert is_phone(phone.removesuffix(".0"))
    assert codes(phone=phone) == set()


@pytest.mark.parametrize(
    "phone", ["1860000320", "186000032070", "12600003207", "无", "18600003207_", "QQ 7788123"]
)
def test_a_phone_that_nobody_answers(phone: str) -> None:
    assert codes(phone=phone) == {CheckCode.PHONE_INVALID}


def test_phones_abroad_have_other_forms() -> None:
    assert not is_phone("+44 20 7946 0958")
    assert is_phone("+44 20 7946 0958", is_domestic=False)
    assert not is_phone("none", is_domestic=False)


@pytest.mark.parametrize(
    "values, expected",
    [
        ({}, set()),
        ({"recipient": "朱清越[1234]"}, set()),
        ({"recipient": " "}, {CheckCode.RECIPIENT_MISSING}),
        ({"recipient": "朱**"}, {CheckCode.RECIPIENT_MASKED}),
        ({"phone": "186****3207"}, {CheckCode.RECIPIENT_MASKED}),
        ({"full_address": "江苏省苏州市昆山市***", "address": "***"}, {CheckCode.RECIPIENT_MASKED}),
        ({"recipient": "##abcDEF==##1##"}, {CheckCode.RECIPIENT_ENCRYPTED}),
        ({"phone": ""}, {CheckCode.PHONE_MISSING}),
        (address(""), {CheckCode.ADDRESS_MISSING}),
        ({**address(""), "phone": ""}, {CheckCode.RECIPIENT_MISSING}),
        (address("拾光路124号13栋914室"), {CheckCode.ADDRESS_REGION}),
        (address("广东省东莞市南城街道鸿福路88号"), set()),
        (address("北京市朝阳区酒仙桥路10号"), set()),
        (address("江苏省苏州市拾光路124号13栋914室"), {CheckCode.ADDRESS_REGION}),
        (address("江苏省苏州市昆山市某村"), {CheckCode.ADDRESS_SHORT}),
        (address("广东省深圳市宝安区福永转运中心A区12号"), {CheckCode.ADDRESS_FORWARDING}),
        (address("浙江省杭州市西湖区文三路8号门店自提"), {CheckCode.ADDRESS_FORWARDING}),
        ({**address("10 Downing Street, London"), "is_domestic": False}, set()),
    ],
)
def test_where_an_order_goes(values: dict[str, object], expected: set[CheckCode]) -> None:
    assert codes(**values) == expected


def test_what_is_missing_is_named() -> None:
    order = CheckedOrder(1, "T1", (), **{**GOOD, **address("拾光路124号13栋914室")})  # type: ignore[arg-type]
    (check,) = check_orders([order], load_check_rules())
    assert check.params == {"missing": ["province", "city", "district"]}


def test_a_city_without_district_is_only_a_note() -> None:
    order = CheckedOrder(1, "T1", (), **{**GOOD, **address("江苏省昆山市拾光路124号13栋914室")})  # type: ignore[arg-type]
    (check,) = check_orders([order], load_check_rules())
    assert (check.severity, check.params) == (Severity.NOTE, {"missing": ["district"]})
