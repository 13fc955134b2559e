"""A sheet without headings: what its columns are, as far as their values can be nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.data.sheets import looks, parcels
from app.data.sheets.looks import Column, columns_of
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid

_HEADINGS = {
    "order_no": "订单号", "tracking_no": "快递单号", "phone": "电话", "courier": "快递公司",
    "full_address": "地址", "contact": "收件信息", "parcel": "物流信息", "quantity": "数量",
    "recipient": "收件人", "title": "商品名称", "spec": "规格",
}  # fmt: skip
_SAMPLE, _LEAST_CELLS, _MOST_PIECES = 60, 4, 200
_NEARLY_ALL, _MOSTLY, _VARIED = 0.9, 0.75, 0.3
_NAME = re.compile(
    r"[\u4e00-\u9fff·]{1,6}\*{0,3}|[\u4e00-\u9fff]\*{1,3}[\u4e00-\u9fff]?|[A-Za-z][A-Za-z .'-]{1,30}"
)
_LONGEST_COURIER = 12
_BY_LOOKS = ("phone", "contact", "courier", "parcel", "full_address")


def with_headings(table: Table) -> Table | None:
    """The table with the headings that its values show; None where order, parcel or goods stay unknown."""
    start = next(
        (i for i in range(len(table.rows)) if len(grid.filled(table.cells(i))) >= _LEAST_CELLS), None
    )
    if start is None:
        return None
    sample = [table.cells(i) for i in range(start, min(len(table.rows), start + _SAMPLE))]
    fields = fields_of(columns_of(sample, max(map(len, sample))))
    told = set(fields.values())
    is_enough = (
        told & {"order_no", "phone", "contact"} and told & {"tracking_no", "parcel"} and "title" in told
    )
    if not is_enough:
        return None
    width = max(map(len, sample))

    def rows() -> Iterator[grid.Numbered]:
        yield 0, [_HEADINGS.get(fields.get(at, ""), "") for at in range(width)]
        yield from ((table.number(i), table.cells(i)) for i in range(start, len(table.rows)))

    return grid.rebuilt(table, rows())


def fields_of(columns: Sequence[Column]) -> dict[int, str]:
    """The fields of columns that have no words over them."""
    found: dict[int, str] = {}
    for name in _BY_LOOKS:
        test = _is_courier if name == "courier" else looks.LOOKS[name]
        fitting = [at for at, c in enumerate(columns) if at not in found and c.share(test) >= _MOSTLY]
        if len(fitting) == 1:
            found[fitting[0]] = name
    _add_numbers(columns, found)
    _add_pieces(columns, found)
    _add_words(columns, found)
    return found


def _is_courier(text: str) -> bool:
    return len(text) <= _LONGEST_COURIER and parcels.courier_code(text) is not None


def _add_numbers(columns: Sequence[Column], found: dict[int, str]) -> None:
    """Order and parcel: the parcel's number has its look, or stands beside the courier."""
    numbers = [at for at, c in enumerate(columns) if at not in found and _are_numbers(c)]
    if "parcel" in found.values():
        found.update(dict.fromkeys(numbers[:1] if len(numbers) == 1 else [], "order_no"))
        return
    courier = next((at for at, name in found.items() if name == "courier"), -9)
    ranked = sorted(numbers, key=lambda at: (-_tracking_share(columns[at]), abs(at - courier)))
    if ranked and (
        len(ranked) == 1 or _tracking_share(columns[ranked[0]]) > _tracking_share(columns[ranked[1]])
    ):
        found[ranked[0]] = "tracking_no"
        orders = [at for at in ranked[1:] if columns[at].looks_like("order_no") >= _MOSTLY] or ranked[1:]
        if len(orders) == 1:
            found[orders[0]] = "order_no"


def _tracking_share(column: Column) -> float:
    return round(column.looks_like("tracking_no"), 1)


def _are_numbers(column: Column) -> bool:
    return (
        column.share(lambda text: parcels.is_number(text.lstrip("#"))) >= _NEARLY_ALL
        and column.share(looks.is_time) < _VARIED
        and column.share(looks.is_phone) < _VARIED
    )


def _add_pieces(columns: Sequence[Column], found: dict[int, str]) -> None:
    """A few pieces on each row; numbers that all differ count the rows."""
    fitting = [at for at, c in enumerate(columns) if at not in found and _are_pieces(c)]
    if len(fitting) == 1:
        found[fitting[0]] = "quantity"


def _are_pieces(column: Column) -> bool:
    counts = [int(digits) for text in column.texts if (digits := re.sub(r"\D", "", text.split(".")[0]))]
    is_few = bool(counts) and max(counts) <= _MOST_PIECES
    is_serial = len(counts) > 2 and len(set(counts)) == len(counts)
    return is_few and not is_serial and column.share(looks.is_quantity) >= _NEARLY_ALL


def _add_words(columns: Sequence[Column], found: dict[int, str]) -> None:
    """People are called by short names that differ, goods by longer words, variants beside them."""
    words = [at for at, c in enumerate(columns) if at not in found and _are_words(c)]
    names = [at for at in words if columns[at].share(_is_name) >= _NEARLY_ALL and _varies(columns[at])]
    phone = next((at for at, name in found.items() if name == "phone"), -9)
    if names and "contact" not in found.values():
        found[min(names, key=lambda at: abs(at - phone))] = "recipient"
    goods = [at for at in words if at not in found and len(set(columns[at].texts)) > 1]
    if goods:
        title = max(goods, key=lambda at: _length(columns[at]))
        found[title] = "title"
        beside = [at for at in goods if abs(at - title) == 1]
        if len(beside) == 1:
            found[beside[0]] = "spec"


def _are_words(column: Column) -> bool:
    return (
        len(column.texts) > 0
        and column.share(looks.has_words) >= _MOSTLY
        and column.share(looks.is_time) < _VARIED
    )


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text))


def _varies(column: Column) -> bool:
    return len(set(column.texts)) >= _VARIED * len(column.texts)


def _length(column: Column) -> float:
    return sum(map(len, column.texts)) / len(column.texts)
