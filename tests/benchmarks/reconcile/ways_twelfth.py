"""The twelfth ways of writing: factories, printed pages, abbreviations; by somebody who does not know the reader."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import CHINESE_COUNTS, Cells, Way, base, columns, nick, shuffled
from tests.benchmarks.reconcile.ways_tools import (
    NO_PEOPLE,
    bare_address,
    couriers,
    dress,
    grams,
    grouped_phone,
    in_own_order,
    marked_address,
    masks,
    spaced_address,
    told,
    unit,
)

_INITIALS = {
    "倒车镜片": "dcjp", "后视镜片": "hsjp", "车载吸尘器": "czxcq", "手持吸尘器": "scxcq", "电动扳手": "ddbs",
    "充电扳手": "cdbs", "内六角套装": "nljtz", "六角扳手": "ljbs", "折叠水壶": "zdsh", "旅行水壶": "lxsh",
    "插排": "cp", "接线板": "jxb", "LED大灯": "leddd", "大灯灯泡": "dddp", "砂纸": "sz", "水砂纸": "ssz",
    "行车记录仪": "xcjly", "记录仪": "jly", "空气炸锅": "kqzg", "炸锅": "zg", "充气泵": "cqb", "打气泵": "dqb",
    "不锈钢合页": "bxghy", "房门铰链": "fmjl", "牙刷头": "yst", "替换刷头": "thst", "钢卷尺": "gjc", "盒尺": "hc",
    "Drill Bit Set": "drill", "Drill Bits": "drill", "Travel Adapter": "adapter", "Power Adapter": "adapter",
}  # fmt: skip
_ENGLISH = {
    "左侧": "Left", "右侧": "Right", "左右一对": "Left+Right pair", "有线款": "corded", "无线款": "cordless",
    "曜石黑": "black", "珍珠白": "white", "中规": "CN plug", "美规": "US plug", "英规": "UK plug",
    "欧规": "EU plug", "淡绿色": "light green", "古铜色": "bronze", "哑黑": "matt black", "5米": "5m",
    "机械旋钮": "knob", "触屏": "touch screen", "单镜头": "1 lens", "前后双镜头": "2 lens", "三镜头": "3 lens",
    "无卡": "no card", "20张/包": "20pcs/pack", "50张/包": "50pcs/pack", "100张/包": "100pcs/pack",
    "4支装": "4 pack", "8支装": "8 pack", "10米": "10m", "3米": "3m", "1.8米": "1.8m",
}  # fmt: skip
_LABELS = {"颜色": "色", "车型": "型", "方位": "位", "尺寸": "寸"}
_PLACES = {
    "颜色": "colour",
    "Color": "colour",
    "电压": "other",
    "电池": "other",
    "功率": "other",
    "插头": "plug",
}


def _initials(s: Sent, rng: random.Random) -> Cells:
    """Typed in a hurry: the first letters of how the product's name sounds."""
    return {"title": f"{_INITIALS[nick(s, rng)]} {' '.join(shuffled(s, rng))} *{s.pieces}"}


def _by_kind(s: Sent, rng: random.Random) -> Cells:
    """A column for each kind of value; most stay empty."""
    cells: Cells = {"title": nick(s, rng)}
    for slot, value in zip(s.thing.product.slots, in_own_order(s, rng), strict=True):
        place = _PLACES.get(slot, "model")
        cells[place] = f"{cells[place]} {value}" if place in cells else value
    return cells


def _half_english(s: Sent, rng: random.Random) -> Cells:
    values = [_ENGLISH.get(value, value) for value in s.thing.values]
    return {"title": nick(s, rng), "spec": " | ".join(values), "qty": f"{s.pieces}PCS"}


