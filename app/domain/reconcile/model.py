"""What goes into a reconciliation and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.ditto import DITTO
from app.domain.goods.catalogue import Goods
from app.domain.reconcile.shipment import Shipments
from app.domain.statuses import FindingKind


class OrderState(StrEnum):
    """What an order's status means for shipping."""

    WAITING = "waiting"
    """Paid and not shipped: it must be on the sheet of its supplier."""
    SHIPPED = "shipped"
    CANCELLED = "cancelled"
    """Closed, refunded, or a refund is under way: it must not be shipped."""
    OTHER = "other"


@dataclass(frozen=True)
class OrderedLine:
    """One kind of goods on an order."""

    line_id: int
    goods: Goods
    quantity: int | None = 1
    """Pieces; None when the platform printed only a sum for several goods."""
    sub_order_no: str = ""
    is_refunded: bool = False
    supplier: str | None = None
    shipped_before: int = 0
    """Pieces that earlier sheets have brought already."""


@dataclass(frozen=True)
class OrderedOrder:
    """An order as the shop knows it. Empty text where something is not known."""

    order_no: str
    lines: tuple[OrderedLine, ...]
    state: OrderState = OrderState.WAITING
    recipient: str = ""
    phone: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    address: str = ""
    full_address: str = ""
    buyer: str = ""
    supplier: str | None = None
    tracking_before: tuple[str, ...] = ()
    """Tracking numbers that earlier sheets have brought already."""


@dataclass(frozen=True)
class ShippedLine:
    """One line of a supplier's shipping sheet, as printed."""

    row: int
    order_no: str = ""
    recipient: str = ""
    phone: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    address: str = ""
    full_address: str = ""
    title: str = ""
    spec: str = ""
    sku_code: str = ""
    quantity: int | None = None
    courier: str = ""
    tracking_no: str = ""
    flags: frozenset[str] = frozenset()


def said(text: str | None) -> str:
    """What a cell says of the recipient; nothing where it only points at the row above."""
    return "" if not text or text.strip() in DITTO else text


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or must be asked. `reason` is a code whose words live elsewhere."""

    kind: FindingKind
    order_no: str
    row: int | None = None
    tracking_no: str = ""
    expected: str = ""
    actual: str = ""
    with_order: str = ""
    """The other order of a swap or of a tracking number used twice."""
    confidence: float = 1.0
    reason: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    line_id: int | None = None
    """The order line that it is about."""
    goods_text: str = ""
    """For an `unmapped` question: the supplier's words to remember."""


@dataclass(frozen=True)
class Reconciliation:
    """The outcome of holding a sheet against the orders."""

    row_count: int
    order_count: int
    """Orders that the sheet names."""
    findings: tuple[Finding, ...]
    shipments: Shipments
    matched: Mapping[str, tuple[int, ...]]
    """Order number → the rows of the sheet that are about it."""

    def orders_right(self) -> frozenset[str]:
        """The orders that the sheet sends and that have no finding."""
        return frozenset(self.shipments.order_no) - self.orders_flagged()

    def orders_flagged(self) -> frozenset[str]:
        """The orders with a finding."""
        return frozenset(finding.order_no for finding in self.findings)
