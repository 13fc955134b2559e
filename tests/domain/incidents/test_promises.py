"""Promises read in messages: what, how much, until when; and all that is no promise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.promised_time import find_times
from app.domain.promises import find_promises
from app.domain.statuses import Party, PromiseKind
from app.domain.working_time import WorkCalendar
from app.services.message_words import promise_words

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = WorkCalendar(SHANGHAI)
# A Monday, ten in the morning in Shanghai.
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
R, S, A, DONE = PromiseKind.REFUND, PromiseKind.RESHIP, PromiseKind.ANSWER, PromiseKind.OTHER


def read(text: str, to: Party = Party.BUYER, currency: str = "CNY") -> list[tuple[PromiseKind, str, str]]:
    found = find_promises(text, to, NOW, CALENDAR, promise_words(), currency=currency)
    return [
        (
            p.kind,
            "" if p.due_at is None else p.due_at.astimezone(SHANGHAI).strftime("%m-%d %H:%M"),
            "" if p.amount is None else f"{p.amount.plain()} {p.amount.currency}",
        )
        for p in found
    ]


@pytest.mark.parametrize(
    "text,promised",
    [
        ("今天 18:00 前给您退 12.50 元", [(R, "11-23 18:00", "12.50 CNY")]),
        ("3 天内补发", [(S, "11-26 10:00", "")]),
        ("明天中午前回复您", [(A, "11-24 12:00", "")]),
        ("We will refund you within 48 hours.", [(R, "11-25 10:00", "")]),
        ("We will reship the right one by Nov 25.", [(S, "11-25 23:59", "")]),
        ("今晚 8 点前，我们给您回电", [(A, "11-23 20:00", "")]),
        ("三天内退款，退 12.50 元", [(R, "11-26 10:00", "12.50 CNY")]),
        ("周五前补发，下周二前退您 5 元", [(S, "11-27 23:59", ""), (R, "12-01 23:59", "5.00 CNY")]),
        ("11月25日下午3点前寄出。明天给您答复！", [(S, "11-25 15:00", ""), (A, "11-24 23:59", "")]),
        ("2 个工作日内退款到账", [(R, "11-25 10:00", "")]),
        ("二十四小时内处理好", [(DONE, "11-24 10:00", "")]),
        ("已安排仓库，今天 18:00 前补发", [(S, "11-23 18:00", "")]),
        ("给您补偿 ￥1,000.50", [(R, "", "1000.50 CNY")]),
        ("收到退货后 3 天内退款 99 元", [(R, "", "99.00 CNY")]),
        ("I will get back to you by tomorrow 6 pm", [(A, "11-24 18:00", "")]),
        ("We'll pay you $12.50 by Friday", [(R, "11-27 23:59", "12.50 USD")]),
        ("请您放心，下班前给您答复", [(A, "11-23 18:00", "")]),
        ("明天 3 点前回复您", [(A, "11-24 15:00", "")]),
        ("1月5日前补发", [(S, "01-05 23:59", "")]),
        ("2026-11-25 前补发", [(S, "11-25 23:59", "")]),
    ],
)
def test_what_is_promised(text: str, promised: list[tuple[PromiseKind, str, str]]) -> None:
    assert read(text) == promised


@pytest.mark.parametrize(
    "text",
    [
        "",
        "非常抱歉，仓库发错了颜色",
        "请您在 7 天内寄回",
        "麻烦您今天 18:00 前回复",
        "昨天已退 12.50 元",
        "已补发，预计很快到",
        "您支付的 99 元订单我们在查",
        "我们不能在 3 天内退款",
        "今天仓库发货时拿错了",
        "今天 18:00 前可以退款吗？",
        "尽快给您退款",
        "11月20日前补发",
        "今天 9:00 前给您回复",
        "2 月 30 日前补发",
        "Please return it within 7 days.",
        "We have refunded 12.50 yuan yesterday.",
        "黑色 42 码，订单号 3792439168251500705",
    ],
)
def test_what_is_no_promise(text: str) -> None:
    assert read(text) == []


def test_to_a_supplier_only_what_we_say_of_ourselves() -> None:
    assert read("今天 18:00 前补发", Party.SUPPLIER) == []
    assert read("我们 3 天内退货款 20 元", Party.SUPPLIER) == [(R, "11-26 10:00", "20.00 CNY")]
    assert read("请贵司 3 天内退款 20 元", Party.SUPPLIER) == []


def test_a_sign_that_currencies_share_is_the_order_s() -> None:
    assert read("We'll transfer $5 today", currency="CAD") == [(R, "11-23 23:59", "5.00 CAD")]
    assert read("We'll transfer ¥500 today", currency="JPY") == [(R, "11-23 23:59", "500 JPY")]


@given(st.text(alphabet="今明后天周五内前18:0.3元退补发回复，。 withinhours", max_size=40))
@settings(max_examples=300, deadline=None)
def test_nothing_is_invented(text: str) -> None:
    for promise in find_promises(text, Party.BUYER, NOW, CALENDAR, promise_words()):
        first = promise.text.split("，")[0]
        assert first in text
        assert promise.due_at is not None or promise.amount is not None
        assert promise.due_at is None or promise.due_at > NOW
        if promise.amount is not None:
            assert any(c.isdigit() for c in promise.text)


@given(
    st.integers(1, 60),
    st.sampled_from(["Asia/Shanghai", "America/New_York", "UTC", "Pacific/Auckland"]),
    st.integers(0, 2 * 365 * 1440),
)
@settings(max_examples=150, deadline=None)
def test_relative_days_by_the_shop_s_zone_and_the_moment(count: int, zone: str, minutes: int) -> None:
    calendar = WorkCalendar(ZoneInfo(zone))
    now = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    (hours,) = find_times(f"{count} 小时内", now, calendar)
    assert hours.due_at is not None
    assert (hours.due_at - now).total_seconds() == count * 3600
    (tomorrow,) = find_times("明天", now, calendar)
    assert tomorrow.due_at is not None
    here = now.astimezone(calendar.zone).date()
    assert (tomorrow.due_at.astimezone(calendar.zone).date() - here).days == 1
