"""What each column of a sheet was taken for, said for people; and the sheet's fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from app.data.sheets import values
from app.data.sheets.candidates import HARMFUL
from app.data.sheets.columns import Mapping
from app.data.sheets.found import Heading, Recognised
from app.domain.sheet_line import ASK_BELOW, ColumnReading

_CERTAIN = 1.0
_EXAMPLES = 5
_KEY_FIELDS = HARMFUL | {
    "recipient", "phone", "contact", "address", "full_address", "title", "spec", "sku_code", "parcel",
    "refund_no", "refund_amount", "cost_price",
}  # fmt: skip
"""Fields that are worth a question."""


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
    return tuple(
        _reading(mapping, taken, index, printed.strip(), _examples(sample, index))
        for index, printed in enumerate(heading.printed)
        if printed.strip()
    )


def leave_out_doubtful(mapping: Mapping) -> None:
    """Rather no order number, pieces or amount than one from a column that may be another."""
    for name in HARMFUL & mapping.columns.keys():
        certainty = mapping.certainty.get(name, _CERTAIN)
        if certainty < ASK_BELOW:
            for option in mapping.columns.pop(name):
                mapping.doubts.update({index: (name, certainty) for index in option})


def _reading(
    mapping: Mapping, taken: dict[int, str], index: int, heading: str, examples: tuple[str, ...]
) -> ColumnReading:
    others = mapping.others.get(index, ())
    name = taken.get(index)
    if name is not None:
        certainty = mapping.certainty.get(name, _CERTAIN) if name in _KEY_FIELDS else _CERTAIN
        return ColumnReading(index, heading, name, mapping.found_by[name], certainty, examples, others)
    doubt, certainty = mapping.doubts.get(index, ("", _CERTAIN))
    if doubt not in _KEY_FIELDS or doubt in mapping.columns or not examples:
        return ColumnReading(index, heading, None, "", _CERTAIN, examples, others)
    further = tuple(dict.fromkeys((doubt, *others)))
    return ColumnReading(index, heading, None, "", certainty, examples, further)


def fingerprint(normals: Sequence[str]) -> str:
    """SHA-256 of the headings as compared, in their order: the same for every file of one program."""
    words = [w for w in normals if w]
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()


def _examples(sample: Sequence[Sequence[str]], index: int) -> tuple[str, ...]:
    cells = (values.text(row[index]) for row in sample if index < len(row))
    texts = dict.fromkeys(t for t in cells if t)
    return tuple(islice(texts, _EXAMPLES))
