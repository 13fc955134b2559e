"""The list of claims: filter, sort, rows, sums and what suppliers owe, in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any
from zoneinfo import ZoneInfo

from peewee import JOIN, Case, Value, fn

from app.data.models import ClaimReceipt, Incident, Order, Store, Supplier, SupplierClaim
from app.data.queries.common import Sort, day_end, day_start, in_order, order_terms
from app.domain.claims import OPEN
from app.domain.money import Money
from app.domain.statuses import ClaimItem, ClaimStatus, LiableParty, ReceiptMethod
from app.domain.texts import looked_for

S = SupplierClaim
Status = ClaimStatus


@dataclass(frozen=True)
class ClaimFilter:
    """Which claims; empty means all. Days are business days of planning, both included."""

    statuses: frozenset[ClaimStatus] = frozenset()
    items: frozenset[ClaimItem] = frozenset()
    party: LiableParty | None = None
    supplier_id: int | None = None
    supplier_ids: frozenset[int] | None = None
    store_id: int | None = None
    incident_id: int | None = None
    is_overdue: bool = False
    from_on: date | None = None
    to_on: date | None = None
    text: str = ""


@dataclass(frozen=True)
class ClaimRow:
    """One item claimed, with what came in for it."""

    id: int
    incident_id: int
    incident_number: str
    order_no: str
    store: str
    party: LiableParty
    supplier_id: int | None
    supplier: str
    item: ClaimItem
    status: ClaimStatus
    claimed: Money
    admitted: Money | None
    received: Money
    outstanding: Money
    note: str
    planned_at: datetime
    submitted_at: datetime | None
    admitted_at: datetime | None
    due_on: date | None
    is_overdue: bool
    settled_at: datetime | None
    written_off_at: datetime | None
    write_off_reason: str
    voided_at: datetime | None
    void_reason: str


@dataclass(frozen=True)
class ReceiptRow:
    """Money or a deduction that came in for a claim."""

    id: int
    claim_id: int
    amount: Money
    method: ReceiptMethod
    received_at: datetime
    reference: str
    voided_at: datetime | None
    void_reason: str


@dataclass(frozen=True)
class ClaimTotals:
    """Sums of one currency in minor units. Claimed: what went out, whatever became of it."""

    currency: str
    count: int
    planned: int
    claimed: int
    admitted: int
    received: int
    outstanding: int
    overdue: int


def received_term() -> Any:
    """SQL of what came in for a claim, in minor units."""
    R = ClaimReceipt
    query = R.select(fn.COALESCE(fn.SUM(R.amount_minor), 0)).where(R.claim == S.id, R.voided_at.is_null())
    return query


def outstanding_term() -> Any:
    """SQL of what is still to come in for a claim, in minor units."""
    owed = fn.COALESCE(S.admitted_minor, S.amount_minor) - received_term()
    return Case(None, ((S.status.in_(list(OPEN)), fn.MAX(owed, 0)),), 0)


def _is_overdue(today: date) -> Any:
    return S.status.in_(list(OPEN)) & (S.due_on < today)


def _joined(*columns: Any) -> Any:
    return (
        S.select(*columns)
        .join(Incident)
        .join(Order)
        .join(Store)
        .switch(S)
        .join(Supplier, JOIN.LEFT_OUTER, on=(S.supplier == Supplier.id))
    )


def _conditions(wanted: ClaimFilter, zone: ZoneInfo, today: date) -> list[Any]:
    terms: list[Any] = [Value(1) == 1]
    if wanted.statuses:
        terms.append(S.status.in_(list(wanted.statuses)))
    if wanted.items:
        terms.append(S.item.in_(list(wanted.items)))
    if wanted.supplier_ids is not None:
        terms.append(S.supplier.in_(list(wanted.supplier_ids)))
    equal = (
        (S.party, wanted.party),
        (S.supplier, wanted.supplier_id),
        (Order.store, wanted.store_id),
        (S.incident, wanted.incident_id),
    )
    terms += [column == value for column, value in equal if value is not None]
    if wanted.is_overdue:
        terms.append(_is_overdue(today))
    if wanted.from_on:
        terms.append(S.planned_at >= day_start(wanted.from_on, zone))
    if wanted.to_on:
        terms.append(S.planned_at < day_end(wanted.to_on, zone))
    if text := looked_for(wanted.text):
        columns = (Order.order_no, Incident.number, Supplier.name, S.note)
        terms.append(reduce(or_, (column.contains(text) for column in columns)))
    return terms


_SORTS: dict[str, Any] = {
    "incident": Incident.number,
    "order_no": Order.order_no,
    "supplier": Supplier.name,
    "item": S.item,
    "status": S.status,
    "claimed": S.amount_minor,
    "admitted": S.admitted_minor,
    "due_on": S.due_on,
    "planned_at": S.planned_at,
    "submitted_at": S.submitted_at,
    "received": received_term(),
    "outstanding": outstanding_term(),
}


def find_ids(wanted: ClaimFilter, sort: Sort, zone: ZoneInfo, today: date) -> list[int]:
    """Ids that pass the filter; unless sorted otherwise the newest first."""
    query = _joined(S.id).where(*_conditions(wanted, zone, today))
    query = query.order_by(*order_terms(sort, _SORTS, [S.planned_at.desc()], S.id))
    return [row[0] for row in query.tuples()]


def load_rows(ids: Sequence[int], today: date) -> list[ClaimRow]:
    """The rows of `ids`, in their order."""
    query = _joined(
        S,
        Incident.number.alias("incident_number"),
        Order.order_no.alias("order_no"),
        Store.name.alias("store"),
        Supplier.name.alias("supplier_name"),
        received_term().alias("received"),
        outstanding_term().alias("outstanding"),
    ).where(S.id.in_(list(ids)))
    return in_order(ids, {row["id"]: _row(row, today) for row in query.dicts()})


def _row(found: dict[str, Any], today: date) -> ClaimRow:
    values = dict(found)
    currency = values.pop("currency")
    admitted = values.pop("admitted_minor")
    values["claimed"] = Money(values.pop("amount_minor"), currency)
    values["admitted"] = None if admitted is None else Money(admitted, currency)
    values["received"] = Money(values["received"], currency)
    values["outstanding"] = Money(values["outstanding"], currency)
    values["incident_id"] = values.pop("incident")
    values["supplier_id"] = values.pop("supplier")
    values["supplier"] = values.pop("supplier_name") or ""
    due_on = values["due_on"]
    values["is_overdue"] = values["status"] in OPEN and due_on is not None and due_on < today
    return ClaimRow(**values)


def load_receipts(claim_ids: Sequence[int]) -> list[ReceiptRow]:
    """What came in for these claims, the oldest first; void ones are marked."""
    R = ClaimReceipt
    query = R.select().where(R.claim.in_(list(claim_ids))).order_by(R.received_at, R.id)
    return [
        ReceiptRow(
            id=row.id,
            claim_id=row.claim_id,
            amount=Money(row.amount_minor, row.currency),
            method=row.method,
            received_at=row.received_at,
            reference=row.reference,
            voided_at=row.voided_at,
            void_reason=row.void_reason,
        )
        for row in query
    ]


def totals(wanted: ClaimFilter, zone: ZoneInfo, today: date) -> list[ClaimTotals]:
    """Sums of the filtered claims, one for each currency, the commonest first."""
    inner = _joined(
        S.currency.alias("currency"),
        S.status.alias("status"),
        S.amount_minor.alias("amount"),
        S.admitted_minor.alias("admitted"),
        received_term().alias("received"),
        outstanding_term().alias("outstanding"),
        Case(None, ((_is_overdue(today), 1),), 0).alias("late"),
    ).where(*_conditions(wanted, zone, today))
    c = inner.c
    went_out = c.status.not_in([Status.PLANNED.value, Status.VOIDED.value])
    columns = (
        fn.COUNT(Value(1)),
        fn.SUM(Case(None, ((c.status == Status.PLANNED.value, c.amount),), 0)),
        fn.SUM(Case(None, ((went_out, c.amount),), 0)),
        fn.SUM(Case(None, ((went_out, fn.COALESCE(c.admitted, 0)),), 0)),
        fn.SUM(c.received),
        fn.SUM(c.outstanding),
        fn.SUM(c.outstanding * c.late),
    )
    query = S.select(c.currency, *columns).from_(inner).group_by(c.currency)
    return sorted((ClaimTotals(*row) for row in query.tuples()), key=lambda t: (-t.count, t.currency))


@dataclass(frozen=True)
class AgeFigure:
    """What one party still owes in one currency, and how long ago it was claimed."""

    supplier_id: int | None
    currency: str
    age_days: int
    outstanding: int


def open_by_age(today: date, zone: ZoneInfo, supplier_id: int | None = None) -> list[AgeFigure]:
    """Open claims with their age in days of the business zone since they were submitted."""
    columns = (S.supplier, S.currency, S.submitted_at, outstanding_term().alias("outstanding"))
    query: Any = S.select(*columns).where(S.status.in_(list(OPEN)), S.party == LiableParty.SUPPLIER)
    if supplier_id is not None:
        query = query.where(S.supplier == supplier_id)
    return [
        AgeFigure(supplier, currency, (today - at.astimezone(zone).date()).days, int(left))
        for supplier, currency, at, left in query.tuples()
    ]
