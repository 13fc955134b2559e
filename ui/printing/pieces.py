"""A page's HTML as pieces that are never cut: paragraphs and rows of tables, each with its height.

Only what our own templates write is understood: paragraphs, headings and tables one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextTable

_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_PART = re.compile(r"<table.*?</table>|<(p|h[1-6])\b.*?</\1>", re.DOTALL)
_ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
_HEADING = '<tr class="heading">'
# Words over what follows, and rows or tables that stay with what comes next.
_OVER = re.compile(r'<(?:h[1-6]|p class="section")|<(?:p|tr) class="[^"]*\bwith-next\b')
_WHOLE = re.compile(r'<table class="[^"]*\bwhole\b')


@dataclass(frozen=True)
class Piece:
    """A paragraph, or a row of the table counted by `table` (-1: no table).

    `top` and `bottom` are where it stands when all is laid out on one endless page.
    """

    html: str
    top: float
    bottom: float
    stays_with_next: bool
    table: int = -1
    opening: str = ""
    """What opens the table, and its heading row; both come again on the next page."""
    heading_height: float = 0.0
    is_first: bool = True
    """Whether it is the table's first row under the heading."""


def pieces_of(html: str, document: QTextDocument) -> list[Piece] | None:
    """The pieces of `html` as `document` lays them out; None where they are not told apart."""
    body = _BODY.search(html)
    sources = [match.group() for match in _PART.finditer(body.group(1) if body else html)]
    places = list(_places(document))
    if len(sources) != len(places):
        return None
    found: list[Piece] = []
    for number, (source, place) in enumerate(zip(sources, places, strict=True)):
        if isinstance(place, QTextBlock):
            around = document.documentLayout().blockBoundingRect(place)
            found.append(Piece(source, around.top(), around.bottom(), bool(_OVER.match(source))))
            continue
        rows = _rows(number, source, document, place)
        if rows is None:
            return None
        found += rows
    return found


def _places(document: QTextDocument) -> Iterator[QTextBlock | QTextFrame]:
    """Paragraphs and tables in their order; the empty lines Qt puts around tables are none."""
    place = document.rootFrame().begin()
    while not place.atEnd():
        frame = place.currentFrame()
        if frame is not None:
            yield frame
        elif place.currentBlock().text():
            yield place.currentBlock()
        place += 1


def _rows(number: int, source: str, document: QTextDocument, table: QTextFrame) -> list[Piece] | None:
    rows = [match.group() for match in _ROW.finditer(source)]
    if not isinstance(table, QTextTable) or len(rows) != table.rows():
        return None
    spans = [_around(document, table, row) for row in range(len(rows))]
    opening = source[: source.index(">") + 1]
    heading_height, first = 0.0, 0
    if rows[0].startswith(_HEADING) and len(rows) > 1:
        first, heading_height = 1, spans[1].top() - spans[0].top()
    opened = opening + "".join(rows[:first])
    is_whole = bool(_WHOLE.match(source))
    found = []
    for row in range(first, len(rows)):
        stays = row + 1 < len(rows) and (is_whole or bool(_OVER.match(rows[row])))
        top = spans[0].top() if row == first else spans[row].top()
        around = (top, spans[row].bottom())
        found.append(Piece(rows[row], *around, stays, number, opened, heading_height, row == first))
    return found


def _around(document: QTextDocument, table: QTextTable, row: int) -> QRectF:
    """The words of a row's cells; cells that go on below count by where they begin."""
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
