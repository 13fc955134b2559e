"""What is done so that mistakes do not happen again, and buyers of whom nothing more is noted."""

from __future__ import annotations

from peewee import SQL, DateField, ForeignKeyField, TextField

from app.data.fields import EnumField, UtcDateTimeField
from app.data.models.base import BaseModel, text_column
from app.data.models.incidents import Incident
from app.data.models.orders import Order
from app.data.models.parties import Supplier
from app.domain.prevention import ActionResult, Advice
from app.domain.statuses import MismatchKind

_EMPTY = [SQL("DEFAULT ''")]


class CorrectiveAction(BaseModel):
    """What is done so that it does not happen again. Source: brief.md 4.4.

    `supplier`, the goods, `advice` and `kind` say which mistakes it is to make fewer.
    """

    incident = ForeignKeyField(Incident, null=True, backref="actions", on_delete="CASCADE")
    supplier = ForeignKeyField(Supplier, null=True, backref="actions", on_delete="CASCADE")
    sku_code = text_column()
    text = TextField()
    owner = text_column()
    due_on = DateField(null=True)
    done_at = UtcDateTimeField(null=True)
    verified_at = UtcDateTimeField(null=True)
    verification = text_column()
    title = text_column(constraints=_EMPTY)
    spec = text_column(constraints=_EMPTY)
    advice = EnumField(Advice, null=True)
    """The rule that proposed it; None: the owner's own idea."""
    kind = EnumField(MismatchKind, null=True)
    check_on = DateField(null=True)
    """When it is looked at whether it helped."""
    result = EnumField(ActionResult, null=True)
    dropped_at = UtcDateTimeField(null=True)
    drop_reason = text_column(constraints=_EMPTY)

    class Meta:
        indexes = ((("due_on",), False),)


class BuyerNoteDismissal(BaseModel):
    """The owner wants no note any more on the buyer of this order."""

    order = ForeignKeyField(Order, backref="note_dismissals", on_delete="CASCADE")
    reason = TextField()
    at = UtcDateTimeField()
    actor = text_column()
