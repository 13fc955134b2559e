"""Files that are broken, lying, huge or none at all: one code each, and the program lives on."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest

from app.data.sheets.parse import file_sha256, parse_sheet
from app.data.sheets.reader import Limits
from app.domain.errors import SheetProblem
from tests.data.sheets.books import cell, raw_book, shared_strings

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
HEADING = "订单号,商品名称,数量,收件人,收件人手机,收货地址\n"
ROW = "260301-825097771625198,保温杯,2,张三,13800138000,广东省深圳市龙岗区x路1号\n"


def refusal(path: Path, limits: Limits | None = None) -> SheetProblem:
    with pytest.raises(SheetProblem) as refused:
        parse_sheet(path, limits=limits)
    return refused.value


def test_a_cell_far_away_is_too_large(tmp_path: Path) -> None:
    rows = f'<row r="1">{cell("A1")}</row><row r="1048576">{cell("XFD1048576")}</row>'
    assert refusal(raw_book(tmp_path / "far.xlsx", rows)).code == "sheet_too_many_cells"


def test_a_row_no_sheet_has_is_too_large(tmp_path: Path) -> None:
    rows = f'<row r="1">{cell("A1")}</row><row r="4000000000">{cell("A4000000000")}</row>'
    assert refusal(raw_book(tmp_path / "row.xlsx", rows)).code == "sheet_too_many_cells"


def test_a_lying_count_of_strings_is_too_large(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    path = raw_book(tmp_path / "lying.xlsx", rows, strings=shared_strings(4_000_000_000, "a"))
    assert refusal(path).code == "sheet_too_many_cells"


def test_one_long_text_in_every_cell_is_too_large(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{i}"><c r="A{i}" t="s"><v>0</v></c></row>' for i in range(1, 4001))
    path = raw_book(tmp_path / "refs.xlsx", rows, strings=shared_strings(1, "a" * 100_000))
    limits = Limits(text_bytes=20 * 1024 * 1024)
    assert refusal(path, limits).code == "sheet_too_many_cells"


def test_a_bomb_of_a_zip_is_too_large(tmp_path: Path) -> None:
    path = raw_book(tmp_path / "bomb.xlsx", f'<row r="1">{cell("A1", "a" * (120 * 1024 * 1024))}</row>')
    assert path.stat().st_size < 1_000_000
    assert refusal(path, Limits(memory_bytes=150 * 1024 * 1024)).code == "sheet_too_many_cells"


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    path.write_bytes(b"x" * 2048)
    assert refusal(path, Limits(file_bytes=1024)).code == "sheet_too_large"


def test_a_reader_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    started = time.monotonic()
    problem = refusal(SAMPLES / "jd_orders.xlsx", Limits(base_s=0.0, per_mib_s=0.0))
    assert problem.code == "sheet_timeout"
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("name, keep", [("jd_orders.xlsx", 3000), ("1688_buyer_orders_old.xls", 3000)])
def test_a_file_cut_off_is_unreadable(tmp_path: Path, name: str, keep: int) -> None:
    path = tmp_path / name
    path.write_bytes((SAMPLES / name).read_bytes()[:keep])
    assert refusal(path).code == "sheet_unreadable"


@pytest.mark.parametrize("content", [b"%PDF-1.4 x", bytes(range(256)) * 40])
def test_what_is_no_sheet_is_unreadable(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(content)
    assert refusal(path).code == "sheet_unreadable"


@pytest.mark.parametrize(
    "content, code",
    [
        (b"\x89PNG\r\n\x1a\n....", "sheet_is_picture"),
        (b"\xff\xd8\xff\xe0....", "sheet_is_picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "sheet_is_picture"),
        (b"Rar!\x1a\x07\x01....", "sheet_is_archive"),
        (b"7z\xbc\xaf\x27\x1c....", "sheet_is_archive"),
        (b"\x1f\x8b\x08....", "sheet_is_archive"),
    ],
)
def test_pictures_and_archives_are_told_apart(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(content)
    assert refusal(path).code == code


def test_a_zip_of_sheets_is_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "orders.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("orders.csv", HEADING + ROW)
    assert refusal(path).code == "sheet_is_archive"


@pytest.mark.parametrize("columns, cell_of", [(16_385, "x"), (2, "x" * 262_137)])
def test_more_columns_or_text_than_any_sheet_has_are_too_much(
    tmp_path: Path, columns: int, cell_of: str
) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(HEADING + ",".join([cell_of] * columns) + "\n", "utf-8")
    assert refusal(path).code == "sheet_too_many_cells"


def test_more_lines_than_any_sheet_has_are_too_many(tmp_path: Path) -> None:
    path = tmp_path / "lines.csv"
    path.write_text(HEADING + ROW + "\n" * 2_000_001, "utf-8")
    assert refusal(path).code == "sheet_too_many_cells"


def test_a_number_of_many_digits_is_no_quantity(tmp_path: Path) -> None:
    """Python refuses to make a number of more than 4,300 digits, with an exception of its own."""
    path = tmp_path / "digits.csv"
    path.write_text(HEADING + ROW + ROW.replace(",2,", f",{'9' * 5000},"), "utf-8")
    assert [(issue.row, issue.code) for issue in parse_sheet(path).issues] == [(3, "quantity_unreadable")]


def test_comments_that_never_end_are_read_in_no_time(tmp_path: Path) -> None:
    """Python's parser looks for each one's end through the whole page."""
    path = tmp_path / "orders.xls"
    path.write_text("<table><tr><td>x</td></tr></table>" + "<!--" * 200_000, "utf-8")
    started = time.monotonic()
    assert refusal(path).code == "sheet_no_headings"
    assert time.monotonic() - started < 5


def _html(heading: str, row: str) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in line.strip().split(",")) + "</tr>"
        for line in (heading, row)
    )
    return f"<table>{rows}</table>"


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>标题{}</td></tr></table>",
        "<html><!--[if gte mso 9]><xml></xml><![endif]--><![if !vml]>{}<![endif]></html>",
        "<![bad [name]>{}",
        "<meta charset=undefined>{}",
        "<meta charset=idna>{}",
    ],
    ids=[
        "a table in a cell",
        "conditional comments",
        "a damaged declaration",
        "no encoding",
        "names' encoding",
    ],
)
def test_pages_that_python_stumbles_over_are_read(tmp_path: Path, page: str) -> None:
    path = tmp_path / "orders.xls"
    path.write_text("<html>" + page.format(_html(HEADING, ROW)), "utf-8")
    assert [line.recipient for line in parse_sheet(path).lines] == ["张三"]


def test_words_without_headings(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir\nthank you\n", "utf-8")
    assert refusal(path).code == "sheet_no_headings"


@pytest.mark.parametrize("content", [b"", b"\n \n\n", b"\xef\xbb\xbf\n"])
def test_nothing_inside_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(content)
    assert refusal(path).code == "sheet_empty"


def test_missing_locked_and_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(tmp_path / "none.xlsx").code == "sheet_missing"
    assert refusal(tmp_path).code == "sheet_is_folder"
    path = tmp_path / "open.xlsx"
    path.write_bytes(b"PK")

    def locked(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "open", locked)
    assert refusal(path).code == "sheet_locked"
    with pytest.raises(SheetProblem, match="sheet_locked"):
        file_sha256(path)


def test_a_zip_behind_a_password_is_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "jd.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("orders.xlsx", b"x")
    data = bytearray(path.read_bytes())
    for signature, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags_at] |= 1
    path.write_bytes(data)
    assert refusal(path).code == "sheet_encrypted"


def test_an_old_workbook_behind_a_password_is_encrypted(tmp_path: Path) -> None:
    data = bytearray((SAMPLES / "1688_buyer_orders_old.xls").read_bytes())
    after_start = data.index(b"\x09\x08\x10\x00\x00\x06\x05\x00") + 20
    data[after_start : after_start + 2] = b"\x2f\x00"
    path = tmp_path / "old.xls"
    path.write_bytes(data)
    assert refusal(path).code == "sheet_encrypted"


def test_nul_and_control_characters_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "nul.csv"
    path.write_bytes((HEADING + ROW.replace("保温杯", "保\x00温\x07杯")).encode())
    assert parse_sheet(path).lines[0].title == "保温杯"


def test_a_cell_longer_than_the_csv_reader_likes(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text(HEADING + ROW.replace("保温杯", "杯" * 200_000), encoding="utf-8")
    assert len(parse_sheet(path).lines[0].title or "") == 200_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_every_encoding_of_the_trade(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes((HEADING + ROW).encode(encoding))
    line = parse_sheet(path).lines[0]
    assert (line.recipient, line.province, line.quantity) == ("张三", "广东省", 2)


def test_western_letters_are_not_taken_for_chinese(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes(
        "Order ID,Order Status,Product Name,Quantity,Recipient\n1001,Shipped,Café André,2,Zoë Núñez\n".encode(
            "cp1252"
        )
    )
    line = parse_sheet(path).lines[0]
    assert (line.title, line.recipient) == ("Café André", "Zoë Núñez")


def test_a_text_cut_off_inside_a_character_still_reads(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes((HEADING + ROW * 30 + "26").encode() + "杯".encode()[:2])
    assert len(parse_sheet(path).lines) >= 30


def test_the_same_bytes_have_the_same_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"abc")
    assert file_sha256(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    with pytest.raises(SheetProblem, match="sheet_missing"):
        file_sha256(tmp_path / "none")


@pytest.mark.parametrize("ending", ["", "<table:table-row>", "</table:table></office:document-content>x"])
def test_an_open_document_that_breaks_off_is_answered_at_once(tmp_path: Path, ending: str) -> None:
    """The reader of workbooks looks for the end of the table until its time is over."""
    path, started = tmp_path / "off.ods", time.monotonic()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        begun = '<office:document-content><office:body><office:spreadsheet><table:table table:name="s">'
        archive.writestr("content.xml", begun + ending)
    assert refusal(path).code == "sheet_unreadable"
    assert time.monotonic() - started < 5
