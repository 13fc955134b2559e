"""What columns, kinds and reasons are called in the panel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.sheet_line import ColumnReading
from app.domain.statuses import SheetKind
from app.services.platforms import known_platforms
from ui import labels
from ui.look_up import look_up
from ui.pages.orders.columns_panel.draft import same_field

# In the order they are offered; what a sheet of orders usually has comes first.
FIELDS: dict[str, object] = {
    "order_no": QT_TRANSLATE_NOOP("SheetField", "Order no."),
    "sub_order_no": QT_TRANSLATE_NOOP("SheetField", "Suborder no."),
    "title": QT_TRANSLATE_NOOP("SheetField", "Product"),
    "spec": QT_TRANSLATE_NOOP("SheetField", "Variant (colour, size …)"),
    "sku_code": QT_TRANSLATE_NOOP("SheetField", "SKU code"),
    "quantity": QT_TRANSLATE_NOOP("SheetField", "Pieces"),
    "recipient": QT_TRANSLATE_NOOP("SheetField", "Recipient"),
    "phone": QT_TRANSLATE_NOOP("SheetField", "Phone"),
    "full_address": QT_TRANSLATE_NOOP("SheetField", "Address"),
    "province": QT_TRANSLATE_NOOP("SheetField", "Province"),
    "city": QT_TRANSLATE_NOOP("SheetField", "City"),
    "district": QT_TRANSLATE_NOOP("SheetField", "District"),
    "region": QT_TRANSLATE_NOOP("SheetField", "Province, city and district in one"),
    "contact": QT_TRANSLATE_NOOP("SheetField", "Name, phone and address in one"),
    "courier": QT_TRANSLATE_NOOP("SheetField", "Courier"),
    "tracking_no": QT_TRANSLATE_NOOP("SheetField", "Tracking no."),
    "parcel": QT_TRANSLATE_NOOP("SheetField", "Courier and tracking no. in one"),
    "unit_price": QT_TRANSLATE_NOOP("SheetField", "Unit price"),
    "line_amount": QT_TRANSLATE_NOOP("SheetField", "Goods amount"),
    "paid_amount": QT_TRANSLATE_NOOP("SheetField", "Paid by the buyer"),
    "shipping_fee": QT_TRANSLATE_NOOP("SheetField", "Freight"),
    "merchant_amount": QT_TRANSLATE_NOOP("SheetField", "Received by the shop"),
    "refund_amount": QT_TRANSLATE_NOOP("SheetField", "Refunded amount"),
    "currency": QT_TRANSLATE_NOOP("SheetField", "Currency"),
    "status": QT_TRANSLATE_NOOP("SheetField", "Status of the order"),
    "pay_status": QT_TRANSLATE_NOOP("SheetField", "Status of the payment"),
    "refund_status": QT_TRANSLATE_NOOP("SheetField", "Status of the refund"),
    "order_time": QT_TRANSLATE_NOOP("SheetField", "Time of the order"),
    "paid_time": QT_TRANSLATE_NOOP("SheetField", "Time of the payment"),
    "buyer": QT_TRANSLATE_NOOP("SheetField", "Buyer's account"),
    "buyer_message": QT_TRANSLATE_NOOP("SheetField", "Buyer's message"),
    "seller_note": QT_TRANSLATE_NOOP("SheetField", "Shop's note"),
    "shop": QT_TRANSLATE_NOOP("SheetField", "Shop"),
    "supplier": QT_TRANSLATE_NOOP("SheetField", "Supplier"),
    "country": QT_TRANSLATE_NOOP("SheetField", "Country"),
    "postcode": QT_TRANSLATE_NOOP("SheetField", "Postcode"),
    "first_name": QT_TRANSLATE_NOOP("SheetField", "First name"),
    "last_name": QT_TRANSLATE_NOOP("SheetField", "Last name"),
    "refund_no": QT_TRANSLATE_NOOP("SheetField", "Refund no."),
    "refund_kind": QT_TRANSLATE_NOOP("SheetField", "Kind of refund"),
    "needs_return": QT_TRANSLATE_NOOP("SheetField", "Whether goods come back"),
    "refund_goods_amount": QT_TRANSLATE_NOOP("SheetField", "Refunded for goods"),
    "refund_freight": QT_TRANSLATE_NOOP("SheetField", "Refunded freight"),
    "refund_reason": QT_TRANSLATE_NOOP("SheetField", "Reason of the refund"),
    "refund_applied_time": QT_TRANSLATE_NOOP("SheetField", "Refund asked for at"),
    "refund_finished_time": QT_TRANSLATE_NOOP("SheetField", "Refund done at"),
    "goods_status": QT_TRANSLATE_NOOP("SheetField", "State of the goods"),
    "return_courier": QT_TRANSLATE_NOOP("SheetField", "Courier of the return"),
    "return_tracking_no": QT_TRANSLATE_NOOP("SheetField", "Tracking no. of the return"),
    "return_parcel": QT_TRANSLATE_NOOP("SheetField", "Courier and tracking no. of the return"),
    "cost_price": QT_TRANSLATE_NOOP("SheetField", "Cost of one piece"),
    "weight": QT_TRANSLATE_NOOP("SheetField", "Weight"),
    "supplier_code": QT_TRANSLATE_NOOP("SheetField", "Supplier's own code"),
    "barcode": QT_TRANSLATE_NOOP("SheetField", "Barcode"),
    "image_url": QT_TRANSLATE_NOOP("SheetField", "Picture"),
}
# Kinds with fields of their own; every other kind has what is in none of these alone.
_OF_KIND = {
    "refunds": (
        "refund_no", "order_no", "sub_order_no", "refund_status", "refund_kind", "refund_amount",
        "refund_goods_amount", "refund_freight", "refund_reason", "refund_applied_time",
        "refund_finished_time", "goods_status", "needs_return", "return_courier", "return_tracking_no",
        "return_parcel", "title", "spec", "sku_code", "quantity", "shop", "buyer", "currency",
    ),
    "products": (
        "title", "spec", "sku_code", "supplier_code", "cost_price", "weight", "supplier", "barcode",
        "currency", "image_url",
    ),
}  # fmt: skip
_ELSEWHERE = frozenset(list(FIELDS)[list(FIELDS).index("refund_no") :])

_GROUNDS = {
    "owner": QT_TRANSLATE_NOOP("SheetField", "as you said"),
    "layout": QT_TRANSLATE_NOOP("SheetField", "this kind of sheet has it there"),
    "synonym": QT_TRANSLATE_NOOP("SheetField", "its heading says so"),
    "similar": QT_TRANSLATE_NOOP("SheetField", "its heading is close to one we know"),
    "value": QT_TRANSLATE_NOOP("SheetField", "its values look like it"),
}
_KINDS = (
    SheetKind.ORDERS,
    SheetKind.SHIPMENTS,
    SheetKind.REFUNDS,
    SheetKind.PRODUCTS,
    SheetKind.PURCHASES,
    SheetKind.ORDER_ITEMS,
    SheetKind.SUPPLIER_ORDER,
    SheetKind.BATCH_SHIP,
)
NOT_NEEDED = ""
"""Stands for no field in a list of choices, where None means that nothing was chosen yet."""
_TOGETHER = frozenset({"parcel", "contact", "region"})
_DIGITS = re.compile(r"[\d_\-.:()（）【】\[\]年月日 ]+")


def field_words(name: str | None) -> str:
    """What a field is called; "" for none."""
    found = FIELDS.get(same_field(name) or "")
    return (name or "") if found is None else look_up("SheetField", found)


def field_options(kind: str, reading: ColumnReading) -> list[tuple[str, str]]:
    """(words, field) for one column: what it may well be, "not needed", then all else that the kind has."""
    likely = [same_field(name) or "" for name in (reading.field, *reading.others) if name]
    offered = _OF_KIND.get(kind) or [name for name in FIELDS if name not in _ELSEWHERE]
    rest = [name for name in offered if name not in likely]
    nothing = (look_up("SheetField", QT_TRANSLATE_NOOP("SheetField", "Not needed")), NOT_NEEDED)
    first = [(field_words(name), name) for name in dict.fromkeys(likely)]
    return [*first, nothing, *((field_words(name), name) for name in rest)]


def why(reading: ColumnReading) -> str:
    """What a column is taken for, and on what ground, as one sentence."""
    if reading.field is not None:
        sentence = look_up("SheetField", QT_TRANSLATE_NOOP("SheetField", "Taken for “{field}”: {reason}."))
        reason = look_up("SheetField", _GROUNDS.get(reading.ground, _GROUNDS["value"]))
        return sentence.format(field=field_words(reading.field), reason=reason)
    if reading.ground == "owner":
        return look_up("SheetField", QT_TRANSLATE_NOOP("SheetField", "Not needed, as you said."))
    if reading.others:
        sentence = look_up("SheetField", QT_TRANSLATE_NOOP("SheetField", "It may be {fields}."))
        return sentence.format(fields=" / ".join(f"“{field_words(name)}”" for name in reading.others))
    return look_up("SheetField", QT_TRANSLATE_NOOP("SheetField", "Nothing tells what this is."))


def kind_options() -> list[tuple[str, str]]:
    """(words, kind) of the sheets that can be taken in."""
    return [(labels.words(kind), kind.value) for kind in _KINDS]


def kind_words(kind: str) -> str:
    """What a kind of sheet is called."""
    return labels.words(SheetKind(kind)) if kind in set(SheetKind) else kind


def platform_options() -> list[tuple[str, str]]:
    """(words, platform) with a first entry for any other."""
    return [(labels.platform(""), ""), *((labels.platform(key), key) for key in known_platforms())]


def column_letters(index: int) -> str:
    """The column as Excel calls it: 0 is A, 26 is AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def name_for(path: Path, kind: str) -> str:
    """A name to remember such sheets by: the file's without its day and number."""
    bare = _DIGITS.sub(" ", path.stem).strip()
    return bare if len(bare) > 1 else kind_words(kind)


def lacking_words(names: Sequence[str]) -> str:
    """Fields of which one is needed; those that hold several things only where there is no other."""
    plain = [name for name in names if name not in _TOGETHER] or list(names)
    return " / ".join(field_words(name) for name in plain)


def list_words(names: Sequence[str | None]) -> str:
    """The fields by name, each once."""
    return ", ".join(dict.fromkeys(field_words(name) for name in names if name))
