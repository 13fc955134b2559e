"""What is recorded beside the main track: goods, parcels, liability, the buyer's wish, escalation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.data.models import (
    Deadline,
    Incident,
    IncidentLine,
    Liability,
)
from app.data.queries import incidents as queries
from app.data.unit_of_work import Transaction
from app.domain.changes import Outcome
from app.domain.deadlines import NOTED_BY_OWNER, Event
from app.domain.errors import DomainError, NotFound
from app.domain.statuses import (
    BuyerWish,
    DiscoveredBy,
    Escalation,
    InterceptState,
    LiableParty,
    MismatchKind,
    ParcelState,
    ReturnState,
)
from app.domain.transitions import ENDED
from app.services.incidents import clocks, parcels, talk
from app.services.incidents.context import Part

_LEVELS = {
    Escalation.PLATFORM: Event.PLATFORM_STEPPED_IN,
    Escalation.AUTHORITY: Event.AUTHORITY_COMPLAINT,
    Escalation.COURT: Event.SUED,
}


class Recording(Part):
    """Each method writes one thing, in one transaction."""

    def set_kind(self, incident_id: int, kind: MismatchKind) -> Outcome[int]:
        """What kind of mistake it is."""
        with self._uow.begin("incident.set_kind") as tx:
            incident = self._context.incident(incident_id)
            tx.update(incident, kind=kind, updated_at=tx.at)
        return Outcome(incident_id, tx.changes)

    def set_discovered_by(self, incident_id: int, by: DiscoveredBy) -> Outcome[int]:
        """Who noticed it; the share that we find before the buyer is counted from it."""
        with self._uow.begin("incident.set_discovered_by") as tx:
            incident = self._context.incident(incident_id)
            tx.update(incident, discovered_by=by, updated_at=tx.at)
        return Outcome(incident_id, tx.changes)

    def set_sent(
        self,
        incident_id: int,
        line_id: int,
        *,
        title: str,
        spec: str = "",
        sku_code: str = "",
        quantity: int,
    ) -> Outcome[int]:
        """What was really sent for a line. Raises: NotFound; DomainError quantity_invalid."""
        with self._uow.begin("incident.set_sent") as tx:
            incident = self._context.incident(incident_id)
            line = next((x for x in queries.lines(incident_id) if x.id == line_id), None)
            if line is None:
                raise NotFound(kind="incident_line", id=line_id)
            if quantity < 0:
                raise DomainError("quantity_invalid", sent=quantity)
            tx.update(
                line,
                sent_title=title.strip(),
                sent_spec=spec.strip(),
                sent_sku_code=sku_code.strip(),
                sent_quantity=quantity,
            )
            tx.touch(Incident, [incident.id])
        return Outcome(incident_id, tx.changes)

    def add_line(
        self, incident_id: int, *, title: str, spec: str = "", sku_code: str = "", quantity: int = 1
    ) -> Outcome[int]:
        """Goods that were sent though nobody ordered them; gives the line's id."""
        if quantity <= 0 or not title.strip():
            raise DomainError("quantity_invalid", sent=quantity)
        with self._uow.begin("incident.add_line") as tx:
            incident = self._context.incident(incident_id)
            line = tx.insert(
                IncidentLine,
                incident=incident,
                sent_title=title.strip(),
                sent_spec=spec.strip(),
                sent_sku_code=sku_code.strip(),
                sent_quantity=quantity,
            )
            tx.touch(Incident, [incident.id])
        return Outcome(line.id, tx.changes)

    def set_liability(
        self, incident_id: int, shares: Mapping[LiableParty, int], reason: str = ""
    ) -> Outcome[int]:
        """Who bears what, in percent. Raises: DomainError liability_sum unless whole shares make 100."""
        given = {party: share for party, share in shares.items() if share}
        if sum(given.values()) != 100 or min(given.values()) < 0:
            raise DomainError("liability_sum", total=sum(given.values()))
        with self._uow.begin("incident.set_liability") as tx:
            incident = self._context.incident(incident_id)
            old = {row.party: row for row in queries.liabilities(incident_id)}
            for party, row in old.items():
                if party not in given:
                    tx.delete(row)
            for party, share in given.items():
                if party in old:
                    tx.update(old[party], share_percent=share, reason=reason.strip())
                else:
                    _insert_share(tx, incident, party, share, reason.strip())
            tx.update(incident, updated_at=tx.at)
        return Outcome(incident_id, tx.changes)

    def set_parcel(
        self,
        incident_id: int,
        *,
        parcel_id: int | None = None,
        state: ParcelState | None = None,
        intercept: InterceptState | None = None,
        goods_return: ReturnState | None = None,
        return_tracking_no: str | None = None,
        reason: str = "",
    ) -> Outcome[int]:
        """Where a parcel is, how stopping it stands, how the goods come back; gives the parcel's id.

        Raises: NotFound; IllegalMove intercept_before_pickup, intercept_after_delivery,
        intercept_not_possible, return_before_arrival, track_move_needs_reason.
        """
        with self._uow.begin("incident.set_parcel") as tx:
            incident = self._context.incident(incident_id)
            parcel = parcels.find_parcel(tx, incident, parcel_id)
            parcels.set_states(
                self._context,
                tx,
                incident,
                parcel,
                state=state,
                intercept=intercept,
                goods_return=goods_return,
                reason=reason,
            )
            if return_tracking_no is not None:
                tx.update(parcel, return_tracking_no=return_tracking_no.strip())
            if reason.strip():
                talk.note(tx, incident, reason.strip(), key="parcel")
        return Outcome(parcel.id, tx.changes)

    def set_buyer_wish(
        self,
        incident_id: int,
        wish: BuyerWish,
        *,
        has_confirmed_receipt: bool | None = None,
        is_resalable: bool | None = None,
    ) -> Outcome[int]:
        """What the buyer wants; a wish starts the platform's and the law's clocks."""
        with self._uow.begin("incident.set_buyer_wish") as tx:
            incident = self._context.incident(incident_id)
            was_stated = incident.buyer_wish is not BuyerWish.UNSTATED
            tx.update(incident, buyer_wish=wish, updated_at=tx.at)
            if has_confirmed_receipt is not None:
                tx.update(incident, has_buyer_confirmed_receipt=has_confirmed_receipt)
            if is_resalable is not None:
                tx.update(incident, is_resalable=is_resalable)
            if wish is not BuyerWish.UNSTATED and not was_stated:
                clocks.happened(self._context, tx, incident, Event.BUYER_ASKED)
        return Outcome(incident_id, tx.changes)

    def escalate(
        self, incident_id: int, level: Escalation, note: str = "", *, due_at: datetime | None = None
    ) -> Outcome[int]:
        """Somebody above the two decides now, or no longer. Each level has its own clock.

        `due_at`: until when they want our answer, where they named a day; else the platform's profile says,
        and where that is blank no clock runs. Raises: DomainError incident_ended, due_passed.
        """
        with self._uow.begin("incident.escalate") as tx:
            incident = self._context.incident(incident_id)
            if incident.progress in ENDED and level is not Escalation.NONE:
                raise DomainError("incident_ended", number=incident.number, progress=incident.progress)
            if due_at is not None and due_at <= tx.at:
                raise DomainError("due_passed")
            at = None if level is Escalation.NONE else tx.at
            tx.update(incident, escalation=level, escalated_at=at, updated_at=tx.at)
            # The level below has no say any more, nor has its clock.
            clocks.happened(self._context, tx, incident, Event.ESCALATION_ENDED)
            if level is not Escalation.NONE:
                clocks.happened(self._context, tx, incident, _LEVELS[level], due_at=due_at)
            if note.strip():
                talk.note(tx, incident, note.strip(), key=f"escalation.{level.value}")
        return Outcome(incident_id, tx.changes)

    def note_event(
        self, incident_id: int, event: Event, note: str = "", *, due_at: datetime | None = None
    ) -> Outcome[int]:
        """What was heard or done outside of the moves: the platform asks for proof, the courier answers …

        `due_at` as for `escalate`. Raises: DomainError event_not_noted, due_passed.
        """
        if event not in NOTED_BY_OWNER:
            raise DomainError("event_not_noted", event=event)
        with self._uow.begin("incident.note_event") as tx:
            incident = self._context.incident(incident_id)
            if due_at is not None and due_at <= tx.at:
                raise DomainError("due_passed")
            clocks.happened(self._context, tx, incident, event, due_at=due_at)
            if note.strip():
                talk.note(tx, incident, note.strip(), key=f"event.{event.value}")
            tx.update(incident, updated_at=tx.at)
        return Outcome(incident_id, tx.changes)

    def set_right_goods(self, incident_id: int, *, are_there: bool, note: str = "") -> Outcome[int]:
        """Whether the supplier can send what was ordered; where he cannot, nothing of it is promised."""
        with self._uow.begin("incident.set_right_goods") as tx:
            incident = self._context.incident(incident_id)
            tx.update(incident, has_right_goods=are_there, updated_at=tx.at)
            if note.strip():
                talk.note(tx, incident, note.strip())
        return Outcome(incident_id, tx.changes)

    def link_partner(self, incident_id: int, other_id: int) -> Outcome[int]:
        """The two got each other's goods: one case with two incidents.

        Raises: NotFound; DomainError partner_same, partner_taken.
        """
        with self._uow.begin("incident.link_partner") as tx:
            one, other = self._context.incident(incident_id), self._context.incident(other_id)
            if one.id == other.id or one.order_id == other.order_id:
                raise DomainError("partner_same", number=one.number)
            for half, whole in ((one, other), (other, one)):
                if half.partner_id not in (None, whole.id):
                    raise DomainError("partner_taken", number=half.number)
                tx.update(half, partner=whole, kind=MismatchKind.SWAPPED, updated_at=tx.at)
        return Outcome(incident_id, tx.changes)

    def unlink_partner(self, incident_id: int) -> Outcome[int]:
        """They were no pair after all."""
        with self._uow.begin("incident.unlink_partner") as tx:
            incident = self._context.incident(incident_id)
            other = incident.partner
            tx.update(incident, partner=None, updated_at=tx.at)
            if other is not None:
                tx.update(other, partner=None, updated_at=tx.at)
        return Outcome(incident_id, tx.changes)

    def pause_clock(self, incident_id: int, deadline_id: int) -> Outcome[int]:
        """Hold a clock, for instance while the buyer owes an answer. Raises: NotFound."""
        with self._uow.begin("incident.pause_clock") as tx:
            clocks.pause(tx, _deadline(incident_id, deadline_id))
            tx.touch(Incident, [incident_id])
        return Outcome(incident_id, tx.changes)

    def resume_clock(self, incident_id: int, deadline_id: int) -> Outcome[int]:
        """Let it run on; it ends as much later as it was held. Raises: NotFound."""
        with self._uow.begin("incident.resume_clock") as tx:
            clocks.resume(tx, _deadline(incident_id, deadline_id))
            tx.touch(Incident, [incident_id])
        return Outcome(incident_id, tx.changes)


def _insert_share(tx: Transaction, incident: Incident, party: LiableParty, share: int, reason: str) -> None:
    tx.insert(Liability, incident=incident, party=party, share_percent=share, reason=reason)


def _deadline(incident_id: int, deadline_id: int) -> Deadline:
    for row in queries.running_deadlines(incident_id):
        if row.id == deadline_id:
            return row
    raise NotFound(kind="deadline", id=deadline_id)
