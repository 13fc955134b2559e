"""From sheets that were dropped to the notice of what came in, and back again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.changes import Outcome
from app.domain.errors import Cancelled
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome
from app.services.order_import import ImportResult
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import Page
from ui.pages.orders.columns_panel import asked_of
from ui.pages.orders.import_counts import counts_words
from ui.pages.orders.import_left_out import save_one
from ui.pages.orders.import_reading import (
    SheetsRead,
    TakenBack,
    TakenIn,
    read_sheets,
    undo_all,
)
from ui.pages.orders.import_view import ImportView
from ui.pages.orders.import_words import problem_words, refused_words
from ui.sheet_words import TranslatedWords
from ui.tasks import Operation


class Place(Protocol):
    """What the orders page offers: where the preview stands and what follows."""

    importing: ImportView

    def show_view(self, view: QWidget) -> None:
        """Put a view in front."""

    def show_list(self) -> None:
        """Put the orders in front."""

    def sheets_told_apart(self, found: SheetsRead) -> None:
        """Sheets that are no order sheets, or not clear, go their own ways."""


class ImportFlow(QObject):
    """Reads, previews, tells, takes back; the page only says where."""

    def __init__(self, page: Page, place: Place) -> None:
        super().__init__(page)
        self._page, self._place = page, place
        self._paths: dict[int, Path] = {}
        place.importing.finished.connect(self._finished)

    # In

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read sheets that were dropped or chosen, and show what they are."""
        services, waiting = self._page.services, self._place.importing.waiting()
        Operation(
            self._page,
            lambda job: read_sheets(services, paths, job, waiting),
            title=self.tr("Reading sheets"),
        ).on_success(self.show).start()

    def show(self, found: SheetsRead) -> None:
        """Show the preview of what was read, and say what could not be."""
        if found.problems:
            save = self.tr("Save rows left out…") if found.all_bad else ""
            words = refused_words([error for _, error in found.problems])
            self._page.notify(words, "bad", save, partial(self._save_all_bad, found.all_bad))
        if found.plans:
            self._place.importing.show_sheets(found)
            self._place.show_view(self._place.importing)
            self._place.importing.table.setFocus()
        elif found.is_anew:  # it turned out to be no sheet of orders
            self._place.importing.put_away()
        self._place.sheets_told_apart(found)

    def _save_all_bad(self, sheets: Sequence[tuple[Path, ParsedSheet]]) -> None:
        """A sheet without a row that can be taken in is corrected like any other."""
        for source, parsed in sheets:
            save_one(self._page, source.name, partial(self._save, parsed, source))

    def _save(self, parsed: ParsedSheet, source: Path, path: Path, job: Job) -> int:
        imports, words = self._page.services.order_import, TranslatedWords()
        return imports.save_all_left_out(parsed, source, path, words, problem_words, job=job)

    def ask_columns(self, path: Path) -> None:
        """Show what each column of a sheet in the preview was taken for, to be corrected."""
        parsed = next(plan.parsed for known, plan in self._place.importing.sheets if known == path)
        reading = self._page.services.sheet_reading
        Operation(
            self._page,
            lambda job: SheetsRead(asked=[asked_of(path, reading, parsed, None, job)]),
            title=self.tr("Reading sheets"),
        ).on_success(self._place.sheets_told_apart).start()

    def _finished(self, taken: TakenIn | None) -> None:
        if taken is None:
            self._place.show_list()
        else:
            self.tell(taken)
            if not taken.left:
                self._place.show_list()

    def tell(self, taken: TakenIn, words: str = "") -> None:
        """Say what came in, with the way back; `words` in place of the figures."""
        results = [result for _, result in taken.results]
        ids = [result.import_id for result in reversed(results) if result.import_id is not None]
        self._paths |= {result.import_id: path for path, result in taken.results if result.import_id}
        said = [words or self._result_words(taken)]
        if taken.left:
            names = ", ".join(path.name for path, _ in taken.left[:3])
            said.append(self.tr("Not imported yet: {names}.").format(names=names))
        if taken.error is not None and not isinstance(taken.error, Cancelled):
            said.append(error_text(taken.error))
        tone = "ok" if taken.error is None else "warn"
        self._page.notify("\n".join(said), tone, self.tr("Undo"), partial(self.undo, ids))

    def tell_one(self, result: ImportResult, words: str) -> None:
        """Say what came in of a sheet that is not of orders, with the way back."""
        if result.import_id is None:
            self._page.notify(words, "ok")
            return
        show = partial(self._page.context.go, "compensation", None, view="refunds")
        second = (self.tr("Show"), show) if result.unmatched_refunds else None
        tone, undo = "warn" if second else "ok", partial(self.undo, [result.import_id])
        notify(self._page, words, tone, self.tr("Undo"), undo, second)

    def _result_words(self, taken: TakenIn) -> str:
        """ "Imported: 12 new order(s), 3 changed."."""
        results = [result for _, result in taken.results]
        counts = taken.counts or {
            RowOutcome.CREATED: sum(result.created for result in results),
            RowOutcome.UPDATED: sum(result.updated for result in results),
            RowOutcome.SKIPPED: sum(result.skipped for result in results),
        }
        new, changed, skipped = (
            counts[outcome] for outcome in (RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.SKIPPED)
        )
        parts = [QCoreApplication.translate("ImportFlow", "%n new order(s)", "", new)]
        if changed:
            parts.append(QCoreApplication.translate("ImportFlow", "%n changed", "", changed))
        if skipped:
            parts.append(QCoreApplication.translate("ImportFlow", "%n row(s) left out", "", skipped))
        return self.tr("Imported: {counts}.").format(counts=", ".join(parts))

    # Back

    def undo(self, import_ids: Sequence[int], then: Callable[[], object] | None = None) -> None:
        """Take imports back, the last one first."""
        imports = self._page.services.order_import

        def tell(outcome: Outcome[TakenBack]) -> None:
            self._undone(outcome.value)
            if then is not None:
                then()

        Operation(
            self._page,
            lambda job: undo_all(imports, import_ids, job),
            title=self.tr("Taking the import back"),
        ).on_success(tell).start()

    def _undone(self, back: TakenBack) -> None:
        words = self.tr("Taken back: {counts}.").format(counts=counts_words(back.counts))
        if back.error is not None:
            told = "" if isinstance(back.error, Cancelled) else f"\n{error_text(back.error)}"
            self._page.notify(words + told, "warn")
            return
        paths = [self._paths[number] for number in reversed(back.import_ids) if number in self._paths]
        there = [path for path in paths if path.exists()]
        again = self.tr("Bring in again") if there else ""
        self._page.notify(words, "ok", again, partial(self.take_files, there) if there else None)
