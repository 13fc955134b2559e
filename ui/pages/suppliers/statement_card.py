"""A supplier's statement for a period: its sums in sight, then as a sheet or on paper."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from app.domain.errors import MakegoodError
from app.domain.money import Money
from app.domain.statement import Movement
from app.services.statements import Statement
from app.services.suppliers import SupplierDetail
from ui import formats
from ui.error_text import error_text
from ui.pages.base import Page
from ui.sheet_export import ask_for_sheet, tell_written
from ui.sheet_words import TranslatedWords
from ui.tasks import Operation
from ui.theme import SPACE_S
from ui.widgets import Card, DayEdit, muted, quiet, secondary, secondary_button
from ui.widgets.clearing import clear_layout

if TYPE_CHECKING:
    from ui.printing.paper import Sheet


class StatementCard(Card):
    """From and to, both included; this month to begin with."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Statement of account"))
        self._page = page
        self._detail: SupplierDetail | None = None
        self.from_on, self.to_on = DayEdit(name=self.tr("From")), DayEdit(name=self.tr("To"))
        self.save = secondary_button(self.tr("Save…"), "file-excel-outline", self._save)
        self.save.setToolTip(self.tr("Save as a sheet…"))
        self.show_pages = secondary_button(self.tr("Print…"), "printer-outline", self._print)
        self.show_pages.setToolTip(self.tr("See the pages, print them or save them as PDF"))
        self.with_pictures = QCheckBox(self.tr("with pictures"))
        self.with_pictures.setToolTip(self.tr("What was photographed of the incidents follows the sums"))
        self._sums = QVBoxLayout()
        self._lay_out()
        self._this_month()
        self.from_on.dateChanged.connect(self._show_sums)
        self.to_on.dateChanged.connect(self._show_sums)

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(SPACE_S)
        days.addWidget(self.from_on)
        days.addWidget(secondary("–"))
        days.addWidget(self.to_on)
        days.addWidget(quiet(self.tr("This month"), "", self._this_month))
        days.addWidget(quiet(self.tr("Last month"), "", self._last_month))
        days.addStretch(1)
        self.body.addLayout(days)
        papers = QHBoxLayout()
        papers.setSpacing(SPACE_S)
        papers.addWidget(self.save)
        papers.addWidget(self.show_pages)
        papers.addWidget(self.with_pictures)
        papers.addStretch(1)
        self.body.addLayout(self._sums)
        self.body.addLayout(papers)

    def _today(self) -> date:
        return formats.local(self._page.services.clock.now()).date()

    def _this_month(self) -> None:
        today = self._today()
        self._choose(today.replace(day=1), today)

    def _last_month(self) -> None:
        last = self._today().replace(day=1) - timedelta(days=1)
        self._choose(last.replace(day=1), last)

    def _choose(self, from_on: date, to_on: date) -> None:
        self.from_on.set_day(from_on)
        self.to_on.set_day(to_on)

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Whose statement it is."""
        self._detail = detail
        self._show_sums()

    def _make(self) -> Statement:
        assert self._detail is not None
        return self._page.services.statements.make(self._detail.id, self.from_on.day(), self.to_on.day())

    def _show_sums(self) -> None:
        clear_layout(self._sums)
        if self._detail is None:
            return
        try:
            sums = self._make().sums
        except MakegoodError as error:
            self._sums.addWidget(secondary(error_text(error), wrap=True))
            self._allow(False)
            return
        self._allow(True)
        for total in sums:
            self._sums.addWidget(muted(self._sum_words(total), wrap=True))
        if not sums:
            self._sums.addWidget(secondary(self.tr("Nothing was open and nothing happened in this period.")))

    def _allow(self, is_allowed: bool) -> None:
        for button in (self.save, self.show_pages):
            button.setEnabled(is_allowed)

    def _sum_words(self, total: Movement) -> str:
        def money(minor: int) -> str:
            return formats.money(Money(minor, total.currency))

        text = self.tr(
            "open before {opening} + claimed {claimed} − not admitted {reduced} − written off {dropped} "
            "− received {received} = open now {closing}"
        )
        return text.format(
            opening=money(total.opening),
            claimed=money(total.claimed),
            reduced=money(total.reduced),
            dropped=money(total.dropped),
            received=money(total.received),
            closing=money(total.closing),
        )

    def _print(self) -> None:
        from ui.printing.preview import preview_made
        from ui.printing.statement_sheet import statement_sheet, statement_title

        statement, service = self._make(), self._page.services.statements
        wanted = self.with_pictures.isChecked()

        def sheet() -> Sheet:
            return statement_sheet(statement, service.pictures(statement) if wanted else ())

        preview_made(sheet, f"{statement_title()} {statement.supplier}", self._page)

    def _save(self) -> None:
        assert self._detail is not None
        title = self.tr("Save the statement")
        name = self.tr("Statement {supplier} {from_on} to {to_on}.xlsx").format(
            supplier=self._detail.draft.name,
            from_on=self.from_on.day().isoformat(),
            to_on=self.to_on.day().isoformat(),
        )
        path = ask_for_sheet(self._page, title, name.replace("/", " "))
        if path is None:
            return
        sheets, statement = self._page.services.money_sheets, self._make()
        Operation(
            self, lambda job: sheets.write_statement(path, statement, TranslatedWords(), job), title=title
        ).on_success(lambda written: tell_written(self._page, path)).start()
