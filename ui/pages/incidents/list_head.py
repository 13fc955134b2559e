"""What stands above the list of incidents: begin, find, what is to be stopped, what came back, take along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme import SPACE_S
from ui.widgets.buttons import icon_button, primary, secondary_button


class ListHead(QWidget):
    """Buttons with a signal each, and the search line of the list."""

    new_wanted = Signal()
    stops_wanted = Signal()
    strays_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search_line = QLineEdit()
        self.search_line.setPlaceholderText(self.tr("Number, order, tracking no., name, goods"))
        self.search_line.setAccessibleName(self.tr("Find in the list"))
        self.search_line.setClearButtonEnabled(True)
        self.stops = secondary_button(self.tr("Stop list"), "truck-remove-outline", self.stops_wanted.emit)
        self.stops.setToolTip(self.tr("One request for each supplier, for all parcels to stop"))
        self.strays = secondary_button(self.tr("Returned"), "package-variant", self.strays_wanted.emit)
        self.strays.setToolTip(self.tr("A parcel came back: find whose it is"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(primary(self.tr("New incident"), "plus", self.new_wanted.emit))
        row.addWidget(self.search_line, 1)
        row.addWidget(self.stops)
        row.addWidget(self.strays)
        row.addWidget(icon_button("file-excel-outline", self.tr("Export"), self.export_wanted.emit))
        row.addWidget(icon_button("printer-outline", self.tr("Print"), self.print_wanted.emit))
