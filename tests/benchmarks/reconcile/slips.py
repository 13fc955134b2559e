"""Mistakes of suppliers, each with the orders and kinds a reconciliation must name."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.domain.reconcile import OrderState
from app.domain.statuses import FindingKind as K
from tests.benchmarks.reconcile.goods import Thing, other_product, other_variant
from tests.benchmarks.reconcile.shop import Case, Sent, parcel_number

Wrong = dict[str, K]
_TRIES = 50


@dataclass
class Scene:
    """The orders, which of them are still as they should be, and the half the goods come from."""

    cases: list[Case]
    rng: random.Random
    half: str
    touched: set[str]
    changed: set[Thing] = field(default_factory=set)
    """Goods that went astray or did not come: a second mistake with the same ones could be told either way."""

    def free(self) -> list[Case]:
        """Orders nothing has happened to yet, alone in their one parcel."""
        orders = Counter(n for case in self.cases for n in {sent.tracking_no for sent in case.sent})
        return [
            case
            for case in self.cases
            if case.number not in self.touched
            and len({sent.tracking_no for sent in case.sent}) == 1
            and orders[case.sent[0].tracking_no] == 1
        ]

    def lose(self, *things: Thing) -> None:
        """Note goods that take part in a mistake."""
        self.changed.update(things)

    def is_clear(self, *things: Thing) -> bool:
        """Whether none of these goods takes part in another mistake."""
        return not self.changed.intersection(things)

    def new_parcel(self) -> tuple[str, str]:
        """A courier and a number that no other parcel has."""
        used = {sent.tracking_no for case in self.cases for sent in case.sent}
        while (parcel := parcel_number(self.rng))[1] in used:
            pass
        return parcel

    def pick(self, fits: Callable[[Case], bool] = lambda case: True) -> Case:
        """One of the free orders."""
        case = self.rng.choice([case for case in self.free() if fits(case)])
        self.touched.add(case.number)
        return case

    def pick_clear(self, fits: Callable[[Case], bool] = lambda case: True) -> Case:
        """One of the free orders whose goods take part in no other mistake, as far as there is one."""

        def is_clear(case: Case) -> bool:
            return fits(case) and self.is_clear(*(thing for thing, _ in case.things))

        return self.pick(is_clear if any(map(is_clear, self.free())) else fits)

    def clear(self, make: Callable[[], Thing], *but: Thing) -> Thing:
        """Goods, none of `but`, that take part in no other mistake, as far as there are any."""
        made = [thing for thing in (make() for _ in range(_TRIES)) if thing not in but]
        return next((thing for thing in made if self.is_clear(thing)), made[0])


def _single(case: Case) -> bool:
    return len(case.things) == 1


def wrong_item(scene: Scene) -> Wrong:
    case = scene.pick_clear(_single)
    ours = case.things[0][0]
    case.sent[0].thing = scene.clear(lambda: other_product(scene.rng, ours, scene.half))
    scene.lose(ours, case.sent[0].thing)
    return {case.number: K.WRONG_ITEM}


def wrong_spec(scene: Scene) -> Wrong:
    case = scene.pick_clear()
    sent = scene.rng.choice(case.sent)
    ours = sent.thing
    sent.thing = scene.clear(lambda: other_variant(scene.rng, ours), *(thing for thing, _ in case.things))
    scene.lose(ours, sent.thing)
    return {case.number: K.WRONG_SPEC}


def short(scene: Scene) -> Wrong:
    case = scene.pick(lambda c: _single(c) and c.things[0][1] > 1)
    case.sent[0].pieces -= 1
    return {case.number: K.SHORT}


def over(scene: Scene) -> Wrong:
    case = scene.pick(_single)
    case.sent[0].pieces += 1
    return {case.number: K.OVER}


def missing_line(scene: Scene) -> Wrong:
    case = scene.pick(lambda c: len(c.things) > 1 and len(c.sent) == len(c.things))
    case.sent.pop(scene.rng.randrange(len(case.sent)))
    return {case.number: K.MISSING_LINE}


def extra_line(scene: Scene) -> Wrong:
    case = scene.pick()
    ours = {thing.product.code for thing, _ in case.things}
    further = other_product(scene.rng, case.sent[0].thing, scene.half)
    while further.product.code in ours:
        further = other_product(scene.rng, case.sent[0].thing, scene.half)
    case.sent.append(Sent(further, 1, case.sent[0].tracking_no, case.sent[0].courier))
    return {case.number: K.EXTRA_LINE}


def _exchange(scene: Scene, count: int, fits: Callable[[Case, Case], bool]) -> Wrong:
    chosen = [scene.pick_clear(_single)]
    while len(chosen) < count:
        chosen.append(scene.pick_clear(lambda c: _single(c) and all(fits(c, other) for other in chosen)))
    scene.lose(*(c.things[0][0] for c in chosen))
    goods = [(c.sent[0].thing, c.sent[0].pieces) for c in chosen]
    for case, (thing, pieces) in zip(chosen, goods[1:] + goods[:1], strict=True):
        case.sent[0].thing, case.sent[0].pieces = thing, pieces
    return {case.number: K.SWAPPED for case in chosen}


def _other_product(a: Case, b: Case) -> bool:
    return a.things[0][0].product is not b.things[0][0].product


def _other_variant(a: Case, b: Case) -> bool:
    return not _other_product(a, b) and a.things[0] != b.things[0] and a.things[0][0] != b.things[0][0]


def swap(scene: Scene) -> Wrong:
    return _exchange(scene, 2, _other_product)


def swap_of_variants(scene: Scene) -> Wrong:
    """Two buyers of one product got each other's variant."""
    single = [case for case in scene.free() if _single(case)]
    pairs = [(a, b) for a, b in itertools.combinations(single, 2) if _other_variant(a, b)]
    clear = [(a, b) for a, b in pairs if scene.is_clear(a.things[0][0], b.things[0][0])]
    first, second = scene.rng.choice(clear or pairs)
    scene.touched |= {first.number, second.number}
    scene.lose(first.things[0][0], second.things[0][0])
    for case, other in ((first, second), (second, first)):
        case.sent[0].thing, case.sent[0].pieces = other.things[0]
    return {first.number: K.SWAPPED, second.number: K.SWAPPED}


