"""What a line carries that somebody has to know: masked, encrypted, without recipient."""

from __future__ import annotations

from app.domain.sheet_line import SheetLine

_CIPHER = ("##", "$$", "~~")


def mark(line: SheetLine, kind: str) -> None:
    """Add to `line.flags` what its values show."""
    if any(_is_cipher(v) for v in (line.recipient, line.phone, line.address, line.full_address)):
        _add(line, "encrypted")
        return
    if "*" in (line.recipient or ""):
        _add(line, "masked_name")
    if "*" in (line.phone or ""):
        _add(line, "masked_phone")
    if "**" in (line.full_address or line.address or ""):
        _add(line, "masked_address")
    if kind == "orders" and not line.recipient and not line.phone:
        _add(line, "no_recipient")


def _add(line: SheetLine, flag: str) -> None:
    if flag not in line.flags:
        line.flags.append(flag)


def _is_cipher(value: str | None) -> bool:
    return value is not None and any(sign in value for sign in _CIPHER)
