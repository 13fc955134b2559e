"""A list of suppliers taken in: new ones, and what it says anew of those that are known; one step back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.data.models import Supplier
from app.data.sheets.supplier_list import SupplierIssue, SupplierLine, SupplierSheet, read_suppliers
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Changes, Outcome
from app.domain.errors import DomainError
from app.domain.progress import Job
from app.services.suppliers import SupplierDraft

__all__ = ["PlannedSupplier", "SupplierImportService", "SupplierIssue", "SupplierNews", "SupplierPlan"]


class SupplierNews(StrEnum):
    """What a row of the list would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True)
class FieldChange:
    """One field of a supplier, before and after."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class PlannedSupplier:
    """A row of the list held against what is known. `id` is its row."""

    id: int
    name: str
    news: SupplierNews
    draft: SupplierDraft
    changes: tuple[FieldChange, ...]
    supplier_id: int | None


@dataclass(frozen=True)
class SupplierPlan:
    """The preview of one list; nothing is written."""

    file_name: str
    rows: tuple[PlannedSupplier, ...]
    issues: tuple[SupplierIssue, ...]

    def of(self, *news: SupplierNews) -> list[PlannedSupplier]:
        """The rows that would do this."""
        return [row for row in self.rows if row.news in news]


@dataclass(frozen=True)
class SuppliersTaken:
    """How many came, and how many were changed."""

    created: int
    changed: int


class SupplierImportService:
    """A blank cell says nothing: what is known stays."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def preview(self, path: Path, job: Job | None = None) -> SupplierPlan:
        """What taking the list at `path` in would do. Raises: SheetProblem as `read_suppliers`; Cancelled."""
        return self.plan(path.name, read_suppliers(path, job))

    def plan(self, file_name: str, sheet: SupplierSheet) -> SupplierPlan:
        """The same of a list that was read."""
        return _plan(file_name, sheet.lines, sheet.issues)

    def commit(self, plan: SupplierPlan) -> Outcome[SuppliersTaken]:
        """Take the previewed list in, in one transaction; without news nothing is written.

        Raises: DomainError suppliers_changed where a supplier is no longer as in the preview.
        """
        news = plan.of(SupplierNews.NEW, SupplierNews.CHANGED)
        if not news:
            return Outcome(SuppliersTaken(0, 0), Changes())
        with self._uow.begin("supplier.import") as tx:
            known = _known()
            for row in news:
                there = known.get(row.name)
                if (None if there is None else there.id) != row.supplier_id or _is_stale(there, row):
                    raise DomainError("suppliers_changed", name=row.name)
                if there is None:
                    tx.insert(Supplier, **_values(row.draft), created_at=tx.at)
                else:
                    tx.update(there, **{change.field: change.after for change in row.changes})
        created = len(plan.of(SupplierNews.NEW))
        return Outcome(SuppliersTaken(created, len(news) - created), tx.changes)


def _plan(file_name: str, lines: Sequence[SupplierLine], issues: Sequence[SupplierIssue]) -> SupplierPlan:
    known = _known()
    seen: set[str] = set()
    rows: list[PlannedSupplier] = []
    left = list(issues)
    for line in lines:
        name = str(line.said["name"])
        if name in seen:
            left.append(SupplierIssue(line.row, "supplier_twice", "name", name))
            continue
        seen.add(name)
        rows.append(_planned(line, known.get(name)))
    return SupplierPlan(file_name, tuple(rows), tuple(sorted(left, key=lambda issue: issue.row)))


def _planned(line: SupplierLine, there: Supplier | None) -> PlannedSupplier:
    name = str(line.said["name"])
    before = SupplierDraft(name) if there is None else _draft(there)
    after = replace(before, **line.said)
    changes = tuple(_differing(before, after))
    if there is None:
        return PlannedSupplier(line.row, name, SupplierNews.NEW, after, changes, None)
    news = SupplierNews.CHANGED if changes else SupplierNews.SAME
    return PlannedSupplier(line.row, name, news, after, changes, there.id)


def _differing(before: SupplierDraft, after: SupplierDraft) -> Iterator[FieldChange]:
    for field in fields(SupplierDraft):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            yield FieldChange(field.name, old, new)


def _is_stale(there: Supplier | None, row: PlannedSupplier) -> bool:
    return there is not None and any(getattr(there, one.field) != one.before for one in row.changes)


def _known() -> dict[str, Supplier]:
    return {row.name: row for row in Supplier.select()}


def _draft(row: Supplier) -> SupplierDraft:
    return SupplierDraft(**{field.name: getattr(row, field.name) for field in fields(SupplierDraft)})


def _values(draft: SupplierDraft) -> dict[str, Any]:
    return {field.name: getattr(draft, field.name) for field in fields(SupplierDraft)}
