"""The rows of an import's preview: each order once, however many sheets tell of it, and each row left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.masking import mask_name
from app.domain.money import Money
from app.domain.statuses import RowOutcome
from app.services.order_import import AnyOrder, FieldChange, ImportPlan, RowProblem
from ui import labels
from ui.pages.orders.import_words import change_words, problem_words
from ui.pages.orders.words import store_words
from ui.sheet_rows import cell_value, place_tip, tabs_of
from ui.tables import Column, Kind, Sort

CONTEXT = "ImportColumns"
_RANKED = (RowOutcome.SKIPPED, RowOutcome.UPDATED, RowOutcome.CREATED, RowOutcome.UNCHANGED)
_RANK = {outcome: rank for rank, outcome in enumerate(_RANKED)}
_ROWS_OF_A_FILE = 1 << 40


@dataclass(frozen=True)
class Part:
    """What one of the sheets says of an order."""

    file: int
    """Counted from 0."""
    order: AnyOrder


@dataclass(frozen=True)
class PreviewRow:
    """One order, or a row of a sheet that is left out."""

    id: int
    file: int
    """The first of the sheets that name it, counted from 0."""
    file_names: tuple[str, ...]
    row: int
    """As `row_on_sheet` takes it apart."""
    outcome: RowOutcome
    parts: tuple[Part, ...]
    """In the order in which the sheets are taken in."""
    problems: tuple[RowProblem, ...]
    suppliers: Mapping[int, str]
    tabs: tuple[str, ...] = ()
    """Of the first sheet's workbook, where several tabs were read."""

    @property
    def order(self) -> AnyOrder | None:
        """The order as it will be in the end."""
        return self.parts[-1].order if self.parts else None

    @property
    def order_no(self) -> str:
        """The order's number; for a row left out what stands in its place."""
        return self.order.order_no if self.order is not None else _told_number(self.problems)

    @property
    def store(self) -> str:
        """The store the order goes to."""
        return store_words(*self.order.store) if self.order else ""

    @property
    def recipient(self) -> str:
        """Masked."""
        return mask_name(self.order.recipient) if self.order else ""

    @property
    def goods(self) -> str:
        """The first line, and how many more."""
        return _goods_words(richest(self.parts)) if self.parts else ""

    @property
    def quantity(self) -> int | None:
        """Pieces on the sheet."""
        return richest(self.parts).quantity if self.parts else None

    @property
    def paid(self) -> Money | None:
        """What the buyer paid."""
        return self.order.paid if self.order else None

    @property
    def changes(self) -> tuple[FieldChange, ...]:
        """Field by field against what is stored now; none for a new order."""
        return tuple(_merged_changes(self.parts)) if self.outcome is RowOutcome.UPDATED else ()

    @property
    def words(self) -> list[str]:
        """The goods of a new order, what changes, or why the row is left out; one entry each."""
        if self.problems:
            return [problem_words(problem) for problem in self.problems]
        if self.outcome is RowOutcome.CREATED:
            return [self.goods]
        return [change_words(change, self.suppliers) for change in self.changes]


def _told_number(problems: Sequence[RowProblem]) -> str:
    return next((problem.value for problem in problems if problem.code.startswith("order_no")), "")


def richest(parts: Sequence[Part]) -> AnyOrder:
    """The sheet that tells most of the goods, the later of two; an order list joins the titles."""
    if len(parts) == 1:
        return parts[0].order
    return max((part.order for part in reversed(parts)), key=lambda order: order.line_count)


def _goods_words(order: AnyOrder) -> str:
    more = order.line_count - 1
    return f"{order.goods} +{more}" if more else order.goods


def _merged_changes(parts: Sequence[Part]) -> Iterator[FieldChange]:
    """What one sheet changes and a later one changes again is told once: from the first to the last."""
    if len(parts) == 1:
        yield from parts[0].order.changes
        return
    merged: dict[tuple[str, str, object], FieldChange] = {}
    for change in (change for part in parts for change in part.order.changes):
        key = (change.field, change.line, change.new if change.old is None and change.line else None)
        before = merged.get(key)
        merged[key] = (
            change if before is None else FieldChange(change.field, before.old, change.new, change.line)
        )
    yield from (change for change in merged.values() if change.old != change.new)


