"""Small workbooks and texts for the tests of sheets, good ones and hostile ones."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

_NS = "http://schemas.openxmlformats.org"
_TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{_NS}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_ROOT = (
    f'<?xml version="1.0"?><Relationships xmlns="{_NS}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{_NS}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
_BOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{_NS}/spreadsheetml/2006/main" '
    f'xmlns:r="{_NS}/officeDocument/2006/relationships">'
    '<sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>'
)
_PARTS = (
    f'<?xml version="1.0"?><Relationships xmlns="{_NS}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{_NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship '
    f'Id="r2" Type="{_NS}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>"
)


BOOK_PARTS = {
    "[Content_Types].xml": _TYPES,
    "_rels/.rels": _ROOT,
    "xl/workbook.xml": _BOOK,
    "xl/_rels/workbook.xml.rels": _PARTS,
}
"""What every workbook of one sheet holds besides its cells."""


def cell(place: str, text: str = "x") -> str:
    """One inline text cell of a sheet's XML."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def raw_book(path: Path, rows: str, *, dimension: str = "", strings: str | None = None) -> Path:
    """A workbook of one sheet with exactly this XML in it."""
    sheet = f'<?xml version="1.0"?><worksheet xmlns="{_NS}/spreadsheetml/2006/main">{dimension}'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in BOOK_PARTS.items():
            archive.writestr(name, text)
        archive.writestr("xl/worksheets/sheet1.xml", f"{sheet}<sheetData>{rows}</sheetData></worksheet>")
        if strings is not None:
            archive.writestr("xl/sharedStrings.xml", strings)
    return path


def shared_strings(count: int, text: str) -> str:
    """A table of shared strings that says it has `count` of them and has one."""
    counts = f'count="{count}" uniqueCount="{count}"'
    head = f'<?xml version="1.0"?><sst xmlns="{_NS}/spreadsheetml/2006/main" {counts}>'
    return f"{head}<si><t>{text}</t></si></sst>"


def shared_strings_of(texts: Iterable[str]) -> str:
    """A table of shared strings; `texts` escaped already."""
    entries = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return f'<?xml version="1.0"?><sst xmlns="{_NS}/spreadsheetml/2006/main">{entries}</sst>'


def csv_file(path: Path, rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> Path:
    """A comma separated text; cells are written as they are."""
    path.write_bytes("".join(",".join(row) + "\r\n" for row in rows).encode(encoding))
    return path


def old_book(path: Path, rows: Sequence[Sequence[str | float]], *, is_1904: bool = False) -> Path:
    """A workbook of one sheet of the old kind (.xls, BIFF8), all its cells without a format.

    Source: [MS-XLS] 2.4, [MS-CFB] 2.
    """
    mode = _record(0x0022, struct.pack("<H", is_1904))
    begin, end = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0), _record(0x000A, b"")
    name = b"\x06\x00Sheet1"
    start = len(_record(0x0809, begin) + mode + _record(0x0085, bytes(6) + name) + end)
    sheet = struct.pack("<IBB", start, 0, 0) + name
    globals_ = _record(0x0809, begin) + mode + _record(0x0085, sheet) + end
    page = _record(0x0809, begin[:2] + b"\x10\x00" + begin[4:])
    cells = (_old_cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    path.write_bytes(_container(globals_ + page + b"".join(cells) + end))
    return path


def _record(number: int, body: bytes) -> bytes:
    return struct.pack("<HH", number, len(body)) + body


def _old_cell(row: int, column: int, value: str | float) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(value, str):
        text = value.encode("utf-16-le")
        return _record(0x0204, place + struct.pack("<HB", len(value), 1) + text)
    return _record(0x0203, place + struct.pack("<d", value))


def _container(stream: bytes) -> bytes:
    """A compound file of one stream called Workbook: header, table of sectors, directory, the stream."""
    sectors = max(8, -(-len(stream) // 512))
    no, last = 0xFFFFFFFF, 0xFFFFFFFE
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0)
    head += struct.pack("<IIIII", 4096, last, 0, last, 0) + struct.pack("<109I", 0, *[no] * 108)
    chain = [0xFFFFFFFD, last, *range(3, 2 + sectors), last]
    table = struct.pack("<128I", *chain, *[no] * (128 - len(chain)))
    root = _entry("Root Entry", 5, child=1, start=last, size=0)
    directory = root + _entry("Workbook", 2, child=no, start=2, size=max(len(stream), 4096)) + bytes(256)
    return head + table + directory + stream.ljust(sectors * 512, b"\0")


def _entry(name: str, kind: int, *, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    no = 0xFFFFFFFF
    places = struct.pack("<HBBIII", len(text) + 2, kind, 1, no, no, child)
    return text.ljust(64, b"\0") + places + bytes(36) + struct.pack("<IQ", start, size)
