"""Canonical lines of a sheet grouped into orders; rows that cannot be taken in are named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from app.data.sheets.statuses import refund_state
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.order_status import is_partly_stopped, line_status, order_status
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.sheet_lines import SheetLines
from app.domain.statuses import SheetKind
from app.services.order_import.drafts import LineDraft, OrderDraft, RowProblem, Values
from app.services.order_import.personal import NAMES, PLACE, is_cipher
from app.services.order_import.times import to_stored

CurrencyOf = Callable[[str, str], str]
"""(platform, shop) → currency of that store."""

# Sheet field → column, where the amount may belong to the whole order or to each line.
ORDER_AMOUNTS = {
    "paid_amount": "paid_minor",
    "shipping_fee": "shipping_minor",
    "merchant_amount": "merchant_minor",
    "refund_amount": "refunded_minor",
}
LINE_AMOUNTS = {"unit_price": "unit_price_minor", "line_amount": "line_minor"}
_AMOUNTS = (*ORDER_AMOUNTS, *LINE_AMOUNTS)
# What the platform pays out may be below zero after a refund; then it is not known here.
_MAY_BE_NEGATIVE = ("merchant_amount",)
NOT_ABOUT_THE_ORDER = frozenset(
    {"no_recipient", "masked_name", "masked_phone", "masked_address", "encrypted", "split_parcel"}
)


@dataclass
class Read:
    """What a sheet gave: orders, rows left out, remarks on rows that went in."""

    drafts: list[OrderDraft] = field(default_factory=list)
    rejected: list[RowProblem] = field(default_factory=list)
    remarks: list[RowProblem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that can be taken in, its amounts in minor units."""

    printed: SheetLine
    currency: str
    amounts: dict[str, int]
    block: int
    """Rises when rows of another order stand between."""


def read_orders(
    parsed: ParsedSheet,
    zone: ZoneInfo,
    currency_of: CurrencyOf,
    job: Job,
    taken: Collection[int] = (),
) -> Read:
    """Group the lines of `parsed` into orders; rows with a fatal issue are left out.

    The lines at the places `taken` are orders of their own that somebody else reads.
    """
    read = Read()
    for issue in parsed.issues:
        problem = RowProblem(issue.row, issue.code, issue.column, issue.value)
        (read.rejected if issue.is_fatal else read.remarks).append(problem)
    groups: dict[tuple[str, str], list[_Line]] = {}
    fatal = {problem.row for problem in read.rejected}
    before: tuple[str, str] | None = None
    last = -1
    for place, line in _left(parsed, taken, job):
        if place > last + 1:
            before = None
        last = place
        if line.row in fatal:
            continue
        platform = line.platform or parsed.platform or ""
        fallback = parsed.currency or currency_of(platform, line.shop or "")
        ready = _check(line, fallback, read)
        if ready is not None:
            key = (platform, str(line.order_no))
            group = groups.setdefault(key, [])
            block = group[-1].block + (key != before) if group else 0
            group.append(_Line(line, *ready, block))
            before = key
    reader = OrderReader(parsed, zone, read)
    read.drafts = [reader.order(platform, lines) for (platform, _), lines in groups.items()]
    read.rejected.sort(key=lambda problem: problem.row)
    return read


def _left(parsed: ParsedSheet, taken: Collection[int], job: Job) -> Iterator[tuple[int, SheetLine]]:
    """Lines that are not taken, with their places. Raises: Cancelled."""
    places = [place for place in range(len(parsed.lines)) if place not in taken]
    lines = SheetLines.of(parsed.lines).taken(places) if taken else parsed.lines
    for count, (place, line) in enumerate(zip(places, lines, strict=True)):
        if count % 500 == 0:
            job.raise_if_cancelled()
            job.progress(count, len(places), "reading")
        yield place, line


def read_one(parsed: ParsedSheet, zone: ZoneInfo, currency_of: CurrencyOf, line: SheetLine) -> OrderDraft:
    """The order of a line that stands alone and that nothing is wrong with."""
    alone = replace(parsed, lines=(line,), issues=())
    return read_orders(alone, zone, currency_of, Job()).drafts[0]


def _check(line: SheetLine, store_currency: str, read: Read) -> tuple[str, dict[str, int]] | None:
    """The line's currency and amounts, or None after its trouble was noted."""
    row, currency = line.row or 0, line.currency or store_currency
    if not line.order_no:
        code = "order_no_damaged" if "damaged_order_no" in line.flags else "order_no_missing"
        read.rejected.append(RowProblem(row, code, "order_no", line.order_no_raw or ""))
        return None
    if line.quantity is not None and line.quantity <= 0:
        read.rejected.append(RowProblem(row, "quantity_not_positive", "quantity", str(line.quantity)))
        return None
    amounts: dict[str, int] = {}
    for name in _AMOUNTS:
        printed = getattr(line, name)
        if printed is None:
            continue
        try:
            minor = Money.parse(printed, currency).minor
        except DomainError as error:
            read.rejected.append(RowProblem(row, error.code, name, printed))
            return None
        if minor < 0 and name in _MAY_BE_NEGATIVE:
            read.remarks.append(RowProblem(row, "amount_negative", name, printed))
        elif minor < 0:
            read.rejected.append(RowProblem(row, "amount_negative", name, printed))
            return None
        else:
            amounts[name] = minor
    return currency, amounts


