"""The journal of double entry beneath both ledgers; rows are added, never changed (triggers hold it)."""

from __future__ import annotations

from peewee import Check, ForeignKeyField, IntegerField

from app.data.fields import EnumField, UtcDateTimeField
from app.data.models.base import BaseModel, amount_column, currency_column
from app.data.models.incidents import Incident
from app.data.models.money import ClaimReceipt, Compensation, IncidentCost, SupplierClaim
from app.domain.journal import Account, Event


class JournalEntry(BaseModel):
    """One event of one row of a ledger; `reverses` is set on the entry that counters another."""

    event = EnumField(Event)
    incident = ForeignKeyField(Incident, backref="journal", on_delete="RESTRICT")
    compensation = ForeignKeyField(Compensation, null=True, backref="journal", on_delete="RESTRICT")
    claim = ForeignKeyField(SupplierClaim, null=True, backref="journal", on_delete="RESTRICT")
    receipt = ForeignKeyField(ClaimReceipt, null=True, backref="journal", on_delete="RESTRICT")
    cost = ForeignKeyField(IncidentCost, null=True, backref="journal", on_delete="RESTRICT")
    currency = currency_column()
    at = UtcDateTimeField(index=True)
    """From when it counts: the moment of the event, of a correction the moment it was made."""
    posted_at = UtcDateTimeField()
    operation_no = IntegerField()
    """The operation of the audit that wrote it; 0: posted when the journal was introduced."""
    reverses = ForeignKeyField("self", null=True, unique=True, backref="counters", on_delete="RESTRICT")


class JournalLine(BaseModel):
    """One side of an entry; the lines of an entry balance."""

    entry = ForeignKeyField(JournalEntry, backref="lines", on_delete="RESTRICT")
    account = EnumField(Account)
    debit_minor = amount_column("debit_minor", default=0)
    credit_minor = amount_column("credit_minor", default=0)

    class Meta:
        constraints = (Check('("debit_minor" > 0) <> ("credit_minor" > 0)'),)
