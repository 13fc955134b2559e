"""What stands in a line's goods: several titles in one cell, the quantity inside a text."""

from __future__ import annotations

import re

from app.data.sheets.layouts import Joined

_TAIL = re.compile(
    r".*[x×*＊✕]\s*(\d{1,4})\s*(?:件|个|双|套|条|只|盒|包|瓶|份)?\s*", re.IGNORECASE | re.DOTALL
)


def quantity_in(printed: str | None) -> int | None:
    """The pieces at the end of a text: "燕麦色 XL*1", "… 标准款 x3"; None when none are told."""
    found = _TAIL.fullmatch(printed or "")
    return int(found.group(1)) or None if found else None


def split_titles(title: str, joined: Joined, kinds: int | None, like: str | None) -> list[str]:
    """The titles of a cell that holds those of several goods; empty when it holds one.

    `kinds` is the printed number of kinds, `like` a cell divided the same way. A title may hold the separator
    itself: where the parts do not agree with the number, the cell stays whole as the only part.
    """
    wanted = kinds if kinds is not None else _parts(like, joined)
    if wanted is not None and wanted < 2:
        return []
    for separator in joined.separators:
        parts = [p.strip() for p in title.split(separator)]
        if wanted == len(parts) or (wanted is None and len(parts) > 1):
            return parts
    return [title] if wanted is not None else []


def _parts(like: str | None, joined: Joined) -> int | None:
    if like is None:
        return None
    return max(len(like.split(separator)) for separator in joined.separators)
