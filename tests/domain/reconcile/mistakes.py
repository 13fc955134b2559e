"""Mistakes that suppliers make, each with the orders and kinds that a reconciliation must name."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.statuses import FindingKind as K
from tests.domain.reconcile.shop import Case, Sent, cancelled, other_product, other_variant, tracking
from tests.domain.reconcile.writings import Writing

Wrong = dict[str, K]
"""Order number → the kind that must be found."""


@dataclass(frozen=True)
class Mistake:
    """Changes what is sent; `needs` says which writings can show it at all."""

    kind: K
    make: Callable[[list[Case], random.Random, str], Wrong]
    needs: Callable[[Writing], bool]


def _single(cases: list[Case], rng: random.Random, pieces: int | None = None) -> Case:
    fitting = [
        c
        for c in cases
        if len(c.things) == 1
        and c.order.state.value == "waiting"
        and (pieces is None or c.things[0][1] >= pieces)
    ]
    return rng.choice(fitting)


def _wrong_item(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng)
    case.sent[0].thing = other_product(rng, case.sent[0].thing, shop)
    return {case.order.order_no: K.WRONG_ITEM}


def _wrong_spec(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng)
    case.sent[0].thing = other_variant(rng, case.sent[0].thing)
    return {case.order.order_no: K.WRONG_SPEC}


def _short(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng, 2)
    case.sent[0].pieces -= 1
    return {case.order.order_no: K.SHORT}


def _over(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng)
    case.sent[0].pieces += 1
    return {case.order.order_no: K.OVER}


def _missing(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = rng.choice([c for c in cases if len(c.things) == 2])
    case.sent.pop(rng.randrange(2))
    return {case.order.order_no: K.MISSING_LINE}


def _extra(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng)
    first = case.sent[0]
    case.sent.append(Sent(other_product(rng, first.thing, shop), 1, first.tracking_no, first.courier))
    return {case.order.order_no: K.EXTRA_LINE}


def _swap(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    return _exchange(cases, rng, 2)


def _ring(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    return _exchange(cases, rng, 3)


def _exchange(cases: list[Case], rng: random.Random, count: int) -> Wrong:
    chosen: list[Case] = []
    while len(chosen) < count:
        case = _single(cases, rng)
        if all(case.sent[0].thing.made is not other.sent[0].thing.made for other in chosen):
            chosen.append(case)
    goods = [(c.sent[0].thing, c.sent[0].pieces) for c in chosen]
    for case, (thing, pieces) in zip(chosen, goods[1:] + goods[:1], strict=True):
        case.sent[0].thing, case.sent[0].pieces = thing, pieces
    return {case.order.order_no: K.SWAPPED for case in chosen}


def _recipient(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case, other = _single(cases, rng), _single(cases, rng)
    while other.order.phone == case.order.phone:
        other = _single(cases, rng)
    case.recipient, case.phone = other.order.recipient, other.order.phone
    return {case.order.order_no: K.RECIPIENT}


def _address(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case, other = _single(cases, rng), _single(cases, rng)
    while other.order.city == case.order.city:
        other = _single(cases, rng)
    case.address = other.address
    return {case.order.order_no: K.RECIPIENT}


def _duplicate(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng)
    courier, number = tracking(rng)
    case.sent.append(replace(case.sent[0], tracking_no=number, courier=courier))
    return {case.order.order_no: K.DUPLICATE}


def _reused(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case, other = _single(cases, rng), _single(cases, rng)
    while other is case:
        other = _single(cases, rng)
    for sent in case.sent:
        sent.tracking_no, sent.courier = other.sent[0].tracking_no, other.sent[0].courier
    return {case.order.order_no: K.TRACKING_REUSED, other.order.order_no: K.TRACKING_REUSED}


def _invalid(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng)
    for sent in case.sent:
        sent.tracking_no = sent.tracking_no[:-4]
    return {case.order.order_no: K.TRACKING_INVALID}


def _cancelled(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng)
    cases[cases.index(case)] = cancelled(case)
    return {case.order.order_no: K.CANCELLED_ORDER_SHIPPED}


def _not_shipped(cases: list[Case], rng: random.Random, shop: str) -> Wrong:
    case = _single(cases, rng)
    case.sent.clear()
    return {case.order.order_no: K.NOT_SHIPPED}


def _always(writing: Writing) -> bool:
    return True


MISTAKES = {
    "wrong item": Mistake(
        K.WRONG_ITEM, _wrong_item, lambda w: w.has_goods and w.has_product and w.has_order_no
    ),
    "wrong spec": Mistake(
        K.WRONG_SPEC, _wrong_spec, lambda w: w.has_goods and w.has_variant and w.has_product
    ),
    "short": Mistake(K.SHORT, _short, lambda w: w.has_goods and w.has_quantity),
    "over": Mistake(K.OVER, _over, lambda w: w.has_goods and w.has_quantity),
    "missing line": Mistake(K.MISSING_LINE, _missing, lambda w: w.has_goods),
    "extra line": Mistake(K.EXTRA_LINE, _extra, lambda w: w.has_goods and w.has_product),
    "swap": Mistake(K.SWAPPED, _swap, lambda w: w.has_goods and w.has_product),
    "ring of three": Mistake(K.SWAPPED, _ring, lambda w: w.has_goods and w.has_product),
    "recipient": Mistake(K.RECIPIENT, _recipient, lambda w: w.has_recipient),
    "address": Mistake(K.RECIPIENT, _address, lambda w: w.has_recipient),
    "duplicate": Mistake(K.DUPLICATE, _duplicate, lambda w: w.has_goods and w.has_quantity),
    "reused number": Mistake(K.TRACKING_REUSED, _reused, _always),
    "invalid number": Mistake(K.TRACKING_INVALID, _invalid, _always),
    "cancelled": Mistake(K.CANCELLED_ORDER_SHIPPED, _cancelled, lambda w: w.has_order_no),
    "not shipped": Mistake(K.NOT_SHIPPED, _not_shipped, _always),
}
