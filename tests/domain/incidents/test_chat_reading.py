"""Chats of buyers: what is read in them, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.chat_reading import ChatRead, read_chat
from app.domain.statuses import BuyerWish, MismatchKind
from app.services.message_words import chat_words

K, W = MismatchKind, BuyerWish


@pytest.mark.parametrize(
    "text,kind,wish",
    [
        ("你们发错颜色了，我要黑色的，给我补发吧", K.WRONG_COLOUR, W.RIGHT_GOODS),
        ("尺码不对，退款", K.WRONG_SPEC, W.REFUND),
        ("少发了一件，补差价就行", K.SHORT, W.KEEP),
        ("不要退款，补发就行", None, W.RIGHT_GOODS),
        ("不用补发了，直接退款", None, W.REFUND),
        ("快递说到了，我没收到，退钱", K.EMPTY_OR_FALSE, W.REFUND),
        ("发错货了，退款或者换货都行", K.WRONG_ITEM, W.ANY),
        ("发错了，退款还是补发你们看着办", K.WRONG_ITEM, W.ANY),
        (
            "I got the wrong size. I don't want a refund, please send the right one",
            K.WRONG_SPEC,
            W.RIGHT_GOODS,
        ),
        ("Wrong color! I want my money back", K.WRONG_COLOUR, W.REFUND),
        ("先说退款，算了，还是留下吧，补差价", None, W.KEEP),
        ("在吗", None, None),
        ("", None, None),
        ("东西没有发错，就是问问物流", None, None),
        ("I did not receive it, not a refund, a replacement", K.EMPTY_OR_FALSE, W.RIGHT_GOODS),
    ],
)
def test_kind_and_wish(text: str, kind: MismatchKind | None, wish: BuyerWish | None) -> None:
    read = read_chat(text, chat_words())
    assert (read.kind.value if read.kind else None) == kind
    assert (read.wish.value if read.wish else None) == wish
    for found in (read.kind, read.wish):
        assert found is None or found.words in text.lower()


def test_numbers_tails_and_names() -> None:
    read = read_chat(
        "收件人：蒋一 手机19900000057 订单号3792439168251500705，还有 YT9900000000001，2026-03-13",
        chat_words(),
    )
    assert read.numbers == ("3792439168251500705", "YT9900000000001")
    assert read.phone_tails == ("0057",)
    assert read.names == ("蒋一",)
    assert read_chat("尾号 0057 的那单", chat_words()).phone_tails == ("0057",)


def test_damage_is_told_and_is_no_kind() -> None:
    read = read_chat("收到就碎了", chat_words())
    assert (read.kind, read.damaged) == (None, "碎了")


def test_nothing_recognised() -> None:
    assert read_chat("你好，请问几点下班", chat_words()) == ChatRead()


@given(st.text(alphabet="不要退款补发换货或还是留下发错颜色尺码少 no a refund123456789", max_size=60))
@settings(max_examples=200, deadline=None)
def test_what_is_read_stands_in_the_text(text: str) -> None:
    read = read_chat(text, chat_words())
    for found in (read.kind, read.wish):
        assert found is None or found.words in text.lower()
    assert all(number in text for number in read.numbers)
