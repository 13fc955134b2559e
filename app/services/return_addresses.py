"""Further places a supplier's goods go back to; the one in his row is the one messages name."""

from __future__ import annotations

from dataclasses import dataclass

from app.data.models import ReturnAddress, Supplier
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound


@dataclass(frozen=True)
class AddressDraft:
    """What the owner enters; `label` says what it is for."""

    address: str
    label: str = ""
    name: str = ""
    phone: str = ""


@dataclass(frozen=True)
class AddressRow:
    """A further return address."""

    id: int
    supplier_id: int
    draft: AddressDraft


class ReturnAddressService:
    """Added, changed, removed, or exchanged with the one that messages name."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def list(self, supplier_id: int) -> list[AddressRow]:
        """A supplier's further addresses, as they were added."""
        rows = ReturnAddress.select().where(ReturnAddress.supplier == supplier_id).order_by(ReturnAddress.id)
        return [_row(row) for row in rows]

    def save(self, supplier_id: int, draft: AddressDraft, address_id: int | None = None) -> Outcome[int]:
        """Add an address, or change one; gives its id. Raises: NotFound; return_address_missing."""
        if not draft.address.strip():
            raise DomainError("return_address_missing")
        with self._uow.begin("return_address.save") as tx:
            if Supplier.get_or_none(Supplier.id == supplier_id) is None:
                raise NotFound("supplier_not_found", id=supplier_id)
            values = {name: value.strip() for name, value in vars(draft).items()}
            if address_id is None:
                row = tx.insert(ReturnAddress, supplier=supplier_id, **values)
            else:
                row = tx.update(_get(address_id), **values)
            tx.touch(Supplier, [supplier_id])
        return Outcome(row.id, tx.changes)

    def delete(self, address_id: int) -> Outcome[AddressRow]:
        """Remove one; gives what it was, for undo. Raises: NotFound."""
        with self._uow.begin("return_address.delete") as tx:
            row = _get(address_id)
            was = _row(row)
            tx.delete(row)
            tx.touch(Supplier, [was.supplier_id])
        return Outcome(was, tx.changes)

    def use_in_messages(self, address_id: int) -> Outcome[int]:
        """Exchange it with the one in the supplier's row; the same again takes it back. Raises: NotFound.

        Where the row has none, this one moves there.
        """
        with self._uow.begin("return_address.use_in_messages") as tx:
            row = _get(address_id)
            supplier = row.supplier
            old = (supplier.return_address, supplier.return_name, supplier.return_phone)
            tx.update(supplier, return_address=row.address, return_name=row.name, return_phone=row.phone)
            if old[0]:
                tx.update(row, address=old[0], name=old[1], phone=old[2], label="")
            else:
                tx.delete(row)
        return Outcome(supplier.id, tx.changes)


def _get(address_id: int) -> ReturnAddress:
    row: ReturnAddress | None = ReturnAddress.get_or_none(ReturnAddress.id == address_id)
    if row is None:
        raise NotFound("return_address_not_found", id=address_id)
    return row


def _row(row: ReturnAddress) -> AddressRow:
    draft = AddressDraft(row.address, row.label, row.name, row.phone)
    return AddressRow(row.id, row.supplier_id, draft)
