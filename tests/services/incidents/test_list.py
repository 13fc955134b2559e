"""The list: filters, sorts, sums."""

from __future__ import annotations

from dataclasses import astuple
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.data.models import ClaimReceipt, Compensation, Incident, Store, SupplierClaim
from app.domain.deadlines import Urgency
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    CostKind,
    MismatchKind,
    ParcelState,
    Progress,
    Remedy,
)
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.incidents import IncidentFilter
from app.services.money_sheets import CodeWords
from tests.services.incidents.desk import Desk


@pytest.fixture
def three(desk: Desk) -> list[int]:
    """Three incidents a day apart: the second is withdrawn, the third has money on it."""
    ids = []
    for i, kind in enumerate((MismatchKind.WRONG_SPEC, MismatchKind.SHORT, MismatchKind.WRONG_ITEM)):
        order = desk.order(f"60{i}", recipient=f"客{i}")
        desk.parcel(order)
        ids.append(desk.incident(order, kind=kind, sent=f"规格{i}", state=ParcelState.IN_TRANSIT))
        desk.clock.advance(timedelta(days=1))
    desk.services.incidents.withdraw(ids[1], "买家不要了")
    _money(desk, ids[2])
    return ids


def _money(desk: Desk, incident_id: int) -> None:
    now, incident = desk.clock.now(), Incident.get_by_id(incident_id)
    values = {
        "incident": incident,
        "order": incident.order,
        "kind": CompensationKind.REFUND,
        "status": CompensationStatus.PAID,
        "planned_at": now,
        "paid_at": now,
    }
    paid = Compensation.create(amount_minor=5_000, **values)
    Compensation.create(amount_minor=1_000, **values)
    Compensation.create(amount_minor=5_000, reverses=paid, **values)
    claim = SupplierClaim.create(
        incident=incident,
        item=ClaimItem.GOODS,
        status=ClaimStatus.ADMITTED,
        amount_minor=2_000,
        admitted_minor=1_500,
        planned_at=now,
    )
    ClaimReceipt.create(claim=claim, amount_minor=700, received_at=now)
    ClaimReceipt.create(claim=claim, amount_minor=900, received_at=now, voided_at=now)


@pytest.mark.parametrize(
    "wanted,expected",
    [
        (IncidentFilter(), [0, 1, 2]),
        (IncidentFilter(is_open=True), [0, 2]),
        (IncidentFilter(is_open=False), [1]),
        (IncidentFilter(kinds=frozenset({MismatchKind.SHORT, MismatchKind.WRONG_ITEM})), [1, 2]),
        (IncidentFilter(progress=frozenset({Progress.WITHDRAWN})), [1]),
        (IncidentFilter(supplier_id=1), [0, 1, 2]),
        (IncidentFilter(supplier_id=9), []),
        (IncidentFilter(text="602"), [2]),
        (IncidentFilter(text="cf-26-0002"), [1]),
        (IncidentFilter(text="客0"), [0]),
        (IncidentFilter(text="规格1"), [1]),
        (IncidentFilter(text="YT99"), [0, 1, 2]),
        (IncidentFilter(text="%"), []),
        (IncidentFilter(text="' OR 1=1 --"), []),
        (IncidentFilter(is_overdue=True), [0, 2]),
    ],
)
def test_filters(desk: Desk, three: list[int], wanted: IncidentFilter, expected: list[int]) -> None:
    found = desk.services.incidents.find_ids(wanted, ("number", False))
    assert found == [three[i] for i in expected]
    assert desk.services.incidents.totals(wanted).count == len(expected)


def test_a_period_takes_its_first_moment_and_leaves_its_last(desk: Desk, three: list[int]) -> None:
    second = Incident.get_by_id(three[1]).discovered_at
    third = Incident.get_by_id(three[2]).discovered_at
    assert desk.services.incidents.find_ids(IncidentFilter(since=second, until=third)) == [three[1]]


@pytest.mark.parametrize(
    "key", ["number", "kind", "order_no", "supplier", "progress", "discovered_at", "closed_at", "due_at"]
)
def test_every_sort_turns_round(desk: Desk, three: list[int], key: str) -> None:
    up = desk.services.incidents.find_ids(None, (key, False))
    down = desk.services.incidents.find_ids(None, (key, True))
    assert sorted(up) == sorted(down) == three
    if key != "due_at":
        assert up == down[::-1]
    else:
        assert up[-1] == down[-1] == three[1]  # no clock runs on it: last, whichever way


def test_an_unknown_sort_is_refused(desk: Desk) -> None:
    with pytest.raises(DomainError) as refused:
        desk.services.incidents.find_ids(None, ("price; DROP TABLE incident", False))
    assert refused.value.code == "unknown_sort"


def test_sums_follow_the_filter_and_count_reversals_and_void_receipts_right(
    desk: Desk, three: list[int]
) -> None:
    totals = desk.services.incidents.totals(IncidentFilter(is_open=True))
    assert (totals.count, totals.open_count, totals.overdue_count) == (2, 2, 2)
    (sums,) = totals.sums
    assert (sums.buyer_paid_minor, sums.claimed_minor, sums.received_minor) == (1_000, 2_000, 700)
    money = desk.services.incidents.get(three[2]).money.sums[0]
    assert (money.paid_minor, money.received_minor, money.net_loss_minor) == (1_000, 700, 300)


