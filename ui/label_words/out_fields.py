"""What can stand in a column of a sheet that goes out."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.look_up import look_up

FIELDS: dict[str, object] = {
    "order_no": QT_TRANSLATE_NOOP("OutFields", "Order no."),
    "sub_order_no": QT_TRANSLATE_NOOP("OutFields", "Suborder no."),
    "shop": QT_TRANSLATE_NOOP("OutFields", "My shop's name"),
    "recipient": QT_TRANSLATE_NOOP("OutFields", "Recipient"),
    "phone": QT_TRANSLATE_NOOP("OutFields", "Phone"),
    "province": QT_TRANSLATE_NOOP("OutFields", "Province"),
    "city": QT_TRANSLATE_NOOP("OutFields", "City"),
    "district": QT_TRANSLATE_NOOP("OutFields", "District"),
    "address": QT_TRANSLATE_NOOP("OutFields", "Street and number"),
    "full_address": QT_TRANSLATE_NOOP("OutFields", "Whole address"),
    "country": QT_TRANSLATE_NOOP("OutFields", "Country"),
    "postcode": QT_TRANSLATE_NOOP("OutFields", "Postcode"),
    "title": QT_TRANSLATE_NOOP("OutFields", "Goods"),
    "spec": QT_TRANSLATE_NOOP("OutFields", "Variant"),
    "sku_code": QT_TRANSLATE_NOOP("OutFields", "SKU code"),
    "supplier_writing": QT_TRANSLATE_NOOP("OutFields", "Goods as he writes them"),
    "quantity": QT_TRANSLATE_NOOP("OutFields", "Pieces"),
    "remark": QT_TRANSLATE_NOOP("OutFields", "Remarks, with what to mind"),
    "buyer_message": QT_TRANSLATE_NOOP("OutFields", "Buyer's message"),
    "seller_note": QT_TRANSLATE_NOOP("OutFields", "My note"),
    "row_no": QT_TRANSLATE_NOOP("OutFields", "Number of the row"),
    "today": QT_TRANSLATE_NOOP("OutFields", "Today's date"),
    "courier": QT_TRANSLATE_NOOP("OutFields", "Courier"),
    "courier_code": QT_TRANSLATE_NOOP("OutFields", "Courier's code"),
    "tracking_no": QT_TRANSLATE_NOOP("OutFields", "Tracking no."),
    "shipped_on": QT_TRANSLATE_NOOP("OutFields", "Day it was shipped"),
}

_FIELD = re.compile(r"\{(\w+)\}")


def value_words(value: str) -> str:
    """A column's value in words: its fields by their names, what stands around them as it is."""
    parts = [_part(part) for part in re.split(r"(\{\w+\})", value) if part.strip()]
    return " + ".join(parts) if len(parts) > 1 else "".join(parts)


def _part(part: str) -> str:
    found = _FIELD.fullmatch(part)
    return look_up("OutFields", FIELDS[found[1]]) if found and found[1] in FIELDS else part.strip()
