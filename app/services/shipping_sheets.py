"""How a shipping sheet that was taken in stands: figures, whose it is, what a question is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.data.models import Supplier
from app.data.queries import shipping_sheets as queries
from app.data.queries.shipping_sheets import FoundOrder
from app.domain.changes import Changes, Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.finding_kinds import mismatch_of
from app.domain.goods.catalogue import Goods
from app.domain.goods.text import squash
from app.domain.progress import Job
from app.domain.sheet_line import SheetLine
from app.domain.sheet_lines import SheetLines
from app.domain.statuses import FindingKind, FindingState
from app.services.bulk_shipping import BulkFilter, BulkShippingService
from app.services.clock_profiles import ship_limit
from app.services.reconciliation import ReconcileResult, ReconciliationService
from app.services.reconciliation.letting_go import let_go
from app.services.reconciliation.service import ParseSheet
from app.services.reconciliation.snapshot import OrdersAhead

__all__ = ["Goods", "Intake", "SheetSummary", "ShippingSheetService"]

_MOST_GOODS = 3_000
_LEAST_SHARE = 0.6
_ASKED = frozenset({FindingKind.UNMAPPED, FindingKind.UNKNOWN_ORDER})


@dataclass(frozen=True)
class SheetSummary:
    """The figures of one sheet as they stand now; orders are counted, not rows, unless it says so."""

    import_id: int
    file_name: str
    supplier_id: int | None
    supplier: str
    imported_at: datetime
    rows: int
    right: int
    uploadable: int
    """Right and not told to the platform yet."""
    wrong: int
    """Sent wrong, the swapped ones not among them."""
    stoppable: int
    """Of the wrong ones, those whose parcel has not arrived."""
    swapped: int
    to_look: int
    """Goods that cannot be read, orders nobody knows."""
    not_shipped: int
    ship_due_at: datetime | None
    """The earliest moment by which one of those not shipped must go out; None where no limit is known."""
    open_findings: int
    """Those that keep the sheet from being signed; orders not on it do not."""
    wrong_ids: tuple[int, ...]
    """Findings to make incidents of."""
    question_ids: tuple[int, ...]
    """Findings that ask what the supplier's words mean."""
    signed_off_at: datetime | None
    signed_off_by: str


@dataclass(frozen=True)
class Intake:
    """What became of a file: taken in, or (`result` None) not, since nobody knows whose it is."""

    path: Path
    result: ReconcileResult | None


