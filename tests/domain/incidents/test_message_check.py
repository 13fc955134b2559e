"""The look over a message before it goes out."""

from __future__ import annotations

import pytest

from app.domain.message_check import Person, WordList, check_message
from app.domain.money import Money
from app.domain.statuses import Party
from app.services.message_templates import word_lists

PERSON = Person("蒋小山", "19900000057", "浙江省杭州市余杭区文一西路 1 号 3 幢 201")


def codes(text: str, to: Party = Party.BUYER, approved: int = 0) -> list[str]:
    found = check_message(text, to, word_lists(), person=PERSON, approved=[Money(approved, "CNY")])
    return [warning.code for warning in found]


@pytest.mark.parametrize(
    "text,code",
    [
        ("签收即视为认可商品质量", "message_void_clause"),
        ("本店拥有最终解释权", "message_void_clause"),
        ("今天一定给您发出", "message_absolute_promise"),
        ("We guarantee it", "message_absolute_promise"),
        ("再这样就拉黑", "message_threat"),
        ("这个不关我的事", "message_cold"),
        ("是供应商发错了", "message_blames_supplier"),
        ("改好评给您红包", "message_review_bribe"),
        ("全场八折", "message_marketing"),
        ("退您 12.5 元", "message_amount"),
        ("补偿￥1,200", "message_amount"),
    ],
)
def test_what_is_pointed_out(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    "text,code",
    [
        ("收件人 蒋小山", "message_personal_data"),
        ("电话 199 0000 0057", "message_personal_data"),
        ("地址：浙江省杭州市余杭区文一西路 1 号 3 幢 201", "message_personal_data"),
        ("不处理就起诉你", "message_threat"),
    ],
)
def test_what_must_not_reach_a_supplier(text: str, code: str) -> None:
    assert code in codes(text, Party.SUPPLIER)


@pytest.mark.parametrize(
    "text",
    ["订单 260517-607198974342268", "单号 YT9900000000001", "19900000000000057", "件数 3，共 2 个包裹"],
)
def test_numbers_that_are_neither_phone_nor_money(text: str) -> None:
    assert codes(text) == []
    assert codes(text, Party.SUPPLIER) == []


def test_the_supplier_may_be_named_to_the_supplier() -> None:
    assert codes("请供应商尽快回复", Party.SUPPLIER) == []


def test_an_approved_amount_may_be_named() -> None:
    assert codes("退您 45.00 元", approved=4_500) == []
    assert codes("退您 45.01 元", approved=4_500) == ["message_amount"]


def test_amounts_follow_the_currency_s_decimals() -> None:
    found = check_message("¥500", Party.BUYER, (), approved=[Money(500, "JPY")], currency="JPY")
    assert found == ()


def test_warnings_stand_in_the_order_of_the_text_and_say_where() -> None:
    lists = (WordList("a", None, "owner", ("乙",)), WordList("b", Party.BUYER, "owner", ("甲…丙",)))
    found = check_message("甲丁丙乙", Party.BUYER, lists)
    assert [(w.code, w.found, w.start) for w in found] == [("message_b", "甲丁丙", 0), ("message_a", "乙", 3)]


def test_a_gap_does_not_run_over_half_the_text() -> None:
    assert "message_void_clause" not in codes("请您签收后看一下，如果商品有问题请联系我们，我们不会视为认可")


@pytest.mark.parametrize(
    "code,phrase",
    [(words.code, phrase) for words in word_lists() for phrase in words.words],
)
def test_every_phrase_of_every_list_is_found_in_a_sentence(code: str, phrase: str) -> None:
    text = f"您好，{phrase.replace('…', '这件')}。"
    to = Party.BUYER
    assert f"message_{code}" in codes(text, to)
    found = next(w for w in check_message(text, to, word_lists()) if w.code == f"message_{code}")
    assert text[found.start : found.start + len(found.found)] == found.found


@pytest.mark.parametrize("words", word_lists(), ids=lambda words: words.code)
def test_what_is_only_for_buyers_is_not_said_of_suppliers(words: WordList) -> None:
    text = words.words[0].replace("…", "")
    assert (f"message_{words.code}" in codes(text, Party.SUPPLIER)) is (words.to is None)


@pytest.mark.parametrize(
    "text,approved,is_too_much",
    [
        ("退您 50 元", [Money(5_000, "CNY")], False),
        ("退您 50 美元", [Money(5_000, "CNY")], True),  # fifty dollars were approved by nobody
        ("refund of USD 50", [Money(5_000, "USD")], False),
        ("退您 30 元，再退 20 元", [Money(3_000, "CNY"), Money(2_000, "CNY")], False),
        ("退您 ¥50.01", [Money(5_000, "CNY")], True),
    ],
)
def test_amounts_count_in_their_own_currency(text: str, approved: list[Money], is_too_much: bool) -> None:
    found = check_message(text, Party.BUYER, (), approved=approved)
    assert bool(found) is is_too_much


def test_a_stranger_is_named_to_nobody() -> None:
    stranger = Person("王小二", "18800001234", "上海市徐汇区 9 号")
    for to in (Party.BUYER, Party.SUPPLIER):
        found = check_message("寄到上海市徐汇区 9 号 王小二", to, (), strangers=[stranger])
        assert {w.found for w in found} == {"上海市徐汇区 9 号", "王小二"}
