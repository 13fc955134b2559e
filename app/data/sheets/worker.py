"""The process that opens a file nobody has checked; its parent only ever sees text from it.

Started as `python -m app.data.sheets.worker FILE MEMORY`; packaged, `makegood --import-worker FILE MEMORY`.
The reader of workbooks may panic or run out of memory on a broken file: then this process dies, no other.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from app.data.sheets.cells import BLOCK, CELL_END, ROW_END, row_text
from app.data.sheets.kinds import FileKind, file_kind

_FLUSH_ROWS = 2_000
_LONGEST_S = 900
_NO_SHEETS = {
    FileKind.ENCRYPTED: "sheet_encrypted",
    FileKind.EMPTY: "sheet_empty",
    FileKind.ARCHIVE: "sheet_is_archive",
    FileKind.PICTURE: "sheet_is_picture",
    FileKind.OTHER: "sheet_unreadable",
}


class Refused(Exception):
    """The file cannot be read; `args` are the code and a short technical reason."""


def main(argv: Sequence[str] | None = None) -> int:
    """Write the sheets of the file named in `argv` to standard output; 0 when all was written."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    # A windowed program has no sys.stdout; the parent's pipe is there all the same.
    out = sys.stdout.buffer if sys.stdout else os.fdopen(1, "wb")
    _limit_memory(int(arguments[1]))
    try:
        _send(Path(arguments[0]), out)
    except Refused as refusal:
        _put(out, BLOCK + CELL_END.join(["refused", *map(str, refusal.args)]))
        out.flush()
        return 1
    except MemoryError:
        return 2
    _put(out, f"{BLOCK}end")
    out.flush()
    return 0


def _limit_memory(size: int) -> None:
    """Ask the system to stop this process at twice `size` bytes of address space, where it can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (2 * size, 2 * size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Should the parent be killed, nobody else stops a reader that never ends.
        resource.setrlimit(resource.RLIMIT_CPU, (_LONGEST_S, _LONGEST_S))


def _send(path: Path, out: BinaryIO) -> None:
    try:
        kind = file_kind(path)
    except OSError as error:
        raise Refused("sheet_unreadable", error.strerror) from error
    if kind in _NO_SHEETS:
        raise Refused(_NO_SHEETS[kind], kind.value)
    if kind is FileKind.WORKBOOK:
        _send_workbook(path, out)
    else:
        _send_text(path, kind, out)


def _send_workbook(path: Path, out: BinaryIO) -> None:
    import python_calamine as calamine

    try:
        # Opened as a stream: by path it would believe the name's ending.
        with path.open("rb") as stream:
            book = calamine.load_workbook(stream)
            for name in book.sheet_names:
                _send_sheet(name, book, out)
    except calamine.PasswordError as error:
        raise Refused("sheet_encrypted", "") from error
    except calamine.CalamineError as error:
        raise Refused("sheet_unreadable", str(error)[:200]) from error


def _send_sheet(name: str, book: Any, out: BinaryIO) -> None:
    sheet = book.get_sheet_by_name(name)
    start = sheet.start
    merged = sheet.merged_cell_ranges or []
    _begin(out, name, sheet.total_height, merged)
    if start is not None:
        _send_rows(sheet.iter_rows(), out, CELL_END * start[1])


def _begin(out: BinaryIO, name: str, height: int, merged: Iterable[Any] = ()) -> None:
    # Only cells merged downwards matter: the value stands in the first row and counts for the others.
    ranges = [f"{a},{b},{c},{d}" for (a, b), (c, d) in merged if c > a]
    _put(out, BLOCK + CELL_END.join(["sheet", name, str(height), ";".join(ranges)]))


def _send_rows(rows: Iterable[Iterable[object]], out: BinaryIO, indent: str = "") -> None:
    waiting: list[str] = []
    for row in rows:
        text = row_text(row)
        waiting.append(indent + text if text else text)
        if len(waiting) >= _FLUSH_ROWS:
            _put(out, ROW_END.join(waiting))
            waiting.clear()
    if waiting:
        _put(out, ROW_END.join(waiting))


def _put(out: BinaryIO, text: str) -> None:
    out.write((text + ROW_END).encode("utf-8", errors="replace"))


def _send_text(path: Path, kind: FileKind, out: BinaryIO) -> None:
    from app.data.sheets import encodings, html_tables, text_tables, xml_tables

    data = path.read_bytes()
    if kind is FileKind.XML:
        for name, rows in _xml_sheets(data, xml_tables.tables):
            _begin(out, name, len(rows))
            _send_rows(rows, out)
        return
    text = _decoded(data, kind, encodings.decode, html_tables.declared_encoding)
    if kind is FileKind.HTML:
        for number, table in enumerate(html_tables.tables(text), start=1):
            _begin(out, str(number), len(table))
            _send_rows(table, out)
        return
    _begin(out, "", text.count("\n"))
    _send_rows(text_tables.rows(text), out)


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
        with contextlib.suppress(LookupError, UnicodeDecodeError):
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
