"""Copies of the whole shop, by hand and by themselves, putting one back, and looking the data over."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from peewee import SqliteDatabase

from app.data import backup, copies, migrator
from app.data.copies import Inside
from app.data.db import APPLICATION_ID, FILE_NAME, problems
from app.data.evidence_store import EvidenceStore
from app.data.models import Evidence, OutLayout
from app.data.queries import ledger_check, sent_counts
from app.domain import settings as declared
from app.domain.clock import Clock
from app.domain.errors import DatabaseProblem
from app.services.copy_shelf import CopyShelf
from app.services.settings import SettingsService

log = logging.getLogger(__name__)

_DAMAGE = "database_corrupt"


@dataclass(frozen=True)
class Trouble:
    """Something the examination found: `code` and what it is about."""

    code: str
    detail: str


class BackupService:
    """Backs up and examines the open database. `failure` is why the newest copy could not be made."""

    def __init__(
        self,
        db: SqliteDatabase,
        folder: Path,
        evidence: EvidenceStore,
        clock: Clock,
        settings: SettingsService,
    ) -> None:
        self._db, self._folder, self._evidence = db, folder, evidence
        self._clock, self._settings = clock, settings
        self.shelf = CopyShelf(folder)
        self.failure: DatabaseProblem | None = None
        self._steps_in: dict[Path, int | None] = {}

    def save(self, target: Path | None = None) -> Path:
        """Write a checked copy to `target`, or into the backups folder. Raises: DatabaseProblem."""
        if target is None:
            return self._make(copies.BY_HAND)
        with problems(target):
            return backup.save_copy(self._db, target)

    def save_for(self, reason: str) -> Path:
        """A checked copy named by what it is made for (`copies.REASONS`). Raises: DatabaseProblem."""
        return self._make(reason)

    def is_due(self) -> bool:
        """Whether the newest copy is older than the settings allow, and something was done since."""
        hours = self._settings.get(declared.BACKUP_HOURS)
        newest = self.shelf.newest()
        if not hours or (newest and self._clock.now() - newest.made_at < timedelta(hours=hours)):
            return False
        return self._has_changed()

    def keep_up(self) -> Path | None:
        """A copy where one is due; older ones go. None, with `failure` set, where it could not be made.

        Raises: DatabaseProblem("database_corrupt"), when the database itself is damaged.
        """
        return self._quietly(copies.SCHEDULED) if self.is_due() else None

    def before_import(self) -> Path | None:
        """A copy before sheets go in, as the settings say; the import goes on without where it fails.

        Raises: DatabaseProblem("database_corrupt"): nothing should be written to what is damaged.
        """
        is_wanted = self._settings.get(declared.BACKUP_BEFORE_IMPORT) and self._has_changed()
        return self._quietly(copies.BEFORE_IMPORT) if is_wanted else None

    def _quietly(self, reason: str) -> Path | None:
        try:
            made = self._make(reason)
            self._thin()
        except DatabaseProblem as problem:
            if problem.code == _DAMAGE:
                raise
            return None
        return made

    def _make(self, reason: str) -> Path:
        stamp = self._clock.now().strftime("%Y%m%d-%H%M%S")
        target = self.shelf.folder / f"{reason}-{stamp}.db"
        try:
            with problems(target):
                made = backup.save_copy(self._db, target)
            self._mirror(made)
        except DatabaseProblem as problem:
            log.info("no backup: %s", problem.code)
            self.failure = problem
            raise
        self.failure = None
        return made

    def _mirror(self, made: Path) -> None:
        """Keep the copy and what evidence is new on the other disk. Raises: DatabaseProblem."""
        chosen = self._settings.get(declared.BACKUP_FOLDER)
        if not chosen:
            return
        if not Path(chosen).is_dir():  # making it anew would fill the place where the other disk belongs
            raise DatabaseProblem("backup_folder_missing", path=chosen)
        copies.mirror(made, Path(chosen))
        copies.mirror_evidence(self._evidence.folder, Path(chosen) / self._evidence.folder.name)

    def _thin(self) -> None:
        chosen = self._settings.get(declared.BACKUP_FOLDER)
        for folder in (self.shelf.folder, *([Path(chosen)] if chosen else [])):
            try:
                copies.thin(folder, self._settings.zone())
            except OSError as error:
                log.info("copies not thinned: %s", error.strerror)

    def _has_changed(self) -> bool:
        """Whether anything was done since the newest copy; a shop in which nothing was done needs none."""
        steps = self._db.execute_sql("SELECT MAX(operation_no) FROM audit_entry").fetchone()[0] or 0
        newest = self.shelf.newest()
        if newest is None:
            return bool(steps)
        if newest.path not in self._steps_in:
            self._steps_in = {newest.path: _steps_of(newest.path)}
        return self._steps_in[newest.path] != steps

    def latest(self) -> Path | None:
        """The newest copy in the backups folder that is known to be whole."""
        newest = self.shelf.newest()
        return newest.path if newest is not None else None

    def inside(self) -> Inside:
        """What the open database holds, to hold a copy against."""
        return copies.inside(self._db.connection())

    def quick_check(self) -> None:
        """At the start; a fifth of a second for 100 MB. Raises: DatabaseProblem(database_corrupt)."""
        self._check("PRAGMA quick_check(1)")

    def full_check(self) -> None:
        """In idle time: indexes against tables too. Raises: DatabaseProblem(database_corrupt)."""
        self._check("PRAGMA integrity_check(1)")

    def _check(self, sql: str) -> None:
        with problems(self._db.database):
            (state,) = self._db.execute_sql(sql).fetchone()
        if state != "ok":
            raise DatabaseProblem(_DAMAGE, path=str(self._db.database), detail=str(state))

    def size_bytes(self) -> int:
        """Of the database file."""
        return Path(self._db.database).stat().st_size

    def examine(self) -> list[Trouble]:
        """Full check of the database, its references, the ledger, the evidence files it names, its copies."""
        state = [row[0] for row in self._db.execute_sql("PRAGMA integrity_check").fetchall()]
        troubles = [Trouble("database_damaged", text) for text in state if text != "ok"]
        orphans = self._db.execute_sql("PRAGMA foreign_key_check").fetchall()
        troubles += [Trouble("row_without_parent", f"{table} {row}") for table, row, *_ in orphans]
        troubles += [Trouble(found.code, found.detail) for found in ledger_check.examine()]
        wrongly = sent_counts.lines_kept_wrongly()
        troubles += [Trouble("lines_sent_differ", f"{wrongly} lines")] * bool(wrongly)
        named = self._named_files()
        troubles += [Trouble(code, name) for sha256, name in named if (code := self._state_of(sha256))]
        return troubles + self.damaged_copies()

    def _named_files(self) -> list[tuple[str, str]]:
        """SHA-256 of each file that a row names, and what to call it."""
        rows = [(row.sha256, f"{row.id} {row.file_name}") for row in Evidence.select()]
        forms = OutLayout.select().where(OutLayout.file_sha256 != "")
        return rows + [(row.file_sha256, row.file_name) for row in forms]

    def evidence_amiss(self) -> list[str]:
        """SHA-256 of each file that a row names and that is gone or changed."""
        return sorted({sha256 for sha256, _ in self._named_files() if self._state_of(sha256)})

    def unnamed_evidence(self) -> int:
        """How many files of the store no row names: of an operation that was killed, or of data put back.

        They are left alone: a later copy of the database may name them.
        """
        return len(self.unnamed_files())

    def unnamed_files(self) -> list[str]:
        """Their SHA-256."""
        return sorted(self._evidence.kept() - {sha256 for sha256, _ in self._named_files()})

    def _state_of(self, sha256: str) -> str:
        """What is wrong with an evidence file, as a code; "" for nothing."""
        try:
            return "" if self._evidence.hash_of(sha256) == sha256 else "evidence_changed"
        except OSError:
            return "evidence_missing"

    def damaged_copies(self) -> list[Trouble]:
        """Copies that are not whole, or not as they were written."""
        found = []
        for path in sorted(backups_folder(self._folder).glob("*.db")):
            try:
                backup.check_copy(path, APPLICATION_ID)
                backup.check_sum(path)
            except DatabaseProblem as problem:
                found.append(Trouble(problem.code, path.name))
        return found


def _steps_of(path: Path) -> int | None:
    try:
        return copies.steps_in(path)
    except DatabaseProblem:
        return None


def backups_folder(folder: Path) -> Path:
    """Where the copies of the data in `folder` are kept."""
    return folder / backup.FOLDER


def restore(folder: Path, copy: Path, clock: Clock) -> Path | None:
    """Put `copy` in the place of the closed database of `folder`; returns where the old one is now.

    Raises: DatabaseProblem (backup_missing, backup_damaged, backup_foreign, backup_newer, restore_full,
    restore_unwritable); nothing was changed then.
    """
    return backup.restore_file(
        copy, folder / FILE_NAME, clock, application_id=APPLICATION_ID, known=migrator.latest()
    )
