"""Holds the orders of a sheet against the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol
from zoneinfo import ZoneInfo

from app.data.queries import order_import as queries
from app.data.queries.order_import import KnownOrder
from app.domain.progress import Job
from app.domain.statuses import OrderStatus, RowOutcome
from app.services.order_import import lines, orders
from app.services.order_import.drafts import LineDraft, OrderDraft, Values
from app.services.order_import.lines import LineMerge, merged_lines, numbers_differ
from app.services.order_import.planned import PlannedLine, PlannedOrder

StoreKey = tuple[str, str]


class Ahead(Protocol):
    """What earlier sheets of one sequence will have written; see `sequence`."""

    def lay_over(self, known: dict[str, list[KnownOrder]]) -> None:
        """Put the orders as they will be in place of those that are stored."""

    def noted(self, planned: PlannedOrder, known: KnownOrder | None) -> PlannedOrder:
        """Remember what will be; gives the order with the number it is known by."""


# Order software prints orders of other platforms under their own numbers.
_ORDER_SOFTWARE = frozenset({"", "jst", "wdt", "dxm"})


class Stores:
    """The stores there are, and which one an order belongs to."""

    def __init__(self, override: str | None) -> None:
        rows = queries.all_stores()
        self.ids: dict[StoreKey, int] = {(platform, name): row_id for row_id, platform, name, _ in rows}
        self.keys: dict[int, StoreKey] = {row_id: key for key, row_id in self.ids.items()}
        self._currencies = {(platform, name): currency for _, platform, name, currency in rows}
        self._override = override
        self.new_currency = "CNY"
        """Of a store that is not there yet; each sheet shows its own."""

    def expect(self, key: StoreKey, currency: str) -> int:
        """The id of a store; one that is not written yet gets a number below 0."""
        if key not in self.ids:
            self.ids[key] = -1 - len(self.ids)
            self.keys[self.ids[key]] = key
            self._currencies[key] = currency
        return self.ids[key]

    def currency(self, platform: str, shop: str) -> str:
        """The store's currency; for one that is not there yet, what its sheet shows."""
        return self._currencies.get(self.key(platform, shop), self.new_currency)

    def key(self, platform: str, shop: str) -> StoreKey:
        """The store an order is of: order software prints the name of a store elsewhere."""
        name = shop if self._override is None else self._override
        if platform in _ORDER_SOFTWARE and name:
            selling = [key for key in self.ids if key[1] == name and key[0] not in _ORDER_SOFTWARE]
            if len(selling) == 1:
                return selling[0]
        return (platform, name)

    def match(
        self, draft: OrderDraft, candidates: Iterable[KnownOrder]
    ) -> tuple[KnownOrder | None, StoreKey]:
        """The stored order that `draft` is, and the store it belongs to from now on.

        The same number in the same store; else the one of the platform's unnamed store or of order
        software, which now learns its store.
        """
        wanted = self.key(draft.platform, draft.shop)
        known = {self.keys[order.store_id]: order for order in candidates}
        if wanted in known:
            return known[wanted], wanted
        near = [key for key in known if _may_be_same(key, wanted)]
        if len(near) != 1:
            return None, wanted
        return known[near[0]], max(near[0], wanted, key=_told)


def _may_be_same(known: StoreKey, wanted: StoreKey) -> bool:
    if known[0] in _ORDER_SOFTWARE or wanted[0] in _ORDER_SOFTWARE:
        return True
    return known[0] == wanted[0] and not (known[1] and wanted[1])


def _told(key: StoreKey) -> tuple[bool, bool]:
    """How much a store's key says: the selling platform first, then a name."""
    return key[0] not in _ORDER_SOFTWARE, bool(key[1])


