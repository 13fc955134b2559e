"""Sentences about the folder of the data: moving it, and data that is not where it was."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "data_gone": QT_TRANSLATE_NOOP(
        "Error",
        "Your data was moved to {path} and is not there now. Nothing was changed and nothing was begun anew. "
        "Connect the disk it is on and start again.",
    ),
    "move_inside": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is the data's folder, within it or around it. Nothing was moved. Choose another folder.",
    ),
    "move_used": QT_TRANSLATE_NOOP(
        "Error",
        "There are files in {path} already. Nothing was moved. Choose an empty folder.",
    ),
    "move_unwritable": QT_TRANSLATE_NOOP(
        "Error",
        "{path} may not be written. The data is where it was. Check the rights of the folder, or choose "
        "another one.",
    ),
    "move_full": QT_TRANSLATE_NOOP(
        "Error",
        "There is no room for the data in {path}. It is where it was. Free some space, or choose another "
        "disk.",
    ),
    "move_differs": QT_TRANSLATE_NOOP(
        "Error",
        "{path} did not arrive as it was sent: that disk may be failing. The data is where it was. Choose "
        "another disk.",
    ),
    "move_left_stays": QT_TRANSLATE_NOOP(
        "Error",
        "The old copy in {path} could not be deleted whole. Your data is not touched. Close what uses the "
        "folder and try again.",
    ),
}
