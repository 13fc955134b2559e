"""What the owner said of sheets that come in, remembered; sheets that go out: `sheet_layouts`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.data.models import InLayout
from app.data.queries import in_layouts as queries
from app.data.sheets.own import OwnLayout, answer_from, as_definition
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.sheet_answer import SheetAnswer, check_answer

__all__ = ["OwnLayout", "OwnLayoutRow", "OwnLayoutService"]


@dataclass(frozen=True)
class OwnLayoutRow:
    """One remembered sheet."""

    id: int
    name: str
    answer: SheetAnswer
    created_at: datetime
    updated_at: datetime
    uses: int = 0
    """Sheets taken in by it; those taken back do not count."""
    last_used_at: datetime | None = None


class OwnLayoutService:
    """Keeps the owner's answers, one for each set of headings."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def list(self) -> list[OwnLayoutRow]:
        """All that is remembered, by name."""
        uses = queries.uses()
        return [_row(row, *uses.get(_format(row.id), (0, None))) for row in queries.all_layouts()]

    def get(self, layout_id: int) -> OwnLayoutRow:
        """One of them. Raises: NotFound own_layout_not_found."""
        row = _get(layout_id)
        return _row(row, *queries.uses().get(_format(row.id), (0, None)))

    def known(self) -> tuple[OwnLayout, ...]:
        """For the reader of sheets: they come before every layout that ships."""
        return tuple(OwnLayout(_format(row.id), _answer(row)) for row in queries.all_layouts())

    def save(self, answer: SheetAnswer, name: str) -> Outcome[OwnLayoutRow]:
        """Remember the answer; a sheet with the same headings that was answered before is answered anew.

        Raises: DomainError own_layout_unnamed, answer_kind_unknown, answer_lacks_field.
        """
        check_answer(answer)
        values = {
            "name": _checked(name),
            "kind": answer.kind,
            "platform": answer.platform,
            "definition": as_definition(answer),
        }
        with self._uow.begin("own_layout.save") as tx:
            row = queries.by_fingerprint(answer.fingerprint)
            if row is None:
                row = tx.insert(
                    InLayout,
                    fingerprint=answer.fingerprint,
                    created_at=tx.at,
                    updated_at=tx.at,
                    **values,
                )
            else:
                row = tx.update(row, updated_at=tx.at, **values)
        return Outcome(_row(row), tx.changes)

    def rename(self, layout_id: int, name: str) -> Outcome[OwnLayoutRow]:
        """Call it something else. Raises: NotFound, DomainError own_layout_unnamed."""
        with self._uow.begin("own_layout.rename") as tx:
            row = tx.update(_get(layout_id), name=_checked(name))
        return Outcome(_row(row), tx.changes)

    def delete(self, layout_id: int) -> Outcome[OwnLayoutRow]:
        """Forget it: the next such sheet is asked about again. Gives what it was, for `restore`.

        Raises: NotFound.
        """
        with self._uow.begin("own_layout.delete") as tx:
            row = _get(layout_id)
            was = _row(row)
            tx.delete(row)
        return Outcome(was, tx.changes)

    def restore(self, was: OwnLayoutRow) -> Outcome[OwnLayoutRow]:
        """Remember again what was forgotten. Raises: DomainError own_layout_taken, where it was answered anew
        since."""
        with self._uow.begin("own_layout.restore") as tx:
            taken = queries.by_fingerprint(was.answer.fingerprint)
            if taken is not None:
                raise DomainError("own_layout_taken", name=taken.name)
            row = tx.insert(
                InLayout,
                id=was.id,
                fingerprint=was.answer.fingerprint,
                name=was.name,
                kind=was.answer.kind,
                platform=was.answer.platform,
                definition=as_definition(was.answer),
                created_at=was.created_at,
                updated_at=was.updated_at,
            )
        return Outcome(_row(row), tx.changes)


def _format(layout_id: int) -> str:
    return f"{queries.PREFIX}{layout_id}"


def _get(layout_id: int) -> InLayout:
    row: InLayout | None = InLayout.get_or_none(InLayout.id == layout_id)
    if row is None:
        raise NotFound("own_layout_not_found", id=layout_id)
    return row


def _checked(name: str) -> str:
    if not name.strip():
        raise DomainError("own_layout_unnamed")
    return name.strip()


def _answer(row: InLayout) -> SheetAnswer:
    return answer_from(row.fingerprint, row.kind, row.platform, row.definition)


def _row(row: InLayout, uses: int = 0, last_used_at: datetime | None = None) -> OwnLayoutRow:
    return OwnLayoutRow(row.id, row.name, _answer(row), row.created_at, row.updated_at, uses, last_used_at)
