"""Entering a corrective action, or wording it anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from app.domain import settings as declared
from app.domain.errors import MakegoodError
from app.domain.prevention import GoodsName
from app.domain.statuses import MismatchKind
from app.services.prevention import ActionDraft
from ui import formats, labels
from ui.error_text import error_text
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, DayEdit, Form, WideChoice, WordsEdit, primary, quiet
from ui.widgets.line_edit import LineEdit
from ui.widgets.panel_keys import panel_key

_DAYS = 14


class ActionForm(Card):
    """Emits `saved(id)` and `finished()`. Ctrl+Enter saves, Esc leaves."""

    saved = Signal(object)
    finished = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(role="sunken")
        self._page = page
        self._id: int | None = None
        self._draft = ActionDraft("")
        self.text = WordsEdit(lines=3)
        self.owner, self.code = LineEdit(), LineEdit()
        self.due = DayEdit()
        self.supplier = WideChoice([])
        any_mistake = (self.tr("any mistake"), None)
        self.kind = WideChoice([any_mistake, *labels.options(MismatchKind)])
        self._lay_out()

    def _lay_out(self) -> None:
        form = self.form = Form()
        form.add(self.tr("To &do"), self.text)
        form.add(self.tr("B&y"), self.owner, self.tr("You, or somebody at the supplier."))
        form.add(self.tr("D&ue"), self.due)
        form.add(self.tr("&Supplier"), self.supplier)
        form.add(self.tr("&Against"), self.kind, self.tr("These mistakes are counted before and after."))
        form.add(self.tr("&Code of the goods"), self.code, self.tr("Empty: whatever the supplier sends."))
        self.add(form)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(primary(self.tr("Save"), "check", self.save))
        row.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        row.addStretch(1)
        self.body.addLayout(row)

    def start(self, draft: ActionDraft, action_id: int | None = None) -> None:
        """Enter a new action from `draft`, or change one."""
        self._id, self._draft = action_id, draft
        services = self._page.services
        today = formats.local(services.clock.now()).date()
        self.text.setPlainText(draft.text)
        self.owner.setText(draft.owner or services.settings.get(declared.OWNER_NAME))
        self.due.set_day(draft.due_on or today + timedelta(days=_DAYS))
        nobody = (self.tr("every supplier"), None)
        everybody = [(name, number) for number, name in services.suppliers.names()]
        self.supplier.set_options([nobody, *everybody], draft.supplier_id)
        self.kind.choose(draft.kind)
        self.code.setText(draft.goods.sku_code or draft.goods.key)
        # What a rule is against, the rule says.
        self.form.set_row_visible(self.kind, draft.advice is None)
        self.form.set_row_visible(self.code, draft.advice is None)
        self.form.clear_errors()
        self.text.setFocus()

    def draft(self) -> ActionDraft:
        """What the form says."""
        was = self._draft
        code = self.code.text().strip()
        is_same = code == (was.goods.sku_code or was.goods.key)
        return replace(
            was,
            text=self.text.words(),
            owner=self.owner.text(),
            due_on=self.due.day(),
            supplier_id=self.supplier.value(),
            kind=self.kind.value() if was.advice is None else was.kind,
            goods=was.goods if is_same else GoodsName(sku_code=code),
        )

    def save(self) -> None:
        """Write it; a refusal is told at the field."""
        service, number = self._page.services.actions, self._id
        draft = self.draft()
        try:
            if number is None:
                added = service.add(draft)
                self._page.context.bus.publish(added.changes)
                number = added.value
            else:
                self._page.context.bus.publish(service.change(number, draft).changes)
        except MakegoodError as error:
            self.form.set_error(self.text, error_text(error))
            return
        self.finished.emit()
        self.saved.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.save, self.finished.emit):
            super().keyPressEvent(event)
