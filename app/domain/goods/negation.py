"""Values that say what is not there (不带包, 无卡, no card): a word behind the "not" is no part of them."""

from __future__ import annotations

import re

_NOT = re.compile(r"(?:[不无没非免未]|(?<![a-z])(?:no|non|not|without|w/o)[\s-]*)$")


def stands_affirmed(word: str, text: str) -> bool:
    """Whether a word stands in a folded text not behind a "not": 带包 does in 带包款, not in 不带包."""
    place = text.find(word)
    while place >= 0:
        if not _NOT.search(text[:place]):
            return True
        place = text.find(word, place + 1)
    return False


def denials(text: str) -> int:
    """How many words for "not" a folded text holds; 无 of 无线 and 不 of 不锈钢 count too, as they do in both
    texts that are compared."""
    return len(re.findall(r"[不无没非免未]|(?<![a-z])(?:no|non|not|without)(?![a-z])", text))
