"""The full-text index of orders: what is written is found, whole or in part, from one character on.

`order_search` holds for each order the three-character pieces of its searched texts, without the texts and
without places: a tenth of the size, and built in half the time. `order_search_terms` lists its pieces, so
that names of one or two characters are found as the beginnings of pieces. Longer texts have all their pieces
in an order that holds them, and are looked up in its texts to be sure.

Parcels that a shipping sheet brings for orders of before stand in an entry of their own beside the order's:
a tenth of the writing for a hundred thousand rows. The order's next entry holds them, and that one goes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.data.giving_way import giving_way
from app.data.models import BaseModel, Order, OrderLine, Parcel, ParcelLine

_END = "CHAR(10)"
_OF_ORDER = ("o.order_no", "o.recipient", "o.buyer", "o.phone", "o.buyer_message", "o.seller_note")
_OF_LINE = ("l.title", "l.spec", "l.sku_code", "l.sub_order_no")
_OF_PARCEL = ("p.tracking_no", "p.return_tracking_no")


def _ended(columns: Iterable[str]) -> str:
    return " || ".join(f"{column} || {_END}" for column in columns)


_PARCELS = f"""(SELECT GROUP_CONCAT({_ended(_OF_PARCEL)}, '') FROM parcel_line pl
  JOIN parcel p ON p.id = pl.parcel_id WHERE pl.order_line_id = l.id)"""
_LINES = f"""(SELECT GROUP_CONCAT({_ended(_OF_LINE)} || COALESCE({_PARCELS}, ''), '')
  FROM order_line l WHERE l.order_id = o.id)"""
# One end more: a piece of three begins at the last character of the last text too.
TEXT = f"({_ended(_OF_ORDER)} || COALESCE({_LINES}, '') || {_END})"
"""SQL for all that is searched of the order `o`, each text ended by a line feed."""

_PARCELS_OF_ORDER = f"""(SELECT GROUP_CONCAT({_ended(_OF_PARCEL)}, '') FROM order_line l
  JOIN parcel_line pl ON pl.order_line_id = l.id JOIN parcel p ON p.id = pl.parcel_id
  WHERE l.order_id = o.id)"""
BESIDE = 1 << 40
"""Added to an order's id: where the entry of its parcels alone is."""
_ORDER_ID = f"& {BESIDE - 1}"

_PIECE = 3
_PIECES_ASKED = 6
_AT_ONCE = 2_000
_SEARCHED: dict[type[BaseModel], frozenset[str]] = {
    Order: frozenset(name.removeprefix("o.") for name in _OF_ORDER),
    OrderLine: frozenset({"order_id", *(name.removeprefix("l.") for name in _OF_LINE)}),
    Parcel: frozenset(name.removeprefix("p.") for name in _OF_PARCEL),
    ParcelLine: frozenset({"parcel_id", "order_line_id"}),
}
_LISTED = "(SELECT value FROM json_each(?))"
_ORDERS_OF: dict[type[BaseModel], str] = {
    OrderLine: f"SELECT order_id FROM order_line WHERE id IN {_LISTED}",
    ParcelLine: f"""SELECT l.order_id FROM parcel_line pl JOIN order_line l ON l.id = pl.order_line_id
      WHERE pl.id IN {_LISTED}""",
    Parcel: f"""SELECT l.order_id FROM parcel_line pl JOIN order_line l ON l.id = pl.order_line_id
      WHERE pl.parcel_id IN {_LISTED}""",
}
_FILL = f"INSERT INTO order_search (rowid, text) SELECT o.id, {TEXT} FROM orders o"
_FILL_BESIDE = f"""INSERT INTO order_search (rowid, text)
  SELECT o.id + {BESIDE}, COALESCE({_PARCELS_OF_ORDER}, '') || {_END} FROM orders o"""


