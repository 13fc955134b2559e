"""Orders as the window shows them, and who ships them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.data.models import Order, OrderLine, Store, Supplier
from app.data.queries import order_detail, orders
from app.data.queries.common import Sort, day_end, day_start, in_order
from app.data.queries.order_firsts import first_ids
from app.data.queries.orders import OrderFilter
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import NotFound
from app.domain.masking import mask_name, mask_phone
from app.domain.money import Money
from app.domain.statuses import OrderStatus
from app.services.order_detail import OrderDetail, read_detail
from app.services.settings import SettingsService

__all__ = ["OrderDetail", "OrderFilter", "OrderRow", "OrderService", "OrderTotals", "StoreRow"]


_LONG = 10_000


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order in the list; the recipient is masked."""

    id: int
    ordered_at: datetime | None
    order_no: str
    store_name: str
    platform: str
    buyer: str
    recipient: str
    phone: str
    goods: tuple[tuple[str, str, int], ...]
    """(title, spec, quantity) of each line."""
    quantity: int
    paid: Money | None
    refunded: Money
    supplier_name: str
    status: OrderStatus
    status_text: str
    tracking_nos: tuple[str, ...]
    flags: tuple[str, ...]
    incident_count: int
    has_message: bool
    """The buyer or the shop left a note."""


@dataclass(frozen=True, slots=True)
class OrderTotals:
    """The foot of the list."""

    count: int
    paid: tuple[Money, ...]
    """One sum for each currency."""
    refunded: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class StoreRow:
    """A store; the platform's unnamed one has no name."""

    id: int
    platform: str
    name: str


class OrderService:
    """Lists orders, shows one, and says who ships them."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow = uow
        self._settings = settings

    def find_ids(self, filter: OrderFilter | None, sort: Sort) -> list[int]:
        """Ids of the orders that pass.

        Sort keys: ordered_at, order_no, store, recipient, goods, quantity, paid, supplier, status,
        tracking_no.
        """
        return orders.find_ids(filter or OrderFilter(), sort)

    def find_first(self, filter: OrderFilter | None, sort: Sort, most: int) -> list[int] | None:
        """The first `most` of `find_ids`, at once; None where those are found as fast."""
        return first_ids(filter or OrderFilter(), sort, most)

    def is_long(self) -> bool:
        """Whether there are so many orders that finding their ids takes a moment."""
        return orders.last_id() >= _LONG

    def load_rows(self, ids: Sequence[int]) -> list[OrderRow]:
        """The rows of these orders, in their order."""
        goods, tracking = orders.goods_of(ids), orders.tracking_of(ids)
        found = {
            row["id"]: _row(row, goods.get(row["id"], []), tracking.get(row["id"], []))
            for row in orders.list_rows(ids)
        }
        return in_order(ids, found)

    def totals(self, filter: OrderFilter | None) -> OrderTotals:
        """Count and sums of all orders that pass."""
        found = orders.figures(filter or OrderFilter())
        return OrderTotals(
            count=sum(figure.count for figure in found),
            paid=tuple(Money(figure.paid_minor, figure.currency) for figure in found),
            refunded=tuple(Money(f.refunded_minor, f.currency) for f in found if f.refunded_minor),
        )

    def status_counts(self, filter: OrderFilter | None) -> dict[OrderStatus, int]:
        """How many orders of each status pass."""
        return orders.status_counts(filter or OrderFilter())

    def stores(self) -> list[StoreRow]:
        """All stores, by platform and name."""
        return [
            StoreRow(s.id, s.platform, s.name) for s in Store.select().order_by(Store.platform, Store.name)
        ]

    def suppliers(self) -> list[tuple[int, str]]:
        """(id, name) of all suppliers."""
        return [(s.id, s.name) for s in Supplier.select().order_by(Supplier.name)]

    def day_range(self, first: date | None, last: date | None) -> tuple[datetime | None, datetime | None]:
        """The instants that business days begin and end at, for `OrderFilter.since` and `until`."""
        zone = self._settings.zone()
        return (day_start(first, zone) if first else None, day_end(last, zone) if last else None)

    def get(self, order_id: int) -> OrderDetail:
        """One order whole, personal data unmasked. Raises: NotFound."""
        return read_detail(order_detail.load(order_id))

    def assign_supplier(self, order_ids: Sequence[int], supplier_id: int | None) -> Outcome[int]:
        """Say who ships these orders and all their lines; returns how many changed. Raises: NotFound."""
        if supplier_id is not None and Supplier.get_or_none(Supplier.id == supplier_id) is None:
            raise NotFound(entity="supplier", id=supplier_id)
        with self._uow.begin("order.assign_supplier") as tx:
            changes = _supplier_changes(Order, Order.id, order_ids, supplier_id)
            tx.update_many(
                Order, [(row_id, old, {**new, "updated_at": tx.at}) for row_id, old, new in changes]
            )
            tx.update_many(OrderLine, _supplier_changes(OrderLine, OrderLine.order, order_ids, supplier_id))
        return Outcome(len(changes), tx.changes)


def _supplier_changes(model: Any, key: Any, order_ids: Sequence[int], supplier_id: int | None) -> list[Any]:
    """(id, before, after) of the rows whose supplier is another."""
    rows = model.select().where(key.in_(order_ids))
    changed = [row for row in rows if row.supplier_id != supplier_id]
    return [(row.id, _before(row), {"supplier_id": supplier_id}) for row in changed]


def _before(row: Any) -> dict[str, Any]:
    before = {"supplier_id": row.supplier_id}
    return {**before, "updated_at": row.updated_at} if isinstance(row, Order) else before


def _row(row: dict[str, Any], goods: list[tuple[str, str, int]], tracking: list[tuple[str]]) -> OrderRow:
    currency = row["currency"]
    return OrderRow(
        id=row["id"],
        ordered_at=orders.read_time(row["ordered_at"]),
        order_no=row["order_no"],
        store_name=row["store_name"],
        platform=row["platform"],
        buyer=row["buyer"],
        recipient=mask_name(row["recipient"]),
        phone=mask_phone(row["phone"]),
        goods=tuple(goods),
        quantity=sum(quantity for _, _, quantity in goods),
        paid=None if row["paid_minor"] is None else Money(row["paid_minor"], currency),
        refunded=Money(row["refunded_minor"], currency),
        supplier_name=row["supplier_name"] or "",
        status=OrderStatus(row["status"]),
        status_text=row["status_text"],
        tracking_nos=tuple(number for (number,) in tracking),
        flags=tuple(row["flags"]),
        incident_count=row["incident_count"],
        has_message=bool(row["buyer_message"] or row["seller_note"]),
    )
