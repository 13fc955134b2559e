"""Ways out of a shop that cannot be opened: save what can be read, or begin anew; nothing is overwritten."""

from __future__ import annotations

import os
from pathlib import Path

from app.data.db import FILE_NAME, open_database
from app.data.salvage import Salvage, TableSaved
from app.data.salvage import salvage as _salvage
from app.domain.clock import Clock
from app.domain.errors import DatabaseProblem
from app.domain.progress import Job

__all__ = ["Salvage", "TableSaved", "begin_anew", "save_what_can_be_read"]


def save_what_can_be_read(folder: Path, clock: Clock, job: Job | None = None) -> Salvage:
    """Save it as a copy among the others, to be put back like any; the damaged file is only read.

    Raises: DatabaseProblem salvage_nothing, backup_full, backup_unwritable; Cancelled.
    """
    return _salvage(folder, clock, job)


def begin_anew(folder: Path, clock: Clock) -> None:
    """An empty shop; what is left of the old one is set aside. Raises: DatabaseProblem."""
    aside = folder / f"replaced-{clock.now().strftime('%Y%m%d-%H%M%S-%f')}"
    try:
        for suffix in ("", "-wal", "-shm"):
            old = folder / f"{FILE_NAME}{suffix}"
            if old.exists():
                aside.mkdir(exist_ok=True)
                os.replace(old, aside / old.name)
    except OSError as error:
        raise DatabaseProblem("restore_unwritable", path=str(folder)) from error
    open_database(folder, clock, is_new=True).close()
