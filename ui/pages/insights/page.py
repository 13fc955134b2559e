"""The Insights tab: each chart with its reading in words above it; every bar opens the rows it counts."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services.insights import Chart as ChartName
from app.services.insights import Insights, Window
from ui.pages.base import Page
from ui.pages.insights.cards import CARDS, ChartCard
from ui.pages.insights.charts import Bar, load_library
from ui.pages.insights.review_card import ReviewCard
from ui.prevention.window import ActionsWindow
from ui.tasks import Reading
from ui.theme import SPACE_M, set_role
from ui.widgets import EmptyState, FilterBar, ScrollPanel, heading, secondary_button


class InsightsPage(Page):
    """Reads one `Insights` beside the window; the charts are drawn one after the other."""

    page_id = "insights"
    watches = frozenset({"incident", "order", "parcel", "compensation", "supplier_claim", "follow_up"})

    def build(self) -> None:
        self._make_head()
        self._empty = EmptyState(
            "chart-line", self.tr("Nothing to count yet"), self.tr("Import orders and shipping sheets first.")
        )
        self._panel = ScrollPanel()
        self._panel.add(self._make_cards())
        self.column.addWidget(self._empty, 1)
        self.column.addWidget(self._panel, 1)
        self._empty.hide()
        self._undrawn: list[Callable[[], None]] = []
        self._reading = Reading(self)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(self._failed)
        self._library = Reading(self)
        self._library.arrived.connect(self._draw_next)

    def _make_head(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Insights")))
        self._filters = FilterBar()
        periods = [
            (self.tr("last 90 days"), 90),
            (self.tr("last 30 days"), 30),
            (self.tr("last 12 months"), 365),
        ]
        self._filters.add("days", self.tr("Rankings"), periods)
        self._filters.add("store", self.tr("Shop"), [(self.tr("all"), None)])
        self._filters.changed.connect(self.reload)
        head.addWidget(self._filters)
        head.addStretch(1)
        self.review = ReviewCard(self)
        actions = secondary_button(
            self.tr("Corrective actions"), "clipboard-check-outline", lambda: ActionsWindow(self).show()
        )
        head.addWidget(actions)
        wanted = secondary_button(self.tr("Monthly review…"), "file-document-outline", self.review.begin)
        wanted.setToolTip(self.tr("What went wrong in a month, what it cost and what changed (Ctrl+P)"))
        head.addWidget(wanted)
        self.column.addLayout(head)
        self.column.addWidget(self.review)

    def _make_cards(self) -> QWidget:
        area = QWidget()
        set_role(area, "scroll")
        row = QHBoxLayout(area)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        columns = [self._add_column(row), self._add_column(row)]
        self.cards: dict[ChartName, ChartCard] = {}
        for (name, make), column in zip(CARDS.items(), cycle(columns), strict=False):
            card = self.cards[name] = make(self)
            card.chart.opened.connect(lambda key, name=name: self.open_rows(name, key))
            column.addWidget(card)
        for column in columns:
            column.addStretch(1)
        return area

    def _add_column(self, row: QHBoxLayout) -> QVBoxLayout:
        """Cards are of unlike height: each column is as high as its own."""
        column = QVBoxLayout()
        column.setSpacing(SPACE_M)
        row.addLayout(column, 1)
        return column

    def reload(self) -> None:
        shops = [(row.name, row.id) for row in self.services.stores.rows()]
        self._filters.chip("store").set_options([(self.tr("all"), None), *shops])
        wanted = self._wanted()
        self._reading.ask(lambda: self.services.insights.read(wanted))

    def _wanted(self) -> Window:
        return Window(self._filters.values()["days"], self.store_id())

    def store_id(self) -> int | None:
        """The shop that is chosen; None for all."""
        found: int | None = self._filters.values()["store"]
        return found

    def print_page(self) -> None:
        """Ctrl+P: first which month, then its pages."""
        if self.review.isVisible():
            self.review.print_pages()
        else:
            self.review.begin()

    def _failed(self, error: MakegoodError) -> None:
        self.tell(error)

    def _show(self, found: Insights) -> None:
        has_any = any(month.figures.shipped_lines or month.figures.incidents for month in found.months)
        self._empty.setVisible(not has_any)
        self._panel.setVisible(has_any)
        if not has_any:
            return
        for card in self.cards.values():
            card.tell(found)
        is_waiting = bool(self._undrawn)
        self._undrawn = [lambda card=card: card.draw(found) for card in self.cards.values()]  # type: ignore[misc]
        if not is_waiting:
            self._library.ask(load_library)

    def is_drawing(self) -> bool:
        """Whether figures are still read or charts still to be drawn."""
        return self._reading.is_under_way or bool(self._undrawn)

    def _draw_next(self, _: object = None) -> None:
        """One chart a turn, so that the window answers in between."""
        if self._undrawn:
            self._undrawn.pop(0)()
            QTimer.singleShot(0, self, self._draw_next)

    def open_rows(self, name: ChartName, key: str) -> None:
        """Show the incidents that a bar counts, in their own tab."""
        card = self.cards[name]
        bar = next((bar for bar in card.chart.bars() if bar.key == key), Bar(key, key, None, ""))
        ids = self.services.insights.behind(name, key, self._wanted())
        self.context.go(
            "incidents", None, only=tuple(ids), only_words=f"{card.chart.accessibleName()} · {bar.name}"
        )

    def save_state(self) -> dict[str, Any]:
        return self._filters.values()

    def restore_state(self, state: dict[str, Any]) -> None:
        self._filters.restore(state)
