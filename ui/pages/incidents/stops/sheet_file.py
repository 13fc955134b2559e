"""Save a stop list as a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.build import Services
from app.services.stop_sheets import StopRequest
from ui import ask
from ui.notices import notify
from ui.sheet_words import TranslatedWords
from ui.tasks import Operation

translate = QCoreApplication.translate


def save_stop_sheet(
    parent: QWidget, services: Services, requests: Sequence[StopRequest], due_at: datetime, supplier: str
) -> None:
    """Ask for a file and write the numbers into it."""
    words = translate("StopFile", "Parcels to stop")
    name = f"{words} {supplier}".strip().replace("/", "-") + ".xlsx"
    path = ask.save_file(parent, translate("StopFile", "Save the list"), name, "Excel (*.xlsx)")
    if path is None:
        return
    wanted, stops = list(requests), services.stop_sheets

    def tell(_done: object) -> None:
        told = translate("StopFile", "The list is written to {name}: send it, then log it here.")
        notify(parent, told.format(name=path.name), "ok")

    Operation(
        parent,
        lambda job: stops.write(path, wanted, due_at, TranslatedWords()),
        title=translate("StopFile", "Writing the sheet"),
    ).on_success(tell).start()
