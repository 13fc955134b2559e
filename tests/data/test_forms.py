"""Somebody's own sheet is filled, and everything around the rows stays as they made it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from app.data.sheets.form_book import grids, losses, open_form
from app.data.sheets.form_filler import fill_form
from app.data.sheets.form_shift import Growth
from app.data.sheets.form_text import fill_text
from app.data.sheets.forms import FormFound, find_form
from app.data.sheets.reader import read_tables
from app.domain.errors import SheetProblem
from app.domain.out_layouts import FormPlace, OwnForm
from tests.data.forms_made import MADE

LOOK = ("font", "fill", "border", "alignment", "protection")
PNG = b"\x89PNG\r\n\x1a\n of which nothing is looked at"
COUNTS = (0, 1, 2, 3, 7, 30)


def found_in(path: Path) -> FormFound:
    found = find_form(grids(open_form(path.read_bytes(), path.name)))
    assert found is not None
    return found


def filled(path: Path, rows: list[list[Any]]) -> tuple[Any, Any, FormPlace]:
    """The form filled, as it was and as it is, and where its table stood."""
    place = found_in(path).place
    out = path.with_name("out.xlsx")
    fill_form(out, path.read_bytes(), OwnForm("0", path.name, place), rows)
    return load_workbook(path)[place.sheet], load_workbook(out)[place.sheet], place


def rows_of(sheet: Any, count: int) -> list[list[Any]]:
    return [[f"{i}列{n}" if i != 7 else n for i in range(sheet)] for n in range(count)]


def same_look(one: Any, other: Any) -> bool:
    return all(repr(getattr(one, name)) == repr(getattr(other, name)) for name in LOOK)


def margin_texts(sheet: Any) -> list[str]:
    places = [getattr(sheet.HeaderFooter, name) for name in ("oddHeader", "oddFooter")]
    return [getattr(place, side).text for place in places for side in ("left", "center", "right")]


@pytest.mark.parametrize(
    "name, place, wanted",
    [
        ("titled", ("下单表", 3, 4, 2), "order_no recipient phone address title spec quantity courier"),
        ("two_rows", ("发货明细", 3, 4, 6), " - - recipient phone address title quantity ? seller_note"),
        (
            "with_lists",
            ("Sheet1", 2, 3, 0),
            "order_no recipient phone province city district address sku_code quantity courier tracking_no",
        ),
        (
            "merged_example",
            ("Sheet", 1, 2, 2),
            "order_no recipient phone address - - sku_code quantity -",
        ),
    ],
)
def test_the_table_and_its_columns_are_found(
    tmp_path: Path, name: str, place: tuple[str, int, int, int], wanted: str
) -> None:
    found = found_in(MADE[name](tmp_path / "a.xlsx"))
    assert found.place == FormPlace(*place)
    words = ["" if word == "-" else word for word in wanted.split(" ")]
    fields = [column.field for column in found.columns]
    assert ["?" if word == "?" else name for name, word in zip(fields, words, strict=True)] == words


def test_the_senders_columns_are_theirs(tmp_path: Path) -> None:
    found = found_in(MADE["two_rows"](tmp_path / "a.xlsx"))
    assert [column.is_theirs for column in found.columns] == [False, True, True] + [False] * 7


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", MADE)
def test_what_is_around_the_rows_stays(tmp_path: Path, name: str, count: int) -> None:
    path = MADE[name](tmp_path / "a.xlsx")
    width = len(found_in(path).columns)
    before, after, place = filled(path, rows_of(width, count))
    growth = Growth(place.first_row, place.body_rows, count)
    for row in before.iter_rows():
        for cell in row:
            if place.first_row <= cell.row < growth.foot:
                continue
            moved = after.cell(growth.row(cell.row), cell.column)
            assert same_look(cell, moved), cell.coordinate
            assert cell.number_format == moved.number_format
            if cell.data_type != "f":
                assert cell.value == moved.value, cell.coordinate
            assert (cell.comment and cell.comment.text) == (moved.comment and moved.comment.text)
            assert (cell.hyperlink and cell.hyperlink.target) == (moved.hyperlink and moved.hyperlink.target)
    for letter, dimension in before.column_dimensions.items():
        other = after.column_dimensions[letter]
        assert (dimension.width, dimension.hidden) == (other.width, other.hidden)
    for number, dimension in before.row_dimensions.items():
        if not place.first_row <= number < growth.foot:
            assert dimension.height == after.row_dimensions[growth.row(number)].height


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", MADE)
def test_settings_of_the_sheet_stay(tmp_path: Path, name: str, count: int) -> None:
    path = MADE[name](tmp_path / "a.xlsx")
    before, after, place = filled(path, rows_of(len(found_in(path).columns), count))
    assert margin_texts(before) == margin_texts(after)
    for part in ("page_setup", "page_margins", "print_options", "protection", "sheet_format"):
        assert repr(getattr(before, part)) == repr(getattr(after, part)), part
    assert before.freeze_panes == after.freeze_panes
    assert before.print_title_rows == after.print_title_rows
    assert repr(before.sheet_properties) == repr(after.sheet_properties)
    growth = Growth(place.first_row, place.body_rows, count)
    for box in before.merged_cells.ranges:
        if box.max_row < place.first_row or box.min_row >= growth.foot:
            box.shift(row_shift=growth.row(box.min_row) - box.min_row)
            assert str(box) in {str(other) for other in after.merged_cells.ranges}


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", MADE)
def test_the_rows_look_like_the_rows_that_were_prepared(tmp_path: Path, name: str, count: int) -> None:
    path = MADE[name](tmp_path / "a.xlsx")
    width = len(found_in(path).columns)
    before, after, place = filled(path, rows_of(width, count))
    models = range(place.first_row, place.first_row + place.body_rows)
    for row in range(place.first_row, place.first_row + count):
        heights = {before.row_dimensions[model].height for model in models} or {None}
        assert after.row_dimensions[row].height in heights
        for column in range(1, width + 1):
            looks = [before.cell(model, column) for model in models]
            assert not looks or any(same_look(look, after.cell(row, column)) for look in looks)


def test_the_values_stand_in_their_columns(tmp_path: Path) -> None:
    path = MADE["titled"](tmp_path / "a.xlsx")
    row = ["3792439168251500701", "朱清越", "18600003207", "江苏省昆山市", "=1+1", "白", 2, None]
    _, after, _ = filled(path, [row, row, row])
    for number in (4, 5, 6):
        cells = [after.cell(number, column) for column in range(1, 9)]
        assert [cell.value for cell in cells] == row
        assert [cell.data_type for cell in cells[:7]] == ["s"] * 6 + ["n"]
        assert [cells[0].number_format, cells[6].number_format] == ["@", "0_ "]
    assert after["A8"].value.startswith("注")
    assert "示例001" not in [cell.value for line in after.iter_rows() for cell in line]


def test_choices_filter_and_print_area_cover_the_rows(tmp_path: Path) -> None:
    _, after, _ = filled(MADE["titled"](tmp_path / "a.xlsx"), rows_of(8, 10))
    (choice,) = after.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1, choice.error) == ("H4:H13", '"圆通,中通,韵达"', "请从列表选")
    assert after.auto_filter.ref == "A3:H13"
    assert after.print_area == "'下单表'!$A$1:$H$16"
    assert after["A16"].hyperlink.ref == "A16"


def test_formulas_conditions_and_names_move_with_the_rows(tmp_path: Path) -> None:
    _, after, _ = filled(
        MADE["two_rows"](tmp_path / "a.xlsx"), [[n, "", "", "", "", "", "", n] for n in range(1, 11)]
    )
    assert after["A15"].value == "合计"
    assert [after["H15"].value, after["I15"].value] == ["=SUM(H4:H13)", "=SUM(I4:I13)"]
    assert [after[f"I{row}"].value for row in (4, 9, 13)] == ["=H4*2.5", "=H9*2.5", "=H13*2.5"]
    ranges = sorted(str(found.sqref) for found in after.conditional_formatting)
    assert ranges == ["A4:J13", "H4:H13"]
    names = {name: found.attr_text for name, found in after.parent.defined_names.items()}
    assert names == {"明细": "发货明细!$A$4:$J$13", "总额": "发货明细!$I$15"}


def test_stripes_go_on_and_the_lower_edge_stays_last(tmp_path: Path) -> None:
    before, after, _ = filled(MADE["two_rows"](tmp_path / "a.xlsx"), [[n] for n in range(1, 11)])
    fills = [after.cell(row, 1).fill.fgColor.rgb for row in range(4, 14)]
    plain, stripe = before["A4"].fill.fgColor.rgb, before["A5"].fill.fgColor.rgb
    assert fills[:9] == [plain, stripe] * 4 + [plain]
    edges = [after.cell(row, 1).border.bottom.style for row in range(4, 14)]
    assert edges == ["thin"] * 9 + ["medium"]


def test_further_sheets_and_choices_on_them_stay(tmp_path: Path) -> None:
    path = MADE["with_lists"](tmp_path / "a.xlsx")
    _, after, _ = filled(path, rows_of(11, 3))
    codes = [[cell.value for cell in row] for row in after.parent["快递代码"].iter_rows()]
    assert codes == [["物流名称", "代码"], ["圆通速递", "YTO"], ["中通快递", "ZTO"]]
    (choice,) = after.data_validations.dataValidation
    assert choice.formula1 == "快递代码!$A$2:$A$3"
    assert after["G3"].font.name == "楷体"
    assert after["A2"].value == "必填"


def test_choices_in_the_newer_notation_are_kept(tmp_path: Path) -> None:
    """Excel itself writes a list on another sheet as an extension, which openpyxl would drop."""
    path = MADE["with_lists"](tmp_path / "a.xlsx")
    newer = tmp_path / "newer.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(newer, "w") as new:
        for item in old.namelist():
            text = old.read(item)
            if item == "xl/worksheets/sheet1.xml":
                start, end = text.index(b"<dataValidations"), text.index(b"</dataValidations>") + 18
                rule = (
                    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.'
                    'com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.'
                    'microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1">'
                    "<x14:formula1><xm:f>快递代码!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>J3:J9</xm:sqref>"
                    "</x14:dataValidation></x14:dataValidations></ext></extLst>"
                ).encode()
                text = (text[:start] + text[end:]).replace(b"</worksheet>", rule + b"</worksheet>")
            new.writestr(item, text)
    _, after, _ = filled(newer, rows_of(11, 30))
    (choice,) = after.data_validations.dataValidation
    assert (choice.formula1, str(choice.sqref), choice.allow_blank) == ("快递代码!$A$2:$A$3", "J3:J32", True)


def test_pictures_stay_and_move_with_what_is_below(tmp_path: Path) -> None:
    path = with_pictures(MADE["titled"](tmp_path / "a.xlsx"), tmp_path / "b.xlsx")
    book = open_form(path.read_bytes(), "b.xlsx")
    assert losses(path.read_bytes(), book) == ()
    place = found_in(path).place
    rows = rows_of(8, 10)
    fill_form(tmp_path / "out.xlsx", path.read_bytes(), OwnForm("0", "b.xlsx", place), rows)
    after = open_form((tmp_path / "out.xlsx").read_bytes(), "out.xlsx")["下单表"]
    assert [(image.anchor._from.row, image._data()) for image in after._images] == [(0, PNG), (14, PNG)]


def test_what_is_lost_is_told(tmp_path: Path) -> None:
    path = with_pictures(MADE["titled"](tmp_path / "a.xlsx"), tmp_path / "b.xlsx", kind="wmf")
    book = open_form(path.read_bytes(), "b.xlsx")
    assert losses(path.read_bytes(), book) == ("pictures",)


def with_pictures(path: Path, target: Path, kind: str = "png") -> Path:
    """The form with a logo above and a stamp below its table, as a spreadsheet program writes them."""
    drawing, image = "http://schemas.openxmlformats.org/drawingml/2006", "relationships/image"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/"
    anchors = "".join(
        f"<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>"
        '<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="360000" cy="360000"/><xdr:pic><xdr:nvPicPr>'
        f'<xdr:cNvPr id="{row + 2}" name="p{row}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
        f'<a:blip xmlns:r="{office}relationships" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch>'
        "</xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
        for row in (0, 6)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    added = {
        "xl/drawings/drawing1.xml": f'{head}<xdr:wsDr xmlns:xdr="{drawing}/spreadsheetDrawing" '
        f'xmlns:a="{drawing}/main">{anchors}</xdr:wsDr>',
        "xl/drawings/_rels/drawing1.xml.rels": f'{head}<Relationships {relations}><Relationship Id="rId1" '
        f'Type="{office}{image}" Target="../media/image1.{kind}"/></Relationships>',
        "xl/worksheets/_rels/sheet1.xml.rels": f'{head}<Relationships {relations}><Relationship Id="rId9" '
        f'Type="{office}relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
    }
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for item in old.namelist():
            text = old.read(item)
            if item == "xl/worksheets/sheet1.xml":
                link = f'<drawing xmlns:r="{office}relationships" r:id="rId9"/></worksheet>'.encode()
                text = re.sub(rb"<hyperlinks>.*</hyperlinks>", b"", text).replace(b"</worksheet>", link)
            if item not in added:
                new.writestr(item, text)
        for item, markup in added.items():
            new.writestr(item, markup)
        new.writestr(f"xl/media/image1.{kind}", PNG)
    return target


def test_lines_joined_in_the_example_come_apart(tmp_path: Path) -> None:
    rows = [[f"D{n}", "甲", "13900000001", "地址", None, None, "A9", n, None] for n in range(1, 5)]
    _, after, _ = filled(MADE["merged_example"](tmp_path / "a.xlsx"), rows)
    assert [after.cell(row, 1).value for row in range(2, 6)] == ["D1", "D2", "D3", "D4"]
    across = {str(box) for box in after.merged_cells.ranges}
    assert across == {"D1:F1", *(f"D{row}:F{row}" for row in range(2, 6))}
    assert after["A7"].value.startswith("以上")


@pytest.mark.parametrize(
    "encoding, delimiter", [("utf-8-sig", ","), ("gb18030", ","), ("utf-16", "\t"), ("utf-8", ";")]
)
def test_a_text_is_filled_in_its_own_writing(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = [
        "代发下单表,,",
        "订单号,收件人,电话,地址,商品",
        '例1,张三,138,某路,"夹,子"',
        "",
        "注：请核对,,",
        "",
    ]
    text = "\r\n".join(lines).replace(",", delimiter)
    text = text.replace(f"夹{delimiter}子", "夹,子")
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    found = find_form([_grid(table) for table in read_tables(path)])
    assert found is not None
    assert (found.place.first_row, found.place.body_rows) == (3, 1)
    row = ["3792439168251500701", "朱,清越", "-5", "=cmd", None]
    out = tmp_path / "out.csv"
    fill_text(
        out, path.read_bytes(), OwnForm("0", "a.csv", found.place), [row, row], ZoneInfo("Asia/Shanghai")
    )
    lines = out.read_bytes().decode(encoding).split("\r\n")
    name = '"朱,清越"' if delimiter == "," else "朱,清越"
    wanted = delimiter.join(["3792439168251500701", name, "-5", "'=cmd", ""])
    assert lines == [*text.split("\r\n")[:2], wanted, wanted, *text.split("\r\n")[3:]]


def _grid(table: Any) -> Any:
    from app.data.sheets.forms import Grid

    return Grid(table, tuple(table.merged))


def test_a_sheet_that_is_gone_is_said(tmp_path: Path) -> None:
    path = MADE["titled"](tmp_path / "a.xlsx")
    form = OwnForm("0", "a.xlsx", FormPlace("nowhere", 1, 2, 0))
    with pytest.raises(SheetProblem, match="form_changed"):
        fill_form(tmp_path / "out.xlsx", path.read_bytes(), form, [])
    with pytest.raises(SheetProblem, match="sheet_unreadable"):
        fill_form(tmp_path / "out.xlsx", b"PK no zip", form, [])
    assert not (tmp_path / "out.xlsx").exists()
