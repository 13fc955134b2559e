"""The incidents that one bar of a chart counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from app.data.queries import insights as queries
from app.data.queries.insights import Span
from app.data.queries.sent_counts import wrong_incidents
from app.services.insights.keys import AGES, pair_of
from app.services.insights.results import Chart, Window
from app.services.months import moments_of


@dataclass(frozen=True)
class _Asked:
    key: str
    window: Window
    now: datetime
    zone: ZoneInfo

    @property
    def span(self) -> Span:
        """The days of the window."""
        return Span(self.now - timedelta(days=self.window.days), self.now, self.window.store_id)

    @property
    def month(self) -> Span:
        """The business month whose first day the key begins with, as far as it is over."""
        whole = self.whole_month
        return Span(whole.since, min(whole.until, self.now), whole.store_id)

    @property
    def whole_month(self) -> Span:
        """The same to its end: money is counted by the day it is booked for."""
        first = date.fromisoformat(self.key[:10])
        following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        since, until = moments_of([first, following], self.zone)
        return Span(since, until, self.window.store_id)


def behind(chart: Chart, key: str, window: Window, now: datetime, zone: ZoneInfo) -> list[int]:
    """Their ids, the newest first."""
    return _BEHIND[chart](_Asked(key, window, now, zone))


def _rate(asked: _Asked) -> list[int]:
    return wrong_incidents(asked.month.since, asked.month.until, asked.window.store_id)


def _suppliers(asked: _Asked) -> list[int]:
    return wrong_incidents(asked.span.since, asked.span.until, asked.window.store_id, int(asked.key))


def _found(asked: _Asked) -> list[int]:
    return queries.incident_ids(f"{queries.FOUND} AND i.discovered_by = 'us'", asked.month)


def _causes(asked: _Asked) -> list[int]:
    return queries.incident_ids(f"{queries.FOUND} AND i.root_cause = :cause", asked.span, cause=asked.key)


def _kinds(asked: _Asked) -> list[int]:
    return queries.incident_ids(f"{queries.FOUND} AND i.kind = :kind", asked.span, kind=asked.key)


def _costs(asked: _Asked) -> list[int]:
    return queries.incident_ids(queries.POSTED, asked.whole_month, currency=asked.key[11:])


def _supplier_costs(asked: _Asked) -> list[int]:
    supplier, currency = asked.key.split(" ")
    condition = f"{queries.POSTED} AND i.supplier_id = :supplier"
    return queries.incident_ids(condition, asked.span, supplier=int(supplier), currency=currency)


def _goods_costs(asked: _Asked) -> list[int]:
    code, _, currency = asked.key.rpartition(" ")
    condition = f"{queries.POSTED} AND {queries.OF_GOODS}"
    return queries.incident_ids(condition, asked.span, code=code, currency=currency)


def _scores(asked: _Asked) -> list[int]:
    return queries.incident_ids(queries.SCORED, asked.month)


def _supplier_scores(asked: _Asked) -> list[int]:
    condition = f"{queries.SCORED} AND i.supplier_id = :supplier"
    return queries.incident_ids(condition, asked.span, supplier=int(asked.key))


def _goods_scores(asked: _Asked) -> list[int]:
    return queries.incident_ids(f"{queries.SCORED} AND {queries.OF_GOODS}", asked.span, code=asked.key)


def _ages(asked: _Asked) -> list[int]:
    least = int(asked.key)
    below = {low: high for low, high in pairwise(AGES)}.get(least)
    # The youngest group holds what was found by a clock that runs ahead, too.
    conditions = [queries.OPEN, *([f"{queries.AGED} >= :least"] if least else [])]
    conditions += [] if below is None else [f"{queries.AGED} < :below"]
    return queries.incident_ids(" AND ".join(conditions), asked.span, least=least, below=below)


def _pairs(asked: _Asked) -> list[int]:
    return queries.incident_ids(queries.PAIRED, asked.span, **pair_of(asked.key))


_BEHIND: Mapping[Chart, Callable[[_Asked], list[int]]] = {
    Chart.RATE: _rate,
    Chart.FOUND: _found,
    Chart.SUPPLIERS: _suppliers,
    Chart.CAUSES: _causes,
    Chart.COSTS: _costs,
    Chart.KINDS: _kinds,
    Chart.SUPPLIER_COSTS: _supplier_costs,
    Chart.GOODS_COSTS: _goods_costs,
    Chart.SCORES: _scores,
    Chart.SUPPLIER_SCORES: _supplier_scores,
    Chart.GOODS_SCORES: _goods_scores,
    Chart.AGES: _ages,
    Chart.PAIRS: _pairs,
}
