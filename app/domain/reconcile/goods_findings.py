"""What is wrong with the goods of each order."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.goods.compare import Comparison
from app.domain.goods.products import Fit
from app.domain.reconcile.counts import judge_count, second_parcel
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.model import Finding
from app.domain.reconcile.sorting import Arrival, Need, Sorted
from app.domain.reconcile.wording import item_text, ordered_text, pieces_text
from app.domain.statuses import FindingKind


def goods_findings(
    outcome: Sorted, desk: GoodsDesk, skip: frozenset[int], *, is_row_each: bool
) -> Iterator[Finding]:
    """Findings about goods; `skip` holds the ids of needs and arrivals that a swap explains already,
    `is_row_each` says that the sheet writes a row for each piece."""
    sent_twice: set[str] = set()
    for need in outcome.needs:
        if id(need) in skip:
            continue
        for finding in _need_findings(need, outcome, is_row_each):
            if finding.kind is FindingKind.DUPLICATE and finding.order_no in sent_twice:
                continue
            if finding.kind is FindingKind.DUPLICATE:
                sent_twice.add(finding.order_no)
            yield finding
    for arrival in outcome.extra:
        if id(arrival) not in skip and not desk.is_gift(arrival.item):
            yield _extra(outcome, arrival)
    for arrival in outcome.unread:
        if not desk.is_gift(arrival.item):
            yield _question(outcome.needs[0].order_no, arrival, "", None)


def is_missing(need: Need, outcome: Sorted) -> bool:
    """Whether nothing came for a line although other goods of its orders did."""
    nothing = not (need.arrivals or need.wrong or need.unread)
    return nothing and need.is_required and need.wanted != 0 and not outcome.unread


def _need_findings(need: Need, outcome: Sorted, is_row_each: bool) -> Iterator[Finding]:
    if is_missing(need, outcome):
        yield _missing(need)
    for arrival, comparison in need.wrong:
        yield _wrong(need, arrival, comparison)
    for arrival, _ in need.unread:
        yield _question(need.order_no, arrival, ordered_text(need.line), need.line.line_id)
    if need.line.is_refunded and need.arrivals:
        yield _refunded(need)
    kind = judge_count(need, is_row_each=is_row_each)
    if kind is not None:
        yield _count(need, kind)


def _missing(need: Need) -> Finding:
    return Finding(
        FindingKind.MISSING_LINE,
        need.order_no,
        expected=ordered_text(need.line),
        confidence=0.95,
        reason="line_not_on_sheet",
        line_id=need.line.line_id,
    )


def _wrong(need: Need, arrival: Arrival, comparison: Comparison) -> Finding:
    is_item = comparison.fit is Fit.NO
    difference = comparison.differences[0] if comparison.differences else None
    params = {"ordered": difference.ordered, "written": difference.written} if difference else {}
    params |= sent_params(arrival)
    return Finding(
        FindingKind.WRONG_ITEM if is_item else FindingKind.WRONG_SPEC,
        need.order_no,
        arrival.line.row,
        arrival.line.tracking_no,
        expected=ordered_text(need.line),
        actual=item_text(arrival.item),
        confidence=comparison.confidence,
        reason="other_product" if is_item else "other_variant",
        params=params,
        line_id=need.line.line_id,
        goods_text=arrival.item.shown,
    )


def sent_params(arrival: Arrival) -> dict[str, str]:
    """What was sent, taken apart, for an incident's line."""
    item, line = arrival.item, arrival.line
    is_whole_row = bool(line.spec) and item.shown in (f"{line.title} {line.spec}".strip(), line.spec)
    title, spec = (line.title, line.spec) if is_whole_row else (item.shown, "")
    params = {"sent_title": title, "sent_spec": spec, "sent_sku_code": line.sku_code}
    params["sent_quantity"] = "" if item.pieces is None else str(item.pieces)
    return {name: text for name, text in params.items() if text}


def _question(order_no: str, arrival: Arrival, expected: str, line_id: int | None) -> Finding:
    return Finding(
        FindingKind.UNMAPPED,
        order_no,
        arrival.line.row,
        arrival.line.tracking_no,
        expected=expected,
        actual=item_text(arrival.item),
        confidence=0.4,
        reason="goods_not_read",
        params=sent_params(arrival),
        line_id=line_id,
        goods_text=arrival.item.shown,
    )


def _refunded(need: Need) -> Finding:
    arrival = need.arrivals[0]
    return Finding(
        FindingKind.CANCELLED_ORDER_SHIPPED,
        need.order_no,
        arrival.line.row,
        arrival.line.tracking_no,
        expected=ordered_text(need.line),
        actual=item_text(arrival.item),
        reason="line_refunded",
        line_id=need.line.line_id,
    )


def _count(need: Need, kind: FindingKind) -> Finding:
    arrival = second_parcel(need) if kind is FindingKind.DUPLICATE else need.arrivals[0]
    pieces = need.pieces() or len(need.arrivals)
    reasons = {FindingKind.SHORT: "fewer_pieces", FindingKind.OVER: "more_pieces"}
    return Finding(
        kind,
        need.order_no,
        arrival.line.row,
        arrival.line.tracking_no,
        expected=ordered_text(need.line),
        actual=pieces_text(need.line, pieces),
        confidence=need.confidence,
        reason=reasons.get(kind, "sent_twice"),
        params={"ordered": str(need.wanted), "sent_quantity": str(pieces)},
        line_id=need.line.line_id,
    )


def _extra(outcome: Sorted, arrival: Arrival) -> Finding:
    return Finding(
        FindingKind.EXTRA_LINE,
        _order_of(outcome, arrival),
        arrival.line.row,
        arrival.line.tracking_no,
        actual=item_text(arrival.item),
        confidence=0.9,
        reason="goods_not_ordered",
        params=sent_params(arrival),
        goods_text=arrival.item.shown,
    )


def _order_of(outcome: Sorted, arrival: Arrival) -> str:
    numbers = [need.order_no for need in outcome.needs]
    return arrival.line.order_no if arrival.line.order_no in numbers else numbers[0]
