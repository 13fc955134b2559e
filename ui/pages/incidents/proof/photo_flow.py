"""Photos dropped on the window: those whose barcode names an incident are filed, the others shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.services.label_photos import Sorted
from ui.error_text import error_text
from ui.pages.base import Page
from ui.pages.incidents.proof.photo_reading import read_and_sort
from ui.pages.incidents.proof.photos_panel import PhotosPanel
from ui.tasks.operation import Operation

translate = QCoreApplication.translate


def take_photos(page: Page, paths: list[Path], put: Callable[[PhotosPanel], object]) -> None:
    """Read and file beside the window's thread; `put` shows the panel of those left."""
    service = page.services.label_photos

    def done(found: Sorted) -> None:
        tell(page, found)
        if found.left:
            panel = PhotosPanel(page.context, found.left)
            panel.filed.connect(lambda result: tell(page, result))
            put(panel)

    title = translate("PhotoFlow", "Reading barcodes")
    Operation(page, lambda job: read_and_sort(service, paths, job), title=title).on_success(done).start()


def tell(page: Page, found: Sorted) -> None:
    """How many were filed, and to which incidents; the first trouble in its words."""
    parts = []
    if n := len(found.filed):
        numbers = dict.fromkeys(incident.number for _, incident in found.filed)
        words = translate("PhotoFlow", "%n photo(s) filed: {numbers}.", "", n)
        parts.append(words.format(numbers=_some(list(numbers))))
    if n := len(found.known):
        parts.append(translate("PhotoFlow", "%n photo(s) were on file already.", "", n))
    if n := len(found.left):
        parts.append(translate("PhotoFlow", "%n photo(s) to be filed by hand.", "", n))
    parts += [error_text(error) for error in found.troubles[:1]]
    page.notify(" ".join(parts), "warn" if found.troubles or found.left else "ok")


def _some(numbers: list[str]) -> str:
    return ", ".join(numbers[:4]) + ("…" if len(numbers) > 4 else "")
