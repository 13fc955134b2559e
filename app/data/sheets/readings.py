"""What each column of a sheet was taken for, said for people; and the sheet's fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from app.data.sheets import values
from app.data.sheets.columns import Mapping
from app.data.sheets.found import Heading, Recognised
from app.domain.sheet_line import ColumnReading

_CERTAINTY = {"owner": 1.0, "layout": 1.0, "synonym": 0.95, "similar": 0.85, "value": 0.85}
_EXAMPLES = 5


def readings_of(found: Recognised) -> tuple[ColumnReading, ...]:
    """Every column that has a heading, from left to right."""
    readings = column_readings(found.heading, found.mapping)
    return tuple(_settled(r) if r.index in found.settled else r for r in readings)


def _settled(reading: ColumnReading) -> ColumnReading:
    return replace(reading, ground="owner", certainty=1.0, others=())


def column_readings(heading: Heading, mapping: Mapping) -> tuple[ColumnReading, ...]:
    """Every column that has a heading, with what `mapping` takes it for."""
    taken = {i: name for name, options in mapping.columns.items() for option in options for i in option}
    sample = heading.sample()
    out = []
    for index, printed in enumerate(heading.printed):
        if not printed.strip():
            continue
        name = taken.get(index)
        ground = mapping.found_by.get(name, "") if name else ""
        certainty = _CERTAINTY.get(ground, 1.0)
        out.append(
            ColumnReading(index, printed.strip(), name, ground, certainty, _examples(sample, index))
        )
    return tuple(out)


def fingerprint(normals: Sequence[str]) -> str:
    """SHA-256 of the headings as compared, in their order: the same for every file of one program."""
    words = [w for w in normals if w]
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()


def _examples(sample: Sequence[Sequence[str]], index: int) -> tuple[str, ...]:
    cells = (values.text(row[index]) for row in sample if index < len(row))
    texts = dict.fromkeys(t for t in cells if t)
    return tuple(islice(texts, _EXAMPLES))
