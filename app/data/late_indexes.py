"""Indexes of tables about to be filled: built once at the end they cost half as much as row by row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager

from app.data.models.base import BaseModel

_OF_TABLE = """SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?
  AND sql LIKE 'CREATE INDEX%' ORDER BY rowid"""


@contextmanager
def built_late(
    models: Iterable[type[BaseModel]], coming: int, *, kept: Collection[str], pause: Callable[[], None]
) -> Iterator[None]:
    """In a transaction that writes `coming` rows to each of the tables: their indexes are made anew after it.

    Only of tables that hold fewer rows than are coming: else building anew takes longer. Unique ones stay,
    and so do those named in `kept`, which the transaction itself reads by. `pause` is called before each and
    may raise; whoever takes the transaction back then has the indexes as they were.
    """
    left_out = [index for model in models for index in _of(model, coming) if index[1] not in kept]
    for model, name, _ in left_out:
        model._meta.database.execute_sql(f'DROP INDEX "{name}"')
    yield
    for model, _, sql in left_out:
        pause()
        model._meta.database.execute_sql(sql)


def _of(model: type[BaseModel], coming: int) -> list[tuple[type[BaseModel], str, str]]:
    table = model._meta.table_name
    run = model._meta.database.execute_sql
    (held,) = run(f'SELECT COUNT(*) FROM (SELECT 1 FROM "{table}" LIMIT ?)', [coming + 1]).fetchone()
    if held >= coming:
        return []
    return [(model, name, sql) for name, sql in run(_OF_TABLE, [table]).fetchall()]
