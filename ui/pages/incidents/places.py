"""What stands in place of the list: the incidents, the stop lists, parcels that came back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.pages.base import PageContext
from ui.pages.incidents.stops import StopsView
from ui.pages.incidents.strays import StraysView


class Places(QStackedWidget):
    """The other two are made when first wanted; `back_wanted` and `incident_wanted(id)` come from them."""

    back_wanted = Signal()
    incident_wanted = Signal(int)

    def __init__(self, context: PageContext, incidents: QWidget) -> None:
        super().__init__()
        self.context, self._incidents = context, incidents
        self.stops: StopsView | None = None
        self.strays: StraysView | None = None
        self.addWidget(incidents)

    def show_incidents(self) -> None:
        """The list and the incident beside it."""
        self.setCurrentWidget(self._incidents)

    def show_stops(self, sheet_id: int | None = None) -> None:
        """What suppliers are to stop; one of the lists where it is named."""
        if self.stops is None:
            self.stops = StopsView(self.context)
            self._connect(self.stops)
        self.setCurrentWidget(self.stops)
        if sheet_id is not None:
            self.stops.show_list(sheet_id)
        self.stops.table.setFocus()

    def show_strays(self) -> None:
        """Parcels that came back."""
        if self.strays is None:
            self.strays = StraysView(self.context)
            self.strays.order_wanted.connect(lambda number: self.context.go("orders", number))
            self._connect(self.strays)
        self.setCurrentWidget(self.strays)
        self.strays.label.setFocus()

    def _connect(self, view: StopsView | StraysView) -> None:
        view.back_wanted.connect(self.back_wanted)
        view.incident_wanted.connect(self.incident_wanted)
        self.addWidget(view)
