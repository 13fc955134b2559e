"""Sentences about what is paid and collected."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "already_delivered": QT_TRANSLATE_NOOP("Error", "It has already arrived. Nothing was changed."),
    "already_reversed": QT_TRANSLATE_NOOP(
        "Error", "This payment was already taken back. Nothing was changed."
    ),
    "already_used": QT_TRANSLATE_NOOP("Error", "The coupon was already used. Nothing was changed."),
    "already_sent": QT_TRANSLATE_NOOP(
        "Error",
        "The parcel {tracking_no} is on its way, so this cannot be made void. Nothing was changed. "
        "Note its arrival, or that it failed.",
    ),
    "incident_ended": QT_TRANSLATE_NOOP(
        "Error",
        "Incident {number} is over ({progress}), so its money cannot be changed. Nothing was changed. "
        "Reopen it first.",
    ),
    "not_a_coupon": QT_TRANSLATE_NOOP("Error", "Only a coupon can be marked as used; this is: {kind}."),
    "not_a_parcel": QT_TRANSLATE_NOOP("Error", "Only a reship or a gift has a parcel; this is: {kind}."),
    "not_paid_yet": QT_TRANSLATE_NOOP(
        "Error",
        "This was not paid yet, so there is nothing to take back or follow. Nothing was changed.",
    ),
    "not_sent_yet": QT_TRANSLATE_NOOP(
        "Error", "The parcel was not sent yet. Enter its tracking number first."
    ),
    "paid_in_future": QT_TRANSLATE_NOOP(
        "Error",
        "The day lies in the future. Nothing was saved. Choose today or earlier.",
    ),
    "reason_missing": QT_TRANSLATE_NOOP("Error", "Give a reason. Nothing was changed."),
    "consent_note_missing": QT_TRANSLATE_NOOP(
        "Error", "Note when and how the buyer agreed. Nothing was changed."
    ),
    "compensation_not_found": QT_TRANSLATE_NOOP(
        "Error", "This compensation is no longer there. Reload and try again."
    ),
    "claim_not_found": QT_TRANSLATE_NOOP("Error", "This claim is no longer there. Reload and try again."),
    "cost_not_found": QT_TRANSLATE_NOOP("Error", "This cost is no longer there. Reload and try again."),
    "receipt_not_found": QT_TRANSLATE_NOOP("Error", "This receipt is no longer there. Reload and try again."),
    "evidence_not_found": QT_TRANSLATE_NOOP(
        "Error", "This piece of evidence is no longer there. Reload and try again."
    ),
    "claim_from_nobody": QT_TRANSLATE_NOOP(
        "Error",
        "Nothing can be claimed from “{party}”: only a supplier or a courier pays. Nothing was changed.",
    ),
    "claim_not_admitted": QT_TRANSLATE_NOOP(
        "Error",
        "Money can only come in for a claim that was admitted; this one is “{status}”. Nothing was changed.",
    ),
    "claim_without_supplier": QT_TRANSLATE_NOOP(
        "Error",
        "This incident names no supplier to claim from. Enter the supplier first.",
    ),
    "order_line_not_found": QT_TRANSLATE_NOOP(
        "Error", "This item does not belong to the order. Nothing was changed."
    ),
    "reship_quantity": QT_TRANSLATE_NOOP(
        "Error",
        "{quantity} pieces are more than were ordered ({limit}). Nothing was changed.",
    ),
    "reship_without_lines": QT_TRANSLATE_NOOP(
        "Error", "Choose at least one item to send again. Nothing was changed."
    ),
}
