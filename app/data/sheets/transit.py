"""How a parsed sheet comes back from the process that read it: as text and JSON, which nothing can execute.

Blocks of lines travel column by column, then the rest of the sheet in one record. Columns of plain texts are
joined by the sign that ends cells, which is cut apart in half the time that JSON takes; cells of sheets never
hold it, and a text that does goes as JSON. Where few texts come again and again, each goes once, and for each
line a letter that says which. What arrives is held against the types it should have before anything is made
of it.
"""

from __future__ import annotations

import collections.abc
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from app.data.sheets.cells import BLOCK, CELL_END, ROW_END
from app.domain.sheet_line import FIELD_NAMES, ParsedSheet, SheetLine
from app.domain.sheet_lines import LISTS, GrowingLines, SheetLines

LINES: Final = f"{BLOCK}lines"
SHEET: Final = f"{BLOCK}sheet"
PROGRESS: Final = f"{BLOCK}progress"
_AT_ONCE = 2_000
_TEXT = frozenset({str, type(None)})
_LETTERS: Final = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x100))))
_TRIED, _MOST_OF_TRIED = 100, 50


class Damaged(ValueError):
    """What arrived is not what the reading process sends."""


def in_blocks(lines: Sequence[SheetLine]) -> Iterator[SheetLines]:
    """The lines, as many together as go into one record."""
    columns = SheetLines.of(lines)
    return (columns[start : start + _AT_ONCE] for start in range(0, len(columns), _AT_ONCE))


def lines_record(lines: Sequence[SheetLine]) -> str:
    """Some lines."""
    told = {name: column for name, column in SheetLines.of(lines).told.items() if _tells(name, column)}
    plain = {name: column for name, column in told.items() if _types_of(name) == _TEXT}
    coded = {name: text for name, column in plain.items() if (text := _coded(column)) is not None}
    texts = {n: text for n, c in plain.items() if n not in coded and (text := _joined(c)) is not None}
    rest = {name: column for name, column in told.items() if name not in texts and name not in coded}
    about = _json({"count": len(lines), "columns": rest, "texts": list(texts), "coded": list(coded)})
    return f"{LINES}{CELL_END}{BLOCK.join([about, *texts.values(), *coded.values()])}"


def _joined(column: Collection[str | None]) -> str | None:
    """Texts as one, nothing for None; None where that would not tell them."""
    if "" in column:
        return None
    text = CELL_END.join([value or "" for value in column])
    is_plain = text.count(CELL_END) == len(column) - 1 and BLOCK not in text and ROW_END not in text
    return text if is_plain else None


def _coded(column: Sequence[str | None]) -> str | None:
    """A letter for each text, then what the letters stand for; None where too many are different."""
    if len(set(column[:_TRIED])) > _MOST_OF_TRIED:
        return None
    different = dict.fromkeys(column)
    meaning = _joined(different) if len(different) <= len(_LETTERS) else None
    if meaning is None:
        return None
    letters = dict(zip(different, _LETTERS, strict=False))
    return f"{''.join(map(letters.__getitem__, column))}{CELL_END}{meaning}"


def _tells(name: str, column: list[Any]) -> bool:
    return any(column) if name in LISTS else column.count(None) < len(column)


def sheet_record(parsed: ParsedSheet) -> str:
    """All but the lines."""
    return f"{SHEET}{CELL_END}{_json(_plain(replace(parsed, lines=())))}"


