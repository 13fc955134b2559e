"""Tells which of the sheets that come in are suppliers' settlements, and whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.data.queries import settlement_owner as queries
from app.data.sheets.headings import normal
from app.data.sheets.reader import read_tables
from app.data.sheets.settlement_look import SettlementSigns, may_be_settlement, settlement_signs
from app.domain.errors import MakegoodError, SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import SheetKind

__all__ = ["SettlementLook", "SettlementLookService"]

_NOT_READ = ("sheet_unknown", "sheet_not_orders", "sheet_missing_column", "sheet_no_headings")
_GENERIC = ".generic"
_LEAST_SHARE = 0.8


@dataclass(frozen=True)
class SettlementLook:
    """A sheet that is a supplier's settlement, or may be one (`is_sure`)."""

    path: Path
    is_sure: bool
    supplier_id: int | None
    """Whose it is; None where that is not clear."""


class SettlementLookService:
    """Asked about each sheet that comes in. A platform's own layout is never taken for a settlement."""

    def __init__(self) -> None:
        self._others: dict[Path, int] = {}

    def look(self, path: Path, read: ParsedSheet | MakegoodError, job: Job) -> SettlementLook | None:
        """What the sheet at `path` is; `read` is what the reader of orders and parcels made of it.

        None: no settlement, or the owner said so. Raises: Cancelled.
        """
        if not _is_worth_it(read) or self._is_other(path):
            return None
        try:
            signs = settlement_signs(path.name, read_tables(path, job=job))
        except SheetProblem:  # the reader before told what is wrong with it
            return None
        if signs is None or (_is_refunds(read) and not signs.is_sure):
            return None
        is_sure = signs.is_sure and not _is_refunds(read)
        return SettlementLook(path, is_sure, _owner(signs))

    def say_other(self, path: Path) -> None:
        """The owner says that this file, as it is now, is no settlement; forgotten when the program ends."""
        self._others[path.resolve()] = path.stat().st_mtime_ns

    def _is_other(self, path: Path) -> bool:
        said = self._others.get(path.resolve())
        return said is not None and said == path.stat().st_mtime_ns


def _is_worth_it(read: ParsedSheet | MakegoodError) -> bool:
    """A second look costs reading the file again: only where its headings could be a settlement's."""
    if isinstance(read, MakegoodError):
        is_bill = str(read.params.get("format", _GENERIC)).endswith(_GENERIC)
        return read.code in _NOT_READ and is_bill
    parts = read.parts
    return (
        bool(read.lines)
        and all(part.format.endswith(_GENERIC) for part in parts)
        and may_be_settlement(parts[0].headings)
    )


def _is_refunds(read: ParsedSheet | MakegoodError) -> bool:
    return isinstance(read, ParsedSheet) and read.kind == SheetKind.REFUNDS


def _owner(signs: SettlementSigns) -> int | None:
    """By the orders it names; by a name in its title; not where these two differ."""
    by_number, by_name = _by_number(signs.numbers), _by_name(signs.titles)
    if by_number is not None and by_name is not None and by_number != by_name:
        return None
    return by_number if by_number is not None else by_name


def _by_number(numbers: Sequence[str]) -> int | None:
    found = queries.owners(numbers)
    if not found:
        return None
    supplier, count = found.most_common(1)[0]
    return supplier if count >= _LEAST_SHARE * found.total() else None


def _by_name(titles: Sequence[str]) -> int | None:
    """The longest name wins: 暖衣 is part of 暖衣二厂."""
    printed = [normal(title) for title in titles]
    named = [(number, normal(name)) for number, name in queries.names()]
    named = [(number, name) for number, name in named if name and any(name in title for title in printed)]
    longest = [number for number, name in named if len(name) == max(len(other) for _, other in named)]
    return longest[0] if len(longest) == 1 else None
