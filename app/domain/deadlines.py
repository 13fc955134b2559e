"""The clocks of an incident: how long each runs, what starts and what stops it. Source: domain.md 1.4."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from app.domain.statuses import ClockKind, ParcelState
from app.domain.working_time import WorkCalendar


class Unit(StrEnum):
    """How a clock counts."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"
    OFFICE_HOURS = "office_hours"
    """Hours of the office day, on every day of the week. Source: 京东 (09–18)."""
    FULL_DAYS = "full_days"
    """Whole days from the midnight that follows. Source: 暂行办法 §10."""
    YEARS = "years"


class Stage(StrEnum):
    """Which variant of a clock holds: some are shorter while the parcel can still be stopped."""

    ANY = ""
    UNDERWAY = "underway"
    DELIVERED = "delivered"


@dataclass(frozen=True)
class ClockRule:
    """How long one clock runs. `amount` None: not known for this platform; then no clock runs."""

    clock: ClockKind
    stage: Stage
    amount: int | None
    unit: Unit
    warn: int
    """How much before the end to warn, in the same unit."""
    source: str
    """Code of the source, such as "consumer_law:25" or "owner"."""
    checked_on: date | None = None
    is_verified: bool = False

    def written(self) -> str:
        """The length as a setting holds it: "48 hours 12" (warning 12 hours before), or "off"."""
        return "off" if self.amount is None else f"{self.amount} {self.unit.value} {self.warn}"

    def with_length(self, text: str) -> ClockRule:
        """This rule with the owner's own length; the source is then the owner.

        Raises: ValueError for a text that `written` does not make.
        """
        if text == "off":
            return replace(self, amount=None, source="owner", checked_on=None, is_verified=False)
        amount, unit, warn = text.split(" ")
        length = int(amount), Unit(unit), int(warn)
        if length[0] <= 0 or not 0 <= length[2] <= length[0]:
            raise ValueError(text)
        return replace(
            self,
            amount=length[0],
            unit=length[1],
            warn=length[2],
            source="owner",
            checked_on=None,
            is_verified=False,
        )

    def ends(self, start: datetime, calendar: WorkCalendar) -> tuple[datetime, datetime] | None:
        """When to warn and when it is due, or None where the length is not known."""
        if self.amount is None:
            return None
        due = _after(start, self.amount, self.unit, calendar)
        warn = _after(start, max(self.amount - self.warn, 0), self.unit, calendar)
        return warn, due


def _after(start: datetime, amount: int, unit: Unit, calendar: WorkCalendar) -> datetime:
    match unit:
        case Unit.HOURS:
            end = start + timedelta(hours=amount)
        case Unit.DAYS:
            end = start + timedelta(days=amount)
        case Unit.WORKING_HOURS:
            end = calendar.add_hours(start, timedelta(hours=amount))
        case Unit.WORKING_DAYS:
            end = calendar.add_days(start, amount)
        case Unit.OFFICE_HOURS:
            end = calendar.add_hours(start, timedelta(hours=amount), every_day=True)
        case Unit.FULL_DAYS:
            end = calendar.add_full_days(start, amount)
        case Unit.YEARS:
            end = calendar.add_years(start, amount)
    return end.astimezone(UTC)


@dataclass(frozen=True)
class PlatformProfile:
    """A platform's names, currency and clocks."""

    key: str
    names: Mapping[str, str]
    """By language: "zh_CN", "en"."""
    currency: str
    rules: tuple[ClockRule, ...]

    def rule(self, clock: ClockKind, parcel: ParcelState | None) -> ClockRule | None:
        """The rule for `clock` while the parcel is at `parcel`."""
        stage = Stage.DELIVERED if parcel is ParcelState.DELIVERED else Stage.UNDERWAY
        fitting = [r for r in self.rules if r.clock is clock and r.stage in (stage, Stage.ANY)]
        return max(fitting, key=lambda r: r.stage is not Stage.ANY, default=None)


