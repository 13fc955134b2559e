"""Sheet files that lie in a folder, told apart from what another program is still writing."""

from __future__ import annotations

import os
from pathlib import Path

from app.domain.errors import EnvironmentProblem

SUFFIXES = frozenset({".xlsx", ".xls", ".xlsm", ".xlsb", ".csv", ".tsv", ".txt", ".ods"})
_TEMPORARY = ("~$", ".", "~")
_UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".tmp", ".opdownload")

Stamp = tuple[int, int]
"""Size in bytes, and when it was changed last in nanoseconds: as long as both stay it is the same content."""


def sheets_in(folder: Path) -> dict[Path, Stamp]:
    """The sheet files of `folder` itself; lock files, hidden ones and downloads under way are left out.

    Raises: EnvironmentProblem watch_folder_missing, watch_folder_unreadable (params: path).
    """
    found: dict[Path, Stamp] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if is_sheet_name(entry.name) and (stamp := _stamp(entry)) is not None:
                    found[folder / entry.name] = stamp
    except (FileNotFoundError, NotADirectoryError) as error:
        raise EnvironmentProblem("watch_folder_missing", path=str(folder)) from error
    except OSError as error:
        raise EnvironmentProblem("watch_folder_unreadable", path=str(folder)) from error
    being_written = {_finished_name(path.name) for path in _unfinished(folder)}
    return {path: stamp for path, stamp in found.items() if path.name not in being_written}


def is_sheet_name(name: str) -> bool:
    """Whether a file of this name may be a sheet that is there for good."""
    lower = name.lower()
    return not lower.startswith(_TEMPORARY) and Path(lower).suffix in SUFFIXES


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    """None for folders, for what vanished meanwhile, and for files nothing is in yet."""
    try:
        if not entry.is_file():
            return None
        state = entry.stat()
    except OSError:
        return None
    return (state.st_size, state.st_mtime_ns) if state.st_size else None


def _unfinished(folder: Path) -> list[Path]:
    """Firefox keeps the name for itself while the content grows in a .part beside it."""
    with os.scandir(folder) as entries:
        return [folder / entry.name for entry in entries if entry.name.lower().endswith(_UNFINISHED)]


def _finished_name(name: str) -> str:
    return name[: name.rindex(".")]
