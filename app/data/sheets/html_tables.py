"""Rows of the tables of an HTML page, which many exports are under the name .xls."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_MAX_SPAN = 1000
# Comments, declarations and instructions hold no cell; Python's parser stumbles over damaged ones, and looks
# for the end of each that is never closed through the whole page.
_NO_CELLS = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)


def declared_encoding(data: bytes) -> str | None:
    """The encoding the page says it has, if any."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


class TableReader(HTMLParser):
    """Collects the cells of every table; `tables` holds them as rows of text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._open: list[list[list[str]]] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self._hidden += 1
        elif tag == "table":
            self._close_cell()
            self._open.append([])
            self.tables.append(self._open[-1])
        elif tag == "tr" and self._open:
            self._close_cell()
            self._open[-1].append([])
        elif tag in ("td", "th") and self._open:
            self._open_cell(dict(attrs))
        elif tag in ("br", "p", "div") and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._close_cell()
            if tag == "table":
                self._end_table()
        elif tag in ("script", "style"):
            self._hidden = max(0, self._hidden - 1)

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._hidden:
            self._cell.append(data)

    def _end_table(self) -> None:
        """Rows that follow belong to the table around it; of the outermost none is known to be the last."""
        if len(self._open) > 1:
            self._open.pop()

    def _open_cell(self, attrs: dict[str, str | None]) -> None:
        self._close_cell()
        if not self._open[-1]:
            self._open[-1].append([])
        span = attrs.get("colspan") or "1"
        self._span = min(_MAX_SPAN, int(span)) if span.isdecimal() and len(span) < 6 else 1
        self._cell = []

    def _close_cell(self) -> None:
        if self._cell is None:
            return
        text = "".join(self._cell).replace("\xa0", " ").strip()
        self._open[-1][-1].extend([text] + [""] * (self._span - 1))
        self._cell, self._span = None, 1


def tables(text: str) -> list[list[list[str]]]:
    """Each table of the page as rows of cell texts, in the order they open."""
    reader = TableReader()
    reader.feed(_NO_CELLS.sub("", text))
    reader.close()
    return [t for t in reader.tables if t]
