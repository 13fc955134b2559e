"""Personal data, hidden as far as paper and lists that leave the house ask for."""

from __future__ import annotations

import re

# Letters before it make it a tracking number; four more digits an order number.
_MOBILE = r"1[3-9][\d*][ -]?[\d*]{4}[ -]?[\d*]{2}\d{2}"
_MOBILE_IN_TEXT = re.compile(rf"(?<![0-9A-Za-z*]){_MOBILE}(?![0-9A-Za-z])")
_COUNTRY = re.compile(r"^(?:\+|00)86[ -]?")
# From the first building, unit, floor or room on; a house number of a street ("100号") stays.
_UNIT_WORD = re.compile(
    r"[0-9A-Za-z一二三四五六七八九十甲乙丙丁]+\s*(?:号楼|[栋幢座]|单元|[室层]|号?房|楼|户)"
    r"|(?<![0-9A-Za-z])(?:apt|apartment|unit|suite|ste|room|rm|floor|fl)\b\.?\s*#?\s*\w+"
    r"|#\s*\w+",
    re.IGNORECASE,
)
# "阳光花园5-2-301" and "阳光花园 1203": numbers at the very end are a room.
_NUMBERS_AT_END = re.compile(r"(?:[A-Za-z]?\d+\s*[-–—/]\s*)*[A-Za-z]?\d{1,5}\s*$")
_SHORTEST_WITH_HEAD = 11
HIDDEN = "**"


def mask_name(name: str) -> str:
    """All but the first character, its length hidden too: "蒋**"; empty stays empty."""
    stripped = name.strip()
    return stripped[0] + HIDDEN if stripped else ""


def mask_phone(phone: str) -> str:
    """ "138******00": six digits hidden, as the standard for parcel labels asks; extensions dropped.

    Source: facts.md, "Privacy". Numbers too short to hide six digits keep their last two only.
    """
    plain = _COUNTRY.sub("", phone.strip())
    mobile = re.match(_MOBILE, plain)
    digits = re.sub(r"[^\d*]", "", mobile.group() if mobile else plain)
    if not digits:
        return ""
    if len(digits) < _SHORTEST_WITH_HEAD:
        return "*" * 6 + digits[-2:]
    return digits[:3] + "*" * 6 + digits[-2:]


def mask_address(address: str) -> str:
    """The address up to its street and number: building, unit and room are hidden."""
    stripped = address.strip()
    found = _UNIT_WORD.search(stripped) or _NUMBERS_AT_END.search(stripped)
    return stripped if found is None else stripped[: found.start()].rstrip(" ,，-") + "***"


def mask_within(text: str, *, name: str = "", phone: str = "", address: str = "") -> str:
    """A text of somebody's with the given personal data, and any mobile number, hidden in it."""
    for secret, mask in ((address, mask_address), (phone, mask_phone), (name, mask_name)):
        if len(secret.strip()) > 1:
            text = text.replace(secret.strip(), mask(secret))
    return _MOBILE_IN_TEXT.sub(lambda match: mask_phone(match.group()), text)
