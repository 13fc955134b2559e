"""From a file to findings: read it, find out whose it is, take it in; asks only when it must."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Outcome
from app.domain.errors import MakegoodError
from app.services.shipping_sheets import Intake
from ui.backups.before import after_backup
from ui.pages.base import Page
from ui.tasks import Operation

_ASKED = ("sheet_unsure", "sheet_unknown", "sheet_missing_column")


class SheetReading(QObject):
    """`taken(result)` when a sheet is in, `asked(path)` when the owner must say whose it is."""

    taken = Signal(object)
    asked = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.paths: dict[int, Path] = {}
        """Import → the file it was read from, as long as the window is open."""

    def read(self, path: Path, supplier_id: int | None = None, *, is_unknown_fine: bool = False) -> None:
        """Hold the sheet against the orders and take it in, as this supplier's where one is named."""
        services = self._page.services
        sheets = services.shipping_sheets
        Operation(
            self._page,
            after_backup(
                services,
                lambda job: sheets.take_in(
                    path, supplier_id=supplier_id, is_unknown_fine=is_unknown_fine, job=job
                ),
            ),
            title=self.tr("Holding the sheet against the orders"),
        ).on_success(self._read).on_failure(partial(self._refused, path)).start()

    def _refused(self, path: Path, error: MakegoodError) -> None:
        """A sheet that is not clear is asked about as if it had been dropped, then comes back here."""
        if error.code in _ASKED:
            self._page.context.take_files([path])
        else:
            self._page.tell(error)

    def _read(self, outcome: Outcome[Intake]) -> None:
        intake = outcome.value
        if intake.result is None:
            self.asked.emit(intake.path)
            return
        self.paths[intake.result.import_id] = intake.path
        self.taken.emit(intake.result)
