"""Lays pieces on pages: none is cut, headings stay with what they head and come again on the next page.

Qt cuts the rows of a table at a page's end, so each page is a document of its own, filled by us.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtGui import QTextDocument

from ui.printing.pieces import Piece, pieces_of

LayOut = Callable[[str], QTextDocument]


def lay_pages(html: str, whole: QTextDocument, lay_out: LayOut, height: float) -> list[QTextDocument]:
    """A document for each page of `html`; `whole` is all of it on one endless page, `height` a page's room.

    What cannot be told apart, and a piece longer than a page, is broken by Qt.
    """
    pieces = pieces_of(html, whole)
    if not pieces:
        return [lay_out(html)]
    pages: list[QTextDocument] = []
    at = 0
    while at < len(pieces):
        end = _end_of_page(pieces, at, height)
        page = lay_out(_page_html(pieces[at:end]))
        # A table may be laid out higher without the rows that came before.
        while page.pageCount() > 1 and (shorter := _break_before(pieces, at, end - 1)) > at:
            end = shorter
            page = lay_out(_page_html(pieces[at:end]))
        pages.append(page)
        at = end
    return pages


def _end_of_page(pieces: Sequence[Piece], at: int, height: float) -> int:
    """The place of the first piece that is not on the page that begins with piece `at`."""
    first = pieces[at]
    begins = first.top - (0 if first.is_first else first.heading_height)
    end = next((n for n in range(at, len(pieces)) if pieces[n].bottom - begins > height), len(pieces))
    if end == len(pieces):
        return end
    shorter = _break_before(pieces, at, end)
    return shorter if shorter > at else max(end, at + 1)


def _break_before(pieces: Sequence[Piece], at: int, end: int) -> int:
    """`end`, or the piece before it that what stays with it begins with; `at` where all would have to go."""
    while end > at and pieces[end - 1].stays_with_next:
        end -= 1
    return end


def _page_html(pieces: Sequence[Piece]) -> str:
    parts = []
    for table, group in groupby(pieces, key=lambda piece: piece.table):
        rows = list(group)
        words = "".join(piece.html for piece in rows)
        parts.append(words if table < 0 else f"{rows[0].opening}{words}</table>")
    return f"<html><body>{''.join(parts)}</body></html>"
