"""So that it does not happen again: cause, prevention, each corrective action with its owner and day."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.prevention import ActionState
from app.domain.statuses import RootCause
from app.services.incidents.results import IncidentDetail
from app.services.prevention import ActionRow
from ui import formats, labels
from ui.prevention.words import state_label
from ui.theme import SPACE_S
from ui.widgets.buttons import quiet, secondary_button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.clearing import clear_layout
from ui.widgets.words import muted, secondary, tip


class PreventionCard(Card):
    """`show_incident(detail, now)`. Emits `wanted(action)` and `done(action id)`."""

    wanted = Signal(str)
    done = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("So that it does not happen again"))
        self.head.addStretch(1)
        self.head.addWidget(quiet(self.tr("Add an action…"), "plus", lambda: self.wanted.emit("add_action")))

    def show_incident(self, detail: IncidentDetail, now: datetime) -> None:
        """Fill in; hidden where there is neither cause nor action."""
        clear_layout(self.body)
        has_cause = detail.root_cause is not RootCause.UNDECIDED
        if has_cause or detail.prevention.strip():
            cause = labels.words(detail.root_cause) if has_cause else ""
            words = " · ".join(filter(None, (cause, detail.prevention.strip())))
            self.add(muted(words, wrap=True))
        for action in detail.actions:
            self.add(self._row(action, now))
        self.setVisible(has_cause or bool(detail.prevention.strip()) or bool(detail.actions))

    def _row(self, action: ActionRow, now: datetime) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(Chip(state_label(action, formats.local(now).date())))
        words = muted(action.draft.text, wrap=True)
        words.setToolTip(tip(action.verification or action.drop_reason))
        layout.addWidget(words, 1)
        if action.draft.owner:
            layout.addWidget(secondary(action.draft.owner))
        if action.state is ActionState.OPEN:
            layout.addWidget(self._button(self.tr("Done"), "check", action))
        elif action.state is ActionState.DONE:
            check = secondary_button(
                self.tr("Did it help…"), "check-all", lambda: self.wanted.emit("verify_action")
            )
            check.setAccessibleName(f"{check.text()} {action.draft.text}")
            layout.addWidget(check)
        return row

    def _button(self, words: str, icon: str, action: ActionRow) -> QWidget:
        button = secondary_button(words, icon, lambda: self.done.emit(action.id))
        button.setAccessibleName(f"{words} {action.draft.text}")
        return button
