"""Sheets that came in, what became of each row."""

from __future__ import annotations

from peewee import ForeignKeyField, IntegerField, TextField

from app.data.fields import EnumField, JsonField, UtcDateTimeField
from app.data.models.base import BaseModel, text_column
from app.data.models.parties import Store, Supplier
from app.domain.statuses import RowOutcome, SheetKind


class SheetImport(BaseModel):
    """One sheet taken in."""

    file_name = TextField()
    sha256 = TextField(index=True)
    kind = EnumField(SheetKind)
    format = text_column()
    store = ForeignKeyField(Store, null=True, on_delete="SET NULL")
    supplier = ForeignKeyField(Supplier, null=True, on_delete="SET NULL")
    row_count = IntegerField(default=0)
    created_count = IntegerField(default=0)
    updated_count = IntegerField(default=0)
    unchanged_count = IntegerField(default=0)
    skipped_count = IntegerField(default=0)
    imported_at = UtcDateTimeField(index=True)
    actor = text_column()
    undone_at = UtcDateTimeField(null=True)
    signed_off_at = UtcDateTimeField(null=True)
    signed_off_by = text_column()


class ImportRow(BaseModel):
    """A row that was not simply created or unchanged: skipped with its reason, or updated."""

    sheet_import = ForeignKeyField(SheetImport, backref="rows", on_delete="CASCADE")
    row = IntegerField()
    outcome = EnumField(RowOutcome)
    reason = text_column()
    order_no = text_column()
    detail = JsonField(null=True)
