"""Numbers for the platforms: of what is right, each once, in the platform's form."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.commands.context import Context
from app.data.models import Incident, Upload
from app.domain.errors import DomainError, NotFound
from app.domain.statuses import FindingKind, FindingState, MismatchKind, OrderStatus, Progress
from app.services.bulk_shipping import BulkFilter
from tests.services.checks.waiting import Waiting

Cells = Callable[..., list[list[Any]]]


def test_pinduoduo_has_two_heading_rows(shop: Waiting, tmp_path: Path, cells: Cells) -> None:
    order = shop.order()
    shop.ship(order, "YT8812345678901", "圆通")
    out = shop.services.bulk_shipping.export(tmp_path / "out.xlsx")
    assert cells(out.value.path) == [
        ["订单号", "快递公司", "快递单号"],
        ["order_sn", "shipping_name", "shipping_sn"],
        [order.order_no, "圆通速递", "YT8812345678901"],
    ]
    assert (out.value.orders, out.value.rows) == (1, 1)


@pytest.mark.parametrize(
    "platform, headings",
    [
        ("taobao", ["订单编号", "物流公司", "运单号"]),
        ("newmall", ["订单号（必填）", "物流公司（必填）", "物流单号（必填）"]),
        ("ktt", ["订单号", "物流公司（必填）", "物流单号（必填）", "联系电话", "收货人"]),
    ],
)
def test_other_platforms(
    shop: Waiting, tmp_path: Path, cells: Cells, platform: str, headings: list[str]
) -> None:
    shop.ship(shop.order(store=shop.store_named("二店", platform)), courier="申通")
    shop.services.bulk_shipping.export(tmp_path / "out.xlsx")
    found = cells(tmp_path / "out.xlsx")
    assert found[0] == headings
    assert found[1][1] == "申通快递"


def test_each_number_is_told_once(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    shop.ship(order)
    desk = shop.services.bulk_shipping
    assert desk.export(tmp_path / "out.xlsx").changes.ids["order"] == {order.id}
    assert Upload.get().file_name == "out.xlsx"
    with pytest.raises(DomainError, match="nothing_to_upload"):
        desk.export(tmp_path / "again.xlsx")
    assert not (tmp_path / "again.xlsx").exists()
    assert desk.export(tmp_path / "again.xlsx", BulkFilter(is_uploaded_too=True)).value.orders == 1
    assert Upload.select().count() == 1


@pytest.mark.parametrize("status", [OrderStatus.SHIPPED, OrderStatus.DONE, OrderStatus.CLOSED])
def test_orders_the_platform_does_not_wait_for(shop: Waiting, status: OrderStatus) -> None:
    shop.ship(shop.order(status=status))
    assert shop.services.bulk_shipping.waiting() == ()


@pytest.mark.parametrize("kind", [kind for kind in FindingKind if kind is not FindingKind.NOT_SHIPPED])
def test_wrong_ones_are_held_back(shop: Waiting, tmp_path: Path, kind: FindingKind) -> None:
    order = shop.order()
    shop.ship(order)
    shop.find_wrong(order, kind)
    (lot,) = shop.services.bulk_shipping.waiting()
    assert (lot.orders, lot.held_orders) == (0, 1)
    with pytest.raises(DomainError) as refusal:
        shop.services.bulk_shipping.export(tmp_path / "out.xlsx")
    assert refusal.value.params == {"held": 1, "unfinished": 0, "unnamed": 0}


@pytest.mark.parametrize(
    "state, progress, held",
    [
        (FindingState.RIGHT, None, 0),
        (FindingState.REPLACED, None, 0),
        (FindingState.INCIDENT, Progress.CONFIRMED, 1),
        (FindingState.INCIDENT, Progress.CLOSED, 0),
        (FindingState.INCIDENT, Progress.FALSE_ALARM, 0),
    ],
)
def test_until_they_are_settled(
    shop: Waiting, state: FindingState, progress: Progress | None, held: int
) -> None:
    order = shop.order()
    shop.ship(order)
    now = shop.clock.now()
    incident = progress and Incident.create(
        number="INC-1",
        order=order,
        kind=MismatchKind.WRONG_SPEC,
        progress=progress,
        discovered_at=now,
        created_at=now,
        updated_at=now,
    )
    shop.find_wrong(order, state=state, incident=incident)
    (lot,) = shop.services.bulk_shipping.waiting()
    assert (lot.orders, lot.held_orders) == (1 - held, held)


def test_an_order_that_was_late_and_came_is_right(shop: Waiting) -> None:
    order = shop.order()
    shop.find_wrong(order, FindingKind.NOT_SHIPPED)
    shop.ship(order)
    assert shop.services.bulk_shipping.waiting()[0].orders == 1


def test_a_part_without_parcel_holds_the_whole(shop: Waiting) -> None:
    order = shop.order({})
    shop.ship(order)
    other = shop.order({}, {"title": "勺子", "refund_text": "退款成功"})
    parcel = shop.ship(other, "YT0000000000002")
    parcel.lines.where(True)
    from app.data.models import OrderLine

    OrderLine.create(order=order, line_no=2, title="杯子")
    (lot,) = shop.services.bulk_shipping.waiting()
    assert (lot.orders, lot.unfinished_orders) == (1, 1)


def test_several_parcels_are_several_rows(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    shop.ship(order, "YT0000000000001")
    shop.ship(order, "YT0000000000002")
    out = shop.services.bulk_shipping.export(tmp_path / "out.xlsx").value
    assert (out.orders, out.rows) == (1, 2)


def test_a_file_for_each_shop(shop: Waiting, tmp_path: Path, cells: Cells) -> None:
    shop.ship(shop.order(), "YT0000000000001")
    shop.ship(shop.order(store=shop.store_named("二/店", "taobao")), "YT0000000000002")
    outs = shop.services.bulk_shipping.export_each(tmp_path / "out.xlsx").value
    assert [out.path.name for out in outs] == ["out - 云栖.xlsx", "out - 二_店.xlsx"]
    assert cells(outs[1].path)[0][0] == "订单编号"


def test_only_what_one_sheet_brought(shop: Waiting) -> None:
    order = shop.order()
    parcel = shop.ship(order)
    sheet = shop.find_wrong(order, state=FindingState.RIGHT).sheet_import
    assert shop.services.bulk_shipping.waiting(BulkFilter(import_id=sheet.id)) == ()
    parcel.sheet_import = sheet
    parcel.save()
    assert shop.services.bulk_shipping.waiting(BulkFilter(import_id=sheet.id))[0].orders == 1


def _run(shop: Waiting, *argv: str) -> str:
    out = io.StringIO()
    context = Context(shop.services.folder, shop.clock, str, lambda *_: None, out, shop.services)
    assert cli.run(context, cli.parse(["export", *argv])) == 0
    return out.getvalue()


def test_the_commands(shop: Waiting, tmp_path: Path, cells: Cells) -> None:
    shop.order()
    shop.ship(shop.order())
    file = tmp_path / "s.xlsx"
    assert _run(shop, "supplier-orders", str(file), "--supplier", "义乌暖衣坊") == f"{file}\n1 / 1\n"
    assert _run(shop, "supplier-orders", str(file), "--again") == f"{file}\n1 / 1\n"
    assert _run(shop, "bulk-shipping", str(file), "--store", "云栖") == f"{file}\n1 / 1\n"
    (tmp_path / "out").mkdir()
    each = tmp_path / "out" / "义乌暖衣坊 2026-03-13.xlsx"
    assert _run(shop, "supplier-orders", str(tmp_path / "out"), "--again") == f"{each}\n1 / 1\n"
    assert each.exists()
    with pytest.raises(NotFound, match="supplier_not_found"):
        _run(shop, "supplier-orders", str(file), "--supplier", "没有这家")
    with pytest.raises(NotFound, match="store_not_found"):
        _run(shop, "bulk-shipping", str(file), "--store", "没有这家")
