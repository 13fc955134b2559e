"""Layouts as data: which headings make a sheet, and what each of its columns means."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.data.sheets.headings import normal
from app.paths import resource

Source = tuple[tuple[str, ...], ...]
"""Where a field is read: alternatives, the first filled one counts; each is headings that are joined."""


@dataclass(frozen=True)
class Joined:
    """Several goods in one cell: by what they are divided, and what tells how many there are."""

    separators: tuple[str, ...]
    count: str = ""
    """Heading of the number of kinds of goods."""
    like: str = ""
    """Heading of a column divided the same way, such as the sub-order numbers."""


@dataclass(frozen=True)
class JoinedSheet:
    """Another sheet of the workbook that adds fields to the lines, matched by order number."""

    require: tuple[tuple[str, ...], ...]
    forbid: frozenset[str]
    key: str
    fields: dict[str, Source]


@dataclass(frozen=True)
class Layout:
    """One sheet layout, as its file under resources/layouts says. Headings are normalised."""

    id: str
    kind: str
    platform: str | None = None
    currency: str | None = None
    fields: dict[str, Source] = field(default_factory=dict)
    headings: frozenset[str] = frozenset()
    require: tuple[tuple[str, ...], ...] = ()
    """All are needed; each is a choice of headings."""
    forbid: frozenset[str] = frozenset()
    exact: bool = False
    """True when no other column may stand beside the known ones."""
    marked: bool = False
    """True when the headings carry (必填) marks, as a platform's form does."""
    below: tuple[tuple[str, ...], ...] = ()
    """Headings of a second heading row, right below."""
    levels: dict[str, str] = field(default_factory=dict)
    settled_levels: frozenset[str] = frozenset()
    """Amounts whose level the owner said: what the amounts themselves show does not overrule him."""
    join_text: str = ""
    carry: str = ""
    """How further rows of an order look: "blank" below the first, "same_order" with its number repeated,
    "if_bare" when nothing but goods is there."""
    dates: str = ""
    quantity_from: str = ""
    split_suffix: bool = False
    """True when order numbers end in the number of the line: "…4088-1"."""
    per_unit: bool = False
    """True when each row is one piece."""
    override: dict[str, str] = field(default_factory=dict)
    joined: Joined | None = None
    sheets: tuple[JoinedSheet, ...] = ()


def load_layouts(folder: Path | None = None) -> tuple[Layout, ...]:
    """Every layout file of `folder` (the application's own by default), in order of name."""
    chosen = folder or resource("layouts")
    return tuple(load_layout(path) for path in sorted(chosen.glob("[!_]*.toml")))


@lru_cache(maxsize=1)
def own_layouts() -> tuple[Layout, ...]:
    """The layouts that come with the application, read once."""
    return load_layouts()


def load_layout(path: Path) -> Layout:
    """The layout in one file. Raises: KeyError, tomllib.TOMLDecodeError on a file that is none."""
    return layout_from(tomllib.loads(path.read_text(encoding="utf-8")))


def layout_from(data: dict[str, Any]) -> Layout:
    """A layout out of its plain values, as a file or a row of the owner's holds them."""
    fields = {name: source(text) for name, text in data.get("fields", {}).items()}
    return Layout(
        id=data["id"],
        kind=data["kind"],
        platform=data.get("platform"),
        currency=data.get("currency"),
        fields=fields,
        headings=_words([*data.get("headings", []), *_named(fields.values())]),
        require=choices(data.get("require", [])),
        forbid=_words(data.get("forbid", [])),
        exact=data.get("exact", False),
        marked=data.get("marked", False),
        below=choices(data.get("below", [])),
        levels=dict(data.get("levels", {})),
        join_text=data.get("join", ""),
        carry=data.get("carry", ""),
        dates=data.get("dates", ""),
        quantity_from=data.get("quantity_from", ""),
        split_suffix=data.get("split_suffix", False),
        per_unit=data.get("per_unit", False),
        override={name: normal(heading) for name, heading in data.get("override", {}).items()},
        joined=_joined(data.get("joined")),
        sheets=tuple(_joined_sheet(sheet) for sheet in data.get("join_sheets", [])),
    )


def source(text: str) -> Source:
    """ "A|B" is the first filled of two columns, "A+B" both joined."""
    return tuple(tuple(normal(part) for part in option.split("+")) for option in text.split("|"))


def choices(entries: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Each entry "A|B" as the headings any of which will do."""
    return tuple(tuple(normal(h) for h in entry.split("|")) for entry in entries)


def meets(headings: frozenset[str], require: tuple[tuple[str, ...], ...]) -> bool:
    """True when of each choice at least one heading is there."""
    return all(any(h in headings for h in choice) for choice in require)


def _words(headings: Iterable[str]) -> frozenset[str]:
    return frozenset(normal(h) for h in headings)


def _named(sources: Iterable[Source]) -> list[str]:
    return [heading for s in sources for option in s for heading in option]


def _joined(data: dict[str, Any] | None) -> Joined | None:
    if data is None:
        return None
    return Joined(tuple(data["separators"]), normal(data.get("count", "")), normal(data.get("like", "")))


def _joined_sheet(data: dict[str, Any]) -> JoinedSheet:
    return JoinedSheet(
        require=choices(data["require"]),
        forbid=_words(data.get("forbid", [])),
        key=normal(data["key"]),
        fields={name: source(text) for name, text in data["fields"].items()},
    )
