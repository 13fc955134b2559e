"""What a buyer may get: caps against what was paid, and the moves of a compensation.

Source: domain.md 2.3 (补偿上限), 暂行办法 §14–15 (original payment route, consent).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.errors import DomainError, IllegalMove
from app.domain.money import MixedCurrency, Money, split
from app.domain.statuses import CompensationKind as Kind
from app.domain.statuses import CompensationStatus as Status

REFUNDS = frozenset({Kind.REFUND, Kind.FREIGHT_REFUND, Kind.PRICE_DIFFERENCE})
"""Give back what was paid: together never more than that."""
GOODS_REFUNDS = frozenset({Kind.REFUND, Kind.PRICE_DIFFERENCE})
"""Count against the line they name."""
GOODWILL = frozenset({Kind.COUPON, Kind.GIFT, Kind.TRANSFER})
"""Given on top: bounded by the goodwill cap."""
IN_KIND = frozenset({Kind.COUPON, Kind.GIFT})
"""Instead of money: need the buyer's recorded consent."""
PARCELS = frozenset({Kind.RESHIP, Kind.GIFT})
"""Something that travels: a tracking number proves it, and its cost may be nothing."""

MOVES: Mapping[Status, frozenset[Status]] = {
    Status.PLANNED: frozenset({Status.APPROVED, Status.VOIDED}),
    Status.APPROVED: frozenset({Status.PAID, Status.VOIDED}),
    Status.PAID: frozenset(),
    Status.VOIDED: frozenset(),
}
"""Every allowed move. What was paid stays paid: it is taken back by a counter-entry."""


class Stage(StrEnum):
    """Where a row stands as the owner sees it; drawn from its status and what it lacks."""

    DRAFT = "draft"
    """Planned, but the buyer's consent is not on record."""
    TO_APPROVE = "to_approve"
    TO_PAY = "to_pay"
    TO_PROVE = "to_prove"
    """Paid with a note only: the file that proves it is missing."""
    DONE = "done"
    REVERSED = "reversed"
    COUNTER = "counter"
    VOIDED = "voided"


def moves_from(status: Status) -> frozenset[Status]:
    """Where a compensation can go from here."""
    return MOVES[status]


def check_move(status: Status, to: Status) -> None:
    """Raises: DomainError already_paid, already_voided, or IllegalMove."""
    if to in MOVES[status]:
        return
    if status is Status.PAID:
        raise DomainError("already_paid")
    if status is Status.VOIDED:
        raise DomainError("already_voided")
    raise IllegalMove(subject="compensation", current=status.value, wanted=to.value)


@dataclass(frozen=True)
class LineMoney:
    """A line of the order: its amount (weight of the split), and what was paid where the sheet says so."""

    line_no: int
    amount: int
    paid: int | None = None


@dataclass(frozen=True)
class OrderMoney:
    """What an order brought in, in minor units of `currency`; `paid` includes `freight`."""

    currency: str
    paid: int | None
    freight: int = 0
    lines: tuple[LineMoney, ...] = ()
    platform_refunded: int = 0
    platform_pending: int = 0
    """Asked for on the platform and not decided yet: it may go back any moment."""


@dataclass(frozen=True)
class Entry:
    """A compensation as the caps see it; a counter-entry takes its amount back."""

    kind: Kind
    status: Status
    amount: int
    line_no: int | None = None
    is_counter: bool = False
    is_in_platform_figure: bool = False
    """Paid before the platform's refunded figure was read, so that figure counts it already."""

    @property
    def effect(self) -> int:
        """What the row adds to what the buyer got or will get."""
        if self.status is Status.VOIDED:
            return 0
        return -self.amount if self.is_counter else self.amount


@dataclass(frozen=True)
class GoodwillPolicy:
    """The lower of `percent` of what was paid and `cap` minor units; None: the percentage alone holds."""

    percent: int
    cap: int | None

    def limit(self, paid: int) -> int:
        """The cap for an order that paid `paid` minor units, rounded down."""
        share = paid * self.percent // 100
        return share if self.cap is None else min(share, self.cap)


@dataclass(frozen=True)
class Headroom:
    """What is still possible for an order, in minor units; never below zero."""

    currency: str
    paid: int | None
    refunded: int
    pending: int
    """Under way on the platform; set apart, so that it is not given twice."""
    refund: int
    freight_refund: int
    goodwill: int
    goodwill_with_reason: int
    shares: Mapping[int, int] = field(default_factory=dict)
    lines: Mapping[int, int] = field(default_factory=dict)

    def of(self, kind: Kind, line_no: int | None = None) -> Money | None:
        """Still possible for this kind (and line); None where nothing bounds it."""
        if kind in GOODWILL:
            return Money(self.goodwill, self.currency)
        if kind is Kind.FREIGHT_REFUND:
            return Money(self.freight_refund, self.currency)
        if kind in REFUNDS:
            room = self.refund if line_no is None else self.lines.get(line_no, 0)
            return Money(room, self.currency)
        return None


def line_shares(order: OrderMoney) -> dict[int, int]:
    """What was paid for each line, in minor units, by line number.

    Where the sheet does not say, the rest of what was paid for goods is split by the lines' amounts.
    """
    shares = {line.line_no: line.paid for line in order.lines if line.paid is not None}
    unknown = [line for line in order.lines if line.paid is None]
    rest = max(0, (order.paid or 0) - order.freight - sum(shares.values()))
    parts = split(rest, [line.amount for line in unknown])
    shares.update({line.line_no: part for line, part in zip(unknown, parts, strict=True)})
    return shares


