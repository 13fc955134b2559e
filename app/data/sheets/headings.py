"""Headings as they are compared, and which of our fields they name."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from app.data.sheets.cells import plain
from app.domain.goods.traditional import TO_SIMPLIFIED
from app.domain.sheet_line import OWN_HEADING
from app.paths import resource

_MARKS = re.compile(
    r"[(\[【](?:必填|选填|非必填|可选|必选|必填项|选填项|元|件|个|¥|\$|rmb|cny|required|optional)[)\]】]|\*|必填$"
)
_OWN = OWN_HEADING.lower()
# Beside those of goods and people, characters that only headings have.
_SIMPLIFIED: dict[int, Any] = {**TO_SIMPLIFIED, **str.maketrans("態註內稅減賬詢", "态注内税减账询")}
_DROPPED = re.compile(r"[\s'\"`‘’“”´:_\-\x00-\x1f\ufeff]+")


@lru_cache(maxsize=8_192)
def normal(heading: str) -> str:
    """`heading` as it is compared: half-width, simplified, in lower case, bare of units and marks.

    A column that this program added is as good as none.
    """
    half = unicodedata.normalize("NFKC", plain(heading)).lower().translate(_SIMPLIFIED)
    return "" if is_own(half) else _DROPPED.sub("", _MARKS.sub("", half))


def is_own(heading: str) -> bool:
    """Whether this program added the column, to say why a row was left out."""
    return heading.strip().lower().startswith(_OWN)


@dataclass(frozen=True)
class Synonyms:
    """The heading words of every field. Source: resources/layouts/_synonyms.toml."""

    fields: dict[str, tuple[str, ...]]
    alternatives: frozenset[str]
    unsure: dict[str, tuple[str, ...]]
    others: tuple[str, ...]
    not_orders: tuple[str, ...]
    refund_words: frozenset[str]
    totals: tuple[str, ...]
    changed_address: tuple[str, ...]
    kinds: tuple[str, ...]
    variants: tuple[tuple[str, ...], tuple[str, ...]]
    not_numbers: tuple[str, ...]
    other_endings: tuple[str, ...]
    amounts_of_goods: frozenset[str]
    """Words for a price as well as for a line's amount."""
    amounts_of_any: frozenset[str]
    """Words for a line's amount as well as for an order's."""
    known: frozenset[str] = field(default_factory=frozenset)

    def is_of_others(self, heading: str) -> bool:
        """True for a column about the sender, the invoice and the like (`heading` normalised)."""
        return heading.startswith(self.others)


def _normals(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(normal(w) for w in words))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"layouts/{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def synonyms() -> Synonyms:
    """The shared word list, read once."""
    data = _table("_synonyms")
    abroad = _table("_synonyms_abroad")["fields"]
    fields = {n: _normals([*words, *abroad.get(n, ())]) for n, words in data["fields"].items()}
    unsure = {normal(word): tuple(names) for word, names in data["unsure"].items()}
    return Synonyms(
        fields=fields,
        alternatives=frozenset(data["alternatives"]["fields"]),
        unsure=unsure,
        others=_normals(data["others"]["starts"]),
        not_orders=_normals(data["not_orders"]["words"]),
        refund_words=frozenset(normal(w) for w in data["not_orders"]["refund_words"]),
        totals=_normals(data["totals"]["words"]),
        changed_address=_normals(data["changed_address"]["words"]),
        kinds=_normals(data["several"]["kinds"]),
        variants=(_normals(data["variants"]["colour"]), _normals(data["variants"]["size"])),
        not_numbers=tuple(data["values"]["not_numbers"]),
        other_endings=tuple(data["values"]["other_endings"]),
        amounts_of_goods=frozenset(_normals(data["amounts"]["of_goods"])),
        amounts_of_any=frozenset(_normals(data["amounts"]["of_any"])),
        known=frozenset(w for words in fields.values() for w in words) | frozenset(unsure),
    )
