"""What happened on an incident, in order: moves from the audit, messages, offers, money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.data.models import Commitment, Compensation, Evidence, Incident, Message, Offer, SupplierClaim
from app.data.queries import incidents as queries
from app.domain.statuses import Direction
from app.services.incidents.money import paid_minor
from app.services.incidents.results import TimelineEntry
from app.services.incidents.rows import IncidentRows


def read_timeline(rows: IncidentRows) -> tuple[TimelineEntry, ...]:
    """Oldest first."""
    entries = [
        *_moves(rows.incident.id),
        *_messages(rows.messages),
        *_offers(rows.offers),
        *_plan(rows.incident),
        *_promises(rows.commitments),
        *_evidence(rows.evidence),
        *_payments(rows.compensations),
        *_claims(rows.claims),
    ]
    return tuple(sorted(entries, key=lambda entry: entry.at))


def _moves(incident_id: int) -> Iterator[TimelineEntry]:
    for entry in queries.progress_audit(incident_id):
        after, before = entry.after or {}, entry.before
        if "progress" not in after:
            continue
        opened = before is None
        yield TimelineEntry(
            at=entry.at,
            kind="opened" if opened else "move",
            code=after["progress"],
            text="",
            actor=entry.actor,
            source_code="" if opened else (before or {}).get("progress", ""),
        )


def _messages(rows: Iterable[Message]) -> Iterator[TimelineEntry]:
    for row in rows:
        yield TimelineEntry(
            at=row.at,
            kind="note" if row.direction is Direction.NOTE else "message",
            code=row.direction.value,
            text=row.body,
            actor=row.actor,
            party=row.party,
            direction=row.direction,
            channel=row.channel,
            source_code=row.template_key,
        )


def _offers(rows: Iterable[Offer]) -> Iterator[TimelineEntry]:
    for row in rows:
        yield TimelineEntry(
            at=row.made_at,
            kind="offer",
            code=row.answer.value,
            text=row.text,
            party=row.party,
            amount_minor=row.amount_minor,
            currency=row.currency,
            freight_payer=row.freight_payer,
        )


def _plan(incident: Incident) -> Iterator[TimelineEntry]:
    """What is agreed now; a step back that takes the plan takes its line too."""
    if incident.plan_agreed_at is not None and incident.remedy is not None:
        yield TimelineEntry(
            at=incident.plan_agreed_at,
            kind="plan",
            code=incident.remedy.value,
            text=" · ".join(filter(None, (incident.plan_note, incident.remedy_reason))),
            amount_minor=incident.plan_amount_minor,
            freight_payer=incident.freight_payer,
            goods_holder=incident.goods_holder,
        )


def _promises(rows: Iterable[Commitment]) -> Iterator[TimelineEntry]:
    for row in rows:
        if row.kept_at is not None:
            amount = row.amount_minor
            yield TimelineEntry(
                row.kept_at, "commitment", "kept", row.text, amount_minor=amount, currency=row.currency
            )


def _evidence(rows: Iterable[Evidence]) -> Iterator[TimelineEntry]:
    for row in rows:
        yield TimelineEntry(row.added_at, "evidence", row.kind.value, row.note or row.file_name, row.actor)


def _payments(rows: Iterable[Compensation]) -> Iterator[TimelineEntry]:
    for row in rows:
        moments = (("paid", row.paid_at), ("voided", row.voided_at))
        for status, at in moments:
            if at is not None:
                yield TimelineEntry(
                    at=at,
                    kind="compensation",
                    code=row.kind.value,
                    text=row.void_reason if status == "voided" else row.reason,
                    amount_minor=paid_minor(row),
                    currency=row.currency,
                    source_code=status,
                )


def _claims(rows: Iterable[SupplierClaim]) -> Iterator[TimelineEntry]:
    for row in rows:
        moments = (
            ("submitted", row.submitted_at, row.amount_minor),
            ("admitted", row.admitted_at, row.admitted_minor),
            ("settled", row.settled_at, row.admitted_minor),
            ("written_off", row.written_off_at, row.amount_minor),
            ("voided", row.voided_at, row.amount_minor),
        )
        for status, at, amount in moments:
            if at is not None:
                yield TimelineEntry(
                    at=at,
                    kind="claim",
                    code=row.item.value,
                    text=row.note,
                    amount_minor=amount,
                    currency=row.currency,
                    source_code=status,
                )
