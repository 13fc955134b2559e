"""Finish the buyer's side: what stands in the way is listed; nothing else is asked."""

from __future__ import annotations

from app.domain.errors import IllegalMove
from app.domain.statuses import Progress
from ui.error_text import error_text
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.words import muted


class FinishPanel(StepPanel):
    """Told, consented, paid and arrived: then the care call is planned."""

    def panel_title(self) -> str:
        return self.tr("Finish the buyer's side")

    def button_words(self) -> str:
        return self.tr("Finish the buyer's side")

    def build(self) -> None:
        unmet = [
            code
            for view in self.detail.moves
            if view.move.target is Progress.FOLLOW_UP
            for code in view.unmet
        ]
        for code in unmet:
            self.add(muted("· " + error_text(IllegalMove(code)), wrap=True))
        if not unmet:
            self.add(muted(self.tr("Everything is there. The care call is put on the calendar."), wrap=True))

    def apply(self) -> None:
        self.keep(self.incidents.finish_buyer_side(self.detail.id))
