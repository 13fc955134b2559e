"""Audit images as values that can be shown: enums, moments, amounts, names instead of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from peewee import BooleanField, DateField, ForeignKeyField

from app.data.fields import EnumField, JsonField, UtcDateTimeField
from app.data.models import BaseModel
from app.data.replay import MODEL_OF
from app.data.unit_of_work import entity_name
from app.domain.money import Money
from app.services.history.results import ValueChange
from app.services.history.subjects import name_of

_NOBODY_READS = frozenset(
    {
        "id",
        "version",
        "created_at",
        "updated_at",
        "sha256",
        "file_sha256",
        "fingerprint",
        "size_bytes",
        "media_type",
        "phone_tail",
        "actor",
        "kept_by_payment",
        "template_key",
        "approved_by",
        "confirmed_by",
        "signed_off_by",
        "definition",
        "said",
        "shown",
        "params",
        "flags",
        "detail",
        "headings",
        "cells",
        "row",
        "currency",
    }
)
"""Kept for the program's sake: they change with nearly every write and tell the owner nothing."""


def is_shown(column: str) -> bool:
    """Whether a change of this column is told."""
    return column not in _NOBODY_READS


def changes_of(
    kind: str,
    row: Mapping[str, Any],
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    at: datetime,
) -> tuple[ValueChange, ...]:
    """What changed in one entry of the audit; of a row that was made or removed what it says at all.

    `row` is the whole row where it is known: the currency of an amount often stands beside the change. That
    something was done at the moment `at` of the operation itself is not told again.
    """
    model = MODEL_OF.get(kind)
    if model is None:
        return ()
    found = []
    for column in model._meta.columns:
        if not is_shown(column) or not (column in (before or {}) or column in (after or {})):
            continue
        old, new = _value(model, column, before, row), _value(model, column, after, row)
        if old != new and new != at and not (_is_nothing(old) and _is_nothing(new)):
            found.append(ValueChange(column, old, new))
    return tuple(found)


def _is_nothing(value: object) -> bool:
    return value is None or value == "" or value is False


def _value(
    model: type[BaseModel], column: str, image: Mapping[str, Any] | None, row: Mapping[str, Any]
) -> object:
    raw = (image or {}).get(column)
    field = model._meta.columns.get(column)
    if raw is None or field is None:
        return raw
    if isinstance(field, ForeignKeyField):
        named = name_of(entity_name(field.rel_model), raw)
        return named[1] if named else ""
    if column.endswith("_minor"):
        currency = (image or {}).get("currency") or row.get("currency") or "CNY"
        return Money(int(raw), str(currency))
    return _read(field, raw)


def _read(field: Any, raw: Any) -> object:
    if isinstance(field, BooleanField):
        return bool(raw)
    if isinstance(field, DateField):
        return date.fromisoformat(raw)
    if isinstance(field, EnumField):
        # A word that a later version no longer knows is shown as it is.
        return field.python_value(raw) if raw in set(field.enum) else raw
    if isinstance(field, (UtcDateTimeField, JsonField)):
        return field.python_value(raw)
    return raw
