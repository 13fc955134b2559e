"""Sheets that came in, what became of each row, and how the owner said sheets are to be read."""

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


class InLayout(BaseModel):
    """What the owner said about a sheet that comes in; `OutLayout` is its counterpart for those that go out.

    Its imports carry `own.<id>` as their format: how often it served and when last is counted there.
    """

    fingerprint = TextField(unique=True)
    """Of the headings, as `ParsedSheet.fingerprint`: the next sheet of the same program has the same one."""
    name = TextField()
    kind = TextField()
    """A `SheetKind`, not checked here: a kind that comes later needs no new table."""
    platform = text_column()
    """Whose sheet it is; empty where that does not matter or is not known."""
    definition = JsonField()
    """As `app.data.sheets.own.as_definition` writes it."""
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()
