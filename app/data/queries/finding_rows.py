"""Reading findings to make incidents of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.data.models import Finding, Order
from app.domain.statuses import FindingKind, FindingState


def with_partners(finding_ids: Sequence[int]) -> list[Finding]:
    """These findings, and the other halves of swaps among them."""
    found = {f.id: f for f in Finding.select().where(Finding.id.in_(list(finding_ids)))}
    for finding in list(found.values()):
        if finding.kind is FindingKind.SWAPPED and finding.with_order_no:
            found.update({other.id: other for other in _other_half(finding)})
    return [found[i] for i in sorted(found)]


def _other_half(finding: Finding) -> Iterable[Finding]:
    return Finding.select().where(
        Finding.sheet_import == finding.sheet_import_id,
        Finding.kind == FindingKind.SWAPPED,
        Finding.order_no == finding.with_order_no,
        Finding.state.in_([FindingState.OPEN, FindingState.INCIDENT]),
    )


def by_order(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Grouped by order, in the order in which the orders are first named."""
    groups: dict[int, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.order_id, []).append(finding)
    return list(groups.values())


def order_named(order_no: str, near: Order) -> Order | None:
    """The order with this number, in the same shop first."""
    orders = list(Order.select().where(Order.order_no == order_no))
    orders.sort(key=lambda order: order.store_id != near.store_id)
    return orders[0] if orders else None
