"""Logging a quality check, or correcting one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from app.domain.errors import MakegoodError
from app.domain.prevention import GoodsName
from app.domain.quality import QualityCheckKind, QualityResult
from app.services.quality_checks import QualityDraft, QualityRow
from ui import ask, formats, labels
from ui.error_text import error_text
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, DayEdit, Form, WideChoice, WordsEdit, primary, quiet, secondary_button
from ui.widgets.line_edit import LineEdit
from ui.widgets.panel_keys import panel_key


class QualityForm(Card):
    """Emits `finished()`. Ctrl+Enter saves, Esc leaves."""

    finished = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(role="sunken")
        self._page, self._service = page, page.services.quality_checks
        self._supplier_id = 0
        self._id: int | None = None
        self._photos: list[Path] = []
        self.kind = WideChoice(labels.options(QualityCheckKind))
        self.result = WideChoice(labels.options(QualityResult))
        self.day = DayEdit()
        self.product, self.spec, self.code = LineEdit(), LineEdit(), LineEdit()
        self.note = WordsEdit(lines=2)
        self.photos = secondary_button("", "paperclip", self._choose)
        self._lay_out()

    def _lay_out(self) -> None:
        form = self.form = Form()
        form.add(self.tr("&What"), self.kind)
        form.add(self.tr("&Result"), self.result)
        form.add(self.tr("&Day"), self.day)
        form.add(self.tr("&Product"), self.product)
        form.add(self.tr("&Variant"), self.spec)
        form.add(self.tr("&Code"), self.code)
        form.add(self.tr("&Note"), self.note, self.tr("What was wrong; needed unless it passed."))
        form.add(self.tr("P&hotos"), self.photos)
        self.add(form)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(primary(self.tr("Save"), "check", self.save))
        row.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        row.addStretch(1)
        self.body.addLayout(row)

    def start(self, supplier_id: int, row: QualityRow | None = None) -> None:
        """Log a new check, or correct one."""
        today = formats.local(self._page.services.clock.now()).date()
        draft = row.draft if row else QualityDraft(QualityCheckKind.SAMPLE, QualityResult.PASSED, today)
        self._supplier_id, self._id = supplier_id, row.id if row else None
        self._photos = []
        self.kind.choose(draft.kind)
        self.result.choose(draft.result)
        self.day.set_day(draft.checked_on)
        self.product.setText(draft.goods.title)
        self.spec.setText(draft.goods.spec)
        self.code.setText(draft.goods.sku_code)
        self.note.setPlainText(draft.note)
        self.form.set_row_visible(self.photos, row is None)
        self.form.clear_errors()
        self._show_photos()
        self.kind.setFocus()

    def _show_photos(self) -> None:
        count = len(self._photos)
        chosen = QCoreApplication.translate("QualityForm", "%n photo(s)", "", count)
        self.photos.setText(chosen if count else self.tr("Choose photos…"))

    def _choose(self) -> None:
        chosen = ask.open_files(self, self.tr("Photos"), self.tr("Pictures and videos (*)"))
        if chosen:
            self._photos = chosen
            self._show_photos()

    def draft(self) -> QualityDraft:
        """What the form says."""
        return QualityDraft(
            self.kind.value(),
            self.result.value(),
            self.day.day(),
            GoodsName(self.product.text(), self.spec.text(), self.code.text()),
            self.note.words(),
        )

    def save(self) -> None:
        """Write it; a refusal is told at its field."""
        try:
            if self._id is None:
                changes = self._service.add(self._supplier_id, self.draft(), self._photos).changes
            else:
                changes = self._service.change(self._id, self.draft()).changes
        except MakegoodError as error:
            fields = {"quality_check_in_future": self.day, "quality_words_missing": self.note}
            self.form.set_error(fields.get(error.code, self.photos), error_text(error))
            return
        self._page.context.bus.publish(changes)
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.save, self.finished.emit):
            super().keyPressEvent(event)
