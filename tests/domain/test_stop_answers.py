"""A supplier's answer about parcels to stop, as it is pasted from a chat, taken apart number by number."""

from __future__ import annotations

import pytest

from app.data.lexicons import load_answer_words
from app.domain.statuses import InterceptState
from app.domain.stop_answers import AnswerReading, meaning, read_answer

NUMBERS = {
    1: ("YT8801007123456", "4213875501008834567"),
    2: ("773120045567891", "4213875501018834567"),
    3: ("SF1423360987654", "4213875501028834567"),
}
STOPPED, FAILED = InterceptState.SUCCEEDED, InterceptState.FAILED
NEVER, GOING = InterceptState.IMPOSSIBLE, InterceptState.UNDER_WAY


def read(text: str) -> AnswerReading:
    return read_answer(text, NUMBERS, load_answer_words())


def results(text: str) -> dict[int, InterceptState | None]:
    """Id → result; not in it where nothing is said."""
    return {said.id: said.answer for said in read(text).said}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("YT8801007123456 已拦截", {1: STOPPED}),
        ("YT88… 已拦截\n77312… 拦截失败 派送中\nSF14… 已退回网点", {1: STOPPED, 2: FAILED, 3: STOPPED}),
        ("YT88… 已拦截 / 77312… 拦截失败 派送中", {1: STOPPED, 2: FAILED}),
        ("YT8801007123456\n拦截成功\n773120045567891\n拦截失败", {1: STOPPED, 2: FAILED}),
        (
            "YT8801007123456、773120045567891 都拦下来了，SF1423360987654已签收",
            {1: STOPPED, 2: STOPPED, 3: FAILED},
        ),
        ("拦截成功：YT8801007123456，失败：773120045567891", {1: STOPPED, 2: FAILED}),
        (
            "拦截成功：\nYT8801007123456\n773120045567891\n失败：\nSF1423360987654",
            {1: STOPPED, 2: STOPPED, 3: FAILED},
        ),
        ("亲 YT8801007123456 拦截失败了，其余都拦截成功", {1: None}),
        ("亲 YT8801007123456 拦截失败了\n其余都拦截成功", {1: FAILED, 2: STOPPED, 3: STOPPED}),
        ("全部拦截成功", {1: STOPPED, 2: STOPPED, 3: STOPPED}),
        ("尾号3456 拦不了；尾号7891在拦了", {1: NEVER, 2: GOING}),
        ("3456 拦住了\n7891 没拦住", {1: STOPPED, 2: FAILED}),
        ("1. YT8801007123456 圆通 已申请拦截\n2. 773120045567891 中通 无法拦截", {1: GOING, 2: NEVER}),
        ("４２１３８７５５０１００８８３４５６７\t圆通\t拦截成功", {1: STOPPED}),
        ("yt8801007123456 stopped, 773120045567891 failed", {1: STOPPED, 2: FAILED}),
        ("订单 4213875501028834567 YT8801007123456 已拦截", {1: STOPPED, 3: STOPPED}),
    ],
)
def test_what_is_said_goes_to_its_number(text: str, expected: dict[int, InterceptState | None]) -> None:
    assert results(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "YT8801007123456 派送中",
        "YT8801007123456 拦截成功了吗",
        "YT8801007123456 还没有说已拦截",
        "YT8801007123456",
        "YT8801007123456 老板说不行了啊",
        "YT8801007123456 拦截中\nYT8801007123456 拦截失败",
        "成功 YT8801007123456 失败",
        "YT8801007123456 was not yet stopped",
    ],
)
def test_what_is_not_clear_is_asked(text: str) -> None:
    assert results(text) == {1: None}


def test_between_numbers_with_words_on_both_sides_all_are_asked() -> None:
    assert results("成功 YT8801007123456 失败 773120045567891 成功") == {1: None, 2: None}


def test_a_later_clear_word_settles_what_was_only_talk() -> None:
    assert results("YT8801007123456 帮您问了\n别急\nYT8801007123456 拦截成功") == {1: STOPPED}


def test_our_own_message_quoted_above_the_answer_tells_nothing() -> None:
    quoted = (
        "圆通速递 YT8801007123456｜订单 4213875501008834567｜收件人 林**｜退回：原寄出地\n"
        "请在 3月13日 14:00 前告知每个单号的拦截结果（已受理／成功／失败），并附快递截图。\n"
    )
    assert results(quoted) == {1: None}
    assert results(quoted + "YT8801007123456 拦截成功") == {1: STOPPED}


def test_numbers_of_others_words_without_number_and_silence_are_told() -> None:
    reading = read("YT8801007123456 已拦截\nYT9900000000001 已拦截\n\n拦截失败")
    assert reading.strange == ("yt9900000000001",)
    assert reading.unplaced == ("拦截失败",)
    assert reading.silent == (2, 3)


def test_digits_that_end_several_numbers_name_none() -> None:
    numbers = {1: ("YT100003456",), 2: ("ZT200003456",)}
    reading = read_answer("尾号3456 已拦截", numbers, load_answer_words())
    assert reading.said == ()
    assert reading.strange == ("尾号3456",)


def test_a_date_names_no_number() -> None:
    assert results("2026-03-13 14:00 已联系快递") == {}
    assert read("13800138000 已拦截").strange == ("13800138000",)


@pytest.mark.parametrize("state", [STOPPED, FAILED, NEVER, GOING])
def test_each_word_of_the_lists_means_what_its_list_says(state: InterceptState) -> None:
    words = load_answer_words()
    assert {meaning(word, words) for word in words.said[state]} == {state}


def test_no_word_stands_in_two_lists() -> None:
    words = [word for some in load_answer_words().said.values() for word in some]
    assert len(words) == len(set(words))
