"""The track through the services: refusals say why, effects happen, nothing is half written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.data.models import AuditEntry, Compensation, Deadline, Incident, Message, SupplierClaim
from app.domain.errors import DomainError, IllegalMove
from app.domain.statuses import (
    BuyerWish,
    Channel,
    ClaimItem,
    ClaimStatus,
    ClockKind,
    CompensationKind,
    CompensationStatus,
    DeliveryState,
    DiscoveredBy,
    Escalation,
    EvidenceKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    ParcelState,
    Progress,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.services.incidents import IncidentService
from tests.services.incidents.desk import Desk

PLAN = (Remedy.INTERCEPT_AND_RESHIP, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)


def service(desk: Desk) -> IncidentService:
    return desk.services.incidents


def requested(desk: Desk) -> int:
    incident_id = desk.incident()
    service(desk).confirm(incident_id)
    service(desk).submit_request(incident_id, Channel.WECHAT, "请拦截 YT123", asks_stop=True)
    return incident_id


def negotiating(desk: Desk) -> int:
    incident_id = requested(desk)
    service(desk).supplier_answered(incident_id, "好的，马上拦截")
    return incident_id


def awaiting(desk: Desk) -> int:
    incident_id = negotiating(desk)
    service(desk).agree_plan(incident_id, *PLAN, amount_minor=6_100)
    return incident_id


def settling(desk: Desk) -> int:
    incident_id = awaiting(desk)
    service(desk).add_evidence(incident_id, b"trace", EvidenceKind.TRACKING_TRACE, file_name="t.png")
    service(desk).record_result(incident_id, result="success")
    return incident_id


def pay(desk: Desk, incident_id: int, status: CompensationStatus = CompensationStatus.PAID) -> Compensation:
    now = desk.clock.now()
    incident = Incident.get_by_id(incident_id)
    return Compensation.create(
        incident=incident,
        order=incident.order,
        kind=CompensationKind.REFUND,
        status=status,
        amount_minor=4_500,
        planned_at=now,
        paid_at=now if status is CompensationStatus.PAID else None,
    )


def following(desk: Desk) -> int:
    incident_id = settling(desk)
    service(desk).tell_buyer(incident_id, "您好，发错了，已为您补发")
    pay(desk, incident_id)
    service(desk).finish_buyer_side(incident_id)
    return incident_id


def closed(desk: Desk) -> int:
    incident_id = following(desk)
    service(desk).record_follow_up(incident_id, FollowUpOutcome.SATISFIED, score=5, words="很快")
    service(desk).close(incident_id, RootCause.SUPPLIER_PICKING, "打包拍照", SupplierPart.NOT_APPLICABLE)
    return incident_id


def clocks(incident_id: int, *, running: bool = True) -> set[ClockKind]:
    rows = Deadline.select().where(Deadline.incident == incident_id, Deadline.stopped_at.is_null(running))
    return {row.clock for row in rows}


def test_the_whole_way_to_closed(desk: Desk) -> None:
    detail = service(desk).get(closed(desk))
    assert detail.row.progress is Progress.CLOSED
    assert detail.row.closed_at == desk.clock.now()
    assert clocks(detail.id) == set()
    moves = [entry.code for entry in detail.timeline if entry.kind in ("opened", "move")]
    assert moves == [
        "to_verify", "confirmed", "requested", "negotiating", "awaiting_result",
        "buyer_settling", "follow_up", "closed",
    ]  # fmt: skip
    assert detail.money.sums[0].net_loss_minor == 4_500


def test_telling_the_supplier_turns_the_clock_over_to_his_answer(desk: Desk) -> None:
    incident_id = requested(desk)
    assert ClockKind.TELL_SUPPLIER not in clocks(incident_id)
    answer = Deadline.get(Deadline.incident == incident_id, Deadline.clock == ClockKind.SUPPLIER_ANSWER)
    assert answer.due_at - answer.starts_at == timedelta(hours=4)
    assert service(desk).get(incident_id).parcels[0].intercept_state is InterceptState.REQUESTED
    desk.clock.advance(timedelta(hours=5))
    step = service(desk).get(incident_id).next_step
    assert step.action == "chase_supplier"
    service(desk).supplier_answered(incident_id, "在查")
    assert ClockKind.SUPPLIER_ANSWER not in clocks(incident_id)


def test_a_refused_move_writes_nothing(desk: Desk) -> None:
    incident_id = settling(desk)
    before = AuditEntry.select().count()
    with pytest.raises(IllegalMove) as refused:
        service(desk).finish_buyer_side(incident_id)
    assert refused.value.code == "guard_buyer_told"
    assert refused.value.params["unmet"] == ("guard_buyer_told", "guard_compensated")
    assert AuditEntry.select().count() == before


def test_a_refused_close_leaves_the_cause_unwritten(desk: Desk) -> None:
    incident_id = following(desk)
    with pytest.raises(IllegalMove, match="guard_follow_up_done"):
        service(desk).close(incident_id, RootCause.SHOP_ENTRY, "x", SupplierPart.SETTLED)
    assert Incident.get_by_id(incident_id).root_cause is RootCause.UNDECIDED


def test_a_plan_other_than_proposed_needs_a_reason(desk: Desk) -> None:
    incident_id = negotiating(desk)
    other = (Remedy.INTERCEPT_AND_REFUND, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)
    with pytest.raises(DomainError) as refused:
        service(desk).agree_plan(incident_id, *other)
    assert refused.value.code == "remedy_reason_needed"
    service(desk).agree_plan(incident_id, *other, reason="买家在电话里要退款")
    assert service(desk).get(incident_id).plan.remedy_reason == "买家在电话里要退款"


def test_a_failed_stop_stays_and_proposes_another_plan(desk: Desk) -> None:
    incident_id = awaiting(desk)
    service(desk).record_result(incident_id, result="failed")
    detail = service(desk).get(incident_id)
    assert detail.row.progress is Progress.AWAITING_RESULT
    assert detail.parcels[0].intercept_state is InterceptState.FAILED
    assert detail.next_step.code == "plan_failed"
    service(desk).step_back(incident_id, Progress.NEGOTIATING, "拦截失败")
    again = service(desk).get(incident_id)
    assert again.plan.remedy is None
    assert again.proposal is not None
    assert again.proposal.remedy is Remedy.REFUSE_AND_RESHIP


def test_pieces_stopped_decide_the_result(desk: Desk) -> None:
    incident_id = awaiting(desk)
    line_id = service(desk).get(incident_id).lines[0].id
    with pytest.raises(DomainError) as refused:
        service(desk).record_result(incident_id, stopped={line_id: 3})
    assert refused.value.code == "stopped_quantity"
    service(desk).add_evidence(incident_id, b"x", EvidenceKind.CHAT)
    service(desk).record_result(incident_id, stopped={line_id: 1})
    assert service(desk).get(incident_id).plan.result == "partial"


def test_a_result_without_proof_is_refused(desk: Desk) -> None:
    with pytest.raises(IllegalMove, match="guard_result_proof"):
        service(desk).record_result(awaiting(desk), result="success")


def test_a_step_back_keeps_history_and_voids_open_money(desk: Desk) -> None:
    incident_id = settling(desk)
    open_row = pay(desk, incident_id, CompensationStatus.APPROVED)
    paid_row = pay(desk, incident_id)
    claim = SupplierClaim.create(
        incident=incident_id, item=ClaimItem.GOODS, amount_minor=100, planned_at=desk.clock.now()
    )
    entries = len(service(desk).get(incident_id).timeline)
    service(desk).step_back(incident_id, Progress.NEGOTIATING, "供应商反悔")
    states = [Compensation.get_by_id(row.id) for row in (open_row, paid_row)]
    assert [row.status for row in states] == [CompensationStatus.VOIDED, CompensationStatus.PAID]
    assert states[0].void_reason == "供应商反悔"
    assert SupplierClaim.get_by_id(claim.id).status is ClaimStatus.VOIDED
    assert Compensation.select().count() == 2
    timeline = service(desk).get(incident_id).timeline
    assert len(timeline) > entries
    assert [e.text for e in timeline if e.source_code == "move.step_back"] == ["供应商反悔"]


def test_a_step_forward_is_no_step_back(desk: Desk) -> None:
    with pytest.raises(IllegalMove) as refused:
        service(desk).step_back(requested(desk), Progress.BUYER_SETTLING, "x")
    assert refused.value.code == "step_back_forward"


def test_reopening_takes_it_up_where_the_buyer_is_settled(desk: Desk) -> None:
    incident_id = closed(desk)
    service(desk).reopen(incident_id, "买家说又坏了")
    row = service(desk).get(incident_id).row
    assert (row.progress, row.closed_at) == (Progress.BUYER_SETTLING, None)


def test_the_survey_is_held_once(desk: Desk) -> None:
    incident_id = following(desk)
    service(desk).record_follow_up(incident_id, FollowUpOutcome.NOT_REACHED)
    service(desk).record_follow_up(incident_id, FollowUpOutcome.UNHAPPY, score=2)
    with pytest.raises(DomainError) as refused:
        service(desk).record_follow_up(incident_id, FollowUpOutcome.SATISFIED, score=5)
    assert refused.value.code == "follow_up_once"


@pytest.mark.parametrize("score", [0, 6])
def test_a_score_is_one_to_five(desk: Desk, score: int) -> None:
    with pytest.raises(DomainError) as refused:
        service(desk).record_follow_up(following(desk), FollowUpOutcome.NEUTRAL, score=score)
    assert refused.value.code == "follow_up_score"


def test_closing_with_an_open_commitment_is_refused(desk: Desk) -> None:
    incident_id = following(desk)
    service(desk).record_follow_up(incident_id, FollowUpOutcome.SATISFIED)
    due = desk.clock.now() + timedelta(days=1)
    promise = service(desk).add_commitment(incident_id, "明天 18 点前补发", due).value
    last = (RootCause.SUPPLIER_PICKING, "拍照", SupplierPart.LEFT_OPEN, "下月结算时抵扣")
    with pytest.raises(IllegalMove, match="guard_commitments_kept"):
        service(desk).close(incident_id, *last)
    service(desk).keep_commitment(promise)
    service(desk).close(incident_id, *last)


def test_a_supplier_who_is_silent_does_not_hold_up_the_buyer(desk: Desk) -> None:
    incident_id = requested(desk)
    service(desk).agree_plan(incident_id, *PLAN)
    with pytest.raises(IllegalMove, match="guard_reason"):
        service(desk).handle_directly(incident_id)
    service(desk).handle_directly(incident_id, "供应商一直不回")
    assert service(desk).get(incident_id).row.progress is Progress.BUYER_SETTLING


def test_a_mistake_of_the_shop_s_own_needs_no_request(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).confirm(incident_id)
    service(desk).set_liability(incident_id, {LiableParty.SHOP: 100}, "录错规格")
    service(desk).agree_plan(incident_id, *PLAN)
    detail = service(desk).get(incident_id)
    assert detail.proposal is not None
    assert "caution_no_supplier_claim" in detail.proposal.cautions
    assert {option.supplier_minor for option in detail.options} == {0}
    service(desk).handle_directly(incident_id)


@pytest.mark.parametrize(
    "shares", [{LiableParty.SUPPLIER: 90}, {LiableParty.SUPPLIER: 130, LiableParty.SHOP: -30}]
)
def test_shares_make_a_hundred(desk: Desk, shares: dict[LiableParty, int]) -> None:
    with pytest.raises(DomainError) as refused:
        service(desk).set_liability(desk.incident(), shares)
    assert refused.value.code == "liability_sum"


def test_shares_replace_each_other(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).set_liability(incident_id, {LiableParty.SUPPLIER: 70, LiableParty.SHOP: 30})
    shares = {s.party: s.share_percent for s in service(desk).get(incident_id).liabilities}
    assert shares == {LiableParty.SUPPLIER: 70, LiableParty.SHOP: 30}


def test_stop_is_refused_after_delivery_with_its_reason(desk: Desk) -> None:
    incident_id = desk.incident(state=ParcelState.DELIVERED)
    service(desk).confirm(incident_id)
    with pytest.raises(IllegalMove) as refused:
        service(desk).submit_request(incident_id, Channel.WECHAT, "请拦截", asks_stop=True)
    assert refused.value.code == "intercept_after_delivery"
    assert Message.select().count() == 0
    assert service(desk).get(incident_id).row.progress is Progress.CONFIRMED


def test_the_return_arrives_after_the_reship_with_no_refund_and_closes(desk: Desk) -> None:
    incident_id = closed(desk)
    parcel = service(desk).get(incident_id).parcels[0]
    service(desk).set_parcel(incident_id, goods_return=ReturnState.RETURNING, return_tracking_no="YT1")
    service(desk).set_parcel(incident_id, goods_return=ReturnState.RECEIVED)
    service(desk).set_parcel(incident_id, goods_return=ReturnState.INSPECTED_GOOD)
    after = service(desk).get(incident_id)
    assert after.row.progress is Progress.CLOSED
    assert after.parcels[0].return_state is ReturnState.INSPECTED_GOOD
    assert parcel.id == after.parcels[0].id


def test_a_buyer_who_asks_starts_the_law_s_clock(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).set_buyer_wish(incident_id, BuyerWish.REFUND)
    limit = Deadline.get(Deadline.incident == incident_id, Deadline.clock == ClockKind.DELAY_LIMIT)
    assert limit.due_at - limit.starts_at == timedelta(days=15)
    assert limit.source == "penalty_measures:8"


def test_a_complaint_has_its_own_clock_in_working_days(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).escalate(incident_id, Escalation.AUTHORITY, "12315 投诉")
    clock = Deadline.get(Deadline.source == "consumer_law:46")
    assert clock.due_at - clock.starts_at == timedelta(days=11)  # seven working days over two weekends


def test_a_paused_clock_ends_as_much_later(desk: Desk) -> None:
    incident_id = desk.incident()
    clock = service(desk).get(incident_id).deadlines[0]
    service(desk).pause_clock(incident_id, clock.id)
    desk.clock.advance(timedelta(hours=6))
    service(desk).resume_clock(incident_id, clock.id)
    after = Deadline.get_by_id(clock.id)
    assert after.due_at - clock.due_at == timedelta(hours=6)
    assert after.paused_at is None


@pytest.mark.parametrize("write", [lambda s, i: s.add_note(i, " "), lambda s, i: s.tell_buyer(i, "")])
def test_empty_words_are_refused(desk: Desk, write: Callable[[IncidentService, int], object]) -> None:
    with pytest.raises(DomainError) as refused:
        write(service(desk), desk.incident())
    assert refused.value.code == "message_empty"


def test_evidence_is_on_disk_under_its_hash_and_ticks_the_checklist(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).add_evidence(incident_id, b"photo", EvidenceKind.GOODS_PHOTO, file_name="实物.png")
    detail = service(desk).get(incident_id)
    assert Path(detail.evidence[0].path).read_bytes() == b"photo"
    assert detail.evidence[0].media_type == "image/png"
    there = {item.kind for item in detail.checklist if item.is_there}
    assert there == {EvidenceKind.GOODS_PHOTO}


@pytest.mark.parametrize("make", [requested, negotiating, awaiting, settling, following, closed])
def test_every_step_has_one_proposal(desk: Desk, make: Callable[[Desk], int]) -> None:
    incident_id = make(desk)
    step = service(desk).get(incident_id).next_step
    assert (bool(step.code), bool(step.action)) == (True, True)
    assert service(desk).next_steps([incident_id])[incident_id] == step


def test_a_stop_that_succeeded_stopped_every_piece_and_a_refund_none(desk: Desk) -> None:
    stopped = service(desk).get(settling(desk))
    assert [line.stopped_quantity for line in stopped.lines] == [2]
    kept = desk.incident(desk.order("2"), state=ParcelState.DELIVERED)
    service(desk).confirm(kept)
    service(desk).submit_request(kept, Channel.WECHAT, "发错了")
    service(desk).supplier_answered(kept, "好")
    plan = (Remedy.REFUND_WITHOUT_RETURN, FreightPayer.NONE, GoodsHolder.BUYER)
    service(desk).agree_plan(kept, *plan, reason="不值得退")
    service(desk).add_evidence(kept, b"x", EvidenceKind.CHAT)
    service(desk).record_result(kept, result="success")
    assert [line.stopped_quantity for line in service(desk).get(kept).lines] == [0]


def test_a_reship_is_followed_to_the_door_and_a_failed_one_becomes_something_else(desk: Desk) -> None:
    incident_id = following(desk)
    service(desk).record_follow_up(incident_id, FollowUpOutcome.SATISFIED)
    row = pay(desk, incident_id)
    last = (RootCause.SUPPLIER_PICKING, "拍照", SupplierPart.LEFT_OPEN, "下月结算时抵扣")
    row.kind, row.delivery = CompensationKind.RESHIP, DeliveryState.SHIPPED
    row.save()
    with pytest.raises(IllegalMove, match="guard_reship_under_way"):
        service(desk).close(incident_id, *last)
    row.delivery = DeliveryState.FAILED
    row.save()
    assert service(desk).get(incident_id).next_step.code == "reship_failed"
    with pytest.raises(IllegalMove, match="guard_reship_failed"):
        service(desk).close(incident_id, *last)
    pay(desk, incident_id)
    service(desk).close(incident_id, *last)


def test_who_noticed_it_can_still_be_said_when_confirming_and_after(desk: Desk) -> None:
    """A finding of a sheet is ours, but the buyer may have complained first."""
    incident_id = desk.incident()
    service(desk).confirm(incident_id, discovered_by=DiscoveredBy.BUYER)
    assert service(desk).get(incident_id).row.discovered_by is DiscoveredBy.BUYER
    service(desk).set_discovered_by(incident_id, DiscoveredBy.SUPPLIER)
    assert service(desk).get(incident_id).row.discovered_by is DiscoveredBy.SUPPLIER
    written = AuditEntry.select().where(AuditEntry.operation == "incident.set_discovered_by").get()
    assert (written.before["discovered_by"], written.after["discovered_by"]) == ("buyer", "supplier")
