"""A new incident without an order yet: a pasted chat, a number, a name or the end of a phone number tells."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem

from app.domain.errors import MakegoodError
from app.services.chat_orders import Clue, ProposedOrder, propose_orders
from app.services.search import HitKind
from ui import icons, labels
from ui.error_text import error_text
from ui.pages.base import PageContext
from ui.theme import ROW_HEIGHT, SPACE_S, scaled
from ui.widgets.buttons import primary, quiet, secondary_button
from ui.widgets.card import Card
from ui.widgets.form import Form
from ui.widgets.panel_keys import panel_key
from ui.widgets.words import muted, secondary, tip
from ui.widgets.words_edit import WordsEdit

# Shorter words in one line were typed: a number, a name, goods.
_TYPED_AT_MOST = 24
_PATIENCE_MS = 150
_ROWS = 6


class StartPanel(Card):
    """`StartPanel(context, chat)`; emits `order_chosen(order id, the chat or "")` and `finished`.

    Enter in the list, a double click or Ctrl+Enter goes on with the order; Esc leaves.
    """

    order_chosen = Signal(object, str)
    finished = Signal()

    def __init__(self, context: PageContext, chat: str = "") -> None:
        super().__init__(self.tr("New incident"))
        self.context = context
        self.found: list[ProposedOrder] = []
        self.text = WordsEdit(lines=4)
        self.text.setPlaceholderText(
            self.tr("Paste what the buyer wrote, or type an order or tracking number, a name, a phone's end")
        )
        self.told = secondary(wrap=True)
        self.list = QListWidget()
        self.go = primary(self.tr("Go on with this order"), "arrow-right", self.submit)
        self.nothing = muted("", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._lay_out()
        self.text.textChanged.connect(lambda: self._timer.start(_PATIENCE_MS))
        self.text.setPlainText(chat)
        self.look()

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.tr("&Whose order"), self.text)
        self.add(form)
        self.add(self.told)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Orders it may be about"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self.submit)
        self.add(self.list)
        self.add(self.nothing)
        self.go.setToolTip(self.tr("Go on with this order (Ctrl+Enter)"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.go)
        buttons.addWidget(secondary_button(self.tr("Choose in the list of orders"), "", self._to_orders))
        buttons.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def focus_first(self) -> None:
        """Into the text; onto the button where the chat told already."""
        (self.go if self.found else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    # What was read

    def look(self) -> None:
        """Propose orders for the words as they are."""
        self._timer.stop()
        words = self.text.words()
        try:
            self._show(words)
        except MakegoodError as error:
            self.found = []
            self.nothing.setText(error_text(error))
        self.list.setFixedHeight(scaled(ROW_HEIGHT) * min(max(len(self.found), 1), _ROWS) + 4)
        self.list.setVisible(bool(self.found))
        self.nothing.setVisible(not self.found)
        self.go.setEnabled(bool(self.found))

    def _show(self, words: str) -> None:
        services = self.context.services
        said = services.messages.read_chat(words)
        self.found = propose_orders(said)
        if not self.found and _is_typed(words):
            hits = services.search.find(words)
            self.found = [ProposedOrder(hit, ()) for hit in hits if hit.kind is HitKind.ORDER]
        parts = [labels.words(item.value) for item in (said.kind, said.wish) if item is not None]
        self.told.setText(self.tr("Read: {what}").format(what=" · ".join(parts)) if parts else "")
        self.told.setVisible(bool(parts))
        self.list.clear()
        for order in self.found:
            item = QListWidgetItem(icons.icon("package-variant-closed"), self._line(order))
            item.setToolTip(tip(item.text()))
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self.found else -1)
        self.nothing.setText(self._nothing_words(words))

    def _line(self, order: ProposedOrder) -> str:
        names = {
            Clue.NUMBER: self.tr("its number"),
            Clue.PHONE: self.tr("its phone"),
            Clue.NAME: self.tr("its name"),
        }
        why = self.tr(", ").join(names[clue] for clue in order.clues)
        named = self.tr("named by {clues}").format(clues=why) if why else ""
        return " · ".join(filter(None, (order.hit.title, named, order.hit.detail)))

    def _nothing_words(self, words: str) -> str:
        if not words:
            return self.tr("It is found by its number, a tracking number, the name or the phone's end.")
        return self.tr("No order of yours is named here. Ask the buyer for the order number, or type a part.")

    # Going on

    def submit(self) -> None:
        """Go on with the order that is marked."""
        if self._timer.isActive():
            self.look()
        row = self.list.currentRow()
        if 0 <= row < len(self.found):
            words = self.text.words()
            said = self.context.services.messages.read_chat(words)
            is_chat = bool(said.kind or said.wish or said.damaged) or not _is_typed(words)
            self.order_chosen.emit(self.found[row].hit.id, words if is_chat else "")

    def _to_orders(self) -> None:
        self.finished.emit()
        self.context.go("orders", None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.submit, self.finished.emit):
            super().keyPressEvent(event)


def _is_typed(words: str) -> bool:
    return len(words) <= _TYPED_AT_MOST and "\n" not in words
