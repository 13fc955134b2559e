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
from app.domain.reconcile import Finding, Reconciliation, Shipment
from app.domain.statuses import FindingState, ParcelState, RowOutcome, SheetKind
from app.services.reconciliation.plan import ReconcilePlan

Key = tuple[str, str, int | None, str, str, str, str]


@dataclass(frozen=True)
class Written:
    """What was written."""

    sheet: SheetImport
    finding_ids: tuple[int, ...]


def stored_findings(sheet: SheetImport, outcome: Reconciliation) -> tuple[int, ...] | None:
    """The ids of the sheet's findings if they are exactly those of `outcome`, else None."""
    rows = _standing(sheet)
    has_all_numbers = {s.tracking_no for s in outcome.shipments} <= queries.numbers_of_sheet(sheet.id)
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

    def __init__(self, tx: Transaction, plan: ReconcilePlan) -> None:
        self._tx = tx
        self._plan = plan
        self._snapshot = plan.snapshot
        self._outcome = plan.outcome

    def write(self, same: SheetImport | None) -> Written:
        """Write all of it. `same`: this very sheet taken in before, which is brought up to date."""
        replaced = [sheet_id for sheet_id in self._plan.replaces if same is None or sheet_id != same.id]
        sheet = same if same is not None else self._record()
        for sheet_id in replaced:
            self._retire(sheet_id)
        parcels = self._write_parcels(sheet)
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
        for row in list(open_rows):
            self._tx.update(row, state=FindingState.REPLACED)
        numbers = {shipment.tracking_no for shipment in self._outcome.shipments}
        for parcel in list(Parcel.select().where(Parcel.sheet_import == sheet_id)):
            if parcel.tracking_no not in numbers and not _has_history(parcel):
                for line in list(parcel.lines):
                    self._tx.delete(line)
                self._tx.delete(parcel)

    def _write_parcels(self, sheet: SheetImport) -> dict[str, int]:
        """Parcel ids by tracking number; numbers known already get the lines they lack."""
        first: dict[str, Shipment] = {}
        for shipment in self._outcome.shipments:
            first.setdefault(shipment.tracking_no, shipment)
        known = parcel_queries.parcel_ids(first)
        new = [shipment for number, shipment in first.items() if number not in known]
        new_ids = self._tx.insert_columns(Parcel, self._parcel_columns(sheet, new), len(new))
        self._take_over(known.values(), sheet)
        ids = known | {shipment.tracking_no: i for shipment, i in zip(new, new_ids, strict=True)}
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

    def _parcel_columns(self, sheet: SheetImport, shipments: Sequence[Shipment]) -> dict[str, Iterable[Any]]:
        count = len(shipments)
        return {
            "tracking_no": [shipment.tracking_no for shipment in shipments],
            "courier": [shipment.courier for shipment in shipments],
            "supplier_id": repeat(self._plan.supplier_id, count),
            "state": repeat(ParcelState.IN_TRANSIT.value, count),
            "sheet_import_id": repeat(sheet.id, count),
            "shipped_at": repeat(Parcel.shipped_at.db_value(self._tx.at), count),
        }

    def _write_links(self, parcels: dict[str, int], known: frozenset[tuple[int, int]]) -> None:
        pieces: dict[tuple[int, int], int] = defaultdict(int)
        for shipment in self._outcome.shipments:
            pieces[parcels[shipment.tracking_no], shipment.line_id] += shipment.pieces
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
        ids, fresh = [], []
        for finding in self._outcome.findings:
            same = standing.get(_key(finding))
            if same:
                ids.append(same.pop().id)
            else:
                fresh.append(self._finding_row(sheet, finding, parcels))
        for rows in standing.values():
            for row in rows:
                if row.state is FindingState.OPEN:
                    self._tx.update(row, state=FindingState.REPLACED)
        return tuple(sorted([*ids, *self._tx.insert_many(FindingRecord, fresh)]))

    def _finding_row(self, sheet: SheetImport, finding: Finding, parcels: dict[str, int]) -> dict[str, Any]:
        params = dict(finding.params)
        if finding.goods_text:
            params["goods_text"] = finding.goods_text
        return {
            "sheet_import": sheet.id,
            "kind": finding.kind,
            "state": FindingState.OPEN,
            "order": self._snapshot.ids.get(finding.order_no),
            "order_line": finding.line_id,
            "parcel": parcels.get(finding.tracking_no),
            "order_no": finding.order_no,
            "row": finding.row,
            "tracking_no": finding.tracking_no,
            "expected": finding.expected,
            "actual": finding.actual,
            "with_order_no": finding.with_order,
            "confidence": finding.confidence,
            "reason": finding.reason,
            "params": params or None,
        }


_ORDER_KINDS = (SheetKind.ORDERS, SheetKind.ORDER_ITEMS)


def _has_history(parcel: Parcel) -> bool:
    """Whether something hangs on a parcel: an incident, or that a platform was told of it."""
    in_incident = IncidentParcel.select().where(IncidentParcel.parcel == parcel).exists()
    return bool(in_incident or Upload.select().where(Upload.parcel == parcel).exists())
