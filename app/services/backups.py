"""Copies of the whole shop, putting one back, and looking the data over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from peewee import SqliteDatabase

from app.data import backup, migrator
from app.data.db import APPLICATION_ID, FILE_NAME, problems
from app.data.evidence_store import EvidenceStore
from app.data.models import Evidence, OutLayout
from app.data.queries import ledger_check, sent_counts
from app.domain.clock import Clock
from app.domain.errors import DatabaseProblem


@dataclass(frozen=True)
class Trouble:
    """Something the examination found: `code` and what it is about."""

    code: str
    detail: str


class BackupService:
    """Backs up and examines the open database."""

    def __init__(self, db: SqliteDatabase, folder: Path, evidence: EvidenceStore, clock: Clock) -> None:
        self._db = db
        self._folder = folder
        self._evidence = evidence
        self._clock = clock

    def save(self, target: Path | None = None) -> Path:
        """Write a checked copy to `target`, or into the backups folder. Raises: DatabaseProblem."""
        if target is None:
            stamp = self._clock.now().strftime("%Y%m%d-%H%M%S")
            target = backups_folder(self._folder) / f"makegood-{stamp}.db"
        with problems(target):
            return backup.save_copy(self._db, target)

    def latest(self) -> Path | None:
        """The newest copy in the backups folder."""
        copies = sorted(backups_folder(self._folder).glob("*.db"), key=lambda p: p.stat().st_mtime)
        return copies[-1] if copies else None

    def examine(self) -> list[Trouble]:
        """Full check of the database, its references, the ledger, the evidence files it names, its copies."""
        state = [row[0] for row in self._db.execute_sql("PRAGMA integrity_check").fetchall()]
        troubles = [Trouble("database_damaged", text) for text in state if text != "ok"]
        orphans = self._db.execute_sql("PRAGMA foreign_key_check").fetchall()
        troubles += [Trouble("row_without_parent", f"{table} {row}") for table, row, *_ in orphans]
        troubles += [Trouble(found.code, found.detail) for found in ledger_check.examine()]
        wrongly = sent_counts.lines_kept_wrongly()
        troubles += [Trouble("lines_sent_differ", f"{wrongly} lines")] * bool(wrongly)
        rows = [(row.sha256, f"{row.id} {row.file_name}") for row in Evidence.select()]
        forms = OutLayout.select().where(OutLayout.file_sha256 != "")
        rows += [(row.file_sha256, row.file_name) for row in forms]
        troubles += [Trouble(code, name) for sha256, name in rows if (code := self._state_of(sha256))]
        return troubles + self._damaged_copies()

    def unnamed_evidence(self) -> int:
        """How many files of the store no row names: of an operation that was killed, or of data put back.

        They are left alone: a later copy of the database may name them.
        """
        named = {row.sha256 for row in Evidence.select()} | {row.file_sha256 for row in OutLayout.select()}
        return len(self._evidence.kept() - named)

    def _state_of(self, sha256: str) -> str:
        """What is wrong with an evidence file, as a code; "" for nothing."""
        try:
            return "" if self._evidence.hash_of(sha256) == sha256 else "evidence_changed"
        except OSError:
            return "evidence_missing"

    def _damaged_copies(self) -> list[Trouble]:
        found = []
        for path in sorted(backups_folder(self._folder).glob("*.db")):
            try:
                backup.check_copy(path, APPLICATION_ID)
                backup.check_sum(path)
            except DatabaseProblem as problem:
                found.append(Trouble(problem.code, path.name))
        return found


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
