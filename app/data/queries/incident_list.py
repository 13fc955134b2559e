"""The list of incidents: filtering, sorting, sums, all in SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.domain.errors import DomainError
from app.domain.statuses import MismatchKind, Progress
from app.domain.texts import looked_for

_ENDED = "('closed', 'false_alarm', 'withdrawn')"
_INSTANT = UtcDateTimeField()


@dataclass(frozen=True)
class IncidentFilter:
    """Which incidents; a field left as it is does not narrow."""

    is_open: bool | None = None
    """True: those still worked on; False: those ended."""
    is_overdue: bool = False
    progress: frozenset[Progress] = frozenset()
    kinds: frozenset[MismatchKind] = frozenset()
    supplier_id: int | None = None
    store_id: int | None = None
    order_id: int | None = None
    since: datetime | None = None
    """Found at or after."""
    until: datetime | None = None
    """Found before."""
    only: tuple[int, ...] | None = None
    """These and no others: what a figure counted."""
    text: str = ""
    """Number, order number, tracking number, name, phone tail, goods."""


_FROM = """
FROM incident i
JOIN orders o ON o.id = i.order_id
JOIN store st ON st.id = o.store_id
LEFT JOIN supplier su ON su.id = i.supplier_id
"""
# The plus keeps SQLite off the index on stopped_at: with it 5,000 incidents took seconds, by incident 0.1 s.
_DUE = """(SELECT MIN(d.due_at) FROM deadline d
  WHERE d.incident_id = i.id AND +d.stopped_at IS NULL AND d.paused_at IS NULL)"""
_SORTS = {
    "number": "LENGTH(i.number) {d}, i.number {d}",
    "kind": "i.kind {d}",
    "order_no": "o.order_no {d}",
    "supplier": "su.name {d}",
    "progress": "INSTR(',to_verify,confirmed,requested,negotiating,awaiting_result,buyer_settling,"
    "follow_up,closed,false_alarm,withdrawn,', ',' || i.progress || ',') {d}",
    "discovered_at": "i.discovered_at {d}",
    "closed_at": "i.closed_at {d}",
    # Incidents without a running clock stand last, whichever way the list is turned.
    "due_at": f"{_DUE} IS NULL, {_DUE} {{d}}",
}
_LIKE = (
    "i.number LIKE :text ESCAPE '\\'",
    "o.order_no LIKE :text ESCAPE '\\'",
    "o.recipient LIKE :text ESCAPE '\\'",
    "o.buyer LIKE :text ESCAPE '\\'",
    "o.phone LIKE :text ESCAPE '\\'",
    "su.name LIKE :text ESCAPE '\\'",
    "EXISTS (SELECT 1 FROM incident_line l WHERE l.incident_id = i.id AND ("
    "l.ordered_title LIKE :text ESCAPE '\\' OR l.ordered_spec LIKE :text ESCAPE '\\' OR "
    "l.ordered_sku_code LIKE :text ESCAPE '\\' OR l.sent_title LIKE :text ESCAPE '\\' OR "
    "l.sent_spec LIKE :text ESCAPE '\\' OR l.sent_sku_code LIKE :text ESCAPE '\\'))",
    "EXISTS (SELECT 1 FROM incident_parcel ip JOIN parcel p ON p.id = ip.parcel_id WHERE "
    "ip.incident_id = i.id AND (p.tracking_no LIKE :text ESCAPE '\\' OR "
    "p.return_tracking_no LIKE :text ESCAPE '\\'))",
)

Parameters = dict[str, Any]


def _instant(value: datetime) -> str | None:
    return _INSTANT.db_value(value)


def _where(wanted: IncidentFilter, now: datetime) -> tuple[str, Parameters]:
    parts: list[str] = []
    parameters: Parameters = {"now": _instant(now)}
    if wanted.is_open is not None:
        parts.append(f"i.progress {'NOT ' if wanted.is_open else ''}IN {_ENDED}")
    if wanted.is_overdue:
        parts.append(f"{_DUE} <= :now")
    for name, values in (("progress", wanted.progress), ("kind", wanted.kinds)):
        if values:
            parts.append(f"i.{name} IN ({', '.join(repr(v.value) for v in sorted(values))})")
    _equal(parts, parameters, "i.supplier_id", wanted.supplier_id)
    _equal(parts, parameters, "o.store_id", wanted.store_id)
    _equal(parts, parameters, "i.order_id", wanted.order_id)
    _period(parts, parameters, wanted)
    if wanted.only is not None:
        parts.append("i.id IN (SELECT value FROM json_each(:only))")
        parameters["only"] = json.dumps(wanted.only)
    if text := looked_for(wanted.text):
        parts.append(f"({' OR '.join(_LIKE)})")
        parameters["text"] = f"%{_escaped(text)}%"
    return (" WHERE " + " AND ".join(parts) if parts else ""), parameters


def _period(parts: list[str], parameters: Parameters, wanted: IncidentFilter) -> None:
    if wanted.since is not None:
        parts.append("i.discovered_at >= :since")
        parameters["since"] = _instant(wanted.since)
    if wanted.until is not None:
        parts.append("i.discovered_at < :until")
        parameters["until"] = _instant(wanted.until)


def _equal(parts: list[str], parameters: Parameters, column: str, value: int | None) -> None:
    if value is not None:
        name = column.replace(".", "_")
        parts.append(f"{column} = :{name}")
        parameters[name] = value


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _rows(sql: str, parameters: Parameters) -> list[tuple[Any, ...]]:
    cursor = Incident._meta.database.execute_sql(sql, parameters)
    return list(cursor.fetchall())


def find_ids(wanted: IncidentFilter, sort: tuple[str, bool], now: datetime) -> list[int]:
    """Ids in order. Raises: DomainError "unknown_sort" for a key the list does not have."""
    key, descending = sort
    if key not in _SORTS:
        raise DomainError("unknown_sort", key=key)
    direction = "DESC" if descending else "ASC"
    where, parameters = _where(wanted, now)
    order = _SORTS[key].format(d=direction)
    sql = f"SELECT i.id {_FROM} {where} ORDER BY {order}, i.id {direction}"
    return [int(row[0]) for row in _rows(sql, parameters)]


# One row for each amount: whose, in which currency, and in which of the three columns it counts.
_AMOUNTS = """
SELECT c.incident_id AS incident, c.currency AS currency,
       CASE WHEN c.reverses_id IS NULL THEN c.amount_minor ELSE -c.amount_minor END AS paid,
       0 AS claimed, 0 AS received
  FROM compensation c WHERE c.status = 'paid' AND c.incident_id IN {ids}
