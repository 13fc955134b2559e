"""What travels or waits to be used: replacement orders, gifts and coupons, to their end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from peewee import fn

from app.data.models import Compensation, Order, OrderLine, Parcel, ParcelLine
from app.data.queries import order_money
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.deadlines import Event
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import (
    CompensationKind,
    CompensationStatus,
    DeliveryState,
    OrderStatus,
    ParcelState,
)
from app.services.compensation_writes import (
    CompensationDraft,
    check_open,
    find_compensation,
    find_incident,
    find_line,
    replacement,
    touch_incident,
)
from app.services.compensations import CompensationRow, CompensationService
from app.services.incident_lines import pieces_lost
from app.services.incidents import promising
from app.services.incidents.clocks import ClockTerms, happened
from app.services.settings import SettingsService

_COPIED = (
    "store", "supplier", "buyer", "recipient", "phone", "phone_tail", "province", "city", "district",
    "address", "full_address", "country", "postcode", "currency",
)  # fmt: skip


@dataclass(frozen=True)
class ReshipDraft:
    """What to send again. `lines`: (order line id, pieces); none means what the incident says was lost.

    `cost`: what the goods and their freight cost the shop. A tracking number means it is on its way.
    """

    cost: Money
    lines: tuple[tuple[int, int], ...] = ()
    courier: str = ""
    tracking_no: str = ""
    reason: str = ""


class FulfilmentService:
    """Reshipments, gifts and coupons after they were decided."""

    def __init__(
        self, uow: UnitOfWork, settings: SettingsService, compensations: CompensationService
    ) -> None:
        self._uow = uow
        self._clocks = ClockTerms(settings)
        self._compensations = compensations

    def reship(self, incident_id: int, draft: ReshipDraft) -> Outcome[CompensationRow]:
        """Plan a replacement: a row on the buyer's side and the order linked to the first.

        Raises: NotFound, DomainError reship_without_lines, reship_quantity, amount_not_positive.
        """
        with self._uow.begin("compensation.reship") as tx:
            incident = find_incident(incident_id)
            pieces = dict(draft.lines) or pieces_lost(incident)
            plan = CompensationDraft(CompensationKind.RESHIP, draft.cost, reason=draft.reason)
            row = self._compensations.plan_in(tx, incident, plan)
            order = _make_replacement(tx, incident.order, pieces)
            line_id = next(iter(pieces)) if len(pieces) == 1 else None
            tx.update(row, reship_order=order, order_line=line_id)
            if draft.tracking_no.strip():
                self._send(tx, row, draft.courier, draft.tracking_no)
        return Outcome(self._compensations.get(row.id), tx.changes)

    def send(self, compensation_id: int, courier: str, tracking_no: str) -> Outcome[CompensationRow]:
        """The parcel of a reshipment or gift is on its way.

        Raises: NotFound, DomainError not_a_parcel, tracking_missing, already_voided, already_delivered.
        """
        with self._uow.begin("compensation.send") as tx:
            row = _parcel_row(compensation_id)
            self._send(tx, row, courier, tracking_no)
        return Outcome(self._compensations.get(compensation_id), tx.changes)

    def _send(self, tx: Transaction, row: Compensation, courier: str, tracking_no: str) -> None:
        _send(tx, row, courier, tracking_no)
        if row.kind is CompensationKind.RESHIP:
            happened(self._clocks, tx, row.incident, Event.RESHIPPED)
            promising.reshipped(tx, row.incident)

    def deliver(self, compensation_id: int, *, has_arrived: bool) -> Outcome[CompensationRow]:
        """The parcel arrived, or it failed: then `refund_instead` says what to give back.

        Raises: NotFound, DomainError not_a_parcel, not_sent_yet, incident_ended for one that failed.
        """
        with self._uow.begin("compensation.deliver") as tx:
            row = _parcel_row(compensation_id)
            if row.delivery is DeliveryState.NONE:
                raise DomainError("not_sent_yet")
            if not has_arrived:
                check_open(row.incident)
            state = DeliveryState.DELIVERED if has_arrived else DeliveryState.FAILED
            tx.update(row, delivery=state)
            if row.reship_order_id is not None:
                _follow_parcel(tx, row, has_arrived=has_arrived)
            touch_incident(tx, row)
        return Outcome(self._compensations.get(compensation_id), tx.changes)

    def refund_instead(self, compensation_id: int) -> CompensationDraft | None:
        """The refund that takes the place of a reshipment that failed; None where nothing is left to refund.

        The pieces' part of what was paid for their lines, within what is still possible.
        """
        row = find_compensation(compensation_id)
        if row.kind is not CompensationKind.RESHIP or row.delivery is not DeliveryState.FAILED:
            return None
        room = self._compensations.headroom(row.incident_id)
        ordered = {line.line_no: line for line in order_money.root_of(row.order).lines}
        parts = {
            line.line_no: min(
                room.lines.get(line.line_no, 0),
                room.shares.get(line.line_no, 0) * line.quantity // ordered[line.line_no].quantity,
            )
            for line in (replacement(row).lines if row.reship_order_id else ())
            if line.line_no in ordered
        }
        minor = min(sum(parts.values()), room.refund)
        line_id = ordered[next(iter(parts))].id if len(parts) == 1 else None
        return _refund(Money(minor, room.currency), line_id) if minor > 0 else None

    def use_coupon(self, compensation_id: int, used_at: datetime | None = None) -> Outcome[CompensationRow]:
        """Note that the buyer used the coupon.

        Raises: NotFound, DomainError not_a_coupon, not_paid_yet, already_used.
        """
        with self._uow.begin("compensation.coupon_used") as tx:
            row = find_compensation(compensation_id)
            if row.kind is not CompensationKind.COUPON:
                raise DomainError("not_a_coupon", kind=row.kind.value)
            if row.status is not CompensationStatus.PAID or row.reversals.exists():
                raise DomainError("not_paid_yet")
            if row.used_at is not None:
                raise DomainError("already_used")
            tx.update(row, used_at=used_at or tx.at)
            touch_incident(tx, row)
        return Outcome(self._compensations.get(compensation_id), tx.changes)


def _refund(amount: Money, line_id: int | None) -> CompensationDraft:
    return CompensationDraft(CompensationKind.REFUND, amount, order_line_id=line_id)


def _parcel_row(compensation_id: int) -> Compensation:
    row = find_compensation(compensation_id)
    if row.kind not in (CompensationKind.RESHIP, CompensationKind.GIFT):
        raise DomainError("not_a_parcel", kind=row.kind.value)
    if row.status is CompensationStatus.VOIDED:
        raise DomainError("already_voided")
    return row


def _make_replacement(tx: Transaction, order: Order, pieces: Mapping[int, int]) -> Order:
    """The order that goes out instead: numbered after the first, with the lines that are sent again."""
    if not pieces:
        raise DomainError("reship_without_lines")
    values = {name: getattr(order, name) for name in _COPIED}
    made = tx.insert(
        Order,
        **values,
        order_no=_next_number(order),
        status=OrderStatus.TO_SHIP,
        paid_minor=0,
        shipping_minor=0,
        reship_of=order,
        ordered_at=tx.at,
        paid_at=tx.at,
        created_at=tx.at,
        updated_at=tx.at,
    )
    for line_id, quantity in pieces.items():
        _copy_line(tx, made, find_line(order, line_id), quantity)
    tx.touch(Order, [order.id])
    return made


def _copy_line(tx: Transaction, made: Order, line: OrderLine | None, quantity: int) -> None:
    assert line is not None
    if not 0 < quantity <= line.quantity:
        raise DomainError("reship_quantity", quantity=quantity, limit=line.quantity)
    tx.insert(
        OrderLine,
        order=made,
        line_no=line.line_no,
        supplier=line.supplier_id,
        title=line.title,
        sku_code=line.sku_code,
        spec=line.spec,
        quantity=quantity,
        line_minor=0,
        paid_minor=0,
    )


def _next_number(order: Order) -> str:
    """ "…-R1", "…-R2": the first free one after the number the buyer knows."""
    first = order_money.root_of(order)
    count = 1
    while Order.get_or_none(Order.store == first.store_id, Order.order_no == f"{first.order_no}-R{count}"):
        count += 1
    return f"{first.order_no}-R{count}"


def _send(tx: Transaction, row: Compensation, courier: str, tracking_no: str) -> None:
    if not tracking_no.strip():
        raise DomainError("tracking_missing")
    if row.delivery is DeliveryState.DELIVERED:
        raise DomainError("already_delivered")
    old_number = row.tracking_no
    tx.update(row, courier=courier.strip(), tracking_no=tracking_no.strip(), delivery=DeliveryState.SHIPPED)
    if row.reship_order_id is not None:
        _note_parcel(tx, row, old_number)
        tx.update(replacement(row), status=OrderStatus.SHIPPED, updated_at=tx.at)
    touch_incident(tx, row)


def _note_parcel(tx: Transaction, row: Compensation, old_number: str) -> None:
    """The replacement's parcel, or its number corrected."""
    parcels = _parcels_of(row.reship_order_id)
    known = [parcel for parcel in parcels if parcel.tracking_no in (old_number, row.tracking_no)]
    if known:
        tx.update(known[0], courier=row.courier, tracking_no=row.tracking_no)
        return
    parcel = tx.insert(
        Parcel,
        tracking_no=row.tracking_no,
        courier=row.courier,
        supplier=replacement(row).supplier_id,
        shipped_at=tx.at,
    )
    for line in replacement(row).lines:
        tx.insert(ParcelLine, parcel=parcel, order_line=line, quantity=line.quantity)


def _parcels_of(order_id: int) -> Sequence[Parcel]:
    query = (
        Parcel.select(fn.DISTINCT(Parcel.id))
        .join(ParcelLine)
        .join(OrderLine)
        .where(OrderLine.order == order_id)
    )
    return list(Parcel.select().where(Parcel.id.in_(query)))


def _follow_parcel(tx: Transaction, row: Compensation, *, has_arrived: bool) -> None:
    for parcel in _parcels_of(row.reship_order_id):
        if parcel.tracking_no == row.tracking_no and has_arrived:
            tx.update(parcel, state=ParcelState.DELIVERED, delivered_at=tx.at)
    status = OrderStatus.DONE if has_arrived else OrderStatus.SHIPPED
    tx.update(replacement(row), status=status, updated_at=tx.at)
