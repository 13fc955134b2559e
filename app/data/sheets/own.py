"""Reads a sheet as its owner said: found by its headings, laid over what would be recognised without him."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, replace
from typing import Any

from app.data.sheets import columns
from app.data.sheets.columns import Indexes, Mapping
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.generic import understood
from app.data.sheets.heading_rows import first_rows
from app.data.sheets.headings import normal
from app.data.sheets.layouts import Layout
from app.data.sheets.reader import Table
from app.data.sheets.readings import fingerprint
from app.data.sheets.recognise import recognise
from app.data.sheets.tabs import is_example
from app.domain.errors import SheetProblem
from app.domain.sheet_answer import ColumnAnswer, SheetAnswer, settled_address

Key = tuple[str, int]
"""A column by its heading as compared, and which of several with that heading it is."""

_LEAST_ALIKE = 0.8
# Several columns of these say one thing together; of other fields the first that is filled counts.
_JOINED = frozenset({"spec", "address", "full_address", "buyer_message", "seller_note"})
# A new column of these is not read before somebody said what it is: headings mean other things there.
_OWN_WORDS = frozenset({"refunds", "products"})
_ADDRESSES = frozenset({"address", "full_address"})


@dataclass(frozen=True)
class OwnLayout:
    """An answer of the owner's under the name its imports carry."""

    id: str
    answer: SheetAnswer

    @property
    def keys(self) -> tuple[Key, ...]:
        """The columns from left to right."""
        return _keys([normal(column.heading) for column in self.answer.columns])


def as_definition(answer: SheetAnswer) -> dict[str, Any]:
    """The answer as plain values; columns rather than words, since a heading may stand there twice."""
    return {
        "columns": [[column.heading, column.field] for column in answer.columns],
        "levels": dict(answer.levels),
        "sheet": answer.sheet_name,
        "heading_row": answer.heading_row,
    }


def answer_from(print_: str, kind: str, platform: str, definition: MappingType[str, Any]) -> SheetAnswer:
    """The answer that `as_definition` made plain values of; `print_` is its fingerprint."""
    return SheetAnswer(
        fingerprint=print_,
        kind=kind,
        platform=platform,
        columns=tuple(ColumnAnswer(heading, name) for heading, name in definition["columns"]),
        levels=dict(definition["levels"]),
        sheet_name=definition["sheet"],
        heading_row=definition["heading_row"],
    )


def recognise_told(
    tables: Sequence[Table], layouts: Sequence[Layout], own: Sequence[OwnLayout]
) -> Recognised:
    """What the workbook holds, as the owner said where he did. Raises: SheetProblem, as `recognise`."""
    told = _same_headings(tables, own) or _like_headings(tables, own)
    if told is None:
        return recognise(tables, layouts)
    chosen, heading = told
    return replace(
        _as_told(tables, layouts, chosen, heading),
        further=tuple(_as_told(tables, layouts, chosen, other) for other in _others_alike(tables, heading)),
    )


def _others_alike(tables: Sequence[Table], heading: Heading) -> Iterator[Heading]:
    """The same headings on other sheets of the workbook, such as the orders of each day."""
    for table in tables:
        if table is not heading.table and not is_example(table):
            alike = next((h for h in first_rows(table) if h.normals == heading.normals), None)
            if alike is not None:
                yield alike


def _as_told(
    tables: Sequence[Table], layouts: Sequence[Layout], chosen: OwnLayout, heading: Heading
) -> Recognised:
    base = _base(tables, layouts, heading, chosen.answer.kind)
    mapping, settled = _mapping(chosen, heading, base)
    return replace(
        base,
        layout=_layout(base.layout, chosen, mapping),
        heading=heading,
        mapping=mapping,
        confidence=1.0,
        settled=settled,
        further=(),
    )


def _same_headings(tables: Sequence[Table], own: Sequence[OwnLayout]) -> tuple[OwnLayout, Heading] | None:
    """The row whose headings somebody answered for; of several sheets alike the one he looked at."""
    known = {layout.answer.fingerprint: layout for layout in reversed(own)}
    first = None
    for heading in _first_rows(tables) if known else ():
        layout = known.get(fingerprint(heading.normals)) if heading.words else None
        if layout is None or not _is_in_place(layout, heading):
            continue
        if heading.table.name == layout.answer.sheet_name:
            return layout, heading
        first = first or (layout, heading)
    return first


