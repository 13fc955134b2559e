"""Draws the program's icon in the formats that Windows, macOS and Linux want, from the one SVG."""

from __future__ import annotations

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 32, 48, 64, 128, 256, 512)
# The four letters by which macOS knows a PNG of a size.
_ICNS = {32: b"ic11", 64: b"ic12", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
_ICO_MOST = 256


def write_icons(svg: Path, folder: Path) -> dict[str, Path]:
    """The icon as ``ico``, ``icns`` and a PNG of each size (``png16`` …), by kind."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: _png(svg, size) for size in SIZES}
    made = {f"png{size}": _write(folder / f"makegood-{size}.png", data) for size, data in pictures.items()}
    made["ico"] = _write(folder / "makegood.ico", _ico(pictures))
    made["icns"] = _write(folder / "makegood.icns", _icns(pictures))
    del app
    return made


def _png(svg: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _ico(pictures: dict[int, bytes]) -> bytes:
    """Source: the ICO format, a directory of PNGs; a side of 256 is written as 0."""
    kept = {size: data for size, data in pictures.items() if size <= _ICO_MOST}
    offset = 6 + 16 * len(kept)
    head, body = struct.pack("<HHH", 0, 1, len(kept)), b""
    for size, data in kept.items():
        side = size % _ICO_MOST
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset + len(body))
        body += data
    return head + body


def _icns(pictures: dict[int, bytes]) -> bytes:
    parts = [
        kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size] for size, kind in _ICNS.items()
    ]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