class ShippingSheetService:
    """Takes shipping sheets in, and reads what is shown around their findings."""

    def __init__(
        self, reconciliation: ReconciliationService, bulk: BulkShippingService, parse: ParseSheet
    ) -> None:
        self._reconciliation = reconciliation
        self._bulk = bulk
        self._parse = parse

    def summary(self, import_id: int) -> SheetSummary:
        """The figures of a sheet. Raises: NotFound sheet_import_not_found."""
        sheet = queries.sheet(import_id)
        if sheet is None:
            raise NotFound("sheet_import_not_found", id=import_id)
        found = queries.findings_of(import_id)
        standing = [f for f in found if f.state != FindingState.RIGHT]
        sent = queries.orders_sent(import_id)
        wrong = [f for f in standing if _is_wrong(f)]
        swapped = {f.order_no for f in wrong if f.kind == FindingKind.SWAPPED}
        plainly = [f for f in wrong if f.order_no not in swapped]
        late = [f for f in standing if f.kind == FindingKind.NOT_SHIPPED]
        opened = [f for f in found if f.state == FindingState.OPEN]
        return SheetSummary(
            import_id=import_id,
            file_name=sheet.file_name,
            supplier_id=sheet.supplier_id,
            supplier=sheet.supplier.name if sheet.supplier is not None else "",
            imported_at=sheet.imported_at,
            rows=sheet.row_count,
            right=len(sent - {f.order_id for f in standing if f.order_id is not None}),
            uploadable=sum(lot.orders for lot in self._bulk.waiting(BulkFilter(import_id=import_id))),
            wrong=len({f.order_no for f in plainly}),
            stoppable=len({f.order_no for f in plainly if not f.is_over}),
            swapped=len(swapped),
            to_look=sum(f.kind in _ASKED for f in standing),
            not_shipped=len({f.order_no for f in late}),
            ship_due_at=_earliest(late),
            open_findings=sum(f.kind != FindingKind.NOT_SHIPPED for f in opened),
            wrong_ids=tuple(f.id for f in opened if _is_wrong(f) and f.order_id is not None),
            question_ids=tuple(f.id for f in opened if f.kind == FindingKind.UNMAPPED),
            signed_off_at=sheet.signed_off_at,
            signed_off_by=sheet.signed_off_by,
        )

    def take_in(
        self,
        path: Path,
        *,
        supplier_id: int | None = None,
        is_unknown_fine: bool = False,
        job: Job | None = None,
    ) -> Outcome[Intake]:
        """Read a shipping sheet, hold it against the orders and take it in.

        `supplier_id` None: whose it is, is found out; where that fails nothing is taken in, unless
        `is_unknown_fine`. Raises: SheetProblem, Cancelled; DomainError sheet_matches_nothing when not one of
        its rows is about an order that is known.
        """
        job = job or Job()
        ahead = OrdersAhead()
        parsed = self._parse(path, job=job, meanwhile=ahead.steps(supplier_id))
        whose = supplier_id or self.guess_supplier(path.name, parsed.lines)
        if whose is None and not is_unknown_fine and Supplier.select().exists():
            return Outcome(Intake(path, None), Changes())
        plan = self._reconciliation.plan(parsed, path, supplier_id=whose, job=job, ahead=ahead)
        if not plan.outcome.matched:
            raise DomainError("sheet_matches_nothing", file=path.name)
        outcome = self._reconciliation.commit(plan, job=job)
        book = plan.snapshot.book
        let_go(plan.sheet, book.orders, book.lines, ahead)
        return Outcome(Intake(path, outcome.value), outcome.changes)

    def guess_supplier(self, file_name: str, lines: Sequence[SheetLine]) -> int | None:
        """Whose sheet it is: by the name in the file's name or on the sheet, else by the orders on it; None
        when that is not clear."""
        names = {row.id: squash(row.name) for row in Supplier.select()}
        columns = SheetLines.of(lines)
        printed = squash(file_name) + "".join({squash(name) for name in {*columns.filled("supplier")}})
        named = [supplier_id for supplier_id, name in names.items() if name and name in printed]
        if len(named) == 1:
            return named[0]
        numbers = {*columns.filled("order_no")} - {""}
        return _most(queries.suppliers_of(numbers), len(numbers))

    def goods_in_question(self, finding_id: int) -> Goods | None:
        """The goods that were ordered where the supplier's words are asked about; None for an extra row.

        Raises: NotFound.
        """
        row = queries.finding(finding_id)
        if row is None:
            raise NotFound(kind="finding", id=finding_id)
        line = row.order_line
        return None if line is None else Goods(line.title, line.spec, line.sku_code)

    def goods_choices(self, finding_id: int) -> tuple[Goods, ...]:
        """What else the words may mean: the order's other goods first, then the supplier's, then the shop's.

        Raises: NotFound.
        """
        row = queries.finding(finding_id)
        if row is None:
            raise NotFound(kind="finding", id=finding_id)
        supplier_id = row.sheet_import.supplier_id
        found = [
            *(queries.goods_of_order(row.order_id) if row.order_id is not None else ()),
            *(queries.goods_of_supplier(supplier_id) if supplier_id is not None else ()),
            *queries.goods_ordered(_MOST_GOODS),
        ]
        return tuple(Goods(*words) for words in dict.fromkeys(found))


def _is_wrong(found: FoundOrder) -> bool:
    return mismatch_of(FindingKind(found.kind), none_ok=True) is not None


def _most(counts: Sequence[tuple[int, int]], total: int) -> int | None:
    """The supplier of most of the orders that have one; a doubtful majority is none."""
    if not counts or counts[0][1] < _LEAST_SHARE * max(total, 1):
        return None
    return counts[0][0]


def _earliest(late: Iterable[FoundOrder]) -> datetime | None:
    limits = [
        found.waits_since + limit
        for found in late
        if found.waits_since is not None and (limit := ship_limit(found.platform)) is not None
    ]
    return min(limits, default=None)
