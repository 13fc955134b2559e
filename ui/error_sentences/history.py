"""Sentences about taking back what was done."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "undo_for_good": QT_TRANSLATE_NOOP(
        "Error",
        "Personal data were erased for good: nobody has them any more. Nothing was changed.",
    ),
    "buyer_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "No order has the number, phone or name “{who}” written exactly so, or it was erased already. "
        "Nothing was changed. Copy it from the order and try again.",
    ),
    "buyer_under_way": QT_TRANSLATE_NOOP(
        "Error",
        "{count} order(s) are still under way: {orders}. Nothing was erased. Ship them or close their "
        "incidents first.",
    ),
    "undo_nothing": QT_TRANSLATE_NOOP("Error", "There is nothing to take back."),
    "redo_nothing": QT_TRANSLATE_NOOP("Error", "There is nothing to do again."),
    "undo_money_moved": QT_TRANSLATE_NOOP(
        "Error",
        "“{step}” cannot be taken back: money was paid or received. Nothing was changed. Open the record and "
        "reverse the amount there; a counter-entry is made.",
    ),
    "undo_changed_since": QT_TRANSLATE_NOOP(
        "Error",
        "“{step}” cannot be taken back: “{later}” was built upon it. Nothing was changed. Take that back "
        "first.",
    ),
    "undo_rows_differ": QT_TRANSLATE_NOOP(
        "Error",
        "This cannot be taken back: its rows are not as it left them. Nothing was changed.",
    ),
    "undo_too_old": QT_TRANSLATE_NOOP(
        "Error",
        "This was done with an earlier version of the program and cannot be taken back. Nothing was changed.",
    ),
}
