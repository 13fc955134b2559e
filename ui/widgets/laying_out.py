"""Filling a widget in without laying it out after each part."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def laid_out_once(widget: QWidget) -> Iterator[None]:
    """Within it parts may be put in and taken out; they are laid out at its end.

    Each part shown in a visible widget lays out everything around it. The widget is hidden meanwhile, so it
    stays as it is where the keyboard is in it: hiding would take the keyboard away.
    """
    at = widget.window().focusWidget()
    if not widget.isVisible() or (at is not None and widget.isAncestorOf(at)):
        yield
        return
    widget.hide()
    try:
        yield
    finally:
        widget.show()
