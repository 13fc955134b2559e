"""The process that reads a sheet: started, watched for time and memory, stopped, judged."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Final

from app.data.sheets.cells import BLOCK, CELL_END, ROW_END
from app.data.sheets.memory import resident_bytes
from app.domain.errors import SheetProblem
from app.domain.progress import Job

_MIB = 1024 * 1024
_CHUNK = 1 * _MIB
_WATCH_S = 0.02
_END = ROW_END.encode()
_NOTHING: Final = object()
REFUSED: Final = f"{BLOCK}refused"
"""Begins the record of a process that refused: code and parameters as JSON follow."""
BUG: Final = f"{BLOCK}bug"
"""Begins the record of a process that met a fault of ours."""


@dataclass(frozen=True)
class Limits:
    """What reading one file may cost. Source: facts.md, "Parse in a child process"."""

    file_bytes: int = 200 * _MIB
    memory_bytes: int = 900 * _MIB
    """It is looked at every 20 ms: what grows as fast as memory can be written stays below 1 GiB."""
    text_bytes: int = 400 * _MIB
    """Of the cells handed back: one long text referenced by thousands of cells is small in the file."""
    base_s: float = 9.0
    """Starting the process, ending it and saying so are within ten seconds as well."""
    base_bytes: int = _MIB
    per_mib_s: float = 2.0

    def time_s(self, size: int) -> float:
        """Seconds a file of `size` bytes may take: the same for all that people send each other."""
        return self.base_s + self.per_mib_s * max(0, size - self.base_bytes) / _MIB


def run_child(
    path: Path,
    limits: Limits,
    job: Job,
    *,
    request: bytes | None = None,
    heard: Callable[[list[str]], None] | None = None,
    meanwhile: Iterator[object] | None = None,
) -> list[str]:
    """What the process said of the file at `path`, record by record.

    Without `request` it hands out tables of cells, with one the lines of a parsed sheet. `heard` gets the
    records as they come, in a thread of its own, and keeps them; it does not raise. `meanwhile` is other
    work of this thread, done in short steps as long as the process is busy.
    Raises: SheetProblem, see `read_tables`; Cancelled, when the job was cancelled (the process is gone then).
    """
    size = _checked_size(path, limits)
    child = _Child(path, limits, request, heard, iter(()) if meanwhile is None else meanwhile)
    return child.run(limits.time_s(size), job)


def _checked_size(path: Path, limits: Limits) -> int:
    if path.is_dir():  # asked before opening: some systems answer "permission denied" there
        raise SheetProblem("sheet_is_folder", file=path.name or str(path))
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, 2)
    except FileNotFoundError as error:
        raise SheetProblem("sheet_missing", file=path.name) from error
    except PermissionError as error:
        raise SheetProblem("sheet_locked", file=path.name) from error
    except OSError as error:
        raise SheetProblem("sheet_unreadable", file=path.name, reason=error.strerror or "") from error
    if size > limits.file_bytes:
        raise SheetProblem("sheet_too_large", file=path.name, limit_mib=limits.file_bytes // _MIB)
    if size == 0:
        raise SheetProblem("sheet_empty", file=path.name)
    return size


def _command(path: Path, limits: Limits, *, is_request: bool) -> list[str]:
    tail = [str(path.resolve()), str(limits.memory_bytes), *([str(limits.text_bytes)] if is_request else [])]
    if getattr(sys, "frozen", False):
        return [sys.executable, "--import-worker", *tail]
    return [sys.executable, "-m", "app.data.sheets.worker", *tail]


class _Child:
    """The reading process and the watch over it."""

    def __init__(
        self,
        path: Path,
        limits: Limits,
        request: bytes | None,
        heard: Callable[[list[str]], None] | None,
        meanwhile: Iterator[object],
    ) -> None:
        self._path, self._limits = path, limits
        self._meanwhile = meanwhile
        self._request = request
        self._heard = heard or self._keep
        self._records: list[str] = []
        self._size = 0
        self._errors = b""
        self._last = ""

    def run(self, time_s: float, job: Job) -> list[str]:
        """The records the child wrote. Raises: SheetProblem, Cancelled."""
        root = Path(__file__).resolve().parents[3]
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        with subprocess.Popen(
            _command(self._path, self._limits, is_request=self._request is not None),
            stdin=subprocess.DEVNULL if self._request is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=None if getattr(sys, "frozen", False) else root,
            creationflags=flags,
        ) as process:
            threads = [
                threading.Thread(target=self._collect, args=(process.stdout,), daemon=True),
                threading.Thread(target=self._listen, args=(process.stderr,), daemon=True),
            ]
            for thread in threads:
                thread.start()
            try:
                self._ask(process)
                self._watch(process, time_s, job)
            finally:
                if process.poll() is None:
                    process.kill()
                for thread in threads:
                    thread.join()
        job.raise_if_cancelled()
        self._judge(process.returncode)
        return self._records

    def _ask(self, process: subprocess.Popen[bytes]) -> None:
        """Hand over the request; a process that died before it read it is judged by how it ended."""
        if process.stdin is not None and self._request is not None:
            with contextlib.suppress(BrokenPipeError, OSError), process.stdin as stream:
                stream.write(self._request)

    def _keep(self, records: list[str]) -> None:
        self._records += records

    def _collect(self, stream: BufferedReader) -> None:
        """Cut what arrives into records while the child still works on the next."""
        rest: list[bytes] = []
        while chunk := stream.read1(_CHUNK):
            self._size += len(chunk)
            if self._size > self._limits.text_bytes:
                continue
            whole, end, begun = chunk.rpartition(_END)
            if end:
                text = b"".join([*rest, whole]).decode("utf-8", errors="replace")
                records = text.split(ROW_END)
                self._last = records[-1]
                self._heard(records)
                rest.clear()
            rest.append(begun)

    def _listen(self, stream: BufferedReader) -> None:
        self._errors = stream.read()[:_CHUNK]

    def _watch(self, process: subprocess.Popen[bytes], time_s: float, job: Job) -> None:
        deadline = time.monotonic() + time_s
        while not self._has_ended(process):
            job.raise_if_cancelled()
            if time.monotonic() > deadline:
                raise SheetProblem("sheet_timeout", file=self._path.name, seconds=round(time_s))
            used = resident_bytes(process.pid)
            if used > self._limits.memory_bytes or self._size > self._limits.text_bytes:
                raise self._too_large()

    def _has_ended(self, process: subprocess.Popen[bytes]) -> bool:
        """Whether it has, after a step of the other work or a short wait."""
        if next(self._meanwhile, _NOTHING) is not _NOTHING:
            return process.poll() is not None
        try:
            process.wait(_WATCH_S)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _too_large(self) -> SheetProblem:
        return SheetProblem("sheet_too_many_cells", file=self._path.name)

    def _judge(self, status: int) -> None:
        if self._size > self._limits.text_bytes or status == 2 or b"memory allocation" in self._errors:
            raise self._too_large()
        if status == 0:
            return
        word, _, rest = self._last.partition(CELL_END)
        if status == 1 and word == REFUSED:
            raise SheetProblem(**{"file": self._path.name, **json.loads(rest)})
        if status == 1 and word == BUG:
            raise RuntimeError(f"in the process that reads sheets: {rest}")
        raise SheetProblem("sheet_unreadable", file=self._path.name, reason="crash")
