"""Holds the cases of an after-sales sheet against the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.data.models import PlatformRefund
from app.data.queries import platform_refunds as queries
from app.data.queries.platform_refunds import StoredCase, StoredOrder
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.platform_refunds import later_state
from app.domain.statuses import OrderStatus, RefundKind, RefundState, RowOutcome
from app.services.order_import.drafts import RowProblem, Values
from app.services.refund_effects import status_with
from app.services.refund_import.plan import PlannedCase
from app.services.refund_import.reading import CaseDraft, ReadCases, numbers_of

_NEW: Values = {
    "refund_no": "",
    "sub_order_no": "",
    "title": "",
    "sku_code": "",
    "spec": "",
    "quantity": None,
    "kind": RefundKind.UNKNOWN.value,
    "state": RefundState.UNKNOWN.value,
    "status_text": "",
    "reason": "",
    "goods_status": "",
    "currency": "CNY",
    "amount_minor": None,
    "applied_at": None,
    "finished_at": None,
    "return_courier": "",
    "return_tracking_no": "",
}
_BLANK = (None, "", RefundKind.UNKNOWN.value)


def plan_cases(read: ReadCases, store_name: str | None) -> list[PlannedCase]:
    """Each case as new, changed or the same; what cannot be an amount goes to the rows left out."""
    numbers = numbers_of(read.drafts)
    named, known = queries.orders_named(numbers), queries.known_cases(numbers)
    orders = {order.id: order for order in queries.load(o.id for group in named.values() for o in group)}
    planned = []
    for draft in read.drafts:
        chosen = queries.choose(draft.platform, store_name or draft.shop, named.get(draft.order_no, ()))
        if chosen is None and named.get(draft.order_no):
            row, number = draft.rows[0], draft.order_no
            read.rejected.append(RowProblem(row, "refund_order_unclear", "order_no", number))
            continue
        stored = _stored(draft, known.get((draft.order_no, draft.case_key), ()))
        case = _planned(draft, stored, orders[chosen.id] if chosen else None, read)
        planned += [] if case is None else [case]
    return _with_effects(planned, orders)


def _stored(draft: CaseDraft, rows: Sequence[PlatformRefund]) -> PlatformRefund | None:
    """The case as it is known: of the same platform, or the only one with its number and order."""
    near = [row for row in rows if queries.is_near(row.platform, draft.platform)] or rows
    return near[0] if len(near) == 1 else None


def _planned(
    draft: CaseDraft, row: PlatformRefund | None, order: StoredOrder | None, read: ReadCases
) -> PlannedCase | None:
    before = dict(_NEW) if row is None else {n: v for n, v in _columns(row).items() if n in _NEW}
    currency = draft.currency or (order.currency if order else str(before["currency"]))
    try:
        amount = None if draft.amount is None else Money.parse(_printed(draft.amount), currency).minor
    except DomainError as error:
        read.rejected.append(RowProblem(draft.rows[0], error.code, "refund_amount", str(draft.amount)))
        return None
    told = {**draft.values, "currency": currency}
    after = _merged(before, told if amount is None else {**told, "amount_minor": amount}, is_new=row is None)
    order_id = order.id if order else (row.order_id if row is not None else None)
    if row is None:
        outcome = RowOutcome.CREATED
    else:
        is_same = before == after and order_id == row.order_id
        outcome = RowOutcome.UNCHANGED if is_same else RowOutcome.UPDATED
    return PlannedCase(
        draft=draft,
        outcome=outcome,
        id=None if row is None else row.id,
        order_id=order_id,
        before={} if row is None else {**before, **_kept(row)},
        after={**after, "order_id": order_id},
        remarks=tuple(_remarks(draft, after, order)),
        status_before=OrderStatus(order.status) if order else None,
        status_after=OrderStatus(order.status) if order else None,
    )


def _kept(row: PlatformRefund) -> Values:
    columns = _columns(row)
    return {name: columns[name] for name in ("order_id", "updated_at")}


def _printed(amount: Decimal) -> str:
    return format(amount, "f")


def _columns(row: PlatformRefund) -> dict[str, Any]:
    return {f.column_name: f.db_value(row.__data__.get(n)) for n, f in PlatformRefund._meta.fields.items()}


def _merged(before: Values, told: Values, *, is_new: bool) -> Values:
    """Twice is once; a sheet older than what is known only fills gaps."""
    state = later_state(RefundState(before["state"]), RefundState(told["state"]))
    is_old = not is_new and state.value != told["state"]
    after = dict(before)
    for name, value in told.items():
        is_gap = before[name] in _BLANK
        if value not in _BLANK and (is_gap or not is_old):
            after[name] = value
    return {**after, "state": told["state"] if is_new else state.value}


def _remarks(draft: CaseDraft, after: Values, order: StoredOrder | None) -> Iterable[RowProblem]:
    row = draft.rows[0]
    if order is None:
        yield RowProblem(row, "refund_order_unknown", "order_no", draft.order_no)
        return
    if not queries.is_near(draft.platform, order.platform):
        yield RowProblem(row, "refund_other_platform", "order_no", draft.order_no)
    amount = after["amount_minor"]
    if after["currency"] != order.currency:
        yield RowProblem(row, "refund_currency_differs", "currency", after["currency"])
    elif amount is not None and order.paid_minor is not None and amount > order.paid_minor:
        printed = Money(amount, order.currency).plain()
        yield RowProblem(row, "refund_exceeds_paid", "refund_amount", printed)


def _with_effects(planned: list[PlannedCase], orders: dict[int, StoredOrder]) -> list[PlannedCase]:
    """What each order becomes with all its cases of the sheet together."""
    groups: dict[int, list[PlannedCase]] = defaultdict(list)
    for case in planned:
        if case.order_id is not None:
            groups[case.order_id].append(case)
    after: dict[int, OrderStatus] = {}
    for order_id, own in groups.items():
        order = orders[order_id]
        kept = [case for case in order.cases if case.id not in {p.id for p in own}]
        new = [StoredCase(p.id or 0, p.after, queries.case_of(p.after, order.currency)) for p in own]
        after[order_id] = status_with(order, (*kept, *new))
    return [replace(c, status_after=after[c.order_id]) if c.order_id in after else c for c in planned]
