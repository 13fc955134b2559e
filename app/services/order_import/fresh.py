"""Orders of a sheet that are not there yet and have one line each: most of every big sheet.

They are worked out together, column by column, and written as they are; one by one only to be looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from app.data.queries import order_import as queries
from app.domain.memo import Memo
from app.domain.money import Money
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.sheet_lines import SheetLines
from app.domain.statuses import RowOutcome
from app.services.order_import.drafts import OrderDraft
from app.services.order_import.fresh_columns import CheckedLines, Column, line_columns, order_columns
from app.services.order_import.planned import FieldChange, PlannedOrder
from app.services.order_import.planner import Planner, StoreKey, Stores
from app.services.order_import.reading import amount_level, read_one


@dataclass(frozen=True)
class FreshOrders:
    """Many new orders: the values of each column as stored, one for each order."""

    lines: SheetLines
    stores: Sequence[StoreKey]
    orders: dict[str, Column]
    goods: dict[str, Column]
    """Of their lines."""
    plan_one: Callable[[SheetLine, StoreKey], PlannedOrder]
    """The whole plan of one of them, by the rules for any order."""

    @cached_property
    def rows(self) -> list[int]:
        """Of the sheet."""
        return [row or 0 for row in self.lines.column("row")]

    def __len__(self) -> int:
        return len(self.lines)

    def each(self) -> list[FreshOrder]:
        """The orders one by one."""
        return [FreshOrder(self, at) for at in range(len(self.lines))]


class FreshOrder:
    """One new order; told like a `PlannedOrder`, whose whole is worked out when somebody looks at it."""

    __slots__ = ("_whole", "at", "table")
    outcome = RowOutcome.CREATED
    id: int | None = None
    changes: tuple[FieldChange, ...] = ()
    line_count = 1

    def __init__(self, table: FreshOrders, at: int) -> None:
        self.table, self.at = table, at
        self._whole: PlannedOrder | None = None

    @property
    def whole(self) -> PlannedOrder:
        """The order as planned by the rules for any order."""
        if self._whole is None:
            self._whole = self._planned()
        return self._whole

    def _planned(self) -> PlannedOrder:
        return self.table.plan_one(self.table.lines[self.at], self.store)

    @property
    def store(self) -> StoreKey:
        """(platform, name) of its store."""
        return self.table.stores[self.at]

    @property
    def row(self) -> int:
        """Its row on the sheet."""
        return self.table.rows[self.at]

    @property
    def order_no(self) -> str:
        """Its number."""
        return str(self._value("order_no"))

    @property
    def recipient(self) -> str:
        """Who gets it, unmasked."""
        return str(self._value("recipient"))

    @property
    def currency(self) -> str:
        """Of its amounts."""
        return str(self._value("currency"))

    @property
    def paid(self) -> Money | None:
        """What the buyer paid, where known."""
        minor = self._value("paid_minor")
        return None if minor is None else Money(minor, self._value("currency"))

    @property
    def goods(self) -> str:
        """Title of its line."""
        return str(self.table.goods["title"][self.at])

    @property
    def quantity(self) -> int:
        """Pieces the sheet names."""
        return int(self.table.goods["quantity"][self.at])

    def _value(self, column: str) -> Any:
        return self.table.orders[column][self.at]

    def __getattr__(self, name: str) -> Any:
        # What is left of a planned order: draft, before, after, lines, parcels.
        return getattr(self.whole, name)


Orders = tuple[PlannedOrder | FreshOrder, ...]
"""The orders of a sheet, in its order."""


class Alone:
    """The lines of a sheet that are the only one of their order and can be taken in."""

    def __init__(
        self, parsed: ParsedSheet, stores: Stores, planner: Planner, zone: ZoneInfo, job: Job
    ) -> None:
        """Raises: Cancelled."""
        job.progress(0, len(parsed.lines), "comparing")
        self._parsed, self._stores, self._planner, self._zone = parsed, stores, planner, zone
        self._lines = SheetLines.of(parsed.lines)
        numbers = self._lines.column("order_no")
        places = _alone(self._lines, parsed.rejected_rows())
        job.raise_if_cancelled()
        known = queries.known_numbers(numbers[place] for place in places)
        self.new = [place for place in places if numbers[place] not in known] if known else places
        """Places of those whose number no order has."""
        self.known = [place for place in places if numbers[place] in known] if known else []
        """Places of the others."""
        job.raise_if_cancelled()

    def draft(self, line: SheetLine) -> OrderDraft:
        """The order of one of the lines, by the rules for any order."""
        return read_one(self._parsed, self._zone, self._stores.currency, line)

    def as_new(self, places: Sequence[int]) -> tuple[FreshOrders, list[int]]:
        """What the lines at `places` are as new orders; and the places of those nothing is odd about."""
        parsed, stores = self._parsed, self._stores
        lines = self._lines.taken(places)
        shops = zip(lines.column("platform"), lines.column("shop"), strict=True)
        key: Memo[Any, StoreKey] = Memo(lambda told: (told[0] or parsed.platform or "", told[1] or ""))
        keys = list(map(key.__getitem__, shops))
        currency: Memo[StoreKey, str] = Memo(lambda key: parsed.currency or stores.currency(*key))
        currencies = list(map(currency.__getitem__, keys))
        if lines.tells("currency"):
            currencies = [a or b for a, b in zip(lines.column("currency"), currencies, strict=True)]
        checked = CheckedLines(lines, currencies, self._zone)
        store: Memo[StoreKey, StoreKey] = Memo(lambda key: stores.key(*key))
        fresh = FreshOrders(
            lines=checked.lines,
            stores=[store[keys[place]] for place in checked.places],
            orders=order_columns(checked),
            goods=line_columns(checked, is_paid_by_line=amount_level(parsed.levels, "paid_amount") == "line"),
            plan_one=lambda line, key: self._planner.new(self.draft(line), key),
        )
        return fresh, [places[place] for place in checked.places]


def fresh_orders(alone: Alone, planner: Planner) -> tuple[FreshOrders, list[int]]:
    """The orders that are new, have one line and nothing wrong; and the places of their lines."""
    fresh, places = alone.as_new(alone.new)
    names = fresh.lines.filled("supplier")
    fresh.goods["supplier_id"] = list(map(planner.supplier, names, fresh.goods["sku_code"]))
    fresh.orders["supplier_id"] = fresh.goods["supplier_id"]
    return fresh, places


def _alone(lines: SheetLines, fatal: Collection[int]) -> list[int]:
    """Places of lines that are the only one of their order and that can be taken in."""
    numbers = lines.column("order_no")
    counts = Counter(numbers)
    odd = set(_of_several_kinds(lines))
    if fatal:
        odd.update(place for place, row in enumerate(lines.column("row")) if row in fatal)
    return [
        place for place, number in enumerate(numbers) if number and counts[number] == 1 and place not in odd
    ]


def _of_several_kinds(lines: SheetLines) -> Iterator[int]:
    """Places of several goods printed as one line, or of a number of pieces that cannot be."""
    if lines.tells("items_joined"):
        yield from (place for place, titles in enumerate(lines.column("items_joined")) if titles)
    if lines.tells("flags"):
        yield from (place for place, flags in enumerate(lines.column("flags")) if "joined_items" in flags)
    pieces = lines.column("quantity")
    yield from (place for place, count in enumerate(pieces) if count is not None and count <= 0)
