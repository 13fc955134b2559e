"""Sentences about corrective actions, quality checks, return addresses and notes on buyers."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "action_not_found": QT_TRANSLATE_NOOP(
        "Error", "This action is no longer there. Nothing was changed. Read the page again."
    ),
    "action_empty": QT_TRANSLATE_NOOP("Error", "Say what is to be done. Nothing was saved."),
    "action_ended": QT_TRANSLATE_NOOP(
        "Error", "This action has ended already. Nothing was changed. Open it again first."
    ),
    "quality_check_not_found": QT_TRANSLATE_NOOP(
        "Error", "This check is no longer there. Nothing was changed. Read the page again."
    ),
    "quality_check_in_future": QT_TRANSLATE_NOOP(
        "Error", "The check would be on a day to come. Nothing was saved. Choose today or an earlier day."
    ),
    "quality_words_missing": QT_TRANSLATE_NOOP("Error", "Say what was wrong with it. Nothing was saved."),
    "return_address_missing": QT_TRANSLATE_NOOP("Error", "Enter the address. Nothing was saved."),
    "return_address_not_found": QT_TRANSLATE_NOOP(
        "Error", "This address is no longer there. Nothing was changed. Read the page again."
    ),
}
