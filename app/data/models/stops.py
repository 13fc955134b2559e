"""Lists of parcels that a supplier was asked to stop."""

from __future__ import annotations

from peewee import ForeignKeyField

from app.data.fields import EnumField, UtcDateTimeField
from app.data.models.base import BaseModel, text_column
from app.data.models.incidents import Incident
from app.data.models.orders import Parcel
from app.data.models.parties import Supplier
from app.domain.statuses import Channel
from app.domain.stop_sheet import StopAction


class StopSheet(BaseModel):
    """One request to one supplier, for as many parcels as it names."""

    supplier = ForeignKeyField(Supplier, null=True, backref="stop_sheets", on_delete="RESTRICT")
    channel = EnumField(Channel)
    body = text_column()
    """As it went out."""
    sent_at = UtcDateTimeField(index=True)
    due_at = UtcDateTimeField()
    """Until when the supplier is to tell what came of each number."""
    actor = text_column()


class StopItem(BaseModel):
    """One parcel on such a list. What came of it is the parcel's own `intercept_state`."""

    stop_sheet = ForeignKeyField(StopSheet, backref="items", on_delete="CASCADE")
    incident = ForeignKeyField(Incident, backref="stop_items", on_delete="CASCADE")
    parcel = ForeignKeyField(Parcel, backref="stop_items", on_delete="CASCADE")
    action = EnumField(StopAction)
    address = text_column()
    """Where to, for a parcel that is redirected."""
    answered_at = UtcDateTimeField(null=True)
    note = text_column()

    class Meta:
        indexes = ((("stop_sheet", "incident", "parcel"), True),)
