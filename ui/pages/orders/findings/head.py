"""Title and buttons over the findings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.shipping_sheets import SheetSummary
from ui import formats
from ui.theme import SPACE_S
from ui.widgets import Elided, Folding, icon_button, primary, secondary, secondary_button
from ui.widgets.words import tip


class FindingsHead(QWidget):
    """The buttons are public; the page connects them."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = icon_button("arrow-left", self.tr("Back to the orders (Esc)"), self.back_wanted.emit)
        self._title = Elided("", "page")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._told = secondary("")
        self.eye = icon_button("eye-outline", self.tr("Show recipients (Ctrl+H)"))
        self.eye.setCheckable(True)
        self.eye.setShortcut("Ctrl+H")
        self.sheets = icon_button("history", self.tr("Earlier sheets"))
        self.open = secondary_button(self.tr("Open a sheet…"), "file-import-outline")
        self.sign = secondary_button(self.tr("All looked at: sign"), "check-decagram-outline")
        self.forms = icon_button("table-cog", self.tr("The platform's own form for bulk shipping"))
        self.bulk = secondary_button("", "upload-outline")
        self.incidents = primary("", "alert-circle-outline")
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.back)
        buttons = (self.sheets, self.eye, self.open, self.sign, self.forms, self.bulk, self.incidents)
        self._folding = Folding(words, buttons)
        row.addWidget(self._folding, 1)

    def show_list(self) -> None:
        """Over the list of sheets."""
        self._title.setText(self.tr("Shipping sheets"))
        self._told.hide()
        for button in (self.sheets, self.eye, self.sign, self.forms, self.bulk, self.incidents):
            button.hide()
        self.open.show()
        self._folding.fold()

    def show_summary(self, summary: SheetSummary) -> None:
        """Over the findings of a sheet."""
        supplier = summary.supplier or self.tr("Supplier not known")
        self._title.setText(f"{supplier} · {summary.file_name}")
        self._told.setText(self._told_of(summary))
        self._told.show()
        self.bulk.setText(
            self.tr("Bulk-shipping sheet ({count})").format(count=formats.number(summary.uploadable))
        )
        self.bulk.setEnabled(bool(summary.uploadable))
        wrong = len(summary.wrong_ids)
        self.incidents.setText(self.tr("Make incidents of {count}").format(count=formats.number(wrong)))
        self.incidents.setVisible(bool(wrong))
        self.sign.setVisible(summary.signed_off_at is None)
        self.sign.setEnabled(not summary.open_findings)
        self.sign.setToolTip(tip(self._why_not_signed(summary)))
        self.open.hide()
        for button in (self.sheets, self.eye, self.forms, self.bulk):
            button.show()
        self._folding.fold()

    def _told_of(self, summary: SheetSummary) -> str:
        held = self.tr("Held against the orders {moment}").format(moment=formats.moment(summary.imported_at))
        if summary.signed_off_at is None:
            return f"{held} · {self.tr('not signed')}"
        signed = self.tr("signed by {name}, {moment}").format(
            name=summary.signed_off_by, moment=formats.moment(summary.signed_off_at)
        )
        return f"{held} · {signed}"

    def _why_not_signed(self, summary: SheetSummary) -> str:
        if not summary.open_findings:
            return self.tr("Put your name and the time under this sheet")
        return self.tr("{count} findings are still open").format(count=summary.open_findings)
