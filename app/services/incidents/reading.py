"""The list and the panel of incidents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Deadline, IncidentLine, Parcel
from app.data.queries import incident_list
from app.data.queries.incident_list import IncidentFilter
from app.domain.deadlines import Urgency, urgency
from app.domain.errors import NotFound
from app.domain.goods.shown import shown_goods
from app.domain.next_step import NextStep
from app.domain.statuses import (
    DiscoveredBy,
    Escalation,
    InterceptState,
    MismatchKind,
    Progress,
)
from app.services.incidents.context import Part
from app.services.incidents.panel import read_detail
from app.services.incidents.results import CurrencyTotals, IncidentDetail, IncidentRow, IncidentTotals
from app.services.incidents.soundness import unsound
from app.services.incidents.steps import read_steps

_INSTANT = UtcDateTimeField()
Sort = tuple[str, bool]


class Reading(Part):
    """Reads; writes nothing."""

    def find_ids(
        self, wanted: IncidentFilter | None = None, sort: Sort = ("discovered_at", True)
    ) -> list[int]:
        """Ids of the incidents wanted, in order; `sort` is (key, descending).

        Keys: number, kind, order_no, supplier, progress, discovered_at, closed_at, due_at.
        Raises: DomainError "unknown_sort".
        """
        return incident_list.find_ids(wanted or IncidentFilter(), sort, self._uow.clock.now())

    def load_rows(self, ids: Sequence[int]) -> list[IncidentRow]:
        """The rows of these ids, in the order asked; ids that are gone are left out."""
        raw = {row[0]: row for row in incident_list.load_rows(ids)}
        lines = _by_id(IncidentLine, [row[19] for row in raw.values()])
        parcels = _by_id(Parcel, [row[20] for row in raw.values()])
        deadlines = _by_id(Deadline, [row[21] for row in raw.values()])
        money = _sums_by_incident(list(raw))
        return [
            self._row(r, lines.get(r[19]), parcels.get(r[20]), deadlines.get(r[21]), money.get(r[0], {}))
            for r in (raw[i] for i in ids if i in raw)
        ]

    def totals(self, wanted: IncidentFilter | None = None) -> IncidentTotals:
        """Counts and, by currency, sums of the incidents wanted."""
        wanted, now = wanted or IncidentFilter(), self._uow.clock.now()
        sums = tuple(CurrencyTotals(*row) for row in incident_list.sums(wanted, now))
        return IncidentTotals(*incident_list.counts(wanted, now), sums)

    def find_by_number(self, number: str) -> int | None:
        """The id of "CF-26-0001"; None when there is no such incident."""
        ids = self.find_ids(IncidentFilter(text=number.strip()))
        return next((r.id for r in self.load_rows(ids) if r.number == number.strip()), None)

    def get(self, incident_id: int) -> IncidentDetail:
        """Everything the panel shows. Raises: NotFound."""
        rows = self.load_rows([incident_id])
        if not rows:
            raise NotFound(kind="incident", id=incident_id)
        return read_detail(self._context, rows[0])

    def unsound(self) -> tuple[tuple[str, str], ...]:
        """(number, code) of whatever in the data contradicts itself; see `incident_invariants`."""
        return tuple(unsound())

    def next_steps(self, ids: Sequence[int]) -> dict[int, NextStep]:
        """What to do next with each of these, without the rest of the panel. Raises: NotFound."""
        found = read_steps(self._context, ids)
        if missing := set(ids) - found.keys():
            raise NotFound(kind="incident", id=min(missing))
        return found

    def _row(
        self,
        r: tuple[Any, ...],
        line: IncidentLine | None,
        parcel: Parcel | None,
        deadline: Deadline | None,
        money: Mapping[str, CurrencyTotals],
    ) -> IncidentRow:
        row = IncidentRow(
            id=r[0],
            number=r[1],
            kind=MismatchKind(r[2]),
            progress=Progress(r[3]),
            order_id=r[4],
            order_no=r[5],
            platform=r[6],
            store_name=r[7],
            supplier_id=r[8],
            supplier_name=r[9],
            recipient=r[10],
            phone=r[11],
            ordered="" if line is None else shown_goods(line.ordered_title, line.ordered_spec),
            sent="" if line is None else shown_goods(line.sent_title, line.sent_spec),
            ordered_quantity=0 if line is None else line.ordered_quantity,
            sent_quantity=0 if line is None else line.sent_quantity,
            line_count=r[18],
            partner_number=r[17],
            discovered_by=DiscoveredBy(r[12]),
            discovered_at=_INSTANT.python_value(r[13]) or self._uow.clock.now(),
            parcel_state=None if parcel is None else parcel.state,
            intercept_state=InterceptState.NONE if parcel is None else parcel.intercept_state,
            escalation=Escalation(r[14]),
            due_clock=None,
            due_at=None,
            urgency=Urgency.CALM,
            currency=r[16],
            sums=_own_first(r[16], money),
            closed_at=_INSTANT.python_value(r[15]),
        )
        return row if deadline is None else self._with_clock(row, deadline)

    def _with_clock(self, row: IncidentRow, deadline: Deadline) -> IncidentRow:
        now = self._uow.clock.now()
        return replace(
            row,
            due_clock=deadline.clock,
            due_at=deadline.due_at,
            urgency=urgency(now, deadline.warn_at, deadline.due_at, deadline.paused_at),
        )


def _sums_by_incident(ids: Sequence[int]) -> dict[int, dict[str, CurrencyTotals]]:
    found: dict[int, dict[str, CurrencyTotals]] = {}
    for incident_id, currency, paid, claimed, received in incident_list.amounts(ids):
        found.setdefault(incident_id, {})[currency] = CurrencyTotals(currency, paid, claimed, received)
    return found


def _own_first(own: str, money: Mapping[str, CurrencyTotals]) -> tuple[CurrencyTotals, ...]:
    """The order's currency, with zeros where nothing was booked in it, then the others by their letters."""
    first = money.get(own, CurrencyTotals(own, 0, 0, 0))
    return (first, *(money[code] for code in sorted(money) if code != own))


def _by_id(model: Any, ids: list[int | None]) -> dict[int | None, Any]:
    wanted = [i for i in ids if i is not None]
    return {row.id: row for row in model.select().where(model.id.in_(wanted))} if wanted else {}
