"""Claims in a small table, with the next step of the chosen one beneath it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.statuses import LiableParty
from app.services.build import Services
from app.services.claims import ClaimFilter, ClaimRow
from ui import labels
from ui.pages.suppliers.claim_actions import ClaimActions
from ui.tables import Column, Kind, RecordModel, RecordTable, Sort
from ui.theme import ROW_HEIGHT, SPACE_S, scaled

CONTEXT = "ClaimColumns"
_MOST_ROWS = 7


def _from(row: ClaimRow) -> str:
    return row.supplier if row.party is LiableParty.SUPPLIER else labels.words(row.party)


def _due_tone(row: ClaimRow) -> str:
    return "bad" if row.is_overdue else ""


COLUMNS = (
    Column(
        "incident_number",
        QT_TRANSLATE_NOOP("ClaimColumns", "Incident"),
        Kind.STRONG,
        sort_key="incident",
        width=100,
    ),
    Column("party", QT_TRANSLATE_NOOP("ClaimColumns", "From"), value=_from, width=96),
    Column(
        "item",
        QT_TRANSLATE_NOOP("ClaimColumns", "Item"),
        sort_key="item",
        value=lambda row: labels.words(row.item),
        tooltip=lambda row: row.note,
        width=100,
    ),
    Column(
        "status",
        QT_TRANSLATE_NOOP("ClaimColumns", "Now"),
        Kind.CHIP,
        sort_key="status",
        value=lambda row: labels.label(row.status),
        width=114,
    ),
    Column(
        "outstanding",
        QT_TRANSLATE_NOOP("ClaimColumns", "Still owed"),
        Kind.MONEY,
        sort_key="outstanding",
        width=80,
    ),
    Column(
        "due_on",
        QT_TRANSLATE_NOOP("ClaimColumns", "Due"),
        Kind.DAY,
        sort_key="due_on",
        width=76,
        tone=_due_tone,
    ),
    Column("claimed", QT_TRANSLATE_NOOP("ClaimColumns", "Claimed"), Kind.MONEY, sort_key="claimed", width=80),
    Column(
        "admitted", QT_TRANSLATE_NOOP("ClaimColumns", "Admitted"), Kind.MONEY, sort_key="admitted", width=80
    ),
    Column(
        "received", QT_TRANSLATE_NOOP("ClaimColumns", "Received"), Kind.MONEY, sort_key="received", width=80
    ),
)


class ClaimsBox(QWidget):
    """`set_filter(ClaimFilter(...))`; emits `changed(Changes)` after each write."""

    changed = Signal(object)

    def __init__(
        self, services: Services, key: str, hidden: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        columns = [column for column in COLUMNS if column.key not in hidden]
        self.model = RecordModel(
            services.claims, columns, context=CONTEXT, sort=Sort("planned_at", descending=True)
        )
        self.table = RecordTable(key, self.model, many=False)
        self.table.setAccessibleName(self.tr("Claims"))
        self.steps = ClaimActions(services)
        self.steps.changed.connect(self._written)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.table)
        column.addWidget(self.steps)
        self.table.selectionModel().selectionChanged.connect(self._show_action)
        self.model.reloaded.connect(self._fit)

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Show the claims that pass the filter."""
        self.model.set_filter(wanted)
        self._show_action()

    def reload(self) -> None:
        """Read again."""
        self.model.reload()
        self._show_action()

    def _fit(self) -> None:
        """As high as its rows, up to a few; beyond that it scrolls."""
        count = len(self.model.ids)
        rows = min(max(count, 1), _MOST_ROWS)
        self.table.setFixedHeight(scaled(ROW_HEIGHT) * rows + scaled(ROW_HEIGHT + 2) + 4)
        self.setVisible(count > 0)

    def _show_action(self) -> None:
        ids = self.table.selected_ids()
        if len(ids) == 1:
            self.steps.show_claim(ids[0])
        else:
            self.steps.hide()

    def _written(self, changes: object) -> None:
        self.reload()
        self.changed.emit(changes)
