"""Corrective actions: what, by whom, until when; done, and whether it helped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import CorrectiveAction, Incident, Supplier
from app.data.queries import prevention as queries
from app.data.queries.common import Sort, in_order
from app.data.queries.prevention import ActionFilter
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.prevention import ANY_GOODS, ActionResult, ActionState, Advice, GoodsName
from app.domain.statuses import MismatchKind
from app.services.settings import SettingsService

CHECK_DAYS = 30
"""Days from an action's end until it is looked at whether it helped, unless the owner names a day."""
_instant = UtcDateTimeField().python_value


@dataclass(frozen=True)
class ActionDraft:
    """What the owner enters. `advice`, `kind`, `supplier_id` and `goods` say which mistakes it is against."""

    text: str
    owner: str = ""
    due_on: date | None = None
    check_on: date | None = None
    """None: `CHECK_DAYS` after it is done."""
    supplier_id: int | None = None
    goods: GoodsName = ANY_GOODS
    advice: Advice | None = None
    kind: MismatchKind | None = None
    incident_id: int | None = None


@dataclass(frozen=True)
class ActionRow:
    """An action in the list. `next_on`: when it is to be done, or to be checked."""

    id: int
    draft: ActionDraft
    state: ActionState
    next_on: date | None
    is_overdue: bool
    supplier: str
    incident_number: str
    done_at: datetime | None
    verified_at: datetime | None
    verification: str
    drop_reason: str


@dataclass(frozen=True)
class ActionTotals:
    """How many actions of a list are to be done, to be checked, and late with either."""

    open: int
    to_check: int
    overdue: int


