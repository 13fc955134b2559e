"""The Today tab: what is due in the order of the clocks, and the state of the shop at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.domain.statuses import Party
from app.services.today import Overview
from ui import ask, formats
from ui.pages.base import Page
from ui.pages.today.due_card import DueCard
from ui.pages.today.first_day import FirstDayCard
from ui.pages.today.first_start import FirstStart
from ui.pages.today.items import LATER, NOW, TODAY, Item, bucket, items_of
from ui.pages.today.side_cards import CameInCard, FiguresCard, WaitingCard
from ui.theme import SPACE_L, SPACE_M, scaled
from ui.widgets import Card, ScrollPanel, heading, muted, quiet, secondary_button

_SIDE_AT_MOST = 400


class TodayPage(Page):
    """Reads one overview and shows it; writes nothing itself."""

    page_id = "today"
    watches = frozenset(
        {
            "order",
            "parcel",
            "incident",
            "compensation",
            "supplier_claim",
            "deadline",
            "finding",
            "sheet_import",
            "corrective_action",
        }
    )
    shows_clocks = True

    def build(self) -> None:
        self._items: list[Item] = []
        self._stack = QStackedWidget()
        self._first = FirstStart(self._choose_files, self._open_sample, is_sample=self.context.is_sample)
        self._stack.addWidget(self._first)
        self._stack.addWidget(self._make_day())
        self.column.addWidget(self._stack)

    def _make_day(self) -> QWidget:
        day = QWidget()
        column = QVBoxLayout(day)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        head = QHBoxLayout()
        self._date, self._sum = heading(), muted()
        head.addWidget(self._date)
        head.addWidget(self._sum)
        head.addStretch(1)
        head.addWidget(secondary_button(self.tr("Print what is due"), "printer-outline", self.print_page))
        column.addLayout(head)
        halves = QHBoxLayout()
        halves.setSpacing(SPACE_L)
        halves.addWidget(self._make_due(), 5)
        halves.addWidget(self._make_side(), 2)
        column.addLayout(halves, 1)
        return day

    def _make_due(self) -> QWidget:
        self._cards = {
            NOW: DueCard(NOW, self.tr("Now"), "bad", self._follow),
            TODAY: DueCard(TODAY, self.tr("Today"), "warn", self._follow),
            LATER: DueCard(LATER, self.tr("This week"), "info", self._follow),
        }
        self._nothing = {
            NOW: self.tr("Nothing burns."),
            TODAY: self.tr("Nothing more is due today."),
            LATER: self.tr("Nothing is due later."),
        }
        panel = ScrollPanel()
        for card in self._cards.values():
            panel.add(card)
        self._all = quiet("", "arrow-right", lambda: self.context.go("incidents", view="open"))
        panel.add(self._all)
        return panel

    def _make_side(self) -> QWidget:
        self._came, self._figures, self._waiting = (
            CameInCard(),
            FiguresCard(),
            WaitingCard(self._show_waiting),
        )
        panel = ScrollPanel()
        self._first_day = FirstDayCard(self, self._choose_files)
        for card in (self._first_day, self._came, self._figures, self._waiting, self._make_drop()):
            panel.add(card)
        # With large words the rows of what is due need the room more than the figures do.
        panel.setMinimumWidth(min(scaled(280), _SIDE_AT_MOST))
        panel.setMaximumWidth(_SIDE_AT_MOST)
        return panel

    def _make_drop(self) -> Card:
        card = Card()
        card.add(muted(self.tr("Drop order sheets or shipping sheets anywhere on the window"), wrap=True))
        button = secondary_button(self.tr("Choose files…"), "folder-open-outline", self._choose_files)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def show_record(self, record_id: int, **hints: Any) -> None:
        """`view="first_day"`: the guide is wanted again."""
        if hints.get("view") == "first_day":
            self.refresh()

    def reload(self) -> None:
        try:
            is_empty = self.services.today.is_empty()
            self._stack.setCurrentIndex(0 if is_empty else 1)
            if not is_empty:
                self._first_day.read()
                self._show_overview(self.services.today.overview())
        except MakegoodError as error:
            self.tell(error)

    def _show_overview(self, overview: Overview) -> None:
        self._items = items_of(overview)
        self._date.setText(f"{formats.day(overview.today)} {formats.weekday(overview.today)}")
        overdue = sum(1 for item in self._items if item.due_at is not None and item.due_at <= overview.now)
        self._sum.setText(self._sum_words(len(self._items), overdue))
        for name, card in self._cards.items():
            mine = [item for item in self._items if bucket(item, overview.now) == name]
            card.show_items(mine, overview.now, self._nothing[name])
            card.setVisible(bool(mine) or name == NOW)
        count = overview.open_incidents
        words = QCoreApplication.translate("TodayPage", "All %n open incident(s)", "", count)
        self._all.setText(words)
        self._all.setVisible(count > len(overview.incidents))
        self._came.show_state(overview.came_in)
        self._figures.show_state(overview)
        self._waiting.show_state(overview)

    def _sum_words(self, count: int, overdue: int) -> str:
        words = QCoreApplication.translate("TodayPage", "%n thing(s) to do", "", count)
        if not overdue:
            return words
        late = QCoreApplication.translate("TodayPage", "%n overdue", "", overdue)
        return self.tr("{count}, {overdue}").format(count=words, overdue=late)

    def _show_waiting(self, party: Party, words: str) -> None:
        ids = self.services.today.waiting_for(party)
        self.context.go("incidents", only=ids, only_words=words)

    def _follow(self, item: Item) -> None:
        self.context.go(item.page_id, item.record_id, **item.hints)

    def _choose_files(self) -> None:
        patterns = self.tr("Sheets (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;All files (*)")
        if paths := ask.open_files(self, self.tr("Choose order sheets or shipping sheets"), patterns):
            self.context.take_files(paths)

    def _open_sample(self) -> None:
        self.context.open_sample()

    def print_page(self) -> None:
        from ui.pages.today.print_due import preview_due

        preview_due(self._items, self.services.clock.now(), self)