def progress_record(done: int, total: int) -> str:
    """How far the lines are."""
    return f"{PROGRESS}{CELL_END}{_json([done, total])}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    """A result as JSON knows it; a mapping by numbers as pairs."""
    if is_dataclass(value):
        return {member.name: _plain(getattr(value, member.name)) for member in fields(value)}
    if isinstance(value, dict):
        return [[_plain(key), _plain(member)] for key, member in value.items()]
    return [_plain(member) for member in value] if isinstance(value, (list, tuple, SheetLines)) else value


class Arrivals:
    """Takes the records as they come and makes the sheet of them."""

    def __init__(self) -> None:
        self.done, self.total = 0, 0
        self._lines = GrowingLines()
        self._sheet: ParsedSheet | None = None
        self._is_damaged = False

    def hear(self, records: Sequence[str]) -> None:
        """Take records; a damaged one is remembered, see `sheet`."""
        for record in records:
            kind, _, text = record.partition(CELL_END)
            try:
                self._take(kind, text)
            except (ValueError, TypeError, KeyError, RecursionError):
                self._is_damaged = True

    def sheet(self) -> ParsedSheet:
        """The whole sheet. Raises: Damaged, when something is missing or not what it should be."""
        if self._sheet is None or self._is_damaged:
            raise Damaged
        return replace(self._sheet, lines=self._lines.lines())

    def _take(self, kind: str, text: str) -> None:
        if kind == LINES:
            about, *texts = text.split(BLOCK)
            self._lines.add(*_lines(json.loads(about), texts))
        elif kind == PROGRESS:
            self.done, self.total = map(int, json.loads(text))
        elif kind == SHEET:
            self._sheet = _built(ParsedSheet, json.loads(text))


def _lines(told: Any, texts: Sequence[str]) -> tuple[int, dict[str, list[Any]]]:
    count, columns, joined, coded = told["count"], told["columns"], told["texts"], told["coded"]
    if not isinstance(count, int) or {*columns, *joined, *coded} - set(FIELD_NAMES):
        raise Damaged
    checked = {name: _checked(name, column, count) for name, column in columns.items()}
    cuts = [*((name, _cut) for name in joined), *((name, _decoded) for name in coded)]
    for (name, cut), text in zip(cuts, texts, strict=True):
        checked[name] = cut(text)
        if len(checked[name]) != count or _types_of(name) != _TEXT:
            raise Damaged
    return count, checked


def _checked(name: str, column: Any, count: int) -> list[Any]:
    """The column of a field, equal texts kept once. Raises: Damaged."""
    if not isinstance(column, list) or len(column) != count:
        raise Damaged
    if not set(map(type, column)) <= _types_of(name):
        raise Damaged
    if name in LISTS:
        if not all(isinstance(text, str) for texts in column if texts for text in texts):
            raise Damaged
        return column
    return _kept_once(column)


def _cut(text: str) -> list[Any]:
    """The column that was joined."""
    return [value or None for value in text.split(CELL_END)]


def _decoded(text: str) -> list[Any]:
    """The column of which each text came once. Raises: KeyError."""
    letters, _, meaning = text.partition(CELL_END)
    texts = dict(zip(_LETTERS, _cut(meaning), strict=False))
    return list(map(texts.__getitem__, letters))


def _kept_once(column: list[Any]) -> list[Any]:
    once = {value: value for value in column}
    return column if len(once) * 2 > len(column) else list(map(once.__getitem__, column))


@cache
def _types_of(name: str) -> frozenset[type]:
    hint = get_type_hints(SheetLine)[name]
    return frozenset({list} if get_origin(hint) is list else get_args(hint))


def _built(hint: Any, value: Any) -> Any:
    """The value of the type `hint` that `_plain` made plain. Raises: Damaged."""
    origin, inner = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return hint(**{name: _built(hints[name], member) for name, member in dict(value).items()})  # type: ignore[operator]
    if origin is UnionType:
        return None if value is None else _built(next(one for one in inner if one is not type(None)), value)
    if origin is dict:
        return {_built(inner[0], key): _built(inner[1], member) for key, member in value}
    if origin in (tuple, list, collections.abc.Sequence):
        members = [_built(inner[0], member) for member in value]
        return members if origin is list else tuple(members)
    if type(value) is not hint and not (hint is float and type(value) is int):
        raise Damaged
    return value
