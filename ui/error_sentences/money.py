"""Sentences about compensation, claims and amounts."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "month_to_come": QT_TRANSLATE_NOOP(
        "Error", "{month} has not begun yet. Nothing was made. Choose this month or an earlier one."
    ),
    "sheet_is_settlement": QT_TRANSLATE_NOOP(
        "Error",
        "{file} looks like a supplier's settlement sheet, not one of orders. Nothing was imported. Drop it "
        "on the window of Makegood: it is held against what you claim from him.",
    ),
    "sheet_not_settlement": QT_TRANSLATE_NOOP(
        "Error",
        "{file} is no settlement sheet: it needs a column with what is deducted or paid, and one with order, "
        "incident or parcel numbers. It has: {headings}. Nothing was booked.",
    ),
    "settlement_row_unnamed": QT_TRANSLATE_NOOP(
        "Error", "Row {row} pays {value} and names no order. It was left out: book it on the claim by hand."
    ),
    "settlement_booked": QT_TRANSLATE_NOOP(
        "Error",
        "{file} was booked already. Nothing was booked again. Take the first booking back if it was wrong.",
    ),
    "settlement_nothing": QT_TRANSLATE_NOOP(
        "Error",
        "No row of this sheet agrees with a claim, so nothing was booked. Look at what differs.",
    ),
    "settlement_changed": QT_TRANSLATE_NOOP(
        "Error",
        "The claims have changed since {file} was looked at. Nothing was booked. Open the sheet again.",
    ),
    "settlement_not_found": QT_TRANSLATE_NOOP(
        "Error", "This settlement sheet is not on record any more. Nothing was changed."
    ),
    "already_undone": QT_TRANSLATE_NOOP("Error", "This was taken back already. Nothing was changed."),
    "claim_has_receipts": QT_TRANSLATE_NOOP(
        "Error",
        "Money came in on this claim. Nothing was changed. Take the receipts back before the answer.",
    ),
    "mixed_currency": QT_TRANSLATE_NOOP(
        "Error",
        "Amounts in {first} and {second} cannot be added. Nothing was changed. Use one currency.",
    ),
    "amount_unreadable": QT_TRANSLATE_NOOP(
        "Error", "“{value}” is not an amount. Nothing was changed. Write it like 12.50."
    ),
    "amount_decimals": QT_TRANSLATE_NOOP(
        "Error",
        "“{value}” has more decimals than {currency} knows. Nothing was changed.",
    ),
    "amount_not_positive": QT_TRANSLATE_NOOP(
        "Error",
        "The amount must be above zero. Nothing was changed. Enter another amount.",
    ),
    "order_paid_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "It is not known what the buyer paid for this order, so nothing can be refunded yet. "
        "Import the order sheet first.",
    ),
    "refund_above_paid": QT_TRANSLATE_NOOP(
        "Error",
        "{amount} is more than can still be refunded: the buyer paid {paid}, {refunded} is refunded "
        "or planned, {limit} is left. Nothing was changed. Enter {limit} or less.",
    ),
    "refund_above_pending": QT_TRANSLATE_NOOP(
        "Error",
        "{amount} is more than can still be refunded: the buyer paid {paid}, {refunded} is refunded or "
        "planned and {pending} is under way on the platform, {limit} is left. Nothing was changed. Wait for "
        "the platform, or enter {limit} or less.",
    ),
    "refund_under_way": QT_TRANSLATE_NOOP(
        "Error",
        "A refund of {pending} is under way on the platform for this order: paying {amount} as well may give "
        "the same money twice. Nothing was changed. Import the after-sales sheet once it is decided, or say "
        "that this is paid besides it.",
    ),
    "line_refund_above_share": QT_TRANSLATE_NOOP(
        "Error",
        "{amount} is more than this item's share of what was paid: {limit} is left. Nothing was "
        "changed. Enter {limit} or less.",
    ),
    "freight_refund_above_paid": QT_TRANSLATE_NOOP(
        "Error",
        "{amount} is more than the freight that was paid: {limit} is left. Nothing was changed. Enter"
        " {limit} or less.",
    ),
    "goodwill_above_cap": QT_TRANSLATE_NOOP(
        "Error",
        "Coupons, gifts and transfers for this order may come to {limit} more. Lower {amount}, "
        "or give a reason for going above.",
    ),
    "goodwill_above_paid": QT_TRANSLATE_NOOP(
        "Error",
        "{amount} is more than the buyer paid for this order ({paid}). Nothing was changed.",
    ),
    "consent_missing": QT_TRANSLATE_NOOP(
        "Error",
        "{kind} instead of money, or by another way than he paid, needs the buyer's consent. "
        "Note when and how he agreed.",
    ),
    "proof_missing": QT_TRANSLATE_NOOP(
        "Error",
        "A proof is missing for {kind}: add the receipt, a tracking number or a note.",
    ),
    "already_paid": QT_TRANSLATE_NOOP(
        "Error",
        "This was already paid. Nothing was changed. To take it back, make a counter-entry.",
    ),
    "already_voided": QT_TRANSLATE_NOOP("Error", "This is void already. Nothing was changed."),
    "statutory_needs_ground": QT_TRANSLATE_NOOP(
        "Error",
        "Statutory damages need their ground: fraud, unsafe food, or a ruling. Nothing was changed.",
    ),
    "statutory_needs_ruling": QT_TRANSLATE_NOOP(
        "Error",
        "Tick that you took advice or that the platform or a court ruled. Nothing was changed.",
    ),
    "statutory_below_minimum": QT_TRANSLATE_NOOP(
        "Error",
        "{amount} is below the legal minimum of {minimum} ({article}). Nothing was changed.",
    ),
    "admitted_above_claimed": QT_TRANSLATE_NOOP(
        "Error", "{amount} is more than was claimed ({limit}). Nothing was changed."
    ),
    "received_above_admitted": QT_TRANSLATE_NOOP(
        "Error",
        "{amount} is more than is still to come in ({limit}). Nothing was changed.",
    ),
    "claim_illegal_move": QT_TRANSLATE_NOOP(
        "Error",
        "A claim that is “{current}” cannot become “{wanted}”. Nothing was changed.",
    ),
    "nothing_to_claim": QT_TRANSLATE_NOOP(
        "Error", "Nothing is ticked or entered. Nothing was claimed. Tick an item or enter another."
    ),
}
