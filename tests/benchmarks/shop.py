"""A big shop: thousands of orders taken in from one sheet, hundreds of incidents opened on them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from app.data.models import OrderLine
from app.domain.clock import FixedClock
from app.domain.statuses import DiscoveredBy, MismatchKind
from app.services.build import Services, build_services
from app.services.incidents import SentLine
from app.services.order_import import ImportPlan
from app.services.sample_shop.build import enter_suppliers
from app.services.sample_shop.catalogue import stores
from app.services.sample_shop.order_sheets import Export, write_order_sheet
from app.services.sample_shop.orders import SampleOrder, invent_orders
from tests.benchmarks.table import seconds
from tests.conftest import MOMENT

ORDERS = int(os.environ.get("BENCH_ORDERS", "20000"))
INCIDENTS = max(20, ORDERS // 100)
_SPAN = timedelta(days=300)


@dataclass(frozen=True)
class BenchShop:
    """The filled shop, the sheet it came from, and how long taking it in took (s)."""

    services: Services
    folder: Path
    sheet: Path
    orders: tuple[SampleOrder, ...]
    incident_ids: tuple[int, ...]
    preview_s: float
    commit_s: float


def fill_shop(folder: Path) -> BenchShop:
    """Make the sheet, take it in through the service and open incidents."""
    services = build_services(folder / "data", FixedClock(MOMENT))
    enter_suppliers(services)
    orders = tuple(big_orders(ORDERS))
    sheet = write_order_sheet(folder, stores()[0], orders, Export(MOMENT, services.settings.zone()))
    plans: list[ImportPlan] = []
    preview_s = seconds(lambda: plans.append(services.order_import.preview(sheet)))
    commit_s = seconds(lambda: services.order_import.commit(plans.pop()))
    incidents = tuple(open_incidents(services, INCIDENTS))
    return BenchShop(services, folder / "data", sheet, orders, incidents, preview_s, commit_s)


def big_orders(count: int) -> Iterator[SampleOrder]:
    """`count` invented orders of one store, of the last months."""
    seed = 0
    while count > 0:
        batch = invent_orders(MOMENT - _SPAN, MOMENT, seed)[:count]
        yield from (replace(order, store=stores()[0]) for order in batch)
        seed, count = seed + 1, count - len(batch)


def open_incidents(services: Services, count: int) -> Iterator[int]:
    """Incidents on orders spread over the whole shop; each is confirmed."""
    step = max(1, OrderLine.select().count() // count)
    lines = OrderLine.select().where(OrderLine.id % step == 0).order_by(OrderLine.id).limit(count)
    for line in list(lines):
        sent = SentLine(line.id, "另一款商品", line.spec, "X-1")
        opened = services.incidents.open_from_order(
            line.order_id, MismatchKind.WRONG_ITEM, [sent], DiscoveredBy.BUYER
        )
        services.incidents.confirm(opened.value)
        yield opened.value
