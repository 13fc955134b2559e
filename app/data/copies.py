"""The copies of a shop in a folder: which there are, what is in one, which go, and keeping one elsewhere."""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from app.data import backup
from app.data.durable import make_folder, put_in_place, sync_file, write_synced
from app.data.sqlite import sqlite3
from app.domain import backup_thinning
from app.domain.errors import DatabaseProblem

BY_HAND, SCHEDULED, BEFORE_IMPORT = "makegood", "scheduled", "before-import"
BEFORE_MIGRATION, BEFORE_MENDING, RESCUED = "before-migration", "before-mending", "rescued"
REASONS = (BY_HAND, SCHEDULED, BEFORE_IMPORT, BEFORE_MIGRATION, BEFORE_MENDING, RESCUED)
"""What a copy was made for; its file's name begins so."""

SET_ASIDE = ".damaged"
_STAMP = re.compile(r"-(\d{8}-\d{6})\.db$")
_SPARED = 3
"""The newest of each reason stay whatever the days say: two sheets of one day may both be regretted."""


@dataclass(frozen=True)
class Copy:
    """A file of the folder; `is_checked`: it was opened and looked over when it was written."""

    path: Path
    made_at: datetime
    size_bytes: int
    reason: str
    is_checked: bool


@dataclass(frozen=True)
class Inside:
    """What a database holds. None: it is too old, or too damaged, to tell."""

    orders: int | None
    incidents: int | None
    open_incidents: int | None
    paid: tuple[tuple[str, int], ...]
    """Paid to buyers: currency, minor units."""
    newest_at: datetime | None
    steps: int | None
    """Number of the last step that was done."""


def listed(folder: Path) -> list[Copy]:
    """The copies in `folder`, the newest first. Raises: OSError."""
    found = [_copy_of(path) for path in folder.glob("*.db") if path.is_file()]
    return sorted(found, key=lambda copy: (copy.made_at, copy.path.name), reverse=True)


def _copy_of(path: Path) -> Copy:
    state, stamp = path.stat(), _STAMP.search(path.name)
    made_at = datetime.fromtimestamp(state.st_mtime, UTC)
    if stamp is not None:
        with contextlib.suppress(ValueError):
            made_at = datetime.strptime(stamp[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    reason = next((name for name in REASONS if path.name.startswith(f"{name}-")), "")
    return Copy(path, made_at, state.st_size, reason, backup.checksum_path(path).exists())


def thin(folder: Path, zone: tzinfo) -> list[Path]:
    """Remove the copies that are not kept any more; which. Files that others put there stay.

    Raises: OSError.
    """
    copies = [copy for copy in listed(folder) if copy.reason and _STAMP.search(copy.path.name)]
    stays = backup_thinning.kept([copy.made_at for copy in copies if copy.is_checked], zone)
    spared = {copy.path for reason in REASONS for copy in _of(copies, reason)[:_SPARED]}
    gone = [copy.path for copy in copies if copy.made_at not in stays and copy.path not in spared]
    for path in gone:
        backup.checksum_path(path).unlink(missing_ok=True)
        path.unlink(missing_ok=True)
    return gone


def _of(copies: Sequence[Copy], reason: str) -> list[Copy]:
    return [copy for copy in copies if copy.reason == reason]


def check(path: Path, application_id: int, known: int) -> None:
    """Raises: DatabaseProblem when the copy is not whole or not as it was written (`backup.check_copy`)."""
    backup.check_copy(path, application_id, known)
    backup.check_sum(path)


def set_aside(path: Path) -> Path:
    """Take a damaged copy out of the list; it is kept under another name. Raises: OSError."""
    target = path.with_name(path.name + SET_ASIDE)
    path.replace(target)
    checksum = backup.checksum_path(path)
    if checksum.exists():
        checksum.replace(backup.checksum_path(target))
    return target


def mirror(copy: Path, folder: Path) -> Path:
    """The same file in another folder, read again before it has its name.

    Raises: DatabaseProblem backup_full, backup_unwritable, backup_failed; no file of that name is there then.
    """
    target = folder / copy.name
    part = target.with_suffix(target.suffix + ".part")
    digest = backup.sha256_of(copy)
    try:
        with backup.told_apart("backup", target):
            make_folder(folder)
            shutil.copyfile(copy, part)
            sync_file(part)
            if backup.sha256_of(part) != digest:
                raise DatabaseProblem("backup_failed", path=str(target))
            checksum = backup.checksum_path(target)
            begun = checksum.with_name(checksum.name + ".part")
            write_synced(begun, (digest + "\n").encode("ascii"))
            put_in_place(part, target)
            put_in_place(begun, checksum)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def mirror_evidence(source: Path, target: Path) -> int:
    """Copy the files of an evidence store that `target` lacks; how many.

    A file is named by its SHA-256: one that was changed meanwhile is not taken for it, and what is there
    already is never written over. Raises: DatabaseProblem backup_full, backup_unwritable.
    """
    count = 0
    with backup.told_apart("backup", target):
        for path in sorted(source.glob("??/*")):
            place = target / path.parent.name / path.name
            if not path.is_file() or place.exists():
                continue
            make_folder(place.parent)
            part = place.with_name(place.name + ".part")
            shutil.copyfile(path, part)
            if backup.sha256_of(part) != path.name:
                part.unlink()
                continue
            sync_file(part)
            put_in_place(part, place)
            count += 1
    return count


def look(path: Path) -> Inside:
    """What the closed database `path` holds; it is opened for reading only.

    Raises: DatabaseProblem("backup_damaged") when it cannot be opened at all.
    """
    with _reading(path) as connection:
        return inside(connection)


def steps_in(path: Path) -> int:
    """Number of the last step done in the copy, at once however large. Raises: DatabaseProblem."""
    with _reading(path) as connection:
        return int(_one(connection, _STEPS) or 0)


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[Any]:
    connection = None
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield connection
    except sqlite3.Error as error:
        raise DatabaseProblem("backup_damaged", path=str(path), detail=str(error)) from error
    finally:
        if connection is not None:
            connection.close()


_STEPS = "SELECT MAX(operation_no) FROM audit_entry"
_PAID = """SELECT currency, SUM(CASE WHEN reverses_id IS NULL THEN amount_minor ELSE -amount_minor END)
  FROM compensation WHERE status = 'paid' GROUP BY 1 ORDER BY 1"""
_OPEN = "SELECT count(*) FROM incident WHERE closed_at IS NULL"


def inside(connection: Any) -> Inside:
    """What the database behind an open connection holds."""
    newest = _one(connection, "SELECT MAX(at) FROM audit_entry")
    return Inside(
        orders=_one(connection, "SELECT count(*) FROM orders"),
        incidents=_one(connection, "SELECT count(*) FROM incident"),
        open_incidents=_one(connection, _OPEN),
        paid=tuple((str(currency), int(minor)) for currency, minor in _rows(connection, _PAID)),
        newest_at=_moment(newest),
        steps=_one(connection, _STEPS) or 0,
    )


def _one(connection: Any, sql: str) -> Any:
    return next((row[0] for row in _rows(connection, sql)), None)


def _rows(connection: Any, sql: str) -> Iterable[Any]:
    """Copies of an older version may lack a table or a column, damaged ones any page."""
    try:
        return list(connection.execute(sql).fetchall())
    except sqlite3.Error:
        return []


def _moment(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
