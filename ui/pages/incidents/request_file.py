"""Save a request to the supplier as a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.build import Services
from ui import ask
from ui.notices import notify
from ui.sheet_words import TranslatedWords
from ui.tasks import Operation

translate = QCoreApplication.translate


def save_request(parent: QWidget, services: Services, incident_ids: Sequence[int], asked: str) -> None:
    """Ask for a file and write it; `asked` is the request's title."""
    name = f"{asked}.xlsx".replace("/", "-")
    path = ask.save_file(parent, translate("RequestFile", "Save the request"), name, "Excel (*.xlsx)")
    if path is None:
        return
    ids, sheets = list(incident_ids), services.request_sheets

    def tell(_done: object) -> None:
        words = translate("RequestFile", "The request is written to {name}: send it, then log it here.")
        notify(parent, words.format(name=path.name), "ok")

    Operation(
        parent,
        lambda job: sheets.write(Path(path), ids, asked, TranslatedWords()),
        title=translate("RequestFile", "Writing the sheet"),
    ).on_success(tell).start()
