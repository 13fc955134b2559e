"""Entering a supplier, in the place of his detail."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.domain.errors import MakegoodError
from app.domain.statuses import FreightPayer, SupplierKind
from app.services.suppliers import SupplierDraft
from ui import labels
from ui.error_text import error_text
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, Form, heading, primary, quiet, strong, toned
from ui.widgets.choice_box import WideChoice
from ui.widgets.number_box import NumberBox
from ui.widgets.panel_keys import panel_key
from ui.widgets.scroll import ScrollPanel
from ui.widgets.words_edit import WordsEdit

_TEXTS = (
    "name", "contact_name", "wechat", "phone", "email", "page_url", "return_name", "return_phone", "couriers",
)  # fmt: skip


class SupplierForm(ScrollPanel):
    """A new supplier, or one to change. Emits `saved(id)` and `finished()`. Ctrl+Enter saves, Esc leaves."""

    saved = Signal(object)
    finished = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._service = page, page.services.suppliers
        self._id: int | None = None
        self.title = heading()
        self.trouble = toned(strong(wrap=True), "bad")
        self._make_fields()
        self.add(self._buttons())
        self.add(self.trouble)
        self.add(self._who())
        self.add(self._where())
        self.add(self._terms())

    def _make_fields(self) -> None:
        self.texts = {name: QLineEdit() for name in _TEXTS}
        self.kind = WideChoice(labels.options(SupplierKind))
        self.return_address = WordsEdit(lines=2)
        self.inspection_days = NumberBox(7, 0, 730)
        self.response_hours = NumberBox(24, 0, 720)
        self.claim_days = NumberBox(15, 0, 365)
        for box in (self.inspection_days, self.response_hours, self.claim_days):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.freight_payer = WideChoice(labels.options(FreightPayer))
        self.penalty_terms, self.note = WordsEdit(lines=3), WordsEdit(lines=2)
        self.requires_photo = QCheckBox(self.tr("Packing photo for each parcel"))
        self.requires_weight = QCheckBox(self.tr("Weight of each parcel"))

    def _buttons(self) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.go = primary(self.tr("Save"), "check", self.save)
        self.go.setToolTip(self.tr("Save (Ctrl+Enter)"))
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        row.addWidget(self.go)
        return cell

    def _who(self) -> Card:
        card = Card(self.tr("Who"))
        self.form = Form()
        self.form.add(self.tr("&Name"), self.texts["name"])
        self.form.add(self.tr("&Kind"), self.kind)
        self.form.add(self.tr("&Contact"), self.texts["contact_name"])
        self.form.add(self.tr("&WeChat"), self.texts["wechat"])
        self.form.add(self.tr("&Phone"), self.texts["phone"])
        self.form.add(self.tr("&Email"), self.texts["email"])
        self.form.add(self.tr("Shop pa&ge"), self.texts["page_url"])
        self.form.add(self.tr("Co&urier accounts"), self.texts["couriers"])
        card.add(self.form)
        return card

    def _where(self) -> Card:
        card = Card(self.tr("Where goods go back to"))
        form = Form()
        form.add(self.tr("&Recipient"), self.texts["return_name"])
        form.add(self.tr("P&hone there"), self.texts["return_phone"])
        form.add(self.tr("&Address"), self.return_address)
        card.add(form)
        return card

    def _terms(self) -> Card:
        card = Card(self.tr("What was agreed"))
        form = Form()
        form.add(
            self.tr("&Days to object"),
            self.inspection_days,
            self.tr("After that silence counts as acceptance, two years at most (民法典 §621)."),
        )
        form.add(self.tr("Hours to ans&wer"), self.response_hours)
        form.add(self.tr("Days to pa&y"), self.claim_days, self.tr("After he admitted a claim."))
        form.add(self.tr("&Freight of mistakes"), self.freight_payer)
        form.add(self.tr("Pena&lties"), self.penalty_terms)
        form.add("", self.requires_photo)
        form.add("", self.requires_weight)
        form.add(self.tr("No&te"), self.note)
        card.add(form)
        return card

    # Filling and saving

    def start(self, supplier_id: int | None) -> None:
        """Enter a new supplier (None) or change one."""
        self._id = supplier_id
        draft = SupplierDraft("") if supplier_id is None else self._service.get(supplier_id).draft
        self.title.setText(draft.name or self.tr("New supplier"))
        for name, field in self.texts.items():
            field.setText(getattr(draft, name))
        self.kind.choose(draft.kind)
        self.freight_payer.choose(draft.freight_payer)
        for box, value in (
            (self.inspection_days, draft.inspection_days),
            (self.response_hours, draft.response_hours),
            (self.claim_days, draft.claim_days),
        ):
            box.setValue(value)
        self.return_address.setPlainText(draft.return_address)
        self.penalty_terms.setPlainText(draft.penalty_terms)
        self.note.setPlainText(draft.note)
        self.requires_photo.setChecked(draft.requires_photo)
        self.requires_weight.setChecked(draft.requires_weight)
        self.trouble.hide()
        self.texts["name"].setFocus()

    def draft(self) -> SupplierDraft:
        """What the form says."""
        return SupplierDraft(
            **{name: field.text() for name, field in self.texts.items()},
            kind=self.kind.value(),
            return_address=self.return_address.words(),
            inspection_days=self.inspection_days.value(),
            response_hours=self.response_hours.value(),
            claim_days=self.claim_days.value(),
            freight_payer=self.freight_payer.value(),
            penalty_terms=self.penalty_terms.words(),
            requires_photo=self.requires_photo.isChecked(),
            requires_weight=self.requires_weight.isChecked(),
            note=self.note.words(),
        )

    def save(self) -> None:
        """Write it; a refusal is told at the top."""
        try:
            number = self._write(self.draft())
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            self.texts["name"].setFocus()
            return
        self.finished.emit()
        self.saved.emit(number)

    def _write(self, draft: SupplierDraft) -> int:
        service, number = self._service, self._id
        if number is None:
            outcome = service.create(draft)
            self._page.context.bus.publish(outcome.changes)
            return outcome.value.id
        changed = service.update(number, draft)
        self._page.context.bus.publish(changed.changes)
        self._page.notify_done(self.tr("{name} changed").format(name=draft.name.strip()), changed)
        return number

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.save, self.finished.emit):
            super().keyPressEvent(event)
