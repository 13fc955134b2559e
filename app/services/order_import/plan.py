"""What an import would do, order by order, and what it did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome
from app.services.order_import.drafts import RowProblem
from app.services.order_import.fresh import Orders
from app.services.order_import.left_out import LeftOutRows, left_out_rows


@dataclass(frozen=True)
class ImportPlan:
    """The preview of one sheet. `orders` may hold personal data: mask it before showing."""

    file_name: str
    sha256: str
    format: str
    kind: str
    platform: str | None
    stores: tuple[tuple[str, str], ...]
    """(platform, name) of the stores the orders belong to."""
    row_count: int
    orders: Orders
    rejected: tuple[RowProblem, ...]
    remarks: tuple[RowProblem, ...]
    imported_before_at: datetime | None
    """When the same content was taken in already."""
    parsed: ParsedSheet
    store_name: str | None
    as_of: int
    """The last operation the database knew when the plan was made."""
    new_currency: str | None = None
    """What a store that is not known yet is taken to sell in, where the sheet does not say so."""

    @cached_property
    def counts(self) -> dict[RowOutcome, int]:
        """Orders by outcome; rows left out under SKIPPED."""
        counts = dict.fromkeys(RowOutcome, 0)
        for order in self.orders:
            counts[order.outcome] += 1
        counts[RowOutcome.SKIPPED] = len({problem.row for problem in self.rejected})
        return counts

    @cached_property
    def left_out(self) -> LeftOutRows:
        """The rows left out as printed, and the other rows of their orders."""
        return left_out_rows(self.parsed.headings, self.parsed.rejected_cells, self.rejected)

    @property
    def has_news(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.counts[RowOutcome.CREATED] or self.counts[RowOutcome.UPDATED])


@dataclass(frozen=True)
class ImportResult:
    """What an import did. `import_id` is None when there was no news and nothing was written."""

    import_id: int | None
    file_name: str
    created: int
    updated: int
    unchanged: int
    skipped: int
    paid_refunds: int = 0
    """Of after-sales cases: refunds that were planned for the buyer and are marked as paid now."""
    unmatched_refunds: int = 0
    """Of after-sales cases: refunds on orders with an incident that no row of ours accounts for."""
