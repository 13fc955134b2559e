"""What keeps an import from being taken back, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.past_imports import OrderUse
from ui.look_up import look_up

_USES: dict[str, object] = {
    "incident": QT_TRANSLATE_NOOP("ImportUse", "{order}: incident {number}"),
    "compensation": QT_TRANSLATE_NOOP("ImportUse", "{order}: compensation planned"),
    "refund_match": QT_TRANSLATE_NOOP("ImportUse", "{order}: the refund counts as paid or was put aside"),
    "dispatch_line": QT_TRANSLATE_NOOP("ImportUse", "{order}: sent to the supplier"),
    "upload": QT_TRANSLATE_NOOP("ImportUse", "{order}: told to the platform as shipped"),
    "finding": QT_TRANSLATE_NOOP("ImportUse", "{order}: held against a shipping sheet"),
    "check_look": QT_TRANSLATE_NOOP("ImportUse", "{order}: looked at in the checks"),
    "order.import": QT_TRANSLATE_NOOP("ImportUse", "{order}: changed by a later sheet"),
    "order.assign_supplier": QT_TRANSLATE_NOOP("ImportUse", "{order}: its supplier was set"),
    "sheet.reconcile": QT_TRANSLATE_NOOP("ImportUse", "{order}: held against a shipping sheet"),
}
_OTHERWISE = QT_TRANSLATE_NOOP("ImportUse", "{order}: changed since")


def use_words(use: OrderUse) -> str:
    """ "260003: incident CF-26-0001"."""
    sentence = look_up("ImportUse", _USES.get(use.what, _OTHERWISE))
    return sentence.format(order=use.order_no, number=use.number).rstrip()
