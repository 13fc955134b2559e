"""Whose order a buyer's chat is about: by the numbers in it, the phone's last digits, the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.data.queries import search as queries
from app.domain.chat_reading import ChatRead
from app.services.search import Hit, order_hit


class Clue(StrEnum):
    """What in a chat points to an order, the surest first."""

    NUMBER = "number"
    """The order's number, a tracking number, or that of an after-sales case."""
    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True)
class ProposedOrder:
    """An order the chat may be about, and what points to it."""

    hit: Hit
    clues: tuple[Clue, ...]


def propose_orders(said: ChatRead, limit: int = 8) -> list[ProposedOrder]:
    """Orders named by number first, then those that name and phone agree on, then either; newest first.

    Where a number names one, name and phone only add to it: whoever gives his number means that order.
    """
    named = queries.find_orders_by_numbers(said.numbers, limit) if said.numbers else []
    people = queries.find_orders_by_person(said.names, said.phone_tails, limit)
    rows = named or people
    found = [ProposedOrder(order_hit(row), _clues(row, said, is_named=bool(named))) for row in rows]
    return sorted(found, key=lambda order: _rank(order.clues))[:limit]


def _clues(row: Sequence[object], said: ChatRead, *, is_named: bool) -> tuple[Clue, ...]:
    recipient, tail = str(row[2] or ""), str(row[3] or "")
    clues = [Clue.NUMBER] if is_named else []
    if tail and tail in said.phone_tails:
        clues.append(Clue.PHONE)
    if recipient and any(name.startswith(recipient) for name in said.names):
        clues.append(Clue.NAME)
    return tuple(clues)


def _rank(clues: tuple[Clue, ...]) -> tuple[int, int]:
    return (0 if Clue.NUMBER in clues else 1, -len(clues))
