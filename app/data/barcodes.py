"""Reads the codes that a picture shows: bars and squares, in any direction."""

from __future__ import annotations

from typing import Any


def read_codes(grey: bytes, width: int, height: int, row_bytes: int) -> tuple[str, ...]:
    """Texts of all codes in a picture of one byte a pixel, each once; rows are `row_bytes` apart."""
    import zxingcpp

    if width <= 0 or height <= 0 or row_bytes < width or len(grey) < row_bytes * height:
        return ()
    pixels: Any = grey  # the stub wants an array; any buffer does
    view = zxingcpp.ImageView(pixels, width, height, zxingcpp.ImageFormat.Lum, row_bytes)
    return tuple(dict.fromkeys(code.text for code in zxingcpp.read_barcodes(view) if code.valid))
