"""One status for an order from the statuses of its lines, and how a later sheet may change it."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.statuses import OrderStatus as S

_CHAIN = (S.UNPAID, S.TO_SHIP, S.SHIPPED, S.DONE)


def line_status(printed: str | None, refund: str) -> S:
    """Status of a line; `refund` is "none", "underway" or "done".

    A refund of part of a finished sale leaves it finished.
    """
    status = S(printed) if printed else S.UNKNOWN
    if refund == "underway" and status is not S.CLOSED:
        return S.REFUNDING
    if refund == "done" and status is not S.DONE:
        return S.CLOSED
    return status


def order_status(lines: Sequence[S]) -> S:
    """The least advanced line that is still alive speaks for the order.

    Closed only when all lines are, refunding only when all that are alive are: the rest must go out.
    """
    known = [status for status in lines if status is not S.UNKNOWN]
    alive = [status for status in known if status is not S.CLOSED]
    if not known:
        return S.UNKNOWN
    if not alive:
        return S.CLOSED
    moving = [status for status in alive if status is not S.REFUNDING]
    return min(moving, key=_CHAIN.index) if moving else S.REFUNDING


def is_partly_stopped(lines: Sequence[S]) -> bool:
    """Some lines are refunded or closed while others must still go out."""
    stopped = [status in (S.CLOSED, S.REFUNDING) for status in lines]
    return any(stopped) and not all(stopped)


def merged_status(old: S, new: S, *, knows_refund: bool) -> S:
    """What is known after a sheet says `new`: an older sheet never takes an order back.

    A refund under way ends by a sheet that has a word on refunds, or by the end of the order.
    """
    if new is S.UNKNOWN or old is S.CLOSED:
        return old
    if old is S.UNKNOWN or new in (S.CLOSED, S.REFUNDING):
        return new
    if old is S.REFUNDING:
        return new if knows_refund or new is S.DONE else old
    return max(old, new, key=_CHAIN.index)
