"""All rows of one incident, each table read at most once for one look at it."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from app.data.models import (
    Commitment,
    Compensation,
    Deadline,
    Evidence,
    FollowUp,
    Incident,
    IncidentLine,
    Liability,
    Message,
    Offer,
    Parcel,
    SupplierClaim,
)
from app.data.queries import incidents as queries
from app.domain.statuses import DeliveryState


class IncidentRows:
    """A look at one incident; make a new one after a write."""

    def __init__(self, incident: Incident) -> None:
        self.incident = incident
        self._id = incident.id

    @cached_property
    def lines(self) -> list[IncidentLine]:
        """Ordered against sent."""
        return queries.lines(self._id)

    @cached_property
    def parcels(self) -> list[Parcel]:
        """The parcels, the one the guide looks at first."""
        return queries.parcels(self._id)

    @property
    def parcel(self) -> Parcel | None:
        """The parcel the guide looks at."""
        return self.parcels[0] if self.parcels else None

    @cached_property
    def deadlines(self) -> list[Deadline]:
        """All clocks, running ones first."""
        return queries.deadlines(self._id)

    @property
    def running(self) -> list[Deadline]:
        """Clocks that run, the next to end first."""
        return [d for d in self.deadlines if d.stopped_at is None]

    @cached_property
    def liabilities(self) -> list[Liability]:
        """Shares, the largest first."""
        return queries.liabilities(self._id)

    @cached_property
    def compensations(self) -> list[Compensation]:
        """The buyer's ledger."""
        return queries.compensations(self._id)

    @cached_property
    def failed_at(self) -> dict[int, datetime]:
        """When the parcels of compensation rows failed, by the row's id."""
        failed = [row.id for row in self.compensations if row.delivery is DeliveryState.FAILED]
        return queries.failed_at(failed) if failed else {}

    @cached_property
    def claims(self) -> list[SupplierClaim]:
        """The supplier's ledger."""
        return queries.claims(self._id)

    @cached_property
    def evidence(self) -> list[Evidence]:
        """Evidence, oldest first."""
        return queries.evidence(self._id)

    @cached_property
    def commitments(self) -> list[Commitment]:
        """Promises by day."""
        return queries.commitments(self._id)

    @cached_property
    def follow_ups(self) -> list[FollowUp]:
        """Care calls."""
        return queries.follow_ups(self._id)

    @cached_property
    def messages(self) -> list[Message]:
        """Messages and notes, oldest first."""
        return queries.messages(self._id)

    @cached_property
    def offers(self) -> list[Offer]:
        """Offers, oldest first."""
        return queries.offers(self._id)
