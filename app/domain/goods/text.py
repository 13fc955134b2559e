"""Bringing texts to one form before they are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from app.domain.goods.traditional import TO_SIMPLIFIED

CJK = "\u3400-\u9fff\uf900-\ufaff"
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\ufe00-\ufe0f]")
_SPACES = re.compile(r"\s+")
_PUNCTUATION = re.compile(rf"[^0-9a-z{CJK}\u0e00-\u0e7f\u00e0-\u024f\u0400-\u04ff]+")
RUNS = re.compile(rf"[{CJK}]+|[a-z\u00e0-\u024f\u0400-\u04ff\u0e00-\u0e7f]+|\d+(?:\.\d+)?")
_CJK_CHAR = re.compile(f"[{CJK}]")
_TIMES = str.maketrans(
    {**dict.fromkeys("×✕╳✖⨯❌", "*"), **dict.fromkeys("〔〖「『", "【"), **dict.fromkeys("〕〗」』", "】")}
)
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[a-z]")
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "单": 1}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """One width, one case, one kind of space and of multiplication sign, simplified characters; line breaks
    stay."""
    flat = unicodedata.normalize("NFKC", text).casefold().translate(TO_SIMPLIFIED)
    flat = _INVISIBLE.sub("", flat).translate(_TIMES)
    if "\n" not in flat and "\r" not in flat:
        return _SPACES.sub(" ", flat).strip()
    lines = (_SPACES.sub(" ", line).strip() for line in flat.splitlines())
    return "\n".join(line for line in lines if line)


@lru_cache(maxsize=65536)
def squash(text: str) -> str:
    """Only letters, digits and Chinese characters of a text, folded."""
    return _PUNCTUATION.sub("", fold(text))


def has_cjk(text: str) -> bool:
    """Whether a Chinese character is in the text."""
    return _CJK_CHAR.search(text) is not None


def runs(text: str) -> list[str]:
    """The unbroken runs of one script in a folded text: Chinese, letters, numbers."""
    return RUNS.findall(text)


def number_text(value: float) -> str:
    """A number without needless decimals: 500.0 → "500", 42.5 → "42.5"."""
    return format(round(value, 2), "g") if abs(value) < 100000 else str(round(value))


def small_number(text: str) -> int | None:
    """A number from 1 to 99 in digits or Chinese characters, None when it is neither."""
    if text.isdigit():
        return int(text)
    if text in _DIGITS:
        return _DIGITS[text]
    tens, ten, ones = text.partition("十")
    if not ten or (tens and tens not in _DIGITS) or (ones and ones not in _DIGITS):
        return None
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def shape_of(word: str) -> str:
    """A code by its form, since each row may have another: a03-2 as a00-0. Other words as they are."""
    return _DIGIT.sub("0", _LETTER.sub("a", word)) if _DIGIT.search(word) else word
