"""The parts of an .xlsx package around its rows: formats, names of sheets, what belongs to what.

Written here, since a hundred thousand rows take openpyxl several times as long.
Source: ECMA-376, part 1, chapters 11, 12 and 18.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FIRST_OWN_FORMAT = 164
_BUILT_IN = {"General": 0, "0": 1, "@": 49}
_SHEET_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME = 31
# A return, and text that looks like the notation for one. Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
_NOTATION = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Styles:
    """The formats that cells ask for, numbered as they come."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, bool], int] = {("General", False): 0}

    def number(self, number_format: str, *, is_bold: bool = False) -> int:
        """The number of a cell's format."""
        return self._known.setdefault((number_format, is_bold), len(self._known))

    def xml(self) -> str:
        """The part of the package that describes them."""
        own = dict.fromkeys(name for name, _ in self._known if name not in _BUILT_IN)
        ids = _BUILT_IN | {name: _FIRST_OWN_FORMAT + i for i, name in enumerate(own)}
        formats = "".join(
            f"<numFmt numFmtId={quoteattr(str(ids[n]))} formatCode={quoteattr(n)}/>" for n in own
        )
        cells = "".join(
            f'<xf numFmtId="{ids[name]}" fontId="{int(bold)}" fillId="0" borderId="0" xfId="0" '
            'applyNumberFormat="1" applyFont="1"/>'
            for name, bold in self._known
        )
        font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
        return (
            f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
            + (f'<numFmts count="{len(own)}">{formats}</numFmts>' if own else "")
            + f'<fonts count="2"><font>{font}</font><font><b/>{font}</font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill>'
            '<fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self._known)}">{cells}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
            "</styleSheet>"
        )


def stored(text: str) -> str:
    """The text as a workbook's XML has it: "_x0041_" would come back as "A", a carriage return as nothing."""
    if "_x" in text:
        text = _NOTATION.sub("_x005F_", text)
    return text.replace("\r", "_x000D_")


def text_xml(text: str) -> str:
    """Text as it stands in a cell's markup."""
    return escape(stored(text))


def sheet_names(names: Sequence[str]) -> list[str]:
    """The names as a workbook can have them, each once."""
    found: list[str] = []
    for name in names:
        clean = _SHEET_NAME.sub(" ", name).strip("'")[:_LONGEST_NAME] or "Sheet"
        number, unique = 1, clean
        while unique.casefold() in {other.casefold() for other in found}:
            number += 1
            unique = f"{clean[: _LONGEST_NAME - len(str(number))]}{number}"
        found.append(unique)
    return found


def workbook_xml(names: Sequence[str], filters: Sequence[str]) -> str:
    """The workbook: its sheets, and where each has a filter ("A1:H4" or empty)."""
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(names, 1)
    )
    defined = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{i}" hidden="1">'
        f"{escape(_absolute(name, ref))}</definedName>"
        for i, (name, ref) in enumerate(zip(names, filters, strict=True))
        if ref
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets>"
        + (f"<definedNames>{defined}</definedNames>" if defined else "")
        + "</workbook>"
    )


def _absolute(name: str, ref: str) -> str:
    corners = ":".join(re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", corner) for corner in ref.split(":"))
    quoted = name.replace("'", "''")
    return f"'{quoted}'!{corners}"


def relations_xml(sheets: int) -> str:
    """What the workbook is made of."""
    parts = [("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, sheets + 1)]
    parts.append(("styles", "styles.xml"))
    found = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(parts, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def package_relations_xml() -> str:
    """What the package is: a workbook."""
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )


def content_types_xml(sheets: int) -> str:
    """What kind of part each file of the package is."""
    pages = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for i in range(1, sheets + 1)
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>{pages}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
    )
