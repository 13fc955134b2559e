"""The shipping sheets that were taken in, the latest first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.reconciliation.findings import FindingService, SheetRow
from ui.pages.orders.findings.columns import SHEET_COLUMNS
from ui.tables import ListSource, RecordModel, RecordTable
from ui.widgets import EmptyState, primary

_MOST = 500


class SheetList(QWidget):
    """`opened(import_id)` when one is chosen."""

    opened = Signal(int)

    def __init__(
        self, findings: FindingService, choose_file: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._findings, self._source = findings, ListSource()
        self._model = RecordModel(self._source, SHEET_COLUMNS, context="FindingColumns")
        self._model.setParent(self)
        empty = EmptyState(
            "truck-outline",
            self.tr("No shipping sheet yet"),
            self.tr(
                "Drop the sheet a supplier sent back with tracking numbers: it is held against your orders "
                "and you see what is wrong while it can still be stopped."
            ),
        )
        empty.add_button(primary(self.tr("Open a shipping sheet…"), "file-import-outline", choose_file))
        self.table = RecordTable("sheets", self._model, empty=empty, many=False)
        self.table.setAccessibleName(self.tr("Shipping sheets"))
        self.table.row_opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def reload(self) -> None:
        """Read the list again."""
        self._source.set_rows(self._findings.sheets(_MOST))
        self._model.reload()

    def latest(self) -> SheetRow | None:
        """The sheet that came last."""
        return next(iter(self._findings.sheets(1)), None)

    def _open(self, row: SheetRow | None) -> None:
        if row is not None:
            self.opened.emit(row.id)
