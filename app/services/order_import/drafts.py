"""An order as one sheet tells it: what the import compares with what is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Values = dict[str, Any]
"""Column → value as the table stores it (times as UTC text, statuses as words)."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something on a row of the sheet: `code` names the sentence."""

    row: int
    code: str
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One kind of goods; `values` holds only what the sheet carries."""

    values: Values
    is_joined: bool = False
    """Several goods printed as one line: only their total quantity is known."""
    supplier_name: str = ""
    parcels: tuple[tuple[str, str], ...] = ()
    """(tracking number, courier)."""


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """One order; `values` holds only what the sheet carries, so nothing can be emptied by it."""

    order_no: str
    platform: str
    shop: str
    currency: str
    """In which the amounts were read; in `values` only when the sheet prints it."""
    rows: tuple[int, ...]
    values: Values
    lines: tuple[LineDraft, ...]
    flags: frozenset[str]
    is_items_only: bool
    """From a sheet of lines: it fills gaps of the order itself but does not correct it."""
    knows_refund: bool
    """The sheet has a word on refunds, so it may say that one is over."""
