"""The care call: outcome, one to five, and the buyer's words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.statuses import FollowUpOutcome
from ui import labels
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.words_edit import WordsEdit

_OUTCOMES = [outcome for outcome in FollowUpOutcome if outcome is not FollowUpOutcome.NOT_DONE]


class FollowUpPanel(StepPanel):
    """Once for each incident; "not reached" may be tried again."""

    def panel_title(self) -> str:
        return self.tr("Care call")

    def build(self) -> None:
        self.outcome = ChoiceBox(labels.options(_OUTCOMES))
        scores = [(f"{score} / 5", score) for score in (5, 4, 3, 2, 1)]
        self.score = ChoiceBox(scores, none=self.tr("Not asked"))
        self.words = WordsEdit(lines=2)
        self.form.add(self.tr("&Outcome"), self.outcome)
        self.form.add(self.tr("&Satisfaction"), self.score)
        self.form.add(self.tr("Buyer's &words"), self.words)

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
