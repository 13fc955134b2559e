"""What an order is after a sheet told something of it; nothing known is lost by a poorer sheet."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from app.domain.order_status import merged_status
from app.domain.statuses import OrderStatus
from app.services.order_import.drafts import OrderDraft, Values
from app.services.order_import.personal import RECOMPUTED, merged_person, recipient_flags
from app.services.order_import.times import is_coarser

_NEW: Values = {
    "status": OrderStatus.UNKNOWN.value,
    "status_text": "",
    "refund_text": "",
    "paid_minor": None,
    "shipping_minor": None,
    "merchant_minor": None,
    "refunded_minor": 0,
    "ordered_at": None,
    "paid_at": None,
    "buyer_message": "",
    "seller_note": "",
    "flags": [],
}
_AMOUNTS = ("paid_minor", "shipping_minor", "merchant_minor")
_NOTES = ("buyer_message", "seller_note")
_OF_THIS_SHEET = frozenset({"partly_refunded", "amounts_differ"})
COLUMNS = (
    *_NEW, "currency", "buyer", "recipient", "phone", "phone_tail", "province", "city", "district", "address",
    "full_address", "country", "postcode",
)  # fmt: skip


def merged_order(old: Values | None, draft: OrderDraft, zone: ZoneInfo) -> Values:
    """All columns of the order after `draft`; `old` is None for a new one. Merging twice is merging once."""
    before = old or {**_NEW, "currency": draft.currency}
    values = merged_person(before, draft.values)
    values |= _status(before, draft)
    values |= _amounts(before, draft)
    for name in _NOTES:
        values[name] = _filled(before[name], draft.values.get(name), keep=draft.is_items_only)
    for name in ("ordered_at", "paid_at"):
        values[name] = _time(before[name], draft.values.get(name), zone)
    # Some sheets tell only when it was paid: without a time the order would be in no period at all.
    values["ordered_at"] = values["ordered_at"] or values["paid_at"]
    values["flags"] = _flags(before, draft, values, is_new=old is None)
    return values


def _filled(old: Any, new: Any, *, keep: bool) -> Any:
    """The new value where there is one; with `keep` only where nothing was known."""
    if new is None or new == "":
        return old
    return old if keep and old not in (None, "") else new


def _status(before: Values, draft: OrderDraft) -> Values:
    old, new = OrderStatus(before["status"]), OrderStatus(draft.values["status"])
    merged = merged_status(old, new, knows_refund=draft.knows_refund)
    # A list of no platform says it in words of its own: while the status is the same they are no news.
    is_same = merged is old and not draft.platform and old is not OrderStatus.UNKNOWN
    is_heard = (merged is new or old is OrderStatus.UNKNOWN) and not is_same
    text = draft.values.get("status_text") if is_heard else None
    return {
        "status": merged.value,
        "status_text": text or before["status_text"],
        "refund_text": draft.values.get("refund_text") or before["refund_text"],
    }


def _amounts(before: Values, draft: OrderDraft) -> Values:
    values = {
        name: _filled(before[name], draft.values.get(name), keep=draft.is_items_only) for name in _AMOUNTS
    }
    values["refunded_minor"] = max(before["refunded_minor"], draft.values.get("refunded_minor", 0))
    values["currency"] = draft.values.get("currency", before["currency"])
    return values


def _time(old: str | None, new: str | None, zone: ZoneInfo) -> str | None:
    if new is None or new == old or (old is not None and is_coarser(new, old, zone)):
        return old
    return new


def _flags(before: Values, draft: OrderDraft, values: Values, *, is_new: bool) -> list[str]:
    """`joined_items` stands only while the order has nothing but its line of joined titles."""
    new = set(draft.flags)
    was_joined = is_new or "joined_items" in before["flags"]
    if not was_joined or "joined_items" not in new:
        new.discard("joined_items")
        old = set(before["flags"]) - {"joined_items"}
    else:
        old = set(before["flags"])
    return sorted((old - RECOMPUTED - _OF_THIS_SHEET) | new | recipient_flags(values))
