"""Under the table: what to do about the check under the cursor, and its buttons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.checks import CheckCode
from app.services.checks import CheckRow
from ui import formats
from ui.pages.orders.checks.words import check_advice, check_detail, check_label
from ui.theme import SPACE_M, SPACE_S, set_role
from ui.widgets import Chip, Elided, Folding, quiet, secondary, secondary_button


class AdviceBar(QFrame):
    """Shows one check, or how many are chosen."""

    looked = Signal()
    taken_back = Signal()
    order_wanted = Signal()
    supplier_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._chip = Chip("")
        self._title = Elided("", "title")
        self._advice = secondary("", wrap=True)
        # Letting an order go although something speaks against it is never the loudest thing to do.
        self.look = secondary_button(self.tr("Looked at, it is right"), "check", self.looked.emit)
        self.look.setShortcut("Ctrl+Return")
        self.look.setToolTip(self.tr("Let it go out like this (Ctrl+Enter)"))
        self.back = secondary_button(self.tr("Hold it again"), "undo-variant", self.taken_back.emit)
        self.who = secondary_button(self.tr("Who ships?"), "factory")
        self.who.setToolTip(self.tr("Say which supplier ships these orders"))
        self.suppliers = QMenu(self)
        self.who.setMenu(self.suppliers)
        self.order = quiet(self.tr("Open the order"), "arrow-right", self.order_wanted.emit)
        self._lay_out()
        self.show_rows([])

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_S)
        line = QHBoxLayout()
        line.setSpacing(SPACE_M)
        line.addWidget(self._chip)
        line.addWidget(self._title, 1)
        words.addLayout(line)
        words.addWidget(self._advice)
        self.folding = Folding(words, (self.order, self.who, self.back, self.look))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        row.addWidget(self.folding)

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Tell what to do about these checks."""
        self.setVisible(bool(rows))
        if not rows:
            return
        first = rows[0]
        self._chip.set_label(check_label(first))
        self._title.setText(self._title_of(rows))
        self._advice.setText(self._advice_of(first))
        self.look.setVisible(any(row.is_open for row in rows))
        self.back.setVisible(any(row.looked_at is not None for row in rows))
        is_open = bool(rows) and all(row.code is CheckCode.NO_SUPPLIER for row in rows)
        self.who.setVisible(is_open and not self.suppliers.isEmpty())
        self.order.setVisible(len({row.order_id for row in rows}) == 1)
        self.folding.fold()

    def offer_suppliers(self, suppliers: Sequence[tuple[int, str]]) -> None:
        """Who may be said to ship."""
        self.suppliers.clear()
        for number, name in suppliers:
            self.suppliers.addAction(name, partial(self.supplier_chosen.emit, number))

    def _title_of(self, rows: Sequence[CheckRow]) -> str:
        if len(rows) > 1:
            return QCoreApplication.translate("AdviceBar", "%n check(s) chosen", "", len(rows))
        return " · ".join(part for part in (rows[0].order_no, check_detail(rows[0])) if part)

    def _advice_of(self, row: CheckRow) -> str:
        if row.looked_at is None:
            return check_advice(row)
        sentence = self.tr("{name} looked at it on {moment} and found it good.")
        words = sentence.format(name=row.looked_by, moment=formats.moment(row.looked_at))
        return f"{words} {self.tr('Reason: {reason}').format(reason=row.reason)}" if row.reason else words
