"""F1: what the page in front is for, and how the things that are done on it every day are done."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.help_texts import HelpDialog
from ui.theme import SPACE_S
from ui.widgets.words import muted, strong

Entry = tuple[object, object]

_TODAY: tuple[Entry, ...] = (
    (
        QT_TRANSLATE_NOOP("PageHelp", "What is due"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "Now, today, this week: in the order of their clocks, each with its next step as a button.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Who waits for whom"),
        QT_TRANSLATE_NOOP(
            "PageHelp", "How many incidents wait for the supplier, the buyer, the courier and for you."
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Sheets"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "Drop order sheets or shipping sheets anywhere on the window; each is shown before it counts.",
        ),
    ),
)
_ORDERS: tuple[Entry, ...] = (
    (
        QT_TRANSLATE_NOOP("PageHelp", "Before they go out"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "“Checks” finds duplicates, bad addresses and remarks; the rest leaves as one sheet a supplier.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "When a supplier's sheet comes back"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "It is held against the orders: what is wrong can be stopped with Ctrl+J while it is on its way.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Something was sent wrong"),
        QT_TRANSLATE_NOOP(
            "PageHelp", "Choose the order, press Ctrl+N, say what was sent instead, and press Ctrl+Enter."
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "The list itself"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "A click with the right button on the heading puts columns away, moves them or "
            "keeps them in sight.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Views"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "The first chip keeps filters, words, sort and columns under a name; selected rows are added "
            "up below.",
        ),
    ),
)
_INCIDENTS: tuple[Entry, ...] = (
    (
        QT_TRANSLATE_NOOP("PageHelp", "One step after the other"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "The blue card says what is next, why, and on what ground; Ctrl+Enter opens and does it.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Words to the buyer"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "Ctrl+M fills in the message, Ctrl+Enter copies it and puts it on record: paste "
            "it into the chat.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Three tracks"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "Progress, parcels and money move on their own; only closing asks that all three are done.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Proof"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "Drop photos and papers on the incident, or paste a picture; a waybill finds its "
            "incident by itself.",
        ),
    ),
)
_SUPPLIERS: tuple[Entry, ...] = (
    (
        QT_TRANSLATE_NOOP("PageHelp", "What a supplier owes"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "Claims by their age, his settlement sheet held against them, a statement and a letter to print.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "How well he works"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "His score counts what went wrong against what he sent; goods that keep going wrong can be held.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "How he writes"),
        QT_TRANSLATE_NOOP(
            "PageHelp", "His sheet's columns and his names for your goods: asked once, then remembered."
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Many at once"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "A list of suppliers is taken in from a sheet as one step; F2 changes a cost where it stands.",
        ),
    ),
)
_COMPENSATION: tuple[Entry, ...] = (
    (
        QT_TRANSLATE_NOOP("PageHelp", "Planned, approved, paid, proven"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "Each refund, reship, coupon and gift goes this way; Enter on a row goes to what it wants next.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Never more than was paid"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "What the order still allows stands beside the amount, with what the platform refunds itself.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "Several at once"),
        QT_TRANSLATE_NOOP("PageHelp", "Select some rows with Shift or Ctrl to approve or pay them together."),
    ),
)
_INSIGHTS: tuple[Entry, ...] = (
    (
        QT_TRANSLATE_NOOP("PageHelp", "What goes wrong, and what it costs"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "By month, supplier and goods; a bar opens the incidents it counts, with the "
            "mouse or with Enter.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PageHelp", "The monthly review"),
        QT_TRANSLATE_NOOP(
            "PageHelp",
            "What went wrong, why, what it cost and what changed, in sentences, on paper or as a sheet.",
        ),
    ),
)

PAGE_HELP: Mapping[str, tuple[Entry, ...]] = {
    "today": _TODAY,
    "orders": _ORDERS,
    "incidents": _INCIDENTS,
    "suppliers": _SUPPLIERS,
    "compensation": _COMPENSATION,
    "insights": _INSIGHTS,
}


def page_help(page_id: str, title: str, parent: QWidget | None) -> HelpDialog:
    """Help on the page called `title`, and where there is more."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_S)
    for what, how in PAGE_HELP[page_id]:
        column.addWidget(strong(QCoreApplication.translate("PageHelp", str(what)), wrap=True))
        column.addWidget(muted(QCoreApplication.translate("PageHelp", str(how)), wrap=True))
    more = QCoreApplication.translate(
        "PageHelp", "Ctrl+/ shows every key; the words of the trade are in the menu under Help."
    )
    column.addWidget(muted(more, wrap=True))
    column.addStretch(1)
    return HelpDialog(title, body, parent)
