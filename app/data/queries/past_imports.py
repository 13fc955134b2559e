"""The order sheets that were taken in, and what became of their rows, all in SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.data.models import SheetImport
from app.data.queries.common import Sort, sort_parts
from app.domain.errors import DomainError
from app.domain.statuses import RowOutcome
from app.domain.texts import looked_for

# Shipping sheets have a list of their own, with their findings.
_OF_ORDERS = "s.kind IN ('orders', 'order_items', 'refunds', 'products')"
_SORTS = {
    "imported_at": "s.imported_at {d}",
    "file_name": "s.file_name {d}",
    "actor": "s.actor {d}",
    "row_count": "s.row_count {d}",
    "created": "s.created_count {d}",
    "updated": "s.updated_count {d}",
    "unchanged": "s.unchanged_count {d}",
    "skipped": "s.skipped_count {d}",
    "state": "s.undone_at IS NOT NULL {d}",
}
_TOLD_STORES = 3


@dataclass(frozen=True)
class PastImport:
    """One order sheet as it was taken in."""

    id: int
    file_name: str
    kind: str
    format: str
    stores: tuple[tuple[str, str], ...]
    """(platform, name), at most three; of an import that was taken back only a single one is known."""
    row_count: int
    created: int
    updated: int
    unchanged: int
    skipped: int
    imported_at: datetime
    actor: str
    undone_at: datetime | None
    has_left_out: bool
    """Whether the rows left out are held as printed."""


@dataclass(frozen=True)
class ImportedRow:
    """One row of an import's outcome: an order, or a row that was left out."""

    id: int
    outcome: RowOutcome
    row: int | None
    """On the sheet; not known of a new order."""
    order_no: str
    order_id: int | None
    reason: str
    column: str
    value: str
    fields: tuple[str, ...]
    """What changed on an order that was known."""


@dataclass(frozen=True)
class ImportedRowFilter:
    """Which rows of which import."""

    import_id: int
    outcome: RowOutcome | None = None
    text: str = ""


def find_ids(text: str, sort: Sort) -> list[int]:
    """Ids of the imports whose file name has `text` in it. Raises: DomainError("sort_unknown")."""
    key, is_down = sort_parts(sort)
    if key and key not in _SORTS:
        raise DomainError("sort_unknown", key=key)
    order = _SORTS[key or "imported_at"].format(d="DESC" if is_down else "ASC")
    sql = f"SELECT s.id FROM sheet_import s WHERE {_OF_ORDERS} AND INSTR(LOWER(s.file_name), ?) > 0"
    return [row[0] for row in _run(f"{sql} ORDER BY {order}, s.id DESC", [text.lower()])]


def load_rows(ids: Sequence[int]) -> list[PastImport]:
    """The imports, in the order of `ids`."""
    places = ", ".join("?" for _ in ids)
    sql = f"""SELECT s.id, s.file_name, s.kind, s.format, s.row_count, s.created_count, s.updated_count,
      s.unchanged_count, s.skipped_count, s.imported_at, s.actor, s.undone_at,
      EXISTS (SELECT 1 FROM left_out l WHERE l.sheet_import_id = s.id)
      FROM sheet_import s WHERE s.id IN ({places})"""
    stores = _stores(ids)
    rows = {row[0]: _past_import(row, stores.get(row[0], ())) for row in _run(sql, list(ids))}
    return [rows[i] for i in ids if i in rows]


def latest() -> PastImport | None:
    """The last import that was not taken back."""
    sql = f"SELECT MAX(s.id) FROM sheet_import s WHERE {_OF_ORDERS} AND s.undone_at IS NULL"
    ((number,),) = _run(sql, [])
    return None if number is None else load_rows([number])[0]


def _stores(ids: Sequence[int]) -> dict[int, tuple[tuple[str, str], ...]]:
    """An import into one store names it; of another its orders do."""
    places = ", ".join("?" for _ in ids)
    sql = f"""SELECT s.id, t.platform, t.name FROM sheet_import s JOIN store t ON t.id = s.store_id
      WHERE s.id IN ({places}) UNION
      SELECT DISTINCT o.sheet_import_id, t.platform, t.name FROM orders o JOIN store t ON t.id = o.store_id
      WHERE o.sheet_import_id IN (SELECT id FROM sheet_import WHERE id IN ({places}) AND store_id IS NULL)"""
    found: dict[int, list[tuple[str, str]]] = {}
    for number, platform, name in _run(sql, [*ids, *ids]):
        found.setdefault(number, []).append((platform, name))
    return {number: tuple(stores[:_TOLD_STORES]) for number, stores in found.items()}


