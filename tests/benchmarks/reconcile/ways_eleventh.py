"""The eleventh ways of writing: warehouses and clerks, by somebody who does not know the reader."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import groupby

from tests.benchmarks.reconcile.goods import products
from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import CHINESE_COUNTS, Cells, Way, base, columns, nick, shuffled
from tests.benchmarks.reconcile.ways_tools import (
    NO_PEOPLE,
    bare_address,
    couriers,
    dress,
    glue,
    grams,
    grouped_number,
    grouped_phone,
    in_own_order,
    marked_address,
    masks,
    shelf,
    spaced_address,
    told,
    unit,
)

_TRADITIONAL = str.maketrans(
    "专丝两个亚仓体侣养内军冻净别剂剑动华单厘双发号喂围国垫头宠对层带干恒携摄数时机条枪标樱欧温湿灯热猫电盏码礼窝笼粮绿脚荧萝营蓝虫螨补装观规调谱赏车载运适钙长雾静颗颜饲驱鱼鸡麦黄货现",
    "專絲兩個亞倉體侶養內軍凍淨別劑劍動華單釐雙發號餵圍國墊頭寵對層帶乾恆攜攝數時機條槍標櫻歐溫濕燈熱貓電盞碼禮窩籠糧綠腳熒蘿營藍蟲蟎補裝觀規調譜賞車載運適鈣長霧靜顆顏飼驅魚雞麥黃貨現",
)


def _warehouse(s: Sent, rng: random.Random) -> Cells:
    """As a warehouse program prints it, with shelf, batch and weight."""
    first, second = (*in_own_order(s, rng, 0.4), "")[:2]
    return {
        "title": nick(s, rng), "one": first, "two": second, "qty": f"{s.pieces}.00", "place": shelf(s),
        "weight": grams(s), "batch": f"20261{rng.randrange(0, 2)}{rng.randrange(10, 22)}",
    }  # fmt: skip


def _in_the_remark(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": nick(s, rng),
        "note": f"{' '.join(shuffled(s, rng))}，{CHINESE_COUNTS[s.pieces]}{unit(s)}",
    }


def _traditional(s: Sent, rng: random.Random) -> Cells:
    text = f"【现货】{nick(s, rng)}｜{'｜'.join(in_own_order(s, rng))}｜{s.pieces}{unit(s)}"
    return {"title": text.translate(_TRADITIONAL)}


def _contents(s: Sent, rng: random.Random) -> Cells:
    """A forwarder's form: headings in English, the goods as they are called."""
    count = f"{s.pieces}pc{'s' if s.pieces > 1 else ''}"
    return {"title": f"({{a}}) {count} - {nick(s, rng)} [{' / '.join(shuffled(s, rng))}]"}


