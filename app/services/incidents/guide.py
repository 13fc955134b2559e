"""The decision guide and the next step for an incident as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from app.data.models import Incident, IncidentLine
from app.data.queries import incidents as queries
from app.domain import settings
from app.domain.incident_facts import IncidentFacts
from app.domain.next_step import NextStep, StepView, next_step
from app.domain.remedy import Proposal, RemedyCase, propose
from app.domain.remedy_cost import Option, Prices, alternatives, recoverable_minor
from app.domain.statuses import ClockKind, LiableParty, Progress
from app.services.incidents.context import Context
from app.services.incidents.facts import main_party
from app.services.incidents.rows import IncidentRows

_OF_PLATFORM = frozenset({ClockKind.PLATFORM_HANDLING, ClockKind.DISPUTE, ClockKind.DISPUTE_EVIDENCE})
_REPEAT = timedelta(days=30)
_ASKS_FOR_REMEDY = frozenset(
    {Progress.CONFIRMED, Progress.NEGOTIATING, Progress.BUYER_SETTLING, Progress.FOLLOW_UP}
)


@dataclass(frozen=True)
class Guidance:
    """What to do now, what would settle the case, and what each way costs."""

    next_step: NextStep
    proposal: Proposal | None
    options: tuple[Option, ...]
    recoverable_minor: int | None


def guide(context: Context, rows: IncidentRows, facts: IncidentFacts, *, in_full: bool = True) -> Guidance:
    """Ask the rules. Without a parcel's state the guide has nothing to say, the next step still has.

    `in_full`: also whether the mistake repeats itself, which a list of hundreds does not show.
    """
    currency = rows.incident.order.currency
    prices = _prices(context, rows, facts, currency)
    worth = rows.incident.recoverable_minor
    if worth is None:
        # What the goods can be sold for again is reckoned in yuan, whatever the buyer paid in.
        is_home = currency == settings.CURRENCY
        worth = recoverable_minor(prices if is_home else _prices(context, rows, facts, settings.CURRENCY))
    case = _case(context, rows, facts, worth, in_full=in_full)
    proposal = None if case is None else propose(case)
    due = {d.clock: d.due_at for d in reversed(rows.running)}
    view = StepView(facts, proposal, due, context.uow.clock.now())
    options = () if case is None else alternatives(case, prices)
    return Guidance(next_step(view), proposal, options, worth)


def step(context: Context, rows: IncidentRows, facts: IncidentFacts) -> NextStep:
    """Only the next step; the remedy is asked for where the step carries it out."""
    proposal = None
    if facts.progress in _ASKS_FOR_REMEDY:
        worth = rows.incident.recoverable_minor
        if worth is None:
            worth = recoverable_minor(_prices(context, rows, facts, settings.CURRENCY))
        case = _case(context, rows, facts, worth, in_full=False)
        proposal = None if case is None else propose(case)
    due = {d.clock: d.due_at for d in reversed(rows.running)}
    return next_step(StepView(facts, proposal, due, context.uow.clock.now()))


def _case(
    context: Context, rows: IncidentRows, facts: IncidentFacts, worth: int | None, *, in_full: bool
) -> RemedyCase | None:
    if facts.parcel is None:
        return None
    now = context.uow.clock.now()
    return RemedyCase(
        kind=rows.incident.kind,
        parcel=facts.parcel,
        wish=facts.wish,
        liable=main_party(rows.liabilities),
        intercept=facts.intercept,
        goods_return=facts.goods_return,
        recoverable_minor=worth,
        is_resalable=rows.incident.is_resalable,
        has_right_goods=rows.incident.has_right_goods,
        reship_first_minor=context.settings.get(settings.RESHIP_FIRST_MINOR),
        has_confirmed_receipt=rows.incident.has_buyer_confirmed_receipt,
        is_repeat=in_full and queries.is_repeated(rows.incident.id, now - _REPEAT),
        is_platform_waiting=any(
            d.clock in _OF_PLATFORM and (d.warn_at or d.due_at) <= now for d in rows.running
        ),
    )


def _prices(context: Context, rows: IncidentRows, facts: IncidentFacts, currency: str) -> Prices:
    """All in `currency`: what is on record in another is left out, and the prices are not complete."""
    get, incident, lines = context.settings.get, rows.incident, rows.lines
    is_home, is_own = currency == settings.CURRENCY, currency == incident.order.currency
    paid = _paid_minor(incident, lines) if is_own else 0
    percent = (incident.order.paid_minor or paid) * get(settings.GOODWILL_PERCENT) // 100
    return Prices(
        paid_minor=paid,
        right_cost_minor=_cost(incident, lines, "ordered", currency),
        wrong_cost_minor=_cost(incident, lines, "sent", currency),
        freight_minor=get(settings.RETURN_FREIGHT_MINOR) if is_home else 0,
        handling_minor=get(settings.HANDLING_MINOR) if is_home else 0,
        goodwill_minor=min(percent, get(settings.GOODWILL_CAP_MINOR)) if is_home else percent,
        supplier_share=_supplier_share(rows, facts),
        resale_percent=get(settings.RESALE_PERCENT),
        is_complete=is_home,
    )


def _supplier_share(rows: IncidentRows, facts: IncidentFacts) -> int:
    """Until somebody is named, what a supplier sent wrong is the supplier's."""
    party = main_party(rows.liabilities)
    if party is LiableParty.UNDECIDED:
        return 100 if facts.has_supplier else 0
    return facts.supplier_share


def _paid_minor(incident: Incident, lines: list[IncidentLine]) -> int:
    """What was paid for the lines concerned; the whole order where the sheet does not say by line."""
    shares = [_line_paid(line) for line in lines]
    known = [share for share in shares if share is not None]
    if lines and len(known) == len(shares):
        return sum(known)
    order = incident.order
    return max((order.paid_minor or 0) - (order.shipping_minor or 0), 0)


def _line_paid(line: IncidentLine) -> int | None:
    """Share of the affected pieces in what the order line was paid."""
    source = line.order_line
    if source is None:
        return 0 if line.ordered_quantity == 0 else None
    paid = source.paid_minor if source.paid_minor is not None else source.line_minor
    if paid is None:
        return None
    return int(paid) * min(line.ordered_quantity, source.quantity) // int(source.quantity)


def _cost(incident: Incident, lines: list[IncidentLine], side: str, currency: str) -> int | None:
    """What the goods of one side cost from the supplier; None when any of it is not known."""
    costs = []
    for line in lines:
        pieces = getattr(line, f"{side}_quantity")
        goods = (getattr(line, f"{side}_{part}") for part in ("sku_code", "title", "spec"))
        each = queries.supplier_cost(incident.supplier_id, currency, *goods)
        if pieces and each is None:
            return None
        costs.append(pieces * (each or 0))
    return sum(costs) if costs else None
