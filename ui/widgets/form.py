"""Rows of a label and its input, with the trouble of an input told beneath it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import SPACE_M, SPACE_S, SPACE_XS
from ui.widgets.inset import inset
from ui.widgets.words import plain, secondary, toned


class Form(QWidget):
    """`add("Phone", QLineEdit(), hint="…")`: the label is its buddy, `set_error` tells what is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(SPACE_M)
        self._layout.setVerticalSpacing(SPACE_S)
        self._layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._cells: dict[QWidget, QWidget] = {}
        self._notes: dict[QWidget, tuple[QLabel, str]] = {}

    def add(self, text: str, field: QWidget, hint: str = "") -> QLabel:
        """Append a row; gives the label. An ``&`` in `text` makes a shortcut to the field."""
        label = plain(text)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(text.replace("&", ""))
        if isinstance(field, QAbstractSpinBox):
            inset(field)
        note = secondary(hint, wrap=True)
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(field)
        column.addWidget(note)
        note.setVisible(bool(hint))  # in its place: before, it would be a window of its own
        self._layout.addRow(label, cell)
        self._notes[field] = (note, hint)
        self._cells[field] = cell
        if isinstance(field, QLabel) and field.wordWrap():
            field.installEventFilter(self)
        return label

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words that wrap get the height they need at their width: Qt's form reckons with a wider column."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QLabel):
            watched.setMinimumHeight(0)  # else it would be counted in
            watched.setMinimumHeight(max(0, watched.heightForWidth(watched.width())))
        return super().eventFilter(watched, event)

    def set_error(self, field: QWidget, text: str) -> None:
        """Say under `field` what is wrong with it; empty text clears."""
        note, hint = self._notes[field]
        note.setText(text or hint)
        note.setVisible(bool(text or hint))
        toned(note, "bad" if text else "")
        field.setProperty("invalid", bool(text))
        field.style().unpolish(field)
        field.style().polish(field)
        if text:
            field.setFocus()

    def clear_errors(self) -> None:
        """No field has anything wrong."""
        for field in self._notes:
            self.set_error(field, "")

    def set_row_visible(self, field: QWidget, visible: bool) -> None:
        """Show or hide the whole row of `field`."""
        self._layout.setRowVisible(self._cells[field], visible)
