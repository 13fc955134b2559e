"""What a mistake cost, item by item, from what is on record; the ground of a claim."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from app.data.models import (
    Compensation,
    Incident,
    IncidentCost,
    IncidentParcel,
    Parcel,
    SupplierClaim,
)
from app.domain import claims as rules
from app.domain.claims import Loss, SuggestedClaim
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    CostKind,
    LiableParty,
    ReturnState,
)
from app.services.incident_lines import bought_as, is_same_goods

_CAME_BACK = {ReturnState.RECEIVED, ReturnState.INSPECTED_GOOD}
_OF_KIND = {
    CompensationKind.RESHIP: ClaimItem.RESHIP,
    CompensationKind.FREIGHT_REFUND: ClaimItem.FREIGHT_OUT,
    CompensationKind.COUPON: ClaimItem.GOODWILL,
    CompensationKind.GIFT: ClaimItem.GOODWILL,
    CompensationKind.TRANSFER: ClaimItem.GOODWILL,
    CompensationKind.PRICE_DIFFERENCE: ClaimItem.GOODWILL,
}
_OF_COST = {
    CostKind.FREIGHT: ClaimItem.FREIGHT_OUT,
    CostKind.FREIGHT_BACK: ClaimItem.FREIGHT_BACK,
    CostKind.INTERCEPT_FEE: ClaimItem.INTERCEPT_FEE,
    CostKind.PENALTY: ClaimItem.PENALTY,
}


@dataclass(frozen=True)
class Suggestion:
    """What to claim, item by item; `undecided_percent` of the loss has no liable party yet."""

    items: tuple[SuggestedClaim, ...]
    undecided_percent: int
    has_supplier: bool


def suggest_for(incident: Incident) -> Suggestion:
    """Losses by the shares of liability, less what is claimed already. Source: domain.md 2.3."""
    shares = {row.party: row.share_percent for row in incident.liabilities}
    shares = shares or {LiableParty.UNDECIDED: 100}
    if incident.supplier_id is None and LiableParty.SUPPLIER in shares:
        # Nobody to claim from: his share stays open rather than moving to somebody else.
        shares[LiableParty.UNDECIDED] = shares.pop(LiableParty.SUPPLIER) + shares.get(
            LiableParty.UNDECIDED, 0
        )
    items: list[SuggestedClaim] = []
    claimed = _claimed(incident)
    for currency, losses in _losses(incident).items():
        items += rules.suggest(losses, shares, claimed.get(currency, {}), currency)
    return Suggestion(tuple(items), shares.get(LiableParty.UNDECIDED, 0), incident.supplier_id is not None)


def _losses(incident: Incident) -> dict[str, list[Loss]]:
    """By currency: a shop abroad refunds in one and buys in another."""
    sums: dict[tuple[str, ClaimItem], int] = defaultdict(int)
    for row in _compensations(incident):
        sign = -1 if row.reverses_id is not None else 1
        sums[row.currency, _OF_KIND[row.kind]] += sign * row.amount_minor
    for cost in IncidentCost.select().where(
        IncidentCost.incident == incident, IncidentCost.voided_at.is_null()
    ):
        if cost.kind in _OF_COST:
            sums[cost.currency, _OF_COST[cost.kind]] += cost.amount_minor
    found: dict[str, list[Loss]] = defaultdict(list)
    for currency, loss in _goods(incident):
        found[currency].append(loss)
    for item in ClaimItem:
        for (currency, of), minor in sums.items():
            if of is item and minor > 0:
                found[currency].append(Loss(item, minor))
    return found


def _compensations(incident: Incident) -> list[Compensation]:
    C = Compensation
    query = C.select().where(
        C.incident == incident, C.status != CompensationStatus.VOIDED, C.kind.in_(list(_OF_KIND))
    )
    return list(query)


def _goods(incident: Incident) -> list[tuple[str, Loss]]:
    """What the supplier was paid for goods the buyer did not get, unless the wrong ones came back."""
    came_back = _wrong_goods_came_back(incident)
    sums: dict[str, int] = defaultdict(int)
    is_unknown = False
    for line in incident.lines:
        is_same = is_same_goods(line)
        lost = rules.quantity_lost(line.ordered_quantity, line.sent_quantity, is_same_goods=is_same)
        if not lost or (came_back and not is_same and line.sent_quantity):
            continue
        alias = bought_as(incident, line)
        if alias is None:
            is_unknown = True
        else:
            sums[alias.currency] += alias.cost_minor * lost
    found = [(currency, Loss(ClaimItem.GOODS, minor)) for currency, minor in sums.items() if minor]
    if is_unknown and not found:
        found.append((incident.order.currency, Loss(ClaimItem.GOODS, None)))
    return found


def _wrong_goods_came_back(incident: Incident) -> bool:
    query = Parcel.select().join(IncidentParcel).where(IncidentParcel.incident == incident)
    states = [parcel.return_state for parcel in query]
    return bool(states) and all(state in _CAME_BACK for state in states)


def _claimed(incident: Incident) -> dict[str, dict[tuple[ClaimItem, LiableParty], int]]:
    found: dict[str, dict[tuple[ClaimItem, LiableParty], int]] = defaultdict(lambda: defaultdict(int))
    for row in incident.claims.where(SupplierClaim.status != ClaimStatus.VOIDED):
        found[row.currency][row.item, row.party] += row.amount_minor
    return found
