"""Sentences about the database, backups and evidence files."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "database_newer": QT_TRANSLATE_NOOP(
        "Error",
        "This data was written by a newer Makegood (version {version}, this one knows {known})."
        " Nothing was changed. Install the newer Makegood.",
    ),
    "database_locked": QT_TRANSLATE_NOOP(
        "Error",
        "The data is in use by another program. Nothing was changed. Close it and try again.",
    ),
    "database_readonly": QT_TRANSLATE_NOOP(
        "Error",
        "The data may not be written ({path}). Nothing was changed. Check the rights of the "
        "folder and whether the disk is write-protected.",
    ),
    "database_full": QT_TRANSLATE_NOOP(
        "Error",
        "The disk is full. What you just did was not saved; everything before is. Free some "
        "space and do it again.",
    ),
    "database_corrupt": QT_TRANSLATE_NOOP(
        "Error",
        "The data file is damaged ({path}). Nothing was changed. Put back a backup: File → Restore a backup.",
    ),
    "database_foreign": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is not a Makegood data file. Nothing was changed. Choose another data folder.",
    ),
    "database_unopenable": QT_TRANSLATE_NOOP(
        "Error",
        "The data cannot be opened ({path}). Nothing was changed. Check that the disk is "
        "connected and the folder may be read.",
    ),
    "database_io": QT_TRANSLATE_NOOP(
        "Error",
        "The disk reported an error ({path}). What you just did was not saved. Check the disk, "
        "then back up at once.",
    ),
    "database_folder": QT_TRANSLATE_NOOP(
        "Error",
        "The data folder {path} cannot be made: {detail}. Choose another folder.",
    ),
    "database_migration": QT_TRANSLATE_NOOP(
        "Error",
        "The data could not be brought up to date: {detail}. It was put back as it was; a copy "
        "is at {backup}.",
    ),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is not a whole backup. Nothing was put back. Choose another one.",
    ),
    "backup_failed": QT_TRANSLATE_NOOP(
        "Error",
        "The backup could not be written to {path}: {detail}. Choose another folder.",
    ),
    "evidence_too_large": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is larger than {limit} allow. It was not added. Make the picture or video smaller.",
    ),
    "evidence_unreadable": QT_TRANSLATE_NOOP("Error", "{path} cannot be read: {detail}. It was not added."),
    "evidence_unwritable": QT_TRANSLATE_NOOP(
        "Error",
        "The evidence could not be stored: {detail}. It was not added. Check the free space of the disk.",
    ),
}
