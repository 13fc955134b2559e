"""Parcels that came back without anybody knowing whose they are."""

from __future__ import annotations

from peewee import ForeignKeyField, TextField

from app.data.fields import UtcDateTimeField
from app.data.models.base import BaseModel, text_column
from app.data.models.orders import Order


class StrayParcel(BaseModel):
    """One parcel, until its order is found or it is put aside."""

    text = TextField()
    """What is written on it, as typed, pasted or scanned."""
    tracking_no = text_column(index=True)
    """The first number in the text; two parcels with one number are one."""
    note = text_column()
    found_at = UtcDateTimeField()
    order = ForeignKeyField(Order, null=True, backref="stray_parcels", on_delete="SET NULL")
    """Whose it turned out to be."""
    settled_at = UtcDateTimeField(null=True)
    """When it was matched or put aside."""
    actor = text_column()
