"""What the owner says about a sheet that comes in: its kind, its heading row, what each column holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.errors import DomainError
from app.domain.statuses import SheetKind

# What must be told before a sheet of a kind can be used: of each choice one field.
_GOODS = ("title", "sku_code", "spec")
_PARCEL = ("tracking_no", "parcel")
_WHO = ("order_no", "recipient", "phone", "contact")
NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "orders": (("order_no",),),
    "order_items": (("order_no",), _GOODS),
    "purchases": (("order_no",), _PARCEL),
    "supplier_order": (_WHO, _GOODS),
    "shipments": (_PARCEL, _WHO),
    "batch_ship": (_PARCEL, ("order_no",)),
    "refunds": (("order_no",),),
    "products": ((*_GOODS, "supplier_code"), ("cost_price",)),
}
ORDER_AMOUNTS = ("paid_amount", "shipping_fee", "merchant_amount")
"""Amounts that some sheets print once for the order and others for each line."""
_REGIONS = frozenset({"province", "city", "district", "region"})


@dataclass(frozen=True)
class ColumnAnswer:
    """One column, as printed, and the field it is read as; None = not needed."""

    heading: str
    field: str | None = None


@dataclass(frozen=True)
class SheetAnswer:
    """How one sheet is to be read, every column of it, blank headings too, from left to right."""

    fingerprint: str
    """Of its headings, as `ParsedSheet.fingerprint`."""
    kind: str
    """A `SheetKind`."""
    columns: tuple[ColumnAnswer, ...]
    platform: str = ""
    """Whose orders they are; "" where that does not matter or is not known."""
    levels: dict[str, str] = field(default_factory=dict)
    """Amount → "order" or "line" where the owner said so; the others are told by the amounts."""
    sheet_name: str = ""
    heading_row: int = 1
    """As Excel counts."""

    @property
    def fields(self) -> tuple[str, ...]:
        """What is read of the sheet, each once, in the order of its columns."""
        return tuple(dict.fromkeys(column.field for column in self.columns if column.field))


def missing_fields(kind: str, fields: tuple[str, ...]) -> tuple[str, ...]:
    """Fields of which a sheet of `kind` needs one and nobody named any; empty when all is there."""
    return next((choice for choice in NEEDS.get(kind, ()) if not set(choice) & set(fields)), ())


def check_answer(answer: SheetAnswer) -> None:
    """Raises: DomainError answer_kind_unknown, answer_lacks_field (params: field)."""
    if answer.kind not in set(SheetKind):
        raise DomainError("answer_kind_unknown", kind=answer.kind)
    lacking = missing_fields(answer.kind, answer.fields)
    if lacking:
        raise DomainError("answer_lacks_field", field=lacking[0])


def settled_address(fields: tuple[str, ...]) -> str:
    """What a column of addresses is: the rest beside columns of regions, else the whole address."""
    return "address" if _REGIONS & set(fields) else "full_address"
