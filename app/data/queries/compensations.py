"""The list of compensations: filter, sort, rows and sums in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any
from zoneinfo import ZoneInfo

from peewee import JOIN, Case, Value, fn

from app.data.fields import UtcDateTimeField
from app.data.models import (
    Compensation,
    Evidence,
    Incident,
    Order,
    OrderLine,
    RefundMatch,
    Store,
    Supplier,
)
from app.data.queries.common import Sort, day_end, day_start, in_order, order_terms
from app.domain.compensation import IN_KIND, PARCELS, REFUNDS, Stage
from app.domain.money import Money
from app.domain.statuses import CompensationKind, CompensationStatus, DeliveryState
from app.domain.texts import looked_for

C = Compensation
Status = CompensationStatus
_Counter = Compensation.alias("counter")
_Replacement = Order.alias("replacement")
# Beside a function's value no field says how a time is stored: left as it is it would sort as other text.
_stamp = UtcDateTimeField().db_value


@dataclass(frozen=True)
class CompensationFilter:
    """Which rows; empty means all. Days are business days of the last step taken, both included."""

    stages: frozenset[Stage] = frozenset()
    statuses: frozenset[CompensationStatus] = frozenset()
    kinds: frozenset[CompensationKind] = frozenset()
    supplier_id: int | None = None
    store_id: int | None = None
    incident_id: int | None = None
    order_id: int | None = None
    from_on: date | None = None
    to_on: date | None = None
    text: str = ""


@dataclass(frozen=True)
class CompensationRow:
    """One compensation as lists and details show it."""

    id: int
    incident_id: int
    incident_number: str
    order_id: int
    order_no: str
    store_id: int
    store: str
    supplier_id: int | None
    supplier: str
    kind: CompensationKind
    status: CompensationStatus
    stage: Stage
    amount: Money
    order_line_id: int | None
    line_title: str
    line_spec: str
    reason: str
    override_reason: str
    is_original_route: bool
    has_consent: bool
    consent_note: str
    ground: str
    has_ruling: bool
    proof_id: int | None
    proof_file: str
    proof_note: str
    is_by_platform: bool
    what: str
    courier: str
    tracking_no: str
    delivery: DeliveryState
    reship_order_id: int | None
    reship_order_no: str
    coupon_code: str
    expires_on: date | None
    used_at: datetime | None
    planned_at: datetime
    approved_at: datetime | None
    approved_by: str
    paid_at: datetime | None
    voided_at: datetime | None
    void_reason: str
    reverses_id: int | None
    reversed_by_id: int | None

    @property
    def moved_at(self) -> datetime:
        """When the last step was taken."""
        return self.voided_at or self.paid_at or self.approved_at or self.planned_at

    @property
    def effect(self) -> Money:
        """The amount as it counts: a counter-entry takes away."""
        return -self.amount if self.reverses_id is not None else self.amount


@dataclass(frozen=True)
class CompensationTotals:
    """Sums of one currency over a filter, in minor units; `paid` less what was taken back."""

    currency: str
    count: int
    planned: int
    approved: int
    paid: int


def _lacks_consent() -> Any:
    needs = C.kind.in_(list(IN_KIND)) | (C.kind.in_(list(REFUNDS)) & (C.is_original_route == False))  # noqa: E712
    return needs & ((C.has_consent == False) | (fn.TRIM(C.consent_note) == ""))  # noqa: E712


def _lacks_file() -> Any:
    is_tracked = C.kind.in_(list(PARCELS)) & (C.tracking_no != "")
    # The platform's own sheet proves what it paid.
    return C.proof.is_null() & ~is_tracked & ~_by_platform()


def _by_platform() -> Any:
    return fn.EXISTS(RefundMatch.select(Value(1)).where(RefundMatch.compensation == C.id))


def stage_term() -> Any:
    """SQL of the stage: status, and what the row still lacks."""
    return Case(
        None,
        (
            (C.status == Status.VOIDED, Value(Stage.VOIDED.value)),
            ((C.status == Status.PLANNED) & _lacks_consent(), Value(Stage.DRAFT.value)),
            (C.status == Status.PLANNED, Value(Stage.TO_APPROVE.value)),
            (C.status == Status.APPROVED, Value(Stage.TO_PAY.value)),
            (C.reverses.is_null(False), Value(Stage.COUNTER.value)),
            (_Counter.id.is_null(False), Value(Stage.REVERSED.value)),
            (_lacks_file(), Value(Stage.TO_PROVE.value)),
        ),
        Value(Stage.DONE.value),
    )


def _moved_at() -> Any:
    return fn.COALESCE(C.voided_at, C.paid_at, C.approved_at, C.planned_at)


def _joined(*columns: Any) -> Any:
    return (
        C.select(*columns)
        .join(Incident)
        .switch(C)
        .join(Order, on=(C.order == Order.id))
        .join(Store)
        .switch(C)
        .join(Supplier, JOIN.LEFT_OUTER, on=(Incident.supplier == Supplier.id))
        .switch(C)
        .join(OrderLine, JOIN.LEFT_OUTER, on=(C.order_line == OrderLine.id))
        .switch(C)
        .join(Evidence, JOIN.LEFT_OUTER, on=(C.proof == Evidence.id))
        .switch(C)
        .join(_Replacement, JOIN.LEFT_OUTER, on=(C.reship_order == _Replacement.id))
        .switch(C)
        .join(_Counter, JOIN.LEFT_OUTER, on=(_Counter.reverses == C.id))
    )


_TEXTS = (
    Order.order_no, Incident.number, C.tracking_no, C.coupon_code, C.what, C.reason, C.proof_note,
    Order.recipient, Supplier.name, OrderLine.title,
)  # fmt: skip


def _conditions(wanted: CompensationFilter, zone: ZoneInfo) -> list[Any]:
    terms: list[Any] = []
    if wanted.stages:
        terms.append(stage_term().in_([stage.value for stage in wanted.stages]))
    if wanted.statuses:
        terms.append(C.status.in_(list(wanted.statuses)))
    if wanted.kinds:
        terms.append(C.kind.in_(list(wanted.kinds)))
    equal = (
        (Incident.supplier, wanted.supplier_id),
        (Order.store, wanted.store_id),
        (C.incident, wanted.incident_id),
        (C.order, wanted.order_id),
    )
    terms += [column == value for column, value in equal if value is not None]
    if wanted.from_on:
        terms.append(_moved_at() >= _stamp(day_start(wanted.from_on, zone)))
    if wanted.to_on:
        terms.append(_moved_at() < _stamp(day_end(wanted.to_on, zone)))
    if text := looked_for(wanted.text):
        terms.append(reduce(or_, (column.contains(text) for column in _TEXTS)))
    return terms


_SORTS = {
    "incident": Incident.number,
    "order_no": Order.order_no,
    "store": Store.name,
    "supplier": Supplier.name,
    "kind": C.kind,
    "amount": C.amount_minor,
    "planned_at": C.planned_at,
    "paid_at": C.paid_at,
    "moved_at": _moved_at(),
    "stage": stage_term(),
}


def find_ids(wanted: CompensationFilter, sort: Sort, zone: ZoneInfo) -> list[int]:
    """Ids that pass the filter, newest step first unless sorted otherwise."""
    query = _joined(C.id).where(*(_conditions(wanted, zone) or [Value(1) == 1]))
    query = query.order_by(*order_terms(sort, _SORTS, [_moved_at().desc()], C.id))
    return [row[0] for row in query.tuples()]


def load_rows(ids: Sequence[int]) -> list[CompensationRow]:
    """The rows of `ids`, in their order; those gone are left out."""
    query = _joined(
        C,
        Incident.number.alias("incident_number"),
        Order.order_no.alias("order_no"),
        Order.store.alias("store_id"),
        Store.name.alias("store"),
        Supplier.id.alias("supplier_id"),
        Supplier.name.alias("supplier"),
        OrderLine.title.alias("line_title"),
        OrderLine.spec.alias("line_spec"),
        Evidence.file_name.alias("proof_file"),
        _Replacement.order_no.alias("reship_order_no"),
        _Counter.id.alias("reversed_by_id"),
        stage_term().alias("stage"),
        _by_platform().alias("is_by_platform"),
    ).where(C.id.in_(list(ids)))
    return in_order(ids, {row["id"]: _row(row) for row in query.dicts()})


_RENAMED = {
    "incident": "incident_id",
    "order": "order_id",
    "order_line": "order_line_id",
    "proof": "proof_id",
    "reship_order": "reship_order_id",
    "reverses": "reverses_id",
}
_MAYBE_MISSING = ("supplier", "line_title", "line_spec", "proof_file", "reship_order_no")


def _row(found: dict[str, Any]) -> CompensationRow:
    values = {_RENAMED.get(name, name): value for name, value in found.items()}
    values["amount"] = Money(values.pop("amount_minor"), values.pop("currency"))
    values["stage"] = Stage(values["stage"])
    values["is_by_platform"] = bool(values["is_by_platform"])
    for name in _MAYBE_MISSING:
        values[name] = values[name] or ""
    return CompensationRow(**values)


def totals(wanted: CompensationFilter, zone: ZoneInfo) -> list[CompensationTotals]:
    """Sums of the filtered rows, one for each currency, the commonest first."""
    signed = Case(None, ((C.reverses.is_null(False), C.amount_minor * -1),), C.amount_minor)

    def of(status: CompensationStatus) -> Any:
        return fn.SUM(Case(None, ((C.status == status, signed),), 0))

    count = fn.COUNT(C.id)
    query = (
        _joined(C.currency, count, of(Status.PLANNED), of(Status.APPROVED), of(Status.PAID))
        .where(*(_conditions(wanted, zone) or [Value(1) == 1]))
        .group_by(C.currency)
        .order_by(count.desc(), C.currency)
    )
    return [CompensationTotals(*row) for row in query.tuples()]


@dataclass(frozen=True)
class StageFigure:
    """How many rows stand at a stage, with their sum in minor units of one currency."""

    stage: Stage
    currency: str
    count: int
    amount: int


def stage_figures() -> list[StageFigure]:
    """Counts and sums by stage and currency."""
    stage = stage_term()
    query = _joined(stage, C.currency, fn.COUNT(C.id), fn.SUM(C.amount_minor)).group_by(stage, C.currency)
    return [StageFigure(Stage(row[0]), *row[1:]) for row in query.tuples()]
