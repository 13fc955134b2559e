"""The development ways of writing."""

from __future__ import annotations

import random

from tests.benchmarks.reconcile.shop import Sent
from tests.benchmarks.reconcile.ways import (
    CHINESE_COUNTS,
    Cells,
    Way,
    a_row_a_piece,
    columns,
    nick,
    one_row_a_parcel,
    shuffled,
)

_WIDE = {c: c + 0xFEE0 for c in range(0x21, 0x7F)}
_TRADITIONAL = str.maketrans(
    "红绿蓝银镜头软鞋纯垂裤儿龙飞车厘机数双条发热带无线适码号单电钻枣凤奶盖车猫绿动银戒简约开宽长体个张",
    "紅綠藍銀鏡頭軟鞋純垂褲兒龍飛車釐機數雙條發熱帶無線適碼號單電鑽棗鳳奶蓋車貓綠動銀戒簡約開寬長體個張",
)
_ENGLISH = {
    "黑色": "Black", "深灰色": "Dark Grey", "枣红色": "jujube red", "驼色": "Camel", "海军蓝": "Navy",
    "透明": "Clear", "原味": "original", "均码": "One Size", "Black": "黑色", "Burgundy": "酒红",
    "Dark Grey": "深灰", "Navy": "藏青", "Charcoal": "炭灰", "Cream": "奶油色", "绿茶味": "green tea",
}  # fmt: skip
_NOTES = ("急", "加急", "老客户", "送赠品", "放门口", "勿退", "已补", "换货", "缺货后补", "VIP")


