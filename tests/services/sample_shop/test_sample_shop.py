"""The sample shop: the same each time, made through the real services, in several states."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.data.models import AuditEntry, Order, Parcel, Supplier
from app.domain.clock import FixedClock
from app.domain.statuses import OrderStatus, Party, Progress
from app.services.build import Services, build_services
from app.services.sample_shop import fill_sample_shop
from app.services.sample_shop.build import enter_suppliers, import_orders, reconcile_sheet
from app.services.sample_shop.catalogue import skus, stores
from app.services.sample_shop.orders import invent_orders
from app.services.sample_shop.pictures import parcel_picture
from app.services.sample_shop.shipping_sheets import write_shipping_sheets
from tests.conftest import MOMENT


@pytest.fixture(scope="module")
def shop(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Made once; the tests only look."""
    folder = shutil.copytree(sample_folder, tmp_path_factory.mktemp("shop") / "data-sample")
    services = build_services(folder, FixedClock(MOMENT))
    yield services
    services.close_thread()


def test_it_has_a_month_of_orders_of_three_platforms_and_three_suppliers(shop: Services) -> None:
    assert Order.select().count() > 250
    assert {order.store.platform for order in Order.select()} == {"taobao", "pdd", "douyin"}
    assert Supplier.select().count() == 3
    oldest = min(order.ordered_at for order in Order.select())
    assert timedelta(days=28) < MOMENT - oldest < timedelta(days=31)
    waiting = Order.select().where(Order.status == OrderStatus.TO_SHIP, Order.reship_of.is_null())
    assert waiting.count() > 20


def test_every_order_knows_its_supplier_and_what_was_paid(shop: Services) -> None:
    assert Order.select().where(Order.supplier.is_null()).count() == 0
    assert Order.select().where(Order.paid_minor.is_null()).count() == 0


def test_incidents_stand_at_different_steps(shop: Services) -> None:
    rows = shop.incidents.load_rows(shop.incidents.find_ids())
    assert {row.progress for row in rows} == {
        Progress.TO_VERIFY,
        Progress.REQUESTED,
        Progress.AWAITING_RESULT,
        Progress.BUYER_SETTLING,
        Progress.FOLLOW_UP,
        Progress.CLOSED,
        Progress.FALSE_ALARM,
    }
    steps = shop.incidents.next_steps([row.id for row in rows])
    assert {Party.SELF, Party.SUPPLIER, Party.COURIER} == {step.waiting_for for step in steps.values()}
    assert any(row.sums[0].received_minor for row in rows)
    assert any(row.sums[0].claimed_minor > row.sums[0].received_minor for row in rows)


def test_nothing_happens_after_the_present_moment(shop: Services) -> None:
    assert max(entry.at for entry in AuditEntry.select()) <= MOMENT


def test_filling_it_again_changes_nothing(shop: Services) -> None:
    before = AuditEntry.select().count()
    fill_sample_shop(shop)
    assert AuditEntry.select().count() == before


def test_phones_and_numbers_are_of_nobody(shop: Services) -> None:
    phones = {order.phone for order in Order.select()} | {s.phone for s in Supplier.select()}
    assert all(phone.startswith("1990000") for phone in phones)
    numbers = [parcel.tracking_no for parcel in Parcel.select() if parcel.tracking_no]
    assert all(re.match(r"[A-Z]{2}9900|739900", number) for number in numbers)


def test_the_evidence_is_there_and_is_a_picture(shop: Services) -> None:
    detail = shop.incidents.get(shop.incidents.find_ids(None, ("number", False))[0])
    assert detail.evidence
    assert all(Path(item.path).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n" for item in detail.evidence)


def test_the_same_moment_gives_the_same_orders() -> None:
    span = (MOMENT - timedelta(days=5), MOMENT)
    assert invent_orders(*span) == invent_orders(*span)
    assert invent_orders(*span, seed=1) != invent_orders(*span)


def test_pictures_are_the_same_each_time() -> None:
    assert parcel_picture((1, 2, 3)) == parcel_picture((1, 2, 3))
    assert parcel_picture((1, 2, 3)) != parcel_picture((3, 2, 1))


def test_codes_of_goods_are_all_different() -> None:
    assert len({sku.code for sku in skus()}) == len(skus())
    assert len({store.file for store in stores()}) == 3


def test_suppliers_send_sheets_with_mistakes_that_are_known(tmp_path: Path) -> None:
    orders = invent_orders(MOMENT - timedelta(days=3), MOMENT)
    sheets = write_shipping_sheets(tmp_path, orders, MOMENT, ZoneInfo("Asia/Shanghai"))
    assert len(sheets) == 3
    assert all(sheet.rows > 5 for sheet in sheets)
    kinds = [kind for sheet in sheets for kind, _ in sheet.mistakes]
    assert kinds.count("swapped") >= 2
    assert {"wrong_spec", "wrong_item"} <= set(kinds)


def test_it_does_not_depend_on_the_day() -> None:
    later = MOMENT + timedelta(days=200)
    now, then = (invent_orders(m - timedelta(days=3), m) for m in (MOMENT, later))
    assert [(o.recipient, o.lines[0].sku, o.wants_refund) for o in now] == [
        (o.recipient, o.lines[0].sku, o.wants_refund) for o in then
    ]


def test_reconciliation_finds_exactly_the_mistakes_made(tmp_path: Path) -> None:
    clock = FixedClock(MOMENT)
    services = build_services(tmp_path / "data", clock)
    orders = invent_orders(MOMENT - timedelta(days=3), MOMENT)
    enter_suppliers(services)
    import_orders(services, tmp_path / "in", orders)
    for sheet in write_shipping_sheets(tmp_path, orders, MOMENT, services.settings.zone()):
        ids = reconcile_sheet(services, sheet)
        rows = services.findings.load_rows(list(ids))
        assert sorted((row.kind, row.order_no) for row in rows) == sorted(sheet.mistakes)
    services.close_thread()
