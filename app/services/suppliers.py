"""Suppliers: who they are, their terms and holds, what they owe, how often they are wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from pathlib import Path

from app.data.evidence_store import EvidenceStore
from app.data.models import Evidence, Supplier
from app.data.queries import claims as claim_queries
from app.data.queries import suppliers as queries
from app.data.queries.claims import ClaimFilter, ClaimTotals
from app.data.queries.common import Sort, in_order, last_operation_no, sort_parts
from app.data.queries.suppliers import (
    IncidentCounts,
    IncidentOfSupplier,
    SupplierFilter,
    WrongRate,
    WrongRates,
)
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.domain.statuses import EvidenceKind, FreightPayer, LiableParty, SupplierKind
from app.services.settings import SettingsService

__all__ = [
    "AGES",
    "Contract",
    "IncidentCounts",
    "IncidentOfSupplier",
    "Owes",
    "SupplierDetail",
    "SupplierDraft",
    "SupplierFilter",
    "SupplierRow",
    "SupplierService",
    "WrongRate",
]

WINDOWS = (30, 90)
"""Days over which the wrong rate is told."""
AGES = (7, 30, 90)
"""Days since a claim went out at which its age group ends; the last group is open."""


@dataclass(frozen=True)
class SupplierDraft:
    """What the owner enters of a supplier. Days and hours are whole and not negative."""

    name: str
    kind: SupplierKind = SupplierKind.WHOLESALER
    contact_name: str = ""
    wechat: str = ""
    phone: str = ""
    email: str = ""
    page_url: str = ""
    return_name: str = ""
    return_phone: str = ""
    return_address: str = ""
    couriers: str = ""
    inspection_days: int = 7
    response_hours: int = 24
    claim_days: int = 15
    freight_payer: FreightPayer = FreightPayer.SUPPLIER
    penalty_terms: str = ""
    requires_photo: bool = False
    requires_weight: bool = False
    note: str = ""


@dataclass(frozen=True)
class SupplierRow:
    """A supplier in the list; `owes` has one amount for each currency in which something is open."""

    id: int
    name: str
    kind: SupplierKind
    is_held: bool
    hold_reason: str
    hold_until_on: date | None
    owes: tuple[Money, ...]
    incidents: IncidentCounts
    rate_30: WrongRate


@dataclass(frozen=True)
class Owes:
    """A supplier's account in one currency. `by_age`: what is open, by days since it was claimed (`AGES`)."""

    claimed: Money
    admitted: Money
    received: Money
    outstanding: Money
    overdue: Money
    by_age: tuple[Money, ...]


@dataclass(frozen=True)
class Contract:
    """A contract file of a supplier."""

    id: int
    file_name: str
    path: Path
    added_at: datetime


@dataclass(frozen=True)
class SupplierDetail:
    """Everything about one supplier that his page shows."""

    id: int
    draft: SupplierDraft
    is_held: bool
    hold_reason: str
    hold_until_on: date | None
    owes: tuple[Owes, ...]
    incidents: IncidentCounts
    rate_30: WrongRate
    rate_90: WrongRate
    contracts: tuple[Contract, ...]
    created_at: datetime


