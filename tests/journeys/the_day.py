"""The day that both journeys live through: its sheets, its words, and how two databases are compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from app.data.models import MODELS, AuditEntry, Setting
from app.domain.clock import FixedClock
from app.services.build import Services
from app.services.sample_shop.build import enter_suppliers
from app.services.sample_shop.catalogue import SampleStore, stores
from app.services.sample_shop.order_sheets import Export, write_order_sheet
from app.services.sample_shop.orders import invent_orders
from app.services.sample_shop.pictures import parcel_picture
from app.services.sample_shop.shipping_sheets import ShippingSheet, write_shipping_sheets

ZONE = ZoneInfo("Asia/Shanghai")
BECAUSE = "供应商拣错货，照片为证"
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


@dataclass(frozen=True)
class Proofs:
    """What shows that it was as told: a photo of the goods, the courier's trace."""

    goods: Path
    trace: Path


def write_sheets(now: datetime, zone: ZoneInfo, folder: Path) -> Inputs:
    """The sheets of three platforms and of the suppliers."""
    folder.mkdir(parents=True, exist_ok=True)
    orders = invent_orders(now - timedelta(days=3), now - timedelta(hours=1))
    export = Export(now, zone)
    written = tuple((store, write_order_sheet(folder, store, orders, export)) for store in stores())
    return Inputs(written, tuple(write_shipping_sheets(folder, orders, now, zone)))


def write_proofs(folder: Path) -> Proofs:
    """Files as a phone would send them."""
    folder.mkdir(parents=True, exist_ok=True)
    proofs = Proofs(folder / "goods.png", folder / "trace.png")
    proofs.goods.write_bytes(parcel_picture((1, 2, 3)))
    proofs.trace.write_bytes(parcel_picture((3, 2, 1)))
    return proofs


def prepare(services: Services, clock: FixedClock, folder: Path) -> Inputs:
    """Write the day's sheets and enter the suppliers, who were known before."""
    enter_suppliers(services)
    return write_sheets(clock.now(), services.settings.zone(), folder)


def snapshot() -> dict[str, list[dict[str, Any]]]:
    """Every business row of the open database by table: values, ids and moments.

    Two ways through the same day under clocks that are moved alike must end in equal snapshots. Left out
    are the audit (it tells the way, not the end) and the settings; of an incident its `version`, which
    counts the writes on the way.
    """
    return {
        model._meta.table_name: [_plain(row) for row in model.select().order_by(model.id).dicts()]
        for model in MODELS
        if model not in (AuditEntry, Setting)
    }


def differences(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Where two snapshots differ, to be read by a person; empty where they are equal."""
    found = [f"tables: {one.keys() ^ other.keys()}"] if one.keys() != other.keys() else []
    for table in one.keys() & other.keys():
        if len(one[table]) != len(other[table]):
            found.append(f"{table}: {len(one[table])} and {len(other[table])} rows")
        for a, b in zip(one[table], other[table], strict=False):
            found += [f"{table} {a['id']} {key}: {a[key]!r} ≠ {b[key]!r}" for key in a if a[key] != b[key]]
    return found


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "version"}
