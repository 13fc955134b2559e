"""What each stretch of a goods text may be, seen from one product: its name, a value of one of its slots, the
pieces, or words that say nothing. The search in `decoding` chooses among these claims."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from app.domain.goods.catalogue import Catalogue, Product, holds_word
from app.domain.goods.evidence import Evidence, Told
from app.domain.goods.patterns import Mention
from app.domain.goods.quantities import QuantityReader
from app.domain.goods.sides import pairs
from app.domain.goods.text import CJK, fold, has_cjk, shape_of, small_number
from app.domain.goods.value_words import SHORTENED

_SEPARATOR = re.compile(rf"[^0-9a-z{CJK}\u00e0-\u024f\u0400-\u04ff\u0e00-\u0e7f]")
_CHUNK = re.compile(rf"[0-9a-z{CJK}\u00e0-\u024f\u0400-\u04ff\u0e00-\u0e7f.%°#']+")
_WORD = re.compile(rf"[{CJK}]|[a-z\u00e0-\u024f\u0400-\u04ff\u0e00-\u0e7f]+|\d+(?:\.\d+)?")
_CODE = re.compile(
    r"(?<![0-9a-z])(?:(?=[0-9]*-?[a-z]+-?[0-9])[0-9a-z]{1,4}(?:-[0-9a-z]{1,4})*|\d{1,4}[a-z]{1,4})(?![0-9a-z])"
)
_ALONE = re.compile(r"(?<![0-9a-z.])[0-9a-z]+(?:\.\d+)?(?![0-9a-z])")
_GLUE = frozenset("款色码号装的型版级类系")
_BARE = re.compile(r"(?<![0-9a-z.#])(\d{1,2})(?![0-9a-z.%#])")
_ONE_SIDE = re.compile(r"\d+(?:\.\d+)?\s*(?:cm|m|米|厘米|公分)[床款]?")
_ADVICE = re.compile(
    r"\d+(?:\.\d+)?\s*(?:斤|kg|公斤|cm|岁|个月|月|m)?\s*[-~至到]\s*\d+(?:\.\d+)?\s*(?:斤|kg|公斤|cm|岁|个月|月|m)(?![a-z])"
)
_ORDINAL = re.compile(rf"(?:^|[\n;,、\s])((?:\(\d{{1,2}}\)|\d{{1,2}}[.、)]|#\d+\s)\s*)(?=[a-z{CJK}【\[])")
_TOTAL = re.compile(
    rf"((?:一共|总共|总计|合计|共计|共)\s*(?:\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})\s*[{CJK}]?)(?![{CJK}])"
)
_RANGE = re.compile(rf"\d+(?:\.\d+)?\s*[-~至到]\s*\d+(?:\.\d+)?(?:\s*(?:[a-z]+|[{CJK}]{{1,3}}))?")
_COUNTS = re.compile(
    rf"(?:\d+(?:\.\d+)?|[两二三四五六七八九十])\s*(?:[a-z]{{1,3}}|[{CJK}])\s*[*x]?\s*(?:\d+|[两二三四五六七八九十])\s*[{CJK}]装?"
)
# Two of a thing that no list counts (2尊, 四束), where nothing stands behind it.
_ODD_UNIT = re.compile(
    rf"(?<![0-9a-z.第全\-~至到{CJK}])(?P<n>[1-9]\d?|[一二两三四五六七八九十]{{1,2}})\s*(?![码号色寸年月日层格度段岁级期季代版款型人])[{CJK}](?![0-9a-z{CJK}])"
)
_ASKED = re.compile(r"(?:^|(?<=[\s;,、(]))[要发拍](?=[0-9a-z\u4e00-\u9fff])")
_CJK_RUN = re.compile(rf"[{CJK}]{{2,}}")
_DIGITS = re.compile(r"\d{3,6}")
_WORDS_BEFORE = re.compile(rf"(?P<far>[{CJK}]{{1,4}} ?|[a-z]+ )?(?P<near>[a-z]+|[{CJK}]{{1,4}})[ -]?$")
_UNIT_AFTER = re.compile(rf"\d+\s*(?:[a-z]{{1,3}}|[{CJK}]{{1,2}}|$)")
_UNIT_BEFORE = re.compile(r"\d(?:cm|mm|ml|kg|mah|g|m|l|w)$")
_SHORTEST_CUT = 4
_IGNORED, _ODD = 0.3, 0.8
_SEVERAL, _MANY = 10, 100


class Kind(Enum):
    """What a stretch of text is taken to be."""

    NAME = 1
    VALUE = 2
    PIECES = 3
    NOISE = 4


@dataclass(frozen=True)
class Claim:
    """One reading of one stretch. `cost` is how much less likely it is than the plainest reading."""

    start: int
    end: int
    kind: Kind
    cost: float
    place: int = -1
    """Which dimension of the product a value is of."""
    mask: int = 0
    """The values that it may stand for, one bit each; 0: a value the product is not known in."""
    pieces: int = 0
    is_own: bool = False
    """A value that no other product is known in: it names the product too."""


class ClaimFinder:
    """Finds the claims in a folded text."""

    def __init__(self, catalogue: Catalogue, quantities: QuantityReader, evidence: Evidence) -> None:
        self._catalogue = catalogue
        self._quantities = quantities
        lexicon = catalogue.reader.lexicon
        self.evidence = evidence
        self._owner = lru_cache(maxsize=100_000)(self._find_owner)
        self._noise = tuple(sorted((fold(word) for word in lexicon.noise), key=len, reverse=True))
        self._said_of_any: frozenset[str] = frozenset()
        self._same = tuple(tuple(map(fold, group)) for group in lexicon.same_words)

    def ignore(self, words: frozenset[str]) -> None:
        """Take words, and shapes of codes, of which a sheet shows that they say nothing."""
        self._said_of_any |= words

    def of_product(self, text: str, product: Product) -> list[Claim]:
        """The product's name and values in a text."""
        names = list(self._names(text, product))
        values = list(self._values(text, product, names))
        starts = {claim.start for claim in values}
        glued = self._glued(text, product)
        return [*names, *_cut_names(names, starts), *values, *glued, *self._labels(text, product)]

    def of_any(self, text: str) -> list[Claim]:
        """Pieces and words that say nothing, whatever the product."""
        found = {(a, b): n for a, b, n in self._quantities.claims(text)}
        pieces = [
            Claim(a, b, Kind.PIECES, _counted_cost(text, a, b, n), pieces=n) for (a, b), n in found.items()
        ]
        for match in _BARE.finditer(text):
            if match.span() not in found and (n := int(match[1])):
                pieces.append(Claim(*match.span(), Kind.PIECES, _bare_cost(text, match), pieces=n))
        for match in _ODD_UNIT.finditer(text):
            n = small_number(match["n"]) or 0
            if n and not self._catalogue.reader.read_value(match.group()):
                pieces.append(Claim(*match.span(), Kind.PIECES, _ODD, pieces=n))
        asked = [Claim(*match.span(), Kind.NOISE, 0.1) for match in _ASKED.finditer(text)]
        noise = [Claim(a, b, Kind.NOISE, 0.1) for word in self._noise for a, b in _places(text, word)]
        glue = [Claim(i, i + 1, Kind.NOISE, 0.15) for i, c in enumerate(text) if c in _GLUE]
        totals = [Claim(*m.span(1), Kind.NOISE, 0.5) for m in _TOTAL.finditer(text)]
        ordinals = [Claim(m.start(1), m.end(1), Kind.NOISE, 0.1) for m in _ORDINAL.finditer(text)]
        advice = [Claim(*match.span(), Kind.NOISE, 0.6) for match in _ADVICE.finditer(text)]
        return [*pieces, *asked, *noise, *glue, *advice, *ordinals, *totals, *self._ignored(text)]

    def _ignored(self, text: str) -> Iterator[Claim]:
        for word in self._said_of_any:
            yield from (Claim(a, b, Kind.NOISE, _IGNORED) for a, b in _places(text, word))
        for match in (*_CODE.finditer(text), *_ALONE.finditer(text)) if self._said_of_any else ():
            if shape_of(match.group()) in self._said_of_any:
                yield Claim(*match.span(), Kind.NOISE, _IGNORED)

    def _names(self, text: str, product: Product) -> Iterator[Claim]:
        """The longest stretch of the title from each place on; words of the same meaning; codes."""
        title, place = product.title, 0
        while place < len(text):
            length = _common_length(text, place, title)
            if length >= 2:
                yield Claim(place, place + length, Kind.NAME, 0.05)
            elif has_cjk(text[place]) and text[place] in title:
                yield Claim(place, place + 1, Kind.NAME, 0.7)
            place += 1
        yield from self._other_names(text, product)

    def _other_names(self, text: str, product: Product) -> Iterator[Claim]:
        for group in self._same:
            if any(holds_word(product.title, word) for word in group):
                yield from (Claim(a, b, Kind.NAME, 0.1) for word in group for a, b in _places(text, word))
        for code in self._catalogue.names_of_code(product.number):
            yield from (Claim(a, b, Kind.NAME, 0.0) for a, b in _places(text, code))
        for match in _ALONE.finditer(text):
            word = match.group()
            if len(word) >= _SHORTEST_CUT and word.isalpha() and re.search(rf"\b{word}", product.title):
                yield Claim(*match.span(), Kind.NAME, 0.2)

    def _labels(self, text: str, product: Product) -> Iterator[Claim]:
        for slot in product.slots:
            if not slot[:1].isdigit():
                yield from (Claim(a, b, Kind.NOISE, 0.1) for a, b in _places(text, slot))

    def _values(self, text: str, product: Product, names: list[Claim]) -> Iterator[Claim]:
        for start, end in self._pieces(text, product, names):
            piece = text[start:end]
            for told in self.evidence.of(piece, product.number):
                if not told.mask and not _may_be_foreign(text, start, end):
                    continue
                is_own = told.cost < 0.2 and len(piece) > 1 and self._owner(piece) == product.number
                yield Claim(start, end, Kind.VALUE, told.cost, told.place, told.mask, is_own=is_own)

    def _glued(self, text: str, product: Product) -> Iterator[Claim]:
        """Pieces written right after the digits of a value: 1003条 where 100 is sold."""
        for start, end, cut, pieces in self._quantities.glued(text):
            for told in self.evidence.of(text[start:cut], product.number):
                if told.mask:
                    yield Claim(start, cut, Kind.VALUE, told.cost + 0.1, told.place, told.mask)
                    yield Claim(cut, end, Kind.PIECES, 0.1, pieces=pieces)
        for match in _DIGITS.finditer(text):
            for cut in range(match.start() + 1, match.end()):
                yield from self._cut_values(text, match.start(), cut, product)

    def _cut_values(self, text: str, start: int, cut: int, product: Product) -> Iterator[Claim]:
        """Two values with nothing between their digits: Mate602片 for Mate60 and 2片."""
        words = _WORDS_BEFORE.search(text, max(0, start - 16), start)
        starts = {start, *range(words.start(), words.start("near") + 1)} if words else {start}
        after = _UNIT_AFTER.match(text, cut)
        left = [(a, cut, told) for a in starts for told in self._sold(text[a:cut], product)]
        right = [(cut, after.end(), t) for t in self._sold(text[cut : after.end()], product)] if after else []
        for a, b, told in (*left, *right) if left and right else ():
            yield Claim(a, b, Kind.VALUE, told.cost + 0.1, told.place, told.mask)

    def _sold(self, piece: str, product: Product) -> list[Told]:
        return [told for told in self.evidence.of(piece, product.number) if told.mask]

    def _find_owner(self, piece: str) -> int | None:
        """The one product that all of a piece is known from."""
        found = [number for number, part in self._catalogue.cover(piece).items() if part == 1.0]
        return found[0] if len(found) == 1 else None

    def _pieces(self, text: str, product: Product, names: list[Claim]) -> set[tuple[int, int]]:
        """Every stretch that may name a value."""
        spans = {match.span() for match in _CHUNK.finditer(text)}
        spans |= {match.span() for match in _ALONE.finditer(text)}
        masked = _masked(text, names)
        for shown in (text, masked):
            spans |= {match.span() for match in _WORD.finditer(shown) if _is_word_alone(shown, match)}
        for shown in (text, masked):
            for mentions in (self._catalogue.reader.read(shown), self._catalogue.reader.read_value(shown)):
                found = [(m.start, m.end) for m in mentions]
                spans |= {*found, *_touching(found)}
                spans |= {_each_of(shown, m) for m in mentions if m.family == "multipack"}
        spans |= self.evidence.whole_values(text, product.number)
        spans |= self.evidence.shared_parts(text, product.number)
        spans |= self.evidence.additions(text, product.number)
        words = self.evidence.learned_words(product.number)
        spans |= {place for word in words for place in _places(text, word)}
        spans |= {match.span() for pattern in (_RANGE, _COUNTS) for match in pattern.finditer(text)}
        spans |= {(m.end() - 1, m.end()) for m in _CJK_RUN.finditer(text)}
        spans |= {match.span() for match in SHORTENED.finditer(text)}
        spans |= pairs(text) | {match.span() for match in _ONE_SIDE.finditer(text)}
        return {(a, b) for a, b in spans if a < b and _is_free(text, a, b)}


