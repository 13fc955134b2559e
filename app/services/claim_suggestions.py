"""What a mistake cost, item by item, from what is on record; the ground of a claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from app.data.models import (
    Compensation,
    Incident,
    IncidentCost,
    IncidentLine,
    IncidentParcel,
    Parcel,
    SupplierClaim,
)
from app.domain import claims as rules
from app.domain.claim_suggestion import (
    Given,
    Ground,
    Loss,
    SuggestedClaim,
    difference_left,
    goods_loss,
    suggest,
)
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    CostKind,
    DeliveryState,
    LiableParty,
    Remedy,
    ReturnState,
)
from app.services.incident_lines import bought_as, is_same_goods

_KEPT = frozenset({Remedy.KEEP_WITH_PARTIAL, Remedy.KEEP_WITH_COUPON})
_CAME_BACK = {ReturnState.RECEIVED, ReturnState.INSPECTED_GOOD}
_OF_KIND = {
    CompensationKind.RESHIP: ClaimItem.RESHIP,
    CompensationKind.FREIGHT_REFUND: ClaimItem.FREIGHT_OUT,
    CompensationKind.COUPON: ClaimItem.GOODWILL,
    CompensationKind.GIFT: ClaimItem.GOODWILL,
    CompensationKind.TRANSFER: ClaimItem.GOODWILL,
}
_OF_COST = {
    CostKind.FREIGHT: ClaimItem.FREIGHT_OUT,
    CostKind.FREIGHT_BACK: ClaimItem.FREIGHT_BACK,
    CostKind.INTERCEPT_FEE: ClaimItem.INTERCEPT_FEE,
    CostKind.PENALTY: ClaimItem.PENALTY,
}

_PLACES = {item: place for place, item in enumerate(ClaimItem)}


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
        items += suggest(losses, shares, claimed.get(currency, {}), currency)
    return Suggestion(tuple(items), shares.get(LiableParty.UNDECIDED, 0), incident.supplier_id is not None)


def _losses(incident: Incident) -> dict[str, list[Loss]]:
    """By currency: a shop abroad refunds in one and buys in another."""
    rows, own = _compensations(incident), incident.order.currency
    given = _given(incident, rows)
    goods, is_unknown = _goods(incident, rows, given)
    found: dict[str, list[Loss]] = defaultdict(list)
    ground = Ground.GOODS_REFUNDED if given.refunded + given.difference else Ground.GOODS_UNSETTLED
    for currency, minor in goods.items():
        if minor:
            found[currency].append(Loss(ClaimItem.GOODS, minor, ground))
    if is_unknown and not found:
        found[own].append(Loss(ClaimItem.GOODS, None, ground))
    sums = _spent(incident, rows)
    sums[own, ClaimItem.GOODWILL] += difference_left(given, goods.get(own, 0))
    for (currency, item), minor in sorted(sums.items(), key=lambda pair: _PLACES[pair[0][1]]):
        if minor > 0:
            because = Ground.RESHIP_FOR_GOODS if item is ClaimItem.RESHIP else None
            found[currency].append(Loss(item, minor, because))
    return found


def _spent(incident: Incident, rows: Sequence[Compensation]) -> dict[tuple[str, ClaimItem], int]:
    """What was spent or is about to be, by currency and item."""
    sums: dict[tuple[str, ClaimItem], int] = defaultdict(int)
    for row in rows:
        if row.kind in _OF_KIND:
            sums[row.currency, _OF_KIND[row.kind]] += _signed(row)
    costs = IncidentCost.select().where(IncidentCost.incident == incident, IncidentCost.voided_at.is_null())
    for cost in costs:
        if cost.kind in _OF_COST:
            sums[cost.currency, _OF_COST[cost.kind]] += cost.amount_minor
    return sums


def _compensations(incident: Incident) -> list[Compensation]:
    C = Compensation
    return list(C.select().where(C.incident == incident, C.status != CompensationStatus.VOIDED))


def _signed(row: Compensation) -> int:
    return int(-row.amount_minor if row.reverses_id is not None else row.amount_minor)


def _given(incident: Incident, rows: Sequence[Compensation]) -> Given:
    """What the buyer gets back for the goods, in the order's currency."""

    def of(kind: CompensationKind) -> int:
        return sum(_signed(row) for row in rows if row.kind is kind)

    return Given(
        refunded=of(CompensationKind.REFUND),
        difference=of(CompensationKind.PRICE_DIFFERENCE),
        is_kept=incident.remedy in _KEPT,
    )


def _goods(incident: Incident, rows: Sequence[Compensation], given: Given) -> tuple[dict[str, int], bool]:
    """By currency what the supplier was paid for nothing; and whether a price is not on record.

    Not for goods that were sent again, nor for wrong ones that came back to him.
    """
    came_back = _wrong_goods_came_back(incident)
    again = _sent_again(rows)
    missing: dict[str, int] = defaultdict(int)
    wrong: dict[str, int] = defaultdict(int)
    is_unknown = False
    for line in incident.lines:
        is_same = is_same_goods(line)
        lost = rules.quantity_lost(line.ordered_quantity, line.sent_quantity, is_same_goods=is_same)
        lost -= _taken(again, line, lost)
        if lost <= 0 or (came_back and not is_same and line.sent_quantity):
            continue
        alias = bought_as(incident, line)
        is_unknown = is_unknown or alias is None
        if alias is not None:
            # Of goods in whose place nothing came the buyer keeps nothing, whatever was agreed.
            side = missing if is_same or not line.sent_quantity else wrong
            side[alias.currency] += alias.cost_minor * lost
    return {
        currency: goods_loss(
            missing[currency], wrong[currency], given if currency == incident.order.currency else None
        )
        for currency in sorted({*missing, *wrong})
    }, is_unknown


def _sent_again(rows: Sequence[Compensation]) -> Counter[int] | None:
    """Pieces sent again by line number; None: a reship that does not say which, so all of them.

    One that failed made nothing good; what it cost is a loss of its own.
    """
    taken_back = {row.reverses_id for row in rows}
    found: Counter[int] = Counter()
    for row in rows:
        is_live = row.kind is CompensationKind.RESHIP and row.reverses_id is None and row.id not in taken_back
        if not is_live or row.delivery is DeliveryState.FAILED:
            continue
        if row.reship_order is None:
            return None
        for line in row.reship_order.lines:
            found[line.line_no] += line.quantity
    return found


def _taken(again: Counter[int] | None, line: IncidentLine, lost: int) -> int:
    """Of the pieces lost on a line those that were sent again; each piece counts once."""
    if again is None:
        return lost
    if line.order_line is None:
        return 0
    taken = min(lost, again[line.order_line.line_no])
    again[line.order_line.line_no] -= taken
    return taken


def _wrong_goods_came_back(incident: Incident) -> bool:
    query = Parcel.select().join(IncidentParcel).where(IncidentParcel.incident == incident)
    states = [parcel.return_state for parcel in query]
    return bool(states) and all(state in _CAME_BACK for state in states)


def _claimed(incident: Incident) -> dict[str, dict[tuple[ClaimItem, LiableParty], int]]:
    found: dict[str, dict[tuple[ClaimItem, LiableParty], int]] = defaultdict(lambda: defaultdict(int))
    for row in incident.claims.where(SupplierClaim.status != ClaimStatus.VOIDED):
        found[row.currency][row.item, row.party] += row.amount_minor
    return found
