"""A layout's own sheet: its headings as printed, and which of them each field is read from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.data.sheets.headings import normal
from app.data.sheets.layouts import Layout, Source, layout_from, load_layouts
from app.paths import resource

_OF_PARCELS = frozenset({"shipments", "batch_ship", "supplier_order"})


@dataclass(frozen=True)
class Form:
    """A layout with the headings of its file."""

    layout: Layout
    headings: tuple[str, ...]

    def __str__(self) -> str:
        return self.layout.id

    @cached_property
    def fields(self) -> dict[str, Source]:
        """Field → where it is printed, see `layouts.Source`."""
        return {name: kept for name, options in self.layout.fields.items() if (kept := self._kept(options))}

    def _kept(self, options: Source) -> Source:
        """Columns that may be there: some layouts name one that tells them from another."""
        return tuple(option for option in options if not set(option) & self.layout.forbid)

    @cached_property
    def normals(self) -> tuple[str, ...]:
        """The headings as the reader compares them."""
        return tuple(normal(h) for h in self.headings)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The headings that some field is read from, as compared."""
        named = {h for options in self.fields.values() for option in options for h in option}
        joined = self.layout.joined
        extra = {joined.count, joined.like} if joined else set()
        return frozenset(named | set(self.layout.override.values()) | extra)

    @property
    def is_of_parcels(self) -> bool:
        """True for sheets that travel between the shop, its suppliers and the platform's shipping form."""
        return self.layout.kind in _OF_PARCELS

    @property
    def is_abroad(self) -> bool:
        """True when its orders go to other countries."""
        return "country" in self.fields

    @property
    def has_parcel_cell(self) -> bool:
        """True when courier and number stand in one cell."""
        return "courier" in self.fields and self.fields.get("tracking_no") == self.fields["courier"]


def form_of(path: Path) -> Form:
    """The form of one layout file; headings that compare alike are one column."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    layout = layout_from(data)
    named = [
        part for text in data.get("fields", {}).values() for o in text.split("|") for part in o.split("+")
    ]
    unique = {normal(h): h for h in reversed([*data.get("headings", []), *named])}
    headings = [unique[n] for n in dict.fromkeys(normal(h) for h in [*data.get("headings", []), *named])]
    return Form(layout, tuple(h for h in headings if normal(h) not in layout.forbid))


def forms() -> list[Form]:
    """Every layout that comes with the application and is read, whatever was added since."""
    paths = sorted(resource("layouts").glob("[!_]*.toml"))
    assert len(paths) == len(load_layouts())
    return [form for form in map(form_of, paths) if form.layout.kind != "not_orders"]
