"""Pictures of waybills with barcodes, drawn for tests."""

from __future__ import annotations

from pathlib import Path

import zxingcpp
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform


def code128(text: str, bar_px: int = 3, height: int = 120, format_name: str = "Code128") -> QImage:
    """One barcode with its quiet zones."""
    code = zxingcpp.create_barcode(text, zxingcpp.barcode_format_from_str(format_name))
    drawn = memoryview(zxingcpp.write_barcode_to_image(code, scale=bar_px))
    rows, columns = drawn.shape[:2]
    image = QImage(drawn.tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
    return image if format_name == "QRCode" else image.scaled(columns, height)


def photo(
    *codes: QImage, turn: float = 0.0, width: int = 1600, height: int = 1200, ground: str = "#c9c2b4"
) -> QImage:
    """A photo with labels under each other, turned by degrees."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(QPointF(width / 2, height / 2))
    painter.setTransform(QTransform().rotate(turn), True)
    top = -sum(code.height() + 60 for code in codes) / 2
    for code in codes:
        room = QRectF(-code.width() / 2 - 20, top, code.width() + 40, code.height() + 40)
        painter.fillRect(room, QColor("white"))
        painter.drawImage(QPointF(-code.width() / 2, top + 20), code)
        top += code.height() + 60
    painter.end()
    return image


def save(image: QImage, path: Path) -> Path:
    """Write it by the ending of its name."""
    assert image.save(str(path))
    return path
