"""Starting, stopping, pausing the clocks of an incident."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol

from app.data.models import Deadline, Incident
from app.data.queries import incidents as queries
from app.data.unit_of_work import Transaction
from app.domain import settings
from app.domain.deadlines import BUYER_CLOCKS, EVENTS, OUTLIVES, ClockRule, Event, Unit, runs
from app.domain.parcel_track import is_stoppable
from app.domain.remedy_cost import REFUNDING
from app.domain.statuses import ClockKind, Progress
from app.domain.transitions import ENDED
from app.services.clock_profiles import rule_in_force
from app.services.settings import SettingsService
from app.services.work_calendar import work_calendar

_WARN_OF_PROMISE = timedelta(hours=2)
_INSPECTION_LIMIT_DAYS = 730
"""Two years after receipt what was sent counts as accepted. Source: 民法典 §621."""


class WithSettings(Protocol):
    """Whatever knows the settings: the context of the incident desk, or `ClockTerms`."""

    @property
    def settings(self) -> SettingsService:
        """The settings of the business."""
        ...


@dataclass(frozen=True)
class ClockTerms:
    """The settings alone, for the services of the money side."""

    settings: SettingsService


def happened(
    context: WithSettings,
    tx: Transaction,
    incident: Incident,
    event: Event,
    *,
    due_at: datetime | None = None,
) -> None:
    """Stop and start the clocks that `event` stops and starts.

    `due_at`: when the clock it starts first is due, where the owner was told a moment.
    """
    effects = EVENTS[event]
    still = stop(tx, incident, event)
    for clock in effects.starts:
        if clock in still or not _has_meaning(incident, clock):
            continue
        if due_at is not None and clock is effects.starts[0]:
            _insert(tx, incident, clock, (max(tx.at, due_at - _WARN_OF_PROMISE), due_at), "owner")
        else:
            _start(context, tx, incident, clock)


def stop(tx: Transaction, incident: Incident, event: Event) -> set[ClockKind]:
    """Stop the clocks that `event` stops; gives those that run on."""
    running = queries.running_deadlines(incident.id)
    for deadline in running:
        if deadline.clock in EVENTS[event].stops:
            tx.update(deadline, stopped_at=tx.at)
    return {d.clock for d in running if d.stopped_at is None}


def _start(context: WithSettings, tx: Transaction, incident: Incident, clock: ClockKind) -> None:
    parcel = queries.main_parcel(incident.id)
    state = None if parcel is None else parcel.state
    if not runs(clock, state, has_supplier=incident.supplier_id is not None):
        return
    rule = rule_in_force(incident.order.store.platform, clock, state)
    if rule is None:
        return
    ends = _own_terms(context, incident, rule).ends(tx.at, work_calendar(context.settings))
    if ends is not None:
        _insert(tx, incident, clock, ends, rule.source)


def _has_meaning(incident: Incident, clock: ClockKind) -> bool:
    """Nothing is due on what is over, a settled buyer waits for nothing, and only a refund is refunded."""
    if incident.progress in ENDED:
        return clock in OUTLIVES
    if clock in BUYER_CLOCKS and incident.progress is Progress.FOLLOW_UP:
        return False
    if clock is ClockKind.INTERCEPT:
        return any(is_stoppable(p.state, p.intercept_state) for p in queries.parcels(incident.id))
    return clock is not ClockKind.REFUND or incident.remedy is None or incident.remedy in REFUNDING


def _insert(
    tx: Transaction, incident: Incident, clock: ClockKind, ends: tuple[datetime, datetime], source: str
) -> None:
    """`ends`: when to warn, and when it is due."""
    warn, due = ends
    tx.insert(
        Deadline, incident=incident, clock=clock, starts_at=tx.at, warn_at=warn, due_at=due, source=source
    )


def _own_terms(context: WithSettings, incident: Incident, rule: ClockRule) -> ClockRule:
    """What was agreed with this supplier, or set by the owner, stands before the profile."""
    supplier = incident.supplier
    if rule.clock is ClockKind.FOLLOW_UP:
        return replace(rule, amount=context.settings.get(settings.FOLLOW_UP_DAYS), unit=Unit.DAYS)
    if supplier is None:
        return rule
    if rule.clock is ClockKind.INSPECTION:
        days = min(supplier.inspection_days, _INSPECTION_LIMIT_DAYS)
        return replace(rule, amount=days, unit=Unit.DAYS)
    if rule.clock is ClockKind.CLAIM_PAYMENT:
        return replace(rule, amount=supplier.claim_days, unit=Unit.DAYS)
    if rule.clock is ClockKind.SUPPLIER_ANSWER and rule.amount is not None and rule.unit is Unit.HOURS:
        return replace(rule, amount=min(rule.amount, supplier.response_hours))
    return rule


def pause(tx: Transaction, deadline: Deadline) -> None:
    """Hold a running clock."""
    if deadline.paused_at is None and deadline.stopped_at is None:
        tx.update(deadline, paused_at=tx.at)


def resume(tx: Transaction, deadline: Deadline) -> None:
    """Let a held clock run on: its end moves by as long as it was held."""
    if deadline.paused_at is None:
        return
    held = tx.at - deadline.paused_at
    warn = None if deadline.warn_at is None else deadline.warn_at + held
    tx.update(deadline, paused_at=None, warn_at=warn, due_at=deadline.due_at + held)


def take_up(tx: Transaction, incident: Incident, settled_at: datetime | None) -> None:
    """What was settled is open again: the buyer's clocks that stopped then run on, to the same end.

    A demand is as old as it was; going back does not give the shop another fifteen days.
    """
    for deadline in queries.deadlines(incident.id):
        is_settled = deadline.stopped_at is not None and deadline.stopped_at == settled_at
        if deadline.clock in BUYER_CLOCKS and is_settled:
            tx.update(deadline, stopped_at=None)
        elif deadline.clock is ClockKind.FOLLOW_UP and deadline.stopped_at is None:
            tx.update(deadline, stopped_at=tx.at)


def call_again(context: WithSettings, tx: Transaction, incident: Incident) -> date | None:
    """Start the clock of the second care call, reckoned from the settlement; gives its day.

    None where that day has passed, or the second call was the one in vain. Source: domain.md 1.4.
    """
    calls = [d for d in queries.deadlines(incident.id) if d.clock is ClockKind.FOLLOW_UP]
    if len(calls) != 1:
        return None
    days = context.settings.get(settings.FOLLOW_UP_REMIND_DAYS)
    due: datetime = calls[0].starts_at + timedelta(days=days)
    if due <= tx.at:
        return None
    _insert(tx, incident, ClockKind.FOLLOW_UP, (max(tx.at, due - timedelta(days=1)), due), "owner")
    return due.astimezone(context.settings.zone()).date()


def promise(tx: Transaction, incident: Incident, due_at: datetime) -> None:
    """A promise is due like any clock, so that it stands among what is to be done."""
    tx.insert(
        Deadline,
        incident=incident,
        clock=ClockKind.COMMITMENT,
        starts_at=tx.at,
        warn_at=max(tx.at, due_at - _WARN_OF_PROMISE),
        due_at=due_at,
        source="consumer_regulation:12",
    )


def promise_kept(tx: Transaction, incident: Incident, due_at: datetime) -> None:
    """Stop the clock of one promise; others for the same moment run on."""
    for deadline in queries.running_deadlines(incident.id):
        if deadline.clock is ClockKind.COMMITMENT and deadline.due_at == due_at:
            tx.update(deadline, stopped_at=tx.at)
            return
