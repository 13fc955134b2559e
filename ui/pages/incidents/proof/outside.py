"""Evidence opened by the system's programs, or saved elsewhere: always a copy, under a name of ours."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication, QObject, QTemporaryDir
from PySide6.QtWidgets import QWidget

from app.domain.errors import EnvironmentProblem
from app.domain.progress import Job
from app.services.incidents.results import EvidenceView
from ui import ask, labels
from ui.notices import notify
from ui.open_outside import open_outside
from ui.tasks.operation import Operation

translate = QCoreApplication.translate
# Kept without an ending, a file tells no program what it is. With one it may be a program itself, or a
# page that fetches things: only what is merely shown is opened.
_SHOWN = frozenset(
    {
        *(".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif"),
        *(".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm", ".3gp"),
        *(".mp3", ".m4a", ".wav", ".amr", ".aac", ".ogg"),
        *(".pdf", ".txt", ".csv", ".xlsx", ".ods", ".docx", ".odt"),
    }
)


class OutsideCopies(QObject):
    """Copies that other programs look at; they go when the window's page does."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._folder = QTemporaryDir()

    def place(self, item: EvidenceView) -> Path:
        """Where the copy of `item` stands; its name is made by us, only the ending is the file's."""
        return Path(self._folder.path()) / f"{item.kind.value}-{item.sha256[:12]}{suffix_of(item)}"


def suffix_of(item: EvidenceView) -> str:
    """The ending of the name it came under, in small letters."""
    return PurePath(item.file_name).suffix.lower()


def is_shown_outside(item: EvidenceView) -> bool:
    """Whether the system's programs may open it; not a program, a script or a page of the web."""
    return suffix_of(item) in _SHOWN


def open_copy(page: QWidget, item: EvidenceView) -> None:
    """Open a copy of `item` in the program the system has for it, or say why not."""
    if not is_shown_outside(item):
        words = translate("OutsideCopies", "{name} could do harm and is not opened: save a copy instead.")
        notify(page, words.format(name=item.file_name), "warn")
        return
    copies = page.findChild(OutsideCopies) or OutsideCopies(page)
    target = copies.place(item)
    _copy(page, item, target, lambda: open_outside(page, target))


def save_copy(page: QWidget, item: EvidenceView) -> None:
    """Ask for a file and write the original there."""
    name = PurePath(item.file_name).name or labels.words(item.kind)
    target = ask.save_file(page, translate("OutsideCopies", "Save a copy"), name, "(*)")
    if target is not None:
        words = translate("OutsideCopies", "Saved as {name}.").format(name=target.name)
        _copy(page, item, target, lambda: notify(page, words, "ok"))


def _copy(page: QWidget, item: EvidenceView, target: Path, then: Callable[[], object]) -> None:
    def work(job: Job) -> Path:
        try:
            return Path(shutil.copyfile(item.path, target))
        except OSError as error:
            raise EnvironmentProblem("evidence_unreadable", path=item.file_name, detail=str(error)) from error

    title = translate("OutsideCopies", "Copying the file")
    Operation(page, work, title=title).on_success(lambda _path: then()).start()
