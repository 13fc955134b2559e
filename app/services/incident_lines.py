"""Ordered against sent, as the money side needs it."""

from __future__ import annotations

from app.data.models import Incident, IncidentLine
from app.domain.claims import quantity_lost


def is_same_goods(line: IncidentLine) -> bool:
    """Whether what was sent is what was ordered, whatever the pieces."""
    ordered = (line.ordered_title, line.ordered_spec, line.ordered_sku_code)
    return ordered == (line.sent_title, line.sent_spec, line.sent_sku_code)


def pieces_lost(incident: Incident) -> dict[int, int]:
    """Order lines of the incident with the pieces that the buyer lacks."""
    found = {}
    for line in incident.lines:
        if line.order_line_id is None:
            continue
        lost = quantity_lost(line.ordered_quantity, line.sent_quantity, is_same_goods=is_same_goods(line))
        if lost:
            found[line.order_line_id] = lost
    return found
