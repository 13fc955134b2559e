"""Headings of the sheet of orders."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

HEADINGS: dict[str, object] = {
    "orders": QT_TRANSLATE_NOOP("SheetWords", "Orders"),
    "sub_order_no": QT_TRANSLATE_NOOP("SheetWords", "Suborder no."),
    "platform": QT_TRANSLATE_NOOP("SheetWords", "Platform"),
    "order_status": QT_TRANSLATE_NOOP("SheetWords", "Status"),
    "ordered_at": QT_TRANSLATE_NOOP("SheetWords", "Ordered"),
    "order_paid_at": QT_TRANSLATE_NOOP("SheetWords", "Paid at"),
    "title": QT_TRANSLATE_NOOP("SheetWords", "Product"),
    "spec": QT_TRANSLATE_NOOP("SheetWords", "Variant"),
    "sku_code": QT_TRANSLATE_NOOP("SheetWords", "SKU code"),
    "quantity": QT_TRANSLATE_NOOP("SheetWords", "Quantity"),
    "unit_price": QT_TRANSLATE_NOOP("SheetWords", "Unit price"),
    "order_paid": QT_TRANSLATE_NOOP("SheetWords", "Paid by the buyer"),
    "shipping": QT_TRANSLATE_NOOP("SheetWords", "Freight"),
    "platform_refunded": QT_TRANSLATE_NOOP("SheetWords", "Refunded on the platform"),
    "recipient": QT_TRANSLATE_NOOP("SheetWords", "Recipient"),
    "phone": QT_TRANSLATE_NOOP("SheetWords", "Phone"),
    "province": QT_TRANSLATE_NOOP("SheetWords", "Province"),
    "city": QT_TRANSLATE_NOOP("SheetWords", "City"),
    "district": QT_TRANSLATE_NOOP("SheetWords", "District"),
    "address": QT_TRANSLATE_NOOP("SheetWords", "Address"),
    "buyer_message": QT_TRANSLATE_NOOP("SheetWords", "Buyer's message"),
    "seller_note": QT_TRANSLATE_NOOP("SheetWords", "Shop's note"),
    "left_out": QT_TRANSLATE_NOOP("SheetWords", "Left out"),
    "left_out_row": QT_TRANSLATE_NOOP("SheetWords", "Row"),
    "left_out_reason": QT_TRANSLATE_NOOP("SheetWords", "Why it was left out"),
    "left_out_same_order": QT_TRANSLATE_NOOP(
        "SheetWords",
        "Went in already. Another row of its order was left out: leave this one here, so that the order is "
        "whole.",
    ),
}
