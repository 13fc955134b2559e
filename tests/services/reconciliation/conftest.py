"""The services on a database with a few orders, and shipping sheets made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.data.db import open_database
from app.data.models import Order, OrderLine, Store, Supplier
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import OrderStatus
from app.services.reconciliation import FindingService, ReconcileResult, ReconciliationService
from app.services.settings import SettingsService
from tests.services.orders.sheets import Desk, sheet

HOODIE, CUP, SHOES = "秋冬连帽卫衣女宽松", "316不锈钢保温杯便携", "小白鞋女百搭板鞋"


class Shop:
    """A database with orders, and the services on it."""

    def __init__(self, uow: UnitOfWork, desk: Desk, clock: FixedClock) -> None:
        self.uow, self.desk, self.clock = uow, desk, clock
        self.sheets = ReconciliationService(uow, SettingsService(uow), desk.read)
        self.findings = FindingService(uow)
        self.store = Store.create(name="小山", platform="taobao", created_at=clock.now())

    def supplier(self, name: str = "义乌暖衣坊") -> Supplier:
        """A supplier."""
        return Supplier.create(name=name, created_at=self.clock.now())

    def order(self, number: str, *goods: tuple[str, str, int], **values: Any) -> Order:
        """An order that waits, with lines of (title, spec, pieces)."""
        now = self.clock.now()
        usual = {
            "status": OrderStatus.TO_SHIP,
            "recipient": f"王小{number}",
            "phone": f"1380000{int(number):04d}",
            "phone_tail": f"{int(number):04d}",
        }
        order = Order.create(
            store=self.store, order_no=number, created_at=now, updated_at=now, **{**usual, **values}
        )
        for place, (title, spec, pieces) in enumerate(goods, 1):
            OrderLine.create(
                order=order, line_no=place, title=title, spec=spec, quantity=pieces, supplier=order.supplier
            )
        return order

    def take_in(
        self, parsed: ParsedSheet, name: str = "ship.xlsx", supplier: Supplier | None = None
    ) -> ReconcileResult:
        """Preview and commit a sheet."""
        supplier_id = None if supplier is None else supplier.id
        plan = self.sheets.preview(self.desk.put(parsed, name), supplier_id=supplier_id)
        return self.sheets.commit(plan).value


def row(number: str | None, title: str, spec: str, tracking: str, **values: Any) -> SheetLine:
    """A row of a shipping sheet."""
    return SheetLine(order_no=number, title=title, spec=spec, tracking_no=tracking, **values)


def ship(*lines: SheetLine, kind: str = "shipments") -> ParsedSheet:
    """A shipping sheet."""
    return sheet(*lines, kind=kind, platform=None)


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    database = open_database(tmp_path / "data", clock)
    yield Shop(UnitOfWork(database, clock, actor="mei"), Desk(tmp_path), clock)
    database.close()
