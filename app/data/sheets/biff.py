"""The records a workbook of the old kind (.xls) begins with."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_START = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""BIFF8, beginning of the workbook's own part. Source: [MS-XLS] 2.4.21."""
_END = 0x000A
_LONGEST = 8224
_HEADER = 4


def first_records(data: bytes, most: int) -> Iterator[tuple[int, bytes]]:
    """Number and contents of up to `most` records of the workbook's own part, in their order."""
    at = data.find(_START)
    for _ in range(most if at >= 0 else 0):
        if at + _HEADER > len(data):
            return
        number, length = struct.unpack_from("<HH", data, at)
        if number == _END or length > _LONGEST:  # the end, or the stream goes on elsewhere in the file
            return
        yield number, data[at + _HEADER : at + _HEADER + length]
        at += _HEADER + length
