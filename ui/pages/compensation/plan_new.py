"""Planning from the tab: first the incident, then the form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from app.services.build import Services
from app.services.incidents import IncidentFilter
from ui import labels
from ui.pages.compensation.plan_panel import PlanCompensationPanel
from ui.theme import SPACE_M
from ui.widgets import Card, Form
from ui.widgets.choice_box import WideChoice

_OFFERED = 200


class NewCompensationPanel(QWidget):
    """Offers the open incidents; typing narrows them. With an incident given it is chosen already."""

    changed = Signal(object)
    planned = Signal(object)
    finished = Signal()

    def __init__(
        self, services: Services, incident_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self.panel: PlanCompensationPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_M)
        card = Card(self.tr("For which incident?"))
        self.incident = WideChoice(self._incidents(incident_id), none=self.tr("Type or choose…"))
        self._make_searchable()
        form = Form()
        form.add(self.tr("&Incident"), self.incident)
        card.add(form)
        self._column.addWidget(card)
        self.incident.currentIndexChanged.connect(self._chosen)
        self.incident.choose(incident_id)

    def focus_first(self) -> None:
        """Put the cursor where the incident is chosen."""
        self.incident.setFocus(Qt.FocusReason.OtherFocusReason)

    def _incidents(self, incident_id: int | None) -> list[tuple[str, int]]:
        service = self._services.incidents
        ids = service.find_ids(IncidentFilter(is_open=True), ("discovered_at", True))[:_OFFERED]
        if incident_id is not None and incident_id not in ids:
            ids.insert(0, incident_id)
        return [
            (f"{row.number} · {labels.words(row.kind)} · {row.order_no} · {row.ordered}", row.id)
            for row in service.load_rows(ids)
        ]

    def _make_searchable(self) -> None:
        """Any part of the words finds the incident: number, order or goods."""
        self.incident.setEditable(True)
        self.incident.setInsertPolicy(WideChoice.InsertPolicy.NoInsert)
        completer = self.incident.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def _chosen(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
        incident_id = self.incident.value()
        if (edit := self.incident.lineEdit()) is not None:
            edit.setCursorPosition(0)  # the number stands at the start
        if incident_id is None:
            return
        self.panel = PlanCompensationPanel(self._services, incident_id)
        self.panel.changed.connect(self.changed)
        self.panel.planned.connect(self.planned)
        self.panel.finished.connect(self.finished)
        self._column.addWidget(self.panel)
