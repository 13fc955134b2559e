"""Pictures of the evidence: turned upright, scaled down; what is no photo or too large is told apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from app.services.reports.incident_report import Exhibit

# What a picture of half the page's width needs at 200 dots an inch.
MAX_SIDE_PX = 700
# Two pictures beside each other, three rows on a page, in pixels of 96 dpi.
ROOM = QSize(320, 260)
_KEEP = Qt.AspectRatioMode.KeepAspectRatio
# Pixels only. A drawing such as SVG is a programme of sorts, and may name files of this machine.
_FORMATS = frozenset(
    (b"jpeg", b"jpg", b"png", b"webp", b"bmp", b"gif", b"tiff", b"tif", b"heic", b"heif", b"avif")
)
_MOST_BYTES = 100 * 1024 * 1024
# Phones take 12 to 50 million pixels, some 108; beyond that a small file may unpack to gigabytes.
MOST_PIXELS = 120_000_000


def source_name(number: int) -> str:
    """Name under which the document finds the picture of exhibit `number`, counted from 0."""
    return f"evidence:{number}"


def read_pictures(exhibits: Sequence[Exhibit]) -> dict[int, QImage]:
    """Pictures by the exhibit's place; what is no picture, too large or damaged is left out."""
    found = {number: read_picture(str(exhibit.path)) for number, exhibit in enumerate(exhibits)}
    return {number: image for number, image in found.items() if image is not None}


def read_picture(path: str, side_px: int = MAX_SIDE_PX) -> QImage | None:
    """One picture, upright, its longer side at most `side_px`; None when it cannot or must not be shown."""
    try:
        if Path(path).stat().st_size > _MOST_BYTES:
            return None
    except OSError:
        return None
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if reader.format().data() not in _FORMATS or size.width() * size.height() > MOST_PIXELS:
        return None
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