class Event(StrEnum):
    """What happens on an incident and starts or stops clocks."""

    OPENED = "opened"
    SUPPLIER_TOLD = "supplier_told"
    SUPPLIER_ANSWERED = "supplier_answered"
    BUYER_TOLD = "buyer_told"
    BUYER_ASKED = "buyer_asked"
    REQUEST_TAKEN_BACK = "request_taken_back"
    PLAN_DROPPED = "plan_dropped"
    INTERCEPT_ENDED = "intercept_ended"
    """No parcel is left that could still be stopped."""
    RETURN_AGREED = "return_agreed"
    RETURN_SENT = "return_sent"
    RETURN_RECEIVED = "return_received"
    RETURN_CHECKED = "return_checked"
    REFUND_AGREED = "refund_agreed"
    """Money is agreed on after the goods came back."""
    RESHIP_PROMISED = "reship_promised"
    RESHIPPED = "reshipped"
    BUYER_SETTLED = "buyer_settled"
    STOP_CHECKED = "stop_checked"
    """The courier or supplier was asked how the stop stands; asked again after as long."""
    PLATFORM_STEPPED_IN = "platform_stepped_in"
    PLATFORM_ANSWERED = "platform_answered"
    EVIDENCE_ASKED = "evidence_asked"
    EVIDENCE_HANDED_IN = "evidence_handed_in"
    AUTHORITY_COMPLAINT = "authority_complaint"
    SUED = "sued"
    ESCALATION_ENDED = "escalation_ended"
    COURIER_COMPLAINT = "courier_complaint"
    COURIER_ANSWERED = "courier_answered"
    CLAIM_SENT = "claim_sent"
    CLAIM_ADMITTED = "claim_admitted"
    CLAIM_ENDED = "claim_ended"
    FOLLOWED_UP = "followed_up"
    ENDED = "ended"


@dataclass(frozen=True)
class Effects:
    """Clocks an event starts and stops."""

    starts: tuple[ClockKind, ...] = ()
    stops: tuple[ClockKind, ...] = ()


C = ClockKind
# The goods may come back after the buyer is content: their clocks run on.
BUYER_CLOCKS = (C.FIRST_REPLY, C.PLATFORM_HANDLING, C.REFUND, C.DELAY_LIMIT, C.RESHIP)
# What is still owed to us when the incident closes: a claim left open, a courier's answer.
OUTLIVES = frozenset({C.CLAIM_PAYMENT, C.COURIER_ANSWER})
_ALL_BUT_OWED = tuple(clock for clock in ClockKind if clock not in OUTLIVES)
ESCALATION_CLOCKS = (C.DISPUTE, C.DISPUTE_EVIDENCE, C.AUTHORITY, C.COURT)
WINDOWS = frozenset({C.RETURN_WINDOW, C.ARCHIVE})
"""Days until when something may be done or is kept. Nothing is due by then: they are shown, not run."""