class SupplierService:
    """Suppliers are created by hand or by an import, and never deleted: incidents name them."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> None:
        self._uow = uow
        self._settings = settings
        self._evidence = evidence
        self._known_rates: tuple[object, dict[int, WrongRates]] | None = None

    def _today(self) -> date:
        return self._uow.clock.now().astimezone(self._settings.zone()).date()

    def _rates(self) -> dict[int, WrongRates]:
        """Read once for each state of the data and hour: with a hundred thousand orders it takes a while."""
        now = self._uow.clock.now()
        key = (last_operation_no(), now.replace(minute=0, second=0, microsecond=0))
        if self._known_rates is None or self._known_rates[0] != key:
            short, long = (now - timedelta(days=days) for days in WINDOWS)
            self._known_rates = (key, queries.wrong_rates(long, short))
        return self._known_rates[1]

    # Reading

    def names(self) -> list[tuple[int, str]]:
        """(id, name) of all suppliers, for a choice."""
        return [(row.id, row.name) for row in Supplier.select().order_by(Supplier.name)]

    def find_ids(self, filter: SupplierFilter | None, sort: Sort) -> list[int]:
        """Ids that pass `filter`, by name unless sorted. Sort keys: name, kind, owes, incidents, wrong_rate.

        There are tens of suppliers, hundreds at most: sorting by a figure is done here.
        """
        wanted = filter or SupplierFilter()
        rows = self._rows(queries.find(wanted, self._today()))
        if wanted.owes:
            rows = [row for row in rows if row.owes]
        key, is_down = sort_parts(sort)
        if key in _SORTS:
            rows.sort(key=_SORTS[key], reverse=is_down)
        return [row.id for row in rows]

    def load_rows(self, ids: Sequence[int]) -> list[SupplierRow]:
        """The rows of `ids`, in their order."""
        found = self._rows(list(Supplier.select().where(Supplier.id.in_(list(ids)))))
        return in_order(ids, {row.id: row for row in found})

    def _rows(self, suppliers: Sequence[Supplier]) -> list[SupplierRow]:
        owed, counts, rates = queries.owed_by_supplier(), queries.incident_counts(), self._rates()
        return [
            SupplierRow(
                id=row.id,
                name=row.name,
                kind=row.kind,
                is_held=self._is_held(row),
                hold_reason=row.hold_reason,
                hold_until_on=row.hold_until_on,
                owes=tuple(Money(minor, code) for code, minor in sorted(owed.get(row.id, {}).items())),
                incidents=counts.get(row.id, IncidentCounts()),
                rate_30=rates.get(row.id, WrongRates()).short,
            )
            for row in suppliers
        ]

    def _is_held(self, row: Supplier) -> bool:
        return bool(row.is_held) and (row.hold_until_on is None or row.hold_until_on >= self._today())

    def get(self, supplier_id: int) -> SupplierDetail:
        """Everything about one supplier. Raises: NotFound."""
        row = _get(supplier_id)
        rates = self._rates().get(row.id, WrongRates())
        return SupplierDetail(
            id=row.id,
            draft=_draft(row),
            is_held=self._is_held(row),
            hold_reason=row.hold_reason,
            hold_until_on=row.hold_until_on,
            owes=tuple(self._owes(row.id)),
            incidents=queries.incident_counts().get(row.id, IncidentCounts()),
            rate_30=rates.short,
            rate_90=rates.long,
            contracts=tuple(self._contracts(row.id)),
            created_at=row.created_at,
        )

    def _owes(self, supplier_id: int) -> list[Owes]:
        wanted = ClaimFilter(supplier_id=supplier_id, party=LiableParty.SUPPLIER)
        totals = claim_queries.totals(wanted, self._settings.zone(), self._today())
        ages = claim_queries.open_by_age(self._today(), self._settings.zone(), supplier_id)
        return [_account(total, ages) for total in totals]

    def totals(self, filter: SupplierFilter | None) -> list[ClaimTotals]:
        """What the suppliers of the filter owe together, one sum for each currency."""
        ids = frozenset(self.find_ids(filter, None))
        wanted = ClaimFilter(supplier_ids=ids, party=LiableParty.SUPPLIER)
        return claim_queries.totals(wanted, self._settings.zone(), self._today())

    def incidents(self, supplier_id: int, limit: int | None = None) -> list[IncidentOfSupplier]:
        """His mistakes, the newest first."""
        return queries.incidents_of(supplier_id, limit)

    def _contracts(self, supplier_id: int) -> list[Contract]:
        query = Evidence.select().where(
            Evidence.supplier == supplier_id, Evidence.kind == EvidenceKind.CONTRACT
        )
        return [
            Contract(row.id, row.file_name, self._evidence.path(row.sha256), row.added_at)
            for row in query.order_by(Evidence.added_at.desc(), Evidence.id.desc())
        ]

    # Writing

    def create(self, draft: SupplierDraft) -> Outcome[SupplierDetail]:
        """A new supplier. Raises: DomainError supplier_name_missing, supplier_name_taken,
        supplier_terms_invalid."""
        with self._uow.begin("supplier.create") as tx:
            _check(draft, None)
            row = tx.insert(Supplier, **_values(draft), created_at=tx.at)
        return Outcome(self.get(row.id), tx.changes)

    def update(self, supplier_id: int, draft: SupplierDraft) -> Outcome[SupplierDraft]:
        """Change a supplier; gives what was there before, for undo. Raises: NotFound and as `create`."""
        with self._uow.begin("supplier.update") as tx:
            row = _get(supplier_id)
            before = _draft(row)
            _check(draft, supplier_id)
            tx.update(row, **_values(draft))
        return Outcome(before, tx.changes)

    def hold(self, supplier_id: int, reason: str, until_on: date | None = None) -> Outcome[SupplierDetail]:
        """Let no order go to this supplier, until the end of a day or until released.

        Raises: NotFound, DomainError reason_missing, hold_in_past.
        """
        with self._uow.begin("supplier.hold") as tx:
            row = _get(supplier_id)
            if not reason.strip():
                raise DomainError("reason_missing")
            if until_on is not None and until_on < self._today():
                raise DomainError("hold_in_past", until=until_on.isoformat())
            tx.update(row, is_held=True, hold_reason=reason.strip(), hold_until_on=until_on)
        return Outcome(self.get(supplier_id), tx.changes)

    def release(self, supplier_id: int) -> Outcome[SupplierDetail]:
        """End the hold. Raises: NotFound."""
        with self._uow.begin("supplier.release") as tx:
            tx.update(_get(supplier_id), is_held=False, hold_reason="", hold_until_on=None)
        return Outcome(self.get(supplier_id), tx.changes)

    def add_contract(self, supplier_id: int, file: Path) -> Outcome[SupplierDetail]:
        """Keep a contract file. Raises: NotFound, EnvironmentProblem evidence_unreadable, _too_large, …"""
        _get(supplier_id)
        stored = self._evidence.add_file(file)
        with self._uow.begin("supplier.add_contract") as tx:
            tx.insert(
                Evidence,
                supplier=supplier_id,
                kind=EvidenceKind.CONTRACT,
                file_name=file.name,
                sha256=stored.sha256,
                size_bytes=stored.size_bytes,
                added_at=tx.at,
                actor=tx.actor,
            )
            tx.touch(Supplier, [supplier_id])
        return Outcome(self.get(supplier_id), tx.changes)


_SORTS = {
    "name": lambda row: row.name,
    "kind": lambda row: row.kind,
    # Amounts of one currency only are compared: the first, as shown.
    "owes": lambda row: (row.owes[0].currency, row.owes[0].minor) if row.owes else ("", 0),
    "incidents": lambda row: row.incidents.total,
    "wrong_rate": lambda row: -1 if row.rate_30.share is None else row.rate_30.share,
}


def _get(supplier_id: int) -> Supplier:
    row: Supplier | None = Supplier.get_or_none(Supplier.id == supplier_id)
    if row is None:
        raise NotFound("supplier_not_found", id=supplier_id)
    return row


def _draft(row: Supplier) -> SupplierDraft:
    return SupplierDraft(**{field.name: getattr(row, field.name) for field in fields(SupplierDraft)})


def _values(draft: SupplierDraft) -> dict[str, object]:
    values = {field.name: getattr(draft, field.name) for field in fields(SupplierDraft)}
    return {name: value.strip() if type(value) is str else value for name, value in values.items()}


def _check(draft: SupplierDraft, own_id: int | None) -> None:
    name = draft.name.strip()
    if not name:
        raise DomainError("supplier_name_missing")
    if min(draft.inspection_days, draft.response_hours, draft.claim_days) < 0:
        raise DomainError("supplier_terms_invalid")
    other = Supplier.get_or_none(Supplier.name == name)
    if other is not None and other.id != own_id:
        raise DomainError("supplier_name_taken", name=name)


def _account(total: ClaimTotals, ages: Sequence[claim_queries.AgeFigure]) -> Owes:
    groups = [0] * (len(AGES) + 1)
    for figure in ages:
        if figure.currency == total.currency:
            groups[sum(figure.age_days > limit for limit in AGES)] += figure.outstanding

    def money(minor: int) -> Money:
        return Money(minor, total.currency)

    return Owes(
        claimed=money(total.claimed),
        admitted=money(total.admitted),
        received=money(total.received),
        outstanding=money(total.outstanding),
        overdue=money(total.overdue),
        by_age=tuple(money(minor) for minor in groups),
    )
