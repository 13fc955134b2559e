"""Opening incidents: from an order line, from findings of a shipping sheet, in swapped pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.data.models import (
    Finding,
    Incident,
    IncidentLine,
    IncidentParcel,
    Liability,
    Order,
    OrderLine,
    Parcel,
    ParcelLine,
)
from app.data.queries import finding_rows
from app.data.queries import incidents as queries
from app.data.unit_of_work import Transaction
from app.domain.changes import Outcome
from app.domain.deadlines import Event
from app.domain.errors import DomainError, NotFound
from app.domain.finding_kinds import mismatch_of
from app.domain.statuses import (
    BuyerWish,
    Channel,
    DiscoveredBy,
    FindingKind,
    FindingState,
    LiableParty,
    MismatchKind,
    OrderStatus,
    ParcelState,
    Party,
)
from app.services.incidents import talk
from app.services.incidents.clocks import happened
from app.services.incidents.context import Part
from app.services.incidents.effects import note as write_note
from app.services.incidents.found_lines import FoundLine, found_lines
from app.services.incidents.results import Opened

_STATE_OF_ORDER = {
    OrderStatus.UNPAID: ParcelState.NOT_PUSHED,
    OrderStatus.TO_SHIP: ParcelState.NOT_PUSHED,
    OrderStatus.SHIPPED: ParcelState.IN_TRANSIT,
    OrderStatus.DONE: ParcelState.DELIVERED,
}


@dataclass(frozen=True)
class SentLine:
    """An order line and what was sent for it; texts left empty are not known yet.

    `ordered_quantity` None: all the line's pieces are concerned. `sent_quantity` None: as many as ordered.
    """

    order_line_id: int | None
    sent_title: str = ""
    sent_spec: str = ""
    sent_sku_code: str = ""
    sent_quantity: int | None = None
    ordered_quantity: int | None = None


class Opening(Part):
    """Makes incidents."""

    def open_from_order(
        self,
        order_id: int,
        kind: MismatchKind,
        lines: Sequence[SentLine],
        discovered_by: DiscoveredBy,
        *,
        parcel_state: ParcelState | None = None,
        note: str = "",
        chat: str = "",
        wish: BuyerWish = BuyerWish.UNSTATED,
    ) -> Outcome[int]:
        """Open an incident on an order; gives its id. `chat`: the buyer's words, logged as his message.

        Raises: NotFound; DomainError "incident_lines_missing", "line_of_other_order", "quantity_invalid",
        "incident_exists" when an open one is about the same line.
        """
        order = self._order(order_id)
        found = [self._found(order, line) for line in lines]
        if not found:
            raise DomainError("incident_lines_missing", order_no=order.order_no)
        with self._uow.begin("incident.open") as tx:
            self._refuse_second(found)
            incident = self._insert(tx, order, kind, discovered_by, found)
            self._attach_parcels(tx, incident, order, found, parcel_state, [])
            self._begin(tx, incident, note)
            self._hear(tx, incident, chat, wish)
        return Outcome(incident.id, tx.changes)

    def open_from_finding(self, finding_id: int) -> Outcome[Opened]:
        """Open the incident (or the swapped pair) that a finding shows; see `open_from_findings`."""
        return self.open_from_findings([finding_id])

    def open_from_findings(self, finding_ids: Sequence[int]) -> Outcome[Opened]:
        """One incident for each order found wrong; the two halves of a swap are linked.

        Findings that became incidents before are left as they are. Raises: NotFound; DomainError
        "finding_without_order", "finding_not_wrong" (nothing was sent wrong: not shipped, not readable).
        """
        findings = finding_rows.with_partners(finding_ids)
        missing = set(finding_ids) - {f.id for f in findings}
        if missing:
            raise NotFound(kind="finding", id=min(missing))
        fresh = [f for f in findings if f.incident_id is None]
        done = {f.incident_id for f in findings if f.incident_id is not None}
        for finding in fresh:
            _refuse_unfit(finding)
        with self._uow.begin("incident.open_findings") as tx:
            groups = finding_rows.by_order(fresh)
            opened = [i for i in (self._open_group(tx, group, done) for group in groups) if i is not None]
            _link_partners(tx, opened, fresh)
        return Outcome(Opened(tuple(i.id for i in opened), tuple(sorted(done))), tx.changes)

    def _open_group(self, tx: Transaction, findings: list[Finding], done: set[int]) -> Incident | None:
        """All findings of one order are one incident; those of a line that has one already join it."""
        first = min(findings, key=lambda f: list(FindingKind).index(f.kind))
        order = _order_of(first)
        found = found_lines(order, findings)
        known = _known_incident(found)
        if known is not None:
            _join(tx, findings, known)
            done.add(known.id)
            return None
        incident = self._insert(tx, order, mismatch_of(first.kind), DiscoveredBy.US, found)
        parcels = list({f.parcel.id: f.parcel for f in findings if f.parcel is not None}.values())
        self._attach_parcels(tx, incident, order, found, None, parcels)
        _join(tx, findings, incident)
        self._begin(tx, incident, "")
        return incident

    def _order(self, order_id: int) -> Order:
        order: Order | None = Order.get_or_none(Order.id == order_id)
        if order is None:
            raise NotFound(kind="order", id=order_id)
        return order

    def _found(self, order: Order, line: SentLine) -> FoundLine:
        if line.order_line_id is None:
            return FoundLine(
                None, 0, line.sent_title, line.sent_spec, line.sent_sku_code, line.sent_quantity or 1
            )
        source: OrderLine | None = OrderLine.get_or_none(OrderLine.id == line.order_line_id)
        if source is None or source.order_id != order.id:
            raise DomainError("line_of_other_order", order_no=order.order_no)
        ordered = source.quantity if line.ordered_quantity is None else line.ordered_quantity
        sent = ordered if line.sent_quantity is None else line.sent_quantity
        if not 0 <= ordered <= source.quantity or sent < 0:
            raise DomainError("quantity_invalid", ordered=ordered, sent=sent, pieces=source.quantity)
        return FoundLine(source, ordered, line.sent_title, line.sent_spec, line.sent_sku_code, sent)

    def _refuse_second(self, found: Sequence[FoundLine]) -> None:
        other = _known_incident(found)
        if other is not None:
            raise DomainError("incident_exists", number=other.number, id=other.id)

    def _insert(
        self,
        tx: Transaction,
        order: Order,
        kind: MismatchKind,
        discovered_by: DiscoveredBy,
        found: Sequence[FoundLine],
    ) -> Incident:
        incident = tx.insert(
            Incident,
            number=self._next_number(tx),
            order=order,
            supplier=_supplier_id(order, found),
            kind=kind,
            discovered_by=discovered_by,
            discovered_at=tx.at,
            created_at=tx.at,
            updated_at=tx.at,
        )
        for line in found:
            tx.insert(IncidentLine, incident=incident, **line.columns())
        # Nobody is blamed before somebody looked; "undecided" is an answer that can be changed.
        tx.insert(Liability, incident=incident, party=LiableParty.UNDECIDED, share_percent=100)
        return incident

    def _next_number(self, tx: Transaction) -> str:
        """CF-26-0001: the year of the business zone, then a number that has no gap within the year."""
        year = tx.at.astimezone(self._context.settings.zone()).year % 100
        prefix = f"CF-{year:02d}-"
        last = queries.last_number(prefix)
        return f"{prefix}{int(last.removeprefix(prefix)) + 1 if last else 1:04d}"

    def _attach_parcels(
        self,
        tx: Transaction,
        incident: Incident,
        order: Order,
        found: Sequence[FoundLine],
        state: ParcelState | None,
        known: list[Parcel],
    ) -> None:
        """The parcels that carry the lines; one without a number stands for goods not sent yet."""
        line_ids = [line.order_line.id for line in found if line.order_line is not None]
        parcels = known or queries.parcels_of_lines(line_ids)
        if not parcels:
            parcels = [self._new_parcel(tx, incident, order, line_ids, state)]
        for parcel in parcels:
            if state is not None and parcel.state is not state:
                tx.update(parcel, state=state)
            tx.insert(IncidentParcel, incident=incident, parcel=parcel)

    def _new_parcel(
        self,
        tx: Transaction,
        incident: Incident,
        order: Order,
        line_ids: list[int],
        state: ParcelState | None,
    ) -> Parcel:
        state = state or _STATE_OF_ORDER.get(order.status, ParcelState.IN_TRANSIT)
        parcel = tx.insert(Parcel, supplier=incident.supplier_id, state=state)
        for line_id in line_ids:
            line = OrderLine.get_by_id(line_id)
            tx.insert(ParcelLine, parcel=parcel, order_line=line, quantity=line.quantity)
        return parcel

    def _begin(self, tx: Transaction, incident: Incident, text: str) -> None:
        if text.strip():
            write_note(tx, incident, text.strip())
        happened(self._context, tx, incident, Event.OPENED)

    def _hear(self, tx: Transaction, incident: Incident, chat: str, wish: BuyerWish) -> None:
        """What the buyer said and wants; a wish starts the clocks of the platform and the law."""
        if chat.strip():
            talk.log_in(self._context, tx, incident, Party.BUYER, Channel.PLATFORM_CHAT, chat)
        if wish is not BuyerWish.UNSTATED:
            tx.update(incident, buyer_wish=wish)
            happened(self._context, tx, incident, Event.BUYER_ASKED)


def _known_incident(found: Sequence[FoundLine]) -> Incident | None:
    """An open incident about any of these lines."""
    ids = [line.order_line.id for line in found if line.order_line is not None]
    known = (queries.open_incident_of_line(line_id) for line_id in ids)
    return next((incident for incident in known if incident is not None), None)


def _join(tx: Transaction, findings: Sequence[Finding], incident: Incident) -> None:
    for finding in findings:
        tx.update(finding, state=FindingState.INCIDENT, incident=incident)
    tx.touch(Incident, [incident.id])


def _supplier_id(order: Order, found: Sequence[FoundLine]) -> int | None:
    """Whoever ships the lines concerned; else whoever ships the order."""
    of_lines = [line.order_line.supplier_id for line in found if line.order_line is not None]
    named = [supplier_id for supplier_id in of_lines if supplier_id is not None]
    supplier_id: int | None = named[0] if named else order.supplier_id
    return supplier_id


def _order_of(finding: Finding) -> Order:
    if finding.order is None:
        raise DomainError("finding_without_order", order_no=finding.order_no, finding=finding.kind)
    return finding.order


def _refuse_unfit(finding: Finding) -> None:
    _order_of(finding)
    if mismatch_of(finding.kind, none_ok=True) is None:
        raise DomainError("finding_not_wrong", order_no=finding.order_no, finding=finding.kind)


def _link_partners(tx: Transaction, opened: list[Incident], findings: Sequence[Finding]) -> None:
    by_order_no = {incident.order.order_no: incident for incident in opened}
    for finding in findings:
        if finding.kind is not FindingKind.SWAPPED:
            continue
        half = by_order_no.get(finding.order_no)
        partner = by_order_no.get(finding.with_order_no)
        if half is not None and partner is not None and half.partner_id is None:
            tx.update(half, partner=partner)
