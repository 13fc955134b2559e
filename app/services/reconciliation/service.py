"""Shipping sheets: held against the orders first, then taken in whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from app.data.fields import UtcDateTimeField
from app.data.lexicons import load_couriers, load_lexicon
from app.data.models import SheetImport, Supplier
from app.data.queries import reconciliation as queries
from app.data.queries.reconciliation import EarlierSheet
from app.data.sheets.parse import file_sha256, no_garbage
from app.data.unit_of_work import UnitOfWork
from app.domain import settings as declared
from app.domain.changes import Changes, Outcome
from app.domain.errors import DomainError, NotFound, SheetProblem
from app.domain.progress import Job
from app.domain.reconcile import Reconciliation, SheetColumns, hold
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import SheetKind
from app.services.reconciliation.plan import ReconcilePlan, ReconcileResult
from app.services.reconciliation.snapshot import OrdersAhead, Snapshot, find_named, take_snapshot
from app.services.reconciliation.writing import SheetWriter, stored_findings
from app.services.settings import SettingsService
from app.services.sheet_reading import check_sure

_KINDS = (SheetKind.SHIPMENTS, SheetKind.SUPPLIER_ORDER, SheetKind.BATCH_SHIP, SheetKind.PURCHASES)
_CORRECTED_SHARE = 0.5
# What a finding can hang on: a doubt about any other column does not keep the sheet out.
_COMPARED = frozenset(
    {
        "order_no", "sub_order_no", "tracking_no", "courier", "parcel", "recipient", "phone", "contact",
        "title", "spec", "sku_code", "quantity", "full_address", "address",
    }
)  # fmt: skip
_INSTANT = UtcDateTimeField()


class ParseSheet(Protocol):
    """The reader of sheets: `app.data.sheets.parse.parse_sheet`."""

    def __call__(self, path: Path, *, job: Job, meanwhile: Iterator[object] | None = None) -> ParsedSheet: ...


class ReconciliationService:
    """Reads suppliers' shipping sheets, says what is wrong, and takes parcels and findings in."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, parse: ParseSheet) -> None:
        self._uow = uow
        self._settings = settings
        self._parse = parse

    def supplier_named(self, name: str) -> int:
        """The supplier's id. Raises: NotFound supplier_not_found."""
        row = Supplier.get_or_none(Supplier.name == name.strip())
        if row is None:
            raise NotFound("supplier_not_found", name=name)
        return int(row.id)

    def preview(self, path: Path, *, supplier_id: int | None = None, job: Job | None = None) -> ReconcilePlan:
        """What the sheet at `path` shows; writes nothing. `supplier_id` None: not known whose it is.

        Raises: SheetProblem when it cannot be read, is no shipping sheet (sheet_is_orders) or has columns
        that are not clear (sheet_unsure); Cancelled.
        """
        job, ahead = job or Job(), OrdersAhead()
        parsed = self._parse(path, job=job, meanwhile=ahead.steps(supplier_id))
        return self.plan(parsed, path, supplier_id=supplier_id, job=job, ahead=ahead)

    def plan(
        self,
        parsed: ParsedSheet,
        path: Path,
        *,
        supplier_id: int | None = None,
        job: Job | None = None,
        ahead: OrdersAhead | None = None,
    ) -> ReconcilePlan:
        """`preview` of a sheet that was read already; `ahead` are orders that were read meanwhile."""
        if parsed.kind not in _KINDS:
            raise SheetProblem("sheet_is_orders", file=path.name, kind=parsed.kind)
        check_sure(parsed, path.name, _COMPARED)
        sha256 = file_sha256(path)
        with no_garbage():
            sheet = SheetColumns.from_sheet(parsed.lines, parsed.rejected_rows())
            snapshot, replaces = self._snapshot(_ready(ahead), sheet, sha256, supplier_id)
            outcome = _held(snapshot, sheet, supplier_id, job or Job())
        return ReconcilePlan(
            file_name=path.name,
            sha256=sha256,
            format=parsed.format,
            kind=parsed.kind,
            supplier_id=supplier_id,
            supplier=_supplier_name(supplier_id),
            row_count=parsed.row_count or len(parsed.lines),
            sheet=sheet,
            issues=parsed.issues,
            outcome=outcome,
            snapshot=snapshot,
            replaces=replaces,
            imported_before_at=_imported_at(sha256),
        )

    def commit(self, plan: ReconcilePlan, *, job: Job | None = None) -> Outcome[ReconcileResult]:
        """Take the previewed sheet in, in one transaction: the import, its parcels and its findings.

        The orders are looked at anew, and held against the sheet once more when they changed. The same
        sheet with nothing new writes nothing; a corrected sheet takes the place of the earlier one.
        Raises: DatabaseProblem, Cancelled; nothing is written then.
        """
        job = job or Job()
        with self._uow.begin("sheet.reconcile", is_bulk=True) as tx:
            plan = self._renewed(plan, job)
            same = _same_sheet(plan.sha256, plan.supplier_id)
            if same is not None and (known := stored_findings(same, plan.outcome)) is not None:
                return Outcome(_result(same, plan, known, is_new=False), Changes())
            with no_garbage():
                written = SheetWriter(tx, plan, job).write(same)
            job.raise_if_cancelled()
        return Outcome(_result(written.sheet, plan, written.finding_ids, is_new=True), tx.changes)

    def _renewed(self, plan: ReconcilePlan, job: Job) -> ReconcilePlan:
        """The plan as it is now; a preview may have aged."""
        if queries.state_of_data() == plan.snapshot.state:
            return plan
        snapshot, replaces = self._snapshot(OrdersAhead(), plan.sheet, plan.sha256, plan.supplier_id)
        if snapshot == plan.snapshot:
            return replace(plan, replaces=replaces)
        outcome = _held(snapshot, plan.sheet, plan.supplier_id, job)
        return replace(plan, replaces=replaces, snapshot=snapshot, outcome=outcome)

    def _snapshot(
        self, stored: OrdersAhead, sheet: SheetColumns, sha256: str, supplier_id: int | None
    ) -> tuple[Snapshot, tuple[int, ...]]:
        """What the sheet is held against, and the imports that it stands for now."""
        named = find_named(stored, sheet)
        replaces = self._replaced(stored, named, sha256, supplier_id)
        return take_snapshot(stored, named, supplier_id, replaces), replaces

    def sign_off(self, import_id: int) -> Outcome[int]:
        """Sign that all findings of a sheet were looked at, with the owner's name of the settings.

        Raises: NotFound; DomainError findings_open (params: count) while some are not settled.
        """
        sheet = _sheet(import_id)
        open_count = queries.open_findings(import_id)
        if open_count:
            raise DomainError("findings_open", count=open_count, file=sheet.file_name)
        with self._uow.begin("sheet.sign_off") as tx:
            name = self._settings.get(declared.OWNER_NAME) or tx.actor
            tx.update(sheet, signed_off_at=tx.at, signed_off_by=name)
        return Outcome(import_id, tx.changes)

    def _replaced(
        self, stored: OrdersAhead, named: AbstractSet[int], sha256: str, supplier_id: int | None
    ) -> tuple[int, ...]:
        """Earlier imports that this sheet, which names these orders, stands for now: the same file, or one of
        the same day and supplier that names mostly the same orders."""
        zone = self._settings.zone()
        today = self._uow.clock.now().astimezone(zone).date()
        return tuple(
            sheet.id
            for sheet in stored.earlier_sheets(named)
            if sheet.sha256 == sha256
            or (
                sheet.supplier_id == supplier_id
                and _day(sheet, zone) == today
                and _is_same_work(queries.orders_of_sheet(sheet.id), named)
            )
        )


