"""Evidence files, kept under their SHA-256: written and synced before the row that names them."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from dataclasses import dataclass
from pathlib import Path

from app.data.durable import make_folder, put_in_place, remove_stale, sync_folder, write_synced
from app.domain.errors import EnvironmentProblem

# A video of ten minutes; it is copied in pieces, never held in memory.
MAX_BYTES = 1024 * 1024 * 1024
_CHUNK = 1 << 20
_INCOMING = ".incoming-"
_NAME_LENGTH = 64


@dataclass(frozen=True)
class StoredFile:
    """A file now in the store."""

    sha256: str
    size_bytes: int


class EvidenceStore:
    """Files under `<data>/evidence/ab/abcdef…`; names from outside are never used as paths."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where all of it is."""
        return self._folder

    def path(self, sha256: str) -> Path:
        """Where a stored file is."""
        return self._folder / sha256[:2] / sha256

    def kept(self) -> set[str]:
        """The SHA-256 of every file that is kept."""
        return {path.name for path in self._folder.glob("??/*") if len(path.name) == _NAME_LENGTH}

    def hash_of(self, sha256: str) -> str:
        """What the file kept under `sha256` hashes to now; another where it was changed. Raises: OSError."""
        with self.path(sha256).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def set_aside(self, sha256: str, folder: Path) -> None:
        """Move a file out of the store into another folder. Raises: EnvironmentProblem."""
        try:
            make_folder(folder)
            put_in_place(self.path(sha256), folder / sha256)
        except OSError as error:
            raise EnvironmentProblem("evidence_unwritable", path=sha256, detail=str(error)) from error

    def bring_back(self, sha256: str, source: Path) -> bool:
        """Keep the file at `source` as `sha256`, where it is that file; a changed one makes room for it.

        Raises: EnvironmentProblem evidence_unwritable.
        """
        if not source.is_file():
            return False
        with source.open("rb") as file:
            is_it = hashlib.file_digest(file, "sha256").hexdigest() == sha256
        return is_it and self.add_file(source).sha256 == sha256

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
        part = self._part()
        try:
            self._make_ready()
            sha256, size = _copy(source, part)
            self._keep(part, sha256)
        except OSError as error:
            code = "evidence_unreadable" if error.filename == str(source) else "evidence_unwritable"
            raise EnvironmentProblem(code, path=str(source), detail=str(error)) from error
        finally:
            _remove(part)
        return StoredFile(sha256, size)

    def _part(self) -> Path:
        """Where this thread writes what is not whole yet."""
        return self._folder / f"{_INCOMING}{os.getpid()}-{threading.get_ident()}"

    def _make_ready(self) -> None:
        make_folder(self._folder)
        remove_stale(self._folder.glob(f"{_INCOMING}*"))

    def _keep(self, part: Path, sha256: str) -> None:
        target = self.path(sha256)
        make_folder(target.parent)
        put_in_place(part, target)

    def _holds(self, sha256: str) -> bool:
        """Whether it is kept already and unharmed; a file that was changed is put right by filing it anew."""
        path = self.path(sha256)
        if not path.exists() or self.hash_of(sha256) != sha256:
            return False
        sync_folder(path.parent)  # whoever put it there may have been killed before he did
        return True

    def add_bytes(self, content: bytes) -> StoredFile:
        """Keep `content`; the same content twice is one file. Raises: EnvironmentProblem."""
        sha256, part = hashlib.sha256(content).hexdigest(), self._part()
        try:
            if not self._holds(sha256):
                self._make_ready()
                write_synced(part, content)
                self._keep(part, sha256)
        except OSError as error:
            path = self.path(sha256)
            raise EnvironmentProblem("evidence_unwritable", path=str(path), detail=str(error)) from error
        finally:
            _remove(part)
        return StoredFile(sha256, len(content))


def _remove(part: Path) -> None:
    """A refusal keeps its own reason, whatever becomes of what was begun."""
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)


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
