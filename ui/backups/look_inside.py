"""What a copy holds beside what the shop holds now, and what would be lost by putting it back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.domain.money import Money
from app.services.copy_shelf import Inside, Looked
from app.services.rescue import Salvage
from ui import formats
from ui.error_text import error_text
from ui.history.kind_names import KINDS
from ui.look_up import look_up
from ui.theme import SPACE_M, SPACE_S
from ui.widgets import Card, clear_layout, muted, secondary, strong, toned

_NONE = "—"
_TABLES_NAMED = 6


class LookInside(Card):
    """`show_looked`, `show_reading`, `show_salvage`; `now` is what the open shop holds, None while it cannot
    be opened.
    """

    def __init__(self, now: Inside | None) -> None:
        super().__init__(self.tr("A look inside"))
        self._now = now
        self.words = muted(self.tr("Choose a backup to look into it."), wrap=True)
        self.add(self.words)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(0, 1)
        self.add(holder)
        self.loss = muted("", wrap=True)
        self.add(self.loss)

    def show_reading(self) -> None:
        """A copy is being opened and checked."""
        self._tell(self.tr("Being opened and checked…"))

    def show_looked(self, looked: Looked) -> None:
        """What is in it, or why it may not be put back."""
        if looked.inside is None:
            words = error_text(looked.problem) if looked.problem is not None else ""
            self._tell(words, "bad")
            return
        self._tell(self.tr("Opened and checked just now: it is whole."), "ok")
        self._fill(looked.inside)
        self.loss.setText(self._loss_words(looked.inside))

    def show_salvage(self, found: Salvage) -> None:
        """What was saved of the damaged data."""
        saved = QCoreApplication.translate("LookInside", "%n row(s) saved", "", found.saved)
        lost = QCoreApplication.translate("LookInside", "%n row(s) lost", "", found.lost)
        self._tell(f"{saved} · {lost}", "warn" if found.lost else "ok")
        hurt = sorted((table for table in found.tables if table.lost), key=lambda table: -table.lost)
        self._row(0, ("", secondary(self.tr("saved")), secondary(self.tr("lost"))))
        for place, table in enumerate(hurt[:_TABLES_NAMED], 1):
            counts = (strong(formats.number(table.saved)), strong(formats.number(table.lost)))
            self._row(place, (_kind_words(table.name), *counts))
        self.loss.setText(self.tr("It stands in the list now and can be put back like any backup."))

    def _tell(self, words: str, tone: str = "") -> None:
        clear_layout(self._grid)
        self.words.setText(words)
        toned(self.words, tone)
        self.loss.setText("")

    def _fill(self, inside: Inside) -> None:
        head = secondary(self.tr("in the backup")), secondary(self.tr("now"))
        self._row(0, ("", *head))
        now = self._now
        rows = (
            (self.tr("Orders"), _count(inside.orders), _count(now.orders if now else None)),
            (self.tr("Incidents"), _count(inside.incidents), _count(now.incidents if now else None)),
            (
                self.tr("of them open"),
                _count(inside.open_incidents),
                _count(now.open_incidents if now else None),
            ),
            (self.tr("Paid to buyers"), _paid(inside), _paid(now)),
            (self.tr("Last entry"), _newest(inside), _newest(now)),
        )
        for place, (name, there, here) in enumerate(rows, 1):
            self._row(place, (name, strong(there), muted(here)))

    def _row(self, place: int, cells: tuple[str, QLabel, QLabel]) -> None:
        name, *values = cells
        self._grid.addWidget(secondary(name), place, 0)
        for column, label in enumerate(values, 1):
            self._grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignRight)

    def _loss_words(self, inside: Inside) -> str:
        if self._now is None or inside.steps is None or self._now.steps is None:
            return self.tr("What is there now cannot be read, so nobody knows what would be missing.")
        behind = self._now.steps - inside.steps
        if behind <= 0:
            return self.tr("Nothing was entered since.")
        return QCoreApplication.translate(
            "LookInside", "%n step(s) were done since and would be set aside.", "", behind
        )


def _kind_words(table: str) -> str:
    """What the history calls the rows of a table; the table's name where it never tells of them."""
    found = KINDS.get("order" if table == "orders" else table)
    return look_up("HistoryKind", found) if found is not None else table


def _count(value: int | None) -> str:
    return _NONE if value is None else formats.number(value)


def _paid(inside: Inside | None) -> str:
    if inside is None or not inside.paid:
        return _NONE
    return " · ".join(formats.money(Money(minor, currency)) for currency, minor in inside.paid)


def _newest(inside: Inside | None) -> str:
    return _NONE if inside is None or inside.newest_at is None else formats.moment(inside.newest_at)
