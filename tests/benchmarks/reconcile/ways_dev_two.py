"""The second development ways of writing."""

from __future__ import annotations

import random

from tests.benchmarks.reconcile.shop import Sent
from tests.benchmarks.reconcile.ways import (
    CHINESE_COUNTS,
    Cells,
    Way,
    columns,
    nick,
    one_row_a_parcel,
    shuffled,
)

_REMARKS = (
    "白色袋子装",
    "送黑色收纳袋",
    "红包已返",
    "客户要求发顺丰",
    "加一张感谢卡",
    "大号纸箱",
    "",
    "",
    "",
    "",
)


def _overseas(s: Sent, rng: random.Random) -> Cells:
    values = ", ".join(f"{k}: {v}" for k, v in zip(s.thing.product.slots, s.thing.values, strict=True))
    return {"title": s.thing.product.title[:30], "spec": values}


def _values_first(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{'/'.join(shuffled(s, rng))}/{nick(s, rng)}×{s.pieces}"}


def _listed(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{{i}}.{nick(s, rng)} {' '.join(shuffled(s, rng))} {s.pieces}{s.thing.product.unit}"}


def _bracketed(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}【{' '.join(shuffled(s, rng))}】【{s.pieces}】"}


def _code_and_values(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": f"{s.thing.product.code}{rng.choice((' ', '-', '/'))}{' '.join(shuffled(s, rng))}*{s.pieces}"
    }


def _together(s: Sent, rng: random.Random) -> Cells:
    count = CHINESE_COUNTS.get(s.pieces, str(s.pieces))
    unit = "件" if s.thing.product.unit == "pcs" else s.thing.product.unit
    return {"title": f"{nick(s, rng)}({','.join(shuffled(s, rng))}){count}{unit}"}


def _bars(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}/{'/'.join(shuffled(s, rng))}/{s.pieces}{s.thing.product.unit}"}


def _wide_times(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}，{'，'.join(shuffled(s, rng))}×{chr(0xFF10 + s.pieces)}"}


def _remarked(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": "、".join(shuffled(s, rng)), "note": rng.choice(_REMARKS)}


def _labelled(s: Sent, rng: random.Random) -> Cells:
    values = " ".join(f"{k}：{v}" for k, v in zip(s.thing.product.slots, s.thing.written(rng), strict=True))
    return {"title": f"品名：{nick(s, rng)} {values} 数量：{s.pieces}"}


WAYS = (
    Way("overseas headings", columns("Waybill_No:tracking Carrier:courier Order_ID:order_no Consignee:recipient Mobile:phone Delivery_Address:address Item:title Variation:spec Pieces:qty"), _overseas),
    Way("values/name×2", columns("发货日期:date 订单编号:order_no 姓名:recipient 联系电话:phone 收货地址:address 货品明细:title 快递公司:courier 快递单号:tracking"), _values_first, "；"),
    Way("numbered list", columns("订单号:order_no 收件人:recipient 手机:phone 地址:address 内件品名:title 快递:courier 运单号:tracking"), _listed, " "),
    Way("brackets, brackets", columns("快递单号:tracking 快递公司:courier 收件人:recipient 手机:masked 订单号:order_no 商品:title"), _bracketed, "", says=frozenset({"goods", "pieces", "numbers", "orders"})),
    Way("code with values", columns("采购单号:seq 平台订单号:order_no 物料:title 收货人:recipient 收货电话:phone 收货地址:address 承运公司:courier 运单号:tracking"), _code_and_values, "+"),
    Way("name(values)两件", columns("客户订单号:order_no 收货信息:contact 商品内容:title 物流信息:parcel"), _together, "、"),
    Way("name/values/2件 |", columns("主订单号:order_no 收件人:recipient 收件人手机号:phone 收件人详细地址:address 发货明细:title 快递:courier 快递单号:tracking"), _bars, " | "),
    Way("commas, wide ×２", columns("订单号:order_no 客户:recipient 电话:phone 地址:address 产品:title 物流:short_courier 单号:tracking"), _wide_times, "\n"),
    Way("remarks beside", columns("原始单号:order_no 品名:title 属性:spec 数量:qty 备注:note 收件人:recipient 手机:phone 收件地址:address 快递公司:courier 快递单号:tracking"), _remarked),
    Way("labelled, by parcel", columns("订单编号:order_no 收件人:recipient 手机号:phone 收货地址:address 商品信息:title 快递单号:tracking 快递公司:courier"), _labelled, rows=one_row_a_parcel("\n", "/", _labelled)),
)  # fmt: skip
