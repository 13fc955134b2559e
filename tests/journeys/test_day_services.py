"""The whole day through services only: sheet → orders → findings → incident → buyer → supplier → report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.data.models import AuditEntry
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.statuses import ClaimStatus, FindingKind, InterceptState, OrderStatus, Progress, Remedy
from app.services.build import Services, build_services
from app.services.orders import OrderFilter
from app.services.sample_shop.build import enter_suppliers
from tests.journeys import by_services, the_day


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    """An empty shop."""
    services = build_services(tmp_path / "data", clock)
    yield services
    services.close()


def test_the_whole_day(services: Services, clock: FixedClock, tmp_path: Path, qapp: QApplication) -> None:
    inputs = the_day.prepare(services, clock, tmp_path / "in")
    created = by_services.take_in_orders(services, inputs)
    assert len(services.orders.find_ids(OrderFilter(), ("ordered_at", True))) == created > 40
    assert services.checks.run().orders > 20

    findings = by_services.take_in_shipping(services, inputs)
    shown = {(row.kind, row.order_no) for row in services.findings.load_rows(findings)}
    assert shown == {mistake for sheet in inputs.shipping for mistake in sheet.mistakes}

    incident_id = by_services.open_wrong_item(services, findings)
    by_services.to_result(services, clock, incident_id, the_day.write_proofs(tmp_path / "in"))
    stopped = services.incidents.get(incident_id)
    assert stopped.row.progress is Progress.BUYER_SETTLING
    assert stopped.parcels[0].intercept_state is InterceptState.SUCCEEDED

    by_services.to_settled(services, incident_id)
    by_services.to_closed(services, clock, incident_id)
    closed = services.incidents.get(incident_id)
    assert closed.row.progress is Progress.CLOSED
    assert (closed.money.sums[0].paid_minor, closed.money.sums[0].costs_minor) == (4_700, 800)
    assert (closed.money.sums[0].received_minor, closed.money.sums[0].net_loss_minor) == (5_500, 0)
    assert {claim.status for claim in services.claims.for_incident(incident_id)} == {ClaimStatus.SETTLED}

    report = services.reports.incident(closed.row.number)
    (sums,) = report.sums
    assert sums.paid_out == Money(closed.money.sums[0].paid_minor, "CNY")
    assert sums.received == Money(closed.money.sums[0].received_minor, "CNY")
    by_services.report(services, incident_id, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_a_swapped_pair_of_the_same_day_is_one_case(
    services: Services, clock: FixedClock, tmp_path: Path
) -> None:
    inputs = the_day.prepare(services, clock, tmp_path / "in")
    by_services.take_in_orders(services, inputs)
    findings = services.findings.load_rows(by_services.take_in_shipping(services, inputs))
    half = next(row for row in findings if row.kind is FindingKind.SWAPPED)
    ids = services.incidents.open_from_finding(half.id).value.incident_ids
    first, second = services.incidents.load_rows(list(ids))
    assert (first.partner_number, second.partner_number) == (second.number, first.number)
    assert {first.order_no, second.order_no} == {half.order_no, half.with_order_no}


def test_a_cancelled_order_that_was_sent_is_to_be_stopped_and_refunded(
    services: Services, clock: FixedClock, tmp_path: Path
) -> None:
    inputs = the_day.prepare(services, clock, tmp_path / "in")
    by_services.take_in_orders(services, inputs)
    findings = services.findings.load_rows(by_services.take_in_shipping(services, inputs))
    sent = next(row for row in findings if row.kind is FindingKind.CANCELLED_ORDER_SHIPPED)
    (incident_id,) = services.incidents.open_from_finding(sent.id).value.incident_ids
    detail = services.incidents.get(incident_id)
    assert services.orders.get(detail.row.order_id).status is OrderStatus.REFUNDING
    assert detail.proposal is not None
    assert detail.proposal.remedy is Remedy.INTERCEPT_AND_REFUND


def test_two_days_alike_end_in_equal_databases(tmp_path: Path, clock: FixedClock) -> None:
    inputs = the_day.write_sheets(clock.now(), the_day.ZONE, tmp_path / "in")
    proofs = the_day.write_proofs(tmp_path / "in")
    one, other = (_end(tmp_path / name, FixedClock(clock.now()), inputs, proofs) for name in ("a", "b"))
    assert the_day.differences(one, other) == []
    assert len(one["incident"]) == 1


def _end(
    folder: Path, clock: FixedClock, inputs: the_day.Inputs, proofs: the_day.Proofs
) -> dict[str, list[dict[str, Any]]]:
    services = build_services(folder, clock)
    enter_suppliers(services)
    by_services.live(services, clock, inputs, proofs)
    assert AuditEntry.select().count() > 50
    found = the_day.snapshot()
    services.close()
    return found


def test_a_difference_between_two_databases_is_named() -> None:
    one = {"incident": [{"id": 1, "kind": "short"}], "order": []}
    other = {"incident": [{"id": 1, "kind": "over"}], "order": [{"id": 1}]}
    assert sorted(the_day.differences(one, other)) == [
        "incident 1 kind: 'short' ≠ 'over'",
        "order: 0 and 1 rows",
    ]
