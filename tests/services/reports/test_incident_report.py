"""The report's data: sums as the ledgers stand, one state of the database, personal data masked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.data.models import ClaimReceipt, Compensation, Incident, SupplierClaim
from app.domain import statuses as s
from app.domain.clock import FixedClock
from app.domain.errors import NotFound
from app.domain.money import Money
from app.services.reports.incident_report import EventKind
from tests.report_sample import ADDRESS, FOUND, PHONE, RECIPIENT, Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    opened = open_shop(tmp_path / "data", clock)
    yield opened
    opened.uow.db.close()


def test_sums_leave_out_what_is_void_planned_or_taken_back(shop: Shop) -> None:
    (sums,) = shop.reports.incident(shop.incident_id).sums
    figures = (sums.paid_out, sums.costs, sums.claimed, sums.admitted, sums.received, sums.net_loss)
    assert [money.minor for money in figures] == [4150, 850, 6100, 4000, 2500, 2500]


def test_each_currency_has_sums_of_its_own(shop: Shop, clock: FixedClock) -> None:
    incident = Incident.get_by_id(shop.incident_id)
    with shop.uow.begin("test") as tx:
        claim = tx.insert(
            SupplierClaim,
            incident=incident,
            item=s.ClaimItem.PENALTY,
            status=s.ClaimStatus.SUBMITTED,
            amount_minor=300,
            currency="USD",
            planned_at=FOUND,
        )
        tx.insert(ClaimReceipt, claim=claim, amount_minor=200, currency="USD", received_at=FOUND)
    yuan, dollars = shop.reports.incident(shop.incident_id).sums
    assert yuan.net_loss == Money(2500, "CNY")
    assert (dollars.claimed, dollars.net_loss) == (Money(300, "USD"), Money(-200, "USD"))


@pytest.mark.parametrize("reference", ["CF-26-0142", " CF-26-0142 ", "1", 1])
def test_an_incident_is_found_by_number_or_id(shop: Shop, reference: str | int) -> None:
    assert shop.reports.incident(reference).facts.number == "CF-26-0142"


@pytest.mark.parametrize("reference", ["CF-26-9999", "", "2", "9" * 30, "１"])
def test_an_unknown_incident_is_refused(shop: Shop, reference: str) -> None:
    with pytest.raises(NotFound, match="incident_not_found"):
        shop.reports.incident(reference)


def test_personal_data_is_masked_everywhere(shop: Shop) -> None:
    report = shop.reports.incident(shop.incident_id)
    assert (report.facts.recipient, report.facts.phone) == ("蒋**", "138******57")
    assert report.facts.address == "浙江省杭州市余杭区文一西路100号阳光花园***"
    written = repr(report)
    for secret in (RECIPIENT, PHONE, ADDRESS, "501"):
        assert secret not in written


def test_the_timeline_is_in_order_and_whole(shop: Shop) -> None:
    events = shop.reports.incident(shop.incident_id).events
    assert [event.at for event in events] == sorted(event.at for event in events)
    kinds = [event.kind for event in events]
    assert kinds[0] is EventKind.FOUND
    assert kinds.count(EventKind.MESSAGE) == 2
    assert kinds.count(EventKind.TAKEN_BACK) == 1
    moved = [event.progress for event in events if event.kind is EventKind.MOVED]
    assert moved == [s.Progress.CONFIRMED, s.Progress.BUYER_SETTLING]


def test_a_taken_back_payment_is_marked(shop: Shop) -> None:
    rows = shop.reports.incident(shop.incident_id).compensations
    assert len(rows) == Compensation.select().count()
    assert [row.takes_back for row in rows] == [False, False, True, False, False]


def test_only_running_clocks_are_told(shop: Shop) -> None:
    clocks = shop.reports.incident(shop.incident_id).clocks
    assert [clock.kind for clock in clocks] == [s.ClockKind.RESHIP]
