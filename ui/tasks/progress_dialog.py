"""The dialog of long work: reads the job's latest value ten times a second; Esc and Close mean cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from app.domain.progress import Job
from ui import formats
from ui.labels import phase_words
from ui.theme import SPACE_L, SPACE_M, scaled
from ui.widgets.buttons import secondary_button
from ui.widgets.words import card_title, muted

POLL_MS = 100


class ProgressDialog(QDialog):
    """Shows one `Job` until `finish()`."""

    def __init__(self, title: str, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(380))
        self._words, self._bar = muted(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._cancel = secondary_button(self.tr("Cancel"), "", self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        for widget in (card_title(title), self._words, self._bar):
            column.addWidget(widget)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(POLL_MS)
        self._look()

    def finish(self) -> None:
        """The work ended: close without cancelling."""
        self._timer.stop()
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()

    def reject(self) -> None:
        """Esc, Close or Cancel: ask the work to stop and wait until it did."""
        self._job.cancel()
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping; nothing will be left half done…"))

    def _look(self) -> None:
        done, total = self._job.done, self._job.total
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self._cancel.isEnabled():
            self._words.setText(self._sentence(done, total))

    def _sentence(self, done: int, total: int) -> str:
        phase = phase_words(self._job.phase)
        if not total:
            return phase
        counted = self.tr("{done} of {total}").format(done=formats.number(done), total=formats.number(total))
        return f"{phase} · {counted}" if phase else counted
