"""Files that outlast a power cut: written beside, synced, renamed, and the folder synced as well.

A renamed or new file is on the disk only when its folder is: without that a row may name a file that is gone
after the cut. Windows keeps its folders in a journal and knows no syncing of them.
"""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterable
from pathlib import Path

_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EACCES)
_STALE_S = 3600


def sync_file(path: Path) -> None:
    """What was written to it is on the disk. Raises: OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Which files it has, under which names, is on the disk. Raises: OSError."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:  # some network drives cannot; there is no better way there
            raise
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it that are missing. Raises: OSError."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        sync_folder(path.parent)


def put_in_place(part: Path, target: Path) -> None:
    """Give the synced file `part` its final name, in the place of what had it. Raises: OSError."""
    os.replace(part, target)
    sync_folder(target.parent)


def write_synced(part: Path, content: bytes) -> None:
    """A new file, on the disk, not in its place yet. Raises: OSError."""
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def remove_stale(parts: Iterable[Path]) -> None:
    """Remove what processes that were killed left half written: files nobody wrote to for an hour."""
    before = time.time() - _STALE_S
    for part in parts:
        with contextlib.suppress(OSError):
            if part.stat().st_mtime < before:
                part.unlink()
