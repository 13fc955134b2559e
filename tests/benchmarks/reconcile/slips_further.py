"""Further mistakes of suppliers, for the sets from the eleventh on: near misses, mixed rows, shifted cells.

They need more orders than the first mistakes do (400 are enough), therefore they stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from app.domain.goods.catalogue import Goods
from app.domain.statuses import FindingKind as K
from tests.benchmarks.reconcile.goods import Thing
from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.slips import Scene, Wrong

OF_EACH = 3


def _single(case: Case) -> bool:
    return len(case.things) == 1


def _with(thing: Thing, place: int, value: str) -> Thing:
    return Thing(thing.product, (*thing.values[:place], value, *thing.values[place + 1 :]))


def _others(thing: Thing, place: int) -> list[str]:
    return [v for v in list(thing.product.slots.values())[place] if v != thing.values[place]]


def _nearest(thing: Thing) -> Thing:
    """The variant that is written most alike: 15 Pro for 15 Pro Max, 3 for 30 ml, 左 for 右."""
    found = [
        (SequenceMatcher(None, value, thing.values[place]).ratio(), place, value)
        for place in range(len(thing.values))
        for value in _others(thing, place)
    ]
    _, place, value = max(found)
    return _with(thing, place, value)


def _order_instead(case: Case, things: Sequence[tuple[Thing, int]]) -> None:
    """The order is for these, and they are sent."""
    line, sent = case.order.lines[0], case.sent[0]
    lines = tuple(
        replace(line, line_id=line.line_id + i, goods=Goods(t.product.title, t.spec, t.code), quantity=n)
        for i, (t, n) in enumerate(things)
    )
    case.order, case.things = replace(case.order, lines=lines), tuple(things)
    case.sent = [Sent(thing, n, sent.tracking_no, sent.courier) for thing, n in things]


def twins(scene: Scene) -> Wrong:
    """Nothing wrong: one order of two variants that are written nearly alike."""
    case = scene.pick(_single)
    thing = case.things[0][0]
    _order_instead(case, [(thing, 1), (_nearest(thing), scene.rng.choice((1, 2)))])
    return {}


def near_miss(scene: Scene) -> Wrong:
    """The neighbour on the shelf, or last year's model for this year's; its own goods went nowhere else, or
    it would be a swap."""
    astray = {s.thing for c in scene.cases for s in c.sent if s.thing not in dict(c.things)}
    case = scene.pick(lambda c: _single(c) and c.things[0][0] not in astray)
    case.sent[0].thing = _nearest(case.sent[0].thing)
    return {case.number: K.WRONG_SPEC}


def _has_two_slots(case: Case) -> bool:
    slots = list(case.things[0][0].product.slots.values())
    return _single(case) and len(slots) > 1 and all(len(values) > 1 for values in slots[:2])


def mixed_up(scene: Scene) -> Wrong:
    """Red in M and blue in L are ordered, red in L and blue in M are sent."""
    case = scene.pick(_has_two_slots)
    first = case.things[0][0]
    colour, size = (scene.rng.choice(_others(first, place)) for place in (0, 1))
    second = _with(_with(first, 0, colour), 1, size)
    _order_instead(case, [(first, 1), (second, 1)])
    case.sent[0].thing, case.sent[1].thing = _with(first, 1, size), _with(second, 1, first.values[1])
    return {case.number: K.WRONG_SPEC}


def one_of_several(scene: Scene) -> Wrong:
    """Of several pieces one is another variant."""
    case = scene.pick(lambda c: _single(c) and c.things[0][1] > 1)
    sent = case.sent[0]
    sent.pieces -= 1
    case.sent.append(Sent(_nearest(sent.thing), 1, sent.tracking_no, sent.courier))
    return {case.number: K.WRONG_SPEC}


def in_the_neighbours_parcel(scene: Scene) -> Wrong:
    """A line of one order is packed and written with another order."""
    case = scene.pick(lambda c: len(c.things) > 1)
    moved = case.sent.pop()
    host = scene.pick(lambda c: all(t.product is not moved.thing.product for t, _ in c.things))
    host.sent.append(replace(moved, tracking_no=host.sent[0].tracking_no, courier=host.sent[0].courier))
    return {case.number: K.MISSING_LINE, host.number: K.EXTRA_LINE}


def counts_exchanged(scene: Scene) -> Wrong:
    """Two of the one and one of the other, the wrong way round."""
    case = scene.pick(lambda c: len(c.things) == 2 and c.things[0][1] != c.things[1][1])
    first, second = case.sent
    first.pieces, second.pieces = second.pieces, first.pieces
    return {case.number: K.SHORT}


def short_in_two_parcels(scene: Scene) -> Wrong:
    """Two parcels, and still not all the pieces."""
    case = scene.pick(lambda c: _single(c) and c.things[0][1] > 2)
    courier, number = scene.new_parcel()
    case.sent[0].pieces = 1
    case.sent.append(Sent(case.sent[0].thing, 1, number, courier))
    return {case.number: K.SHORT}


def names_exchanged(scene: Scene) -> Wrong:
    """Two rows have each other's name beside their own number and address."""
    case = scene.pick()
    other = scene.pick(lambda c: c.recipient[0] != case.recipient[0])
    case.recipient, other.recipient = other.recipient, case.recipient
    return {case.number: K.RECIPIENT, other.number: K.RECIPIENT}