def condition(text: str) -> tuple[str, list[str]]:
    """SQL that is true for orders `o` that hold `text` (not empty), and its values."""
    if len(text) < _PIECE:
        first = text.lower()
        sql = f"o.id IN (SELECT doc {_ORDER_ID} FROM order_search_terms WHERE term >= ? AND term < ?)"
        return sql, [first, f"{first}\U0010ffff"]
    found = f"o.id IN (SELECT rowid {_ORDER_ID} FROM order_search WHERE order_search MATCH ?)"
    wanted = _all_of(text)
    if len(text) == _PIECE:
        return found, [wanted]
    return f"({found} AND {TEXT} LIKE ? ESCAPE '\\')", [wanted, f"%{escaped_like(text)}%"]


def escaped_like(text: str) -> str:
    """`text` as it is within a LIKE pattern with ESCAPE '\\'."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def newest(text: str, most: int) -> list[int]:
    """Ids of orders that hold `text` (not empty): at most about `most`, those entered last.

    The index is read from its end and left as soon as there are enough: a word that half of all orders
    hold costs no more than a rare one.
    """
    wanted = _match(text)
    if wanted is None:
        return []
    is_sure, escaped = len(text) <= _PIECE, escaped_like(text)
    surely = "" if is_sure else f"AND {TEXT} LIKE ? ESCAPE '\\'"
    values = [wanted] if is_sure else [wanted, f"%{escaped}%"]
    found: list[int] = []
    for lowest, highest in ((0, BESIDE), (BESIDE, 2 * BESIDE)):
        # CROSS JOIN: the index first, in its own order.
        sql = f"""SELECT o.id FROM order_search s CROSS JOIN orders o ON o.id = s.rowid - ?
          WHERE s.order_search MATCH ? AND s.rowid >= ? AND s.rowid < ? {surely}
          ORDER BY s.rowid DESC LIMIT ?"""
        rows = _run(sql, [lowest, values[0], lowest, highest, *values[1:], most])
        found += [row[0] for row in rows]
    return list(dict.fromkeys(found))


def _match(text: str) -> str | None:
    """What FTS is asked; None where nothing begins so."""
    if len(text) >= _PIECE:
        return _all_of(text)
    pieces = [_quoted(piece) for piece in _pieces_beginning(text.lower())]
    return " OR ".join(pieces) or None


def _all_of(text: str) -> str:
    """Pieces from end to end of a text; of a long one some are enough, it is looked up all the same."""
    places = len(text) - _PIECE + 1
    step = max(1, math.ceil(places / _PIECES_ASKED))
    pieces = dict.fromkeys(text[at : at + _PIECE] for at in (*range(0, places, step), places - 1))
    return " ".join(map(_quoted, pieces))


def _quoted(piece: str) -> str:
    return '"{}"'.format(piece.replace('"', '""'))


def _pieces_beginning(first: str) -> Iterator[str]:
    """Each piece of the index that begins so, found by a reach into the index of its own."""
    last, end = first, f"{first}\U0010ffff"
    while rows := _run(
        "SELECT term FROM order_search_terms WHERE term > ? AND term < ? LIMIT 1", [last, end]
    ):
        last = rows[0][0]
        yield last


def texts_of(
    orders: Mapping[str, Sequence[str]], lines: Mapping[str, Sequence[str]], numbers: Iterable[str | None]
) -> Iterator[str]:
    """What `TEXT` gives of orders with one line each, told by the columns of both.

    `numbers` are those of their parcels, at most one each, whose goods do not come back.
    """
    columns = [orders[name.removeprefix("o.")] for name in _OF_ORDER]
    columns += [lines[name.removeprefix("l.")] for name in _OF_LINE]
    rows = zip(map("\n".join, zip(*columns, strict=True)), numbers, strict=True)
    return (f"{text}\n{number}\n\n\n" if number else f"{text}\n\n" for text, number in rows)


class StaleOrders:
    """Orders whose searched texts were written to and that the index does not hold as they are."""

    def __init__(self) -> None:
        self._changed: set[int] = set()
        self._new: set[int] = set()
        self._gone: set[int] = set()
        """Their numbers may be given anew."""
        self._new_lines: set[int] = set()
        self._sent_lines: set[int] = set()
        """Lines of before that parcels were added to."""

    def inserted(self, model: type[BaseModel], ids: Iterable[int]) -> None:
        """Rows were written that were not there."""
        if model is Order:
            self._new.update(ids)
        else:
            self.touched(model, ids)

    def inserted_columns(
        self, model: type[BaseModel], ids: Iterable[int], columns: Mapping[str, Iterable[Any]]
    ) -> None:
        """The same, where their columns tell the orders: nothing has to be looked up."""
        if model is OrderLine:
            self._new_lines.update(ids)
            self._changed.update(columns["order_id"])
        elif model is ParcelLine:
            self._sent_lines.update(columns["order_line_id"])
        elif model is not Parcel:  # a parcel that carries nothing yet is in no order
            self.inserted(model, ids)

    def touched(
        self, model: type[BaseModel], ids: Iterable[int], columns: Iterable[str] | None = None
    ) -> None:
        """Rows have changed in `columns`, or will be gone (None): to be told while they are there."""
        searched = _SEARCHED.get(model)
        if searched is None or (columns is not None and searched.isdisjoint(columns)):
            return
        if model is Order:
            self._changed.update(ids)
            self._gone.update(ids if columns is None else ())
            return
        listed = json.dumps(list(ids))
        if listed != "[]":
            self._changed.update(row[0] for row in _run(_ORDERS_OF[model], [listed]))

    def index(self, ids: Sequence[int], texts: Iterable[str]) -> None:
        """Take in orders that were just written and whose searched texts somebody tells, see `texts_of`.

        To be told after their lines and parcels; what is written to them later is noted as ever.
        """
        if not self._gone.isdisjoint(ids):  # what is there under their numbers has to go first
            return
        rows = zip(ids, texts, strict=True)
        cursor = Order._meta.database.cursor()
        cursor.executemany("INSERT INTO order_search (rowid, text) VALUES (?, ?)", giving_way(rows))
        self._new.difference_update(ids)
        self._changed.difference_update(ids)
        self._sent_lines -= self._new_lines
        self._new_lines.clear()

    def catch_up(self) -> None:
        """Bring the index up to date with what was written so far."""
        new = self._changed | self._new
        sent = self._sent_orders() - new
        for chunk in _chunks(sorted((self._changed - self._new) | self._gone)):
            _forget([*chunk, *(order_id + BESIDE for order_id in chunk)])
        for chunk in _chunks(sorted(new)):
            _run(f"{_FILL} WHERE o.id IN {_LISTED}", [json.dumps(chunk)])
        for chunk in _chunks(sorted(sent)):
            _forget([order_id + BESIDE for order_id in chunk])
            _run(f"{_FILL_BESIDE} WHERE o.id IN {_LISTED}", [json.dumps(chunk)])
        for seen in (self._changed, self._new, self._gone, self._new_lines, self._sent_lines):
            seen.clear()

    def _sent_orders(self) -> set[int]:
        """The orders of before that parcels were added to, where these may stand beside."""
        found: set[int] = set()
        for chunk in _chunks(sorted(self._sent_lines - self._new_lines)):
            found.update(row[0] for row in _run(_ORDERS_OF[OrderLine], [json.dumps(chunk)]))
        return found


def forget_for_good() -> None:
    """Write the index anew without what was taken out of it: until then it is only marked as gone."""
    _run("INSERT INTO order_search (order_search) VALUES ('optimize')", [])


def _forget(entries: list[int]) -> None:
    _run(f"DELETE FROM order_search WHERE rowid IN {_LISTED}", [json.dumps(entries)])


def _chunks(ids: list[int]) -> Iterable[list[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _run(sql: str, values: list[Any]) -> list[Any]:
    database: Any = Order._meta.database
    rows: list[Any] = database.execute_sql(sql, values).fetchall()
    return rows
