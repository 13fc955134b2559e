"""The words by which goods differ, as data: families of attributes, measures, models, counting words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.goods.text import fold, has_cjk


@dataclass(frozen=True)
class Family:
    """One way in which goods differ, such as colour. `broader`: the vague word that may stand for a value."""

    id: str
    values: Mapping[str, tuple[str, ...]]
    suffixes: tuple[str, ...] = ()
    broader: Mapping[str, str] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)
    needs_suffix: frozenset[str] = frozenset()
    shades: Mapping[str, str] = field(default_factory=dict)
    """Words before a value that make another of it (浅 before 杏色), with what they are called."""

    def forms(self) -> Iterator[tuple[str, str]]:
        """Every way of writing every value, folded, with the value it means."""
        for value, words in self.values.items():
            meaning = self.same.get(value, value)
            for word in map(fold, words):
                if value not in self.needs_suffix:
                    yield word, meaning
                if self.suffixes and not word.endswith(self.suffixes):
                    yield from ((word + suffix, meaning) for suffix in self.suffixes)


@dataclass(frozen=True)
class Measure:
    """Numbers with a unit: each unit with its factor to the first one."""

    id: str
    units: Mapping[str, float]
    bare: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Short units that elsewhere mean another measure (256G): the factor, and up to which number they can
    mean this one; only powers of two do."""


@dataclass(frozen=True)
class ModelWords:
    """How devices are named: series and suffixes with their ways of writing."""

    series: Mapping[str, tuple[str, ...]]
    suffixes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Lexicon:
    """All word lists that the reading of goods uses."""

    families: tuple[Family, ...]
    measures: tuple[Measure, ...]
    models: ModelWords
    counting: tuple[str, ...]
    pack_marks: tuple[str, ...]
    same_words: tuple[tuple[str, ...], ...] = ()
    gifts: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    pack_words: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Words that say by themselves how many are in a pack: single, 双瓶."""
    grades: tuple[str, ...] = ()
    """Words that count one of a row or parts of a goods, never pieces: 2段, 7座."""

    def broader(self, family: str, value: str) -> str | None:
        """The vague value that may stand for `value`: grey for dark grey."""
        shade, _, plain = value.partition(" ")
        found = next((f for f in self.families if f.id == family), None)
        if found is None:
            return None
        return plain if plain and shade in found.shades.values() else found.broader.get(value)


class WordIndex:
    """Finds the longest word of any family that starts at a place in a text."""

    def __init__(self, families: Sequence[Family]) -> None:
        forms: dict[str, list[tuple[str, str]]] = {}
        for family in families:
            for form, value in family.forms():
                meanings = forms.setdefault(form, [])
                if (family.id, value) not in meanings:
                    meanings.append((family.id, value))
        self._by_first: dict[str, list[tuple[str, tuple[tuple[str, str], ...]]]] = {}
        for form in sorted(forms, key=len, reverse=True):
            self._by_first.setdefault(form[0], []).append((form, tuple(forms[form])))
        self.forms = frozenset(forms)

    def at(self, text: str, place: int) -> tuple[str, tuple[tuple[str, str], ...]] | None:
        """The longest word at `place` and what it means as (family, value), or None."""
        for form, meanings in self._by_first.get(text[place], ()):
            if text.startswith(form, place) and _is_bounded(text, place, place + len(form), form):
                return form, meanings
        return None


_LATIN_OR_DIGIT = re.compile(r"[a-z0-9]")


def _is_bounded(text: str, start: int, end: int, form: str) -> bool:
    """Latin words must not continue into other letters; Chinese ones may stand anywhere."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    first_is_latin = _LATIN_OR_DIGIT.match(form[0]) is not None
    last_is_latin = _LATIN_OR_DIGIT.match(form[-1]) is not None
    if first_is_latin and _LATIN_OR_DIGIT.match(before):
        return False
    return not (last_is_latin and _LATIN_OR_DIGIT.match(after))


def is_single_character(form: str) -> bool:
    """Whether a word is one Chinese character, which may also be part of another word."""
    return len(form) == 1 and has_cjk(form)
