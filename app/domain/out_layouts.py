"""Columns of the sheets that go out, as data: headings, and what stands under them."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.errors import DomainError

ORDER_FIELDS = (
    "order_no", "sub_order_no", "shop", "recipient", "phone", "province", "city", "district", "address",
    "full_address", "country", "postcode", "title", "spec", "sku_code", "supplier_writing", "quantity",
    "remark", "buyer_message", "seller_note",
)  # fmt: skip
"""What a sheet for a supplier can print."""
SHIPPING_FIELDS = (
    "order_no", "sub_order_no", "shop", "courier", "courier_code", "tracking_no", "recipient", "phone",
)  # fmt: skip
"""What a sheet for a platform can print."""

Value = str | int


@dataclass(frozen=True)
class OutColumn:
    """A column: its heading, and its value with {fields}; an empty one is left to whoever gets the sheet."""

    heading: str
    value: str = ""
    is_bold: bool = False

    def fill(self, values: Mapping[str, Value]) -> Value | None:
        """The cell. A field alone keeps its kind, so that quantities are numbers."""
        if not self.value:
            return None
        alone = self.value[1:-1]
        if alone in values and self.value == f"{{{alone}}}":
            return values[alone]
        return " ".join(self.value.format_map(dict(values)).split())


@dataclass(frozen=True)
class OutLayout:
    """A sheet's columns, with a second heading row where the form has one."""

    id: str
    columns: tuple[OutColumn, ...]
    names: Mapping[str, str]
    """Language → name, for people to choose by."""
    second_heading: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    caution: str = ""
    """What to tell the supplier about goods he mixed up before, with {goods}."""

    @property
    def headings(self) -> list[str]:
        """The headings in their order."""
        return [column.heading for column in self.columns]

    def rows(self, lines: Sequence[Mapping[str, Value]]) -> list[list[Value | None]]:
        """The rows below the heading."""
        filled = [[column.fill(values) for column in self.columns] for values in lines]
        return [list(self.second_heading), *filled] if self.second_heading else filled


def checked(layout: OutLayout, fields: Sequence[str], *, needs: Sequence[str]) -> OutLayout:
    """The layout as it is.

    Raises: DomainError layout_empty, layout_unknown_field (a {field} that no sheet has), layout_needs_field
    (without which nobody can tell the rows apart).
    """
    if not layout.columns:
        raise DomainError("layout_empty")
    used = {name for column in layout.columns for name in _fields(column.value)}
    unknown = sorted(used - set(fields))
    if unknown:
        raise DomainError("layout_unknown_field", field=unknown[0])
    missing = next((name for name in needs if name not in used), None)
    if missing is not None:
        raise DomainError("layout_needs_field", field=missing)
    return layout


def _fields(value: str) -> list[str]:
    try:
        return [name for _, name, _, _ in string.Formatter().parse(value) if name is not None]
    except ValueError:
        raise DomainError("layout_unknown_field", field=value) from None
