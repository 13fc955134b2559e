"""Tells a row that shows how a sheet is meant from one that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

_INVENTED = re.compile(
    r"示例|样例|例如|例子|举例|测试|张三|李四|王五|赵六|小明|某某|x{3,}|test|example|sample|john doe",
    re.IGNORECASE,
)
_PHONE = re.compile(r"1[3-9]\d?(\d)\1{6,}|13800138000|1[3-9]\d12345678|123\d*")


def is_invented(texts: Iterable[str | None], phone: str | None = None) -> bool:
    """True when a name, number or word among `texts`, or the phone, is one that stands in examples."""
    return any(_INVENTED.search(text) for text in texts if text) or bool(phone and _PHONE.fullmatch(phone))


_RUN = re.compile(r"0?1234567|7654321|(\d)\1{4,}")
_LEAST_DIGITS = 10


def is_real_number(text: str | None) -> bool:
    """True for an order or parcel number as programs give them out, not one made up to show where it goes."""
    digits = re.sub(r"\D", "", text or "")
    return len(digits) >= _LEAST_DIGITS and not _RUN.search(digits)
