"""Checks of the orders that wait, before they go to their suppliers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from app.data.models import CheckLook, Order
from app.data.queries import checks as queries
from app.data.queries.checks import CheckFilter, StoredLine, StoredOrder
from app.data.unit_of_work import UnitOfWork
from app.domain import settings as declared
from app.domain.changes import Outcome
from app.domain.checks import Check, CheckCode, CheckedOrder, CheckRules, Severity, check_orders
from app.domain.errors import DomainError
from app.domain.goods.shown import shown_variant
from app.domain.progress import Job
from app.domain.statuses import OrderStatus
from app.services.check_facts import FactReader
from app.services.check_rules import CheckRulesService
from app.services.settings import SettingsService

__all__ = ["CheckFilter", "CheckReport", "CheckRow", "CheckService", "Looked"]

_REFUNDING_DAYS = 30
_CONFUSED_DAYS = 180


@dataclass(frozen=True)
class CheckRow:
    """One check of one order; `id` counts the rows of one report."""

    id: int
    order_id: int
    order_no: str
    code: CheckCode
    severity: Severity
    params: Mapping[str, Any]
    fingerprint: str
    supplier: str
    recipient: str
    goods: str
    currency: str
    looked_by: str = ""
    looked_at: datetime | None = None
    reason: str = ""
    """Why it may go out all the same, as somebody said."""

    @property
    def is_open(self) -> bool:
        """Whether it still holds the order back."""
        return self.severity is not Severity.NOTE and self.looked_at is None


@dataclass(frozen=True)
class CheckReport:
    """How the waiting orders stand."""

    orders: int
    ready_ids: frozenset[int]
    stopped: int
    """Orders that cannot go out like this."""
    to_look: int
    """Orders that need a look first, the stopped ones not among them."""
    rows: tuple[CheckRow, ...]

    @property
    def ready(self) -> int:
        """Orders that may go out."""
        return len(self.ready_ids)


@dataclass(frozen=True)
class Looked:
    """A check that somebody looked at."""

    order_id: int
    code: CheckCode
    fingerprint: str
    is_stop: bool = False
    """Whether it said that the order cannot go like this."""


class CheckService:
    """Runs the checks and remembers what was looked at."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, rules: CheckRulesService) -> None:
        self._uow = uow
        self._settings = settings
        self._rules = rules

    def run(self, filter: CheckFilter | None = None, job: Job | None = None) -> CheckReport:
        """Check the waiting orders. Raises: Cancelled."""
        job = job or Job()
        now = self._uow.clock.now()
        ids = queries.waiting_ids(filter or CheckFilter(), now - timedelta(days=_REFUNDING_DAYS))
        job.progress(0, len(ids), "reading")
        place = {order_id: number for number, order_id in enumerate(ids)}
        stored = sorted(queries.load_orders(ids), key=lambda row: place[row.id])
        lines = queries.load_lines(ids)
        job.raise_if_cancelled()
        reader = FactReader(now.astimezone(self._settings.zone()).date(), self.confused())
        facts = reader.read(stored, lines)
        rules = self._rules.in_force()
        job.progress(len(ids), len(ids), "checking")
        checks = check_orders(facts, rules, self._earlier(facts, rules, reader))
        job.raise_if_cancelled()
        return _report(stored, _rows(checks, stored, lines, reader))

    def confused(self) -> queries.ConfusedGoods:
        """What suppliers mixed up lately."""
        since = self._uow.clock.now() - timedelta(days=_CONFUSED_DAYS)
        return queries.ConfusedGoods(since, self._settings.get(declared.CONFUSED_TIMES))

    def mark_looked(self, looked: Sequence[Looked], reason: str = "") -> Outcome[int]:
        """Note that these checks were looked at and found good; those noted before stay as they are.

        Raises: DomainError check_needs_reason where one of them says that the order cannot go like this.
        """
        if not reason.strip() and any(item.is_stop for item in looked):
            raise DomainError("check_needs_reason")
        with self._uow.begin("check.look") as tx:
            known = queries.looks({item.order_id for item in looked})
            new = [i for i in dict.fromkeys(looked) if (i.order_id, i.code, i.fingerprint) not in known]
            for item in new:
                tx.insert(
                    CheckLook,
                    order=item.order_id,
                    code=item.code,
                    fingerprint=item.fingerprint,
                    looked_at=tx.at,
                    actor=self._uow.actor,
                    reason=reason.strip(),
                )
            tx.touch(Order, {item.order_id for item in new})
        return Outcome(len(new), tx.changes)

    def take_back(self, looked: Sequence[Looked]) -> Outcome[int]:
        """Undo `mark_looked`: the checks hold their orders back again."""
        with self._uow.begin("check.take_back") as tx:
            known = queries.looks({item.order_id for item in looked})
            rows = [known.get((i.order_id, i.code, i.fingerprint)) for i in looked]
            gone = [row for row in rows if row is not None]
            for row in gone:
                tx.delete(row)
            tx.touch(Order, {row.order_id for row in gone})
        return Outcome(len(gone), tx.changes)

    def _earlier(
        self, facts: Sequence[CheckedOrder], rules: CheckRules, reader: FactReader
    ) -> list[CheckedOrder]:
        """Orders of the same people that may be the first of two; they went out perhaps."""
        moments = [order.ordered_at for order in facts if order.ordered_at is not None]
        if not moments:
            return []
        ids = queries.near_ids(
            min(moments) - rules.duplicate_within,
            {order.buyer for order in facts if order.buyer},
            {(order.recipient, order.phone) for order in facts if order.recipient and order.phone},
        )
        others = sorted(set(ids) - {order.id for order in facts})
        return reader.read(queries.load_orders(others), _as_ordered(queries.load_lines(others)))


