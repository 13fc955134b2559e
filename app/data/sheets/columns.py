"""Which column of a sheet holds which field: by its layout, by synonyms, by what the values look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.data.sheets.headings import Synonyms, synonyms
from app.data.sheets.layouts import Layout, Source
from app.data.sheets.looks import FITS, Column

Indexes = tuple[tuple[int, ...], ...]
"""Columns of a field: alternatives of joined columns, see `layouts.Source`."""

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass
class Mapping:
    """Field → columns, and how each was found ("layout", "synonym", "similar", "value")."""

    columns: dict[str, Indexes] = field(default_factory=dict)
    found_by: dict[str, str] = field(default_factory=dict)
    certainty: dict[str, float] = field(default_factory=dict)
    """0 to 1, of fields found without a layout; others are certain."""
    doubts: dict[int, tuple[str, float]] = field(default_factory=dict)
    """Columns that are read as nothing, but may be a field: which, and how sure."""
    others: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Further fields a column could be, the likeliest first."""

    def add(self, name: str, indexes: Indexes, how: str) -> None:
        """Note the columns of field `name`."""
        self.columns[name] = indexes
        self.found_by[name] = how

    def copy(self) -> Mapping:
        """The same for another sheet under the same headings."""
        dicts = self.columns, self.found_by, self.certainty, self.doubts, self.others
        return Mapping(*map(dict, dicts))  # type: ignore[arg-type]

    def used(self) -> set[int]:
        """Every column that some field is read from."""
        return {i for options in self.columns.values() for option in options for i in option}


def by_layout(headings: Sequence[str], layout: Layout) -> Mapping:
    """The columns as `layout` names them (`headings` normalised)."""
    mapping = Mapping()
    for name, wanted in layout.fields.items():
        indexes = locate(headings, wanted)
        if indexes:
            mapping.add(name, indexes, "layout")
    return mapping


def locate(headings: Sequence[str], wanted: Source) -> Indexes:
    """The columns of the headings that are there, in the order wanted."""
    found = (tuple(headings.index(h) for h in option if h in headings) for option in wanted)
    return tuple(dict.fromkeys(option for option in found if option))


def add_synonyms(mapping: Mapping, headings: Sequence[str], *, allowed: Callable[[str], bool]) -> None:
    """Give fields that have no column yet the heading that means them."""
    words = synonyms()
    free = _free_headings(mapping, headings, words, allowed)
    for name, names in words.fields.items():
        if name in mapping.columns:
            continue
        found = [free[word] for word in names if word in free]
        if not found:
            continue
        chosen = found if name in words.alternatives else found[:1]
        mapping.add(name, tuple((i,) for i in chosen), "synonym")
        free = {h: i for h, i in free.items() if i not in chosen}


def _free_headings(
    mapping: Mapping, headings: Sequence[str], words: Synonyms, allowed: Callable[[str], bool]
) -> dict[str, int]:
    used = mapping.used()
    free: dict[str, int] = {}
    for index, heading in enumerate(headings):
        if heading and index not in used and allowed(heading) and not words.is_of_others(heading):
            free.setdefault(heading, index)
    return free


def keep_one_address(mapping: Mapping) -> None:
    """A lone address column holds the whole address; beside province or region columns it is the rest."""
    have = mapping.columns
    parts = ("town", "address", "address2")
    given = {name: have.pop(name) for name in parts if name in have}
    if mapping.found_by.get("address") == "layout":
        have["address"] = given["address"]
    elif given and "full_address" not in have:
        joined = tuple(i for options in given.values() for i in options[0])
        split = bool(have.keys() & {"province", "city", "region", "country"})
        mapping.add("address" if split else "full_address", (joined,), mapping.found_by[next(iter(given))])


def add_variant(mapping: Mapping, headings: Sequence[str]) -> None:
    """Colour and size in columns of their own are the variant together."""
    alone = mapping.columns.get("spec", ())
    if alone and not (len(alone) == 1 and _is_half(headings[alone[0][0]])):
        return
    used = mapping.used() - {i for option in alone for i in option}
    found = [
        next((i for i, h in enumerate(headings) if h in words and i not in used), None)
        for words in synonyms().variants
    ]
    parts = tuple(i for i in found if i is not None)
    if len(parts) > len(alone):
        mapping.add("spec", (parts,), "synonym")


def _is_half(heading: str) -> bool:
    """Whether a column holds one of colour and size only."""
    return any(heading in words for words in synonyms().variants)


def move_sku_words(mapping: Mapping, columns: Sequence[Column]) -> None:
    """Suppliers write "SKU" over colour and size: words in Chinese are no code but the variant."""
    options = mapping.columns.get("sku_code", ())
    if len(options) != 1 or "spec" in mapping.columns:
        return
    if columns[options[0][0]].share(lambda t: bool(_CHINESE.search(t))) >= FITS:
        mapping.add("spec", mapping.columns.pop("sku_code"), mapping.found_by.pop("sku_code"))
