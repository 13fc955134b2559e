"""How many pieces a goods text says, apart from how many are in a pack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.goods.text import CJK, fold, small_number

_COUNT = r"\d{1,4}|[一二两三四五六七八九十]{1,3}"
HAS_NUMBER = re.compile(r"[\d一二两三四五六七八九十]")
_END = r"(?=\s*(?:$|[\n;]))"
_BRACKETED = re.compile(r"[(【\[]\s*(?P<n>\d{1,2})\s*[)】\]]")


@dataclass(frozen=True)
class Quantity:
    """Pieces read from a text, and the text without them."""

    pieces: int | None
    rest: str
    leads: bool = False
    """The pieces stand in front of the goods, as in 2件卫衣."""


class QuantityReader:
    """Reads *2, x2, 2件, 共2双, (2), 各1, qty: 2, 2 x … but not 2个装, 2件套 or 100*120."""

    def __init__(self, counting: Iterable[str], pack_marks: Iterable[str]) -> None:
        words = _any_of(counting)
        latin = _any_of(word for word in counting if word.isascii())
        chinese = _any_of(word for word in counting if not word.isascii())
        no_pack = rf"(?!\s*(?:{_any_of((*pack_marks, '套'))}))"
        ends = r"(?![\d.a-z*])"
        self._run_together = re.compile(rf"(?<![0-9a-z.])(?P<n>\d[\d.*x]*\d)(?:{chinese}){no_pack}")
        self._anywhere = re.compile(rf"(?<![0-9a-z.第全\-~至到])(?P<n>{_COUNT})\s*(?:{chinese}){no_pack}")
        self._patterns = (
            re.compile(rf"(?:各|每款|每样)\s*(?P<n>{_COUNT})\s*(?:{words})?{no_pack}"),
            re.compile(r"(?:数量|件数|qty|quantity)\s*[::.]?\s*(?P<n>\d{1,4})\b"),
            re.compile(
                rf"(?:(?<![\d.])\*|(?<![\d.a-z])x|(?<=[sml])x)\s*(?P<n>\d{{1,4}})\s*(?:{words})?{no_pack}{ends}"
            ),
            re.compile(rf"(?<=\d)\s*\*\s*(?P<n>\d)\s*(?:{words})?{no_pack}(?![\d.a-z*{CJK}])"),
            re.compile(rf"(?<=\d)\s+x\s*(?P<n>\d{{1,2}})\s*(?:{words})?{no_pack}(?![\d.a-z*{CJK}])"),
            re.compile(
                rf"(?:^|(?<=[\s(【\[,;+]))(?P<n>\d{{1,3}})\s*[*x](?=\s*[a-z{CJK}])(?!\s*(?:cm|mm|m)\b)"
                r"(?!x*[sml](?![a-z]))"
            ),
            re.compile(
                rf"(?:共|合计|总共|\b|(?<=[^0-9.a-z]))(?<![第全])(?P<n>{_COUNT})\s*(?:{words}){no_pack}(?![a-z{CJK}])"
            ),
            re.compile(rf"(?<=[a-z])(?P<n>\d{{1,2}})\s*(?:{chinese}){no_pack}(?![a-z{CJK}])"),
            re.compile(rf"(?:^|(?<=[\s(【\[,;+]))(?P<n>\d{{1,3}})\s*(?:{latin})\b{no_pack}"),
            re.compile(rf"^(?P<n>{_COUNT})\s*(?:{words}){no_pack}(?=[{CJK}\s])"),
            re.compile(rf"=\s*(?P<n>\d{{1,3}})\s*(?:{words})?{no_pack}{ends}"),
            re.compile(rf"(?<=[a-z]{{3}})x(?P<n>\d{{1,2}}){_END}"),
            re.compile(rf"(?<=[)】\]])\s*(?P<n>[1-9]){_END}"),
            re.compile(rf"(?:[—–|]|(?<!\d)~)\s*(?P<n>[1-4]){_END}"),
            re.compile(rf"[(【\[]\s*(?P<n>\d{{1,2}})\s*[)】\]]{_END}"),
        )

    def read(self, text: str, protected: Iterable[str] = ()) -> Quantity:
        """The pieces that `text` (one goods) names; `protected` are texts whose numbers are not pieces."""
        folded = fold(text)
        hidden = _hide(folded, protected)
        for pattern in self._patterns:
            match = pattern.search(hidden)
            pieces = small_number(match["n"]) if match else None
            if match and pieces is not None and pieces > 0:
                rest = f"{folded[: match.start()]} {folded[match.end() :]}".strip()
                leads = not folded[: match.start()].strip(" ([【") and bool(folded[match.end() :].strip())
                return Quantity(pieces, rest, leads)
        return Quantity(None, folded)

    def places(self, text: str, protected: Iterable[str] = ()) -> list[tuple[int, int]]:
        """Where a folded text names pieces, in order; each place counts once."""
        hidden = _hide(text, protected)
        found: list[tuple[int, int]] = []
        for pattern in (*self._patterns[:-1], _BRACKETED):
            for match in pattern.finditer(hidden):
                start, end = match.span()
                if (small_number(match["n"]) or 0) > 0 and all(end <= a or b <= start for a, b in found):
                    found.append((start, end))
        return sorted(found)

    def claims(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Everything in a folded text that may be pieces, with how many: (start, end, pieces)."""
        for pattern in (*self._patterns[:-1], _BRACKETED, self._anywhere):
            for match in pattern.finditer(text):
                pieces = small_number(match["n"]) or 0
                if pieces > 0 and not match["n"].startswith("0"):
                    yield *match.span(), pieces

    def glued(self, text: str) -> Iterator[tuple[int, int, int, int]]:
        """Numbers that may be a value and, right behind it, pieces: (start, end, where cut, pieces)."""
        for match in self._run_together.finditer(text):
            for cut in range(match.end("n") - 2, match.end("n")):
                digits = text[cut : match.end("n")]
                if cut > match.start() and digits.isdigit() and digits[0] != "0" and text[cut - 1].isdigit():
                    yield match.start(), match.end(), cut, int(digits)

    def has_quantity(self, text: str) -> bool:
        """Whether the text names pieces."""
        return self.read(text).pieces is not None


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True)) or "(?!)"


def _hide(text: str, protected: Iterable[str]) -> str:
    """The text with what is known not to be a quantity made unreadable, same length."""
    for known in sorted(protected, key=len, reverse=True):
        if known and HAS_NUMBER.search(known) and known in text:
            text = text.replace(known, "\x00" * len(known))
    return text
