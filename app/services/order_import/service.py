"""Order sheets: looked at first, then taken in whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.data.models import LeftOut, SheetImport
from app.data.queries.order_import import last_operation
from app.data.sheets.parse import file_sha256
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Changes, Outcome
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome, SheetKind
from app.services import refund_effects
from app.services.order_import.fresh import Alone, FreshOrder, Orders, fresh_orders
from app.services.order_import.left_out import (
    Explain,
    HeadingWords,
    left_out_rows,
    with_cells,
    write_left_out,
)
from app.services.order_import.plan import ImportPlan, ImportResult
from app.services.order_import.planner import Planner, Stores
from app.services.order_import.reading import Read, read_orders
from app.services.order_import.record import count, has_news, import_result, record_sheet
from app.services.order_import.same import in_row_order, same_orders
from app.services.order_import.sequence import SheetsBefore, in_sequence
from app.services.order_import.undo import ImportUndone, undo_import
from app.services.order_import.writing import PlanWriter
from app.services.settings import SettingsService
from app.services.sheet_reading import check_sure


class ParseSheet(Protocol):
    """The reader of sheets: `app.data.sheets.parse.parse_sheet`."""

    def __call__(self, path: Path, *, job: Job) -> ParsedSheet: ...


ORDER_KINDS = (SheetKind.ORDERS, SheetKind.ORDER_ITEMS)
SHIPPING_KINDS = (SheetKind.SHIPMENTS, SheetKind.SUPPLIER_ORDER, SheetKind.BATCH_SHIP)

NOT_WRITTEN = -1
"""`ImportPlan.as_of` of a plan that rests on other plans."""


class OrderImportService:
    """Reads order sheets, says what they would change, and takes them in."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, parse: ParseSheet) -> None:
        self._uow = uow
        self._settings = settings
        self._parse = parse

    def read(self, path: Path, *, job: Job | None = None) -> ParsedSheet:
        """The sheet's canonical lines, of whatever kind it is. Raises: SheetProblem, Cancelled."""
        return self._parse(path, job=job or Job())

    def preview(self, path: Path, *, store_name: str | None = None, job: Job | None = None) -> ImportPlan:
        """What taking `path` in would do; writes nothing.

        `store_name` puts all orders into that store of the sheet's platform. Raises: SheetProblem when it
        cannot be read, is no sheet of orders (sheet_is_shipments, sheet_is_purchases) or has no row that
        can be taken in (sheet_all_rows_bad); Cancelled.
        """
        job = job or Job()
        return self.plan(self.read(path, job=job), path, store_name=store_name, job=job)

    def plan(
        self, parsed: ParsedSheet, path: Path, *, store_name: str | None = None, job: Job | None = None
    ) -> ImportPlan:
        """`preview` of a sheet that was read already."""
        return self._plan(parsed, path, Stores(store_name or None), None, job or Job(), store_name)

    def plan_in_sequence(
        self,
        sheets: Iterable[tuple[Path, ParsedSheet]],
        *,
        store_name: str | None = None,
        job: Job | None = None,
    ) -> Iterator[tuple[Path, ImportPlan | SheetProblem]]:
        """Plans of several sheets, each held against the database and the sheets before it.

        In the order in which they are to be taken in, see `in_sequence`; a sheet that is refused comes with
        its reason. Raises: Cancelled.
        """
        stores, job = Stores(store_name or None), job or Job()
        ordered = in_sequence(sheets)
        ahead = SheetsBefore(stores) if len(ordered) > 1 else None
        for path, parsed in ordered:
            try:
                yield path, self._plan(parsed, path, stores, ahead, job, store_name)
            except SheetProblem as problem:
                yield path, problem

    def _plan(
        self,
        parsed: ParsedSheet,
        path: Path,
        stores: Stores,
        ahead: SheetsBefore | None,
        job: Job,
        store_name: str | None,
    ) -> ImportPlan:
        _check_kind(parsed, path)
        # What later sheets are held against is not in the database yet: they are planned anew when written.
        as_of = last_operation() if ahead is None or ahead.is_empty else NOT_WRITTEN
        read, orders = self._orders(parsed, stores, ahead, job)
        _check_rows(read, orders, path)
        parsed = with_cells(parsed, path, read.rejected)
        sha256 = file_sha256(path)
        shops = tuple(dict.fromkeys(order.store for order in orders))
        return ImportPlan(
            file_name=path.name,
            sha256=sha256,
            format=parsed.format,
            kind=parsed.kind,
            platform=parsed.platform,
            stores=shops,
            row_count=parsed.row_count or len(parsed.lines),
            orders=orders,
            rejected=tuple(read.rejected),
            remarks=tuple(read.remarks),
            imported_before_at=imported_at(sha256),
            parsed=parsed,
            store_name=store_name,
            as_of=as_of,
            new_currency=_assumed_currency(parsed, shops, stores),
        )

    def _orders(
        self, parsed: ParsedSheet, stores: Stores, ahead: SheetsBefore | None, job: Job
    ) -> tuple[Read, Orders]:
        """The orders of a sheet in its order, held against what is known, and its troubles."""
        zone, taken = self._settings.zone(), frozenset[int]()
        stores.new_currency = parsed.store_currency
        planner, fresh = Planner(stores, zone, ahead), list[FreshOrder]()
        if ahead is None:  # what comes before another sheet has to be known whole
            alone = Alone(parsed, stores, planner, zone, job)
            table, new = fresh_orders(alone, planner)
            same, known = same_orders(alone, stores, planner, job)
            fresh, taken = in_row_order(table.each(), same), frozenset([*new, *known])
        read = read_orders(parsed, zone, stores.currency, job, taken)
        planned = planner.plan(read.drafts, job)
        if not planned:
            return read, tuple(fresh)
        return read, tuple(sorted([*fresh, *planned], key=lambda order: order.row))

    def commit(self, plan: ImportPlan, *, by: str = "", job: Job | None = None) -> Outcome[ImportResult]:
        """Take the previewed sheet in, in one transaction; `by` where not the owner himself did it.

        Where anything was written since the preview, the orders are held against the database anew, so a
        preview that has aged does no harm. With no news nothing is written. Raises: SheetProblem sheet_unsure
        while the owner has not said what its columns are; DatabaseProblem, Cancelled; nothing is written
        then.
        """
        job = job or Job()
        check_sure(plan.parsed, plan.file_name)
        with self._uow.begin("order.import", is_bulk=True) as tx:
            stores = Stores(plan.store_name or None)
            orders = plan.orders
            if plan.as_of != tx.operation_no - 1:
                orders = self._orders(plan.parsed, stores, None, job)[1]
            counts = count((order.outcome for order in orders), plan.counts[RowOutcome.SKIPPED])
            if not has_news(counts):
                return Outcome(import_result(plan, None, counts), Changes())
            record = record_sheet(tx, plan, counts, by)
            changed = {order.id for order in orders if order.id and order.outcome is RowOutcome.UPDATED}
            refund_effects.unwind(tx, changed)
            PlanWriter(tx, stores, job, record).write(orders, plan.rejected)
            refund_effects.settle(tx, changed)
            _keep_left_out(tx, record.id, plan)
            names = {order.store for order in orders}
            if len(names) == 1:
                tx.update(record, store=stores.ids[names.pop()])
        return Outcome(import_result(plan, record.id, counts), tx.changes)

    def save_left_out(
        self, plan: ImportPlan, path: Path, words: HeadingWords, explain: Explain, *, job: Job | None = None
    ) -> int:
        """Write the rows of `plan` that are left out to `path`, with the reasons; how many rows it has.

        Raises: EnvironmentProblem, Cancelled.
        """
        zone = self._settings.zone()
        return write_left_out(path, plan.left_out, words, explain, zone=zone, job=job or Job())

    def save_all_left_out(
        self,
        parsed: ParsedSheet,
        source: Path,
        path: Path,
        words: HeadingWords,
        explain: Explain,
        *,
        job: Job | None = None,
    ) -> int:
        """The same for the sheet `parsed` of `source` that has no row to take in, and so no plan.

        Raises: SheetProblem, EnvironmentProblem, Cancelled.
        """
        job, zone = job or Job(), self._settings.zone()
        rejected = read_orders(parsed, zone, Stores(None).currency, job).rejected
        parsed = with_cells(parsed, source, rejected)
        found = left_out_rows(parsed.headings, parsed.rejected_cells, rejected)
        return write_left_out(path, found, words, explain, zone=zone, job=job)

    def undo(self, import_id: int, *, job: Job | None = None) -> Outcome[ImportUndone]:
        """Take an import back. Raises: NotFound, DomainError (import_undone, import_used), Cancelled."""
        return undo_import(self._uow, import_id, job or Job())