EVENTS: Mapping[Event, Effects] = {
    Event.OPENED: Effects((C.FIRST_REPLY, C.TELL_SUPPLIER, C.INTERCEPT, C.INSPECTION)),
    Event.SUPPLIER_TOLD: Effects((C.SUPPLIER_ANSWER,), (C.TELL_SUPPLIER,)),
    Event.SUPPLIER_ANSWERED: Effects((), (C.SUPPLIER_ANSWER,)),
    Event.BUYER_TOLD: Effects((), (C.FIRST_REPLY,)),
    Event.BUYER_ASKED: Effects((C.PLATFORM_HANDLING, C.DELAY_LIMIT)),
    Event.REQUEST_TAKEN_BACK: Effects((C.TELL_SUPPLIER,), (C.SUPPLIER_ANSWER,)),
    Event.PLAN_DROPPED: Effects((), (C.RESHIP,)),
    Event.INTERCEPT_ENDED: Effects((), (C.INTERCEPT,)),
    Event.RETURN_AGREED: Effects((C.BUYER_RETURN,), (C.PLATFORM_HANDLING,)),
    Event.RETURN_SENT: Effects((), (C.BUYER_RETURN,)),
    Event.RETURN_RECEIVED: Effects((C.CHECK_RETURN, C.REFUND), (C.BUYER_RETURN,)),
    Event.RETURN_CHECKED: Effects((), (C.CHECK_RETURN,)),
    Event.REFUND_AGREED: Effects((C.REFUND,)),
    Event.RESHIP_PROMISED: Effects((C.RESHIP,), (C.PLATFORM_HANDLING,)),
    Event.RESHIPPED: Effects((), (C.RESHIP,)),
    Event.BUYER_SETTLED: Effects((C.FOLLOW_UP,), BUYER_CLOCKS),
    Event.STOP_CHECKED: Effects((C.INTERCEPT,), (C.INTERCEPT,)),
    Event.PLATFORM_STEPPED_IN: Effects((C.DISPUTE, C.DELAY_LIMIT)),
    Event.PLATFORM_ANSWERED: Effects((), (C.DISPUTE, C.DISPUTE_EVIDENCE)),
    Event.EVIDENCE_ASKED: Effects((C.DISPUTE_EVIDENCE,)),
    Event.EVIDENCE_HANDED_IN: Effects((), (C.DISPUTE_EVIDENCE,)),
    Event.AUTHORITY_COMPLAINT: Effects((C.AUTHORITY,)),
    Event.SUED: Effects((C.COURT,)),
    Event.ESCALATION_ENDED: Effects((), ESCALATION_CLOCKS),
    Event.COURIER_COMPLAINT: Effects((C.COURIER_ANSWER,)),
    Event.COURIER_ANSWERED: Effects((), (C.COURIER_ANSWER,)),
    Event.CLAIM_SENT: Effects((), (C.INSPECTION,)),
    Event.CLAIM_ADMITTED: Effects((C.CLAIM_PAYMENT,)),
    Event.CLAIM_ENDED: Effects((), (C.CLAIM_PAYMENT,)),
    Event.FOLLOWED_UP: Effects((), (C.FOLLOW_UP,)),
    Event.ENDED: Effects((), _ALL_BUT_OWED),
}

NOTED_BY_OWNER = frozenset(
    {
        Event.STOP_CHECKED,
        Event.PLATFORM_ANSWERED,
        Event.EVIDENCE_ASKED,
        Event.EVIDENCE_HANDED_IN,
        Event.COURIER_COMPLAINT,
        Event.COURIER_ANSWERED,
    }
)
"""What the owner hears or does outside of the moves, and notes by itself."""

STOP_WINDOW = frozenset({ParcelState.IN_TRANSIT, ParcelState.OUT_FOR_DELIVERY})
_LEFT_THE_HOUSE = frozenset({*STOP_WINDOW, ParcelState.DELIVERED, ParcelState.REFUSED, ParcelState.LOST})


def runs(clock: ClockKind, parcel: ParcelState | None, *, has_supplier: bool) -> bool:
    """Whether `clock` has a meaning for this incident at all.

    Before pickup the buyer need not be told, and only a parcel under way can be stopped.
    """
    if clock is C.INTERCEPT:
        return parcel in STOP_WINDOW
    if clock is C.FIRST_REPLY:
        return parcel in _LEFT_THE_HOUSE
    if clock in (C.TELL_SUPPLIER, C.SUPPLIER_ANSWER, C.INSPECTION, C.CLAIM_PAYMENT):
        return has_supplier
    return True


class Urgency(StrEnum):
    """How a running clock stands."""

    CALM = "calm"
    WARN = "warn"
    OVERDUE = "overdue"
    PAUSED = "paused"


def urgency(now: datetime, warn_at: datetime | None, due_at: datetime, paused_at: datetime | None) -> Urgency:
    """How a clock stands at `now`."""
    if paused_at is not None:
        return Urgency.PAUSED
    if now >= due_at:
        return Urgency.OVERDUE
    return Urgency.WARN if warn_at is not None and now >= warn_at else Urgency.CALM
