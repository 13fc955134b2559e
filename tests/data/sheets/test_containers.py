"""Every container a sheet comes in, told by its bytes whatever its name says."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from app.data.sheets.kinds import FileKind, file_kind
from app.data.sheets.parse import parse_sheet
from app.data.sheets.text_tables import find_delimiter
from app.domain.errors import SheetProblem
from app.domain.sheet_line import SheetLine
from tests.data.sheets.books import old_book

ORDER = "260301-825097771625198"
HEADING = ["订单号", "收件人", "商品名称", "数量", "快递公司", "快递单号"]
ROW = [ORDER, "张三", "杯", "2", "圆通", "YT1234567890123"]
EXPECTED = (ORDER, "张三", "杯", 2, "YTO", "YT1234567890123")

_ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
    '<office:spreadsheet><table:table table:name="s">{rows}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="content.xml" manifest:media-type="text/xml">{locked}</manifest:file-entry>'
    "</manifest:manifest>"
)
_XML = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="s"><Table>{rows}</Table>'
    "</Worksheet></Workbook>"
)


def only_line(path: Path) -> SheetLine:
    (line,) = parse_sheet(path).lines
    return line


def summary(line: SheetLine) -> tuple[object, ...]:
    return (line.order_no, line.recipient, line.title, line.quantity, line.courier_code, line.tracking_no)


def open_document(path: Path, *, locked: str = "") -> Path:
    cells = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        f"<table:table-row>{''.join(cells.format(c) for c in row)}</table:table-row>"
        for row in (HEADING, ROW)
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST.format(locked=locked))
        archive.writestr("content.xml", _ODS.format(rows=rows))
    return path


def test_open_document(tmp_path: Path) -> None:
    assert summary(only_line(open_document(tmp_path / "s.xlsx"))) == EXPECTED


def test_open_document_behind_a_password(tmp_path: Path) -> None:
    path = open_document(tmp_path / "s.ods", locked='<manifest:encryption-data manifest:checksum="x"/>')
    with pytest.raises(SheetProblem, match="sheet_encrypted"):
        parse_sheet(path)


def test_xml_spreadsheet_named_xls(tmp_path: Path) -> None:
    cells = '<Cell><Data ss:Type="String">{}</Data></Cell>'
    rows = "".join(f"<Row>{''.join(cells.format(c) for c in row)}</Row>" for row in (HEADING, ROW))
    path = tmp_path / "s.xls"
    path.write_text(_XML.format(rows=rows), encoding="utf-8")
    assert file_kind(path) is FileKind.XML
    assert summary(only_line(path)) == EXPECTED


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
def test_html_table_named_xls(tmp_path: Path, encoding: str) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{c}&nbsp;' for c in row)}</tr>" for row in (HEADING, ROW))
    page = (
        f'<meta http-equiv=Content-Type content="text/html; charset={encoding}">'
        f'<style>td {{ color: red }}</style><TABLE><tr><td colspan="6">发货单</td></tr>{rows}</TABLE>'
    )
    path = tmp_path / "s.xls"
    path.write_bytes(page.encode(encoding))
    assert summary(only_line(path)) == EXPECTED


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_texts_with_any_delimiter(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "s.txt"
    path.write_text("\n".join(delimiter.join(row) for row in (HEADING, ROW)), encoding="utf-8")
    assert summary(only_line(path)) == EXPECTED


def test_the_delimiter_is_read_off_the_heading_alone() -> None:
    rows = "\n".join("杯\t,260303-1\t,待发货\t,1\t" for _ in range(5))
    assert find_delimiter(f"商品,订单号,订单状态,商品数量(件)\n{rows}") == ","
    assert find_delimiter("商品\t,订单号\t,订单状态\t,数量\t\n") == ","
    assert find_delimiter(",,,\r\n订单号,商品,数量\r\n") == ","


def test_quotation_marks_of_a_file_that_quotes_nothing(tmp_path: Path) -> None:
    heading = "order-id\torder-item-id\tproduct-name\tquantity-purchased\trecipient-name\n"
    path = tmp_path / "amazon.txt"
    path.write_text(heading + '114-1\t1\t"Dino" Raincoat, 12" long\t1\tAnn\n', encoding="utf-8")
    assert only_line(path).title == '"Dino" Raincoat, 12" long'


def test_line_breaks_inside_quoted_cells(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_text(",".join(HEADING) + "\n" + ",".join(ROW).replace("杯", '"杯\n大"'), encoding="utf-8")
    assert only_line(path).title == "杯\n大"


def test_a_mark_that_is_never_closed_swallows_no_orders(tmp_path: Path) -> None:
    """The rows after it, quoted rightly, are read as they are."""
    rows = [ROW, [ORDER[:-1] + "3", "李四", '"大杯', *ROW[3:]], [ORDER[:-1] + "4", *ROW[1:]]]
    rows.append([ORDER[:-1] + "5", "王五", '"碗,大\n白"', *ROW[3:]])
    path = tmp_path / "s.csv"
    path.write_text("\n".join(",".join(row) for row in [HEADING, *rows]), encoding="utf-8")
    lines = parse_sheet(path).lines
    assert [(line.order_no, line.title) for line in lines] == [
        (ORDER, "杯"), (ORDER[:-1] + "3", '"大杯'), (ORDER[:-1] + "4", "杯"), (ORDER[:-1] + "5", "碗,大\n白"),
    ]  # fmt: skip


@pytest.mark.parametrize("mac", [False, True])
def test_dates_of_both_calendars(tmp_path: Path, mac: bool) -> None:
    book = Workbook()
    if mac:
        book.epoch = CALENDAR_MAC_1904
    page = book.active
    assert page is not None
    page.append([*HEADING, "下单时间"])
    page.append([*ROW, dt.datetime(2026, 3, 5, 9, 5, 12)])  # noqa: DTZ001 - sheets have no zone
    book.save(tmp_path / "s.xlsx")
    assert only_line(tmp_path / "s.xlsx").order_time == "2026-03-05 09:05:12"


@pytest.mark.parametrize("mac, serial", [(False, 46086.378611111111), (True, 44624.378611111111)])
@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_bare_numbers_of_days_count_from_the_workbooks_own_first_day(
    tmp_path: Path, mac: bool, serial: float, ending: str
) -> None:
    path, rows = tmp_path / f"s.{ending}", [[*HEADING, "下单时间"], [*ROW, serial]]
    if ending == "xls":
        old_book(path, rows, is_1904=mac)
    else:
        book = Workbook()
        book.epoch = CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900
        assert book.active is not None
        for row in rows:
            book.active.append(row)
        book.save(path)
    assert only_line(path).order_time == "2026-03-05 09:05:12"


def test_rows_left_out_of_a_1904_workbook_are_saved_as_they_are_meant(tmp_path: Path) -> None:
    rows = [[*HEADING, "下单时间"], [*ROW, 44624.0], ["5.12E+18", *ROW[1:], 44624.0]]
    parsed = parse_sheet(old_book(tmp_path / "s.xls", rows, is_1904=True))
    (cells,) = parsed.rejected_cells.values()
    assert cells[-1] == "46086"


def test_a_second_sheet_like_the_first_is_not_dropped_in_silence(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    columns = ["商品", "订单号", "订单状态", "商品数量(件)", "商品规格", "售后状态"]
    for sheet in (page, book.create_sheet("三月")):
        sheet.append(columns)
        sheet.append(["杯", ORDER, "待发货", 1, "白", "无售后"])
    book.save(tmp_path / "s.xlsx")
    parsed = parse_sheet(tmp_path / "s.xlsx")
    assert [(i.code, i.value, i.is_fatal) for i in parsed.issues] == [("other_sheet_ignored", "三月", False)]


def test_a_second_sheet_that_says_more_of_the_same_orders(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["订单编号", "订单状态", "商品名称", "数量", "实付金额"])
    page.append([ORDER, "待发货", "杯", 2, 9.9])
    other = book.create_sheet("收件人")
    other.append(["订单编号", "收货人", "手机", "收货地址"])
    other.append([ORDER, "张三", 13800138000, "广东省深圳市龙岗区坂田街道1号"])
    book.save(tmp_path / "s.xlsx")
    line = only_line(tmp_path / "s.xlsx")
    assert (line.title, line.recipient, line.phone, line.district) == ("杯", "张三", "13800138000", "龙岗区")
    assert line.flags == []
