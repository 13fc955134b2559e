"""Small workbooks and texts for the tests of sheets, good ones and hostile ones."""

from __future__ import annotations

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
