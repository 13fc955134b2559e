"""Keeps rows of tables whole: a row that would be cut by the end of a page begins the next one.

Qt moves a row only when its first line has no room, and cuts the others. Therefore the pages are laid out,
the first row that does not stand where it should is looked for, and its table is closed before it and begun
anew on the next page under its heading; then again, until there is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextDocument, QTextTable

_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
_SECTION = re.compile(r'<p class="section">[^<]*</p>\s*\Z')
_HEADING = '<tr class="heading">'
_BREAK = ' style="page-break-before: always"'
# Says that the words over the table begin a page, and it with them.
_PUSHED = ' title="pushed"'
# A guard only: each round moves the first break further on.
_MOST_ROUNDS = 400


@dataclass(frozen=True)
class _Place:
    """A row of a table, both counted from 0."""

    table: int
    row: int


def unbroken(html: str, lay_out: Callable[[str], QTextDocument]) -> QTextDocument:
    """The document of `html` as `lay_out` makes it, no row cut that fits a page."""
    for _ in range(_MOST_ROUNDS):
        document = lay_out(html)
        if document.pageCount() == 1:
            return document
        place = _first_cut(document, html)
        if place is None:
            return document
        html = _broken_before(html, place)
    return document


def _first_cut(document: QTextDocument, html: str) -> _Place | None:
    """The first row that ends on a later page than its table began, unless the table begins with it."""
    height = document.pageSize().height()
    sources = [match.group() for match in _TABLE.finditer(html)]
    frames = [f for f in document.rootFrame().childFrames() if isinstance(f, QTextTable)]
    for number, (table, source) in enumerate(zip(frames, sources, strict=True)):
        first = 1 if _HEADING in source else 0
        spans = [_pages(document, table, row, height) for row in range(table.rows())]
        opening = source[: source.index(">") + 1]
        is_pushed = _BREAK in opening or _PUSHED in opening
        if not is_pushed and _is_left_alone(document, table, spans[0][0], height):
            return _Place(number, 0)
        for row in range(first, len(spans)):
            if spans[row][1] <= spans[0][0]:
                continue
            if row > first:
                is_full = row - 1 > first and _is_full(document, table, row - 1)
                return _Place(number, row - 1 if is_full else row)
            if not is_pushed:  # nothing of it fits here: the whole table goes on
                return _Place(number, 0)
    return None


def _is_left_alone(document: QTextDocument, table: QTextTable, page: int, height: float) -> bool:
    """Whether what is written over the table stands at the end of the page before."""
    over = table.firstCursorPosition().block().previous()
    if not over.isValid() or not over.text().strip():
        return False
    return int(document.documentLayout().blockBoundingRect(over).top() // height) < page


def _is_full(document: QTextDocument, table: QTextTable, row: int) -> bool:
    """Whether no line has room after a row: the empty one Qt puts between tables would take a page."""
    metrics = QFontMetricsF(document.defaultFont(), document.documentLayout().paintDevice())
    height = document.pageSize().height()
    return height - _around(document, table, row).bottom() % height < 1.6 * metrics.height()


def _pages(document: QTextDocument, table: QTextTable, row: int, height: float) -> tuple[int, int]:
    """On which pages a row begins and ends."""
    around = _around(document, table, row)
    return int((around.top() + 1) // height), int((around.bottom() - 1) // height)


def _around(document: QTextDocument, table: QTextTable, row: int) -> QRectF:
    layout = document.documentLayout()
    around = QRectF()
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        while block.isValid():
            around = around.united(layout.blockBoundingRect(block))
            if block == last:
                break
            block = block.next()
    return around


def _broken_before(html: str, place: _Place) -> str:
    table = list(_TABLE.finditer(html))[place.table]
    head, source, tail = html[: table.start()], table.group(), html[table.end() :]
    opening = source[: source.index(">") + 1]
    pushed = opening if _BREAK in opening else opening[:-1] + _BREAK + ">"
    if place.row == 0:
        return _pushed(head, source, opening, pushed) + tail
    rows = list(_ROW.finditer(source))
    again = rows[0].group() if rows[0].group().startswith(_HEADING) else ""
    at = rows[place.row].start()
    return f"{head}{source[:at]}</table>{pushed}{again}{source[at:]}{tail}"


def _pushed(head: str, source: str, opening: str, pushed: str) -> str:
    """The whole table on the next page, with what is written over it."""
    section = _SECTION.search(head)
    if section is None:
        return head + pushed + source[len(opening) :]
    over = section.group().replace('<p class="section"', '<p class="section"' + _BREAK, 1)
    marked = opening[:-1] + _PUSHED + ">"
    return head[: section.start()] + over + marked + source[len(opening) :]
