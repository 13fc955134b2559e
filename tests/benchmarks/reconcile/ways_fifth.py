"""The fifth ways of writing: their first figures stand in fifth.toml; mended for since."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import (
    CHINESE_COUNTS,
    Cells,
    Way,
    columns,
    nick,
    one_row_a_parcel,
    shuffled,
)

_EMOJI = ("🔥", "✅", "🎁", "❤️", "")


def _unit(s: Sent) -> str:
    return "件" if s.thing.product.unit == "pcs" else s.thing.product.unit


def _values_glued_first(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{' '.join(shuffled(s, rng))} {nick(s, rng)} {s.pieces}{_unit(s)}"}


def _priced(s: Sent, rng: random.Random) -> Cells:
    price = rng.choice(("39.9", "128", "15.5", "68"))
    return {"title": f"{nick(s, rng)} {'/'.join(shuffled(s, rng))} ￥{price} *{s.pieces}"}


def _indexed(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{{n}}{nick(s, rng)}【{'】【'.join(shuffled(s, rng))}】×{s.pieces}"}


def _in_lines(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}\n{'，'.join(shuffled(s, rng))}\n{s.pieces}{_unit(s)}"}


def _emoji(s: Sent, rng: random.Random) -> Cells:
    sign = rng.choice(_EMOJI)
    return {"title": f"{sign}{nick(s, rng)}·{'·'.join(shuffled(s, rng))}✖️{s.pieces}{sign}"}


def _batch(s: Sent, rng: random.Random) -> Cells:
    batch = f"{rng.randrange(1, 13):02d}{rng.randrange(1, 29):02d}批"
    return {"title": f"{batch} {nick(s, rng)}", "spec": "+".join(s.thing.written(rng))}


def _short_total(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}〔{'、'.join(shuffled(s, rng))}〕{s.pieces}"}


def _spec_only(s: Sent, rng: random.Random) -> Cells:
    return {"code": s.thing.product.code, "title": f"{'，'.join(shuffled(s, rng))}"}


def _dotted(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}。{'。'.join(shuffled(s, rng))}。数量{s.pieces}"}


def _want(s: Sent, rng: random.Random) -> Cells:
    count = CHINESE_COUNTS.get(s.pieces, str(s.pieces))
    return {"title": f"要{' '.join(shuffled(s, rng))}的{nick(s, rng)}，{count}{_unit(s)}"}


def _suffixed_code(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": nick(s, rng),
        "spec": ",".join(s.thing.written(rng)),
        "code": f"{s.thing.code}-{rng.choice('ABC')}",
    }


def _total(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}（{'/'.join(shuffled(s, rng))}）x{s.pieces}"}


def _and_total(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    for cells in one_row_a_parcel("；", ",", _total)(cases, rng):
        if "；" in cells["title"]:
            pieces = [int(p.rpartition("x")[2]) for p in cells["title"].split("；")]
            cells["title"] += f" 共{sum(pieces)}件"
        yield cells


_NO_PEOPLE = frozenset({"goods", "pieces", "numbers", "orders"})
WAYS = (
    Way("a b name 2件", columns("订单编号:order_no 收件人:recipient 手机:phone 地址:address 货:title 快递公司:courier 快递单号:tracking"), _values_glued_first, "\n"),
    Way("name a/b ￥39.9 *2", columns("日期:date 订单号:order_no 收货人:recipient 电话:phone 地址:address 商品:title 快递:short_courier 快递单号:tracking"), _priced, "；"),
    Way("①name【a】【b】×2", columns("快递单号:tracking 快递:courier 订单号:order_no 姓名:recipient 手机:masked 发货明细:title"), _indexed, " ", says=_NO_PEOPLE),
    Way("lines inside", columns("订单编号:order_no 商品信息:title 收件人:recipient 联系电话:phone 收货地址:address 物流公司:courier 物流单号:tracking"), _in_lines, "\n\n"),
    Way("emoji, dots", columns("订单号:order_no 宝贝:title 收件人:recipient 手机号:phone 地址:address 快递:courier 单号:tracking"), _emoji, "\n"),
    Way("batch, a+b", columns("平台订单号:order_no 品名:title 规格:spec 数量:qty 收件人:recipient 电话:phone 地址:address 快递公司:courier 运单号:tracking"), _batch),
    Way("name〔a、b〕2", columns("订单编号:order_no 货品:title 收货人:recipient 收货电话:phone 收货地址:address 承运商:courier 运单号:tracking"), _short_total, "；"),
    Way("code, title is values", columns("订单号:order_no 货号:code 商品:title 数量:qty 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _spec_only),
    Way("name。a。b。数量2", columns("订单编号:order_no 收件人:recipient 手机:phone 地址:address 发货内容:title 快递公司:courier 快递单号:tracking"), _dotted, "\n"),
    Way("要a b的name，两件", columns("订单号:order_no 客户:recipient 电话:phone 地址:address 明细:title 快递:courier 单号:tracking"), _want, "；"),
    Way("code with a suffix", columns("订单号:order_no 商品编码:code 品名:title 属性:spec 件数:qty 收件人:recipient 手机:phone 地址:address 物流公司:courier 物流单号:tracking"), _suffixed_code),
    Way("goods and 共3件", columns("订单编号:order_no 收件人:recipient 手机号:phone 收货地址:address 商品信息:title 快递单号:tracking 快递公司:courier"), _total, rows=_and_total),
)  # fmt: skip
