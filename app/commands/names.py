"""What a command names is looked up among what is there."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.errors import NotFound


def named(known: Iterable[tuple[int, str]], name: str | None, code: str) -> int | None:
    """The id of a name; None where no name was given. Raises: NotFound with `code`."""
    if not name:
        return None
    for number, known_name in known:
        if known_name == name:
            return number
    raise NotFound(code, name=name)
