"""The figures counted again, by hand, from the plain rows: no query of the application's is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.past_shop.fill import PastShop


def moment(text: str | None) -> datetime | None:
    """A stored stamp as a moment."""
    return None if text is None else datetime.fromisoformat(text.replace("Z", "+00:00"))


@dataclass
class Line:
    """An order line: when it went out, whose it is, and the incident that says it was wrong."""

    id: int
    order: int
    store: int
    supplier: int
    status: str
    paid_at: datetime
    sent_at: datetime | None = None
    incidents: list[Any] = field(default_factory=list)

    @property
    def out_at(self) -> datetime | None:
        """When it counts as sent; None: it did not go out."""
        said = self.paid_at if self.status in ("shipped", "done") else None
        if self.incidents:
            return self.sent_at or said or min(found for _, found, _, _ in self.incidents)
        if self.sent_at is not None:
            return None if self.status in ("unpaid", "closed") else self.sent_at
        return said

    @property
    def is_his(self) -> bool:
        """It counts against its supplier."""
        return any(his for _, _, his, _ in self.incidents)


def lines(past: PastShop) -> list[Line]:
    """Every order line of the shop."""
    found = {
        row[0]: Line(row[0], row[1], row[2], row[3], row[4], _sure(row[5]))
        for row in past.ask(
            "SELECT l.id, o.id, o.store_id, o.supplier_id, o.status, o.paid_at "
            "FROM order_line l, orders o WHERE o.id = l.order_id"
        )
    }
    for line, at in past.ask(
        "SELECT pl.order_line_id, p.shipped_at FROM parcel_line pl, parcel p WHERE p.id = pl.parcel_id"
    ):
        earlier = found[line].sent_at
        found[line].sent_at = _sure(at) if earlier is None else min(earlier, _sure(at))
    blamed = defaultdict(list)
    for incident, party, share in past.ask("SELECT incident_id, party, share_percent FROM liability"):
        blamed[incident].append(share > 0 and party in ("supplier", "undecided"))
    for incident, line, at, kind in past.ask(
        "SELECT i.id, il.order_line_id, i.discovered_at, i.kind FROM incident i, incident_line il "
        "WHERE il.incident_id = i.id AND i.progress NOT IN ('false_alarm', 'withdrawn')"
    ):
        his = any(blamed[incident]) if incident in blamed else True
        found[line].incidents.append((incident, _sure(at), his, kind))
    return list(found.values())


def between(rows: Iterable[Line], since: datetime, until: datetime) -> list[Line]:
    """Those that went out from `since` until before `until`."""
    return [line for line in rows if line.out_at is not None and since <= line.out_at < until]


def _sure(text: str) -> datetime:
    found = moment(text)
    assert found is not None
    return found
