"""Which order lines travel in which parcel: one by one, or field by field where there are very many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any


@dataclass(frozen=True)
class Shipment:
    """Pieces of an order line that one tracking number carries, for recording the parcels."""

    order_no: str
    line_id: int
    tracking_no: str
    courier: str
    pieces: int
    """0: the sheet does not say which of several parcels carries them."""
    row: int
    is_right: bool = True
    """False: other goods than those of the line are in the parcel, or nobody can tell."""


@dataclass(frozen=True)
class Shipments:
    """Many shipments, field by field; going through it gives them one by one."""

    order_no: Sequence[str] = ()
    line_id: Sequence[int] = ()
    tracking_no: Sequence[str] = ()
    courier: Sequence[str] = ()
    pieces: Sequence[int] = ()
    row: Sequence[int] = ()
    is_right: Sequence[bool] = ()

    @classmethod
    def of(cls, shipments: Iterable[Shipment]) -> Shipments:
        """The shipments given one by one."""
        some = list(shipments)
        return cls(*(list(map(attrgetter(name), some)) for name in _NAMES))

    def __iter__(self) -> Iterator[Shipment]:
        return map(Shipment, *self._columns())

    def __len__(self) -> int:
        return len(self.order_no)

    def __add__(self, other: Shipments) -> Shipments:
        pairs = zip(self._columns(), other._columns(), strict=True)
        return Shipments(*([*ours, *theirs] for ours, theirs in pairs))

    def _columns(self) -> list[Sequence[Any]]:
        return [getattr(self, name) for name in _NAMES]


_NAMES = tuple(member.name for member in fields(Shipment))
