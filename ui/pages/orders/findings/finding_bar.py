"""At the foot: what can be done about the findings that are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.finding_kinds import mismatch_of
from app.domain.statuses import FindingState
from app.services.reconciliation import FindingRow
from ui.pages.orders.findings.words import finding_label, state_words, why
from ui.theme import SPACE_L, SPACE_M, SPACE_S, set_role
from ui.widgets import Chip, Elided, quiet, secondary, secondary_button


def is_wrong(row: FindingRow) -> bool:
    """Whether an incident can be made of it."""
    is_open = row.state is FindingState.OPEN and row.order_id is not None
    return is_open and mismatch_of(row.kind, none_ok=True) is not None


class FindingBar(QFrame):
    """Buttons for the selection; each has a signal without arguments."""

    right = Signal()
    reopened = Signal()
    incident_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._chip = Chip("")
        self._title = Elided("", "title")
        self._note = secondary("", wrap=True)
        self.order = quiet(self.tr("Open the order"), "arrow-right", self.order_wanted.emit)
        self.confirm = secondary_button(self.tr("It is right after all"), "check", self.right.emit)
        self.confirm.setShortcut("Ctrl+Return")
        self.confirm.setToolTip(self.tr("Looked at, nothing is wrong (Ctrl+Enter)"))
        self.reopen = secondary_button(self.tr("Take that back"), "undo-variant", self.reopened.emit)
        self.incident = secondary_button("", "alert-circle-outline", self.incident_wanted.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_M)
        line.addWidget(self._chip)
        line.addWidget(self._title, 1)
        words = QVBoxLayout()
        words.setSpacing(SPACE_S)
        words.addLayout(line)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        for button in (self.order, self.reopen, self.confirm, self.incident):
            row.addWidget(button)

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Say what these findings are and offer what can be done."""
        first = rows[0]
        self._chip.set_label(finding_label(first))
        self._title.setText(self._title_of(rows))
        self._note.setText(self._note_of(first))
        self.order.setVisible(len({row.order_id for row in rows}) == 1 and first.order_id is not None)
        self.confirm.setVisible(all(row.state is FindingState.OPEN for row in rows))
        self.reopen.setVisible(any(row.state is FindingState.RIGHT for row in rows))
        wrong = [row for row in rows if is_wrong(row)]
        is_made = first.incident_id is not None
        self.incident.setVisible(bool(wrong) or is_made)
        self.incident.setText(self.tr("Open the incident") if is_made else self.tr("Make an incident"))

    def _title_of(self, rows: Sequence[FindingRow]) -> str:
        if len(rows) > 1:
            return QCoreApplication.translate("FindingBar", "%n finding(s) chosen", "", len(rows))
        return " · ".join(part for part in (rows[0].order_no, why(rows[0])) if part)

    def _note_of(self, row: FindingRow) -> str:
        parts = []
        if row.row is not None:
            parts.append(self.tr("Row {row} of the sheet").format(row=row.row))
        if row.tracking_no:
            parts.append(self.tr("Number {number}").format(number=row.tracking_no))
        if state := state_words(row):
            parts.append(state)
        return " · ".join(parts)
