"""Evidence files, kept under their SHA-256: written and synced before the row that names them."""

from __future__ import annotations

import hashlib
import os
import threading
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import EnvironmentProblem

# A video of ten minutes; it is copied in pieces, never held in memory.
MAX_BYTES = 1024 * 1024 * 1024
_CHUNK = 1 << 20


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
        """Copy `source` in; the same content twice is one file.

        Raises: EnvironmentProblem evidence_unreadable, _too_large, _unwritable.
        """
        try:
            with source.open("rb") as file:
                if os.fstat(file.fileno()).st_size > MAX_BYTES:
                    raise EnvironmentProblem("evidence_too_large", path=str(source), limit=MAX_BYTES)
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
                if self._holds(sha256):
                    return StoredFile(sha256, self.path(sha256).stat().st_size)
        except OSError as error:
            raise EnvironmentProblem("evidence_unreadable", path=str(source), detail=str(error)) from error
        return self._copy_in(source)

    def _copy_in(self, source: Path) -> StoredFile:
        """Copied and hashed in one go: what is kept is what was hashed, though it changes meanwhile."""
        part = self._folder / f".incoming-{os.getpid()}-{threading.get_ident()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            sha256, size = _copy(source, part)
            target = self.path(sha256)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(part, target)
        except OSError as error:
            code = "evidence_unreadable" if error.filename == str(source) else "evidence_unwritable"
            raise EnvironmentProblem(code, path=str(source), detail=str(error)) from error
        finally:
            part.unlink(missing_ok=True)
        return StoredFile(sha256, size)

    def _holds(self, sha256: str) -> bool:
        """Whether it is kept already and unharmed; a file that was changed is put right by filing it anew."""
        return self.path(sha256).exists() and self.hash_of(sha256) == sha256

    def add_bytes(self, content: bytes) -> StoredFile:
        """Keep `content`; the same content twice is one file. Raises: EnvironmentProblem."""
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        if not self._holds(sha256):
            try:
                _write_durably(target, content)
            except OSError as error:
                raise EnvironmentProblem(
                    "evidence_unwritable", path=str(target), detail=str(error)
                ) from error
        return StoredFile(sha256, len(content))


def _copy(source: Path, part: Path) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as reading, part.open("wb") as writing:
        while piece := reading.read(_CHUNK):
            digest.update(piece)
            writing.write(piece)
            size += len(piece)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest(), size


def _write_durably(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, target)
