"""Sentences about suppliers and their goods."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "supplier_name_missing": QT_TRANSLATE_NOOP("Error", "A supplier needs a name. Nothing was saved."),
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
