"""A note that incidents of one buyer repeat: what happened and how often, and nothing that is guessed.

Never a score, nothing from a name, a place or a sex; it stays in the window and goes into no message and no
paper. Source: PIPL art. 24, 消保法 §29.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.data.models import BuyerNoteDismissal, Order
from app.data.queries import buyer_notes as queries
from app.data.unit_of_work import UnitOfWork
from app.domain import settings as declared
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.services.settings import SettingsService


@dataclass(frozen=True)
class BuyerNote:
    """What repeats with one buyer. `dismissed_because`: the owner wants to see no more of it, and why."""

    days: int
    incident_ids: tuple[int, ...]
    """The newest first."""
    kept_refunds: int
    """Incidents whose money was refunded while the goods are not known to have come back."""
    refunded: tuple[Money, ...]
    """Refunds of all of them, one sum for each currency."""
    dismissed_because: str = ""
    dismissed_at: datetime | None = None


class BuyerNoteService:
    """Switched off, it reads nothing."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow, self._settings = uow, settings

    def of_order(self, order_id: int) -> BuyerNote | None:
        """The note on the buyer of an order; None where there are too few incidents, or notes are off."""
        least = self._settings.get(declared.BUYER_NOTE_TIMES)
        if not self._settings.get(declared.BUYER_NOTES):
            return None
        now, days = self._uow.clock.now(), self._settings.get(declared.BUYER_NOTE_DAYS)
        rows = queries.incidents_of_buyer(order_id, now - timedelta(days=days), now)
        if len(rows) < max(least, 1):
            return None
        sums = Counter[str]()
        for _, currency, refunded, _ in rows:
            sums[currency] += refunded
        said = queries.dismissal(order_id)
        return BuyerNote(
            days=days,
            incident_ids=tuple(row[0] for row in rows),
            kept_refunds=sum(1 for _, _, refunded, is_back in rows if refunded > 0 and not is_back),
            refunded=tuple(Money(minor, code) for code, minor in sorted(sums.items()) if minor),
            dismissed_because=said[1] if said else "",
            dismissed_at=said[2] if said else None,
        )

    def dismiss(self, order_id: int, reason: str) -> Outcome[int]:
        """Note nothing more of this order's buyer; gives the order. Raises: NotFound, reason_missing."""
        if not reason.strip():
            raise DomainError("reason_missing")
        with self._uow.begin("buyer_note.dismiss") as tx:
            if Order.get_or_none(Order.id == order_id) is None:
                raise NotFound(kind="order", id=order_id)
            tx.insert(BuyerNoteDismissal, order=order_id, reason=reason.strip(), at=tx.at, actor=tx.actor)
            tx.touch(Order, [order_id])
        return Outcome(order_id, tx.changes)

    def show_again(self, order_id: int) -> Outcome[int]:
        """Take every dismissal of this order's buyer back; gives the order."""
        with self._uow.begin("buyer_note.show_again") as tx:
            while (said := queries.dismissal(order_id)) is not None:
                tx.delete(BuyerNoteDismissal.get_by_id(said[0]))
            tx.touch(Order, [order_id])
        return Outcome(order_id, tx.changes)
