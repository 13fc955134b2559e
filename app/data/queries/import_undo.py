"""What an import wrote, read from the audit, and what hangs on it since."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import chunked

from app.data.models import (
    MODELS,
    AuditEntry,
    BaseModel,
    Compensation,
    Incident,
    Order,
    OrderLine,
    OrderSaid,
    Parcel,
    ParcelLine,
    PlatformRefund,
    Product,
    SheetImport,
    Sku,
    Supplier,
    SupplierSku,
)
from app.data.queries import order_money
from app.data.queries.operations import neutral as neutral_operations

WRITTEN: dict[str, type[BaseModel]] = {
    "parcel_line": ParcelLine,
    "parcel": Parcel,
    "platform_refund": PlatformRefund,
    "order_said": OrderSaid,
    "order_line": OrderLine,
    "order": Order,
    "supplier_sku": SupplierSku,
    "sku": Sku,
    "product": Product,
    "supplier": Supplier,
}
"""Kinds an import writes, in the order in which they can be removed."""
_AT_ONCE = 5_000
_KINDS = ("incident", "compensation", "dispatch_line", "upload", "finding", "order.import", "check_look")
_RANKS = {kind: rank for rank, kind in enumerate(_KINDS)}


@dataclass
class WrittenByImport:
    """Ids made, and rows changed as (id, before, after) images."""

    operation_no: int
    created: dict[str, list[int]] = field(default_factory=lambda: {kind: [] for kind in WRITTEN})
    changed: dict[str, list[tuple[int, Any, Any]]] = field(
        default_factory=lambda: {kind: [] for kind in WRITTEN}
    )


def operation_of(import_id: int) -> int | None:
    """The number of the operation that took the sheet in; None where the audit does not know it."""
    made = AuditEntry.select(AuditEntry.operation_no).where(
        (AuditEntry.entity == "sheet_import")
        & (AuditEntry.entity_id == import_id)
        & AuditEntry.before.is_null()
    )
    number: int | None = made.scalar()
    return number


def written_by(import_id: int) -> WrittenByImport | None:
    """None where the audit does not know the import."""
    number = operation_of(import_id)
    if number is None:
        return None
    found = WrittenByImport(number)
    entries = AuditEntry.select().where(
        (AuditEntry.operation_no == number) & AuditEntry.entity.in_(list(WRITTEN))
    )
    changed: dict[tuple[str, int], tuple[Any, Any]] = {}
    for entry in entries.order_by(AuditEntry.id):
        if entry.entity_id is None:
            found.created[entry.entity] += range(entry.after["first_id"], entry.after["last_id"] + 1)
            continue
        # A row written more than once: as it was before the first time, as it is after the last.
        before, after = changed.get((entry.entity, entry.entity_id), ({}, {}))
        changed[entry.entity, entry.entity_id] = ({**entry.before, **before}, {**after, **entry.after})
    for (kind, row_id), images in changed.items():
        found.changed[kind].append((row_id, *images))
    return found


@dataclass(frozen=True)
class OrderUse:
    """An order of the import, and what depends on it since."""

    order_no: str
    what: str
    """"incident", "compensation", "dispatch", "upload", "finding" …: the kind of record that points at it;
    "order.import", "order.assign_supplier" …: the operation that changed it later."""
    number: str = ""
    """Of the incident; the file of a later sheet."""


def uses(found: WrittenByImport) -> list[OrderUse]:
    """What keeps the import from being taken back, the gravest first; empty when it can be."""
    pointed = [
        *_settled_upon(found),
        *_pointed_at(found),
        *_touched_since(found),
    ]
    return sorted(dict.fromkeys(pointed), key=lambda use: (_RANKS.get(use.what, len(_RANKS)), use.order_no))


def _touched_since(found: WrittenByImport) -> Iterator[OrderUse]:
    """Rows that a later operation changed; what was taken back changed none together with its undo."""
    neutral = sorted(neutral_operations())
    for kind in WRITTEN:
        # All that came later is read, not asked for by number: of a big import those are far more.
        later: Any = AuditEntry.select(AuditEntry.entity_id, AuditEntry.operation).where(
            (AuditEntry.operation_no > found.operation_no)
            & AuditEntry.operation_no.not_in(neutral)
            & (AuditEntry.entity == kind)
            & AuditEntry.entity_id.is_null(False)
        )
        own: set[int] | None = None
        by_operation: dict[str, set[int]] = {}
        for row_id, operation in later.tuples():
            own = set(_own_rows(found, kind)) if own is None else own
            if row_id in own:
                by_operation.setdefault(operation, set()).add(row_id)
        for operation, changed in by_operation.items():
            yield from (OrderUse(number, operation) for number in _order_nos(kind, changed))


def _pointed_at(found: WrittenByImport) -> Iterator[OrderUse]:
    """Whatever but the import's own rows points at what it made."""
    for kind, target in WRITTEN.items():
        for model in MODELS:
            if model is SheetImport:  # the record of a sheet says whose it was; what it brought points itself
                continue
            for key in model._meta.refs:
                own = _own_rows(found, _kind_of(model))
                if key.rel_model is target:
                    ids = _others(model, key, found.created[kind], own)
                    yield from (OrderUse(n, model._meta.table_name) for n in _order_nos(kind, ids))


