"""What an owner is told about each thing that can be wrong with what comes in: the table to read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.data.db import FILE_NAME
from app.data.migrator import latest
from tests.journeys import bad_data as data
from tests.journeys import bad_sheets as bad

LANGUAGES = ("zh_CN", "en")


@dataclass(frozen=True)
class Case:
    """A file, how it is made, and what is said about it."""

    name: str
    make: Callable[[Path], Path]
    zh_CN: str
    en: str

    def __str__(self) -> str:
        return f"{self.make.__name__}-{self.name}"


@dataclass(frozen=True)
class Trouble:
    """What is wrong with the data, and what is said; `{path}` is the database, `{folder}` where it is."""

    make: Callable[[Path, pytest.MonkeyPatch], object]
    zh_CN: str
    en: str

    def __str__(self) -> str:
        return self.make.__name__

    def words(self, language: str, folder: Path) -> str:
        """The sentence about these data."""
        return str(getattr(self, language)).format(path=folder / FILE_NAME, folder=folder)


SHEETS = (
    Case(
        "moved.xlsx",
        bad.missing,
        "找不到文件 moved.xlsx，没有导入任何内容。请确认文件位置后重新选择。",
        "moved.xlsx is not there any more. Nothing was imported. Check where the file is and choose it "
        "again.",
    ),
    Case(
        "none.csv",
        bad.nothing,
        "none.csv 里没有内容，没有导入。请从平台重新导出。",
        "There is nothing in none.csv. Nothing was imported. Export the sheet again from the platform.",
    ),
    Case(
        "blank.xlsx",
        bad.blank_book,
        "blank.xlsx 里没有内容，没有导入。请从平台重新导出。",
        "There is nothing in blank.xlsx. Nothing was imported. Export the sheet again from the platform.",
    ),
    Case(
        "locked.xlsx",
        bad.encrypted,
        "locked.xlsx 设了密码，没有导入。请在 Excel 中去掉密码并保存后再试。",
        "locked.xlsx is protected by a password. Nothing was imported. Open it in Excel, remove the "
        "password, save, and try again.",
    ),
    Case(
        "year.csv",
        bad.oversized,
        "year.csv 太大，最多能读取 200 MB。没有导入。请缩短导出的时间范围，或拆分文件。",
        "year.csv is too large: at most 200 MB can be read. Nothing was imported. Export a shorter period, "
        "or split the file.",
    ),
    Case(
        "far.xlsx",
        bad.far_cell,
        "far.xlsx 的单元格太多，无法读取，常见原因是下方或右侧有大片空白单元格。没有导入。请在 Excel 里删除"
        "多余的空行空列，或缩短导出的时间范围。",
        "far.xlsx has more cells than can be read; often they are empty ones far below or to the right. "
        "Nothing was imported. Delete the empty rows and columns in Excel, or export a shorter period.",
    ),
    Case(
        "half.xlsx",
        bad.cut_off,
        "half.xlsx 无法读取：文件已损坏，或者不是表格。没有导入。请重新导出，或用 Excel 打开后另存为 .xlsx。",
        "half.xlsx cannot be read: it is damaged or not a sheet. Nothing was imported. Export it again, or "
        "open it in Excel and save it as .xlsx.",
    ),
    Case(
        "三月",
        bad.folder,
        "三月 是文件夹，没有导入。请打开它，选择里面的表格文件。",
        "三月 is a folder. Nothing was imported. Open it and take the sheet files inside.",
    ),
    Case(
        "orders.zip",
        bad.packed,
        "orders.zip 是压缩包，没有导入。请先解压，再选择里面的表格。",
        "orders.zip is a packed archive. Nothing was imported. Unpack it first, then take the sheet inside.",
    ),
    Case(
        "screen.xlsx",
        bad.picture,
        "screen.xlsx 是图片，不是表格，没有导入。图片请作为证据加到那一笔错发里；导入请选择 .xlsx 或 "
        ".csv 文件。",
        "screen.xlsx is a picture, not a sheet. Nothing was imported. Pictures belong to an incident as "
        "evidence; for an import take an .xlsx or .csv file.",
    ),
    Case(
        "chat.txt",
        bad.letter,
        "chat.txt 里找不到表头，没有导入。前几行要写明列名，例如订单号、商品名称；请从平台重新导出。",
        "No headings were found in chat.txt. Nothing was imported. The first rows must name the columns, for "
        "instance order number and goods; export the sheet again from the platform.",
    ),
    Case(
        "weather.csv",
        bad.weather,
        "不认识 weather.csv 这张表，表头是：天气, 温度。没有导入。请把它拖到错发管家的窗口里说明各列是什么，"
        "只问这一次。",
        "Makegood does not know the sheet weather.csv. Its headings are: 天气, 温度. Nothing was imported. "
        "Drop it on the window of Makegood and say what its columns are; it is asked once.",
    ),
    Case(
        "bill.csv",
        bad.settlement,
        "bill.csv 是别的表（例如账单、结算单），里面不是订单或发货，没有导入。请从平台导出订单表再导入。",
        "bill.csv is another kind of sheet, for instance a settlement: it lists no orders or shipments. "
        "Nothing was imported. Export the orders from the platform and import that sheet.",
    ),
    Case(
        "cut.csv",
        bad.without_order_no,
        "cut.csv 缺少“订单编号”列，没有导入。请勾选全部列重新导出。",
        "The column “订单编号” is missing from cut.csv. Nothing was imported. Export it again with all "
        "columns.",
    ),
    Case(
        "excel.csv",
        bad.scientific,
        "excel.csv 的 1 行都无法导入，没有导入任何内容。第 2 行：订单号 3.60854E+18 在 Excel 里保存时已损坏，"
        "无法还原。这一行没有导入。请重新导出表格，不要用 Excel 打开，直接导入。",
        "None of the 1 rows of excel.csv can be taken in. Nothing was imported. Row 2: The order number "
        "3.60854E+18 was damaged when the sheet was saved in Excel and cannot be repaired. The row was left "
        "out. Export the sheet again and import it without opening it in Excel.",
    ),
    Case(
        "minus.csv",
        bad.negative,
        "minus.csv 的 1 行都无法导入，没有导入任何内容。第 2 行：数量 -1 小于零，这一行没有导入。改正后再"
        "导入一次。",
        "None of the 1 rows of minus.csv can be taken in. Nothing was imported. Row 2: The quantity -1 is "
        "below zero. The row was left out. Correct it and import again.",
    ),
)

LEFT_OUT = {
    "zh_CN": (
        "订单号 3.60854E+18 在 Excel 里保存时已损坏，无法还原。这一行没有导入。请重新导出表格，不要用 Excel "
        "打开，直接导入。",
        "数量 -1 小于零，这一行没有导入。改正后再导入一次。",
    ),
    "en": (
        "The order number 3.60854E+18 was damaged when the sheet was saved in Excel and cannot be repaired. "
        "The row was left out. Export the sheet again and import it without opening it in Excel.",
        "The quantity -1 is below zero. The row was left out. Correct it and import again.",
    ),
}

AT_START = (
    Trouble(
        data.newer,
        f"这份数据由更新版本的错发管家写入（版本 9,000，当前只认识 {latest()}），没有改动。请安装新版本。",
        f"This data was written by a newer Makegood (version 9,000, this one knows {latest()}). Nothing was "
        "changed. Install the newer Makegood.",
    ),
    Trouble(
        data.foreign,
        "{path} 不是错发管家的数据文件，没有改动。请选择其他数据文件夹。",
        "{path} is not a Makegood data file. Nothing was changed. Choose another data folder.",
    ),
    Trouble(
        data.corrupt,
        "数据文件已损坏（{path}），没有改动。请恢复最近的备份：菜单 文件 → 恢复备份，或使用 restore 命令。",
        "The data file is damaged ({path}). Nothing was changed. Put back the latest backup: File → Restore "
        "a backup, or the command “restore”.",
    ),
    Trouble(
        data.read_only,
        "数据不能写入（{folder}），没有改动。请检查文件夹权限和磁盘写保护。",
        "The data may not be written ({folder}). Nothing was changed. Check the rights of the folder and "
        "whether the disk is write-protected.",
    ),
    Trouble(
        data.no_folder,
        "数据文件夹 {folder} 无法创建，没有改动。请换一个文件夹。",
        "The data folder {folder} cannot be made. Nothing was changed. Choose another folder.",
    ),
)
LOCKED = {
    "zh_CN": "数据正被其他程序使用，没有改动。请关闭后再试。",
    "en": "The data is in use by another program. Nothing was changed. Close it and try again.",
}
FULL = {
    "zh_CN": "磁盘已满，刚才的操作没有保存，之前的都在。请腾出空间后重做。",
    "en": "The disk is full. What you just did was not saved; everything before is. Free some space and do "
    "it again.",
}

REFUSED = (
    (("report", "CF-26-9999", "{desktop}/out.pdf"), "没有错发 CF-26-9999，请核对编号。"),
    (
        ("export", "orders", "{desktop}/nowhere/out.xlsx"),
        "{desktop}/nowhere/out.xlsx 所在的文件夹不存在，没有写入。请换一个文件夹。",
    ),
    (
        ("export", "orders", "{desktop}/out.pdf"),
        "{desktop}/out.pdf 要以 .xlsx 或 .csv 结尾，没有写入。请换一个这样结尾的文件名。",
    ),
    (
        ("export", "orders", "{desktop}/folder.xlsx"),
        "{desktop}/folder.xlsx 是一个文件夹，没有写入。请填写文件名。",
    ),
    (
        ("backup", "{desktop}/folder.xlsx"),
        "备份无法写入 {desktop}/folder.xlsx，现有数据没有改动。请换一个能写入的文件夹和文件名。",
    ),
    (
        ("restore", "{desktop}/nowhere.db"),
        "找不到备份文件 {desktop}/nowhere.db，没有恢复。请确认文件位置后重新选择。",
    ),
    (
        ("restore", "{desktop}/garbage.db"),
        "{desktop}/garbage.db 已损坏，或者不是备份文件。没有恢复，现有数据没有改动。请换一个备份。",
    ),
    (
        ("restore", "{desktop}/newer.db"),
        "备份 {desktop}/newer.db 由更新版本的错发管家写入。没有恢复，现有数据没有改动。"
        "请先安装新版本再恢复。",
    ),
    (
        ("restore", "{desktop}/foreign.db"),
        "{desktop}/foreign.db 是其他程序的数据。没有恢复，现有数据没有改动。请选择错发管家做的备份。",
    ),
)
