"""Keeps the journal with the ledgers: whatever writes a row of money posts it in the same transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import chunked, fn

from app.data import bulk
from app.data.models import (
    BaseModel,
    ClaimReceipt,
    Compensation,
    IncidentCost,
    JournalEntry,
    JournalLine,
    SupplierClaim,
)
from app.domain import journal as rules
from app.domain.journal import Entry, Event, Posting

_SOURCES: dict[type[BaseModel], Any] = {
    Compensation: JournalEntry.compensation,
    SupplierClaim: JournalEntry.claim,
    ClaimReceipt: JournalEntry.receipt,
    IncidentCost: JournalEntry.cost,
}
_AT_ONCE = 500


@dataclass(frozen=True)
class Source:
    """A row of a ledger with what it should have in the journal."""

    model: type[BaseModel]
    id: int
    incident_id: int
    currency: str
    postings: tuple[Posting, ...]


class StalePostings:
    """Rows of the ledgers that were written and not posted yet."""

    def __init__(self) -> None:
        self._touched: dict[type[BaseModel], set[int]] = defaultdict(set)

    def touched(self, model: type[BaseModel], ids: Iterable[int]) -> None:
        """Rows were written; those of other tables are not posted."""
        if model in _SOURCES:
            self._touched[model].update(ids)

    def post(self, operation_no: int, at: datetime) -> None:
        """Counter what no longer holds and post what happened."""
        receipts = self._touched.get(ClaimReceipt, set())
        if receipts:  # what is written off is what is not in
            self._touched[SupplierClaim] |= _claims_of(receipts)
        for model, ids in self._touched.items():
            for chunk in chunked(sorted(ids), _AT_ONCE):
                _post(model, chunk, operation_no, at)
        self._touched.clear()


def _claims_of(receipt_ids: Iterable[int]) -> set[int]:
    query: Any = ClaimReceipt.select(ClaimReceipt.claim).where(ClaimReceipt.id.in_(list(receipt_ids)))
    return {claim for (claim,) in query.tuples()}


def _post(model: type[BaseModel], ids: Sequence[int], operation_no: int, at: datetime) -> None:
    held, countered = held_entries(model, ids), _countered(model, ids)
    entries: list[dict[str, Any]] = []
    lines: list[list[tuple[Any, int, int]]] = []
    for source in sources(model, ids):
        found = rules.correction(source.postings, held.get(source.id, ()))
        base = {
            **dict.fromkeys(("compensation", "claim", "receipt", "cost")),
            _SOURCES[model].name: source.id,
            "incident": source.incident_id,
            "currency": source.currency,
            "posted_at": at,
            "operation_no": operation_no,
        }
        for entry in found.counter:
            entries.append({**base, "event": entry.event, "at": at, "reverses": entry.id})
            lines.append(rules.lines_of(entry.event, entry.minor, is_counter=True))
        gone = countered.get(source.id, set()) | {entry.event for entry in found.counter}
        for one in found.post:
            # What was countered is set right from now on: a month that is over stays as it was.
            when = at if one.event in gone else one.at
            entries.append({**base, "event": one.event, "at": when, "reverses": None})
            lines.append(rules.lines_of(one.event, one.minor))
    _write(entries, lines)


def _write(entries: Sequence[dict[str, Any]], lines: Sequence[list[tuple[Any, int, int]]]) -> None:
    if not entries:
        return
    first = (JournalEntry.select(fn.MAX(JournalEntry.id)).scalar() or 0) + 1
    bulk.insert_rows(JournalEntry, ({**one, "id": first + place} for place, one in enumerate(entries)))
    rows = (
        {"entry": first + place, "account": account, "debit_minor": debit, "credit_minor": credit}
        for place, sides in enumerate(lines)
        for account, debit, credit in sides
    )
    bulk.insert_rows(JournalLine, rows)


def let_go(model: type[BaseModel], ids: Sequence[int], operation_no: int, at: datetime) -> None:
    """Counter what is posted of rows whose making is taken back; rows of other tables are passed over."""
    if model not in _SOURCES:
        return
    entries: list[dict[str, Any]] = []
    lines: list[list[tuple[Any, int, int]]] = []
    for chunk in chunked(ids, _AT_ONCE):
        held = [entry for own in held_entries(model, chunk).values() for entry in own]
        query: Any = JournalEntry.select().where(JournalEntry.id.in_([entry.id for entry in held]))
        rows = {row["id"]: row for row in query.dicts()}
        now = {"at": at, "posted_at": at, "operation_no": operation_no}
        for entry in held:
            entries.append({**rows[entry.id], **now, "reverses": entry.id})
            lines.append(rules.lines_of(entry.event, entry.minor, is_counter=True))
    _write(entries, lines)


def has_moved(model: type[BaseModel], ids: Sequence[int], events: Collection[Event]) -> bool:
    """Whether rows of a ledger were posted with one of the events when the journal came, by no operation."""
    source = _SOURCES.get(model)
    if source is None:
        return False
    of_old = JournalEntry.select().where(JournalEntry.operation_no == 0)
    return any(
        of_old.where(source.in_(chunk), JournalEntry.event.in_(list(events))).exists()
        for chunk in chunked(ids, _AT_ONCE)
    )


def held_entries(model: type[BaseModel], ids: Sequence[int] | None = None) -> dict[int, list[Entry]]:
    """By row: its entries that hold, neither counter-entries nor countered; of all rows without `ids`."""
    E, Counter = JournalEntry, JournalEntry.alias()
    source = _SOURCES[model]
    query: Any = (
        E.select(source, E.id, E.event, fn.MAX(JournalLine.debit_minor))
        .join(JournalLine)
        .where(
            source.is_null(False) if ids is None else source.in_(list(ids)),
            E.reverses.is_null(),
            E.id.not_in(Counter.select(Counter.reverses).where(Counter.reverses.is_null(False))),
        )
        .group_by(E.id)
        .order_by(E.id)
    )
    found: dict[int, list[Entry]] = defaultdict(list)
    for row_id, entry_id, event, minor in query.tuples():
        found[row_id].append(Entry(entry_id, Event(event), minor))
    return found


def _countered(model: type[BaseModel], ids: Sequence[int]) -> dict[int, set[Event]]:
    """By row: events of it that were countered before."""
    source = _SOURCES[model]
    query: Any = JournalEntry.select(source, JournalEntry.event).where(
        source.in_(list(ids)), JournalEntry.reverses.is_null(False)
    )
    found: dict[int, set[Event]] = defaultdict(set)
    for row_id, event in query.tuples():
        found[row_id].add(Event(event))
    return found


# What each row should have


def sources(model: type[BaseModel], ids: Sequence[int] | None = None) -> Iterator[Source]:
    """The rows (all without `ids`) with what follows from each as it stands."""
    make = {
        Compensation: _compensations,
        SupplierClaim: _claims,
        ClaimReceipt: _receipts,
        IncidentCost: _costs,
    }[model]
    rows: Any = model.select()
    yield from make(rows if ids is None else rows.where(model.id.in_(list(ids))))


def _compensations(rows: Any) -> Iterator[Source]:
    for row in rows:
        facts = rules.CompensationFacts(
            kind=row.kind,
            status=row.status,
            minor=row.amount_minor,
            is_counter=row.reverses_id is not None,
            approved_at=row.approved_at,
            paid_at=row.paid_at,
            used_at=row.used_at,
        )
        postings = tuple(rules.of_compensation(facts))
        yield Source(Compensation, row.id, row.incident_id, row.currency, postings)


def _claims(rows: Any) -> Iterator[Source]:
    claims = list(rows)
    received = _received([row.id for row in claims])
    for row in claims:
        facts = rules.ClaimFacts(
            status=row.status,
            minor=row.amount_minor,
            admitted=row.admitted_minor,
            received=received.get(row.id, 0),
            submitted_at=row.submitted_at,
            admitted_at=row.admitted_at,
            written_off_at=row.written_off_at,
        )
        yield Source(SupplierClaim, row.id, row.incident_id, row.currency, tuple(rules.of_claim(facts)))


def _received(claim_ids: Sequence[int]) -> dict[int, int]:
    R = ClaimReceipt
    found: dict[int, int] = {}
    for chunk in chunked(claim_ids, _AT_ONCE):
        query: Any = R.select(R.claim, fn.SUM(R.amount_minor)).where(
            R.claim.in_(chunk), R.voided_at.is_null()
        )
        found.update(query.group_by(R.claim).tuples())
    return found


def _receipts(rows: Any) -> Iterator[Source]:
    for row in rows.select_extend(SupplierClaim).join(SupplierClaim):
        postings = rules.of_receipt(
            row.method,
            row.amount_minor,
            row.received_at,
            row.claim.submitted_at,
            is_void=row.voided_at is not None,
        )
        yield Source(ClaimReceipt, row.id, row.claim.incident_id, row.currency, tuple(postings))


def _costs(rows: Any) -> Iterator[Source]:
    for row in rows:
        postings = rules.of_cost(row.amount_minor, row.spent_at, is_void=row.voided_at is not None)
        yield Source(IncidentCost, row.id, row.incident_id, row.currency, tuple(postings))