def _keep_left_out(tx: Transaction, import_id: int, plan: ImportPlan) -> None:
    """Held as printed, to be saved as a sheet later too; they name people, so no audit row has them."""
    left_out = plan.left_out
    if left_out.rows:
        cells = {str(row.row): row.cells for row in left_out.rows}
        row = {"sheet_import": import_id, "headings": left_out.headings, "cells": cells}
        tx.insert_many(LeftOut, [row])


def _assumed_currency(parsed: ParsedSheet, shops: Iterable[tuple[str, str]], stores: Stores) -> str | None:
    is_new = any(stores.ids.get(shop, -1) < 0 for shop in shops)
    return parsed.store_currency if is_new and parsed.is_currency_assumed else None


def _check_kind(parsed: ParsedSheet, path: Path) -> None:
    if parsed.kind in SHIPPING_KINDS:
        raise SheetProblem("sheet_is_shipments", file=path.name, kind=parsed.kind)
    if parsed.kind not in ORDER_KINDS:
        raise SheetProblem("sheet_is_purchases", file=path.name, kind=parsed.kind)


def _check_rows(read: Read, orders: Orders, path: Path) -> None:
    if read.rejected and not orders:
        first = read.rejected[0]
        rows = len({problem.row for problem in read.rejected})
        raise SheetProblem(
            "sheet_all_rows_bad",
            file=path.name,
            rows=rows,
            row=first.row,
            trouble=first.code,
            column=first.column,
            value=first.value,
        )


def imported_at(sha256: str) -> datetime | None:
    """When a sheet with this content was taken in last, not counting what was taken back."""
    latest = (
        SheetImport.select(SheetImport.imported_at)
        .where((SheetImport.sha256 == sha256) & SheetImport.undone_at.is_null())
        .order_by(SheetImport.id.desc())
        .first()
    )
    return None if latest is None else latest.imported_at
