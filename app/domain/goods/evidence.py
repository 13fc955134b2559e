"""Which values of a product a few words may stand for."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, reduce
from operator import or_

from app.domain.goods.agreement import Agreement, ValueJudge, Written, begins
from app.domain.goods.catalogue import Catalogue, Product
from app.domain.goods.patterns import Mention
from app.domain.goods.sides import has_sides
from app.domain.goods.specs import SpecValue, core_of
from app.domain.goods.text import CJK, fold, has_cjk, small_number, squash

_TOKEN = re.compile(rf"[{CJK}]|[a-z]+|\d+(?:\.\d+)?")
_RUN = re.compile(rf"[{CJK}]{{2,}}")
_BRACKETED = re.compile(r"[(\[【{][^()\[\]【】{}]*[)\]】}]")
_SUFFIX = re.compile(r"[款色码号装型版]+$")
_NUMBER = re.compile(r"\d")
_SIZE_ALONE = re.compile(r"\d+(?:\.\d+)?[码号]?")
_BETWEEN, _OR_BRACKETS = r"[ \-_/,、·~+*]*", r"[ \-_/,、·~+*()\[\]【】]*"
_WHOLE, _ALL, _PART, _MEANT, _SHORT, _SHORT_NUMBERS, _FOREIGN = 0.0, 0.02, 0.1, 0.1, 0.4, 0.2, 1.5
_TAUGHT = 0.05
_TIMES, _COUNT_ALONE = 0.25, 1.2
"""What reads like 50ml x 2 may as well be pieces; so may a number alone where goods are sold by the count."""
_NEAR = 1.6
_COUNTED = ("pack", "multipack", "number", "mark")


@dataclass(frozen=True)
class Dimension:
    """One way in which the variants of a product differ. Platforms name it differently: slots that share a
    value and never stand in one variant are one."""

    slots: frozenset[str]
    values: tuple[SpecValue, ...]

    def bit(self, value: SpecValue) -> int:
        """The place of a value in masks."""
        return next(i for i, known in enumerate(self.values) if known.plain == value.plain)


def dimensions_of(product: Product) -> tuple[Dimension, ...]:
    """The dimensions of a product, in the order their slots were first seen."""
    groups: list[list[str]] = []
    for slot, values in product.slots.items():
        apart = product.beside.get(slot, set())
        home = next(
            (
                g
                for g in groups
                if not apart & set(g) and any(values.keys() & product.slots[s].keys() for s in g)
            ),
            None,
        )
        if home is None:
            groups.append([slot])
        else:
            home.append(slot)
    return tuple(
        Dimension(
            frozenset(group),
            tuple({plain: v for s in group for plain, v in product.slots[s].items()}.values()),
        )
        for group in groups
    )


@dataclass(frozen=True)
class Told:
    """The dimension that words are about, which of its values they may be (a bit each; 0: another than all
    the known), and how far-fetched that is."""

    place: int
    mask: int
    cost: float


class Evidence:
    """Tells what pieces of text say about the values of products; every piece is looked at once."""

    def __init__(self, catalogue: Catalogue, judge: ValueJudge) -> None:
        self._catalogue = catalogue
        self.judge = judge
        self.of = lru_cache(maxsize=400_000)(self._of)
        self.dimensions = lru_cache(maxsize=None)(self._dimensions)
        self._patterns = lru_cache(maxsize=None)(self._whole_patterns)
        self._learned: dict[int, dict[str, list[Told]]] = {}
        self._narrowed: dict[tuple[int, int, int], int] = {}

    def _dimensions(self, number: int) -> tuple[Dimension, ...]:
        return dimensions_of(self._catalogue.products[number])

    def learn(self, number: int, word: str, place: int, mask: int) -> None:
        """Take a supplier's own word for values of a product."""
        self._learned.setdefault(number, {}).setdefault(word, []).append(Told(place, mask, _TAUGHT))

    def narrow(self, number: int, place: int, mask: int, meant: int) -> None:
        """Take which of several values the supplier means by words that may mean any of them."""
        self._narrowed[number, place, mask] = meant

    def forget(self) -> None:
        """Drop what was told before something was learned."""
        self.of.cache_clear()

    def learned_words(self, number: int) -> Iterable[str]:
        """The supplier's own words for values of a product."""
        return self._learned.get(number, ())

    def whole_values(self, text: str, number: int) -> set[tuple[int, int]]:
        """Where values stand whole, whatever separators are between their words."""
        return {match.span() for pattern in self._patterns(number) for match in pattern.finditer(text)}

    def _whole_patterns(self, number: int) -> tuple[re.Pattern[str], ...]:
        values = (v for dimension in self.dimensions(number) for v in dimension.values)
        forms = {form for value in values for form in _forms(value) if len(form) > 1}
        return tuple(map(_loosely, forms))

    def shared_parts(self, text: str, number: int) -> set[tuple[int, int]]:
        """The longest stretches of Chinese from each place on that stand in some value."""
        texts = {value.text for dimension in self.dimensions(number) for value in dimension.values}
        found = set()
        for place in range(len(text) - 1):
            for value in texts:
                end = place
                while end < len(text) and text[place : end + 1] in value:
                    end += 1
                if end - place >= 2:
                    found.add((place, end))
        return found

    def _of(self, piece: str, number: int) -> tuple[Told, ...]:
        product = self._catalogue.products[number]
        if taught := self._learned.get(number, {}).get(piece):
            return tuple(taught)
        found = (
            self._of_dimension(piece, place, dimension.values, product)
            for place, dimension in enumerate(self.dimensions(number))
        )
        return tuple(self._as_meant(number, told) for told in found if told is not None)

    def _as_meant(self, number: int, told: Told) -> Told:
        """Words that may mean several values as what the supplier means by them."""
        meant = self._narrowed.get((number, told.place, told.mask)) if self._narrowed else None
        return told if meant is None else replace(told, mask=meant)

    def _of_dimension(
        self, piece: str, place: int, values: Sequence[SpecValue], product: Product
    ) -> Told | None:
        plain = squash(piece)
        whole = _mask(v for v in _bits(values) if plain and plain in _plain_forms(v[1]))
        if whole:
            return Told(place, whole, _WHOLE)
        every = _mask(v for v in _bits(values) if _is_all_of(piece, v[1]))
        if every:
            return Told(place, every, _ALL)
        meant, is_foreign = self._meant(piece, values, product)
        if is_foreign:
            begun = _mask(v for v in _bits(values) if begins(plain, v[1]))
            return Told(place, begun, _PART) if begun else Told(place, 0, _FOREIGN)
        part = _part_of(piece, plain, values)
        if meant:
            return Told(place, meant & part or meant, self._cost(piece, meant, values))
        if part:
            return Told(place, part, _PART)
        short = _mask(v for v in _bits(values) if _is_short_for(piece, v[1]))
        if short:
            return Told(place, short, _SHORT_NUMBERS if _NUMBER.search(piece) else _SHORT)
        return None

    def _cost(self, piece: str, meant: int, values: Sequence[SpecValue]) -> float:
        if piece.isdigit():
            chosen = [v for i, v in _bits(values) if meant >> i & 1]
            is_count = all(map(_is_counted, chosen))
            return _COUNT_ALONE if is_count else _MEANT
        is_times = any(m.family == "multipack" for m in self._catalogue.reader.read(piece))
        return _TIMES if is_times else _MEANT

    def _meant(self, piece: str, values: Sequence[SpecValue], product: Product) -> tuple[int, bool]:
        """The values that a piece of nothing but attributes may mean, and whether it is of their kind."""
        sides = _mask(v for v in _bits(values) if has_sides(v[1], piece))
        if sides:
            return sides, False
        mentions = self._mentions(piece)
        meant = (1 << len(values)) - 1 if mentions else 0
        for start, end in {(m.start, m.end) for m in mentions}:
            readings = (m for m in mentions if (m.start, m.end) == (start, end))
            meant &= _any(self._meant_by(m, piece[start:end], values, product) for m in readings)
        return meant, bool(mentions) and not meant and _is_of_kind(piece, mentions, values)

    def _meant_by(self, mention: Mention, shown: str, values: Sequence[SpecValue], product: Product) -> int:
        """The values that one attribute may mean; those it may mean vaguely only where it means none else."""
        if mention.family == "multipack":
            return _mask(v for v in _bits(values) if (mention.family, mention.value) in _meanings(v[1]))
        written = Written(shown, squash(shown), (mention,), (shown,), False, ())
        verdicts = [self.judge.judge(value, product, written)[0] for value in values]
        same = _mask((i, v) for i, v in _bits(values) if verdicts[i] is Agreement.SAME)
        return same or _mask((i, v) for i, v in _bits(values) if verdicts[i] is Agreement.VAGUE)

    def _mentions(self, piece: str) -> tuple[Mention, ...]:
        """The attributes of a piece that holds nothing else."""
        reader = self._catalogue.reader
        for mentions in (reader.read(piece), reader.read_value(piece)):
            rest = piece
            for m in mentions:
                rest = rest[: m.start] + " " * (m.end - m.start) + rest[m.end :]
            if mentions and not squash(_SUFFIX.sub("", rest.strip())):
                return mentions
        return ()


