"""Whether a few words are a part of a value, all of it in another order, or short for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from app.domain.goods.negation import denials, stands_affirmed
from app.domain.goods.specs import SpecValue
from app.domain.goods.text import CJK, has_cjk, small_number

TOKEN = re.compile(rf"[{CJK}]|[a-z]+|\d+(?:\.\d+)?")
SHORTENED = re.compile(r"(?<![0-9a-z])[a-z]{1,3}[. ]\s?[a-z]{3,}(?![0-9a-z])")
"""Two words of which the first may be shortened: dk brown, l.grey."""
SUFFIX = re.compile(r"[款色码号装型版]+$")
NUMBER = re.compile(r"\d")
_RUN = re.compile(rf"[{CJK}]{{2,}}")


def mask_of(values: Iterable[tuple[int, SpecValue]]) -> int:
    """A bit for each of some values, by their places."""
    mask = 0
    for bit, _ in values:
        mask |= 1 << bit
    return mask


def part_of(piece: str, plain: str, values: Sequence[SpecValue]) -> int:
    """The values of which a piece is a part; where it is a whole word of some (大果 of 80mm大果), only those,
    and none of which it is but the end (特大果)."""
    words = mask_of(v for v in enumerate(values) if plain in _RUN.findall(v[1].text))
    return words or mask_of(v for v in enumerate(values) if _is_part(piece, plain, v[1]))


def _is_part(piece: str, plain: str, value: SpecValue) -> bool:
    """Whether a piece is a word, or two characters and more, of the value."""
    if has_cjk(piece):
        return len(plain) >= 2 and stands_affirmed(plain, value.plain) and not _cuts(plain, value.plain)
    if plain.isdigit() or len(plain) < 2:
        return False
    return re.search(
        rf"(?<![a-z0-9]){re.escape(piece)}(?![a-z0-9])", value.text
    ) is not None and stands_affirmed(piece, value.text)


def _cuts(plain: str, whole: str) -> bool:
    """Whether a number at an edge of the piece is only a part of the value's number."""
    place = whole.find(plain)
    before, after = whole[place - 1 : place], whole[place + len(plain) :][:1]
    return (plain[0].isdigit() and before.isdigit()) or (plain[-1].isdigit() and after.isdigit())


def is_all_of(piece: str, value: SpecValue) -> bool:
    """Whether a piece is the whole value, its words in another order."""
    whole = tokens_of(value.text)
    return sum(whole.values()) > 1 and whole in (tokens_of(piece), tokens_of(SUFFIX.sub("", piece)))


def is_short_for(piece: str, value: SpecValue) -> bool:
    """Whether every character and number of a piece stands in the value, in whatever order; of Latin words
    and units the beginning is enough (2-3 years for 2-3Y)."""
    tokens, whole = tokens_of(SUFFIX.sub("", piece)), tokens_of(value.text)
    left = tokens - whole
    if not tokens or any(not _has_beginning(token, whole) for token in left):
        return False
    if denials(piece) < denials(value.text):
        return False  # 带包 is short for 带收纳包, and not for 不带包
    size = sum(tokens.values())
    if has_cjk(piece):
        return size >= 2 or (piece in value.text and len(value.plain) <= 3)
    return size >= 2 and (NUMBER.search(piece) is not None or sum(left.values()) < size)


def _has_beginning(token: str, whole: Counter[str]) -> bool:
    if not (token.isascii() and token.isalpha()):
        return False
    words = [word for word in whole if word.isascii() and word.isalpha()]
    return any(token.startswith(w) or w.startswith(token) or _abbreviates(token, w) for w in words)


def _abbreviates(token: str, word: str) -> bool:
    """Whether a token of two or three letters is a word without some of its letters (dk for dark)."""
    if not 2 <= len(token) <= 3 or token[0] != word[0] or token[-1] not in word[1:]:
        return False
    rest = iter(word)
    return all(letter in rest for letter in token)


def tokens_of(text: str) -> Counter[str]:
    """The characters, words and numbers of a text; 两 and 三 before a counting word are numbers."""
    found = TOKEN.findall(text.replace("°c", "度"))
    return Counter(token if token[0] in "单0" else str(small_number(token) or token) for token in found)
