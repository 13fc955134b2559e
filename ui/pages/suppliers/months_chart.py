"""How often a supplier was wrong, month by month; each bar opens the incidents it counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.scorecards import MonthRate
from ui import formats
from ui.pages.base import Page
from ui.pages.insights.charts import Bar, BarChart, load_library
from ui.pages.insights.saving import show_menu
from ui.tasks import Reading
from ui.widgets import icon_button, muted, secondary, strong

_LEAST_MONTHS = 6


class MonthsChart(QWidget):
    """`show_supplier(id, name)`; figures and drawing arrive later, the window stays awake."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._supplier_id = 0
        self._name = ""
        title = self.tr("Wrong lines by month")
        self.chart = BarChart(title, suffix=" %")
        self.chart.opened.connect(self._open)
        self.chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.chart.customContextMenuRequested.connect(lambda at: show_menu(page, self.chart, at))
        self.words, self.note = muted(wrap=True), secondary(wrap=True)
        menu = icon_button("dots-horizontal", self.tr("Save this chart"))
        menu.clicked.connect(lambda: show_menu(page, self.chart, QPoint(self.chart.width() // 2, 0)))
        head = QHBoxLayout()
        head.addWidget(strong(title))
        head.addWidget(self.words, 1)
        head.addWidget(menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.chart)
        column.addWidget(self.note)
        self._reading = Reading(self)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(page.tell)

    def show_supplier(self, supplier_id: int, name: str) -> None:
        """Read his months; what is shown of another supplier goes at once.

        The room stays meanwhile: nothing below moves when the figures arrive.
        """
        if supplier_id != self._supplier_id:
            self._clear()
        self._supplier_id, self._name = supplier_id, name
        scorecards = self._page.services.scorecards

        def read() -> list[MonthRate]:
            load_library()
            return scorecards.months(supplier_id)

        self._reading.ask(read)

    def _clear(self) -> None:
        self.show()
        self.words.clear()
        self.note.clear()
        if self.chart.bars():
            self.chart.show_series([], [])

    def _show(self, months: Sequence[MonthRate]) -> None:
        """Hidden where nothing was ever sent: there is nothing to draw."""
        begun = next((place for place, month in enumerate(months) if month.wrong.whole), None)
        self.setVisible(begun is not None)
        if begun is None:
            return
        shown = months[min(begun, max(0, len(months) - _LEAST_MONTHS)) :]
        bars = [_bar(month) for month in shown]
        self.words.setText(self._reading_words(months))
        few = self.tr("Grey: too few lines to judge by.")
        self.note.setText(few if any(bar.tone == "neutral" and bar.value is not None for bar in bars) else "")
        self.chart.show_series([bar.name for bar in bars], [bars])

    def _reading_words(self, months: Sequence[MonthRate]) -> str:
        """This month against all of them."""
        whole = sum(month.wrong.whole for month in months)
        wrong = sum(month.wrong.part for month in months)
        words = self.tr("{wrong} of {sent} lines in twelve months: {rate}")
        return words.format(
            wrong=formats.number(wrong), sent=formats.number(whole), rate=formats.percent(wrong / whole)
        )

    def _open(self, key: str) -> None:
        first = date.fromisoformat(key)
        ids = self._page.services.scorecards.behind_month(self._supplier_id, first)
        words = f"{self._name} · {formats.month_name(first)}"
        self._page.context.go("incidents", None, only=tuple(ids), only_words=words)


def _bar(month: MonthRate) -> Bar:
    share = month.wrong.value
    words = f"{formats.number(month.wrong.part)} / {formats.number(month.wrong.whole)}"
    return Bar(
        month.first_on.isoformat(),
        formats.month(month.first_on),
        None if share is None else share * 100,
        "" if share is None else f"{formats.percent(share)} · {words}",
        "neutral" if month.is_small else "bad",
    )
