"""Columns of the sheets that go out, as data: headings, and what stands under them."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.errors import DomainError

ORDER_FIELDS = (
    "order_no", "sub_order_no", "shop", "recipient", "phone", "province", "city", "district", "address",
    "full_address", "country", "postcode", "title", "spec", "sku_code", "supplier_writing", "quantity",
    "remark", "buyer_message", "seller_note", "row_no", "today",
)  # fmt: skip
"""What a sheet for a supplier can print."""
SHIPPING_FIELDS = (
    "order_no", "sub_order_no", "shop", "courier", "courier_code", "tracking_no", "title", "spec", "sku_code",
    "quantity", "recipient", "phone", "shipped_on", "row_no", "today",
)  # fmt: skip
"""What a sheet for a platform can print."""

Value = str | int | date


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

    @property
    def constant(self) -> str | None:
        """The text that stands in every row, such as the sender's name; None where fields are printed."""
        if not self.value or _fields(self.value):
            return None
        return self.value.format()


def as_constant(text: str) -> str:
    """A column's value that prints `text` as it stands."""
    return text.replace("{", "{{").replace("}", "}}")


@dataclass(frozen=True)
class FormPlace:
    """Where the table of somebody's own file stands, rows counted from 1 as a spreadsheet shows them."""

    sheet: str
    heading_row: int
    """The last of the heading rows, with those of codes or of 必填/选填."""
    first_row: int
    """The first row that is filled."""
    body_rows: int
    """Rows from there that are examples or were prepared; what follows stays below the table."""


@dataclass(frozen=True)
class OwnForm:
    """Somebody's own file, kept by its checksum: a copy of it is filled."""

    sha256: str
    file_name: str
    place: FormPlace


@dataclass(frozen=True)
class FileForm:
    """What kind of file a platform takes: its ending, and how its text is written."""

    suffix: str = ".xlsx"
    encoding: str = "utf-8-sig"
    delimiter: str = ","


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
    form: OwnForm | None = None
    """Their own file to fill; None = a sheet of ours with these headings."""
    file: FileForm = FileForm()
    couriers: str = ""
    """Whose names and codes of couriers it takes, see `resources/courier_names.toml`."""
    is_per_item: bool = False
    """A row for each line of goods in a parcel, else one a parcel."""

    @property
    def suffix(self) -> str:
        """The ending of the file's name."""
        return suffix_of(self.form.file_name) if self.form is not None else self.file.suffix

    @property
    def headings(self) -> list[str]:
        """The headings in their order."""
        return [column.heading for column in self.columns]

    def cells(self, lines: Sequence[Mapping[str, Value]]) -> list[list[Value | None]]:
        """A row of cells for each line."""
        return [[column.fill(values) for column in self.columns] for values in lines]

    def rows(self, lines: Sequence[Mapping[str, Value]]) -> list[list[Value | None]]:
        """The rows below the heading of a sheet of ours."""
        filled = self.cells(lines)
        return [list(self.second_heading), *filled] if self.second_heading else filled


def suffix_of(file_name: str) -> str:
    """The ending of a name in small letters, with its point."""
    stem, point, ending = file_name.rpartition(".")
    return f".{ending.lower()}" if point and stem else ""


def checked(layout: OutLayout, fields: Sequence[str], *, needs: Sequence[str]) -> OutLayout:
    """The layout as it is.

    Raises: DomainError layout_empty, layout_unknown_field (a {field} that no sheet has), layout_needs_field
    (without which nobody can tell the rows apart).
    """
    if not layout.columns:
        raise DomainError("layout_empty")
    used = used_fields(layout)
    unknown = sorted(used - set(fields))
    if unknown:
        raise DomainError("layout_unknown_field", field=unknown[0])
    missing = next((name for name in needs if name not in used), None)
    if missing is not None:
        raise DomainError("layout_needs_field", field=missing)
    return layout


def used_fields(layout: OutLayout) -> set[str]:
    """The fields that some column prints. Raises: DomainError layout_unknown_field for an open brace."""
    return {name for column in layout.columns for name in _fields(column.value)}


def _fields(value: str) -> list[str]:
    try:
        return [name for _, name, _, _ in string.Formatter().parse(value) if name is not None]
    except ValueError:
        raise DomainError("layout_unknown_field", field=value) from None
