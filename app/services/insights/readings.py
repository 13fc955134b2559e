"""What is read into the figures, in codes."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.statuses import RootCause
from app.services.insights.results import Chart, Month, MonthCost, Reading, SupplierRate

_CLEARLY_MORE = 2.0
_MAJORITY = 0.5


def readings(
    months: tuple[Month, ...],
    suppliers: tuple[SupplierRate, ...],
    causes: tuple[tuple[RootCause, int], ...],
    costs: Mapping[str, tuple[MonthCost, ...]],
    average: float | None,
    least_lines: int,
) -> dict[Chart, Reading]:
    """A sentence for each chart that has something to say; fewer lines than `least_lines` tell little."""
    return {
        Chart.RATE: _rate_reading(months, least_lines),
        Chart.FOUND: _found_reading(months),
        Chart.SUPPLIERS: _supplier_reading(suppliers, average),
        Chart.CAUSES: _cause_reading(causes),
        Chart.COSTS: _cost_reading(costs),
        Chart.SCORES: _score_reading(months),
    }


def _rate_reading(months: tuple[Month, ...], least_lines: int) -> Reading:
    known = [month for month in months if month.figures.wrong_rate is not None]
    if not known:
        return Reading("rate_none")
    last, lines = known[-1], known[-1].figures.shipped_lines
    now = last.figures.wrong_rate or 0.0
    params = {"month": last.first_on, "rate": now, "few": lines if lines < least_lines else None}
    if len(known) == 1:
        return Reading("rate_first", params)
    before = known[-2].figures.wrong_rate or 0.0
    code = "rate_same" if round(now, 4) == round(before, 4) else "rate_up" if now > before else "rate_down"
    return Reading(code, {**params, "before_month": known[-2].first_on, "before": before})


def _found_reading(months: tuple[Month, ...]) -> Reading:
    known = [month for month in months if month.figures.found_first is not None]
    if not known:
        return Reading("found_none")
    share = known[-1].figures.found_first or 0.0
    params = {"month": known[-1].first_on, "share": share}
    return Reading("found_most" if share >= _MAJORITY else "found_few", params)


def _supplier_reading(suppliers: tuple[SupplierRate, ...], average: float | None) -> Reading:
    telling = [row for row in suppliers if not row.is_small and row.rate]
    if not telling or not average:
        return Reading("suppliers_none")
    worst = telling[0]
    times = (worst.rate or 0.0) / average
    params = {"name": worst.name, "rate": worst.rate, "average": average, "times": times}
    return Reading("suppliers_worst" if times >= _CLEARLY_MORE else "suppliers_even", params)


def _cause_reading(causes: tuple[tuple[RootCause, int], ...]) -> Reading:
    named = [(cause, count) for cause, count in causes if cause is not RootCause.UNDECIDED]
    whole = sum(count for _, count in causes)
    open_count = whole - sum(count for _, count in named)
    if not whole:
        return Reading("causes_empty")
    if not named:
        return Reading("causes_none", {"open": open_count})
    if open_count > whole * _MAJORITY:
        return Reading("causes_open", {"open": open_count, "whole": whole})
    cause, count = named[0]
    return Reading("causes_most", {"cause": cause, "share": count / whole, "open": open_count})


def _cost_reading(costs: Mapping[str, tuple[MonthCost, ...]]) -> Reading:
    if not costs:
        return Reading("costs_none")
    currency, rows = next(iter(costs.items()))
    paid = sum(row.paid_minor + row.cost_minor for row in rows)
    received = sum(row.received_minor for row in rows)
    share = received / paid if paid else None
    return Reading(
        "costs_sum",
        {"currency": currency, "paid": paid, "received": received, "share": share, "net": paid - received},
    )


def _score_reading(months: tuple[Month, ...]) -> Reading:
    known = [month for month in months if month.score is not None]
    if not known:
        return Reading("scores_none")
    now = known[-1].score or 0.0
    if len(known) == 1:
        return Reading("scores_first", {"month": known[-1].first_on, "score": now})
    before = known[-2].score or 0.0
    code = (
        "scores_same" if round(now, 1) == round(before, 1) else "scores_up" if now > before else "scores_down"
    )
    return Reading(
        code,
        {"month": known[-1].first_on, "score": now, "before_month": known[-2].first_on, "earlier": before},
    )
