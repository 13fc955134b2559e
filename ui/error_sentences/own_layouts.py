"""Sentences about sheets whose columns the owner is asked about, and about what is remembered of them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "sheet_unsure": QT_TRANSLATE_NOOP(
        "Error",
        "It is not clear what these columns of {file} hold: {headings}. Nothing was imported. Drop the sheet "
        "on the window of Makegood and say what they are; it is asked once.",
    ),
    "answer_kind_unknown": QT_TRANSLATE_NOOP(
        "Error", "It is not said what kind of sheet this is. Nothing was changed. Choose one."
    ),
    "answer_lacks_field": QT_TRANSLATE_NOOP(
        "Error",
        "A sheet of this kind cannot be read without the column “{field}”. Nothing was changed. Say which "
        "column that is.",
    ),
    "own_layout_unnamed": QT_TRANSLATE_NOOP(
        "Error", "A remembered sheet needs a name. Nothing was changed. Enter one."
    ),
    "own_layout_not_found": QT_TRANSLATE_NOOP(
        "Error", "This sheet is not remembered any more. Nothing was changed. Look at the list again."
    ),
    "own_layout_taken": QT_TRANSLATE_NOOP(
        "Error",
        "Sheets with these headings were answered for anew since and are remembered as “{name}”. Nothing was "
        "changed.",
    ),
}
