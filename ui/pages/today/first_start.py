"""An application without any order says what to do, and offers the sample shop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled
from ui.widgets import Card, Chip, EmptyState, card_title, muted, primary, secondary_button


class FirstStart(QWidget):
    """Three steps, two buttons; `open_files` chooses sheets, `open_sample` opens the invented shop."""

    def __init__(
        self, open_files: Callable[[], object], open_sample: Callable[[], object], *, is_sample: bool
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_L)
        column.addSpacing(scaled(40))
        sentence = self.tr("Drop your platforms' order sheets anywhere on this window, or choose them.")
        head = EmptyState("package-variant-closed-check", self.tr("Welcome to Makegood"), sentence)
        head.setMaximumHeight(scaled(220))
        head.add_button(primary(self.tr("Choose order sheets…"), "folder-open-outline", open_files))
        if not is_sample:
            head.add_button(secondary_button(self.tr("Open the sample shop"), "store-outline", open_sample))
        column.addWidget(head)
        column.addWidget(self._steps(), 0, Qt.AlignmentFlag.AlignHCenter)
        note = muted(self.tr("The sample shop is invented and kept apart: it never touches your own data."))
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        note.setVisible(not is_sample)
        column.addWidget(note)
        column.addStretch(1)

    def _steps(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_M)
        steps = (
            (
                self.tr("Orders in"),
                self.tr(
                    "Sheets of Taobao, Pinduoduo, Douyin, Shopify and others are recognised by themselves."
                ),
            ),
            (
                self.tr("Shipping sheets against orders"),
                self.tr(
                    "Drop what your supplier sends back: wrong and swapped parcels are found while they move."
                ),
            ),
            (
                self.tr("Every mistake to its end"),
                self.tr(
                    "Stop or reship, tell the buyer, pay with proof, claim from the supplier, print the "
                    "report."
                ),
            ),
        )
        for number, (title, words) in enumerate(steps, start=1):
            line.addWidget(_step(number, title, words))
        return row


def _step(number: int, title: str, words: str) -> Card:
    card = Card()
    card.setMinimumWidth(scaled(220))
    card.setMaximumWidth(scaled(320))
    card.head.setSpacing(SPACE_S)
    card.head.addWidget(Chip(str(number), "info"))
    card.head.addWidget(card_title(title, wrap=True), 1)
    card.add(muted(words, wrap=True))
    card.body.addStretch(1)
    return card
