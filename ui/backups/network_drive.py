"""Data on a network drive: said at each start, since what was done last may be lost when the line breaks.

Source: sqlite.org/wal.html, "All processes using a database must be on the same host computer".
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo
from PySide6.QtWidgets import QWidget

from ui.notices import notify

_REMOTE = frozenset(
    {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "fuse.sshfs", "ncpfs"}
)


def is_remote(file_system: str, path: str) -> bool:
    """Whether a file system, as Qt names it, or a path is of another computer."""
    return file_system.lower() in _REMOTE or path.startswith(("\\\\", "//"))


def warn_of_network_drive(window: QWidget, folder: Path) -> None:
    """A notice where the data lie on another computer's disk; they are opened all the same."""
    kind = bytes(QStorageInfo(str(folder)).fileSystemType().data()).decode("ascii", "replace")
    if is_remote(kind, str(folder)):
        words = QCoreApplication.translate(
            "NetworkDrive",
            "The data is on a network drive ({folder}). If the line breaks while you work, what you just did "
            "may be lost. Keep the data on this computer, and the second folder for backups on the drive.",
        )
        notify(window, words.format(folder=folder), "warn")
