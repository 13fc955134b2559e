"""Writes what the suppliers send back, each in his own columns and words, with a few mistakes in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from app.data.sheets.writer import Table, write_sheet
from app.domain.statuses import FindingKind
from app.services.sample_shop.catalogue import SampleSku, shop_data, skus, supplier
from app.services.sample_shop.orders import SEED, SampleOrder

_HEADINGS = {
    "full": [
        "订单编号",
        "收件人",
        "联系电话",
        "收货地址",
        "货品名称",
        "规格",
        "数量",
        "快递公司",
        "快递单号",
        "发货时间",
    ],
    "short": ["客户订单号", "姓名", "电话", "品名", "颜色尺码", "件数", "快递", "运单号"],
}


@dataclass(frozen=True)
class Shipped:
    """One line of a supplier's sheet."""

    order: SampleOrder
    sku: SampleSku
    quantity: int
    tracking_no: str


@dataclass(frozen=True)
class ShippingSheet:
    """A sheet that was written, with what is wrong in it."""

    supplier: str
    path: Path
    rows: int
    mistakes: tuple[tuple[FindingKind, str], ...]
    """Kind and order number; a swap is named twice."""


def write_shipping_sheets(
    folder: Path, orders: Sequence[SampleOrder], moment: datetime, zone: ZoneInfo
) -> list[ShippingSheet]:
    """One sheet for each supplier about the orders that wait. Raises: EnvironmentProblem."""
    found = []
    for data in shop_data()["suppliers"]:
        key = str(data["key"])
        waiting = [o for o in orders if o.status(moment) in ("waiting", "refunding") and o.supplier == key]
        found.append(_sheet(folder, key, waiting, moment, zone))
    return found


def _sheet(
    folder: Path, key: str, waiting: Sequence[SampleOrder], moment: datetime, zone: ZoneInfo
) -> ShippingSheet:
    random = Random(f"{SEED}/{key}")
    lines = _right(waiting)
    lines, mistakes = _with_mistakes(random, lines, waiting)
    data = supplier(key)
    path = folder / f"{data['name']}-{moment.astimezone(zone):%m%d}.xlsx"
    rows = [_row(line, data["style"], data["courier"], moment, zone) for line in lines]
    write_sheet(path, [Table("Sheet1", _HEADINGS[data["style"]], rows)], zone=zone)
    return ShippingSheet(str(data["name"]), path, len(rows), tuple(mistakes))


def _right(waiting: Iterable[SampleOrder]) -> list[Shipped]:
    found = []
    for order in waiting:
        if order.wants_refund:
            continue
        found += [Shipped(order, line.sku, line.quantity, order.tracking_no) for line in order.lines]
    return found


def _with_mistakes(
    random: Random, lines: list[Shipped], waiting: Sequence[SampleOrder]
) -> tuple[list[Shipped], list[tuple[FindingKind, str]]]:
    """Two parcels swapped, a wrong variant, a wrong product, and what waits no longer but was sent."""
    free = [i for i, line in enumerate(lines) if len(line.order.lines) == 1]
    mistakes: list[tuple[FindingKind, str]] = []
    pair = _swappable(lines, free)
    if pair is not None:
        a, b = pair
        lines[a], lines[b] = replace(lines[a], sku=lines[b].sku), replace(lines[b], sku=lines[a].sku)
        mistakes += [(FindingKind.SWAPPED, lines[i].order.order_no) for i in pair]
        free = [i for i in free if i not in pair]
    for kind in (FindingKind.WRONG_SPEC, FindingKind.WRONG_ITEM):
        wrong = _spoilt(random, lines, free, kind)
        if wrong is not None:
            i, lines[i] = wrong
            free.remove(i)
            mistakes.append((kind, lines[i].order.order_no))
    for order in waiting:
        if order.wants_refund:
            lines += [Shipped(order, line.sku, line.quantity, order.tracking_no) for line in order.lines]
            mistakes.append((FindingKind.CANCELLED_ORDER_SHIPPED, order.order_no))
    return lines, mistakes


def _swappable(lines: Sequence[Shipped], free: Sequence[int]) -> tuple[int, int] | None:
    """Two orders of different goods in the same number; different products are plainer than variants."""
    for a, b in combinations(free, 2):
        if lines[a].sku.title != lines[b].sku.title and lines[a].quantity == lines[b].quantity:
            return a, b
    return None


def _spoilt(
    random: Random, lines: Sequence[Shipped], free: Sequence[int], kind: FindingKind
) -> tuple[int, Shipped] | None:
    """A line with other goods of the same supplier in it, so that no other order looks like a swap."""
    for i in free:
        line = lines[i]
        same = [s for s in skus() if s.supplier == line.sku.supplier and s.code != line.sku.code]
        is_variant = kind is FindingKind.WRONG_SPEC
        taken = {other.sku.code for other in lines}
        fitting = [s for s in same if (s.title == line.sku.title) is is_variant and s.code not in taken]
        if fitting:
            return i, replace(line, sku=random.choice(fitting))
    return None


def _row(line: Shipped, style: str, courier: str, moment: datetime, zone: ZoneInfo) -> list[str]:
    order, sku = line.order, line.sku
    if style == "short":
        spec = sku.spec.replace(";", " ")
        head = [order.order_no, order.recipient, order.phone, sku.word, spec]
        return [
            *head,
            str(line.quantity),
            courier.removesuffix("速递").removesuffix("快递"),
            line.tracking_no,
        ]
    address = " ".join(order.place) + order.street
    shipped = (moment - timedelta(minutes=40)).astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")
    head = [order.order_no, order.recipient, order.phone, address, sku.title, sku.spec]
    return [*head, str(line.quantity), courier, line.tracking_no, shipped]