def is_separator(character: str) -> bool:
    """Whether a character of a folded text is neither letter nor digit."""
    return _SEPARATOR.match(character) is not None


def words_at(text: str, place: int) -> int:
    """Where the word ends that begins at `place`; a Chinese character is a word of its own, letters and
    numbers joined are one (A03-2)."""
    match = _CODE.match(text, place) or _WORD.match(text, place)
    return match.end() if match else place + 1


def cuts_word(text: str, place: int) -> bool:
    """Whether a cut at `place` goes through a Latin word or a number."""
    if place <= 0 or place >= len(text):
        return False
    a, b = text[place - 1], text[place]
    if not (a.isascii() and b.isascii()):
        return False
    if a.isalpha() and b.isalpha():
        return _UNIT_BEFORE.search(text, max(0, place - 4), place) is None
    within_number = a.isdigit() and (b.isdigit() or (b == "." and text[place + 1 : place + 2].isdigit()))
    return within_number or (a == "." and b.isdigit() and place > 1)


def _each_of(text: str, multipack: Mention) -> tuple[int, int]:
    """How much each is of what reads like 20斤*3, which may as well be three of 20斤."""
    times = re.search(r"\s*[*x]", text[multipack.start : multipack.end])
    return multipack.start, multipack.start + times.start() if times else multipack.end