def ring(scene: Scene) -> Wrong:
    return _exchange(scene, 3, _other_product)


def phone_digit(scene: Scene) -> Wrong:
    case = scene.pick()
    place = scene.rng.randrange(4, 11)
    digit = scene.rng.choice([d for d in "0123456789" if d != case.phone[place]])
    case.phone = case.phone[:place] + digit + case.phone[place + 1 :]
    return {case.number: K.RECIPIENT}


def neighbour(scene: Scene) -> Wrong:
    """The room next door."""
    case = scene.pick()
    head, _, room = case.address.rpartition("单元")
    case.address = f"{head}单元{int(room.removesuffix('室')) + 1}室"
    return {case.number: K.RECIPIENT}


def other_city(scene: Scene) -> Wrong:
    """Somebody with the same name in another city."""
    case = scene.pick()
    far = scene.rng.choice([c for c in scene.cases if c.order.city != case.order.city])
    case.address, case.phone = far.address, far.phone
    return {case.number: K.RECIPIENT}


def other_person(scene: Scene) -> Wrong:
    case = scene.pick()
    other = scene.rng.choice([c for c in scene.cases if c.order.phone != case.order.phone])
    case.recipient, case.phone, case.address = other.recipient, other.phone, other.address
    return {case.number: K.RECIPIENT}


def twice(scene: Scene) -> Wrong:
    case = scene.pick()
    courier, number = scene.new_parcel()
    case.sent += [replace(sent, tracking_no=number, courier=courier) for sent in list(case.sent)]
    return {case.number: K.DUPLICATE}


def reused(scene: Scene) -> Wrong:
    case, other = scene.pick(), scene.pick()
    for sent in case.sent:
        sent.tracking_no, sent.courier = other.sent[0].tracking_no, other.sent[0].courier
    return {case.number: K.TRACKING_REUSED, other.number: K.TRACKING_REUSED}


def digit_lost(scene: Scene) -> Wrong:
    case = scene.pick()
    place = scene.rng.randrange(5, 10)
    number = case.sent[0].tracking_no
    for sent in case.sent:
        sent.tracking_no = number[:place] + number[place + 1 :]
        sent.courier = (
            "圆通速递" if number.startswith("YT") else "顺丰速运" if number.startswith("SF") else sent.courier
        )
    if not number.startswith(("YT", "SF")):
        for sent in case.sent:
            sent.courier, sent.tracking_no = "顺丰速运", "SF" + "".join(scene.rng.choices("0123456789", k=12))
    return {case.number: K.TRACKING_INVALID}


def other_courier(scene: Scene) -> Wrong:
    """The number is another courier's."""
    case = scene.pick()
    number = scene.rng.choice(("SF", "YT", "JT")) + "".join(scene.rng.choices("0123456789", k=13))
    for sent in case.sent:
        sent.tracking_no, sent.courier = number, "中通快递"
    return {case.number: K.TRACKING_INVALID}


def cancelled(scene: Scene) -> Wrong:
    case = scene.pick()
    case.order = replace(case.order, state=OrderState.CANCELLED)
    return {case.number: K.CANCELLED_ORDER_SHIPPED}


def not_shipped(scene: Scene) -> Wrong:
    case = scene.pick()
    case.sent.clear()
    return {case.number: K.NOT_SHIPPED}


def unknown(scene: Scene) -> Wrong:
    """A parcel for an order that the shop does not have."""
    case = scene.pick()
    case.is_ours = False
    return {case.number: K.UNKNOWN_ORDER}


GOODS = (wrong_item, wrong_spec, missing_line, extra_line, swap, swap_of_variants, ring)
PIECES = (short, over)
PEOPLE = (phone_digit, neighbour, other_city, other_person)
NUMBERS = (reused, digit_lost, other_courier)
ORDERS = (twice, cancelled, not_shipped, unknown)
