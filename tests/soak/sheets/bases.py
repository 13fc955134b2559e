"""Good files of each kind that is read, to be spoiled: the samples of the tests, and the same rows otherwise."""

from __future__ import annotations

import csv
import io
import tomllib
import zipfile
from html import escape
from pathlib import Path

from tests.data.sheets.books import cell, old_book, raw_book, shared_strings_of

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_ODS = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="s">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)
_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="x"/></manifest:manifest>'
)
_XML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="s"><Table>{}</Table>'
    "</Worksheet></Workbook>"
)
Table = list[list[str]]
_TOLD = ("after_sales", "price_lists")
KINDS = ("xlsx", "xls", "csv", "ods", "html", "xml", "txt", "zip")


def bases(kind: str, folder: Path) -> list[bytes]:
    """Files of one of `KINDS`; `folder` is for those that are made."""
    return _MAKERS[kind](folder)


def _samples(*endings: str) -> list[bytes]:
    """Those that are what their name says."""
    files = [p for p in sorted(SAMPLES.rglob("*")) if p.suffix in endings and not p.name.startswith("trap_")]
    return [path.read_bytes() for path in files]


def _tables() -> list[Table]:
    """The rows of the samples that are plain text, and of those that are told by a row each."""
    texts = [data.decode("utf-8", errors="replace") for data in _samples(".csv")]
    return [*(list(csv.reader(io.StringIO(text)))[:40] for text in texts if "\ufffd" not in text), *_told()]


def _told() -> list[Table]:
    """After-sales sheets and price lists: their headings, and their row three times."""
    files = [tomllib.loads((SAMPLES / f"{name}.toml").read_text("utf-8")) for name in _TOLD]
    rows = [sheet["row"] for file in files for sheet in file["sheet"]]
    return [[list(row), *([str(cell) for cell in row.values()] for _ in range(3))] for row in rows]


def _separated(_: Path) -> list[bytes]:
    return [*_samples(".csv"), *(_written(table) for table in _told())]


def _written(table: Table) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(table)
    return out.getvalue().encode()


def _books(folder: Path) -> list[bytes]:
    made = [
        raw_book(folder / f"{i}.xlsx", _inline(table)) for i, table in enumerate([_tables()[0], *_told()])
    ]
    shared = raw_book(
        folder / "shared.xlsx",
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
        dimension='<dimension ref="A1:B1"/>',
        strings=shared_strings_of(["订单号", "商品名称"]),
    )
    return [*_samples(".xlsx"), *(path.read_bytes() for path in (*made, shared))]


def _inline(table: Table) -> str:
    rows = []
    for i, row in enumerate(table, 1):
        cells = "".join(cell(f"{chr(65 + j)}{i}", escape(text)) for j, text in enumerate(row[:26]))
        rows.append(f'<row r="{i}">{cells}</row>')
    return "".join(rows)


def _old_books(folder: Path) -> list[bytes]:
    tables = [_tables()[0], *_told()]
    made = [old_book(folder / f"{i}.xls", [list(row) for row in table]) for i, table in enumerate(tables)]
    return [*_samples(".xls"), *(path.read_bytes() for path in made)]


def _ods(_: Path) -> list[bytes]:
    made = []
    for table in _tables():
        rows = "".join(
            "<table:table-row>" + "".join(_ods_cell(text) for text in row) + "</table:table-row>"
            for row in table
        )
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", _ODS.format(rows))
            archive.writestr("META-INF/manifest.xml", _MANIFEST)
        made.append(out.getvalue())
    return made


def _ods_cell(text: str) -> str:
    if text.replace(".", "", 1).isdecimal() and len(text) < 10:
        return f'<table:table-cell office:value-type="float" office:value="{text}"><text:p>{text}</text:p></table:table-cell>'
    repeated = "" if text else ' table:number-columns-repeated="1"'
    return f'<table:table-cell office:value-type="string"{repeated}><text:p>{escape(text)}</text:p></table:table-cell>'


def _html(_: Path) -> list[bytes]:
    pages = [
        "<html><head><meta charset=utf-8></head><body><table>"
        + "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in table)
        + "</table></body></html>"
        for table in _tables()
    ]
    return [
        (SAMPLES / "sheets" / "trap_html_table_named.xls").read_bytes(),
        *(page.encode() for page in pages),
    ]


def _xml(_: Path) -> list[bytes]:
    return [
        _XML.format(
            "".join(
                "<Row>"
                + "".join(f'<Cell><Data ss:Type="String">{escape(c)}</Data></Cell>' for c in row)
                + "</Row>"
                for row in table
            )
        ).encode()
        for table in _tables()
    ]


def _tabbed(_: Path) -> list[bytes]:
    tabs = ["\r\n".join("\t".join(row) for row in table).encode() for table in _tables()]
    return [*_samples(".txt"), (SAMPLES / "sheets" / "trap_gbk_tsv_named.xls").read_bytes(), *tabs]


def _archives(_: Path) -> list[bytes]:
    made = []
    for content in _samples(".csv")[:6]:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("orders.csv", content)
        made.append(out.getvalue())
    return made


_MAKERS = {
    "xlsx": _books,
    "xls": _old_books,
    "csv": _separated,
    "ods": _ods,
    "html": _html,
    "xml": _xml,
    "txt": _tabbed,
    "zip": _archives,
}
