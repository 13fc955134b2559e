"""Which panel carries out which action of the next step, the moves and the menu."""

from __future__ import annotations

from collections.abc import Mapping

from ui.pages.incidents.answer_action import AnswerPanel
from ui.pages.incidents.clocks_action import ClocksPanel
from ui.pages.incidents.close_action import ClosePanel, ClosePreventedPanel
from ui.pages.incidents.confirm_action import ConfirmPanel, LinesPanel
from ui.pages.incidents.escalate_action import EscalatePanel, EventPanel
from ui.pages.incidents.finish_action import FinishPanel
from ui.pages.incidents.follow_up_action import FollowUpPanel
from ui.pages.incidents.liability_action import LiabilityPanel
from ui.pages.incidents.offer_action import OfferPanel
from ui.pages.incidents.parcel_action import ParcelPanel
from ui.pages.incidents.plan_action import DirectPanel, PlanPanel
from ui.pages.incidents.prevention_actions import CorrectivePanel, VerifyPanel
from ui.pages.incidents.promise_action import PromisesPanel
from ui.pages.incidents.proof.pack_panel import EvidencePackPanel
from ui.pages.incidents.reason_actions import (
    FalseAlarmPanel,
    ReopenPanel,
    StepBackPanel,
    WithdrawPanel,
)
from ui.pages.incidents.result_action import ResultPanel
from ui.pages.incidents.settle_action import SettlePanel
from ui.pages.incidents.step_panel import StepPanel
from ui.pages.incidents.supply_actions import RightGoodsPanel, SwapPanel
from ui.pages.incidents.talk_actions import ChasePanel, RequestPanel, TellBuyerPanel

PANELS: Mapping[str, type[StepPanel] | type[SettlePanel]] = {
    "edit_lines": LinesPanel,
    "confirm": ConfirmPanel,
    "set_parcel": ParcelPanel,
    "fix_row": ClosePreventedPanel,
    "close_prevented": ClosePreventedPanel,
    "set_liability": LiabilityPanel,
    "submit_request": RequestPanel,
    "chase_supplier": ChasePanel,
    "tell_buyer": TellBuyerPanel,
    "supplier_answered": AnswerPanel,
    "agree_plan": PlanPanel,
    "handle_directly": DirectPanel,
    "record_result": ResultPanel,
    "edit_consent": SettlePanel,
    "approve_compensation": SettlePanel,
    "pay_compensation": SettlePanel,
    "finish_buyer_side": FinishPanel,
    "keep_commitment": PromisesPanel,
    "record_follow_up": FollowUpPanel,
    "close": ClosePanel,
    "step_back": StepBackPanel,
    "reopen": ReopenPanel,
    "false_alarm": FalseAlarmPanel,
    "withdraw": WithdrawPanel,
    "escalate": EscalatePanel,
    "evidence_pack": EvidencePackPanel,
    "clocks": ClocksPanel,
    "note_event": EventPanel,
    "link_swap": SwapPanel,
    "right_goods": RightGoodsPanel,
    "add_offer": OfferPanel,
    "add_action": CorrectivePanel,
    "verify_action": VerifyPanel,
}
