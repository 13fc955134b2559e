"""Words, tone and icon for every status and kind of `app.domain`."""

from __future__ import annotations


def phase_words(phase: str) -> str:
    """What long work is at, from the code it reports."""
    return phase
