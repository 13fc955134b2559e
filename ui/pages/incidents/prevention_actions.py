"""A corrective action: what, by whom, until when; and later whether it helped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain import settings as declared
from app.domain.prevention import ActionResult
from ui import formats, labels
from ui.pages.incidents.menu import TO_VERIFY
from ui.pages.incidents.step_panel import StepPanel
from ui.prevention.words import effect_words
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.day_edit import DayEdit
from ui.widgets.words import secondary
from ui.widgets.words_edit import WordsEdit

_DAYS = 14


class CorrectivePanel(StepPanel):
    """The owner of the shop is proposed for who does it."""

    def panel_title(self) -> str:
        return self.tr("A corrective action")

    def button_words(self) -> str:
        return self.tr("Add it")

    def build(self) -> None:
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("For instance: photo of every parcel, from this supplier"))
        self.owner = QLineEdit(self.services.settings.get(declared.OWNER_NAME))
        today = formats.local(self.services.clock.now()).date()
        self.due = DayEdit(today + timedelta(days=_DAYS))
        self.form.add(self.tr("To &do"), self.text)
        self.form.add(self.tr("B&y"), self.owner, hint=self.tr("You, or somebody at the supplier."))
        self.form.add(self.tr("D&ue"), self.due, hint=self.tr("On this day it is looked at again."))

    def fields(self) -> Mapping[str, QWidget]:
        return {"action_empty": self.text}

    def apply(self) -> None:
        self.keep(
            self.incidents.add_action(
                self.detail.id, self.text.text(), owner=self.owner.text(), due_on=self.due.day()
            )
        )


class VerifyPanel(StepPanel):
    """It was done: did it help, and how does that show? The figures before and after stand beside."""

    def panel_title(self) -> str:
        return self.tr("Did it help?")

    def build(self) -> None:
        waiting = [action for action in self.detail.actions if action.state in TO_VERIFY]
        self.action = ChoiceBox([(action.draft.text, action.id) for action in waiting])
        self.figures = secondary(wrap=True)
        self.result = ChoiceBox(labels.options(ActionResult), ActionResult.HELPED)
        self.shown_by = WordsEdit(lines=2)
        self.shown_by.setPlaceholderText(self.tr("For instance: thirty parcels since, no colour wrong"))
        self.form.add(self.tr("&Action"), self.action)
        self.form.add("", self.figures)
        self.form.add(self.tr("&Result"), self.result)
        self.form.add(self.tr("&How it shows"), self.shown_by)
        self.action.currentIndexChanged.connect(self._show_figures)
        self._show_figures()

    def _show_figures(self) -> None:
        """What was wrong before and after; nothing while it is not done."""
        number = self.action.value()
        found = None if number is None else self.services.prevention.before_and_after(number)
        self.figures.setText(effect_words(found.effect) if found is not None else "")
        self.figures.setVisible(found is not None)

    def fields(self) -> Mapping[str, QWidget]:
        return {"verification_empty": self.shown_by}

    def apply(self) -> None:
        said = (self.action.value(), self.result.value(), self.shown_by.words())
        self.keep(self.services.actions.verify(*said))
