"""Under the list: several are selected, and may be worked as one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.theme import SPACE_M, SPACE_S, set_role
from ui.widgets.buttons import secondary_button
from ui.widgets.words import strong


class ChosenBar(QFrame):
    """`show_count(n)`; hidden for fewer than two. Emits `together_wanted`."""

    together_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self.words = strong()
        self.together = secondary_button(
            self.tr("Work on them as one"), "layers-triple-outline", self.together_wanted.emit
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        row.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(self.together)
        self.hide()

    def show_count(self, count: int) -> None:
        """So many rows are selected."""
        self.words.setText(QCoreApplication.translate("ChosenBar", "%n incident(s) chosen", "", count))
        self.setVisible(count > 1)
