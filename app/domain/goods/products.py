"""Deciding whether a goods as written is a given product."""

from __future__ import annotations

from collections import Counter, defaultdict
from enum import Enum
from functools import lru_cache

from app.domain.goods.catalogue import Catalogue, Variant, grams
from app.domain.goods.items import Item
from app.domain.goods.text import RUNS, fold, has_cjk, squash

_SURE = 0.5
_WEAK = 0.3
_RIVAL = 0.6
_LEAD = 0.3
_LEARN_COUNT = 3
_LEARN_SHARE = 0.8


class Fit(Enum):
    """Whether a goods is the product."""

    YES = 1
    NO = 2
    UNSURE = 3
    SILENT = 4
    """The sheet does not name the product at all."""


class ProductJudge:
    """Judges by code, by name, and by what this sheet itself teaches about a supplier's own names."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._noise = frozenset(fold(word) for word in catalogue.reader.lexicon.noise)
        self._learned: dict[str, int] = {}
        self._votes: dict[str, Counter[int]] = defaultdict(Counter)
        self.name_of = lru_cache(maxsize=200_000)(self._name_of)
        self._cover = lru_cache(maxsize=200_000)(catalogue.cover)

    def judge(self, item: Item, variant: Variant) -> Fit:
        """Whether `item` is the product of `variant`."""
        by_code = self._by_code(item, variant)
        name = self.name_of(item)
        if not name or self._is_only_values(item, variant.product):
            return by_code or self._by_families(item, variant)
        if by_code is not None and (not item.name or self._is_only_values_of_code(item)):
            return by_code
        if name in self._learned:
            return Fit.YES if self._learned[name] == variant.product else Fit.NO
        by_name = self._by_name(item, name, variant.product)
        if by_code is Fit.YES:
            return Fit.YES if by_name is not Fit.NO else Fit.UNSURE
        if by_code is Fit.NO:
            return Fit.UNSURE if by_name is Fit.YES else Fit.NO
        return by_name

    def products_of(self, item: Item) -> frozenset[int]:
        """The products that the name or code points at clearly."""
        if item.decoded is not None:
            return frozenset((item.decoded.product,))
        if item.code and (known := self._catalogue.by_code(item.code)):
            return known
        name = self.name_of(item)
        if name in self._learned:
            return frozenset((self._learned[name],))
        cover = self._cover(name) if name else {}
        best = max(cover.values(), default=0.0)
        short = self._abbreviated(name) if best < _RIVAL else None
        if short is not None:
            return frozenset((short,))
        if best < _RIVAL:
            named = [self._cover(word) for word in name.split() if len(word) > 1]
            return frozenset(n for cover in named for n, c in cover.items() if c == 1.0)
        return frozenset(n for n, c in cover.items() if c == best and best >= _RIVAL)

    def _by_code(self, item: Item, variant: Variant) -> Fit | None:
        known = self._catalogue.by_code(item.code) if item.code else frozenset()
        if not known:
            return None
        return Fit.YES if variant.product in known else Fit.NO

    def _by_name(self, item: Item, name: str, product: int) -> Fit:
        exact = self._catalogue.by_title(item.name)
        if exact is not None:
            return Fit.YES if exact == product else Fit.NO
        plain = squash(item.name)
        if any(
            len(p) >= 4 and self._catalogue.products[product].plain_title.startswith(p)
            for p in (plain, squash(name))
        ):
            return Fit.YES
        cover = self._cover(name)
        ours = cover.get(product, 0.0)
        rival = max((c for n, c in cover.items() if n != product), default=0.0)
        if ours >= _SURE and ours >= rival - _LEAD / 2:
            return Fit.YES
        if rival >= _RIVAL and rival - ours >= _LEAD:
            return Fit.NO
        short = self._abbreviated(name) if max(ours, rival) < _RIVAL else None
        if short is not None:
            return Fit.YES if product == short else Fit.NO
        if ours == 0 and self._is_named_by_a_word(name):
            return Fit.NO
        return Fit.YES if ours >= _WEAK and ours > rival else Fit.UNSURE

    def _abbreviated(self, name: str) -> int | None:
        """The one product that a word of the name abbreviates."""
        meant = [found for word in name.split() if len(found := self._catalogue.abbreviated(word)) == 1]
        return next(iter(meant[0])) if len(frozenset().union(*meant)) == 1 else None

    def _is_named_by_a_word(self, name: str) -> bool:
        """Whether a word of the text, beside words nobody knows, is in the title of some product."""
        words = (word for word in name.split() if len(word) >= (2 if has_cjk(word) else 4))
        return any(1.0 in self._catalogue.cover(word, names_only=True).values() for word in words)

    def _by_families(self, item: Item, variant: Variant) -> Fit:
        """Without a name: a goods with attributes this product never has, and none of those it has."""
        product = self._catalogue.products[variant.product]
        there = {m.family for m in self._catalogue.reader.read(f"{item.name} {item.spec}") if not m.is_weak}
        foreign = there - set(product.families) - {"number", "length", "mark"}
        needed = {m.family for value in variant.values for m in value.mentions}
        return Fit.UNSURE if foreign and not needed <= there else Fit.SILENT

    def _is_only_values_of_code(self, item: Item) -> bool:
        """Whether the words beside a known code are all values of a product with that code."""
        return any(self._is_only_values(item, number) for number in self._catalogue.by_code(item.code))

    def _is_only_values(self, item: Item, product: int) -> bool:
        """Whether the text holds nothing but values, those this product is known to have among them."""
        text = fold(item.name or item.spec)
        slots = self._catalogue.products[product].slots
        for value in sorted((v.text for s in slots.values() for v in s.values()), key=len, reverse=True):
            text = text.replace(value, " ") if len(value) > 1 else text
        return not self._words(text, keep_values=bool(item.name and item.spec), also_weak=True)

    def _name_of(self, item: Item) -> str:
        """The part of the text that should name the product: no attributes, no noise."""
        if item.spec and item.name:
            return " ".join(self._words(item.name, keep_values=True))
        return " ".join(self._words(item.name or item.spec))

    def _words(self, text: str, *, keep_values: bool = False, also_weak: bool = False) -> list[str]:
        """The words of a text that are neither attributes nor noise."""
        folded = fold(text)
        for mention in () if keep_values else self._catalogue.reader.read(folded):
            if (also_weak or not mention.is_weak) and not self._catalogue.is_of_name(folded, mention):
                folded = folded[: mention.start] + " " * (mention.end - mention.start) + folded[mention.end :]
        return [word for word in _name_words(folded) if word not in self._noise]

    def observe(self, item: Item, product: int, count: int = 1) -> None:
        """Note that a goods with this name came for an order of one single line of `product`."""
        name = self.name_of(item)
        if name and not item.code and self._catalogue.by_title(item.name) is None:
            self._votes[name][product] += count

    def learn(self) -> int:
        """Take names whose orders agree as the supplier's own names; returns how many were learned."""
        for name, votes in self._votes.items():
            product, count = votes.most_common(1)[0]
            if count >= _LEARN_COUNT and count >= _LEARN_SHARE * votes.total() and not self._is_known(name):
                self._learned[name] = product
        return len(self._learned)

    def _is_known(self, name: str) -> bool:
        """Whether the name says by itself which product it is."""
        return max(self._cover(name).values(), default=0.0) >= _SURE and bool(list(grams(name)))


def _name_words(text: str) -> list[str]:
    """The words of a text that may name goods: no numbers, a single letter only together with the Chinese
    beside it (u盘, t恤)."""
    words: list[str] = []
    end = -1
    for match in RUNS.finditer(text):
        run = match.group()
        after = text[match.end() : match.end() + 1]
        if run[0].isdigit():
            continue
        if words and match.start() == end and 1 in (len(words[-1]), len(run)):
            words[-1] += run
        elif len(run) > 1 or has_cjk(run) or (after and has_cjk(after)):
            words.append(run)
        end = match.end()
    return words
