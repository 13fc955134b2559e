"""What is put aside in a goods cell before it is read."""

from __future__ import annotations

import pytest

from app.domain.goods.cells import (
    paragraphs,
    without_asking,
    without_bullets,
    without_gifts,
    without_prices,
    without_total,
)


@pytest.mark.parametrize(
    "text, left",
    [("卫衣 黑 ￥39.9 *2", "卫衣 黑  *2"), ("卫衣 黑 2件，25元", "卫衣 黑 2件， "), ("肥皂2块", "肥皂2块")],
)
def test_prices_are_put_aside(text: str, left: str) -> None:
    assert without_prices(text) == left


@pytest.mark.parametrize(
    "text, left",
    [("卫衣x1；裤子x2 共3件", "卫衣x1；裤子x2"), ("卫衣 共两件", "卫衣"), ("共享单车", "共享单车")],
)
def test_a_closing_total_is_put_aside(text: str, left: str) -> None:
    assert without_total(text) == (left, left != text)


def test_signs_that_count_goods_are_lines() -> None:
    assert without_bullets("①卫衣×1 ②裤子×2") == "卫衣×1\n裤子×2"


@pytest.mark.parametrize(
    "text, left",
    [
        ("卫衣 黑 2件 送袜子一双", "卫衣 黑 2件"),
        ("卫衣（送小礼物）", "卫衣"),
        ("买一送一面膜", "买一送一面膜"),
    ],
)
def test_what_is_given_along_is_put_aside(text: str, left: str) -> None:
    assert without_gifts(text) == left


def test_words_of_asking_are_put_aside() -> None:
    assert without_asking("要黑色的卫衣") == "黑色 卫衣"


def test_blank_lines_divide_goods() -> None:
    assert paragraphs("卫衣\n黑\n\n裤子\n白") == ["卫衣\n黑", "裤子\n白"]
