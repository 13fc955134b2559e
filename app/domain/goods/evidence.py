"""Which values of a product a few words may stand for."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, reduce
from operator import or_

from app.domain.goods.additions import Additions
from app.domain.goods.agreement import Agreement, ValueJudge, Written, begins
from app.domain.goods.catalogue import Catalogue, Product
from app.domain.goods.multipacks import MultipackReader
from app.domain.goods.patterns import Mention
from app.domain.goods.sides import has_sides
from app.domain.goods.specs import SpecValue, core_of
from app.domain.goods.text import fold, has_cjk, squash
from app.domain.goods.value_words import (
    NUMBER,
    SHORTENED,
    SUFFIX,
    TOKEN,
    is_all_of,
    is_short_for,
    mask_of,
    part_of,
)

_BRACKETED = re.compile(r"[(\[【{][^()\[\]【】{}]*[)\]】}]")
_SIZE_ALONE = re.compile(r"\d+(?:\.\d+)?[码号]?")
_BETWEEN, _OR_BRACKETS = r"[ \-_/,、·~+*]*", r"[ \-_/,、·~+*()\[\]【】]*"
_WHOLE, _ALL, _PART, _MEANT, _SHORT, _SHORT_NUMBERS, _FOREIGN = 0.0, 0.02, 0.1, 0.1, 0.4, 0.2, 1.5
_TAUGHT, _ADDED = 0.05, 0.15
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
        self._multipacks = MultipackReader(catalogue.reader)
        self.of = lru_cache(maxsize=400_000)(self._of)
        self.dimensions = lru_cache(maxsize=None)(self._dimensions)
        self.told_whole = lru_cache(maxsize=200_000)(self._told_whole)
        self._patterns = lru_cache(maxsize=None)(self._whole_patterns)
        self._additions = lru_cache(maxsize=None)(self._read_additions)
        self._learned: dict[int, dict[str, list[Told]]] = {}
        self._narrowed: dict[tuple[int, int, int], int] = {}

    def _dimensions(self, number: int) -> tuple[Dimension, ...]:
        return dimensions_of(self._catalogue.products[number])

    def _read_additions(self, number: int, place: int) -> Additions:
        return Additions(self.dimensions(number)[place].values)

    def learn(self, number: int, word: str, place: int, mask: int) -> None:
        """Take a supplier's own word for values of a product."""
        self._learned.setdefault(number, {}).setdefault(word, []).append(Told(place, mask, _TAUGHT))

    def narrow(self, number: int, place: int, mask: int, meant: int) -> None:
        """Take which of several values the supplier means by words that may mean any of them."""
        self._narrowed[number, place, mask] = meant

    def forget(self) -> None:
        """Drop what was told before something was learned."""
        self.of.cache_clear()
        self.told_whole.cache_clear()

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

    def additions(self, text: str, number: int) -> set[tuple[int, int]]:
        """Where parts of sets are joined (标配加耳机)."""
        places = range(len(self.dimensions(number)))
        return {span for place in places for span in self._additions(number, place).places(text)}

    def _told_whole(self, text: str, number: int) -> dict[int, int]:
        """By dimension the values that a text names as sets or multipacks, a bit each."""
        found: dict[int, int] = {}
        for place, dimension in enumerate(self.dimensions(number)):
            known = self._additions(number, place)
            mask = reduce(or_, (known.told(text[a:b]) for a, b in known.places(text)), 0)
            mask |= mask_of(
                (i, v) for i, v in enumerate(dimension.values) if "+" in v.text and _stands(v, text)
            )
            packs = [self._multipacks.read(value.text) for value in dimension.values]
            if any(packs):
                written = set(self._multipacks.within(text))
                mask |= mask_of((i, v) for i, v in enumerate(dimension.values) if packs[i] in written)
            if mask:
                found[place] = mask
        for piece in SHORTENED.findall(text):
            found |= {told.place: told.mask for told in self.of(piece, number) if told.cost == _SHORT}
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
        whole = mask_of(v for v in enumerate(values) if plain and plain in _plain_forms(v[1]))
        if whole:
            return Told(place, whole, _WHOLE)
        every = mask_of(v for v in enumerate(values) if is_all_of(piece, v[1]))
        if every:
            return Told(place, every, _ALL)
        several = self._several(piece, values)
        if several:
            return Told(place, several, _TIMES)
        added = self._additions(product.number, place).told(piece)
        if added:
            return Told(place, added, _ADDED)
        return self._by_words(piece, place, values, product)

    def _by_words(self, piece: str, place: int, values: Sequence[SpecValue], product: Product) -> Told | None:
        """What the attributes or the words of a piece say, where it is no whole value."""
        plain = squash(piece)
        meant, is_foreign = self._meant(piece, values, product)
        if is_foreign:
            begun = mask_of(v for v in enumerate(values) if begins(plain, v[1]))
            likely = begun or self._together(piece, values)
            return Told(place, likely, _PART) if likely else Told(place, 0, _FOREIGN)
        part = part_of(piece, plain, values)
        if meant:
            return Told(place, meant & part or meant, self._cost(piece, meant, values))
        if part:
            return Told(place, part, _PART)
        short = mask_of(v for v in enumerate(values) if is_short_for(piece, v[1]))
        if short:
            return Told(place, short, _SHORT_NUMBERS if NUMBER.search(piece) else _SHORT)
        together = self._together(piece, values)
        return Told(place, together, _PART) if together else None

    def _several(self, piece: str, values: Sequence[SpecValue]) -> int:
        """The values that are as many of as much each as a piece says (400g两罐 of 400克*2罐)."""
        if not NUMBER.search(piece) or (pack := self._multipacks.read(piece)) is None:
            return 0
        return mask_of((i, v) for i, v in enumerate(values) if self._multipacks.read(v.text) == pack)

    def _together(self, piece: str, values: Sequence[SpecValue]) -> int:
        """The values that are as much all together as a piece says (1500g of 500克*3袋)."""
        if not NUMBER.search(piece) or (amount := self._multipacks.amount(piece)) is None:
            return 0
        packs = ((i, v, self._multipacks.read(v.text)) for i, v in enumerate(values))
        return mask_of((i, v) for i, v, pack in packs if pack is not None and pack.total == amount)

    def _cost(self, piece: str, meant: int, values: Sequence[SpecValue]) -> float:
        if piece.isdigit():
            chosen = [v for i, v in enumerate(values) if meant >> i & 1]
            is_count = all(map(_is_counted, chosen))
            return _COUNT_ALONE if is_count else _MEANT
        is_times = any(m.family == "multipack" for m in self._catalogue.reader.read(piece))
        return _TIMES if is_times else _MEANT

    def _meant(self, piece: str, values: Sequence[SpecValue], product: Product) -> tuple[int, bool]:
        """The values that a piece of nothing but attributes may mean, and whether it is of their kind."""
        sides = mask_of(v for v in enumerate(values) if has_sides(v[1], piece))
        if sides:
            return sides, False
        mentions = self._mentions(piece)
        meant = (1 << len(values)) - 1 if mentions else 0
        for start, end in {(m.start, m.end) for m in mentions}:
            readings = (m for m in mentions if (m.start, m.end) == (start, end))
            meant &= _any(self._meant_by(m, piece[start:end], values, product) for m in readings)
        is_one = len({(m.start, m.end) for m in mentions}) == 1
        return meant, bool(mentions) and not meant and is_one and _is_of_kind(piece, mentions, values)

    def _meant_by(self, mention: Mention, shown: str, values: Sequence[SpecValue], product: Product) -> int:
        """The values that one attribute may mean; those it may mean vaguely only where it means none else."""
        if mention.family == "multipack":
            return mask_of(v for v in enumerate(values) if (mention.family, mention.value) in _meanings(v[1]))
        written = Written(shown, squash(shown), (mention,), (shown,), False, ())
        verdicts = [self.judge.judge(value, product, written)[0] for value in values]
        same = mask_of((i, v) for i, v in enumerate(values) if verdicts[i] is Agreement.SAME)
        return same or mask_of((i, v) for i, v in enumerate(values) if verdicts[i] is Agreement.VAGUE)

    def _mentions(self, piece: str) -> tuple[Mention, ...]:
        """The attributes of a piece that holds nothing else."""
        reader = self._catalogue.reader
        for mentions in (reader.read(piece), reader.read_value(piece)):
            rest = piece
            for m in mentions:
                rest = rest[: m.start] + " " * (m.end - m.start) + rest[m.end :]
            if mentions and not squash(SUFFIX.sub("", rest.strip())):
                return mentions
        return ()


def _loosely(form: str) -> re.Pattern[str]:
    """A value with other separators, or none, between its words; brackets only where it has some itself."""
    between = r"\s*[*x]?\s*" if "*" in form else _OR_BRACKETS if _BRACKETED.search(form) else _BETWEEN
    between = rf"(?:{between}|[加和与及配带])" if "+" in form else between
    return re.compile(between.join(map(re.escape, TOKEN.findall(form))))


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
        ends = {part.strip()[-1:] for part in parts}
        if len(ends) == 1 and all(len(part.strip()) > 1 for part in parts) and has_cjk(text):
            heads = "".join(part.strip()[:-1] for part in parts)
            yield from (heads, heads + ends.pop())  # 前后, 前后轮 for 前轮+后轮


def _stands(value: SpecValue, text: str) -> bool:
    """Whether a Chinese set stands in a text in one of its forms (前后轮 for 前轮+后轮)."""
    return any(has_cjk(form) and form in text for form in _forms(value))


@cache
def _plain_forms(value: SpecValue) -> frozenset[str]:
    return frozenset(squash(form) for form in _forms(value))


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
