"""Parcels that came back without an owner (无主件): whose they may be, and keeping those nobody knows yet.

Source: domain.md 3 g.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.data.evidence_store import EvidenceStore
from app.data.models import Incident, Parcel, StrayParcel
from app.data.queries import incidents as incident_queries
from app.data.queries import strays as queries
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.goods.shown import shown_goods
from app.domain.masking import mask_name
from app.domain.parcel_track import STOPPING
from app.domain.statuses import InterceptState, ParcelState, ReturnState
from app.domain.stray import SURE_FROM, WEIGHTS, Clues, Ground, clues_of
from app.services.incidents import parcels, talk
from app.services.incidents.context import Context
from app.services.settings import SettingsService

_MOST = 12
_BACK = (
    ReturnState.RECEIVED,
    ReturnState.INSPECTED_GOOD,
    ReturnState.INSPECTED_FLAWED,
    ReturnState.INSPECTED_SHORT,
)


@dataclass(frozen=True)
class StrayMatch:
    """An order that a parcel may belong to. `id` is the order's; names are masked."""

    id: int
    order_no: str
    store: str
    recipient: str
    phone_tail: str
    ordered_at: datetime | None
    goods: str
    incident_id: int | None
    incident_number: str
    grounds: tuple[Ground, ...]
    """The strongest first."""
    weight: int

    @property
    def is_sure(self) -> bool:
        """Whether it may be offered as the one."""
        return self.weight >= SURE_FROM


@dataclass(frozen=True)
class Stray:
    """A parcel kept until its owner is found, or as it was settled."""

    id: int
    text: str
    tracking_no: str
    note: str
    found_at: datetime
    settled_at: datetime | None
    order_id: int | None
    order_no: str


class StrayService:
    """Finds, takes in, keeps."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> None:
        self._uow = uow
        self._context = Context(uow, settings, evidence)

    def find(self, text: str) -> tuple[StrayMatch, ...]:
        """Whose it may be, the likeliest first; nothing where the text says nothing."""
        grounds = _grounds(clues_of(text))
        ranked = sorted(grounds, key=lambda order_id: (-_weight(grounds[order_id]), -order_id))[:_MOST]
        rows = {row[0]: row for row in queries.shown(ranked)}
        incidents = _numbers_of(row[7] for row in rows.values())
        return tuple(_match(rows[order_id], grounds[order_id], incidents) for order_id in ranked)

    def receive(
        self, incident_id: int, text: str, *, note: str = "", stray_id: int | None = None
    ) -> Outcome[int]:
        """The parcel is this incident's and is back; gives the parcel's id.

        A parcel that was being stopped was stopped, then; one still under way was refused. Raises: NotFound;
        DomainError stray_back_already; IllegalMove.
        """
        with self._uow.begin("stray.receive") as tx:
            incident = self._context.incident(incident_id)
            clues = clues_of(text)
            parcel = _meant(parcels.find_parcel(tx, incident, None), incident, clues)
            if parcel.return_state in _BACK:
                raise DomainError("stray_back_already", number=incident.number)
            self._bring_back(tx, incident, parcel, clues)
            talk.note(tx, incident, " ".join(filter(None, (text.strip(), note.strip()))), key="parcel")
            if stray_id is not None:
                tx.update(_stray(stray_id), order=incident.order_id, settled_at=tx.at)
        return Outcome(parcel.id, tx.changes)

    def _bring_back(self, tx: Transaction, incident: Incident, parcel: Parcel, clues: Clues) -> None:
        stopped = parcel.intercept_state in STOPPING
        is_on_the_way = parcel.state not in (ParcelState.DELIVERED, ParcelState.REFUSED)
        parcels.set_states(
            self._context,
            tx,
            incident,
            parcel,
            state=ParcelState.REFUSED if is_on_the_way and not stopped else None,
            intercept=InterceptState.SUCCEEDED if stopped else None,
            goods_return=ReturnState.RECEIVED,
        )
        new = next((number for number in clues.numbers if number != parcel.tracking_no.upper()), "")
        if new and not parcel.return_tracking_no:
            tx.update(parcel, return_tracking_no=new)

    def keep(self, text: str, note: str = "") -> Outcome[int]:
        """Nobody knows whose it is: kept until somebody does. Raises: DomainError stray_empty, stray_kept."""
        clues = clues_of(text)
        if not clues:
            raise DomainError("stray_empty")
        number = next(iter(clues.numbers), "")
        same = StrayParcel.tracking_no == number
        if number and StrayParcel.select().where(same & StrayParcel.settled_at.is_null()).exists():
            raise DomainError("stray_kept", number=number)
        with self._uow.begin("stray.keep") as tx:
            row = tx.insert(
                StrayParcel,
                text=text.strip(),
                tracking_no=number,
                note=note.strip(),
                found_at=tx.at,
                actor=tx.actor,
            )
        return Outcome(row.id, tx.changes)

    def settle(self, stray_id: int, *, order_id: int | None = None, note: str = "") -> Outcome[int]:
        """It is that order's, or it is put aside. Raises: NotFound."""
        with self._uow.begin("stray.settle") as tx:
            row = _stray(stray_id)
            tx.update(row, order=order_id, settled_at=tx.at, note=note.strip() or row.note)
        return Outcome(stray_id, tx.changes)

    def reopen(self, stray_id: int) -> Outcome[int]:
        """It was not that, after all. Raises: NotFound."""
        with self._uow.begin("stray.reopen") as tx:
            tx.update(_stray(stray_id), order=None, settled_at=None)
        return Outcome(stray_id, tx.changes)

    def strays(self, *, settled: bool = False) -> tuple[Stray, ...]:
        """Those kept; with `settled` also those that are done with."""
        return tuple(Stray(*row) for row in queries.strays(settled=settled))