def _bits(values: Sequence[SpecValue]) -> Iterator[tuple[int, SpecValue]]:
    yield from enumerate(values)


def _mask(values: Iterator[tuple[int, SpecValue]]) -> int:
    mask = 0
    for bit, _ in values:
        mask |= 1 << bit
    return mask


def _loosely(form: str) -> re.Pattern[str]:
    """A value with other separators, or none, between its words; brackets only where it has some itself."""
    between = r"\s*[*x]?\s*" if "*" in form else _OR_BRACKETS if _BRACKETED.search(form) else _BETWEEN
    return re.compile(between.join(map(re.escape, _TOKEN.findall(form))))


def _is_counted(value: SpecValue) -> bool:
    return all(m.family in ("pack", "multipack") or m.family.startswith("nth") for m in value.mentions)


def _any(masks: Iterator[int]) -> int:
    return reduce(or_, masks, 0)


@cache
def _forms(value: SpecValue) -> tuple[str, ...]:
    """A value as printed, without what stands in brackets, without a closing 色 or 款."""
    without = _BRACKETED.sub(" ", value.text).strip()
    forms = [value.text, without, core_of(value.text), core_of(without), *_other_orders(value.text)]
    return tuple(dict.fromkeys(form for form in map(fold, forms) if form))


def _other_orders(text: str) -> Iterator[str]:
    """A set such as a+b with its parts in every order, also without a closing 款 of theirs."""
    parts = text.split("+")
    if 1 < len(parts) < 4:
        for named in (parts, [core_of(part) for part in parts]):
            yield from ("+".join(order) for order in itertools.permutations(named))


