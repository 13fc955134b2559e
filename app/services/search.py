"""What the one search box finds: orders, incidents and suppliers, also from a pasted chat."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.data.queries import search as queries
from app.domain.goods.shown import shown_goods
from app.domain.masking import mask_name
from app.domain.statuses import MismatchKind, Progress
from app.domain.texts import looked_for

PASTED_FROM = 40
"""Longer than any name or number that is typed: somebody pasted a chat or a row of a sheet."""
# Order and tracking numbers are at least ten characters; a mobile number has eleven digits and is no use
# here.
_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:[A-Za-z]{0,6}\d[0-9A-Za-z-]{8,31})(?![0-9A-Za-z])")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_SHORTEST = 2
_MOST_NUMBERS = 50


class HitKind(StrEnum):
    """What was found."""

    ORDER = "order"
    INCIDENT = "incident"
    SUPPLIER = "supplier"


@dataclass(frozen=True)
class Hit:
    """One thing found: where it is, how it is called, and what tells it from others (names are masked)."""

    kind: HitKind
    id: int
    title: str
    detail: str = ""
    mismatch: MismatchKind | None = None
    progress: Progress | None = None


class SearchService:
    """Reads only."""

    def find(self, text: str, limit: int = 8) -> list[Hit]:
        """At most `limit` hits of each kind, incidents first; nothing for fewer than two characters."""
        wanted = unicodedata.normalize("NFKC", looked_for(text))
        if len(wanted) < _SHORTEST:
            return []
        numbers = _numbers_in(wanted) if len(wanted) >= PASTED_FROM else []
        if numbers:
            orders = queries.find_orders_by_numbers(numbers, limit)
            return [*_incidents("\n", orders, limit), *(order_hit(row) for row in orders)]
        orders = queries.find_orders(wanted, limit)
        suppliers = queries.find_suppliers(wanted, limit)
        return [
            *_incidents(wanted, orders, limit),
            *(order_hit(row) for row in orders),
            *(Hit(HitKind.SUPPLIER, row[0], row[1], row[2]) for row in suppliers),
        ]

    def orders_named(self, numbers: Sequence[str]) -> frozenset[int]:
        """Orders that one of `numbers` is of: their own, a line's, a parcel's or an after-sales case's."""
        rows = queries.find_orders_by_numbers(numbers[:_MOST_NUMBERS], _MOST_NUMBERS) if numbers else []
        return frozenset(int(str(row[0])) for row in rows)


def _numbers_in(text: str) -> list[str]:
    found = dict.fromkeys(match.group() for match in _NUMBER.finditer(text))
    return [number for number in found if not _MOBILE.fullmatch(number)][:_MOST_NUMBERS]


def _incidents(text: str, orders: list[tuple[object, ...]], limit: int) -> list[Hit]:
    ids = [int(str(row[0])) for row in orders]
    return [
        Hit(
            HitKind.INCIDENT,
            row[0],
            row[1],
            f"{row[4]} · {mask_name(row[5])}",
            MismatchKind(row[2]),
            Progress(row[3]),
        )
        for row in queries.find_incidents(text, ids, limit)
    ]


def order_hit(row: tuple[object, ...]) -> Hit:
    """An order found, as it is shown."""
    number, recipient, tail, store, goods = (str(value or "") for value in row[1:6])
    who = " ".join(part for part in (mask_name(recipient), tail) if part)
    title, _, spec = goods.rpartition("\n")
    detail = " · ".join(part for part in (store, who, shown_goods(title, spec)) if part)
    return Hit(HitKind.ORDER, int(str(row[0])), number, detail)
