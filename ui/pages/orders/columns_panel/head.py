"""Over the panel: which sheet it is, what kind, whose, and where its headings stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.sheet_look import TableLook
from ui.pages.orders.columns_panel.draft import Draft, heading_choices
from ui.pages.orders.columns_panel.words import kind_options, platform_options
from ui.theme import SPACE_S, SPACE_XS
from ui.widgets import ChoiceBox, Elided, Flow, icon_button, primary, secondary
from ui.widgets.words import plain

_TOLD_WORDS = 4
_KIND_LETTERS, _ROW_LETTERS = 20, 22


class PanelHead(QWidget):
    """Title and main button; the page connects `back` and `go_on`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = icon_button("arrow-left", self.tr("Put this sheet away, read nothing (Esc)"))
        self.title = Elided("", "page")
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.told = secondary(wrap=True)
        self.go_on = primary(self.tr("Read it so"), "check")
        self.go_on.setToolTip("Ctrl+Enter")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for widget in (self.back, self.title, self.go_on):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(row)
        column.addWidget(self.told)


class SheetFacts(Flow):
    """What holds for the whole sheet; `changed` when the draft did, `moved(sheet, row)` for another look."""

    changed = Signal()
    moved = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self.kind = ChoiceBox(kind_options(), none=self.tr("Choose…"))
        self.kind.setMinimumContentsLength(_KIND_LETTERS)
        self.platform = ChoiceBox(platform_options())
        self.sheet = ChoiceBox([])
        self.heading_row = ChoiceBox([])
        self.heading_row.setMinimumContentsLength(_ROW_LETTERS)
        self._cells = [
            self._cell(self.tr("&What it is"), self.kind),
            self._cell(self.tr("&Platform"), self.platform),
            self._cell(self.tr("&Sheet of the file"), self.sheet),
            self._cell(self.tr("&Headings in row"), self.heading_row),
        ]
        self.set_widgets(self._cells)
        self._names: list[str] = []
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self.platform.currentIndexChanged.connect(self._platform_chosen)
        self.sheet.currentIndexChanged.connect(self._sheet_chosen)
        self.heading_row.currentIndexChanged.connect(self._row_chosen)

    def _cell(self, text: str, box: ChoiceBox) -> QWidget:
        label = plain(text)
        label.setBuddy(box)
        box.setAccessibleName(text.replace("&", ""))
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, SPACE_S, 0)
        row.setSpacing(SPACE_XS)
        row.addWidget(label)
        row.addWidget(box)
        return cell

    def show_draft(self, draft: Draft, tables: Sequence[TableLook], at: int) -> None:
        """Show what is said so far; without `tables` there is no file to look at."""
        self._draft = None
        self.kind.choose(draft.kind or None)
        self.platform.choose(draft.platform)
        self.sheet.set_options([(table.name or str(i + 1), i) for i, table in enumerate(tables)], at)
        rows = heading_choices(tables[at]) if tables else range(0)
        self.heading_row.set_options(
            [(self._row_words(tables[at], row), row) for row in rows], draft.heading_row
        )
        self._names = [table.name for table in tables]
        self._cells[2].setVisible(len(tables) > 1)
        self._cells[3].setVisible(bool(tables))
        self._draft = draft
        self._show_platform()

    def show_kind(self, draft: Draft) -> None:
        """What the sheet is changed by itself."""
        self._draft = None
        self.kind.choose(draft.kind or None)
        self._draft = draft
        self._show_platform()

    def _row_words(self, table: TableLook, row: int) -> str:
        words = [" ".join(cell.split()) for cell in table.rows[row - 1] if cell.strip()]
        told = " · ".join(words[:_TOLD_WORDS])
        return f"{row}: {told}" if told else str(row)

    def _show_platform(self) -> None:
        self._cells[1].setVisible(self._draft is not None and self._draft.has_platform)

    def _kind_chosen(self) -> None:
        if self._draft is not None:
            self._draft.say_kind(self.kind.value() or "")
            self._show_platform()
            self.changed.emit()

    def _platform_chosen(self) -> None:
        if self._draft is not None:
            self._draft.platform = self.platform.value()
            self.changed.emit()

    def _sheet_chosen(self) -> None:
        if self._draft is not None:
            self.moved.emit(self._names[self.sheet.value()], 0)

    def _row_chosen(self) -> None:
        if self._draft is not None:
            self.moved.emit(self._names[self.sheet.value()], self.heading_row.value())
