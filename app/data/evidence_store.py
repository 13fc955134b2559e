"""Evidence files, kept under their SHA-256: written and synced before the row that names them."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import EnvironmentProblem

MAX_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True)
class StoredFile:
    """A file now in the store."""

    sha256: str
    size_bytes: int


class EvidenceStore:
    """Files under `<data>/evidence/ab/abcdef…`; names from outside are never used as paths."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Where a stored file is."""
        return self._folder / sha256[:2] / sha256

    def hash_of(self, sha256: str) -> str:
        """What the file kept under `sha256` hashes to now; another where it was changed. Raises: OSError."""
        with self.path(sha256).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def add_file(self, source: Path) -> StoredFile:
        """Copy `source` in. Raises: EnvironmentProblem evidence_unreadable, _too_large, _unwritable."""
        try:
            if source.stat().st_size > MAX_BYTES:
                raise EnvironmentProblem("evidence_too_large", path=str(source), limit=MAX_BYTES)
            content = source.read_bytes()
        except OSError as error:
            raise EnvironmentProblem("evidence_unreadable", path=str(source), detail=str(error)) from error
        return self.add_bytes(content)

    def add_bytes(self, content: bytes) -> StoredFile:
        """Keep `content`; the same content twice is one file. Raises: EnvironmentProblem."""
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        if not target.exists():
            try:
                _write_durably(target, content)
            except OSError as error:
                raise EnvironmentProblem(
                    "evidence_unwritable", path=str(target), detail=str(error)
                ) from error
        return StoredFile(sha256, len(content))


def _write_durably(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, target)
