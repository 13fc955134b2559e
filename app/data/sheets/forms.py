"""Reads somebody's empty sheet: where its table stands, and what its columns seem to ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from app.data.sheets.cells import CELL_END, plain
from app.data.sheets.examples import is_invented
from app.data.sheets.found import Heading
from app.data.sheets.generic import understood
from app.data.sheets.heading_rows import find_heading
from app.data.sheets.headings import normal, synonyms
from app.data.sheets.reader import Table
from app.domain.out_layouts import FormPlace

Box = tuple[int, int, int, int]
"""A merged range: first row, first column, last row, last column, from 0."""

_LEAST_KNOWN = 3
_WIDE = 3
_LONG_NOTE = 15
_OPTION = re.compile(r"(?:非?必填|选填|可选|必选|必须|required|optional|不填)[项]?", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z][A-Za-z]*(?:_[A-Za-z]+)+")
_FOOT = re.compile(
    r"[（(【\[*※]?(?:注|备注说明|说明|提示|温馨提示|特别|要求|填写|请|以上|制单|制表|填表|审核|经办|签字|签名|盖章|联系|客服|日期)"
    r"|(?:note|remark|total|prepared by|signature)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Grid:
    """A sheet as it looks: its rows, all merged ranges, and the last row with any format."""

    table: Table
    boxes: tuple[Box, ...] = ()
    height: int = 0


@dataclass(frozen=True)
class FormColumn:
    """A column of the form. `field` is what it seems to hold, as sheets that come in name it; "" unknown."""

    heading: str
    example: str = ""
    field: str = ""
    is_theirs: bool = False
    """About the sender and the like: nothing of an order."""
    group: str = ""
    """The heading above it that spans several: "收件信息"."""

    @property
    def whole_heading(self) -> str:
        """Both headings together, to tell two columns of one name apart."""
        return f"{self.group} {self.heading}".strip()


@dataclass(frozen=True)
class FormFound:
    """What an empty sheet looks like."""

    place: FormPlace
    columns: tuple[FormColumn, ...]
    second_heading: tuple[str, ...] = ()
    known: int = 0
    example_rows: int = field(default=0)
    """Rows at its top that are plainly there as an example."""


def find_form(grids: Sequence[Grid]) -> FormFound | None:
    """The table that asks for most of what we know; None where no row names three fields."""
    vocabulary = synonyms().known
    found = [form for grid in grids if (form := _form_of(grid, vocabulary)) is not None]
    return max(found, key=lambda form: form.known, default=None)


def _form_of(grid: Grid, vocabulary: frozenset[str]) -> FormFound | None:
    heading = find_heading(grid.table, vocabulary)
    if heading is None or heading.known < _LEAST_KNOWN:
        return None
    last = max((b[2] for b in grid.boxes if b[0] <= heading.row <= b[2] and b[2] > b[0]), default=0)
    last = max(last, heading.row)
    printed = _trimmed(heading.printed)
    groups = _groups(grid, heading.row, len(printed))
    first, second = _below_heading(grid, last + 1)
    body = _body(grid, first)
    example = _example(grid, first, body)
    place = FormPlace(grid.table.name, first, first + 1, body)
    columns = _columns(heading, printed, groups, example)
    rows = (_filled(grid, row) for row in range(first, first + body))
    examples = sum(1 for _ in takewhile(lambda cells: cells and is_invented(cells), rows))
    return FormFound(place, columns, second, heading.known, examples)


def _trimmed(cells: Sequence[str]) -> list[str]:
    found = [plain(cell).strip() for cell in cells]
    while found and not found[-1]:
        found.pop()
    return found


def _groups(grid: Grid, row: int, width: int) -> list[str]:
    """For each column the heading above it that spans several: "收件人信息" over 姓名, 电话, 地址."""
    found = [""] * width
    for top, left, bottom, right in grid.boxes:
        if bottom == row - 1 and 1 < right - left + 1 < width:
            text = plain(_cell(grid, top, left)).strip()
            for column in range(left, min(right + 1, width)):
                found[column] = text
    return found


def _below_heading(grid: Grid, row: int) -> tuple[int, tuple[str, ...]]:
    """The first row to fill, past a row of codes (order_sn) or of 必填/选填; the codes."""
    second: tuple[str, ...] = ()
    while filled := _filled(grid, row):
        if all(_CODE.fullmatch(cell) for cell in filled):
            second = tuple(plain(cell).strip() for cell in grid.table.cells(row))
        elif not all(_OPTION.fullmatch(cell) for cell in filled):
            break
        row += 1
    return row, second


def _body(grid: Grid, first: int) -> int:
    """How many rows from `first` belong to the table: up to its notes, or to the end of what was prepared."""
    end = max(len(grid.table.rows), grid.height)
    for row in range(first, end):
        if _is_foot(grid, row):
            end = row
            break
    else:
        return end - first
    # Blank rows that part the table from its notes stay where they are, below the table.
    last = max((r for r in range(first, end) if _filled(grid, r)), default=first - 1)
    return min(end, max(last + 1, first + _prepared(grid, first, end))) - first


def _prepared(grid: Grid, first: int, end: int) -> int:
    """Rows before the notes: all but the blank row in front of them, if it is not the only one."""
    count = end - first
    return count - 1 if count > 1 and not _filled(grid, end - 1) else count


def _is_foot(grid: Grid, row: int) -> bool:
    """A note, a sum or a line to sign: it stays, below what is filled in."""
    filled = _filled(grid, row)
    if not filled:
        return False
    first = filled[0]
    if normal(first).startswith(synonyms().totals):
        return True
    if len(filled) > 2 or first.replace(".", "").isdigit():
        return False
    is_long = len(filled) == 1 and len(first) >= _LONG_NOTE
    return bool(_FOOT.match(first)) or is_long or _is_wide(grid, row, first)


def _is_wide(grid: Grid, row: int, text: str) -> bool:
    """True when the text stands across several columns."""
    return any(
        top <= row <= bottom and right - left + 1 >= _WIDE and plain(_cell(grid, top, left)).strip() == text
        for top, left, bottom, right in grid.boxes
    )


def _example(grid: Grid, first: int, body: int) -> list[str]:
    row = next((r for r in range(first, first + body) if len(_filled(grid, r)) > 1), None)
    return [] if row is None else [plain(cell).strip() for cell in grid.table.cells(row)]


def _columns(
    heading: Heading, printed: Sequence[str], groups: Sequence[str], example: Sequence[str]
) -> tuple[FormColumn, ...]:
    starts = synonyms().others
    normals = [normal(cell) for cell in printed]
    theirs = [
        bool(n) and (n.startswith(starts) or normal(g).startswith(starts))
        for n, g in zip(normals, groups, strict=True)
    ]
    bare = tuple("" if is_theirs else n for n, is_theirs in zip(normals, theirs, strict=True))
    # By the headings alone: an example says "张三" or "示例001" where a sheet of orders has its values.
    alone = Table(heading.table.name, [CELL_END.join(bare)])
    mapping = understood(Heading(alone, 0, tuple(printed), bare, heading.known)).mapping
    likely = {i: name for name, options in mapping.columns.items() for option in options for i in option}
    fields = {**likely, **_by_words(bare)}
    return tuple(
        FormColumn(
            heading=text,
            example=example[i] if i < len(example) else "",
            field="" if theirs[i] else fields.get(i, ""),
            is_theirs=theirs[i],
            group=groups[i] if text else "",
        )
        for i, text in enumerate(printed)
    )


def _by_words(words: Sequence[str]) -> dict[int, str]:
    """Column → the field its heading names outright; the first of several that name the same."""
    found: dict[int, str] = {}
    for i, word in enumerate(words):
        names = (name for name, known in synonyms().fields.items() if word and word in known)
        name = next((name for name in names if name not in found.values()), "")
        if name:
            found[i] = name
    return found


def _cell(grid: Grid, row: int, column: int) -> str:
    cells = grid.table.cells(row) if row < len(grid.table.rows) else []
    return cells[column] if column < len(cells) else ""


def _filled(grid: Grid, row: int) -> list[str]:
    if not 0 <= row < len(grid.table.rows):
        return []
    return [text for cell in grid.table.cells(row) if (text := plain(cell).strip())]
