"""The value of a setting; settings are read many times in one view, so not through the query builder."""

from __future__ import annotations

from typing import Any

from app.data.models import Setting

_SQL = "SELECT value FROM setting WHERE key = ?"


def value_of(key: str) -> tuple[Any] | None:
    """The value stored under `key` as a tuple of one; None when it was never set."""
    row = Setting._meta.database.execute_sql(_SQL, (key,)).fetchone()
    return None if row is None else (Setting.value.python_value(row[0]),)
