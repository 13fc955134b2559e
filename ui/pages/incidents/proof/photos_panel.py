"""What became of photos dropped: which went where, and whose the others are, by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.progress import Job
from app.domain.statuses import EvidenceKind
from app.services.label_photos import OpenIncident, ReadPhoto, Sorted
from ui import icons, labels
from ui.pages.base import PageContext
from ui.tasks.operation import Operation
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.thumbnails import Thumbnails
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form import Form
from ui.widgets.words import secondary, strong

_SIDE = QSize(96, 72)


class PhotosPanel(Card):
    """Emits `filed(Sorted)`, `incident_wanted(id)` and `finished`; Esc leaves all out."""

    filed = Signal(object)
    incident_wanted = Signal(object)
    finished = Signal()

    def __init__(self, context: PageContext, found: Sorted, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Photos"))
        self.context, self.photos = context, list(found.left)
        self._offered = context.services.label_photos.open_incidents()
        self.choices: list[ChoiceBox] = []
        self.pictures: dict[str, QLabel] = {}
        self.thumbnails = Thumbnails(2 * _SIDE.width(), parent=self)
        self.thumbnails.ready.connect(self._picture_ready)
        self._list_filed(found)
        if self.photos:
            self._ask_for_the_rest()
        else:
            self.close_button = primary(self.tr("Close"), "", self.finished.emit)
            self.add(self.close_button)

    def focus_first(self) -> None:
        """To the first that is asked for, else to the button that closes."""
        (self.choices[0] if self.choices else self.close_button).setFocus()

    def _list_filed(self, found: Sorted) -> None:
        """A line for each incident with the names of its photos; the number leads there."""
        by_incident: dict[OpenIncident, list[str]] = {}
        for path, incident in found.filed:
            by_incident.setdefault(incident, []).append(path.name)
        if by_incident:
            n = len(found.filed)
            self.add(strong(QCoreApplication.translate("PhotosPanel", "%n photo(s) filed", "", n)))
        for incident, names in by_incident.items():
            self.add(self._filed_row(incident, names))
        if n := len(found.known):
            words = QCoreApplication.translate("PhotosPanel", "%n on file already: {names}", "", n)
            listed = self.tr(", ").join(path.name for path in found.known)
            self.add(secondary(words.format(names=listed), wrap=True))

    def _filed_row(self, incident: OpenIncident, names: Sequence[str]) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(quiet(incident.number, "", lambda: self.incident_wanted.emit(incident.id)))
        row.addWidget(secondary(f"{incident.order_no} · {self.tr(', ').join(names)}", wrap=True), 1)
        return place

    def _ask_for_the_rest(self) -> None:
        n = len(self.photos)
        self.add(strong(QCoreApplication.translate("PhotosPanel", "%n photo(s) to file by hand", "", n)))
        self.kind = ChoiceBox(labels.options(EvidenceKind), EvidenceKind.LABEL_PHOTO)
        form = Form()
        form.add(self.tr("They &show"), self.kind)
        self.add(form)
        for photo in self.photos:
            self.add(self._row(photo))
        self.thumbnails.want(
            [(str(photo.path), str(photo.path)) for photo in self.photos if photo.is_picture]
        )
        self.go = primary(self.tr("File the chosen"), "check", self.submit)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.go)
        row.addWidget(quiet(self.tr("Leave all out"), "", self.finished.emit))
        row.addStretch(1)
        self.body.addLayout(row)

    def _row(self, photo: ReadPhoto) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        self.pictures[str(photo.path)] = _no_picture_yet(photo)
        row.addWidget(self.pictures[str(photo.path)])
        words = QVBoxLayout()
        words.addWidget(strong(photo.path.name, wrap=True))
        words.addWidget(secondary(self._why(photo), wrap=True))
        box = ChoiceBox(self._options(photo), None, none=self.tr("Leave out"))
        box.setAccessibleName(self.tr("Incident of {name}").format(name=photo.path.name))
        words.addWidget(box)
        row.addLayout(words, 1)
        self.choices.append(box)
        return place

    def _options(self, photo: ReadPhoto) -> list[tuple[str, OpenIncident]]:
        """Those its barcodes name first."""
        offered = dict.fromkeys((*photo.incidents, *self._offered))
        return [(f"{incident.number} · {incident.order_no}", incident) for incident in offered]

    def _why(self, photo: ReadPhoto) -> str:
        if not photo.is_picture:
            return self.tr("Not a picture that can be shown, or too large.")
        if len(photo.incidents) > 1:
            return self.tr("Several incidents have the numbers on it.")
        if photo.numbers:
            number = photo.numbers[0]
            return self.tr("No open incident has the number {number}.").format(number=number)
        return self.tr("No barcode could be read.")

    def _picture_ready(self, name: str) -> None:
        known, place = self.thumbnails.get(name), self.pictures.get(name)
        if known is not None and known.image is not None and place is not None:
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            place.setPixmap(QPixmap.fromImage(known.image).scaled(place.size(), keep, smooth))

    def submit(self) -> None:
        """File what has an incident chosen; the rest is left out."""
        if not self.photos:
            self.finished.emit()
            return
        chosen = [
            (photo, box.value())
            for photo, box in zip(self.photos, self.choices, strict=True)
            if box.value() is not None
        ]
        if not chosen:
            self.finished.emit()
            return
        service, kind = self.context.services.label_photos, self.kind.value()

        def work(job: Job) -> Sorted:
            return service.file(chosen, kind)

        self.go.setEnabled(False)
        title = self.tr("Filing photos")
        Operation(self, work, title=title).on_success(self._done).on_cancel(self._again).start()

    def _done(self, done: Sorted) -> None:
        self.filed.emit(done)
        self.finished.emit()

    def _again(self) -> None:
        self.go.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


def _no_picture_yet(photo: ReadPhoto) -> QLabel:
    shown = QLabel()
    shown.setFixedSize(scaled(_SIDE.width()), scaled(_SIDE.height()))
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    shown.setPixmap(icons.pixmap("image-outline", scaled(24)))
    shown.setAccessibleName(photo.path.name)
    return shown
