"""Steps that need a reason: back, reopen, false alarm, withdraw."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.statuses import Progress
from app.domain.transitions import ORDER
from ui import labels
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.words_edit import WordsEdit


class ReasonPanel(StepPanel):
    """A reason, and nothing without one."""

    def build(self) -> None:
        self.reason = WordsEdit(lines=2)
        self.form.add(self.tr("&Reason"), self.reason)

    def fields(self) -> Mapping[str, QWidget]:
        return {"guard_reason": self.reason}


class FalseAlarmPanel(ReasonPanel):
    """Nothing was wrong."""

    def panel_title(self) -> str:
        return self.tr("False alarm")

    def button_words(self) -> str:
        return self.tr("It was a false alarm")

    def apply(self) -> None:
        self.keep(self.incidents.false_alarm(self.detail.id, self.reason.words()))


class WithdrawPanel(ReasonPanel):
    """No longer pursued."""

    def panel_title(self) -> str:
        return self.tr("Withdraw")

    def button_words(self) -> str:
        return self.tr("Withdraw it")

    def apply(self) -> None:
        self.keep(self.incidents.withdraw(self.detail.id, self.reason.words()))


class StepBackPanel(ReasonPanel):
    """Back to an earlier state; planned money is voided, paid money stays."""

    def panel_title(self) -> str:
        return self.tr("Step back")

    def button_words(self) -> str:
        return self.tr("Go back")

    def build(self) -> None:
        here = self.detail.row.progress
        before = ORDER[: ORDER.index(here)] if here in ORDER else ()
        self.target = ChoiceBox(labels.options(before), before[-1] if before else None)
        hint = self.tr("What was planned and not paid is voided; what was paid stays.")
        self.form.add(self.tr("Back &to"), self.target, hint=hint)
        super().build()

    def apply(self) -> None:
        self.keep(self.incidents.step_back(self.detail.id, self.target.value(), self.reason.words()))


class ReopenPanel(ReasonPanel):
    """Take an ended incident up again."""

    def panel_title(self) -> str:
        return self.tr("Reopen")

    def button_words(self) -> str:
        return self.tr("Reopen it")

    def build(self) -> None:
        closed = self.detail.row.progress is Progress.CLOSED
        states = ORDER[1:-1] if closed else (Progress.TO_VERIFY,)
        start = Progress.BUYER_SETTLING if closed else Progress.TO_VERIFY
        self.target = ChoiceBox(labels.options(states), start)
        self.form.add(self.tr("&Where to go on"), self.target)
        super().build()

    def apply(self) -> None:
        self.keep(self.incidents.reopen(self.detail.id, self.reason.words(), self.target.value()))
