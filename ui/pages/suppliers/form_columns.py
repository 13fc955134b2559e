"""The columns of somebody's form, each with what it gets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.out_layouts import OutColumn, as_constant
from app.services.own_forms import ORDER_FIELDS, SHIPPING_FIELDS, DraftColumn
from ui.label_words.out_fields import value_words
from ui.theme import SPACE_S, SPACE_XS
from ui.widgets import Elided, WideChoice, secondary, toned
from ui.widgets.line_edit import LineEdit

_CONSTANT = "constant"
_TOGETHER = (
    "{title} {spec}", "{title} {spec} x{quantity}", "{spec} x{quantity}", "{province}{city}{district}",
    "{recipient} {phone} {full_address}",
)  # fmt: skip


class FormColumns(QWidget):
    """A row for each column: its heading and example, the choice, and what a row of mine would say."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_S)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self.choices: list[WideChoice] = []
        self.texts: list[QLineEdit] = []
        self._shown: list[Elided] = []
        self._columns: tuple[DraftColumn, ...] = ()
        self._example: Mapping[str, Any] = {}

    def show_columns(
        self, columns: Sequence[DraftColumn], *, is_platform: bool, example: Mapping[str, Any]
    ) -> None:
        """Show these columns with what is proposed for each."""
        self._clear()
        self._columns, self._example = tuple(columns), example
        for row, column in enumerate(columns):
            self._add(row, column, is_platform=is_platform)
        for row in range(len(columns)):
            self._show(row)

    def values(self) -> list[str]:
        """What each column gets."""
        return [self._value(row) for row in range(len(self._columns))]

    def _clear(self) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        self.choices, self.texts, self._shown = [], [], []

    def _add(self, row: int, column: DraftColumn, *, is_platform: bool) -> None:
        constant = OutColumn("", column.value).constant
        choice = WideChoice(self._options(column, is_platform=is_platform))
        choice.choose(_CONSTANT if constant else column.value)
        choice.setAccessibleName(self.tr("What stands under {heading}").format(heading=column.heading))
        text = LineEdit(constant or "")
        text.setPlaceholderText(self.tr("The text of every row"))
        text.setAccessibleName(self.tr("Text under {heading}").format(heading=column.heading))
        choice.currentIndexChanged.connect(lambda _: self._show(row))
        text.textChanged.connect(lambda _: self._show(row))
        shown = Elided("", "secondary")
        cell = _stack(choice, text, shown)
        self.choices.append(choice)
        self.texts.append(text)
        self._shown.append(shown)
        self._grid.addWidget(self._heading(column), row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(cell, row, 1)

    def _heading(self, column: DraftColumn) -> QWidget:
        name = Elided(column.heading or self.tr("(no heading)"), "strong")
        if not column.is_known and column.heading:
            toned(name, "warn")
            name.setToolTip(self.tr("Its heading says nothing known: choose, or leave it."))
        words = self.tr("for instance {example}").format(example=column.example) if column.example else ""
        return _stack(name, secondary(words)) if words else _stack(name)

    def _options(self, column: DraftColumn, *, is_platform: bool) -> list[tuple[str, Any]]:
        left = self.tr("Left blank") if is_platform else self.tr("Left to the supplier")
        fields = [f"{{{name}}}" for name in (SHIPPING_FIELDS if is_platform else ORDER_FIELDS)]
        known = [*fields, *(() if is_platform else _TOGETHER)]
        if column.value and column.value not in known and not OutColumn("", column.value).constant:
            known.append(column.value)
        options: list[tuple[str, Any]] = [(left, "")]
        options += [(value_words(value), value) for value in known]
        return [*options, (self.tr("Always the same text…"), _CONSTANT)]

    def _value(self, row: int) -> str:
        chosen = self.choices[row].value()
        return as_constant(self.texts[row].text().strip()) if chosen == _CONSTANT else str(chosen or "")

    def _show(self, row: int) -> None:
        is_constant = self.choices[row].value() == _CONSTANT
        self.texts[row].setVisible(is_constant)
        value = self._value(row)
        words = ""
        if value and not is_constant and self._example:
            try:
                words = str(OutColumn("", value).fill(self._example) or "")
            except KeyError:  # a field that only parcels have
                words = ""
        self._shown[row].setText(f"→ {words}" if words else "")
        self._shown[row].setVisible(bool(words))
        self.changed.emit()


def _stack(*widgets: QWidget) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_XS)
    for widget in widgets:
        column.addWidget(widget)
    return cell
