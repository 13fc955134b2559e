"""What kind of operations there are, as far as taking them back is concerned."""

from __future__ import annotations

from app.domain.journal import Event

UNDO, REDO = "history.undo", "history.redo"

IMPORTS = frozenset({"order.import", "refund.import", "product.import"})
"""Taken back whole by `app.services.order_import.undo`: the record of the sheet stays and says so."""

MOVED_MONEY: frozenset[Event] = frozenset(
    {
        Event.PAID,
        Event.COUPON_ISSUED,
        Event.COUPON_USED,
        Event.TAKEN_BACK,
        Event.COUPON_TAKEN_BACK,
        Event.SPENT,
        Event.RECEIVED,
        Event.DEDUCTED,
    }
)
"""Money went out or came in: an operation that posted or countered one of these is never taken back, its
counter-entry is made instead. Source: style.md, "Money, time, statuses"."""

LEAVES_THE_HOUSE = frozenset(
    {
        "claim.submit",
        "compensation.send",
        "dispatch.export",
        "dispatch.tell",
        "incident.log_message",
        "incident.submit_request",
        "incident.submit_request_all",
        "incident.tell_buyer",
        "incident.tell_buyers",
        "stop_sheet.send",
        "upload.export",
    }
)
"""Somebody else has it by now; taken back is only that it is on record here."""
