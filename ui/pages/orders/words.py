"""Words of the orders tab that lists, panels and previews share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.goods.shown import shown_variant
from app.services.orders import OrderRow
from ui import labels
from ui.chips import Label

# Flag of an order, words, tone, icon; the first that an order has is shown, the rest in the tooltip.
_MARKS: tuple[tuple[str, object, str, str], ...] = (
    (
        "no_recipient",
        QT_TRANSLATE_NOOP("OrderWords", "Recipient missing"),
        "warn",
        "account-question-outline",
    ),
    ("partly_refunded", QT_TRANSLATE_NOOP("OrderWords", "Part refunded"), "bad", "cash-refund"),
    ("masked_name", QT_TRANSLATE_NOOP("OrderWords", "Name hidden"), "warn", "account-off-outline"),
    ("masked_phone", QT_TRANSLATE_NOOP("OrderWords", "Phone hidden"), "warn", "phone-off-outline"),
    ("masked_address", QT_TRANSLATE_NOOP("OrderWords", "Address hidden"), "warn", "map-marker-off-outline"),
    ("joined_items", QT_TRANSLATE_NOOP("OrderWords", "Lines not told apart"), "warn", "format-list-bulleted"),
    ("amounts_differ", QT_TRANSLATE_NOOP("OrderWords", "Amounts differ"), "warn", "not-equal-variant"),
    ("address_overridden", QT_TRANSLATE_NOOP("OrderWords", "Address changed"), "info", "map-marker-check"),
)


def store_words(platform: str, name: str) -> str:
    """The store's name; the platform's for its unnamed store."""
    return name or labels.platform(platform)


def marks(flags: Iterable[str]) -> list[Label]:
    """A chip for each flag that the owner should know of, the gravest first."""
    found = set(flags)
    return [
        Label(QCoreApplication.translate("OrderWords", str(words)), tone, icon)
        for flag, words, tone, icon in _MARKS
        if flag in found
    ]


def row_marks(row: OrderRow) -> list[Label]:
    """Marks of an order in the list: incidents first, notes last."""
    found = marks(row.flags)
    if row.incident_count:
        words = QCoreApplication.translate("OrderWords", "%n incident(s)", "", row.incident_count)
        found.insert(0, Label(words, "bad", "alert-circle-outline"))
    if row.has_message:
        words = QCoreApplication.translate("OrderWords", "Note")
        found.append(Label(words, "neutral", "message-text-outline"))
    return found


def goods_words(goods: Iterable[tuple[str, str, int]]) -> str:
    """The lines in one text: title, variant, pieces where there are several."""
    parts = (
        (title, shown_variant(spec), f"×{quantity}" if quantity > 1 else "")
        for title, spec, quantity in goods
    )
    return "; ".join(" ".join(part for part in line if part) for line in parts)
