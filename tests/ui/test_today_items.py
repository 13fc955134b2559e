"""Rows of the Today page: in which card they stand and how a mix-up is named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from app.domain.statuses import Channel
from app.services.stop_sheets import StopSheetRow
from ui.chips import Label
from ui.pages.today import items
from ui.pages.today.items import LATER, NOW, TODAY, Item, bucket
from ui.pages.today.print_due import due_html

MORNING = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
EVENING = datetime(2026, 3, 13, 14, 30, tzinfo=UTC)


def item(due_at: datetime | None, *, is_waiting: bool = False) -> Item:
    return Item(Label("x"), "title", "reason", due_at, "Go", "orders", is_waiting=is_waiting)


@pytest.mark.parametrize(
    "now, hours, place",
    [
        (MORNING, -30, NOW),
        (MORNING, 2, NOW),
        (MORNING, 2.1, TODAY),
        (MORNING, 13.9, TODAY),
        (MORNING, 14.1, LATER),
        (EVENING, 3, TODAY),
        (EVENING, 20, LATER),
    ],
)
def test_cards_go_by_the_business_day(
    qapp: QCoreApplication, now: datetime, hours: float, place: str
) -> None:
    assert bucket(item(now + timedelta(hours=hours)), now) == place


def test_without_a_clock_it_is_mine_today_or_anothers_later(qapp: QCoreApplication) -> None:
    assert bucket(item(None), MORNING) == TODAY
    assert bucket(item(None, is_waiting=True), MORNING) == LATER


@pytest.mark.parametrize(
    "ordered, sent, words",
    [
        ("卫衣 · 黑色 / XL", "卫衣 · 藏青色 / XL", "黑色 → 藏青色"),
        ("卫衣 · 颜色分类：黑色;尺码：XL", "卫衣 · 黑色;M", "XL → M"),
        ("卫衣 · 黑色", "卫衣 · 黑色 XL 加厚", "黑色 → 黑色 XL 加厚"),
        ("保温杯", "收纳箱", "保温杯 → 收纳箱"),
        ("保温杯", "", ""),
        ("保温杯", "保温杯", ""),
        ("桌面收纳箱透明抽屉式化妆品整理盒", "杯", "桌面收纳箱透明抽屉式化妆品… → 杯"),
    ],
)
def test_a_mix_up_is_named_by_what_differs(ordered: str, sent: str, words: str) -> None:
    assert items._change(ordered, sent) == words


def test_the_printed_list_escapes_what_people_wrote(qapp: QCoreApplication) -> None:
    wrong = Item(Label("x"), "<b>&title", "r", MORNING, "Go", "orders")
    html = due_html([wrong], MORNING)
    assert "&lt;b&gt;&amp;title" in html
    assert "<b>" not in html
    assert "□" in html


def stop_list(due_at: datetime) -> StopSheetRow:
    """Two parcels of a supplier, one of which he told of."""
    return StopSheetRow(7, 1, "义乌暖衣坊", Channel.WECHAT, due_at - 4 * HOUR, due_at, 2, 1, 1, 0)


def test_a_stop_list_waits_until_its_time_and_is_overdue_then(qapp: QCoreApplication) -> None:
    before = items._stops(stop_list(MORNING + HOUR), MORNING)
    after = items._stops(stop_list(MORNING - HOUR), MORNING)
    assert (before.is_waiting, after.is_waiting) == (True, False)
    assert (before.label.tone, after.label.tone) == ("warn", "bad")
    assert before.reason != after.reason
    assert bucket(after, MORNING) == NOW
    assert after.title.startswith("义乌暖衣坊")
    assert after.hints == {"view": "stops", "sheet_id": 7}


def test_the_printed_list_counts_names_its_columns_and_says_what_is_overdue(qapp: QCoreApplication) -> None:
    html = due_html([item(MORNING - 3 * HOUR), item(MORNING + HOUR), item(None)], MORNING)
    assert "3 thing" in html
    assert html.count('<tr class="heading">') == html.count('class="section"') >= 1
    assert html.count("overdue") == 1
    assert "13 Mar 2026 11:00" in html
