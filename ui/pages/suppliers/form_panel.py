"""Settling somebody's own sheet: whose it is, what stands in its columns, where its rows begin."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services.own_forms import FormDraft
from app.services.suppliers import SupplierDraft
from ui import ask, labels
from ui.error_text import error_text
from ui.look_up import look_up
from ui.pages.base import Page
from ui.pages.suppliers.form_columns import FormColumns
from ui.tasks import Operation
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, Elided, Form, NumberBox, WideChoice, muted, primary, quiet, strong, toned
from ui.widgets.clearing import clear_layout
from ui.widgets.panel_keys import panel_key
from ui.widgets.scroll import ScrollPanel

_LOST = {
    "pictures": QT_TRANSLATE_NOOP("OwnFormPanel", "pictures"),
    "shapes": QT_TRANSLATE_NOOP("OwnFormPanel", "drawn shapes"),
    "controls": QT_TRANSLATE_NOOP("OwnFormPanel", "buttons and other controls"),
    "conditions": QT_TRANSLATE_NOOP("OwnFormPanel", "newer conditional formats"),
}
_LAST_ROW = 100_000
_NEW = ("new",)


class OwnFormPanel(ScrollPanel):
    """Emits `kept(supplier_id or None)` and `finished()`. Ctrl+Enter keeps it, Esc leaves."""

    kept = Signal(object)
    finished = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._forms = page, page.services.own_forms
        self._draft: FormDraft | None = None
        self._path: Path | None = None
        self._is_platform = False
        self.title = Elided("", "page")
        self.trouble = toned(strong(wrap=True), "bad")
        self.add(self._buttons())
        self.add(self.trouble)
        self.add(self._whose())
        self.columns = FormColumns()
        card = Card(self.tr("What stands in his columns"))
        card.add(self.columns)
        self.add(card)
        self.add(self._rows())
        self.column.addStretch(1)

    def _buttons(self) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.go = primary(self.tr("Use this sheet"), "check", self.save)
        self.go.setToolTip(self.tr("From now on it is filled (Ctrl+Enter)"))
        row.addWidget(self.title, 1)
        row.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        row.addWidget(self.go)
        return cell

    def _whose(self) -> Card:
        self.whose_card = Card(self.tr("Whose empty sheet is it?"))
        self.whose = WideChoice([])
        self._owner = QVBoxLayout()
        self.whose_card.body.addLayout(self._owner)
        self.note = muted("", wrap=True)
        self.lost = Chip("", "warn", "image-off-outline")
        self.whose_card.add(self.note)
        self.whose_card.add(self.lost)
        return self.whose_card

    def _rows(self) -> Card:
        card = Card(self.tr("Where the rows go"))
        self.first_row, self.body_rows = NumberBox(2, 1, _LAST_ROW), NumberBox(0, 0, _LAST_ROW)
        form = Form()
        form.add(self.tr("&First row to fill"), self.first_row)
        form.add(
            self.tr("&Rows prepared there"),
            self.body_rows,
            self.tr("Examples among these rows go; what stands below them stays below the last row."),
        )
        card.add(form)
        return card

    # Filling

    def read(self, path: Path, supplier_id: int | None, platform: str = "") -> None:
        """Read a file in the background, then show it."""
        self._path = path
        Operation(
            self,
            lambda job: self._forms.read(path, is_platform=bool(platform), job=job),
            title=self.tr("Reading the columns"),
        ).on_success(lambda draft: self.start(draft, supplier_id, platform)).on_failure(self._unread).start()

    def reopen(self, supplier_id: int | None, platform: str = "") -> None:
        """Show the form that is kept, to change its columns."""
        try:
            draft = self._forms.stored(supplier_id, platform)
        except MakegoodError as error:
            self._unread(error)
            return
        self._path = None
        if draft is None:
            self.finished.emit()
        else:
            self.start(draft, supplier_id, platform)

    def _unread(self, error: Any) -> None:
        self._page.tell(error)
        self.finished.emit()

    def start(self, draft: FormDraft, supplier_id: int | None, platform: str = "") -> None:
        """Show a form that was read; whose it is may be open."""
        self._draft = draft
        self.trouble.hide()
        self.title.setText(draft.file_name)
        self._offer_owners(supplier_id, platform)
        self._show_columns(is_platform=bool(platform))
        self.first_row.setValue(draft.place.first_row)
        self.body_rows.setValue(draft.place.body_rows)
        self._tell_limits(draft)
        (self.go if supplier_id or platform else self.whose).setFocus()

    def _offer_owners(self, supplier_id: int | None, platform: str) -> None:
        services = self._page.services
        owners: list[tuple[str, Any]] = [(name, number) for number, name in services.suppliers.names()]
        platforms = dict.fromkeys([*services.bulk_shipping.platforms(), *([platform] if platform else [])])
        words = self.tr("{platform}: bulk shipping")
        owners += [(words.format(platform=labels.platform(code)), code) for code in platforms if code]
        owners.append((self.tr("A new supplier…"), _NEW))
        new = WideChoice(owners, platform or supplier_id, none=self.tr("Choose whose it is…"))
        new.setAccessibleName(self.tr("Goes to"))
        clear_layout(self._owner)
        self._owner.addWidget(new)
        self.whose = new
        new.currentIndexChanged.connect(self._owner_chosen)

    def _owner_chosen(self) -> None:
        """A platform's columns hold other things than a supplier's: read it again as such."""
        owner = self.whose.value()
        if self._path is not None and isinstance(owner, str) != self._is_platform:
            is_platform = isinstance(owner, str)
            self.read(self._path, None if is_platform else owner, owner if is_platform else "")

    def _show_columns(self, *, is_platform: bool) -> None:
        assert self._draft is not None
        self._is_platform = is_platform
        self.columns.show_columns(self._draft.columns, is_platform=is_platform, example=self._forms.example())

    def _tell_limits(self, draft: FormDraft) -> None:
        if draft.keeps_look:
            words = self.tr("A copy is filled each time: fonts, colours, choices and page settings stay.")
        else:
            words = self.tr(
                "Of this kind of file only the headings are taken over; it is written as .xlsx without its "
                "looks. To keep them, save it as .xlsx in Excel or WPS and hand it over again."
            )
        self.note.setText(words)
        lost = [look_up("OwnFormPanel", _LOST[name]) for name in draft.lost]
        self.lost.setVisible(bool(lost))
        self.lost.set_label(self.tr("Not kept: {things}").format(things=", ".join(lost)), "warn")
        for box in (self.first_row, self.body_rows):
            box.setEnabled(draft.keeps_look)

    # Keeping

    def save(self) -> None:
        """Keep the form; a refusal is told at the top."""
        if self._draft is None:
            return
        owner = self._new_supplier() if self.whose.value() == _NEW else self.whose.value()
        if owner is None:
            self._refuse(self.tr("Choose whose sheet this is."))
            self.whose.setFocus()
            return
        place = replace(self._draft.place, first_row=self.first_row.value(), body_rows=self.body_rows.value())
        draft, values = replace(self._draft, place=place), self.columns.values()
        try:
            if isinstance(owner, str):
                outcome = self._forms.keep_for_platform(owner, draft, values)
            else:
                outcome = self._forms.keep_for_supplier(owner, draft, values)
        except MakegoodError as error:
            self._refuse(error_text(error))
            return
        self._page.context.bus.publish(outcome.changes)
        self.finished.emit()
        self.kept.emit(None if isinstance(owner, str) else owner)
        words = QCoreApplication.translate("OwnFormPanel", "{file} is filled from now on.")
        self._page.notify(words.format(file=draft.file_name), "ok")

    def _new_supplier(self) -> int | None:
        name = ask.text(self, self.tr("A new supplier"), self.tr("Name"))
        if not name:
            return None
        outcome = self._page.do(lambda: self._page.services.suppliers.create(SupplierDraft(name)))
        return None if outcome is None else int(outcome.value.id)

    def _refuse(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.save, self.finished.emit):
            super().keyPressEvent(event)
