"""Help that is always at hand: the trade's words, the keys, and what this program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from app import __version__
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets.scroll import ScrollPanel
from ui.widgets.words import card_title, muted, plain, strong

# The four words of the card, in Chinese in both languages, then the house's own.
GLOSSARY: tuple[tuple[object, object], ...] = (
    (
        QT_TRANSLATE_NOOP("Glossary", "货源 · source of goods"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Where the goods come from: a factory, a wholesaler, or a market such as 1688. "
            "In Makegood a source is a supplier with its kind, its contacts and its terms.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Glossary", "代发 · selling without stock"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "You sell, somebody else keeps the goods and sends them to your buyer under your name. You "
            "never touch "
            "the parcel, so mistakes are found on sheets and by buyers.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Glossary", "代发货 · sending for others"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Only the packing and sending is done by somebody else: the goods are yours and lie in his "
            "store. He "
            "answers for picking and packing, you answer for the stock.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Glossary", "一件代发 · one piece at a time"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The supplier sends even a single piece straight to the buyer. Each order becomes one row "
            "on the sheet "
            "you send him, and one row with a tracking number on the sheet he sends back.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Glossary", "错发 · wrong shipment"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "What was sent is not what was ordered: another product or variant, too few, too many, or "
            "to somebody "
            "else. In Makegood each becomes an incident with three tracks: progress, parcels, money.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Glossary", "串单 · swapped orders"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Two orders got each other's goods. Makegood finds the pair and keeps the two incidents "
            "together.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Glossary", "拦截 · stopping a parcel"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The courier is asked to send a parcel back before it is delivered. Only the account that "
            "printed the "
            "label can ask, which is usually the supplier's.",
        ),
    ),
)

SHORTCUTS: tuple[tuple[str, object], ...] = (
    ("Ctrl+1 … Ctrl+6", QT_TRANSLATE_NOOP("Shortcuts", "Go to a tab")),
    ("Ctrl+K", QT_TRANSLATE_NOOP("Shortcuts", "Search everything")),
    ("Ctrl+O", QT_TRANSLATE_NOOP("Shortcuts", "Import sheets")),
    ("Ctrl+N", QT_TRANSLATE_NOOP("Shortcuts", "New record on this page")),
    ("Ctrl+Z", QT_TRANSLATE_NOOP("Shortcuts", "Undo")),
    ("Ctrl+Shift+Z", QT_TRANSLATE_NOOP("Shortcuts", "Redo")),
    ("Ctrl+Shift+H", QT_TRANSLATE_NOOP("Shortcuts", "What was done")),
    ("Ctrl+E", QT_TRANSLATE_NOOP("Shortcuts", "Export this page")),
    ("Ctrl+P", QT_TRANSLATE_NOOP("Shortcuts", "Print this page")),
    ("Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Find on this page")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("Shortcuts", "Do what the loudest button does")),
    ("Ctrl+M", QT_TRANSLATE_NOOP("Shortcuts", "Write to the buyer of the incident")),
    ("Ctrl+J", QT_TRANSLATE_NOOP("Shortcuts", "Stop the parcel of a wrong row and tell the buyer")),
    ("Ctrl+C", QT_TRANSLATE_NOOP("Shortcuts", "Copy the selected rows, for a chat or a sheet")),
    ("Ctrl+Shift+A", QT_TRANSLATE_NOOP("Shortcuts", "All corrective actions")),
    ("Ctrl+B", QT_TRANSLATE_NOOP("Shortcuts", "Back up now")),
    ("Ctrl+,", QT_TRANSLATE_NOOP("Shortcuts", "Settings")),
    ("Ctrl++ / Ctrl+-", QT_TRANSLATE_NOOP("Shortcuts", "Larger or smaller words")),
    ("F1", QT_TRANSLATE_NOOP("Shortcuts", "What this page is for")),
    ("Ctrl+/", QT_TRANSLATE_NOOP("Shortcuts", "These keys")),
    ("F5", QT_TRANSLATE_NOOP("Shortcuts", "Read this page again")),
    ("F10", QT_TRANSLATE_NOOP("Shortcuts", "Menu")),
    ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Close, or cancel long work")),
)


class HelpDialog(QDialog):
    """Words under headings, in a dialog that scrolls and closes with Esc."""

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(scaled(560), scaled(480))
        set_role(self, "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(card_title(title))
        scroll = ScrollPanel()
        scroll.add(body)
        column.addWidget(scroll, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def glossary(parent: QWidget | None) -> HelpDialog:
    """The words of the trade."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_S)
    for term, meaning in GLOSSARY:
        column.addWidget(strong(QCoreApplication.translate("Glossary", str(term))))
        column.addWidget(muted(QCoreApplication.translate("Glossary", str(meaning)), wrap=True))
    return HelpDialog(QCoreApplication.translate("Glossary", "Words of the trade"), body, parent)


def shortcuts(parent: QWidget | None) -> HelpDialog:
    """The keys and what they do."""
    rows = [(keys, QCoreApplication.translate("Shortcuts", str(words))) for keys, words in SHORTCUTS]
    return HelpDialog(QCoreApplication.translate("Shortcuts", "Keyboard shortcuts"), _grid(rows), parent)


def _grid(rows: Sequence[tuple[str, str]]) -> QWidget:
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(SPACE_S)
    grid.setHorizontalSpacing(SPACE_L)
    grid.setColumnStretch(1, 1)
    for i, (left, right) in enumerate(rows):
        grid.addWidget(strong(left), i, 0)
        grid.addWidget(plain(right), i, 1)
    return body


def about(parent: QWidget | None) -> HelpDialog:
    """What this is, on what it stands, under which licence."""
    words = QCoreApplication.translate(
        "About",
        "Makegood · 错发管家 puts wrong shipments right, for shops that sell by dropshipping. Your data "
        "stays on this "
        "computer. Built with Python, Qt (PySide6, LGPL), peewee, openpyxl, calamine and Material "
        "Design icons. "
        "MIT licence. Statements about law and platform rules name their source; they are no legal advice.",
    )
    body = muted(words, wrap=True)
    body.setAlignment(Qt.AlignmentFlag.AlignTop)
    title = QCoreApplication.translate("About", "About Makegood {version}").format(version=__version__)
    return HelpDialog(title, body, parent)
