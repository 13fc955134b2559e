"""The goods that are known: products with their variants, looked up by name, code or a piece of either."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, KeysView
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from app.domain.goods.mentions import AttributeReader
from app.domain.goods.patterns import Mention
from app.domain.goods.specs import SpecValue, read_spec, read_title_variant
from app.domain.goods.text import RUNS, fold, has_cjk, squash

_SHORTEST_CUT = 4
_SHORTEST_STEM = 2
SEPARATORS = re.compile(r"[;\n+、,|/&]")


@dataclass(frozen=True)
class Goods:
    """One kind of goods as the shop names it."""

    title: str
    spec: str = ""
    sku_code: str = ""

    def __hash__(self) -> int:
        """Worked out once: goods are looked up far more often than made."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.title, self.spec, self.sku_code))


@dataclass(frozen=True, eq=False)
class Variant:
    """A product in one variant. Compared by identity, which is quick; `key` tells equal ones."""

    product: int
    values: tuple[SpecValue, ...]

    @cached_property
    def key(self) -> tuple[int, tuple[str, ...]]:
        """What makes two variants the same."""
        return self.product, tuple(sorted(value.plain for value in self.values))


@dataclass(eq=False)
class Product:
    """A product with every value seen for each of its slots."""

    number: int
    title: str
    plain_title: str
    slots: dict[str, dict[str, SpecValue]] = field(default_factory=dict)
    families: Counter[str] = field(default_factory=Counter)
    beside: dict[str, set[str]] = field(default_factory=dict)
    """For each slot those that were seen in one variant with it."""

    def values(self, slot: str) -> Iterable[SpecValue]:
        """All values seen for a slot."""
        return self.slots.get(slot, {}).values()


def grams(text: str) -> Iterator[tuple[str, int, int]]:
    """The pieces by which texts are compared: pairs of Chinese characters, whole words, numbers, and where
    a single one of either touches the other script (u盘, t恤), both together.

    Yields the piece and the characters it covers, counted in the text's runs.
    """
    place, end, before = 0, -1, ""
    for match in RUNS.finditer(text):
        run = match.group()
        if match.start() == end and 1 in (len(before), len(run)):
            edge = (before[-1] if has_cjk(before) else before) + (run[0] if has_cjk(run) else run)
            yield (
                edge,
                place - (1 if has_cjk(before) else len(before)),
                place + (1 if has_cjk(run) else len(run)),
            )
        if has_cjk(run):
            pieces = [(run[i : i + 2], i, i + 2) for i in range(len(run) - 1)] or [(run, 0, 1)]
        else:
            pieces = [(run, 0, len(run))]
        yield from ((piece, place + a, place + b) for piece, a, b in pieces)
        place, end, before = place + len(run), match.end(), run


