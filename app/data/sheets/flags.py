"""What a line carries that somebody has to know: masked, encrypted, without recipient."""

from __future__ import annotations

import re

from app.domain.sheet_line import SheetLine

_CIPHER = ("##", "$$", "~~")
_HIDES = "#$~*"
_SIGNS = re.compile(f"[{_HIDES}]")


def mark(line: SheetLine, kind: str) -> None:
    """Add to `line.flags` what its values show."""
    line.flags += shown(kind, line.recipient, line.phone, line.full_address or line.address)


def shown(kind: str, recipient: str | None, phone: str | None, place: str | None) -> list[str]:
    """What name, phone and address show."""
    flags = ["no_recipient"] if kind == "orders" and not recipient and not phone else []
    name, phone, place = recipient or "", phone or "", place or ""
    together = f"{name}\n{phone}\n{place}"
    if not _SIGNS.search(together):
        return flags
    if any(sign in together for sign in _CIPHER):
        return [*flags, "encrypted"]
    return [*flags, *_masked(name, phone, place)] if "*" in together else flags


def may_show(cells: str) -> bool:
    """Whether any of many cells has a sign that stands for something hidden."""
    return any(sign in cells for sign in _HIDES)  # a tenth of the time of the pattern


def _masked(name: str, phone: str, place: str) -> list[str]:
    found = {"masked_name": "*" in name, "masked_phone": "*" in phone, "masked_address": "**" in place}
    return [flag for flag, is_so in found.items() if is_so]