def _touching(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Two attributes with nothing in between, as one: 100片两瓶装."""
    yield from ((a, d) for (a, b), (c, d) in itertools.pairwise(spans) if b == c)


def _is_word_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a word is more than one character of a longer Chinese one."""
    beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    return not has_cjk(match.group()) or not has_cjk(beside)


def _is_free(text: str, start: int, end: int) -> bool:
    """Whether a piece cuts no word, and is no number after a multiplication sign."""
    if cuts_word(text, start) or cuts_word(text, end):
        return False
    return not (text[start:end].isdigit() and text[:start].rstrip().endswith("*"))


def _may_be_foreign(text: str, start: int, end: int) -> bool:
    """Whether a piece may be a value that is not sold: one thing, and if a number, with a separator on both
    sides and without a zero in front."""
    piece = text[start:end]
    if not piece.isdigit():
        return not re.search(r"[*,;、\n]", piece)
    beside = text[start - 1 : start] + text[end : end + 1]
    return text[start] != "0" and all(map(is_separator, beside))


def _counted_cost(text: str, start: int, end: int, pieces: int) -> float:
    """A number in brackets in front of goods is an ordinal more likely than pieces; hundreds are rare."""
    if pieces >= _SEVERAL:
        return 1.0 if pieces >= _MANY else 0.3
    is_leading = text[start] in "([【" and bool(text[end:].strip()) and not text[:start].strip(" ")
    return 0.5 if is_leading else 0.1


def _bare_cost(text: str, match: re.Match[str]) -> float:
    """A number alone is pieces more likely at an end of a line or beside a separator."""
    before, after = text[: match.start()].rstrip(" "), text[match.end() :].lstrip(" ")
    at_edge = not before or not after or before[-1] in "\n;" or after[0] in "\n;,、+)】"
    return 0.6 if at_edge else 1.0


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Where a word stands, not inside of a longer Latin word or number."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not cuts_word(text, start) and not cuts_word(text, end):
            yield start, end
        start = text.find(word, start + 1)


def _common_length(text: str, place: int, title: str) -> int:
    """Length of the longest stretch of `text` from `place` on that the title holds, whole words only."""
    if cuts_word(text, place):
        return 0
    end, best = place, 0
    while end < len(text) and text[place : end + 1] in title:
        end += 1
        if not cuts_word(text, end):
            best = end - place
    while best and is_separator(text[place + best - 1]):
        best -= 1
    piece = text[place : place + best]
    return best if best >= 2 and (has_cjk(piece) or _stands_in(title, piece)) else 0


def _stands_in(title: str, piece: str) -> bool:
    return re.search(rf"(?<![a-z0-9]){re.escape(piece)}(?![a-z0-9])", title) is not None


def _cut_names(names: list[Claim], starts: set[int]) -> Iterator[Claim]:
    """The beginnings of names up to where a value begins."""
    for claim in names:
        for place in range(claim.start + 2, claim.end):
            if place in starts:
                yield Claim(claim.start, place, Kind.NAME, claim.cost)


def _masked(text: str, names: list[Claim]) -> str:
    """The text without what the title holds; same length."""
    for claim in names:
        if claim.cost < 0.1:
            text = text[: claim.start] + " " * (claim.end - claim.start) + text[claim.end :]
    return text
