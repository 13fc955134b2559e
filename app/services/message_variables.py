"""What the {variables} of a template stand for, for one incident."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.data.models import Compensation, Incident, IncidentLine, Order, Parcel, SupplierClaim
from app.data.queries import incidents as queries
from app.domain.claims import outstanding
from app.domain.goods.shown import shown_variant
from app.domain.masking import mask_name
from app.domain.money import Money
from app.domain.statuses import (
    ClaimStatus,
    ClockKind,
    CompensationKind,
    CompensationStatus,
    Party,
)
from app.domain.stop_sheet import StopAction, proposed_action
from app.domain.working_time import WorkCalendar
from app.services.clock_profiles import rule_in_force
from app.services.incidents.context import Context
from app.services.incidents.facts import read_facts
from app.services.incidents.guide import guide
from app.services.incidents.rows import IncidentRows
from app.services.message_templates import words
from app.services.work_calendar import work_calendar

_CASH = frozenset(
    {
        CompensationKind.REFUND,
        CompensationKind.FREIGHT_REFUND,
        CompensationKind.PRICE_DIFFERENCE,
        CompensationKind.TRANSFER,
    }
)
_BUYER_WAITS_FOR = (ClockKind.RESHIP, ClockKind.REFUND, ClockKind.PLATFORM_HANDLING)


@dataclass(frozen=True)
class MessageLine:
    """What one line of a message is about: an incident; where it matters which parcel, and what with it."""

    incident_id: int
    parcel_id: int | None = None
    action: StopAction | None = None
    """None: what is asked for where the parcel is now."""
    address: str = ""
    """Where a redirected parcel goes."""


class Variables:
    """Fills the places of one incident in one language; what is not known is empty."""

    def __init__(
        self, context: Context, incident: Incident, language: str, to: Party, about: MessageLine | None = None
    ) -> None:
        self._context = context
        self._about = about or MessageLine(incident.id)
        self._incident = incident
        self._language = language
        self._words: Mapping[str, Any] = words(language)
        self._to = to
        self._now = context.uow.clock.now()

    def all(self) -> dict[str, str]:
        """Every variable that templates may name."""
        incident, order = self._incident, self._incident.order
        return {
            "number": incident.number,
            "order_no": order.order_no,
            "shop": order.store.name,
            "buyer": self._buyer(order),
            "recipient": self._recipient(order),
            "supplier": self._supplier("name"),
            "return_address": self._return_address(),
            "return_to": self._return_to(),
            "evidence_count": str(len(queries.evidence(incident.id))),
            "today": self._day(self._now),
            "remedy": self._remedy(),
            "status_words": self._words["status"][incident.progress],
            "answer_by": self._answer_by(),
            "deadline": self._deadline(),
            # Only the owner knows it: the courier gives it on the phone.
            "pickup_code": "",
            **self._goods(queries.lines(incident.id)),
            **self._parcel(self._parcel_meant()),
            **self._compensation(queries.compensations(incident.id)),
            **self._claims(queries.claims(incident.id)),
        }

    def _remedy(self) -> str:
        """What is agreed, else what the guide proposes."""
        incident = self._incident
        if incident.remedy is not None:
            return str(self._words["remedy"][incident.remedy])
        rows = IncidentRows(incident)
        proposal = guide(self._context, rows, read_facts(incident, rows=rows)).proposal
        return "" if proposal is None else str(self._words["remedy"][proposal.remedy])

    def _buyer(self, order: Order) -> str:
        """The name to address: the platform's nick, unless it is hidden."""
        names = [name.strip() for name in (order.buyer, order.recipient) if name and "*" not in name]
        return names[0] if names else str(self._words["customer"])

    def _recipient(self, order: Order) -> str:
        if self._to is Party.BUYER:
            return str(order.recipient)
        name = mask_name(order.recipient)
        return self._words["masked_name"].format(name=name) if name else ""

    def _supplier(self, column: str) -> str:
        supplier = self._incident.supplier
        return "" if supplier is None else str(getattr(supplier, column))

    def _return_address(self) -> str:
        parts = (self._supplier(f"return_{part}") for part in ("address", "name", "phone"))
        return " ".join(part for part in parts if part)

    def _goods(self, lines: Sequence[IncidentLine]) -> dict[str, str]:
        def named(side: str) -> str:
            goods = []
            for line in lines:
                title, spec = getattr(line, f"{side}_title"), getattr(line, f"{side}_spec")
                goods.append(" ".join(part for part in (title, shown_variant(spec)) if part))
            return str(self._words["join"]).join(dict.fromkeys(text for text in goods if text))

        return {
            "ordered": named("ordered"),
            "sent": named("sent"),
            "ordered_quantity": str(sum(line.ordered_quantity for line in lines)),
            "sent_quantity": str(sum(line.sent_quantity for line in lines)),
        }

    def _parcel_meant(self) -> Parcel | None:
        found = queries.parcels(self._incident.id)
        meant = [parcel for parcel in found if parcel.id == self._about.parcel_id]
        return next(iter(meant or found), None)

    def _parcel(self, parcel: Parcel | None) -> dict[str, str]:
        return {
            "courier": "" if parcel is None else parcel.courier,
            "tracking_no": "" if parcel is None else parcel.tracking_no,
            "return_tracking_no": "" if parcel is None else parcel.return_tracking_no,
            "stop_action": "" if parcel is None else self._stop_action(parcel),
        }

    def _stop_action(self, parcel: Parcel) -> str:
        action = self._about.action or proposed_action(parcel.state)
        pattern: str = self._words["stop"][action]
        return pattern.format(return_to=self._return_to(), address=self._about.address)

    def _return_to(self) -> str:
        return self._return_address() or str(self._words["origin"])

    def _compensation(self, rows: Sequence[Compensation]) -> dict[str, str]:
        live = [r for r in rows if r.status is not CompensationStatus.VOIDED and r.reverses_id is None]
        reship = next((r for r in reversed(live) if r.kind is CompensationKind.RESHIP), None)
        cash = [r.amount_minor for r in live if r.kind in _CASH]
        planned = self._incident.plan_amount_minor
        amount = sum(cash) if cash else planned
        return {
            "amount": "" if amount is None else self._money(amount),
            "new_courier": "" if reship is None else reship.courier,
            "new_tracking_no": "" if reship is None else reship.tracking_no,
            "extra": str(self._words["join"]).join(self._extras(live)),
        }

    def _extras(self, rows: Sequence[Compensation]) -> list[str]:
        found = []
        for row in rows:
            if row.kind in (CompensationKind.COUPON, CompensationKind.GIFT):
                pattern = self._words["extra"][row.kind.value]
                amount = self._money(row.amount_minor, row.currency)
                found.append(pattern.format(amount=amount, what=row.what))
        return found

    def _claims(self, rows: Sequence[SupplierClaim]) -> dict[str, str]:
        live = [r for r in rows if r.status not in (ClaimStatus.VOIDED, ClaimStatus.WRITTEN_OFF)]
        names = self._words["claim_item"]
        items = [
            f"{i}. {names[r.item]} {self._money(r.amount_minor, r.currency)}" for i, r in enumerate(live, 1)
        ]
        days = [r.due_on for r in live if r.due_on is not None]
        claimed = self._sums((r.currency, r.amount_minor) for r in live)
        admitted = self._sums((r.currency, r.admitted_minor or 0) for r in live)
        received = self._sums(queries.received(self._incident.id))
        left = self._sums((r.currency, _still_to_come(r)) for r in live)
        return {
            "claim_items": "\n".join(items),
            "claim_total": self._total(claimed) if live else "",
            "claim_due": self._day_of(min(days)) if days else "",
            "claimed": self._total(claimed),
            "admitted": self._total(admitted),
            "received": self._total(received),
            "open": self._total(left),
        }

    def _sums(self, amounts: Iterable[tuple[str, int]]) -> dict[str, int]:
        """Minor units by currency."""
        found: dict[str, int] = {}
        for currency, minor in amounts:
            found[currency] = found.get(currency, 0) + minor
        return found

    def _total(self, sums: Mapping[str, int]) -> str:
        """ "¥12.00 + US$3.00": amounts of two currencies stand side by side."""
        shown = {code: minor for code, minor in sums.items() if minor} or {self._currency: 0}
        return " + ".join(self._money(minor, code) for code, minor in sorted(shown.items()))

    @property
    def _currency(self) -> str:
        """The order's; a zero is a zero of that."""
        return str(self._incident.order.currency)

    def _money(self, minor: int, currency: str = "") -> str:
        currency = currency or self._currency
        plain = Money(minor, currency).plain()
        pattern = self._words["currency"].get(currency, f"{currency} {{amount}}")
        return str(pattern.format(amount=plain))

    def _answer_by(self) -> str:
        """When the supplier should answer: the clock that runs, or the one that a request now would start.

        A clock that ran out names no day: a reminder asks for an answer that is still to come.
        """
        running = {d.clock: d.due_at for d in queries.running_deadlines(self._incident.id)}
        due = running.get(ClockKind.SUPPLIER_ANSWER)
        # Nobody answers at night: the hour named is one at which somebody is at work.
        due = None if due is None else work_calendar(self._context.settings).at_work(due)
        if due is None or due <= self._now:
            due = self._answer_from_now()
        return "" if self._incident.supplier is None else self._moment(due)

    def _answer_from_now(self) -> datetime | None:
        parcel = queries.main_parcel(self._incident.id)
        state = None if parcel is None else parcel.state
        rule = rule_in_force(self._incident.order.store.platform, ClockKind.SUPPLIER_ANSWER, state)
        calendar = work_calendar(self._context.settings)
        ends = None if rule is None else rule.ends(self._now, calendar)
        return None if ends is None else calendar.at_work(ends[1])

    def _deadline(self) -> str:
        """What can be told to the buyer: the day promised, else the clock that binds, else the answer's."""
        promised = [c.due_at for c in queries.commitments(self._incident.id) if c.kept_at is None]
        running = {d.clock: d.due_at for d in queries.running_deadlines(self._incident.id)}
        calendar = work_calendar(self._context.settings)
        binding = [running[clock] for clock in _BUYER_WAITS_FOR if clock in running]
        due = [*promised, *(told_before(moment, self._now, calendar) for moment in binding)]
        due = [moment for moment in due if moment > self._now]
        return self._moment(min(due)) if due else self._moment(self._answer_from_now())

    @property
    def _zone(self) -> ZoneInfo:
        return self._context.settings.zone()

    def _moment(self, moment: datetime | None) -> str:
        return "" if moment is None else moment_words(moment, self._zone, self._language)

    def _day(self, moment: datetime) -> str:
        return self._day_of(moment.astimezone(self._zone))

    def _day_of(self, day: Any) -> str:
        return str(self._words["date"].format(year=day.year, month=day.month, day=day.day))


