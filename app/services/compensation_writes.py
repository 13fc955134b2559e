"""Writes on single compensations that several use cases share; each within the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.data.models import Compensation, Incident, Order, OrderLine
from app.data.queries import order_money
from app.data.unit_of_work import Transaction
from app.domain import compensation as rules
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.domain.statuses import CompensationKind, CompensationStatus, DeliveryState, OrderStatus
from app.domain.transitions import ENDED

Status = CompensationStatus


@dataclass(frozen=True)
class CompensationDraft:
    """One thing to give to the buyer; only the fields of its kind matter."""

    kind: CompensationKind
    amount: Money
    order_line_id: int | None = None
    reason: str = ""
    override_reason: str = ""
    is_original_route: bool = True
    has_consent: bool = False
    consent_note: str = ""
    ground: str = ""
    has_ruling: bool = False
    what: str = ""
    coupon_code: str = ""
    expires_on: date | None = None


def find_compensation(compensation_id: int) -> Compensation:
    """The row. Raises: NotFound."""
    row: Compensation | None = Compensation.get_or_none(Compensation.id == compensation_id)
    if row is None:
        raise NotFound("compensation_not_found", id=compensation_id)
    return row


def find_incident(incident_id: int) -> Incident:
    """The incident. Raises: NotFound."""
    row: Incident | None = Incident.get_or_none(Incident.id == incident_id)
    if row is None:
        raise NotFound("incident_not_found", id=incident_id)
    return row


def check_open(incident: Incident) -> None:
    """Nothing is promised to or taken back from a buyer on a case that is over.

    Raises: DomainError incident_ended; reopening it comes first.
    """
    if incident.progress in ENDED:
        raise DomainError("incident_ended", number=incident.number, progress=incident.progress)


def drop_replacement(tx: Transaction, row: Compensation) -> None:
    """Nothing is sent for an order whose reship was dropped before it left, or came to nothing."""
    if row.reship_order_id is not None and row.delivery in (DeliveryState.NONE, DeliveryState.FAILED):
        tx.update(replacement(row), status=OrderStatus.CLOSED, updated_at=tx.at)


def replacement(row: Compensation) -> Order:
    """The order sent instead; only for rows that have one."""
    found: Order = Order.get_by_id(row.reship_order_id)
    return found


def find_line(order: Order, order_line_id: int | None) -> OrderLine | None:
    """The line, which must be of this order or of one of its replacements. Raises: NotFound."""
    if order_line_id is None:
        return None
    line: OrderLine | None = OrderLine.get_or_none(
        OrderLine.id == order_line_id, OrderLine.order.in_(order_money.family_of(order_money.root_of(order)))
    )
    if line is None:
        raise NotFound("order_line_not_found", id=order_line_id)
    return line


def row_values(
    incident: Incident, line: OrderLine | None, draft: CompensationDraft, at: datetime
) -> dict[str, object]:
    """Columns of a newly planned row."""
    return {
        "incident": incident,
        "order": incident.order_id,
        "order_line": line,
        "kind": draft.kind,
        "amount_minor": draft.amount.minor,
        "currency": draft.amount.currency,
        "reason": draft.reason.strip(),
        "override_reason": draft.override_reason.strip(),
        "is_original_route": draft.is_original_route,
        "has_consent": draft.has_consent,
        "consent_note": draft.consent_note.strip(),
        "ground": draft.ground,
        "has_ruling": draft.has_ruling,
        "what": draft.what.strip(),
        "coupon_code": draft.coupon_code.strip(),
        "expires_on": draft.expires_on,
        "planned_at": at,
    }


def counter_values(row: Compensation, reason: str, tx: Transaction) -> dict[str, object]:
    """Columns of the entry that takes a paid row back."""
    return {
        "incident": row.incident_id,
        "order": row.order_id,
        "order_line": row.order_line_id,
        "kind": row.kind,
        "status": Status.PAID,
        "amount_minor": row.amount_minor,
        "currency": row.currency,
        "reason": reason,
        "is_original_route": row.is_original_route,
        "proof_note": reason,
        "planned_at": tx.at,
        "approved_at": tx.at,
        "approved_by": tx.actor,
        "paid_at": tx.at,
        "reverses": row.id,
    }


def approve_row(tx: Transaction, row: Compensation, *, by: str) -> None:
    """Let a row be paid; `by` is empty when a setting did. Raises: IllegalMove, DomainError."""
    check_open(row.incident)
    rules.check_move(row.status, Status.APPROVED)
    check_consent(row)
    tx.update(row, status=Status.APPROVED, approved_at=tx.at, approved_by=by)
    touch_incident(tx, row)


def check_consent(row: Compensation) -> None:
    """Raises: DomainError consent_missing."""
    rules.check_consent(
        row.kind,
        is_original_route=row.is_original_route,
        has_consent=row.has_consent,
        note=row.consent_note,
    )


def touch_incident(tx: Transaction, row: Compensation) -> None:
    """The incident shows its compensations."""
    tx.touch(Incident, [row.incident_id])
