"""The two ledgers of one incident as rows and sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.data.models import ClaimReceipt, Compensation, IncidentCost, SupplierClaim
from app.domain.money import Money, total
from app.domain.statuses import ClaimStatus, CompensationStatus
from app.services.reports.incident_report import ClaimRow, CompensationRow, CostRow, ReceiptRow, Sums
from app.services.reports.privacy import Hide


def compensation_rows(rows: Iterable[Compensation], hide: Hide) -> tuple[CompensationRow, ...]:
    """What the buyer gets, in the order it was planned; voided rows are shown as such."""
    return tuple(
        CompensationRow(
            kind=row.kind,
            status=row.status,
            amount=_money(row),
            what=hide(" ".join(filter(None, (row.what, row.courier, row.tracking_no, row.coupon_code)))),
            proof=hide(row.proof_note),
            paid_at=row.paid_at,
            takes_back=row.reverses_id is not None,
        )
        for row in rows
    )


def claim_rows(
    claims: Iterable[SupplierClaim], receipts: Sequence[ClaimReceipt], hide: Hide
) -> tuple[ClaimRow, ...]:
    """The items claimed with what came in for each."""
    return tuple(
        ClaimRow(
            party=row.party,
            item=row.item,
            status=row.status,
            claimed=_money(row),
            admitted=None if row.admitted_minor is None else Money(row.admitted_minor, row.currency),
            due_on=row.due_on,
            receipts=tuple(_receipt(r, hide) for r in receipts if r.claim_id == row.id),
        )
        for row in claims
    )


def cost_rows(costs: Iterable[IncidentCost], hide: Hide) -> tuple[CostRow, ...]:
    """What the shop paid besides; rows that were voided are left out by the caller."""
    return tuple(CostRow(row.kind, _money(row), hide(row.note), row.spent_at) for row in costs)


def sums(
    currency: str,
    compensations: Sequence[Compensation],
    claims: Sequence[SupplierClaim],
    receipts: Sequence[ClaimReceipt],
    costs: Sequence[IncidentCost],
) -> tuple[Sums, ...]:
    """Sums of each currency, `currency` (the order's) first: a shop abroad pays suppliers in yuan."""
    paid = [signed(row) for row in compensations if row.status == CompensationStatus.PAID]
    standing = [row for row in claims if row.status not in (ClaimStatus.VOIDED, ClaimStatus.WRITTEN_OFF)]
    said = [row for row in claims if row.status != ClaimStatus.VOIDED and row.admitted_minor is not None]
    admitted = [Money(row.admitted_minor, row.currency) for row in said]
    columns = (
        paid,
        [_money(row) for row in costs],
        [_money(row) for row in standing],
        admitted,
        [_money(row) for row in receipts],
    )
    others = sorted({money.currency for column in columns for money in column} - {currency})
    return tuple(Sums(*(_sum(column, code) for column in columns)) for code in (currency, *others))


def signed(row: Compensation) -> Money:
    """A paid row's amount; below zero for a counter-entry, which takes a payment back."""
    return -_money(row) if row.reverses_id is not None else _money(row)


def _sum(amounts: Iterable[Money], currency: str) -> Money:
    return total((money for money in amounts if money.currency == currency), currency)


def _money(row: Compensation | SupplierClaim | ClaimReceipt | IncidentCost) -> Money:
    return Money(row.amount_minor, row.currency)


def _receipt(row: ClaimReceipt, hide: Hide) -> ReceiptRow:
    return ReceiptRow(row.method, _money(row), row.received_at, hide(row.reference))
