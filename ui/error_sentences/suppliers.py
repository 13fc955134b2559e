"""Sentences about suppliers and their goods."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "supplier_name_missing": QT_TRANSLATE_NOOP("Error", "A supplier needs a name. Nothing was saved."),
    "sheet_not_suppliers": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is no list of suppliers: beside a column of names it needs contacts, addresses or terms "
        "(its headings: {headings}). Nothing was taken in. Call the columns supplier, contact, phone, return "
        "address and the like.",
    ),
    "suppliers_changed": QT_TRANSLATE_NOOP(
        "Error",
        "{name} was changed since the list was read. Nothing was taken in. Read the list again.",
    ),
    "supplier_twice": QT_TRANSLATE_NOOP(
        "Error", "{value} stands in an earlier row already. The row was left out. Keep one of the two."
    ),
    "supplier_terms_unread": QT_TRANSLATE_NOOP(
        "Error",
        "“{value}” under {field} is no number of days or hours. The row was left out. Write a number like 7.",
    ),
    "supplier_kind_unread": QT_TRANSLATE_NOOP(
        "Error",
        "“{value}” is no kind of supplier. The row was left out. Write factory, wholesaler or fulfilment, or "
        "leave it blank.",
    ),
    "supplier_payer_unread": QT_TRANSLATE_NOOP(
        "Error",
        "“{value}” does not say who pays freight. The row was left out. Write supplier, shop, courier or "
        "buyer, or leave it blank.",
    ),
    "supplier_yes_unread": QT_TRANSLATE_NOOP(
        "Error", "“{value}” under {field} is neither yes nor no. The row was left out. Write one of them."
    ),
    "supplier_name_taken": QT_TRANSLATE_NOOP(
        "Error",
        "There is already a supplier called {name}. Nothing was saved. Choose another name, or "
        "open that one.",
    ),
    "supplier_not_found": QT_TRANSLATE_NOOP(
        "Error",
        "This supplier is not there: {name}. Check the name, or add the supplier first.",
    ),
    "supplier_terms_invalid": QT_TRANSLATE_NOOP(
        "Error",
        "Inspection, response and claim periods must be zero or more. Nothing was saved.",
    ),
    "supplier_needed": QT_TRANSLATE_NOOP(
        "Error", "Choose a supplier: a statement is made for one at a time."
    ),
    "goods_missing": QT_TRANSLATE_NOOP(
        "Error", "Goods need a title or a code to be put on hold. Nothing was changed."
    ),
    "goods_not_found": QT_TRANSLATE_NOOP("Error", "These goods are not there any more. Nothing was changed."),
    "hold_in_past": QT_TRANSLATE_NOOP(
        "Error",
        "The hold would already be over on {until}. Nothing was changed. Choose a later day.",
    ),
    "alias_missing": QT_TRANSLATE_NOOP("Error", "Enter how the supplier writes it. Nothing was saved."),
    "alias_taken": QT_TRANSLATE_NOOP(
        "Error",
        "“{written}” is already mapped for this supplier. Nothing was saved. Change that entry instead.",
    ),
    "alias_not_found": QT_TRANSLATE_NOOP(
        "Error",
        "This entry of the goods mapping is no longer there. Reload and try again.",
    ),
    "alias_cost_negative": QT_TRANSLATE_NOOP("Error", "A cost cannot be below zero. Nothing was saved."),
    "alias_weight_invalid": QT_TRANSLATE_NOOP(
        "Error", "A weight must be above zero grams. Nothing was saved."
    ),
    "period_reversed": QT_TRANSLATE_NOOP(
        "Error",
        "The period ends ({end}) before it begins ({start}). Turn the days round.",
    ),
}
