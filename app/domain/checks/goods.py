"""Checks of what was ordered, of whom it is bought, and of what the buyer asks for."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checks.model import (
    Check,
    CheckCode,
    CheckedLine,
    CheckedOrder,
    CheckRules,
    RemarkGroup,
    Severity,
)
from app.domain.goods.text import fold


def goods_checks(order: CheckedOrder, rules: CheckRules) -> Iterator[Check]:
    """What is doubtful about the goods; lines that were refunded are told once and not looked at further."""
    if order.is_refunding or any(line.has_refund for line in order.lines):
        yield _check(order, CheckCode.REFUND_UNDER_WAY)
    elif "partly_refunded" in order.flags:
        # Money went back before anything went out: fewer pieces, or a lower price? The sheet does not say.
        yield _check(order, CheckCode.PART_REFUNDED)
    if "joined_items" in order.flags:
        yield _check(order, CheckCode.GOODS_JOINED)
    for line in order.lines:
        if not line.has_refund:
            yield from _supplier_checks(order, line)
            yield from _line_checks(order, line, rules)
    yield from remark_checks(order, rules)


def _supplier_checks(order: CheckedOrder, line: CheckedLine) -> Iterator[Check]:
    if not line.has_supplier:
        yield _check(order, CheckCode.NO_SUPPLIER, goods=_goods(line))
    elif line.supplier_held_reason is not None:
        yield _check(order, CheckCode.SUPPLIER_HELD, reason=line.supplier_held_reason)
    if line.held_reason is not None:
        yield _check(order, CheckCode.SKU_HELD, goods=_goods(line), reason=line.held_reason)
    if not line.is_mapped:
        yield _check(order, CheckCode.SKU_UNMAPPED, goods=_goods(line))


def _line_checks(order: CheckedOrder, line: CheckedLine, rules: CheckRules) -> Iterator[Check]:
    if line.confused_with:
        yield _check(order, CheckCode.OFTEN_CONFUSED, goods=_goods(line), others=list(line.confused_with))
    if line.quantity >= rules.odd_quantity:
        yield _check(order, CheckCode.QUANTITY_ODD, goods=_goods(line), quantity=line.quantity)
    if line.price_minor is None or line.cost_minor is None:
        return
    if line.price_minor - line.cost_minor < rules.least_margin_minor:
        params = {"price_minor": line.price_minor, "cost_minor": line.cost_minor}
        yield _check(order, CheckCode.BELOW_COST, goods=_goods(line), **params)


def remark_checks(order: CheckedOrder, rules: CheckRules) -> Iterator[Check]:
    """One check for each group of words that the buyer's message holds."""
    text = fold(order.buyer_message)
    for group in rules.remarks if text else ():
        word = found_word(text, group)
        if word:
            params = {"group": group.id, "word": word, "text": order.buyer_message}
            override = None if group.severity is Severity.LOOK else group.severity
            yield Check(order.id, order.order_no, CheckCode.REMARK, params, override)


def found_word(text: str, group: RemarkGroup) -> str:
    """The first word of the group in the folded text, harmless phrases taken out; "" for none."""
    for phrase in group.except_:
        text = text.replace(phrase, " ")
    return next((word for word in group.words if word in text), "")


def _goods(line: CheckedLine) -> str:
    return " ".join(part for part in (line.title or line.sku_code, line.spec) if part)


def _check(order: CheckedOrder, code: CheckCode, **params: object) -> Check:
    return Check(order.id, order.order_no, code, params)
