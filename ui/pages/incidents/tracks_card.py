"""The three tracks as rows of chips: progress, parcels, money; beneath them the clocks that run."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from app.domain.money import Money
from app.domain.statuses import CompensationStatus, InterceptState, Progress, ReturnState
from app.services.incidents.results import IncidentDetail, MoneyView, ParcelView
from ui import formats, labels
from ui.chips import Label
from ui.pages.incidents.clock_chips import clock_chips
from ui.pages.incidents.progress_chips import progress_chips
from ui.theme import SPACE_M, SPACE_S, SPACE_XS, scaled
from ui.widgets.buttons import icon_button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import muted

_SLIM = 24
_DONE_TONES = {
    CompensationStatus.PLANNED: "info",
    CompensationStatus.APPROVED: "warn",
    CompensationStatus.PAID: "ok",
    CompensationStatus.VOIDED: "neutral",
}


class TracksCard(Card):
    """Emits `parcel_wanted` for the pencil behind the parcels, `clocks_wanted` for the one behind the clocks.

    `move_wanted(action, target)`: a state of the way was chosen.
    """

    parcel_wanted = Signal()
    clocks_wanted = Signal()
    move_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.progress, self.parcels, self.money, self.clocks = Flow(spacing=SPACE_XS), Flow(), Flow(), Flow()
        self.pencil = icon_button(
            "pencil-outline", self.tr("Change where the parcel is"), self.parcel_wanted.emit
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        names = (self.tr("Progress"), self.tr("Parcels"), self.tr("Money"))
        for place, (name, flow) in enumerate(
            zip(names, (self.progress, self.parcels, self.money), strict=True)
        ):
            grid.addWidget(_name(name), place, 0, Qt.AlignmentFlag.AlignTop)
            if flow is not self.parcels:
                grid.addWidget(flow, place, 1)
        self._clocks = _name(self.tr("Clocks"))
        grid.addWidget(self._clocks, len(names), 0, Qt.AlignmentFlag.AlignTop)
        self.hold = icon_button(
            "timer-cog-outline", self.tr("Look at the clocks, hold one"), self._clocks_wanted
        )
        for place, flow, button in ((1, self.parcels, self.pencil), (len(names), self.clocks, self.hold)):
            grid.addLayout(_with_button(flow, button), place, 1)
        self.body.addLayout(grid)

    def _clocks_wanted(self) -> None:
        self.clocks_wanted.emit()

    def _go(self, action: str, target: Progress) -> None:
        self.move_wanted.emit(action, target)

    def show_incident(self, detail: IncidentDetail) -> None:
        """Fill in."""
        self.progress.set_widgets(progress_chips(detail, self._go))
        self.parcels.set_labels([chip for parcel in detail.parcels for chip in _parcel_labels(parcel)])
        if not detail.parcels:
            self.parcels.set_labels([Label(self.tr("Not known yet"), "warn", "help-circle-outline")])
        self.money.set_labels(self._money_labels(detail.money))

    def show_clocks(self, detail: IncidentDetail, now: datetime) -> None:
        """Fill in what runs at this moment; no row without one."""
        chips = clock_chips(detail, now)
        self.clocks.set_widgets(chips)
        for widget in (self._clocks, self.clocks, self.hold):
            widget.setVisible(bool(detail.deadlines or chips))
        if not chips:
            self.clocks.set_labels([Label(self.tr("None runs"), "neutral")])

    def _money_labels(self, money: MoneyView) -> list[Label]:
        found = [
            _with_amount(
                f"{labels.words(row.kind)} {labels.words(row.status)}",
                -row.amount_minor if row.is_reversal else row.amount_minor,
                row.currency,
                _DONE_TONES[row.status],
            )
            for row in money.compensations
        ]
        for sums in money.sums:
            pairs = (
                (self.tr("Claimed"), sums.claimed_minor, "warn"),
                (self.tr("Admitted"), sums.admitted_minor, "info"),
                (self.tr("Received"), sums.received_minor, "ok"),
            )
            found += [_with_amount(name, minor, sums.currency, tone) for name, minor, tone in pairs if minor]
        return found or [Label(self.tr("Nothing yet"), "neutral")]


def _with_button(flow: Flow, button: QPushButton) -> QHBoxLayout:
    """The chips, and at the end of their row the small button that changes what they say."""
    row = QHBoxLayout()
    row.setSpacing(SPACE_S)
    button.setFixedHeight(scaled(_SLIM))  # no taller than the chips, or the rows stand apart
    row.addWidget(flow, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _name(text: str) -> QLabel:
    label = muted(text)
    label.setContentsMargins(0, 2, 0, 0)
    return label


def _parcel_labels(parcel: ParcelView) -> Sequence[Label]:
    number = " ".join(filter(None, (parcel.courier, parcel.tracking_no)))
    found = [Label(number, "neutral", "package-variant-closed")] if number else []
    found.append(labels.label(parcel.state))
    if parcel.intercept_state is not InterceptState.NONE:
        found.append(labels.label(parcel.intercept_state))
    if parcel.return_state is not ReturnState.NONE:
        found.append(labels.label(parcel.return_state))
    return found


def _with_amount(words: str, minor: int, currency: str, tone: str) -> Label:
    return Label(f"{words} {formats.money(Money(minor, currency))}", tone, "circle-medium")
