"""The owner's own layouts of sheets that come in, and how often they served."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from peewee import fn

from app.data.fields import UtcDateTimeField
from app.data.models import InLayout, SheetImport

PREFIX = "own."
"""What the `format` of a sheet read by an own layout begins with; its id follows."""
_INSTANT = UtcDateTimeField()


def all_layouts() -> list[InLayout]:
    """Every row, by name."""
    return list(InLayout.select().order_by(InLayout.name, InLayout.id))


def by_fingerprint(fingerprint: str) -> InLayout | None:
    """The row for sheets with these headings."""
    row: InLayout | None = InLayout.get_or_none(InLayout.fingerprint == fingerprint)
    return row


def uses() -> dict[str, tuple[int, datetime | None]]:
    """Format → how many sheets it was used for, and when last; imports taken back do not count."""
    rows: Any = (
        SheetImport.select(SheetImport.format, fn.COUNT(SheetImport.id), fn.MAX(SheetImport.imported_at))
        .where(SheetImport.format.startswith(PREFIX) & SheetImport.undone_at.is_null())
        .group_by(SheetImport.format)
        .tuples()
    )
    return {name: (count, _moment(last)) for name, count, last in rows}


def _moment(value: str | datetime | None) -> datetime | None:
    return value if isinstance(value, datetime) else _INSTANT.python_value(value)
