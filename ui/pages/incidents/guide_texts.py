"""Words of the decision guide and of the next step, by the codes `app.domain` gives."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

STEPS: dict[str, object] = {
    "fill_lines": QT_TRANSLATE_NOOP("IncidentGuide", "Fill in what was ordered and what was sent"),
    "confirm": QT_TRANSLATE_NOOP("IncidentGuide", "Confirm the error"),
    "choose_parcel": QT_TRANSLATE_NOOP("IncidentGuide", "Say where the parcel is"),
    "fix_before_shipping": QT_TRANSLATE_NOOP("IncidentGuide", "Put the row right before it is sent"),
    "set_liability": QT_TRANSLATE_NOOP("IncidentGuide", "Say who is responsible"),
    "request_relabel": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Ask the supplier to withdraw the label and print it anew"
    ),
    "request_stop": QT_TRANSLATE_NOOP("IncidentGuide", "Ask the supplier to stop the parcel"),
    "tell_supplier": QT_TRANSLATE_NOOP("IncidentGuide", "Tell the supplier, with proof"),
    "tell_buyer": QT_TRANSLATE_NOOP("IncidentGuide", "Tell the buyer"),
    "handle_directly": QT_TRANSLATE_NOOP("IncidentGuide", "Settle it with the buyer directly"),
    "chase_supplier": QT_TRANSLATE_NOOP("IncidentGuide", "Chase the supplier, he is late"),
    "await_supplier": QT_TRANSLATE_NOOP("IncidentGuide", "Wait for the supplier's answer"),
    "agree_plan": QT_TRANSLATE_NOOP("IncidentGuide", "Agree on the plan"),
    "plan_failed": QT_TRANSLATE_NOOP("IncidentGuide", "It failed: go back and change the plan"),
    "await_stop": QT_TRANSLATE_NOOP("IncidentGuide", "Wait for the result of the stop"),
    "record_result": QT_TRANSLATE_NOOP("IncidentGuide", "Record the result"),
    "reship_failed": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The reshipped parcel failed: turn it into a refund or send again"
    ),
    "get_consent": QT_TRANSLATE_NOOP("IncidentGuide", "Get the buyer's consent"),
    "approve_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "Approve the compensation"),
    "pay_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "Pay the compensation and keep the proof"),
    "plan_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "Plan the compensation"),
    "finish_buyer_side": QT_TRANSLATE_NOOP("IncidentGuide", "Finish the buyer's side"),
    "submit_claim": QT_TRANSLATE_NOOP("IncidentGuide", "Submit the claim to the supplier"),
    "keep_commitments": QT_TRANSLATE_NOOP("IncidentGuide", "Keep what was promised"),
    "follow_up": QT_TRANSLATE_NOOP("IncidentGuide", "Call the buyer"),
    "end_supplier_part": QT_TRANSLATE_NOOP("IncidentGuide", "Say what came of the supplier's part"),
    "name_cause": QT_TRANSLATE_NOOP("IncidentGuide", "Name the cause and the prevention"),
    "close": QT_TRANSLATE_NOOP("IncidentGuide", "Close the incident"),
    "done": QT_TRANSLATE_NOOP("IncidentGuide", "Done"),
    "done_false_alarm": QT_TRANSLATE_NOOP("IncidentGuide", "It was a false alarm"),
    "done_withdrawn": QT_TRANSLATE_NOOP("IncidentGuide", "It was withdrawn"),
}

ACTIONS: dict[str, object] = {
    "edit_lines": QT_TRANSLATE_NOOP("IncidentGuide", "Ordered and sent…"),
    "confirm": QT_TRANSLATE_NOOP("IncidentGuide", "Confirm…"),
    "set_parcel": QT_TRANSLATE_NOOP("IncidentGuide", "Where is it…"),
    "fix_row": QT_TRANSLATE_NOOP("IncidentGuide", "Corrected…"),
    "set_liability": QT_TRANSLATE_NOOP("IncidentGuide", "Responsible…"),
    "submit_request": QT_TRANSLATE_NOOP("IncidentGuide", "Request to the supplier…"),
    "tell_buyer": QT_TRANSLATE_NOOP("IncidentGuide", "Tell the buyer…"),
    "handle_directly": QT_TRANSLATE_NOOP("IncidentGuide", "Settle directly…"),
    "chase_supplier": QT_TRANSLATE_NOOP("IncidentGuide", "Chase…"),
    "supplier_answered": QT_TRANSLATE_NOOP("IncidentGuide", "Answer…"),
    "agree_plan": QT_TRANSLATE_NOOP("IncidentGuide", "Agree on the plan…"),
    "step_back": QT_TRANSLATE_NOOP("IncidentGuide", "Step back…"),
    "record_result": QT_TRANSLATE_NOOP("IncidentGuide", "Record the result…"),
    "plan_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "Compensate…"),
    "edit_consent": QT_TRANSLATE_NOOP("IncidentGuide", "Consent…"),
    "approve_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "Approve…"),
    "pay_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "Pay…"),
    "finish_buyer_side": QT_TRANSLATE_NOOP("IncidentGuide", "Finish the buyer's side"),
    "submit_claim": QT_TRANSLATE_NOOP("IncidentGuide", "Claim…"),
    "keep_commitment": QT_TRANSLATE_NOOP("IncidentGuide", "Promises…"),
    "record_follow_up": QT_TRANSLATE_NOOP("IncidentGuide", "Care call…"),
    "close": QT_TRANSLATE_NOOP("IncidentGuide", "Close…"),
    "close_prevented": QT_TRANSLATE_NOOP("IncidentGuide", "Close as prevented…"),
    "reopen": QT_TRANSLATE_NOOP("IncidentGuide", "Reopen…"),
    "false_alarm": QT_TRANSLATE_NOOP("IncidentGuide", "False alarm…"),
    "withdraw": QT_TRANSLATE_NOOP("IncidentGuide", "Withdraw the incident…"),
    "escalate": QT_TRANSLATE_NOOP("IncidentGuide", "Escalate…"),
}

REASONS: dict[str, object] = {
    "why_fill_lines": QT_TRANSLATE_NOOP("IncidentGuide", "Without both sides nobody can see what is wrong."),
    "why_confirm": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "Ordered and sent are known: confirm, and the clocks for the supplier and the buyer are yours again.",
    ),
    "why_choose_parcel": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Stop, refuse or return: what is possible depends on where the parcel is."
    ),
    "why_fix_before_shipping": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Nothing has left yet: the buyer will not notice."
    ),
    "why_set_liability": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It decides who is asked and who pays. “Not decided yet” is an answer."
    ),
    "why_request_relabel": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The courier refuses to stop a parcel before pickup."
    ),
    "why_request_stop": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It can still be stopped, and only the account that sent it may ask."
    ),
    "why_tell_supplier": QT_TRANSLATE_NOOP("IncidentGuide", "What is told in time cannot be denied later."),
    "why_tell_buyer": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer should hear it from us first: what happened, why, and what is offered."
    ),
    "why_handle_directly": QT_TRANSLATE_NOOP("IncidentGuide", "The supplier need not be asked for this."),
    "why_chase_supplier": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The answer is overdue: losses that grow from waiting are ours to limit."
    ),
    "why_await_supplier": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The request is out and the clock runs; log the answer when it comes."
    ),
    "why_agree_plan": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Remedy, freight, goods and amount belong on record."
    ),
    "why_plan_failed": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The parcel was not stopped: a return or a refusal is the way now."
    ),
    "why_await_stop": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The courier has the request; look again every four hours."
    ),
    "why_record_result": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Line by line, with proof: only then is the buyer's side settled."
    ),
    "why_reship_failed": QT_TRANSLATE_NOOP("IncidentGuide", "The buyer still has nothing in hand."),
    "why_get_consent": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Coupons, gifts and other routes than the original payment need it on record."
    ),
    "why_approve_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "It is planned and within the caps."),
    "why_pay_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "It is approved; the buyer waits."),
    "why_plan_compensation": QT_TRANSLATE_NOOP("IncidentGuide", "The buyer has had nothing yet."),
    "why_finish_buyer_side": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Told, paid and proven: the care call comes next."
    ),
    "why_submit_claim": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Planned items are not claimed until the supplier has them."
    ),
    "why_keep_commitments": QT_TRANSLATE_NOOP("IncidentGuide", "A promise to the buyer is binding."),
    "why_follow_up": QT_TRANSLATE_NOOP("IncidentGuide", "The buyer is settled: ask once how it went."),
    "why_end_supplier_part": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Settled, written off, left open or nothing to claim: one of them before closing."
    ),
    "why_name_cause": QT_TRANSLATE_NOOP("IncidentGuide", "That is how it does not happen again."),
    "why_close": QT_TRANSLATE_NOOP("IncidentGuide", "Buyer settled, supplier's part recorded, cause named."),
    "why_done": QT_TRANSLATE_NOOP("IncidentGuide", "Nothing is left to do. Reopen it if something comes up."),
    "why_done_false_alarm": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Nothing was wrong. Reopen it if that changes."
    ),
    "why_done_withdrawn": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It is no longer pursued. Reopen it if that changes."
    ),
    "cancelled_order_stop": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled before it went out: stop it, and refund."
    ),
    "cancelled_order_arrived": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled, the goods are worth their way back."
    ),
    "cancelled_order_worthless": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled, the goods are not worth their way back."
    ),
    "cancelled_order_hold": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled and nothing has left yet: hold it back, and refund."
    ),
    "cancelled_order_back": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The order was cancelled, the goods are on their way back: refund."
    ),
    "swapped_stop_both": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Two buyers would get each other's goods: stop both parcels."
    ),
    "more_than_ordered": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer has more than ordered: invite a return at our cost, or give it."
    ),
    "fewer_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Pieces are missing and the buyer wants money for them."
    ),
    "fewer_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Pieces are missing and the buyer keeps what came: pay the difference."
    ),
    "fewer_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Pieces are missing: send them, never ask everything back."
    ),
    "no_stock_under_way": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The right goods are not to be had: no promise of them. Stop the parcel and refund."
    ),
    "no_stock_worth": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The right goods are not to be had; the wrong ones are worth their way back."
    ),
    "no_stock_worthless": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The right goods are not to be had; the wrong ones are not worth their way back."
    ),
    "no_stock": QT_TRANSLATE_NOOP("IncidentGuide", "The right goods are not to be had: refund."),
    "not_sent_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Nothing has left yet and the buyer wants his money."
    ),
    "not_sent_fix": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Nothing has left yet: put the row right, the buyer will not notice."
    ),
    "labelled_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The label is printed but not picked up, and the buyer wants his money."
    ),
    "labelled_relabel": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The label is printed but not picked up: withdraw and print anew."
    ),
    "under_way_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The parcel is under way, the buyer wants his money: stop it and refund."
    ),
    "under_way_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer keeps what comes: do not stop it, pay the difference."
    ),
    "under_way_stopping_failed": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It could not be stopped: advise to refuse it, and send the right goods."
    ),
    "under_way_both": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "Under way, not yet out for delivery: it can still be stopped, and the right goods need not wait.",
    ),
    "door_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It is at the door, the buyer wants his money: let him refuse it, and refund."
    ),
    "door_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "It is at the door and the buyer keeps it: pay the difference."
    ),
    "door_both": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "It is at the door: phone the outlet, ask the buyer to refuse, send the right goods now.",
    ),
    "worth_exchange": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The wrong goods are worth their way back: exchange them, pickup paid by us."
    ),
    "worth_return": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The goods are worth their way back: return and refund, freight on the supplier."
    ),
    "worth_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer keeps it: price difference and a little goodwill."
    ),
    "worth_options": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The buyer has not said what he wants: offer three ways in one message."
    ),
    "worthless_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The way back costs more than the goods are worth: refund, nothing to return."
    ),
    "worthless_keep": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The way back costs more than the goods are worth and the buyer keeps it: a coupon."
    ),
    "worthless_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "The way back costs more than the goods are worth: send the right goods, he keeps the wrong ones.",
    ),
    "back_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The goods are on their way back and the buyer wants his money: refund now."
    ),
    "back_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The goods are on their way back: send the right ones."
    ),
    "lost_refund": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The parcel is lost, the buyer wants his money: refund, and claim from the courier."
    ),
    "lost_reship": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The parcel is lost: send again, and claim from the courier."
    ),
    "lost_ask": QT_TRANSLATE_NOOP("IncidentGuide", "The parcel is lost: ask the buyer what he wants."),
    "caution_not_resalable": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "Goods like these cannot be sold again: count nothing for them; for food mind tenfold damages.",
    ),
    "caution_ask_goods_first": QT_TRANSLATE_NOOP(
        "IncidentGuide",
        "Before refunding ask once whether the goods come back: afterwards nobody helps to get them.",
    ),
    "caution_value_unknown": QT_TRANSLATE_NOOP(
        "IncidentGuide", "What the wrong goods cost is not known, so the way back may not pay."
    ),
    "caution_stop_extra_parcel": QT_TRANSLATE_NOOP(
        "IncidentGuide", "What is too much is still on its way: stopping it costs less than a return."
    ),
    "caution_no_supplier_claim": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Our own mistake: nothing to claim from the supplier."
    ),
    "caution_courier_claim": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The courier's mistake: claim from the courier."
    ),
}
