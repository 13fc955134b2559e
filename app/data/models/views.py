"""What the owner looks for again and again: filters, sort and columns of a list, under a name."""

from __future__ import annotations

from peewee import TextField

from app.data.fields import JsonField, UtcDateTimeField
from app.data.models.base import BaseModel


class SavedView(BaseModel):
    """One view of one list; the pages alone know what `definition` means to them."""

    list = TextField()
    """Name of the list, as its table is called: "orders", "incidents"."""
    name = TextField()
    definition = JsonField()
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()

    class Meta:
        indexes = ((("list", "name"), True),)
