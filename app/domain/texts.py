"""What a text of a record may hold: all that a sheet can hold too, so that it leaves as it came."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.domain.errors import DomainError

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no sheet and no report can hold: control characters, half of a surrogate pair."""
LONGEST = 32_767
"""Characters one cell of a sheet holds."""
LONGEST_LETTER = 200_000
"""Characters of what is sent or pasted whole: a request may name a thousand parcels."""
LONGEST_SEARCHED = 5_000
"""Characters of a search: a pattern of SQLite's holds 50,000 bytes, and a pasted chat fits."""
_LETTERS = frozenset({"body"})


def looked_for(text: str) -> str:
    """What is typed into a search, without what no text holds; of a long text its beginning is enough."""
    return UNWRITABLE.sub("", text[:LONGEST_SEARCHED]).strip()


def check_texts(values: Mapping[str, Any]) -> None:
    """That each text of a record, by column, can be kept and given out again as it is.

    Raises: DomainError("text_unwritable") with the character's number, ("text_too_long").
    """
    for column, value in values.items():
        if value.__class__ is str and not (len(value) < LONGEST and value.isprintable()):
            _check(value, LONGEST_LETTER if column in _LETTERS else LONGEST)


def check_inner_texts(value: object) -> None:
    """The same for the texts of a JSON value, however deep. Raises: as `check_texts`."""
    if isinstance(value, str):
        _check(value, LONGEST_LETTER)
    elif isinstance(value, dict):
        for name, inner in value.items():
            check_inner_texts(name)
            check_inner_texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            check_inner_texts(inner)


def _check(text: str, limit: int) -> None:
    if len(text) > limit:
        raise DomainError("text_too_long", length=len(text), most=limit)
    if found := UNWRITABLE.search(text):
        raise DomainError("text_unwritable", character=f"U+{ord(found.group()):04X}")
