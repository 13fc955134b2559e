"""Reading incidents: single rows for the panel; for the list see `incident_list`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from peewee import JOIN, fn

from app.data.fields import UtcDateTimeField
from app.data.models import (
    AuditEntry,
    ClaimReceipt,
    Commitment,
    Compensation,
    Deadline,
    Evidence,
    FollowUp,
    Incident,
    IncidentCost,
    IncidentLine,
    IncidentParcel,
    Liability,
    Message,
    Offer,
    OrderLine,
    Parcel,
    ParcelLine,
    SupplierClaim,
)
from app.domain.statuses import ClaimStatus, CompensationStatus, DeliveryState, Progress

ENDED = (Progress.CLOSED, Progress.FALSE_ALARM, Progress.WITHDRAWN)
OPEN_CLAIMS = (ClaimStatus.PLANNED, ClaimStatus.SUBMITTED, ClaimStatus.ADMITTED)
OPEN_COMPENSATIONS = (CompensationStatus.PLANNED, CompensationStatus.APPROVED)


def running_deadlines(incident_id: int) -> list[Deadline]:
    """Clocks that run, the next to end first."""
    rows = _of(Deadline, incident_id, "due_at")
    return [row for row in rows if row.stopped_at is None]


def deadlines(incident_id: int) -> list[Deadline]:
    """All clocks, running ones first."""
    rows = Deadline.select().where(Deadline.incident == incident_id)
    return list(rows.order_by(Deadline.stopped_at.is_null(False), Deadline.due_at, Deadline.id))


def parcels(incident_id: int) -> list[Parcel]:
    """The parcels of an incident, the first attached first."""
    sql = """SELECT p.* FROM parcel p JOIN incident_parcel ip ON ip.parcel_id = p.id
        WHERE ip.incident_id = ? ORDER BY ip.id"""
    return list(Parcel.raw(sql, incident_id))


def main_parcel(incident_id: int) -> Parcel | None:
    """The parcel the guide looks at."""
    found = parcels(incident_id)
    return found[0] if found else None


def parcels_of_lines(line_ids: list[int]) -> list[Parcel]:
    """Parcels that carry any of these order lines."""
    rows = Parcel.select().join(ParcelLine).where(ParcelLine.order_line.in_(line_ids)).distinct()
    return list(rows.order_by(Parcel.id))


def lines(incident_id: int) -> list[IncidentLine]:
    """Ordered against sent, with the order line where there is one."""
    rows = (
        IncidentLine.select(IncidentLine, OrderLine)
        .join(OrderLine, JOIN.LEFT_OUTER)
        .where(IncidentLine.incident == incident_id)
    )
    return list(rows.order_by(IncidentLine.id))


def _of(model: Any, incident_id: int, order: str) -> list[Any]:
    return list(model.raw(_sql_of(model, order), incident_id))


@cache
def _sql_of(model: Any, order: str) -> str:
    """Written once: Today asks hundreds of these, and peewee took most of the time to write them."""
    table = model._meta.table_name
    return f'SELECT * FROM "{table}" WHERE "incident_id" = ? ORDER BY {order}, "id"'


def evidence(incident_id: int) -> list[Evidence]:
    """Evidence, oldest first."""
    return _of(Evidence, incident_id, "added_at")


def messages(incident_id: int) -> list[Message]:
    """Messages and notes, oldest first."""
    return _of(Message, incident_id, "at")


def offers(incident_id: int) -> list[Offer]:
    """Offers, oldest first."""
    return _of(Offer, incident_id, "made_at")


def commitments(incident_id: int) -> list[Commitment]:
    """Promises by day."""
    return _of(Commitment, incident_id, "due_at")


def liabilities(incident_id: int) -> list[Liability]:
    """Shares, the largest first."""
    return _of(Liability, incident_id, "share_percent DESC")


def compensations(incident_id: int) -> list[Compensation]:
    """The buyer's ledger of one incident."""
    return _of(Compensation, incident_id, "planned_at")


def is_sent(row: Compensation) -> bool:
    """Whether its parcel is on its way or has arrived."""
    return row.delivery in (DeliveryState.SHIPPED, DeliveryState.DELIVERED)


def failed_at(compensation_ids: Sequence[int]) -> dict[int, datetime]:
    """When the parcels of these rows failed last, by the audit."""
    A = AuditEntry
    rows: Any = (
        A.select(A.entity_id, fn.MAX(A.at))
        .where(
            A.entity == "compensation",
            A.entity_id.in_(list(compensation_ids)),
            fn.json_extract(A.after, "$.delivery") == DeliveryState.FAILED.value,
        )
        .group_by(A.entity_id)
        .tuples()
    )
    read = UtcDateTimeField().python_value
    moments = ((row_id, read(at) if isinstance(at, str) else at) for row_id, at in rows)
    return {row_id: at for row_id, at in moments if at is not None}


