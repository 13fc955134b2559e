"""The application speaks a language for a while, and nothing of it is left for the tests that follow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale

from ui.translations import Translations


@contextmanager
def speaking(app: QCoreApplication, language: str) -> Iterator[Translations]:
    """``zh_CN`` or ``en`` as long as the block lasts."""
    before, words = QLocale(), Translations(app, language)
    try:
        yield words
    finally:
        words.take_out()
        # A child of the application that stays would be taken for the words in force.
        words.setParent(None)
        words.deleteLater()
        QLocale.setDefault(before)
