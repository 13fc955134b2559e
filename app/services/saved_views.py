"""Views of lists under a name: kept, renamed, forgotten; each a step of the undo menu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.data.models import SavedView
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound

LONGEST_NAME = 40


@dataclass(frozen=True)
class SavedViewRow:
    """One view; `definition` is what the page handed over: filters, sort and columns."""

    id: int
    list: str
    name: str
    definition: Mapping[str, Any]


class SavedViewService:
    """Each list has its own views; names are compared without the blanks around them."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def of(self, list_name: str) -> list[SavedViewRow]:
        """The views of a list, by name."""
        rows = SavedView.select().where(SavedView.list == list_name)
        return [_row(row) for row in rows.order_by(SavedView.name, SavedView.id)]

    def save(self, list_name: str, name: str, definition: Mapping[str, Any]) -> Outcome[SavedViewRow]:
        """Keep a view; one that is called so already is kept anew.

        Raises: DomainError view_unnamed, view_name_long.
        """
        called = _checked(name)
        with self._uow.begin("view.save") as tx:
            row = _named(list_name, called)
            values = {"definition": dict(definition), "updated_at": tx.at}
            if row is None:
                row = tx.insert(SavedView, list=list_name, name=called, created_at=tx.at, **values)
            elif row.definition != values["definition"]:
                row = tx.update(row, **values)
        return Outcome(_row(row), tx.changes)

    def rename(self, view_id: int, name: str) -> Outcome[SavedViewRow]:
        """Call it something else.

        Raises: NotFound view_not_found; DomainError view_unnamed, view_name_long, view_name_taken.
        """
        called = _checked(name)
        with self._uow.begin("view.rename") as tx:
            row = _get(view_id)
            other = _named(row.list, called)
            if other is not None and other.id != row.id:
                raise DomainError("view_name_taken", name=called)
            if row.name != called:
                row = tx.update(row, name=called, updated_at=tx.at)
        return Outcome(_row(row), tx.changes)

    def delete(self, view_id: int) -> Outcome[SavedViewRow]:
        """Forget it; gives what it was. Raises: NotFound."""
        with self._uow.begin("view.delete") as tx:
            row = _get(view_id)
            was = _row(row)
            tx.delete(row)
        return Outcome(was, tx.changes)


def _checked(name: str) -> str:
    called = " ".join(name.split())
    if not called:
        raise DomainError("view_unnamed")
    if len(called) > LONGEST_NAME:
        raise DomainError("view_name_long", most=LONGEST_NAME)
    return called


def _named(list_name: str, name: str) -> SavedView | None:
    found: SavedView | None = SavedView.get_or_none((SavedView.list == list_name) & (SavedView.name == name))
    return found


def _get(view_id: int) -> SavedView:
    row: SavedView | None = SavedView.get_or_none(SavedView.id == view_id)
    if row is None:
        raise NotFound("view_not_found", id=view_id)
    return row


def _row(row: SavedView) -> SavedViewRow:
    return SavedViewRow(row.id, row.list, row.name, row.definition)
