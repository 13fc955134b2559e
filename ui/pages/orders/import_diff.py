"""What differs between an old and a new text: struck out and underlined, not only coloured."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape

from ui.theme import tokens

_LONGEST = 400
_LEAST_ALIKE = 0.3


def marked(old: str, new: str) -> tuple[str, str]:
    """Both as rich text. Texts with little in common, or very long ones, are marked as a whole."""
    if not old or not new or max(len(old), len(new)) > _LONGEST:
        return _gone(old), _come(new)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return _gone(old), _come(new)
    before, after = [], []
    for what, a, b, c, d in matcher.get_opcodes():
        same = what == "equal"
        before.append(escape(old[a:b]) if same else _gone(old[a:b]))
        after.append(escape(new[c:d]) if same else _come(new[c:d]))
    return "".join(before), "".join(after)


def _gone(text: str) -> str:
    return _span(text, tokens().bad_on, "line-through")


def _come(text: str) -> str:
    return _span(text, tokens().ok_on, "underline")


def _span(text: str, ground: str, decoration: str) -> str:
    if not text:
        return ""
    return f'<span style="background:{ground}; text-decoration:{decoration}">{escape(text)}</span>'
