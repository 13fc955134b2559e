"""The sixth ways of writing: their first figures stand in sixth.toml; mended for since."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import CHINESE_COUNTS, Cells, Way, base, columns, nick, shuffled


def _unit(s: Sent) -> str:
    return "件" if s.thing.product.unit == "pcs" else s.thing.product.unit


def _chatty(s: Sent, rng: random.Random) -> Cells:
    """As one types it to a friend."""
    end = rng.choice(("", "哈", "，谢谢", "～", "，麻烦了"))
    return {"title": f"{nick(s, rng)}，{'、'.join(shuffled(s, rng))}，{s.pieces}{_unit(s)}{end}"}


def _round_brackets(s: Sent, rng: random.Random) -> Cells:
    values = "".join(f"（{v}）" for v in shuffled(s, rng))
    return {"title": f"{nick(s, rng)}{values}—{s.pieces}"}


def _sized(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": f"{' '.join(s.thing.written(rng))}-{s.pieces}{_unit(s)}"}


def _short_title(s: Sent, rng: random.Random) -> Cells:
    title = s.thing.product.title
    short = title[:10] if not title.isascii() else " ".join(title.split()[:3])
    return {
        "title": f"#{rng.randrange(100, 999)} {short} | {' | '.join(s.thing.written(rng, often=0.3))} | {s.pieces}"
    }


def _title_then_price(s: Sent, rng: random.Random) -> Cells:
    price = rng.choice(("25元", "19.9元", "8块钱", "单价12.5"))
    return {"title": f"{nick(s, rng)}（{'，'.join(shuffled(s, rng))}）{s.pieces}{_unit(s)}，{price}"}


def _gifted(s: Sent, rng: random.Random) -> Cells:
    gift = rng.choice(("", "", "+赠品1份", "（送小礼物）", " 送袜子一双"))
    return {"title": f"{nick(s, rng)} {' '.join(shuffled(s, rng))} {s.pieces}{_unit(s)}{gift}"}


def _swapped_cells(s: Sent, rng: random.Random) -> Cells:
    """The values in the column of names, the name in the column of values."""
    return {"title": " ".join(shuffled(s, rng)), "spec": nick(s, rng)}


def _tildes(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}~{'~'.join(shuffled(s, rng))}~{s.pieces}"}


def _code_inside(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": f"{nick(s, rng)}({s.thing.product.code}) {'/'.join(shuffled(s, rng))} {CHINESE_COUNTS[s.pieces]}{_unit(s)}"
    }


def _apart(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """Order, person and number stand on the first row of a parcel only."""
    for case in cases:
        before = ""
        for sent in case.sent:
            cells = {**base(case, sent), "title": nick(sent, rng), "spec": "/".join(shuffled(sent, rng))}
            if sent.tracking_no == before:
                cells |= dict.fromkeys(("recipient", "phone", "address"), "同上")
            before = sent.tracking_no
            yield cells


WAYS = (
    Way("name，a、b，2件，谢谢", columns("订单编号:order_no 收件人:recipient 手机:phone 地址:address 发什么:title 快递公司:courier 快递单号:tracking"), _chatty, "\n"),
    Way("name（a）（b）—2", columns("订单号:order_no 收货人:recipient 电话:phone 地址:address 商品:title 快递:short_courier 快递单号:tracking"), _round_brackets, "\n"),
    Way("spec a b-2件", columns("快递单号:tracking 快递:courier 订单号:order_no 姓名:recipient 手机:phone 地址:address 品名:title 规格数量:spec"), _sized),
    Way("#123 title | a | 2", columns("订单编号:order_no 商品信息:title 收件人:recipient 联系电话:phone 收货地址:address 物流公司:courier 物流单号:tracking"), _short_title, "\n"),
    Way("name（a，b）2件，25元", columns("订单号:order_no 宝贝:title 收件人:recipient 手机号:phone 地址:address 快递:courier 单号:tracking"), _title_then_price, "；"),
    Way("gifts told", columns("平台订单号:order_no 货品:title 收件人:recipient 电话:phone 地址:address 快递公司:courier 运单号:tracking"), _gifted, "；"),
    Way("values as the name", columns("订单编号:order_no 商品名称:title 规格:spec 数量:qty 收货人:recipient 收货电话:phone 收货地址:address 承运商:courier 运单号:tracking"), _swapped_cells),
    Way("name~a~b~2", columns("订单号:order_no 商品:title 收件人:recipient 手机:masked 快递公司:courier 快递单号:tracking"), _tildes, "；", says=frozenset({"goods", "pieces", "numbers", "orders"})),
    Way("name(code) a/b 两件", columns("订单编号:order_no 收件人:recipient 手机:phone 地址:address 发货内容:title 快递公司:courier 快递单号:tracking"), _code_inside, "、"),
    Way("同上", columns("订单号:order_no 客户:recipient 电话:phone 地址:address 品名:title 规格:spec 数量:qty 快递:courier 单号:tracking"), _sized, rows=_apart),
)  # fmt: skip
