"""Evidence pictures for paper: turned upright, scaled down, unreadable ones told apart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from app.services.reports.incident_report import Exhibit

# What a picture of half the page's width needs at 200 dots an inch.
MAX_SIDE_PX = 700
# Two pictures beside each other, three rows on a page, in pixels of 96 dpi.
ROOM = QSize(320, 260)
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


def source_name(number: int) -> str:
    """Name under which the document finds the picture of exhibit `number`, counted from 0."""
    return f"evidence:{number}"


def read_pictures(exhibits: Sequence[Exhibit]) -> dict[int, QImage]:
    """Pictures by the exhibit's place; what is no picture, too large or damaged is left out."""
    found = {number: read_picture(str(exhibit.path)) for number, exhibit in enumerate(exhibits)}
    return {number: image for number, image in found.items() if image is not None}


def read_picture(path: str, side_px: int = MAX_SIDE_PX) -> QImage | None:
    """One picture, its longer side at most `side_px`; None when it cannot be shown."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side_px:
        reader.setScaledSize(size.scaled(side_px, side_px, _KEEP))
    image = reader.read()
    return None if image.isNull() else image


def fitted(image: QImage) -> QSize:
    """The size on paper: within `ROOM`, never enlarged."""
    size = image.size()
    return (
        size if size.width() <= ROOM.width() and size.height() <= ROOM.height() else size.scaled(ROOM, _KEEP)
    )
