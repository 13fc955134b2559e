"""The seventh ways of writing: their first figures stand in seventh.toml."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import CHINESE_COUNTS, Cells, Way, base, columns, nick, shuffled


def _unit(s: Sent) -> str:
    return "件" if s.thing.product.unit == "pcs" else s.thing.product.unit


def _erp(s: Sent, rng: random.Random) -> Cells:
    """As order software prints it: [code]title(slot:value,slot:value)x1."""
    values = ",".join(f"{k}:{v}" for k, v in zip(s.thing.product.slots, s.thing.values, strict=True))
    return {"title": f"[{s.thing.product.code}]{s.thing.product.title}({values})x{s.pieces}"}


def _prefix_brackets(s: Sent, rng: random.Random) -> Cells:
    tag = rng.choice(("【现货】", "【爆款】", "【A仓】", ""))
    return {"title": f"{tag}{nick(s, rng)}-{'-'.join(shuffled(s, rng))}-{s.pieces}{_unit(s)}"}


def _dashes(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}-{'-'.join(s.thing.written(rng))}-{s.pieces}"}


def _star_before_comma(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}:{'/'.join(shuffled(s, rng))}*{s.pieces}"}


def _two_columns(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": s.thing.product.title,
        "spec": f"{'/'.join(s.thing.written(rng))}",
        "qty": f"{s.pieces}{_unit(s)}",
    }


def _code_in_front(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{s.thing.product.code} {'，'.join(shuffled(s, rng))} 【{s.pieces}】"}


def _remark_glued(s: Sent, rng: random.Random) -> Cells:
    remark = rng.choice(("", "", "急", "（加急）", "，包好点", " 易碎", "/补差已收"))
    return {"title": f"{nick(s, rng)} {' '.join(shuffled(s, rng))} x{s.pieces}{remark}"}


def _slashes(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{s.pieces}/{nick(s, rng)}/{'/'.join(s.thing.written(rng))}"}


def _counted(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": f"{nick(s, rng)} {','.join(s.thing.written(rng))} 共{CHINESE_COUNTS[s.pieces]}{_unit(s)}"
    }


def _glued(case: Case, sent: Sent) -> Cells:
    return {**base(case, sent), "parcel": f"{sent.courier}{sent.tracking_no}"}


def _courier_glued(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    for case in cases:
        for sent in case.sent:
            yield {**_glued(case, sent), "title": nick(sent, rng), "spec": " ".join(shuffled(sent, rng))}


WAYS = (
    Way("[code]title(k:v,k:v)x1", columns("订单编号:order_no 商品:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _erp, ";"),
    Way("【tag】name-a-b-2件", columns("单号:order_no 发货商品:title 姓名:recipient 电话:phone 地址:address 快递:courier 运单号:tracking"), _prefix_brackets, "\n"),
    Way("name-a-b-2", columns("订单号:order_no 拣货明细:title 收货人:recipient 手机号:phone 收货地址:address 快递:short_courier 快递单号:tracking"), _dashes, "，"),
    Way("name:a/b*2,name", columns("订单号:order_no 货品:title 收件人:recipient 手机:masked 快递公司:courier 快递单号:tracking"), _star_before_comma, ",", says=frozenset({"goods", "pieces", "numbers", "orders"})),
    Way("title, a/b, 2件", columns("平台单号:order_no 宝贝标题:title 颜色分类:spec 数量:qty 收货人:recipient 联系方式:phone 收货地址:address 物流:courier 物流单号:tracking"), _two_columns),
    Way("code a，b 【2】", columns("客户单号:order_no 发货信息:title 收件人:recipient 电话:phone 地址:address 快递公司:courier 单号:tracking"), _code_in_front, "；"),
    Way("name a b x2 remark", columns("订单编号:order_no 配货:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _remark_glued, "\n"),
    Way("2/name/a/b", columns("订单号:order_no 货品明细:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _slashes, " + "),
    Way("name a,b 共两件", columns("订单号:order_no 内容:title 收件人:recipient 手机:phone 收件地址:address 快递公司:courier 快递单号:tracking"), _counted, "；"),
    Way("courier glued", columns("订单编号:order_no 品名:title 规格:spec 数量:qty 收货人:recipient 手机号码:phone 收货地址:address 快递及单号:parcel"), _counted, rows=_courier_glued),
)  # fmt: skip
