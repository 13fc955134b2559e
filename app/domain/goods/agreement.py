"""How one value of a variant stands to what a sheet writes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from app.domain.goods.catalogue import Product
from app.domain.goods.lexicon import Lexicon
from app.domain.goods.negation import stands_affirmed
from app.domain.goods.patterns import Mention
from app.domain.goods.specs import SpecValue, core_of, parts_of
from app.domain.goods.text import CJK, has_cjk

_LENGTH_LIKE = ("number", "length", "dimensions")
_WORDS = re.compile(rf"[{CJK}]+|[a-z0-9.]+")
_CODE_WORDS = re.compile(r"(?<![a-z0-9.])[a-z0-9]{3,}(?![a-z0-9.])")
_CODE_VALUE = re.compile(r"[a-z]{1,4}\d{3,}[a-z]{0,3}")
_ROUNDED = 0.025
_WHOLE_WORDS = ("colour", "size", "model")
"""Families whose words mean another value where they stand alone than as part of a longer one."""
_SIZES = ((15.0, 60.0), (66.0, 200.0))


class Agreement(Enum):
    """How one value of a variant stands to what is written."""

    SAME = 1
    VAGUE = 2
    SILENT = 3
    DIFFERENT = 4


Verdict = tuple[Agreement, str]
"""With what is written instead, where it differs."""
_SILENT: Verdict = (Agreement.SILENT, "")
_SAME: Verdict = (Agreement.SAME, "")


@dataclass(frozen=True)
class Written:
    """What a sheet writes of a goods, seen from one product."""

    text: str
    plain: str
    mentions: tuple[Mention, ...]
    pieces: tuple[str, ...]
    """What is written for each mention."""
    has_name: bool
    """Whether name and variant stand in one text."""
    loose: tuple[str, ...]
    """Words that are neither attributes nor of the product's title."""

    @property
    def has_unknown(self) -> bool:
        """Whether words remain that nobody knows."""
        return bool(self.loose)


class ValueJudge:
    """Judges values of variants against what is written."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._measures = frozenset(measure.id for measure in lexicon.measures)
        self._known = lru_cache(maxsize=None)(_mentions_by_slot)

    def judge(self, value: SpecValue, product: Product, written: Written) -> Verdict:
        """By the value's own text first, then by its attributes, then by bare numbers and parts of words."""
        there = self._for_slot(value.slot, product, written)
        by_text = _compare_text(value, product, written)
        by_family = self._compare_families(value, product, there)
        if by_text[0] is Agreement.DIFFERENT:
            return (
                by_family
                if by_family == _SAME and self._is_unlike(by_text[1], value, product, there)
                else by_text
            )
        if by_family[0] is Agreement.DIFFERENT:
            same = by_text[0] is Agreement.SAME and not value.mentions
            return _SAME if same or _is_part(value, product, there, by_family[1]) else by_family
        by_number = _compare_numbers(value, product, [m for m, _ in there])
        if by_number[0] is Agreement.DIFFERENT:
            return by_number
        if by_family[0] is not Agreement.SILENT:
            return by_family
        told = next((v for v in (by_text, by_number) if v[0] is not Agreement.SILENT), None)
        return told or (
            _by_code_part(value, product, written)
            or self._by_rival(value, product, there)
            or _by_part(value, product, written)
        )

    def _is_unlike(
        self, found: str, value: SpecValue, product: Product, there: Sequence[tuple[Mention, str]]
    ) -> bool:
        """Whether the other value found in the text is contradicted by what is written of attributes, which
        agree with the ordered one."""
        if value.core in core_of(found):
            return False
        others = [rival for rival in product.values(value.slot) if rival.plain == found]
        return not any(self._compare_families(rival, product, there) == _SAME for rival in others)

    def _by_rival(
        self, value: SpecValue, product: Product, there: Sequence[tuple[Mention, str]]
    ) -> Verdict | None:
        """Nothing is written of the ordered value, but of another of its slot (6升 for 6L*4包)."""
        firm = [(m, piece) for m, piece in there if not m.is_weak]
        for rival in product.values(value.slot):
            if rival.plain != value.plain and self._compare_families(rival, product, firm) == _SAME:
                return Agreement.DIFFERENT, rival.plain
        return None

    def _for_slot(self, slot: str, product: Product, written: Written) -> list[tuple[Mention, str]]:
        """The mentions that can be about this slot: not those that are values of another slot only (11号 is
        the ring's size, and no other silver than 925)."""
        known = self._known(product)
        own = known.get(slot, frozenset())
        others = frozenset().union(*(k for s, k in known.items() if s != slot)) - own
        pairs = zip(written.mentions, written.pieces, strict=True)
        return [(m, piece) for m, piece in pairs if (m.family, m.value) not in others]

    def _compare_families(
        self, value: SpecValue, product: Product, there: Sequence[tuple[Mention, str]]
    ) -> Verdict:
        """Compare by attribute family; a value that differs in its own family is another variant."""
        result = _SILENT
        for family in dict.fromkeys(m.family for m in value.mentions):
            ordered = {m.value for m in value.mentions if m.family == family}
            found = [m for m, _ in there if m.family == family]
            if not found:
                continue
            there_is = {m.value for m in found}
            if family == "colour" and _are_endings(value, found):
                continue
            if _shares_number(value, found, product) or self._is_same(family, ordered, there_is):
                result = _SAME
                continue
            if self._is_rounded(family, ordered, there_is, product):
                result = _SAME
                continue
            if there_is <= ordered:
                told = _in_closed_world(family, value, there_is, product)
                if told[0] is not Agreement.SAME:
                    return told
                result = _SAME
                continue
            pairs = [(o, m.value) for o in ordered for m in found]
            if any(
                self._stands_for(family, o, w, product) or self._is_near(family, o, w, product)
                for o, w in pairs
            ):
                return Agreement.VAGUE, ""
            firm = [m for m in found if _is_firm(m, value, product)]
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
        if self._lexicon.broader(family, ordered) != written:
            return False
        values = (m.value for slot in product.slots.values() for v in slot.values() for m in v.mentions)
        return written not in values

    def _is_rounded(self, family: str, ordered: set[str], there: set[str], product: Product) -> bool:
        """Whether a measure is the ordered one in another unit, rounded (350ml for 12oz): then it is no other
        variant's."""
        if family not in self._measures:
            return False
        known = {m.value for s in product.slots.values() for v in s.values() for m in v.mentions}
        return any(
            t not in known and abs(float(o) - float(t)) <= _ROUNDED * float(o) for o in ordered for t in there
        )

    def _is_near(self, family: str, ordered: str, written: str, product: Product) -> bool:
        """Whether two shades of one colour (深空灰, 深灰) may be the same goods: no other variant of the
        product is of that colour, and it is not light against dark."""
        base = self._lexicon.broader(family, ordered)
        if base is None or base != self._lexicon.broader(family, written) or _is_opposite(ordered, written):
            return False
        known = {m.value for s in product.slots.values() for v in s.values() for m in v.mentions} - {ordered}
        return not any(base in (value, self._lexicon.broader(family, value)) for value in known)


