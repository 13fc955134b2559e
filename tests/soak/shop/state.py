"""What a shop's data say, as one number, and whether they and their files are whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from app.data import backup
from app.data.db import APPLICATION_ID
from app.data.sqlite import sqlite3
from app.domain.errors import DatabaseProblem
from app.services.build import Services

_TABLES = """
SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
   AND name NOT LIKE 'order_search%' AND name NOT LIKE '%migration%' ORDER BY name
"""


def digest(connection: Any) -> str:
    """SHA-256 over every row of every table; two states that differ anywhere differ here."""
    found = hashlib.sha256()
    for (name,) in connection.execute(_TABLES).fetchall():
        found.update(name.encode())
        for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2'):
            found.update(repr(row).encode())
    return found.hexdigest()


def digest_of(services: Services) -> str:
    """The digest of open data."""
    return digest(services._db.connection())


def troubles(services: Services, folder: Path) -> list[str]:
    """What `doctor` finds, and files under a final name that are not whole."""
    found = [f"{trouble.code} {trouble.detail}" for trouble in services.backups.examine()]
    found += [f"incident_unsound {number} {code}" for number, code in services.incidents.unsound()]
    return [*found, *broken_files(folder)]


def broken_files(folder: Path, named: Iterable[str] = ()) -> list[str]:
    """Evidence and copies that are half there, and evidence `named` by rows that is not there at all."""
    missing = [f"evidence missing: {n}" for n in named if not (folder / "evidence" / n[:2] / n).exists()]
    return [*missing, *_broken_evidence(folder), *_broken_backups(folder)]


def _broken_evidence(folder: Path) -> Iterator[str]:
    for path in (folder / "evidence").glob("*/*"):
        if "." not in path.name and hashlib.sha256(path.read_bytes()).hexdigest() != path.name:
            yield f"half an evidence file: {path.name}"


def _broken_backups(folder: Path) -> Iterator[str]:
    for path in sorted((folder / backup.FOLDER).glob("*.db")):
        try:
            backup.check_copy(path, APPLICATION_ID)
            backup.check_sum(path)
        except DatabaseProblem as problem:
            yield f"{path.name}: {problem}"


def backup_digest(path: Path) -> str:
    """The digest of a copy."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        return digest(connection)
    finally:
        connection.close()
