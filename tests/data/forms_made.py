"""Empty order sheets as suppliers make them, invented for the tests: each with another trap."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

THIN, THICK = Side(style="thin", color="FF888888"), Side(style="medium", color="FF000000")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
HEAD = PatternFill("solid", fgColor="FFDDEBF7")
STRIPE = PatternFill("solid", fgColor="FFF5F5F5")


def _head(sheet: Worksheet, row: int, words: list[str]) -> None:
    for column, word in enumerate(words, 1):
        cell = sheet.cell(row, column, word)
        cell.font, cell.fill, cell.border = Font("微软雅黑", 11, bold=True), HEAD, BOX
        cell.alignment = Alignment("center", "center", wrap_text=True)


def _page(sheet: Worksheet) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.3
    sheet.oddHeader.center.text, sheet.oddFooter.right.text = "义乌代发", "第 &P 页"
    sheet.print_options.gridLines = True


def titled(path: Path) -> Path:
    """A title across, one heading row, two example rows, notes in merged cells, a choice of couriers."""
    book = Workbook()
    sheet = book.active
    sheet.title = "下单表"
    sheet.merge_cells("A1:H1")
    sheet["A1"], sheet["A1"].font = "某某饰品代发下单表", Font("黑体", 18, bold=True, color="FFC00000")
    sheet["A2"] = "请在每天 16:00 前发来"
    _head(sheet, 3, ["订单号", "收件人", "电话", "收货地址", "商品名称", "规格", "数量", "快递公司"])
    for row in (4, 5):
        for column, value in enumerate(
            ["示例001", "张三", "13800000000", "浙江省杭州市西湖区某路1号", "发夹", "红", 1, "圆通"], 1
        ):
            cell = sheet.cell(row, column, value)
            cell.border, cell.font = BOX, Font("宋体", 10, color="FF808080")
        sheet.cell(row, 4).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(row, 7).number_format = "0_ "
        sheet.row_dimensions[row].height = 30
    sheet.merge_cells("A7:H7")
    sheet["A7"], sheet["A7"].font = (
        "注：偏远地区补邮费；破损 24 小时内拍照联系。",
        Font(italic=True, color="FFFF0000"),
    )
    sheet["A8"], sheet["A8"].hyperlink = "联系客服：微信 abc", "https://example.com/kefu"
    sheet.row_dimensions[7].height = 40
    for letter, width in zip("ABCDEFGH", (20, 9, 14, 42, 18, 12, 6, 10), strict=True):
        sheet.column_dimensions[letter].width = width
    choice = DataValidation("list", formula1='"圆通,中通,韵达"', allow_blank=True, showErrorMessage=True)
    choice.errorTitle, choice.error = "快递", "请从列表选"
    choice.add("H4:H5")
    sheet.add_data_validation(choice)
    sheet.freeze_panes, sheet.auto_filter.ref = "A4", "A3:H5"
    sheet.print_title_rows, sheet.print_area = "1:3", "A1:H8"
    _page(sheet)
    book.save(path)
    return path


def two_rows(path: Path) -> Path:
    """Headings in two rows with merged groups, stripes over prepared rows, a sum below, hidden columns."""
    book = Workbook()
    sheet = book.active
    sheet.title = "发货明细"
    _head(sheet, 2, ["序号", "发件信息", "", "收件信息", "", "", "货品", "", "金额", "备注"])
    _head(sheet, 3, ["", "姓名", "电话", "姓名", "电话", "地址", "品名", "数量", "", ""])
    for box in ("A2:A3", "B2:C2", "D2:F2", "G2:H2", "I2:I3", "J2:J3"):
        sheet.merge_cells(box)
    for row in range(4, 10):
        for column in range(1, 11):
            cell = sheet.cell(row, column)
            cell.border = Border(left=THIN, right=THIN, top=THIN, bottom=THICK if row == 9 else THIN)
            cell.fill = STRIPE if row % 2 else PatternFill()
            cell.protection = Protection(locked=False)
        sheet.cell(row, 1, row - 3)
        sheet.cell(row, 9, f"=H{row}*2.5").number_format = '"¥"#,##0.00'
        sheet.row_dimensions[row].height = 21
    sheet["A11"], sheet["H11"], sheet["I11"] = "合计", "=SUM(H4:H9)", "=SUM(I4:I9)"
    sheet["A11"].font = Font(bold=True)
    sheet["A13"] = "制单人：        日期："
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions["K"].width, sheet.column_dimensions["K"].hidden = 5, True
    sheet["D3"].comment = Comment("写全名", "厂家")
    red = PatternFill("solid", bgColor="FFFFC7CE")
    sheet.conditional_formatting.add("H4:H9", CellIsRule(operator="greaterThan", formula=["9"], fill=red))
    sheet.conditional_formatting.add("A4:J9", FormulaRule(formula=['$J4<>""'], font=Font(bold=True)))
    book.defined_names["明细"] = DefinedName("明细", attr_text="发货明细!$A$4:$J$9")
    book.defined_names["总额"] = DefinedName("总额", attr_text="发货明细!$I$11")
    sheet.protection.sheet = True
    _page(sheet)
    book.save(path)
    return path


def with_lists(path: Path) -> Path:
    """The choices stand on another sheet; columns have formats of their own and no row is prepared."""
    book = Workbook()
    sheet, codes = book.active, book.create_sheet("快递代码")
    sheet.title = "Sheet1"
    for row, (name, code) in enumerate((("物流名称", "代码"), ("圆通速递", "YTO"), ("中通快递", "ZTO")), 1):
        codes.cell(row, 1, name)
        codes.cell(row, 2, code)
    _head(
        sheet,
        1,
        [
            "订单编号*",
            "收货人*",
            "手机*",
            "省",
            "市",
            "区",
            "详细地址*",
            "商品编码",
            "件数",
            "物流公司",
            "运单号",
        ],
    )
    _head(sheet, 2, ["必填", "必填", "必填", "必填", "必填", "选填", "必填", "选填", "必填", "", ""])
    for letter in "ACHK":
        sheet.column_dimensions[letter].number_format = "@"
    sheet.column_dimensions["G"].font = Font("楷体", 12)
    choice = DataValidation("list", formula1="快递代码!$A$2:$A$3")
    choice.add("J3:J1000")
    sheet.add_data_validation(choice)
    sheet.freeze_panes = "B3"
    book.save(path)
    return path


def merged_example(path: Path) -> Path:
    """The example joins two lines of one order over two rows, and an address across three columns."""
    book = Workbook()
    sheet = book.active
    _head(sheet, 1, ["客户订单号", "姓名", "联系电话", "收件地址", "", "", "货号", "数量", "是否保价"])
    sheet.merge_cells("D1:F1")
    for row in (2, 3):
        for column in range(1, 10):
            sheet.cell(row, column).border = BOX
        sheet.merge_cells(start_row=row, end_row=row, start_column=4, end_column=6)
    for column, value in ((1, "D001"), (2, "李四"), (3, "13900000000")):
        sheet.cell(2, column, value)
        sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)
    sheet["D2"], sheet["G2"], sheet["H2"], sheet["G3"], sheet["H3"] = "某省某市某路", "A1", 1, "A2", 2
    sheet["A5"] = "以上信息请核对后发出，多谢合作！！！"
    book.save(path)
    return path


MADE: dict[str, Callable[[Path], Path]] = {
    made.__name__: made for made in (titled, two_rows, with_lists, merged_example)
}