@dataclass(frozen=True)
class PreviewFilter:
    """Which rows; what is left as it is does not narrow."""

    outcome: RowOutcome | None = None
    file: int | None = None
    text: str = ""


class PreviewRows:
    """All rows of some sheets as columns of values, so that 100,000 of them sort and filter at once.

    To be made in the worker; a table's source. Ids count the rows from 1.
    """

    def __init__(
        self, plans: Sequence[tuple[Path, ImportPlan]] = (), suppliers: Mapping[int, str] = {}
    ) -> None:
        self._names = [path.name for path, _ in plans]
        self._tabs = [tabs_of(plan.parsed) for _, plan in plans]
        self._suppliers = suppliers
        self._parts: list[tuple[Part, ...]] = []
        self._problems: list[tuple[RowProblem, ...]] = []
        self._outcomes: list[RowOutcome] = []
        self._places: list[int] = []
        self._files: list[int] = []
        self._sorted: dict[Sort, list[int]] = {}
        self._add_left_out(plans)
        self._add_orders(plans)
        self._keys = self._sort_keys()
        self._texts = self._search_texts()
        self.counts = {outcome: self._outcomes.count(outcome) for outcome in RowOutcome}
        self.find_ids(None, Sort("rank"))

    def _add(self, file: int, row: int, outcome: RowOutcome) -> None:
        self._outcomes.append(outcome)
        self._places.append(file * _ROWS_OF_A_FILE + row)
        self._files.append(1 << file)

    def _add_left_out(self, plans: Sequence[tuple[Path, ImportPlan]]) -> None:
        for file, (_, plan) in enumerate(plans):
            by_row: dict[int, list[RowProblem]] = {}
            for problem in plan.rejected:
                by_row.setdefault(problem.row, []).append(problem)
            for row, problems in by_row.items():
                self._add(file, row, RowOutcome.SKIPPED)
                self._parts.append(())
                self._problems.append(tuple(problems))

    def _add_orders(self, plans: Sequence[tuple[Path, ImportPlan]]) -> None:
        known: dict[int, int] = {}
        are_several = len(plans) > 1
        for file, (_, plan) in enumerate(plans):
            for order in plan.orders:
                part = Part(file, order)
                # Of a single sheet each order stands alone, and asking each would work it out in full.
                key = order.known_as if are_several else 0
                place = known.setdefault(key, len(self._parts)) if key else len(self._parts)
                if place < len(self._parts):
                    self._join(place, part)
                    continue
                self._add(file, order.row, order.outcome)
                self._parts.append((part,))
                self._problems.append(())

    def _join(self, place: int, part: Part) -> None:
        self._parts[place] += (part,)
        self._files[place] |= 1 << part.file
        outcomes = (self._outcomes[place], part.order.outcome)
        news = (RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.UNCHANGED)
        self._outcomes[place] = next(outcome for outcome in news if outcome in outcomes)

    def _sort_keys(self) -> dict[str, list[Any]]:
        stores: dict[tuple[str, str], str] = {}
        orders = [parts[-1].order if parts else None for parts in self._parts]
        goods = [richest(parts) if parts else None for parts in self._parts]

        def told(found: Sequence[Any], tell: Callable[[Any], Any], blank: Any) -> list[Any]:
            return [blank if order is None else tell(order) for order in found]

        def store(order: AnyOrder) -> str:
            key = order.store
            return stores[key] if key in stores else stores.setdefault(key, store_words(*key))

        numbers = told(orders, lambda order: order.order_no, "")
        paid = [
            -1 if amount is None else amount.minor for amount in told(orders, lambda order: order.paid, None)
        ]
        return {
            "rank": [_RANK[outcome] for outcome in self._outcomes],
            "row": self._places,
            "order_no": [n or _told_number(p) for n, p in zip(numbers, self._problems, strict=True)],
            "store": told(orders, store, ""),
            "recipient": told(orders, lambda order: mask_name(order.recipient), ""),
            "goods": told(goods, _goods_words, ""),
            "quantity": told(goods, lambda order: order.quantity, -1),
            "paid_minor": paid,
        }

    def _search_texts(self) -> list[str]:
        names = (self._keys[name] for name in ("order_no", "goods", "store"))
        people = ["" if not parts else parts[-1].order.recipient for parts in self._parts]
        return ["\n".join(texts).lower() for texts in zip(*names, people, strict=True)]

    # What a table asks

    def find_ids(self, filter: PreviewFilter | None, sort: Sort | None) -> list[int]:
        """Ids of the rows that pass, in order; equal ones as on the sheets."""
        places: Sequence[int] = self._in_order(sort or Sort("row"))
        if filter is None:
            return [place + 1 for place in places]
        if filter.outcome is not None:
            places = [place for place in places if self._outcomes[place] is filter.outcome]
        if filter.file is not None:
            mask = 1 << filter.file
            places = [place for place in places if self._files[place] & mask]
        if text := filter.text.strip().lower():
            places = [place for place in places if text in self._texts[place]]
        return [place + 1 for place in places]

    def load_rows(self, ids: Sequence[int]) -> list[PreviewRow]:
        """The rows, in the order of `ids`."""
        return [self._row(number) for number in ids if 0 < number <= len(self._parts)]

    def rows_left_out(self, file: int) -> int:
        """How many rows of one sheet are left out."""
        mask = 1 << file
        return sum(
            files == mask and outcome is RowOutcome.SKIPPED
            for files, outcome in zip(self._files, self._outcomes, strict=True)
        )

    def _in_order(self, sort: Sort) -> list[int]:
        if sort not in self._sorted:
            key = self._keys[sort.key]
            self._sorted[sort] = sorted(range(len(key)), key=key.__getitem__, reverse=sort.descending)
        return self._sorted[sort]

    def _row(self, number: int) -> PreviewRow:
        place = number - 1
        file, row = divmod(self._places[place], _ROWS_OF_A_FILE)
        parts = self._parts[place]
        files = dict.fromkeys(part.file for part in parts) or {file: None}
        return PreviewRow(
            id=number,
            file=file,
            file_names=tuple(self._names[found] for found in files),
            row=row,
            outcome=self._outcomes[place],
            parts=parts,
            problems=self._problems[place],
            suppliers=self._suppliers,
            tabs=self._tabs[file],
        )


