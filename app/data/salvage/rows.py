"""Reads the rows of a damaged table, around the pages that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.data.sqlite import sqlite3
from app.domain.progress import Job

_LOOK_EVERY = 500


@dataclass(frozen=True)
class TableSaved:
    """A table: rows saved, and numbers of rows that were there or may have been and could not be read."""

    name: str
    saved: int
    lost: int


@dataclass
class Reader:
    """Hands out the rows of one table; `lost` counts the row numbers that could not be read."""

    connection: Any
    table: str
    columns: list[str]
    job: Job
    lost: int = 0
    _is_hurt: bool = False

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Every row that can be read, each once, the row's number first. Raises: Cancelled."""
        last, highest = 0, -1
        while True:
            for row in self._until_damage(last):
                last = row[0]
                yield row
            if not self._is_hurt:
                return
            highest = self._highest() if highest < 0 else highest
            found = self._next_whole(last, highest)
            if found is None:
                return
            last = found[0]
            yield found

    def _until_damage(self, last: int) -> Iterator[tuple[Any, ...]]:
        """Rows behind the number `last`, in order, as long as they can be read."""
        self._is_hurt = False
        try:
            cursor = self.connection.execute(f"{self._select()} rowid > ? ORDER BY rowid", (last,))
            while (row := cursor.fetchone()) is not None:
                self._look_up(row[0])
                yield row
        except sqlite3.Error:
            self._is_hurt = True

    def _next_whole(self, last: int, highest: int) -> tuple[Any, ...] | None:
        """The next row that can be read: damaged pages refuse number after number."""
        sql = f"{self._select()} rowid = ?"
        for number in range(last + 1, highest + 1):
            self._look_up(number)
            try:
                row: tuple[Any, ...] | None = self.connection.execute(sql, (number,)).fetchone()
            except sqlite3.Error:
                self.lost += 1
                continue
            if row is not None:
                return row
        return None

    def _select(self) -> str:
        return f"SELECT rowid, {', '.join(self.columns)} FROM {self.table} WHERE"

    def _look_up(self, number: int) -> None:
        if number % _LOOK_EVERY == 0:
            self.job.raise_if_cancelled()

    def _highest(self) -> int:
        """The highest row number that the table or one of its indexes still tells of."""
        asked = [f"SELECT MAX(rowid) FROM {self.table}"]
        names = self._ask(
            "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
            self.table.strip('"'),
        )
        asked += [f'SELECT MAX(+rowid) FROM {self.table} INDEXED BY "{name}"' for (name,) in names]
        found = [row[0] for sql in asked for row in self._ask(sql) if isinstance(row[0], int)]
        return max(found, default=0)

    def _ask(self, sql: str, *values: Any) -> list[Any]:
        try:
            return list(self.connection.execute(sql, values).fetchall())
        except sqlite3.Error:
            return []
