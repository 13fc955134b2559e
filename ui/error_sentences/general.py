"""Sentences about general troubles and settings."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "error": QT_TRANSLATE_NOOP("Error", "Something could not be done ({code}). Nothing was changed."),
    "not_found": QT_TRANSLATE_NOOP(
        "Error",
        "This record is no longer there ({id}). It may have been changed elsewhere; reload and try again.",
    ),
    "setting_invalid": QT_TRANSLATE_NOOP(
        "Error",
        "This value does not fit the setting “{key}”: {value}. The setting was not changed.",
    ),
    "text_unwritable": QT_TRANSLATE_NOOP(
        "Error",
        "The text holds a character that cannot be shown or printed ({character}). Nothing was changed. "
        "Type the text again, or paste it without formatting.",
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Error",
        "The text has {length} characters; at most {most} can be kept. Nothing was changed. Shorten it, or "
        "add it to the incident as a file.",
    ),
    "already_running": QT_TRANSLATE_NOOP(
        "Error",
        "Makegood is already open on this data. Use the open window, or close it first.",
    ),
    "demo_folder_used": QT_TRANSLATE_NOOP(
        "Error",
        "There are data in {path} already, and the demo never writes into them. Name an empty folder.",
    ),
    "pdf_unwritable": QT_TRANSLATE_NOOP(
        "Error",
        "The PDF could not be written to {path}. An older file of that name is still as it was. "
        "Choose another folder, or close the file if it is open.",
    ),
    "no_screen": QT_TRANSLATE_NOOP(
        "Error",
        "There is no screen here to open a window on. Nothing was changed. The commands work without one: "
        "try “makegood-cli demo” or “makegood-cli --help”.",
    ),
}
