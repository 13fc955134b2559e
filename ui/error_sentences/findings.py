"""Sentences about shipping sheets and their findings."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "sheet_is_orders": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is a sheet of your shop's orders, not a supplier's shipping sheet. Nothing was checked. "
        "Import it as orders instead.",
    ),
    "sheet_import_not_found": QT_TRANSLATE_NOOP(
        "Error", "This sheet is not there any more. Nothing was changed. Look at the list again."
    ),
    "findings_open": QT_TRANSLATE_NOOP(
        "Error",
        "{count} findings of {file} are still open, so it was not signed off. Confirm them as right or make "
        "incidents of them first.",
    ),
    "finding_is_incident": QT_TRANSLATE_NOOP(
        "Error",
        "The finding of order {order_no} is an incident already and was not changed. Close the incident as a "
        "false alarm instead.",
    ),
    "finding_not_question": QT_TRANSLATE_NOOP(
        "Error", "Nothing is asked about order {order_no} any more. Nothing was changed."
    ),
    "finding_goods_missing": QT_TRANSLATE_NOOP(
        "Error", "Choose which goods are meant for order {order_no}. Nothing was changed."
    ),
    "finding_supplier_missing": QT_TRANSLATE_NOOP(
        "Error",
        "“{goods}” was not remembered, since nobody knows whose sheet this is. Choose the supplier, or "
        "answer "
        "without remembering.",
    ),
    "sheet_matches_nothing": QT_TRANSLATE_NOOP(
        "Error",
        "Not one row of {file} is about an order that is known here. Nothing was taken in. Import your order "
        "sheets first, then this one again.",
    ),
}
