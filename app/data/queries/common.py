"""Pieces that several list queries share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from peewee import Asc, Desc, fn

from app.data.models import AuditEntry


class SortOrder(Protocol):
    """By which key, and which way round; tables hand one over."""

    @property
    def key(self) -> str: ...

    @property
    def descending(self) -> bool: ...


Sort = SortOrder | tuple[str, bool] | None
"""An object with `key` and `descending`, or the pair of them; None: as the list comes."""


def order_terms(sort: Sort, keys: Mapping[str, Any], default: Sequence[Any], tie: Any) -> list[Any]:
    """ORDER BY terms for `sort`; `tie` makes the order the same at each call."""
    key, is_down = sort_parts(sort)
    term = keys.get(key)
    if term is None:
        return [*default, tie.desc()]
    return [Desc(term) if is_down else Asc(term), tie.desc()]


def sort_parts(sort: Sort) -> tuple[str, bool]:
    """Key ("" for none) and direction of a sort."""
    if sort is None:
        return "", False
    return sort if isinstance(sort, tuple) else (sort.key, sort.descending)


def day_start(on: date, zone: ZoneInfo) -> datetime:
    """The first instant of a business day."""
    return datetime.combine(on, time(), zone).astimezone(UTC)


def day_end(on: date, zone: ZoneInfo) -> datetime:
    """The first instant after a business day."""
    return day_start(on + timedelta(days=1), zone)


def in_order(ids: Sequence[int], rows: Mapping[int, Any]) -> list[Any]:
    """The rows that are there, in the order of `ids`."""
    return [rows[row_id] for row_id in ids if row_id in rows]


def last_operation_no() -> int:
    """Rises with each write: what was counted at the same number still holds."""
    return AuditEntry.select(fn.MAX(AuditEntry.operation_no)).scalar() or 0
