"""What the Insights page shows: figures, and what is read into them, in codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.statuses import MismatchKind, RootCause
from app.services.today import Figures


class Chart(StrEnum):
    """The charts of the page."""

    RATE = "rate"
    FOUND = "found"
    SUPPLIERS = "suppliers"
    CAUSES = "causes"
    COSTS = "costs"
    KINDS = "kinds"
    SUPPLIER_COSTS = "supplier_costs"
    GOODS_COSTS = "goods_costs"
    SCORES = "scores"
    SUPPLIER_SCORES = "supplier_scores"
    GOODS_SCORES = "goods_scores"
    AGES = "ages"
    PAIRS = "pairs"


@dataclass(frozen=True)
class Window:
    """What the figures are of: the last `days` days, of one store or of all."""

    days: int = 90
    store_id: int | None = None


@dataclass(frozen=True)
class Month:
    """One month: its first day and the figures of incidents found and lines shipped in it."""

    first_on: date
    figures: Figures
    score: float | None
    """What buyers gave, 1 to 5."""
    answers: int


@dataclass(frozen=True)
class MonthCost:
    """One month's postings in one currency, in minor units; `net` = paid + costs − received."""

    first_on: date
    paid_minor: int
    cost_minor: int
    received_minor: int

    @property
    def net_minor(self) -> int:
        """What the month's mistakes cost in the end."""
        return self.paid_minor + self.cost_minor - self.received_minor


@dataclass(frozen=True)
class SupplierRate:
    """How one supplier did: order lines shipped, wrong lines, and their share (None where none shipped)."""

    supplier_id: int
    name: str
    shipped: int
    wrong: int
    incidents: int
    found_first: float | None
    rate: float | None
    is_small: bool
    """Too few lines for the rate to say much."""


@dataclass(frozen=True)
class Cost:
    """What mistakes with one supplier, or with one kind of goods, cost in the end; minor units."""

    key: str
    name: str
    currency: str
    net_minor: int


@dataclass(frozen=True)
class Score:
    """What buyers gave, 1 to 5 on average, after mistakes with one supplier or one product."""

    key: str
    name: str
    answers: int
    mean: float


@dataclass(frozen=True)
class Counted:
    """A bar that counts incidents; `name` as the owner or a sheet wrote it."""

    key: str
    name: str
    count: int


@dataclass(frozen=True)
class Reading:
    """One sentence about the figures: `code` names it, `params` fill its places."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Insights:
    """The page: months oldest first, suppliers worst first, all else from most to least."""

    window: Window
    months: tuple[Month, ...]
    costs: Mapping[str, tuple[MonthCost, ...]]
    """By currency, the one with most paid first."""
    suppliers: tuple[SupplierRate, ...]
    causes: tuple[tuple[RootCause, int], ...]
    kinds: tuple[tuple[MismatchKind, int], ...]
    supplier_costs: tuple[Cost, ...]
    goods_costs: tuple[Cost, ...]
    supplier_scores: tuple[Score, ...]
    goods_scores: tuple[Score, ...]
    ages: tuple[tuple[int, int], ...]
    """(days from which, open incidents of that age), the youngest first."""
    pairs: tuple[Counted, ...]
    """Ordered → sent, by supplier, as often as it happened."""
    average_rate: float | None
    readings: Mapping[Chart, Reading]
