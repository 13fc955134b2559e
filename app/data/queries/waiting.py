"""For whom open incidents wait: the rules of `app.domain.next_step` in SQL, for thousands at once.

A test holds the two against each other.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.domain.statuses import Party

_stamp = UtcDateTimeField().db_value
# The plus keeps SQLite off the index on stopped_at, which has every running clock of the shop.
_RUNNING = "SELECT 1 FROM deadline d WHERE d.incident_id = i.id AND +d.stopped_at IS NULL"
_PARCEL = """(SELECT p.{column} FROM incident_parcel ip JOIN parcel p ON p.id = ip.parcel_id
    WHERE ip.incident_id = i.id ORDER BY ip.id LIMIT 1)"""
_LATE = f"EXISTS ({_RUNNING} AND d.clock = 'supplier_answer' AND d.due_at <= :now)"
_UNTOLD = f"""(i.buyer_told_at IS NULL AND
    COALESCE({_PARCEL.format(column="state")}, '') NOT IN ('not_pushed', 'pushed', 'labelled'))"""
_TURN = f"""CASE
    WHEN i.progress NOT IN ('requested', 'awaiting_result') THEN 'self'
    WHEN EXISTS ({_RUNNING} AND d.clock IN ('dispute', 'dispute_evidence')) THEN 'self'
    WHEN i.progress = 'requested' THEN CASE
      WHEN {_LATE} THEN CASE WHEN i.supplier_answered_at IS NULL THEN 'self' ELSE 'supplier' END
      WHEN {_UNTOLD} THEN 'self' ELSE 'supplier' END
    WHEN i.result = 'failed' THEN 'self'
    WHEN {_PARCEL.format(column="intercept_state")} IN ('requested', 'under_way') THEN 'courier'
    ELSE 'supplier' END"""
# A supplier asked and silent is waited for also while it is mine to chase him; so is whose own clock runs.
_ALSO = {
    Party.SELF: "0",
    Party.SUPPLIER: "i.progress = 'requested'",
    Party.BUYER: f"EXISTS ({_RUNNING} AND d.paused_at IS NULL AND d.clock = 'buyer_return')",
    Party.COURIER: f"EXISTS ({_RUNNING} AND d.paused_at IS NULL AND d.clock = 'courier_answer')",
}
_ALSO_SQL = ", ".join(f"{also} AS is_{party.value}" for party, also in _ALSO.items())
_OPEN = f"""SELECT i.id AS id, {_TURN} AS turn, {_ALSO_SQL}
    FROM incident i WHERE i.progress NOT IN ('closed', 'false_alarm', 'withdrawn')"""


def waiting(now: datetime) -> dict[Party, int]:
    """How many open incidents wait for whom; one may wait for two."""
    counts = ", ".join(f"SUM(turn = '{party.value}' OR is_{party.value})" for party in _ALSO)
    row = _rows(f"SELECT {counts} FROM ({_OPEN})", now)[0]
    return {party: int(count) for party, count in zip(_ALSO, row, strict=True) if count}


def waiting_ids(party: Party, now: datetime) -> list[int]:
    """The open incidents that wait for one party."""
    sql = f"SELECT id FROM ({_OPEN}) WHERE turn = '{party.value}' OR is_{party.value} ORDER BY id"
    return [int(row[0]) for row in _rows(sql, now)]


def turns(now: datetime) -> dict[int, Party]:
    """Whose turn it is in each open incident."""
    return {row[0]: Party(row[1]) for row in _rows(f"SELECT id, turn FROM ({_OPEN})", now)}


def _rows(sql: str, now: datetime) -> list[tuple[Any, ...]]:
    return list(Incident._meta.database.execute_sql(sql, {"now": _stamp(now)}).fetchall())
