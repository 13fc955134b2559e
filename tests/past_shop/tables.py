"""Rows for one table, gathered and inserted at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField

_stamp = UtcDateTimeField().db_value


class Table:
    """Rows of one table; every row names the same columns, and gets the next id."""

    def __init__(self, name: str, **fixed: Any) -> None:
        self._name, self._fixed = name, fixed
        self._columns: tuple[str, ...] = ()
        self._rows: list[tuple[Any, ...]] = []

    def add(self, **values: Any) -> int:
        """Gives the id of the row."""
        row: Mapping[str, Any] = {"id": len(self._rows) + 1, **self._fixed, **values}
        self._columns = self._columns or tuple(row)
        self._rows.append(tuple(_stored(row[name]) for name in self._columns))
        return len(self._rows)

    def insert(self, connection: Any) -> None:
        """Write all of them."""
        if self._rows:
            places = ", ".join("?" * len(self._columns))
            sql = f"INSERT INTO {self._name} ({', '.join(self._columns)}) VALUES ({places})"
            connection.executemany(sql, self._rows)


def _stored(value: Any) -> Any:
    return _stamp(value) if isinstance(value, datetime) else value
