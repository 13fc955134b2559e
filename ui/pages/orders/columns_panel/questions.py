"""The columns one under the other: those in doubt first, the rest when wanted."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.orders.columns_panel.column_card import ColumnCard
from ui.pages.orders.columns_panel.draft import Draft
from ui.theme import SPACE_S
from ui.widgets import ScrollPanel, quiet, secondary

_AT_ONCE, _AT_A_TIME = 2, 2


class QuestionList(QWidget):
    """`changed` when an answer changed, `entered(index)` when the cursor comes to a column's card."""

    changed = Signal()
    entered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[int, ColumnCard] = {}
        self._draft: Draft | None = None
        self._to_make: list[int] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._make_more)
        self._before: tuple[QWidget, ...] = ()
        self._after: tuple[QWidget, ...] = ()
        self.told = secondary(wrap=True)
        self.more = quiet("", "chevron-down", self.toggle_all)
        self._panel = ScrollPanel()
        self._is_all = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.told)
        column.addWidget(self._panel, 1)
        column.addWidget(self.more)

    def stand_between(self, before: QWidget, *after: QWidget) -> None:
        """Where Tab comes from, and where it goes on."""
        self._before, self._after = (before,), after

    def show_draft(self, draft: Draft) -> None:
        """Ask about this draft's columns."""
        self._draft, self._is_all = draft, not draft.asked
        self._fill()

    def toggle_all(self) -> None:
        """Show the other columns too, or only those in doubt."""
        self._is_all = not self._is_all
        self._fill()

    def refresh(self) -> None:
        """An answer changed what the other cards say."""
        for card in self.cards.values():
            card.refresh()

    @property
    def first(self) -> QWidget | None:
        """The box of the first question."""
        return next((card.choice for card in self.cards.values()), None)

    def focus_first(self) -> None:
        """Put the cursor to the first question."""
        if self.first is not None:
            self.first.setFocus()

    def focus_column(self, index: int) -> None:
        """Put the cursor to the card of a column; all are shown where it is not among those in doubt."""
        self.make_all()
        if index not in self.cards and self._draft is not None and index in self._draft.readings:
            self.toggle_all()
            self.make_all()
        if card := self.cards.get(index):
            card.choice.setFocus()
            self._panel.ensureWidgetVisible(card)

    def _fill(self) -> None:
        draft = self._draft
        assert draft is not None
        asked = [i for i in draft.asked if i in draft.readings]
        rest = [i for i in draft.readings if i not in asked]
        self._panel.clear()
        self.cards = {}
        self._to_make = asked + rest if self._is_all else asked
        self._make_some(_AT_ONCE)
        if asked:
            words = QCoreApplication.translate("QuestionList", "%n column(s) to look at.", "", len(asked))
        else:
            words = self.tr("No column is in doubt. What each is taken for:")
        self.told.setText(words)
        self.more.setVisible(bool(asked and rest))
        count = len(asked) + len(rest)
        more = QCoreApplication.translate("QuestionList", "Show all %n column(s)", "", count)
        self.more.setText(self.tr("Show only what is in doubt") if self._is_all else more)

    @property
    def is_complete(self) -> bool:
        """Whether every card is made."""
        return not self._to_make

    def make_all(self) -> None:
        """Make the cards that are still to come, now."""
        self._make_some(len(self._to_make))

    def _make_more(self) -> None:
        self._make_some(_AT_A_TIME)

    def _make_some(self, count: int) -> None:
        """A sheet may have a hundred columns: the window answers between one handful and the next."""
        draft = self._draft
        assert draft is not None
        now, self._to_make = self._to_make[:count], self._to_make[count:]
        self.cards |= {index: self._card(draft, index) for index in now}
        if self._to_make:
            self._later.start()
        else:
            self._later.stop()
        self._order_keys()

    def _order_keys(self) -> None:
        """Cards made anew stand last in the window's order: the cursor would leap over them."""
        boxes = [box for card in self.cards.values() for box in (card.choice, card.level)]
        for box, following in pairwise([*self._before, *boxes, self.more, *self._after]):
            QWidget.setTabOrder(box, following)

    def _card(self, draft: Draft, index: int) -> ColumnCard:
        card = ColumnCard(draft, draft.readings[index])
        card.changed.connect(self._changed)
        card.entered.connect(self.entered)
        self._panel.add(card)
        return card

    def _changed(self) -> None:
        self.refresh()
        self.changed.emit()