def claims(incident_id: int) -> list[SupplierClaim]:
    """The supplier's ledger of one incident."""
    return _of(SupplierClaim, incident_id, "planned_at")


def follow_ups(incident_id: int) -> list[FollowUp]:
    """Care calls."""
    return _of(FollowUp, incident_id, "due_on")


def received(incident_id: int) -> list[tuple[str, int]]:
    """(currency, minor units) of what came in for the claims of an incident, void receipts left out."""
    R = ClaimReceipt
    rows: Any = (
        R.select(R.currency, fn.SUM(R.amount_minor))
        .join(SupplierClaim)
        .where(SupplierClaim.incident == incident_id, R.voided_at.is_null())
        .group_by(R.currency)
        .tuples()
    )
    return [(currency, int(minor)) for currency, minor in rows]


def costs(incident_id: int) -> list[tuple[str, int]]:
    """(currency, minor units) of freight, fees and penalties of an incident."""
    K = IncidentCost
    rows: Any = (
        K.select(K.currency, fn.SUM(K.amount_minor))
        .where(K.incident == incident_id, K.voided_at.is_null())
        .group_by(K.currency)
        .tuples()
    )
    return [(currency, int(minor)) for currency, minor in rows]


def progress_audit(incident_id: int) -> list[AuditEntry]:
    """Audit entries of the incident's own row, oldest first."""
    rows = AuditEntry.select().where(AuditEntry.entity == "incident", AuditEntry.entity_id == incident_id)
    return list(rows.order_by(AuditEntry.id))


def reached_at(incident_id: int, state: Progress) -> datetime | None:
    """When the incident last came to `state`; None: never."""
    rows = (
        AuditEntry.select(AuditEntry.at)
        .where(
            AuditEntry.entity == "incident",
            AuditEntry.entity_id == incident_id,
            fn.json_extract(AuditEntry.after, "$.progress") == state.value,
        )
        .order_by(AuditEntry.id.desc())
    )
    found = rows.first()
    return None if found is None else found.at


def sharing(parcel_id: int) -> list[Incident]:
    """Open incidents about this parcel: it may carry goods of several orders."""
    rows = Incident.select().join(IncidentParcel).where(IncidentParcel.parcel == parcel_id)
    return list(rows.where(Incident.progress.not_in(ENDED)).order_by(Incident.id))


def open_incident_of_line(order_line_id: int) -> Incident | None:
    """An incident about this order line that is not ended."""
    rows = (
        Incident.select()
        .join(IncidentLine)
        .where(IncidentLine.order_line == order_line_id, Incident.progress.not_in(ENDED))
    )
    found: Incident | None = rows.order_by(Incident.id).first()
    return found


def last_number(prefix: str) -> str | None:
    """The highest number that starts with `prefix`."""
    rows = Incident.select(Incident.number).where(Incident.number.startswith(prefix))
    found = rows.order_by(fn.LENGTH(Incident.number).desc(), Incident.number.desc()).first()
    return None if found is None else str(found.number)


_COST = """SELECT cost_minor FROM supplier_sku
    WHERE supplier_id = ? AND cost_minor IS NOT NULL AND currency = ? AND {goods} LIMIT 1"""
_BY_CODE, _BY_WORDS = _COST.format(goods="sku_code = ?"), _COST.format(goods="title = ? AND spec = ?")


def supplier_cost(supplier_id: int | None, currency: str, sku_code: str, title: str, spec: str) -> int | None:
    """What these goods cost from the supplier, in minor units, where that is on record in this currency."""
    if supplier_id is None or not (sku_code or title):
        return None
    ask: Any = Incident._meta.database.execute_sql
    row = ask(_BY_CODE, (supplier_id, currency, sku_code)).fetchone() if sku_code else None
    row = row or ask(_BY_WORDS, (supplier_id, currency, title, spec)).fetchone()
    return None if row is None else int(row[0])


_SAME_GOODS_WRONG = """SELECT EXISTS(
    SELECT 1 FROM incident one
    JOIN incident_line mine ON mine.incident_id = one.id AND mine.ordered_sku_code <> ''
    JOIN incident_line theirs ON theirs.ordered_sku_code = mine.ordered_sku_code
    JOIN incident other ON other.id = theirs.incident_id
    WHERE one.id = ? AND other.id <> one.id AND other.supplier_id = one.supplier_id
      AND other.discovered_at >= ? AND other.progress <> 'false_alarm')"""


def is_repeated(incident_id: int, since: datetime) -> bool:
    """Whether its supplier sent any of the same goods wrong since then, this time not counted."""
    stamp = UtcDateTimeField().db_value(since)
    database: Any = Incident._meta.database
    return bool(database.execute_sql(_SAME_GOODS_WRONG, (incident_id, stamp)).fetchone()[0])
