"""Holding a goods as written against a variant as ordered."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from app.domain.goods.catalogue import Catalogue, Product, Variant
from app.domain.goods.items import Item
from app.domain.goods.patterns import Mention
from app.domain.goods.products import Fit, ProductJudge
from app.domain.goods.specs import SpecValue, core_of
from app.domain.goods.text import fold, has_cjk, runs, squash


class Agreement(Enum):
    """How one value of a variant stands to what is written."""

    SAME = 1
    VAGUE = 2
    SILENT = 3
    DIFFERENT = 4


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

    def __init__(self, catalogue: Catalogue, products: ProductJudge) -> None:
        self._catalogue = catalogue
        self._products = products
        self._reader = catalogue.reader
        self.compare = lru_cache(maxsize=500_000)(self._compare)
        self._written = lru_cache(maxsize=200_000)(self._read_written)

    def forget(self) -> None:
        """Drop what was judged, after new names were learned."""
        self.compare.cache_clear()

    def _compare(self, item: Item, variant: Variant) -> Comparison:
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
        agreements = [(value, *self._agreement(value, product, written)) for value in variant.values]
        different = [
            Difference(v.slot, v.text, other) for v, a, other in agreements if a is Agreement.DIFFERENT
        ]
        count = [a for _, a, _ in agreements].count
        unknown = bool(count(Agreement.SILENT)) and not count(Agreement.SAME) and written.has_unknown
        return Comparison(
            fit,
            count(Agreement.SAME),
            count(Agreement.SILENT),
            count(Agreement.VAGUE),
            tuple(different),
            unknown,
        )

    def _by_variant_code(self, item: Item, variant: Variant) -> Comparison | None:
        """Where a code stands for exactly one variant, the code alone tells."""
        keys = self._catalogue.variant_keys(item.code) if item.code else frozenset()
        if len(keys) != 1 or len(variant.values) == 0:
            return None
        if variant.key in keys:
            return Comparison(Fit.YES, same=len(variant.values))
        number, values = next(iter(keys))
        if number != variant.product or len(self._catalogue.codes_of_product(number)) < 2:
            return None
        return Comparison(
            Fit.YES, differences=(Difference("code", variant.values[0].text, "/".join(values)),)
        )

    def _read_written(self, item: Item, product_number: int) -> Written:
        product = self._catalogue.products[product_number]
        name = mask_title(item.name, product, self._reader.is_word)
        spec = mask_title(item.spec, product, self._reader.is_word)
        mentions = list(self._reader.read(spec))
        in_spec = {m.family for m in mentions}
        mentions += [m for m in self._reader.read(name) if m.family not in in_spec]
        text = f"{spec} {name}" if spec else name
        return Written(text, squash(text), tuple(mentions), _has_unknown(spec or name, mentions))

    def _agreement(self, value: SpecValue, product: Product, written: Written) -> tuple[Agreement, str]:
        by_text, other = _compare_text(value, product.values(value.slot), written)
        by_family, word = self._compare_families(value, product, written)
        if by_text is Agreement.DIFFERENT:
            nested = value.core in core_of(other)
            return (by_family, word) if by_family is Agreement.SAME and not nested else (by_text, other)
        if by_family is not Agreement.SILENT:
            return by_family, word
        return (
            (by_text, other) if by_text is not Agreement.SILENT else _compare_numbers(value, product, written)
        )

    def _compare_families(
        self, value: SpecValue, product: Product, written: Written
    ) -> tuple[Agreement, str]:
        """Compare by attribute family; a value that differs in its own family is another variant."""
        result = Agreement.SILENT, ""
        for family in dict.fromkeys(m.family for m in value.mentions):
            ordered = {m.value for m in value.mentions if m.family == family}
            there = [m for m in written.mentions if m.family == family]
            if not there:
                continue
            if self._is_same(family, ordered, {m.value for m in there}):
                result = Agreement.SAME, ""
                continue
            if any(self._stands_for(family, o, m.value, product) for o in ordered for m in there):
                return Agreement.VAGUE, ""
            firm = [m for m in there if _is_firm(m, value, product)]
            if firm:
                return Agreement.DIFFERENT, firm[0].value if not firm[0].number else firm[0].number
        return result

    def _is_same(self, family: str, ordered: set[str], there: set[str]) -> bool:
        if family == "model":
            return any(_same_model(o, t) for o in ordered for t in there)
        if family == "dimensions" or len(ordered) == 1:
            return bool(ordered & there)
        return ordered <= there or (family == "flavour" and bool(ordered & there))

    def _stands_for(self, family: str, ordered: str, written: str, product: Product) -> bool:
        """Whether a vague word (grey) may mean the ordered value (dark grey): only if the product has no
        variant that is exactly the vague word."""
        if self._reader.lexicon.broader(family, ordered) != written:
            return False
        values = (m.value for slot in product.slots.values() for v in slot.values() for m in v.mentions)
        return written not in values


@dataclass(frozen=True)
class Written:
    """What a sheet writes of a goods, seen from one product."""

    text: str
    plain: str
    mentions: tuple[Mention, ...]
    has_unknown: bool


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


def _same_model(ordered: str, written: str) -> bool:
    """Models agree in number and suffixes; the series may be left out."""
    series, _, rest = ordered.partition("|")
    other, _, other_rest = written.partition("|")
    return rest == other_rest and (series == other or not series or not other)


def _is_firm(mention: Mention, value: SpecValue, product: Product) -> bool:
    """Whether a mention can prove a difference. A bare number only if it could be such a size at all."""
    if mention.family != "number":
        return not mention.is_weak
    numbers = {m.number for v in product.values(value.slot) for m in v.mentions if m.number}
    if mention.number in numbers or not mention.is_weak:
        return True
    ours = [float(m.number) for m in value.mentions if m.number]
    return any(
        low <= n <= high and low <= float(mention.number) <= high for n in ours for low, high in _SIZES
    )


_LENGTH_LIKE = ("number", "length", "dimensions")
_SIZES = ((15.0, 60.0), (66.0, 200.0))


def _compare_text(value: SpecValue, rivals: Iterable[SpecValue], written: Written) -> tuple[Agreement, str]:
    """Look for the value, and for the product's other values, in the text; the longest found counts."""
    found, length = "", 0
    for candidate in (value, *rivals):
        core = candidate.core
        if len(core) > length and is_in(core, written):
            found, length = candidate.plain, len(core)
    if not found:
        return Agreement.SILENT, ""
    same = found == value.plain or core_of(found) == value.core
    return (Agreement.SAME, "") if same else (Agreement.DIFFERENT, found)


