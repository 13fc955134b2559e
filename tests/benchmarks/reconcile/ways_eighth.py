"""The eighth ways of writing: their first figures stand in eighth.toml."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import groupby

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import Cells, Way, base, columns, nick, shuffled


def _unit(s: Sent) -> str:
    return "件" if s.thing.product.unit == "pcs" else s.thing.product.unit


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _full_width(s: Sent, rng: random.Random) -> Cells:
    return {"title": _wide(f"{nick(s, rng)}({'|'.join(shuffled(s, rng))})*{s.pieces}")}


def _labelled(s: Sent, rng: random.Random) -> Cells:
    values = " ".join(f"{k}:{v}" for k, v in zip(s.thing.product.slots, s.thing.written(rng), strict=True))
    return {"title": s.thing.product.title, "spec": values}


def _article_first(s: Sent, rng: random.Random) -> Cells:
    """A款-红-1件: a letter, the values, the pieces."""
    return {"title": f"{nick(s, rng)}款-{'-'.join(s.thing.written(rng))}-{s.pieces}件"}


def _quantity_first(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{s.pieces}{_unit(s)} {nick(s, rng)}：{'，'.join(shuffled(s, rng))}"}


def _parentheses(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}【{' '.join(shuffled(s, rng))}】（{s.pieces}{_unit(s)}）"}


def _english(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}, {', '.join(s.thing.written(rng))}, Qty {s.pieces}"}


def _spec_with_pieces(s: Sent, rng: random.Random) -> Cells:
    return {"title": s.thing.product.title, "spec": f"{','.join(s.thing.values)}*{s.pieces}"}


def _short(s: Sent, rng: random.Random) -> Cells:
    name, values = nick(s, rng), "、".join(shuffled(s, rng))
    between = " " if name.isascii() and values[0].isascii() else ""
    return {"title": f"{name}{between}{values}{s.pieces}{_unit(s)}"}


def _merged_counts(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """Goods in one cell, their counts in another: name a, name b | 2,1."""
    for case in cases:
        for _, group in groupby(case.sent, key=lambda s: s.tracking_no):
            parcel = list(group)
            goods = "\n".join(f"{nick(s, rng)} {'/'.join(s.thing.written(rng))}" for s in parcel)
            counts = "\n".join(str(s.pieces) for s in parcel)
            yield {**base(case, parcel[0]), "title": goods, "qty": counts}


def _split_rows(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """Further goods of a parcel stand on rows of their own on which nothing else is filled in."""
    for case in cases:
        before = ""
        for sent in case.sent:
            cells = {**base(case, sent), "title": f"{nick(sent, rng)} {' '.join(shuffled(sent, rng))}"}
            if sent.tracking_no == before:
                cells |= dict.fromkeys(
                    ("order_no", "recipient", "phone", "address", "courier", "tracking"), ""
                )
            before = sent.tracking_no
            yield cells


WAYS = (
    Way("ｎａｍｅ（a｜b）＊２", columns("订单编号:order_no 商品明细:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _full_width, "；"),
    Way("颜色:a 尺码:b", columns("订单号:order_no 商品名称:title 商品规格:spec 数量:qty 收货人:recipient 电话:phone 地址:address 快递:courier 单号:tracking"), _labelled),
    Way("name款-a-b-2件", columns("订单号:order_no 款式:title 收货人:recipient 电话:phone 地址:address 快递:courier 快递单号:tracking"), _article_first, "\n"),
    Way("2件 name：a，b", columns("订单号:order_no 发货清单:title 收货人:recipient 电话:tail 快递:courier 快递单号:tracking"), _quantity_first, "；", says=frozenset({"goods", "pieces", "numbers", "orders"})),
    Way("name【a b】（2件）", columns("订单编号:order_no 打包清单:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _parentheses, ""),
    Way("name, a, b, Qty 2", columns("Order_No:order_no Items:title Receiver:recipient Phone:phone Address:address Carrier:courier Tracking_Number:tracking"), _english, "\n"),
    Way("spec a,b*2", columns("订单号:order_no 货品名称:title 规格及数量:spec 收货人:recipient 电话:phone 地址:address 快递:courier 快递单号:tracking"), _spec_with_pieces),
    Way("namea、b2件", columns("订单编号:order_no 要发的货:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _short, "\n"),
    Way("counts beside", columns("订单编号:order_no 商品:title 数量:qty 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _short, rows=_merged_counts),
    Way("rows below", columns("订单编号:order_no 收件人:recipient 手机:phone 地址:address 商品:title 数量:qty 快递公司:courier 快递单号:tracking"), _short, rows=_split_rows),
)  # fmt: skip
