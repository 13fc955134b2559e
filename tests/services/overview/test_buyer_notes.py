"""What is said of a buyer whose incidents repeat: counted facts, in the window only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.data.models import Compensation, Incident, IncidentParcel, Order, Parcel, Store
from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.errors import DomainError, NotFound
from app.domain.statuses import CompensationKind, CompensationStatus, Progress, ReturnState
from app.services.buyer_notes import BuyerNote
from tests.services.money.shop import Shop, cny, open_shop


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    made = open_shop(tmp_path / "data", clock)
    yield made
    made.services.close()


WHO = {"buyer": "蒋小明1999", "phone": "19900000057", "full_address": "浙江省 金华市 义乌市 稠城街道 1 号"}


def case(shop: Shop, number: int, refunded: int = 0, *, came_back: bool = False, **who: object) -> Incident:
    incident = shop.make_incident(shop.make_order(f"B{number}", **(WHO | who)), f"CF-26-2{number:03}")
    if refunded:
        Compensation.create(
            incident=incident, order=incident.order, kind=CompensationKind.REFUND, amount_minor=refunded,
            status=CompensationStatus.PAID, planned_at=shop.clock.now(), paid_at=shop.clock.now(),
        )  # fmt: skip
    if came_back:
        parcel = Parcel.create(tracking_no=f"YT{number}", return_state=ReturnState.RECEIVED)
        IncidentParcel.create(incident=incident, parcel=parcel)
    return incident


def note(shop: Shop, order: Order) -> BuyerNote | None:
    return shop.services.buyer_notes.of_order(order.id)


def test_the_note_counts_what_happened(shop: Shop) -> None:
    first = case(shop, 1, 5_000)
    assert note(shop, first.order) is None, "one is no repetition"
    rows = [first, case(shop, 2, 3_000, came_back=True), case(shop, 3)]
    found = note(shop, first.order)
    assert found is not None
    assert found.incident_ids == tuple(row.id for row in reversed(rows))
    assert (found.days, found.kept_refunds, found.refunded) == (90, 1, (cny(8_000),))
    newer = shop.make_order("fresh", **WHO)
    assert note(shop, newer) == found, "a new order of his says so too"


@pytest.mark.parametrize(
    "who",
    [
        {"phone": "", "buyer": "别人"},
        {"buyer": "蒋***9", "phone": "199****0057"},
        {"buyer": "匿名买家", "phone": "18800000000"},
        {"buyer": "", "full_address": "别处"},
    ],
    ids=["another", "hidden", "nameless", "same phone elsewhere"],
)
def test_nobody_is_taken_for_another(shop: Shop, who: dict[str, str]) -> None:
    for n in range(3):
        case(shop, n)
    assert note(shop, shop.make_order("other", **(WHO | who))) is None


@pytest.mark.parametrize("buyer", ["蒋***9", "匿名买家", ""])
def test_a_name_that_many_have_is_not_one_buyer(shop: Shop, buyer: str) -> None:
    rows = [case(shop, n, buyer=buyer, phone="199****0057") for n in range(3)]
    assert note(shop, rows[0].order) is None


def test_the_same_account_name_on_another_platform_is_somebody_else(shop: Shop) -> None:
    for n in range(3):
        case(shop, n, phone="")
    elsewhere = Store.create(name="另一家", platform="pdd", created_at=shop.clock.now())
    order = shop.make_order("P1", **(WHO | {"phone": ""}))
    Order.update(store=elsewhere).where(Order.id == order.id).execute()
    assert note(shop, order) is None


def test_only_lately_and_only_what_was_one(shop: Shop) -> None:
    rows = [case(shop, n) for n in range(3)]
    Incident.update(progress=Progress.FALSE_ALARM).where(Incident.id == rows[0].id).execute()
    assert note(shop, rows[1].order) is None
    case(shop, 4)
    assert note(shop, rows[1].order) is not None
    shop.clock.advance(timedelta(days=91))
    assert note(shop, rows[1].order) is None


def test_the_owner_switches_it_off(shop: Shop) -> None:
    order = [case(shop, n).order for n in range(3)][-1]
    shop.services.settings.set(settings.BUYER_NOTE_TIMES, 4)
    assert note(shop, order) is None
    shop.services.settings.set(settings.BUYER_NOTE_TIMES, 2)
    assert note(shop, order) is not None
    shop.services.settings.set(settings.BUYER_NOTES, False)
    assert note(shop, order) is None


def test_one_buyer_is_left_alone_with_a_reason(shop: Shop) -> None:
    order = [case(shop, n).order for n in range(3)][-1]
    notes = shop.services.buyer_notes
    with pytest.raises(DomainError, match="reason_missing"):
        notes.dismiss(order.id, " ")
    with pytest.raises(NotFound):
        notes.dismiss(999, "x")
    notes.dismiss(order.id, "三次都是我们发错")
    said = note(shop, shop.make_order("fresh", **WHO))
    assert said is not None
    assert said.dismissed_because == "三次都是我们发错"
    notes.show_again(order.id)
    again = note(shop, order)
    assert again is not None
    assert again.dismissed_because == ""
