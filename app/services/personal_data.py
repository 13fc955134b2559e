"""Buyers' personal data: what of it is older than need be, and erasing it without a way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.data import erasing
from app.data.queries import personal as queries
from app.data.unit_of_work import UnitOfWork
from app.domain import settings as declared
from app.domain.changes import Outcome
from app.domain.errors import DomainError
from app.domain.progress import Job
from app.services.backups import backups_folder
from app.services.settings import SettingsService


@dataclass(frozen=True)
class Erasable:
    """What an erasure would touch, and what it would leave for the owner to look at."""

    order_ids: tuple[int, ...]
    incidents: int
    messages: int
    files: int
    """Pictures and papers in evidence: they stay, since nobody but the owner sees what is on them."""
    copies: int
    """Backups made before: they hold what is erased until they are thinned out."""
    under_way: tuple[str, ...]
    """Orders that cannot be erased yet."""

    @property
    def orders(self) -> int:
        """How many."""
        return len(self.order_ids)


class PersonalDataService:
    """Money, counts and moments stay as they are; names, phones, addresses and the buyer's words go."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, folder: Path) -> None:
        self._uow, self._settings, self._folder = uow, settings, folder

    def of_buyer(self, who: str) -> Erasable:
        """Everything of the buyer with this order number, phone or name, written exactly so.

        Raises: DomainError("buyer_unknown").
        """
        found = queries.orders_of(who.strip()) if who.strip() else []
        if not found:
            raise DomainError("buyer_unknown", who=who.strip())
        return self._seen(found)

    def past_retention(self) -> Erasable:
        """Orders older than the years chosen, whose incidents were closed before then too."""
        now = self._uow.clock.now()
        years = self._settings.get(declared.RETENTION_YEARS)
        # 29 February has no day of that name three years before.
        day = min(now.day, 28) if now.month == 2 else now.day
        found = queries.orders_before(now.replace(year=now.year - years, day=day))
        held = set(queries.under_way(found))
        return self._seen(found) if not held else self._seen(self._over(found))

    def erase(self, order_ids: Sequence[int], *, job: Job | None = None) -> Outcome[int]:
        """Erase the buyers of these orders everywhere in the database; gives how many orders.

        Not to be undone. Raises: DomainError("buyer_under_way") with the orders; Cancelled.
        """
        if held := queries.under_way(order_ids):
            raise DomainError("buyer_under_way", orders=held[:3], count=len(held))
        going_on = (job or Job()).raise_if_cancelled
        with erasing.leaving_no_trace(self._uow.db), self._uow.begin("personal.erase", is_bulk=True) as tx:
            erasing.erase(tx, list(order_ids), going_on)
        return Outcome(len(order_ids), tx.changes)

    def _over(self, order_ids: Sequence[int]) -> list[int]:
        return [row_id for row_id in order_ids if not queries.under_way([row_id])]

    def _seen(self, order_ids: Sequence[int]) -> Erasable:
        incidents, messages, files = queries.counted(order_ids)
        copies = sum(1 for _ in backups_folder(self._folder).glob("*.db"))
        held = tuple(queries.under_way(order_ids))
        return Erasable(tuple(order_ids), incidents, messages, files, copies, held)
