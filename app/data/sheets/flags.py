"""What a line carries that somebody has to know: masked, encrypted, without recipient."""

from __future__ import annotations

import re

from app.domain.sheet_line import SheetLine

_CIPHER = ("##", "$$", "~~")
_SIGNS = re.compile("[#$~*]")


def mark(line: SheetLine, kind: str) -> None:
    """Add to `line.flags` what its values show."""
    if kind == "orders" and not line.recipient and not line.phone:
        line.flags.append("no_recipient")
    name, phone, place = line.recipient or "", line.phone or "", line.full_address or line.address or ""
    together = f"{name}\n{phone}\n{place}"
    if not _SIGNS.search(together):
        return
    if any(sign in together for sign in _CIPHER):
        line.flags.append("encrypted")
    elif "*" in together:
        _mark_masked(line, name, phone, place)


def _mark_masked(line: SheetLine, name: str, phone: str, place: str) -> None:
    if "*" in name:
        line.flags.append("masked_name")
    if "*" in phone:
        line.flags.append("masked_phone")
    if "**" in place:
        line.flags.append("masked_address")
