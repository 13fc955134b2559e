"""Sentences for every code that `app` raises: what happened, what was not changed, what to do next."""

from __future__ import annotations

from app.domain.errors import MakegoodError


def error_text(error: MakegoodError) -> str:
    """The sentence for an error, its parameters filled in."""
    return str(error)
