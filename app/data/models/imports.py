"""What an import keeps beside its rows: those left out as printed, and files a watched folder brought."""

from __future__ import annotations

from peewee import ForeignKeyField, TextField

from app.data.fields import JsonField, UtcDateTimeField
from app.data.models.base import BaseModel
from app.data.models.sheets import SheetImport


class LeftOut(BaseModel):
    """Rows of one import that were not taken in, as printed: to be saved, corrected and dropped again."""

    sheet_import = ForeignKeyField(SheetImport, unique=True, backref="left_out", on_delete="CASCADE")
    headings = JsonField()
    """Texts, from left to right."""
    cells = JsonField()
    """Row (as text) → its cells; rows that only belong to the same orders are among them."""


class WatchedSheet(BaseModel):
    """Content that lay in the watched folder and was dealt with: it is not taken a second time by itself."""

    sha256 = TextField(unique=True)
    file_name = TextField()
    seen_at = UtcDateTimeField()