def _is_same_work(before: AbstractSet[int], now: AbstractSet[int]) -> bool:
    """Whether a sheet names most of the orders that an earlier one named; a further parcel of a few orders
    adds to it instead."""
    common = len(before & now)
    return common > _CORRECTED_SHARE * len(before) and common > _CORRECTED_SHARE * len(now)


def _ready(ahead: OrdersAhead | None) -> OrdersAhead:
    """What was read ahead, where nothing was written since."""
    return ahead if ahead is not None and ahead.state == queries.state_of_data() else OrdersAhead()


def _held(snapshot: Snapshot, sheet: SheetColumns, supplier_id: int | None, job: Job) -> Reconciliation:
    job.raise_if_cancelled()
    job.progress(0, len(sheet), "reconciling")
    outcome = hold(
        snapshot.book,
        sheet,
        snapshot.aliases,
        load_lexicon(),
        load_couriers(),
        supplier=None if supplier_id is None else str(supplier_id),
        known_goods=snapshot.goods,
        desk=snapshot.desk,
    )
    job.progress(len(sheet), len(sheet), "reconciling")
    job.raise_if_cancelled()
    return outcome


def _day(sheet: EarlierSheet, zone: ZoneInfo) -> object:
    moment = _INSTANT.python_value(sheet.imported_at)
    return None if moment is None else moment.astimezone(zone).date()


def _result(
    sheet: SheetImport, plan: ReconcilePlan, finding_ids: tuple[int, ...], *, is_new: bool
) -> ReconcileResult:
    parcels = len(set(plan.outcome.shipments.tracking_no))
    return ReconcileResult(sheet.id, plan.file_name, is_new, finding_ids, plan.right_count, parcels)


def _sheet(import_id: int) -> SheetImport:
    row: SheetImport | None = SheetImport.get_or_none(SheetImport.id == import_id)
    if row is None:
        raise NotFound("sheet_import_not_found", id=import_id)
    return row


def _same_sheet(sha256: str, supplier_id: int | None) -> SheetImport | None:
    row: SheetImport | None = (
        SheetImport.select()
        .where(
            (SheetImport.sha256 == sha256)
            & (SheetImport.supplier == supplier_id if supplier_id else SheetImport.supplier.is_null())
            & SheetImport.kind.in_(_KINDS)
            & SheetImport.undone_at.is_null()
        )
        .order_by(SheetImport.id.desc())
        .first()
    )
    return row


def _imported_at(sha256: str) -> datetime | None:
    row = (
        SheetImport.select()
        .where((SheetImport.sha256 == sha256) & SheetImport.undone_at.is_null())
        .order_by(SheetImport.id.desc())
        .first()
    )
    return None if row is None else row.imported_at


def _supplier_name(supplier_id: int | None) -> str:
    if supplier_id is None:
        return ""
    row = Supplier.get_or_none(Supplier.id == supplier_id)
    if row is None:
        raise NotFound("supplier_not_found", id=supplier_id)
    return str(row.name)