def _plain(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": "，".join(in_own_order(s, rng))}


def _initial_labels(s: Sent, rng: random.Random) -> Cells:
    """型:朗逸 位:左 —— one character of each heading has to do."""
    values = zip(s.thing.product.slots, in_own_order(s, rng), strict=True)
    labelled = (f"{k if k.isascii() else _LABELS.get(k, k[0])}:{v}" for k, v in values)
    return {"title": f"{nick(s, rng)} {' '.join(labelled)} 共:{s.pieces}"}


def _other_title(s: Sent, rng: random.Random) -> Cells:
    """The supplier sells it under a title of his own."""
    name = nick(s, rng)
    around = (
        f"厂家直销2026新款{name}源头工厂批发", f"{name} 爆款热卖 一件代发 顺丰包邮", f"跨境专供 {name} 现货秒发",
    )  # fmt: skip
    return {"title": rng.choice(around), "spec": ";".join(in_own_order(s, rng, 0.3))}


def _other_code(s: Sent, rng: random.Random) -> Cells:
    """The shop's own code, as it is typed: hsj/01/02, HSJ 01 02."""
    code = s.thing.code.replace("-", rng.choice("/_ "))
    return {"code": rng.choice((code, code.lower())), "title": nick(s, rng)}


def _dashes(s: Sent, rng: random.Random) -> Cells:
    count = rng.choice((f"共{s.pieces}{unit(s)}", f"{CHINESE_COUNTS[s.pieces]}{unit(s)}"))
    return {"title": f"{{i}}、{nick(s, rng)}——{'，'.join(in_own_order(s, rng))}——{count}"}


def _named_twice(s: Sent, rng: random.Random) -> Cells:
    name = nick(s, rng)
    note = rng.choice(("", "", "（易碎品）", "（轻拿轻放）", "（加固包装）", "（已验货）"))
    return {"title": f"{name}/{name}-{'-'.join(in_own_order(s, rng, 0.4))} x {s.pieces}{note}"}


def _weighed(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}（{' '.join(shuffled(s, rng))}）×{s.pieces}，重{grams(s)}kg"}


def _joined_by_plus(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}+{'+'.join(in_own_order(s, rng))}", "qty": f"{s.pieces}{unit(s)}"}


_PAGES = columns("行号:line 订单编号:order_no 货品:title 规格:spec 数量:qty 收货人:recipient 电话:phone 收货地址:address 承运单位:courier 运单号码:tracking")  # fmt: skip


def _printed(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """As it comes from a printer: numbered, the headings again on every page, a sum at the foot."""
    rows = list(told(_plain, couriers)(cases, rng))
    for line, cells in enumerate(rows, 1):
        if line > 1 and line % 45 == 1:
            yield {"line": f"第 {line // 45 + 1} 页"}
            yield {field: heading for heading, field in _PAGES}
        yield {**cells, "line": line}
    yield {"line": "合计", "qty": sum(cells["qty"] for cells in rows)}


def _with_the_day(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """Courier, number and when it was taken share a cell."""
    for cells in told(_weighed, marked_address, joined="\n")(cases, rng):
        minute = f"{rng.randrange(15, 20)}:{rng.randrange(10, 60)}"
        yield {**cells, "parcel": f"{cells['courier']}：{cells['tracking']} （11-22 {minute} 已揽收）"}


def _one_row_an_order(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """A row an order: numbers of two parcels share the cell, as do their goods."""
    for case in cases:
        numbers = list(dict.fromkeys(s.tracking_no for s in case.sent))
        if len(numbers) > 1:
            for s in case.sent:
                yield from dress([{**base(case, s), **_dashes_alone(s, rng)}], s.tracking_no, [bare_address])
            continue
        texts = [str(_dashes_alone(s, rng)["title"]) for s in case.sent]
        cells = {**base(case, case.sent[0]), "title": " // ".join(texts)}
        yield from dress([cells], numbers[0], [bare_address])


def _dashes_alone(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{'、'.join(in_own_order(s, rng))} {nick(s, rng)} {s.pieces}{unit(s)}"}


WAYS = (
    Way("initials a b *2", columns("订单编号:order_no 客户:recipient 客户电话:phone 送货地址:address 快件内容:title 快递:courier 快递单号:tracking"), _initials, rows=told(_initials, couriers, joined="，")),
    Way("columns by kind", columns("订单号:order_no 品名:title 型号规格:model 颜色:colour 插头规格:plug 其它:other 数量:qty 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _by_kind, rows=told(_by_kind, couriers, bare_address)),
    Way("name, left | black, 2PCS", columns("Order_No.:order_no Product:title Specification:spec Q'ty:qty Consignee:recipient Contact_No.:phone Shipping_Address:address Express:courier Express_No.:tracking"), _half_english, rows=told(_half_english, couriers, grouped_phone)),
    Way("printed pages, a sum", _PAGES, _plain, before=("XX五金电器商行 发货清单", "日期：2026-11-22    制单：小李"), rows=_printed),
    Way("name 型:a 位:b 共:2", columns("单据编号:order_no 收货单位:recipient 电话:phone 地址:address 货物名称及规格:title 物流:courier 物流单号:tracking"), _initial_labels, rows=told(_initial_labels, spaced_address, joined="；")),
    Way("own titles", columns("外部订单号:order_no 商品标题:title SKU:spec 数量(PCS):qty 收货人姓名:recipient 收货人手机:phone 收货人地址:address 物流公司:courier 运单号:tracking"), _other_title, rows=told(_other_title, couriers)),
    Way("the shop's code, retyped", columns("订单号:order_no 商家编码:code 品名:title 发货数量:qty 收件人:recipient 电话:phone 地址:address 快递:courier 单号:tracking"), _other_code, rows=told(_other_code, masks), says=NO_PEOPLE),
    Way("1、name——a，b——共2片", columns("平台单号:order_no 收件人:recipient 手机号码:phone 收件地址:address 发货详情:title 快递公司:courier 快递单号:tracking"), _dashes, rows=told(_dashes, couriers, bare_address, joined="；")),
    Way("name/name-a-b x 2（易碎品）", columns("订单编号:order_no 货品信息:title 姓名:recipient 电话:phone 收货地址:address 快递名称:courier 运单编号:tracking"), _named_twice, rows=told(_named_twice, couriers, joined="\n")),
    Way("name（a b）×2，重1.2kg", columns("收件人信息:contact 物品:title 物流信息:parcel 订单号:order_no"), _weighed, rows=_with_the_day),
    Way("name+a+b", columns("快递单号:tracking 快递:courier 商品:title 件数:qty 订单编号:order_no 收货人:recipient 联系电话:phone 收货地址:address"), _joined_by_plus, rows=told(_joined_by_plus, couriers, grouped_phone)),
    Way("a、b name 2片 //", columns("订单号:order_no 收件人:recipient 手机:phone 地址:address 实发商品:title 快递公司:courier 快递单号:tracking"), _dashes_alone, rows=_one_row_an_order),
)  # fmt: skip
