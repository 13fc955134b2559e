"""A small shop for the tests of money: one order of two lines, one supplier, an incident."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.data.models import Incident, IncidentLine, Liability, Order, OrderLine, Store, Supplier, SupplierSku
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.statuses import LiableParty, MismatchKind, OrderStatus
from app.services.build import Services, build_services


def cny(minor: int) -> Money:
    return Money(minor, "CNY")


@dataclass
class Shop:
    """The services with the rows that most tests need."""

    services: Services
    clock: FixedClock
    store: Store
    supplier: Supplier
    order: Order
    incident: Incident

    @property
    def lines(self) -> list[OrderLine]:
        return list(self.order.lines.order_by(OrderLine.line_no))

    def make_order(self, order_no: str, paid: int | None = 10_000, **values: object) -> Order:
        """An order of two lines, 60.00 and 40.00, freight 10.00 unless told otherwise."""
        return make_order(self.store, self.supplier, order_no, self.clock.now(), paid, **values)

    def make_incident(self, order: Order, number: str) -> Incident:
        return make_incident(order, self.supplier, number, self.clock.now())


def make_order(
    store: Store, supplier: Supplier, order_no: str, at: datetime, paid: int | None, **values: object
) -> Order:
    wanted = {"status": OrderStatus.SHIPPED, "shipping_minor": 1_000, "currency": "CNY", **values}
    order = Order.create(
        store=store, supplier=supplier, order_no=order_no, paid_minor=paid, recipient="蒋小明",
        ordered_at=at, paid_at=at, created_at=at, updated_at=at, **wanted,
    )  # fmt: skip
    for no, amount in ((1, 6_000), (2, 4_000)):
        OrderLine.create(
            order=order, line_no=no, title=f"T恤{no}", spec="黑色 XL", sku_code=f"TX-{no}", quantity=2,
            line_minor=amount,
        )  # fmt: skip
    return order


def make_incident(order: Order, supplier: Supplier | None, number: str, at: datetime) -> Incident:
    incident = Incident.create(
        number=number, order=order, supplier=supplier, kind=MismatchKind.WRONG_COLOUR, discovered_at=at,
        created_at=at, updated_at=at,
    )  # fmt: skip
    line = order.lines.order_by(OrderLine.line_no).first()
    IncidentLine.create(
        incident=incident, order_line=line, ordered_title=line.title, ordered_spec=line.spec,
        ordered_sku_code=line.sku_code, ordered_quantity=2, sent_title=line.title, sent_spec="藏青 XL",
        sent_sku_code="TX-9", sent_quantity=2,
    )  # fmt: skip
    return incident


def open_shop(folder: Path, clock: FixedClock) -> Shop:
    """A fresh database with the small shop in it."""
    services = build_services(folder, clock)
    at = clock.now()
    store = Store.create(name="暖衣小铺", platform="taobao", created_at=at)
    supplier = Supplier.create(name="义乌暖衣坊", created_at=at, response_hours=24, claim_days=15)
    SupplierSku.create(supplier=supplier, written="T恤黑XL", sku_code="TX-1", cost_minor=1_500)
    order = make_order(store, supplier, "3792439168251500705", at, 10_000)
    incident = make_incident(order, supplier, "CF-26-0001", at)
    Liability.create(incident=incident, party=LiableParty.SUPPLIER, share_percent=100)
    return Shop(services, clock, store, supplier, order, incident)
