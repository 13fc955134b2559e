"""Takes buyers' names, phones and addresses out of the orders, of all that was written about them, and of the
audit; amounts, counts and moments stay. Sums of what the audit held before keep its seals true.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from peewee import CharField, ForeignKeyField, SqliteDatabase, TextField, chunked

from app.data import bulk, search_index
from app.data.audit_chain import sum_of
from app.data.fields import EnumField, JsonField, UtcDateTimeField
from app.data.models import (
    MODELS,
    AuditEntry,
    AuditSeal,
    BaseModel,
    DispatchLine,
    FollowUp,
    Incident,
    JournalEntry,
    JournalLine,
    Message,
    Order,
    OrderLine,
    Parcel,
    ParcelLine,
)
from app.data.unit_of_work import Transaction, entity_name
from app.domain.personal import REMOVED, Secrets, numbers_in
from app.domain.statuses import Direction, Party

_NAMES = ("buyer", "recipient")
_PHONES = ("phone", "phone_tail")
_ADDRESSES = ("district", "address", "full_address", "postcode")
_OF_ORDER = frozenset({*_NAMES, *_PHONES, *_ADDRESSES, "buyer_message"})
_NOBODY_IN = frozenset(
    {AuditEntry, AuditSeal, DispatchLine, JournalEntry, JournalLine, Order, OrderLine, Parcel, ParcelLine}
)
"""Goods, numbers and sums: nothing in them names anybody, and there are a hundred thousand of them."""
_AT_ONCE = 500


@dataclass
class Buyers:
    """Whose data go: what names them, by the rows that are about them and by their phones."""

    order_ids: Sequence[int]
    near: dict[str, dict[int, Secrets]] = field(default_factory=dict)
    """Kind of record → id → what names the buyer it is about."""
    by_phone: dict[str, Secrets] = field(default_factory=dict)
    whole: dict[str, dict[int, frozenset[str]]] = field(default_factory=dict)
    """Kind of record → id → columns that are the buyer's own words."""

    def image(self, kind: str, row_id: int | None, image: Mapping[str, Any]) -> dict[str, Any]:
        """The row, or what of it is there, without them."""
        secrets = self.near.get(kind, {}).get(row_id or 0) or self._by_phone(str(image.values()))
        own = self.whole.get(kind, {}).get(row_id or 0, frozenset())
        found = {}
        for column, value in image.items():
            if column in own and value:
                found[column] = REMOVED if column in _NAMES or kind != "order" else ""
            else:
                found[column] = secrets.taken_out(value) if secrets is not None else value
        return found

    def is_near(self, kind: str, row_id: int | None, text: str) -> bool:
        """Whether the record is about one of them, or names his phone."""
        return (row_id or 0) in self.near.get(kind, {}) or self._by_phone(text) is not None

    def _by_phone(self, text: str) -> Secrets | None:
        return next((self.by_phone[n] for n in numbers_in(text) if n in self.by_phone), None)


def erase(tx: Transaction, order_ids: Sequence[int], goes_on: Callable[[], object]) -> None:
    """Erase the buyers of these orders for good. `goes_on` is called now and then and may raise."""
    buyers = _buyers(order_ids)
    models: list[type[BaseModel]] = [Order, *(model for model in MODELS if model not in _NOBODY_IN)]
    for model in models:
        goes_on()
        only = order_ids if model is Order else None
        for chunk in chunked(_changed(model, buyers, only), _AT_ONCE):
            tx.erase(model, chunk)
    for chunk in chunked(_entries(buyers, tx.operation_no), _AT_ONCE):
        goes_on()
        bulk.update_rows(AuditEntry, chunk)


@contextmanager
def leaving_no_trace(db: SqliteDatabase) -> Iterator[None]:
    """What is overwritten within is gone from the file too: pages set free, the log, the search index."""
    usual = db.pragma("secure_delete")
    db.pragma("secure_delete", 1)
    try:
        yield
        search_index.forget_for_good()
        db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        db.pragma("secure_delete", usual)


