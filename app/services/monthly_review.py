"""A month looked back on: what went wrong and why, what it cost, what was done, what is still open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.data.queries import review_costs as queries
from app.data.queries.insights import Span
from app.domain.clock import Clock
from app.domain.errors import DomainError, NotFound
from app.domain.journal import Account
from app.domain.money import Money
from app.domain.prevention import ActionState
from app.domain.scorecard import Grade
from app.domain.statuses import CompensationKind, CostKind, ReceiptMethod
from app.services.incidents import IncidentFilter, IncidentService
from app.services.incidents.results import IncidentRow
from app.services.insights import Insights, InsightsService
from app.services.months import moments_of, month_starts, next_month
from app.services.prevention import ActionRow, BeforeAndAfter, CorrectiveActionService, PreventionService
from app.services.scorecards import Scorecard, ScorecardService
from app.services.settings import SettingsService
from app.services.stores import StoreService

__all__ = ["CostPart", "DoneAction", "Graded", "MonthlyReview", "MonthlyReviewService"]

MONTHS = 12
"""So many months back a review is offered; any other can be asked for."""
_UNDER_WAY = (ActionState.OPEN, ActionState.DONE)
PartKind = CompensationKind | CostKind | ReceiptMethod
_KINDS: dict[Account, type[CompensationKind] | type[CostKind] | type[ReceiptMethod]] = {
    Account.GIVEN: CompensationKind,
    Account.COSTS: CostKind,
    Account.RECOVERED: ReceiptMethod,
}


@dataclass(frozen=True)
class CostPart:
    """What was paid to buyers (given), spent besides (costs) or came back (recovered) for one thing.

    `amount` is above zero for what left the house and for what came back alike.
    """

    account: Account
    kind: PartKind
    amount: Money


@dataclass(frozen=True)
class Graded:
    """A supplier's month, and how he was graded in the month before (None: too little to judge by)."""

    card: Scorecard
    before: Grade | None


@dataclass(frozen=True)
class DoneAction:
    """A corrective action, with the figures before and after once it was done."""

    row: ActionRow
    figures: BeforeAndAfter | None


@dataclass(frozen=True)
class MonthlyReview:
    """The month from `first_on` to `last_on`, of one store or of all (`store` is ""), as known at `made_at`.

    Suppliers' grades and corrective actions are of all stores: a supplier packs for each of them.
    """

    first_on: date
    last_on: date
    store: str
    made_at: datetime
    is_running: bool
    """The month is not over yet."""
    found: Insights
    """Of the month; its last month is this one, the one before it the month before."""
    before: Insights
    """Of the month before."""
    parts: tuple[CostPart, ...]
    grades: tuple[Graded, ...]
    actions: tuple[DoneAction, ...]
    still_open: tuple[IncidentRow, ...]
    """Found until the end of the month and worked on still, the oldest first."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing went out, went wrong or was paid."""
        figures = self.found.months[-1].figures
        return not (figures.shipped_lines or figures.incidents or self.parts or self.still_open)


class MonthlyReviewService:
    """Reads only; every figure is that of Insights, the scorecards, the journal and the lists."""

    def __init__(
        self,
        settings: SettingsService,
        clock: Clock,
        insights: InsightsService,
        scorecards: ScorecardService,
        incidents: IncidentService,
        actions: CorrectiveActionService,
        prevention: PreventionService,
        stores: StoreService,
    ) -> None:
        self._settings, self._clock, self._stores = settings, clock, stores
        self._insights, self._scorecards, self._incidents = insights, scorecards, incidents
        self._actions, self._prevention = actions, prevention

    def months(self) -> list[date]:
        """First days of the months to choose from, this one first."""
        return month_starts(self._today(), MONTHS)[::-1]

    def usual(self) -> date:
        """The month one looks back on: the last that is over."""
        return month_starts(self._today(), 2)[0]

    def _today(self) -> date:
        return self._clock.now().astimezone(self._settings.zone()).date()

    def make(self, first_on: date, store_id: int | None = None) -> MonthlyReview:
        """The review of the month that holds the day. Raises: DomainError month_to_come, NotFound."""
        first_on = first_on.replace(day=1)
        if first_on > self._today():
            raise DomainError("month_to_come", month=f"{first_on:%Y-%m}")
        zone, now, following = self._settings.zone(), self._clock.now(), next_month(first_on)
        before_on = (first_on - timedelta(days=1)).replace(day=1)
        since, until = moments_of((first_on, following), zone)
        return MonthlyReview(
            first_on=first_on,
            last_on=following - timedelta(days=1),
            store=self._store_name(store_id),
            made_at=now,
            is_running=now < until,
            found=self._insights.of_month(first_on, store_id),
            before=self._insights.of_month(before_on, store_id),
            parts=tuple(_parts(Span(since, until, store_id))),
            grades=tuple(self._grades(first_on, before_on)),
            actions=tuple(self._done(since, until)),
            still_open=tuple(self._still_open(until, store_id)),
        )

    def _store_name(self, store_id: int | None) -> str:
        if store_id is None:
            return ""
        for row in self._stores.rows():
            if row.id == store_id:
                return row.name
        raise NotFound("store_not_found", name=str(store_id))

    def _grades(self, first_on: date, before_on: date) -> Iterator[Graded]:
        before = {card.id: card.verdict.grade for card in self._scorecards.of_month(before_on)}
        return (Graded(card, before.get(card.id)) for card in self._scorecards.of_month(first_on))

    def _done(self, since: datetime, until: datetime) -> Iterator[DoneAction]:
        """Actions done or checked in the month, and those that were still to do or to check at its end."""
        for row in self._actions.load_rows(self._actions.find_ids(None, None)):
            if _is_of(row, since, until):
                yield DoneAction(row, self._prevention.before_and_after(row.id) if row.done_at else None)

    def _still_open(self, until: datetime, store_id: int | None) -> list[IncidentRow]:
        wanted = IncidentFilter(is_open=True, until=until, store_id=store_id)
        return self._incidents.load_rows(self._incidents.find_ids(wanted, ("discovered_at", False)))


def _is_of(row: ActionRow, since: datetime, until: datetime) -> bool:
    moments = [at for at in (row.done_at, row.verified_at) if at is not None]
    return row.state in _UNDER_WAY or any(since <= at < until for at in moments)


def _parts(span: Span) -> Iterator[CostPart]:
    for name, kind, currency, minor in queries.cost_parts(span):
        account = Account(name)
        sign = -1 if account is Account.RECOVERED else 1
        if minor:
            yield CostPart(account, _KINDS[account](kind), Money(sign * minor, currency))
