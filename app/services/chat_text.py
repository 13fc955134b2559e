"""Orders as a text to paste into a chat."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from app.domain.out_layouts import Value
from app.paths import resource


def chat_text(lines: Sequence[Mapping[str, Value]]) -> str:
    """The lines of orders, an order a paragraph, as `resources/supplier_text.toml` says."""
    orders = [list(group) for _, group in groupby(lines, key=lambda line: line["order_no"])]
    return "\n\n".join(_order(place, group) for place, group in enumerate(orders, 1))


@cache
def _rows() -> dict[str, Any]:
    return tomllib.loads(resource("supplier_text.toml").read_text("utf-8"))


def _order(place: int, lines: Sequence[Mapping[str, Value]]) -> str:
    first = {**lines[0], "place": place}
    remarks = "；".join(dict.fromkeys(str(line["remark"]) for line in lines if line["remark"]))
    rows = [_row(text, first) for text in _rows()["head"]]
    rows += [_row(_rows()["line"], line) for line in lines]
    rows += [_row(text, {**first, "remark": remarks}) for text in _rows()["tail"]]
    return "\n".join(row for row in rows if row)


def _row(text: str, values: Mapping[str, Value]) -> str:
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name]
    if names and not any(values.get(name) for name in names):
        return ""
    return " ".join(text.format_map(dict(values)).split())
