"""The loudest card: the one thing to do next, why, on what ground, its button, and what else there is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.money import Money
from app.domain.remedy import LETS_PARCEL_GO_ON
from app.domain.remedy_cost import Option
from app.domain.statuses import InterceptState, ParcelState, Party, Progress
from app.services.incidents.results import IncidentDetail
from ui import formats, labels
from ui.chips import Label
from ui.pages.incidents import guide_words
from ui.theme import SPACE_S
from ui.widgets.buttons import primary, secondary_button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.words import card_title, plain, secondary, strong, tip, toned

# Where another remedy may still be chosen.
_CHOOSING = frozenset({Progress.CONFIRMED, Progress.REQUESTED, Progress.NEGOTIATING})
_SHOWN = 3
_STOPPABLE = frozenset({ParcelState.IN_TRANSIT, ParcelState.OUT_FOR_DELIVERY})


class NextStepCard(Card):
    """Emits `wanted(action)` for its primary button, "tell_buyer" and "agree_plan" for those beside it."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role="next", parent=parent)
        self._action = ""
        self.title = card_title(wrap=True)
        self.left = strong()
        self.reason = plain()
        self.reason.setWordWrap(True)
        self.caution = toned(secondary(wrap=True), "warn")
        self.sources = secondary(wrap=True)
        self.alternatives = secondary(wrap=True)
        self.primary = primary("", "arrow-right", self._go)
        self.tell = secondary_button(
            self.tr("Tell the buyer…"), "message-text-outline", lambda: self.wanted.emit("tell_buyer")
        )
        self.tell.setToolTip(tip(self.tell.text() + " (Ctrl+M)"))
        self.stop = secondary_button(
            self.tr("Stop it and tell the buyer…"),
            "hand-back-right-outline",
            lambda: self.wanted.emit("stop_now"),
        )
        self.other = secondary_button(self.tr("Another plan…"), "", lambda: self.wanted.emit("agree_plan"))
        self.head.addWidget(Chip(Label(self.tr("Next step"), "info", "arrow-right-circle-outline")))
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.left)
        for label in (self.reason, self.caution, self.sources):
            self.add(label)
        self.buttons = self._buttons()
        self.add(self.buttons)

    def _buttons(self) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        for button in (self.primary, self.stop, self.tell, self.other):
            row.addWidget(button)
        self.alternatives.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.alternatives, 1)
        return cell

    def set_taken(self, is_taken: bool) -> None:
        """While a step is being taken its own button is the one to press."""
        self.buttons.setVisible(not is_taken)

    def show_incident(self, detail: IncidentDetail, now: datetime) -> None:
        """Fill in."""
        step = detail.next_step
        self._action = step.action
        self.title.setText(guide_words.step_title(step))
        self.reason.setText(guide_words.step_reason(step))
        words, tone = formats.time_left(step.due_at, now)
        self.left.setText(words if step.due_at else "")
        toned(self.left, tone)
        self._show_ground(detail)
        self.primary.setText(guide_words.action_words(step.action))
        self.primary.setToolTip(tip(self.primary.text() + " (Ctrl+Enter)"))
        is_open = detail.row.closed_at is None
        can_stop = is_open and _can_be_stopped(detail)
        self.stop.setVisible(can_stop)
        is_told = detail.buyer_told_at is not None
        is_choosing = detail.row.progress in _CHOOSING
        has_room = not (can_stop and is_choosing)
        self.tell.setVisible(is_open and step.action != "tell_buyer" and not is_told and has_room)
        self.other.setVisible(is_choosing and step.action != "agree_plan")
        self._show_options(detail)

    def _show_ground(self, detail: IncidentDetail) -> None:
        step = detail.next_step
        sources = guide_words.source_words(step.sources)
        self.sources.setText(self.tr("Ground: {sources}").format(sources=sources) if sources else "")
        if step.waiting_for is not Party.SELF:
            waiting = self.tr("Waiting for: {party}").format(party=labels.words(step.waiting_for))
            self.sources.setText(" · ".join(filter(None, (waiting, self.sources.text()))))
        self.sources.setVisible(bool(self.sources.text()))
        cautions = detail.proposal.cautions if detail.proposal and "remedy" in step.params else ()
        self.caution.setText(" ".join(guide_words.reason_words(code) for code in cautions))
        self.caution.setVisible(bool(cautions))

    def _show_options(self, detail: IncidentDetail) -> None:
        proposed = detail.proposal.remedy if detail.proposal else None
        options = [o for o in detail.options if o.remedy is not proposed][:_SHOWN]
        is_shown = bool(options) and detail.row.progress in _CHOOSING
        words = " · ".join(_option_words(option, detail.row.currency) for option in options)
        self.alternatives.setText(self.tr("Others: {options}").format(options=words) if is_shown else "")

    def _go(self) -> None:
        if self._action:
            self.wanted.emit(self._action)


def _can_be_stopped(detail: IncidentDetail) -> bool:
    """Under way, wrong, and nobody was asked to stop it; not where the plan lets it arrive."""
    goes_on = detail.plan.remedy in LETS_PARCEL_GO_ON or (
        detail.proposal is not None and detail.proposal.remedy in LETS_PARCEL_GO_ON
    )
    return not goes_on and any(
        parcel.state in _STOPPABLE and parcel.intercept_state is InterceptState.NONE
        for parcel in detail.parcels
    )


def _option_words(option: Option, currency: str) -> str:
    price = formats.money(Money(option.cost_minor, currency))
    more = "" if option.is_complete else "+"
    return f"{labels.words(option.remedy)} {price}{more}"
