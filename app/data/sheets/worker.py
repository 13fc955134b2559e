"""The process that opens a file nobody has checked; its parent only ever sees text from it.

Started as `python -m app.data.sheets.worker FILE MEMORY [BYTES]`; packaged, `makegood --import-worker …`.
The reader of workbooks may panic or run out of memory on a broken file: then this process dies, no other.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import pickle
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Generic, NamedTuple, TypeVar

from app.data.sheets.cells import BLOCK, CELL_END, ROW_END, row_text
from app.data.sheets.child import BUG, REFUSED
from app.data.sheets.kinds import FileKind, file_kind
from app.data.sheets.memory import give_back
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.sheet_lines import SheetLines

T = TypeVar("T")
_FLUSH_ROWS = 2_000
_LONGEST_S = 900
_MOST_COLUMNS = 16_384
"""As many as Excel has."""
_MOST_ROWS = 2_000_000
"""Twice as many; ten million blank lines would take ten seconds."""
_LONGEST_CELL = 8 * 32_767
"""Characters: eight times what a cell of Excel holds. Patterns take a second for a million."""
_NO_SHEETS = {
    FileKind.ENCRYPTED: "sheet_encrypted",
    FileKind.EMPTY: "sheet_empty",
    FileKind.ARCHIVE: "sheet_is_archive",
    FileKind.PICTURE: "sheet_is_picture",
    FileKind.OTHER: "sheet_unreadable",
}


class Refused(Exception):
    """The file cannot be read; `args` are the code and a short technical reason."""


class _Sheet(NamedTuple):
    """A sheet of the file: its rows one after the other, each as it travels."""

    name: str
    height: int
    merged: str
    rows: Iterator[str]
    is_1904: bool = False


def main(argv: Sequence[str] | None = None) -> int:
    """Write what the file named in `argv` holds to standard output; 0 when all was written.

    Tables of cells; with the number of bytes they may have as a third argument their lines, as the pickled
    request on standard input says.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    # A windowed program has no sys.stdout; the parent's pipe is there all the same.
    out = sys.stdout.buffer if sys.stdout else os.fdopen(1, "wb")
    _limit_memory(int(arguments[1]))
    try:
        if len(arguments) > 2:
            _send_lines(Path(arguments[0]), int(arguments[2]), out)
        else:
            _send_tables(Path(arguments[0]), out)
    except Refused as refusal:
        return _refuse(out, {"code": refusal.args[0], "reason": str(refusal.args[1])})
    except SheetProblem as problem:
        return _refuse(out, {**problem.params, "code": problem.code})
    except MemoryError:
        return 2
    _say(out, f"{BLOCK}end")
    return 0


def _refuse(out: BinaryIO, problem: dict[str, Any]) -> int:
    _say(out, f"{REFUSED}{CELL_END}{json.dumps(problem, ensure_ascii=False)}")
    return 1


def _limit_memory(size: int) -> None:
    """Ask the system to stop this process at twice `size` bytes of address space, where it can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (2 * size, 2 * size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Should the parent be killed, nobody else stops a reader that never ends.
        resource.setrlimit(resource.RLIMIT_CPU, (_LONGEST_S, _LONGEST_S))


def _send_tables(path: Path, out: BinaryIO) -> None:
    for sheet in _sheets(path):
        calendar = "1904" if sheet.is_1904 else ""
        _put(out, BLOCK + CELL_END.join(["sheet", sheet.name, str(sheet.height), sheet.merged, calendar]))
        while some := list(islice(sheet.rows, _FLUSH_ROWS)):
            _put(out, ROW_END.join(some))


def _send_lines(path: Path, most_bytes: int, out: BinaryIO) -> None:
    """Read, recognise and make lines here, where a hostile cell can do no harm."""
    gc.disable()  # all that is made here is kept until the process ends
    reading = _Meanwhile(lambda: [(sheet, _within(sheet.rows, most_bytes)) for sheet in _sheets(path)])
    # A fifth of a second, in which the reader of workbooks asks for nothing of ours.
    from app.data.sheets.parse import parse_tables
    from app.data.sheets.reader import Table, filled, ranges
    from app.data.sheets.transit import in_blocks, lines_record, progress_record, sheet_record

    request = pickle.load(sys.stdin.buffer)  # from the program that started this process
    tables = [
        Table(sheet.name, rows, ranges(sheet.merged), sheet.is_1904) for sheet, rows in reading.outcome()
    ]
    give_back()
    sys.excepthook = partial(_tell_bug, out)
    job = _Reporting(lambda done, total: _say(out, progress_record(done, total)))
    told = _Telling(lambda lines: _put(out, lines_record(lines)))
    parsed = parse_tables(path.name, filled(path, tables), job=job, told=told, **request)
    blocks, rest = deque(() if told.is_done else in_blocks(parsed.lines)), sheet_record(parsed)
    for table in tables:
        table.rows.clear()
    del parsed
    while blocks:  # what was sent is let go, as the parent makes the same of it
        _put(out, lines_record(blocks.popleft()))
    _put(out, rest)


class _Meanwhile(Generic[T]):
    """Work done while this thread does other."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._done: list[T] = []
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def outcome(self) -> T:
        """What came of it. Raises: whatever it raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._done.pop()

    def _run(self) -> None:
        try:
            self._done.append(self._work())
        except BaseException as error:  # noqa: BLE001 - a panic of the reader is none of Exception's
            self._error = error


class _Telling:
    """Passes lines on as they come, while the next are made; knows whether there were any."""

    def __init__(self, tell: Callable[[SheetLines], None]) -> None:
        self._tell = tell
        self.is_done = False

    def __call__(self, lines: SheetLines) -> None:
        self.is_done = True
        self._tell(lines)


def _within(rows: Iterator[str], most: int) -> list[str]:
    """All rows. Raises: MemoryError, when there are more, or more text, than anybody writes."""
    kept: list[str] = []
    for row in islice(rows, _MOST_ROWS):
        most -= len(row)
        if most < 0:
            raise MemoryError
        kept.append(row)
    if next(rows, None) is not None:
        raise MemoryError
    return kept


class _Reporting(Job):
    """Tells the parent how far it is."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        super().__init__()
        self._tell = tell

    def progress(self, done: int, total: int, phase: str = "") -> None:
        """Pass on how many rows are read."""
        self._tell(done, total)


