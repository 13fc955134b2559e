"""Further ways to lay a shipping sheet out, drawn before the reader knew the first ones."""

from __future__ import annotations

import random
from itertools import groupby
from typing import Any

from tests.benchmarks.reconcile.shop import Case
from tests.benchmarks.reconcile.ways import base, columns, nick
from tests.benchmarks.reconcile.ways_layouts import (
    ALL,
    Drawn,
    Rows,
    counted,
    goods,
    parcels,
    plain,
    rows_of,
    under,
)
from tests.benchmarks.reconcile.ways_tools import in_own_order, told

WHO = ("order_no", "recipient", "phone", "address")


def _sender_too(cases: list[Case], rng: random.Random) -> Rows:
    """Groups over the headings; the sender's name and phone beside the recipient's."""
    out: Rows = [
        ["基本信息", "", "发件人信息", "", "收件人信息", "", "", "货品信息", "", "", "物流信息", ""],
        ["序号", "订单号", "姓名", "电话", "姓名", "电话", "地址", "名称", "规格", "数量", "公司", "单号"],
    ]
    for number, case in enumerate(cases, 1):
        for s in case.sent:
            c = base(case, s)
            values = " ".join(in_own_order(s, rng))
            out.append(
                [
                    number,
                    c["order_no"],
                    "王老板",
                    "13900000001",
                    c["recipient"],
                    c["phone"],
                    c["address"],
                    nick(s, rng),
                    values,
                    s.pieces,
                    c["courier"],
                    c["tracking"],
                ]
            )
    return out


def _variants_across(cases: list[Case], rng: random.Random) -> Rows:
    """The goods in a column, a column for each variant with the pieces."""
    variants = sorted({"/".join(s.thing.values) for case in cases for s in case.sent})
    out: Rows = [["订单号", "收件人", "电话", "地址", "品名", *variants, "合计", "快递", "快递单号"]]
    for case in cases:
        for s in case.sent:
            c = base(case, s)
            pieces = [s.pieces if v == "/".join(s.thing.values) else "" for v in variants]
            out.append([*(c[n] for n in WHO), nick(s, rng), *pieces, s.pieces, c["courier"], c["tracking"]])
    return out


def _items_in_english(cases: list[Case], rng: random.Random) -> Rows:
    """Item 1, Qty 1, Item 2, Qty 2."""
    heads = [f"{h} {i}" for i in range(1, 5) for h in ("Item", "Qty")]
    out: Rows = [["Order No.", "Name", "Phone", "Address", *heads, "Courier", "Tracking No."]]
    for case in cases:
        for parcel in parcels(case):
            c = base(case, parcel[0])
            cells: list[Any] = [x for s in parcel for x in (goods(s, rng), s.pieces)]
            out.append([*(c[n] for n in WHO), *cells, *[""] * (8 - len(cells)), c["courier"], c["tracking"]])
    return out


def _goods_1_2_3(cases: list[Case], rng: random.Random) -> Rows:
    """货品1 货品2 … with the pieces in the text."""
    out: Rows = [
        ["订单编号", "收件人", "手机", "收件地址", *(f"货品{i}" for i in range(1, 5)), "快递公司", "快递单号"]
    ]
    for case in cases:
        for parcel in parcels(case):
            c, cells = base(case, parcel[0]), [counted(s, rng) for s in parcel]
            out.append([*(c[n] for n in WHO), *cells, *[""] * (4 - len(cells)), c["courier"], c["tracking"]])
    return out


def _message_blocks(cases: list[Case], rng: random.Random) -> Rows:
    """Several lines a parcel without labels, a blank line between parcels."""
    out: Rows = []
    for case in cases:
        for parcel in parcels(case):
            c = base(case, parcel[0])
            out += [[c["order_no"]], [f"{c['recipient']}，{c['phone']}"], [c["address"]]]
            out += [[counted(s, rng)] for s in parcel]
            out += [[f"{c['courier']} {c['tracking']}"], []]
    return out


