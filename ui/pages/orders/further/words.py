"""What cases and prices say, in words."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import RowOutcome
from app.services.order_import import RowProblem
from app.services.product_import import PlannedPrice
from app.services.refund_import import PlannedCase
from ui import formats, labels
from ui.error_text import error_text

_FIELDS: dict[str, object] = {
    "refund_no": QT_TRANSLATE_NOOP("FurtherWords", "Case no."),
    "sub_order_no": QT_TRANSLATE_NOOP("FurtherWords", "Suborder no."),
    "title": QT_TRANSLATE_NOOP("FurtherWords", "Product"),
    "sku_code": QT_TRANSLATE_NOOP("FurtherWords", "SKU code"),
    "spec": QT_TRANSLATE_NOOP("FurtherWords", "Variant"),
    "quantity": QT_TRANSLATE_NOOP("FurtherWords", "Pieces"),
    "kind": QT_TRANSLATE_NOOP("FurtherWords", "Kind"),
    "state": QT_TRANSLATE_NOOP("FurtherWords", "State"),
    "status_text": QT_TRANSLATE_NOOP("FurtherWords", "State on the platform"),
    "reason": QT_TRANSLATE_NOOP("FurtherWords", "Reason"),
    "goods_status": QT_TRANSLATE_NOOP("FurtherWords", "Goods"),
    "amount": QT_TRANSLATE_NOOP("FurtherWords", "Amount"),
    "applied_at": QT_TRANSLATE_NOOP("FurtherWords", "Applied"),
    "finished_at": QT_TRANSLATE_NOOP("FurtherWords", "Ended"),
    "return_courier": QT_TRANSLATE_NOOP("FurtherWords", "Return courier"),
    "return_tracking_no": QT_TRANSLATE_NOOP("FurtherWords", "Return tracking no."),
    "cost": QT_TRANSLATE_NOOP("FurtherWords", "Cost"),
    "weight": QT_TRANSLATE_NOOP("FurtherWords", "Weight"),
    "written": QT_TRANSLATE_NOOP("FurtherWords", "Supplier's writing"),
    "supplier": QT_TRANSLATE_NOOP("FurtherWords", "Supplier"),
    "order_no": QT_TRANSLATE_NOOP("FurtherWords", "Order no."),
    "order": QT_TRANSLATE_NOOP("FurtherWords", "Order"),
}


def field_words(field: str) -> str:
    """What a field is called."""
    return QCoreApplication.translate("FurtherWords", str(_FIELDS.get(field, field)))


def value_words(value: object) -> str:
    """A value as it is read; empty for none."""
    if value is None or value == "":
        return ""
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, datetime):
        return f"{formats.local(value):%Y-%m-%d %H:%M:%S}"
    return labels.words(value) if isinstance(value, StrEnum) else str(value)


def problem_words(problem: RowProblem) -> str:
    """Why a row is left out, or what is to be known of it."""
    return error_text(DomainError(problem.code, row=problem.row, column=problem.column, value=problem.value))


def effect_words(case: PlannedCase) -> str:
    """ "To ship → Refund under way"; where nothing changes what the order is."""
    if case.status_before is None or case.status_after is None:
        return QCoreApplication.translate("FurtherWords", "waits for its order")
    before, after = labels.words(case.status_before), labels.words(case.status_after)
    return before if before == after else f"{before} → {after}"


def change_words(field: str, old: object, new: object) -> str:
    """ "State: Under way → Refunded"."""
    before, after = value_words(old), value_words(new) or "—"
    return f"{field_words(field)}: {before} → {after}" if before else f"{field_words(field)}: {after}"


def case_words(case: PlannedCase) -> list[str]:
    """What a case changes; a new one's reason and goods."""
    remarks = [problem_words(remark) for remark in case.remarks]
    if case.outcome is RowOutcome.UPDATED:
        return [*(change_words(c.field, c.old, c.new) for c in case.changes), *remarks]
    told = (case.after["status_text"], case.after["reason"], case.after["title"])
    return [" · ".join(text for text in told if text), *remarks]


def price_words(price: PlannedPrice) -> list[str]:
    """What a row changes of its goods."""
    words = []
    if price.outcome is RowOutcome.UPDATED:
        if price.old_cost != price.draft.cost:
            words.append(change_words("cost", price.old_cost, price.draft.cost))
        if price.draft.weight_g and price.old_weight_g != price.draft.weight_g:
            old = weight_words(price.old_weight_g) or None
            words.append(change_words("weight", old, weight_words(price.draft.weight_g)))
    if price.is_new:
        words.append(change_words("written", None, price.draft.written))
    return words


def weight_words(grams: int | None) -> str:
    """ "350 g"; empty where it is not known."""
    if grams is None:
        return ""
    return QCoreApplication.translate("FurtherWords", "{grams} g").format(grams=formats.number(grams))
