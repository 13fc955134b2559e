"""Writes the sheets of suppliers, says where they are, takes them back when they did not go after all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from app.domain.changes import Outcome
from app.domain.out_layouts import OutLayout
from app.services.dispatches import SheetOut, TextOut, file_part
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
        page, dispatches = self._page, self._page.services.dispatches
        layout = page.services.sheet_layouts.of_supplier(supplier_id)
        name = file_part(self._name().replace("{supplier}", supplier)) + layout.suffix
        path = ask.save_file(page, self.tr("Sheet for the supplier"), name, self._patterns(layout))
        if path is None:
            return
        Operation(
            page,
            lambda job: dispatches.export(path, supplier_id, again=again, job=job),
            title=self.tr("Writing the sheet"),
        ).on_success(lambda outcome: self._written((outcome.value,), again=again)).start()

    def write_all(self) -> None:
        """A file for each supplier into a folder that the owner chooses."""
        page, dispatches, name = self._page, self._page.services.dispatches, self._name()
        folder = ask.folder(page, self.tr("Folder for the sheets"))
        if folder is not None:
            Operation(
                page,
                lambda job: dispatches.export_each(folder, name, job=job),
                title=self.tr("Writing the sheets"),
            ).on_success(lambda outcome: self._written(outcome.value, again=False)).start()

    def copy(self, supplier_id: int | None, *, again: bool) -> None:
        """The orders as a text on the clipboard, to paste into a chat; noted like a sheet."""
        dispatches = self._page.services.dispatches
        Operation(
            self._page,
            lambda job: dispatches.tell(supplier_id, again=again, job=job),
            title=self.tr("Putting the text together"),
        ).on_success(self._told).start()

    def _name(self) -> str:
        """The name of a file without its ending; {supplier} is filled in for each."""
        today = self._page.services.clock.now().astimezone(self._page.services.settings.zone()).date()
        return self.tr("{supplier} orders {day}").replace("{day}", today.isoformat())

    def _patterns(self, layout: OutLayout) -> str:
        return self.tr("Sheets (*{ending})").format(ending=layout.suffix)

    def _written(self, outs: Sequence[SheetOut], *, again: bool) -> None:
        count = sum(out.orders for out in outs)
        if len(outs) == 1:
            words = QCoreApplication.translate("DispatchAction", "%n order(s) written to {name}.", "", count)
            words = words.format(name=outs[0].path.name)
        else:
            words = QCoreApplication.translate("DispatchAction", "%n order(s) in {files} files.", "", count)
            words = words.format(files=len(outs))
        if again:
            words += " " + self.tr("He had them before: tell him, or he ships everything twice.")
        ids = [number for out in outs for number in out.dispatch_ids]
        names = ", ".join(out.path.name for out in outs)
        tone = "warn" if again else "ok"
        self._page.notify(words, tone, self.tr("Undo"), lambda: self._undo(ids, names))

    def _told(self, outcome: Outcome[TextOut]) -> None:
        told = outcome.value
        QGuiApplication.clipboard().setText(told.text)
        words = QCoreApplication.translate(
            "DispatchAction",
            "%n order(s) copied as text and noted as sent: paste them into the chat.",
            "",
            told.orders,
        )
        self._page.notify(words, "ok", self.tr("Undo"), lambda: self._undo(told.dispatch_ids, ""))

    def _undo(self, dispatch_ids: Sequence[int], names: str) -> None:
        dispatches = self._page.services.dispatches
        if self._page.do(lambda: dispatches.take_back(dispatch_ids)) is None:
            return
        words = self.tr("Taken back: the orders wait again.")
        if names:
            words += " " + self.tr("Delete {names}.").format(names=names)
        self._page.notify(words)