def _like_headings(tables: Sequence[Table], own: Sequence[OwnLayout]) -> tuple[OwnLayout, Heading] | None:
    """A row with all the columns that are read, and hardly others: the program added or dropped one."""
    wanted = [(layout, _read_keys(layout), frozenset(layout.keys)) for layout in own]
    for heading in _first_rows(tables) if wanted else ():
        keys = {key for key in _keys(heading.normals) if key[0]}
        for layout, needed, known in wanted:
            if needed <= keys and len(keys & known) >= _LEAST_ALIKE * len(keys):
                return layout, heading
    return None


def _first_rows(tables: Sequence[Table]) -> Iterator[Heading]:
    return (heading for table in tables for heading in first_rows(table))


def _is_in_place(layout: OwnLayout, heading: Heading) -> bool:
    """A column without a heading is known by its place alone: none may have come or gone."""
    blanks = {key for key in _keys(heading.normals) if not key[0]}
    reads_blank = any(not word for word, _ in _read_keys(layout))
    return not reads_blank or blanks == {key for key in layout.keys if not key[0]}


def _read_keys(layout: OwnLayout) -> frozenset[Key]:
    pairs = zip(layout.keys, layout.answer.columns, strict=True)
    return frozenset(key for key, column in pairs if column.field)


def _keys(normals: Sequence[str]) -> tuple[Key, ...]:
    seen: Counter[str] = Counter()
    out = []
    for word in normals:
        out.append((word, seen[word]))
        seen[word] += 1
    return tuple(out)


def _base(tables: Sequence[Table], layouts: Sequence[Layout], heading: Heading, kind: str) -> Recognised:
    """What the sheet would be without the owner: its quirks hold where he said nothing against them."""
    try:
        found = recognise(tables, layouts)
    except SheetProblem:
        return understood(heading)
    is_same = found.heading.table is heading.table and found.heading.row == heading.row
    return found if is_same and found.layout.kind == kind else understood(heading)


def _mapping(chosen: OwnLayout, heading: Heading, base: Recognised) -> tuple[Mapping, frozenset[int]]:
    """The columns as told, and which those are; columns that are new are understood by their words."""
    places = {key: index for index, key in enumerate(_keys(heading.normals))}
    told: dict[str, list[int]] = {}
    settled = set()
    for key, column in zip(chosen.keys, chosen.answer.columns, strict=True):
        if key in places:
            settled.add(places[key])
            if column.field:
                told.setdefault(column.field, []).append(places[key])
    mapping = Mapping()
    for name, indexes in _one_address(told).items():
        mapping.add(name, _options(name, indexes, base.mapping), "owner")
    _keep_double(mapping, base.mapping)
    if chosen.answer.kind in _OWN_WORDS:
        return mapping, frozenset(settled)
    known = {word for word, _ in chosen.keys}
    columns.add_synonyms(mapping, heading.normals, allowed=lambda word: word not in known)
    return mapping, frozenset(settled)


def _keep_double(mapping: Mapping, base: Mapping) -> None:
    """A column that holds two things, such as courier and number, was shown as one of them: it holds both."""
    told = {index: name for name in mapping.columns for index in _columns_of(mapping, name)}
    for name in [name for name in base.columns if name not in mapping.columns]:
        of_both = {index for index in _columns_of(base, name) if index in told}
        if of_both and all(index in _columns_of(base, told[index]) for index in of_both):
            mapping.add(name, base.columns[name], "owner")


def _columns_of(mapping: Mapping, name: str) -> set[int]:
    return {index for option in mapping.columns.get(name, ()) for index in option}


def _one_address(told: dict[str, list[int]]) -> dict[str, list[int]]:
    """Whichever of the two words for an address was chosen, the other columns tell which one it is."""
    found = [index for name in told if name in _ADDRESSES for index in told[name]]
    rest = {name: indexes for name, indexes in told.items() if name not in _ADDRESSES}
    if found:
        rest[settled_address(tuple(told))] = sorted(found)
    return rest


def _options(name: str, indexes: list[int], base: Mapping) -> Indexes:
    """Several columns of a field, as the sheet's own layout has them if it knows the same ones."""
    before = base.columns.get(name, ())
    if {index for option in before for index in option} == set(indexes):
        return before
    return (tuple(indexes),) if name in _JOINED else tuple((index,) for index in indexes)


def _layout(base: Layout, chosen: OwnLayout, mapping: Mapping) -> Layout:
    answer = chosen.answer
    return replace(
        base,
        id=chosen.id,
        kind=answer.kind,
        platform=answer.platform or None,
        currency=base.currency if base.platform == (answer.platform or None) else None,
        levels={**base.levels, **answer.levels},
        settled_levels=frozenset(answer.levels),
        per_unit=base.per_unit and "quantity" not in mapping.columns,
    )
