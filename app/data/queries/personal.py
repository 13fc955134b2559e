"""Whose orders they are, and which may be erased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from peewee import chunked, fn

from app.data.models import Evidence, Incident, Message, Order
from app.domain.personal import REMOVED
from app.domain.statuses import OrderStatus, Progress

_ENDED = (Progress.CLOSED, Progress.FALSE_ALARM, Progress.WITHDRAWN)
_AT_ONCE = 500


def orders_of(who: str) -> list[int]:
    """Orders whose number, phone, recipient or buyer is exactly `who`, and that still name somebody."""
    O = Order  # noqa: E741 - as SQL calls it
    is_his = (O.order_no == who) | (O.phone == who) | (O.recipient == who) | (O.buyer == who)
    return _ids(O.select(O.id).where(is_his, _is_known()))


def orders_before(moment: datetime) -> list[int]:
    """Orders of before `moment` that still name somebody, all their incidents closed before it too."""
    late: Any = Incident.select(Incident.order).where(
        Incident.closed_at.is_null() | (Incident.closed_at >= moment)
    )
    when = fn.COALESCE(Order.ordered_at, Order.created_at)
    stored = Order.ordered_at.db_value(moment)
    return _ids(Order.select(Order.id).where(when < stored, Order.id.not_in(late), _is_known()))


def _is_known() -> Any:
    named = (Order.recipient != "") & (Order.recipient != REMOVED)
    return named | (Order.phone != "") | (Order.full_address != "") | (Order.address != "")


def _ids(query: Any) -> list[int]:
    return [row_id for (row_id,) in query.order_by(Order.id).tuples()]


def under_way(order_ids: Sequence[int]) -> list[str]:
    """Numbers of those that are not shipped yet, or have an incident that is not over."""
    found: list[str] = []
    for chunk in chunked(order_ids, _AT_ONCE):
        open_ones: Any = Incident.select(Incident.order).where(
            Incident.order.in_(chunk), Incident.progress.not_in(_ENDED)
        )
        waits = Order.status.in_((OrderStatus.TO_SHIP, OrderStatus.REFUNDING)) | Order.id.in_(open_ones)
        query: Any = Order.select(Order.order_no).where(Order.id.in_(chunk), waits)
        found += [number for (number,) in query.tuples()]
    return found


def counted(order_ids: Sequence[int]) -> tuple[int, int, int]:
    """How many incidents, messages and files of evidence these orders have."""
    totals = [0, 0, 0]
    for chunk in chunked(order_ids, _AT_ONCE):
        incidents: Any = Incident.select(Incident.id).where(Incident.order.in_(chunk))
        totals[0] += incidents.count()
        for place, model in ((1, Message), (2, Evidence)):
            totals[place] += model.select().where(model.incident.in_(incidents)).count()
    return totals[0], totals[1], totals[2]
