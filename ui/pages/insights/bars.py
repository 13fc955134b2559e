"""Bars of the charts, from the figures."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.domain.money import Money, decimals
from app.services.insights import Cost, Counted, Insights, MonthCost, Score
from ui import formats, labels
from ui.pages.insights.charts import Bar

RANKED = 8
"""Bars of a ranking that are drawn."""
_LEAST_MONTHS = 6
FEW_ANSWERS = 3
"""Fewer answers than this say little of a supplier, a product or a month. (U)"""
_GOOD_SCORE, _BAD_SCORE = 4.0, 3.0
_OLD_DAYS = 14
translate = QCoreApplication.translate


def first_month(found: Insights) -> int:
    """From which month on to draw: those before the shop began say nothing; half a year is shown at least."""
    has_any = [bool(m.figures.shipped_lines or m.figures.incidents) for m in found.months]
    begun = has_any.index(True) if True in has_any else 0
    return min(begun, max(0, len(found.months) - _LEAST_MONTHS))


def rate_bars(found: Insights) -> list[Bar]:
    """Wrong lines of those sent, each month."""
    return [
        _share_bar(month.first_on.isoformat(), formats.month(month.first_on), month.figures.wrong_rate, "bad")
        for month in found.months
    ]


def found_bars(found: Insights) -> list[Bar]:
    """Incidents we saw first, each month."""
    return [
        _share_bar(month.first_on.isoformat(), formats.month(month.first_on), month.figures.found_first, "ok")
        for month in found.months
    ]


def score_bars(found: Insights) -> list[Bar]:
    """What buyers gave, each month."""
    return [
        Bar(
            month.first_on.isoformat(),
            formats.month(month.first_on),
            month.score,
            "" if month.score is None else _score_words(month.score, month.answers),
            _score_tone(month.score or 0.0, month.answers),
        )
        for month in found.months
    ]


def cost_series(rows: Sequence[MonthCost], currency: str) -> list[list[Bar]]:
    """What was paid and spent, and what came back, each month."""
    spent = [_cost_bar(row, row.paid_minor + row.cost_minor, currency, "bad") for row in rows]
    return [spent, [_cost_bar(row, row.received_minor, currency, "ok") for row in rows]]


def supplier_bars(found: Insights) -> list[Bar]:
    """The wrong rates, the worst first; grey where too few lines were sent to judge by."""
    bars, average = [], found.average_rate or 0.0
    for row in [row for row in found.suppliers if row.rate is not None][:RANKED]:
        words = f"{formats.percent(row.rate)} · {formats.number(row.wrong)}/{formats.number(row.shipped)}"
        tone = "neutral" if row.is_small else "bad" if (row.rate or 0) > 2 * average else "info"
        bars.append(Bar(str(row.supplier_id), row.name, (row.rate or 0.0) * 100, words, tone))
    return bars


def member_bars(counted: Sequence[tuple[StrEnum, int]]) -> list[Bar]:
    """How often each cause or kind, and which share of all."""
    whole = sum(count for _, count in counted)
    return [
        Bar(
            member.value,
            labels.words(member),
            float(count),
            f"{formats.number(count)} · {formats.percent(count / whole, 0)}",
            labels.label(member).tone if labels.label(member).tone in ("bad", "warn") else "info",
        )
        for member, count in counted[:RANKED]
    ]


def net_bars(costs: Sequence[Cost], currency: str) -> list[Bar]:
    """What mistakes cost in the end, in one currency."""
    return [
        Bar(
            f"{row.key} {row.currency}",
            _goods_name(row.key, row.name),
            row.net_minor / 10 ** decimals(currency),
            formats.money(Money(row.net_minor, currency)),
            "bad" if row.net_minor > 0 else "ok",
        )
        for row in [row for row in costs if row.currency == currency][:RANKED]
    ]


def mean_bars(scores: Sequence[Score]) -> list[Bar]:
    """What buyers gave on average, the lowest first."""
    return [
        Bar(
            row.key,
            _goods_name(row.key, row.name),
            row.mean,
            _score_words(row.mean, row.answers),
            _score_tone(row.mean, row.answers),
        )
        for row in scores[:RANKED]
    ]


def age_bars(ages: Sequence[tuple[int, int]]) -> list[Bar]:
    """Open incidents by the days since they were found; "from 3 days" ends where the next begins."""
    if not any(count for _, count in ages):
        return []
    bounds = [age for age, _ in ages]
    return [
        Bar(
            str(age),
            _age_words(age, next((bound for bound in bounds if bound > age), None)),
            float(count),
            formats.number(count),
            "warn" if age >= _OLD_DAYS else "info",
        )
        for age, count in ages
    ]


def pair_bars(pairs: Sequence[Counted]) -> list[Bar]:
    """What was sent in place of what, as often as it happened."""
    return [Bar(p.key, p.name, float(p.count), formats.number(p.count), "bad") for p in pairs[:RANKED]]


def _goods_name(code: str, name: str) -> str:
    """A title with the code that tells it from its like; what has no code is only named."""
    return name if code.isdecimal() or code == name else f"{name} · {code}"


def _share_bar(key: str, name: str, share: float | None, tone: str) -> Bar:
    return Bar(
        key,
        name,
        None if share is None else share * 100,
        "" if share is None else formats.percent(share),
        tone,
    )


def _cost_bar(row: MonthCost, minor: int, currency: str, tone: str) -> Bar:
    key = f"{row.first_on.isoformat()} {currency}"
    words = formats.money(Money(minor, currency))
    return Bar(key, formats.month(row.first_on), minor / 10 ** decimals(currency), words, tone)


def _score_words(mean: float, answers: int) -> str:
    said = translate("InsightBars", "%n answer(s)", "", answers)
    return f"{formats.decimal(mean, 1)} · {said}"


def _score_tone(mean: float, answers: int) -> str:
    if answers < FEW_ANSWERS:
        return "neutral"
    return "ok" if mean >= _GOOD_SCORE else "bad" if mean < _BAD_SCORE else "warn"


def _age_words(age: int, following: int | None) -> str:
    if following is None:
        return translate("InsightBars", "{days} days and more").format(days=age)
    return translate("InsightBars", "{low}–{high} days").format(low=age, high=following - 1)
