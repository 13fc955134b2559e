"""Goods that go to no supplier until a mistake is mended: put on hold with a reason and an end, released."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.data.models import Product, Sku
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.services.settings import SettingsService


@dataclass(frozen=True)
class Goods:
    """One variant as orders name it; the code may be empty where a shop has none."""

    title: str
    spec: str = ""
    sku_code: str = ""


@dataclass(frozen=True)
class GoodsHold:
    """Goods on hold; `until_on` None: until they are released."""

    id: int
    goods: Goods
    reason: str
    until_on: date | None


class GoodsHoldService:
    """What is on hold here is stopped by the check before orders go out."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow, self._settings = uow, settings

    def list(self) -> list[GoodsHold]:
        """What is on hold today, by title."""
        is_on = Sku.is_held & (Sku.hold_until_on.is_null() | (Sku.hold_until_on >= self._today()))
        rows = Sku.select(Sku, Product).join(Product).where(is_on)
        return [_hold(row) for row in rows.order_by(Product.title, Sku.spec, Sku.code)]

    def find(self, goods: Goods) -> GoodsHold | None:
        """The hold that stops these goods today: by their code, else by title and variant."""
        holds = self.list()
        by_code = (hold for hold in holds if goods.sku_code and hold.goods.sku_code == goods.sku_code)
        by_words = (h for h in holds if (h.goods.title, h.goods.spec) == (goods.title, goods.spec))
        return next(by_code, None) or next(by_words, None)

    def hold(self, goods: Goods, reason: str, until_on: date | None = None) -> Outcome[GoodsHold]:
        """Let no order with these goods go out until the end of a day, or until released.

        Raises: DomainError reason_missing, hold_in_past, goods_missing.
        """
        with self._uow.begin("goods.hold") as tx:
            if not reason.strip():
                raise DomainError("reason_missing")
            if until_on is not None and until_on < self._today():
                raise DomainError("hold_in_past", until=until_on.isoformat())
            row = _sku(tx, goods)
            tx.update(row, is_held=True, hold_reason=reason.strip(), hold_until_on=until_on)
        return Outcome(_hold(row), tx.changes)

    def release(self, sku_id: int) -> Outcome[GoodsHold]:
        """End the hold; gives what it was, for undo. Raises: NotFound."""
        with self._uow.begin("goods.release") as tx:
            row: Sku | None = Sku.get_or_none(Sku.id == sku_id)
            if row is None:
                raise NotFound("goods_not_found", id=sku_id)
            was = _hold(row)
            tx.update(row, is_held=False, hold_reason="", hold_until_on=None)
        return Outcome(was, tx.changes)

    def _today(self) -> date:
        return self._uow.clock.now().astimezone(self._settings.zone()).date()


def _sku(tx: Transaction, goods: Goods) -> Sku:
    """The variant's row; made where the shop sells it for the first time."""
    title = goods.title.strip() or goods.sku_code.strip()
    if not title:
        raise DomainError("goods_missing")
    product = Product.get_or_none(Product.title == title) or tx.insert(Product, title=title)
    found: Sku | None = Sku.get_or_none(
        (Sku.product == product) & (Sku.spec == goods.spec) & (Sku.code == goods.sku_code)
    )
    return found or tx.insert(Sku, product=product, spec=goods.spec, code=goods.sku_code)


def _hold(row: Sku) -> GoodsHold:
    goods = Goods(row.product.title, row.spec, row.code)
    return GoodsHold(row.id, goods, row.hold_reason, row.hold_until_on)
