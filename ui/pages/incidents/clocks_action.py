"""The clocks of an incident, one row each: until when, by which rule, held or let run on."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.changes import Outcome
from app.domain.deadlines import Urgency
from app.domain.errors import MakegoodError
from app.services.incidents.results import DeadlineView
from ui import formats, labels
from ui.chips import Label
from ui.pages.incidents.clock_chips import clock_ground
from ui.pages.incidents.step_panel import StepPanel
from ui.theme import SPACE_L, SPACE_S
from ui.widgets.buttons import secondary_button
from ui.widgets.chip import Chip
from ui.widgets.words import muted, secondary

translate = QCoreApplication.translate
_TONES = {Urgency.OVERDUE: "bad", Urgency.WARN: "warn", Urgency.PAUSED: "info"}


class ClocksPanel(StepPanel):
    """Those that run first, the next one due at the top; beneath them what was stopped."""

    def panel_title(self) -> str:
        return self.tr("Clocks")

    def button_words(self) -> str:
        return self.tr("Done")

    def build(self) -> None:
        now = self.services.clock.now()
        grid_place = QWidget()
        self.grid = QGridLayout(grid_place)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(SPACE_L)
        self.grid.setVerticalSpacing(SPACE_S)
        self.grid.setColumnStretch(2, 1)
        clocks = sorted(self.detail.deadlines, key=lambda c: (c.stopped_at is not None, c.due_at))
        for clock in clocks:
            self._row(clock, now)
        if not clocks:
            self.add(muted(self.tr("No clock runs on this incident.")))
        self.add(grid_place)

    def _row(self, clock: DeadlineView, now: datetime) -> None:
        place = self.grid.rowCount()
        self.grid.addWidget(muted(labels.words(clock.clock)), place, 0)
        self.grid.addWidget(Chip(_state(clock, now)), place, 1)
        self.grid.addWidget(secondary(clock_ground(clock), wrap=True), place, 2)
        if clock.stopped_at is not None:
            return
        is_held = clock.paused_at is not None
        words, icon = (self.tr("Let it run"), "play") if is_held else (self.tr("Hold"), "pause")
        button = secondary_button(words, icon, lambda: self._turn(clock))
        button.setAccessibleName(f"{words} {labels.words(clock.clock)}")
        self.grid.addWidget(button, place, 3)

    def _turn(self, clock: DeadlineView) -> None:
        """Hold a clock that runs, let one run on that is held."""
        turn = self.incidents.resume_clock if clock.paused_at is not None else self.incidents.pause_clock
        try:
            outcome: Outcome[int] = turn(self.detail.id, clock.id)
        except MakegoodError as error:
            self.refuse(error)
            return
        self.keep(outcome)
        self._publish()
        self.finished.emit()

    def apply(self) -> None:
        """Nothing is left to write."""


def _state(clock: DeadlineView, now: datetime) -> Label:
    if clock.stopped_at is not None:
        if clock.urgency is Urgency.OVERDUE:
            return Label(translate("ClocksPanel", "Done, too late"), "bad", "check")
        return Label(translate("ClocksPanel", "Done in time"), "ok", "check")
    if clock.urgency is Urgency.PAUSED:
        return Label(labels.words(clock.urgency), "info", "pause")
    return Label(formats.time_left(clock.due_at, now)[0], _TONES.get(clock.urgency, "neutral"))
