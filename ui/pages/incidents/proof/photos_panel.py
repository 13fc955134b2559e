"""Photos that no barcode led to one incident: whose each is, by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.progress import Job
from app.domain.statuses import EvidenceKind
from app.services.label_photos import OpenIncident, ReadPhoto, Sorted
from ui import icons, labels
from ui.pages.base import PageContext
from ui.printing.pictures import read_picture
from ui.tasks.operation import Operation
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form import Form
from ui.widgets.words import secondary, strong

_SIDE = QSize(96, 72)


class PhotosPanel(Card):
    """Emits `filed(Sorted)` and `finished`; Esc leaves all out."""

    filed = Signal(object)
    finished = Signal()

    def __init__(
        self, context: PageContext, photos: Sequence[ReadPhoto], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Photos to file by hand"))
        self.context, self.photos = context, list(photos)
        self._offered = context.services.label_photos.open_incidents()
        self.choices: list[ChoiceBox] = []
        self.kind = ChoiceBox(labels.options(EvidenceKind), EvidenceKind.LABEL_PHOTO)
        form = Form()
        form.add(self.tr("They &show"), self.kind)
        self.add(form)
        for photo in self.photos:
            self.add(self._row(photo))
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
        row.addWidget(_thumbnail(photo))
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

    def submit(self) -> None:
        """File what has an incident chosen; the rest is left out."""
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


def _thumbnail(photo: ReadPhoto) -> QLabel:
    shown = QLabel()
    shown.setFixedSize(scaled(_SIDE.width()), scaled(_SIDE.height()))
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    image = read_picture(str(photo.path), 2 * _SIDE.width()) if photo.is_picture else None
    if image is None:
        shown.setPixmap(icons.pixmap("image-outline", scaled(24)))
    else:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown.setPixmap(QPixmap.fromImage(image).scaled(shown.size(), keep, smooth))
    shown.setAccessibleName(photo.path.name)
    return shown
