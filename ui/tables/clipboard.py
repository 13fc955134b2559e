"""Rows on the clipboard twice: as tabbed text for a chat, and as cells that a spreadsheet keeps as they are.

Pasted from plain text an order number of 19 digits becomes 9.97E+18; as a cell of kind text it stays whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from html import escape
from typing import Any

from PySide6.QtCore import QMimeData

from app.domain.money import Money, decimals
from app.services.lists import Share
from ui.tables.columns import Column

# How Excel, WPS and LibreOffice are told what a pasted cell holds.
_TEXT, _DAY, _SHARE = r"\@", "yyyy-mm-dd", "0.0%"


def rows_on_clipboard(headings: Sequence[str], columns: Sequence[Column], rows: Sequence[Any]) -> QMimeData:
    """Both ways of the same rows, with their headings."""
    data = QMimeData()
    data.setText("\n".join(_lines(headings, columns, rows)))
    data.setHtml(_table(headings, columns, rows))
    return data


def _lines(headings: Sequence[str], columns: Sequence[Column], rows: Sequence[Any]) -> Iterator[str]:
    yield "\t".join(headings)
    for row in rows:
        yield "\t".join(_one_line(column.text_of(row)) for column in columns)


def _one_line(text: str) -> str:
    return text.replace("\t", " ").replace("\n", " ")


def _table(headings: Sequence[str], columns: Sequence[Column], rows: Sequence[Any]) -> str:
    head = "".join(f"<th>{escape(words)}</th>" for words in headings)
    body = "".join(f"<tr>{''.join(_cell(column, row) for column in columns)}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table><tr>{head}</tr>{body}</table>'


def _cell(column: Column, row: Any) -> str:
    """A number as a number, everything else as text: nothing is guessed from what it looks like."""
    value = column.cell_of(row)
    if value is None:
        return "<td></td>"
    if isinstance(value, Money):
        places = decimals(value.currency)
        return _td(f"0.{'0' * places}" if places else "0", format(value.as_decimal(), "f"))
    if isinstance(value, Share):
        return _td(_SHARE, format(value.part, "f"))
    if isinstance(value, int):
        return _td("0", str(value))
    if isinstance(value, date) and not isinstance(value, datetime):
        return _td(_DAY, value.isoformat())
    return _td(_TEXT, escape(_one_line(column.text_of(row) if isinstance(value, datetime) else str(value))))


def _td(kind: str, words: str) -> str:
    return f"<td style=\"mso-number-format:'{kind}'\">{words}</td>"
