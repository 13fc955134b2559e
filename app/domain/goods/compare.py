"""Holding a goods as written against a variant as ordered."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.domain.goods.agreement import Agreement, Verdict, Written
from app.domain.goods.catalogue import Catalogue, Product, Variant, stems
from app.domain.goods.decoding import Decoded
from app.domain.goods.evidence import Dimension, Evidence
from app.domain.goods.items import Item
from app.domain.goods.patterns import Mention
from app.domain.goods.products import Fit, ProductJudge
from app.domain.goods.specs import SpecValue
from app.domain.goods.text import fold, has_cjk, runs, squash


@dataclass(frozen=True)
class Difference:
    """A value that was ordered and the other that is written instead."""

    slot: str
    ordered: str
    written: str


@dataclass(frozen=True)
class Comparison:
    """What holding a goods against a variant shows."""

    fit: Fit
    same: int = 0
    silent: int = 0
    vague: int = 0
    differences: tuple[Difference, ...] = ()
    has_unknown_words: bool = False

    @property
    def is_right(self) -> bool:
        """The product fits and nothing contradicts."""
        return self.fit in (Fit.YES, Fit.SILENT) and not self.differences

    @property
    def confidence(self) -> float:
        """How sure the reading is, 0..1."""
        base = {Fit.YES: 0.98, Fit.SILENT: 0.85, Fit.UNSURE: 0.4, Fit.NO: 0.95}[self.fit]
        return round(
            max(0.1, base - 0.08 * self.silent - 0.08 * self.vague - 0.1 * self.has_unknown_words), 2
        )


class GoodsMatcher:
    """Compares goods as written with variants as ordered; every pair is judged once."""

    def __init__(self, catalogue: Catalogue, products: ProductJudge, evidence: Evidence) -> None:
        self._catalogue = catalogue
        self._products = products
        self._reader = catalogue.reader
        self._evidence = evidence
        self._values = evidence.judge
        self.compare = lru_cache(maxsize=500_000)(self._compare)
        self._written = lru_cache(maxsize=200_000)(self._read_written)

    def forget(self) -> None:
        """Drop what was judged, after new names were learned."""
        self.compare.cache_clear()

    def _compare(self, item: Item, variant: Variant) -> Comparison:
        if item.decoded is not None:
            return compare_decoded(item.decoded, variant, self._evidence.dimensions(variant.product))
        product = self._catalogue.products[variant.product]
        fit = self._products.judge(item, variant)
        if fit is Fit.NO:
            return Comparison(fit)
        written = self._written(item, variant.product)
        by_code = self._by_variant_code(item, variant)
        if by_code is not None and not written.mentions:
            return by_code
        if _is_run_together(variant, written):
            return Comparison(fit, same=len(variant.values))
        text = fold(f"{item.spec} {item.name}")
        agreements = [(value, *self._judge(value, product, written, text)) for value in variant.values]
        different = [
            Difference(v.slot, v.text, other) for v, a, other in agreements if a is Agreement.DIFFERENT
        ]
        count = [a for _, a, _ in agreements].count
        left_open = (v for v, a, _ in agreements if a is Agreement.SILENT)
        silent = sum(self._has_others(value, product.number) for value in left_open)
        unknown = bool(silent) and not count(Agreement.SAME) and written.has_unknown
        return Comparison(
            fit,
            count(Agreement.SAME),
            silent,
            count(Agreement.VAGUE),
            tuple(different),
            unknown,
        )

    def _judge(self, value: SpecValue, product: Product, written: Written, text: str) -> Verdict:
        """How a value stands to what is written; a set or a multipack named whole says which it is."""
        for place, mask in self._evidence.told_whole(text, product.number).items():
            dimension = self._evidence.dimensions(product.number)[place]
            if value.slot in dimension.slots and not mask >> dimension.bit(value) & 1:
                return Agreement.DIFFERENT, next(
                    v.text for i, v in enumerate(dimension.values) if mask >> i & 1
                )
        return self._values.judge(value, product, written)

    def is_open(self, item: Item, value: SpecValue, product: int) -> bool:
        """Whether goods as written say nothing of the dimension of a value."""
        if item.decoded is None or item.decoded.product != product:
            return True
        dimensions = enumerate(self._evidence.dimensions(product))
        return any(value.slot in d.slots and item.decoded.masks[place] is None for place, d in dimensions)

    def _has_others(self, value: SpecValue, product: int) -> bool:
        """Whether the product is known in other values beside this one."""
        dimensions = self._evidence.dimensions(product)
        return any(value.slot in d.slots and len(d.values) > 1 for d in dimensions)

    def _by_variant_code(self, item: Item, variant: Variant) -> Comparison | None:
        """Where a code stands for exactly one variant, the code alone tells."""
        if not variant.values:
            return None
        if item.code and not (item.name or item.spec) and not self._catalogue.by_code(item.code):
            return self._by_code_stem(item, variant)
        keys = self._catalogue.variant_keys(item.code) if item.code else frozenset()
        if len(keys) != 1:
            return None
        if variant.key in keys:
            return Comparison(Fit.YES, same=len(variant.values))
        number, values = next(iter(keys))
        if number != variant.product or len(self._catalogue.codes_of_product(number)) < 2:
            return None
        return Comparison(
            Fit.YES, differences=(Difference("code", variant.values[0].text, "/".join(values)),)
        )

    def _attributes(self, text: str) -> list[Mention]:
        """What a text says of attributes, without what a product is called (咖啡豆)."""
        return [m for m in self._reader.read(text) if not self._catalogue.is_of_name(text, m)]

    def _by_code_stem(self, item: Item, variant: Variant) -> Comparison | None:
        """A code nobody ordered that begins like this product's codes stands for another variant of it."""
        ours = self._catalogue.codes_of_product(variant.product)
        if not any(set(stems(item.code)) & set(stems(code)) for code in ours):
            return None
        return Comparison(Fit.YES, differences=(Difference("code", variant.values[0].text, item.code),))

    def _read_written(self, item: Item, product_number: int) -> Written:
        product = self._catalogue.products[product_number]
        name = fold(mask_title(item.name, product, self._reader.is_word))
        spec = fold(mask_title(item.spec, product, self._reader.is_word))
        mentions = [(m, spec[m.start : m.end]) for m in self._attributes(spec)]
        in_spec = {m.family for m, _ in mentions}
        loose = _loose_words(spec, (m for m, _ in mentions))
        of_name = self._attributes(name)
        mentions += [(m, name[m.start : m.end]) for m in of_name if m.family not in in_spec]
        loose += _loose_words(name, of_name)
        text = f"{spec} {name}" if spec else name
        found, pieces = tuple(m for m, _ in mentions), tuple(piece for _, piece in mentions)
        return Written(text, squash(text), found, pieces, not item.spec, loose)


