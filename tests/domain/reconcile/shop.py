"""Makes orders and the parcels a supplier would send for them: the truth a sheet is written from."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from app.domain.goods.catalogue import Goods
from app.domain.reconcile import OrderedLine, OrderedOrder, OrderState
from tests.domain.reconcile.goods_world import SHOPS, Made

_SURNAMES = ("欧阳", "司马", *"林黄罗高梁宋唐邓曹彭曾萧田董潘袁")
_GIVEN = ("梓萱", "一诺", "宇航", "俊杰", "丽娟", "玉兰", "海燕", "桂英", *"强敏静磊洋勇艳霞")
_PLACES = (
    ("山东省", "青岛市", "市南区", "香港中路街道"),
    ("福建省", "厦门市", "思明区", "鼓浪屿街道"),
    ("广西壮族自治区", "南宁市", "青秀区", "新竹街道"),
    ("上海市", "上海市", "浦东新区", "花木街道"),
    ("河南省", "郑州市", "金水区", "未来路街道"),
    ("云南省", "大理白族自治州", "大理市", "下关镇"),
)
_ROADS = ("山东路", "人民大道", "解放北路", "东风巷", "长江西路", "阳光花园")


@dataclass(frozen=True)
class Thing:
    """A product in one variant."""

    made: Made
    values: tuple[str, ...]


@dataclass
class Sent:
    """One goods in one parcel, in truth."""

    thing: Thing
    pieces: int
    tracking_no: str
    courier: str


@dataclass
class Case:
    """An order with what is sent for it."""

    order: OrderedOrder
    things: tuple[tuple[Thing, int], ...]
    sent: list[Sent] = field(default_factory=list)
    recipient: str = ""
    phone: str = ""
    address: str = ""


def tracking(rng: random.Random) -> tuple[str, str]:
    """A courier with one of its numbers."""
    digits = "".join(rng.choice("0123456789") for _ in range(15))
    return rng.choice(
        [("中通快递", "7" + digits[:13]), ("圆通速递", "YT" + digits[:13]), ("顺丰速运", "SF" + digits[:13])]
    )


def spec_of(thing: Thing, platform: str) -> str:
    """The variant as the platform prints it."""
    pairs = list(zip(thing.made.slots, thing.values, strict=True))
    if platform == "keyed":
        return ";".join(f"{key}:{value}" for key, value in pairs)
    return (";" if platform == "semicolon" else ",").join(value for _, value in pairs)


def some_thing(rng: random.Random, shop: tuple[Made, ...]) -> Thing:
    """Any goods of the shop."""
    made = rng.choice(shop)
    return Thing(made, tuple(rng.choice(values) for values in made.slots.values()))


def make_cases(seed: int, shop: str, count: int = 120, platform: str = "keyed") -> list[Case]:
    """Orders of a shop with the right goods on their way; some of two lines, some of two pieces."""
    rng = random.Random(seed)
    cases = []
    for n in range(count):
        number = f"26{rng.randrange(10**16, 10**17)}"
        things = [(some_thing(rng, SHOPS[shop]), rng.choice((1, 1, 1, 2, 3)))]
        if rng.random() < 0.25:
            second = some_thing(rng, SHOPS[shop])
            things += [(second, 1)] if second != things[0][0] else []
        cases.append(_case(rng, number, tuple(things), platform, n))
    return cases


def _case(
    rng: random.Random, number: str, things: tuple[tuple[Thing, int], ...], platform: str, n: int
) -> Case:
    province, city, district, town = rng.choice(_PLACES)
    house, building, room = rng.randrange(1, 900), rng.randrange(1, 30), rng.randrange(100, 2900)
    detail = f"{town}{rng.choice(_ROADS)}{house}号{building}栋{room}室"
    lines = tuple(
        OrderedLine(n * 10 + i, Goods(t.made.title, spec_of(t, platform), t.made.code), pieces)
        for i, (t, pieces) in enumerate(things)
    )
    order = OrderedOrder(
        number,
        lines,
        recipient=rng.choice(_SURNAMES) + rng.choice(_GIVEN),
        phone=f"1{rng.choice('3578')}{rng.randrange(10**8, 10**9)}",
        province=province,
        city=city,
        district=district,
        address=detail,
        full_address=f"{province}{city}{district}{detail}",
    )
    courier, no = tracking(rng)
    sent = [Sent(t, pieces, no, courier) for t, pieces in things]
    return Case(order, things, sent, order.recipient, order.phone, f"{province} {city} {district} {detail}")


def other_variant(rng: random.Random, thing: Thing) -> Thing:
    """The same product in a variant that differs in one value."""
    slots = list(thing.made.slots.values())
    slot = rng.choice([i for i, values in enumerate(slots) if len(values) > 1])
    other = rng.choice([v for v in slots[slot] if v != thing.values[slot]])
    return Thing(thing.made, (*thing.values[:slot], other, *thing.values[slot + 1 :]))


def other_product(rng: random.Random, thing: Thing, shop: str) -> Thing:
    """Another product of the shop."""
    while (other := some_thing(rng, SHOPS[shop])).made is thing.made:
        pass
    return other


def cancelled(case: Case) -> Case:
    """The case with its order closed."""
    return replace(case, order=replace(case.order, state=OrderState.CANCELLED))
