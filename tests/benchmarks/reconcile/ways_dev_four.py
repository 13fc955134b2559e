"""The fourth development ways of writing: held out until they were first measured, mended for since."""

from __future__ import annotations

import random

from tests.benchmarks.reconcile.shop import Sent
from tests.benchmarks.reconcile.ways import Cells, Way, columns, nick, one_row_a_parcel, shuffled


def _angle(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"《{nick(s, rng)}》{'·'.join(shuffled(s, rng))} x {s.pieces}"}


def _colons(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}:{':'.join(shuffled(s, rng))}:{s.pieces}{s.thing.product.unit}"}


def _counts_last(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": f"{' '.join(shuffled(s, rng))}（{s.pieces}）"}


def _code_first(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"[{s.thing.product.code}]{nick(s, rng)}_{'_'.join(shuffled(s, rng))}"}


def _equals(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)} {'，'.join(shuffled(s, rng))}={s.pieces}"}


def _bought(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": f"{s.thing.product.title} {' '.join(s.thing.written(rng, often=0.3))}",
        "note": rng.choice(("", "黑色袋子", "已拍照", "大号箱")),
    }


def _slashes(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{s.pieces}{s.thing.product.unit}/{nick(s, rng)}/{'/'.join(shuffled(s, rng))}"}


WAYS = (
    Way("《name》a·b x 2", columns("订单编号:order_no 收件人:recipient 手机:phone 地址:address 商品名称:title 快递公司:courier 快递单号:tracking"), _angle, "；"),
    Way("name:a:b:2件", columns("订单号:order_no 收货人:recipient 收货电话:phone 收货地址:address 货品信息:title 物流公司:courier 运单号:tracking"), _colons, "、"),
    Way("values（2）", columns("平台订单号:order_no 产品名称:title 规格:spec 姓名:recipient 手机号:phone 详细地址:address 快递:courier 单号:tracking"), _counts_last),
    Way("[code]name_a_b", columns("快递公司:courier 快递单号:tracking 客户订单号:order_no 商品:title 数量:qty 收件人:recipient 电话:phone 收件地址:address"), _code_first),
    Way("name a，b=2", columns("订单编号:order_no 发货内容:title 收件人:recipient 电话:masked 快递:short_courier 运单号码:tracking"), _equals, "\n", says=frozenset({"goods", "pieces", "numbers", "orders"})),
    Way("title and values", columns("网店订单号:order_no 宝贝标题:title 件数:qty 备注:note 收货人:recipient 联系手机:phone 收货地址:address 承运公司:courier 运单编号:tracking"), _bought),
    Way("2件/name/a/b", columns("订单号:order_no 收件人:recipient 手机:phone 地址:address 货品名称:title 快递公司:courier 快递单号:tracking"), _slashes, "；"),
    Way("by parcel, bars", columns("订单编号:order_no 收件人:recipient 手机号:phone 收货地址:address 商品信息:title 快递单号:tracking 快递公司:courier"), _angle, rows=one_row_a_parcel("|", "/", _angle)),
)  # fmt: skip
