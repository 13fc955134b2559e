"""The day's steps through services only, as a command or a script would take them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.statuses import (
    Channel,
    CostKind,
    EvidenceKind,
    FindingKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    LiableParty,
    Party,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.services.build import Services
from app.services.claims import ClaimDraft
from app.services.fulfilment import ReshipDraft
from tests.journeys import the_day


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


def to_result(services: Services, clock: FixedClock, incident_id: int, proofs: the_day.Proofs) -> None:
    """From "confirm" to a parcel that was stopped, with proof."""
    desk = services.incidents
    desk.add_evidence(incident_id, proofs.goods, EvidenceKind.GOODS_PHOTO)
    desk.confirm(incident_id)
    desk.set_liability(incident_id, {LiableParty.SUPPLIER: 100}, the_day.BECAUSE)
    key = services.messages.suggest(incident_id, Party.SUPPLIER)
    desk.submit_request(incident_id, Channel.WECHAT, the_day.REQUEST, asks_stop=True, template_key=key)
    key = services.messages.suggest(incident_id, Party.BUYER)
    desk.tell_buyer(incident_id, the_day.TO_BUYER, template_key=key)
    clock.advance(timedelta(hours=1))
    desk.supplier_answered(incident_id, the_day.ANSWER)
    desk.agree_plan(incident_id, Remedy.INTERCEPT_AND_RESHIP, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)
    desk.add_evidence(incident_id, proofs.trace, EvidenceKind.TRACKING_TRACE)
    desk.record_result(incident_id, result="success")


def to_settled(services: Services, incident_id: int) -> None:
    """A reship paid and arrived, the wrong goods back, its cost claimed from the supplier and received."""
    reship = services.fulfilment.reship(incident_id, ReshipDraft(Money(4_700, "CNY"))).value
    services.compensations.approve([reship.id])
    services.fulfilment.send(reship.id, *the_day.TRACKING)
    services.compensations.pay([reship.id])
    services.fulfilment.deliver(reship.id, has_arrived=True)
    for state in (ReturnState.RETURNING, ReturnState.RECEIVED):
        services.incidents.set_parcel(incident_id, goods_return=state)
    services.costs.add(incident_id, CostKind.INTERCEPT_FEE, Money(800, "CNY"))
    _claim(services, incident_id)


def _claim(services: Services, incident_id: int) -> None:
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


def live(services: Services, clock: FixedClock, inputs: the_day.Inputs, proofs: the_day.Proofs) -> int:
    """The whole day; gives the incident that was closed."""
    take_in_orders(services, inputs)
    incident_id = open_wrong_item(services, take_in_shipping(services, inputs))
    to_result(services, clock, incident_id, proofs)
    to_settled(services, incident_id)
    to_closed(services, clock, incident_id)
    return incident_id


def report(services: Services, incident_id: int, pdf: Path) -> None:
    """The incident on paper."""
    from ui.printing.report_printer import write_incident_pdf

    write_incident_pdf(services.reports.incident(incident_id), pdf, "zh_CN")
