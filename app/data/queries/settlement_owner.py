"""Whose orders, parcels and incidents some numbers are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from app.data.models import Supplier

_OWNERS = """
WITH said AS (SELECT value AS number FROM json_each(?))
SELECT number, supplier_id FROM incident JOIN said USING (number) WHERE supplier_id IS NOT NULL
UNION SELECT number, supplier_id FROM orders JOIN said ON order_no = number WHERE supplier_id IS NOT NULL
UNION SELECT number, supplier_id FROM parcel JOIN said ON tracking_no = number WHERE supplier_id IS NOT NULL
"""


def owners(numbers: Sequence[str]) -> Counter[int]:
    """Supplier → how many of the numbers are about his orders."""
    rows = Supplier._meta.database.execute_sql(_OWNERS, (json.dumps(list(numbers)),)).fetchall()
    return Counter(supplier for _, supplier in rows)


def names() -> list[tuple[int, str]]:
    """Every supplier's id and name."""
    return [(row.id, row.name) for row in Supplier.select(Supplier.id, Supplier.name)]
