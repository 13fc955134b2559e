"""Sentences about single rows of a sheet, and about sheets that belong elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "order_no_damaged": QT_TRANSLATE_NOOP(
        "Error",
        "The order number {value} was damaged when the sheet was saved in Excel and cannot be repaired. The "
        "row was left out. Export the sheet again and import it without opening it in Excel.",
    ),
    "order_no_missing": QT_TRANSLATE_NOOP(
        "Error", "The row has no order number and was left out. Fill it in and import the sheet again."
    ),
    "order_no_unreadable": QT_TRANSLATE_NOOP(
        "Error", "“{value}” is not an order number. The row was left out. Correct it and import again."
    ),
    "quantity_unreadable": QT_TRANSLATE_NOOP(
        "Error", "“{value}” is not a quantity. The row was left out. Correct it and import again."
    ),
    "quantity_negative": QT_TRANSLATE_NOOP(
        "Error", "The quantity {value} is below zero. The row was left out. Correct it and import again."
    ),
    "quantity_missing": QT_TRANSLATE_NOOP(
        "Error",
        "The row does not say how many pieces, while others do; a formula without its result looks so too. "
        "The row was not imported. Fill in the pieces and import it again.",
    ),
    "quantity_not_positive": QT_TRANSLATE_NOOP(
        "Error", "The quantity is {value}. The row was left out. Correct it and import again."
    ),
    "money_unreadable": QT_TRANSLATE_NOOP(
        "Error", "“{value}” is not an amount. The row was left out. Correct it and import again."
    ),
    "amount_negative": QT_TRANSLATE_NOOP(
        "Error", "The amount {value} is below zero and was not taken over. Correct it and import again."
    ),
    "time_unreadable": QT_TRANSLATE_NOOP(
        "Error", "“{value}” is not a time. The order was taken in without it."
    ),
    "row_repeated": QT_TRANSLATE_NOOP(
        "Error",
        "Order {value} stands on the sheet more than once. The last of these rows counts, its goods "
        "only once.",
    ),
    "phone_damaged": QT_TRANSLATE_NOOP(
        "Error", "The phone number {value} was damaged when the sheet was saved. It was not taken over."
    ),
    "tracking_damaged": QT_TRANSLATE_NOOP(
        "Error", "The tracking number {value} was damaged when the sheet was saved. It was not taken over."
    ),
    "tracking_missing": QT_TRANSLATE_NOOP("Error", "The row has no tracking number."),
    "other_sheet_ignored": QT_TRANSLATE_NOOP(
        "Error", "The workbook has another sheet, {value}. It was not read; save it as a file to import it."
    ),
    "currency_assumed": QT_TRANSLATE_NOOP(
        "Error",
        "The sheet does not say what its amounts are in. A shop that is not known yet is taken to sell in "
        "{value}; check that before you pay or refund anything.",
    ),
    "store_has_money": QT_TRANSLATE_NOOP(
        "Error",
        "The shop {name} has orders with amounts in {code_now} ({count}), which would all mean something "
        "else. Nothing was changed. Take their import back, then choose the currency in the preview.",
    ),
    "currency_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "{value} is no currency that a shop can sell in. Nothing was changed. Choose one of the list.",
    ),
    "sheet_is_shipments": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is a shipping sheet, not a sheet of your shop's orders. Nothing was imported. Hold it "
        "against your orders instead: drop it on the window, or use the reconcile command.",
    ),
    "sheet_is_purchases": QT_TRANSLATE_NOOP(
        "Error",
        "{file} lists what you bought from suppliers, not your shop's orders. Nothing was imported. Hold it "
        "against your orders instead: drop it on the window, or use the reconcile command.",
    ),
    "import_undone": QT_TRANSLATE_NOOP("Error", "The import of {file} was taken back already."),
    "import_used": QT_TRANSLATE_NOOP(
        "Error",
        "The import of {file} cannot be taken back: something was done since with what it brought "
        "({used}). Nothing was changed. Correct it by importing the right sheet.",
    ),
    "left_out_not_held": QT_TRANSLATE_NOOP(
        "Error",
        "The rows that {file} left out are not held any more. Nothing was written. Drop the sheet on the "
        "window again: its preview shows them.",
    ),
    "sheet_all_rows_bad": QT_TRANSLATE_NOOP(
        "Error",
        "None of the {rows} rows of {file} can be taken in. Nothing was imported. Row {row}: {trouble}",
    ),
}
