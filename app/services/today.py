"""What is due, in the order of the clocks; whom we wait for; what came in; how the last 30 days went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from app.data.queries import today as queries
from app.data.queries import waiting
from app.data.queries.sent_counts import lines_sent
from app.data.queries.stop_sheets import stop_sheets
from app.domain.money import Money
from app.domain.next_step import NextStep
from app.domain.statuses import Party
from app.services.clock_profiles import ship_limit
from app.services.incidents import IncidentService
from app.services.incidents.context import Context
from app.services.incidents.results import IncidentRow
from app.services.incidents.steps import read_steps
from app.services.prevention import ActionRow, CorrectiveActionService
from app.services.stop_sheets import StopSheetRow
from app.services.stop_sheets.rows import sheet_row

PERIOD = timedelta(days=30)
_WEEK = timedelta(days=7)
# The rest stands in the incidents' list; a page of what is due that scrolls for minutes helps nobody.
_MOST_INCIDENTS = 60
_MOST_STOPS = 20
_MOST_ACTIONS = 20


@dataclass(frozen=True)
class DueIncident:
    """An open incident with its next step; `due_at` None: nothing runs against it."""

    row: IncidentRow
    step: NextStep
    due_at: datetime | None


@dataclass(frozen=True)
class DuePayments:
    """Compensation approved and not yet paid."""

    count: int
    amount: Money


@dataclass(frozen=True)
class DueShipping:
    """Orders paid and not shipped of one platform; `due_at` None where its time limit is not known."""

    platform: str
    count: int
    overdue: int
    due_at: datetime | None
    oldest_at: datetime


@dataclass(frozen=True)
class DueClaims:
    """Claims a supplier admitted, to come in by `due_on`."""

    supplier_id: int | None
    supplier: str
    count: int
    amount: Money
    due_on: date


@dataclass(frozen=True)
class CameIn:
    """What came in today."""

    orders: tuple[tuple[str, int], ...]
    """Platform and how many."""
    sheets: int
    rows: int
    findings: int
    swapped: int


@dataclass(frozen=True)
class Figures:
    """Shares of 0 to 1 over a period, None where nothing was counted."""

    wrong_rate: float | None
    """Wrong order lines of those shipped."""
    found_first: float | None
    """Incidents we found before the buyer did."""
    stopped: float | None
    """Parcels stopped of those tried."""
    shipped_lines: int
    incidents: int


@dataclass(frozen=True)
class Overview:
    """The Today page."""

    now: datetime
    today: date
    incidents: tuple[DueIncident, ...]
    payments: tuple[DuePayments, ...]
    shipping: tuple[DueShipping, ...]
    claims: tuple[DueClaims, ...]
    stops: tuple[StopSheetRow, ...]
    """Stop lists with numbers whose end is still to come, the next due first."""
    actions: tuple[ActionRow, ...]
    """Corrective actions to be done or checked within the week, the earliest first."""
    open_findings: int
    open_incidents: int
    """All of them; `incidents` has the first that are due."""
    waiting: dict[Party, int]
    """Open incidents by whom they wait for; one may wait for two."""
    came_in: CameIn
    figures: Figures
    before: Figures
    owed: tuple[Money, ...]


class TodayService:
    """Reads only."""

    def __init__(self, incidents: IncidentService, context: Context) -> None:
        self._incidents, self._context = incidents, context

    def is_empty(self) -> bool:
        """Whether nothing was ever entered."""
        return queries.is_empty()

    def open_incidents(self) -> tuple[int, int]:
        """Open incidents, and those of them that are overdue."""
        return queries.open_incidents(self._context.uow.clock.now())

    def waiting_for(self, party: Party) -> tuple[int, ...]:
        """The open incidents that wait for `party`."""
        return tuple(waiting.waiting_ids(party, self._context.uow.clock.now()))

    def overview(self) -> Overview:
        """Everything the page shows, as of now."""
        now = self._context.uow.clock.now()
        zone = self._context.settings.zone()
        day = now.astimezone(zone).date()
        midnight = datetime.combine(day, time(), zone)
        before, now_figures = figures_between([now - 2 * PERIOD, now - PERIOD, now])
        return Overview(
            now=now,
            today=day,
            incidents=tuple(self._due_incidents()),
            payments=tuple(DuePayments(n, Money(minor, c)) for c, n, minor in queries.payments_waiting()),
            shipping=tuple(self._shipping(now)),
            claims=tuple(_claims(day + _WEEK)),
            stops=tuple(_stops()),
            actions=tuple(self._actions(day + _WEEK)),
            open_findings=queries.findings_open(),
            open_incidents=queries.open_incidents(now)[0],
            waiting=waiting.waiting(now),
            came_in=_came_in(midnight),
            figures=now_figures,
            before=before,
            owed=tuple(Money(minor, currency) for currency, minor in queries.suppliers_owe() if minor),
        )

    def _due_incidents(self) -> list[DueIncident]:
        ids = queries.next_due(_MOST_INCIDENTS)
        steps = read_steps(self._context, ids)
        found = [
            DueIncident(row, steps[row.id], steps[row.id].due_at or row.due_at)
            for row in self._incidents.load_rows(ids)
        ]
        return sorted(found, key=lambda item: (item.due_at is None, item.due_at or item.row.discovered_at))

    def _actions(self, until: date) -> list[ActionRow]:
        return CorrectiveActionService(self._context.uow, self._context.settings).due(until)[:_MOST_ACTIONS]

    def _shipping(self, now: datetime) -> list[DueShipping]:
        found = []
        for platform in queries.platforms():
            length = ship_limit(platform)
            counted = queries.orders_to_ship(platform, now, None if length is None else now - length)
            if counted is not None:
                count, overdue, oldest = counted
                due_at = None if length is None else oldest + length
                found.append(DueShipping(platform, count, overdue, due_at, oldest))
        return sorted(found, key=lambda item: item.oldest_at)


def figures_between(bounds: Sequence[datetime]) -> list[Figures]:
    """The shares of incidents found, and of lines that went out, in each of the periods between `bounds`."""
    counted = lines_sent(bounds)
    sent, wrong = Counter[int](), Counter[int]()
    for row in counted.sent:
        sent[row.period] += row.sent
    for mistake in counted.wrong:
        wrong[mistake.period] += mistake.wrong
    return [
        figures_of(since, until, sent[place], wrong[place], None)
        for place, (since, until) in enumerate(pairwise(bounds))
    ]


def figures_of(since: datetime, until: datetime, sent: int, wrong: int, store_id: int | None) -> Figures:
    """Shares of a period of which the lines that went out are counted already."""
    count, by_us = queries.incidents_found(since, until, store_id)
    tried, stopped = queries.stops_ended(since, until, store_id)
    return Figures(
        wrong_rate=_share(wrong, sent),
        found_first=_share(by_us, count),
        stopped=_share(stopped, tried),
        shipped_lines=sent,
        incidents=count,
    )


def _share(part: int, whole: int) -> float | None:
    return None if whole == 0 else part / whole


def _stops() -> Iterator[StopSheetRow]:
    return (row for row in map(sheet_row, stop_sheets(_MOST_STOPS)) if row.waiting)


def _claims(until: date) -> list[DueClaims]:
    return [
        DueClaims(supplier_id, name, count, Money(minor, currency), date.fromisoformat(str(due)[:10]))
        for supplier_id, name, currency, count, minor, due in queries.claims_due(until.isoformat())
        if minor > 0
    ]


def _came_in(midnight: datetime) -> CameIn:
    sheets, rows = queries.sheets_came_in(midnight)
    findings, swapped = queries.findings_came_in(midnight)
    return CameIn(tuple(queries.orders_came_in(midnight)), sheets, rows, findings, swapped)