@cache
def _plain_forms(value: SpecValue) -> frozenset[str]:
    return frozenset(squash(form) for form in _forms(value))


def _part_of(piece: str, plain: str, values: Sequence[SpecValue]) -> int:
    """The values of which a piece is a part; where it is a whole word of some (大果 of 80mm大果), only those,
    and none of which it is but the end (特大果)."""
    words = _mask(v for v in _bits(values) if plain in _RUN.findall(v[1].text))
    return words or _mask(v for v in _bits(values) if _is_part(piece, plain, v[1]))


def _is_part(piece: str, plain: str, value: SpecValue) -> bool:
    """Whether a piece is a word, or two characters and more, of the value."""
    if has_cjk(piece):
        return len(plain) >= 2 and plain in value.plain and not _cuts(plain, value.plain)
    if plain.isdigit() or len(plain) < 2:
        return False
    return re.search(rf"(?<![a-z0-9]){re.escape(piece)}(?![a-z0-9])", value.text) is not None


def _cuts(plain: str, whole: str) -> bool:
    """Whether a number at an edge of the piece is only a part of the value's number."""
    place = whole.find(plain)
    before, after = whole[place - 1 : place], whole[place + len(plain) :][:1]
    return (plain[0].isdigit() and before.isdigit()) or (plain[-1].isdigit() and after.isdigit())


def _is_all_of(piece: str, value: SpecValue) -> bool:
    """Whether a piece is the whole value, its words in another order."""
    whole = _tokens(value.text)
    return sum(whole.values()) > 1 and whole in (_tokens(piece), _tokens(_SUFFIX.sub("", piece)))


def _is_short_for(piece: str, value: SpecValue) -> bool:
    """Whether every character and number of a piece stands in the value, in whatever order; of Latin words
    and units the beginning is enough (2-3 years for 2-3Y)."""
    tokens, whole = _tokens(_SUFFIX.sub("", piece)), _tokens(value.text)
    left = tokens - whole
    if not tokens or any(not _has_beginning(token, whole) for token in left):
        return False
    size = sum(tokens.values())
    if has_cjk(piece):
        return size >= 2 or (piece in value.text and len(value.plain) <= 3)
    return size >= 2 and _NUMBER.search(piece) is not None


def _has_beginning(token: str, whole: Counter[str]) -> bool:
    if not (token.isascii() and token.isalpha()):
        return False
    return any(w.isascii() and w.isalpha() and (token.startswith(w) or w.startswith(token)) for w in whole)


def _tokens(text: str) -> Counter[str]:
    """The characters, words and numbers of a text; 两 and 三 before a counting word are numbers."""
    found = _TOKEN.findall(text.replace("°c", "度"))
    return Counter(token if token[0] in "单0" else str(small_number(token) or token) for token in found)


def _meanings(value: SpecValue) -> set[tuple[str, str]]:
    return {(m.family, m.value) for m in value.mentions}


def _is_of_kind(piece: str, mentions: tuple[Mention, ...], values: Sequence[SpecValue]) -> bool:
    """Whether what is written is of the family of the values, without being one of them."""
    families = {m.family for v in values for m in v.mentions}
    firm = [m for m in mentions if not m.is_weak and m.family not in _COUNTED]
    if any(m.family in families for m in firm):
        return True
    if len(mentions) != 1 or not _SIZE_ALONE.fullmatch(piece):
        return False
    return _is_near(float(mentions[0].number), values)


def _is_near(number: float, values: Sequence[SpecValue]) -> bool:
    """Whether a number could be one of a row of sizes of which every value is one."""
    numbers = [[float(m.number) for m in v.mentions if m.number] for v in values]
    if not numbers or not all(numbers):
        return False
    known = [n for some in numbers for n in some]
    return min(known) / _NEAR <= number <= max(known) * _NEAR and number > 5
