"""Reads the Insights page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from app.data.queries import insights as queries
from app.data.queries import ledger
from app.data.queries.common import last_operation_no
from app.data.queries.insights import Span
from app.data.queries.ledger import LedgerFilter
from app.data.queries.sent_counts import LinesSent, lines_sent
from app.domain import settings as declared
from app.domain.clock import Clock
from app.domain.ledger import GroupBy, NetLoss
from app.domain.scorecard import Share
from app.domain.statuses import MismatchKind, RootCause
from app.services.insights.behind import behind
from app.services.insights.keys import AGES, pair_key
from app.services.insights.readings import readings
from app.services.insights.results import (
    Chart,
    Cost,
    Counted,
    Insights,
    Month,
    MonthCost,
    Score,
    SupplierRate,
    Window,
)
from app.services.months import moments_of, month_starts, next_month
from app.services.settings import SettingsService
from app.services.today import figures_of

MONTHS = 12
_LISTED = 200
"""Bars of one chart that are read; the page draws the first of them."""


class InsightsService:
    """Reads only; everything is counted from the incidents, parcels and postings themselves."""

    def __init__(self, settings: SettingsService, clock: Clock) -> None:
        self._settings, self._clock = settings, clock
        self._known: tuple[object, Insights] | None = None

    def read(self, window: Window | None = None) -> Insights:
        """Months always are the last twelve; all else is of the last days of `window`.

        What was read is kept for as long as nothing was written and the hour lasts.
        """
        wanted, now = window or Window(), self._clock.now()
        key = (wanted, last_operation_no(), now.replace(minute=0, second=0, microsecond=0))
        if self._known is None or self._known[0] != key:
            since, today = now - timedelta(days=wanted.days), now.astimezone(self._settings.zone()).date()
            self._known = (key, self._read(wanted, Span(since, now, wanted.store_id), today))
        return self._known[1]

    def of_month(self, first_on: date, store_id: int | None = None) -> Insights:
        """As `read`, of one business month; `months` ends with it. A month that still runs ends now."""
        zone, now, following = self._settings.zone(), self._clock.now(), next_month(first_on)
        since, until = moments_of((first_on, following), zone)
        last_on = min(following - timedelta(days=1), now.astimezone(zone).date())
        window = Window((following - first_on).days, store_id)
        return self._read(window, Span(since, min(until, now), store_id), last_on)

    def behind(self, chart: Chart, key: str, window: Window) -> list[int]:
        """The incidents that one bar counts; `key` names the bar: a month's first day, an id, a code."""
        return behind(chart, key, window, self._clock.now(), self._settings.zone())

    def _read(self, window: Window, span: Span, last_on: date) -> Insights:
        """`last_on`: the last business day of `span`."""
        zone, since = self._settings.zone(), span.since
        firsts = month_starts(last_on, MONTHS)
        starts = [*moments_of(firsts, zone), span.until]
        bounds = sorted({*starts, since})
        counted = lines_sent(bounds, window.store_id)
        months = tuple(self._months(firsts, starts, bounds, counted, window.store_id))
        costs = self._costs(firsts, last_on, window.store_id)
        inside = frozenset(place for place, bound in enumerate(bounds[:-1]) if bound >= since)
        suppliers = tuple(self._suppliers(counted, inside, span))
        causes = tuple((RootCause(cause), count) for cause, count in queries.causes(span))
        average = _average(counted, inside)
        supplier_costs: list[Any] = queries.supplier_costs(span)
        return Insights(
            window=window,
            months=months,
            costs=costs,
            suppliers=suppliers,
            causes=causes,
            kinds=tuple((MismatchKind(kind), count) for kind, count in queries.kinds(span)),
            supplier_costs=tuple(Cost(str(number), *rest) for number, *rest in supplier_costs),
            goods_costs=tuple(Cost(*row) for row in queries.goods_costs(span)[:_LISTED]),
            supplier_scores=tuple(Score(str(row[0]), *row[1:]) for row in queries.supplier_scores(span)),
            goods_scores=tuple(Score(*row) for row in queries.goods_scores(span)[:_LISTED]),
            ages=tuple(zip(AGES, queries.open_ages(self._clock.now(), AGES, window.store_id), strict=True)),
            pairs=tuple(_pair(row) for row in queries.pairs(span)[:_LISTED]),
            average_rate=average,
            readings=readings(
                months, suppliers, causes, costs, average, self._settings.get(declared.LEAST_LINES)
            ),
        )

    def _months(
        self,
        firsts: Sequence[date],
        starts: Sequence[datetime],
        bounds: Sequence[datetime],
        counted: LinesSent,
        store_id: int | None,
    ) -> list[Month]:
        sent, wrong = Counter[int](), Counter[int]()
        for row in counted.sent:
            sent[row.period] += row.sent
        for mistake in counted.wrong:
            wrong[mistake.period] += mistake.wrong
        found = []
        for first, since, until in zip(firsts, starts[:-1], starts[1:], strict=True):
            places = [place for place, bound in enumerate(bounds[:-1]) if since <= bound < until]
            figures = figures_of(
                since, until, sum(sent[p] for p in places), sum(wrong[p] for p in places), store_id
            )
            count, total = queries.scores(Span(since, until, store_id))
            found.append(Month(first, figures, total / count if count else None, count))
        return found

    def _suppliers(self, counted: LinesSent, inside: frozenset[int], span: Span) -> list[SupplierRate]:
        sent, wrong = Counter[int](), Counter[int]()
        for row in counted.sent:
            if row.supplier_id is not None and row.period in inside:
                sent[row.supplier_id] += row.sent
        for mistake in counted.wrong:
            if mistake.supplier_id is not None and mistake.period in inside and mistake.is_his:
                wrong[mistake.supplier_id] += mistake.wrong
        incidents, names = queries.incidents_by_supplier(span), queries.supplier_names()
        least = self._settings.get(declared.LEAST_LINES)
        found = [
            _supplier(number, names[number], Share(wrong[number], sent[number]), least, incidents.get(number))
            for number in sent.keys() | incidents.keys()
        ]
        return sorted(found, key=lambda row: (-(row.rate or 0), -row.wrong, row.name))

    def _costs(
        self, firsts: Sequence[date], last_on: date, store_id: int | None
    ) -> dict[str, tuple[MonthCost, ...]]:
        wanted = LedgerFilter(from_on=firsts[0], to_on=last_on, store_id=store_id)
        rows = ledger.net_losses(GroupBy.MONTH, wanted, self._settings.zone())
        by_key = {(row.loss.currency, str(row.key)): row.loss for row in rows}
        paid: Counter[str] = Counter()
        for row in rows:
            paid[row.loss.currency] += row.loss.paid
        return {
            currency: tuple(_month_cost(by_key.get((currency, f"{first:%Y-%m}")), first) for first in firsts)
            for currency, _ in sorted(paid.items(), key=lambda item: (-item[1], item[0]))
        }


