"""A language that nobody speaks, to see what is cut short or was never translated: PSEUDO_LOCALE=1.

Every text is 40 % longer, its letters wear accents, and it stands between brackets.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WORN = "áƀçďéƒĝĥíĵķļɱñóþʠŕšţúṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÓÞǪŔŠŢÛṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _WORN)
# What is filled in or read by Qt stays as it is: {name}, %n, %1, <b>, &amp;, the filter of a file chooser.
_KEPT = re.compile(r"\{[^}]*\}|%n|%L?\d|<[^>]+>|&\w+;|\([^()]*\*[^()]*\)")
_MORE = 0.4


def pseudo(source: str) -> str:
    """`source` as it would be in that language."""
    worn, at = [], 0
    for kept in _KEPT.finditer(source):
        worn += [source[at : kept.start()].translate(_ACCENTS), kept.group()]
        at = kept.end()
    worn.append(source[at:].translate(_ACCENTS))
    return f"[{''.join(worn)}{_filling(len(source))}]"


def _filling(length: int) -> str:
    """Words that make it longer, in pieces that can go on in the next line as words can."""
    wanted = max(1, round(length * _MORE) - 2)
    return " ~~~~" * (wanted // 5) + "~" * (wanted % 5)


class PseudoLocale(QTranslator):
    """Translates everything it is asked for."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return pseudo(source) if source else ""

    def isEmpty(self) -> bool:
        return False
