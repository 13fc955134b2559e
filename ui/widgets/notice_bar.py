"""Notices at the foot of the window: what happened, with Undo or another action; never modal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QWidget,
)

from ui import icons
from ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, scaled, set_role
from ui.widgets.buttons import icon_button, quiet
from ui.widgets.words import plain

_ICONS = {
    "info": "information-outline",
    "ok": "check-circle-outline",
    "warn": "alert-outline",
    "bad": "alert-circle",
}
_TONES = {"info": "accent", "ok": "ok", "warn": "warn", "bad": "bad"}
_OFF_THE_EDGE = 3
_SECONDS = {"info": 6, "ok": 6, "warn": 12, "bad": 0}


class NoticeBar(QFrame):
    """One notice over the foot of its parent; errors stay until closed, others leave by themselves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        set_role(self, "notice")
        self._action: Callable[[], object] | None = None
        self._second: Callable[[], object] | None = None
        self._icon, self._words = QLabel(), plain()
        self._words.setWordWrap(True)
        self._words.setContentsMargins(0, SPACE_XS, 0, SPACE_XS)  # several lines keep off the border
        self._button = quiet("", "", self._act)
        self._second_button = quiet("", "", self._act_second)
        self._close = icon_button("close", self.tr("Close"), self.hide)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, 0, SPACE_XS, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._second_button)
        row.addWidget(self._close)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        self.setGraphicsEffect(shadow)

    def show_notice(
        self,
        text: str,
        tone: str = "info",
        action_text: str = "",
        action: Callable[[], object] | None = None,
        second: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Say `text` in tone ``info | ok | warn | bad``.

        `action` runs once when its button is pressed; so does `second`, given with its words.
        """
        self._action = action
        self._second = second[1] if second else None
        self._second_button.setText(second[0] if second else "")
        self._second_button.setVisible(second is not None)
        self._icon.setPixmap(icons.pixmap(_ICONS[tone], scaled(18), _TONES[tone], self.devicePixelRatioF()))
        self._words.setText(text)
        self.setAccessibleName(text)
        self._button.setText(action_text)
        self._button.setVisible(action is not None and bool(action_text))
        self._timer.stop()
        if seconds := _SECONDS[tone]:
            self._timer.start(seconds * 1000)
        self.show()
        self.raise_()
        self._place()

    def text(self) -> str:
        """The words shown last."""
        return self._words.text()

    def action_button(self) -> QPushButton:
        """The button beside the words; hidden when there is no action."""
        return self._button

    def second_button(self) -> QPushButton:
        """The button beside it, where there are two things to do."""
        return self._second_button

    def _act_second(self) -> None:
        self._action, self._second, action = None, None, self._second
        self.hide()
        if action is not None:
            action()

    def _act(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._make_room(0)
        super().hideEvent(event)

    def _place(self) -> None:
        """Over the status line, as wide as the words need; what is taller moves the page up a little."""
        room = self._over.rect()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        around = self.sizeHint().width() - self._words.sizeHint().width()
        width = min(max(words + around + SPACE_S, scaled(320)), room.width() - 2 * SPACE_L)
        self.setFixedWidth(width)
        self.setFixedHeight(max(self._row.heightForWidth(width), self._row.minimumSize().height()))
        self.move((room.width() - width) // 2, room.height() - self.height() - _OFF_THE_EDGE)
        self._make_room(self.height() + _OFF_THE_EDGE)

    def _make_room(self, height: int) -> None:
        """Keep the buttons at the foot of the page free; 0 gives the room back."""
        if not isinstance(self._over, QMainWindow):
            return
        middle = self._over.centralWidget()
        covered = height - self._over.statusBar().height() - SPACE_M  # the page's own margin may be covered
        if middle is not None and (layout := middle.layout()) is not None:
            layout.setContentsMargins(0, 0, 0, max(0, covered))