def _average(counted: LinesSent, inside: frozenset[int]) -> float | None:
    """Wrong lines of all, whoever is liable, of those sent."""
    sent = sum(row.sent for row in counted.sent if row.period in inside)
    wrong = sum(row.wrong for row in counted.wrong if row.period in inside)
    return wrong / sent if sent else None


def _supplier(
    number: int, name: str, lines: Share, least: int, incidents: tuple[int, int] | None
) -> SupplierRate:
    count, by_us = incidents or (0, 0)
    return SupplierRate(
        supplier_id=number,
        name=name,
        shipped=lines.whole,
        wrong=lines.part,
        incidents=count,
        found_first=by_us / count if count else None,
        rate=lines.value,
        is_small=lines.whole < least,
    )


def _month_cost(loss: NetLoss | None, first: date) -> MonthCost:
    if loss is None:
        return MonthCost(first, 0, 0, 0)
    return MonthCost(first, loss.paid, loss.costs, loss.received)


def _pair(row: tuple[int, str, str, str, str, str, int]) -> Counted:
    supplier_id, supplier, ordered_title, ordered_spec, sent_title, sent_spec, count = row
    key = pair_key(supplier_id, ordered_title, ordered_spec, sent_title, sent_spec)
    ordered = f"{ordered_title} {ordered_spec}".strip()
    is_same = sent_title in ("", ordered_title)
    sent = sent_spec if is_same and sent_spec else f"{sent_title} {sent_spec}".strip()
    return Counted(key, f"{ordered} → {sent} · {supplier}", count)
