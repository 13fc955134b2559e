"""How a supplier writes our goods, what he asks for them and what they weigh."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from peewee import Value

from app.data.models import Supplier, SupplierSku
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.domain.texts import looked_for


@dataclass(frozen=True)
class AliasDraft:
    """What the owner enters: the supplier's writing, and what it stands for."""

    written: str
    title: str = ""
    spec: str = ""
    sku_code: str = ""
    cost: Money | None = None
    weight_g: int | None = None


@dataclass(frozen=True)
class AliasRow:
    """A writing of the supplier's. `confirmed_at` None: learnt, and nobody looked at it yet."""

    id: int
    supplier_id: int
    draft: AliasDraft
    confirmed_at: datetime | None
    confirmed_by: str


class SupplierSkuService:
    """Aliases are learnt when a shipping sheet is checked, and corrected here."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def list(self, supplier_id: int, text: str = "") -> list[AliasRow]:
        """The writings of a supplier by title, those with `text` in them."""
        K = SupplierSku
        terms = [K.supplier == supplier_id]
        if wanted := looked_for(text):
            terms.append(
                K.written.contains(wanted)
                | K.title.contains(wanted)
                | K.spec.contains(wanted)
                | K.sku_code.contains(wanted)
            )
        return [_row(row) for row in K.select().where(*terms).order_by(K.title, K.spec, K.written)]

    def save(self, supplier_id: int, draft: AliasDraft, alias_id: int | None = None) -> Outcome[AliasRow]:
        """Add a writing, or change one; it counts as confirmed.

        Raises: NotFound, DomainError alias_missing, alias_taken, alias_cost_negative, alias_weight_invalid.
        """
        with self._uow.begin("supplier_sku.save") as tx:
            if Supplier.get_or_none(Supplier.id == supplier_id) is None:
                raise NotFound("supplier_not_found", id=supplier_id)
            _check(supplier_id, draft, alias_id)
            values = {**_values(draft), "confirmed_at": tx.at, "confirmed_by": tx.actor}
            if alias_id is None:
                row = tx.insert(SupplierSku, supplier=supplier_id, **values)
            else:
                row = tx.update(_get(alias_id), **values)
            tx.touch(Supplier, [supplier_id])
        return Outcome(_row(row), tx.changes)

    def delete(self, alias_id: int) -> Outcome[AliasRow]:
        """Forget a writing; gives what it was, for undo. Raises: NotFound."""
        with self._uow.begin("supplier_sku.delete") as tx:
            row = _get(alias_id)
            was = _row(row)
            tx.delete(row)
            tx.touch(Supplier, [was.supplier_id])
        return Outcome(was, tx.changes)


def _get(alias_id: int) -> SupplierSku:
    row: SupplierSku | None = SupplierSku.get_or_none(SupplierSku.id == alias_id)
    if row is None:
        raise NotFound("alias_not_found", id=alias_id)
    return row


def _check(supplier_id: int, draft: AliasDraft, own_id: int | None) -> None:
    if not draft.written.strip():
        raise DomainError("alias_missing")
    if draft.cost is not None and draft.cost.minor < 0:
        raise DomainError("alias_cost_negative")
    if draft.weight_g is not None and draft.weight_g <= 0:
        raise DomainError("alias_weight_invalid")
    K = SupplierSku
    same = (K.supplier == supplier_id) & (K.written == draft.written.strip())
    if K.select(Value(1)).where(same, K.id != (own_id or 0)).exists():
        raise DomainError("alias_taken", written=draft.written.strip())


def _values(draft: AliasDraft) -> dict[str, object]:
    texts = {
        field.name: getattr(draft, field.name).strip()
        for field in fields(draft)
        if field.name not in ("cost", "weight_g")
    }
    money = draft.cost
    cost = {"cost_minor": None} if money is None else {"cost_minor": money.minor, "currency": money.currency}
    return {**texts, **cost, "weight_g": draft.weight_g}


def _row(row: SupplierSku) -> AliasRow:
    cost = None if row.cost_minor is None else Money(row.cost_minor, row.currency)
    draft = AliasDraft(row.written, row.title, row.spec, row.sku_code, cost, row.weight_g)
    return AliasRow(row.id, row.supplier_id, draft, row.confirmed_at, row.confirmed_by)
