"""A small shop with orders, for the tests of the incident desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.data.models import Finding as FindingRecord
from app.data.models import Order, OrderLine, Parcel, ParcelLine, SheetImport, Store, Supplier, SupplierSku
from app.domain.clock import FixedClock
from app.domain.statuses import (
    DiscoveredBy,
    FindingKind,
    MismatchKind,
    OrderStatus,
    ParcelState,
    SheetKind,
)
from app.services.build import Services, build_services
from app.services.incidents import SentLine


@dataclass
class Desk:
    """Services with one shop and one supplier in them."""

    services: Services
    clock: FixedClock
    store: Store
    supplier: Supplier

    def order(self, order_no: str = "3792439168251500705", **values: Any) -> Order:
        """An order of one line, two pieces at 45.00, shipped by the supplier."""
        now = self.clock.now()
        defaults: dict[str, Any] = {
            "status": OrderStatus.SHIPPED,
            "recipient": "蒋一",
            "phone": "19900000057",
            "phone_tail": "0057",
            "paid_minor": 9_000,
            "shipping_minor": 0,
            "supplier": self.supplier,
            "ordered_at": now - timedelta(days=2),
        }
        order = Order.create(
            store=self.store, order_no=order_no, created_at=now, updated_at=now, **(defaults | values)
        )
        OrderLine.create(
            order=order,
            line_no=1,
            supplier=self.supplier,
            title="加绒连帽卫衣",
            sku_code="WY01-HXL",
            spec="黑色 / XL",
            quantity=2,
            line_minor=9_000,
            paid_minor=9_000,
        )
        return order

    def parcel(self, order: Order, state: ParcelState = ParcelState.IN_TRANSIT) -> Parcel:
        """The order's parcel."""
        parcel = Parcel.create(
            tracking_no=f"YT99{order.id:011d}", courier="圆通速递", supplier=self.supplier, state=state
        )
        for line in order.lines:
            ParcelLine.create(parcel=parcel, order_line=line, quantity=line.quantity)
        return parcel

    def incident(
        self,
        order: Order | None = None,
        *,
        kind: MismatchKind = MismatchKind.WRONG_SPEC,
        state: ParcelState = ParcelState.IN_TRANSIT,
        sent: str = "藏青色 / XL",
        by: DiscoveredBy = DiscoveredBy.US,
    ) -> int:
        """An incident about the order's line."""
        order = order or self.order()
        line = SentLine(order.lines[0].id, "加绒连帽卫衣", sent)
        return self.services.incidents.open_from_order(order.id, kind, [line], by, parcel_state=state).value

    def finding(self, order: Order | None, kind: FindingKind, **values: Any) -> FindingRecord:
        """A finding of one shipping sheet."""
        sheet = SheetImport.get_or_none() or SheetImport.create(
            file_name="ship.xlsx", sha256="0" * 64, kind=SheetKind.SHIPMENTS, imported_at=self.clock.now()
        )
        number = values.pop("order_no", None) or (order.order_no if order else "")
        return FindingRecord.create(sheet_import=sheet, kind=kind, order=order, order_no=number, **values)

    def cost(self, spec: str, minor: int) -> None:
        """What the supplier takes for a variant."""
        SupplierSku.create(
            supplier=self.supplier, written=f"卫衣 {spec}", title="加绒连帽卫衣", spec=spec, cost_minor=minor
        )


def open_desk(folder: Path, clock: FixedClock, platform: str = "taobao") -> Desk:
    """A new desk."""
    services = build_services(folder / "data", clock)
    now = clock.now()
    store = Store.create(name="小山家居店", platform=platform, created_at=now)
    supplier = Supplier.create(name="义乌暖衣坊", created_at=now)
    return Desk(services, clock, store, supplier)
