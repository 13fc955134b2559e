"""The whole day through services only: sheet → orders → findings → incident → buyer → supplier → report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.data.models import AuditEntry
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.statuses import (
    Channel,
    ClaimStatus,
    CostKind,
    EvidenceKind,
    FindingKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    OrderStatus,
    Progress,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.services.build import Services, build_services
from app.services.claims import ClaimDraft
from app.services.fulfilment import ReshipDraft
from app.services.orders import OrderFilter
from app.services.sample_shop.pictures import parcel_picture
from tests.journeys import the_day
from ui.printing.report_printer import write_incident_pdf


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    """An empty shop."""
    services = build_services(tmp_path / "data", clock)
    yield services
    services.close()


def take_in_orders(services: Services, inputs: the_day.Inputs) -> int:
    """Every platform's sheet, twice: the second time changes nothing."""
    created = 0
    for store, path in inputs.orders:
        first = services.order_import.commit(services.order_import.preview(path, store_name=store.name))
        again = services.order_import.commit(services.order_import.preview(path, store_name=store.name))
        created += first.value.created
        assert (again.value.created, again.value.updated) == (0, 0)
    return created


def take_in_shipping(services: Services, inputs: the_day.Inputs) -> list[int]:
    """Every supplier's shipping sheet; gives the ids of the findings."""
    found: list[int] = []
    for sheet in inputs.shipping:
        supplier_id = services.reconciliation.supplier_named(sheet.supplier)
        plan = services.reconciliation.preview(sheet.path, supplier_id=supplier_id)
        result = services.reconciliation.commit(plan).value
        assert result.right_count > 0
        found += result.finding_ids
    return found


def open_wrong_item(services: Services, finding_ids: list[int]) -> int:
    """The incident of the first wrong product."""
    rows = services.findings.load_rows(finding_ids)
    finding = next(row for row in rows if row.kind is FindingKind.WRONG_ITEM)
    (incident_id,) = services.incidents.open_from_finding(finding.id).value.incident_ids
    return incident_id


def to_result(services: Services, clock: FixedClock, incident_id: int) -> None:
    """From "confirm" to a parcel that was stopped, with proof."""
    desk = services.incidents
    desk.add_evidence(incident_id, parcel_picture((1, 2, 3)), EvidenceKind.GOODS_PHOTO, file_name="a.png")
    desk.confirm(incident_id)
    desk.set_liability(incident_id, {LiableParty.SUPPLIER: 100})
    desk.submit_request(incident_id, Channel.WECHAT, the_day.REQUEST, asks_stop=True)
    desk.tell_buyer(incident_id, the_day.TO_BUYER)
    clock.advance(timedelta(hours=1))
    desk.supplier_answered(incident_id, the_day.ANSWER)
    desk.agree_plan(incident_id, Remedy.INTERCEPT_AND_RESHIP, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)
    desk.add_evidence(incident_id, b"trace", EvidenceKind.TRACKING_TRACE, file_name="trace.png")
    desk.record_result(incident_id, result="success")


def to_settled(services: Services, incident_id: int) -> None:
    """A reship paid and arrived, the wrong goods back, its cost claimed from the supplier and received."""
    reship = services.fulfilment.reship(incident_id, ReshipDraft(Money(4_700, "CNY"))).value
    services.compensations.approve([reship.id])
    services.fulfilment.send(reship.id, *the_day.TRACKING)
    services.compensations.pay([reship.id])
    services.fulfilment.deliver(reship.id, has_arrived=True)
    services.costs.add(incident_id, CostKind.INTERCEPT_FEE, Money(800, "CNY"))
    for state in (ReturnState.RETURNING, ReturnState.RECEIVED):
        services.incidents.set_parcel(incident_id, goods_return=state)
    items = services.claims.suggest(incident_id).items
    drafts = [ClaimDraft(item.item, item.amount, item.party) for item in items if item.amount is not None]
    claims = services.claims.plan(incident_id, drafts).value
    services.claims.submit([claim.id for claim in claims])
    for claim in claims:
        services.claims.admit(claim.id, claim.claimed)
        services.claims.receive(claim.id, claim.claimed, reference=the_day.RECEIPT)


