"""Money, days, moments and time left, written the way the owner's language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QTime

from app.domain.money import Money, decimals
from ui.look_up import look_up

_SYMBOLS = {
    "CNY": "¥",
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "HKD": "HK$",
    "TWD": "NT$",
    "KRW": "₩",
}
_DEFAULT_ZONE = "Asia/Shanghai"
_AT_ONCE, _SOON = timedelta(hours=2), timedelta(hours=4)


def _tr(text: object) -> str:
    return look_up("Formats", text)


def _days(count: int) -> str:
    return QCoreApplication.translate("Formats", "%n day(s)", "", count)


def set_business_zone(name: str) -> None:
    """Use this IANA zone for everything shown; the setting `general.zone` calls it."""
    if app := QCoreApplication.instance():
        app.setProperty("business_zone", name)


def business_zone() -> tzinfo:
    """The zone in which days and hours are shown."""
    app = QCoreApplication.instance()
    return ZoneInfo((app.property("business_zone") if app else None) or _DEFAULT_ZONE)


def number(value: int) -> str:
    """A whole number with the language's grouping."""
    return QLocale().toString(value)


def money(amount: Money | None) -> str:
    """ "¥1,204.00"; a dash for none. Computed from whole minor units, never through a float."""
    if amount is None:
        return "—"
    places = decimals(amount.currency)
    whole, part = divmod(abs(amount.minor), 10**places)
    digits = number(whole) + (QLocale().decimalPoint() + f"{part:0{places}d}" if places else "")
    sign = "−" if amount.minor < 0 else ""
    symbol = _SYMBOLS.get(amount.currency)
    return f"{sign}{symbol}{digits}" if symbol else f"{sign}{amount.currency} {digits}"


def percent(share: float | None, places: int | None = None) -> str:
    """A share from 0 to 1 as "0.9 %" or "86 %" (one decimal below ten, unless `places`); a dash for none."""
    if share is None:
        return "—"
    if places is None:
        places = 1 if 0 < abs(share) < 0.0995 else 0
    return f"{QLocale().toString(share * 100, 'f', places)} %"


def local(moment: datetime) -> datetime:
    """An aware moment in the business zone."""
    return moment.astimezone(business_zone())


def day(value: date | None, today: date | None = None) -> str:
    """ "Nov 23", with the year when it is not this one; a dash for none."""
    if value is None:
        return "—"
    this_year = (today or datetime.now(business_zone()).date()).year
    pattern = (
        QCoreApplication.translate("Formats", "MMM d", "a day of this year, Qt date format")
        if value.year == this_year
        else QCoreApplication.translate("Formats", "MMM d, yyyy", "a day with its year, Qt date format")
    )
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def weekday(value: date) -> str:
    """The day of the week, short."""
    return QLocale().dayName(value.isoweekday(), QLocale.FormatType.ShortFormat)


def clock_time(moment: datetime) -> str:
    """Hours and minutes in the business zone."""
    at = local(moment)
    return QLocale().toString(QTime(at.hour, at.minute), "HH:mm")


def moment(value: datetime | None, now: datetime | None = None) -> str:
    """ "14:32" for today, else day and time; a dash for none."""
    if value is None:
        return "—"
    today = local(now or datetime.now(UTC)).date()
    on = local(value).date()
    return clock_time(value) if on == today else f"{day(on, today)} {clock_time(value)}"


def full_moment(value: datetime | None) -> str:
    """Year, day, time and zone, for tooltips; empty for none."""
    return "" if value is None else f"{local(value):%Y-%m-%d %H:%M} ({business_zone()})"


def duration(span: timedelta) -> str:
    """ "1 h 20 min", "2 d 3 h": the two largest units of a positive span."""
    minutes = max(0, int(span.total_seconds() // 60))
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days and not hours:
        return _days(days)
    if days:
        return _tr(QT_TRANSLATE_NOOP("Formats", "{days} d {hours} h")).format(days=days, hours=hours)
    if hours and rest:
        text = _tr(QT_TRANSLATE_NOOP("Formats", "{hours} h {minutes} min"))
        return text.format(hours=hours, minutes=rest)
    return _short(timedelta(minutes=minutes))


def time_left(due_at: datetime | None, now: datetime) -> tuple[str, str]:
    """Words and tone of a deadline: overdue or within two hours ``bad``, today ``warn``, later
    ``neutral``.
    """
    if due_at is None:
        return "—", "neutral"
    if due_at <= now:
        text = _tr(QT_TRANSLATE_NOOP("Formats", "overdue {time}"))
        return text.format(time=_short(now - due_at)), "bad"
    left = due_at - now
    ahead = (local(due_at).date() - local(now).date()).days
    if left <= _SOON or ahead == 0:
        text = _tr(QT_TRANSLATE_NOOP("Formats", "{time} left"))
        return text.format(time=duration(left)), "bad" if left <= _AT_ONCE else "warn"
    return _day_ahead(due_at, ahead, now), "neutral"


def _short(span: timedelta) -> str:
    """Only the largest unit: what is overdue by days need not name minutes."""
    if span >= timedelta(days=1):
        return _days(span.days)
    if span >= timedelta(hours=1):
        return _tr(QT_TRANSLATE_NOOP("Formats", "{hours} h")).format(hours=int(span.total_seconds() // 3600))
    return _tr(QT_TRANSLATE_NOOP("Formats", "{minutes} min")).format(
        minutes=max(1, int(span.total_seconds() // 60))
    )


def _day_ahead(due_at: datetime, ahead: int, now: datetime) -> str:
    if ahead == 1:
        return _tr(QT_TRANSLATE_NOOP("Formats", "tomorrow {time}")).format(time=clock_time(due_at))
    if ahead < 7:
        return f"{weekday(local(due_at).date())} {clock_time(due_at)}"
    return day(local(due_at).date(), local(now).date())


def decimal(value: float, places: int) -> str:
    """A plain number with its decimals; not for money."""
    return QLocale().toString(value, "f", places)


def month_name(first_on: date) -> str:
    """A month with its year, within a sentence."""
    pattern = QCoreApplication.translate("Formats", "MMMM yyyy", "a month of a year, Qt date format")
    return QLocale().toString(QDate(first_on.year, first_on.month, 1), pattern)


def month(first_on: date) -> str:
    """A month's short name; with its year in January, so that a row of months says where years change."""
    name = QLocale().monthName(first_on.month, QLocale.FormatType.ShortFormat)
    return f"{name}\n{first_on.year}" if first_on.month == 1 else name
