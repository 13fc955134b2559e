"""Reads a sheet file in a process of its own, with a time and a memory limit."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from io import BufferedReader
from itertools import pairwise
from pathlib import Path

from app.data.sheets.cells import BLOCK, CELL_END, ROW_END
from app.data.sheets.memory import resident_bytes
from app.domain.errors import SheetProblem
from app.domain.progress import Job

_MIB = 1024 * 1024
_CHUNK = 1 * _MIB
_WATCH_S = 0.02
_END = ROW_END.encode()
_REFUSED = f"{BLOCK}refused{CELL_END}"


@dataclass(frozen=True)
class Limits:
    """What reading one file may cost. Source: facts.md, "Parse in a child process"."""

    file_bytes: int = 200 * _MIB
    memory_bytes: int = 1024 * _MIB
    text_bytes: int = 400 * _MIB
    """Of the cells handed back: one long text referenced by thousands of cells is small in the file."""
    base_s: float = 10.0
    per_mib_s: float = 2.0

    def time_s(self, size: int) -> float:
        """Seconds a file of `size` bytes may take."""
        return self.base_s + self.per_mib_s * size / _MIB


@dataclass
class Table:
    """One sheet as read: each row a string of cells, see `cells`."""

    name: str
    rows: list[str] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Ranges merged over several rows: first row, first column, last row, last column, from 0."""

    def cells(self, index: int) -> list[str]:
        """The cells of row `index`, counted from 0; without trailing blanks."""
        return self.rows[index].split(CELL_END)

    def is_blank(self) -> bool:
        """True when no cell holds anything."""
        return not any(row.strip(CELL_END + " \t\r\n") for row in self.rows)


def read_tables(path: Path, *, job: Job | None = None, limits: Limits | None = None) -> list[Table]:
    """The sheets of the file at `path`.

    Raises: SheetProblem with the code sheet_missing, sheet_locked, sheet_empty, sheet_encrypted,
    sheet_too_large, sheet_too_many_cells, sheet_timeout, sheet_is_folder, sheet_is_archive, sheet_is_picture
    or sheet_unreadable; Cancelled, when the job was cancelled (the child is gone then).
    """
    limits = limits or Limits()
    size = _checked_size(path, limits)
    records = _Child(path, limits).run(limits.time_s(size), job or Job())
    tables = _tables(records, path)
    if all(table.is_blank() for table in tables):
        raise SheetProblem("sheet_empty", file=path.name)
    return tables


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


def _command(path: Path, limits: Limits) -> list[str]:
    tail = [str(path.resolve()), str(limits.memory_bytes)]
    if getattr(sys, "frozen", False):
        return [sys.executable, "--import-worker", *tail]
    return [sys.executable, "-m", "app.data.sheets.worker", *tail]


class _Child:
    """The reading process and the watch over it."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        self._records: list[str] = []
        self._size = 0
        self._errors = b""

    def run(self, time_s: float, job: Job) -> list[str]:
        """The records the child wrote. Raises: SheetProblem, Cancelled."""
        root = Path(__file__).resolve().parents[3]
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        with subprocess.Popen(
            _command(self._path, self._limits),
            stdin=subprocess.DEVNULL,
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
                self._watch(process, time_s, job)
            finally:
                if process.poll() is None:
                    process.kill()
                for thread in threads:
                    thread.join()
        self._judge(process.returncode)
        return self._records

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
                self._records += text.split(ROW_END)
                rest.clear()
            rest.append(begun)

    def _listen(self, stream: BufferedReader) -> None:
        self._errors = stream.read()[-4096:]

    def _watch(self, process: subprocess.Popen[bytes], time_s: float, job: Job) -> None:
        deadline = time.monotonic() + time_s
        while True:
            try:
                process.wait(_WATCH_S)
                return
            except subprocess.TimeoutExpired:
                pass
            job.raise_if_cancelled()
            if time.monotonic() > deadline:
                raise SheetProblem("sheet_timeout", file=self._path.name, seconds=round(time_s))
            used = resident_bytes(process.pid)
            if used > self._limits.memory_bytes or self._size > self._limits.text_bytes:
                raise self._too_large()

    def _too_large(self) -> SheetProblem:
        return SheetProblem("sheet_too_many_cells", file=self._path.name)

    def _judge(self, status: int) -> None:
        if self._size > self._limits.text_bytes or status == 2 or b"memory allocation" in self._errors:
            raise self._too_large()
        if status == 0:
            return
        last = self._records[-1] if self._records else ""
        if status == 1 and last.startswith(_REFUSED):
            code, _, reason = last.removeprefix(_REFUSED).partition(CELL_END)
            raise SheetProblem(code, file=self._path.name, reason=reason)
        raise SheetProblem("sheet_unreadable", file=self._path.name, reason="crash")


def _tables(records: list[str], path: Path) -> list[Table]:
    if not records or records[-1] != f"{BLOCK}end":
        raise SheetProblem("sheet_unreadable", file=path.name, reason="incomplete")
    tables: list[Table] = []
    starts = [i for i, record in enumerate(records) if record.startswith(BLOCK)]
    for here, following in pairwise(starts):
        _, name, _height, merged = records[here][1:].split(CELL_END)
        tables.append(Table(name, records[here + 1 : following], _ranges(merged)))
    return tables


def _ranges(text: str) -> list[tuple[int, int, int, int]]:
    out = []
    for part in filter(None, text.split(";")):
        top, left, bottom, right = map(int, part.split(","))
        out.append((top, left, bottom, right))
    return out
