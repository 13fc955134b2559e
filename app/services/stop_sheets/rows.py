"""What stop lists show: parcels to stop, lists that went out, what came of each number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.data.queries.stop_sheets import Row
from app.domain.goods.shown import shown_goods
from app.domain.statuses import Channel, InterceptState, ParcelState
from app.domain.stop_sheet import StopAction, proposed_action


@dataclass(frozen=True)
class ToStop:
    """A parcel under way that nobody was asked to stop yet. `id` is the parcel's."""

    id: int
    incident_id: int
    number: str
    order_no: str
    courier: str
    tracking_no: str
    parcel_state: ParcelState
    goods: str
    action: StopAction


@dataclass(frozen=True)
class StopLot:
    """All of one supplier."""

    supplier_id: int | None
    supplier: str
    parcels: tuple[ToStop, ...]


@dataclass(frozen=True)
class StopRequest:
    """What is asked for one parcel."""

    incident_id: int
    parcel_id: int
    action: StopAction
    address: str = ""


@dataclass(frozen=True)
class StopSheetRow:
    """One list that went out."""

    id: int
    supplier_id: int | None
    supplier: str
    channel: Channel
    sent_at: datetime
    due_at: datetime
    numbers: int
    waiting: int
    stopped: int
    not_stopped: int


@dataclass(frozen=True)
class StopNumber:
    """One parcel on a list, and what came of it."""

    id: int
    incident_id: int
    number: str
    order_no: str
    parcel_id: int
    courier: str
    tracking_no: str
    parcel_state: ParcelState
    action: StopAction
    address: str
    answer: InterceptState
    answered_at: datetime | None
    note: str
    goods: str


def to_stop(row: Row) -> ToStop:
    """Of `parcels_to_stop`."""
    state = ParcelState(row[8])
    return ToStop(
        row[5], row[0], row[1], row[2], row[6], row[7], state, _goods(row[9]), proposed_action(state)
    )


def sheet_row(row: Row) -> StopSheetRow:
    """Of `stop_sheets`."""
    return StopSheetRow(row[0], row[1], row[2], Channel(row[3]), *row[4:])


def number_row(row: Row) -> StopNumber:
    """Of `numbers_of`."""
    return StopNumber(
        id=row[0],
        incident_id=row[1],
        number=row[2],
        order_no=row[3],
        parcel_id=row[4],
        courier=row[5],
        tracking_no=row[6],
        parcel_state=ParcelState(row[7]),
        action=StopAction(row[8]),
        address=row[9],
        answer=InterceptState(row[10]),
        answered_at=row[11],
        note=row[12],
        goods=_goods(row[13]),
    )


def _goods(printed: str | None) -> str:
    """Lines of title, variant and pieces as one text."""
    return "; ".join(_each_line(printed or ""))


def _each_line(printed: str) -> Iterator[str]:
    for line in filter(None, printed.split("\f")):
        title, spec, quantity = line.split("\n")
        yield f"{shown_goods(title, spec)} ×{quantity}"