def compare_decoded(goods: Decoded, variant: Variant, dimensions: Sequence[Dimension]) -> Comparison:
    """Hold goods whose product and values were found against a variant."""
    if goods.product != variant.product:
        return Comparison(Fit.NO)
    same = silent = vague = unnamed = 0
    different = []
    for value in variant.values:
        place = next(i for i, d in enumerate(dimensions) if value.slot in d.slots)
        mask, bit = goods.masks[place], 1 << dimensions[place].bit(value)
        if mask is None:
            unnamed += 1
            silent += len(dimensions[place].values) > 1
        elif not mask & bit:
            other = [v.text for i, v in enumerate(dimensions[place].values) if mask >> i & 1]
            different.append(Difference(value.slot, value.text, goods.foreign[place] or "/".join(other)))
        elif mask == bit:
            same += 1
        else:
            vague += 1
    return Comparison(Fit.YES, same, silent, vague, tuple(different), bool(unnamed and goods.unknown))


def _is_run_together(variant: Variant, written: Written) -> bool:
    """Whether the ordered values stand there without anything between, digits against digits, as in
    Mate602片装 for Mate60 and 2片装."""
    values = [value.plain for value in variant.values]
    if not 1 < len(values) < 5:
        return False
    for order in itertools.permutations(values):
        touching = any(a[-1:].isdigit() and b[:1].isdigit() for a, b in itertools.pairwise(order))
        joined = "".join(order)
        if touching and joined in written.plain:
            return not re.search(r"[a-z0-9]", written.plain.replace(joined, "", 1))
    return False


def mask_title(text: str, product: Product, is_word: object) -> str:
    """The text without the words of the product's own title, so that 白 in 小白鞋 is no colour.

    A piece that is an attribute word of its own (黑色 in "黑色收纳箱") stays.
    """
    if not text:
        return ""
    keep = {v.text for slot in product.slots.values() for v in slot.values()}
    shown, place = [], 0
    while place < len(text):
        length = _common_length(text, place, product.title)
        piece = text[place : place + length]
        if length >= 2 and not _is_attribute(piece.strip(), keep, is_word):
            shown.append(" ")
            place += length
        else:
            step = max(1, length) if length >= 2 else 1
            shown.append(text[place : place + step])
            place += step
    return "".join(shown)


def _is_attribute(piece: str, keep: set[str], is_word: object) -> bool:
    if piece in keep or (callable(is_word) and is_word(piece)):
        return True
    return not has_cjk(piece) and len(piece) < 3


def _common_length(text: str, place: int, title: str) -> int:
    """Length of the longest piece of `text` from `place` on that is in the title; Latin words stay whole."""
    best = 0
    for end in range(place + 2, len(text) + 1):
        if text[place:end] not in title:
            break
        best = end - place
    if best and place + best < len(text) and _cuts_word(text, place + best):
        while best and _cuts_word(text, place + best):
            best -= 1
    if best and place and _cuts_word(text, place):
        return 0
    return best if best >= 2 else 0


def _cuts_word(text: str, place: int) -> bool:
    """Whether a cut at `place` goes through a Latin word or a number."""
    a, b = text[place - 1], text[place]
    return (a.isascii() and b.isascii()) and ((a.isalpha() and b.isalpha()) or (a.isdigit() and b.isdigit()))


def _loose_words(text: str, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The words of a folded text that no mention covers."""
    rest = text
    for mention in mentions:
        if mention.family == "colour" and mention.is_weak:
            continue  # 粉 in 机粉 is no word of its own
        rest = rest[: mention.start] + " " * (mention.end - mention.start) + rest[mention.end :]
    return tuple(run for run in runs(rest) if len(run) >= 2 and not run[0].isdigit())
