"""Operations as the audit tells them: which stand, which were taken back, what was written since."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import fn

from app.data.models import AuditEntry, TakenBack


def undone() -> set[int]:
    """Operations that are taken back now."""
    rows: Any = TakenBack.select(TakenBack.target_no, TakenBack.is_again).order_by(TakenBack.operation_no)
    last = dict(rows.tuples())
    return {number for number, is_again in last.items() if not is_again}


def steps_of_undo() -> set[int]:
    """Operations that took others back, or did them again."""
    rows: Any = TakenBack.select(TakenBack.operation_no).tuples()
    return {number for (number,) in rows}


def targets() -> dict[int, tuple[int, bool]]:
    """Operation that took another back → (that other, whether it was done again)."""
    rows: Any = TakenBack.select(TakenBack.operation_no, TakenBack.target_no, TakenBack.is_again).tuples()
    return {number: (target, bool(is_again)) for number, target, is_again in rows}


def neutral() -> set[int]:
    """Operations that, all together, changed nothing: those taken back, and the taking back itself."""
    return undone() | steps_of_undo()


def newest(*, below: int | None = None) -> Iterator[int]:
    """Numbers of all operations, the newest first."""
    number = below
    while True:
        query = AuditEntry.select(fn.MAX(AuditEntry.operation_no))
        if number is not None:
            query = query.where(AuditEntry.operation_no < number)
        number = query.scalar()
        if number is None:
            return
        yield number


def standing(*, below: int | None = None) -> Iterator[int]:
    """Numbers of the operations the owner did that still stand, the newest first."""
    left_out = neutral()
    return (number for number in newest(below=below) if number not in left_out)


def last_standing() -> int:
    """The newest of them, 0 for none."""
    return next(standing(), 0)


def undone_last() -> tuple[int, int] | None:
    """(operation, the one that took it back) of what was taken back last and can be done again.

    None where there is nothing, or the owner did something else since.
    """
    gone = undone()
    rows: Any = TakenBack.select(TakenBack.target_no, TakenBack.operation_no).order_by(
        TakenBack.operation_no.desc()
    )
    own = steps_of_undo()
    last_own = next((number for number in newest() if number not in own), 0)
    for target, number in rows.where(TakenBack.is_again == False).tuples():  # noqa: E712
        if target in gone:
            return (target, number) if number > last_own else None
    return None


def import_of(number: int) -> int:
    """The sheet that the operation took in, 0 for none."""
    rows = AuditEntry.select(AuditEntry.entity_id).where(
        AuditEntry.operation_no == number, AuditEntry.entity == "sheet_import", AuditEntry.before.is_null()
    )
    return int(rows.scalar() or 0)


def entries(number: int, limit: int) -> list[AuditEntry]:
    """The first things it wrote."""
    rows = AuditEntry.select().where(AuditEntry.operation_no == number)
    return list(rows.order_by(AuditEntry.id).limit(limit))


def count(number: int) -> int:
    """How many entries the operation has."""
    return int(AuditEntry.select().where(AuditEntry.operation_no == number).count())


def entries_backwards(number: int, at_once: int) -> Iterator[list[AuditEntry]]:
    """All of it, the last written first, some at a time."""
    below: int | None = None
    while True:
        rows = AuditEntry.select().where(AuditEntry.operation_no == number)
        if below is not None:
            rows = rows.where(AuditEntry.id < below)
        found = list(rows.order_by(AuditEntry.id.desc()).limit(at_once))
        if not found:
            return
        yield found
        below = found[-1].id


def touched_rows(number: int) -> list[tuple[str, int]]:
    """(kind, id) of each row it wrote singly."""
    rows: Any = AuditEntry.select(AuditEntry.entity, AuditEntry.entity_id).where(
        AuditEntry.operation_no == number, AuditEntry.entity_id.is_null(False)
    )
    return list(rows.distinct().tuples())


def ranges(number: int) -> list[tuple[str, int, int]]:
    """(kind, first id, last id) of the rows it wrote many at once."""
    rows: Any = AuditEntry.select(AuditEntry.entity, AuditEntry.after).where(
        AuditEntry.operation_no == number, AuditEntry.entity_id.is_null()
    )
    return [(kind, after["first_id"], after["last_id"]) for kind, after in rows.tuples()]


def inserted_rows(number: int) -> list[tuple[str, int]]:
    """(kind, id) of each row it made singly."""
    rows: Any = AuditEntry.select(AuditEntry.entity, AuditEntry.entity_id).where(
        AuditEntry.operation_no == number, AuditEntry.entity_id.is_null(False), AuditEntry.before.is_null()
    )
    return list(rows.distinct().tuples())


def later_write(number: int, kind: str, ids: Sequence[int]) -> tuple[int, int] | None:
    """(operation, row) of the first later operation still standing that wrote one of the rows."""
    listed = "SELECT value FROM json_each(?)"
    return _later(number, kind, f"entity_id IN ({listed})", [json.dumps(list(ids))])


def later_write_among(number: int, kind: str, first: int, last: int) -> tuple[int, int] | None:
    """The same for rows whose ids are between two."""
    return _later(number, kind, "entity_id BETWEEN ? AND ?", [first, last])


def _later(number: int, kind: str, which: str, values: list[Any]) -> tuple[int, int] | None:
    sql = f"""SELECT operation_no, entity_id FROM audit_entry WHERE entity = ? AND {which}
      AND operation_no > ? AND operation_no NOT IN (SELECT value FROM json_each(?))
      ORDER BY operation_no LIMIT 1"""
    found = _run(sql, [kind, *values, number, json.dumps(sorted(neutral()))])
    return found[0] if found else None


def writer_of(kind: str, row_id: int) -> int:
    """The operation that wrote the row last; 0 where the audit does not know."""
    sql = """SELECT MAX(operation_no) FROM audit_entry WHERE entity = ? AND (entity_id = ?
      OR (entity_id IS NULL AND json_extract(after, '$.first_id') <= ?
        AND json_extract(after, '$.last_id') >= ?))"""
    found = _run(sql, [kind, row_id, row_id, row_id])
    return int(found[0][0] or 0)


def made_many_by(kind: str, row_id: int) -> int:
    """The operation that made the row among many others; 0 for none."""
    sql = """SELECT MAX(operation_no) FROM audit_entry WHERE entity = ? AND entity_id IS NULL
      AND json_extract(after, '$.first_id') <= ? AND json_extract(after, '$.last_id') >= ?"""
    return int(_run(sql, [kind, row_id, row_id])[0][0] or 0)


def rows_of_record(rows: Iterable[tuple[str, int]], before: int | None, limit: int) -> list[int]:
    """Numbers of the operations that wrote any of the rows (kind, id), the newest first."""
    sql = """SELECT DISTINCT a.operation_no FROM json_each(?) w JOIN audit_entry a
      ON a.entity = json_extract(w.value, '$[0]') AND a.entity_id = json_extract(w.value, '$[1]')
      WHERE a.operation_no < ? ORDER BY a.operation_no DESC LIMIT ?"""
    below = before if before is not None else 1 << 60
    return [row[0] for row in _run(sql, [json.dumps(list(rows)), below, limit])]


def _run(sql: str, values: list[Any]) -> list[Any]:
    database: Any = AuditEntry._meta.database
    return list(database.execute_sql(sql, values).fetchall())
