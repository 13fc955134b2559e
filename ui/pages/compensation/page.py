"""The Compensation tab: figures, the list with its filters and sums, one row's detail, planning."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.compensation import Stage
from app.domain.money import Money
from app.domain.statuses import CompensationKind
from app.services.compensations import CompensationDraft, CompensationFilter, CompensationTotals
from ui import formats, labels
from ui.pages.base import Page
from ui.pages.compensation.batch_panel import BatchPanel, sums_words
from ui.pages.compensation.columns import COLUMNS, CONTEXT
from ui.pages.compensation.detail import CompensationDetail
from ui.pages.compensation.export_action import export_compensation
from ui.pages.compensation.plan_new import NewCompensationPanel
from ui.pages.compensation.refunds_panel import RefundsPanel
from ui.pages.orders.sideways import SidewaysScroll
from ui.tables import RecordModel, RecordTable, Sort
from ui.tables.chosen_sums import ChosenSums
from ui.tables.view_chip import ViewChip
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import (
    EmptyState,
    Figure,
    FilterBar,
    ScrollPanel,
    SearchBox,
    SplitPanel,
    primary,
    secondary,
    secondary_button,
)

_FIGURES = (Stage.DRAFT, Stage.TO_APPROVE, Stage.TO_PAY, Stage.TO_PROVE)
_TONES = {Stage.DRAFT: "", Stage.TO_APPROVE: "warn", Stage.TO_PAY: "warn", Stage.TO_PROVE: "bad"}


class CompensationPage(Page):
    """What buyers get, from plan to proof."""

    page_id = "compensation"
    watches = frozenset({"compensation", "incident", "order", "refund_match", "setting", "supplier"})

    def build(self) -> None:
        self._build_figures()
        self.model = RecordModel(
            self.services.compensations, COLUMNS, context=CONTEXT, sort=Sort("moved_at", descending=True)
        )
        self.empty = EmptyState("cash-refund", "")
        self.table = RecordTable("compensation", self.model, empty=self.empty)
        self.table.setAccessibleName(QCoreApplication.translate("Pages", "Compensation"))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.model.reloaded.connect(self._show_sums)
        self.detail = CompensationDetail(self)
        self.detail.refund_wanted.connect(self._plan_for)
        self.batch = BatchPanel(self)
        self.planning = ScrollPanel()
        self.right = QStackedWidget()
        self.refunds = RefundsPanel(self)
        for widget in (self.detail, self.batch, self.planning, self.refunds):
            self.right.addWidget(widget)
        nothing = EmptyState(
            "cash-refund",
            self.tr("Choose a row"),
            self.tr("Its next step, its proof and what is left of the order appear here."),
        )
        self.split = SplitPanel("compensation", self._left(), self.right, nothing)
        self.split.setSizes([scaled(680), scaled(600)])
        self.column.addWidget(self.split, 1)
        self.table.row_opened.connect(lambda _row: self.detail.next.go_on())
        QShortcut(QKeySequence("Ctrl+Return"), self, self._go_on)

    # Building

    def _build_figures(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.figures: dict[Stage, Figure] = {}
        for stage in _FIGURES:
            figure = Figure("0", self._figure_words(stage), clickable=True)
            figure.clicked.connect(lambda stage=stage: self.filters.chip("stage").choose(stage))
            self.figures[stage] = figure
            row.addWidget(figure, 1)
        self.not_on_record = Figure("0", self.tr("refunded by the platform, not on record"), clickable=True)
        self.not_on_record.clicked.connect(self.show_refunds)
        row.addWidget(self.not_on_record, 1)
        self.column.addLayout(row)

    def _figure_words(self, stage: Stage) -> str:
        words = {
            Stage.DRAFT: self.tr("planned, consent missing"),
            Stage.TO_APPROVE: self.tr("wait for your approval"),
            Stage.TO_PAY: self.tr("to be paid today"),
            Stage.TO_PROVE: self.tr("paid, proof file missing"),
        }
        return words[stage]

    def _tell_why_empty(self, wanted: CompensationFilter) -> None:
        """Nothing at all is another thing than nothing that passes the filter."""
        if wanted == CompensationFilter():
            title = self.tr("Nothing here")
            sentence = self.tr("Plan what a buyer gets from an incident, or with the button above.")
        else:
            title = self.tr("Nothing passes the filter")
            sentence = self.tr("Set a filter to “All”, or clear the search.")
        self.empty.title.setText(title)
        self.empty.sentence.setText(sentence)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(self._tools())
        column.addWidget(self._filter_row())
        column.addWidget(self.table, 1)
        column.addWidget(ChosenSums(self.table))
        self.sums = secondary(wrap=True)
        column.addWidget(self.sums)
        return left

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.new = primary(self.tr("New compensation"), "plus", self.start_plan)
        self.new.setToolTip(self.tr("New compensation (Ctrl+N)"))
        self.searching = SearchBox(self.tr("Order, incident, tracking, coupon, goods…"))
        self.searching.searched.connect(self._apply_filter)
        self.export_button = secondary_button(self.tr("Export"), "file-excel-outline", self.export)
        row.addWidget(self.new)
        row.addWidget(self.searching, 1)
        row.addWidget(self.export_button)
        return row

    def _filter_row(self) -> QWidget:
        self.filters = FilterBar()
        everything = (self.tr("All"), None)
        self.filters.add("stage", self.tr("Now"), [everything, *labels.options(Stage)])
        self.filters.add("kind", self.tr("Kind"), [everything, *labels.options(CompensationKind)])
        self.filters.add("supplier", self.tr("Supplier"), [everything])
        self.filters.add("store", self.tr("Shop"), [everything])
        self.filters.add("period", self.tr("Period"), self._periods())
        self.views = self.filters.lead(
            ViewChip(self, "compensation", self.table, self.filters, self.searching)
        )
        self.filters.changed.connect(self._apply_filter)
        return SidewaysScroll(self.filters)

    def _periods(self) -> list[tuple[str, Any]]:
        return [
            (self.tr("All"), None),
            (self.tr("Today"), "today"),
            (self.tr("7 days"), "week"),
            (self.tr("This month"), "month"),
            (self.tr("Last month"), "last"),
        ]

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focused = self.focusWidget()
        if focused is None or focused in self.figures.values():
            self.table.setFocus()

    def reload(self) -> None:
        had_keyboard = self._has_keyboard()
        self._fill_choices()
        self.views.read()
        self._show_figures()
        self._apply_filter()
        if had_keyboard and not self._has_keyboard():  # what had it is gone with the step that was taken
            self.table.setFocus()

    def _has_keyboard(self) -> bool:
        at = self.window().focusWidget()
        return at is not None and self.isAncestorOf(at)

    def _go_on(self) -> None:
        """Ctrl+Enter: the button of what stands at the right."""
        shown = self.right.currentWidget()
        item = self.planning.column.itemAt(0) if shown is self.planning else None
        submit = getattr(item.widget() if item is not None else None, "submit", None)
        if submit is not None:
            submit()
        elif shown is self.detail and self.split.is_detail_shown():
            self.detail.next.go_on()

    def _fill_choices(self) -> None:
        everything = (self.tr("All"), None)
        suppliers = [(name, number) for number, name in self.services.suppliers.names()]
        stores = [(name, number) for number, name in self.services.compensations.stores()]
        self.filters.chip("supplier").set_options([everything, *suppliers])
        self.filters.chip("store").set_options([everything, *stores])

    def _show_figures(self) -> None:
        found = self.services.compensations.stage_figures()
        for stage, figure in self.figures.items():
            mine = [f for f in found if f.stage is stage]
            count = sum(f.count for f in mine)
            sums = sums_words([Money(f.amount, f.currency) for f in mine])
            words = self._figure_words(stage)
            figure.show_figure(
                formats.number(count), f"{words} · {sums}" if sums else words, _TONES[stage] if count else ""
            )

        self._show_unmatched()

    def _show_unmatched(self) -> None:
        found = self.services.refund_matches.unmatched()
        self.not_on_record.setVisible(bool(found))
        words = self.tr("refunded by the platform, not on record")
        sums = sums_words([one.amount - one.matched for one in found])
        self.not_on_record.show_figure(formats.number(len(found)), f"{words} · {sums}", "warn")
        self.refunds.show_cases(found)
        if not found and self.right.currentWidget() is self.refunds:
            self.right.setCurrentWidget(self.detail)
            self._show_right()

    def show_refunds(self) -> None:
        """List what the platform refunded and no row accounts for."""
        self.table.clearSelection()
        self.right.setCurrentWidget(self.refunds)
        self.split.show_detail(True)

    def _filter(self) -> CompensationFilter:
        values = self.filters.values()
        from_on, to_on = self._days(values["period"])
        return CompensationFilter(
            stages=frozenset({values["stage"]} if values["stage"] else ()),
            kinds=frozenset({values["kind"]} if values["kind"] else ()),
            supplier_id=values["supplier"],
            store_id=values["store"],
            from_on=from_on,
            to_on=to_on,
            text=self.searching.text().strip(),
        )

    def _days(self, period: str | None) -> tuple[date | None, date | None]:
        today = formats.local(self.services.clock.now()).date()
        first = today.replace(day=1)
        last_end = first - timedelta(days=1)
        spans: dict[str | None, tuple[date | None, date | None]] = {
            "today": (today, today),
            "week": (today - timedelta(days=6), today),
            "month": (first, None),
            "last": (last_end.replace(day=1), last_end),
        }
        return spans.get(period, (None, None))

    def _apply_filter(self) -> None:
        wanted = self._filter()
        self._tell_why_empty(wanted)
        self.model.set_filter(wanted)
        self._show_right()

    def _show_sums(self) -> None:
        totals = self.services.compensations.totals(self._filter())
        count = sum(total.count for total in totals)
        parts = [QCoreApplication.translate("CompensationPage", "%n row(s)", "", count)]
        self.sums.setText(" · ".join(parts + [self._sum_words(total) for total in totals]))

    def _sum_words(self, total: CompensationTotals) -> str:
        def money(minor: int) -> str:
            return formats.money(Money(minor, total.currency))

        return self.tr("paid {paid} · approved {approved} · planned {planned}").format(
            paid=money(total.paid), approved=money(total.approved), planned=money(total.planned)
        )

    # The right side

    def _selected(self) -> None:
        if self.right.currentWidget() is self.planning and not self.table.selected_ids():
            return
        self._close_plan()
        self._show_right()

    def _show_right(self) -> None:
        ids = self.table.selected_ids()
        if self.right.currentWidget() is self.planning or (
            self.right.currentWidget() is self.refunds and not ids
        ):
            return
        self.split.show_detail(bool(ids))
        if len(ids) == 1:
            self.detail.show_row(ids[0])
            self.right.setCurrentWidget(self.detail)
        elif ids:
            self.batch.show_rows(self.services.compensations.load_rows(ids))
            self.right.setCurrentWidget(self.batch)

    def start_plan(self) -> None:
        """Choose an incident and plan something for its buyer."""
        panel = NewCompensationPanel(self.services)
        self._open_plan(panel)
        panel.focus_first()

    def _plan_for(self, incident_id: int, draft: CompensationDraft) -> None:
        panel = NewCompensationPanel(self.services, incident_id)
        self._open_plan(panel)
        if panel.panel is not None:
            panel.panel.prefill(draft)

    def _open_plan(self, panel: NewCompensationPanel) -> None:
        self.planning.clear()
        panel.changed.connect(self.context.bus.publish)
        panel.planned.connect(self._planned)
        panel.finished.connect(self._plan_finished)
        self.planning.add(panel)
        self.right.setCurrentWidget(self.planning)
        self.split.show_detail(True)

    def _planned(self, row: Any) -> None:
        self.table.select_id(row.id)
        words = self.tr("{kind} of {amount} planned").format(
            kind=labels.words(row.kind), amount=formats.money(row.amount)
        )
        self.notify(words, "ok", self.tr("Undo"), lambda: self._undo_plan(row.id))

    def _undo_plan(self, compensation_id: int) -> None:
        reason = self.tr("Planned by mistake")
        self.do(lambda: self.services.compensations.void(compensation_id, reason))

    def _plan_finished(self) -> None:
        self._close_plan()
        self._show_right()

    def _close_plan(self) -> None:
        if self.right.currentWidget() is self.planning:
            self.planning.clear()
            self.right.setCurrentWidget(self.detail)

    # Coming from elsewhere

    def export(self) -> None:
        export_compensation(self, self._filter())

    def show_record(self, record_id: int, **hints: Any) -> None:
        self._show_all()
        if hints.get("view") == "refunds":
            self.refresh()
            self.show_refunds()
            return
        if stage := hints.get("stage"):
            self.filters.chip("stage").choose(Stage(stage))
        self.refresh()
        self.table.select_id(record_id)

    def _show_all(self) -> None:
        self.filters.restore(dict.fromkeys(self.filters.values()))
        self.searching.clear()

    def new_record(self) -> None:
        self.start_plan()

    def focus_filter(self) -> None:
        self.searching.setFocus()

    def save_state(self) -> dict[str, Any]:
        return {
            "filters": self.filters.values(),
            "text": self.searching.text(),
            "selected": self.table.current_id(),
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        self._fill_choices()
        self.filters.restore(state.get("filters", {}))
        self.searching.setText(state.get("text", ""))
        self.refresh()
        self.table.select_id(state.get("selected"))
