"""A buyer's chat pasted where an incident begins: what was read in it, and from which words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.chat_reading import ChatRead
from app.domain.statuses import BuyerWish
from app.services.build import Services
from app.services.order_detail import OrderDetail
from ui import labels
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.words import secondary
from ui.widgets.words_edit import WordsEdit


class ChatFields(QObject):
    """`text`, `told` and `wish` for a form; emits `read(ChatRead)` when the words change."""

    read = Signal(object)

    def __init__(self, services: Services, order: OrderDetail) -> None:
        super().__init__()
        self._services, self._order = services, order
        self.text = WordsEdit(lines=2)
        self.text.setPlaceholderText(self.tr("Paste what the buyer wrote"))
        self.wish = ChoiceBox(labels.options(BuyerWish), BuyerWish.UNSTATED)
        self.told = secondary(wrap=True)
        self.told.hide()
        self.text.textChanged.connect(self._look)

    def _look(self) -> None:
        words = self.text.words()
        said = self._services.messages.read_chat(words)
        self.wish.choose(BuyerWish.UNSTATED if said.wish is None else said.wish.value)
        self.told.setText(" · ".join(self._lines(said)))
        self.told.setVisible(bool(words))
        if words:
            self.read.emit(said)

    def _lines(self, said: ChatRead) -> list[str]:
        pattern = self.tr("{meaning} (“{words}”)")
        found = [
            pattern.format(meaning=labels.words(item.value), words=item.words)
            for item in (said.kind, said.wish)
            if item is not None
        ]
        if said.damaged:
            found.append(self.tr("tells of damage (“{words}”)").format(words=said.damaged))
        if self._names_another(said.numbers):
            others = ", ".join(said.numbers)
            found.append(self.tr("It names another order: {numbers}").format(numbers=others))
        return found or [self.tr("Nothing was recognised; choose below.")]

    def _names_another(self, numbers: Sequence[str]) -> bool:
        """Whether the numbers are of orders we know, and none is of this one."""
        named = self._services.search.orders_named(numbers)
        return bool(named) and self._order.id not in named
