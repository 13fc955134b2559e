"""Close: cause, prevention, what came of the supplier's part, and what will be done about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.statuses import RootCause, SupplierPart
from ui import formats, labels
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.day_edit import DayEdit
from ui.widgets.words_edit import WordsEdit

_DAYS = 14


class ClosePanel(StepPanel):
    """A corrective action is optional and is written only when the incident could be closed."""

    def panel_title(self) -> str:
        return self.tr("Close the incident")

    def button_words(self) -> str:
        return self.tr("Close the incident")

    def build(self) -> None:
        detail = self.detail
        causes = [cause for cause in RootCause if cause is not RootCause.UNDECIDED]
        cause = None if detail.root_cause is RootCause.UNDECIDED else detail.root_cause
        parts = [part for part in SupplierPart if part is not SupplierPart.PENDING]
        part = None if detail.supplier_part is SupplierPart.PENDING else detail.supplier_part
        self.cause = ChoiceBox(labels.options(causes), cause, none=self.tr("Choose…"))
        self.prevention = WordsEdit(detail.prevention, lines=2)
        self.part = ChoiceBox(labels.options(parts), part, none=self.tr("Choose…"))
        self.why = QLineEdit(detail.supplier_part_note)
        self.why.setPlaceholderText(self.tr("For instance: deducted from the next settlement"))
        self.todo = QLineEdit()
        self.todo.setPlaceholderText(self.tr("For instance: photo of every parcel, from this supplier"))
        today = formats.local(self.services.clock.now()).date()
        self.due = DayEdit(today + timedelta(days=_DAYS))
        self.form.add(self.tr("&Cause"), self.cause)
        self.form.add(self.tr("&Prevention"), self.prevention)
        self.form.add(self.tr("&Supplier's part"), self.part)
        self.form.add(
            self.tr("Why it stays &open"), self.why, hint=self.tr("Only where his part is left open.")
        )
        self.form.add(
            self.tr("To &do"), self.todo, hint=self.tr("Optional: a corrective action, checked later.")
        )
        self.form.add(self.tr("D&ue"), self.due)

    def fields(self) -> Mapping[str, QWidget]:
        return {
            "guard_root_cause": self.cause,
            "guard_prevention": self.prevention,
            "guard_supplier_part": self.part,
            "guard_claims_ended": self.part,
            "guard_supplier_words": self.why,
        }

    def apply(self) -> None:
        self.keep(
            self.incidents.close(
                self.detail.id,
                self.cause.value() or RootCause.UNDECIDED,
                self.prevention.words(),
                self.part.value() or SupplierPart.PENDING,
                self.why.text(),
            )
        )
        if text := self.todo.text().strip():
            self.keep(self.incidents.add_action(self.detail.id, text, due_on=self.due.day()))


class ClosePreventedPanel(ClosePanel):
    """The same before anything was sent: the buyer never noticed."""

    def panel_title(self) -> str:
        return self.tr("Corrected before it was sent")
