"""Which column of a sheet holds which field: by its layout, by synonyms, by what the values look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.data.sheets import addresses, parcels, values
from app.data.sheets.headings import Synonyms, synonyms
from app.data.sheets.layouts import Layout, Source

Indexes = tuple[tuple[int, ...], ...]
"""Columns of a field: alternatives of joined columns, see `layouts.Source`."""

_SIMILAR_FIELDS = (
    "order_no",
    "tracking_no",
    "recipient",
    "phone",
    "address",
    "title",
    "spec",
    "quantity",
    "courier",
)
_SHORTEST_SIMILAR = 3
_MOST_EXTRA = 3
_SHARE = 0.7
_PHONE = re.compile(r"1[3-9]\d{9}|1\d{2}[*]{4,6}\d{2,4}|1[3-9]\d{9}[-_转]\d{1,6}")
_PHONE_INSIDE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)1\d{2}\*{4,6}\d{2,4}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_ORDER = re.compile(r"\d{15,20}|\d{6}-\d{12,16}|[A-Z]\d{15,26}|#[A-Z0-9-]*\d{3,}")
_TRACKING = re.compile(r"[A-Z]{0,4}\d{9,20}[A-Z]{0,2}", re.IGNORECASE)
_BY_NUMBER = frozenset({"order_no", "tracking_no"})


@dataclass
class Mapping:
    """Field → columns, and how each was found ("layout", "synonym", "similar", "value")."""

    columns: dict[str, Indexes] = field(default_factory=dict)
    found_by: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, indexes: Indexes, how: str) -> None:
        """Note the columns of field `name`."""
        self.columns[name] = indexes
        self.found_by[name] = how

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


def add_similar(mapping: Mapping, headings: Sequence[str]) -> None:
    """Headings that are a known word with a little around it: "您的订单号", "数量/件"."""
    words = synonyms()
    free = _free_headings(mapping, headings, words, lambda _: True)
    for name in _SIMILAR_FIELDS:
        if name in mapping.columns or (name == "address" and "region" in mapping.columns):
            continue
        pattern = words.patterns[name]
        likely = [i for h, i in free.items() if h not in words.known and pattern.fullmatch(h)]
        likely += [i for h, i in free.items() if _is_like(h, words.fields[name])]
        index = next(iter(likely), None)
        if index is not None:
            mapping.add(name, ((index,),), "similar")
            free = {h: i for h, i in free.items() if i != index}


def _is_like(heading: str, names: Sequence[str]) -> bool:
    if heading in synonyms().known:
        return False
    return any(
        len(word) >= _SHORTEST_SIMILAR
        and len(heading) <= len(word) + _MOST_EXTRA
        and (heading.endswith(word) or (heading.startswith(word) and not heading.endswith(_endings())))
        for word in names
    )


def _endings() -> tuple[str, ...]:
    return synonyms().other_endings


def add_by_values(mapping: Mapping, headings: Sequence[str], sample: Sequence[Sequence[str]]) -> None:
    """Columns whose values can only be one thing: phones, parcel numbers, couriers, addresses."""
    _settle_unsure(mapping, headings, sample)
    for name, test in _VALUE_TESTS:
        if name in mapping.columns or (name == "full_address" and "address" in mapping.columns):
            continue
        free = _free_columns(mapping, headings)
        if name in _BY_NUMBER:
            free = [i for i in free if not any(word in headings[i] for word in synonyms().not_numbers)]
        fitting = [i for i in free if _share(sample, i, test) >= _SHARE]
        if len(fitting) == 1:
            mapping.add(name, ((fitting[0],),), "value")


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
    if "spec" in mapping.columns:
        return
    used = mapping.used()
    found = [
        next((i for i, h in enumerate(headings) if h in words and i not in used), None)
        for words in synonyms().variants
    ]
    parts = tuple(i for i in found if i is not None)
    if parts:
        mapping.add("spec", (parts,), "synonym")


def move_sku_words(mapping: Mapping, sample: Sequence[Sequence[str]]) -> None:
    """Suppliers write "SKU" over colour and size: words in Chinese are no code but the variant."""
    options = mapping.columns.get("sku_code", ())
    if len(options) != 1 or "spec" in mapping.columns:
        return
    if _share(sample, options[0][0], lambda t: bool(_CHINESE.search(t))) >= _SHARE:
        mapping.add("spec", mapping.columns.pop("sku_code"), mapping.found_by.pop("sku_code"))


def _free_columns(mapping: Mapping, headings: Sequence[str]) -> list[int]:
    used, words = mapping.used(), synonyms()
    return [i for i, h in enumerate(headings) if i not in used and h and not words.is_of_others(h)]


def _settle_unsure(mapping: Mapping, headings: Sequence[str], sample: Sequence[Sequence[str]]) -> None:
    used = mapping.used()
    for index, heading in enumerate(headings):
        meanings = [m for m in synonyms().unsure.get(heading, ()) if m not in mapping.columns]
        if index in used or not meanings:
            continue
        tests = dict(_VALUE_TESTS)
        fitting = [m for m in meanings if m in tests and _share(sample, index, tests[m]) >= _SHARE]
        lacking = [m for m in meanings if m not in ("tracking_no",) or "parcel" not in mapping.columns]
        chosen = next(iter([m for m in fitting if m in lacking] or lacking), None)
        if chosen:
            mapping.add(chosen, ((index,),), "value")


def _share(sample: Sequence[Sequence[str]], index: int, test: Callable[[str], bool]) -> float:
    texts = [values.text(row[index]) for row in sample if index < len(row)]
    filled = [values.halfwidth(t) for t in texts if t]
    return sum(1 for t in filled if test(t)) / len(filled) if filled else 0.0


def _is_contact(text: str) -> bool:
    return bool(_PHONE_INSIDE.search(text)) and len(text) > 18 and _has_address(text)


def _has_address(text: str) -> bool:
    return any(addresses.split_address(t).city for t in re.split(r"[\s,，;；]+", text))


def _is_parcel(text: str) -> bool:
    try:
        courier, numbers = parcels.split_cell(text)
    except values.BadCell:
        return False
    return courier is not None and bool(numbers)


_VALUE_TESTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("phone", lambda t: bool(_PHONE.fullmatch(t))),
    ("contact", _is_contact),
    ("parcel", _is_parcel),
    ("courier", parcels.is_courier),
    ("full_address", lambda t: len(t) > 10 and addresses.split_address(t).city is not None),
    ("order_no", lambda t: bool(_ORDER.fullmatch(t))),
    ("tracking_no", lambda t: bool(_TRACKING.fullmatch(t)) and not _PHONE.fullmatch(t)),
)
