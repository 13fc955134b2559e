"""A form of settings: each row says what is in force as shipped, and can be found by its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui.settings_names import in_both
from ui.widgets import Card, Form


class SettingForm(Form):
    """As `Form`; what a field is as shipped (its property "shipped") stands behind its hint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found_by: list[tuple[QWidget, str]] = []

    def add(self, text: str, field: QWidget, hint: str = "") -> QLabel:
        """Append a row; gives the label."""
        words = " ".join(filter(None, (hint, str(field.property("shipped") or ""))))
        self._found_by.append((field, in_both(text) + words.casefold()))
        return super().add(text, field, words)

    def narrow(self, is_wanted: Callable[[str], bool]) -> bool:
        """Show the rows that are wanted; whether any is."""
        wanted = [is_wanted(words) for _, words in self._found_by]
        for (field, _), is_row_wanted in zip(self._found_by, wanted, strict=True):
            self.set_row_visible(field, is_row_wanted)
        return any(wanted)


def narrow(card: Card, text: str) -> bool:
    """Show of a card what has all words of `text`, in either language; False: nothing of it has them."""
    parts = text.casefold().split()

    def is_wanted(words: str) -> bool:
        return all(part in words for part in parts)

    forms = card.findChildren(SettingForm)
    if not is_wanted(in_both(card.head_words())) and any([form.narrow(is_wanted) for form in forms]):
        return True
    is_found = is_wanted(_words_of(card))
    for form in forms:
        form.narrow(lambda _: True)
    return is_found


def _words_of(card: Card) -> str:
    """Everything that can be read on it, whatever is hidden now."""
    texts = [label.text() for label in card.findChildren(QLabel)]
    texts += [button.text() for button in card.findChildren(QAbstractButton)]
    return "\n".join(map(in_both, texts))
