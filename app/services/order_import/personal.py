"""Recipients: sheets hide them, and what is hidden never replaces what is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.services.order_import.drafts import Values

NAMES = ("buyer", "recipient", "phone")
PLACE = ("province", "city", "district", "address", "full_address", "country", "postcode")
_PARTS = ("province", "city", "district", "address")
RECOMPUTED = frozenset({"no_recipient", "masked_name", "masked_phone", "masked_address", "encrypted"})
"""Flags that say how the recipient stands now; they are worked out anew after each merge."""

_CIPHER = re.compile(r"^(?:##|\$\$|~.{12})")
_VIRTUAL = re.compile(r"\s*(1\d{10})\s*[-转,，#]")
_BLANK = re.compile(r"\s+")


def is_hidden(text: str) -> bool:
    """Stars in place of characters."""
    return "*" in text or "＊" in text


def is_cipher(text: str) -> bool:
    """Text that only the platform can read."""
    return bool(_CIPHER.match(text))


def phone_tail(phone: str) -> str:
    """The last digits that are visible, at most four; extensions of virtual numbers left out."""
    if phone.isdecimal():
        return phone[-4:]
    virtual = _VIRTUAL.match(phone)
    found = re.search(r"\d{1,4}$", virtual.group(1) if virtual else phone.strip())
    return found.group() if found else ""


def merged_person(old: Mapping[str, Any], new: Values) -> Values:
    """Name, phone and address after a sheet told `new` of them."""
    result = {name: _better(str(old.get(name, "")), str(new.get(name, ""))) for name in NAMES}
    result.update(_merged_place(old, new))
    result["phone_tail"] = phone_tail(result["phone"])
    return result


def _better(old: str, new: str) -> str:
    if not new or (is_hidden(new) and old and not is_hidden(old)) or _bare(new) == _bare(old):
        return old
    return new


def _merged_place(old: Mapping[str, Any], new: Values) -> Values:
    """The address moves as a whole: a new street under an old city would be a wrong address."""
    before, after = _whole(old), str(new.get("full_address", ""))
    is_moved = after and not is_hidden(after) and _bare(after) != _bare(before)
    if is_moved:
        return {name: str(new.get(name, "")) for name in PLACE}
    told = {name: _better(str(old.get(name, "")), str(new.get(name, ""))) for name in PLACE}
    if before and _bare(after) == _bare(before):
        if not old.get("full_address"):  # abroad it is known in parts, which say it all
            told["full_address"] = ""
        if _bare(told["address"]) == _bare(after):  # the whole under another heading is no street
            told["address"] = str(old.get("address", ""))
    return told


def _whole(place: Mapping[str, Any]) -> str:
    """The address in one; abroad it is known in parts only."""
    parts = "".join(str(place.get(name, "")) for name in _PARTS)
    return str(place.get("full_address", "")) or parts


def _bare(text: str) -> str:
    return _BLANK.sub("", text)


def recipient_flags(values: Mapping[str, Any]) -> set[str]:
    """What is missing or hidden of the recipient."""
    if not (values["recipient"] and values["phone"] and (values["address"] or values["full_address"])):
        return {"no_recipient"}
    parts = {
        "masked_name": values["recipient"],
        "masked_phone": values["phone"],
        "masked_address": values["address"] or values["full_address"],
    }
    return {flag for flag, text in parts.items() if is_hidden(text)}