class Planner:
    """Plans orders one by one; what it looks up was loaded for all of them at once."""

    def __init__(self, stores: Stores, zone: ZoneInfo, ahead: Ahead | None = None) -> None:
        self._stores = stores
        self._zone = zone
        self._ahead = ahead
        self._suppliers = queries.supplier_ids()
        self._by_code = queries.supplier_by_code()

    def plan(self, drafts: list[OrderDraft], job: Job) -> list[PlannedOrder]:
        """Each order as new, changed or the same. Raises: Cancelled."""
        known = queries.find_known((d.order_no for d in drafts), orders.COLUMNS, lines.COLUMNS)
        if self._ahead is not None:
            self._ahead.lay_over(known)
        planned = []
        for count, draft in enumerate(drafts):
            if count % 500 == 0:
                job.raise_if_cancelled()
                job.progress(count, len(drafts), "comparing")
            order, store = self._stores.match(draft, known.get(draft.order_no, ()))
            one = self.new(draft, store) if order is None else self.known(draft, order, store)
            planned.append(one if self._ahead is None else self._ahead.noted(one, order))
        return planned

    def new(self, draft: OrderDraft, store: StoreKey) -> PlannedOrder:
        """An order that is not there yet."""
        merges = merged_lines([], False, draft.lines)
        planned = tuple(PlannedLine(None, {}, {**m.values, "supplier_id": self._supplier(m)}) for m in merges)
        after = orders.merged_order(None, draft, self._zone)
        after["supplier_id"] = _common(line.after["supplier_id"] for line in planned)
        parcels = [(number, courier, i) for i, m in enumerate(merges) for number, courier in m.draft.parcels]
        return PlannedOrder(draft, store, RowOutcome.CREATED, None, {}, after, planned, tuple(parcels))

    def known(self, draft: OrderDraft, order: KnownOrder, store: StoreKey) -> PlannedOrder:
        """An order that is stored already."""
        draft = _still_joined(draft, order)
        merges = merged_lines(
            [line.values for line in order.lines],
            "joined_items" in order.values["flags"],
            _line_drafts(draft, order),
        )
        planned = self._planned_lines(order, merges)
        before = {
            **order.values,
            "supplier_id": order.supplier_id,
            "store": self._stores.keys[order.store_id],
        }
        after = orders.merged_order(order.values, draft, self._zone)
        after |= {"supplier_id": order.supplier_id, "store": store}
        if order.supplier_id is None and planned:
            after["supplier_id"] = _common(_suppliers_after(order, planned))
        parcels = tuple(_new_parcels(draft, order, merges))
        has_news = planned or parcels or before != after
        outcome = RowOutcome.UPDATED if has_news else RowOutcome.UNCHANGED
        before["updated_at"] = order.updated_at
        ids = tuple(line.id for line in order.lines)
        return PlannedOrder(draft, store, outcome, order.id, before, after, planned, parcels, ids)

    def _planned_lines(self, order: KnownOrder, merges: Iterable[LineMerge]) -> tuple[PlannedLine, ...]:
        """Only the lines that something changes on, and new ones."""
        planned = []
        for merge in merges:
            if merge.known is None:
                planned.append(PlannedLine(None, {}, {**merge.values, "supplier_id": self._supplier(merge)}))
                continue
            line = order.lines[merge.known]
            before: Values = {**line.values, "supplier_id": line.supplier_id}
            named = self._suppliers.get(merge.draft.supplier_name)
            after = {**merge.values, "supplier_id": line.supplier_id or named}
            if before != after:
                planned.append(PlannedLine(line.id, before, after))
        return tuple(planned)

    def _supplier(self, merge: LineMerge) -> int | None:
        return self.supplier(merge.draft.supplier_name, merge.values["sku_code"])

    def supplier(self, name: str, sku_code: str) -> int | None:
        """Who ships a new line: named on the sheet, or known by the code."""
        return self._suppliers.get(name) or self._by_code.get(sku_code)


def _still_joined(draft: OrderDraft, order: KnownOrder) -> OrderDraft:
    """Several titles in one, printed again by a sheet that does not say how many they are."""
    if "joined_items" not in order.values["flags"] or len(draft.lines) != 1 or len(order.lines) != 1:
        return draft
    (line,), (known,) = draft.lines, order.lines
    if line.is_joined or not line.values.get("title") or line.values["title"] != known.values["title"]:
        return draft
    if numbers_differ(known.values, line.values):  # a line with a number of its own is no several titles
        return draft
    return replace(draft, lines=(replace(line, is_joined=True),), flags=draft.flags | {"joined_items"})


def _line_drafts(draft: OrderDraft, order: KnownOrder) -> Sequence[LineDraft]:
    """The lines of the draft; other words for the same status are no news on a list of no platform."""
    same = (order.values["status"], OrderStatus.UNKNOWN)
    if draft.platform or draft.values["status"] not in same:
        return draft.lines
    quiet = [{n: v for n, v in line.values.items() if n != "status_text"} for line in draft.lines]
    return [replace(line, values=values) for line, values in zip(draft.lines, quiet, strict=True)]


def _common(suppliers: Iterable[int | None]) -> int | None:
    """The one supplier of all lines, if they have one."""
    found = set(suppliers)
    return found.pop() if len(found) == 1 else None


def _suppliers_after(order: KnownOrder, planned: Iterable[PlannedLine]) -> list[int | None]:
    changed: Mapping[int | None, int | None] = {line.id: line.after["supplier_id"] for line in planned}
    kept = [changed.get(line.id, line.supplier_id) for line in order.lines]
    return kept + [line.after["supplier_id"] for line in planned if line.id is None]


def _new_parcels(
    draft: OrderDraft, order: KnownOrder, merges: list[LineMerge]
) -> Iterable[tuple[str, str, int]]:
    """Links that are not there yet. A parcel printed for lines that were not taken carries all lines.

    A number that as many lines carry already is no news: lines that read alike may trade places.
    """
    printed: dict[str, list[tuple[int, str]]] = {}
    for position, merge in _positions(order, merges):
        for number, courier in merge.draft.parcels:
            printed.setdefault(number, []).append((position, courier))
    linked = Counter(number for number, _ in order.parcels)
    for number, places in printed.items():
        free = [place for place in places if not _is_linked(order, number, place[0])]
        for position, courier in sorted(free, reverse=True)[: len(places) - linked[number]]:
            yield number, courier, position
    if "joined_items" in order.values["flags"]:  # its parcels carry every line that replaces it
        new = [p for p, merge in _positions(order, merges) if merge.known is None and not merge.draft.parcels]
        yield from ((number, "", position) for position in new for number in sorted(linked))
    loose = {n: c for line in draft.lines for n, c in line.parcels if n not in printed and n not in linked}
    for number, courier in loose.items():
        yield from ((number, courier, position) for position in range(len(order.lines)))


def _positions(order: KnownOrder, merges: Iterable[LineMerge]) -> Iterator[tuple[int, LineMerge]]:
    """Each line with its place among all lines of the order; new ones follow those there."""
    new = len(order.lines)
    for merge in merges:
        if merge.known is not None:
            yield merge.known, merge
        else:
            yield new, merge
            new += 1


def _is_linked(order: KnownOrder, number: str, position: int) -> bool:
    return position < len(order.lines) and (number, order.lines[position].id) in order.parcels
