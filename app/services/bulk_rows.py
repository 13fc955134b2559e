"""Which parcels may be told to a platform and which may not, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from app.data.lexicons import load_courier_names, load_couriers
from app.data.queries import checks as check_queries
from app.data.queries.dispatches import BulkRow, parcel_items
from app.domain.couriers import CourierNames
from app.domain.out_layouts import OutLayout, Value, used_fields
from app.services.check_facts import is_out_of_sale


class LeftOutReason(StrEnum):
    """Why a number is not told to the platform."""

    HELD = "held"
    UNFINISHED = "unfinished"
    UNKNOWN_COURIER = "unknown_courier"
    NO_COURIER = "no_courier"


@dataclass(frozen=True)
class LeftOut:
    """A row that does not go out."""

    id: int
    order_id: int
    order_no: str
    store: str
    platform: str
    tracking_no: str
    courier: str
    reason: LeftOutReason


def reason_of(row: BulkRow, held: set[int], unfinished: set[int], layout: OutLayout) -> LeftOutReason | None:
    """Why a row stays here; None when it may go."""
    if row.order_id in held:
        return LeftOutReason.HELD
    if row.order_id in unfinished:
        return LeftOutReason.UNFINISHED
    if not used_fields(layout) & {"courier", "courier_code"}:
        return None
    if not row.courier.strip():
        return LeftOutReason.NO_COURIER
    # A name nobody knows is not sent under a guess: the platform would refuse the whole sheet.
    return None if courier_of(row, layout) else LeftOutReason.UNKNOWN_COURIER


def courier_of(row: BulkRow, layout: OutLayout) -> tuple[str, str] | None:
    """Name and code as the platform writes them; None where it has none for this courier."""
    found = load_couriers().find(row.courier)
    if found is None:
        return None
    names = load_courier_names().get(layout.couriers, CourierNames())
    name, code = names.written(found)
    needs_code = "courier_code" in used_fields(layout)
    return None if needs_code and not code else (name, code)


def unfinished_orders(order_ids: set[int]) -> set[int]:
    """Orders with a line in no parcel, refunded ones left out."""
    lines = check_queries.load_lines(order_ids)
    return {
        order_id
        for order_id, own in lines.items()
        if any(not line.has_parcel and not is_out_of_sale(line) for line in own)
    }


def sheet_lines(
    rows: Sequence[BulkRow], layout: OutLayout, store: str, zone: ZoneInfo, today: date
) -> list[dict[str, Value]]:
    """What the form may print: a line for each parcel, or for each item in it where the form wants that."""
    items = parcel_items([row.parcel_id for row in rows])
    found: list[dict[str, Value]] = []
    for row in rows:
        own = items.get((row.order_id, row.parcel_id), [])
        name, code = courier_of(row, layout) or ("", "")
        shipped = row.shipped_at.astimezone(zone).date() if row.shipped_at is not None else today
        base: dict[str, Value] = {
            "order_no": row.order_no,
            "shop": store,
            "courier": name,
            "courier_code": code,
            "tracking_no": row.tracking_no,
            "recipient": row.recipient,
            "phone": row.phone,
            "shipped_on": shipped,
            "today": today,
        }
        found += [{**base, **goods} for goods in _goods(row, own, is_per_item=layout.is_per_item)]
    return [{**line, "row_no": number} for number, line in enumerate(found, 1)]


def _goods(row: BulkRow, items: Sequence[Any], *, is_per_item: bool) -> list[dict[str, Value]]:
    if is_per_item and items:
        return [
            {
                "sub_order_no": item.sub_order_no,
                "title": item.title,
                "spec": item.spec,
                "sku_code": item.sku_code,
                "quantity": item.quantity,
            }
            for item in items
        ]
    return [
        {
            "sub_order_no": row.sub_order_no,
            "title": " / ".join(dict.fromkeys(item.title for item in items)),
            "spec": " / ".join(dict.fromkeys(item.spec for item in items if item.spec)),
            "sku_code": " / ".join(dict.fromkeys(item.sku_code for item in items if item.sku_code)),
            "quantity": sum(item.quantity for item in items),
        }
    ]
