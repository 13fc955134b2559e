"""Rows of an "XML spreadsheet 2003", which some systems export under the name .xls."""

from __future__ import annotations

from xml.etree import ElementTree

_NS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_MAX_GAP = 1000


def tables(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """Name and rows of each sheet. Raises: ElementTree.ParseError, when it is not well formed."""
    root = ElementTree.fromstring(data)
    return [
        (sheet.get(f"{_NS}Name") or "", [_cells(row) for row in sheet.iter(f"{_NS}Row")])
        for sheet in root.iter(f"{_NS}Worksheet")
    ]


def _cells(row: ElementTree.Element) -> list[str]:
    out: list[str] = []
    for cell in row.iter(f"{_NS}Cell"):
        index = cell.get(f"{_NS}Index") or ""
        if index.isdecimal() and len(out) < int(index) - 1 <= len(out) + _MAX_GAP:
            out.extend([""] * (int(index) - 1 - len(out)))
        data = cell.find(f"{_NS}Data")
        out.append("" if data is None else "".join(data.itertext()))
    return out
