"""Ways of writing goods for the sets that are about goods alone: plain layouts, every kind of separator."""

from __future__ import annotations

import random

from tests.benchmarks.reconcile.shop import Sent
from tests.benchmarks.reconcile.ways import CHINESE_COUNTS, Cells, Way, columns, nick, shuffled
from tests.benchmarks.reconcile.ways_tools import glue, in_own_order, shelf, unit


def _beside(s: Sent, rng: random.Random) -> Cells:
    return {"title": nick(s, rng), "spec": " ".join(shuffled(s, rng)), "qty": s.pieces}


def _star(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)} {' '.join(in_own_order(s, rng))} *{s.pieces}"}


def _slashes(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{'/'.join(shuffled(s, rng))} {nick(s, rng)} x{s.pieces}"}


def _dashes(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{nick(s, rng)}-{'-'.join(in_own_order(s, rng))}-{s.pieces}{unit(s)}"}


def _brackets(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": f"{nick(s, rng)}（{'，'.join(in_own_order(s, rng))}）{CHINESE_COUNTS[s.pieces]}{unit(s)}"
    }


def _capitals(s: Sent, rng: random.Random) -> Cells:
    words = (nick(s, rng), *in_own_order(s, rng))
    return {"title": f"{'-'.join(word.upper().replace(' ', '') for word in words)}-X{s.pieces}"}


def _shelf(s: Sent, rng: random.Random) -> Cells:
    return {
        "title": f"{shelf(s)} {nick(s, rng)}",
        "spec": f"{{{'，'.join(in_own_order(s, rng))}}}",
        "qty": s.pieces,
    }


def _glued(s: Sent, rng: random.Random) -> Cells:
    return {"title": f"{glue(nick(s, rng), *in_own_order(s, rng))}*{s.pieces}"}


_PERSON = "订单编号:order_no 收件人:recipient 电话:phone 地址:address"
_PARCEL = "快递公司:courier 快递单号:tracking"
_APART = columns(f"{_PERSON} 商品:title 规格:spec 数量:qty {_PARCEL}")
_TOGETHER = columns(f"{_PERSON} 商品信息:title {_PARCEL}")
WAYS = (
    Way("name | a b | 2", _APART, _beside),
    Way("name a b *2；", _TOGETHER, _star, joined="；"),
    Way("a/b name x2", _TOGETHER, _slashes, joined="\n"),
    Way("name-a-b-2件；", _TOGETHER, _dashes, joined="；"),
    Way("name（a，b）两件、", _TOGETHER, _brackets, joined="、"),
    Way("NAME-A-B-X2 |", _TOGETHER, _capitals, joined=" | "),
    Way("shelf name | {a，b} | 2", _APART, _shelf),
    Way("nameab*2；", _TOGETHER, _glued, joined="；"),
)
