"""A list of suppliers held against those that are known: new, changed, as they are; taken in as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import DomainError
from app.services.supplier_import import PlannedSupplier, SupplierNews, SupplierPlan, SuppliersTaken
from ui import formats
from ui.chips import Label
from ui.error_text import error_text
from ui.history.value_words import field_words, value_words
from ui.look_up import look_up
from ui.pages.base import Page
from ui.tables import Column, Kind, ListSource, RecordModel, RecordTable
from ui.tasks import Operation
from ui.theme import ROW_HEIGHT, SPACE_S, scaled
from ui.widgets import Elided, ScrollPanel, primary, quiet, secondary, strong
from ui.widgets.panel_keys import panel_key

CONTEXT = "SupplierListColumns"
_MOST_ROWS, _MOST_ISSUES = 16, 8
_NEWS = {
    SupplierNews.NEW: (QT_TRANSLATE_NOOP("SupplierNews", "New"), "info", "plus"),
    SupplierNews.CHANGED: (QT_TRANSLATE_NOOP("SupplierNews", "Changed"), "warn", "pencil-outline"),
    SupplierNews.SAME: (QT_TRANSLATE_NOOP("SupplierNews", "As it is"), "neutral", "check"),
}


def _label(row: PlannedSupplier) -> Label:
    words, tone, icon = _NEWS[row.news]
    return Label(look_up("SupplierNews", words), tone, icon)


def _changes(row: PlannedSupplier) -> str:
    """What is entered of a new one, and what becomes of one that is known."""
    said = []
    for change in row.changes:
        after = _words(change.field, change.after)
        if row.news is not SupplierNews.NEW:
            after = f"{_words(change.field, change.before)} → {after}"
        said.append(f"{field_words(change.field)} {after}")
    return " · ".join(said)


def _words(field: str, value: object) -> str:
    """A supplier's telephone is business: it is checked here, so it is shown whole."""
    return value if type(value) is str and value else value_words("supplier", field, value)


COLUMNS = (
    Column("id", QT_TRANSLATE_NOOP("SupplierListColumns", "Row"), Kind.NUMBER, width=52),
    Column("news", QT_TRANSLATE_NOOP("SupplierListColumns", "Now"), Kind.CHIP, value=_label, width=104),
    Column("name", QT_TRANSLATE_NOOP("SupplierListColumns", "Supplier"), width=150),
    Column(
        "changes",
        QT_TRANSLATE_NOOP("SupplierListColumns", "What the list says"),
        value=_changes,
        tooltip=_changes,
        width=240,
        stretch=True,
    ),
)


class SupplierListPanel(ScrollPanel):
    """Emits `ready()` once a list is there to be seen, `finished()` when it is left or taken in.

    Ctrl+Enter takes it in, Esc leaves.
    """

    finished = Signal()
    ready = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.plan: SupplierPlan | None = None
        self.title = Elided("", "page")
        self.counts, self.issues = strong(wrap=True), secondary(wrap=True)
        self._rows = ListSource()
        self.model = RecordModel(self._rows, COLUMNS, context=CONTEXT)
        self.table = RecordTable("supplier_list", self.model, many=False)
        self.table.setAccessibleName(self.tr("Suppliers of the list"))
        self.add(self._buttons())
        for widget in (self.counts, self.table, self.issues):
            self.add(widget)
        self.column.addStretch(1)

    def _buttons(self) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.go = primary(self.tr("Take in"), "check", self.take_in)
        self.go.setToolTip(self.tr("All in one step, with Undo (Ctrl+Enter)"))
        row.addWidget(self.title, 1)
        row.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        row.addWidget(self.go)
        return cell

    def read(self, path: Path) -> None:
        """Read the list beside the window's thread, then show what taking it in would do."""
        service = self._page.services.supplier_import
        Operation(
            self._page, lambda job: service.preview(path, job), title=self.tr("Reading the list")
        ).on_success(self.show_plan).start()

    def show_plan(self, plan: SupplierPlan) -> None:
        """Fill in."""
        self.plan = plan
        self.title.setText(plan.file_name)
        self._rows.set_rows(plan.rows)
        self.model.reload()
        shown = min(max(len(plan.rows), 1), _MOST_ROWS)
        self.table.setFixedHeight(scaled(ROW_HEIGHT) * shown + scaled(ROW_HEIGHT + 2) + 4)
        self.counts.setText(" · ".join(_count_words(plan)) or self.tr("No row names a supplier."))
        self.issues.setText("\n".join(_issue_words(plan)))
        self.issues.setVisible(bool(plan.issues))
        self.go.setEnabled(bool(plan.of(SupplierNews.NEW, SupplierNews.CHANGED)))
        self.ready.emit()

    def take_in(self) -> None:
        """Take it in as one step, with an undo."""
        if self.plan is None or not self.go.isEnabled():
            return
        plan, service = self.plan, self._page.services.supplier_import
        outcome = self._page.do(lambda: service.commit(plan))
        if outcome is None:
            return
        self.plan = None
        self._page.notify_done(_taken_words(outcome.value), outcome)
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.take_in, self.finished.emit):
            super().keyPressEvent(event)


def _count_words(plan: SupplierPlan) -> list[str]:
    found = [(news, len(plan.of(news))) for news in SupplierNews]
    words = [
        f"{look_up('SupplierNews', _NEWS[news][0])} {formats.number(count)}" for news, count in found if count
    ]
    if plan.issues:
        left = QCoreApplication.translate("SupplierNews", "left out")
        words.append(f"{left} {formats.number(len(plan.issues))}")
    return words


def _issue_words(plan: SupplierPlan) -> list[str]:
    row_words = QCoreApplication.translate("SupplierNews", "Row {row}: {reason}")
    lines = []
    for issue in plan.issues[:_MOST_ISSUES]:
        said = DomainError(
            issue.code, value=issue.value, field=field_words(issue.field) if issue.field else ""
        )
        lines.append(row_words.format(row=formats.number(issue.row), reason=error_text(said)))
    more = len(plan.issues) - _MOST_ISSUES
    if more > 0:
        lines.append(QCoreApplication.translate("SupplierNews", "and %n more", "", more))
    return lines


def _taken_words(taken: SuppliersTaken) -> str:
    created = QCoreApplication.translate("SupplierNews", "%n supplier(s) entered", "", taken.created)
    changed = QCoreApplication.translate("SupplierNews", "%n changed", "", taken.changed)
    return " · ".join([*([created] if taken.created else []), *([changed] if taken.changed else [])])
