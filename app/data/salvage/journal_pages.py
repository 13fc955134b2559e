"""The database as far as its write-ahead log has it, for when the file itself is gone or empty.

Source: sqlite.org/fileformat2.html, "The Write-Ahead Log". A frame counts when its checksum, which goes on
from the frame before, is right; frames after the last commit do not.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_HEADER, _FRAME = 32, 24
_LITTLE, _BIG = 0x377F0682, 0x377F0683
_MOST_PAGE = 65_536


class _Frame(NamedTuple):
    page_no: int
    size_after: int
    """Pages of the database after this commit; 0 within one."""
    page: bytes


def rebuild(journal: Path, target: Path) -> bool:
    """Write the pages of the last commit to `target`; whether there was one. Raises: OSError."""
    with journal.open("rb") as stream:
        header = stream.read(_HEADER)
    if len(header) < _HEADER:
        return False
    pages, last_size, page_size = _committed(journal, header)
    if not last_size:
        return False
    with target.open("wb") as out:
        out.truncate(last_size * page_size)
        for page_no, page in pages.items():
            if page_no <= last_size:
                out.seek((page_no - 1) * page_size)
                out.write(page)
    return True


def _committed(journal: Path, header: bytes) -> tuple[dict[int, bytes], int, int]:
    """Pages by number, how many the database has, and their size."""
    done: dict[int, bytes] = {}
    begun: dict[int, bytes] = {}
    size = 0
    for frame in _frames(journal, header):
        begun[frame.page_no] = frame.page
        if frame.size_after:
            done, begun, size = {**done, **begun}, {}, frame.size_after
    return done, size, struct.unpack(">I", header[8:12])[0]


def _frames(journal: Path, header: bytes) -> Iterator[_Frame]:
    magic, _, page_size = struct.unpack(">III", header[:12])
    if magic not in (_LITTLE, _BIG) or not 512 <= page_size <= _MOST_PAGE:
        return
    order = ">" if magic == _BIG else "<"
    salt, sums = header[16:24], _summed(header[:24], order, (0, 0))
    if sums != struct.unpack(">II", header[24:32]):
        return
    with journal.open("rb") as stream:
        stream.seek(_HEADER)
        while len(block := stream.read(_FRAME + page_size)) == _FRAME + page_size:
            head, page = block[:_FRAME], block[_FRAME:]
            sums = _summed(page, order, _summed(head[:8], order, sums))
            if head[8:16] != salt or sums != struct.unpack(">II", head[16:24]):
                return
            page_no, size_after = struct.unpack(">II", head[:8])
            yield _Frame(page_no, size_after, page)


def _summed(data: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    one, other = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + other) & 0xFFFFFFFF
        other = (other + second + one) & 0xFFFFFFFF
    return one, other
