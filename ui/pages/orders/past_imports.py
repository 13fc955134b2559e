"""The order sheets that were taken in: one chosen shows what it brought and can be taken back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services.past_imports import PastImport
from ui.pages.base import Page, PageContext
from ui.pages.orders.import_flow import ImportFlow
from ui.pages.orders.import_left_out import save_one
from ui.pages.orders.import_words import problem_words
from ui.pages.orders.past_columns import COLUMNS, CONTEXT
from ui.pages.orders.past_panel import PastImportPanel
from ui.sheet_words import TranslatedWords
from ui.tables import RecordModel, RecordTable, Sort
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import EmptyState, SearchBox, SplitPanel, heading, icon_button


class PastImportsView(Page):
    """Reads through `services.past_imports`; taking back is the import flow's."""

    page_id = "past_imports"
    watches = frozenset({"sheet_import", "order", "incident", "compensation", "dispatch", "finding"})
    back_wanted = Signal()
    order_wanted = Signal(int)

    def __init__(self, context: PageContext, flow: ImportFlow, parent: QWidget | None = None) -> None:
        self._flow = flow
        super().__init__(context, parent)

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        past = self.services.past_imports
        self.model = RecordModel(past, COLUMNS, context=CONTEXT, sort=Sort("imported_at", descending=True))
        self.model.setParent(self)
        empty = EmptyState(
            "history",
            self.tr("No sheet was taken in yet"),
            self.tr(
                "What you import is listed here, with what each sheet brought. It can be taken back here."
            ),
        )
        self.table = RecordTable("past_imports", self.model, empty=empty, many=False)
        self.table.setAccessibleName(self.tr("Past imports"))
        self.table.row_selected.connect(self._selected)
        self.panel = PastImportPanel(past)
        self.panel.back_wanted.connect(lambda import_id: self._flow.undo([import_id]))
        self.panel.save_wanted.connect(self._save)
        self.panel.order_wanted.connect(self.order_wanted)
        nothing = EmptyState("file-document-outline", self.tr("Choose an import"))
        self.split = SplitPanel("past_imports", self._left(), self.panel, nothing)
        self.split.setSizes([scaled(800), scaled(520)])
        self.column.addWidget(self.split, 1)
        escape = QShortcut(QKeySequence("Escape"), self, self.back_wanted.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(icon_button("arrow-left", self.tr("Back to the orders (Esc)"), self.back_wanted.emit))
        row.addWidget(heading(self.tr("Past imports")))
        row.addStretch(1)
        self.searching = SearchBox(self.tr("Name of the sheet…"))
        self.searching.searched.connect(self._search)
        row.addWidget(self.searching, 1)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        return left

    def reload(self) -> None:
        self.model.set_filter(self.searching.text().strip())
        self._show(self.table.current_id())

    def select(self, import_id: int | None = None) -> None:
        """Put the cursor on an import; on the latest where none is named."""
        self.refresh()
        wanted = import_id if import_id is not None else next(iter(self.model.ids), None)
        self.table.select_id(wanted)
        self._show(self.table.current_id())
        self.table.setFocus()

    def focus_filter(self) -> None:
        self.searching.setFocus()
        self.searching.selectAll()

    def _search(self) -> None:
        self.model.set_filter(self.searching.text().strip())

    def _selected(self, row: PastImport | None) -> None:
        self._show(None if row is None else row.id)

    def _show(self, import_id: int | None) -> None:
        self.split.show_detail(import_id is not None)
        if import_id is None:
            return
        try:
            self.panel.show_import(self.services.past_imports.get(import_id))
        except MakegoodError as error:
            self.tell(error)
            self.split.show_detail(False)

    def _save(self, found: PastImport) -> None:
        past = self.services.past_imports
        save_one(
            self,
            found.file_name,
            lambda path, job: past.save_left_out(found.id, path, TranslatedWords(), problem_words, job=job),
        )

    def save_state(self) -> dict[str, Any]:
        return {"selected": self.table.current_id()}
