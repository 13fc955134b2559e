"""`notify(widget, text, tone)`: a notice at the foot of the window the widget is in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.widgets.notice_bar import NoticeBar


def notify(
    where: QObject | None,
    text: str,
    tone: str = "info",
    action_text: str = "",
    action: Callable[[], object] | None = None,
    second: tuple[str, Callable[[], object]] | None = None,
) -> NoticeBar | None:
    """Show `text` in tone ``info | ok | warn | bad``, with a button such as Undo, or two. Not modal."""
    if not isinstance(where, QWidget):
        return None
    window = where.window()
    bar = window.findChild(NoticeBar) or NoticeBar(window)
    bar.show_notice(text, tone, action_text, action, second)
    return bar
