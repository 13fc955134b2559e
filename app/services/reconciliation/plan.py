"""What holding a sheet against the orders showed, before and after it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.reconcile import Finding, Reconciliation, SheetColumns
from app.domain.sheet_line import CellIssue
from app.services.reconciliation.snapshot import Snapshot


@dataclass(frozen=True)
class ReconcilePlan:
    """The preview of one shipping sheet. Findings may hold personal data: mask it before showing."""

    file_name: str
    sha256: str
    format: str
    kind: str
    supplier_id: int | None
    supplier: str
    row_count: int
    sheet: SheetColumns
    issues: tuple[CellIssue, ...]
    outcome: Reconciliation
    snapshot: Snapshot
    """What the sheet was held against."""
    replaces: tuple[int, ...] = ()
    """Imports of which this sheet is a corrected edition, or the same file again."""
    imported_before_at: datetime | None = None
    """When the same content was taken in already."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong or must be asked."""
        return self.outcome.findings

    @property
    def order_count(self) -> int:
        """Orders the sheet names."""
        return self.outcome.order_count

    @property
    def right_count(self) -> int:
        """Orders sent of which nothing is wrong."""
        return len(self.outcome.orders_right())


@dataclass(frozen=True)
class ReconcileResult:
    """What taking a sheet in did."""

    import_id: int
    file_name: str
    is_new: bool
    """False: the same sheet again, with nothing to change."""
    finding_ids: tuple[int, ...]
    right_count: int
    parcel_count: int
