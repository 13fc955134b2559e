"""The list: filters, sorts, sums."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.data.models import ClaimReceipt, Compensation, Incident, Store, SupplierClaim
from app.domain.deadlines import Urgency
from app.domain.errors import DomainError
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    MismatchKind,
    ParcelState,
    Progress,
)
from app.services.incidents import IncidentFilter
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
    money = desk.services.incidents.get(three[2]).money
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