def refunded(order: OrderMoney, entries: Iterable[Entry]) -> int:
    """What went back or is about to, history included, in minor units.

    The platform's own figure counts once: our rows it already contains are not added to it.
    """
    rows = [entry for entry in entries if entry.kind in REFUNDS]
    seen = sum(entry.effect for entry in rows if entry.is_in_platform_figure)
    rest = sum(entry.effect for entry in rows if not entry.is_in_platform_figure)
    return max(0, max(order.platform_refunded, seen) + rest)


def _used(entries: Iterable[Entry], kinds: Collection[Kind]) -> int:
    return sum(entry.effect for entry in entries if entry.kind in kinds)


def headroom(order: OrderMoney, entries: Collection[Entry], policy: GoodwillPolicy) -> Headroom:
    """What each kind may still be. Nothing is possible while it is not known what the order paid."""
    paid = order.paid or 0
    back = refunded(order, entries)
    room = max(0, paid - back - order.platform_pending)
    shares = line_shares(order)
    per_line = {
        no: max(0, min(room, share - _used((e for e in entries if e.line_no == no), GOODS_REFUNDS)))
        for no, share in shares.items()
    }
    given = _used(entries, GOODWILL)
    freight_left = min(order.freight, paid) - _used(entries, {Kind.FREIGHT_REFUND})
    return Headroom(
        currency=order.currency,
        paid=order.paid,
        refunded=back,
        pending=order.platform_pending,
        refund=room,
        freight_refund=max(0, min(room, freight_left)),
        goodwill=max(0, policy.limit(paid) - given),
        goodwill_with_reason=max(0, paid - given),
        shares=shares,
        lines=per_line,
    )


def check_caps(
    kind: Kind, amount: Money, line_no: int | None, room: Headroom, *, override_reason: str = ""
) -> None:
    """Whether `amount` fits into what is still possible.

    Raises: MixedCurrency, DomainError amount_not_positive, order_paid_unknown, refund_above_paid,
    refund_above_pending (it would fit but for what is under way on the platform),
    line_refund_above_share, freight_refund_above_paid, goodwill_above_cap, goodwill_above_paid.
    """
    # A supplier abroad is paid in his own currency; what a reship costs is held against nothing.
    if amount.currency != room.currency and kind is not Kind.RESHIP:
        raise MixedCurrency(first=amount.currency, second=room.currency)
    if amount.minor < 0 or (amount.minor == 0 and kind not in PARCELS):
        raise DomainError("amount_not_positive", amount=amount.plain(), currency=amount.currency)
    if kind not in REFUNDS | GOODWILL:
        return
    if room.paid is None:
        raise DomainError("order_paid_unknown")
    if kind in GOODWILL:
        _check_goodwill(amount, room, override_reason)
    else:
        _check_refund(kind, amount, line_no, room)


def _check_goodwill(amount: Money, room: Headroom, override_reason: str) -> None:
    if amount.minor > room.goodwill_with_reason:
        raise _above("goodwill_above_paid", amount, room.goodwill_with_reason, room)
    if amount.minor > room.goodwill and not override_reason.strip():
        raise _above("goodwill_above_cap", amount, room.goodwill, room)


def _check_refund(kind: Kind, amount: Money, line_no: int | None, room: Headroom) -> None:
    if kind is Kind.FREIGHT_REFUND and amount.minor > room.freight_refund:
        raise _above("freight_refund_above_paid", amount, room.freight_refund, room)
    if amount.minor > room.refund:
        fits_later = amount.minor <= room.refund + room.pending
        code = "refund_above_pending" if room.pending and fits_later else "refund_above_paid"
        raise _above(code, amount, room.refund, room)
    if kind in GOODS_REFUNDS and line_no is not None and amount.minor > room.lines.get(line_no, 0):
        raise _above("line_refund_above_share", amount, room.lines.get(line_no, 0), room)


def _above(code: str, amount: Money, limit: int, room: Headroom) -> DomainError:
    currency = room.currency
    return DomainError(
        code,
        amount=amount.plain(),
        limit=Money(limit, currency).plain(),
        paid=Money(room.paid or 0, currency).plain(),
        refunded=Money(room.refunded, currency).plain(),
        currency=currency,
        **({"pending": Money(room.pending, currency).plain()} if room.pending else {}),
    )


def check_consent(kind: Kind, *, is_original_route: bool, has_consent: bool, note: str) -> None:
    """A coupon or gift instead of money, and another route than the payment's, need recorded consent.

    Raises: DomainError consent_missing. Source: 暂行办法 §14–15.
    """
    needs = kind in IN_KIND or (kind in REFUNDS and not is_original_route)
    if needs and not (has_consent and note.strip()):
        raise DomainError("consent_missing", kind=kind.value)


def check_proof(kind: Kind, *, has_file: bool, note: str, tracking_no: str) -> None:
    """Nothing counts as paid without proof. Raises: DomainError proof_missing."""
    if not (has_file or note.strip() or (kind in PARCELS and tracking_no.strip())):
        raise DomainError("proof_missing", kind=kind.value)
