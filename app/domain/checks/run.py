"""All checks over the orders that wait."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.checks.goods import goods_checks
from app.domain.checks.model import Check, CheckedOrder, CheckRules, Severity
from app.domain.checks.recipients import recipient_checks
from app.domain.checks.repeats import duplicate_checks, same_address_checks

_WEIGHT = {Severity.STOP: 0, Severity.LOOK: 1, Severity.NOTE: 2}


def check_orders(
    orders: Sequence[CheckedOrder], rules: CheckRules, others: Iterable[CheckedOrder] = ()
) -> list[Check]:
    """What is to be known of `orders` before they go out, the gravest first.

    `others` are earlier orders of the same people, looked at for duplicates only. Refunding orders are told
    as such and nothing else: they do not go out anyway.
    """
    going = [order for order in orders if not order.is_refunding]
    found = [check for order in orders for check in _of_one(order, rules)]
    found += duplicate_checks(going, others, rules.duplicate_within)
    found += same_address_checks(going)
    weighed = (rules.weighed(check) for check in _once(found))
    return sorted(
        (check for check in weighed if check is not None), key=lambda check: _WEIGHT[check.severity]
    )


def _of_one(order: CheckedOrder, rules: CheckRules) -> Iterable[Check]:
    goods = list(goods_checks(order, rules))
    return goods[:1] if order.is_refunding else [*recipient_checks(order, rules), *goods]


def _once(checks: Iterable[Check]) -> list[Check]:
    """Two lines held for the same reason are one thing to look at."""
    kept: dict[tuple[object, ...], Check] = {}
    for check in checks:
        kept.setdefault((check.order_id, check.code, repr(sorted(check.params.items()))), check)
    return list(kept.values())
