"""Findings in few words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from app.services.reconciliation import FindingRow
from ui.pages.orders.findings.words import _REASONS, masked_person, short_goods, why


@pytest.mark.parametrize(
    "text, other, shown",
    [
        ("卫衣 颜色分类:黑色;尺码:XL ×1", "卫衣 藏青色;XL", "黑色 / XL"),
        ("卫衣 颜色分类:黑色;尺码:XL ×2", "围巾 军绿", "卫衣 黑色 / XL ×2"),
        ("男士休闲直筒工装裤多口袋 黑色 ×1", "", "男士休闲直筒工装… 黑色"),
        ("围巾 军绿 ×1；卫衣 黑 ×2", "", "围巾 军绿；卫衣 黑 ×2"),
        ("饭盒", "", "饭盒"),
        ("", "x", ""),
    ],
)
def test_goods(text: str, other: str, shown: str) -> None:
    assert short_goods(text, other) == shown


def _row(expected: str, actual: str, **params: str) -> FindingRow:
    usual: dict[str, Any] = dict.fromkeys(FindingRow.__slots__)
    usual |= {"reason": "other_variant", "expected": expected, "actual": actual, "params": params}
    return FindingRow(**usual)


@pytest.mark.parametrize(
    "expected, actual, params, said",
    [
        (
            "卫衣 颜色:黑色;尺码:XL ×1",
            "卫衣 藏青色;XL ×1",
            {"ordered": "黑色", "written": "navy"},
            "黑色 ≠ 藏青色",
        ),
        ("卫衣女 黑色,L ×1", "卫衣 S 黑 ×1", {"ordered": "l", "written": "s"}, "L ≠ S"),
        ("卫衣女 黑色,L ×1", "卫衣 深蓝 ×1", {"ordered": "黑色", "written": "navy"}, ""),
        ("卫衣女 黑色,L ×1", "卫衣 深蓝 ×1", {}, ""),
    ],
)
def test_a_variant_is_told_by_what_is_printed(
    expected: str, actual: str, params: dict[str, str], said: str
) -> None:
    assert why(_row(expected, actual, **params)) == (said or "Another variant of the same product")


@pytest.mark.parametrize(
    "text, shown",
    [
        ("王建国 13912345678 江苏省苏州市拾光路8号2幢301室", "王** 139******78 江苏省苏州市拾光路8号***"),
        ("王建国 江苏省苏州市拾光路8号2幢301室", "王** 江苏省苏州市拾光路8号***"),
        ("王建国", "王**"),
    ],
)
def test_people(text: str, shown: str) -> None:
    assert masked_person(text) == shown


def test_every_reason_has_a_sentence() -> None:
    """Reasons are written in the domain as they are found; a new one needs its words."""
    folder = Path(__file__).parents[3] / "app/domain/reconcile"
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    named = set(re.findall(r'reason="(\w+)"', text))
    assert named
    assert named <= set(_REASONS)
