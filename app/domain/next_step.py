"""What to do next with an incident: one proposal, its reason, its source, its button.

The rules stand in order; the first that fits is the proposal. Source: domain.md 2.1, 2.3.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.incident_facts import IncidentFacts
from app.domain.remedy import LETS_PARCEL_GO_ON, Proposal
from app.domain.statuses import (
    BuyerWish,
    ClockKind,
    InterceptState,
    ParcelState,
    Party,
    Progress,
    RootCause,
    SupplierPart,
)
from app.domain.transitions import BEFORE_PICKUP, OPEN, WITHOUT_COMPENSATION


@dataclass(frozen=True)
class NextStep:
    """One proposal. Codes, not words: `code` names the sentence, `action` the button."""

    code: str
    action: str
    reason: str
    sources: tuple[str, ...] = ()
    waiting_for: Party = Party.SELF
    """Whose turn it is; SELF is the owner."""
    due_at: datetime | None = None
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StepView:
    """What the rules look at."""

    facts: IncidentFacts
    proposal: Proposal | None
    due: Mapping[ClockKind, datetime]
    """When each running clock is due."""
    now: datetime

    def is_overdue(self, clock: ClockKind) -> bool:
        """Whether that clock runs and has run out."""
        due = self.due.get(clock)
        return due is not None and due <= self.now


@dataclass(frozen=True)
class StepRule:
    """One line of the table; `state` None: wherever the incident stands, as long as it is open."""

    state: Progress | None
    code: str
    action: str
    fits: Callable[[StepView], bool]
    sources: tuple[str, ...] = ()
    waiting_for: Party = Party.SELF
    clock: ClockKind | None = None


def _always(_: StepView) -> bool:
    return True


def _can_stop(view: StepView) -> bool:
    """Whether any parcel is to be stopped: one that only lacks something is not."""
    goes_on = view.proposal is not None and view.proposal.remedy in LETS_PARCEL_GO_ON
    return view.facts.unstopped_parcel_count > 0 and not goes_on


def _is_in_house(facts: IncidentFacts) -> bool:
    return facts.parcel in (ParcelState.NOT_PUSHED, ParcelState.PUSHED) and facts.shipped_parcel_count == 0


def _lacks_compensation(view: StepView) -> bool:
    facts = view.facts
    return facts.paid_compensation_count == 0 and facts.remedy not in WITHOUT_COMPENSATION


def _is_untold(view: StepView) -> bool:
    facts = view.facts
    return not facts.is_buyer_told and facts.parcel not in BEFORE_PICKUP


def _is_suppliers(view: StepView) -> bool:
    facts = view.facts
    return facts.has_supplier and (facts.supplier_share > 0 or facts.is_liability_undecided)


RULES: tuple[StepRule, ...] = (
    # Who decides over both parties waits hours, not days; without an answer he decides without us.
    StepRule(
        None,
        "hand_in_evidence",
        "note_event",
        lambda v: ClockKind.DISPUTE_EVIDENCE in v.due,
        ("e_commerce_law:62",),
        clock=ClockKind.DISPUTE_EVIDENCE,
    ),
    StepRule(
        None,
        "answer_platform",
        "note_event",
        lambda v: ClockKind.DISPUTE in v.due,
        ("e_commerce_law:62",),
        clock=ClockKind.DISPUTE,
    ),
    StepRule(
        Progress.TO_VERIFY,
        "fill_lines",
        "edit_lines",
        lambda v: v.facts.line_count == 0 or v.facts.unread_line_count > 0,
        ("e_commerce_law:62",),
        clock=ClockKind.TELL_SUPPLIER,
    ),
    StepRule(
        Progress.TO_VERIFY,
        "confirm",
        "confirm",
        _always,
        ("e_commerce_law:62",),
        clock=ClockKind.TELL_SUPPLIER,
    ),
    StepRule(Progress.CONFIRMED, "choose_parcel", "set_parcel", lambda v: v.facts.parcel is None),
    StepRule(
        Progress.CONFIRMED,
        "fix_before_shipping",
        "fix_row",
        lambda v: _is_in_house(v.facts) and v.facts.wish is not BuyerWish.REFUND,
    ),
    StepRule(
        Progress.CONFIRMED,
        "set_liability",
        "set_liability",
        lambda v: v.facts.liability_total != 100,
        ("civil_code:577",),
    ),
    StepRule(
        Progress.CONFIRMED,
        "request_relabel",
        "submit_request",
        lambda v: v.facts.parcel is ParcelState.LABELLED and v.facts.has_supplier,
        clock=ClockKind.TELL_SUPPLIER,
    ),
    StepRule(
        Progress.CONFIRMED,
        "request_stop",
        "submit_request",
        lambda v: _is_suppliers(v) and _can_stop(v),
        ("taobao_dispute:23", "civil_code:829"),
        clock=ClockKind.TELL_SUPPLIER,
    ),
    StepRule(
        Progress.CONFIRMED,
        "tell_supplier",
        "submit_request",
        _is_suppliers,
        ("civil_code:621", "civil_code:591"),
        clock=ClockKind.TELL_SUPPLIER,
    ),
    StepRule(Progress.CONFIRMED, "tell_buyer", "tell_buyer", _is_untold, clock=ClockKind.FIRST_REPLY),
    StepRule(Progress.CONFIRMED, "handle_directly", "handle_directly", _always),
    StepRule(
        Progress.REQUESTED,
        "tell_buyer",
        "tell_buyer",
        lambda v: _is_untold(v) and not v.is_overdue(ClockKind.SUPPLIER_ANSWER),
        ("consumer_law:24",),
        clock=ClockKind.FIRST_REPLY,
    ),
    StepRule(
        Progress.REQUESTED,
        "chase_supplier",
        "chase_supplier",
        lambda v: not v.facts.has_supplier_answer and v.is_overdue(ClockKind.SUPPLIER_ANSWER),
        ("civil_code:591",),
        clock=ClockKind.SUPPLIER_ANSWER,
    ),
    StepRule(
        Progress.REQUESTED,
        "await_supplier",
        "supplier_answered",
        _always,
        waiting_for=Party.SUPPLIER,
        clock=ClockKind.SUPPLIER_ANSWER,
    ),
    StepRule(
        Progress.NEGOTIATING,
        "tell_buyer",
        "tell_buyer",
        _is_untold,
        ("consumer_law:24",),
        clock=ClockKind.FIRST_REPLY,
    ),
    StepRule(Progress.NEGOTIATING, "agree_plan", "agree_plan", _always, ("taobao_dispute:49",)),
    StepRule(
        Progress.AWAITING_RESULT,
        "plan_failed",
        "step_back",
        lambda v: v.facts.result == "failed",
    ),
    StepRule(
        Progress.AWAITING_RESULT,
        "await_stop",
        "record_result",
        lambda v: v.facts.intercept in (InterceptState.REQUESTED, InterceptState.UNDER_WAY),
        ("civil_code:829",),
        Party.COURIER,
        ClockKind.INTERCEPT,
    ),
    StepRule(Progress.AWAITING_RESULT, "record_result", "record_result", _always, waiting_for=Party.SUPPLIER),
    StepRule(
        Progress.BUYER_SETTLING,
        "tell_buyer",
        "tell_buyer",
        lambda v: not v.facts.is_buyer_told,
        ("consumer_law:24",),
        clock=ClockKind.FIRST_REPLY,
    ),
    StepRule(
        Progress.BUYER_SETTLING,
        "reship_failed",
        "plan_compensation",
        lambda v: v.facts.failed_reship_count > 0,
        ("consumer_law:24",),
        clock=ClockKind.DELAY_LIMIT,
    ),
    StepRule(
        Progress.BUYER_SETTLING,
        "get_consent",
        "edit_consent",
        lambda v: v.facts.missing_consent_count > 0,
        ("return_measures:14",),
    ),
    StepRule(
        Progress.BUYER_SETTLING,
        "approve_compensation",
        "approve_compensation",
        lambda v: v.facts.planned_compensation_count > 0,
        clock=ClockKind.REFUND,
    ),
    StepRule(
        Progress.BUYER_SETTLING,
        "pay_compensation",
        "pay_compensation",
        lambda v: v.facts.approved_compensation_count > 0,
        ("consumer_law:25", "return_measures:14"),
        clock=ClockKind.REFUND,
    ),
    StepRule(
        Progress.BUYER_SETTLING,
        "plan_compensation",
        "plan_compensation",
        _lacks_compensation,
        ("consumer_law:24",),
        clock=ClockKind.DELAY_LIMIT,
    ),
    StepRule(Progress.BUYER_SETTLING, "finish_buyer_side", "finish_buyer_side", _always),
    StepRule(
        Progress.FOLLOW_UP,
        "reship_failed",
        "plan_compensation",
        lambda v: v.facts.failed_reship_count > 0,
        ("consumer_law:24",),
        clock=ClockKind.DELAY_LIMIT,
    ),
    StepRule(
        Progress.FOLLOW_UP,
        "approve_compensation",
        "approve_compensation",
        lambda v: v.facts.planned_compensation_count > 0,
        clock=ClockKind.REFUND,
    ),
    StepRule(
        Progress.FOLLOW_UP,
        "pay_compensation",
        "pay_compensation",
        lambda v: v.facts.approved_compensation_count > 0,
        ("consumer_law:25", "return_measures:14"),
        clock=ClockKind.REFUND,
    ),
    # What was paid was taken back: a transfer that bounced, a wrong account.
    StepRule(
        Progress.FOLLOW_UP,
        "plan_compensation",
        "plan_compensation",
        _lacks_compensation,
        ("consumer_law:24",),
        clock=ClockKind.DELAY_LIMIT,
    ),
    StepRule(
        Progress.FOLLOW_UP,
        "submit_claim",
        "submit_claim",
        lambda v: v.facts.unsubmitted_claim_count > 0,
        ("civil_code:621", "consumer_law:40"),
        clock=ClockKind.INSPECTION,
    ),
    StepRule(
        Progress.FOLLOW_UP,
        "keep_commitments",
        "keep_commitment",
        lambda v: v.facts.open_commitment_count > 0,
        ("consumer_regulation:12",),
        clock=ClockKind.COMMITMENT,
    ),
    StepRule(
        Progress.FOLLOW_UP,
        "follow_up",
        "record_follow_up",
        lambda v: not v.facts.is_follow_up_done,
        clock=ClockKind.FOLLOW_UP,
    ),
    StepRule(
        Progress.FOLLOW_UP,
        "end_supplier_part",
        "close",
        lambda v: v.facts.supplier_part is SupplierPart.PENDING,
        clock=ClockKind.CLAIM_PAYMENT,
    ),
    StepRule(
        Progress.FOLLOW_UP,
        "name_cause",
        "close",
        lambda v: v.facts.root_cause is RootCause.UNDECIDED or not v.facts.prevention.strip(),
    ),
    StepRule(Progress.FOLLOW_UP, "close", "close", _always),
    StepRule(Progress.CLOSED, "done", "reopen", _always),
    StepRule(Progress.FALSE_ALARM, "done_false_alarm", "reopen", _always),
    StepRule(Progress.WITHDRAWN, "done_withdrawn", "reopen", _always),
)

# What no article asks for is the house's own way of working.
_OWN_PRACTICE = "owner"
# The remedy's own ground is shown where the step carries out the remedy.
_CARRIES_REMEDY = frozenset({"submit_request", "agree_plan", "handle_directly", "plan_compensation"})


def next_step(view: StepView) -> NextStep:
    """The one thing to do now; every state has one."""
    here = view.facts.progress
    anywhere = None if here in OPEN else here
    rule = next(r for r in RULES if r.state in (here, anywhere) and r.fits(view))
    proposal = view.proposal if rule.action in _CARRIES_REMEDY else None
    grounds = tuple(dict.fromkeys((*(proposal.sources if proposal else ()), *rule.sources)))
    return NextStep(
        code=rule.code,
        action=rule.action,
        reason=proposal.reason if proposal else f"why_{rule.code}",
        sources=grounds or (_OWN_PRACTICE,),
        waiting_for=rule.waiting_for,
        due_at=view.due.get(rule.clock) if rule.clock else None,
        params={"remedy": proposal.remedy.value} if proposal else {},
    )
