"""Pictures as grey pixels for the reader of barcodes; what is no picture or too large is left alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from app.domain.progress import Job
from app.services.label_photos import GreyPicture, LabelPhotoService, ReadPhoto, Sorted
from ui.printing.pictures import read_picture

# A waybill over the whole photo has its bars three pixels wide at this size.
_SIDE_PX = 3000
# Bars are looked for along rows and columns; these degrees bring what lies between them there.
_ASLANT = (15, 30, 45, 60, 75)
_TURNED_SIDE_PX = 1600


def read_photo(service: LabelPhotoService, path: Path) -> ReadPhoto:
    """The photo with what its codes lead to; bars that run aslant are found in the turned picture."""
    image = picture(path)
    found = service.read(path, None if image is None else grey_picture(image))
    if image is None or found.numbers:
        return found
    small = _within(image, _TURNED_SIDE_PX)
    for degrees in _ASLANT:
        turned = service.read(path, grey_picture(small.transformed(QTransform().rotate(degrees))))
        if turned.numbers:
            return turned
    return found


def _within(image: QImage, side_px: int) -> QImage:
    if max(image.width(), image.height()) <= side_px:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side_px, side_px, keep, smooth)


def picture(path: Path) -> QImage | None:
    """The picture, its longer side at most 3000 pixels; None when it cannot be shown or is too large."""
    return read_picture(str(path), _SIDE_PX)


def grey_picture(image: QImage) -> GreyPicture:
    """Its pixels in shades of grey."""
    if image.hasAlphaChannel():  # what is seen through is paper, not black
        paper = QImage(image.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, image)
        painter.end()
        image = paper
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return GreyPicture(bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())


def read_and_sort(service: LabelPhotoService, paths: Iterable[Path], job: Job) -> Sorted:
    """Read all, then file those that are sure; cancelled while reading, nothing is filed."""
    return service.sort(read_all(service, paths, job))


def read_all(service: LabelPhotoService, paths: Iterable[Path], job: Job) -> list[ReadPhoto]:
    """What the codes on each photo lead to. Raises: Cancelled."""
    wanted = list(paths)
    photos: list[ReadPhoto] = []
    for place, path in enumerate(wanted):
        job.raise_if_cancelled()
        job.progress(place, len(wanted), "reading")
        photos.append(read_photo(service, path))
    job.raise_if_cancelled()
    job.progress(len(wanted), len(wanted), "saving")
    return photos
