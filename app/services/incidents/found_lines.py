"""What the findings of one order say was ordered and sent, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.data.models import Finding, Order, OrderLine
from app.data.queries import finding_rows
from app.domain.statuses import FindingKind


@dataclass(frozen=True)
class FoundLine:
    """Ordered against sent, before it is written."""

    order_line: OrderLine | None
    ordered_quantity: int
    sent_title: str
    sent_spec: str
    sent_sku_code: str
    sent_quantity: int

    def columns(self) -> dict[str, Any]:
        """Values of the row; the ordered goods are copied, since an order may be imported anew."""
        source = self.order_line
        return {
            "order_line": source,
            "ordered_title": "" if source is None else source.title,
            "ordered_spec": "" if source is None else source.spec,
            "ordered_sku_code": "" if source is None else source.sku_code,
            "ordered_quantity": self.ordered_quantity,
            "sent_title": self.sent_title,
            "sent_spec": self.sent_spec,
            "sent_sku_code": self.sent_sku_code,
            "sent_quantity": self.sent_quantity,
        }


# The goods are as ordered; what is wrong is the number, the address, or that they were sent at all.
_GOODS_RIGHT = frozenset(
    {
        FindingKind.RECIPIENT,
        FindingKind.DUPLICATE,
        FindingKind.TRACKING_REUSED,
        FindingKind.TRACKING_INVALID,
        FindingKind.CANCELLED_ORDER_SHIPPED,
    }
)


def found_lines(order: Order, findings: Sequence[Finding]) -> list[FoundLine]:
    """The lines concerned, each once; findings about the whole order concern all its lines."""
    lines: dict[int | None, list[FoundLine]] = {}
    for finding in findings:
        for line in _lines_of(order, finding):
            key = None if line.order_line is None else line.order_line.id
            if key is None or key not in lines:
                lines.setdefault(key, []).append(line)
    return [line for group in lines.values() for line in group]


def _lines_of(order: Order, finding: Finding) -> list[FoundLine]:
    own = _order_lines(order, finding)
    if finding.kind is FindingKind.EXTRA_LINE:
        return [_as_written(finding, None, 0, _sent_quantity(finding, 1))]
    if finding.kind is FindingKind.SWAPPED:
        return _swapped(order, finding, own)
    return [_line(finding, line) for line in own]


def _order_lines(order: Order, finding: Finding) -> list[OrderLine]:
    if finding.order_line is not None:
        return [finding.order_line]
    return list(order.lines.order_by(OrderLine.line_no))


def _line(finding: Finding, line: OrderLine) -> FoundLine:
    pieces = int(line.quantity)
    if finding.kind is FindingKind.MISSING_LINE:
        return FoundLine(line, pieces, "", "", "", 0)
    if finding.kind in (FindingKind.SHORT, FindingKind.OVER):
        sent = _sent_quantity(finding, pieces)
        return FoundLine(line, pieces, line.title, line.spec, line.sku_code, sent)
    if finding.kind in _GOODS_RIGHT:
        factor = 2 if finding.kind is FindingKind.DUPLICATE else 1
        return FoundLine(line, pieces, line.title, line.spec, line.sku_code, pieces * factor)
    return _as_written(finding, line, pieces, _sent_quantity(finding, pieces))


def _swapped(order: Order, finding: Finding, own: list[OrderLine]) -> list[FoundLine]:
    """What went out is what the other order asked for."""
    other = finding_rows.order_named(finding.with_order_no, order)
    theirs = [] if other is None else list(other.lines.order_by(OrderLine.line_no))
    found = []
    for i, line in enumerate(own):
        got = theirs[i] if i < len(theirs) else None
        if got is None:
            found.append(_as_written(finding, line, line.quantity, line.quantity))
            continue
        found.append(FoundLine(line, line.quantity, got.title, got.spec, got.sku_code, got.quantity))
    return found


def _as_written(finding: Finding, line: OrderLine | None, ordered: int, sent: int) -> FoundLine:
    """The goods as the sheet prints them, where the reconciliation took them apart, else as one text."""
    params = finding.params or {}
    title = str(params.get("sent_title") or "")
    spec = str(params.get("sent_spec") or "")
    code = str(params.get("sent_sku_code") or "")
    if not (title or spec or code):
        title = finding.actual
    return FoundLine(line, ordered, title, spec, code, sent)


def _sent_quantity(finding: Finding, otherwise: int) -> int:
    """Pieces sent, where the finding says so; a bare number as the goods found is the pieces."""
    for value in ((finding.params or {}).get("sent_quantity"), finding.actual):
        text = str(value or "").strip()
        if text.isascii() and text.isdigit():
            return int(text)
    return otherwise
