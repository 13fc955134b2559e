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
    "hand_in_evidence": QT_TRANSLATE_NOOP("IncidentGuide", "Hand the proof in to the platform"),
    "answer_platform": QT_TRANSLATE_NOOP("IncidentGuide", "Answer the platform"),
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
    "stop_now": QT_TRANSLATE_NOOP("IncidentGuide", "Stop it and tell the buyer…"),
    "add_offer": QT_TRANSLATE_NOOP("IncidentGuide", "Note an offer…"),
    "add_action": QT_TRANSLATE_NOOP("IncidentGuide", "A corrective action…"),
    "verify_action": QT_TRANSLATE_NOOP("IncidentGuide", "Did an action help…"),
    "note_event": QT_TRANSLATE_NOOP("IncidentGuide", "From platform or courier…"),
    "link_swap": QT_TRANSLATE_NOOP("IncidentGuide", "Swapped with another…"),
    "right_goods": QT_TRANSLATE_NOOP("IncidentGuide", "Has he the right goods…"),
    "clocks": QT_TRANSLATE_NOOP("IncidentGuide", "Clocks…"),
}

STEP_REASONS: dict[str, object] = {
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
    "why_hand_in_evidence": QT_TRANSLATE_NOOP(
        "IncidentGuide", "Who cannot show his records bears the consequences; the evidence pack has them."
    ),
    "why_answer_platform": QT_TRANSLATE_NOOP(
        "IncidentGuide", "The platform decides without us when it hears nothing in time."
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
}