def _in_closed_world(family: str, value: SpecValue, there: set[str], product: Product) -> Verdict:
    """What is written is a part of what the value says in a family (450mm of 18寸450mm): it is that value,
    unless another one says just that, or says it too."""
    others = [v for v in product.values(value.slot) if v.plain != value.plain]
    theirs = [(v, {m.value for m in v.mentions if m.family == family}) for v in others]
    exact = next((v for v, said in theirs if said == there), None)
    if exact is not None:
        return Agreement.DIFFERENT, exact.plain
    return (Agreement.VAGUE, "") if any(there <= said for _, said in theirs) else _SAME


def _is_opposite(a: str, b: str) -> bool:
    return any(a.startswith(x) and b.startswith(y) for x, y in (("light", "dark"), ("dark", "light")))


def _are_endings(value: SpecValue, found: Sequence[Mention]) -> bool:
    """Whether both only end in a character that may be a colour (手冲粉, 意式机粉)."""
    ours = [m for m in value.mentions if m.family == "colour"]
    return all(m.is_weak for m in (*ours, *found))


def _shares_number(value: SpecValue, found: Sequence[Mention], product: Product) -> bool:
    """Whether a number without a unit is one of the value's own, whatever that one counts, and no other value
    holds more of those written (6-9 is not 9-12)."""
    if not all(m.family == "number" for m in found):
        return False
    written = {m.number for m in found}
    shared = len(written & _numbers(value))
    return shared > 0 and all(len(written & _numbers(v)) <= shared for v in product.values(value.slot))


def _numbers(value: SpecValue) -> set[str]:
    return {m.number for m in value.mentions if m.number}


def _mentions_by_slot(product: Product) -> dict[str, frozenset[tuple[str, str]]]:
    return {
        slot: frozenset((m.family, m.value) for value in values.values() for m in value.mentions)
        for slot, values in product.slots.items()
    }


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


def _is_part(value: SpecValue, product: Product, there: Sequence[tuple[Mention, str]], word: str) -> bool:
    """Whether what seems to differ is a part of the ordered value and of no other (柠檬味 for 柠檬酸辣). Not
    of colours: 白 is another than 米白, but charcoal is Charcoal Grey."""
    named = ((m, piece) for m, piece in there if word == m.value and not m.number)
    first = {m.value for m in value.mentions[:1]}
    pieces = (
        core_of(piece)
        for m, piece in named
        if m.family not in _WHOLE_WORDS or m.value in first or begins(core_of(piece), value)
    )
    return any(_names_part(piece, value) and not _rivals(piece, value, product) for piece in pieces)


def begins(word: str, value: SpecValue) -> bool:
    """Whether a value begins with a Chinese word (焦糖 of 焦糖棕): then the word is short for it, although it
    may be a colour of its own elsewhere. What a value ends with (白 of 米白) is not."""
    return len(word) >= 2 and has_cjk(word) and value.plain != word and value.plain.startswith(word)


