"""One use case, one transaction: every write leaves its audit row in the same commit."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, TypeVar

from peewee import SqliteDatabase, fn

from app.data import audit_chain, bulk
from app.data.db import problems
from app.data.journal import StalePostings
from app.data.models import AuditEntry, BaseModel, TakenBack
from app.data.pointing import pointing_at
from app.data.search_index import StaleOrders
from app.domain.changes import Changes
from app.domain.clock import Clock
from app.domain.texts import check_inner_texts, check_texts

M = TypeVar("M", bound=BaseModel)
_BULK_CACHE_KIB = -64 * 1024
"""Below 0: SQLite counts it in KiB."""
_NAMED_SINGLY = 50
"""Rows brought back at once; more of them stand in the audit as one entry with their first and last id."""


def _image(row: BaseModel) -> dict[str, Any]:
    """The row as JSON values, by column."""
    return {
        field.column_name: _plain(field.db_value(row.__data__.get(name)))
        for name, field in row._meta.fields.items()
        if name in row.__data__
    }


def _plain(value: Any) -> Any:
    """A column's value as JSON knows it; peewee hands days on as days."""
    return value.isoformat() if isinstance(value, date) else value


def _check(values: Mapping[str, Any]) -> None:
    check_texts(values)
    for value in values.values():
        if isinstance(value, (dict, list)):
            check_inner_texts(value)


