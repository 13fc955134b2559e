"""Writes a reconciled sheet: the import, its parcels, its findings; in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from app.data.models import Finding as FindingRecord
from app.data.models import ImportRow, IncidentParcel, Order, Parcel, ParcelLine, SheetImport, Upload
from app.data.queries import order_import as parcel_queries
from app.data.queries import reconciliation as queries
from app.data.unit_of_work import Transaction
from app.domain.progress import Job
from app.domain.reconcile import Finding, Reconciliation
from app.domain.statuses import FindingState, ParcelState, RowOutcome, SheetKind
from app.services.reconciliation.plan import ReconcilePlan
from app.services.reconciliation.settling import is_settled_elsewhere, settle, unsettle, without_mark

Key = tuple[str, str, int | None, str, str, str, str]


@dataclass(frozen=True)
class Written:
    """What was written."""

    sheet: SheetImport
    finding_ids: tuple[int, ...]


def stored_findings(sheet: SheetImport, outcome: Reconciliation) -> tuple[int, ...] | None:
    """The ids of the sheet's findings if they are exactly those of `outcome`, else None."""
    rows = [row for row in _standing(sheet) if not is_settled_elsewhere(row)]
    has_all_numbers = set(outcome.shipments.tracking_no) <= queries.numbers_of_sheet(sheet.id)
    if has_all_numbers and sorted(map(_key_of_row, rows)) == sorted(map(_key, outcome.findings)):
        return tuple(row.id for row in rows)
    return None


def _standing(sheet: SheetImport) -> list[FindingRecord]:
    F = FindingRecord
    return list(
        F.select().where((F.sheet_import == sheet) & (F.state != FindingState.REPLACED)).order_by(F.id)
    )


def _key(finding: Finding) -> Key:
    return (
        finding.kind.value,
        finding.order_no,
        finding.row or 0,
        finding.tracking_no,
        finding.expected,
        finding.actual,
        finding.with_order,
    )


def _key_of_row(row: FindingRecord) -> Key:
    return (
        row.kind.value,
        row.order_no,
        row.row or 0,
        row.tracking_no,
        row.expected,
        row.actual,
        row.with_order_no,
    )


