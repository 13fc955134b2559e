"""What an import would change, in words; people are masked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.errors import DomainError, MakegoodError
from app.domain.masking import mask_address, mask_name, mask_phone
from app.domain.money import Money
from app.domain.statuses import OrderStatus
from app.services.order_import import FieldChange, RowProblem
from ui import formats, labels
from ui.error_text import error_text
from ui.pages.orders.words import marks, store_words

_FIELDS: dict[str, object] = {
    "status": QT_TRANSLATE_NOOP("ImportWords", "Status"),
    "status_text": QT_TRANSLATE_NOOP("ImportWords", "Status on the platform"),
    "refund_text": QT_TRANSLATE_NOOP("ImportWords", "Refund"),
    "buyer": QT_TRANSLATE_NOOP("ImportWords", "Buyer"),
    "recipient": QT_TRANSLATE_NOOP("ImportWords", "Recipient"),
    "phone": QT_TRANSLATE_NOOP("ImportWords", "Phone"),
    "province": QT_TRANSLATE_NOOP("ImportWords", "Province"),
    "city": QT_TRANSLATE_NOOP("ImportWords", "City"),
    "district": QT_TRANSLATE_NOOP("ImportWords", "District"),
    "address": QT_TRANSLATE_NOOP("ImportWords", "Street"),
    "full_address": QT_TRANSLATE_NOOP("ImportWords", "Address"),
    "country": QT_TRANSLATE_NOOP("ImportWords", "Country"),
    "postcode": QT_TRANSLATE_NOOP("ImportWords", "Postcode"),
    "paid": QT_TRANSLATE_NOOP("ImportWords", "Paid"),
    "shipping": QT_TRANSLATE_NOOP("ImportWords", "Freight"),
    "merchant": QT_TRANSLATE_NOOP("ImportWords", "Received by the shop"),
    "refunded": QT_TRANSLATE_NOOP("ImportWords", "Refunded"),
    "ordered_at": QT_TRANSLATE_NOOP("ImportWords", "Ordered"),
    "paid_at": QT_TRANSLATE_NOOP("ImportWords", "Paid at"),
    "buyer_message": QT_TRANSLATE_NOOP("ImportWords", "Buyer's message"),
    "seller_note": QT_TRANSLATE_NOOP("ImportWords", "Shop's note"),
    "flags": QT_TRANSLATE_NOOP("ImportWords", "Marks"),
    "store": QT_TRANSLATE_NOOP("ImportWords", "Shop"),
    "supplier_id": QT_TRANSLATE_NOOP("ImportWords", "Supplier"),
    "sub_order_no": QT_TRANSLATE_NOOP("ImportWords", "Suborder no."),
    "title": QT_TRANSLATE_NOOP("ImportWords", "Product"),
    "sku_code": QT_TRANSLATE_NOOP("ImportWords", "SKU code"),
    "spec": QT_TRANSLATE_NOOP("ImportWords", "Variant"),
    "quantity": QT_TRANSLATE_NOOP("ImportWords", "Pieces"),
    "unit_price": QT_TRANSLATE_NOOP("ImportWords", "Unit price"),
    "line": QT_TRANSLATE_NOOP("ImportWords", "Goods amount"),
    "tracking_no": QT_TRANSLATE_NOOP("ImportWords", "Tracking no."),
    "line_added": QT_TRANSLATE_NOOP("ImportWords", "New line"),
}
_TOLD_REFUSALS = 3
_MASKS: Mapping[str, Callable[[str], str]] = {
    "buyer": mask_name,
    "recipient": mask_name,
    "phone": mask_phone,
    "address": mask_address,
    "full_address": mask_address,
}


def field_words(field: str) -> str:
    """What a column is called; its own name where it has no words."""
    found = _FIELDS.get(field)
    return field if found is None else QCoreApplication.translate("ImportWords", str(found))


def change_words(change: FieldChange, suppliers: Mapping[int, str]) -> str:
    """ "Status: To ship → Shipped"; a line's goods come first."""
    new = value_words(change.field, change.new, suppliers)
    if change.field == "line_added":
        return f"{field_words('line_added')}: {change.line} ×{new}"
    old = value_words(change.field, change.old, suppliers)
    told = (
        f"{field_words(change.field)}: {old} → {new or '—'}" if old else f"{field_words(change.field)}: {new}"
    )
    return f"{change.line} — {told}" if change.line else told


def problem_words(problem: RowProblem) -> str:
    """Why a row is left out."""
    return error_text(DomainError(problem.code, row=problem.row, column=problem.column, value=problem.value))


def refused_words(errors: Sequence[MakegoodError]) -> str:
    """Why sheets were refused, a sentence each; the last ones of many are only counted."""
    told = [error_text(error) for error in errors[:_TOLD_REFUSALS]]
    if more := len(errors) - len(told):
        rest = QCoreApplication.translate("ImportWords", "%n more file(s) could not be taken in.", "", more)
        told.append(rest)
    return "\n".join(told)


def is_personal(field: str) -> bool:
    """Whether a field names somebody and is masked until asked for."""
    return field in _MASKS


def value_words(field: str, value: object, suppliers: Mapping[int, str], *, is_masked: bool = True) -> str:
    """A value of an order as it is read; empty for none."""
    if value is None:
        return ""
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, datetime):
        return f"{formats.local(value):%Y-%m-%d %H:%M:%S}"
    if isinstance(value, OrderStatus):
        return labels.words(value)
    if isinstance(value, tuple):
        return store_words(*value)
    if field == "supplier_id" and isinstance(value, int):
        return suppliers.get(value, "")
    if field == "flags":
        return ", ".join(mark.words for mark in marks(str(value).split()))
    mask = _MASKS.get(field) if is_masked else None
    return mask(str(value)) if mask else str(value)
