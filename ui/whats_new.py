"""What is new: every version's words from the help menu, those since the last one once after an update."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app import __version__
from app.services.release_notes import Release, newer_than, releases
from ui.help_texts import HelpDialog
from ui.theme import SPACE_M
from ui.widgets.words import strong

_SEEN = "ui/seen_version"
_BEFORE = "window/geometry"
"""Kept by every version whose window was closed once."""


def whats_new(parent: QWidget | None) -> HelpDialog:
    """What each version brought, the newest first."""
    return _dialog(releases(), parent)


def announce_update(window: QWidget) -> HelpDialog | None:
    """Show what came since the version used last, once; the dialog, or None when nothing is to be told."""
    settings = QSettings()
    seen, is_first_start = str(settings.value(_SEEN) or ""), not settings.contains(_BEFORE)
    if seen == __version__:
        return None
    settings.setValue(_SEEN, __version__)
    news = newer_than(seen, releases()) if seen else releases()[:1]
    if is_first_start or not news:
        return None
    dialog = _dialog(news, window)
    dialog.open()
    return dialog


def _dialog(news: Sequence[Release], parent: QWidget | None) -> HelpDialog:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_M)
    for release in news:
        column.addWidget(strong(release.version))
        column.addWidget(_words(release.text))
    column.addStretch(1)
    title = QCoreApplication.translate("WhatsNew", "What is new in Makegood {version}")
    return HelpDialog(title.format(version=__version__), body, parent)


def _words(text: str) -> QLabel:
    """Our own words, with their bold and their points."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.MarkdownText)
    label.setText(text)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label
