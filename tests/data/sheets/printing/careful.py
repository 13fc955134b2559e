"""What a careful person reads in a row, worked out from what is known of the order, not from the reader."""

from __future__ import annotations

import re
from typing import Any

from tests.data.sheets.printing.cells import Habits
from tests.data.sheets.printing.form import Form
from tests.data.sheets.printing.shop import Order

Said = dict[str, Any]
AMOUNTS = ("unit_price", "line_amount", "paid_amount", "shipping_fee", "merchant_amount")
_CHANGED = ("广东省", "广州市", "天河区", "体育西路1号")
NOT_COMPARED = frozenset({"row", "courier_code", "order_no_raw", "refund_state"})


def whole_line(form: Form, said: Said, order: Order, habits: Habits) -> Said:
    """`said` with what follows from it: whose it is, where it goes, what has to be known about it."""
    line = {**said, "platform": None if form.is_of_parcels else form.layout.platform}
    if form.layout.per_unit:
        line["quantity"] = 1
    if form.layout.split_suffix:
        line |= {"sub_order_no": said["order_no"], "order_no": order.order_no}
    if "status" in said:
        line["status_norm"] = order.status[1]
    if habits.offset and said.keys() & {"order_time", "paid_time"}:
        line["tz"] = habits.offset.strip()
    amounts = ("refund_amount",) if form.layout.kind == "refunds" else AMOUNTS
    is_signed = habits.is_signed and bool(said.keys() & set(amounts))
    if is_signed and form.layout.currency is None and "currency" not in form.fields:
        line["currency"] = habits.foreign_sign
    line |= _place(form, line, order)
    line["flags"] = sorted(_flags(form, line))
    return line


def _place(form: Form, line: Said, order: Order) -> Said:
    """The address as a whole and in its parts, whichever of both is printed."""
    if form.is_abroad or not order.recipient:
        return {}
    if "address_overridden" in line.get("flags", ()):
        return dict(zip(("province", "city", "district", "address"), _CHANGED, strict=True))
    if not line.keys() & {"full_address", "address", "region"}:
        return {}
    line.pop("region", None)
    province, city, district = order.place
    rest = "".join(order.street)
    parts = {"province": province, "city": city, "district": district, "address": rest}
    return {"full_address": "".join((province, city, district, rest)), **parts}


def _flags(form: Form, line: Said) -> set[str]:
    flags = set(line.get("flags", ()))
    name, phone = line.get("recipient") or "", line.get("phone") or ""
    if form.layout.kind == "orders" and not name and not phone:
        flags.add("no_recipient")
    if "*" in name:
        flags.add("masked_name")
    if "*" in phone:
        flags.add("masked_phone")
    if "**" in (line.get("full_address") or line.get("address") or ""):
        flags.add("masked_address")
    if line.get("items_joined"):
        flags.add("joined_items")
    return flags


def told(line: Said) -> Said:
    """`line` to compare: absent and empty are the same, an address counts without its spaces."""
    kept = {n: v for n, v in line.items() if v not in (None, "", []) and n not in NOT_COMPARED}
    for name in kept.keys() & {"address", "full_address"}:
        kept[name] = re.sub(r"\s", "", kept[name])
    return {**kept, "flags": sorted(line["flags"])} if line.get("flags") else kept
