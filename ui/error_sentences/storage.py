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
        "The data file is damaged ({path}). Nothing was changed. Put back the latest backup: File → "
        "Restore a backup, or the command “restore”.",
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
        "The disk reported an error ({path}). What you just did may not have been saved: look before you "
        "do it again. Check the disk, then back up at once.",
    ),
    "database_folder": QT_TRANSLATE_NOOP(
        "Error",
        "The data folder {path} cannot be made. Nothing was changed. Choose another folder.",
    ),
    "database_migration": QT_TRANSLATE_NOOP(
        "Error",
        "The data could not be brought up to date. They were put back as they were; a copy is at "
        "{backup}. Go on with the Makegood you had before and report this.",
    ),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is damaged or not a backup. Nothing was put back; your data are as they were. Choose "
        "another backup.",
    ),
    "backup_failed": QT_TRANSLATE_NOOP(
        "Error",
        "The backup in {path} turned out damaged and was thrown away. Your data were not changed. Try"
        " another disk.",
    ),
    "evidence_too_large": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is larger than {limit} allow. It was not added. Make the picture or video smaller.",
    ),
    "evidence_unreadable": QT_TRANSLATE_NOOP(
        "Error",
        "{path} cannot be read. It was not added. Check that the file is there and not open in "
        "another program.",
    ),
    "evidence_unwritable": QT_TRANSLATE_NOOP(
        "Error",
        "The evidence could not be stored. It was not added. Check the free space of the disk.",
    ),
    "backup_missing": QT_TRANSLATE_NOOP(
        "Error",
        "The backup {path} is not there. Nothing was put back. Check where the file is and choose it again.",
    ),
    "backup_foreign": QT_TRANSLATE_NOOP(
        "Error",
        "{path} is the data of another program. Nothing was put back; your data are as they were. "
        "Choose a backup made by Makegood.",
    ),
    "backup_newer": QT_TRANSLATE_NOOP(
        "Error",
        "The backup {path} was made by a newer Makegood. Nothing was put back; your data are as they "
        "were. Install the newer Makegood first, then put it back.",
    ),
    "backup_full": QT_TRANSLATE_NOOP(
        "Error",
        "The disk is full: the backup {path} was not written. Your data were not changed. Free some "
        "space or choose another disk.",
    ),
    "backup_unwritable": QT_TRANSLATE_NOOP(
        "Error",
        "The backup could not be written to {path}. Your data were not changed. Choose a file name in"
        " a folder that may be written.",
    ),
    "database_gone": QT_TRANSLATE_NOOP(
        "Error",
        "The data file {path} is gone or empty, though there was a shop here. Nothing was changed, and what "
        "lies beside it is kept. Put back a backup, save what can be read, or begin anew.",
    ),
    "salvage_nothing": QT_TRANSLATE_NOOP(
        "Error",
        "Nothing can be read of {path} any more. Nothing was changed. Put back a backup.",
    ),
    "backup_folder_missing": QT_TRANSLATE_NOOP(
        "Error",
        "The second folder for backups, {path}, is not there. The backup is kept beside the data only. "
        "Connect the disk, or choose another folder in the settings.",
    ),
    "restore_full": QT_TRANSLATE_NOOP(
        "Error",
        "The disk is full: the backup {path} was not put back. Your data are as they were. Free some "
        "space and try again.",
    ),
    "restore_unwritable": QT_TRANSLATE_NOOP(
        "Error",
        "The backup {path} could not be put back. Your data are as they were. Check that the backup "
        "may be read and the data folder may be written.",
    ),
}