def test_currencies_are_never_added_up(desk: Desk) -> None:
    desk.incident(desk.order("1"))
    desk.store = Store.create(name="US", platform="shopify", currency="USD", created_at=desk.clock.now())
    desk.incident(desk.order("2", currency="USD"))
    assert [s.currency for s in desk.services.incidents.totals().sums] == ["CNY", "USD"]


def test_a_row_shows_the_clock_that_ends_first(desk: Desk) -> None:
    incident_id = desk.incident()
    (row,) = desk.services.incidents.load_rows([incident_id])
    assert row.due_clock == "tell_supplier"
    assert row.urgency is Urgency.CALM
    desk.clock.advance(timedelta(hours=1, minutes=30))
    assert desk.services.incidents.load_rows([incident_id])[0].urgency is Urgency.WARN
    desk.clock.advance(timedelta(hours=1))
    assert desk.services.incidents.load_rows([incident_id])[0].urgency is Urgency.OVERDUE


def test_rows_come_in_the_order_asked(desk: Desk, three: list[int]) -> None:
    asked = [three[2], 999, three[0]]
    assert [r.id for r in desk.services.incidents.load_rows(asked)] == [three[2], three[0]]
    assert desk.services.incidents.find_by_number("CF-26-0003") == three[2]
    assert desk.services.incidents.find_by_number("CF-26-0009") is None


def test_a_shop_abroad_has_one_sum_for_each_currency_everywhere(desk: Desk) -> None:
    """The buyer is paid in dollars, the supplier in yuan: nothing is ever added across the two."""
    desk.store = Store.create(name="US", platform="shopify", currency="USD", created_at=desk.clock.now())
    services = desk.services
    number = desk.incident(desk.order("US-1", currency="USD"))
    refund = CompensationDraft(CompensationKind.REFUND, Money(1_500, "USD"))
    row = services.compensations.plan(number, refund).value
    services.compensations.approve([row.id])
    services.compensations.pay([row.id], proof_note="original route")
    services.costs.add(number, CostKind.FREIGHT_BACK, Money(800, "CNY"))
    (claim,) = services.claims.plan(number, [ClaimDraft(ClaimItem.GOODS, Money(4_000, "CNY"))]).value
    services.claims.submit([claim.id])
    services.claims.admit(claim.id, Money(3_000, "CNY"))
    services.claims.receive(claim.id, Money(2_000, "CNY"))

    money = services.incidents.get(number).money
    report = services.reports.incident(number).sums
    assert [astuple(s) for s in money.sums] == [
        ("USD", 0, 1_500, 0, 0, 0, 0, 0),
        ("CNY", 0, 0, 800, 4_000, 3_000, 2_000, 0),
    ]
    assert [s.net_loss_minor for s in money.sums] == [s.net_loss.minor for s in report] == [1_500, -1_200]
    told = services.incidents.get(number).timeline
    assert {(e.code, e.amount_minor, e.currency) for e in told if e.kind in ("claim", "compensation")} == {
        ("refund", 1_500, "USD"), ("goods", 4_000, "CNY"), ("goods", 3_000, "CNY"),
    }  # fmt: skip
    of_list = [("CNY", 0, 4_000, 2_000), ("USD", 1_500, 0, 0)]
    foot = [astuple(s) for s in services.incidents.totals().sums]
    assert foot == of_list
    (listed,) = services.incidents.load_rows([number])
    assert [astuple(s) for s in listed.sums] == of_list[::-1]
    assert [(loss.currency, loss.net.minor) for loss in services.ledger.whole()] == [
        ("CNY", -1_200),
        ("USD", 1_500),
    ]


def test_the_sheet_of_incidents_has_every_currency(desk: Desk, tmp_path: Path) -> None:
    desk.store = Store.create(name="US", platform="shopify", currency="USD", created_at=desk.clock.now())
    number = desk.incident(desk.order("US-1", currency="USD"))
    claim = ClaimDraft(ClaimItem.GOODS, Money(4_000, "CNY"))
    desk.services.claims.plan(number, [claim])
    written = desk.services.incident_export.write(tmp_path / "out.xlsx", CodeWords())
    assert written.row_count == 1, "incidents are counted, not lines of sheets"
    book = load_workbook(written.path)
    head, *rows = book["sums"].iter_rows(values_only=True)
    places = [head.index(name) for name in ("currency", "buyer_paid", "claimed", "received")]
    assert [[row[i] for i in places] for row in rows] == [["USD", 0, 0, 0], ["CNY", 0, 40, 0]]


def test_the_guide_prices_an_order_abroad_in_its_own_currency(desk: Desk) -> None:
    """Yuan that the supplier takes are not cents that the buyer paid; what is not known is left out."""
    desk.store = Store.create(name="US", platform="shopify", currency="USD", created_at=desk.clock.now())
    for spec in ("黑色 / XL", "藏青色 / XL"):
        desk.cost(spec, 9_000)
    abroad = desk.services.incidents.get(desk.incident(desk.order("US-1", currency="USD")))
    at_home = desk.services.incidents.get(desk.incident(desk.order("CN-1")))
    assert abroad.recoverable_minor == at_home.recoverable_minor == 9_000 * 2 * 70 // 100 - 1_300
    costs = {o.remedy: (o.cost_minor, o.is_complete) for o in abroad.options}
    assert costs[Remedy.INTERCEPT_AND_RESHIP] == (0, False)
    assert costs[Remedy.INTERCEPT_AND_REFUND] == (9_000, True)
    assert {o.remedy: o.cost_minor for o in at_home.options}[Remedy.INTERCEPT_AND_RESHIP] == 19_000
