"""One order of a sheet held against what is known, for the owner to see before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.money import Money
from app.domain.statuses import OrderStatus, RowOutcome
from app.services.order_import.drafts import OrderDraft, Values
from app.services.order_import.times import read_stored

Shown = str | int | Money | datetime | OrderStatus | None
_HIDDEN = ("phone_tail", "line_no", "currency")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that would change; `line` names the goods when it is a line's. Personal data is unmasked."""

    field: str
    old: Shown
    new: Shown
    line: str = ""


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line to insert (`id` None) or to change; values by column, `supplier_id` among them."""

    id: int | None
    before: Values
    after: Values


@dataclass(frozen=True, slots=True)
class PlannedOrder:
    """One order of the sheet held against what is known."""

    draft: OrderDraft
    store: tuple[str, str]
    """(platform, name); a store that is not there yet is made."""
    outcome: RowOutcome
    id: int | None
    before: Values
    after: Values
    lines: tuple[PlannedLine, ...]
    parcels: tuple[tuple[str, str, int], ...]
    """(tracking number, courier, position among all lines of the order) to link."""
    line_ids: tuple[int, ...] = ()
    """Lines already there, in the order that positions count; new ones follow."""
    known_as: int = 0
    """The id by which later sheets of one sequence know the order; below 0 while it is not written."""

    @property
    def row(self) -> int:
        """The first row of the order on the sheet."""
        return self.draft.rows[0]

    @property
    def order_no(self) -> str:
        """Its number."""
        return self.draft.order_no

    @property
    def recipient(self) -> str:
        """Who gets it, unmasked."""
        return str(self.after["recipient"])

    @property
    def currency(self) -> str:
        """Of its amounts."""
        return str(self.after["currency"])

    @property
    def line_count(self) -> int:
        """Kinds of goods the sheet names."""
        return len(self.draft.lines)

    @property
    def paid(self) -> Money | None:
        """What the buyer paid, where known."""
        minor = self.after["paid_minor"]
        return None if minor is None else Money(minor, self.after["currency"])

    @property
    def goods(self) -> str:
        """Title of the first line."""
        return next((str(line.values.get("title", "")) for line in self.draft.lines), "")

    @property
    def quantity(self) -> int:
        """Pieces the sheet names."""
        return sum(int(line.values.get("quantity", 1)) for line in self.draft.lines)

    @property
    def changes(self) -> tuple[FieldChange, ...]:
        """Field by field, for an order that is already there."""
        return tuple(self._changes()) if self.outcome is RowOutcome.UPDATED else ()

    def _changes(self) -> Iterator[FieldChange]:
        currency = self.after["currency"]
        yield from _differences(self.before, self.after, currency, "")
        for line in self.lines:
            name = " ".join(str(line.after[part]) for part in ("title", "spec") if line.after[part])
            if line.id is None:
                yield FieldChange("line_added", None, line.after["quantity"], name)
            else:
                yield from _differences(line.before, line.after, currency, name)
        for number in dict.fromkeys(number for number, _, _ in self.parcels):
            yield FieldChange("tracking_no", None, number)


def _differences(before: Values, after: Values, currency: str, line: str) -> Iterator[FieldChange]:
    for name, new in after.items():
        old = before.get(name)
        if old != new and name not in _HIDDEN:
            yield FieldChange(
                name.removesuffix("_minor"), _shown(name, old, currency), _shown(name, new, currency), line
            )


def _shown(name: str, value: Any, currency: str) -> Shown:
    """A stored value as what it means."""
    if value is None or value == "":
        return None
    if name.endswith("_minor"):
        return Money(value, currency)
    if name.endswith("_at"):
        return read_stored(value)
    if name == "status":
        return OrderStatus(value)
    if name == "flags":
        return " ".join(value)
    return value if isinstance(value, int) else str(value)
