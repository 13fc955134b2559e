"""Ordered against sent, line by line; what differs is red and bold."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.domain.goods.shown import shown_variant
from app.services.incidents.results import IncidentDetail, LineView
from ui import formats
from ui.theme import SPACE_L, SPACE_S
from ui.widgets.buttons import icon_button
from ui.widgets.card import Card, hline
from ui.widgets.words import muted, plain, secondary, strong, toned

_LEAST_SHARE = 4
_FIELDS = ("title", "spec", "quantity", "sku_code")


class GoodsCard(Card):
    """Emits `edit_wanted` for the pencil."""

    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.pencil = icon_button(
            "pencil-outline", self.tr("Change what was ordered and sent"), self.edit_wanted.emit
        )
        self._inside = QWidget()
        self._side_by_side = QHBoxLayout()
        self._side_by_side.addWidget(self._inside, 1)
        self._side_by_side.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._side_by_side)

    def show_incident(self, detail: IncidentDetail) -> None:
        """Fill in."""
        self._side_by_side.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        for column, field in ((1, "title"), (2, "spec")):
            grid.setColumnStretch(column, _longest(detail, field))
        self._heading(grid)
        for place, line in enumerate(detail.lines):
            if place:
                grid.addWidget(hline(), grid.rowCount(), 0, 1, 5)
            self._line(grid, line)
        if not detail.lines:
            empty = self.tr("Not filled in yet: say what was ordered and what was sent.")
            grid.addWidget(muted(empty, wrap=True), grid.rowCount(), 0, 1, 6)
        self._side_by_side.insertWidget(0, self._inside, 1)

    def _heading(self, grid: QGridLayout) -> None:
        names = ("", self.tr("Goods"), self.tr("Variant"), self.tr("Pieces"), self.tr("Code"))
        for column, name in enumerate(names):
            grid.addWidget(secondary(name), 0, column, _side(column))
        grid.addWidget(hline(), 1, 0, 1, 5)

    def _line(self, grid: QGridLayout, line: LineView) -> None:
        self._row(grid, self.tr("Ordered"), line, "ordered")
        self._row(grid, self.tr("Sent"), line, "sent")
        if line.stopped_quantity:
            n = line.stopped_quantity
            grid.addWidget(secondary(self._stopped(n)), grid.rowCount(), 1, 1, 4)

    def _stopped(self, n: int) -> str:
        return self.tr("Stopped on the way: %n piece(s)", "", n)

    def _row(self, grid: QGridLayout, name: str, line: LineView, side: str) -> None:
        place = grid.rowCount()
        grid.addWidget(muted(name), place, 0)
        for column, field in enumerate(_FIELDS, 1):
            grid.addWidget(self._cell(line, side, field), place, column, _side(column))

    def _cell(self, line: LineView, side: str, field: str) -> QLabel:
        ordered, value = getattr(line, f"ordered_{field}"), getattr(line, f"{side}_{field}")
        if field == "spec":
            ordered, value = shown_variant(ordered), shown_variant(value)
        differs = side == "sent" and value != ordered
        words = formats.number(value) if isinstance(value, int) else value or "—"
        if side == "sent" and field == "title" and line.sent_quantity == 0 and not value:
            words = self.tr("Nothing")
        label = toned(strong(words, wrap=field == "title"), "bad") if differs else plain(words)
        if field in ("title", "spec"):
            label.setWordWrap(True)
        if differs:
            label.setAccessibleName(self.tr("Different: {words}").format(words=words))
        return label


def _longest(detail: IncidentDetail, field: str) -> int:
    """The share of the room a column gets: as its longest words need, so that neither wraps early."""
    words = (getattr(line, f"{side}_{field}") for line in detail.lines for side in ("ordered", "sent"))
    return max((_LEAST_SHARE, *(len(shown_variant(text)) for text in words)))


def _side(column: int) -> Qt.AlignmentFlag:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return right if column == 3 else Qt.AlignmentFlag.AlignVCenter