class Catalogue:
    """All goods of the orders and of the supplier's list. Build once for a reconciliation."""

    def __init__(self, reader: AttributeReader) -> None:
        self.reader = reader
        self.products: list[Product] = []
        self._by_title: dict[str, int] = {}
        self._variants: dict[Goods, Variant] = {}
        self._by_gram: dict[str, set[int]] = defaultdict(set)
        self._by_name_gram: dict[str, set[int]] = defaultdict(set)
        self._by_beginning: dict[str, set[int]] = defaultdict(set)
        self._by_character: dict[str, set[int]] = defaultdict(set)
        self.knotted: set[str] = set()
        """Titles and values that contain a separator and are one thing all the same."""
        self._by_code: dict[str, set[int]] = defaultdict(set)
        self._codes_of_product: dict[int, set[str]] = defaultdict(set)
        self._specs_of_code: dict[str, set[tuple[int, tuple[str, ...]]]] = defaultdict(set)
        self._same = _synonyms(reader)
        self._other_words = lru_cache(maxsize=100_000)(self._same_as)

    def add(self, goods: Goods) -> Variant:
        """Take goods in; the same goods give the same variant."""
        known = self._variants.get(goods)
        if known is None:
            known = self._variants[goods] = self._read(goods)
        return known

    def variant(self, goods: Goods) -> Variant:
        """The variant of goods that were added."""
        return self._variants[goods]

    def goods(self) -> Iterable[tuple[Goods, Variant]]:
        """Every goods that was added, with its variant."""
        return self._variants.items()

    def variants(self) -> Iterable[Variant]:
        """Every variant known."""
        return self._variants.values()

    def _read(self, goods: Goods) -> Variant:
        values, title = read_spec(goods.spec, self.reader), goods.title
        if not goods.spec:
            values, title = read_title_variant(goods.title, self.reader)
        product = self._product(title or goods.sku_code)
        slots = {value.slot for value in values}
        for value in values:
            product.slots.setdefault(value.slot, {}).setdefault(value.plain, value)
            product.beside.setdefault(value.slot, set()).update(slots - {value.slot})
            product.families.update({m.family for m in value.mentions})
            for text in {value.text, value.plain}:
                self._index(product, text, self._by_gram)
        variant = Variant(product.number, values)
        for code in codes_of(goods.sku_code):
            for stem in stems(code):
                self._by_code[stem].add(product.number)
            for form in {code, _retyped(code)}:
                self._by_code[form].add(product.number)
                self._specs_of_code[form].add(variant.key)
            self._codes_of_product[product.number].add(code)
        return variant

    def _product(self, title: str) -> Product:
        plain = squash(title)
        if plain not in self._by_title:
            self._by_title[plain] = len(self.products)
            self.products.append(Product(len(self.products), fold(title), plain))
            self._index(self.products[-1], fold(title), self._by_gram, self._by_name_gram)
            self._index_roughly(self.products[-1])
        return self.products[self._by_title[plain]]

    def _index(self, product: Product, text: str, *indexes: dict[str, set[int]]) -> None:
        if SEPARATORS.search(text):
            self.knotted.update(_orders_of_set(text))
        for part in (text, *self._other_words(text)):
            for piece, _, _ in grams(part):
                for index in indexes:
                    index[piece].add(product.number)

    def _index_roughly(self, product: Product) -> None:
        """By characters for abbreviations, by beginnings for Latin words that are cut."""
        for character in set(product.plain_title):
            if has_cjk(character):
                self._by_character[character].add(product.number)
        for word in RUNS.findall(product.title):
            if word[0].isalpha() and not has_cjk(word):
                for end in range(_SHORTEST_CUT, len(word)):
                    self._by_beginning[word[:end]].add(product.number)

    def abbreviated(self, name: str) -> frozenset[int]:
        """The products in whose titles all characters of a Chinese name stand, in whatever order (女西裤 for
        西装裤女)."""
        characters = set(squash(name))
        if len(characters) < 2 or not all(map(has_cjk, characters)):
            return frozenset()
        return frozenset(set.intersection(*(self._by_character.get(c, set()) for c in characters)))

    def _same_as(self, text: str) -> tuple[str, ...]:
        """The words that mean the same as words of a text."""
        groups = (members for members in self._same if any(holds_word(text, word) for word in members))
        return tuple(word for members in groups for word in members)

    def by_title(self, title: str) -> int | None:
        """The product with exactly this title."""
        return self._by_title.get(squash(title))

    def by_code(self, code: str) -> frozenset[int]:
        """The products that carry a code."""
        return frozenset(self._by_code.get(code) or self._by_code.get(_retyped(code), set()))

    def variant_keys(self, code: str) -> frozenset[tuple[int, tuple[str, ...]]]:
        """The variants that carry a code."""
        return frozenset(self._specs_of_code.get(code) or self._specs_of_code.get(_retyped(code), set()))

    def codes_of_product(self, product: int) -> tuple[str, ...]:
        """The codes that a product's variants carry."""
        return tuple(self._codes_of_product.get(product, ()))

    def names_of_code(self, product: int) -> frozenset[str]:
        """The codes, and beginnings of codes, that stand for one product only."""
        codes = self._codes_of_product.get(product, ())
        words = {word for code in codes for word in (code, *stems(code))}
        return frozenset(word for word in words if self._by_code.get(word) == {product})

    def known_codes(self) -> KeysView[str]:
        """Every code."""
        return self._by_code.keys()

    def is_of_name(self, text: str, mention: Mention) -> bool:
        """Whether what reads like an attribute is part of what a product is called: 四件套, 咖啡豆."""
        if mention.family == "pack":
            piece = text[mention.start : mention.end]
            return piece.endswith("套") and self._names(piece)
        start, end = mention.start, mention.end
        nearby = (text[max(0, start - 1) : end], text[start : end + 1])
        if any(
            len(piece) > end - start and all(map(has_cjk, piece)) and self._names(piece) for piece in nearby
        ):
            return True  # 牛肉干 of 牛肉干香辣
        while start and has_cjk(text[start - 1]):
            start -= 1
        while end < len(text) and has_cjk(text[end]):
            end += 1
        return end - start > mention.end - mention.start and self._names(text[start:end])

    def _names(self, words: str) -> bool:
        return max(self.cover(words, names_only=True).values(), default=0.0) == 1.0

    def cover(self, text: str, *, names_only: bool = False) -> dict[int, float]:
        """For each product that shares anything with the text: how much of it (0..1) the product's names
        and values account for."""
        index = self._by_name_gram if names_only else self._by_gram
        pieces = list(grams(text))
        total = max((end for _, _, end in pieces), default=0)
        if not total:
            return {}
        covered: dict[int, int] = defaultdict(int)
        for piece, start, end in pieces:
            mask = ((1 << (end - start)) - 1) << start
            for number in index.get(piece) or self._by_beginning.get(piece) or ():
                covered[number] |= mask
        return {number: mask.bit_count() / total for number, mask in covered.items()}


def _orders_of_set(text: str) -> Iterator[str]:
    """A text with a separator in it; of a set like a+b every order of its parts."""
    yield text
    parts = text.split("+")
    if 1 < len(parts) < 4:
        yield from ("+".join(order) for order in itertools.permutations(parts))


def stems(code: str) -> Iterator[str]:
    """What a variant's code begins with: nk3 and nk3-02 of nk3-02-01. A stem names the product only."""
    for match in re.finditer(r"[-_/. ]", code):
        stem = code[: match.start()]
        if len(stem) >= _SHORTEST_STEM and re.search(r"[a-z]", stem):
            yield stem


def _retyped(code: str) -> str:
    """A code with one kind of separator, as it may be typed again: kq/04_01 for kq-04-01."""
    return re.sub(r"[-_/. ]+", "-", code)


def codes_of(code: str) -> Iterator[str]:
    """The codes in a code cell, folded; several may be joined by ; or a comma."""
    for part in fold(code).replace(",", ";").split(";"):
        if part.strip():
            yield part.strip()


def _synonyms(reader: AttributeReader) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(fold, members)) for members in reader.lexicon.same_words)


def holds_word(text: str, word: str) -> bool:
    """Whether a text contains a word; Latin words only as whole words."""
    return word in text and (has_cjk(word) or _stands_alone(text, word))


def _stands_alone(text: str, word: str) -> bool:
    return re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text) is not None
