"""The journal of double entry beneath both ledgers; rows are added, never changed (triggers hold it)."""

from __future__ import annotations

from peewee import Check, ForeignKeyField, IntegerField

from app.data.fields import EnumField, UtcDateTimeField
from app.data.models.base import BaseModel, amount_column, currency_column
from app.domain.journal import Account, Event


class JournalEntry(BaseModel):
    """One event of one row of a ledger; `reverses` is set on the entry that counters another."""

    event = EnumField(Event)
    # By number, holding nothing: the making of a row that moved no money can be taken back, while its entry
    # and the counter-entry stay. Numbers are never used again.
    incident = IntegerField(column_name="incident_id", index=True)
    compensation = IntegerField(column_name="compensation_id", null=True, index=True)
    claim = IntegerField(column_name="claim_id", null=True, index=True)
    receipt = IntegerField(column_name="receipt_id", null=True, index=True)
    cost = IntegerField(column_name="cost_id", null=True, index=True)
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
