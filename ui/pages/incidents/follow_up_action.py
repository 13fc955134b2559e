"""The care call: what to ask, the outcome, one to five, and the buyer's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.statuses import FollowUpOutcome
from ui import labels
from ui.notices import notify
from ui.pages.incidents.step_panel import StepPanel
from ui.translations import language_of_window
from ui.widgets.buttons import secondary_button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.words_edit import WordsEdit

SCRIPT = "buyer.follow_up"
_OUTCOMES = [outcome for outcome in FollowUpOutcome if outcome is not FollowUpOutcome.NOT_DONE]


class FollowUpPanel(StepPanel):
    """Once for each incident; "not reached" may be tried again."""

    def panel_title(self) -> str:
        return self.tr("Care call")

    def build(self) -> None:
        script = self.services.messages.render(SCRIPT, self.detail.id, language_of_window())
        self.script = WordsEdit(script.body, lines=6)
        self.form.add(self.tr("&Ask"), self.script, hint=self.tr("To read out, or to copy into the chat."))
        self.outcome = ChoiceBox(labels.options(_OUTCOMES))
        scores = [(f"{score} / 5", score) for score in (5, 4, 3, 2, 1)]
        self.score = ChoiceBox(scores, none=self.tr("Not asked"))
        self.words = WordsEdit(lines=2)
        self.form.add(self.tr("&Outcome"), self.outcome)
        self.form.add(self.tr("&Satisfaction"), self.score)
        self.form.add(self.tr("Buyer's &words"), self.words)

    def more_buttons(self) -> Sequence[QWidget]:
        return (secondary_button(self.tr("Copy the questions"), "content-copy", self._copy),)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.script.words())
        notify(self, self.tr("Copied"), "ok")

    def focus_first(self) -> None:
        """The questions are there to be read; what is filled in begins with the outcome."""
        self.outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    def fields(self) -> Mapping[str, QWidget]:
        return {
            "follow_up_score": self.score,
            "follow_up_outcome": self.outcome,
            "follow_up_once": self.outcome,
        }

    def apply(self) -> None:
        self.keep(
            self.incidents.record_follow_up(
                self.detail.id,
                self.outcome.value(),
                score=self.score.value(),
                words=self.words.words(),
            )
        )
