"""Copies a closed data folder to another place, file by file, and compares what arrived."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.data import backup, migrator
from app.data.db import APPLICATION_ID, FILE_NAME
from app.data.durable import make_folder, sync_file, sync_folder
from app.domain.errors import EnvironmentProblem
from app.domain.progress import Job

# The lock belongs to a place, not to the data; Qt writes beside it while it takes it.
_LOCKS = ("*.lock", "*.rmlock")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def check_target(source: Path, target: Path) -> None:
    """Raises: EnvironmentProblem move_used, _inside, _unwritable or _full; nothing was written."""
    source, target = source.resolve(), target.resolve()
    if source == target or source in target.parents or target in source.parents:
        raise EnvironmentProblem("move_inside", path=str(target))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise EnvironmentProblem("move_used", path=str(target))
    there = next(folder for folder in (target, *target.parents) if folder.exists())
    if not os.access(there, os.W_OK):
        raise EnvironmentProblem("move_unwritable", path=str(target))
    if shutil.disk_usage(there).free < size_of(source):
        raise EnvironmentProblem("move_full", path=str(target))


def size_of(folder: Path) -> int:
    """Bytes of what would be copied."""
    return sum(file.stat().st_size for file in _files(folder))


def copy_data(source: Path, target: Path, job: Job) -> None:
    """Copy all of `source` into the empty or new folder `target`, compare each file, examine the database.

    Raises: EnvironmentProblem as `check_target`, or move_differs; Cancelled. `target` is then as before.
    """
    check_target(source, target)
    was_there = target.exists()
    try:
        with _told(target):
            _copy_all(source, target, job)
        known = migrator.latest()
        backup.check_copy(target / FILE_NAME, APPLICATION_ID, known)
    except BaseException:
        _take_back(target, was_there)
        raise


def _copy_all(source: Path, target: Path, job: Job) -> None:
    files = _files(source)
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    target.chmod(0o700)
    for done, file in enumerate(files):
        job.raise_if_cancelled()
        job.progress(done, len(files), "moving")
        copied = target / file.relative_to(source)
        make_folder(copied.parent)
        shutil.copyfile(file, copied)
        sync_file(copied)
        shutil.copystat(file, copied)
        if backup.sha256_of(copied) != backup.sha256_of(file):
            raise EnvironmentProblem("move_differs", path=str(copied))
    for folder in {copied.parent for copied in _files(target)}:
        sync_folder(folder)


def _files(folder: Path) -> list[Path]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in files if not any(path.match(lock) for lock in _LOCKS))


def _take_back(target: Path, was_there: bool) -> None:
    shutil.rmtree(target, ignore_errors=True)
    if was_there:
        target.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = "move_full" if error.errno in _FULL else "move_unwritable"
        raise EnvironmentProblem(code, path=str(target)) from error


def remove_copy(folder: Path) -> None:
    """Delete the data in `folder`, and the folder where nothing else is in it. Raises: EnvironmentProblem."""
    try:
        for name in ("evidence", "backups", "logs"):
            if (folder / name).exists():
                shutil.rmtree(folder / name)
        for file in folder.glob("makegood*"):
            if file.is_file():
                file.unlink()
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise EnvironmentProblem("move_left_stays", path=str(folder)) from error
