"""What a price list would do, row by row, for the owner to see before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from app.domain.money import Money
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome
from app.services.order_import.drafts import RowProblem, Values


@dataclass(frozen=True, slots=True)
class PriceDraft:
    """One row: how the supplier writes the goods, what they are, what one piece costs."""

    row: int
    supplier: str
    written: str
    is_own_writing: bool
    """The sheet gives the supplier's own word, not only ours."""
    title: str
    spec: str
    sku_code: str
    cost: Money
    weight_g: int | None


@dataclass(frozen=True, slots=True)
class PlannedPrice:
    """A row held against what is known of its supplier's goods."""

    draft: PriceDraft
    outcome: RowOutcome
    supplier_id: int | None
    """None: the supplier is new."""
    is_new: bool
    """A further writing of the supplier's is added."""
    changed: tuple[tuple[int, Values, Values], ...]
    """(id, before, after) of writings that are there."""
    old_cost: Money | None = None
    old_weight_g: int | None = None

    @property
    def row(self) -> int:
        """Its row on the sheet."""
        return self.draft.row


@dataclass(frozen=True)
class ProductPlan:
    """The preview of one price list."""

    file_name: str
    sha256: str
    format: str
    kind: str
    row_count: int
    prices: tuple[PlannedPrice, ...]
    rejected: tuple[RowProblem, ...]
    remarks: tuple[RowProblem, ...]
    imported_before_at: datetime | None
    """When the same content was taken in already."""
    parsed: ParsedSheet
    supplier_name: str | None
    """Chosen for rows that name none."""
    as_of: int
    """The last operation the database knew when the plan was made."""

    @property
    def platform(self) -> str | None:
        """A price list is no platform's."""
        return None

    @cached_property
    def counts(self) -> dict[RowOutcome, int]:
        """Goods by outcome; rows left out under SKIPPED."""
        counts = dict.fromkeys(RowOutcome, 0)
        for price in self.prices:
            counts[price.outcome] += 1
        counts[RowOutcome.SKIPPED] = len({problem.row for problem in self.rejected})
        return counts

    @property
    def has_news(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.counts[RowOutcome.CREATED] or self.counts[RowOutcome.UPDATED])

    @property
    def suppliers(self) -> tuple[str, ...]:
        """Whose goods they are."""
        return tuple(dict.fromkeys(price.draft.supplier for price in self.prices))

    @property
    def lacks_supplier(self) -> bool:
        """Some rows do not say whose price it is."""
        return any(problem.code == "product_supplier_missing" for problem in self.rejected)
