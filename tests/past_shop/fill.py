"""A shop of thirteen months or more: twelve suppliers of unlike care, two stores in two currencies."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from app.data.models import Order
from app.data.search_index import TEXT
from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from tests.conftest import MOMENT
from tests.past_shop.mistakes import Mistakes, Shipped
from tests.past_shop.tables import Table

SUPPLIERS = 12
SPAN = timedelta(days=395)
_CURRENCIES = ("CNY", "CNY", "CNY", "USD")
"""One order of four is of the store abroad."""
_GOODS = tuple(
    (f"{kind}{n}", f"SKU-{letter}{n}")
    for kind, letter in (("保温杯", "C"), ("连帽卫衣", "H"), ("登山鞋", "S"), ("收纳箱", "B"))
    for n in range(1, 8)
)


@dataclass(frozen=True)
class PastShop:
    """The filled shop, opened at `now`."""

    services: Services
    now: datetime
    database: Any

    def ask(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Rows of plain SQL: what the application's figures are held against."""
        return list(self.database.execute_sql(sql, values).fetchall())


def fill_past(folder: Path, orders: int, incidents: int, seed: int = 7, span: timedelta = SPAN) -> PastShop:
    """Invent it; the same numbers give the same shop. Its orders are spread evenly over `span`."""
    services = build_services(folder, FixedClock(MOMENT))
    database: Any = Order._meta.database
    rng = random.Random(seed)
    shipping = _Shipping(rng)
    for place in range(orders):
        shipping.add_order(MOMENT - span * (1 - (place + 0.5) / orders))
    mistakes = Mistakes(rng, MOMENT)
    for shipped in rng.sample(shipping.shipped, min(incidents, len(shipping.shipped))):
        mistakes.add(shipped)
    with database.atomic():
        for table in (*shipping.tables, *mistakes.tables):
            table.insert(database.connection())
        database.execute_sql(f"INSERT INTO order_search (rowid, text) SELECT o.id, {TEXT} FROM orders o")
    database.execute_sql("ANALYZE")
    return PastShop(services, MOMENT, database)


class _Shipping:
    """Stores, suppliers, orders, their lines and parcels."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.shipped: list[Shipped] = []
        self._stores = Table("store", created_at=MOMENT)
        self._stores.add(name="国内店", platform="taobao", currency="CNY")
        self._stores.add(name="海外店", platform="shopify", currency="USD")
        self._suppliers = Table("supplier", created_at=MOMENT, **_PLAIN_SUPPLIER)
        for place in range(SUPPLIERS):
            name = f"供应商{place + 1:02}" if place else "一家名字特别特别长的义乌小商品供应链管理有限公司"
            self._suppliers.add(name=name)
        self._orders = Table("orders", created_at=MOMENT, updated_at=MOMENT, flags="[]", **_PLAIN_ORDER)
        self._lines = Table("order_line", sub_order_no="", refund_text="", status_text="", spec="黑色;XL")
        self._parcels = Table("parcel", **_PLAIN_PARCEL)
        self._carried = Table("parcel_line", quantity=1)
        self.tables = (
            self._stores, self._suppliers, self._orders, self._lines, self._parcels, self._carried,
        )  # fmt: skip

    def add_order(self, paid_at: datetime) -> None:
        """Most went out: some days after payment, in one parcel; a few were cancelled or still wait."""
        rng = self._rng
        currency, supplier = rng.choice(_CURRENCIES), rng.randrange(1, SUPPLIERS + 1)
        state = rng.choices(("done", "shipped", "to_ship", "closed"), (80, 14, 3, 3))[0]
        order = self._orders.add(
            store_id=1 if currency == "CNY" else 2,
            order_no=f"{rng.randrange(10**15, 10**16)}{len(self.shipped):06}{rng.randrange(1000):03}",
            supplier_id=supplier,
            status=state,
            currency=currency,
            paid_minor=9900,
            ordered_at=paid_at,
            paid_at=paid_at,
            **_person(rng),
        )
        lines = [self._add_line(order, no) for no in range(2 if rng.random() < 0.3 else 1)]
        if state in ("done", "shipped") and rng.random() < 0.95:
            self._ship(order, lines, supplier, currency, paid_at)

    def _add_line(self, order: int, line_no: int) -> tuple[int, str]:
        title, sku = self._rng.choice(_GOODS)
        line = self._lines.add(
            order_id=order, line_no=line_no, title=title, sku_code=sku, quantity=1, line_minor=4950
        )
        return line, sku

    def _ship(
        self, order: int, lines: list[tuple[int, str]], supplier: int, currency: str, paid_at: datetime
    ) -> None:
        sent_at = paid_at + timedelta(hours=self._rng.expovariate(1 / 26))
        if sent_at >= MOMENT:
            return
        parcel = self._parcels.add(
            tracking_no=f"YT{self._rng.randrange(10**12, 10**13)}",
            supplier_id=supplier,
            shipped_at=sent_at,
            intercept_state=self._rng.choices(("none", "succeeded", "failed"), (90, 6, 4))[0],
        )
        for line, _ in lines:
            self._carried.add(parcel_id=parcel, order_line_id=line)
        line, sku = lines[0]
        self.shipped.append(Shipped(order, line, sku, parcel, supplier, currency, sent_at))


def _person(rng: random.Random) -> dict[str, str]:
    """Who gets the goods, and where."""
    phone = f"13{rng.randrange(10**8, 10**9)}"
    province, city, district = rng.choice(_PLACES)
    address = f"文一路{rng.randrange(1, 999)}号{rng.randrange(1, 40)}幢{rng.randrange(101, 3209)}室"
    return {
        "buyer": f"tb{rng.randrange(10**8)}", "recipient": rng.choice(_FAMILIES) + rng.choice(_NAMES),
        "phone": phone, "phone_tail": phone[-4:], "province": province, "city": city, "district": district,
        "address": address, "full_address": f"{province}{city}{district}{address}",
    }  # fmt: skip


_FAMILIES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
_NAMES = tuple(a + b for a in "晨子婉一浩若雨思俊欣梓佳" for b in (*"曦墨婷凡宇溪轩怡", ""))
_PLACES = (
    ("浙江省", "杭州市", "余杭区"), ("广东省", "深圳市", "龙岗区"), ("四川省", "成都市", "武侯区"),
    ("湖北省", "武汉市", "洪山区"), ("江苏省", "苏州市", "吴中区"), ("福建省", "厦门市", "思明区"),
)  # fmt: skip

_PLAIN_SUPPLIER = {
    "kind": "wholesaler", "contact_name": "", "wechat": "", "phone": "", "email": "", "page_url": "",
    "return_name": "", "return_phone": "", "return_address": "", "couriers": "", "inspection_days": 7,
    "response_hours": 24, "claim_days": 15, "freight_payer": "supplier", "penalty_terms": "",
    "requires_photo": 0, "requires_weight": 0, "hold_reason": "", "is_held": 0, "note": "",
}  # fmt: skip
_PLAIN_ORDER = {
    "status_text": "", "refund_text": "", "country": "", "postcode": "", "refunded_minor": 0,
    "buyer_message": "", "seller_note": "",
}  # fmt: skip
_PLAIN_PARCEL = {
    "courier": "圆通速递", "state": "delivered", "return_state": "none", "return_tracking_no": "", "note": "",
}  # fmt: skip