class OrderReader:
    """Makes one order of its lines."""

    def __init__(self, parsed: ParsedSheet, zone: ZoneInfo, read: Read) -> None:
        self._levels = parsed.levels
        self._is_items_only = parsed.kind == SheetKind.ORDER_ITEMS
        self._zone = zone
        self._remarks = read.remarks

    def order(self, platform: str, lines: list[_Line]) -> OrderDraft:
        """The order that `lines` are."""
        groups = _one_per_goods(lines)
        kept = [members[-1] for members in groups]
        self._note_repeated(groups)
        printed = [line.printed for line in kept]
        statuses = [line_status(p.status_norm, refund_state(p.refund_status)) for p in printed]
        goods = [self._goods(members) for members in groups]
        flags = {flag for p in printed for flag in p.flags} - NOT_ABOUT_THE_ORDER - {"joined_items"}
        if any(line.is_joined for line in goods):
            flags.add("joined_items")
        if is_partly_stopped(statuses):
            flags.add("partly_refunded")
        values = self._texts(printed)
        values |= self._amounts(kept, flags) | self._times(printed)
        values["status"] = order_status(statuses).value
        return OrderDraft(
            order_no=str(printed[0].order_no),
            platform=platform,
            shop=_first(p.shop for p in printed),
            currency=kept[0].currency,
            rows=tuple(dict.fromkeys(line.printed.row or 0 for line in lines)),
            values=values,
            lines=tuple(goods),
            flags=frozenset(flags),
            is_items_only=self._is_items_only,
            knows_refund=any(p.refund_status is not None for p in printed),
        )

    def _note_repeated(self, groups: Iterable[list[_Line]]) -> None:
        for members in groups:
            first, number = members[0].printed.row or 0, str(members[0].printed.order_no)
            for row in sorted({line.printed.row or 0 for line in members} - {first}):
                self._remarks.append(RowProblem(row, "row_repeated", "order_no", number))

    def _texts(self, printed: Sequence[SheetLine]) -> Values:
        values: Values = {
            "status_text": _joined((p.status for p in printed), " / "),
            "refund_text": _joined((p.refund_status for p in printed), " / "),
            "buyer_message": _joined((p.buyer_message for p in printed), "\n"),
            "seller_note": _joined((p.seller_note for p in printed), "\n"),
        }
        for name in (*NAMES, *PLACE):
            values[name] = _first(getattr(p, name) for p in printed if not is_cipher(getattr(p, name) or ""))
        return {name: text for name, text in values.items() if text}

    def _amounts(self, lines: Sequence[_Line], flags: set[str]) -> Values:
        """Amounts of the order: printed once for all its lines, or the sum of theirs."""
        values: Values = {"currency": lines[0].currency} if lines[0].printed.currency else {}
        for name, column in ORDER_AMOUNTS.items():
            known = [line.amounts[name] for line in lines if name in line.amounts]
            if not known:
                continue
            if self._level(name) == "line":
                values[column] = sum(known)
            else:
                values[column] = known[0]
                if len(set(known)) > 1:
                    flags.add("amounts_differ")
        return values

    def _level(self, name: str) -> str:
        return amount_level(self._levels, name)

    def _times(self, printed: Sequence[SheetLine]) -> Values:
        values: Values = {}
        for name, column in (("order_time", "ordered_at"), ("paid_time", "paid_at")):
            line = next((p for p in printed if getattr(p, name)), None)
            if line is None:
                continue
            text = getattr(line, name)
            try:
                values[column] = to_stored(text, line.tz, self._zone)
            except ValueError:
                self._remarks.append(RowProblem(line.row or 0, "time_unreadable", name, text))
        return values

    def _goods(self, members: list[_Line]) -> LineDraft:
        """One kind of goods; several members are its several parcels, or rows that repeat it."""
        line, printed = members[-1], members[-1].printed
        values: Values = {
            "sub_order_no": printed.sub_order_no or "",
            "title": printed.title or "",
            "sku_code": printed.sku_code or "",
            "spec": printed.spec or "",
            "refund_text": printed.refund_status or "",
            "status_text": printed.status or "",
        }
        values = {name: text for name, text in values.items() if text}
        values |= {c: line.amounts[n] for n, c in LINE_AMOUNTS.items() if n in line.amounts}
        if self._level("paid_amount") == "line" and "paid_amount" in line.amounts:
            values["paid_minor"] = line.amounts["paid_amount"]
        if printed.quantity is not None:
            values["quantity"] = printed.quantity
        parcels = {m.printed.tracking_no: m.printed.courier or "" for m in members if m.printed.tracking_no}
        return LineDraft(
            values=values,
            is_joined=len(printed.items_joined) > 1 or "joined_items" in printed.flags,
            supplier_name=printed.supplier or "",
            parcels=tuple(parcels.items()),
        )


def amount_level(levels: Mapping[str, str], name: str) -> str:
    """Whose the amount is; what was refunded is told at the level of what was paid."""
    return levels.get(name) or levels.get("paid_amount", "order")


def _one_per_goods(lines: Sequence[_Line]) -> list[list[_Line]]:
    """The order's lines; rows that stand for one line of it are together, the latest last.

    A row that went out in several parcels is printed as several lines. Sheets put together from several
    exports repeat orders: the same suborder, or the same goods in another place of the sheet. The same
    goods row after row are pieces of their own.
    """
    groups: dict[object, list[_Line]] = {}
    counts: Counter[object] = Counter()
    for line in lines:
        printed = line.printed
        goods = (printed.title, printed.sku_code, printed.spec)
        if "split_parcel" in printed.flags:
            key: object = ("row", printed.row)
        elif printed.sub_order_no:
            key = (printed.sub_order_no, goods)
        else:
            key = (goods, counts[line.block, goods])
            counts[line.block, goods] += 1
        groups.setdefault(key, []).append(line)
    return list(groups.values())


def _first(texts: Iterable[str | None]) -> str:
    return next((text for text in texts if text), "")


def _joined(texts: Iterable[str | None], between: str) -> str:
    return between.join(dict.fromkeys(text for text in texts if text))
