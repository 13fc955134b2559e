"""Whether the journal balances and says what the rows of both ledgers say: for `doctor`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.data.models import JournalEntry
from app.domain.money import Money

_UNBALANCED = """
SELECT e.id FROM journal_entry e LEFT JOIN journal_line l ON l.entry_id = e.id
 GROUP BY e.id HAVING COUNT(l.id) = 0 OR SUM(l.debit_minor) <> SUM(l.credit_minor)
"""
# A counter-entry has the sides of its entry the other way round, and nothing else.
_NO_MIRROR = """
WITH side AS (SELECT entry_id, account, SUM(debit_minor) AS d, SUM(credit_minor) AS c
                FROM journal_line GROUP BY entry_id, account)
SELECT DISTINCT e.id FROM journal_entry e
  JOIN side one ON one.entry_id = e.reverses_id
  LEFT JOIN side other ON other.entry_id = e.id AND other.account = one.account
 WHERE other.d IS NOT one.c OR other.c IS NOT one.d
"""
# Told by the rows themselves, not by the rules that post them: what a balance should be.
_DISAGREES = """
WITH told (incident_id, currency, account, minor) AS (
  SELECT incident_id, currency, 'given', CASE WHEN reverses_id IS NULL THEN 1 ELSE -1 END * amount_minor
    FROM compensation WHERE status = 'paid'
  UNION ALL SELECT incident_id, currency, 'promised', amount_minor FROM compensation WHERE status = 'approved'
  UNION ALL SELECT c.incident_id, c.currency, 'coupons', c.amount_minor FROM compensation c
    WHERE c.status = 'paid' AND c.kind = 'coupon' AND c.used_at IS NULL AND c.reverses_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM compensation b WHERE b.reverses_id = c.id)
  UNION ALL SELECT incident_id, currency, 'costs', amount_minor FROM incident_cost WHERE voided_at IS NULL
  UNION ALL SELECT s.incident_id, r.currency, 'recovered', r.amount_minor
    FROM claim_receipt r JOIN supplier_claim s ON s.id = r.claim_id WHERE r.voided_at IS NULL
  UNION ALL SELECT incident_id, currency, 'claimed', amount_minor FROM supplier_claim
    WHERE status = 'submitted'
  UNION ALL SELECT incident_id, currency, 'admitted', admitted_minor FROM supplier_claim
    WHERE status IN ('admitted', 'settled')
  UNION ALL SELECT s.incident_id, r.currency, 'admitted', -r.amount_minor
    FROM claim_receipt r JOIN supplier_claim s ON s.id = r.claim_id
    WHERE r.voided_at IS NULL AND s.status IN ('admitted', 'settled')
), posted (incident_id, currency, account, minor) AS (
  SELECT e.incident_id, e.currency, l.account,
         CASE WHEN l.account IN ('coupons', 'recovered') THEN -1 ELSE 1 END * (l.debit_minor - l.credit_minor)
    FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id
   WHERE l.account IN ('given', 'promised', 'coupons', 'costs', 'recovered', 'claimed', 'admitted')
), both AS (
  SELECT *, 0 AS is_posted FROM told UNION ALL SELECT *, 1 FROM posted)
SELECT COALESCE(i.number, b.incident_id), b.account, b.currency, SUM((NOT is_posted) * minor),
       SUM(is_posted * minor)
  FROM both b LEFT JOIN incident i ON i.id = b.incident_id GROUP BY 1, 2, 3 HAVING SUM(
    CASE WHEN is_posted THEN minor ELSE -minor END) <> 0
"""


@dataclass(frozen=True)
class LedgerTrouble:
    """Something in the journal that cannot be: `code` and where."""

    code: str
    detail: str


def examine() -> list[LedgerTrouble]:
    """Entries that do not balance, counters that do not mirror, balances that the rows do not bear out."""
    found = [LedgerTrouble("ledger_unbalanced", f"entry {entry}") for (entry,) in _run(_UNBALANCED)]
    found += [LedgerTrouble("ledger_counter_differs", f"entry {entry}") for (entry,) in _run(_NO_MIRROR)]
    for number, account, currency, told, posted in _run(_DISAGREES):
        rows, journal = Money(told, currency).plain(), Money(posted, currency).plain()
        detail = f"{number} {account} {currency}: rows {rows}, journal {journal}"
        found.append(LedgerTrouble("ledger_disagrees", detail))
    return found


def _run(sql: str) -> list[Any]:
    return list(JournalEntry._meta.database.execute_sql(sql).fetchall())
