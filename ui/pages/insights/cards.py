"""The cards of the page: a title, what is read into the figures, and the chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.insights import Chart as ChartName
from app.services.insights import Insights
from ui import formats
from ui.pages.insights import bars
from ui.pages.insights.charts import Bar, BarChart, Chart, RankChart
from ui.pages.insights.readings import plain_words, reading_words
from ui.pages.insights.saving import show_menu
from ui.widgets import Card, Chip, icon_button, muted, strong

translate = QCoreApplication.translate


class ChartCard(Card):
    """`tell(found)` writes the words at once, `draw(found)` the chart when its turn comes."""

    def __init__(
        self, page: Any, name: ChartName, title: str, chart: Chart, draw: Callable[[Insights], None]
    ) -> None:
        super().__init__(title)
        self._name, self._draw = name, draw
        self.chart = chart
        self.words = strong(wrap=True)
        self.add(self.words)
        self.add(chart)
        self.note = muted(wrap=True)
        self.note.hide()
        self.add(self.note)
        menu = icon_button("dots-horizontal", translate("ChartCard", "Save this chart"))
        menu.clicked.connect(lambda: show_menu(page, chart, QPoint(chart.width() // 2, 0)))
        self.head.addStretch(1)
        self.head.addWidget(menu)
        chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.customContextMenuRequested.connect(lambda at: show_menu(page, chart, at))

    def tell(self, found: Insights) -> None:
        """What the figures say, in a sentence."""
        reading = found.readings.get(self._name)
        self.words.setText(reading_words(reading) if reading else plain_words(self._name, found))

    def draw(self, found: Insights) -> None:
        """Draw; a chart without a bar is left out, its words say why."""
        self._draw(found)
        self.chart.setVisible(bool(self.chart.bars()))
        self.note.setVisible(bool(self.note.text()) and any(b.tone == "neutral" for b in self.chart.bars()))

    def add_note(self, words: str) -> None:
        """What is said under the chart where a bar is grey."""
        self.note.setText(words)


def _upright(
    page: Any, name: ChartName, title: str, make: Callable[[Insights], list[Bar]], unit: str = ""
) -> ChartCard:
    chart = BarChart(title, suffix=unit)

    def draw(found: Insights) -> None:
        shown = make(found)[bars.first_month(found) :]
        chart.show_series([bar.name for bar in shown], [shown])

    return ChartCard(page, name, title, chart, draw)


def _lying(page: Any, name: ChartName, title: str, make: Callable[[Insights], Sequence[Bar]]) -> ChartCard:
    chart = RankChart(title)
    return ChartCard(page, name, title, chart, lambda found: chart.show_bars(make(found)))


def _currency(found: Insights) -> str:
    """The one most was paid in: amounts of others are not mixed with it."""
    return next(iter(found.costs), "")


def _rate(page: Any) -> ChartCard:
    title = translate("ChartCard", "Wrong rate by month")
    return _upright(page, ChartName.RATE, title, bars.rate_bars, " %")


def _found(page: Any) -> ChartCard:
    title = translate("ChartCard", "Found before the buyer")
    return _upright(page, ChartName.FOUND, title, bars.found_bars, " %")


def _suppliers(page: Any) -> ChartCard:
    title = translate("ChartCard", "Wrong rate by supplier")
    chart = RankChart(title)
    card = ChartCard(
        page, ChartName.SUPPLIERS, title, chart, lambda found: chart.show_bars(bars.supplier_bars(found))
    )
    card.add_note(translate("ChartCard", "Grey: too few lines to judge by."))
    return card


def _causes(page: Any) -> ChartCard:
    title = translate("ChartCard", "Why it goes wrong")
    return _lying(page, ChartName.CAUSES, title, lambda found: bars.member_bars(found.causes))


def _costs(page: Any) -> ChartCard:
    title = translate("ChartCard", "What it costs")
    chart = BarChart(title)

    def draw(found: Insights) -> None:
        first, currency = bars.first_month(found), _currency(found)
        rows = found.costs.get(currency, ())[first:]
        has_any = any(row.paid_minor or row.cost_minor or row.received_minor for row in rows)
        names = [formats.month(row.first_on) for row in rows] if has_any else []
        chart.show_series(names, bars.cost_series(rows, currency) if has_any else [])

    card = ChartCard(page, ChartName.COSTS, title, chart, draw)
    card.add(_legend())
    return card


def _kinds(page: Any) -> ChartCard:
    title = translate("ChartCard", "What goes wrong")
    return _lying(page, ChartName.KINDS, title, lambda found: bars.member_bars(found.kinds))


def _supplier_costs(page: Any) -> ChartCard:
    title = translate("ChartCard", "Net loss by supplier")
    return _lying(
        page,
        ChartName.SUPPLIER_COSTS,
        title,
        lambda found: bars.net_bars(found.supplier_costs, _currency(found)),
    )


def _goods_costs(page: Any) -> ChartCard:
    title = translate("ChartCard", "Net loss by goods")
    return _lying(
        page, ChartName.GOODS_COSTS, title, lambda found: bars.net_bars(found.goods_costs, _currency(found))
    )


def _with_few(card: ChartCard) -> ChartCard:
    """Says under the chart what grey means, where something is grey."""
    card.add_note(translate("ChartCard", "Grey: too few answers to judge by."))
    return card


def _scores(page: Any) -> ChartCard:
    title = translate("ChartCard", "Satisfaction by month")
    return _with_few(_upright(page, ChartName.SCORES, title, bars.score_bars))


def _supplier_scores(page: Any) -> ChartCard:
    title = translate("ChartCard", "Satisfaction by supplier")
    card = _lying(page, ChartName.SUPPLIER_SCORES, title, lambda found: bars.mean_bars(found.supplier_scores))
    return _with_few(card)


def _goods_scores(page: Any) -> ChartCard:
    title = translate("ChartCard", "Satisfaction by goods")
    card = _lying(page, ChartName.GOODS_SCORES, title, lambda found: bars.mean_bars(found.goods_scores))
    return _with_few(card)


def _ages(page: Any) -> ChartCard:
    title = translate("ChartCard", "Open incidents by age")
    return _lying(page, ChartName.AGES, title, lambda found: bars.age_bars(found.ages))


def _pairs(page: Any) -> ChartCard:
    title = translate("ChartCard", "Goods mixed up")
    # What was mixed up stands first in the name, whose mistake it was may be cut.
    chart = RankChart(title, cut=Qt.TextElideMode.ElideRight)
    return ChartCard(
        page, ChartName.PAIRS, title, chart, lambda found: chart.show_bars(bars.pair_bars(found.pairs))
    )


CARDS: dict[ChartName, Callable[[Any], ChartCard]] = {
    ChartName.RATE: _rate,
    ChartName.FOUND: _found,
    ChartName.SUPPLIERS: _suppliers,
    ChartName.CAUSES: _causes,
    ChartName.COSTS: _costs,
    ChartName.KINDS: _kinds,
    ChartName.SUPPLIER_COSTS: _supplier_costs,
    ChartName.GOODS_COSTS: _goods_costs,
    ChartName.SCORES: _scores,
    ChartName.SUPPLIER_SCORES: _supplier_scores,
    ChartName.AGES: _ages,
    ChartName.GOODS_SCORES: _goods_scores,
    ChartName.PAIRS: _pairs,
}
"""In the order of the page, two in a row."""


def _legend() -> QWidget:
    entries = (("bad", translate("ChartCard", "paid and spent")), ("ok", translate("ChartCard", "came back")))
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for tone, words in entries:
        line.addWidget(Chip(words, tone, "square-rounded"))
    line.addStretch(1)
    return row