def told_before(due: datetime, now: datetime, calendar: WorkCalendar) -> datetime:
    """The moment to name to the buyer for what binds us by `due`: never one in the night.

    It is the closing before, since what is told has to be done in time; where that is past, `due` itself.
    """
    local = due.astimezone(calendar.zone)
    if calendar.opens <= local.time() <= calendar.closes:
        return due
    day = local.date() - timedelta(days=0 if local.time() > calendar.closes else 1)
    closing = datetime.combine(day, calendar.closes, calendar.zone)
    return closing if closing > now else due


def moment_words(moment: datetime, zone: ZoneInfo, language: str) -> str:
    """A moment as messages write it: "11月23日 18:00"."""
    local = moment.astimezone(zone)
    pattern: str = words(language)["date_time"]
    return pattern.format(
        year=local.year, month=local.month, day=local.day, hour=local.hour, minute=local.minute
    )


def _still_to_come(claim: SupplierClaim) -> int:
    """What the other side owes on a claim, in minor units; all of it before the claim went out."""
    if claim.status is ClaimStatus.PLANNED:
        return int(claim.amount_minor)
    received = sum(row.amount_minor for row in claim.receipts if row.voided_at is None)
    return outstanding(claim.status, claim.amount_minor, claim.admitted_minor, received)
