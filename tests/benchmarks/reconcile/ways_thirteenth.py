"""The thirteenth ways of writing: goods side by side, a column a courier, parts of the address apart; by somebody who
does not know the reader."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import CHINESE_COUNTS, Cells, Way, base, columns, nick, shuffled
from tests.benchmarks.reconcile.ways_tools import (
    NO_PEOPLE,
    bare_address,
    couriers,
    dress,
    grouped_phone,
    in_own_order,
    masks,
    shelf,
    told,
    unit,
)

_PARTS = re.compile(r"^(.+?(?:省|自治区|市))(.+?(?:市|自治州))(\w{1,3}[区市])?(.*)$")
_COLUMNS = {"中通快递": "zto", "圆通速递": "yto", "顺丰速运": "sf", "极兔速递": "jt", "申通快递": "sto",
            "韵达速递": "yunda", "邮政快递包裹": "post", "德邦快递": "dep"}  # fmt: skip


@dataclass(frozen=True)
class TwoHeads(Way):
    """With a row of headings for several columns each above the headings."""

    above: tuple[str, ...] = ()

    def table(self, cases: Sequence[Case], rng: random.Random) -> list[list[Any]]:
        """The sheet's rows."""
        return [list(self.above), *super().table(cases, rng)]


def _side_by_side(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """商品1 数量1 商品2 数量2 … in one row."""
    for case in cases:
        for number, group in groupby(case.sent, key=lambda s: s.tracking_no):
            parcel = list(group)
            cells = base(case, parcel[0])
            for place, s in enumerate(parcel, 1):
                cells |= {
                    f"goods{place}": f"{nick(s, rng)} {'/'.join(in_own_order(s, rng))}",
                    f"n{place}": s.pieces,
                }
            yield from dress([cells], number, [couriers])


def _a_column_a_courier(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """The number stands below its courier."""
    for cells in told(_at_sign)(cases, rng):
        yield {**cells, _COLUMNS[cells["courier"]]: cells["tracking"]}


def _sections(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """Sorted by courier, whose name stands in a row of its own."""
    rows = sorted(told(_priced)(cases, rng), key=lambda cells: str(cells["courier"]))
    for courier, group in groupby(rows, key=lambda cells: cells["courier"]):
        same = list(group)
        yield {"order_no": f"【{courier}】共{len(same)}行"}
        yield from ({**cells, "courier": ""} for cells in same)


def _at_sign(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}@{'@'.join(in_own_order(s, rng))}", "qty": f"{s.pieces}{unit(s)}"}


def _priced(s: Sent, rng: random.Random) -> Cells:
    price = random.Random(s.thing.product.code).choice((12, 19, 28, 39, 66))
    values = " ".join(shuffled(s, rng))
    return {"title": f"{nick(s, rng)} {values} {price}元×{s.pieces}={price * s.pieces}元"}


def _parts(cells: Cells, rng: random.Random) -> Cells:
    found = _PARTS.match(cells["address"])
    province, city, district, rest = found.groups() if found else ("", "", "", cells["address"])
    person = f"{cells['recipient']}/{cells['phone']}"
    return {"province": province, "city": city, "district": district or "", "rest": rest, "person": person}


def _three_cells(s: Sent, rng: random.Random) -> Cells:
    """The shelf before the name, the values in braces beside it."""
    values = in_own_order(s, rng)
    return {"title": f"{shelf(s)} {nick(s, rng)}", "spec": f"{{{'，'.join(values)}}}"}


def _wide_spaces(s: Sent, rng: random.Random) -> Cells:
    values = "　".join(shuffled(s, rng))
    return {"title": f"{nick(s, rng)}　{values}　{CHINESE_COUNTS[s.pieces]}{unit(s)}　"}


def _capitals(s: Sent, rng: random.Random) -> Cells:
    values = "-".join(value.upper().replace(" ", "") for value in in_own_order(s, rng))
    return {"title": f"{nick(s, rng).upper().replace(' ', '')}-{values}-X{s.pieces}"}


def _taken_apart(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """The order's number with -1 and -2 where its goods travel in two parcels."""
    for case in cases:
        numbers = list(dict.fromkeys(s.tracking_no for s in case.sent))
        for s in case.sent:
            end = f"-{numbers.index(s.tracking_no) + 1}" if len(numbers) > 1 else ""
            cells = {**base(case, s), **_plain(s, rng)}
            yield from dress(
                [{**cells, "order_no": f"{case.number}{end}"}], s.tracking_no, [couriers, bare_address]
            )


def _plain(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": " ".join(shuffled(s, rng)), "qty": f"{s.pieces}.0"}


def _answered(s: Sent, rng: random.Random) -> Cells:
    """As answered in a chat: 亲，银戒指给您发素圈、12号的，1枚."""
    start = rng.choice(("亲，", "", "您好，"))
    return {"title": f"{start}{nick(s, rng)}给您发{'、'.join(in_own_order(s, rng))}的，{s.pieces}{unit(s)}"}


def _short(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}（{'·'.join(in_own_order(s, rng))}）", "qty": s.pieces}


def _numbered_by_shelf(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{{i}}) {nick(s, rng)} - {' - '.join(in_own_order(s, rng))} = {s.pieces}"}


def _in_commas(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": "、".join(shuffled(s, rng)), "qty": s.pieces}


def _ordered_and_sent(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """Two counts: what was ordered and what was packed."""
    for case in cases:
        asked = dict(case.things)
        for s in case.sent:
            cells = {**base(case, s), **_in_commas(s, rng), "asked": asked.get(s.thing, s.pieces)}
            yield from dress([cells], s.tracking_no, [couriers, bare_address])


_SIDE = " ".join(f"商品{i}:goods{i} 数量{i}:n{i}" for i in range(1, 6))
WAYS = (
    Way("goods side by side", columns(f"订单编号:order_no 收件人:recipient 手机:phone 地址:address {_SIDE} 快递公司:courier 快递单号:tracking"), _short, rows=_side_by_side),
    Way("a column a courier", columns("订单号:order_no 收件人:recipient 电话:phone 地址:address 货品:title 数量:qty 中通单号:zto 圆通单号:yto 顺丰单号:sf 极兔单号:jt 申通单号:sto 韵达单号:yunda 邮政单号:post 德邦单号:dep"), _at_sign, rows=_a_column_a_courier),
    Way("sections by courier, 39元×2=78元", columns("订单编号:order_no 收件人:recipient 手机:phone 收货地址:address 商品明细:title 快递单号:tracking"), _priced, rows=_sections),
    Way("person/phone, parts of the address", columns("平台单号:order_no 收货人/电话:person 省:province 市:city 区县:district 详细地址:rest 商品名:title 规格属性:spec 数量:qty 快递公司:courier 运单号:tracking"), _three_cells, rows=told(_three_cells, _parts, couriers)),
    Way("wide spaces", columns("订单号:order_no 姓名:recipient 电话:phone 地址:address 配货单:title 快递:courier 快递单号:tracking"), _wide_spaces, rows=told(_wide_spaces, couriers, joined="；")),
    Way("NAME-A-B-X2", columns("ORDER_NUMBER:order_no NAME:recipient TEL:phone ADDRESS:address GOODS:title LOGISTICS:courier TRACKING_NO:tracking"), _capitals, rows=told(_capitals, grouped_phone, joined=" | ")),
    Way("order-1, order-2", columns("来源订单号:order_no 货名:title 规格:spec 发货数:qty 收件人:recipient 手机号:phone 收件地址:address 承运商:courier 运单号:tracking"), _plain, rows=_taken_apart),
    Way("亲，name给您发a、b的，2枚", columns("订单编号:order_no 买家:recipient 手机:phone 地址:address 发货说明:title 快递公司:courier 快递单号:tracking"), _answered, rows=told(_answered, couriers, joined="\n")),
    TwoHeads("two rows of headings", columns("订单号:order_no 姓名:recipient 电话:phone 地址:address 名称:title 件数:qty 公司:courier 单号:tracking"), _short, rows=told(_short, couriers), above=("订单信息", "收件信息", "", "", "商品信息", "", "物流信息", "")),
    Way("1) name - a - b = 2, masked", columns("快递单号:tracking 物流公司:courier 订单编号:order_no 收件人:recipient 电话:phone 装箱清单:title"), _numbered_by_shelf, says=NO_PEOPLE, rows=told(_numbered_by_shelf, masks, joined="\n")),
    Way("应发, 实发", columns("客户单号:order_no 商品简称:title 销售属性:spec 应发数量:asked 实发数量:qty 收货人:recipient 手机:phone 收货地址:address 快递公司:courier 快递单号:tracking"), _in_commas, rows=_ordered_and_sent),
)  # fmt: skip