def _tell_bug(out: BinaryIO, kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """Where it happened, without what it says: that may hold a cell's text."""
    frames = traceback.extract_tb(trace)
    places = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    _say(out, f"{BUG}{CELL_END}{kind.__name__} in {places}")


def _sheets(path: Path) -> Iterator[_Sheet]:
    try:
        kind = file_kind(path)
    except OSError as error:
        raise Refused("sheet_unreadable", error.strerror) from error
    if kind in _NO_SHEETS:
        raise Refused(_NO_SHEETS[kind], kind.value)
    yield from _workbook(path) if kind is FileKind.WORKBOOK else _texts(path, kind)


def _workbook(path: Path) -> Iterator[_Sheet]:
    import python_calamine as calamine

    from app.data.sheets.epochs import is_from_1904
    from app.data.sheets.open_documents import flaw

    if found := flaw(path):
        raise Refused("sheet_unreadable", found)
    is_1904 = is_from_1904(path)
    try:
        # Opened as a stream: by path it would believe the name's ending.
        with path.open("rb") as stream:
            book = calamine.load_workbook(stream)
            for name in book.sheet_names:
                yield _of_book(name, book)._replace(is_1904=is_1904)
    except calamine.PasswordError as error:
        raise Refused("sheet_encrypted", "") from error
    except calamine.CalamineError as error:
        raise Refused("sheet_unreadable", str(error)[:200]) from error


def _of_book(name: str, book: Any) -> _Sheet:
    sheet = book.get_sheet_by_name(name)
    merged = _merged(sheet.merged_cell_ranges or [])
    rows = iter(()) if sheet.start is None else _rows(sheet.iter_rows(), CELL_END * sheet.start[1])
    return _Sheet(name, sheet.total_height, merged, rows)


def _merged(ranges: Iterable[Any]) -> str:
    # Only cells merged downwards matter: the value stands in the first row and counts for the others.
    return ";".join(f"{a},{b},{c},{d}" for (a, b), (c, d) in ranges if c > a)


def _rows(rows: Iterable[Iterable[object]], indent: str = "") -> Iterator[str]:
    for row in rows:
        text = row_text(row)
        if len(text) > _MOST_COLUMNS:
            _check_row(text)
        yield indent + text if text else text


def _check_row(text: str) -> None:
    """Raises: Refused, when no sheet that anybody keeps has such a row."""
    if text.count(CELL_END) >= _MOST_COLUMNS:
        raise Refused("sheet_too_many_cells", "columns")
    if len(text) > _LONGEST_CELL and max(map(len, text.split(CELL_END))) > _LONGEST_CELL:
        raise Refused("sheet_too_many_cells", "cell")


def _put(out: BinaryIO, text: str) -> None:
    out.write((text + ROW_END).encode("utf-8", errors="replace"))


def _say(out: BinaryIO, text: str) -> None:
    """Put it where it is heard at once."""
    _put(out, text)
    out.flush()


def _texts(path: Path, kind: FileKind) -> Iterator[_Sheet]:
    from app.data.sheets import encodings, html_tables, text_tables, xml_tables

    data = path.read_bytes()
    if kind is FileKind.XML:
        for name, rows in _xml_sheets(data, xml_tables.tables):
            yield _Sheet(name, len(rows), "", _rows(rows))
        return
    text = _decoded(data, kind, encodings.decode, html_tables.declared_encoding)
    if kind is FileKind.HTML:
        for number, table in enumerate(html_tables.tables(text), start=1):
            yield _Sheet(str(number), len(table), "", _rows(table))
        return
    yield _Sheet("", text.count("\n"), "", _rows(text_tables.rows(text)))


def _xml_sheets(data: bytes, tables: Any) -> list[tuple[str, list[list[str]]]]:
    from xml.etree.ElementTree import ParseError

    try:
        found: list[tuple[str, list[list[str]]]] = tables(data)
    except ParseError as error:
        raise Refused("sheet_unreadable", str(error)[:200]) from error
    return found


def _decoded(data: bytes, kind: FileKind, decode: Any, declared: Any) -> str:
    from app.data.sheets.encodings import NotText

    name = declared(data) if kind is FileKind.HTML else None
    if name:
        with contextlib.suppress(LookupError, UnicodeError):
            return data.decode("gb18030" if name.lower() in ("gb2312", "gbk") else name).removeprefix(
                "\ufeff"
            )
    try:
        text: str = decode(data)
    except NotText as error:
        raise Refused("sheet_unreadable", "binary") from error
    return text


if __name__ == "__main__":
    sys.exit(main())
