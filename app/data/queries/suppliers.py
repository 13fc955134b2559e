"""Suppliers with their figures, in SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import reduce
from operator import or_
from typing import Any

from peewee import Value, fn

from app.data.models import Incident, Order, Supplier, SupplierClaim
from app.data.queries.claims import outstanding_term
from app.data.queries.sent_counts import lines_sent
from app.domain.claims import OPEN
from app.domain.statuses import ClaimStatus, MismatchKind, Progress, SupplierKind
from app.domain.texts import looked_for

_NO_MISTAKE = (Progress.FALSE_ALARM.value, Progress.WITHDRAWN.value)
_DONE = (*_NO_MISTAKE, Progress.CLOSED.value)


@dataclass(frozen=True)
class SupplierFilter:
    """Which suppliers; empty means all."""

    text: str = ""
    kinds: frozenset[SupplierKind] = frozenset()
    is_held: bool | None = None
    owes: bool = False


def find(wanted: SupplierFilter, today: date) -> list[Supplier]:
    """Suppliers that pass the filter by their own columns."""
    terms: list[Any] = [Value(1) == 1]
    if wanted.kinds:
        terms.append(Supplier.kind.in_(list(wanted.kinds)))
    if wanted.is_held is not None:
        held = held_term(today)
        terms.append(held if wanted.is_held else ~held)
    if text := looked_for(wanted.text):
        columns = (Supplier.name, Supplier.contact_name, Supplier.phone, Supplier.wechat, Supplier.note)
        terms.append(reduce(or_, (column.contains(text) for column in columns)))
    return list(Supplier.select().where(*terms).order_by(Supplier.name))


def held_term(today: date) -> Any:
    """SQL: on hold today; a hold with an end is over after its last day."""
    return (Supplier.is_held == True) & (  # noqa: E712
        Supplier.hold_until_on.is_null() | (Supplier.hold_until_on >= today)
    )


@dataclass(frozen=True)
class IncidentCounts:
    """Mistakes of a supplier: all that were some, and those not closed."""

    total: int = 0
    open: int = 0


def incident_counts() -> dict[int, IncidentCounts]:
    """By supplier; false alarms and withdrawn ones are none."""
    is_open = fn.SUM(Incident.progress.not_in(list(_DONE)))
    query: Any = (
        Incident.select(Incident.supplier, fn.COUNT(Incident.id), is_open)
        .where(Incident.supplier.is_null(False), Incident.progress.not_in(list(_NO_MISTAKE)))
        .group_by(Incident.supplier)
    )
    return {supplier: IncidentCounts(total, open_) for supplier, total, open_ in query.tuples()}


@dataclass(frozen=True)
class WrongRate:
    """Order lines sent wrongly among those sent; under `SMALL` sent the share says little."""

    wrong: int = 0
    sent: int = 0

    SMALL = 20

    @property
    def share(self) -> float | None:
        """From 0 to 1; None when nothing was sent."""
        return self.wrong / self.sent if self.sent else None

    @property
    def is_small(self) -> bool:
        """Too few to judge by."""
        return self.sent < self.SMALL


# A sheet may date a parcel some hours ahead of our clock; it went out all the same.
_EVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class WrongRates:
    """The same over a short and a long window that both end now."""

    short: WrongRate = WrongRate()
    long: WrongRate = WrongRate()


def wrong_rates(early: datetime, late: datetime) -> dict[int, WrongRates]:
    """By supplier, over the lines that went out since `late` and since `early`, read in one pass."""
    counted = lines_sent([early, late, _EVER])
    sent: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    wrong: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for row in counted.sent:
        if row.supplier_id is not None:
            sent[row.supplier_id][row.period] += row.sent
    for mistake in counted.wrong:
        if mistake.supplier_id is not None and mistake.is_his:
            wrong[mistake.supplier_id][mistake.period] += mistake.wrong
    return {
        number: WrongRates(WrongRate(wrong[number][1], lines[1]), WrongRate(sum(wrong[number]), sum(lines)))
        for number, lines in sent.items()
    }


@dataclass(frozen=True)
class IncidentOfSupplier:
    """A mistake of a supplier, for his page and his statement."""

    id: int
    number: str
    order_no: str
    kind: MismatchKind
    progress: Progress
    discovered_at: datetime


def incidents_of(supplier_id: int, limit: int | None = None) -> list[IncidentOfSupplier]:
    """The newest first."""
    return _incidents(Incident.supplier == supplier_id, limit)


def incidents_by_id(ids: Sequence[int]) -> dict[int, IncidentOfSupplier]:
    """These incidents, whichever supplier they name by now."""
    return {row.id: row for row in _incidents(Incident.id.in_(list(ids)))}


def _incidents(condition: Any, limit: int | None = None) -> list[IncidentOfSupplier]:
    query: Any = (
        Incident.select(Incident, Order.order_no.alias("order_no"))
        .join(Order)
        .where(condition)
        .order_by(Incident.discovered_at.desc(), Incident.id.desc())
        .limit(limit)
        .objects()
    )
    return [
        IncidentOfSupplier(row.id, row.number, row.order_no, row.kind, row.progress, row.discovered_at)
        for row in query
    ]


def owed_by_supplier() -> dict[int, dict[str, int]]:
    """What is still to come in, by supplier and currency, in minor units; nothing where nothing is."""
    S = SupplierClaim
    inner = S.select(
        S.supplier.alias("supplier"), S.currency.alias("currency"), outstanding_term().alias("left")
    ).where(S.status.in_(list(OPEN)), S.status != ClaimStatus.VOIDED, S.supplier.is_null(False))
    c = inner.c
    query: Any = (
        S.select(c.supplier, c.currency, fn.SUM(c.left)).from_(inner).group_by(c.supplier, c.currency)
    )
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for supplier, currency, left in query.tuples():
        if left:
            found[supplier][currency] = left
    return dict(found)
