"""Ordered against sent, as the money side needs it."""

from __future__ import annotations

from app.data.models import Incident, IncidentLine, SupplierSku
from app.domain.claims import quantity_lost
from app.domain.money import Money


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


def bought_as(incident: Incident, line: IncidentLine) -> SupplierSku | None:
    """The supplier's entry, with its cost, for what was ordered: by code, else by title and variant."""
    K = SupplierSku
    of_supplier = (K.supplier == incident.supplier_id) & K.cost_minor.is_null(False)
    found = None
    if line.ordered_sku_code:
        found = K.get_or_none(of_supplier & (K.sku_code == line.ordered_sku_code))
    if found is None and line.ordered_title:
        same = (K.title == line.ordered_title) & (K.spec == line.ordered_spec)
        found = K.get_or_none(of_supplier & same)
    return found


def cost_of_lost(incident: Incident) -> Money | None:
    """What the lost pieces cost at the supplier's prices; None where a price is missing or the
    currencies differ."""
    lost = pieces_lost(incident)
    sums: dict[str, int] = {}
    for line in incident.lines:
        if line.order_line_id in lost:
            bought = bought_as(incident, line)
            if bought is None:
                return None
            cost = int(bought.cost_minor) * lost[line.order_line_id]
            sums[bought.currency] = sums.get(bought.currency, 0) + cost
    if len(sums) != 1:
        return None
    [(currency, minor)] = sums.items()
    return Money(minor, currency)
