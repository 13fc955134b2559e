"""The right side of Today: what came in, the last 30 days, whom we wait for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.domain.statuses import Party
from app.services.today import CameIn, Figures, Overview
from ui import formats, labels
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, icon_button, muted, strong, toned
from ui.widgets.words import plain, tip


def _pair(words: str, right: QWidget, *, is_muted: bool = True) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE_S)
    line.addWidget(muted(words) if is_muted else plain(words))
    line.addStretch(1)
    line.addWidget(right)
    return row


class CameInCard(Card):
    """Orders and shipping sheets that came in today."""

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Came in today"))

    def show_state(self, came: CameIn) -> None:
        """Fill anew."""
        self.clear()
        if came.orders:
            parts = [f"{labels.platform(code)} {_orders(count)}" for code, count in came.orders]
            self.add(_wrapped(" · ".join(parts)))
        if came.sheets:
            self.add(_wrapped(self._sheet_words(came)))
        if not came.orders and not came.sheets:
            self.add(muted(self.tr("Nothing yet.")))

    def _sheet_words(self, came: CameIn) -> str:
        sheets = QCoreApplication.translate("CameInCard", "%n shipping sheet(s)", "", came.sheets)
        rows = QCoreApplication.translate("CameInCard", "%n row(s)", "", came.rows)
        wrong = QCoreApplication.translate("CameInCard", "%n finding(s)", "", came.findings)
        if not came.swapped:
            return self.tr("{sheets}: {rows}, {findings}").format(sheets=sheets, rows=rows, findings=wrong)
        swapped = QCoreApplication.translate("CameInCard", "%n swapped", "", came.swapped)
        text = self.tr("{sheets}: {rows}, {findings}, {swapped} of them")
        return text.format(sheets=sheets, rows=rows, findings=wrong, swapped=swapped)


def _orders(count: int) -> str:
    return QCoreApplication.translate("CameInCard", "%n order(s)", "", count)


def _wrapped(text: str) -> QLabel:
    label = plain(text)
    label.setWordWrap(True)
    return label


class FiguresCard(Card):
    """Four figures of the last 30 days, with an arrow for the way they went."""

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("30 days"))

    def show_state(self, overview: Overview) -> None:
        """Fill anew."""
        self.clear()
        now, before = overview.figures, overview.before
        self._share(self.tr("Wrong rate"), now.wrong_rate, before.wrong_rate, is_less_better=True)
        self._share(self.tr("Found before the buyer"), now.found_first, before.found_first)
        self._share(self.tr("Parcels stopped"), now.stopped, before.stopped)
        owed = " + ".join(formats.money(amount) for amount in overview.owed) or "—"
        self.add(
            _pair(self.tr("Suppliers owe me"), toned(strong(owed), "warn" if overview.owed else "neutral"))
        )
        self.setToolTip(tip(self._basis(now)))

    def _share(
        self, words: str, now: float | None, before: float | None, *, is_less_better: bool = False
    ) -> None:
        text, tone = formats.percent(now), ""
        if now is not None and before is not None and round(now, 3) != round(before, 3):
            text += "  ↑" if now > before else "  ↓"
            tone = "ok" if (now < before) == is_less_better else "bad"
        self.add(_pair(words, toned(strong(text), tone)))

    def _basis(self, figures: Figures) -> str:
        lines = QCoreApplication.translate(
            "FiguresCard", "%n order line(s) shipped", "", figures.shipped_lines
        )
        incidents = QCoreApplication.translate("FiguresCard", "%n incident(s) found", "", figures.incidents)
        return f"{lines} · {incidents}"


class WaitingCard(Card):
    """Whose turn it is, over all open incidents; `go(party, words)` shows those that wait for one."""

    def __init__(self, go: Callable[[Party, str], object]) -> None:
        super().__init__("")
        self._go = go
        self.set_title(self.tr("Waiting for"))

    def show_state(self, overview: Overview) -> None:
        """Fill anew."""
        self.clear()
        names = {
            Party.SUPPLIER: labels.words(Party.SUPPLIER),
            Party.BUYER: labels.words(Party.BUYER),
            Party.COURIER: labels.words(Party.COURIER),
            Party.SELF: self.tr("Me"),
        }
        tones = {Party.SUPPLIER: "warn", Party.SELF: "bad"}
        for party, words in names.items():
            count = overview.waiting.get(party, 0)
            chip = Chip(formats.number(count), tones.get(party, "neutral") if count else "neutral")
            chip.setAccessibleName(f"{words} {count}")
            self.add(self._row(party, words, chip) if count else _pair(words, chip, is_muted=False))

    def _row(self, party: Party, words: str, chip: Chip) -> QWidget:
        """With a button that shows which ones."""
        row = _pair(words, chip, is_muted=False)
        shown = self.tr("Waiting for: {party}").format(party=words)
        button = icon_button("arrow-right", shown, partial(self._go, party, shown))
        layout = row.layout()
        if layout is not None:
            layout.addWidget(button)
        return row