class SheetWriter:
    """Writes one reconciled sheet within `tx`."""

    def __init__(self, tx: Transaction, plan: ReconcilePlan, job: Job) -> None:
        self._tx = tx
        self._job = job
        self._plan = plan
        self._snapshot = plan.snapshot
        self._outcome = plan.outcome

    def write(self, same: SheetImport | None) -> Written:
        """Write all of it. `same`: this very sheet taken in before, which is brought up to date.

        Raises: Cancelled.
        """
        replaced = [sheet_id for sheet_id in self._plan.replaces if same is None or sheet_id != same.id]
        sheet = same if same is not None else self._record()
        for sheet_id in replaced:
            self._retire(sheet_id)
        parcels = self._write_parcels(sheet)
        self._job.raise_if_cancelled()
        unsettle(self._tx, {*replaced, sheet.id})
        settle(self._tx, sheet.id, self._plan.file_name, self._outcome, self._snapshot.ids)
        ids = self._write_findings(sheet, parcels)
        self._tx.touch(Order, set(self._snapshot.ids[no] for no in self._outcome.matched))
        return Written(sheet, ids)

    def _record(self) -> SheetImport:
        sheet = self._tx.insert(
            SheetImport,
            file_name=self._plan.file_name,
            sha256=self._plan.sha256,
            kind=self._plan.kind,
            format=self._plan.format,
            supplier=self._plan.supplier_id,
            row_count=self._plan.row_count,
            created_count=len(self._outcome.orders_right()),
            skipped_count=len({issue.row for issue in self._plan.issues if issue.is_fatal}),
            imported_at=self._tx.at,
            actor=self._tx.actor,
        )
        rows = [
            {
                "sheet_import": sheet.id,
                "row": issue.row,
                "outcome": RowOutcome.SKIPPED,
                "reason": issue.code,
                "order_no": "",
                "detail": {"column": issue.column, "value": issue.value},
            }
            for issue in self._plan.issues
            if issue.is_fatal
        ]
        self._tx.insert_many(ImportRow, rows)
        return sheet

    def _retire(self, sheet_id: int) -> None:
        """What an earlier edition found and nobody settled stands no longer; parcels that it alone named,
        and that nothing has come of, were never sent."""
        F = FindingRecord
        open_rows = F.select().where((F.sheet_import == sheet_id) & (F.state == FindingState.OPEN))
        self._replace(list(open_rows))
        numbers = set(self._outcome.shipments.tracking_no)
        for parcel in list(Parcel.select().where(Parcel.sheet_import == sheet_id)):
            if parcel.tracking_no not in numbers and not _has_history(parcel):
                for line in list(parcel.lines):
                    self._tx.delete(line)
                self._tx.delete(parcel)

    def _write_parcels(self, sheet: SheetImport) -> dict[str, int]:
        """Parcel ids by tracking number; numbers known already get the lines they lack."""
        numbers = dict.fromkeys(self._outcome.shipments.tracking_no)
        known = parcel_queries.parcel_ids(numbers)
        new = [number for number in numbers if number not in known]
        new_ids = self._tx.insert_columns(Parcel, self._parcel_columns(sheet, new), len(new))
        self._job.raise_if_cancelled()
        self._take_over(known.values(), sheet)
        ids = known | dict(zip(new, new_ids, strict=True))
        self._write_links(ids, queries.links_of(known.values()))
        return ids

    def _take_over(self, parcel_ids: Iterable[int], sheet: SheetImport) -> None:
        """Parcels of earlier editions, and those only a platform's sheet told of, are this sheet's now."""
        P = Parcel
        for parcel in list(
            P.select().where(
                P.id.in_(list(parcel_ids)) & ((P.sheet_import != sheet.id) | P.sheet_import.is_null())
            )
        ):
            earlier = parcel.sheet_import
            if earlier is None or earlier.id in self._plan.replaces or earlier.kind in _ORDER_KINDS:
                self._tx.update(
                    parcel, sheet_import=sheet, supplier=self._plan.supplier_id or parcel.supplier
                )

    def _parcel_columns(self, sheet: SheetImport, numbers: Sequence[str]) -> dict[str, Iterable[Any]]:
        told, count = self._outcome.shipments, len(numbers)
        # Going backwards, the first shipment of a number has the last word.
        couriers = dict(zip(reversed(told.tracking_no), reversed(told.courier), strict=True))
        return {
            "tracking_no": numbers,
            "courier": list(map(couriers.__getitem__, numbers)),
            "supplier_id": repeat(self._plan.supplier_id, count),
            "state": repeat(ParcelState.IN_TRANSIT.value, count),
            "sheet_import_id": repeat(sheet.id, count),
            "shipped_at": repeat(Parcel.shipped_at.db_value(self._tx.at), count),
        }

    def _write_links(self, parcels: dict[str, int], known: frozenset[tuple[int, int]]) -> None:
        told = self._outcome.shipments
        pieces: dict[tuple[int, int], int] = defaultdict(int)
        ids = map(parcels.__getitem__, told.tracking_no)
        for parcel, line, count in zip(ids, told.line_id, told.pieces, strict=True):
            pieces[parcel, line] += count
        links = sorted((key, count) for key, count in pieces.items() if key not in known)
        columns = {
            "parcel_id": [parcel for (parcel, _), _ in links],
            "order_line_id": [line for (_, line), _ in links],
            "quantity": [count for _, count in links],
        }
        self._tx.insert_columns(ParcelLine, columns, len(links))

    def _write_findings(self, sheet: SheetImport, parcels: dict[str, int]) -> tuple[int, ...]:
        """Add what is new, retire what no longer stands; what was settled stays settled."""
        standing: dict[Key, list[FindingRecord]] = defaultdict(list)
        for row in _standing(sheet):
            standing[_key_of_row(row)].append(row)
        ids: list[int] = []
        fresh: list[Finding] = []
        for finding in self._outcome.findings:
            same = standing.get(_key(finding))
            if same:
                ids.append(self._standing_again(same.pop()))
            else:
                fresh.append(finding)
        self._replace(row for rows in standing.values() for row in rows if row.state is FindingState.OPEN)
        columns = self._finding_columns(sheet, fresh, parcels)
        return tuple(sorted([*ids, *self._tx.insert_columns(FindingRecord, columns, len(fresh))]))

    def _replace(self, rows: Iterable[FindingRecord]) -> None:
        """These stand no longer."""
        was, now = {"state": FindingState.OPEN}, {"state": FindingState.REPLACED}
        self._tx.update_many(FindingRecord, [(row.id, was, now) for row in rows])

    def _standing_again(self, row: FindingRecord) -> int:
        """A finding of before that is found anew; open where only another sheet had settled it."""
        if is_settled_elsewhere(row):
            self._tx.update(row, state=FindingState.OPEN, params=without_mark(row.params) or None)
        return int(row.id)

    def _finding_columns(
        self, sheet: SheetImport, findings: Sequence[Finding], parcels: dict[str, int]
    ) -> dict[str, Iterable[Any]]:
        count, order_ids = len(findings), self._snapshot.ids
        return {
            "sheet_import_id": repeat(sheet.id, count),
            "kind": [finding.kind.value for finding in findings],
            "state": repeat(FindingState.OPEN.value, count),
            "order_id": [order_ids.get(finding.order_no) for finding in findings],
            "order_line_id": [finding.line_id for finding in findings],
            "parcel_id": [parcels.get(finding.tracking_no) for finding in findings],
            "with_order_no": [finding.with_order for finding in findings],
            "params": [FindingRecord.params.db_value(_params(finding)) for finding in findings],
            **{name: [getattr(finding, name) for finding in findings] for name in _AS_FOUND},
        }


_AS_FOUND = ("order_no", "row", "tracking_no", "expected", "actual", "confidence", "reason")


def _params(finding: Finding) -> dict[str, str] | None:
    words = {"goods_text": finding.goods_text} if finding.goods_text else {}
    return {**finding.params, **words} or None


_ORDER_KINDS = (SheetKind.ORDERS, SheetKind.ORDER_ITEMS)


def _has_history(parcel: Parcel) -> bool:
    """Whether something hangs on a parcel: an incident, or that a platform was told of it."""
    in_incident = IncidentParcel.select().where(IncidentParcel.parcel == parcel).exists()
    return bool(in_incident or Upload.select().where(Upload.parcel == parcel).exists())
