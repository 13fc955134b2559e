"""What was done lately, step by step, each with its way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.services.history import Step, UndoService
from ui import formats
from ui.change_bus import ChangeBus
from ui.history.card import actor_words
from ui.history.seal_line import SealLine
from ui.history.step_words import step_words
from ui.history.undo_actions import UndoActions
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets import ScrollPanel, clear_layout, heading, muted, quiet, secondary
from ui.widgets.words import tip

_PAGE = 30


class StepsDialog(QDialog):
    """The newest first; whatever is not built upon since goes back alone."""

    def __init__(self, steps: UndoService, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was done"))
        self.resize(scaled(720), scaled(600))
        set_role(self, "page")
        self._service, self._steps = steps, list[Step]()
        self._buttons: list[QPushButton] = []
        self._actions = UndoActions(self, steps)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        self.nothing = secondary(self.tr("Nothing was done yet."))
        self.more = quiet(self.tr("Earlier"), "chevron-down", self._go_on)
        self._lay_out()
        bus.changed.connect(self._changed)
        self._go_on()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(heading(self.tr("What was done")))
        column.addWidget(
            secondary(
                self.tr(
                    "A step goes back as long as nothing was built upon it. Money that was paid or received "
                    "is reversed where it is recorded."
                ),
                wrap=True,
            )
        )
        area = ScrollPanel()
        area.column.addLayout(self._grid)
        area.add(self.nothing)
        area.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        area.column.addStretch(1)
        column.addWidget(area, 1)
        column.addWidget(SealLine(self._service, self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def buttons(self) -> list[QPushButton]:
        """The way back of each step shown, the newest first."""
        return list(self._buttons)

    def _changed(self, changes: Changes) -> None:
        clear_layout(self._grid)
        self._steps.clear()
        self._buttons.clear()
        self._go_on()

    def _go_on(self) -> None:
        below = self._steps[-1].number if self._steps else None
        found = self._service.recent(_PAGE, below=below)
        for step in found:
            self._add(len(self._steps), step)
            self._steps.append(step)
        self.nothing.setVisible(not self._steps)
        self.more.setVisible(len(found) == _PAGE)

    def _add(self, row: int, step: Step) -> None:
        words = step_words(step)
        when = secondary(formats.moment(step.at))
        when.setToolTip(tip(formats.full_moment(step.at)))
        back = quiet(self.tr("Take back"), "undo", partial(self._actions.take_back, (step.number,)))
        back.setAccessibleName(self.tr("Take back: {step}").format(step=words))
        self._buttons.append(back)
        for column, widget in enumerate(
            (when, muted(words, wrap=True), secondary(actor_words(step.actor)), back)
        ):
            self._grid.addWidget(widget, row, column)
