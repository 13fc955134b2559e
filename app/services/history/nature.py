"""What kind of operations there are, as far as taking them back is concerned."""

from __future__ import annotations

from collections.abc import Mapping

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
counter-entry is made instead. A counter-entry is such a movement itself and stays: what was reversed by
mistake is paid anew, so that all three stand on record. Source: style.md, "Money, time, statuses"."""

ASIDE: Mapping[str, str] = {
    "audit_entry": "tells what was done, also what was taken back",
    "audit_seal": "seals what the audit tells",
    "taken_back": "tells what was taken back, and done again",
    "journal_entry": "is only added to: what no longer holds is countered; what holds is as before",
    "journal_line": "the sides of these entries",
    "sheet_import": "that a sheet came in and was taken back: undone_at is set, nothing else of it changes",
    "import_row": "the rows of that sheet, to be looked at",
    "left_out": "the rows of that sheet that were left out, to be saved and corrected",
}
"""Table → why its rows are not as before when all was taken back; of every other table each row is."""

FOR_GOOD = frozenset({"personal.erase"})
"""What was there is known to nobody any more."""

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
