"""Ways of writing a shipping sheet, as rows of cells: what a supplier might send."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from tests.benchmarks.reconcile.shop import Case, Sent

Cells = dict[str, Any]
Text = Callable[[Sent, random.Random], Cells]


@dataclass(frozen=True)
class Way:
    """A way of writing. `columns`: heading and what stands under it; `joined`: what stands between the
    goods of a parcel where they share a cell; `says`: what the sheet tells at all."""

    name: str
    columns: tuple[tuple[str, str], ...]
    text: Text
    joined: str | None = None
    before: tuple[str, ...] = ()
    says: frozenset[str] = frozenset({"goods", "pieces", "people", "numbers", "orders"})
    rows: Callable[[list[Case], random.Random], Iterator[Cells]] | None = None

    def table(self, cases: Sequence[Case], rng: random.Random) -> list[list[Any]]:
        """The sheet's rows, what stands above the headings first."""
        sent = [case for case in cases if case.sent]
        rows = (
            self.rows(sent, rng)
            if self.rows
            else (_joined if self.joined is not None else _each)(self, sent, rng)
        )
        head = [[text] for text in self.before]
        body = [[cells.get(field, "") for _, field in self.columns] for cells in rows]
        return [*head, [heading for heading, _ in self.columns], *body]


def columns(text: str) -> tuple[tuple[str, str], ...]:
    """ "heading:field heading:field" as pairs."""
    return tuple((h.replace("_", " "), f) for h, _, f in (part.partition(":") for part in text.split()))


def base(case: Case, sent: Sent) -> Cells:
    """What every row tells beside the goods."""
    return {
        "order_no": case.number, "recipient": case.recipient, "phone": case.phone, "address": case.address,
        "courier": sent.courier, "tracking": sent.tracking_no, "short_courier": sent.courier[:2],
        "contact": f"{case.recipient} {case.phone} {case.address}",
        "parcel": f"{sent.courier[:2]}:{sent.tracking_no}", "date": "2026-11-22", "qty": sent.pieces,
        "tail": f"****{case.phone[-4:]}", "masked": f"{case.phone[:3]}****{case.phone[-4:]}",
    }  # fmt: skip


def _each(way: Way, cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    for case in cases:
        for sent in case.sent:
            yield {**base(case, sent), **way.text(sent, rng)}


def _joined(way: Way, cases: list[Case], rng: random.Random) -> Iterator[Cells]:
    for case in cases:
        for _, group in groupby(case.sent, key=lambda s: s.tracking_no):
            parcel = list(group)
            texts = [way.text(sent, rng) for sent in parcel]
            cell = (way.joined or "").join(
                str(t["title"]).replace("{i}", str(i)).replace("{n}", chr(0x245F + i))
                for i, t in enumerate(texts, 1)
            )
            yield {**base(case, parcel[0]), "title": cell, "qty": sum(s.pieces for s in parcel)}


def one_row_a_parcel(
    between: str, numbers: str, text: Text
) -> Callable[[list[Case], random.Random], Iterator[Cells]]:
    """A row for each parcel, whoever's orders are in it."""

    def rows(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
        parcels: dict[str, list[tuple[Case, Sent]]] = {}
        for case in cases:
            for sent in case.sent:
                parcels.setdefault(sent.tracking_no, []).append((case, sent))
        for inside in parcels.values():
            case, sent = inside[0]
            same = [(c, s) for c, s in inside if c.phone == case.phone]
            yield _one_parcel(same, between, numbers, text, rng)
            yield from ({**base(c, s), **text(s, rng)} for c, s in inside if c.phone != case.phone)

    return rows


def _one_parcel(
    inside: list[tuple[Case, Sent]], between: str, numbers: str, text: Text, rng: random.Random
) -> Cells:
    cell = between.join(str(text(sent, rng)["title"]) for _, sent in inside)
    orders = numbers.join(dict.fromkeys(case.number for case, _ in inside))
    return {**base(*inside[0]), "order_no": orders, "title": cell}


def a_row_a_piece(text: Text) -> Callable[[list[Case], random.Random], Iterator[Cells]]:
    """A row for each piece."""

    def rows(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
        for case in cases:
            for sent in case.sent:
                cells = {**base(case, sent), **text(sent, rng), "qty": 1}
                yield from (cells for _ in range(sent.pieces))

    return rows


CHINESE_COUNTS = {1: "一", 2: "两", 3: "三", 4: "四", 5: "五", 6: "六"}


def nick(sent: Sent, rng: random.Random) -> str:
    """What the supplier calls the product."""
    return rng.choice(sent.thing.product.nicks)


def shuffled(sent: Sent, rng: random.Random, often: float = 0.6) -> list[str]:
    """The values, written freely, in any order."""
    values = sent.thing.written(rng, often=often)
    rng.shuffle(values)
    return values