def is_in(core: str, written: Written) -> bool:
    """Whether a value stands in the text: Chinese ones anywhere, others only as whole words."""
    if has_cjk(core):
        return len(core) >= 2 and core in written.plain
    if len(core) < 2 or core.isdigit():
        return False
    spaced = r"[\s\-_/]*".join(map(re.escape, core))
    return re.search(rf"(?<![a-z0-9]){spaced}(?![a-z0-9])", written.text) is not None


def _compare_numbers(value: SpecValue, product: Product, written: Written) -> tuple[Agreement, str]:
    """A number written without its unit, or with another one: 110 for 110cm, 120码 for 120cm."""
    ours = {m.number for m in value.mentions if m.number and m.family != "model"}
    if not ours:
        return _compare_bare_model(value, written)
    kinds = {"number"} | ({"length"} if any(m.family in _LENGTH_LIKE for m in value.mentions) else set())
    theirs = {m.number for m in written.mentions if m.number and m.family in kinds}
    if ours & theirs:
        return Agreement.SAME, ""
    rivals = {m.number for v in product.values(value.slot) for m in v.mentions if m.number} - ours
    clash = sorted(theirs & rivals)
    return (Agreement.DIFFERENT, clash[0]) if clash else (Agreement.SILENT, "")


def _compare_bare_model(value: SpecValue, written: Written) -> tuple[Agreement, str]:
    """Only the number of a model: 15 for iPhone 15."""
    models = [m for m in value.mentions if m.family == "model"]
    numbers = {m.number for m in written.mentions if m.family == "number"}
    if any(m.number in numbers for m in models):
        plain = any(m.value.endswith("|") for m in models)
        return (Agreement.SAME if plain else Agreement.VAGUE), ""
    return Agreement.SILENT, ""


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


def _has_unknown(text: str, mentions: list[Mention]) -> bool:
    """Whether words remain that nobody knows."""
    rest = fold(text)
    for mention in mentions:
        rest = rest[: mention.start] + " " * (mention.end - mention.start) + rest[mention.end :]
    return any(len(run) >= 2 and not run[0].isdigit() for run in runs(rest))
