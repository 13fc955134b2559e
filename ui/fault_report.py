"""What the owner may send to whoever looks after the program: faults and versions, nothing of anybody."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import qVersion

from app import __version__
from ui.log_file import LOG_NAME, blotted_trace

_MOST_BYTES = 200_000


def fault_report(log_folder: Path, details: str) -> str:
    """The versions, the fault, and the end of the log, with names, numbers and texts blotted out."""
    machine = f"Makegood {__version__} · Python {platform.python_version()} · Qt {qVersion()}"
    parts = [machine, platform.platform(), "", blotted_trace(details), "", _end_of_log(log_folder)]
    return "\n".join(parts)


def _end_of_log(folder: Path) -> str:
    """As it is in the file, where it is blotted out already, and once more."""
    try:
        with (folder / LOG_NAME).open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(max(0, size - _MOST_BYTES))
            return blotted_trace(stream.read().decode("utf-8", errors="replace"))
    except OSError:
        return "no log"
