"""The ninth and tenth ways of writing: their first figures stand in ninth.toml and tenth.toml."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import groupby

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import CHINESE_COUNTS, Cells, Way, base, columns, nick, shuffled


def _unit(s: Sent) -> str:
    return "件" if s.thing.product.unit == "pcs" else s.thing.product.unit


def _wms(s: Sent, rng: random.Random) -> Cells:
    """As a warehouse prints it: code/title/values/pieces."""
    return {
        "title": f"{s.thing.product.code}/{s.thing.product.title[:12]}/{'/'.join(s.thing.values)}/{s.pieces}{_unit(s)}"
    }


def _semicolons(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)};{';'.join(shuffled(s, rng))};{s.pieces}"}


def _arrow(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)} → {' '.join(shuffled(s, rng))} → {s.pieces}{_unit(s)}"}


def _angle(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"<{'/'.join(shuffled(s, rng))}>{nick(s, rng)}[{s.pieces}]"}


def _each(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": f"{nick(s, rng)} {'+'.join(s.thing.written(rng))} 各{CHINESE_COUNTS[s.pieces]}{_unit(s)}"
    }


def _spec_first(s: Sent, rng: random.Random) -> Cells:
    return {"spec": " ".join(shuffled(s, rng)), "title": nick(s, rng), "qty": f"×{s.pieces}"}


def _stars(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"★{nick(s, rng)}★{'★'.join(shuffled(s, rng))}★{s.pieces}{_unit(s)}"}


def _by_product(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    """Goods of one product share its name: name:a*1,b*2."""
    for case in cases:
        for _, parcel in groupby(case.sent, key=lambda s: s.tracking_no):
            sent = list(parcel)
            texts = []
            for product, group in groupby(sent, key=lambda s: s.thing.product):
                values = ",".join(f"{'-'.join(s.thing.written(rng))}*{s.pieces}" for s in group)
                texts.append(f"{rng.choice(product.nicks)}:{values}")
            yield {**base(case, sent[0]), "title": "；".join(texts)}


def _cut(s: Sent, rng: random.Random) -> Cells:
    title = s.thing.product.title
    return {
        "title": title[:9] if not title.isascii() else title[:20],
        "spec": "、".join(s.thing.written(rng)),
        "qty": s.pieces,
    }


def _sentence(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"发{CHINESE_COUNTS[s.pieces]}{_unit(s)}{nick(s, rng)}（{'，'.join(shuffled(s, rng))}）"}


def _equals(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)} {'|'.join(s.thing.values)} 数量={s.pieces}"}


def _quoted(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"“{nick(s, rng)}”{'、'.join(shuffled(s, rng))}（共{s.pieces}{_unit(s)}）"}


def _priced(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": nick(s, rng),
        "spec": f"{'/'.join(shuffled(s, rng))} ¥{rng.choice((19, 35.5, 88))}",
        "qty": s.pieces,
    }


def _place(s: Sent, rng: random.Random) -> Cells:
    """With the place in the warehouse."""
    shelf = f"{rng.choice('ABC')}{rng.randrange(1, 30):02d}-{rng.randrange(1, 9)}"
    return {"title": f"({shelf}){nick(s, rng)} {' '.join(shuffled(s, rng))} x{s.pieces}"}


NINTH = (
    Way("code/title/a/b/2件", columns("订单号:order_no 拣货内容:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _wms, "\n"),
    Way("name;a;b;2", columns("订单编号:order_no 要发货品:title 收货人:recipient 电话:phone 地址:address 快递:short_courier 运单号:tracking"), _semicolons, "\n"),
    Way("name → a b → 2件", columns("单号:order_no 商品:title 姓名:recipient 手机号:phone 收货地址:address 快递:courier 快递单号:tracking"), _arrow, "；"),
    Way("<a/b>name[2]", columns("订单号:order_no 配货清单:title 收件人:recipient 手机:masked 快递公司:courier 快递单号:tracking"), _angle, " ", says=frozenset({"goods", "pieces", "numbers", "orders"})),
    Way("name a+b 各两件", columns("订单号:order_no 品名:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _each, "\n"),
    Way("spec, name, ×2", columns("规格:spec 品名:title 数量:qty 订单号:order_no 收件人:recipient 电话:phone 地址:address 快递:courier 单号:tracking"), _spec_first),
    Way("★name★a★b★2件", columns("订单编号:order_no 商品信息:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _stars, "\n"),
)  # fmt: skip
TENTH = (
    Way("name:a*1,b*2", columns("订单号:order_no 发货明细:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _stars, rows=_by_product),
    Way("cut title, a、b, 2", columns("订单号:order_no 货品:title 规格:spec 数量:qty 收件人:recipient 电话:phone 地址:address 快递:courier 快递单号:tracking"), _cut),
    Way("发两件name（a，b）", columns("订单编号:order_no 备货:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _sentence, "；"),
    Way("name a|b 数量=2", columns("客户订单号:order_no 商品:title 收货人:recipient 电话:phone 地址:address 快递:courier 运单号:tracking"), _equals, "\n"),
    Way("“name”a、b（共2件）", columns("订单号:order_no 货物:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _quoted, "\n"),
    Way("name, a/b ¥19, 2", columns("订单号:order_no 产品:title 款式:spec 数量:qty 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _priced),
    Way("(A03-2)name a b x2", columns("订单编号:order_no 发货商品:title 收件人:recipient 手机:phone 地址:address 快递公司:courier 快递单号:tracking"), _place, "\n"),
)  # fmt: skip