def _as_ordered(lines: Mapping[int, Sequence[StoredLine]]) -> dict[int, list[StoredLine]]:
    """Lines of orders that went out, as if they still waited: what was ordered counts, not what is left."""
    return {order_id: [replace(line, has_parcel=False) for line in own] for order_id, own in lines.items()}


def fingerprint(check: Check) -> str:
    """What a check says, in a few characters: a look counts only for the same words."""
    text = json.dumps(check.params, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _rows(
    checks: Sequence[Check],
    stored: Sequence[StoredOrder],
    lines: Mapping[int, Sequence[StoredLine]],
    reader: FactReader,
) -> list[CheckRow]:
    orders = {row.id: row for row in stored}
    known = queries.looks({check.order_id for check in checks})
    return [
        _row(number, check, orders[check.order_id], lines[check.order_id], known, reader)
        for number, check in enumerate(checks, 1)
    ]


def _row(
    number: int,
    check: Check,
    order: StoredOrder,
    lines: Sequence[StoredLine],
    known: Mapping[tuple[int, str, str], CheckLook],
    reader: FactReader,
) -> CheckRow:
    print_ = fingerprint(check)
    look = known.get((check.order_id, check.code, print_))
    names = dict.fromkeys(reader.supplier_name(line.supplier_id) for line in lines)
    return CheckRow(
        id=number,
        order_id=check.order_id,
        order_no=check.order_no,
        code=check.code,
        severity=check.severity,
        params=check.params,
        fingerprint=print_,
        supplier=" / ".join(name for name in names if name),
        recipient=order.recipient,
        goods="；".join(_goods(line) for line in lines),
        currency=order.currency,
        looked_by=look.actor if look is not None else "",
        looked_at=look.looked_at if look is not None else None,
        reason=look.reason if look is not None else "",
    )


def _goods(line: StoredLine) -> str:
    words = " ".join(part for part in (line.title or line.sku_code, shown_variant(line.spec)) if part)
    return words if line.quantity == 1 else f"{words} ×{line.quantity}"


def _report(stored: Sequence[StoredOrder], rows: Sequence[CheckRow]) -> CheckReport:
    stopped = {row.order_id for row in rows if row.is_open and row.severity is Severity.STOP}
    to_look = {row.order_id for row in rows if row.is_open} - stopped
    # A refund under way stays a refund under way, whoever looked at it.
    going = {row.id for row in stored if row.status is OrderStatus.TO_SHIP}
    return CheckReport(
        orders=len(stored),
        ready_ids=frozenset(going - stopped - to_look),
        stopped=len(stopped),
        to_look=len(to_look),
        rows=tuple(rows),
    )
