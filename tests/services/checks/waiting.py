"""A small shop for the tests of what goes out: orders, suppliers, parcels, findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.data.models import (
    Dispatch,
    DispatchLine,
    Finding,
    Incident,
    IncidentLine,
    Order,
    OrderLine,
    Parcel,
    ParcelLine,
    SheetImport,
    Store,
    Supplier,
)
from app.domain.clock import FixedClock
from app.domain.statuses import FindingKind, MismatchKind, OrderStatus, Progress, SheetKind
from app.services.build import Services, build_services


@dataclass
class Waiting:
    """The shop and what its tests make in it."""

    services: Services
    clock: FixedClock
    store: Store
    supplier: Supplier
    count: int = 0

    def order(self, *lines: dict[str, Any], supplier: Supplier | None = None, **values: Any) -> Order:
        """An order with one good line, unless told otherwise; each goes to another person."""
        self.count += 1
        usual: dict[str, Any] = {
            "store": self.store,
            "order_no": f"37924391682515007{self.count:02}",
            "supplier": supplier or self.supplier,
            "status": OrderStatus.TO_SHIP,
            "buyer": f"buyer{self.count}",
            "recipient": f"朱清越{self.count}",
            "phone": f"186000032{self.count:02}",
            "full_address": f"江苏省苏州市昆山市拾光路{self.count}号13栋914室",
            "province": "江苏省",
            "city": "苏州市",
            "district": "昆山市",
            "address": f"拾光路{self.count}号13栋914室",
            "ordered_at": self.clock.now() - timedelta(hours=5),
            "created_at": self.clock.now(),
            "updated_at": self.clock.now(),
        }
        made = Order.create(**{**usual, **values})
        for number, line in enumerate(lines or ({},), 1):
            good = {
                "title": "保温饭盒",
                "spec": "白色",
                "sku_code": "BW04",
                "quantity": 1,
                "line_minor": 4580,
            }
            OrderLine.create(order=made, line_no=number, **{**good, **line})
        return made

    def supplier_named(self, name: str, **values: Any) -> Supplier:
        """Another supplier."""
        return Supplier.create(name=name, created_at=self.clock.now(), **values)

    def store_named(self, name: str, platform: str) -> Store:
        """Another shop."""
        return Store.create(name=name, platform=platform, created_at=self.clock.now())

    def ship(self, order: Order, tracking_no: str = "YT0000000000001", courier: str = "圆通") -> Parcel:
        """All lines of the order in one parcel."""
        parcel = Parcel.create(tracking_no=tracking_no, courier=courier, supplier=order.supplier)
        for line in order.lines:
            ParcelLine.create(parcel=parcel, order_line=line, quantity=line.quantity)
        return parcel

    def find_wrong(self, order: Order, kind: FindingKind = FindingKind.WRONG_SPEC, **values: Any) -> Finding:
        """A finding of a shipping sheet on the order."""
        sheet = SheetImport.create(
            file_name="发货明细.xlsx", sha256="0", kind=SheetKind.SHIPMENTS, imported_at=self.clock.now()
        )
        return Finding.create(sheet_import=sheet, kind=kind, order=order, order_no=order.order_no, **values)

    def mixed_up(self, order: Order, sent_spec: str, **values: Any) -> Incident:
        """An incident: another variant was sent for the order's first line."""
        now = self.clock.now()
        usual = {"kind": MismatchKind.WRONG_SPEC, "progress": Progress.CLOSED, "discovered_at": now}
        made = Incident.create(
            number=f"CF-{Incident.select().count() + 1}",
            order=order,
            supplier=order.supplier,
            created_at=now,
            updated_at=now,
            **{**usual, **values},
        )
        line = order.lines.get()
        IncidentLine.create(
            incident=made,
            order_line=line,
            ordered_title=line.title,
            ordered_spec=line.spec,
            sent_title=line.title,
            sent_spec=sent_spec,
        )
        return made

    def dispatch(self, order: Order) -> Dispatch:
        """The order on a sheet that went to its supplier."""
        sent = Dispatch.create(supplier=order.supplier, sent_at=self.clock.now())
        for line in order.lines:
            DispatchLine.create(dispatch=sent, order_line=line)
        return sent


def open_waiting(folder: Path, clock: FixedClock) -> Waiting:
    """Open an empty shop "云栖" on Pinduoduo with the supplier "义乌暖衣坊"."""
    services = build_services(folder, clock, actor="mei")
    store = Store.create(name="云栖", platform="pdd", created_at=clock.now())
    supplier = Supplier.create(name="义乌暖衣坊", created_at=clock.now())
    return Waiting(services, clock, store, supplier)
