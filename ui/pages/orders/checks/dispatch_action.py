"""Writes the sheet of a supplier, tells where it is, and takes it back when it did not go after all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.changes import Outcome
from app.services.dispatches import SheetOut
from ui import ask
from ui.pages.base import Page
from ui.tasks import Operation


class DispatchAction(QObject):
    """The writing of one page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def write(self, supplier_id: int | None, supplier: str, *, again: bool) -> None:
        """Ask where to, then write in the background."""
        page = self._page
        if again and not self._is_meant(supplier):
            return
        today = page.services.clock.now().astimezone(page.services.settings.zone()).date()
        name = self.tr("{supplier} orders {day}.xlsx").format(supplier=supplier, day=today.isoformat())
        path = ask.save_file(
            page, self.tr("Sheet for the supplier"), _clean(name), self.tr("Sheets (*.xlsx)")
        )
        if path is None:
            return
        dispatches = page.services.dispatches
        Operation(
            page,
            lambda job: dispatches.export(path, supplier_id, again=again, job=job),
            title=self.tr("Writing the sheet"),
        ).on_success(self._written).start()

    def learn(self, supplier_id: int) -> None:
        """Take over the columns of a sheet the supplier uses."""
        patterns = self.tr("Sheets (*.xlsx *.xls *.xlsm *.csv);;All files (*)")
        chosen = ask.open_files(self._page, self.tr("A sheet this supplier uses"), patterns)
        if not chosen:
            return
        layouts = self._page.services.sheet_layouts
        Operation(
            self._page,
            lambda job: layouts.learn_supplier(supplier_id, chosen[0], job),
            title=self.tr("Reading the columns"),
        ).on_success(self._learnt).start()

    def _is_meant(self, supplier: str) -> bool:
        return ask.confirm(
            self._page,
            self.tr("Send again"),
            self.tr("Send orders to {supplier} that went there before?").format(supplier=supplier),
            self.tr("Send again"),
            self.tr("If he has not thrown the first sheet away he ships everything twice. Tell him."),
        )

    def _written(self, outcome: Outcome[SheetOut]) -> None:
        out = outcome.value
        words = QCoreApplication.translate("DispatchAction", "%n order(s) written to {name}.", "", out.orders)
        self._page.notify(words.format(name=out.path.name), "ok", self.tr("Undo"), lambda: self._undo(out))

    def _undo(self, out: SheetOut) -> None:
        dispatches = self._page.services.dispatches
        if self._page.do(lambda: dispatches.take_back(out.dispatch_ids)) is not None:
            words = self.tr("Taken back: the orders wait again. Delete {name}.")
            self._page.notify(words.format(name=out.path.name))

    def _learnt(self, outcome: object) -> None:
        self._page.notify(self.tr("The columns are learnt; this supplier's sheets have them now."), "ok")


def _clean(name: str) -> str:
    return "".join("_" if c in '\\/:*?"<>|' else c for c in name).strip()
