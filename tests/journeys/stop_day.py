"""Sheets of a shop and its supplier: a wrong variant, a swap, a short parcel, words that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

_ORDER_HEAD = (
    "订单编号,订单状态,宝贝标题,商家编码,规格,购买数量,买家实付金额,收货人姓名,联系手机,收货地址,"
    "订单创建时间,供应商"
)
_SHIPPING_HEAD = "订单编号,收件人,手机,地址,商品,规格,数量,快递公司,快递单号"
_STREETS = "浙江省 杭州市 西湖区 文三路{n}号2单元301室"
_NAMES = ("林夏", "朱清", "蒋一", "沈安", "韩木", "秦川", "许晴", "陆远", "顾南")
ODD_WORDS = ("休闲长裤", "沙丘 M")
"""A name for goods that nothing tells."""
OWN_NAVY = "深蓝 L"
"""What this supplier calls navy."""


@dataclass(frozen=True)
class Ware:
    """What is ordered or sent."""

    title: str
    spec: str
    quantity: int = 1


@dataclass(frozen=True)
class Sold:
    """An order of one line and how the supplier's sheet has it. `place` tells the orders of a day apart."""

    day: int
    place: int
    ordered: Ware
    sent: Ware

    @property
    def order_no(self) -> str:
        """As the platform prints it."""
        return f"42138755{self.day:02d}{self.place:02d}8834567"

    @property
    def tracking_no(self) -> str:
        """A number of YTO."""
        return f"YT88{self.day:02d}{self.place:02d}71234567"[:15]

    @property
    def buyer(self) -> tuple[str, str, str]:
        """Name, phone and address."""
        name = _NAMES[self.place]
        return name, f"1390000{self.day:02d}{self.place:02d}", _STREETS.format(n=10 * self.day + self.place)


HOODIE, CUP, SCARF, SHOE, TROUSERS = "加绒连帽卫衣", "保温杯", "针织围巾", "小白鞋", "工装裤"
_PINK, _GREEN = Ware(CUP, "粉色 500ml"), Ware(SCARF, "军绿")


def sold(day: int, place: int, ordered: Ware, sent: Ware | None = None) -> Sold:
    """An order; sent as it was ordered unless told otherwise."""
    return Sold(day, place, ordered, sent or ordered)


VARIANT = sold(1, 0, Ware(HOODIE, "黑色 XL"), Ware(HOODIE, "藏青色 XL"))
PAIR = (sold(1, 1, _PINK, _GREEN), sold(1, 2, _GREEN, _PINK))
SHORT = sold(1, 3, Ware(SHOE, "白色 43", 2), Ware(SHOE, "白色 43"))
UNREAD = sold(1, 4, Ware(TROUSERS, "卡其 M"), Ware(*ODD_WORDS))
MISREAD = sold(1, 5, Ware(HOODIE, "藏青色 L"), Ware(HOODIE, OWN_NAVY))
RIGHT = tuple(sold(1, place, Ware(CUP, "蓝色 350ml")) for place in (6, 7, 8))
FIRST_DAY = (VARIANT, *PAIR, SHORT, UNREAD, MISREAD, *RIGHT)
NEXT_DAY = (
    sold(2, 0, Ware(TROUSERS, "卡其 M"), Ware(*ODD_WORDS)),
    sold(2, 1, Ware(HOODIE, "藏青色 L"), Ware(HOODIE, OWN_NAVY)),
)
WRONG = (VARIANT, *PAIR, SHORT)


def corrected(day: Iterable[Sold]) -> tuple[Sold, ...]:
    """The same sheet with everything as it was ordered."""
    return tuple(replace(one, sent=one.ordered) for one in day)


def write_orders(path: Path, day: Iterable[Sold], supplier: str) -> Path:
    """The platform's sheet of the orders, paid and waiting."""
    rows = [_order_row(one, supplier) for one in day]
    path.write_text("\n".join((_ORDER_HEAD, *rows)), encoding="utf-8")
    return path


def _order_row(one: Sold, supplier: str) -> str:
    ware, (name, phone, address) = one.ordered, one.buyer
    goods = f"{ware.title},,{ware.spec},{ware.quantity},{45 * ware.quantity}.00"
    placed = f"2026-03-{11 + one.day} 09:{10 + one.place}:12"
    return f"{one.order_no},买家已付款，等待卖家发货,{goods},{name},{phone},{address},{placed},{supplier}"


def write_shipping(path: Path, day: Iterable[Sold]) -> Path:
    """What the supplier says he sent."""
    rows = [_shipping_row(one) for one in day]
    path.write_text("\n".join((_SHIPPING_HEAD, *rows)), encoding="utf-8")
    return path


def _shipping_row(one: Sold) -> str:
    ware, buyer = one.sent, ",".join(one.buyer)
    return f"{one.order_no},{buyer},{ware.title},{ware.spec},{ware.quantity},圆通速递,{one.tracking_no}"
