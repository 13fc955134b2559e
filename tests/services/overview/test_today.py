"""Today: every figure from rows that were put there on purpose."""

from __future__ import annotations

from datetime import timedelta

from app.data.models import Compensation, Deadline, Parcel, ParcelLine, SheetImport, Store, SupplierClaim
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    ClockKind,
    CompensationKind,
    CompensationStatus,
    DiscoveredBy,
    OrderStatus,
    Party,
    Progress,
    SheetKind,
)
from app.services.build import build_services
from tests.services.money.shop import Shop

HOUR = timedelta(hours=1)


def test_an_empty_shop_is_empty(tmp_path: object, clock: FixedClock) -> None:
    services = build_services(tmp_path / "empty", clock)
    assert services.today.is_empty()
    overview = services.today.overview()
    assert overview.figures.wrong_rate is None
    assert overview.incidents == ()
    services.close()


def test_open_incidents_stand_in_the_order_of_their_clocks(shop: Shop) -> None:
    now = shop.clock.now()
    other = shop.make_incident(shop.make_order("A2"), "CF-26-0002")
    calm = shop.make_incident(shop.make_order("A3"), "CF-26-0003")
    closed = shop.make_incident(shop.make_order("A4"), "CF-26-0004")
    closed.progress = Progress.CLOSED
    closed.save()
    for incident, due in ((shop.incident, now + 3 * HOUR), (other, now - HOUR), (closed, now - 9 * HOUR)):
        Deadline.create(incident=incident, clock=ClockKind.TELL_SUPPLIER, starts_at=now, due_at=due)
    overview = shop.services.today.overview()
    assert [due.row.id for due in overview.incidents] == [other.id, shop.incident.id, calm.id]
    assert overview.incidents[2].due_at is None
    assert shop.services.today.open_incidents() == (3, 1)
    assert overview.waiting == {Party.SELF: 3}


def test_a_supplier_who_owes_an_answer_is_waited_for_also_when_it_is_mine_to_chase_him(shop: Shop) -> None:
    now = shop.clock.now()
    shop.incident.progress = Progress.REQUESTED
    shop.incident.save()
    late = Deadline.create(
        incident=shop.incident, clock=ClockKind.SUPPLIER_ANSWER, starts_at=now - HOUR, due_at=now - HOUR
    )
    overview = shop.services.today.overview()
    assert overview.incidents[0].step.code == "chase_supplier"
    assert overview.waiting == {Party.SUPPLIER: 1, Party.SELF: 1}
    Deadline.update(due_at=now + HOUR).where(Deadline.id == late.id).execute()
    assert shop.services.today.overview().waiting[Party.SUPPLIER] == 1


def test_a_paused_clock_is_not_overdue(shop: Shop) -> None:
    now = shop.clock.now()
    Deadline.create(
        incident=shop.incident,
        clock=ClockKind.REFUND,
        starts_at=now,
        due_at=now - HOUR,
        paused_at=now - 2 * HOUR,
    )
    assert shop.services.today.open_incidents() == (1, 0)


def test_payments_are_summed_by_currency_and_only_when_approved(shop: Shop) -> None:
    def plan(kind: CompensationKind, status: CompensationStatus, minor: int, currency: str = "CNY") -> None:
        Compensation.create(
            incident=shop.incident,
            order=shop.order,
            kind=kind,
            status=status,
            amount_minor=minor,
            currency=currency,
            planned_at=shop.clock.now(),
        )

    plan(CompensationKind.REFUND, CompensationStatus.APPROVED, 1_000)
    plan(CompensationKind.TRANSFER, CompensationStatus.APPROVED, 500)
    plan(CompensationKind.REFUND, CompensationStatus.APPROVED, 700, "USD")
    plan(CompensationKind.REFUND, CompensationStatus.PLANNED, 9_999)
    plan(CompensationKind.RESHIP, CompensationStatus.APPROVED, 9_999)
    found = {due.amount: due.count for due in shop.services.today.overview().payments}
    assert found == {Money(1_500, "CNY"): 2, Money(700, "USD"): 1}


