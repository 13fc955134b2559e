"""What an after-sales sheet would do, case by case, for the owner to see before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from app.domain.money import Money
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import OrderStatus, RefundKind, RefundState, RowOutcome
from app.services.order_import.drafts import RowProblem, Values
from app.services.order_import.times import read_stored
from app.services.refund_import.reading import CaseDraft

Shown = str | int | Money | datetime | RefundKind | RefundState | None
_HIDDEN = frozenset({"currency", "updated_at", "sheet_import_id", "order_id"})


@dataclass(frozen=True, slots=True)
class CaseChange:
    """One value that would change."""

    field: str
    old: Shown
    new: Shown


@dataclass(frozen=True, slots=True)
class PlannedCase:
    """One case of the sheet held against what is known; values by column, as stored."""

    draft: CaseDraft
    outcome: RowOutcome
    id: int | None
    order_id: int | None
    """None: the order is not known yet; the case is kept until it comes in."""
    before: Values
    after: Values
    remarks: tuple[RowProblem, ...] = ()
    status_before: OrderStatus | None = None
    status_after: OrderStatus | None = None
    """What the order is now, and with all cases of the sheet."""

    @property
    def row(self) -> int:
        """The first row of the case on the sheet."""
        return self.draft.rows[0]

    @property
    def kind(self) -> RefundKind:
        """What the buyer asked for."""
        return RefundKind(self.after["kind"])

    @property
    def state(self) -> RefundState:
        """How it stands."""
        return RefundState(self.after["state"])

    @property
    def amount(self) -> Money | None:
        """What was asked for or went back."""
        minor = self.after["amount_minor"]
        return None if minor is None else Money(minor, self.after["currency"])

    @property
    def changes(self) -> tuple[CaseChange, ...]:
        """Field by field, for a case that is already there."""
        if self.outcome is not RowOutcome.UPDATED:
            return ()
        names = (name for name in self.after if name not in _HIDDEN and self.before[name] != self.after[name])
        return tuple(
            CaseChange(n.removesuffix("_minor"), _shown(n, self.before), _shown(n, self.after)) for n in names
        )


@dataclass(frozen=True)
class RefundPlan:
    """The preview of one after-sales sheet."""

    file_name: str
    sha256: str
    format: str
    kind: str
    platform: str | None
    row_count: int
    cases: tuple[PlannedCase, ...]
    rejected: tuple[RowProblem, ...]
    remarks: tuple[RowProblem, ...]
    imported_before_at: datetime | None
    """When the same content was taken in already."""
    parsed: ParsedSheet
    store_name: str | None
    as_of: int
    """The last operation the database knew when the plan was made."""

    @cached_property
    def counts(self) -> dict[RowOutcome, int]:
        """Cases by outcome; rows left out under SKIPPED."""
        counts = dict.fromkeys(RowOutcome, 0)
        for case in self.cases:
            counts[case.outcome] += 1
        counts[RowOutcome.SKIPPED] = len({problem.row for problem in self.rejected})
        return counts

    @property
    def has_news(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.counts[RowOutcome.CREATED] or self.counts[RowOutcome.UPDATED])

    @property
    def without_order(self) -> int:
        """Cases whose order is not known yet."""
        return sum(case.order_id is None for case in self.cases)


def _shown(name: str, values: Values) -> Shown:
    """A stored value as what it means."""
    value = values[name]
    if value is None or value == "":
        return None
    if name == "amount_minor":
        return Money(value, values["currency"])
    if name.endswith("_at"):
        return read_stored(value)
    if name == "kind":
        return RefundKind(value)
    if name == "state":
        return RefundState(value)
    return value if isinstance(value, int) else str(value)
