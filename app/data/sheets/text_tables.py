"""Rows of a comma, tab, semicolon or bar separated text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice

_DELIMITERS = ",\t;|"
_LOOK_AT = 30
_HEADING_CELLS = 3


def rows(text: str) -> Iterator[list[str]]:
    """The rows of `text`; the delimiter is read off its heading line only, cells may hold the others."""
    csv.field_size_limit(2**31 - 1)
    delimiter = find_delimiter(text)
    if delimiter == "\t" and _is_unquoted(text):
        return (_unquoted_row(line) for line in _lines(text))
    # Ends of lines inside a cell are alike too, whichever program wrote them.
    stream = io.StringIO(text, newline=None)
    return _quoted_rows(stream, delimiter) if '"' in text else csv.reader(stream, delimiter=delimiter)


def _quoted_rows(stream: io.StringIO, delimiter: str) -> Iterator[list[str]]:
    """The rows; a line with a mark that is never closed stands for itself, not for all that follow it."""
    width, start = 0, stream.tell()
    reader = csv.reader(iter(stream.readline, ""), delimiter=delimiter)
    while (row := next(reader, None)) is not None:
        if width and any(_holds_rows(cell, delimiter, width) for cell in row):
            stream.seek(start)
            row = stream.readline().rstrip("\n").split(delimiter)
            reader = csv.reader(iter(stream.readline, ""), delimiter=delimiter)
        width = width or (len(row) if len(row) >= _HEADING_CELLS else 0)
        start = stream.tell()
        yield row


def _holds_rows(cell: str, delimiter: str, width: int) -> bool:
    """Whether whole rows stand in a cell: lines with as many delimiters as the headings have."""
    return "\n" in cell and any(line.count(delimiter) >= width - 1 for line in cell.split("\n")[1:])


def find_delimiter(text: str) -> str:
    """The delimiter of the first line that looks like a heading: several filled cells."""
    lines = [line for line in islice(_lines(text), _LOOK_AT) if line.strip(_DELIMITERS + " \"'\r")]
    for wanted in (_HEADING_CELLS, 2):
        for line in lines:
            best = max(_DELIMITERS, key=lambda d: _clean_cells(line, d))
            if _clean_cells(line, best) >= wanted:
                return best
    return ","


def _lines(text: str) -> Iterator[str]:
    for line in io.StringIO(text, newline=None):
        yield line.rstrip("\n")


def _clean_cells(line: str, delimiter: str) -> int:
    """Filled cells that hold no other delimiter: a tab after each heading must not win over the comma."""
    others = _DELIMITERS.replace(delimiter, "")
    cells = next(csv.reader([line], delimiter=delimiter), [])
    return sum(1 for c in cells if c.strip() and not any(o in c.strip() for o in others))


def _is_unquoted(text: str) -> bool:
    """Amazon's tab files quote nothing: a quotation mark opens no cell there.

    Told by every line with a mark having as many tabs as the heading; titles and notes have fewer and pairs
    of marks, while a quoted cell that holds a line end tears a pair apart.
    """
    bare = [line.count("\t") for line in _lines(text) if '"' not in line]
    marked = [line for line in _lines(text) if '"' in line]
    usual = max(bare, default=-1)
    return all(_is_whole(line, usual) for line in marked)


def _is_whole(line: str, tabs: int) -> bool:
    found = line.count("\t")
    return found == tabs or (found < tabs and line.count('"') % 2 == 0)


def _unquoted_row(line: str) -> list[str]:
    return [_unwrap(c) for c in line.split("\t")]


def _unwrap(cell: str) -> str:
    wrapped = len(cell) > 1 and cell[0] == cell[-1] == '"'
    return cell[1:-1].replace('""', '"') if wrapped else cell