COLUMNS = (
    Column(
        "row",
        QT_TRANSLATE_NOOP("ImportColumns", "Row"),
        Kind.NUMBER,
        sort_key="row",
        width=60,
        value=lambda row: cell_value(row.row, row.tabs),
        tooltip=lambda row: place_tip(row.row, row.tabs),
    ),
    Column(
        "outcome",
        QT_TRANSLATE_NOOP("ImportColumns", "Outcome"),
        Kind.CHIP,
        sort_key="rank",
        width=110,
        value=lambda row: labels.label(row.outcome),
    ),
    Column("order_no", QT_TRANSLATE_NOOP("ImportColumns", "Order no."), sort_key="order_no", width=180),
    Column(
        "store",
        QT_TRANSLATE_NOOP("ImportColumns", "Shop"),
        sort_key="store",
        width=110,
        is_optional=True,
        tooltip=lambda row: "\n".join((row.store, *row.file_names)),
    ),
    Column("recipient", QT_TRANSLATE_NOOP("ImportColumns", "Recipient"), sort_key="recipient", width=80),
    Column(
        "quantity",
        QT_TRANSLATE_NOOP("ImportColumns", "Pieces"),
        Kind.NUMBER,
        sort_key="quantity",
        width=70,
        is_optional=True,
    ),
    Column("paid", QT_TRANSLATE_NOOP("ImportColumns", "Paid"), Kind.MONEY, sort_key="paid_minor", width=100),
    Column(
        "words",
        QT_TRANSLATE_NOOP("ImportColumns", "What it brings, or why not"),
        sort_key="goods",
        width=260,
        value=lambda row: "; ".join(row.words),
        tooltip=lambda row: "\n".join(row.words),
        tone=lambda row: "bad" if row.outcome is RowOutcome.SKIPPED else "",
        stretch=True,
    ),
)