class Transaction:
    """Writes of one operation. Made by `UnitOfWork.begin`, never by hand."""

    def __init__(self, operation: str, operation_no: int, actor: str, at: datetime) -> None:
        self.operation = operation
        self.operation_no = operation_no
        self.actor = actor
        self.at = at
        self._touched: dict[str, set[int]] = {}
        self._is_written = False
        self._stale = StaleOrders()
        self._unposted = StalePostings()

    @property
    def changes(self) -> Changes:
        """What was touched so far."""
        ids = {kind: frozenset(ids) for kind, ids in self._touched.items()}
        return Changes(ids, (self.operation_no,) if self._is_written else ())

    def insert(self, model: type[M], **values: Any) -> M:
        """Write a new row; returns it with its id. Raises: as `check_texts`."""
        _check(values)
        row = model.create(**{"id": _next_id(model), **values})
        self._stale.inserted(model, [row.id])
        self._record(row, None, _image(row))
        return row

    def update(self, row: M, **values: Any) -> M:
        """Change a row. Nothing is written, nor audited, when all values are as they were.

        Raises: as `check_texts`.
        """
        _check(values)
        before = _image(row)
        for name, value in values.items():
            setattr(row, name, value)
        after = _image(row)
        changed = {name: value for name, value in after.items() if before.get(name) != value}
        if changed:
            self._stale.touched(type(row), [row.id], changed)
            row.save(only=[row._meta.columns[name] for name in changed])
            self._stale.touched(type(row), [row.id], changed)
            self._record(row, {name: before.get(name) for name in changed}, changed)
        return row

    def delete(self, row: BaseModel) -> None:
        """Remove a row that nothing of value hangs on; what hangs on it all the same is audited too."""
        self._let_go(type(row), row.id)
        before = _image(row)
        self._stale.touched(type(row), [row.id])
        row.delete_instance()
        self._record(row, before, None)

    def insert_many(self, model: type[BaseModel], rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Write many rows quickly, with one audit row that names the ids; returns the ids in order.

        Row by row peewee takes seven times as long as executemany. Source: facts.md.
        Raises: as `check_texts`.
        """
        if not rows:
            return []
        for row in rows:
            check_texts(row)
        first = _next_id(model)
        ids = list(range(first, first + len(rows)))
        bulk.insert_rows(model, ({"id": row_id, **row} for row_id, row in zip(ids, rows, strict=True)))
        self._stale.inserted(model, ids)
        self._unposted.touched(model, ids)
        self._touch(model, ids)
        self._write_audit(model, None, None, {"first_id": ids[0], "last_id": ids[-1], "count": len(ids)})
        return ids

    def insert_columns(
        self, model: type[BaseModel], columns: Mapping[str, Iterable[Any]], count: int
    ) -> range:
        """Write `count` rows given column by column as stored, the quickest way; returns their ids.

        One audit row names the ids, as by `insert_many`.
        """
        if not count:
            return range(0)
        first = _next_id(model)
        ids = range(first, first + count)
        bulk.insert_columns(model, {"id": ids, **columns}, count)
        self._stale.inserted_columns(model, ids, columns)
        self._unposted.touched(model, ids)
        self._touch(model, ids)
        self._write_audit(model, None, None, {"first_id": ids[0], "last_id": ids[-1], "count": count})
        return ids

    def update_many(
        self, model: type[BaseModel], changes: Sequence[tuple[int, Mapping[str, Any], Mapping[str, Any]]]
    ) -> None:
        """Change many rows quickly: (id, values before, values after); each gets its audit row.

        Columns that are as they were are neither written nor audited. Raises: as `check_texts`.
        """
        differing = []
        for row_id, old, new in changes:
            check_texts(new)
            before, after = bulk.stored(model, old), bulk.stored(model, new)
            changed = {name: value for name, value in after.items() if before.get(name) != value}
            if changed:
                differing.append((row_id, {name: before.get(name) for name in changed}, changed))
        self.revert_many(model, differing)

    def revert_many(
        self, model: type[BaseModel], differing: Sequence[tuple[int, Mapping[str, Any], Mapping[str, Any]]]
    ) -> None:
        """Change rows given as the audit has them: (id, stored values before, stored values after)."""
        ids = [row_id for row_id, _, _ in differing]
        names = {name for _, _, after in differing for name in after}
        self._stale.touched(model, ids, names)
        bulk.update_rows(model, [(row_id, after) for row_id, _, after in differing])
        self._stale.touched(model, ids, names)
        self._unposted.touched(model, ids)
        self._write_entries([self._entry(model, *images) for images in differing])
        self._touch(model, ids)

    def delete_many(self, model: type[BaseModel], ids: Sequence[int]) -> None:
        """Remove rows that nothing of value hangs on, quickly; each leaves its whole image in the audit."""
        images = bulk.images(model, ids)
        self._stale.touched(model, images)
        bulk.delete_rows(model, list(images))
        self._write_entries([self._entry(model, row_id, image, None) for row_id, image in images.items()])
        self._touch(model, images)

    def restore_many(self, model: type[BaseModel], images: Sequence[Mapping[str, Any]]) -> None:
        """Write rows that were deleted as they were, with their ids; images as the audit has them."""
        ids = [image["id"] for image in images]
        for columns, same in _by_columns(images).items():
            bulk.insert_columns(model, {name: [row[name] for row in same] for name in columns}, len(same))
        self._stale.inserted(model, ids)
        self._unposted.touched(model, ids)
        self._touch(model, ids)
        first, last = min(ids), max(ids)
        if len(ids) > _NAMED_SINGLY and last - first + 1 == len(ids):
            span = {"first_id": first, "last_id": last, "count": len(ids)}
            self._write_audit(model, None, None, span)
        else:
            self._write_entries([self._entry(model, image["id"], None, image) for image in images])

    def erase(self, model: type[BaseModel], changes: Sequence[tuple[int, Mapping[str, Any]]]) -> None:
        """Overwrite columns (id, stored values) for good: the audit tells that it was done, not of what."""
        ids, names = [row_id for row_id, _ in changes], {name for _, values in changes for name in values}
        self._stale.touched(model, ids, names)
        bulk.update_rows(model, changes)
        self._stale.touched(model, ids, names)
        self._write_entries([self._entry(model, row_id, {}, {}) for row_id in ids])
        self._touch(model, ids)

    def takes_back(self, target_no: int, *, is_again: bool = False) -> None:
        """Note that this operation takes another back, or does again what was taken back."""
        TakenBack.create(operation_no=self.operation_no, target_no=target_no, is_again=is_again)

    def index(self, order_ids: Sequence[int], texts: Iterable[str]) -> None:
        """Index orders just written by the searched texts the caller knows: nothing is looked up again.

        See `app.data.search_index.texts_of`.
        """
        self._stale.index(order_ids, texts)

    def catch_up(self) -> None:
        """Bring the search index up to date now; at the end it is done anyway."""
        self._stale.catch_up()

    def post(self) -> None:
        """Post in the journal what was written to the ledgers; at the end it is done anyway."""
        self._unposted.post(self.operation_no, self.at)

    def seal(self) -> None:
        """Seal what the audit says of this; done at the end, once."""
        if self._is_written:
            audit_chain.seal(self.operation_no)

    def touch(self, model: type[BaseModel], ids: Iterable[int]) -> None:
        """Say that the pages showing these rows should look again."""
        self._touch(model, ids)

    def _touch(self, model: type[BaseModel], ids: Iterable[int]) -> None:
        self._touched.setdefault(entity_name(model), set()).update(ids)

    def _let_go(self, model: type[BaseModel], row_id: int) -> None:
        """Do what SQLite would do by itself to the rows that point at this one, and say so in the audit."""
        for found in pointing_at(model, [row_id]):
            rows = list(found.model.select().where(found.model.id.in_(found.ids)))
            for row in rows:
                if found.goes_along:
                    self.delete(row)
                elif found.is_let_go:
                    self.update(row, **{found.key.name: None})

    def _record(self, row: BaseModel, before: Any, after: Any) -> None:
        self._touch(type(row), [row.id])
        if after is not None:
            self._unposted.touched(type(row), [row.id])
        self._write_audit(type(row), row.id, before, after)

    def _write_audit(self, model: type[BaseModel], entity_id: int | None, before: Any, after: Any) -> None:
        AuditEntry.insert(self._entry(model, entity_id, before, after)).execute()
        self._is_written = True

    def _write_entries(self, entries: Sequence[Mapping[str, Any]]) -> None:
        bulk.insert_rows(AuditEntry, entries)
        self._is_written = self._is_written or bool(entries)

    def _entry(
        self, model: type[BaseModel], entity_id: int | None, before: Any, after: Any
    ) -> dict[str, Any]:
        return {
            "operation_no": self.operation_no,
            "operation": self.operation,
            "actor": self.actor,
            "at": self.at,
            "entity": entity_name(model),
            "entity_id": entity_id,
            "before": before,
            "after": after,
        }


def _next_id(model: type[BaseModel]) -> int:
    """A number no row of the table ever had: the audit tells of a row by it, also once the row is gone."""
    newest = model.select(fn.MAX(model.id)).scalar() or 0
    audited = AuditEntry.select(fn.MAX(AuditEntry.entity_id)).where(AuditEntry.entity == entity_name(model))
    return int(max(newest, audited.scalar() or 0)) + 1


def _by_columns(images: Iterable[Mapping[str, Any]]) -> dict[tuple[str, ...], list[Mapping[str, Any]]]:
    found: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    for image in images:
        found.setdefault(tuple(image), []).append(image)
    return found


def entity_name(model: type[BaseModel]) -> str:
    """Kind of record as `Changes` and the audit name it: "order_line", "incident"."""
    name: str = model._meta.table_name
    return "order" if name == "orders" else name


class UnitOfWork:
    """Begins transactions on one database, in the name of one person."""

    def __init__(self, db: SqliteDatabase, clock: Clock, actor: str = "owner") -> None:
        self.db = db
        self.clock = clock
        self.actor = actor
        self._running = threading.local()

    @contextmanager
    def begin(self, operation: str, *, is_bulk: bool = False) -> Iterator[Transaction]:
        """A write transaction named `operation` ("incident.confirm"); all of it or nothing.

        Begun while another of this thread runs it joins that one: its writes stand under the outer
        operation, and are taken back alone when it raises.
        `is_bulk` gives it memory to write a hundred thousand rows without going to the disk in between.

        IMMEDIATE, since a read that turns into a write fails under another writer however long it
        waits. Raises: DatabaseProblem when the disk is full, the file locked or read-only.
        """
        outer: Transaction | None = getattr(self._running, "tx", None)
        if outer is not None:
            with self.db.atomic():
                yield outer
            return
        with problems(self.db.database), _cache(self.db, is_bulk), self.db.atomic("IMMEDIATE"):
            number = (AuditEntry.select(fn.MAX(AuditEntry.operation_no)).scalar() or 0) + 1
            tx = Transaction(operation, number, self.actor, self.clock.now())
            with self._runs(tx):
                yield tx
            tx.catch_up()
            tx.post()
            tx.seal()

    @contextmanager
    def _runs(self, tx: Transaction) -> Iterator[None]:
        self._running.tx = tx
        try:
            yield
        finally:
            self._running.tx = None


@contextmanager
def _cache(db: SqliteDatabase, is_bulk: bool) -> Iterator[None]:
    if not is_bulk:
        yield
        return
    usual = db.pragma("cache_size")
    db.pragma("cache_size", _BULK_CACHE_KIB)
    try:
        yield
    finally:
        db.pragma("cache_size", usual)
