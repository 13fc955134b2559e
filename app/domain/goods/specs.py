"""The variant an order line names: its values, one by one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.goods.mentions import AttributeReader
from app.domain.goods.patterns import Mention
from app.domain.goods.text import fold, squash

_BRACKETS = re.compile(r"[(\[【{〔「]([^()\[\]【】{}〔〕「」]*)[)\]】}〕」]")
_BETWEEN = re.compile(r"[;,|\n、]|\s/\s|\s\|\s")
_KEYED = re.compile(r"(?:^|\s)([^\s:;,]{1,12})\s*:\s*")
_TAIL = re.compile(r"(?:颜色|色系|色|款式|款|口味|味|版本|版|型号|型|码|号|装)$")
_ANY_KEY = frozenset(
    {"规格", "规格型号", "型号规格", "商品规格", "属性", "销售属性", "款式", "颜色分类", "分类", "种类",
     "选项", "套餐", "sku", "spec", "specification", "variant", "variation", "option", "style", "title"}
)  # fmt: skip
"""Labels that stand before several values at once; any other one labels one value."""
_SET = re.compile(r"[+&]")
_SLASH = re.compile(r"(?<![a-z0-9])/|/(?![a-z0-9])")


@dataclass(frozen=True)
class SpecValue:
    """One value of a variant, such as the colour; `slot` tells which values of a product vary with it."""

    slot: str
    text: str
    mentions: tuple[Mention, ...] = ()

    @property
    def plain(self) -> str:
        """Letters, digits and Chinese characters only."""
        return squash(self.text)

    @property
    def core(self) -> str:
        """The value without a closing word such as 色 or 款, for looking it up in other texts."""
        return core_of(self.text)


def core_of(text: str) -> str:
    """A value without what may be left out when it is written down again."""
    plain = squash(text)
    short = _TAIL.sub("", plain)
    return short if len(short) >= 2 else plain


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a value that is a set (挖掘机+推土机), squashed; the value alone where it is none."""
    parts = tuple(core_of(part) for part in _SET.split(text) if squash(part))
    return parts if len(parts) > 1 and all(len(part) >= 2 for part in parts) else (core_of(text),)


def split_spec(spec: str, advice: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """The (slot, value) pairs of a spec as platforms print it: keyed or not, any separator."""
    text = _without_advice(fold(spec), tuple(advice)).strip()
    if text.startswith("[") and text.endswith("]"):
        text = text[1:-1]
    pieces = [piece for part in _BETWEEN.split(text) for piece in _split_keys(part)]
    if len(pieces) == 1 and not pieces[0][0]:
        pieces = [("", part) for part in _SLASH.split(pieces[0][1])]
    for place, (key, value) in enumerate(pieces):
        if value.strip():
            yield key.strip() or str(place), value.strip()


def _without_advice(text: str, advice: tuple[str, ...]) -> str:
    """Drop remarks in brackets that advise (建议110-125斤) and keep those that name something."""

    def decide(match: re.Match[str]) -> str:
        inside = match.group(1)
        return " " if any(word in inside for word in advice) else match.group(0)

    return _BRACKETS.sub(decide, text)


def _split_keys(part: str) -> Iterator[tuple[str, str]]:
    marks = list(_KEYED.finditer(part))
    if not marks:
        yield "", part
        return
    for here, after in zip(marks, [*marks[1:], None], strict=True):
        yield here.group(1), part[here.end() : after.start() if after else len(part)]


def read_spec(spec: str, reader: AttributeReader) -> tuple[SpecValue, ...]:
    """The values of a printed spec; a value of several words separated by spaces is taken apart when it
    names several attributes ("黑色 L")."""
    values: list[SpecValue] = []
    for slot, text in split_spec(spec, reader.lexicon.advice):
        values += _take_apart(slot, text, reader)
    return tuple(values)


def _take_apart(slot: str, text: str, reader: AttributeReader) -> Iterator[SpecValue]:
    mentions = reader.read(text)
    words = text.split()
    may_be_several = slot.isdigit() or slot in _ANY_KEY
    if may_be_several and len(words) > 1 and len({m.family for m in mentions}) > 1:
        for place, word in enumerate(_whole_words(text, mentions)):
            yield SpecValue(f"{slot}.{place}", word, reader.read_value(word))
    else:
        yield SpecValue(slot, text, reader.read_value(text))


def _whole_words(text: str, mentions: tuple[Mention, ...]) -> list[str]:
    """Split at spaces that are not inside an attribute (iPhone 15 Pro stays whole)."""
    cuts = [i for i, c in enumerate(text) if c == " " and not any(m.start <= i < m.end for m in mentions)]
    edges = [0, *cuts, len(text)]
    return [word for a, b in itertools.pairwise(edges) if (word := text[a:b].strip())]


def read_title_variant(title: str, reader: AttributeReader) -> tuple[tuple[SpecValue, ...], str]:
    """For titles that carry the variant ("… 黑色 M", "Lunch Box - Pink"): its values and the title without.

    Only whole words count, so that 白 in 小白鞋 is no colour.
    """
    folded = fold(title)
    values, base = [], folded
    words = re.split(r"\s+-\s+|[\s()\[\]【】/]+", folded)
    for word in words[1:]:
        mentions = reader.read(word)
        if (
            word
            and mentions
            and mentions[0].start == 0
            and mentions[0].end == len(word)
            and not mentions[0].is_weak
        ):
            values.append(SpecValue(mentions[0].family, word, mentions))
            base = base.replace(word, " ")
    return tuple(values), re.sub(r"[\s()\[\]【】/-]+", " ", base).strip()
