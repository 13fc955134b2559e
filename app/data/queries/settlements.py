"""Claims a supplier's settlement sheet can be about, with the numbers by which he may name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from app.data.models import Settlement, SettlementRow, SupplierClaim
from app.domain.claims import OPEN
from app.domain.settlement import OpenClaim
from app.domain.statuses import ClaimStatus, LiableParty

_NUMBERS = """
WITH own AS (SELECT i.id, i.number, i.order_id FROM incident i WHERE i.id IN (SELECT value FROM json_each(?)))
SELECT id, number FROM own
UNION SELECT own.id, o.order_no FROM own JOIN orders o ON o.id = own.order_id
UNION SELECT own.id, f.order_no FROM own JOIN orders o ON o.id = own.order_id
  JOIN orders f ON f.id = o.reship_of_id OR f.reship_of_id = o.id
UNION SELECT own.id, l.sub_order_no FROM own JOIN order_line l ON l.order_id = own.order_id
UNION SELECT own.id, p.tracking_no FROM own JOIN incident_parcel ip ON ip.incident_id = own.id
  JOIN parcel p ON p.id = ip.parcel_id
UNION SELECT own.id, p.return_tracking_no FROM own JOIN incident_parcel ip ON ip.incident_id = own.id
  JOIN parcel p ON p.id = ip.parcel_id
UNION SELECT own.id, p.tracking_no FROM own JOIN order_line l ON l.order_id = own.order_id
  JOIN parcel_line pl ON pl.order_line_id = l.id JOIN parcel p ON p.id = pl.parcel_id
"""


def open_claims(supplier_id: int) -> list[tuple[OpenClaim, SupplierClaim]]:
    """What is still to come from a supplier, the oldest first."""
    S = SupplierClaim
    query = S.select().where(
        S.supplier == supplier_id, S.party == LiableParty.SUPPLIER, S.status.in_(list(OPEN))
    )
    found = [(_open(row), row) for row in query.order_by(S.submitted_at, S.id)]
    return [(claim, row) for claim, row in found if claim.open_minor > 0]


def _open(row: SupplierClaim) -> OpenClaim:
    received = sum(r.amount_minor for r in row.receipts if r.voided_at is None)
    owed = row.amount_minor if row.admitted_minor is None else row.admitted_minor
    return OpenClaim(
        id=row.id,
        incident_id=row.incident_id,
        item=row.item,
        open_minor=owed - received,
        currency=row.currency,
        is_admitted=row.status is ClaimStatus.ADMITTED,
    )


def numbers_of(incident_ids: Iterable[int]) -> dict[str, set[int]]:
    """Number of an incident, order or parcel (upper case) → the incidents it names."""
    listed = f"[{', '.join(map(str, sorted(set(incident_ids))))}]"
    rows: Any = SupplierClaim._meta.database.execute_sql(_NUMBERS, (listed,)).fetchall()
    found: dict[str, set[int]] = defaultdict(set)
    for incident, number in rows:
        if number:
            found[number.upper()].add(incident)
    return found


def booked_before(sha256: str) -> Settlement | None:
    """The settlement of the same file that stands."""
    found: Settlement | None = Settlement.get_or_none(
        (Settlement.sha256 == sha256) & Settlement.undone_at.is_null()
    )
    return found


def settlements_of(supplier_id: int) -> list[Settlement]:
    """His sheets, the newest first."""
    query = Settlement.select().where(Settlement.supplier == supplier_id)
    return list(query.order_by(Settlement.booked_at.desc(), Settlement.id.desc()))


def rows_of(settlement_id: int) -> Sequence[SettlementRow]:
    """What was booked and what was not, as on the sheet."""
    query = SettlementRow.select().where(SettlementRow.settlement == settlement_id)
    return list(query.order_by(SettlementRow.id))