def _grounds(clues: Clues) -> dict[int, list[Ground]]:
    """Order → why it may be its parcel, the strongest first."""
    found: dict[int, list[Ground]] = {}
    asked = (
        (Ground.RETURN_NO, queries.by_return_no(clues.numbers)),
        (Ground.SENT_NO, queries.by_sent_no(clues.numbers)),
        (Ground.ORDER_NO, queries.by_order_no(clues.numbers)),
        (Ground.PHONE, queries.by_phone(clues.phones)),
        (Ground.NAME, queries.by_name(clues.names)),
        (Ground.PHONE_TAIL, queries.by_tail(clues.tails)),
        (Ground.GOODS, queries.by_goods(clues.words)),
    )
    for ground, orders in asked:
        for order_id in orders:
            found.setdefault(order_id, []).append(ground)
    return found


def _weight(grounds: Iterable[Ground]) -> int:
    """A whole phone says its tail too: that counts once."""
    have = set(grounds)
    if Ground.PHONE in have:
        have.discard(Ground.PHONE_TAIL)
    return sum(WEIGHTS[ground] for ground in have)


def _match(row: queries.Row, grounds: list[Ground], incidents: dict[int, str]) -> StrayMatch:
    title, _, spec = (row[6] or "").rpartition("\n")
    return StrayMatch(
        id=row[0],
        order_no=row[1],
        store=row[2],
        recipient=mask_name(row[3]),
        phone_tail=row[4],
        ordered_at=row[5],
        goods=shown_goods(title, spec),
        incident_id=row[7],
        incident_number=incidents.get(row[7], ""),
        grounds=tuple(grounds),
        weight=_weight(grounds),
    )


def _numbers_of(ids: Iterable[int | None]) -> dict[int, str]:
    wanted = [number for number in ids if number is not None]
    rows = Incident.select(Incident.id, Incident.number).where(Incident.id.in_(wanted))
    return {row.id: row.number for row in rows}


def _meant(first: Parcel, incident: Incident, clues: Clues) -> Parcel:
    """The parcel whose number is in the text, else the incident's first."""
    for parcel in incident_queries.parcels(incident.id):
        if {parcel.tracking_no.upper(), parcel.return_tracking_no.upper()} & set(clues.numbers):
            return parcel
    return first


def _stray(stray_id: int) -> StrayParcel:
    row: StrayParcel | None = StrayParcel.get_or_none(StrayParcel.id == stray_id)
    if row is None:
        raise NotFound(kind="stray_parcel", id=stray_id)
    return row
