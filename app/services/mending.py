"""Mends what can be mended: what can be made anew from the rows, files that nobody names, copies gone bad."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from peewee import SqliteDatabase

from app.data import copies, derived
from app.data.db import problems
from app.data.evidence_store import EvidenceStore
from app.domain import settings as declared
from app.domain.errors import DatabaseProblem
from app.services.backups import BackupService, Trouble
from app.services.settings import SettingsService

ASIDE = "evidence-aside"


@dataclass(frozen=True)
class Mended:
    """What was done, by code and how often; `left`: what a person has to look at."""

    done: tuple[tuple[str, int], ...]
    left: tuple[Trouble, ...]


class MendingService:
    """`mend()` makes a copy first; nothing is deleted, what is not wanted is set aside."""

    def __init__(
        self,
        db: SqliteDatabase,
        folder: Path,
        evidence: EvidenceStore,
        backups: BackupService,
        settings: SettingsService,
    ) -> None:
        self._db, self._aside = db, folder / ASIDE
        self._evidence, self._backups, self._settings = evidence, backups, settings

    def mend(self) -> Mended:
        """Indexes and all that is derived anew; evidence back from where it is kept, or aside; copies aside.

        Raises: DatabaseProblem when there is no room for the copy, or the database itself is damaged.
        """
        self._backups.save_for(copies.BEFORE_MENDING)
        with problems(self._db.database), self._db.atomic("IMMEDIATE"):
            self._db.execute_sql("REINDEX")
            made = derived.rebuild(self._db)
        done = [("mended_indexes", 1), ("mended_derived", len(made))]
        done.append(("mended_evidence_back", self._bring_back()))
        done.append(("mended_evidence_aside", self._set_aside()))
        done.append(("mended_copies_aside", self._copies_aside()))
        return Mended(tuple((code, count) for code, count in done if count), tuple(self._backups.examine()))

    def _bring_back(self) -> int:
        """Files that rows name and that are gone or changed, where they are kept a second time."""
        chosen = self._settings.get(declared.BACKUP_FOLDER)
        places = [self._aside, *([Path(chosen) / self._evidence.folder.name] if chosen else [])]
        found = 0
        for sha256 in self._backups.evidence_amiss():
            sources = [path for place in places for path in (place / sha256, place / sha256[:2] / sha256)]
            found += any(self._evidence.bring_back(sha256, path) for path in sources)
        return found

    def _set_aside(self) -> int:
        names = self._backups.unnamed_files()
        for sha256 in names:
            self._evidence.set_aside(sha256, self._aside)
        return len(names)

    def _copies_aside(self) -> int:
        count = 0
        for name in [trouble.detail for trouble in self._backups.damaged_copies()]:
            try:
                copies.set_aside(self._backups.shelf.folder / name)
            except OSError as error:
                raise DatabaseProblem("backup_unwritable", path=name) from error
            count += 1
        return count
