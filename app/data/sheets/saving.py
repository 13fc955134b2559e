"""Writes a file whole or not at all: the one that was there stays until the new one is proven."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from app.domain.errors import EnvironmentProblem

T = TypeVar("T")

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_whole(path: Path, fill: Callable[[Path], T], is_whole: Callable[[Path], bool]) -> T:
    """Let `fill` write a file beside `path`, sync it, look at it with `is_whole`, put it in place.

    Saving in place onto a full disk destroys the old file. Source: facts.md, "Writing".
    Raises: EnvironmentProblem with code export_folder_missing, export_is_folder, export_readonly,
    export_locked, export_full, export_damaged or export_failed; whatever `fill` raises. What was at `path`
    is then untouched.
    """
    if path.is_dir():
        raise EnvironmentProblem("export_is_folder", path=str(path))
    part = path.with_name(f".{path.stem}.{os.getpid()}.part")
    try:
        with _told_apart(path, "export_readonly"):
            part.touch()
            result = fill(part)
            _sync(part)
            if not is_whole(part):
                raise EnvironmentProblem("export_damaged", path=str(path))
        with _told_apart(path, "export_locked"):
            os.replace(part, path)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return result


@contextlib.contextmanager
def _told_apart(path: Path, refused: str) -> Iterator[None]:
    """Turn the system's errors into ours; `refused` is the code for a permission that is missing."""
    try:
        yield
    except FileNotFoundError:
        raise EnvironmentProblem("export_folder_missing", path=str(path)) from None
    except OSError as error:
        detail = error.strerror or ""
        if error.errno in _FULL:
            raise EnvironmentProblem("export_full", path=str(path)) from error
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            raise EnvironmentProblem(refused, path=str(path)) from error
        raise EnvironmentProblem("export_failed", path=str(path), detail=detail) from error


def _sync(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