def _dashes(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": "-".join(shuffled(s, rng))}


def _cut(s: Sent, rng: random.Random) -> Cells:
    values = rng.choice((",", "，", " ", "/")).join(shuffled(s, rng, 0.3))
    end = rng.choice(("…", "...", ""))
    return {"title": f"{s.thing.product.title[: rng.randrange(8, 14)]}{end}（{values}）x{s.pieces}"}


def _variant_code(s: Sent, rng: random.Random) -> Cells:
    return {"code": s.thing.code}


def _counted_first(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{s.pieces}{s.thing.product.unit} {nick(s, rng)} {' '.join(shuffled(s, rng))}"}


def _counted_in_chinese(s: Sent, rng: random.Random) -> Cells:
    count = CHINESE_COUNTS.get(s.pieces, str(s.pieces))
    unit = "件" if s.thing.product.unit == "pcs" else s.thing.product.unit
    return {"title": f"{nick(s, rng)} {' '.join(shuffled(s, rng))} {rng.choice(('', '共'))}{count}{unit}"}


def _star_first(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{s.pieces}*{nick(s, rng)}({'/'.join(shuffled(s, rng))})"}


def _languages(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": " / ".join(_ENGLISH.get(v, v) for v in s.thing.values)}


def _traditional(s: Sent, rng: random.Random) -> Cells:
    title = s.thing.product.title.translate(_TRADITIONAL)
    spec = "；".join(s.thing.values).translate(_TRADITIONAL)
    return {"title": title, "spec": spec.translate(_WIDE)}


def _initials(s: Sent, rng: random.Random) -> Cells:
    """Shops and suppliers share the letters of the article number, without its digits."""
    return {"title": f"{s.thing.product.code.lower()} {' '.join(shuffled(s, rng))}"}


def _noted(s: Sent, rng: random.Random) -> Cells:
    note = rng.choice(_NOTES)
    text = f"{nick(s, rng)} {' '.join(shuffled(s, rng))}*{s.pieces}"
    return {"title": rng.choice((f"【{note}】{text}", f"{text}（{note}）", f"{text} {note}", text))}


def _plain(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}-{'-'.join(shuffled(s, rng))}*{s.pieces}"}


def _two_columns(s: Sent, rng: random.Random) -> Cells:
    values = s.thing.written(rng, often=0.5)
    return {"title": nick(s, rng), "colour": values[0], "size": values[1] if len(values) > 1 else ""}


def _misspelt(s: Sent, rng: random.Random) -> Cells:
    title = s.thing.product.title
    place = rng.randrange(1, len(title) - 2)
    slip = rng.choice(
        (
            title[:place] + title[place + 1 :],
            title[:place] + title[place + 1] + title[place] + title[place + 2 :],
        )
    )
    return {"title": slip, "spec": ";".join(s.thing.written(rng, often=0.2))}


def _other_units(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": ",".join(s.thing.written(rng, often=1.0))}


def _short(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": " ".join(shuffled(s, rng))}


_NO_ORDERS = frozenset({"goods", "pieces", "numbers"})
WAYS = (
    Way("short names, dashes", columns("快递:courier 运单编号:tracking 客户订单号:order_no 收货人:recipient 手机:phone 收货地址:address 产品简称:title 颜色尺码:spec 件数:qty"), _dashes),
    Way("cut titles, x2", columns("序号:seq 订单编号:order_no 发货商品:title 收件人:recipient 电话:masked 物流公司:short_courier 物流单号:tracking"), _cut, says=frozenset({"goods", "pieces", "numbers", "orders"})),
    Way("codes only", columns("日期:date 平台单号:order_no 货号:code 数量:qty 收件人:recipient 联系电话:phone 地址:address 快递公司:courier 快递单号:tracking"), _variant_code),
    Way("count first", columns("收件信息:contact 发货内容:title 订单号:order_no 快递单号:tracking 快递:courier"), _counted_first, "，", says=frozenset({"goods", "pieces", "people", "numbers", "orders"})),
    Way("counts in Chinese", columns("订单号:order_no 收货人:recipient 联系方式:phone 详细地址:address 商品明细:title 承运商:courier 单号:tracking"), _counted_in_chinese, "\n"),
    Way("2*goods(values)", columns("运单号:tracking 快递名称:courier 订单号:order_no 姓名:recipient 手机号码:phone 地址:address 货物:title"), _star_first, "+"),
    Way("two languages", columns("Order_No:order_no Receiver:recipient Phone:phone Address:address 品名:title 规格:spec Qty:qty Carrier:courier Tracking_Number:tracking"), _languages),
    Way("traditional, wide", columns("訂單編號:order_no 收件人:recipient 電話:phone 地址:address 商品名稱:title 規格:spec 數量:qty 快遞公司:courier 快遞單號:tracking"), _traditional),
    Way("article letters", columns("单号:tracking 快递公司:courier 订单编号:order_no 收件人:recipient 收件人电话:phone 收件地址:address 货品:title 数量:qty"), _initials),
    Way("notes inside", columns("订单号:order_no 客户姓名:recipient 客户电话:phone 客户地址:address 宝贝:title 快递:courier 面单号:tracking"), _noted, "；", before=("十一月二十二日 发货清单",)),
    Way("one row a parcel", columns("订单编号:order_no 收件人:recipient 手机号:phone 收货地址:address 商品信息:title 快递单号:tracking 快递公司:courier"), _plain, rows=one_row_a_parcel("、", ",", _plain)),
    Way("colour and size apart", columns("网店订单号:order_no 货品名称:title 颜色:colour 尺码:size 实发数量:qty 收件人:recipient 手机:phone 收件地址:address 物流:courier 物流编号:tracking"), _two_columns),
    Way("misspelt titles", columns("来源单号:order_no 商品名称:title 商品规格:spec 商品件数:qty 收件人姓名:recipient 收件人手机:phone 收件人地址:address 物流公司:courier 物流单号:tracking"), _misspelt),
    Way("other units", columns("线上订单号:order_no 产品名称:title 型号规格:spec 发货数:qty 收方姓名:recipient 收方电话:phone 收方地址:address 快递商:courier 快递号:tracking"), _other_units),
    Way("no order numbers", columns("收件人:recipient 电话:masked 商品:title 规格:spec 数量:qty 快递:short_courier 快递单号:tracking"), _short, says=_NO_ORDERS),
    Way("a row a piece", columns("订单号:order_no 收件人:recipient 手机:phone 地址:address 品名:title 规格:spec 数量:qty 快递公司:courier 运单号码:tracking"), _short, rows=a_row_a_piece(_short)),
)  # fmt: skip
