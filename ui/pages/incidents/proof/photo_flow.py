"""Photos dropped on the window: those whose barcode names an incident are filed, the others shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.domain.progress import Job
from app.services.label_photos import LabelPhotoService, Sorted
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import Page
from ui.pages.incidents.proof.photo_reading import read_all, read_and_sort
from ui.pages.incidents.proof.photos_panel import PhotosPanel
from ui.photos import is_photo
from ui.tasks.operation import Operation

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Split:
    """Files dropped on one incident: those filed to others by their barcode, and the rest."""

    theirs: Sorted
    rest: tuple[Path, ...]
    labels: frozenset[Path]
    """Of the rest, the photos that show a waybill."""

    @property
    def changes(self) -> Changes:
        """What was written."""
        return self.theirs.changes


def take_photos(page: Page, paths: list[Path], put: Callable[[PhotosPanel], object]) -> None:
    """Read and file beside the window's thread; `put` shows what went where and what is left."""
    service = page.services.label_photos

    def done(found: Sorted) -> None:
        tell(page, found)
        if found.left or len(found.filed) > 1:
            panel = PhotosPanel(page.context, found)
            panel.filed.connect(lambda result: tell(page, result))
            put(panel)

    title = translate("PhotoFlow", "Reading barcodes")
    Operation(page, lambda job: read_and_sort(service, paths, job), title=title).on_success(done).start()


def split_photos(
    where: QWidget,
    service: LabelPhotoService,
    paths: list[Path],
    here: int,
    then: Callable[[Split], object],
) -> None:
    """Of files dropped on the incident `here`, file those whose barcode names another; `then` the rest."""

    def done(found: Split) -> None:
        if found.theirs.filed or found.theirs.known:
            tell(where, found.theirs)
        then(found)

    title = translate("PhotoFlow", "Reading barcodes")
    Operation(where, lambda job: _split(service, paths, here, job), title=title).on_success(done).start()


def _split(service: LabelPhotoService, paths: list[Path], here: int, job: Job) -> Split:
    photos = read_all(service, [path for path in paths if is_photo(path)], job)
    theirs = [photo for photo in photos if photo.is_sure and photo.incidents[0].id != here]
    done = service.sort(theirs)
    gone = {photo.path for photo in theirs} - {photo.path for photo in done.left}
    rest = tuple(path for path in paths if path not in gone)
    return Split(done, rest, frozenset(photo.path for photo in photos if photo.numbers))


def tell(where: QWidget, found: Sorted) -> None:
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
    if parts:
        notify(where, " ".join(parts), "warn" if found.troubles or found.left else "ok")


def _some(numbers: list[str]) -> str:
    return ", ".join(numbers[:4]) + ("…" if len(numbers) > 4 else "")
