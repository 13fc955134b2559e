"""Which rows point at others: what keeps a row from being removed, or would go with it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.data.models import MODELS, BaseModel


@dataclass(frozen=True)
class Pointing:
    """Rows of `model` whose column `key` names one of the rows asked about."""

    model: type[BaseModel]
    key: Any
    ids: tuple[int, ...]

    @property
    def goes_along(self) -> bool:
        """Whether SQLite would remove them together with what they point at."""
        return bool(self.key.on_delete == "CASCADE")

    @property
    def is_let_go(self) -> bool:
        """Whether SQLite would only empty the column."""
        return bool(self.key.on_delete == "SET NULL")


def pointing_at(model: type[BaseModel], ids: Sequence[int]) -> Iterator[Pointing]:
    """All that points at the rows `ids` of `model`, table by table."""
    return _pointing(model, "IN (SELECT value FROM json_each(?))", [json.dumps(list(ids))])


def pointing_among(model: type[BaseModel], first: int, last: int) -> Iterator[Pointing]:
    """The same for rows whose ids are between two."""
    return _pointing(model, "BETWEEN ? AND ?", [first, last])


def _pointing(model: type[BaseModel], which: str, values: list[Any]) -> Iterator[Pointing]:
    database: Any = model._meta.database
    for other in MODELS:
        for key in other._meta.refs:
            if key.rel_model is model:
                sql = f'SELECT id FROM "{other._meta.table_name}" WHERE "{key.column_name}" {which}'
                found = tuple(row[0] for row in database.execute_sql(sql, values).fetchall())
                if found:
                    yield Pointing(other, key, found)
