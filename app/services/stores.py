"""The owner's shops: what each sells in."""

from __future__ import annotations

from dataclasses import dataclass

from app.data.models import Order, Store
from app.data.queries.stores import orders_with_money
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.money import CURRENCIES


@dataclass(frozen=True)
class ShopRow:
    """One shop; the platform's unnamed one has no name."""

    id: int
    platform: str
    name: str
    currency: str


class StoreService:
    """Lists the shops and corrects the currency of one."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def rows(self) -> list[ShopRow]:
        """All shops, by platform and name."""
        return [_row(store) for store in Store.select().order_by(Store.platform, Store.name)]

    def set_currency(self, store_id: int, currency: str) -> Outcome[ShopRow]:
        """Correct what a shop sells in, as long as no amount is in it.

        Raises: NotFound; DomainError("currency_unknown"), DomainError("store_has_money"): stored amounts
        would all mean something else.
        """
        if currency not in CURRENCIES:
            raise DomainError("currency_unknown", value=currency)
        with self._uow.begin("store.currency") as tx:
            store = Store.get_or_none(Store.id == store_id)
            if store is None:
                raise NotFound(entity="store", id=store_id)
            before = store.currency
            if before != currency and (count := orders_with_money(store_id)):
                raise DomainError("store_has_money", name=store.name, count=count, code_now=before)
            orders = Order.select(Order.id).where((Order.store == store_id) & (Order.currency == before))
            tx.update_many(Order, [(o.id, {"currency": before}, {"currency": currency}) for o in orders])
            tx.update(store, currency=currency)
        return Outcome(_row(store), tx.changes)


def _row(store: Store) -> ShopRow:
    return ShopRow(store.id, store.platform, store.name, store.currency)