def _settled_upon(found: WrittenByImport) -> Iterator[OrderUse]:
    """Incidents opened and compensation planned since on orders that it made or changed.

    What the buyer paid and got back bounded what was planned; taken back, the bounds would be passed unseen.
    """
    written = {row_id for row_id, _, _ in found.changed["order"]} | set(found.created["order"])
    if not written:
        return
    since = AuditEntry.select(AuditEntry.entity_id).where(
        (AuditEntry.operation_no > found.operation_no) & AuditEntry.before.is_null()
    )
    for incident in Incident.select().where(Incident.id.in_(since.where(AuditEntry.entity == "incident"))):
        if _is_among(incident.order, written):
            yield OrderUse(incident.order.order_no, "incident", incident.number)
    planned = since.where(AuditEntry.entity == "compensation")
    for compensation in Compensation.select().where(Compensation.id.in_(planned)):
        if _is_among(compensation.order, written):
            yield OrderUse(compensation.order.order_no, "compensation")


def _is_among(order: Order, ids: set[int]) -> bool:
    return order.id in ids or order_money.root_of(order).id in ids


def _order_nos(kind: str, ids: Collection[int]) -> list[str]:
    """Numbers of the orders that rows of `kind` belong to."""
    numbers: set[str] = set()
    for chunk in chunked(ids, _AT_ONCE):
        numbers |= {number for (number,) in _OF_ORDERS[kind]().where(WRITTEN[kind].id.in_(chunk)).tuples()}
    return sorted(numbers)


_OF_ORDERS: dict[str, Callable[[], Any]] = {
    "order": lambda: Order.select(Order.order_no),
    "order_line": lambda: OrderLine.select(Order.order_no).join(Order),
    "parcel_line": lambda: ParcelLine.select(Order.order_no).join(OrderLine).join(Order),
    "parcel": lambda: Parcel.select(Order.order_no).join(ParcelLine).join(OrderLine).join(Order),
    "platform_refund": lambda: PlatformRefund.select(PlatformRefund.order_no),
    "order_said": lambda: OrderSaid.select(Order.order_no).join(Order),
    # Of a price list there are no orders: the goods themselves are named.
    "supplier_sku": lambda: SupplierSku.select(SupplierSku.written),
    "sku": lambda: Sku.select(Sku.code),
    "product": lambda: Product.select(Product.title),
    "supplier": lambda: Supplier.select(Supplier.name),
}


def _own_rows(found: WrittenByImport, kind: str) -> list[int]:
    """What it made, and what it changed and will change back."""
    return [*found.created.get(kind, ()), *(row_id for row_id, _, _ in found.changed.get(kind, ()))]


def _kind_of(model: type[BaseModel]) -> str:
    return next((kind for kind, known in WRITTEN.items() if known is model), "")


def _others(model: type[BaseModel], key: Any, ids: Iterable[int], own: Sequence[int]) -> set[int]:
    """Those of `ids` that rows not our own point at."""
    mine = set(own)
    found: set[int] = set()
    for first, last in _runs(ids):
        rows: Any = model.select(model.id, key).where(key.between(first, last)).tuples()
        found |= {target for row_id, target in rows if row_id not in mine}
    return found


def _runs(ids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ids as spans without a gap; what is made at once has one, however long it is."""
    first = last = None
    for number in sorted(ids):
        if first is None or last is None or number != last + 1:
            if first is not None and last is not None:
                yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last
