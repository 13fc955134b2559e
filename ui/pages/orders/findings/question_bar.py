"""At the foot: which of our goods do the supplier's words mean? Asked once, remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.goods.shown import shown_variant
from app.services.reconciliation import FindingRow
from app.services.shipping_sheets import Goods
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets import Chip, Elided, Folding, primary, secondary, secondary_button


class QuestionBar(QFrame):
    """`answered(finding_id, goods)` says what is meant, `skipped(finding_id)` lets it pass this time."""

    answered = Signal(int, object)
    skipped = Signal(int)

    def __init__(self, choices: Callable[[int], tuple[Goods, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._choices = choices
        self._row: FindingRow | None = None
        self._goods: Goods | None = None
        self._chip = Chip(self.tr("Ask once, remember"), "warn", "help-circle-outline")
        self._title = Elided("", "title")
        self._note = secondary("", wrap=True)
        self.yes = primary(self.tr("Yes, remember"), "check", self._say_yes)
        self.other = secondary_button(self.tr("No, choose…"), "", self._show_choice)
        self.skip = secondary_button(self.tr("Let it pass this time"), "", self._skip)
        self.yes.setShortcut("Ctrl+Y")
        self.yes.setToolTip("Ctrl+Y")
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE_M)
        first.addWidget(self._chip)
        first.addWidget(self._title, 1)
        self.folding = Folding(first, (self.yes, self.other, self.skip))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addWidget(self.folding)
        column.addWidget(self._choice_row())
        column.addWidget(self._note)

    def _choice_row(self) -> QWidget:
        self.goods = QComboBox()
        self.goods.setEditable(True)
        self.goods.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.goods.setAccessibleName(self.tr("The goods that are meant"))
        self.goods.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.goods.setMinimumContentsLength(20)
        completer = self.goods.completer()
        assert completer is not None
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        edit = self.goods.lineEdit()
        assert edit is not None
        edit.setAccessibleName(self.tr("The goods that are meant"))
        edit.setPlaceholderText(self.tr("Type a part of the name…"))
        edit.returnPressed.connect(self._say_other)
        self.take = secondary_button(self.tr("This one, remember"), "check", self._say_other)
        self.cancel = secondary_button(self.tr("Cancel"), "", self._hide_choice)
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        for widget in (self.goods, self.take, self.cancel):
            row.addWidget(widget)
        self._choice.hide()
        return self._choice

    def show_question(self, row: FindingRow, goods: Goods | None, *, is_remembered: bool) -> None:
        """Ask about the words of this finding; `goods` is what was ordered there."""
        self._row, self._goods = row, goods
        self._hide_choice()
        written = str(row.params.get("goods_text") or row.actual)
        if goods is None:
            question = self.tr("Which goods is “{written}”?").format(written=written)
        else:
            ordered = " / ".join(part for part in (goods.title, shown_variant(goods.spec)) if part)
            question = self.tr("Is “{written}” {ordered}?").format(written=written, ordered=ordered)
        self._title.setText(question)
        self.yes.setVisible(goods is not None)
        self.yes.setText(self.tr("Yes, remember") if is_remembered else self.tr("Yes"))
        self._note.setText(self._note_of(is_remembered=is_remembered))
        self.folding.fold()

    def _note_of(self, *, is_remembered: bool) -> str:
        if is_remembered:
            return self.tr(
                "The supplier's words → your goods. Once remembered they are not asked about again "
                "(to be changed under Suppliers › Goods)."
            )
        return self.tr(
            "Choose the supplier of this sheet above, then the answer is remembered for the next one."
        )

    def _say_yes(self) -> None:
        if self._row is not None and self._goods is not None:
            self.answered.emit(self._row.id, self._goods)

    def _show_choice(self) -> None:
        if self._row is None:
            return
        self.goods.clear()
        for goods in self._choices(self._row.id):
            parts = (goods.title, shown_variant(goods.spec), goods.sku_code)
            self.goods.addItem(" ".join(part for part in parts if part), goods)
        self.goods.setCurrentIndex(-1)
        self.goods.setMinimumSize(QSize(scaled(240), 0))
        self._choice.show()
        self.goods.setFocus()

    def is_choosing(self) -> bool:
        """Whether other goods are being chosen."""
        return self._choice.isVisible()

    def stop_choosing(self) -> None:
        """Back to the question."""
        self._hide_choice()
        self.other.setFocus()

    def _hide_choice(self) -> None:
        self._choice.hide()

    def _say_other(self) -> None:
        place = self.goods.findText(self.goods.currentText(), Qt.MatchFlag.MatchFixedString)
        if self._row is not None and place >= 0:
            self.answered.emit(self._row.id, self.goods.itemData(place))

    def _skip(self) -> None:
        if self._row is not None:
            self.skipped.emit(self._row.id)
