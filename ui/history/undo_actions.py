"""Edit → Undo and Redo: takes the last step back in the background and says what went back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.changes import Outcome
from app.services.history import Step, UndoService
from ui.history.step_words import step_words
from ui.notices import notify
from ui.tasks import Operation


class UndoActions(QObject):
    """`undo()`, `redo()` and `take_back(numbers)`; what is refused is told at the foot of the window."""

    def __init__(self, where: QWidget, steps: UndoService) -> None:
        super().__init__(where)
        self._where, self._steps = where, steps

    def undo_words(self) -> str:
        """What Undo would take back; empty where nothing was done yet."""
        step = self._steps.next_undo()
        return "" if step is None else step_words(step)

    def redo_words(self) -> str:
        """What Redo would do again; empty where nothing was taken back last."""
        step = self._steps.next_redo()
        return "" if step is None else step_words(step)

    def undo(self) -> None:
        """Take the last step back."""
        self._start(self.tr("Taking it back"), lambda job: self._steps.undo(job=job))

    def take_back(self, numbers: Sequence[int]) -> None:
        """Take these operations back, the newest first."""
        self._start(self.tr("Taking it back"), lambda job: self._steps.undo_each(numbers, job=job))

    def redo(self) -> None:
        """Do again what was taken back last."""
        Operation(
            self._where, lambda job: self._steps.redo(job=job), title=self.tr("Doing it again")
        ).on_success(self._redone).start()

    def _start(self, title: str, work: object) -> None:
        Operation(self._where, work, title=title).on_success(self._undone).start()  # type: ignore[arg-type]

    def _undone(self, outcome: Outcome[Step]) -> None:
        step = outcome.value
        words = self.tr("Taken back: {step}").format(step=step_words(step))
        if step.left_the_house:
            words += "\n" + self.tr("Only the record went back: what others have of it they keep.")
        notify(self._where, words, "ok", self.tr("Redo"), self.redo)

    def _redone(self, outcome: Outcome[Step]) -> None:
        words = self.tr("Done again: {step}").format(step=step_words(outcome.value))
        notify(self._where, words, "ok", self.tr("Undo"), self.undo)


def offer_undo(where: QWidget, steps: UndoService, words: str, outcome: Outcome[object]) -> None:
    """Say what was done, with the way back; without one where nothing was written."""
    numbers = outcome.changes.operations
    if not numbers:
        notify(where, words, "ok")
        return
    undo = QCoreApplication.translate("UndoActions", "Undo")
    # The window outlives the page and the notice, whatever is in front by then.
    actions = UndoActions(where.window(), steps)
    notify(where, words, "ok", undo, lambda: actions.take_back(numbers))