UNION ALL
SELECT s.incident_id, s.currency, 0, s.amount_minor, 0
  FROM supplier_claim s WHERE s.status NOT IN ('voided', 'written_off') AND s.incident_id IN {ids}
UNION ALL
SELECT s.incident_id, r.currency, 0, 0, r.amount_minor
  FROM claim_receipt r JOIN supplier_claim s ON s.id = r.claim_id
 WHERE r.voided_at IS NULL AND s.incident_id IN {ids}
"""
_COLUMNS = """
SELECT i.id, i.number, i.kind, i.progress, i.order_id, o.order_no, st.platform, st.name,
  i.supplier_id, COALESCE(su.name, ''), o.recipient, o.phone, i.discovered_by, i.discovered_at,
  i.escalation, i.closed_at, o.currency, COALESCE(pa.number, ''),
  (SELECT COUNT(*) FROM incident_line l WHERE l.incident_id = i.id),
  (SELECT l.id FROM incident_line l WHERE l.incident_id = i.id ORDER BY l.id LIMIT 1),
  (SELECT p.id FROM incident_parcel ip JOIN parcel p ON p.id = ip.parcel_id
    WHERE ip.incident_id = i.id ORDER BY ip.id LIMIT 1),
  (SELECT d.id FROM deadline d WHERE d.incident_id = i.id AND +d.stopped_at IS NULL
    AND d.paused_at IS NULL ORDER BY d.due_at, d.id LIMIT 1)
"""


def load_rows(ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """One tuple for each id that is still there, in no particular order."""
    if not ids:
        return []
    sql = f"{_COLUMNS} {_FROM} LEFT JOIN incident pa ON pa.id = i.partner_id WHERE i.id IN {_listed(ids)}"
    return _rows(sql, {})


def amounts(ids: Sequence[int]) -> list[tuple[int, str, int, int, int]]:
    """(incident, currency, paid, claimed, received) in minor units, where there is any."""
    if not ids:
        return []
    inner = _AMOUNTS.format(ids=_listed(ids))
    sql = f"""
    SELECT incident, currency, SUM(paid), SUM(claimed), SUM(received) FROM ({inner})
    GROUP BY incident, currency ORDER BY incident, currency
    """
    return [tuple(row) for row in _rows(sql, {})]


def _listed(ids: Sequence[int]) -> str:
    return f"({', '.join(str(int(i)) for i in ids)})"


def counts(wanted: IncidentFilter, now: datetime) -> tuple[int, int, int]:
    """How many incidents are wanted, how many of them are open, and overdue."""
    where, parameters = _where(wanted, now)
    sql = f"""
    SELECT COUNT(*), COALESCE(SUM(i.progress NOT IN {_ENDED}), 0),
      COALESCE(SUM(COALESCE({_DUE} <= :now, 0)), 0) {_FROM} {where}
    """
    count, is_open, overdue = _rows(sql, parameters)[0]
    return int(count), int(is_open), int(overdue)


def sums(wanted: IncidentFilter, now: datetime) -> list[tuple[str, int, int, int]]:
    """(currency, paid, claimed, received) over the incidents wanted; zeros for a currency of orders only."""
    where, parameters = _where(wanted, now)
    sql = f"""
    WITH wanted AS MATERIALIZED (SELECT i.id AS id, o.currency AS currency {_FROM} {where})
    SELECT currency, SUM(paid), SUM(claimed), SUM(received) FROM (
      SELECT DISTINCT NULL AS incident, currency, 0 AS paid, 0 AS claimed, 0 AS received FROM wanted
      UNION ALL {_AMOUNTS.format(ids="(SELECT id FROM wanted)")})
    GROUP BY currency ORDER BY currency
    """
    return [tuple(row) for row in _rows(sql, parameters)]