def _one_cell_a_message(cases: list[Case], rng: random.Random) -> Rows:
    """The message of a parcel in one cell, lines within."""
    out: Rows = [["发货信息"]]
    for case in cases:
        for parcel in parcels(case):
            c = base(case, parcel[0])
            lines = [
                c["order_no"],
                f"{c['recipient']} {c['phone']}",
                c["address"],
                *(counted(s, rng) for s in parcel),
            ]
            out.append(["\n".join([*lines, f"{c['courier']}：{c['tracking']}"])])
    return out


def _ruled_records(cases: list[Case], rng: random.Random) -> Rows:
    """【订单号】… with a ruled line between parcels."""
    out: Rows = []
    for c in rows_of(cases, rng, joined="；"):
        out += [[f"【订单号】{c['order_no']}"], [f"【收件人】{c['recipient']}　【电话】{c['phone']}"]]
        out += [
            [f"【地址】{c['address']}"],
            [f"【商品】{c['title']}"],
            [f"【快递】{c['courier']}　【单号】{c['tracking']}"],
        ]
        out.append(["------------------------"])
    return out


def _bare_with_more(cases: list[Case], rng: random.Random) -> Rows:
    """No headings; a serial number, weight and freight among the columns."""
    out: Rows = []
    for number, c in enumerate(rows_of(cases, rng), 1):
        weight = f"{rng.randrange(10, 300) / 100:.2f}"
        out.append(
            [
                number,
                c["tracking"],
                c["courier"],
                c["title"],
                c["qty"],
                weight,
                c["recipient"],
                c["phone"],
                c["address"],
                c["order_no"],
                "3.50",
            ]
        )
    return out


def _tabs_and_all(cases: list[Case], rng: random.Random) -> dict[str, Rows]:
    """A sheet of all, then the same rows by courier."""
    rows = list(told(plain)(cases, rng))
    by_courier = sorted(rows, key=lambda c: str(c["courier"]))
    tabs = {
        name: under(ALL, iter(list(g))) for name, g in groupby(by_courier, key=lambda c: str(c["courier"]))
    }
    return {"汇总": under(ALL, iter(rows)), **tabs}


def _transposed_titled(cases: list[Case], rng: random.Random) -> Rows:
    """Labels in the second column under a title, an order in each further one."""
    turned = [list(row) for row in zip(*under(ALL, rows_of(cases, rng, joined="\n")), strict=True)]
    return [["", "11月22日发货表"], [], *([str(i), *row] for i, row in enumerate(turned, 1))]


def _long_preface(cases: list[Case], rng: random.Random) -> Rows:
    """Notes, contacts and returns above the headings, a signature below."""
    notes = [
        "XX供应链 发货单",
        "退货地址：浙江省金华市义乌市某某路8号 13900000001 王生",
        "1. 收到请核对数量",
        "2. 错发3天内联系",
        "制表：小李  日期：2026/11/22",
    ]
    return [
        *([n] for n in notes),
        [],
        *under(ALL, rows_of(cases, rng)),
        [],
        ["合计", "", "", "", "", len(cases)],
        ["复核人：", "", "", "签字："],
    ]


def _sections_with_heads(cases: list[Case], rng: random.Random) -> Rows:
    """By courier: a title, headings, rows, 中通小计：23票."""
    heads = columns(
        "订单号:order_no 姓名:recipient 手机:phone 地址:address 货品明细:title 数量:qty 运单号:tracking"
    )
    rows = sorted(told(plain)(cases, rng), key=lambda c: str(c["courier"]))
    out: Rows = []
    for name, group in groupby(rows, key=lambda c: str(c["courier"])):
        same = list(group)
        out += [[f"一、{name}"], *under(heads, iter(same)), [f"{name}小计：{len(same)}票"]]
    return out


