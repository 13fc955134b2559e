"""What the journal holds of a supplier's claims, for his statement of account."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Evidence, JournalEntry
from app.domain.journal import Event
from app.domain.statuses import EvidenceKind, ReceiptMethod

# Entries of the claims themselves and of what came in for them; counter-entries lessen.
_STEPS = """
WITH entry AS (
  SELECT id, claim_id, event, at, reverses_id FROM journal_entry WHERE claim_id IS NOT NULL
  UNION ALL SELECT e.id, r.claim_id, e.event, e.at, e.reverses_id
    FROM journal_entry e JOIN claim_receipt r ON r.id = e.receipt_id)
SELECT s.id, s.currency, e.event, e.at,
       (SELECT MAX(l.debit_minor) FROM journal_line l WHERE l.entry_id = e.id)
         * CASE WHEN e.reverses_id IS NULL THEN 1 ELSE -1 END
  FROM supplier_claim s JOIN entry e ON e.claim_id = s.id
 WHERE s.supplier_id = ? AND s.party = 'supplier' ORDER BY s.submitted_at, s.id, e.id
"""
_BOOKED = """
SELECT r.claim_id, e.at, r.method, e.currency,
       r.amount_minor * CASE WHEN e.reverses_id IS NULL THEN 1 ELSE -1 END, r.reference
  FROM journal_entry e JOIN claim_receipt r ON r.id = e.receipt_id
 WHERE r.claim_id IN (SELECT value FROM json_each(?)) ORDER BY e.at, e.id
"""

Steps = list[tuple[Event, datetime, int]]


def claim_steps(supplier_id: int) -> list[tuple[int, str, Steps]]:
    """(claim, currency, its entries) of all claims on a supplier that went out, the oldest first."""
    found = _run(_STEPS, supplier_id)
    return [
        (claim, currency, [(Event(event), _moment(at), minor) for _, _, event, at, minor in rows])
        for (claim, currency), rows in groupby(found, key=lambda row: (row[0], row[1]))
    ]


@dataclass(frozen=True)
class Booked:
    """Money or a deduction in the journal; `minor` below zero where it was taken back."""

    claim_id: int
    at: datetime
    method: ReceiptMethod
    currency: str
    minor: int
    reference: str


def booked_receipts(claim_ids: Sequence[int]) -> list[Booked]:
    """What came in for these claims and what of it was taken back, the oldest first."""
    rows = _run(_BOOKED, f"[{', '.join(map(str, claim_ids))}]")
    return [
        Booked(claim, _moment(at), ReceiptMethod(method), currency, minor, reference)
        for claim, at, method, currency, minor, reference in rows
    ]


def evidence_of(incident_ids: Sequence[int], kinds: Collection[EvidenceKind]) -> list[Evidence]:
    """Files of these incidents, by incident and as they were filed."""
    query = Evidence.select().where(Evidence.incident.in_(list(incident_ids)), Evidence.kind.in_(list(kinds)))
    return list(query.order_by(Evidence.incident, Evidence.id))


def _moment(text: str) -> datetime:
    found = UtcDateTimeField().python_value(text)
    assert found is not None
    return found


def _run(sql: str, *values: Any) -> list[Any]:
    return list(JournalEntry._meta.database.execute_sql(sql, values).fetchall())