def _past_import(row: Sequence[Any], stores: tuple[tuple[str, str], ...]) -> PastImport:
    return PastImport(
        id=row[0],
        file_name=row[1],
        kind=row[2],
        format=row[3],
        stores=stores,
        row_count=row[4],
        created=row[5],
        updated=row[6],
        unchanged=row[7],
        skipped=row[8],
        imported_at=datetime.fromisoformat(row[9]),
        actor=row[10],
        undone_at=datetime.fromisoformat(row[11]) if row[11] else None,
        has_left_out=bool(row[12]),
    )


# New orders carry their import themselves; their numbers here are below 0, apart from those of the rows.
_ROWS = """SELECT r.id AS id, r.outcome AS outcome, r.row AS row, r.order_no AS order_no
    FROM import_row r WHERE r.sheet_import_id = :import
  UNION ALL
  SELECT -o.id, 'created', NULL, o.order_no FROM orders o WHERE o.sheet_import_id = :import"""
_ROW_SORTS = {
    "rank": "CASE outcome WHEN 'skipped' THEN 0 WHEN 'updated' THEN 1 ELSE 2 END {d}",
    "row": "row IS NULL, row {d}",
    "order_no": "order_no {d}",
}


def find_row_ids(filter: ImportedRowFilter, sort: Sort) -> list[int]:
    """Ids of the rows that pass. Raises: DomainError("sort_unknown")."""
    key, is_down = sort_parts(sort)
    if key and key not in _ROW_SORTS:
        raise DomainError("sort_unknown", key=key)
    order = _ROW_SORTS[key or "rank"].format(d="DESC" if is_down else "ASC")
    wanted = "" if filter.outcome is None else "AND outcome = :outcome"
    sql = f"""SELECT id FROM ({_ROWS}) WHERE INSTR(order_no, :text) > 0 {wanted}
      ORDER BY {order}, row, ABS(id)"""
    outcome = filter.outcome.value if filter.outcome else ""
    values = {"import": filter.import_id, "text": looked_for(filter.text), "outcome": outcome}
    return [row[0] for row in _run(sql, values)]


def load_imported_rows(ids: Sequence[int]) -> list[ImportedRow]:
    """The rows, in the order of `ids`."""
    rows = {row.id: row for row in (*_noted([i for i in ids if i > 0]), *_new([-i for i in ids if i < 0]))}
    return [rows[i] for i in ids if i in rows]


def _noted(ids: Sequence[int]) -> list[ImportedRow]:
    places = ", ".join("?" for _ in ids)
    sql = f"""SELECT r.id, r.outcome, r.row, r.order_no, r.reason, r.detail,
      (SELECT MAX(o.id) FROM orders o WHERE o.order_no = r.order_no AND r.order_no != '')
      FROM import_row r WHERE r.id IN ({places})"""
    return [_imported_row(row) for row in _run(sql, list(ids))]


def _imported_row(row: Sequence[Any]) -> ImportedRow:
    detail = json.loads(row[5]) if row[5] else None
    told = detail if isinstance(detail, dict) else {}
    return ImportedRow(
        id=row[0],
        outcome=RowOutcome(row[1]),
        row=row[2],
        order_no=row[3],
        order_id=row[6],
        reason=row[4],
        column=str(told.get("column", "")),
        value=str(told.get("value", "")),
        fields=tuple(detail) if isinstance(detail, list) else (),
    )


def _new(ids: Sequence[int]) -> list[ImportedRow]:
    places = ", ".join("?" for _ in ids)
    found = _run(f"SELECT id, order_no FROM orders WHERE id IN ({places})", list(ids))
    return [
        ImportedRow(-number, RowOutcome.CREATED, None, order_no, number, "", "", "", ())
        for number, order_no in found
    ]


def _run(sql: str, values: Any) -> list[Any]:
    database: Any = SheetImport._meta.database
    return list(database.execute_sql(sql, values).fetchall())
