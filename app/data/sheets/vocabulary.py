"""The words of one further kind of sheet: what its columns are called, and which column is which."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.data.sheets.columns import Mapping
from app.data.sheets.headings import normal
from app.paths import resource


@dataclass(frozen=True)
class Vocabulary:
    """Field → heading words as compared, the likeliest first; and patterns for words nobody listed."""

    fields: dict[str, tuple[str, ...]]
    patterns: dict[str, re.Pattern[str]] = field(default_factory=dict)
    plain: dict[str, Any] = field(default_factory=dict)
    """The other tables of the file, as they stand there."""

    @property
    def known(self) -> frozenset[str]:
        """Every heading word."""
        return frozenset(word for words in self.fields.values() for word in words)

    def words(self, table: str, name: str = "words") -> frozenset[str]:
        """A further list of heading words, as compared."""
        return frozenset(normal(word) for word in self.plain[table][name])


def load_vocabulary(name: str, shared: dict[str, tuple[str, ...]]) -> Vocabulary:
    """The words in `resources/layouts/<name>.toml`; those of `shared` come after them."""
    data = tomllib.loads(resource(f"layouts/{name}.toml").read_text(encoding="utf-8"))
    own = {name: tuple(normal(word) for word in words) for name, words in data.pop("fields").items()}
    patterns = {name: re.compile(pattern) for name, pattern in data.pop("patterns", {}).items()}
    taken = {word for words in own.values() for word in words}
    added = {name: tuple(w for w in words if w not in taken) for name, words in shared.items()}
    names = [*own, *(name for name in added if name not in own)]
    fields = {name: tuple(dict.fromkeys((*own.get(name, ()), *added.get(name, ())))) for name in names}
    return Vocabulary(fields, patterns, data)


def mapped(headings: Sequence[str], words: Vocabulary, several: frozenset[str] = frozenset()) -> Mapping:
    """Which column holds which field (`headings` as compared); of `several` fields every column is kept."""
    mapping = Mapping()
    add_words(mapping, headings, words, several)
    return mapping


def add_words(
    mapping: Mapping, headings: Sequence[str], words: Vocabulary, several: frozenset[str] = frozenset()
) -> None:
    """Give fields that have no column yet the heading that means them."""
    used = mapping.used()
    places: dict[str, int] = {}
    for index, heading in enumerate(headings):
        if index not in used:
            places.setdefault(heading, index)
    for name, known in words.fields.items():
        found = [places[word] for word in known if word in places]
        if found and name not in mapping.columns:
            mapping.add(name, tuple((i,) for i in (found if name in several else found[:1])), "synonym")
    _add_alike(mapping, headings, words)


def _add_alike(mapping: Mapping, headings: Sequence[str], words: Vocabulary) -> None:
    known = words.known
    for name, pattern in words.patterns.items():
        if name in mapping.columns:
            continue
        used = mapping.used()
        likely = (i for i, h in enumerate(headings) if h and i not in used and h not in known)
        index = next((i for i in likely if pattern.fullmatch(headings[i])), None)
        if index is not None:
            mapping.add(name, ((index,),), "similar")
