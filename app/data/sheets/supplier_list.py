"""Reads a list of suppliers: which column says what, and each cell as what it means."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.data.sheets import values
from app.data.sheets.found import Heading
from app.data.sheets.heading_rows import find_heading
from app.data.sheets.headings import normal
from app.data.sheets.reader import Table, read_tables
from app.data.sheets.values import BadCell
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.statuses import FreightPayer, SupplierKind
from app.paths import resource

Said = dict[str, Any]
"""Field → what a row says of it; a blank cell says nothing."""
_TOLD = 12
_MOST_DAYS = 3_650
_ONES = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_CHINESE = re.compile(r"[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]")
_UNIT = r"(?:自然|工作)?(?:天|日|小时|时|d|days?|h|hours?)?(?:内|以内)?"
_DAYS = re.compile(r"(\d{1,4})(?:\.0+)?\s*(?:个)?" + _UNIT)
_WEEKS = re.compile(r"(\d{1,2})\s*(?:个)?(?:周|星期|weeks?)(?:内|以内)?")
_HOURS_A_DAY = re.compile(r"(\d{1,3})\s*(?:个)?(?:天|日|d|days?)(?:内|以内)?")


@dataclass(frozen=True)
class SupplierLine:
    """A row that names a supplier; `row` as Excel counts."""

    row: int
    said: Said


@dataclass(frozen=True)
class SupplierIssue:
    """A row that is left out, with the code of its reason, the column's field and what stands there."""

    row: int
    code: str
    field: str = ""
    value: str = ""


@dataclass(frozen=True)
class SupplierSheet:
    """What a list of suppliers says; `fields` are those that have a column."""

    sheet_name: str
    fields: tuple[str, ...]
    lines: tuple[SupplierLine, ...]
    issues: tuple[SupplierIssue, ...]


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found = tomllib.loads(resource("supplier_list.toml").read_text("utf-8"))
    return {part: {name: tuple(map(normal, own)) for name, own in found[part].items()} for part in found}


def read_suppliers(path: Path, job: Job | None = None) -> SupplierSheet:
    """The suppliers that the sheet file at `path` names.

    Raises: SheetProblem sheet_not_suppliers (no column of names with another one that is known beside it) and
    those of `read_tables`; Cancelled.
    """
    tables = [table for table in read_tables(path, job=job) if not table.is_blank()]
    for heading in _headings(tables):
        columns = _columns(heading)
        if "name" in columns and len(columns) > 1:
            return _read(heading, columns)
    raise SheetProblem("sheet_not_suppliers", file=path.name, headings=_printed(tables)[:_TOLD])


def _headings(tables: Sequence[Table]) -> Iterator[Heading]:
    known = frozenset(word for own in _words()["fields"].values() for word in own)
    for table in tables:
        if (heading := find_heading(table, known)) is not None:
            yield heading


def _printed(tables: Sequence[Table]) -> list[str]:
    first = tables[0].cells(0) if tables else ()
    return [cell.strip() for cell in first if cell.strip()]


def _columns(heading: Heading) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, own in _words()["fields"].items():
        for word in own:
            if word in heading.words and name not in found:
                column = heading.normals.index(word)
                if column not in found.values():
                    found[name] = column
    return found


def _read(heading: Heading, columns: Mapping[str, int]) -> SupplierSheet:
    table = heading.table
    lines: list[SupplierLine] = []
    issues: list[SupplierIssue] = []
    for index in range(heading.row + 1, len(table.rows)):
        cells = table.cells(index)
        if not any(cell.strip() for cell in cells):
            continue
        said = _said(cells, columns)
        if isinstance(said, SupplierIssue):
            issues.append(SupplierIssue(index + 1, said.code, said.field, said.value))
        else:
            lines.append(SupplierLine(index + 1, said))
    return SupplierSheet(table.name, tuple(columns), tuple(lines), tuple(issues))


def _said(cells: Sequence[str], columns: Mapping[str, int]) -> Said | SupplierIssue:
    said: Said = {}
    for name, column in columns.items():
        cell = values.text(cells[column] if column < len(cells) else "") or ""
        if not cell:
            continue
        try:
            said[name] = _READERS.get(name, _text)(cell)
        except BadCell as bad:
            return SupplierIssue(0, bad.code, name, bad.value)
    return said if said.get("name") else SupplierIssue(0, "supplier_name_missing")


def _text(cell: str) -> str:
    return cell.strip()


def _phone(cell: str) -> str:
    """As printed, without the ".0" that a number cell adds."""
    return re.sub(r"^(\d+)\.0+$", r"\1", cell.strip())


def _number_words(cell: str) -> str:
    """The cell as compared, with 七 as 7 and 十五 as 15."""
    return _CHINESE.sub(lambda found: str(_chinese(found[0])), normal(cell))


def _chinese(word: str) -> int:
    tens, ten, ones = word.rpartition("十")
    return (_ONES.get(tens, 1) * 10 if ten else 0) + _ONES.get(ones, 0)


def _days(cell: str) -> int:
    bare = _number_words(cell)
    if found := _WEEKS.fullmatch(bare):
        return int(found[1]) * 7
    return _count(_DAYS.fullmatch(bare), cell)


def _hours(cell: str) -> int:
    bare = _number_words(cell)
    if found := _HOURS_A_DAY.fullmatch(bare):
        return int(found[1]) * 24
    return _count(_DAYS.fullmatch(bare), cell)


def _count(found: re.Match[str] | None, cell: str) -> int:
    if found is None or int(found[1]) > _MOST_DAYS:
        raise BadCell("supplier_terms_unread", cell)
    return int(found[1])


def _one_of(part: str, code: str) -> Callable[[str], str]:
    def read(cell: str) -> str:
        bare = normal(cell)
        for value, own in _words()[part].items():
            if any(word and bare.startswith(word) for word in own):
                return value
        raise BadCell(code, cell)

    return read


def _kind(cell: str) -> SupplierKind:
    return SupplierKind(_one_of("kinds", "supplier_kind_unread")(cell))


def _payer(cell: str) -> FreightPayer:
    return FreightPayer(_one_of("payers", "supplier_payer_unread")(cell))


def _yes(cell: str) -> bool:
    return _one_of("yes", "supplier_yes_unread")(cell) == "yes"


_READERS: Mapping[str, Callable[[str], Any]] = {
    "kind": _kind,
    "freight_payer": _payer,
    "inspection_days": _days,
    "response_hours": _hours,
    "claim_days": _days,
    "requires_photo": _yes,
    "requires_weight": _yes,
    "phone": _phone,
    "return_phone": _phone,
}
