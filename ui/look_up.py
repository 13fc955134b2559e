"""Looks up texts that were marked elsewhere, with the window's translators or, for commands, without any
window.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from PySide6.QtCore import QCoreApplication, QTranslator

from app.paths import resource

_without_window: ContextVar[QTranslator | None] = ContextVar("without_window", default=None)


def look_up(context: str, text: object) -> str:
    """`text` (marked by QT_TRANSLATE_NOOP under `context`) in the language in force."""
    if (translator := _without_window.get()) is not None:
        return translator.translate(context, str(text)) or str(text)
    return QCoreApplication.translate(context, str(text))


@contextmanager
def language_without_window(language: str) -> Iterator[None]:
    """Within the block texts are in ``zh_CN`` or ``en``, though no application object runs."""
    translator = QTranslator()
    translator.load(str(resource(f"i18n/{language}.qm")))
    token = _without_window.set(translator)
    try:
        yield
    finally:
        _without_window.reset(token)
