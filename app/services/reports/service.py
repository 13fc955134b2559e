"""Gathers the data of a report in one read."""

from __future__ import annotations

from pathlib import PurePath

from app.data.evidence_store import EvidenceStore
from app.data.models import (
    Compensation,
    CorrectiveAction,
    Incident,
    IncidentCost,
    Liability,
    Order,
    Store,
    SupplierClaim,
)
from app.data.queries import reports as queries
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import NotFound
from app.domain.money import Money
from app.services.reports import ledger, timeline
from app.services.reports.incident_report import (
    Clock,
    Ending,
    Exhibit,
    Facts,
    Goods,
    GoodsLine,
    IncidentReport,
    ParcelFacts,
    Plan,
    Share,
)
from app.services.reports.privacy import Hide, Show


class ReportService:
    """Reports of what is in the database; nothing is written."""

    def __init__(self, uow: UnitOfWork, evidence: EvidenceStore) -> None:
        self._uow = uow
        self._evidence = evidence

    def incident(self, reference: str | int, *, shows_personal: bool = False) -> IncidentReport:
        """The report of one incident, by its number or id, as things stand now.

        Names, phones and addresses are masked unless `shows_personal`.
        Raises: NotFound("incident_not_found") for a number that is not there.
        """
        incident = queries.find_incident(str(reference))
        if incident is None:
            raise NotFound("incident_not_found", number=str(reference))
        with self._uow.db.atomic():  # one state of the database for all figures
            return self._gather(incident, Show if shows_personal else Hide)

    def masked(self, incident_id: int, text: str) -> str:
        """A text of the owner's with the order's name, phone and address masked. Raises: NotFound."""
        incident = queries.find_incident(str(incident_id))
        if incident is None:
            raise NotFound("incident_not_found", number=str(incident_id))
        return Hide(queries.order_of(incident)[0])(text)

    def _gather(self, incident: Incident, privacy: type[Hide]) -> IncidentReport:
        order, store = queries.order_of(incident)
        hide = privacy(order)
        compensations = queries.rows_of(Compensation, incident)
        claims = queries.rows_of(SupplierClaim, incident)
        receipts = queries.receipts(incident)
        costs = [c for c in queries.rows_of(IncidentCost, incident) if c.voided_at is None]
        return IncidentReport(
            made_at=self._uow.clock.now(),
            facts=_facts(incident, order, store, hide),
            lines=_lines(incident),
            parcels=_parcels(incident),
            exhibits=self._exhibits(incident, hide),
            events=timeline.events(incident, compensations, claims, receipts, hide),
            plan=_plan(incident, order.currency, hide),
            shares=_shares(incident, hide),
            compensations=ledger.compensation_rows(compensations, hide),
            claims=ledger.claim_rows(claims, receipts, hide),
            costs=ledger.cost_rows(costs, hide),
            sums=ledger.sums(order.currency, compensations, claims, receipts, costs),
            clocks=tuple(Clock(row.clock, row.due_at) for row in queries.running_clocks(incident)),
            ending=_ending(incident, hide),
        )

    def _exhibits(self, incident: Incident, hide: Hide) -> tuple[Exhibit, ...]:
        return tuple(
            Exhibit(
                kind=row.kind,
                file_name=hide(row.file_name),
                note=hide(row.note),
                sha256=row.sha256,
                media_type=row.media_type,
                added_at=row.added_at,
                path=self._evidence.path(row.sha256),
                size_bytes=row.size_bytes,
                suffix=PurePath(row.file_name).suffix,
                actor=row.actor,
                origin=row.origin,
                original_at=row.original_at,
            )
            for row in queries.evidence(incident)
        )


def _facts(incident: Incident, order: Order, store: Store, hide: Hide) -> Facts:
    paid = None if order.paid_minor is None else Money(order.paid_minor, order.currency)
    return Facts(
        number=incident.number,
        kind=incident.kind,
        progress=incident.progress,
        discovered_by=incident.discovered_by,
        discovered_at=incident.discovered_at,
        partner_number=queries.partner_number(incident),
        order_no=order.order_no,
        platform=store.platform,
        store=store.name,
        supplier=queries.supplier_name(incident),
        ordered_at=order.ordered_at,
        paid=paid,
        buyer_wish=incident.buyer_wish,
        recipient=hide.name(order.recipient or order.buyer),
        phone=hide.phone(order.phone),
        address=hide.address(_address(order)),
        note=hide(incident.note),
    )


def _address(order: Order) -> str:
    if order.full_address:
        return str(order.full_address)
    return "".join((order.province, order.city, order.district, order.address))


def _lines(incident: Incident) -> tuple[GoodsLine, ...]:
    return tuple(
        GoodsLine(
            Goods(row.ordered_title, row.ordered_spec, row.ordered_sku_code, row.ordered_quantity),
            Goods(row.sent_title, row.sent_spec, row.sent_sku_code, row.sent_quantity),
            row.stopped_quantity,
        )
        for row in queries.lines(incident)
    )


def _parcels(incident: Incident) -> tuple[ParcelFacts, ...]:
    return tuple(
        ParcelFacts(
            courier=row.courier,
            tracking_no=row.tracking_no,
            state=row.state,
            intercept_state=row.intercept_state,
            return_state=row.return_state,
            return_tracking_no=row.return_tracking_no,
            shipped_at=row.shipped_at,
            delivered_at=row.delivered_at,
            weight_g=row.weight_g,
        )
        for row in queries.parcels(incident)
    )


def _plan(incident: Incident, currency: str, hide: Hide) -> Plan:
    minor = incident.plan_amount_minor
    return Plan(
        remedy=incident.remedy,
        reason=hide(incident.remedy_reason),
        freight_payer=incident.freight_payer,
        goods_holder=incident.goods_holder,
        amount=None if minor is None else Money(minor, currency),
        note=hide(incident.plan_note),
        agreed_at=incident.plan_agreed_at,
        result=incident.result,
    )


def _shares(incident: Incident, hide: Hide) -> tuple[Share, ...]:
    rows = queries.rows_of(Liability, incident, Liability.share_percent.desc())
    return tuple(Share(row.party, row.share_percent, hide(row.reason)) for row in rows)


def _ending(incident: Incident, hide: Hide) -> Ending:
    call = queries.last_follow_up(incident)
    actions = queries.rows_of(CorrectiveAction, incident)
    return Ending(
        root_cause=incident.root_cause,
        prevention=hide(incident.prevention),
        actions=tuple(hide(row.text) for row in actions if row.dropped_at is None),
        supplier_part=incident.supplier_part,
        closed_at=incident.closed_at,
        follow_up=None if call is None else call.outcome,
        score=None if call is None else call.score,
        words="" if call is None else hide(call.words),
    )
