"""The third development ways of writing."""

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


def _pairs(s: Sent, rng: random.Random) -> Cells:
    values = "|".join(s.thing.written(rng, often=0.3))
    return {"title": f"商品:{s.thing.product.title[:12]};规格:{values};数量:{s.pieces}"}


def _inside(s: Sent, rng: random.Random) -> Cells:
    unit = "件" if s.thing.product.unit == "pcs" else s.thing.product.unit
    return {"title": f"{nick(s, rng)}{s.pieces}{unit}（{'，'.join(shuffled(s, rng))}）"}


def _english_count(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{s.pieces} x {nick(s, rng)} ({', '.join(shuffled(s, rng, 0.4))})"}


def _square(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{s.thing.product.title}[{'|'.join(s.thing.values)}] x{s.pieces}"}


def _glued(s: Sent, rng: random.Random) -> Cells:
    between = " " if s.thing.product.title.isascii() else ""
    return {"title": f"{nick(s, rng)}{between}{' '.join(shuffled(s, rng)).upper()}*{s.pieces}"}


def _code_column(s: Sent, rng: random.Random) -> Cells:
    return {"code": s.thing.product.code, "spec": "/".join(shuffled(s, rng, 0.4))}


def _ordinal(s: Sent, rng: random.Random) -> Cells:
    unit = "件" if s.thing.product.unit == "pcs" else s.thing.product.unit
    return {
        "title": f"（{{i}}）{nick(s, rng)}，{' '.join(shuffled(s, rng))}，共{CHINESE_COUNTS.get(s.pieces, '')}{unit}"
    }


def _middle(s: Sent, rng: random.Random) -> Cells:
    title = s.thing.product.title
    return {
        "title": title[3 : 3 + max(9, len(title) // 2)],
        "spec": ",".join(s.thing.written(rng, often=0.5)),
        "note": rng.choice(("", "已核对", "蓝色快递袋", "大件")),
    }


WAYS = (
    Way("商品:…;规格:…;数量:…", columns("订单编号:order_no 商品详情:title 收货人姓名:recipient 收货人手机:phone 收货人地址:address 物流公司:courier 物流单号:tracking"), _pairs, "\n"),
    Way("name2件(values)", columns("运单号码:tracking 承运商:courier 收件人:recipient 电话:phone 地址:address 平台订单编号:order_no 物品:title"), _inside, "；"),
    Way("2 x Name (values)", columns("Order_Number:order_no Ship_To_Name:recipient Ship_To_Phone:phone Full_Address:address Items:title Shipping_Carrier:courier Tracking_ID:tracking"), _english_count, ", "),
    Way("title[a|b] x2", columns("客户订单号:order_no 收件人:recipient 手机:phone 收件地址:address 发货内容:title 快递公司:courier 快递单号:tracking"), _square, " "),
    Way("NAMEvalues*2", columns("快递单号:tracking 订单号:order_no 收货人:recipient 联系电话:masked 货品:title 快递:short_courier"), _glued, "、", says=frozenset({"goods", "pieces", "numbers", "orders"})),
    Way("article and values", columns("单据日期:date 订单号:order_no 款号:code 颜色规格:spec 发货数量:qty 收件人:recipient 收件手机:phone 收件地址:address 快递公司:courier 运单号:tracking"), _code_column),
    Way("(1)name，values，共两件", columns("订单编号:order_no 姓名:recipient 电话:phone 地址:address 明细:title 快递公司:courier 快递单号:tracking"), _ordinal, ""),
    Way("middle of titles", columns("网店订单号:order_no 宝贝名称:title 规格型号:spec 数量:qty 备注:note 收件人:recipient 手机:phone 收货地址:address 物流公司:courier 运单号:tracking"), _middle),
    Way("joined orders, plus", columns("订单编号:order_no 收件人:recipient 手机号:phone 收货地址:address 商品:title 快递公司:courier 快递单号:tracking"), _glued, rows=one_row_a_parcel("+", "、", _glued)),
)  # fmt: skip