def _buyers(order_ids: Sequence[int]) -> Buyers:
    found = Buyers(order_ids)
    orders: dict[int, Secrets] = {}
    for row_id, row in bulk.images(Order, order_ids).items():
        words = [row[name] for name in (*_NAMES, "address", "full_address")]
        orders[row_id] = secrets = Secrets.of(words, [row["phone"]])
        found.by_phone.update(dict.fromkeys(secrets.phones, secrets))
    found.near["order"] = orders
    found.whole["order"] = dict.fromkeys(orders, _OF_ORDER)
    incidents = {i: orders[o] for i, o in _pointing(Incident, "order", list(orders))}
    found.near["incident"] = incidents
    for model in MODELS:
        for key in model._meta.fields.values():
            target = orders if _leads_to(key, Order) else incidents if _leads_to(key, Incident) else None
            if target is not None and model is not Incident and model not in _NOBODY_IN:
                rows = _pointing(model, key.name, list(target))
                found.near.setdefault(entity_name(model), {}).update((i, target[to]) for i, to in rows)
    _buyers_words(found)
    return found


def _leads_to(key: object, model: type[BaseModel]) -> bool:
    return isinstance(key, ForeignKeyField) and key.rel_model is model


def _pointing(model: type[BaseModel], key: str, ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    column = model._meta.fields[key]
    for chunk in chunked(ids, _AT_ONCE):
        query: Any = model.select(model.id, column).where(column.in_(chunk))
        yield from query.tuples()


def _buyers_words(found: Buyers) -> None:
    """What the buyer himself said goes whole."""
    ids = list(found.near.get("message", {}))
    said: list[int] = []
    for chunk in chunked(ids, _AT_ONCE):
        own = (Message.party == Party.BUYER) & (Message.direction == Direction.IN)
        query: Any = Message.select(Message.id).where(Message.id.in_(chunk), own)
        said += [row_id for (row_id,) in query.tuples()]
    found.whole["message"] = dict.fromkeys(said, frozenset({"body"}))
    calls = found.near.get(entity_name(FollowUp), {})
    found.whole[entity_name(FollowUp)] = dict.fromkeys(calls, frozenset({"words"}))


# Rows


def _changed(
    model: type[BaseModel], buyers: Buyers, only: Sequence[int] | None
) -> Iterator[tuple[int, dict[str, Any]]]:
    """(id, columns to write) of each row that names one of them; of all rows without `only`."""
    texts = {column: kind for column, kind in model._meta.columns.items() if _holds_words(kind)}
    if not texts:
        return
    kind, names = entity_name(model), ", ".join(f'"{column}"' for column in texts)
    sql = f'SELECT "id", {names} FROM "{model._meta.table_name}"'
    rows = (
        ((i, *(row[c] for c in texts)) for i, row in bulk.images(model, only).items())
        if only is not None
        else model._meta.database.execute_sql(sql).fetchall()
    )
    for row_id, *values in rows:
        if buyers.is_near(kind, row_id, "\n".join(str(value) for value in values if value)):
            old = dict(zip(texts, values, strict=True))
            new = _stored(texts, buyers.image(kind, row_id, _read(texts, old)))
            changed = {column: value for column, value in new.items() if value != old[column]}
            if changed:
                yield row_id, changed


def _holds_words(kind: object) -> bool:
    narrow = (EnumField, UtcDateTimeField, ForeignKeyField)
    return isinstance(kind, (TextField, CharField)) and not isinstance(kind, narrow)


def _read(texts: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """The row's values, those of JSON too."""
    return {c: f.python_value(row[c]) if isinstance(f, JsonField) else row[c] for c, f in texts.items()}


def _stored(texts: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the table stores them."""
    return {c: f.db_value(row[c]) if isinstance(f, JsonField) else row[c] for c, f in texts.items()}


# The audit

_AUDIT = """SELECT id, entity, entity_id, before, after, before_sha256, after_sha256, erased_by
  FROM audit_entry WHERE before IS NOT NULL OR entity_id IS NOT NULL"""
_WRITTEN = ("before", "after", "before_sha256", "after_sha256", "erased_by")


def _entries(buyers: Buyers, number: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """(id, columns to write) of each entry that names one of them."""
    rows = AuditEntry._meta.database.execute_sql(_AUDIT).fetchall()
    for row_id, kind, of, before, after, before_sum, after_sum, erased_by in rows:
        if not buyers.is_near(kind, of, f"{before}\n{after}"):
            continue
        new = [_without(buyers, kind, of, text) for text in (before, after)]
        if new != [before, after]:
            # Where something was taken out before, the sums of what was sealed are there already.
            sums = (sum_of(before), sum_of(after)) if erased_by is None else (before_sum, after_sum)
            yield row_id, dict(zip(_WRITTEN, (*new, *sums, number), strict=True))


def _without(buyers: Buyers, kind: str, row_id: int | None, text: str | None) -> str | None:
    if text is None:
        return None
    image = buyers.image(kind, row_id, json.loads(text))
    return json.dumps(image, ensure_ascii=False, sort_keys=True)