def _by_product(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """name（a b*1＋a c*2）｜name（…）: a parcel's variants stand behind the name of their product."""
    for case in cases:
        for number, group in groupby(case.sent, key=lambda s: s.tracking_no):
            parcel = list(group)
            texts = []
            for product, same in groupby(parcel, key=lambda s: s.thing.product):
                inside = "＋".join(f"{' '.join(in_own_order(s, rng))}*{s.pieces}" for s in same)
                texts.append(f"{rng.choice(product.nicks)}（{inside}）")
            cells = {**base(case, parcel[0]), "title": "｜".join(texts)}
            yield from dress([cells], number, [couriers, spaced_address])


def _noisy(s: Sent, rng: random.Random) -> Cells:
    noise = rng.choice(("现货", "包邮", "新款", "促销", "热卖爆款"))
    values = "/".join(in_own_order(s, rng))
    return {"title": f"[{shelf(s)}] {noise} {nick(s, rng)} {values} *{s.pieces} {grams(s)}kg"}


def _own_code(s: Sent, rng: random.Random) -> Cells:
    """The supplier numbers his products in his own way; a number always means the same."""
    number = 11 + 3 * products("eleventh").index(s.thing.product)
    return {"style": f"K{number}", "spec": "，".join(in_own_order(s, rng)), "qty": f"{s.pieces}{unit(s)}"}


def _merged_cells(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """Sorted by product, whose name stands in the first row of its merged cell only."""
    rows = [(case, sent) for case in cases for sent in case.sent]
    rows.sort(key=lambda row: (row[1].thing.product.code, row[1].thing.values))
    before = ""
    for case, sent in rows:
        product = sent.thing.product
        title = "" if product.code == before else product.nicks[0]
        before = product.code
        cells = {**base(case, sent), "title": title, "spec": "-".join(in_own_order(sent, rng))}
        yield from dress([cells], sent.tracking_no, [couriers])


def _glued(s: Sent, rng: random.Random) -> Cells:
    name, values = nick(s, rng), in_own_order(s, rng)
    if name.isascii():
        return {"title": f"{name} {' '.join(values)} {s.pieces}pcs"}
    return {"title": glue(name, *values, f"{s.pieces}{unit(s)}")}


def _labelled(s: Sent, rng: random.Random) -> Cells:
    values = in_own_order(s, rng, 0.3)
    spec = ",".join(f"[{slot}]{value}" for slot, value in zip(s.thing.product.slots, values, strict=True))
    noise = rng.choice(("（包邮）", "【新款】", "", "-厂家直发"))
    return {"title": f"{nick(s, rng)}{noise}", "spec": spec, "qty": f"共{s.pieces}{unit(s)}"}


def _in_angles(s: Sent, rng: random.Random) -> Cells:
    values = "".join(f"<{value}>" for value in shuffled(s, rng))
    return {"title": f"{s.pieces}× {nick(s, rng)} {values}"}


WAYS = (
    Way("shelf, name, a, b, 2.00, weight", columns("出库日期:date 库位:place 货品名称:title 规格一:one 规格二:two 出库数量:qty 批次:batch 重量(kg):weight 订单编号:order_no 收货人:recipient 联系方式:phone 收货地址:address 承运商:courier 运单号:tracking"), _warehouse, rows=told(_warehouse, couriers)),
    Way("name; remark a b，两件", columns("订单号:order_no 收件人:recipient 手机:phone 地址:address 产品:title 备注（规格数量）:note 快递:courier 快递单号:tracking"), _in_the_remark, rows=told(_in_the_remark, bare_address)),
    Way("【現貨】name｜a｜b｜2件", columns("訂單號碼:order_no 貨品內容:title 收貨人:recipient 聯絡電話:phone 送貨地址:address 物流公司:courier 追蹤號碼:tracking"), _traditional, rows=told(_traditional, grouped_phone, joined="\n")),
    Way("(A) 2pcs - name [a / b]", columns("Order_Ref.:order_no Ship_To:recipient Mobile_No.:phone Delivery_Address:address Contents:title Courier:courier AWB_No.:tracking"), _contents, rows=told(_contents, couriers, grouped_number, joined="; ")),
    Way("name（a b*1＋a c*2）｜", columns("单号:order_no 客户姓名:recipient 客户手机:phone 客户地址:address 拣货单:title 快递:courier 面单号:tracking"), _contents, rows=_by_product),
    Way("[shelf] 现货 name a/b *2 1.2kg", columns("平台订单:order_no 配货内容:title 收货信息:contact 快递公司:courier 快递单号:tracking"), _noisy, rows=told(_noisy, couriers, marked_address)),
    Way("own code, a，b, 2件", columns("客户单号:order_no 我司款号:style 规格:spec 数量:qty 收货人:recipient 电话:phone 收货地址:address 快递:courier 单号:tracking"), _own_code, rows=told(_own_code, couriers)),
    Way("merged product cells", columns("品名:title 规格型号:spec 数量:qty 订单编号:order_no 姓名:recipient 电话:phone 地址:address 快递公司:courier 快递单号:tracking"), _own_code, rows=_merged_cells),
    Way("nameab2件", columns("订单号:order_no 收件人:recipient 收件电话:phone 收件地址:address 货物明细:title 物流:courier 物流单号:tracking"), _glued, rows=told(_glued, bare_address, joined="、")),
    Way("name（包邮）, [k]a,[k]b, 共2件", columns("订单编号:order_no 商品:title 商品属性:spec 件数:qty 收件人姓名:recipient 收件人电话:phone 收件人地址:address 快递名称:courier 快递编号:tracking"), _labelled, rows=told(_labelled, couriers)),
    Way("2× name <a><b>, masked", columns("快递单号:tracking 快递公司:courier 订单编号:order_no 收件人:recipient 手机:phone 地址:address 内件:title"), _in_angles, says=NO_PEOPLE, rows=told(_in_angles, masks, joined=" & ")),
)  # fmt: skip