def _invoices(cases: list[Case], rng: random.Random) -> Rows:
    """A little delivery note for each parcel."""
    out: Rows = []
    for case in cases:
        for parcel in parcels(case):
            c = base(case, parcel[0])
            out += [["送货单"], ["订单号：", c["order_no"], "", "收货人：", c["recipient"]]]
            out += [
                ["电话：", c["phone"], "", "地址：", c["address"]],
                ["序号", "品名", "规格", "数量", "备注"],
            ]
            for i, s in enumerate(parcel, 1):
                out.append([i, nick(s, rng), " ".join(in_own_order(s, rng)), s.pieces, ""])
            out += [
                ["合计", "", "", sum(s.pieces for s in parcel), ""],
                ["快递公司：", c["courier"], "", "快递单号：", c["tracking"]],
                [],
            ]
    return out


def _notes_in_english(cases: list[Case], rng: random.Random) -> Rows:
    """Order / Ship to / Items / Carrier lines."""
    out: Rows = []
    for case in cases:
        for parcel in parcels(case):
            c = base(case, parcel[0])
            out += [
                [f"Order No: {c['order_no']}"],
                [f"Recipient: {c['recipient']}  Phone: {c['phone']}"],
                [f"Address: {c['address']}"],
            ]
            out += [[f"Item: {goods(s, rng)} x {s.pieces}"] for s in parcel]
            out += [[f"Carrier: {c['courier']}  Tracking No: {c['tracking']}"], []]
    return out


def _parallel(cases: list[Case], rng: random.Random, between: str) -> Rows:
    heads = ["订单号", "收件人", "电话", "地址", "商品名称", "规格", "数量", "快递", "快递单号"]
    out: Rows = [heads]
    for case in cases:
        for parcel in parcels(case):
            c = base(case, parcel[0])
            cells = [
                [nick(s, rng) for s in parcel],
                [" ".join(in_own_order(s, rng)) for s in parcel],
                [str(s.pieces) for s in parcel],
            ]
            out.append([*(c[n] for n in WHO), *(between.join(x) for x in cells), c["courier"], c["tracking"]])
    return out


def _parallel_lines(cases: list[Case], rng: random.Random) -> Rows:
    """Goods, variants and pieces each a line in three cells."""
    return _parallel(cases, rng, "\n")


def _parallel_semicolons(cases: list[Case], rng: random.Random) -> Rows:
    """The same with ；."""
    return _parallel(cases, rng, "；")


def _days(cases: list[Case], rng: random.Random) -> Rows:
    """A row for the day between the rows; the number without its own heading word."""
    out: Rows = [["客户订单", "客户", "联系方式", "送货地址", "货物", "件", "承运", "回单号"]]
    for place, cells in enumerate(rows_of(cases, rng)):
        if place % 60 == 0:
            out.append([f"11月{20 + place // 60}日", "", "", "", "", "", "", ""])
        out.append([cells[f] for _, f in ALL])
    return out


def _number_last(cases: list[Case], rng: random.Random) -> Rows:
    """The goods of a parcel below each other; courier and number stand on the last of its rows alone."""
    out: Rows = [[h for h, _ in ALL]]
    for case in cases:
        for parcel in parcels(case):
            for place, s in enumerate(parcel, 1):
                c = {**base(case, s), **plain(s, rng)}
                if place < len(parcel):
                    c |= {"courier": "", "tracking": ""}
                out.append([c[f] for _, f in ALL])
    return out


WAYS = tuple(
    Drawn(name, ALL, plain, draw=draw)
    for name, draw in (
        ("发件人 and 收件人 groups", _sender_too), ("a column each variant", _variants_across),
        ("Item 1, Qty 1", _items_in_english), ("货品1 货品2", _goods_1_2_3), ("message blocks", _message_blocks),
        ("a message a cell", _one_cell_a_message), ("【label】 and rules", _ruled_records),
        ("no headings, more columns", _bare_with_more), ("all, then by courier", _tabs_and_all),
        ("transposed, titled", _transposed_titled), ("a long preface", _long_preface),
        ("一、中通 … 小计", _sections_with_heads), ("delivery notes", _invoices),
        ("Order No: … Item: …", _notes_in_english), ("parallel lines", _parallel_lines),
        ("parallel ；", _parallel_semicolons), ("days between", _days), ("number on the last row", _number_last),
    )
)  # fmt: skip
