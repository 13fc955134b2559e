"""At the foot: what can be done about the findings that are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.finding_kinds import mismatch_of
from app.domain.statuses import FindingState
from app.services.reconciliation import LEARNT_FROM, FindingRow
from ui.look_up import look_up
from ui.pages.orders.findings.words import finding_label, state_words, why
from ui.sheet_rows import place_words
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets import Chip, Elided, Folding, quiet, secondary, secondary_button

_REASONS = (
    QT_TRANSLATE_NOOP("FindingBar", "Only written differently"),
    QT_TRANSLATE_NOOP("FindingBar", "The supplier confirmed it"),
    QT_TRANSLATE_NOOP("FindingBar", "Agreed with the buyer"),
    QT_TRANSLATE_NOOP("FindingBar", "Corrected on another sheet"),
)


def is_wrong(row: FindingRow) -> bool:
    """Whether an incident can be made of it."""
    is_open = row.state is FindingState.OPEN and row.order_id is not None
    return is_open and mismatch_of(row.kind, none_ok=True) is not None


def _is_learnt_from(row: FindingRow) -> bool:
    """Whether the supplier's words on it can be remembered as what was ordered."""
    has_words = bool(row.params.get("goods_text")) and row.order_line_id is not None
    return row.kind in LEARNT_FROM and has_words and row.supplier_id is not None


class FindingBar(QFrame):
    """Buttons for the selection. `right(reason, is_remembered)`; the others have no arguments."""

    right = Signal(str, bool)
    reopened = Signal()
    incident_wanted = Signal()
    stop_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._chip = Chip("")
        self._title = Elided("", "title")
        self._note = secondary("", wrap=True)
        self.stop = secondary_button(
            self.tr("Stop it now…"), "hand-back-right-outline", self.stop_wanted.emit
        )
        # At once: a button's own shortcut waits for its animation, and Ctrl+Enter may follow.
        QShortcut(QKeySequence("Ctrl+J"), self, self._stop_by_key)
        self.stop.setToolTip(self.tr("Make an incident, ask to stop the parcel, tell the buyer (Ctrl+J)"))
        self.order = quiet(self.tr("Open the order"), "arrow-right", self.order_wanted.emit)
        self.confirm = secondary_button(self.tr("It is right after all"), "check", self._say_right)
        self.confirm.setShortcut("Ctrl+Return")
        self.confirm.setToolTip(self.tr("Looked at, nothing is wrong (Ctrl+Enter)"))
        self.reopen = secondary_button(self.tr("Take that back"), "undo-variant", self.reopened.emit)
        self._can_learn = False
        self.incident = secondary_button("", "alert-circle-outline", self.incident_wanted.emit)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setAccessibleName(self.tr("Why it is right"))
        self.reason.setToolTip(self.tr("Why it is right: choose or type"))
        self.reason.addItems([look_up("FindingBar", words) for words in _REASONS])
        self.reason.setMinimumWidth(scaled(190))
        self.remember = QCheckBox(self.tr("&Remember how he writes it"))
        self.remember.setToolTip(self.tr("From now on these words mean what was ordered here"))
        self._lay_out()

    def _stop_by_key(self) -> None:
        if self.stop.isVisible():
            self.stop.click()

    def _say_right(self) -> None:
        self.right.emit(self.reason.currentText().strip(), self.remember.isChecked() and self._can_learn)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_M)
        line.addWidget(self._chip)
        line.addWidget(self._title, 1)
        words = QVBoxLayout()
        words.setSpacing(SPACE_S)
        words.addLayout(line)
        words.addWidget(self._note)
        shown = (self.remember, self.reason, self.confirm, self.reopen, self.stop, self.incident, self.order)
        self.folding = Folding(words, shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        row.addWidget(self.folding)

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Say what these findings are and offer what can be done."""
        first = rows[0]
        self._chip.set_label(finding_label(first))
        self._title.setText(self._title_of(rows))
        self._note.setText(self._note_of(first))
        self.order.setVisible(len({row.order_id for row in rows}) == 1 and first.order_id is not None)
        is_open = all(row.state is FindingState.OPEN for row in rows)
        self._can_learn = is_open and all(map(_is_learnt_from, rows))
        self.remember.setVisible(self._can_learn)
        self.remember.setChecked(False)
        self.reason.setVisible(is_open)
        self.reason.setCurrentIndex(0)
        self.confirm.setVisible(is_open)
        self.reopen.setVisible(any(row.state is FindingState.RIGHT for row in rows))
        wrong = [row for row in rows if is_wrong(row)]
        is_made = first.incident_id is not None
        self.incident.setVisible(bool(wrong) or is_made)
        self.stop.setVisible(any(row.tracking_no for row in wrong))
        self.incident.setText(self.tr("Open the incident") if is_made else self.tr("Make an incident"))
        self.folding.fold()

    def _title_of(self, rows: Sequence[FindingRow]) -> str:
        if len(rows) > 1:
            return QCoreApplication.translate("FindingBar", "%n finding(s) chosen", "", len(rows))
        return " · ".join(part for part in (rows[0].order_no, why(rows[0])) if part)

    def _note_of(self, row: FindingRow) -> str:
        parts = []
        if row.row is not None:
            parts.append(place_words(row.row))
        if row.tracking_no:
            parts.append(self.tr("Number {number}").format(number=row.tracking_no))
        if state := state_words(row):
            parts.append(state)
        if note := str(row.params.get("note", "")):
            parts.append(self.tr("Reason: {reason}").format(reason=note))
        return " · ".join(parts)
