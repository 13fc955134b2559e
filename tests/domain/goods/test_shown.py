"""Goods in the words people read."""

from __future__ import annotations

import pytest

from app.domain.goods.shown import difference, shown_goods, shown_variant


@pytest.mark.parametrize(
    "printed,shown",
    [
        ("颜色分类:浅灰色;规格:1个装", "浅灰色 / 1个装"),
        ("颜色：黑 尺码：L", "黑 / L"),
        ("[黑色,XL]", "黑色 / XL"),
        ("黑色/XL", "黑色 / XL"),
        ("Color Name: Black; Size: XL", "Black / XL"),
        ("口味:原味|规格:500g*2", "原味 / 500g*2"),
        ("黑色 / XL", "黑色 / XL"),
        ("比例1:18;颜色:红", "比例1:18 / 红"),
        ("容量:1,000ml", "1,000ml"),
        ("款式:A4(红,蓝);尺码:均码", "A4(红,蓝) / 均码"),
        ("iPhone 15/15 Pro", "iPhone 15/15 Pro"),
        ("颜色:", "颜色:"),
        ("", ""),
    ],
)
def test_variant_is_shown_without_the_names_of_its_attributes(printed: str, shown: str) -> None:
    assert shown_variant(printed) == shown


def test_shown_twice_is_shown_the_same() -> None:
    once = shown_variant("颜色分类:浅灰色;规格:1个装")
    assert shown_variant(once) == once


@pytest.mark.parametrize(
    "ordered,sent,differs",
    [
        (("卫衣", "颜色:黑色;尺码:XL"), ("卫衣", "藏青色;XL"), ("黑色", "藏青色")),
        (("卫衣", "黑色;XL"), ("卫衣", "白色;L"), ("黑色 / XL", "白色 / L")),
        (("卫衣", "黑色;XL"), ("卫衣", "黑色;XL;加绒"), ("黑色 / XL", "黑色 / XL / 加绒")),
        (("卫衣", "黑色"), ("围巾", "红"), ("卫衣", "围巾")),
        (("纯棉短袖T恤男款", "黑"), ("纯棉短袖T恤女款", "黑"), ("…男款", "…女款")),
        (("手机壳透明 iPhone15", ""), ("手机壳透明 iPhone16", ""), ("…iPhone15", "…iPhone16")),
        (("卫衣", "黑色"), ("卫衣", ""), ("卫衣 · 黑色", "卫衣")),
        (("卫衣", "黑色"), ("", ""), ("卫衣 · 黑色", "")),
    ],
)
def test_only_what_differs_is_said(
    ordered: tuple[str, str], sent: tuple[str, str], differs: tuple[str, str]
) -> None:
    assert difference(shown_goods(*ordered), shown_goods(*sent)) == differs
