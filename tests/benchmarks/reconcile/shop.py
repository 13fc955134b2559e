"""Orders with the parcels that are sent for them: the truth from which a sheet is written."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from app.domain.goods.catalogue import Goods
from app.domain.reconcile import OrderedLine, OrderedOrder
from tests.benchmarks.reconcile.goods import Thing, any_thing

_SURNAMES = [
    "孟",
    "阎",
    "薛",
    "侯",
    "雷",
    "龙",
    "段",
    "郝",
    "孔",
    "邵",
    "毛",
    "常",
    "万",
    "顾",
    "赖",
    "武",
    "康",
    "贺",
    "严",
    "尹",
    "诸葛",
    "上官",
]
_GIVEN = [
    "晨曦",
    "若溪",
    "子墨",
    "俊熙",
    "美琪",
    "国庆",
    "翠花",
    "海涛",
    "婉婷",
    "一凡",
    "倩",
    "凯",
    "峰",
    "洁",
    "帅",
    "蕾",
    "泽宇",
    "思琪",
]
_PLACES = (
    ("陕西省", "西安市", "雁塔区", "小寨路街道"), ("湖南省", "长沙市", "岳麓区", "望月湖街道"),
    ("辽宁省", "大连市", "沙河口区", "星海湾街道"), ("天津市", "天津市", "南开区", "学府街道"),
    ("贵州省", "遵义市", "汇川区", "上海路街道"), ("内蒙古自治区", "呼和浩特市", "赛罕区", "大学西路街道"),
    ("江西省", "赣州市", "章贡区", "水南镇"), ("广东省", "东莞市", "", "虎门镇"),
    ("新疆维吾尔自治区", "昌吉回族自治州", "昌吉市", "延安北路街道"), ("河北省", "保定市", "竞秀区", "百楼镇"),
)  # fmt: skip
_ROADS = [
    "建设路",
    "和平街",
    "滨河大道",
    "南京路",
    "翠竹园小区",
    "锦绣花园",
    "工业北路",
    "育才巷",
    "万达公寓",
    "学院路",
]
_COURIERS = (
    ("中通快递", "7{14}"), ("圆通速递", "YT{13}"), ("顺丰速运", "SF{13}"), ("极兔速递", "JT{13}"),
    ("申通快递", "77{13}"), ("韵达速递", "46{13}"), ("邮政快递包裹", "98{11}"), ("德邦快递", "DPK{12}"),
)  # fmt: skip


@dataclass
class Sent:
    """One goods in one parcel."""

    thing: Thing
    pieces: int
    tracking_no: str
    courier: str


@dataclass
class Case:
    """An order and what the supplier sends and writes for it."""

    order: OrderedOrder
    things: tuple[tuple[Thing, int], ...]
    sent: list[Sent] = field(default_factory=list)
    recipient: str = ""
    phone: str = ""
    address: str = ""
    is_ours: bool = True

    @property
    def number(self) -> str:
        """The number of the order itself."""
        return self.order.order_no


def parcel_number(rng: random.Random) -> tuple[str, str]:
    """A courier and one of its numbers."""
    courier, form = rng.choice(_COURIERS)
    head, _, rest = form.partition("{")
    digits = int(rest.rstrip("}")) - (1 if head == "7" else 0)
    return courier, head + "".join(rng.choice("0123456789") for _ in range(digits))


def make_shop(seed: str, half: str, count: int) -> list[Case]:
    """`count` orders with the right goods on their way: some of several lines or pieces, some buyers with
    two orders in one parcel, some pieces split over two parcels."""
    rng = random.Random(seed)
    cases: list[Case] = []
    for place in range(count):
        things = [(any_thing(rng, half), rng.choice((1, 1, 1, 1, 2, 3)))]
        while rng.random() < 0.22 and len(things) < 3:
            further = any_thing(rng, half)
            things += [(further, 1)] if all(further != thing for thing, _ in things) else []
        cases.append(_case(rng, place, tuple(things)))
    for case, guest in zip(cases[5::40], cases[6::40], strict=False):
        _move_in(case, guest)
    for case in cases[11::25]:
        _split(rng, case)
    return cases


def _case(rng: random.Random, place: int, things: tuple[tuple[Thing, int], ...]) -> Case:
    province, city, district, town = rng.choice(_PLACES)
    door = f"{rng.randrange(1, 700)}号{rng.randrange(1, 40)}栋{rng.randrange(1, 5)}单元{rng.randrange(101, 3300)}室"
    detail = f"{town}{rng.choice(_ROADS)}{door}"
    lines = tuple(
        OrderedLine(place * 10 + i, Goods(t.product.title, t.spec, t.code), n)
        for i, (t, n) in enumerate(things)
    )
    order = OrderedOrder(
        f"{rng.choice(('26', '69', '50'))}{rng.randrange(10**15, 10**16)}{place:04d}", lines,
        recipient=rng.choice(_SURNAMES) + rng.choice(_GIVEN),
        phone=f"1{rng.choice('3589')}{rng.randrange(10**8, 10**9)}",
        province=province, city=city, district=district, address=detail,
        full_address=f"{province}{city}{district}{detail}",
    )  # fmt: skip
    courier, number = parcel_number(rng)
    sent = [Sent(thing, n, number, courier) for thing, n in things]
    return Case(order, things, sent, order.recipient, order.phone, order.full_address)


def _move_in(host: Case, guest: Case) -> None:
    """Both orders are one buyer's and travel in one parcel."""
    ours = host.order
    same = {n: getattr(ours, n) for n in ("recipient", "phone", "province", "city", "district", "address")}
    guest.order = replace(guest.order, full_address=ours.full_address, **same)
    guest.recipient, guest.phone, guest.address = host.recipient, host.phone, host.address
    for sent in guest.sent:
        sent.tracking_no, sent.courier = host.sent[0].tracking_no, host.sent[0].courier


def _split(rng: random.Random, case: Case) -> None:
    """The pieces of the first goods, or the goods, travel in two parcels."""
    courier, number = parcel_number(rng)
    first = case.sent[0]
    if first.pieces > 1:
        case.sent.insert(1, Sent(first.thing, first.pieces - 1, number, courier))
        first.pieces = 1
    elif len(case.sent) > 1:
        case.sent[1].tracking_no, case.sent[1].courier = number, courier
