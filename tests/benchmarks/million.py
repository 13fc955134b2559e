"""A shop of a million orders, filled by bulk SQL in about a minute, and a supplier's sheet for some of them."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.data.models import Order, Store
from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from tests.benchmarks.big_sheet import write_table
from tests.conftest import MOMENT

ORDERS = int(os.environ.get("BENCH_ORDERS", "1000000"))
ROWS = min(100_000, max(1_000, ORDERS // 10))
HEADINGS = (
    "订单编号",
    "收件人",
    "手机",
    "收货地址",
    "商品名称",
    "规格",
    "数量",
    "快递公司",
    "快递单号",
    "发货时间",
)
_TITLES = tuple(f"{a}{b}{c}" for a in ("加厚", "轻便", "家用", "儿童") for b in ("保温杯", "连帽卫衣", "收纳箱", "登山鞋", "四件套")
                for c in ("大容量", "新款", "防滑"))  # fmt: skip
_COLOURS = ("黑色", "米白色", "藏青色", "卡其色", "军绿色", "酒红色")
_SIZES = ("S", "M", "L", "XL", "2XL")
_PLACES = (
    ("浙江省", "杭州市", "余杭区"),
    ("广东省", "深圳市", "龙岗区"),
    ("四川省", "成都市", "武侯区"),
    ("湖北省", "武汉市", "洪山区"),
)
_NAMES = tuple(
    a + b for a in "王李张刘陈杨黄赵吴周" for b in ("晨曦", "子墨", "婉婷", "一凡", "浩宇", "若溪")
)


@dataclass(frozen=True)
class MillionShop:
    """The filled shop and the sheet that a supplier sent for the waiting orders."""

    services: Services
    sheet: Path
    rows: int


def fill(folder: Path) -> MillionShop:
    """The shop, and the sheet with the right goods for most waiting orders."""
    services = build_services(folder / "data", FixedClock(MOMENT))
    Store.create(platform="taobao", name="大店", currency="CNY", created_at=MOMENT)
    database: Any = Order._meta.database
    sheet_rows: list[tuple[str, ...]] = []
    with database.atomic():
        for start in range(0, ORDERS, _AT_ONCE):
            orders, lines, rows = _some(start, min(_AT_ONCE, ORDERS - start))
            _insert(database.connection(), "orders", _ORDER, orders)
            _insert(database.connection(), "order_line", _LINE, lines)
            sheet_rows += rows
    database.execute_sql("ANALYZE")
    sheet = write_table(folder / "shipments.xlsx", HEADINGS, sheet_rows[:ROWS])
    return MillionShop(services, sheet, len(sheet_rows[:ROWS]))


_AT_ONCE = 20_000
_ORDER = (
    "id", "store_id", "order_no", "status", "status_text", "refund_text", "buyer", "recipient", "phone", "phone_tail",
    "province", "city", "district", "address", "full_address", "country", "postcode", "currency", "paid_minor",
    "refunded_minor", "ordered_at", "buyer_message", "seller_note", "flags", "created_at", "updated_at",
)  # fmt: skip
_LINE = (
    "id", "order_id", "line_no", "sub_order_no", "title", "sku_code", "spec", "quantity", "line_minor", "refund_text",
    "status_text",
)  # fmt: skip
Rows = list[tuple[Any, ...]]


def _insert(connection: Any, table: str, columns: Sequence[str], rows: Rows) -> None:
    places = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", rows)


def _some(start: int, count: int) -> tuple[Rows, Rows, list[tuple[str, ...]]]:
    """Orders with their lines; every tenth waits, and is on the sheet. Three of ten have a second line."""
    rng = random.Random(start)
    orders: Rows = []
    lines: Rows = []
    sheet: list[tuple[str, ...]] = []
    for place in range(start, start + count):
        order_id, waits = place + 1, place % 10 == 0
        person = _person(rng)
        number = f"{rng.randrange(10**15, 10**16)}{place:07d}"
        at = (MOMENT - timedelta(minutes=ORDERS - place)).strftime("%Y-%m-%d %H:%M:%S.000000")
        orders.append((order_id, 1, number, "to_ship" if waits else "done", "", "", f"tb{order_id}", *person, "", "",
                       "CNY", 9900, 0, at, "", "", "[]", at, at))  # fmt: skip
        courier, parcel = rng.choice(_COURIERS)
        parcel += "".join(rng.choices("0123456789", k=13))
        for line_no in range(2 if rng.random() < 0.3 else 1):
            title, spec = rng.choice(_TITLES), f"颜色分类:{rng.choice(_COLOURS)};尺码:{rng.choice(_SIZES)}"
            lines.append((len(lines) + start * 2 + 1, order_id, line_no, "", title, "", spec, 1 + place % 3 // 2, 9900,
                          "", ""))  # fmt: skip
            if waits:
                sheet.append((number, person[0], person[1], person[7], title, spec.replace("颜色分类:", "").replace("尺码:", ""),
                              str(1 + place % 3 // 2), courier, parcel, "2026-11-22"))  # fmt: skip
    return orders, lines, sheet


_COURIERS = (("圆通速递", "YT"), ("顺丰速运", "SF"), ("极兔速递", "JT"))


def _person(rng: random.Random) -> tuple[str, ...]:
    name, phone = rng.choice(_NAMES), f"13{rng.randrange(10**8, 10**9)}"
    province, city, district = rng.choice(_PLACES)
    detail = f"平安街道文一路{rng.randrange(1, 999)}号{rng.randrange(1, 40)}幢{rng.randrange(101, 3209)}室"
    return name, phone, phone[-4:], province, city, district, detail, f"{province} {city} {district} {detail}"
