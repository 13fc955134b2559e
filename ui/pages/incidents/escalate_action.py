"""Somebody above the two parties decides, until when they want our answer; and what is heard from outside."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from app.domain.deadlines import NOTED_BY_OWNER, Event
from app.domain.statuses import Escalation
from ui import formats, labels
from ui.look_up import look_up
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.words import secondary
from ui.widgets.words_edit import WordsEdit

_EVENTS: dict[Event, object] = {
    Event.STOP_CHECKED: QT_TRANSLATE_NOOP("OutsideEvent", "I asked how the stop stands"),
    Event.PLATFORM_ANSWERED: QT_TRANSLATE_NOOP("OutsideEvent", "We answered the platform"),
    Event.EVIDENCE_ASKED: QT_TRANSLATE_NOOP("OutsideEvent", "The platform asks for proof"),
    Event.EVIDENCE_HANDED_IN: QT_TRANSLATE_NOOP("OutsideEvent", "The proof is handed in"),
    Event.COURIER_COMPLAINT: QT_TRANSLATE_NOOP("OutsideEvent", "A complaint went to the courier"),
    Event.COURIER_ANSWERED: QT_TRANSLATE_NOOP("OutsideEvent", "The courier answered"),
}


class EscalatePanel(StepPanel):
    """Each level has its own clock; where the owner was told a day, that day holds."""

    def panel_title(self) -> str:
        return self.tr("Escalate")

    def build(self) -> None:
        now = self.services.clock.now()
        self.level = ChoiceBox(labels.options(Escalation), self.detail.escalation)
        self.due = MomentEdit(self.tr("They named a day"), now + timedelta(days=1))
        self.note = WordsEdit(lines=2)
        hint = self.tr("The platform, an authority and the court each have a clock of their own.")
        self.form.add(self.tr("&Who decides"), self.level, hint=hint)
        self.form.add(self.tr("&Until"), self.due)
        self.form.add(self.tr("&Note"), self.note)
        if self.detail.escalated_at is not None:
            since = self.tr("{level} since {moment}").format(
                level=labels.words(self.detail.escalation), moment=formats.moment(self.detail.escalated_at)
            )
            self.add(secondary(since))

    def fields(self) -> Mapping[str, QWidget]:
        return {"due_passed": self.due, "incident_ended": self.level}

    def apply(self) -> None:
        self.keep(
            self.incidents.escalate(
                self.detail.id, self.level.value(), self.note.words(), due_at=self.due.moment()
            )
        )


class EventPanel(StepPanel):
    """What platform or courier asked for or answered, and what was done; clocks start and stop by it."""

    def panel_title(self) -> str:
        return self.tr("From platform or courier")

    def button_words(self) -> str:
        return self.tr("Note it")

    def build(self) -> None:
        now = self.services.clock.now()
        known = [event for event in _EVENTS if event in NOTED_BY_OWNER]
        self.happened = ChoiceBox([(look_up("OutsideEvent", _EVENTS[event]), event) for event in known])
        self.due = MomentEdit(self.tr("They named a day"), now + timedelta(hours=4))
        self.note = WordsEdit(lines=2)
        self.form.add(self.tr("&What"), self.happened)
        self.form.add(self.tr("&Until"), self.due)
        self.form.add(self.tr("&Note"), self.note)

    def fields(self) -> Mapping[str, QWidget]:
        return {"due_passed": self.due, "incident_ended": self.happened}

    def apply(self) -> None:
        self.keep(
            self.incidents.note_event(
                self.detail.id, self.happened.value(), self.note.words(), due_at=self.due.moment()
            )
        )