def old_address(scene: Scene) -> Wrong:
    """Where the buyer lived before."""
    case = scene.pick()
    case.address = scene.rng.choice([c for c in scene.cases if c.order.city != case.order.city]).address
    return {case.number: K.RECIPIENT}


def digits_turned(scene: Scene) -> Wrong:
    """Two of the last digits of the phone number turned round."""
    case = scene.pick(lambda c: len(set(c.phone[-4:])) > 1)
    place = scene.rng.choice([i for i in (7, 8, 9) if case.phone[i] != case.phone[i + 1]])
    turned = case.phone[place + 1] + case.phone[place]
    case.phone = case.phone[:place] + turned + case.phone[place + 2 :]
    return {case.number: K.RECIPIENT}


_LETTERS = ("SF", "YT", "JT", "DPK", "")


def _letters(case: Case) -> str:
    return next(letters for letters in _LETTERS if case.sent[0].tracking_no.startswith(letters))


def shifted(scene: Scene) -> Wrong:
    """The column of numbers has slipped by a row, the column of couriers has not: seen where the letters in
    front of a number are another courier's."""
    chosen = [scene.pick(lambda c: bool(_letters(c)))]
    while len(chosen) < 3:
        chosen.append(scene.pick(lambda c: _letters(c) not in ("", *map(_letters, chosen))))
    numbers = [case.sent[0].tracking_no for case in chosen]
    for case, number in zip(chosen, numbers[1:] + numbers[:1], strict=True):
        for sent in case.sent:
            sent.tracking_no = number
    return {case.number: K.TRACKING_INVALID for case in chosen}


def digit_too_many(scene: Scene) -> Wrong:
    """A digit typed twice in a number whose letters tell how long it is."""
    case = scene.pick(lambda c: _letters(c) in ("SF", "YT", "JT"))
    number = case.sent[0].tracking_no
    for sent in case.sent:
        sent.tracking_no = f"{number[:8]}{number[7:]}"
    return {case.number: K.TRACKING_INVALID}


GOODS = (near_miss, mixed_up, one_of_several, in_the_neighbours_parcel)
PIECES = (counts_exchanged, short_in_two_parcels)
PEOPLE = (names_exchanged, old_address, digits_turned)
NUMBERS = (shifted, digit_too_many)
NOTHING = (twins,)


def make_further(says: frozenset[str], scene: Scene) -> Wrong:
    """Some of every further mistake that a sheet can show, in the order that needs the rarest orders first."""
    makers: list[Any] = [*PIECES] if "pieces" in says else []
    makers += [*(GOODS if "goods" in says else ()), *NUMBERS, *(PEOPLE if "people" in says else ()), *NOTHING]
    wanted: Wrong = {}
    for make in makers:
        for _ in range(OF_EACH):
            wanted |= make(scene)
    return wanted
