"""A card of things that are due, one row each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import formats
from ui.pages.today.items import NOW, Item
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, Elided, muted, primary, quiet, secondary_button, strong, toned
from ui.widgets.words import tip

_SHOWN = 8


class DueCard(Card):
    """The rows of one bucket; `go(item)` follows a row's button. More than eight rows fold away."""

    def __init__(self, bucket: str, title: str, tone: str, go: Callable[[Item], None]) -> None:
        super().__init__(title)
        self._bucket, self._tone, self._go = bucket, tone, go
        self._is_unfolded = False
        self._items: Sequence[Item] = ()

    def show_items(self, items: Sequence[Item], now: datetime, nothing: str) -> None:
        """Fill the card anew; `nothing` is said where there is nothing."""
        self._items, self._now, self._nothing = items, now, nothing
        self.clear()
        self.set_count(formats.number(len(items)), self._tone if items else "neutral")
        if not items:
            self.add(muted(nothing))
        shown = items if self._is_unfolded else items[:_SHOWN]
        for item in shown:
            self.add(self._row(item, now))
        if len(shown) < len(items):
            more = self.tr("Show {count} more").format(count=formats.number(len(items) - len(shown)))
            self.body.addWidget(quiet(more, "chevron-down", self._unfold))

    def _unfold(self) -> None:
        self._is_unfolded = True
        self.show_items(self._items, self._now, self._nothing)

    def _row(self, item: Item, now: datetime) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        line.addWidget(Chip(item.label))
        line.addWidget(Elided(item.title, "strong"))
        reason = Elided(item.reason, "muted")
        reason.setMinimumWidth(1)  # with large words it gives way, so that the button stays in sight
        line.addWidget(reason, 1)
        if item.due_at is not None:
            words, tone = formats.time_left(item.due_at, now)
            when = toned(strong(words), "info" if tone == "neutral" else tone)
            when.setToolTip(tip(formats.full_moment(item.due_at)))
            line.addWidget(when)
        make = primary if self._bucket == NOW and not item.is_waiting else secondary_button
        button = make(item.button, "", lambda: self._go(item))
        button.setAccessibleName(f"{item.button} {item.title}")
        line.addWidget(button)
        return row
