"""What can be chosen when something is planned for the buyer: the order's lines with what is left of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.data.models import Incident
from app.data.queries import order_money
from app.domain.compensation import Headroom
from app.domain.money import Money
from app.services.incident_lines import cost_of_lost, pieces_lost


@dataclass(frozen=True)
class LineChoice:
    """A line of the order. `lost`: pieces the buyer lacks; `left`: what may still be refunded of it."""

    id: int
    line_no: int
    title: str
    spec: str
    quantity: int
    lost: int
    left: Money


@dataclass(frozen=True)
class PlanChoices:
    """An incident's order as the planning panel shows it."""

    incident_id: int
    incident_number: str
    order_no: str
    supplier: str
    currency: str
    room: Headroom
    lines: tuple[LineChoice, ...]
    reship_cost: Money | None
    """What the lost pieces cost at the supplier's prices; None where that is not on record."""
    platform_refunded: Money
    platform_figure_at: datetime
    platform_pending: Money
    """Under way on the platform, by its after-sales sheets."""


def choices_for(incident: Incident, room: Headroom) -> PlanChoices:
    """The lines of the incident's own order; shares are those of the order that was paid."""
    order = incident.order
    root = order_money.root_of(order)
    lost = pieces_lost(incident)
    return PlanChoices(
        incident_id=incident.id,
        incident_number=incident.number,
        order_no=order.order_no,
        supplier=incident.supplier.name if incident.supplier else "",
        currency=room.currency,
        room=room,
        lines=tuple(
            LineChoice(
                id=line.id,
                line_no=line.line_no,
                title=line.title,
                spec=line.spec,
                quantity=line.quantity,
                lost=lost.get(line.id, 0),
                left=Money(room.lines.get(line.line_no, 0), room.currency),
            )
            for line in sorted(order.lines, key=lambda line: int(line.line_no))
        ),
        reship_cost=cost_of_lost(incident),
        platform_refunded=Money(root.refunded_minor or 0, root.currency),
        platform_figure_at=order_money.platform_figure_at(root),
        platform_pending=Money(room.pending, room.currency),
    )
