"""Pictures drawn in plain code, so that the sample shop has something to show as evidence."""

from __future__ import annotations

import struct
import zlib

_WIDTH, _HEIGHT = 480, 320
Colour = tuple[int, int, int]

_BACKGROUND, _TAPE, _PAPER, _INK = (
    bytes(colour) for colour in ((236, 238, 242), (205, 180, 140), (250, 250, 247), (60, 64, 72))
)


def parcel_picture(body: Colour, label_lines: int = 5) -> bytes:
    """A PNG of a parcel in one colour with a label on it; the same arguments give the same bytes."""
    rows = [_row(y, body, label_lines) for y in range(_HEIGHT)]
    return _png(b"".join(b"\x00" + row for row in rows))


def _row(y: int, body: Colour, label_lines: int) -> bytes:
    """One row of pixels: background at both sides, the parcel in the middle."""
    if not 50 <= y < 280:
        return _BACKGROUND * _WIDTH
    shade = 18 * (y - 50) // 230
    side = bytes(max(part - shade, 0) for part in body)
    middle = _label(y - 105, label_lines) if 90 <= y < 230 else side * 75 + _TAPE * 30 + side * 75
    return _BACKGROUND * 60 + side * 90 + middle + side * 90 + _BACKGROUND * 60


def _label(y: int, lines: int) -> bytes:
    """180 pixels of the label: lines of words, a barcode below them, paper between."""
    row, inside = divmod(y, 22)
    if 0 <= row < lines and inside < 8:
        words = 150 - 18 * (row % 3)
        return _PAPER * 15 + _INK * words + _PAPER * (165 - words)
    if row == lines and inside < 18:
        bars = b"".join(_INK if (x * 7919 >> 3) % 3 else _PAPER for x in range(165, 315))
        return _PAPER * 15 + bars + _PAPER * 15
    return _PAPER * 180


def _png(pixels: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
