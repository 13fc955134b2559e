"""The Insights tab: four charts, each with its reading in words above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.domain.money import Money, decimals
from app.services.insights import Chart, Insights, Window
from ui import formats, labels
from ui.pages.base import Page
from ui.pages.insights.charts import BarChart, RankChart
from ui.pages.insights.readings import reading_words
from ui.theme import SPACE_M, set_role
from ui.widgets import Card, Chip, EmptyState, FilterBar, ScrollPanel, heading, muted, strong

_RANKED = 8
_LEAST_MONTHS = 6


class InsightsPage(Page):
    """Reads one `Insights` and draws it; the charts are made after the words are in sight."""

    page_id = "insights"
    watches = frozenset({"incident", "order", "parcel", "compensation", "supplier_claim", "follow_up"})

    def build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Insights")))
        self._filters = FilterBar()
        periods = [
            (self.tr("last 90 days"), 90),
            (self.tr("last 30 days"), 30),
            (self.tr("last 12 months"), 365),
        ]
        self._filters.add("days", self.tr("Suppliers and causes"), periods)
        self._filters.changed.connect(self.reload)
        head.addWidget(self._filters)
        head.addStretch(1)
        self.column.addLayout(head)
        self._empty = EmptyState(
            "chart-line", self.tr("Nothing to count yet"), self.tr("Import orders and shipping sheets first.")
        )
        self._panel = ScrollPanel()
        self._panel.add(self._make_cards())
        self.column.addWidget(self._empty, 1)
        self.column.addWidget(self._panel, 1)
        self._shown: Insights | None = None

    def _make_cards(self) -> QWidget:
        area = QWidget()
        set_role(area, "scroll")
        grid = QGridLayout(area)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_M)
        self._words = {name: strong(wrap=True) for name in ("rate", "found", "suppliers", "causes", "costs")}
        self._words["kinds"] = muted(wrap=True)
        self._small = muted(wrap=True)
        cards = (
            self._rate_card(),
            self._found_card(),
            self._supplier_card(),
            self._cause_card(),
            self._cost_card(),
            self._kind_card(),
        )
        for place, card in enumerate(cards):
            card.body.addStretch(1)
            grid.addWidget(card, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return area

    def _rate_card(self) -> Card:
        self._rate = BarChart(self.tr("Share of order lines sent wrongly, by month"), suffix=" %")
        return self._card(self.tr("Wrong rate by month"), "rate", self._rate)

    def _found_card(self) -> Card:
        self._found = BarChart(self.tr("Share of incidents found before the buyer, by month"), suffix=" %")
        return self._card(self.tr("Found before the buyer"), "found", self._found)

    def _supplier_card(self) -> Card:
        self._suppliers = RankChart(self.tr("Share of order lines sent wrongly, by supplier"))
        card = self._card(self.tr("Wrong rate by supplier"), "suppliers", self._suppliers)
        card.add(self._small)
        return card

    def _cause_card(self) -> Card:
        self._causes = RankChart(self.tr("Incidents by cause"))
        return self._card(self.tr("Why it goes wrong"), "causes", self._causes)

    def _cost_card(self) -> Card:
        self._costs = BarChart(self.tr("Cost of mistakes by month"))
        card = self._card(self.tr("What it costs"), "costs", self._costs)
        self._legend = _legend((("bad", self.tr("paid and spent")), ("ok", self.tr("came back"))))
        card.add(self._legend)
        return card

    def _kind_card(self) -> Card:
        self._kinds = RankChart(self.tr("Incidents by kind"))
        return self._card(self.tr("What goes wrong"), "kinds", self._kinds)

    def _card(self, title: str, reading: str, chart: QWidget) -> Card:
        card = Card(title)
        card.add(self._words[reading])
        card.add(chart)
        return card

    def reload(self) -> None:
        try:
            found = self.services.insights.read(Window(self._filters.values()["days"]))
        except MakegoodError as error:
            self.tell(error)
            return
        has_any = any(month.figures.shipped_lines or month.figures.incidents for month in found.months)
        self._empty.setVisible(not has_any)
        self._panel.setVisible(has_any)
        for name, reading in found.readings.items():
            if name in self._words:
                self._words[name].setText(reading_words(reading))
        self._words["kinds"].setText(self._kind_words(found))
        self._shown = found
        if has_any:
            QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        found = self._shown
        if found is None:
            return
        found = _since_begun(found)
        names = [formats.month(month.first_on) for month in found.months]
        self._rate.show_values(names, [([_percent(m.figures.wrong_rate) for m in found.months], "bad")])
        self._found.show_values(names, [([_percent(m.figures.found_first) for m in found.months], "ok")])
        self._draw_costs(found, names)
        self._draw_suppliers(found)
        for chart, counted in ((self._causes, found.causes), (self._kinds, found.kinds)):
            chart.setVisible(bool(counted))
            chart.show_rows(_ranked(counted))

    def _kind_words(self, found: Insights) -> str:
        whole = sum(count for _, count in found.kinds)
        return QCoreApplication.translate("InsightsPage", "%n incident(s) in this period.", "", whole)

    def _draw_costs(self, found: Insights, names: list[str]) -> None:
        currency = str(found.readings[Chart.COSTS].params.get("currency", ""))
        rows = found.costs.get(currency, ())
        unit = 10 ** decimals(currency)
        spent: list[float | None] = [(row.paid_minor + row.cost_minor) / unit for row in rows]
        back: list[float | None] = [row.received_minor / unit for row in rows]
        has_any = any((*spent, *back))  # an axis without anything on it says nothing
        for widget in (self._costs, self._legend):
            widget.setVisible(has_any)
        self._costs.show_values(names if rows else [], [(spent, "bad"), (back, "ok")])
        self._costs.setToolTip(formats.money(Money(0, currency)) if currency else "")

    def _draw_suppliers(self, found: Insights) -> None:
        rated = [row for row in found.suppliers if row.rate is not None][:_RANKED]
        average = found.average_rate or 0.0
        rows = []
        for row in rated:
            words = f"{formats.percent(row.rate)} · {formats.number(row.wrong)}/{formats.number(row.shipped)}"
            tone = "neutral" if row.is_small else "bad" if (row.rate or 0) > 2 * average else "info"
            rows.append((row.name, (row.rate or 0.0) * 100, words, tone))
        self._suppliers.setVisible(bool(rows))
        self._suppliers.show_rows(rows)
        has_small = any(row.is_small for row in rated)
        self._small.setVisible(has_small)
        self._small.setText(self.tr("Grey: fewer than 20 lines, too few to judge by."))

    def save_state(self) -> dict[str, Any]:
        return self._filters.values()

    def restore_state(self, state: dict[str, Any]) -> None:
        self._filters.restore(state)


def _since_begun(found: Insights) -> Insights:
    """Without the months before the shop had anything to count; half a year is shown at least."""
    has_any = [bool(m.figures.shipped_lines or m.figures.incidents) for m in found.months]
    begun = has_any.index(True) if True in has_any else 0
    start = min(begun, max(0, len(found.months) - _LEAST_MONTHS))
    costs = {currency: rows[start:] for currency, rows in found.costs.items()}
    return replace(found, months=found.months[start:], costs=costs)


def _percent(share: float | None) -> float | None:
    return None if share is None else share * 100


def _ranked(counted: Sequence[tuple[StrEnum, int]]) -> list[tuple[str, float, str, str]]:
    """Rows of a rank chart: how often, and which share of all."""
    whole = sum(count for _, count in counted)
    return [
        (
            labels.words(member),
            float(count),
            f"{formats.number(count)} · {formats.percent(count / whole, 0)}",
            labels.label(member).tone if labels.label(member).tone in ("bad", "warn") else "info",
        )
        for member, count in counted[:_RANKED]
    ]


def _legend(entries: tuple[tuple[str, str], ...]) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for tone, words in entries:
        line.addWidget(Chip(words, tone, "square-rounded"))
    line.addStretch(1)
    return row
