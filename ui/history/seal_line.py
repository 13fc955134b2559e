"""Says that what was done is sealed, and looks whether it still is as it was sealed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.services.history import Break, UndoService
from ui.tasks import Operation
from ui.theme import SPACE_S
from ui.widgets.buttons import quiet
from ui.widgets.words import secondary, tip, toned

_SHOWN = 16


class SealLine(QWidget):
    """One line: the newest seal, and a button that checks all of them."""

    def __init__(self, steps: UndoService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self.words = secondary(wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.check = quiet(self.tr("Check the record"), "shield-check-outline", self._check)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.words, 1)
        row.addWidget(self.check)
        self._show()

    def _show(self) -> None:
        seal = self._steps.newest_seal()
        self.setVisible(bool(seal))
        told = self.tr("Each step is sealed with the one before. Newest seal: {seal}")
        self.words.setText(told.format(seal=seal[:_SHOWN]))
        self.words.setToolTip(tip(seal))

    def _check(self) -> None:
        title = self.tr("Checking what was done")
        Operation(self, lambda job: self._steps.broken_seals(), title=title).on_success(self._told).start()

    def _told(self, broken: Sequence[Break]) -> None:
        if not broken:
            self.words.setText(self.tr("Checked: every step is on record as it was done."))
            toned(self.words, "ok")
            return
        count = QCoreApplication.translate(
            "SealLine", "%n step(s)", "", len({b.operation_no for b in broken})
        )
        told = self.tr(
            "{count} on record are not as they were when they were done; the first is no. {number}. Somebody "
            "wrote past Makegood. Your data were not changed by this check; compare with a backup."
        )
        self.words.setText(told.format(count=count, number=min(b.operation_no for b in broken)))
        toned(self.words, "bad")