def _by_part(value: SpecValue, product: Product, written: Written, but: Sequence[SpecValue] = ()) -> Verdict:
    """A word that is in one value of the slot only says which (森林 for 森林绿)."""
    named = (core_of(p) for m, p in zip(written.mentions, written.pieces, strict=True) if not m.number)
    passed = {other.core for other in but}
    for word in (word for word in (*written.loose, *named) if word not in passed):
        rivals = [rival for rival in _rivals(word, value, product) if rival not in but]
        if value not in but and _names_part(word, value):
            return _SAME if not rivals else (Agreement.VAGUE, "")
        if len(rivals) == 1:
            return Agreement.DIFFERENT, rivals[0].plain
    return _SILENT


def _by_code_part(value: SpecValue, product: Product, written: Written) -> Verdict | None:
    """A value that is a code is told by its number without the letters around it (388A for CF388A)."""
    words = [word for word in _CODE_WORDS.findall(written.text) if any(map(str.isdigit, word))]
    meant = [v for v in product.values(value.slot) if any(_is_code_part(word, v.plain) for word in words)]
    if len(meant) != 1:
        return None
    return _SAME if meant[0].plain == value.plain else (Agreement.DIFFERENT, meant[0].plain)


def _is_code_part(word: str, code: str) -> bool:
    if not _CODE_VALUE.fullmatch(code) or word not in code:
        return False
    before, _, after = code.partition(word)
    return all(not rest or rest.isalpha() for rest in (before, after))


def _rivals(word: str, value: SpecValue, product: Product) -> list[SpecValue]:
    return [v for v in product.values(value.slot) if v.plain != value.plain and _names_part(word, v)]


def _names_part(word: str, value: SpecValue) -> bool:
    if has_cjk(word):
        return len(word) >= 2 and stands_affirmed(word, value.plain)
    return len(word) >= 3 and re.search(rf"(?<![a-z]){re.escape(word)}", value.text) is not None


def _compare_text(value: SpecValue, product: Product, written: Written) -> Verdict:
    """Look for the value, and for the product's other values, in the text; the longest found counts. A value
    that is a word of the title (咖啡豆) counts only where none of the others is named."""
    values = (value, *product.values(value.slot))
    named = [v for v in values if written.has_name and v.core in product.plain_title]
    found = _longest([v for v in values if v not in named], written)
    if found is None and named:
        by_word = _by_part(value, product, written, but=named)
        if by_word[0] is not Agreement.SILENT:
            return by_word
        found = _longest(named, written)
    if found is None:
        return _SILENT
    same = found.plain == value.plain or found.core == value.core
    return _SAME if same else (Agreement.DIFFERENT, found.plain)


def _longest(values: Sequence[SpecValue], written: Written) -> SpecValue | None:
    """The value of which most stands in the text, the first of equals."""
    sizes = [_found_length(value, written) for value in values]
    best = max(sizes, default=0)
    return values[sizes.index(best)] if best else None


def _found_length(value: SpecValue, written: Written) -> int:
    """How many characters of a value stand in the text; of a set (挖掘机+推土机) all parts must."""
    parts = parts_of(value.text)
    if len(parts) > 1:
        return sum(map(len, parts)) + 1 if all(is_in(part, written) for part in parts) else 0
    core = value.core
    if is_in(core, written):
        return len(core)
    words = _WORDS.findall(value.text)
    in_other_order = len(words) > 1 and all(is_in(word, written) for word in words)
    return len(core) - 1 if in_other_order else 0


def is_in(core: str, written: Written) -> bool:
    """Whether a value stands in the text: Chinese ones anywhere, others only as whole words."""
    if has_cjk(core):
        return len(core) >= 2 and stands_affirmed(core, written.plain)
    if len(core) < 2 or core.isdigit():
        return False
    spaced = r"[\s\-_/]*".join(map(re.escape, core))
    return re.search(rf"(?<![a-z0-9]){spaced}(?![a-z0-9])", written.text) is not None


def _compare_numbers(value: SpecValue, product: Product, there: Sequence[Mention]) -> Verdict:
    """A number written without its unit, or with another one: 110 for 110cm, 120码 for 120cm."""
    told = {m.family for m in there}
    ours = {m.number for m in value.mentions if m.number and m.family != "model" and m.family not in told}
    if not ours:
        return _SILENT if told & {m.family for m in value.mentions} else _compare_bare_model(value, there)
    kinds = {"number"} | ({"length"} if any(m.family in _LENGTH_LIKE for m in value.mentions) else set())
    theirs = {m.number for m in there if m.number and m.family in kinds}
    if ours & theirs:
        return _SAME
    own = {m.number for m in value.mentions}
    rivals = {m.number for v in product.values(value.slot) for m in v.mentions if m.number} - own
    clash = sorted(theirs & rivals)
    return (Agreement.DIFFERENT, clash[0]) if clash else _SILENT


def _compare_bare_model(value: SpecValue, there: Sequence[Mention]) -> Verdict:
    """Only the number of a model: 15 for iPhone 15."""
    models = [m for m in value.mentions if m.family == "model"]
    numbers = {m.number for m in there if m.family == "number"}
    if any(m.number in numbers for m in models):
        plain = any(m.value.endswith("|") for m in models)
        return (Agreement.SAME if plain else Agreement.VAGUE), ""
    return _SILENT
