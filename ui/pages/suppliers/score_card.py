"""How a supplier does: his grade with its reasons, what goes wrong again and again, his newest mistakes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.scorecard import Measure
from app.services.goods_holds import Goods
from app.services.scorecards import WINDOWS, RepeatedMistake, Scorecard
from app.services.suppliers import SupplierDetail
from ui import formats, labels
from ui.notices import notify
from ui.pages.base import Page
from ui.pages.suppliers.compare_window import CompareWindow
from ui.pages.suppliers.months_chart import MonthsChart
from ui.pages.suppliers.score_words import (
    TONES,
    claim_words,
    grade_words,
    measure_name,
    net_words,
    value_words,
)
from ui.theme import SPACE_M, SPACE_S
from ui.widgets import Card, Chip, ChoiceBox, Elided, clear_layout, quiet, secondary, secondary_button, strong
from ui.widgets.words import fact

_SHOWN_INCIDENTS = 6


class ScoreCard(Card):
    """Over 30 or 90 days, as chosen."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Scorecard"))
        self._page = page
        self._detail: SupplierDetail | None = None
        windows = [(self.tr("last {days} days").format(days=days), days) for days in WINDOWS]
        self.window_days = ChoiceBox(windows, WINDOWS[0])
        self.window_days.setAccessibleName(self.tr("Days the scorecard counts"))
        self.window_days.currentIndexChanged.connect(self._show_again)
        self.compare = secondary_button(self.tr("Compare suppliers"), "table", self._compare)
        self.head.addStretch(1)
        self.head.addWidget(self.window_days)
        self.head.addWidget(self.compare)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_S)
        self.body.addLayout(self._rows)
        self.months = MonthsChart(page)
        self.add(self.months)

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        self._detail = detail
        self._show_again()
        self.months.show_supplier(detail.id, detail.draft.name)

    def _show_again(self) -> None:
        if self._detail is None:
            return
        clear_layout(self._rows)
        card = self._page.services.scorecards.read(self._detail.id, self.window_days.value())
        self._rows.addLayout(self._grade_row(card))
        self._rows.addWidget(self._measures(card))
        repeated = self._page.services.scorecards.repeated()
        for mistake in [row for row in repeated if row.supplier_id == self._detail.id]:
            self._rows.addWidget(_RepeatedRow(self._page, self._detail, mistake))
        self._show_incidents(self._detail)

    def _compare(self) -> None:
        CompareWindow(self._page, self.window_days.value()).show()

    def _grade_row(self, card: Scorecard) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        grade = card.verdict.grade
        self.grade = Chip(grade_words(grade), TONES[grade] if grade else "neutral")
        row.addWidget(self.grade)
        for kind, count in card.figures.kinds.items():
            words = f"{labels.words(kind)} {formats.number(count)}"
            row.addWidget(Chip(words, labels.label(kind).tone))
        row.addStretch(1)
        return row

    def _measures(self, card: Scorecard) -> QWidget:
        """Name, value and grade of each measure; the grade is left out where there are few cases."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        graded = {reason.measure: reason.grade for reason in card.verdict.reasons}
        lines = [(measure_name(m), value_words(card.figures, m), graded.get(m)) for m in Measure]
        lines.append((self.tr("Net loss per 100 orders"), net_words(card.figures), None))
        lines += [(self.tr("Claims"), claim_words(claims), None) for claims in card.figures.claims]
        for place, (name, value, grade) in enumerate(lines):
            grid.addWidget(secondary(name), place, 0)
            grid.addWidget(fact(value), place, 1)
            if grade is not None:
                grid.addWidget(Chip(grade.value, TONES[grade]), place, 2)
        grid.setColumnStretch(3, 1)
        return holder

    def _show_incidents(self, detail: SupplierDetail) -> None:
        counts = detail.incidents
        words = self.tr("Incidents: {open} open of {total}")
        self._rows.addWidget(strong(words.format(open=counts.open, total=counts.total)))
        for incident in self._page.services.suppliers.incidents(detail.id, _SHOWN_INCIDENTS):
            row = QHBoxLayout()
            row.setSpacing(SPACE_S)
            go = partial(self._page.context.go, "incidents", incident.id)
            row.addWidget(quiet(incident.number, "", go))
            row.addWidget(Chip(labels.label(incident.kind)))
            row.addWidget(Chip(labels.label(incident.progress)))
            row.addStretch(1)
            row.addWidget(secondary(formats.moment(incident.discovered_at)))
            self._rows.addLayout(row)


class _RepeatedRow(QWidget):
    """Goods that go wrong again and again, with what the owner's rule proposes."""

    def __init__(self, page: Page, detail: SupplierDetail, mistake: RepeatedMistake) -> None:
        super().__init__()
        self._page, self._detail, self._mistake = page, detail, mistake
        self._goods = Goods(mistake.title, mistake.spec, mistake.sku_code)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        words = self.tr("{goods}: wrong {times} times lately").format(
            goods=" ".join(part for part in (mistake.title, mistake.spec, mistake.sku_code) if part),
            times=formats.number(mistake.incidents),
        )
        row.addWidget(Chip(self.tr("Again and again"), "warn", "alert-outline"))
        row.addWidget(Elided(words), 1)
        held = page.services.goods_holds.find(self._goods)
        if held is None:
            row.addWidget(secondary_button(self.tr("Hold these goods"), "pause-circle-outline", self._hold))
        else:
            release = partial(self._release, held.id)
            row.addWidget(secondary_button(self.tr("Release these goods"), "play-circle-outline", release))
        if not detail.draft.requires_photo:
            row.addWidget(secondary_button(self.tr("Require packing photos"), "camera-outline", self._ask))

    def _hold(self) -> None:
        reason = self.tr("wrong {times} times at {name}").format(
            times=self._mistake.incidents, name=self._detail.draft.name
        )
        service = self._page.services.goods_holds
        if held := self._page.do(lambda: service.hold(self._goods, reason)):
            self._page.notify_done(self.tr("These goods go out to nobody until released."), held)

    def _release(self, sku_id: int) -> None:
        self._page.do(lambda: self._page.services.goods_holds.release(sku_id))

    def _ask(self) -> None:
        draft = replace(self._detail.draft, requires_photo=True)
        service = self._page.services.suppliers
        if self._page.do(lambda: service.update(self._detail.id, draft)):
            notify(self._page, self.tr("Packing photos are required of him from now on."), "ok")
