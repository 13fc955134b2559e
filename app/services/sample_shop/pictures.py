"""Pictures drawn in plain code, so that the sample shop has something to show as evidence."""

from __future__ import annotations

import struct
import zlib

_WIDTH, _HEIGHT = 480, 320
Colour = tuple[int, int, int]


def parcel_picture(body: Colour, label_lines: int = 5) -> bytes:
    """A PNG of a parcel in one colour with a label on it; the same arguments give the same bytes."""
    rows = [_row(y, body, label_lines) for y in range(_HEIGHT)]
    return _png(b"".join(b"\x00" + row for row in rows))


def _row(y: int, body: Colour, label_lines: int) -> bytes:
    return b"".join(bytes(_pixel(x, y, body, label_lines)) for x in range(_WIDTH))


def _pixel(x: int, y: int, body: Colour, label_lines: int) -> Colour:
    background, tape, paper, ink = (236, 238, 242), (205, 180, 140), (250, 250, 247), (60, 64, 72)
    if not (60 <= x < 420 and 50 <= y < 280):
        return background
    if 150 <= x < 330 and 90 <= y < 230:
        row, inside = divmod(y - 105, 22)
        bar = 165 <= x < 315 - 18 * (row % 3) and 0 <= row < label_lines and inside < 8
        barcode = row == label_lines and inside < 18 and 165 <= x < 315 and (x * 7919 >> 3) % 3
        return ink if bar or barcode else paper
    if 225 <= x < 255:
        return tape
    shade = 18 * (y - 50) // 230
    return (max(body[0] - shade, 0), max(body[1] - shade, 0), max(body[2] - shade, 0))


def _png(pixels: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
