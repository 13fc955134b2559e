"""Files an owner may try to import by mistake, made as they come: empty, cut off, locked, something else."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from openpyxl import Workbook

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "sheets"
HEADINGS = [
    "订单编号", "收货人姓名", "联系手机", "收货地址", "宝贝标题", "宝贝数量", "买家实际支付金额",
    "订单状态", "订单创建时间", "商家编码", "买家会员名",
]  # fmt: skip
ORDER_NO = "3608540136081222827"


def row(order_no: str = ORDER_NO, quantity: str = "1") -> list[str]:
    """A row of Taobao's order list."""
    return [
        order_no, "朱清越", "18600003207", "江苏省苏州市吴中区某路1号", "饭盒", quantity, "58.00",
        "买家已付款，等待卖家发货", "2026-03-05 09:05:12", "A1", "b1",
    ]  # fmt: skip


def good(path: Path, count: int = 3) -> Path:
    """A sheet that can be imported, as a workbook."""
    book = Workbook()
    sheet = book.active
    sheet.append(HEADINGS)
    for number in range(count):
        sheet.append(row(str(int(ORDER_NO) + number)))
    book.save(path)
    return path


def csv(path: Path, *rows: list[str], headings: list[str] | None = None) -> Path:
    """A sheet as text, in the encoding the platforms use."""
    lines = [HEADINGS if headings is None else headings, *rows]
    path.write_text("\n".join(",".join(line) for line in lines), "gb18030")
    return path


def missing(path: Path) -> Path:
    """The file was moved away meanwhile."""
    return path


def nothing(path: Path) -> Path:
    """A file of no bytes, as a download that broke off leaves."""
    path.touch()
    return path


def blank_book(path: Path) -> Path:
    """A workbook with nothing in it."""
    Workbook().save(path)
    return path


def encrypted(path: Path) -> Path:
    """A workbook behind a password."""
    shutil.copy(SAMPLES / "trap_encrypted.xlsx", path)
    return path


def oversized(path: Path) -> Path:
    """300 MB, of which the disk holds nothing."""
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    return path


def cut_off(path: Path) -> Path:
    """The first half of a workbook."""
    content = good(path, 300).read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


def far_cell(path: Path) -> Path:
    """A workbook that claims a million rows of sixteen thousand columns."""
    whole = good(path.with_name("whole.xlsx"))
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
                content = content.replace(b"</sheetData>", far)
            target.writestr(name, content)
    return path


def folder(path: Path) -> Path:
    """A folder dragged along with the files."""
    path.mkdir()
    return path


def packed(path: Path) -> Path:
    """What some platforms hand out: the sheet within a zip."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(good(path.with_name("inside.xlsx")), "orders.xlsx")
    return path


def picture(path: Path) -> Path:
    """A screenshot, whatever its name says."""
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
    return path


def letter(path: Path) -> Path:
    """Text without headings."""
    path.write_text("你好\n发货了吗\n", "utf-8")
    return path


def weather(path: Path) -> Path:
    """A sheet nobody knows."""
    return csv(path, ["2026-03-05", "9"], headings=["天气", "温度"])


def settlement(path: Path) -> Path:
    """A platform's bill, not its orders."""
    shutil.copy(SAMPLES / "trap_not_orders_settlement.csv", path)
    return path


def shipping(path: Path) -> Path:
    """A supplier's sheet."""
    shutil.copy(SAMPLES / "ship_messy_headings.xlsx", path)
    return path


def without_order_no(path: Path) -> Path:
    """Orders whose number was not exported."""
    return csv(path, row()[1:], headings=HEADINGS[1:])


def headings_only(path: Path) -> Path:
    """A day without orders."""
    return csv(path)


def scientific(path: Path) -> Path:
    """One order, its number spoiled by Excel."""
    return csv(path, row("3.60854E+18"))


def negative(path: Path) -> Path:
    """One order of minus one piece."""
    return csv(path, row(quantity="-1"))


def half_good(path: Path) -> Path:
    """A spoiled number, a negative quantity, and a row that is right."""
    return csv(path, row("3.60854E+18"), row("3608540136081222828", "-1"), row("3608540136081222829"))
