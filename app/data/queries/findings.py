"""The list of findings: filtering, sorting, counting, all in SQL."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Finding
from app.data.queries.common import Sort, sort_parts
from app.domain.errors import DomainError
from app.domain.statuses import FindingKind, FindingState
from app.domain.texts import looked_for

_INSTANT = UtcDateTimeField()
# What is on its way to a buyer and wrong comes first, what is only asked or awaited last.
_BY_SEVERITY = ",".join(
    kind.value
    for kind in (
        FindingKind.SWAPPED, FindingKind.WRONG_ITEM, FindingKind.WRONG_SPEC, FindingKind.RECIPIENT,
        FindingKind.CANCELLED_ORDER_SHIPPED, FindingKind.MISSING_LINE, FindingKind.SHORT,
        FindingKind.DUPLICATE, FindingKind.OVER, FindingKind.EXTRA_LINE, FindingKind.TRACKING_REUSED,
        FindingKind.TRACKING_INVALID, FindingKind.UNMAPPED, FindingKind.UNKNOWN_ORDER,
        FindingKind.NOT_SHIPPED,
    )
)  # fmt: skip
_SORTS = {
    # The halves of a swap stand together.
    "severity": f"INSTR(',{_BY_SEVERITY},', ',' || f.kind || ',') {{d}}, "
    "CASE WHEN f.kind = 'swapped' THEN MIN(f.order_no, f.with_order_no) ELSE '' END",
    "kind": "f.kind {d}",
    "order_no": "f.order_no {d}",
    "row": "f.row IS NULL, f.row {d}",
    "tracking_no": "f.tracking_no = '', f.tracking_no {d}",
    "confidence": "f.confidence {d}",
    "state": "f.state {d}",
    "supplier": "su.name IS NULL, su.name {d}",
    "imported_at": "s.imported_at {d}",
}
_FROM = """FROM finding f JOIN sheet_import s ON s.id = f.sheet_import_id
  LEFT JOIN supplier su ON su.id = s.supplier_id LEFT JOIN incident i ON i.id = f.incident_id"""
_TEXTS = ("f.order_no", "f.tracking_no", "f.expected", "f.actual", "f.with_order_no")


@dataclass(frozen=True)
class FindingFilter:
    """Which findings; a field left as it is does not narrow. Replaced ones are left out unless asked for."""

    import_id: int | None = None
    supplier_id: int | None = None
    order_id: int | None = None
    kinds: frozenset[FindingKind] = frozenset()
    states: frozenset[FindingState] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding as the list shows it. `expected` and `actual` may name people: mask them before showing."""

    id: int
    import_id: int
    kind: FindingKind
    state: FindingState
    order_id: int | None
    order_line_id: int | None
    parcel_id: int | None
    order_no: str
    row: int | None
    tracking_no: str
    expected: str
    actual: str
    with_order_no: str
    confidence: float
    reason: str
    params: dict[str, Any]
    incident_id: int | None
    incident_number: str
    supplier_id: int | None
    supplier: str
    file_name: str
    imported_at: datetime


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A shipping sheet that was taken in."""

    id: int
    file_name: str
    supplier_id: int | None
    supplier: str
    row_count: int
    right_count: int
    imported_at: datetime
    signed_off_at: datetime | None
    signed_off_by: str
    finding_count: int
    open_count: int


def find_ids(filter: FindingFilter, sort: Sort) -> list[int]:
    """Ids in order; equal ones by sheet and row. Raises: DomainError("sort_unknown")."""
    key, is_down = sort_parts(sort)
    if key and key not in _SORTS:
        raise DomainError("sort_unknown", key=key)
    way = "DESC" if is_down else "ASC"
    order = _SORTS[key or "severity"].format(d=way)
    where, values = _where(filter)
    sql = f"SELECT f.id {_FROM} {where} ORDER BY {order}, f.sheet_import_id DESC, f.row IS NULL, f.row, f.id"
    return [row[0] for row in _run(sql, values)]


def load_rows(ids: Sequence[int]) -> list[FindingRow]:
    """The findings, in the order of `ids`."""
    places = ", ".join("?" for _ in ids)
    sql = f"""SELECT f.id, f.sheet_import_id, f.kind, f.state, f.order_id, f.order_line_id, f.parcel_id,
      f.order_no, f.row, f.tracking_no, f.expected, f.actual, f.with_order_no, f.confidence, f.reason,
      f.params, f.incident_id, COALESCE(i.number, ''), s.supplier_id, COALESCE(su.name, ''), s.file_name,
      s.imported_at {_FROM} WHERE f.id IN ({places})"""
    rows = {row[0]: _row(row) for row in _run(sql, list(ids))}
    return [rows[i] for i in ids if i in rows]


def counts(filter: FindingFilter) -> dict[FindingKind, int]:
    """How many findings of each kind pass."""
    where, values = _where(filter)
    rows = _run(f"SELECT f.kind, COUNT(*) {_FROM} {where} GROUP BY f.kind", values)
    return {FindingKind(kind): count for kind, count in rows}


def sheets(limit: int) -> list[SheetRow]:
    """The shipping sheets, the latest first."""
    sql = """SELECT s.id, s.file_name, s.supplier_id, COALESCE(su.name, ''), s.row_count, s.created_count,
      s.imported_at, s.signed_off_at, s.signed_off_by,
      (SELECT COUNT(*) FROM finding f WHERE f.sheet_import_id = s.id AND f.state != 'replaced'),
      (SELECT COUNT(*) FROM finding f WHERE f.sheet_import_id = s.id AND f.state = 'open')
      FROM sheet_import s LEFT JOIN supplier su ON su.id = s.supplier_id
      WHERE s.kind NOT IN ('orders', 'order_items') AND s.undone_at IS NULL
      ORDER BY s.imported_at DESC, s.id DESC LIMIT ?"""
    return [_sheet_row(row) for row in _run(sql, [limit])]


@dataclass(frozen=True, slots=True)
class Missed:
    """A finding about goods that a sheet did not bring."""

    id: int
    import_id: int
    kind: FindingKind
    state: FindingState
    order_line_id: int | None
    params: dict[str, Any]


_MISSED = """SELECT id, sheet_import_id, kind, state, order_line_id, params FROM finding
  WHERE kind IN ('not_shipped', 'missing_line')"""


def missed(order_ids: Iterable[int], state: FindingState) -> list[Missed]:
    """What sheets did not bring of these orders."""
    sql = f"{_MISSED} AND state = ? AND order_id IN (SELECT value FROM json_each(?))"
    return [_missed(row) for row in _run(sql, [state.value, json.dumps(list(order_ids))])]


def settled_by(import_id: int) -> list[Missed]:
    """What other sheets did not bring and this one did."""
    sql = f"{_MISSED} AND state = 'right' AND json_extract(params, '$.settled_by') = ?"
    return [_missed(row) for row in _run(sql, [import_id])]


def _missed(row: Sequence[Any]) -> Missed:
    row_id, import_id, kind, state, line_id, params = row
    told = json.loads(params or "{}") or {}
    return Missed(row_id, import_id, FindingKind(kind), FindingState(state), line_id, told)


def same_questions(import_id: int, text: str) -> list[Finding]:
    """Open questions of a sheet about the same words."""
    F = Finding
    rows = F.select().where(
        (F.sheet_import == import_id) & (F.kind == FindingKind.UNMAPPED) & (F.state == FindingState.OPEN)
    )
    return [row for row in rows if (row.params or {}).get("goods_text") == text]


def _where(filter: FindingFilter) -> tuple[str, list[Any]]:
    terms: list[str] = []
    values: list[Any] = []
    for column, value in (
        ("f.sheet_import_id", filter.import_id),
        ("s.supplier_id", filter.supplier_id),
        ("f.order_id", filter.order_id),
    ):
        if value is not None:
            terms.append(f"{column} = ?")
            values.append(value)
    for column, wanted in (("f.kind", filter.kinds), ("f.state", filter.states)):
        if wanted:
            terms.append(f"{column} IN ({', '.join('?' for _ in wanted)})")
            values += sorted(value.value for value in wanted)
    if not filter.states:
        terms.append("f.state != 'replaced'")
    for word in looked_for(filter.text).split():
        terms.append("(" + " OR ".join(f"INSTR({column}, ?)" for column in _TEXTS) + ")")
        values += [word] * len(_TEXTS)
    return "WHERE " + " AND ".join(terms or ["1"]), values


def _row(row: Sequence[Any]) -> FindingRow:
    values = dict(zip(FindingRow.__slots__, row, strict=True))
    values["kind"], values["state"] = FindingKind(values["kind"]), FindingState(values["state"])
    values["params"] = json.loads(values["params"] or "{}") or {}
    values["imported_at"] = _INSTANT.python_value(values["imported_at"])
    return FindingRow(**values)


def _sheet_row(row: Sequence[Any]) -> SheetRow:
    values = dict(zip(SheetRow.__slots__, row, strict=True))
    for name in ("imported_at", "signed_off_at"):
        values[name] = _INSTANT.python_value(values[name])
    return SheetRow(**values)


def _run(sql: str, values: Sequence[Any]) -> list[Any]:
    database: Any = Finding._meta.database
    return list(database.execute_sql(sql, tuple(values)).fetchall())
