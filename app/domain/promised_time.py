"""Days and times as people write them in messages, counted from the moment of the message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.domain.working_time import WorkCalendar

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"两": 2, "天": 7, "日": 7}
_COUNT = r"(?P<n>\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半)"
_UNITS = r"(?P<unit>工作日|工作天|天|日|小时|钟头|分钟|周|星期|h\b)"
_SPAN = re.compile(rf"(?<![\d.月/-]){_COUNT}\s*个?\s*{_UNITS}\s*(?:之内|以内|内)")
_PART = r"(?P<part>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里)"
_OCLOCK = r"(?P<h>\d{1,2})(?:[:：](?P<m>[0-5]\d)|\s*点(?:(?P<half>半)|(?P<cm>[0-5]?\d)分?)?)"
_CLOCK = rf"(?:{_PART}?\s*{_OCLOCK}|(?P<only>凌晨|上午|中午|下午|傍晚|晚上|下班))"
_DAY = (
    r"(?P<day>今天|今日|今晚|今早|明天|明日|明晚|明早|后天|大后天)"
    r"|(?P<which>本|这|下)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])"
    r"|(?:(?P<y>20\d\d)\s*[-/年]\s*)?(?P<mon>1[0-2]|0?[1-9])\s*(?:月|(?<=\d)-(?=\d{1,2}\s*[前之]))\s*"
    r"(?P<dom>3[01]|[12]\d|0?[1-9])\s*(?:日|号)?"
)
_MOMENT = re.compile(rf"(?:{_DAY})(?:\s*的?\s*{_CLOCK})?")
_ISO = re.compile(
    r"(?<!\d)(?P<y>20\d\d)-(?P<mon>\d{1,2})-(?P<dom>\d{1,2})(?!\d)(?:\s*(?P<h>\d{1,2}):(?P<m>[0-5]\d))?"
)
_BARE = re.compile(rf"{_CLOCK}\s*(?:之前|以前|前)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_AT = (
    r"(?:noon|(?P<eh>\d{1,2})(?:[:.](?P<em>[0-5]\d))?\s*(?P<half12>am|pm|a\.m\.|p\.m\.)"
    r"|(?P<eh24>\d{1,2}):(?P<em24>[0-5]\d))"
)
_ENGLISH_SPAN = re.compile(
    r"\b(?:within|in)(?:\s+the\s+next)?\s+(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|ten)\s*"
    r"(?P<unit>(?:business|working)\s+days?|days?|hours?|hrs?|h|minutes?|weeks?)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    rf"\b(?:(?:by|before|at|until)\s+(?P<at1>{_AT.replace('?P<', '?P<a_')})\s+)?"
    rf"(?:(?:by|on|before|until)\s+)?(?:the\s+)?(?:end\s+of\s+)?"
    rf"(?:(?P<day>today|tonight|tomorrow)|(?P<next>next\s+)?(?P<wd>{'|'.join(_WEEK)})[a-z]*day"
    rf"|{_MONTH}\s+(?P<dom>\d{{1,2}})(?:st|nd|rd|th)?|(?P<dom2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"{_MONTH.replace('month', 'month2')})\b(?:,?\s+(?P<y>20\d\d))?"
    rf"(?:,?\s+(?:at|by|before)?\s*(?P<at2>{_AT.replace('?P<', '?P<b_')}))?",
    re.IGNORECASE,
)
_WORDS = dict.fromkeys(("a", "an", "one"), 1) | {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
}
_WORDS["ten"] = 10
_AHEAD = {"今": 0, "明": 1, "后": 2, "大": 3, "today": 0, "tonight": 0, "tomorrow": 1}
_END = time(23, 59)
_PARTS = {
    "凌晨": time(6),
    "上午": time(12),
    "中午": time(12),
    "下午": time(18),
    "傍晚": time(19),
    "晚上": _END,
}
_AFTERNOON = frozenset({"下午", "傍晚", "晚上", "晚间", "夜里"})


@dataclass(frozen=True)
class TimeFound:
    """A day or time in a text; `due_at` (UTC) None: it is past, or there is no such day."""

    start: int
    end: int
    due_at: datetime | None


def find_times(text: str, now: datetime, calendar: WorkCalendar) -> tuple[TimeFound, ...]:
    """Days and times named in `text`, in their order; a day without a time ends at 23:59.

    One to six o'clock without a part of the day is in the afternoon: nobody promises a thing at night.
    """
    here = now.astimezone(calendar.zone)
    found: list[TimeFound] = []
    readers: tuple[tuple[re.Pattern[str], Callable[..., datetime | None]], ...] = (
        (_SPAN, _span), (_ENGLISH_SPAN, _span), (_ISO, _moment), (_MOMENT, _moment),
        (_ENGLISH, _english), (_BARE, _moment),
    )  # fmt: skip
    for pattern, read in readers:
        for match in pattern.finditer(text):
            if any(match.start() < f.end and f.start < match.end() for f in found):
                continue
            due = read(match, here, calendar)
            ahead = None if due is None or due <= now else due.astimezone(UTC)
            found.append(TimeFound(match.start(), match.end(), ahead))
    return tuple(sorted(found, key=lambda f: f.start))


def _span(match: re.Match[str], here: datetime, calendar: WorkCalendar) -> datetime | None:
    # In UTC: an hour of the clock's change is as long as any other.
    start = here.astimezone(UTC)
    unit, words = match["unit"].lower(), match["n"].lower()
    if words == "半":
        return start + timedelta(minutes=30) if unit in ("小时", "钟头") else None
    count = _number(words)
    if "工作" in unit or "business" in unit or "working" in unit:
        return calendar.add_days(here, count)
    hours = {"天": 24, "日": 24, "d": 24, "周": 168, "星": 168, "w": 168}.get(unit[0], 1)
    span = timedelta(minutes=count) if unit[0] in "分m" else timedelta(hours=hours * count)
    return start + span


def _number(words: str) -> int:
    if words.isdecimal():
        return int(words)
    if words in _WORDS:
        return _WORDS[words]
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS[words]
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)


def _moment(match: re.Match[str], here: datetime, calendar: WorkCalendar) -> datetime | None:
    named = match.groupdict()
    day = _chinese_day(named, here.date())
    if day is None:
        return None
    evening = (named.get("day") or "").endswith("晚")
    return _at(day, _chinese_clock(named, calendar, evening=evening), calendar)


def _chinese_day(named: dict[str, str | None], today: date) -> date | None:
    if word := named.get("day"):
        return today + timedelta(days=_AHEAD[word[0]])
    if weekday := named.get("wd"):
        return _weekday(today, _DIGITS[weekday] - 1, named.get("which") or "")
    if named.get("mon"):
        return _dated(today, named.get("y"), int(named["mon"] or 0), int(named["dom"] or 0))
    return today


def _weekday(today: date, weekday: int, which: str) -> date:
    """The coming one; "下": the one of next week, "本" and "这": of this week though it be past."""
    monday = today - timedelta(days=today.weekday())
    if which in ("下", "next"):
        return monday + timedelta(days=7 + weekday)
    day = monday + timedelta(days=weekday)
    return day + timedelta(days=7) if day < today and not which else day


def _dated(today: date, year: str | None, month: int, day: int) -> date | None:
    """A day without a year is the one nearest to today."""
    years = [int(year)] if year else [today.year - 1, today.year, today.year + 1]
    found = []
    for number in years:
        try:
            found.append(date(number, month, day))
        except ValueError:
            continue
    return min(found, key=lambda d: abs((d - today).days), default=None)


def _chinese_clock(named: dict[str, str | None], calendar: WorkCalendar, *, evening: bool) -> tuple[int, int]:
    if only := named.get("only"):
        moment = calendar.closes if only == "下班" else _PARTS[only]
        return moment.hour, moment.minute
    if named.get("h") is None:
        return _END.hour, _END.minute
    hour = int(named["h"] or 0)
    minute = 30 if named.get("half") else int(named.get("m") or named.get("cm") or 0)
    part = named.get("part") or ("晚上" if evening else "")
    if (part in _AFTERNOON and hour <= 12) or (part == "中午" and hour < 4):
        # Twelve at night is the end of the day, twelve in the afternoon is noon.
        hour = hour + 12 if hour < 12 or part in ("晚上", "晚间", "夜里") else hour
    elif not part and 1 <= hour <= 6 and named.get("m") is None:
        hour += 12
    return hour, minute


def _at(day: date, clock: tuple[int, int], calendar: WorkCalendar) -> datetime | None:
    hour, minute = clock
    if hour > 24 or (hour == 24 and minute):
        return None
    start = datetime.combine(day, time(hour % 24, minute), calendar.zone)
    return start + timedelta(days=hour // 24)


def _english(match: re.Match[str], here: datetime, calendar: WorkCalendar) -> datetime | None:
    named = match.groupdict()
    month = named["month"] or named["month2"]
    day: date | None
    if named["day"]:
        day = here.date() + timedelta(days=_AHEAD[named["day"].lower()])
    elif named["wd"]:
        which = "next" if named["next"] else ""
        day = _weekday(here.date(), _WEEK.index(named["wd"].lower()), which)
    else:
        number = int(named["dom"] or named["dom2"] or 0)
        day = _dated(here.date(), named["y"], _MONTHS.index((month or "").lower()[:3]) + 1, number)
    return None if day is None else _at(day, _english_clock(named), calendar)


def _english_clock(named: dict[str, str | None]) -> tuple[int, int]:
    side = next((s for s, whole in (("a_", "at1"), ("b_", "at2")) if named[whole]), "")
    if not side:
        return _END.hour, _END.minute
    if named[f"{side}eh"]:
        late = (named[f"{side}half12"] or "").lower().startswith("p")
        return int(named[f"{side}eh"] or 0) % 12 + 12 * late, int(named[f"{side}em"] or 0)
    if named[f"{side}eh24"]:
        return int(named[f"{side}eh24"] or 0), int(named[f"{side}em24"] or 0)
    return 12, 0
