"""What is still possible, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.compensation import GOODWILL, REFUNDS, Headroom
from app.domain.money import Money
from app.domain.statuses import CompensationKind
from ui import formats


def room_words(room: Headroom, kind: CompensationKind, line_no: int | None) -> str:
    """How much of this kind is still possible, and why not more."""
    if kind is CompensationKind.RESHIP:
        return QCoreApplication.translate("RoomWords", "What the goods and their freight cost you.")
    if kind is CompensationKind.STATUTORY:
        return QCoreApplication.translate("RoomWords", "The only kind that may exceed what was paid.")
    if room.paid is None:
        return QCoreApplication.translate("RoomWords", "It is not known what the buyer paid.")
    left = formats.money(room.of(kind, line_no))
    if kind in GOODWILL:
        return QCoreApplication.translate(
            "RoomWords", "{left} left of coupons, gifts and transfers for this order"
        ).format(left=left)
    return _refund_words(room, kind, line_no, left)


def _refund_words(room: Headroom, kind: CompensationKind, line_no: int | None, left: str) -> str:
    assert kind in REFUNDS
    if kind is CompensationKind.FREIGHT_REFUND:
        text = QCoreApplication.translate("RoomWords", "{left} left of the freight paid")
        return text.format(left=left)
    values = {
        "left": left,
        "paid": formats.money(Money(room.paid or 0, room.currency)),
        "refunded": formats.money(Money(room.refunded, room.currency)),
    }
    if line_no is not None:
        values["share"] = formats.money(Money(room.shares.get(line_no, 0), room.currency))
        text = QCoreApplication.translate(
            "RoomWords", "{left} left · this line's share is {share} of {paid} paid"
        )
    else:
        text = QCoreApplication.translate(
            "RoomWords", "{left} left · {paid} paid, {refunded} refunded or planned"
        )
    words = text.format(**values)
    if not room.pending:
        return words
    pending = formats.money(Money(room.pending, room.currency))
    more = QCoreApplication.translate("RoomWords", "{amount} under way on the platform")
    return f"{words} · {more.format(amount=pending)}"
