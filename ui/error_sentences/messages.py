"""Sentences about messages and templates."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "message_empty": QT_TRANSLATE_NOOP("Error", "The message is empty. Nothing was logged."),
    "message_blanks": QT_TRANSLATE_NOOP(
        "Error", "Still to be filled in or taken out: {places}. Nothing was logged."
    ),
    "message_group_empty": QT_TRANSLATE_NOOP("Error", "Choose at least one incident for this message."),
    "message_group_mixed": QT_TRANSLATE_NOOP(
        "Error",
        "One message goes to one supplier: these incidents have several. Choose those of one.",
    ),
    "template_empty": QT_TRANSLATE_NOOP("Error", "The template is empty. Nothing was saved."),
    "template_variable": QT_TRANSLATE_NOOP(
        "Error", "The template has places nobody can fill: {names}. Nothing was saved."
    ),
}
