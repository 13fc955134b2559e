"""What is done with the findings of a sheet: numbers to the platform, incidents, the signature."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

from app.domain import settings as declared
from app.domain.changes import Outcome
from app.services.bulk_shipping import BulkFilter
from app.services.dispatches import SheetOut
from app.services.incidents.results import Opened
from app.services.shipping_sheets import SheetSummary
from ui import ask, labels
from ui.open_outside import open_outside
from ui.out_forms import ask_for_form
from ui.pages.base import Page
from ui.tasks import Operation


class FindingActions(QObject):
    """The actions of one page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def export_bulk(self, summary: SheetSummary) -> None:
        """Write the numbers of what is right in the platform's form."""
        page = self._page
        name = self.tr("Bulk shipping {name}.xlsx").format(name=Path(summary.file_name).stem)
        path = ask.save_file(page, self.tr("Bulk-shipping sheet"), name, self.tr("Sheets (*.xlsx)"))
        if path is None:
            return
        bulk, wanted = page.services.bulk_shipping, BulkFilter(import_id=summary.import_id)
        Operation(
            page, lambda job: bulk.export_each(path, wanted, job=job), title=self.tr("Writing the sheet")
        ).on_success(self._written).start()

    def fill_forms(self, menu: QMenu) -> None:
        """Offer for each platform of the owner's shops to take its own form over."""
        menu.clear()
        for platform in self._page.services.bulk_shipping.platforms():
            words = self.tr("Use {platform}'s own form…").format(platform=labels.platform(platform))
            menu.addAction(words, partial(self.learn_form, platform))

    def learn_form(self, platform: str) -> None:
        """Hand over the form that the platform gives to download; it is filled from then on."""
        path = ask_for_form(self._page)
        if path is not None:
            self._page.context.go("suppliers", None, form=path, platform=platform)

    def make_incidents(self, finding_ids: Sequence[int]) -> None:
        """An incident for each order that was sent wrong; swapped orders become a pair."""
        incidents, ids = self._page.services.incidents, list(finding_ids)
        Operation(
            self._page, lambda job: incidents.open_from_findings(ids), title=self.tr("Making incidents")
        ).on_success(self._made).start()

    def make_and_stop(self, finding_ids: Sequence[int]) -> None:
        """The same, and on to the request to stop their parcels and the word to their buyers."""
        incidents, ids = self._page.services.incidents, list(finding_ids)
        Operation(
            self._page, lambda job: incidents.open_from_findings(ids), title=self.tr("Making incidents")
        ).on_success(self._stop_made).start()

    def sign_off(self, import_id: int) -> None:
        """The owner signs with his name that everything on the sheet was looked at."""
        reconciliation = self._page.services.reconciliation
        if self._is_named() and self._page.do(lambda: reconciliation.sign_off(import_id)) is not None:
            self._page.notify(self.tr("Signed: everything on this sheet was looked at."), "ok")

    def _is_named(self) -> bool:
        """Whether it is known who signs; asked for at the first signature."""
        settings = self._page.services.settings
        if settings.get(declared.OWNER_NAME):
            return True
        name = ask.text(self._page, self.tr("Sign"), self.tr("Your name, to stand under the sheet"))
        return bool(name) and self._page.do(lambda: settings.set(declared.OWNER_NAME, name)) is not None

    def _written(self, outcome: Outcome[tuple[SheetOut, ...]]) -> None:
        outs = outcome.value
        words = QCoreApplication.translate(
            "FindingActions", "%n order(s) written to {names}.", "", sum(out.orders for out in outs)
        )
        names = ", ".join(out.path.name for out in outs)
        words = words.format(names=names)
        left = sum(out.left_out for out in outs)
        if left:
            words += " " + QCoreApplication.translate("FindingActions", "%n order(s) stay here.", "", left)
            show = partial(self._page.context.go, "orders", None, view="uploads")
            self._page.notify(words, "ok", self.tr("Why?"), show)
        else:
            open_first = partial(open_outside, self._page, outs[0].path)
            self._page.notify(words, "ok", self.tr("Open"), open_first)

    def _stop_made(self, outcome: Outcome[Opened]) -> None:
        ids = (*outcome.value.incident_ids, *outcome.value.already_open)
        self._page.context.go("incidents", None, stop=list(ids))

    def _made(self, outcome: Outcome[Opened]) -> None:
        made = outcome.value.incident_ids
        words = QCoreApplication.translate("FindingActions", "%n incident(s) made.", "", len(made))
        # What was just found out is still under way: the request to stop it is the next thing to do.
        if self._page.services.stop_sheets.lots():
            stops = partial(self._page.context.go, "incidents", None, view="stops")
            self._page.notify(words, "ok", self.tr("Stop the parcels…"), stops)
            return
        first = made[0] if made else None
        self._page.notify(words, "ok", self.tr("Show"), lambda: self._page.context.go("incidents", first))
