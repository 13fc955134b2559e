"""A supplier's settlement sheet held against the claims: what agrees, differs, is not ours, is missing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.settlement import SettlementFinding
from app.services.settlement_look import SettlementLook
from app.services.settlements import BookedSettlement, PlannedRow, SettlementPlan
from ui import formats, labels
from ui.error_text import error_text
from ui.pages.base import Page
from ui.pages.suppliers.settlement_owner import SettlementOwner
from ui.tables import Column, Kind, ListSource, RecordModel, RecordTable
from ui.tasks import Operation
from ui.theme import ROW_HEIGHT, SPACE_S, scaled
from ui.widgets import Elided, ScrollPanel, primary, quiet, secondary, strong, toned
from ui.widgets.panel_keys import panel_key

CONTEXT = "SettlementColumns"
_MOST_ROWS = 14
F = SettlementFinding


def _claims(row: PlannedRow) -> str:
    """Incident and items of the claims it pays."""
    if not row.parts:
        return row.words
    items = "、".join(dict.fromkeys(labels.words(part.claim.item) for part in row.parts))
    return f"{row.parts[0].claim.incident_number} · {items}"


COLUMNS = (
    Column(
        "row",
        QT_TRANSLATE_NOOP("SettlementColumns", "Row"),
        Kind.NUMBER,
        value=lambda row: row.row or None,
        width=52,
    ),
    Column(
        "finding",
        QT_TRANSLATE_NOOP("SettlementColumns", "Now"),
        Kind.CHIP,
        value=lambda row: labels.label(row.finding),
        width=128,
    ),
    Column("reference", QT_TRANSLATE_NOOP("SettlementColumns", "His number"), width=168),
    Column(
        "amount",
        QT_TRANSLATE_NOOP("SettlementColumns", "He pays"),
        Kind.MONEY,
        value=lambda row: None if row.finding is F.MISSING else row.amount,
        width=86,
    ),
    Column("open", QT_TRANSLATE_NOOP("SettlementColumns", "Still owed"), Kind.MONEY, width=86),
    Column(
        "claims",
        QT_TRANSLATE_NOOP("SettlementColumns", "Claim"),
        value=_claims,
        tooltip=_claims,
        width=150,
        stretch=True,
    ),
)


class SettlementPanel(ScrollPanel):
    """Emits `ready()` once a sheet is there to be seen, `finished()` after the last.

    Ctrl+Enter books what agrees, Esc leaves.
    """

    finished = Signal()
    ready = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.plan: SettlementPlan | None = None
        self._waiting: list[SettlementLook] = []
        self.owner = SettlementOwner(page.services)
        self.owner.chosen.connect(self.read)
        self.owner.is_other.connect(self._is_other)
        self.title = Elided("", "page")
        self.counts, self.issues = strong(wrap=True), secondary(wrap=True)
        self.trouble = toned(strong(wrap=True), "bad")
        self.with_differing = QCheckBox(self.tr("Also what differs: what he pays counts as his answer"))
        self.with_differing.toggled.connect(self._show_sum)
        self._rows = ListSource()
        self.model = RecordModel(self._rows, COLUMNS, context=CONTEXT)
        self.table = RecordTable("settlement", self.model, many=False)
        self.table.setAccessibleName(self.tr("Rows of his sheet"))
        self.add(self._buttons())
        self._of_plan = (self.trouble, self.counts, self.table, self.with_differing, self.issues)
        for widget in (self.owner, *self._of_plan):
            self.add(widget)
        self.column.addStretch(1)

    def _buttons(self) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.go = primary("", "check", self.book)
        row.addWidget(self.title, 1)
        row.addWidget(quiet(self.tr("Cancel"), "", self.leave))
        row.addWidget(self.go)
        return cell

    # Which sheet, and whose

    def take(self, looks: Sequence[SettlementLook]) -> None:
        """Show sheets that were dropped, one after the other."""
        before = self._waiting if self.isVisible() else []  # left by choosing a supplier: seen enough
        self._waiting = [*before, *(look for look in looks if look not in before)]
        if not before:
            self._show_next()

    def start(self, supplier_id: int, path: Path) -> None:
        """Show one sheet whose supplier is known."""
        self._waiting = [SettlementLook(path, True, supplier_id)]
        self._show_next()

    def _show_next(self) -> None:
        look = self._waiting[0]
        self.plan = None
        self.title.setText(look.path.name)
        self.owner.ask(look)
        for widget in self._of_plan:
            widget.setVisible(False)
        self._show_sum()
        if look.is_sure and look.supplier_id is not None:
            self.read(look.supplier_id, look.path)
        else:
            self.ready.emit()

    def _is_other(self, path: Path) -> None:
        """The owner says that it is no settlement: read as any other sheet."""
        self._page.services.settlement_looks.say_other(path)
        self.leave()
        self._page.context.take_files([path])

    def leave(self) -> None:
        """The next sheet, or the supplier again."""
        self._waiting = self._waiting[1:]
        if self._waiting:
            self._show_next()
        else:
            self.finished.emit()

    def read(self, supplier_id: int, path: Path) -> None:
        """Read the sheet beside the window's thread, then show what booking it would do."""
        service = self._page.services.settlements
        Operation(
            self._page,
            lambda job: service.preview(path, supplier_id, job),
            title=self.tr("Reading the sheet"),
        ).on_success(self.show_plan).start()

    def show_plan(self, plan: SettlementPlan) -> None:
        """Fill in."""
        self.plan = plan
        for widget in self._of_plan:
            widget.setVisible(True)
        self.title.setText(f"{plan.file_name} · {plan.supplier}")
        self._rows.set_rows(plan.rows)
        self.model.reload()
        shown = min(max(len(plan.rows), 1), _MOST_ROWS)
        self.table.setFixedHeight(scaled(ROW_HEIGHT) * shown + scaled(ROW_HEIGHT + 2) + 4)
        self.counts.setText(" · ".join(self._count_words(plan, finding) for finding in F if plan.of(finding)))
        if not plan.rows:
            self.counts.setText(self.tr("No row of this sheet pays anything, and nothing is claimed."))
        self.with_differing.setChecked(False)
        self.with_differing.setVisible(bool(plan.of(F.DIFFERS)))
        issues = [
            error_text(DomainError(issue.code, row=issue.row, value=issue.value, currency=""))
            for issue in plan.issues
        ]
        self.issues.setText("\n".join(issues))
        self.issues.setVisible(bool(issues))
        self._tell_booked_before(plan)
        self._show_sum()
        self.ready.emit()

    def _count_words(self, plan: SettlementPlan, finding: SettlementFinding) -> str:
        rows = plan.of(finding)
        return f"{labels.words(finding)} {formats.number(len(rows))} ({_sums([r.amount for r in rows])})"

    def _tell_booked_before(self, plan: SettlementPlan) -> None:
        at = plan.booked_before_at
        self.trouble.setVisible(at is not None)
        if at is not None:
            words = self.tr("This sheet was booked on {moment}. Take that booking back first.")
            self.trouble.setText(words.format(moment=formats.moment(at)))

    def _show_sum(self) -> None:
        if self.plan is None:
            self.go.setText(self.tr("Book"))
            self.go.setEnabled(False)
            return
        wanted = [F.FOUND, *([F.DIFFERS] if self.with_differing.isChecked() else [])]
        amounts = [part.amount for row in self.plan.of(*wanted) for part in row.parts]
        self.go.setText(self.tr("Book {sums}").format(sums=_sums(amounts)) if amounts else self.tr("Book"))
        self.go.setToolTip(self.tr("Noted as deducted from a bill, all in one step (Ctrl+Enter)"))
        self.go.setEnabled(bool(amounts) and self.plan.booked_before_at is None)

    def book(self) -> None:
        """Book it in one step, with an undo."""
        if self.plan is None or not self.go.isEnabled():
            return
        plan, service = self.plan, self._page.services.settlements
        differing = self.with_differing.isChecked()
        outcome = self._page.do(lambda: service.commit(plan, with_differing=differing))
        if outcome is None:
            return
        self.plan = None
        booked: BookedSettlement = outcome.value
        words = self.tr("Booked: {sums}").format(sums=_sums(booked.booked))
        self._page.notify(words, "ok", self.tr("Undo"), lambda: self._take_back(booked))
        self.leave()

    def _take_back(self, booked: BookedSettlement) -> None:
        service, reason = self._page.services.settlements, self.tr("Booked by mistake")
        self._page.do(lambda: service.take_back(booked.id, reason))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.book, self.leave):
            super().keyPressEvent(event)


def _sums(amounts: Sequence[Money]) -> str:
    """Sums by currency."""
    sums: dict[str, int] = {}
    for amount in amounts:
        sums[amount.currency] = sums.get(amount.currency, 0) + amount.minor
    return " + ".join(formats.money(Money(minor, code)) for code, minor in sorted(sums.items()))
