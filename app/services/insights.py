"""How often it goes wrong, with whom, why, and what it costs; with a reading of each in codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from app.data.queries import insights as queries
from app.data.queries import ledger
from app.data.queries.ledger import LedgerFilter
from app.data.queries.suppliers import WrongRate, wrong_rates
from app.domain.clock import Clock
from app.domain.ledger import GroupBy, NetLoss
from app.domain.statuses import MismatchKind, RootCause
from app.services.settings import SettingsService
from app.services.today import Figures, figures

MONTHS = 12
_CLEARLY_MORE = 2.0
_MAJORITY = 0.5


@dataclass(frozen=True)
class Month:
    """One month: its first day and the figures of incidents found and lines shipped in it."""

    first_on: date
    figures: Figures
    score: float | None
    """What buyers gave, 1 to 5."""


@dataclass(frozen=True)
class MonthCost:
    """One month's postings in one currency, in minor units; `net` = paid + costs − received."""

    first_on: date
    paid_minor: int
    cost_minor: int
    received_minor: int

    @property
    def net_minor(self) -> int:
        """What the month's mistakes cost in the end."""
        return self.paid_minor + self.cost_minor - self.received_minor


@dataclass(frozen=True)
class SupplierRate:
    """How one supplier did: order lines shipped, wrong lines, and their share (None where none shipped)."""

    supplier_id: int
    name: str
    shipped: int
    wrong: int
    incidents: int
    found_first: float | None
    rate: float | None
    is_small: bool
    """Too few lines for the rate to say much."""


@dataclass(frozen=True)
class Reading:
    """One sentence about the figures: `code` names it, `params` fill its places."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Insights:
    """The page: months oldest first, suppliers worst first, causes and kinds most frequent first."""

    months: tuple[Month, ...]
    costs: Mapping[str, tuple[MonthCost, ...]]
    suppliers: tuple[SupplierRate, ...]
    causes: tuple[tuple[RootCause, int], ...]
    kinds: tuple[tuple[MismatchKind, int], ...]
    average_rate: float | None
    readings: Mapping[str, Reading]
    """By chart: "rate", "found", "suppliers", "causes", "costs"."""


class InsightsService:
    """Reads only; everything is counted from the incidents, parcels and postings themselves."""

    def __init__(self, settings: SettingsService, clock: Clock) -> None:
        self._settings, self._clock = settings, clock

    def read(self, days: int = 90) -> Insights:
        """Months always are the last twelve; suppliers, causes and kinds those of the last `days` days."""
        now = self._clock.now()
        since = now - timedelta(days=days)
        months = tuple(self._months(now))
        suppliers = tuple(_suppliers(since, now))
        causes = tuple((RootCause(cause), count) for cause, count in queries.causes(since, now))
        costs = self._costs(months)
        average = figures(since, now).wrong_rate
        return Insights(
            months=months,
            costs=costs,
            suppliers=suppliers,
            causes=causes,
            kinds=tuple((MismatchKind(kind), count) for kind, count in queries.kinds(since, now)),
            average_rate=average,
            readings={
                "rate": _rate_reading(months),
                "found": _found_reading(months),
                "suppliers": _supplier_reading(suppliers, average),
                "causes": _cause_reading(causes),
                "costs": _cost_reading(costs),
            },
        )

    def _months(self, now: datetime) -> list[Month]:
        zone = self._settings.zone()
        firsts = _month_starts(now.astimezone(zone).date(), MONTHS)
        starts = [datetime.combine(first, time(), zone).astimezone(UTC) for first in firsts]
        found = []
        for first, since, until in zip(firsts, starts, [*starts[1:], now], strict=True):
            count, total = queries.scores(since, until)
            found.append(Month(first, figures(since, until), total / count if count else None))
        return found

    def _costs(self, months: tuple[Month, ...]) -> dict[str, tuple[MonthCost, ...]]:
        wanted = LedgerFilter(from_on=months[0].first_on)
        rows = ledger.net_losses(GroupBy.MONTH, wanted, self._settings.zone())
        by_key = {(row.loss.currency, str(row.key)): row.loss for row in rows}
        currencies = sorted({row.loss.currency for row in rows})
        return {
            currency: tuple(_month_cost(by_key.get((currency, f"{m.first_on:%Y-%m}")), m) for m in months)
            for currency in currencies
        }


def _month_starts(today: date, count: int) -> list[date]:
    """First days of the last `count` months, the oldest first, this one last."""
    number = today.year * 12 + today.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(number - count + 1, number + 1)]


def _suppliers(since: datetime, until: datetime) -> list[SupplierRate]:
    rates = {number: both.long for number, both in wrong_rates(since, since).items()}
    incidents = queries.incidents_by_supplier(since, until)
    names = queries.supplier_names()
    found = [
        _supplier(number, names[number], rates.get(number, WrongRate()), *incidents.get(number, (0, 0)))
        for number in rates.keys() | incidents.keys()
    ]
    return sorted(found, key=lambda row: (-(row.rate or 0), -row.wrong, row.name))


def _supplier(number: int, name: str, rate: WrongRate, incidents: int, by_us: int) -> SupplierRate:
    return SupplierRate(
        supplier_id=number,
        name=name,
        shipped=rate.sent,
        wrong=rate.wrong,
        incidents=incidents,
        found_first=by_us / incidents if incidents else None,
        rate=rate.share,
        is_small=rate.is_small,
    )


def _rate_reading(months: tuple[Month, ...]) -> Reading:
    known = [month for month in months if month.figures.wrong_rate is not None]
    if not known:
        return Reading("rate_none")
    now = known[-1].figures.wrong_rate or 0.0
    if len(known) == 1:
        return Reading("rate_first", {"rate": now})
    before = known[-2].figures.wrong_rate or 0.0
    code = "rate_same" if round(now, 4) == round(before, 4) else "rate_up" if now > before else "rate_down"
    return Reading(code, {"rate": now, "before": before})


def _found_reading(months: tuple[Month, ...]) -> Reading:
    known = [month for month in months if month.figures.found_first is not None]
    if not known:
        return Reading("found_none")
    share = known[-1].figures.found_first or 0.0
    return Reading("found_most" if share >= _MAJORITY else "found_few", {"share": share})


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
    if not named:
        return Reading("causes_none", {"open": open_count})
    if open_count > whole * _MAJORITY:
        return Reading("causes_open", {"open": open_count, "whole": whole})
    cause, count = named[0]
    return Reading("causes_most", {"cause": cause, "share": count / whole, "open": open_count})


def _cost_reading(costs: Mapping[str, tuple[MonthCost, ...]]) -> Reading:
    if not costs:
        return Reading("costs_none")
    currency, rows = max(costs.items(), key=lambda item: sum(row.paid_minor for row in item[1]))
    paid = sum(row.paid_minor + row.cost_minor for row in rows)
    received = sum(row.received_minor for row in rows)
    share = received / paid if paid else None
    return Reading(
        "costs_sum",
        {"currency": currency, "paid": paid, "received": received, "share": share, "net": paid - received},
    )


def _month_cost(loss: NetLoss | None, month: Month) -> MonthCost:
    if loss is None:
        return MonthCost(month.first_on, 0, 0, 0)
    return MonthCost(month.first_on, loss.paid, loss.costs, loss.received)
