"""The rows behind an incident report."""

from __future__ import annotations

from typing import Any

from app.data.models import (
    AuditEntry,
    ClaimReceipt,
    Deadline,
    Evidence,
    FollowUp,
    Incident,
    IncidentLine,
    IncidentParcel,
    Order,
    Parcel,
    Store,
    Supplier,
    SupplierClaim,
)
from app.data.models.base import BaseModel


def find_incident(reference: str) -> Incident | None:
    """The incident with this number, or else with this id."""
    wanted = reference.strip()
    found: Incident | None = Incident.get_or_none(Incident.number == wanted)
    if found is None and wanted.isascii() and wanted.isdigit() and len(wanted) < 16:
        found = Incident.get_or_none(Incident.id == int(wanted))
    return found


def order_of(incident: Incident) -> tuple[Order, Store]:
    """The order with its shop."""
    order = Order.select(Order, Store).join(Store).where(Order.id == incident.order_id).get()
    return order, order.store


def supplier_name(incident: Incident) -> str:
    """Empty when nobody is named."""
    row = Supplier.get_or_none(Supplier.id == incident.supplier_id)
    return "" if row is None else row.name


def partner_number(incident: Incident) -> str:
    """Number of the other half of a swapped pair; empty when there is none."""
    row = Incident.get_or_none(Incident.id == incident.partner_id)
    return "" if row is None else row.number


def rows_of(model: type[BaseModel], incident: Incident, *order_by: Any) -> list[Any]:
    """The rows of `model` that belong to the incident, in the order given and then as entered."""
    fields: Any = model
    return list(model.select().where(fields.incident == incident.id).order_by(*order_by, fields.id))


def lines(incident: Incident) -> list[IncidentLine]:
    """Ordered against sent."""
    return rows_of(IncidentLine, incident)


def parcels(incident: Incident) -> list[Parcel]:
    """The parcels the incident is about."""
    joined = Parcel.select().join(IncidentParcel).where(IncidentParcel.incident == incident.id)
    return list(joined.order_by(Parcel.shipped_at, Parcel.id))


def evidence(incident: Incident) -> list[Evidence]:
    """Evidence, oldest first."""
    return rows_of(Evidence, incident, Evidence.added_at)


def running_clocks(incident: Incident) -> list[Deadline]:
    """Deadlines neither stopped nor paused, the nearest first."""
    rows = rows_of(Deadline, incident, Deadline.due_at)
    return [row for row in rows if row.stopped_at is None and row.paused_at is None]


def last_follow_up(incident: Incident) -> FollowUp | None:
    """The care call that was made last, or the one that is due."""
    rows = rows_of(FollowUp, incident, FollowUp.done_at)
    return rows[-1] if rows else None


def receipts(incident: Incident) -> list[ClaimReceipt]:
    """What came in for the incident's claims, taken-back receipts left out."""
    joined = ClaimReceipt.select().join(SupplierClaim).where(SupplierClaim.incident == incident.id)
    valid = joined.where(ClaimReceipt.voided_at.is_null())
    return list(valid.order_by(ClaimReceipt.received_at, ClaimReceipt.id))


def moves(incident: Incident) -> list[AuditEntry]:
    """Audit rows of the incident in which its progress changed, oldest first."""
    rows = AuditEntry.select().where(
        AuditEntry.entity == "incident", AuditEntry.entity_id == incident.id, AuditEntry.before.is_null(False)
    )
    return [row for row in rows.order_by(AuditEntry.id) if row.after and "progress" in row.after]
