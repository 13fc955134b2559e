"""All rows of many incidents, each table read once: for the list of what is due."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from app.data.models import (
    Commitment,
    Compensation,
    Deadline,
    Evidence,
    FollowUp,
    Incident,
    IncidentLine,
    Liability,
    Order,
    OrderLine,
    Parcel,
    Store,
    SupplierClaim,
)

# By the names of `IncidentRows`, in its order.
_TABLES: tuple[tuple[str, Any, str], ...] = (
    ("lines", IncidentLine, '"id"'),
    ("deadlines", Deadline, '"stopped_at" IS NOT NULL, "due_at", "id"'),
    ("liabilities", Liability, '"share_percent" DESC, "id"'),
    ("compensations", Compensation, '"planned_at", "id"'),
    ("claims", SupplierClaim, '"planned_at", "id"'),
    ("evidence", Evidence, '"added_at", "id"'),
    ("commitments", Commitment, '"due_at", "id"'),
    ("follow_ups", FollowUp, '"due_on", "id"'),
)
_THESE = "(SELECT value FROM json_each(?))"
_PARCELS = f"""SELECT ip.incident_id AS of_incident, p.* FROM incident_parcel ip
    JOIN parcel p ON p.id = ip.parcel_id WHERE ip.incident_id IN {_THESE} ORDER BY ip.id"""


def incidents(ids: Sequence[int]) -> list[Incident]:
    """The incidents with their orders and shops, in the order of `ids`."""
    found = _by_id(Incident, ids)
    orders = _by_id(Order, {incident.order_id for incident in found.values()})
    stores = _by_id(Store, {order.store_id for order in orders.values()})
    for order in orders.values():
        order.store = stores[order.store_id]
    for incident in found.values():
        incident.order = orders[incident.order_id]
    return [found[incident_id] for incident_id in ids if incident_id in found]


def rows_of(ids: Sequence[int]) -> dict[str, dict[int, list[Any]]]:
    """By table, by incident."""
    found = {name: _grouped(model, ids, order) for name, model, order in _TABLES}
    _join_order_lines([line for lines in found["lines"].values() for line in lines])
    parcels: dict[int, list[Any]] = defaultdict(list)
    for parcel in Parcel.raw(_PARCELS, _these(ids)):
        parcels[parcel.of_incident].append(parcel)
    return found | {"parcels": parcels}


def _grouped(model: Any, ids: Sequence[int], order: str) -> dict[int, list[Any]]:
    sql = f'SELECT * FROM "{model._meta.table_name}" WHERE "incident_id" IN {_THESE} ORDER BY {order}'
    groups: dict[int, list[Any]] = defaultdict(list)
    for row in model.raw(sql, _these(ids)):
        groups[row.incident_id].append(row)
    return groups


def _join_order_lines(lines: Sequence[IncidentLine]) -> None:
    known = _by_id(OrderLine, {line.order_line_id for line in lines} - {None})
    for line in lines:
        if line.order_line_id is not None:
            line.order_line = known[line.order_line_id]


def _by_id(model: Any, ids: Iterable[int]) -> dict[int, Any]:
    sql = f'SELECT * FROM "{model._meta.table_name}" WHERE "id" IN {_THESE}'
    return {row.id: row for row in model.raw(sql, _these(ids))}


def _these(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))
