"""Sentences about incidents and their moves."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "illegal_move": QT_TRANSLATE_NOOP(
        "Error", "What is “{current}” cannot become “{wanted}”. Nothing was changed."
    ),
    "incident_not_found": QT_TRANSLATE_NOOP("Error", "There is no incident {number}. Check the number."),
    "move_not_allowed": QT_TRANSLATE_NOOP(
        "Error",
        "An incident cannot go from “{source}” to “{target}”. Nothing was changed.",
    ),
    "return_before_arrival": QT_TRANSLATE_NOOP(
        "Error",
        "The goods cannot come back yet: the parcel is “{parcel}”. Nothing was changed.",
    ),
    "track_move_needs_reason": QT_TRANSLATE_NOOP(
        "Error", "From “{source}” to “{target}” is a step back. Say why."
    ),
    "intercept_before_pickup": QT_TRANSLATE_NOOP(
        "Error",
        "The courier has not picked it up yet: ask the supplier to withdraw the label instead "
        "of stopping the parcel.",
    ),
    "intercept_after_delivery": QT_TRANSLATE_NOOP(
        "Error",
        "The parcel was delivered; it cannot be stopped any more. Arrange a return instead.",
    ),
    "intercept_not_possible": QT_TRANSLATE_NOOP("Error", "A parcel that is “{parcel}” cannot be stopped."),
    "group_empty": QT_TRANSLATE_NOOP("Error", "No incident is selected. Select at least one."),
    "group_no_rows": QT_TRANSLATE_NOOP(
        "Error", "No compensation of this incident waits for this step. Nothing was changed."
    ),
    "due_passed": QT_TRANSLATE_NOOP(
        "Error", "That moment has passed already. Choose a later one; nothing was changed."
    ),
    "event_not_noted": QT_TRANSLATE_NOOP(
        "Error", "This happens by itself and is not noted by hand. Nothing was changed."
    ),
    "clock_unknown": QT_TRANSLATE_NOOP("Error", "This platform has no such clock. Nothing was changed."),
    "clock_length_invalid": QT_TRANSLATE_NOOP(
        "Error",
        "A clock runs for at least 1, and warns no earlier than it starts. Correct it; nothing was changed.",
    ),
    "partner_same": QT_TRANSLATE_NOOP(
        "Error", "{number}: two orders are needed for a swapped pair. Choose another incident."
    ),
    "partner_taken": QT_TRANSLATE_NOOP(
        "Error",
        "{number} belongs to another swapped pair already. Take that apart first; nothing was changed.",
    ),
    "stop_address_missing": QT_TRANSLATE_NOOP(
        "Error", "A parcel is to go to another address, but none is given. Enter it; nothing was sent."
    ),
    "stop_due_passed": QT_TRANSLATE_NOOP(
        "Error", "The time to answer by has passed already. Choose a later one; nothing was sent."
    ),
    "stop_answer_unknown": QT_TRANSLATE_NOOP(
        "Error", "Say whether the parcel is being stopped, was stopped, or could not be. Nothing was changed."
    ),
    "stray_empty": QT_TRANSLATE_NOOP(
        "Error",
        "There is no number, phone, name or goods in the text. Nothing was kept. Type what is on the label.",
    ),
    "stray_kept": QT_TRANSLATE_NOOP("Error", "The parcel {number} is on the list already. Nothing was kept."),
    "stray_back_already": QT_TRANSLATE_NOOP(
        "Error",
        "The parcel of {number} came back already. Nothing was changed. Look whether it is another one.",
    ),
    "guard_kind": QT_TRANSLATE_NOOP("Error", "Say first what is wrong with the shipment."),
    "guard_lines": QT_TRANSLATE_NOOP(
        "Error", "Enter what was ordered and what was sent, for at least one item."
    ),
    "guard_source": QT_TRANSLATE_NOOP("Error", "Say who noticed it."),
    "guard_reason": QT_TRANSLATE_NOOP("Error", "Give a reason."),
    "guard_parcel": QT_TRANSLATE_NOOP("Error", "Choose where the parcel is."),
    "guard_liability": QT_TRANSLATE_NOOP(
        "Error",
        "Say who is responsible; the shares must come to 100 %. “Not decided yet” is an answer.",
    ),
    "guard_supplier_told": QT_TRANSLATE_NOOP("Error", "Tell the supplier first and log the message."),
    "guard_direct": QT_TRANSLATE_NOOP("Error", "Without asking the supplier, say why."),
    "guard_supplier_answered": QT_TRANSLATE_NOOP("Error", "Log the supplier's answer first."),
    "guard_plan": QT_TRANSLATE_NOOP("Error", "Agree on a plan first."),
    "guard_freight_payer": QT_TRANSLATE_NOOP(
        "Error", "Say who pays the freight. Where it is left open, the seller pays."
    ),
    "guard_goods_holder": QT_TRANSLATE_NOOP("Error", "Say where the wrong goods end up."),
    "guard_result": QT_TRANSLATE_NOOP("Error", "Record the result for each line first."),
    "guard_result_proof": QT_TRANSLATE_NOOP(
        "Error", "Add the proof of the result: a trace, a chat or a picture."
    ),
    "guard_result_failed": QT_TRANSLATE_NOOP(
        "Error", "The cancellation failed: change the plan to a stop or a return first."
    ),
    "guard_buyer_told": QT_TRANSLATE_NOOP("Error", "Tell the buyer first and log the message."),
    "guard_compensated": QT_TRANSLATE_NOOP(
        "Error", "Nothing went to the buyer yet. Record the compensation first."
    ),
    "guard_compensation_done": QT_TRANSLATE_NOOP(
        "Error", "Some compensation is still open. Pay it or void it first."
    ),
    "guard_consent": QT_TRANSLATE_NOOP(
        "Error", "The buyer's consent is missing for a coupon, gift or other route."
    ),
    "guard_reship_failed": QT_TRANSLATE_NOOP(
        "Error",
        "A reshipped parcel did not arrive. Turn it into a refund or send again.",
    ),
    "guard_reship_under_way": QT_TRANSLATE_NOOP(
        "Error",
        "A reshipped parcel is still on its way. Note its arrival under Compensation, then close.",
    ),
    "guard_follow_up_done": QT_TRANSLATE_NOOP(
        "Error", "Make the care call first, or note that he was not reached."
    ),
    "guard_supplier_words": QT_TRANSLATE_NOOP(
        "Error", "The supplier's part is left open: say in words why, and what is still to come."
    ),
    "guard_supplier_part": QT_TRANSLATE_NOOP(
        "Error",
        "Say what came of the supplier's part: settled, written off, left open, or nothing to claim.",
    ),
    "guard_claims_ended": QT_TRANSLATE_NOOP(
        "Error",
        "Some claims against the supplier are still open. Collect them, write them off, or "
        "leave them open on purpose.",
    ),
    "guard_root_cause": QT_TRANSLATE_NOOP("Error", "Say why it happened."),
    "guard_prevention": QT_TRANSLATE_NOOP("Error", "Say what keeps it from happening again."),
    "guard_commitments_kept": QT_TRANSLATE_NOOP(
        "Error", "A promise to the buyer is still open. Keep it or close it first."
    ),
    "guard_not_shipped": QT_TRANSLATE_NOOP(
        "Error", "The parcel has already left, so this is not possible any more."
    ),
    "guard_nothing_owed": QT_TRANSLATE_NOOP(
        "Error",
        "The buyer is still to get his money. Record the refund and settle with him first, then close.",
    ),
    "guard_nothing_paid": QT_TRANSLATE_NOOP(
        "Error", "Something was already paid or sent to the buyer, so this cannot be withdrawn."
    ),
}
