"""Every column of text there is, read off the tables: a new one is in here by itself."""

from __future__ import annotations

from collections.abc import Iterator

from peewee import CharField, ForeignKeyField, TextField

from app.data.fields import EnumField, JsonField, UtcDateTimeField
from app.data.models import MODELS, AuditEntry, BaseModel
from app.data.unit_of_work import entity_name

# Words of our own: codes, keys and sums that the program reads again. Nobody types them.
OURS = frozenset(
    {
        "sheet_import.format", "sheet_import.sha256", "watched_sheet.sha256", "evidence.sha256",
        "evidence.media_type", "settlement.sha256", "out_layout.file_sha256", "out_layout.base",
        "out_layout.platform", "in_layout.fingerprint", "in_layout.kind", "in_layout.platform",
        "import_row.reason", "finding.reason", "check_look.code", "check_look.fingerprint",
        "setting.key", "template.key", "template.language", "message.template_key", "deadline.source",
        "store.platform", "store.currency", "platform_refund.platform", "platform_refund.case_key",
        "order.currency", "order.phone_tail", "incident.number", "incident.result",
    }
)  # fmt: skip


def text_columns() -> Iterator[tuple[type[BaseModel], str]]:
    """(table, attribute) of each column that holds somebody's words."""
    for model in MODELS:
        if model is AuditEntry:
            continue
        for name, field in model._meta.fields.items():
            if is_text(field) and f"{entity_name(model)}.{name}" not in OURS and name != "currency":
                yield model, name


def is_text(field: object) -> bool:
    """Whether any text fits into the column."""
    narrow = (EnumField, JsonField, UtcDateTimeField, ForeignKeyField)
    return isinstance(field, (TextField, CharField)) and not isinstance(field, narrow)


def all_text_names() -> set[str]:
    """Every column of text, ours too, as `OURS` names them."""
    return {
        f"{entity_name(model)}.{name}"
        for model in MODELS
        for name, field in model._meta.fields.items()
        if is_text(field)
    }
