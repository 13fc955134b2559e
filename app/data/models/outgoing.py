"""What went out and what was looked at before: layouts of sheets, uploads, looks at checks."""

from __future__ import annotations

from peewee import SQL, ForeignKeyField, TextField

from app.data.fields import JsonField, UtcDateTimeField
from app.data.models.base import BaseModel, text_column
from app.data.models.orders import Order, Parcel
from app.data.models.parties import Supplier


class CheckLook(BaseModel):
    """Somebody found a check of an order good; it counts until the check says something else."""

    order = ForeignKeyField(Order, backref="check_looks", on_delete="CASCADE")
    code = TextField()
    fingerprint = TextField()
    """Of what the check said then: another phone, another remark is to be looked at anew."""
    looked_at = UtcDateTimeField()
    actor = text_column()
    reason = text_column(constraints=[SQL("DEFAULT ''")])
    """Why it may go out all the same."""

    class Meta:
        indexes = ((("order", "code", "fingerprint"), True),)


class Upload(BaseModel):
    """A tracking number of an order that left on a sheet for the platform."""

    order = ForeignKeyField(Order, backref="uploads", on_delete="CASCADE")
    parcel = ForeignKeyField(Parcel, backref="uploads", on_delete="CASCADE")
    file_name = text_column()
    uploaded_at = UtcDateTimeField()

    class Meta:
        indexes = ((("order", "parcel"), True),)


class OutLayout(BaseModel):
    """Columns of a sheet that goes out as the owner set them: of one supplier, or of one platform."""

    supplier = ForeignKeyField(Supplier, null=True, unique=True, on_delete="CASCADE")
    platform = text_column()
    """Set for the bulk-shipping form of a platform; then there is no supplier."""
    base = text_column()
    """A shipped layout by its id; empty where `definition` says all."""
    definition = JsonField(null=True)
    file_sha256 = text_column()
    """Their own file, in the evidence store, that is filled; empty where none was handed over."""
    file_name = text_column()
    updated_at = UtcDateTimeField()
