"""Starting, stopping, pausing the clocks of an incident."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from app.data.models import Deadline, Incident
from app.data.queries import incidents as queries
from app.data.unit_of_work import Transaction
from app.domain import settings
from app.domain.deadlines import EVENTS, ClockRule, Event, Unit, runs
from app.domain.statuses import ClockKind
from app.services.platforms import platform_profile
from app.services.settings import SettingsService
from app.services.work_calendar import work_calendar

_WARN_OF_PROMISE = timedelta(hours=2)


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


def happened(context: WithSettings, tx: Transaction, incident: Incident, event: Event) -> None:
    """Stop and start the clocks that `event` stops and starts."""
    effects = EVENTS[event]
    running = queries.running_deadlines(incident.id)
    for deadline in running:
        if deadline.clock in effects.stops:
            tx.update(deadline, stopped_at=tx.at)
    still = {d.clock for d in running if d.stopped_at is None}
    for clock in effects.starts:
        if clock not in still:
            _start(context, tx, incident, clock, tx.at)


def _start(
    context: WithSettings, tx: Transaction, incident: Incident, clock: ClockKind, start: datetime
) -> None:
    parcel = queries.main_parcel(incident.id)
    state = None if parcel is None else parcel.state
    if not runs(clock, state, has_supplier=incident.supplier_id is not None):
        return
    rule = platform_profile(incident.order.store.platform).rule(clock, state)
    ends = (
        None
        if rule is None
        else _own_terms(context, incident, rule).ends(start, work_calendar(context.settings))
    )
    if rule is None or ends is None:
        return
    warn, due = ends
    tx.insert(
        Deadline,
        incident=incident,
        clock=clock,
        starts_at=start,
        warn_at=warn,
        due_at=due,
        source=rule.source,
    )


def _own_terms(context: WithSettings, incident: Incident, rule: ClockRule) -> ClockRule:
    """What was agreed with this supplier, or set by the owner, stands before the profile."""
    supplier = incident.supplier
    if rule.clock is ClockKind.FOLLOW_UP:
        return replace(rule, amount=context.settings.get(settings.FOLLOW_UP_DAYS), unit=Unit.DAYS)
    if supplier is None:
        return rule
    if rule.clock is ClockKind.INSPECTION:
        return replace(rule, amount=supplier.inspection_days, unit=Unit.DAYS)
    if rule.clock is ClockKind.CLAIM_PAYMENT:
        return replace(rule, amount=supplier.claim_days, unit=Unit.DAYS)
    if rule.clock is ClockKind.SUPPLIER_ANSWER and rule.amount is not None:
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
