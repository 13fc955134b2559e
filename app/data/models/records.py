"""What the application keeps about itself: audit, settings, the owner's own templates."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField

from app.data.fields import JsonField, UtcDateTimeField
from app.data.models.base import BaseModel, text_column


class AuditEntry(BaseModel):
    """One record written: before and after, in the same transaction as the write."""

    operation_no = IntegerField(index=True)
    """Groups the entries of one operation; rises by one with each."""
    operation = TextField()
    actor = text_column()
    at = UtcDateTimeField(index=True)
    entity = TextField()
    entity_id = IntegerField(null=True)
    before = JsonField(null=True)
    after = JsonField(null=True)
    before_sha256 = TextField(null=True)
    """What `before` was when it was sealed, where a buyer's data were taken out of it since."""
    after_sha256 = TextField(null=True)
    erased_by = IntegerField(null=True)
    """The operation that took them out."""

    class Meta:
        indexes = ((("entity", "entity_id"), False),)


class AuditSeal(BaseModel):
    """The sum over an operation's entries and the seal before; see `app.data.audit_chain`."""

    operation_no = IntegerField(unique=True)
    entry_count = IntegerField()
    sha256 = TextField()


class TakenBack(BaseModel):
    """An operation that took another back, or did again what was taken back."""

    operation_no = IntegerField(unique=True)
    target_no = IntegerField(index=True)
    """The operation that the owner did himself."""
    is_again = BooleanField()


class Setting(BaseModel):
    """A setting of the business, by its declared key."""

    key = TextField(unique=True)
    value = JsonField(null=True)


class Template(BaseModel):
    """A message template the owner changed; unchanged ones are files under resources/."""

    key = TextField()
    language = TextField(default="zh_CN")
    title = text_column()
    body = TextField()
    updated_at = UtcDateTimeField()
    line = text_column(constraints=[SQL("DEFAULT ''")])

    class Meta:
        indexes = ((("key", "language"), True),)