class CorrectiveActionService:
    """Each write is one step; an action is dropped with a reason, never deleted."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow, self._settings = uow, settings

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._settings.zone()).date()

    def _today(self) -> date:
        return self._day(self._uow.clock.now())

    # Reading

    def find_ids(self, filter: ActionFilter | None, sort: Sort) -> list[int]:
        """Ids, what is next first unless sorted by next, text, owner, supplier, goods or state."""
        return queries.find_ids(filter or ActionFilter(), sort, self._today())

    def load_rows(self, ids: Sequence[int]) -> list[ActionRow]:
        """The rows of `ids` that are there, in their order."""
        today = self._today()
        return in_order(ids, {row[0]: _row(row, today) for row in queries.load(ids)})

    def totals(self, filter: ActionFilter | None = None) -> ActionTotals:
        """Counts over the actions that pass the filter."""
        return ActionTotals(*queries.counts(filter or ActionFilter(), self._today()))

    def owners(self) -> list[str]:
        """Everybody who has an action, for a choice."""
        return queries.owners()

    def get(self, action_id: int) -> ActionRow:
        """One action. Raises: NotFound."""
        rows = self.load_rows([action_id])
        if not rows:
            raise NotFound("action_not_found", id=action_id)
        return rows[0]

    def due(self, until: date) -> list[ActionRow]:
        """What is to be done or checked until the end of that day, the earliest first."""
        return self.load_rows(queries.due_ids(until))

    # Writing

    def add(self, draft: ActionDraft) -> Outcome[int]:
        """A new action; gives its id. One of an incident is against the incident's kind of mistake.

        Raises: NotFound; DomainError action_empty.
        """
        with self._uow.begin("action.add") as tx:
            row = tx.insert(CorrectiveAction, **_checked(draft))
            _touch(tx, row)
        return Outcome(row.id, tx.changes)

    def decline(self, draft: ActionDraft, reason: str) -> Outcome[int]:
        """Turn down what was proposed: it is proposed again only for mistakes from now on.

        Raises: NotFound; DomainError action_empty, reason_missing.
        """
        with self._uow.begin("action.decline") as tx:
            values = _checked(draft)
            row = tx.insert(CorrectiveAction, **values, dropped_at=tx.at, drop_reason=_reason(reason))
            _touch(tx, row)
        return Outcome(row.id, tx.changes)

    def change(self, action_id: int, draft: ActionDraft) -> Outcome[ActionDraft]:
        """Change words, owner and days; gives what was there, for undo. Raises: NotFound; action_empty."""
        with self._uow.begin("action.change") as tx:
            row = _get(action_id)
            before = self.get(action_id).draft
            tx.update(row, **_checked(draft))
            _touch(tx, row)
        return Outcome(before, tx.changes)

    def finish(self, action_id: int) -> Outcome[int]:
        """It was done; whether it helped is looked at on its day. Raises: NotFound; action_ended."""
        with self._uow.begin("action.finish") as tx:
            row = _get(action_id)
            _refuse_ended(row)
            check_on = row.check_on or self._day(tx.at) + timedelta(days=CHECK_DAYS)
            tx.update(row, done_at=row.done_at or tx.at, check_on=check_on)
            _touch(tx, row)
        return Outcome(action_id, tx.changes)

    def verify(self, action_id: int, result: ActionResult, shown_by: str) -> Outcome[int]:
        """Whether it helped, and how that shows; what was not yet done is done now.

        Raises: NotFound; DomainError verification_empty, action_ended.
        """
        if not shown_by.strip():
            raise DomainError("verification_empty", id=action_id)
        with self._uow.begin("action.verify") as tx:
            row = _get(action_id)
            _refuse_ended(row)
            said = {"result": result, "verified_at": tx.at, "verification": shown_by.strip()}
            tx.update(row, done_at=row.done_at or tx.at, **said)
            _touch(tx, row)
        return Outcome(action_id, tx.changes)

    def drop(self, action_id: int, reason: str) -> Outcome[int]:
        """It is not done after all. Raises: NotFound; DomainError reason_missing, action_ended."""
        with self._uow.begin("action.drop") as tx:
            row = _get(action_id)
            _refuse_ended(row)
            tx.update(row, dropped_at=tx.at, drop_reason=_reason(reason))
            _touch(tx, row)
        return Outcome(action_id, tx.changes)

    def reopen(self, action_id: int) -> Outcome[int]:
        """One step back: checked becomes done, done and dropped become open. Raises: NotFound."""
        with self._uow.begin("action.reopen") as tx:
            row = _get(action_id)
            if row.dropped_at is not None:
                tx.update(row, dropped_at=None, drop_reason="")
            elif row.result is not None:
                tx.update(row, result=None, verified_at=None, verification="")
            else:
                tx.update(row, done_at=None)
            _touch(tx, row)
        return Outcome(action_id, tx.changes)


def _get(action_id: int) -> CorrectiveAction:
    row: CorrectiveAction | None = CorrectiveAction.get_or_none(CorrectiveAction.id == action_id)
    if row is None:
        raise NotFound("action_not_found", id=action_id)
    return row


def _refuse_ended(row: CorrectiveAction) -> None:
    if row.result is not None or row.dropped_at is not None:
        raise DomainError("action_ended", id=row.id)


def _reason(text: str) -> str:
    if not text.strip():
        raise DomainError("reason_missing")
    return text.strip()


def _checked(draft: ActionDraft) -> dict[str, Any]:
    """The columns of a draft; an incident tells what the draft leaves open."""
    if not draft.text.strip():
        raise DomainError("action_empty")
    if draft.incident_id is not None:
        draft = _of_incident(draft, draft.incident_id)
    if draft.supplier_id is not None and Supplier.get_or_none(Supplier.id == draft.supplier_id) is None:
        raise NotFound("supplier_not_found", id=draft.supplier_id)
    plain = {f.name: getattr(draft, f.name) for f in fields(draft) if f.name not in _OTHERS}
    return {
        **plain,
        "text": draft.text.strip(),
        "owner": draft.owner.strip(),
        "supplier": draft.supplier_id,
        "incident": draft.incident_id,
        "title": draft.goods.title,
        "spec": draft.goods.spec,
        "sku_code": draft.goods.sku_code,
    }


_OTHERS = ("text", "owner", "goods", "supplier_id", "incident_id")


def _of_incident(draft: ActionDraft, incident_id: int) -> ActionDraft:
    incident: Incident | None = Incident.get_or_none(Incident.id == incident_id)
    if incident is None:
        raise NotFound(kind="incident", id=incident_id)
    kind = draft.kind if draft.advice or draft.kind else incident.kind
    return replace(draft, kind=kind, supplier_id=draft.supplier_id or incident.supplier_id)


def _touch(tx: Transaction, row: CorrectiveAction) -> None:
    """The pages of its supplier and of its incident show it too."""
    if row.supplier_id is not None:
        tx.touch(Supplier, [row.supplier_id])
    if row.incident_id is not None:
        tx.touch(Incident, [row.incident_id])


def _row(values: tuple[Any, ...], today: date) -> ActionRow:
    (number, text, owner, state, due, check, done, verified, verification, dropped, supplier_id, supplier,
     title, spec, code, advice, kind, incident_id, incident_number) = values  # fmt: skip
    draft = ActionDraft(
        text=text,
        owner=owner,
        due_on=_on(due),
        check_on=_on(check),
        supplier_id=supplier_id,
        goods=GoodsName(title, spec, code),
        advice=Advice(advice) if advice else None,
        kind=MismatchKind(kind) if kind else None,
        incident_id=incident_id,
    )
    next_on = {ActionState.OPEN: draft.due_on, ActionState.DONE: draft.check_on}.get(ActionState(state))
    return ActionRow(
        id=number,
        draft=draft,
        state=ActionState(state),
        next_on=next_on,
        is_overdue=next_on is not None and next_on < today,
        supplier=supplier,
        incident_number=incident_number,
        done_at=_instant(done),
        verified_at=_instant(verified),
        verification=verification,
        drop_reason=dropped,
    )


def _on(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
