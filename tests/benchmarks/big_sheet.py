"""A workbook of a hundred thousand orders in twenty columns, written the way Excel keeps it."""

from __future__ import annotations

import os
import random
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from tests.data.sheets.books import BOOK_PARTS, shared_strings_of

ROWS = int(os.environ.get("BENCH_ROWS", "100000"))
HEADINGS = (
    "商品", "订单号", "订单状态", "商品总价(元)", "邮费(元)", "用户实付金额(元)", "商家实收金额(元)", "商品数量(件)",
    "收货人", "手机", "省", "市", "区", "街道", "支付时间", "拼单成功时间", "商品规格", "商家编码-SKU维度", "快递单号",
    "快递公司",
)  # fmt: skip
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红鑫波斌浩宇轩涵梓欣怡"
_PLACES = (
    ("浙江省", "杭州市", "西湖区"), ("广东省", "深圳市", "南山区"), ("江苏省", "苏州市", "吴中区"), ("北京", "北京市", "朝阳区"),
    ("四川省", "成都市", "武侯区"), ("湖北省", "武汉市", "洪山区"), ("上海", "上海市", "浦东新区"), ("福建省", "厦门市", "思明区"),
)  # fmt: skip
_ROADS = (
    "文三路",
    "科技园路",
    "人民路",
    "解放大道",
    "建国路",
    "天府大道",
    "中山路",
    "湖滨南路",
    "学院路",
    "望江路",
)
_GOODS = (
    "纯棉短袖T恤男",
    "加厚珊瑚绒毛毯",
    "不锈钢保温杯",
    "儿童益智积木",
    "无线蓝牙耳机",
    "真皮手提包女",
    "厨房硅胶铲",
    "车载手机支架",
)
_LOOKS = ("春季新款", "网红同款", "大容量", "ins风", "轻奢百搭", "家用办公室", "学生党必备", "2026新款")
_COLOURS = ("黑色", "白色", "藏青色", "燕麦色", "粉色", "墨绿色")
_SIZES = ("S", "M", "L", "XL", "均码", "500ml")
_STATES = ("已收货", "已收货", "已发货，待签收", "待发货")
_COURIERS = (("中通快递", "7380"), ("圆通速递", "YT88"), ("申通快递", "7723"), ("韵达快递", "4628"))
_FIRST_DAY = datetime(2026, 1, 1)  # noqa: DTZ001 - printed local time
_SPAN_S = 70 * 86_400


def order_rows(count: int, seed: int = 7) -> Iterator[tuple[str, ...]]:
    """`count` invented orders, each with one kind of goods; numbers of orders and parcels are its own."""
    chance = random.Random(seed)
    pick = chance.choice
    for _ in range(count):
        at = _FIRST_DAY + timedelta(seconds=chance.randrange(_SPAN_S))
        place, (courier, prefix), state = pick(_PLACES), pick(_COURIERS), pick(_STATES)
        price, pieces = (
            f"{chance.randrange(990, 29_900) / 100:.2f}",
            str(chance.choices((1, 2, 3), (8, 1, 1))[0]),
        )
        is_sent = state != "待发货"
        number = f"{prefix}{chance.randrange(10**11):011d}"
        yield (
            f"{pick(_LOOKS)}{pick(_GOODS)}{chance.randrange(90)}号",
            f"{at:%y%m%d}-{chance.randrange(10**14, 10**15)}",
            state,
            price,
            "0.00",
            price,
            price,
            pieces,
            pick(_SURNAMES) + pick(_GIVEN) + pick(("", *_GIVEN)),
            f"1{pick('35789')}{chance.randrange(10**9):09d}",
            *place,
            f"{pick(_ROADS)}{chance.randrange(1, 999)}号{chance.randrange(1, 40)}幢{chance.randrange(101, 3209)}室",
            f"{at:%Y-%m-%d %H:%M:%S}",
            f"{at + timedelta(seconds=chance.randrange(5, 900)):%Y-%m-%d %H:%M:%S}",
            f"{pick(_COLOURS)};{pick(_SIZES)}",
            f"SKU-{chance.randrange(2_000):04d}",
            number if is_sent else "",
            courier if is_sent else "",
        )


def write_big_sheet(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """The rows under `HEADINGS`."""
    return write_table(path, HEADINGS, rows)


def write_table(path: Path, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    """The rows under headings as text cells with a table of shared strings, as Excel saves them."""
    places: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in BOOK_PARTS.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as stream:
            stream.write(b'<?xml version="1.0"?><worksheet xmlns="')
            stream.write(b'http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
            for number, row in enumerate((headings, *rows), start=1):
                stream.write(_row(number, row, places).encode())
            stream.write(b"</sheetData></worksheet>")
        archive.writestr("xl/sharedStrings.xml", shared_strings_of(map(escape, places)))
    return path


def _row(number: int, row: Sequence[str], places: dict[str, int]) -> str:
    cells = (
        f'<c r="{chr(65 + at)}{number}" t="s"><v>{places.setdefault(text, len(places))}</v></c>'
        for at, text in enumerate(row)
        if text
    )
    return f'<row r="{number}">{"".join(cells)}</row>'
