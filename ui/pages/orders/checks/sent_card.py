"""The sheets that went to suppliers lately; one that did not go after all can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.dispatches import DispatchRow
from ui import formats
from ui.theme import SPACE_S
from ui.widgets import Card, Elided, hline, icon_button, secondary


class SentCard(Card):
    """`taken_back(dispatch_id)` when a sheet shall not count."""

    taken_back = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sent lately"), parent=parent)
        self.buttons: list[QWidget] = []

    def show_rows(self, rows: Sequence[DispatchRow]) -> None:
        """Show these sheets; hidden while there are none."""
        self.clear()
        self.buttons = []
        self.setVisible(bool(rows))
        for row in rows:
            self.add(hline())
            self.body.addLayout(self._line(row))

    def _line(self, row: DispatchRow) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(row.supplier or row.file_name, "strong"))
        count = QCoreApplication.translate("SentCard", "%n order(s)", "", row.order_count)
        words.addWidget(secondary(f"{formats.moment(row.sent_at)} · {count}"))
        file = row.file_name or self.tr("the text")
        name = self.tr("Take back: {file} did not go out").format(file=file)
        button = icon_button("undo-variant", name, partial(self.taken_back.emit, row.id))
        self.buttons.append(button)
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        line.addLayout(words, 1)
        line.addWidget(button)
        return line
