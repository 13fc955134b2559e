"""The way of an incident as chips: done, where it stands, to come; a state within reach opens its step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.domain.statuses import Progress
from app.domain.transitions import ORDER
from app.services.incidents.results import IncidentDetail
from ui import labels
from ui.chips import Label
from ui.pages.incidents import guide_words, move_words
from ui.theme import tokens
from ui.widgets.chip import Chip
from ui.widgets.screen_reader import Role
from ui.widgets.words import tip

translate = QCoreApplication.translate
Go = Callable[[str, Progress], object]


class StepChip(Chip):
    """A chip that opens the step to its state; framed under the pointer and with the keyboard."""

    def __init__(self, label: Label, told: str, go: Callable[[], object] | None) -> None:
        super().__init__(label)
        self._go = go
        self._is_marked = False
        self.setToolTip(tip(told))
        self.setAccessibleDescription(told)
        if go is not None:
            self.accessible_role = Role.Button
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._go is not None and self.rect().contains(event.position().toPoint()):
            self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._go is not None and event.key() in keys and not event.modifiers():
            self._go()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._mark(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._mark(False)
        super().leaveEvent(event)

    def _mark(self, is_marked: bool) -> None:
        self._is_marked = is_marked and self._go is not None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_marked and not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 1.5))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.end()


def progress_labels(now: Progress) -> list[Label]:
    """The whole way: what is done, where it stands, what is to come."""
    if now not in ORDER:
        return [labels.label(now)]
    place = ORDER.index(now)
    found: list[Label] = []
    for number, state in enumerate(ORDER):
        words = labels.words(state)
        if number < place or now is Progress.CLOSED:
            found.append(Label(words, "ok", "check"))
        elif number == place:
            current = labels.label(state)
            found.append(Label(words, current.tone if current.tone != "ok" else "info", "circle-medium"))
        else:
            found.append(Label(words, "neutral"))
    return found


def progress_chips(detail: IncidentDetail, go: Go) -> list[QWidget]:
    """A chip for each state; `go(action, target)` opens the step of one that can be gone to."""
    now = detail.row.progress
    shown = progress_labels(now)
    if now not in ORDER:
        return [Chip(label) for label in shown]
    return [_chip(detail, state, label, go) for state, label in zip(ORDER, shown, strict=True)]


def _chip(detail: IncidentDetail, state: Progress, label: Label, go: Go) -> StepChip:
    now = detail.row.progress
    if state is now:
        return StepChip(label, translate("ProgressChips", "It stands here."), None)
    view = move_words.move_to(detail, state)
    if view is None:
        told = translate("ProgressChips", "There is no way there from “{state}”.")
        return StepChip(label, told.format(state=labels.words(now)), None)
    action = view.move.action
    if unmet := move_words.missing(view):
        why = " ".join(move_words.sentences(unmet))
        return StepChip(label, translate("ProgressChips", "Not yet: {why}").format(why=why), None)
    return StepChip(label, guide_words.action_words(action), lambda: go(action, state))
