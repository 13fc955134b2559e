"""Puts together what the panel of one incident shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from app.data.models import (
    Commitment,
    Deadline,
    Evidence,
    FollowUp,
    Incident,
    IncidentLine,
    Offer,
    OrderLine,
    Parcel,
)
from app.domain.deadlines import urgency
from app.domain.evidence_duty import Duty
from app.domain.incident_facts import IncidentFacts
from app.domain.statuses import ClockKind
from app.domain.transitions import moves_from
from app.services.clock_profiles import rule_in_force
from app.services.incidents.context import Context
from app.services.incidents.facts import read_facts
from app.services.incidents.guide import Guidance, guide
from app.services.incidents.money import read_money
from app.services.incidents.proving import duties_of
from app.services.incidents.results import (
    ChecklistItem,
    CommitmentView,
    DeadlineView,
    EvidenceView,
    FollowUpView,
    IncidentDetail,
    IncidentRow,
    LiabilityView,
    LineView,
    MoveView,
    OfferView,
    ParcelView,
    PlanView,
    WindowView,
)
from app.services.incidents.rows import IncidentRows
from app.services.incidents.timeline import read_timeline
from app.services.prevention import ActionFilter, ActionRow, CorrectiveActionService
from app.services.work_calendar import work_calendar


def read_detail(context: Context, row: IncidentRow) -> IncidentDetail:
    """Everything about one incident, read once."""
    incident = context.incident(row.id)
    rows = IncidentRows(incident)
    facts = read_facts(incident, rows=rows)
    advice = guide(context, rows, facts)
    evidence = tuple(_evidence(context, e) for e in rows.evidence)
    now = context.uow.clock.now()
    return IncidentDetail(
        row=row,
        buyer=incident.order.buyer,
        full_address=incident.order.full_address,
        buyer_wish=incident.buyer_wish,
        has_buyer_confirmed_receipt=incident.has_buyer_confirmed_receipt,
        is_resalable=incident.is_resalable,
        note=incident.note,
        partner_id=incident.partner_id,
        next_step=advice.next_step,
        proposal=advice.proposal,
        options=advice.options,
        recoverable_minor=advice.recoverable_minor,
        moves=_moves(facts),
        plan=_plan(incident),
        lines=tuple(_line(line) for line in rows.lines),
        parcels=tuple(_parcel(parcel) for parcel in rows.parcels),
        evidence=evidence,
        checklist=_checklist(duties_of(incident, facts, rows), evidence),
        timeline=read_timeline(rows),
        offers=_offers(rows.offers),
        commitments=tuple(_commitment(c, now) for c in rows.commitments),
        deadlines=tuple(deadline_view(d, now) for d in rows.deadlines),
        liabilities=tuple(LiabilityView(s.party, s.share_percent, s.reason) for s in rows.liabilities),
        money=read_money(rows),
        follow_up=_follow_up(rows.follow_ups),
        actions=_actions(context, row.id),
        root_cause=incident.root_cause,
        prevention=incident.prevention,
        supplier_part=incident.supplier_part,
        supplier_part_note=incident.supplier_part_note,
        has_right_goods=incident.has_right_goods,
        windows=_windows(context, rows),
        escalation=incident.escalation,
        escalated_at=incident.escalated_at,
        supplier_told_at=incident.supplier_told_at,
        supplier_answered_at=incident.supplier_answered_at,
        buyer_told_at=incident.buyer_told_at,
    )


def read_guidance(context: Context, incident_id: int) -> Guidance:
    """Only the next step and the guide, for the list of what is due."""
    incident = context.incident(incident_id)
    rows = IncidentRows(incident)
    return guide(context, rows, read_facts(incident, rows=rows), in_full=False)


def _moves(facts: IncidentFacts) -> tuple[MoveView, ...]:
    return tuple(
        MoveView(move, tuple(guard.value for guard in move.unmet(facts)))
        for move in moves_from(facts.progress)
    )


def _plan(incident: Incident) -> PlanView:
    return PlanView(
        remedy=incident.remedy,
        remedy_reason=incident.remedy_reason,
        freight_payer=incident.freight_payer,
        goods_holder=incident.goods_holder,
        amount_minor=incident.plan_amount_minor,
        note=incident.plan_note,
        agreed_at=incident.plan_agreed_at,
        result=incident.result,
    )


def _line(line: IncidentLine) -> LineView:
    order_line = line.order_line
    return LineView(
        id=line.id,
        order_line_id=line.order_line_id,
        ordered_title=line.ordered_title,
        ordered_spec=line.ordered_spec,
        ordered_sku_code=line.ordered_sku_code,
        ordered_quantity=line.ordered_quantity,
        sent_title=line.sent_title,
        sent_spec=line.sent_spec,
        sent_sku_code=line.sent_sku_code,
        sent_quantity=line.sent_quantity,
        stopped_quantity=line.stopped_quantity,
        paid_minor=None if order_line is None else _paid_for(order_line),
    )


def _paid_for(line: OrderLine) -> int | None:
    """What the sheet says was paid for the line, which may be nothing; else what the line came to."""
    paid: int | None = line.line_minor if line.paid_minor is None else line.paid_minor
    return paid


def _parcel(parcel: Parcel) -> ParcelView:
    return ParcelView(
        id=parcel.id,
        tracking_no=parcel.tracking_no,
        courier=parcel.courier,
        state=parcel.state,
        intercept_state=parcel.intercept_state,
        return_state=parcel.return_state,
        return_tracking_no=parcel.return_tracking_no,
        shipped_at=parcel.shipped_at,
        delivered_at=parcel.delivered_at,
    )


def _evidence(context: Context, row: Evidence) -> EvidenceView:
    return EvidenceView(
        id=row.id,
        kind=row.kind,
        file_name=row.file_name,
        path=str(context.evidence.path(row.sha256)),
        media_type=row.media_type,
        size_bytes=row.size_bytes,
        sha256=row.sha256,
        note=row.note,
        added_at=row.added_at,
        actor=row.actor,
        origin=row.origin,
        original_at=row.original_at,
    )


def _checklist(needed: Iterable[Duty], evidence: tuple[EvidenceView, ...]) -> tuple[ChecklistItem, ...]:
    there = {item.kind for item in evidence}
    return tuple(ChecklistItem(duty.kind, duty.kind in there, duty.by, duty.sources) for duty in needed)


def _offers(rows: Iterable[Offer]) -> tuple[OfferView, ...]:
    return tuple(
        OfferView(
            id=o.id,
            party=o.party,
            text=o.text,
            amount_minor=o.amount_minor,
            currency=o.currency,
            freight_payer=o.freight_payer,
            answer=o.answer,
            made_at=o.made_at,
            answer_due_at=o.answer_due_at,
            answered_at=o.answered_at,
        )
        for o in rows
    )


def _commitment(row: Commitment, now: datetime) -> CommitmentView:
    return CommitmentView(
        id=row.id,
        text=row.text,
        amount_minor=row.amount_minor,
        currency=row.currency,
        due_at=row.due_at,
        kept_at=row.kept_at,
        urgency=urgency(now, None, row.due_at, None),
    )


def deadline_view(row: Deadline, now: datetime) -> DeadlineView:
    """A clock as shown; one that stopped is judged by when it stopped."""
    return DeadlineView(
        id=row.id,
        clock=row.clock,
        starts_at=row.starts_at,
        warn_at=row.warn_at,
        due_at=row.due_at,
        stopped_at=row.stopped_at,
        paused_at=row.paused_at,
        source=row.source,
        urgency=urgency(row.stopped_at or now, row.warn_at, row.due_at, row.paused_at),
    )


def _windows(context: Context, rows: IncidentRows) -> tuple[WindowView, ...]:
    """From the last delivery and from the closing, by the platform's profile."""
    delivered = [p.delivered_at for p in rows.parcels if p.delivered_at is not None]
    starts = (
        (ClockKind.RETURN_WINDOW, max(delivered, default=None)),
        (ClockKind.ARCHIVE, rows.incident.closed_at),
    )
    found = []
    for clock, start in starts:
        rule = rule_in_force(rows.incident.order.store.platform, clock, None)
        ends = None if rule is None or start is None else rule.ends(start, work_calendar(context.settings))
        if rule is not None and ends is not None:
            found.append(WindowView(clock, ends[1], rule.source))
    return tuple(found)


def _follow_up(rows: Sequence[FollowUp]) -> FollowUpView | None:
    if not rows:
        return None
    row = rows[-1]
    return FollowUpView(row.id, row.due_on, row.done_at, row.outcome, row.score, row.words)


def _actions(context: Context, incident_id: int) -> tuple[ActionRow, ...]:
    actions = CorrectiveActionService(context.uow, context.settings)
    return tuple(actions.load_rows(actions.find_ids(ActionFilter(incident_id=incident_id), ("", False))))
