"""The day that both journeys live through: its sheets, its words, and how two databases are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.data.models import MODELS, AuditEntry, Setting
from app.domain.clock import FixedClock
from app.services.build import Services
from app.services.sample_shop.build import enter_suppliers
from app.services.sample_shop.catalogue import SampleStore, stores
from app.services.sample_shop.order_sheets import Export, write_order_sheet
from app.services.sample_shop.orders import invent_orders
from app.services.sample_shop.shipping_sheets import ShippingSheet, write_shipping_sheets

REQUEST = "请立即拦截并退回，正确的今天补发"
ANSWER = "已联系快递拦截，今天补发"
TO_BUYER = "您好，订单发错了，我们已申请拦截并补发正确的商品"
CAUSE = "拣货后第二人核对，打包拍照"
WORDS = "处理得很快"
RECEIPT = "微信转账 0001"
TRACKING = ("圆通速递", "YT9900123456789")


@dataclass(frozen=True)
class Inputs:
    """What comes in on this day."""

    orders: tuple[tuple[SampleStore, Path], ...]
    shipping: tuple[ShippingSheet, ...]


def prepare(services: Services, clock: FixedClock, folder: Path) -> Inputs:
    """Write the day's sheets and enter the suppliers, who were known before."""
    now = clock.now()
    folder.mkdir(parents=True, exist_ok=True)
    orders = invent_orders(now - timedelta(days=3), now - timedelta(hours=1))
    export = Export(now, services.settings.zone())
    enter_suppliers(services)
    written = tuple((store, write_order_sheet(folder, store, orders, export)) for store in stores())
    return Inputs(written, tuple(write_shipping_sheets(folder, orders, now, export.zone)))


def snapshot(leave_out: Sequence[str] = ()) -> dict[str, list[dict[str, Any]]]:
    """Every business row of the open database by table, moments and file hashes left out.

    Two ways through the same day must end in equal snapshots; when each thing happened may differ.
    """
    found = {}
    for model in MODELS:
        if model in (AuditEntry, Setting) or model._meta.table_name in leave_out:
            continue
        rows = list(model.select().order_by(model.id).dicts())
        found[model._meta.table_name] = [_plain(row) for row in rows]
    return found


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    moving = ("_at", "_on", "sha256", "version", "file_name", "actor", "source")
    return {name: value for name, value in row.items() if not name.endswith(moving)}