def to_closed(services: Services, clock: FixedClock, incident_id: int) -> None:
    """Care call, cause, prevention."""
    services.incidents.finish_buyer_side(incident_id)
    clock.advance(timedelta(days=3))
    services.incidents.record_follow_up(incident_id, FollowUpOutcome.SATISFIED, score=5, words=the_day.WORDS)
    services.incidents.close(incident_id, RootCause.SUPPLIER_PICKING, the_day.CAUSE, SupplierPart.SETTLED)


def test_the_whole_day(services: Services, clock: FixedClock, tmp_path: Path, qapp: QApplication) -> None:
    inputs = the_day.prepare(services, clock, tmp_path / "in")
    created = take_in_orders(services, inputs)
    assert len(services.orders.find_ids(OrderFilter(), ("ordered_at", True))) == created > 40
    assert services.checks.run().orders > 20

    findings = take_in_shipping(services, inputs)
    shown = {(row.kind, row.order_no) for row in services.findings.load_rows(findings)}
    assert shown == {mistake for sheet in inputs.shipping for mistake in sheet.mistakes}

    incident_id = open_wrong_item(services, findings)
    to_result(services, clock, incident_id)
    stopped = services.incidents.get(incident_id)
    assert stopped.row.progress is Progress.BUYER_SETTLING
    assert stopped.parcels[0].intercept_state is InterceptState.SUCCEEDED

    to_settled(services, incident_id)
    to_closed(services, clock, incident_id)
    closed = services.incidents.get(incident_id)
    assert closed.row.progress is Progress.CLOSED
    assert (closed.money.paid_minor, closed.money.costs_minor) == (4_700, 800)
    assert (closed.money.received_minor, closed.money.net_loss_minor) == (5_500, 0)
    assert {claim.status for claim in services.claims.for_incident(incident_id)} == {ClaimStatus.SETTLED}

    report = services.reports.incident(closed.row.number)
    (sums,) = report.sums
    assert sums.paid_out == Money(closed.money.paid_minor, "CNY")
    assert sums.received == Money(closed.money.received_minor, "CNY")
    pdf = tmp_path / "report.pdf"
    write_incident_pdf(report, pdf, "zh_CN")
    assert pdf.read_bytes().startswith(b"%PDF")


def test_a_swapped_pair_of_the_same_day_is_one_case(
    services: Services, clock: FixedClock, tmp_path: Path
) -> None:
    inputs = the_day.prepare(services, clock, tmp_path / "in")
    take_in_orders(services, inputs)
    findings = services.findings.load_rows(take_in_shipping(services, inputs))
    half = next(row for row in findings if row.kind is FindingKind.SWAPPED)
    ids = services.incidents.open_from_finding(half.id).value.incident_ids
    first, second = services.incidents.load_rows(list(ids))
    assert (first.partner_number, second.partner_number) == (second.number, first.number)
    assert {first.order_no, second.order_no} == {half.order_no, half.with_order_no}


def test_a_cancelled_order_that_was_sent_is_to_be_stopped_and_refunded(
    services: Services, clock: FixedClock, tmp_path: Path
) -> None:
    inputs = the_day.prepare(services, clock, tmp_path / "in")
    take_in_orders(services, inputs)
    findings = services.findings.load_rows(take_in_shipping(services, inputs))
    sent = next(row for row in findings if row.kind is FindingKind.CANCELLED_ORDER_SHIPPED)
    (incident_id,) = services.incidents.open_from_finding(sent.id).value.incident_ids
    detail = services.incidents.get(incident_id)
    assert services.orders.get(detail.row.order_id).status is OrderStatus.REFUNDING
    assert detail.proposal is not None
    assert detail.proposal.remedy is Remedy.INTERCEPT_AND_REFUND


def test_two_days_alike_end_in_equal_databases(tmp_path: Path, clock: FixedClock) -> None:
    ends = []
    for name in ("a", "b"):
        services = build_services(tmp_path / name, FixedClock(clock.now()))
        moving = services.clock
        assert isinstance(moving, FixedClock)
        inputs = the_day.prepare(services, moving, tmp_path / f"in-{name}")
        take_in_orders(services, inputs)
        incident_id = open_wrong_item(services, take_in_shipping(services, inputs))
        to_result(services, moving, incident_id)
        ends.append(the_day.snapshot())
        assert AuditEntry.select().count() > 50
        services.close()
    assert ends[0] == ends[1]
    assert len(ends[0]["incident"]) == 1
