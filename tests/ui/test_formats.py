"""Money, times and time left as the owner reads them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.money import Money
from ui import formats

NOW = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)  # ten in the morning in Shanghai


@pytest.mark.parametrize(
    "amount, words",
    [
        (Money(120400, "CNY"), "¥1,204.00"),
        (Money(-5, "CNY"), "−¥0.05"),
        (Money(1234, "JPY"), "¥1,234"),
        (Money(9_007_199_254_740_993, "CNY"), "¥90,071,992,547,409.93"),
        (Money(100, "SEK"), "SEK 1.00"),
        (None, "—"),
    ],
)
def test_money(amount: Money | None, words: str) -> None:
    assert formats.money(amount) == words


def test_money_follows_the_language() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert formats.money(Money(120400, "EUR")) == "€1.204,00"


@pytest.mark.parametrize(
    "ahead, words, tone",
    [
        (timedelta(hours=-2, minutes=-10), "overdue 2 h", "bad"),
        (timedelta(days=-3), "overdue 3 day(s)", "bad"),
        (timedelta(minutes=80), "1 h 20 min left", "bad"),
        (timedelta(hours=3), "3 h left", "warn"),
        (timedelta(hours=9), "9 h left", "warn"),
        (timedelta(hours=15), "tomorrow 01:00", "neutral"),
        (timedelta(days=3), "Mon 10:00", "neutral"),
        (timedelta(days=18), "Mar 31", "neutral"),
    ],
)
def test_time_left(qapp: QCoreApplication, ahead: timedelta, words: str, tone: str) -> None:
    assert formats.time_left(NOW + ahead, NOW) == (words, tone)


def test_moments_are_shown_in_the_business_zone(qapp: QCoreApplication) -> None:
    assert formats.moment(NOW, NOW) == "10:00"
    formats.set_business_zone("Europe/Berlin")
    assert formats.moment(NOW, NOW) == "03:00"
    assert formats.full_moment(NOW) == "2026-03-13 03:00 (Europe/Berlin)"
    formats.set_business_zone("Asia/Shanghai")


def test_days_name_their_year_when_it_is_another() -> None:
    today = date(2026, 3, 13)
    assert formats.day(date(2026, 1, 5), today) == "Jan 5"
    assert formats.day(date(2025, 12, 31), today) == "Dec 31, 2025"


@pytest.mark.parametrize("share, words", [(0.009, "0.9 %"), (0.86, "86 %"), (0.0, "0 %"), (None, "—")])
def test_percent(share: float | None, words: str) -> None:
    assert formats.percent(share) == words