def test_orders_not_shipped_are_counted_by_platform_with_its_limit(shop: Shop) -> None:
    now = shop.clock.now()
    wechat = Store.create(name="微信小店", platform="wechat", created_at=now)
    old = shop.make_order("B1", status=OrderStatus.TO_SHIP)
    shop.make_order("B2", status=OrderStatus.TO_SHIP)
    for number in ("B3", "B4"):
        order = shop.make_order(number, status=OrderStatus.TO_SHIP)
        order.store = wechat
        order.paid_at = now - timedelta(hours=50 if number == "B3" else 1)
        order.save()
    parcel = Parcel.create(tracking_no="YT1")
    ParcelLine.create(parcel=parcel, order_line=old.lines.get())
    by_platform = {due.platform: due for due in shop.services.today.overview().shipping}
    assert by_platform["taobao"].count == 1, "an order with a parcel is shipped, whatever the platform says"
    assert by_platform["taobao"].due_at is None, "the time limit of this platform is not known"
    assert by_platform["wechat"].count == 2
    assert by_platform["wechat"].overdue == 1
    assert by_platform["wechat"].due_at == now - 2 * HOUR


def test_claims_to_come_in_and_what_suppliers_owe(shop: Shop) -> None:
    now = shop.clock.now()

    def claim(status: ClaimStatus, minor: int, admitted: int | None, days: int) -> None:
        SupplierClaim.create(
            incident=shop.incident,
            supplier=shop.supplier,
            item=ClaimItem.GOODS,
            status=status,
            amount_minor=minor,
            admitted_minor=admitted,
            planned_at=now,
            due_on=(now + timedelta(days=days)).date(),
        )

    claim(ClaimStatus.ADMITTED, 5_000, 4_000, 2)
    claim(ClaimStatus.ADMITTED, 1_000, 1_000, 30)
    claim(ClaimStatus.SUBMITTED, 300, None, 2)
    claim(ClaimStatus.WRITTEN_OFF, 800, None, 2)
    overview = shop.services.today.overview()
    assert [(due.supplier, due.amount.minor, due.count) for due in overview.claims] == [
        ("义乌暖衣坊", 4_000, 1)
    ]
    assert overview.owed == (Money(5_300, "CNY"),)


def test_what_came_in_today_begins_at_the_business_days_midnight(shop: Shop) -> None:
    now = shop.clock.now()
    for hours, rows in ((1, 10), (9, 20), (11, 40)):
        SheetImport.create(
            file_name="a.xlsx",
            sha256="0",
            kind=SheetKind.SHIPMENTS,
            row_count=rows,
            imported_at=now - timedelta(hours=hours),
        )
    came = shop.services.today.overview().came_in
    assert (came.sheets, came.rows) == (2, 30), "it is ten in the morning in Shanghai"
    assert came.orders == (("taobao", 1),)


def test_figures_of_thirty_days_and_of_the_thirty_before(shop: Shop) -> None:
    today = shop.services.today
    found_by_buyer = shop.make_incident(shop.make_order("C1"), "CF-26-0002")
    found_by_buyer.discovered_by = DiscoveredBy.BUYER
    found_by_buyer.save()
    alarm = shop.make_incident(shop.make_order("C2"), "CF-26-0003")
    alarm.progress = Progress.FALSE_ALARM
    alarm.save()
    shop.clock.advance(timedelta(hours=1))
    now = today.overview().figures
    assert now.shipped_lines == 6
    assert now.wrong_rate == 2 / 6, "the false alarm is no mistake"
    assert (now.incidents, now.found_first) == (2, 0.5)
    shop.clock.advance(timedelta(days=31))
    later = today.overview()
    assert later.figures.wrong_rate is None
    assert later.before.wrong_rate == 2 / 6
