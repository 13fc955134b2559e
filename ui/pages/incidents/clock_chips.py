"""The clocks that run on an incident, with what is left; hovering tells where their length comes from."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.deadlines import Urgency
from app.domain.statuses import ClockKind
from app.services.incidents.results import CommitmentView, DeadlineView, IncidentDetail, WindowView
from ui import formats, labels
from ui.chips import Label
from ui.pages.incidents.guide_words import source_words
from ui.widgets.chip import Chip
from ui.widgets.words import tip

_TONES = {Urgency.OVERDUE: "bad", Urgency.WARN: "warn", Urgency.PAUSED: "info"}


def clock_chips(detail: IncidentDetail, now: datetime) -> list[QWidget]:
    """A chip for each clock that was not stopped and each promise not kept yet, the next one due first.

    Then until when the buyer may return, or the records are kept.
    """
    running = [(clock.due_at, _chip(clock, now)) for clock in detail.deadlines if _runs(clock)]
    promised = [(c.due_at, _promise(c, now)) for c in detail.commitments if c.kept_at is None]
    due = [chip for _, chip in sorted((*running, *promised), key=lambda pair: pair[0])]
    return [*due, *(_window(one) for one in detail.windows if one.ends_at > now)]


def _runs(clock: DeadlineView) -> bool:
    """A promise's clock is shown by its promise, which says what was promised."""
    return clock.stopped_at is None and clock.clock is not ClockKind.COMMITMENT


def _chip(clock: DeadlineView, now: datetime) -> Chip:
    is_paused = clock.urgency is Urgency.PAUSED
    left = labels.words(clock.urgency) if is_paused else formats.time_left(clock.due_at, now)[0]
    return _made(labels.label(clock.clock), left, clock.urgency, clock_ground(clock))


def _promise(promise: CommitmentView, now: datetime) -> Chip:
    left = formats.time_left(promise.due_at, now)[0]
    told = f"{promise.text} ({formats.full_moment(promise.due_at)})"
    return _made(labels.label(ClockKind.COMMITMENT), left, promise.urgency, told)


def _window(window: WindowView) -> Chip:
    ends = formats.day(formats.local(window.ends_at).date())
    return _made(labels.label(window.clock), ends, Urgency.CALM, _ground(window.ends_at, window.source))


def _made(named: Label, left: str, urgency: Urgency, told: str) -> Chip:
    chip = Chip(Label(f"{named.words} · {left}", _TONES.get(urgency, "neutral"), named.icon))
    chip.setToolTip(tip(told))
    chip.setAccessibleDescription(told)
    return chip


def clock_ground(clock: DeadlineView) -> str:
    """Until when exactly, and by which rule."""
    return _ground(clock.due_at, clock.source)


def _ground(moment: datetime, source: str) -> str:
    pattern = QCoreApplication.translate("ClockChips", "Until {moment}. Ground: {source}")
    words = source_words([source or "owner"])
    return pattern.format(moment=formats.full_moment(moment), source=words)
