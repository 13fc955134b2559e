"""Numbers that the codes on a waybill may hold: the bare number, a number with a part's, or one in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Couriers' numbers have 8 to 20 letters and digits; longer runs are tokens of a link.
_NUMBER = re.compile(r"(?<![0-9A-Z])(?=[A-Z]*\d)[0-9A-Z]{8,20}(?![0-9A-Z])")
_MOST = 40


def numbers_in(codes: Iterable[str]) -> tuple[str, ...]:
    """What may be a tracking number in the texts of codes, each once, those read first in front.

    "JDVA00123456789-1-1-" names the first part of JDVA00123456789; square codes hold links and lists.
    """
    found = (match.group() for code in codes for match in _NUMBER.finditer(code.upper()))
    return tuple(dict.fromkeys(found))[:_MOST]
