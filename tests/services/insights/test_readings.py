"""Insights: rates, causes and costs counted from rows, and what is read into them."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain import settings
from app.domain.money import Money
from app.domain.statuses import ClaimItem, CompensationKind, DiscoveredBy, Progress, RootCause
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from tests.services.money.shop import Shop


def test_nothing_yet(shop: Shop) -> None:
    shop.clock.advance(timedelta(days=-40))
    read = shop.services.insights.read()
    assert {name: reading.code for name, reading in read.readings.items()} == {
        "rate": "rate_none",
        "found": "found_none",
        "suppliers": "suppliers_none",
        "causes": "causes_empty",
        "costs": "costs_none",
        "scores": "scores_none",
    }


def test_months_are_the_business_zones_and_twelve(shop: Shop) -> None:
    shop.clock.advance(timedelta(hours=1))
    months = shop.services.insights.read().months
    assert [months[0].first_on, months[-1].first_on] == [date(2025, 4, 1), date(2026, 3, 1)]
    assert len(months) == 12
    assert months[-1].figures.wrong_rate == 1 / 2
    assert months[-2].figures.wrong_rate is None


def test_suppliers_with_few_lines_are_marked_and_not_judged(shop: Shop) -> None:
    shop.clock.advance(timedelta(hours=1))
    read = shop.services.insights.read()
    (row,) = read.suppliers
    assert (row.name, row.shipped, row.wrong, row.incidents) == ("义乌暖衣坊", 2, 1, 1)
    assert row.is_small
    assert read.readings["suppliers"].code == "suppliers_none"


def test_a_supplier_far_above_the_average_is_named(shop: Shop) -> None:
    from app.data.models import Supplier
    from tests.services.money.shop import make_incident, make_order

    now = shop.clock.now()
    good = Supplier.create(name="晋江鞋服", created_at=now)
    for n in range(60):
        make_order(shop.store, good, f"G{n}", now, 100)
    for n in range(12):
        order = shop.make_order(f"W{n}")
        if n < 6:
            make_incident(order, shop.supplier, f"CF-26-1{n:03}", now)
    shop.clock.advance(timedelta(hours=1))
    reading = shop.services.insights.read().readings["suppliers"]
    assert reading.code == "suppliers_worst"
    assert reading.params["name"] == "义乌暖衣坊"
    assert reading.params["rate"] == 7 / 26


def test_causes_are_counted_and_open_ones_are_told(shop: Shop) -> None:
    now = shop.clock.now()
    for n, cause in enumerate((RootCause.SUPPLIER_PICKING, RootCause.SUPPLIER_PICKING, RootCause.SHOP_ENTRY)):
        incident = shop.make_incident(shop.make_order(f"D{n}"), f"CF-26-2{n:03}")
        incident.root_cause, incident.progress, incident.closed_at = cause, Progress.CLOSED, now
        incident.save()
    shop.clock.advance(timedelta(hours=1))
    read = shop.services.insights.read()
    assert read.causes[0] == (RootCause.SUPPLIER_PICKING, 2)
    assert read.readings["causes"].params["share"] == 2 / 4
    assert read.readings["causes"].code == "causes_most"


def test_when_most_causes_are_open_that_is_the_reading(shop: Shop) -> None:
    named = shop.make_incident(shop.make_order("E1"), "CF-26-0002")
    named.root_cause = RootCause.SHOP_ENTRY
    named.save()
    shop.make_incident(shop.make_order("E2"), "CF-26-0003")
    shop.clock.advance(timedelta(hours=1))
    reading = shop.services.insights.read().readings["causes"]
    assert (reading.code, reading.params) == ("causes_open", {"open": 2, "whole": 3})


def test_costs_close_by_month(shop: Shop) -> None:
    services, incident = shop.services, shop.incident.id
    draft = CompensationDraft(CompensationKind.REFUND, Money(5_000, "CNY"))
    row = services.compensations.plan(incident, draft).value
    services.compensations.approve([row.id])
    services.compensations.pay([row.id], proof_note="x")
    claimed = ClaimDraft(ClaimItem.GOODS, Money(2_000, "CNY"))
    [claim] = services.claims.plan(incident, [claimed]).value
    services.claims.submit([claim.id])
    services.claims.admit(claim.id, Money(2_000, "CNY"))
    services.claims.receive(claim.id, Money(2_000, "CNY"))
    read = shop.services.insights.read()
    last = read.costs["CNY"][-1]
    assert (last.paid_minor, last.received_minor, last.net_minor) == (5_000, 2_000, 3_000)
    assert read.readings["costs"].params["net"] == 3_000


def test_found_first_reads_as_most_or_few(shop: Shop) -> None:
    shop.clock.advance(timedelta(hours=1))
    assert shop.services.insights.read().readings["found"].code == "found_most"
    shop.incident.discovered_by = DiscoveredBy.BUYER
    shop.incident.save()
    shop.clock.advance(timedelta(hours=1))
    assert shop.services.insights.read().readings["found"].code == "found_few"


def test_few_lines_are_said_to_be_few(shop: Shop) -> None:
    shop.clock.advance(timedelta(hours=1))
    assert shop.services.insights.read().readings["rate"].params["few"] == 2
    shop.services.settings.set(settings.LEAST_LINES, 2)
    assert shop.services.insights.read().readings["rate"].params["few"] is None
