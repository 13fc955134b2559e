"""The steps that several incidents can take at once, and what each panel leaves out for a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.domain.next_step import NextStep
from app.domain.statuses import Party
from app.services.incidents.results import IncidentDetail
from ui.pages.incidents.answer_action import AnswerPanel
from ui.pages.incidents.close_action import ClosePanel, ClosePreventedPanel
from ui.pages.incidents.confirm_action import ConfirmPanel
from ui.pages.incidents.escalate_action import EscalatePanel
from ui.pages.incidents.finish_action import FinishPanel
from ui.pages.incidents.liability_action import LiabilityPanel
from ui.pages.incidents.parcel_action import ParcelPanel
from ui.pages.incidents.plan_action import DirectPanel, PlanPanel
from ui.pages.incidents.reason_actions import (
    FalseAlarmPanel,
    StepBackPanel,
    WithdrawPanel,
)
from ui.pages.incidents.result_action import ResultPanel
from ui.pages.incidents.step_panel import StepPanel


class GroupAnswerPanel(AnswerPanel):
    """What the supplier says about all of them."""

    def build(self) -> None:
        super().build()
        self.party.choose(Party.SUPPLIER)
        self.form.set_row_visible(self.party, False)


PANELS: Mapping[str, type[StepPanel]] = {
    "confirm": ConfirmPanel,
    "set_parcel": ParcelPanel,
    "set_liability": LiabilityPanel,
    "supplier_answered": GroupAnswerPanel,
    "agree_plan": PlanPanel,
    "handle_directly": DirectPanel,
    "record_result": ResultPanel,
    "finish_buyer_side": FinishPanel,
    "close": ClosePanel,
    "close_prevented": ClosePreventedPanel,
    "fix_row": ClosePreventedPanel,
    "step_back": StepBackPanel,
    "false_alarm": FalseAlarmPanel,
    "withdraw": WithdrawPanel,
    "escalate": EscalatePanel,
}
# Open a place of their own: a text that names each parcel, the parcels to stop, each buyer's own words.
OWN_PLACE = ("submit_request", "chase_supplier", "tell_buyer", "stop_now")
ANY_TIME = (
    "stop_now",
    "submit_request",
    "tell_buyer",
    "set_parcel",
    "set_liability",
    "supplier_answered",
    "agree_plan",
    "handle_directly",
    "record_result",
    "finish_buyer_side",
    "close",
    "escalate",
    "step_back",
    "false_alarm",
    "withdraw",
)


def can_take(action: str) -> bool:
    """Whether a group can take this step at once."""
    return action in PANELS or action in OWN_PLACE


def wanted(steps: Iterable[NextStep]) -> list[tuple[str, int]]:
    """The next steps with how many incidents wait for each, the most wanted first."""
    return Counter(step.action for step in steps).most_common()


def as_group(first: IncidentDetail) -> IncidentDetail:
    """What a panel shows of a group: the first incident without what is only its own."""
    return replace(first, lines=(), parcels=(), offers=(), commitments=(), moves=())
