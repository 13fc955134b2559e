"""A disk as a power cut leaves it: what was synced is there, of the rest whatever the dice say.

Assumed, as of file systems with a journal: names are made, changed and removed in their order, though as late
as their folder is synced; a sync that returned is kept. A write may be there in part, down to the byte, and
writes of one file in any order. Not simulated: disks that lie about a sync, or damage what was not written.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random

_HEAD = struct.Struct("<cHHIQ")
_SECTOR = 512
_FOLDER = -1


@dataclass(frozen=True)
class Record:
    """One call as the shim wrote it down."""

    kind: str
    path: str
    other: str
    offset: int
    data: bytes


def records(log: bytes) -> Iterator[Record]:
    """All of a log."""
    at = 0
    while at < len(log):
        kind, path, other, data, offset = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        parts = []
        for size in (path, other, data):
            parts.append(log[at : at + size])
            at += size
        yield Record(kind.decode(), parts[0].decode(), parts[1].decode(), offset, parts[2])


_Waiting = tuple[int, bytes | None]


class Way(StrEnum):
    """What becomes of writes that were not synced."""

    DROPPED = "dropped"
    IN_ORDER = "in order"
    REORDERED = "reordered"
    TORN = "torn"


@dataclass
class _File:
    kept: bytearray = field(default_factory=bytearray)
    pending: list[_Waiting] = field(default_factory=list)
    """Offset and bytes; a size and None where it was cut to that."""


class Disk:
    """What is kept for certain, and what only waits to be."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._files: dict[int, _File] = {}
        self._now: dict[str, int] = {}
        self._kept: dict[str, int] = {}
        self._names: list[tuple[str, int | None]] = []
        """Waiting: a name and the file it stands for from then on, None for none."""

    def apply(self, record: Record) -> None:
        """One call more."""
        match record.kind:
            case "W":
                self._files[self._now[record.path]].pending.append((record.offset, record.data))
            case "T":
                self._files[self._now[record.path]].pending.append((record.offset, None))
            case "S":
                self._sync(record.path)
            case "C":
                number = len(self._files)
                self._files[number] = _File()
                self._name(record.path, number)
            case "M":
                self._name(record.path, _FOLDER)
            case "U":
                self._name(record.path, None)
            case "R":
                number = self._now[record.path]
                self._name(record.other, number)
                self._name(record.path, None)

    def _name(self, path: str, number: int | None) -> None:
        self._names.append((path, number))
        _set(self._now, path, number)

    def _sync(self, path: str) -> None:
        if self._now.get(path, _FOLDER) != _FOLDER:
            file = self._files[self._now[path]]
            for write in file.pending:
                _write(file.kept, *write)
            file.pending.clear()
            return
        waiting = []
        for name, number in self._names:
            if name.rpartition("/")[0] == path:
                _set(self._kept, name, number)
            else:
                waiting.append((name, number))
        self._names = waiting

    def cut(self, way: Way, dice: Random) -> dict[str, bytes]:
        """The files after a cut now, by their path below the root."""
        names = dict(self._kept)
        for name, number in self._names[: self._names_kept(way, dice)]:
            _set(names, name, number)
        contents: dict[int, bytes] = {}
        found = {}
        for name, number in names.items():
            if number != _FOLDER and self._is_reached(name, names):
                if number not in contents:
                    contents[number] = _left(self._files[number], way, dice)
                found[name.removeprefix(self._root).lstrip("/")] = contents[number]
        return found

    def _names_kept(self, way: Way, dice: Random) -> int:
        return (
            0 if way is Way.DROPPED else dice.choice((0, len(self._names), dice.randint(0, len(self._names))))
        )

    def _is_reached(self, name: str, names: dict[str, int]) -> bool:
        """Whether every folder above is there, the root itself being so."""
        above = name.rpartition("/")[0]
        return above == self._root or (names.get(above) == _FOLDER and self._is_reached(above, names))


def _set(names: dict[str, int], name: str, number: int | None) -> None:
    if number is None:
        names.pop(name, None)
    else:
        names[name] = number


def _left(file: _File, way: Way, dice: Random) -> bytes:
    content = bytearray(file.kept)
    if way is not Way.DROPPED:
        for offset, data in _reached(file.pending, way, dice):
            _write(content, offset, data)
    return bytes(content)


def _reached(pending: list[_Waiting], way: Way, dice: Random) -> Iterator[_Waiting]:
    """What came as far as the disk of the writes that wait."""
    if way is Way.IN_ORDER:
        whole = dice.randint(0, len(pending))
        yield from pending[:whole]
        for offset, data in pending[whole : whole + 1]:
            if data:  # the one under way came as far as some byte
                yield offset, data[: dice.randint(0, len(data))]
        return
    share = dice.choice((0.1, 0.5, 0.9))
    for offset, data in pending:
        if way is Way.TORN and data:
            starts = range(0, len(data), _SECTOR)
            yield from ((offset + at, data[at : at + _SECTOR]) for at in starts if dice.random() < share)
        elif dice.random() < share:
            yield offset, data


def _write(content: bytearray, offset: int, data: bytes | None) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    if data is None:
        del content[offset:]
    else:
        content[offset : offset + len(data)] = data
