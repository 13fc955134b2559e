"""Sentences about views of lists."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "view_unnamed": QT_TRANSLATE_NOOP("Error", "A view needs a name. Nothing was changed. Enter one."),
    "view_name_long": QT_TRANSLATE_NOOP(
        "Error", "The name of a view has {most} characters at most. Nothing was changed. Enter a shorter one."
    ),
    "view_name_taken": QT_TRANSLATE_NOOP(
        "Error", "Another view of this list is called “{name}”. Nothing was changed. Choose another name."
    ),
    "view_not_found": QT_TRANSLATE_NOOP(
        "Error", "This view is not there any more. Nothing was changed. Choose another one."
    ),
}
