"""The copies of one shop: listed, looked into and weighed, also while the shop itself cannot be opened."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from app.data import backup, copies, migrator
from app.data.copies import Copy, Inside
from app.data.db import APPLICATION_ID
from app.domain.errors import DatabaseProblem

__all__ = ["Copy", "CopyShelf", "Inside", "Looked", "Space"]


@dataclass(frozen=True)
class Space:
    """Bytes: of all copies together, and free on their disk."""

    used_bytes: int
    free_bytes: int
    count: int


@dataclass(frozen=True)
class Looked:
    """What a copy holds; `problem`: why it may not be put back."""

    path: Path
    inside: Inside | None
    problem: DatabaseProblem | None


class CopyShelf:
    """Reads the folder of the copies anew with each question."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / backup.FOLDER

    @classmethod
    def at(cls, folder: Path) -> CopyShelf:
        """The copies in any folder, not that of a shop."""
        shelf = cls(folder)
        shelf.folder = folder
        return shelf

    def listed(self) -> list[Copy]:
        """The newest first; none where the folder cannot be read."""
        try:
            return copies.listed(self.folder)
        except OSError:
            return []

    def newest(self) -> Copy | None:
        """The newest that was looked over when it was written: no other counts as a copy."""
        return next((copy for copy in self.listed() if copy.is_checked), None)

    def look(self, path: Path) -> Looked:
        """Open a copy for reading, check all of it and count; takes a second for 200 MB."""
        try:
            copies.check(path, APPLICATION_ID, migrator.latest())
        except DatabaseProblem as problem:
            return Looked(path, None, problem)
        except OSError as error:
            return Looked(path, None, DatabaseProblem("backup_damaged", path=str(path), detail=str(error)))
        return Looked(path, copies.look(path), None)

    def space(self) -> Space:
        """How much the copies take and how much is left."""
        found = self.listed()
        try:
            free = shutil.disk_usage(self.folder if self.folder.exists() else self.folder.parent).free
        except OSError:
            free = 0
        return Space(sum(copy.size_bytes for copy in found), free, len(found))
