"""Sentences about after-sales sheets and price lists."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "refund_case_not_found": QT_TRANSLATE_NOOP(
        "Error",
        "This refund of the platform is not open any more. Nothing was changed. Look at the list again.",
    ),
    "refund_matched_above": QT_TRANSLATE_NOOP(
        "Error",
        "More is on record for this refund than the {amount} the platform paid. Nothing was changed. Take "
        "back the row that is too much.",
    ),
    "sheet_not_refunds": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is no after-sales sheet. Nothing was imported. Export the list of refunds from the platform.",
    ),
    "refund_none": QT_TRANSLATE_NOOP(
        "Error", "Row {row} says that there is no after-sales case ({value}). It was left out."
    ),
    "refund_order_unclear": QT_TRANSLATE_NOOP(
        "Error",
        "Order {value} is in more than one of your shops, and row {row} does not say which. It was left out. "
        "Say whose sheet it is, then import it again.",
    ),
    "refund_order_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "Order {value} is not known yet. The case is kept and joins the order when its sheet comes in.",
    ),
    "refund_other_platform": QT_TRANSLATE_NOOP(
        "Error", "Order {value} is of another platform than the sheet looks like. The case counts for it."
    ),
    "refund_exceeds_paid": QT_TRANSLATE_NOOP(
        "Error", "{value} is more than the buyer paid for the order. No more than that is counted."
    ),
    "refund_currency_differs": QT_TRANSLATE_NOOP(
        "Error", "The case is in {value}, the order in another currency. Its amount is shown but not counted."
    ),
    "refund_status_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "Nobody knows what the state “{value}” means. The order is held back until a later sheet says more.",
    ),
    "refund_kind_unknown": QT_TRANSLATE_NOOP(
        "Error", "The kind of this case is none we know; it is treated as one by which money goes back."
    ),
    "refund_amount_repeated": QT_TRANSLATE_NOOP(
        "Error",
        "Several goods of this case carry the same amount, {value}. It was counted once, as that of the "
        "whole case.",
    ),
    "sheet_not_products": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is no list of goods with their cost. Nothing was imported.",
    ),
    "product_nameless": QT_TRANSLATE_NOOP(
        "Error", "Row {row} names no goods: neither a name nor a code. It was left out."
    ),
    "product_supplier_missing": QT_TRANSLATE_NOOP(
        "Error",
        "Row {row} does not say which supplier asks this price. It was left out. Choose the supplier, then "
        "import the sheet again.",
    ),
    "product_cost_missing": QT_TRANSLATE_NOOP("Error", "Row {row} has no cost. It was left out."),
    "product_cost_differs": QT_TRANSLATE_NOOP(
        "Error",
        "“{value}” stands on the sheet more than once, with different costs. Row {row} was left out. "
        "Correct the sheet and import it again.",
    ),
    "product_supplier_new": QT_TRANSLATE_NOOP("Error", "The supplier {value} is new and will be added."),
    "weight_unreadable": QT_TRANSLATE_NOOP("Error", "Row {row}: {value} is no weight. It was not taken."),
    "weight_unit_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "Row {row}: nothing says whether the weight {value} is in grams or kilograms. It was not taken. "
        "Write the unit into the heading.",
    ),
}
