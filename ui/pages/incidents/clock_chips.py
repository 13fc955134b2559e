"""The clocks that run on an incident, with what is left; hovering tells where their length comes from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.deadlines import Urgency
from app.services.incidents.results import DeadlineView
from ui import formats, labels
from ui.chips import Label
from ui.pages.incidents.guide_words import source_words
from ui.widgets.chip import Chip

_TONES = {Urgency.OVERDUE: "bad", Urgency.WARN: "warn"}


def clock_chips(clocks: Iterable[DeadlineView], now: datetime) -> list[QWidget]:
    """A chip for each clock that was not stopped, the next one due first."""
    running = [clock for clock in clocks if clock.stopped_at is None]
    return [_chip(clock, now) for clock in sorted(running, key=lambda clock: clock.due_at)]


def _chip(clock: DeadlineView, now: datetime) -> Chip:
    named = labels.label(clock.clock)
    is_paused = clock.urgency is Urgency.PAUSED
    left = labels.words(clock.urgency) if is_paused else formats.time_left(clock.due_at, now)[0]
    chip = Chip(Label(f"{named.words} · {left}", _TONES.get(clock.urgency, "neutral"), named.icon))
    chip.setToolTip(_ground(clock))
    chip.setAccessibleDescription(_ground(clock))
    return chip


def _ground(clock: DeadlineView) -> str:
    """Until when exactly, and by which rule."""
    pattern = QCoreApplication.translate("ClockChips", "Until {moment}. Ground: {source}")
    source = source_words([clock.source]) if clock.source else source_words(["owner"])
    return pattern.format(moment=formats.full_moment(clock.due_at), source=source)
