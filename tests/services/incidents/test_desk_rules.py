"""What the desk holds to: caps, pairs, stock, words for what stays open; each said by its name."""

from __future__ import annotations

from argparse import Namespace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from app.commands import doctor
from app.data.models import Compensation, Incident, Order, Parcel, SupplierClaim
from app.domain.errors import DomainError, IllegalMove
from app.domain.money import Money
from app.domain.statuses import (
    BuyerWish,
    Channel,
    ClaimItem,
    CompensationKind,
    CompensationStatus,
    DiscoveredBy,
    Escalation,
    EvidenceKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    MismatchKind,
    ParcelState,
    Progress,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.fulfilment import ReshipDraft
from app.services.incidents import IncidentService, SentLine
from tests.services.incidents.desk import Desk


def service(desk: Desk) -> IncidentService:
    return desk.services.incidents


def cny(minor: int) -> Money:
    return Money(minor, "CNY")


def pay(desk: Desk, incident_id: int, minor: int, kind: CompensationKind = CompensationKind.REFUND) -> int:
    money = desk.services.compensations
    row = money.plan(incident_id, CompensationDraft(kind, cny(minor))).value
    money.approve([row.id])
    money.pay([row.id], proof_note="平台原路退回")
    return row.id


def to_buyer(desk: Desk, remedy: Remedy, state: ParcelState = ParcelState.DELIVERED) -> int:
    """An incident of the shop's own, planned and at the buyer's settlement."""
    incident_id = desk.incident(state=state)
    incidents = service(desk)
    incidents.confirm(incident_id)
    incidents.set_liability(incident_id, {LiableParty.SHOP: 100})
    incidents.agree_plan(incident_id, remedy, FreightPayer.SHOP, GoodsHolder.SUPPLIER, reason="和买家说好了")
    incidents.handle_directly(incident_id)
    incidents.tell_buyer(incident_id, "您好，发错了")
    return incident_id


def close(desk: Desk, incident_id: int, part: SupplierPart = SupplierPart.NOT_APPLICABLE) -> None:
    incidents = service(desk)
    incidents.finish_buyer_side(incident_id)
    incidents.record_follow_up(incident_id, FollowUpOutcome.SATISFIED, score=5)
    incidents.close(incident_id, RootCause.SHOP_ENTRY, "录单后核对", part)


def test_refund_99_then_2_on_100_is_refused(desk: Desk) -> None:
    incident_id = desk.incident(desk.order(paid_minor=10_000))
    pay(desk, incident_id, 9_900)
    with pytest.raises(DomainError) as refused:
        pay(desk, incident_id, 200)
    assert refused.value.code == "refund_above_paid"
    assert refused.value.params["limit"] == "1.00"
    pay(desk, incident_id, 100)
    assert sum(row.amount_minor for row in Compensation.select()) == 10_000


def test_the_return_arrives_after_the_reship_with_no_refund_and_closes(desk: Desk) -> None:
    incident_id = to_buyer(desk, Remedy.EXCHANGE)
    money, reships = desk.services.compensations, desk.services.fulfilment
    row = reships.reship(incident_id, ReshipDraft(cny(3_000), tracking_no="SF1002003004005")).value
    money.approve([row.id])
    money.pay([row.id], proof_note="已发顺丰")
    reships.deliver(row.id, has_arrived=True)
    service(desk).set_parcel(incident_id, goods_return=ReturnState.RETURNING, return_tracking_no="YT1")
    service(desk).set_parcel(incident_id, goods_return=ReturnState.RECEIVED)
    service(desk).set_parcel(incident_id, goods_return=ReturnState.INSPECTED_GOOD)
    close(desk, incident_id)
    detail = service(desk).get(incident_id)
    assert detail.row.progress is Progress.CLOSED
    assert not [d for d in detail.deadlines if d.stopped_at is None]
    assert {c.kind for c in detail.money.compensations} == {CompensationKind.RESHIP}


def test_1_of_3_pieces_wrong_touches_only_1(desk: Desk) -> None:
    order = desk.order(paid_minor=9_000)
    line = order.lines[0]
    line.quantity, line.line_minor, line.paid_minor = 3, 9_000, 9_000
    line.save()
    wrong = SentLine(line.id, "加绒连帽卫衣", "藏青色 / XL", sent_quantity=1, ordered_quantity=1)
    opened = service(desk).open_from_order(order.id, MismatchKind.WRONG_COLOUR, [wrong], DiscoveredBy.US)
    row = desk.services.fulfilment.reship(opened.value, ReshipDraft(cny(1_000))).value
    again = Order.get_by_id(row.reship_order_id)
    assert [made.quantity for made in again.lines] == [1]
    proposal = service(desk).get(opened.value)
    assert [(seen.ordered_quantity, seen.sent_quantity) for seen in proposal.lines] == [(1, 1)]
    refunds = [o for o in proposal.options if o.remedy is Remedy.INTERCEPT_AND_REFUND]
    assert [option.cost_minor for option in refunds] == [3_000]


def test_a_failed_reship_becomes_a_refund_and_keeps_its_links(desk: Desk) -> None:
    incident_id = to_buyer(desk, Remedy.EXCHANGE)
    money, reships = desk.services.compensations, desk.services.fulfilment
    row = reships.reship(incident_id, ReshipDraft(cny(3_000), tracking_no="SF1002003004005")).value
    money.approve([row.id])
    money.pay([row.id], proof_note="已发顺丰")
    reships.deliver(row.id, has_arrived=False)
    with pytest.raises(IllegalMove, match="guard_reship_failed"):
        service(desk).finish_buyer_side(incident_id)
    draft = reships.refund_instead(row.id)
    assert draft is not None
    assert draft.amount == cny(9_000)
    refund = money.plan(incident_id, draft).value
    money.approve([refund.id])
    money.pay([refund.id], proof_note="已退")
    close(desk, incident_id)
    kept = Compensation.get_by_id(row.id)
    assert (kept.status, kept.reship_order.reship_of_id) == (CompensationStatus.PAID, kept.order_id)
    assert {c.incident_id for c in Compensation.select()} == {incident_id}
    assert Parcel.get(Parcel.tracking_no == "SF1002003004005")


def test_a_coupon_instead_of_money_needs_consent(desk: Desk) -> None:
    incident_id = desk.incident(desk.order(paid_minor=10_000))
    money = desk.services.compensations
    row = money.plan(incident_id, CompensationDraft(CompensationKind.COUPON, cny(500))).value
    with pytest.raises(DomainError) as refused:
        money.approve([row.id])
    assert refused.value.code == "consent_missing"
    money.record_consent(row.id, "旺旺 3 月 13 日同意")
    money.approve([row.id])


def test_a_step_back_keeps_history(desk: Desk) -> None:
    incident_id = to_buyer(desk, Remedy.REFUND_WITHOUT_RETURN)
    paid = pay(desk, incident_id, 1_000)
    draft = CompensationDraft(CompensationKind.REFUND, cny(500))
    planned = desk.services.compensations.plan(incident_id, draft).value
    before = service(desk).get(incident_id).timeline
    service(desk).step_back(incident_id, Progress.CONFIRMED, "重新谈")
    after = service(desk).get(incident_id).timeline
    kept = [entry for entry in before if entry.kind != "plan"]
    assert [entry for entry in after if entry in kept] == kept
    statuses = {row.id: row.status for row in Compensation.select()}
    assert statuses == {paid: CompensationStatus.PAID, planned.id: CompensationStatus.VOIDED}


# Pairs


def test_two_that_got_each_other_s_goods_are_one_case(desk: Desk) -> None:
    one, other = desk.incident(desk.order("1")), desk.incident(desk.order("2"))
    third = desk.incident(desk.order("3"))
    service(desk).link_partner(one, other)
    assert service(desk).get(one).partner_id == other
    assert service(desk).get(other).partner_id == one
    assert {Incident.get_by_id(i).kind for i in (one, other)} == {MismatchKind.SWAPPED}
    proposal = service(desk).get(one).proposal
    assert proposal is not None
    assert proposal.remedy is Remedy.STOP_BOTH
    assert "caution_treat_both" in proposal.cautions
    for wrong, code in (((one, third), "partner_taken"), ((one, one), "partner_same")):
        with pytest.raises(DomainError) as refused:
            service(desk).link_partner(*wrong)
        assert refused.value.code == code
    service(desk).unlink_partner(other)
    assert (service(desk).get(one).partner_id, service(desk).get(other).partner_id) == (None, None)


# What the guide looks at


def test_goods_that_are_not_to_be_had_are_not_promised(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).set_right_goods(incident_id, are_there=False, note="厂里断货")
    detail = service(desk).get(incident_id)
    assert detail.proposal is not None
    assert detail.proposal.reason == "no_stock_under_way"
    assert Remedy.INTERCEPT_AND_RESHIP not in {option.remedy for option in detail.options}
    assert not detail.has_right_goods


def test_a_repeated_mistake_and_a_waiting_platform_are_told(desk: Desk) -> None:
    first = service(desk).get(desk.incident(desk.order("1"))).proposal
    assert first is not None
    assert "caution_repeat" not in first.cautions
    second = desk.incident(desk.order("2"))
    soon = desk.clock.now() + timedelta(hours=1)
    service(desk).escalate(second, Escalation.PLATFORM, due_at=soon)
    proposal = service(desk).get(second).proposal
    assert proposal is not None
    assert proposal.cautions[0] == "caution_platform_clock"
    assert "caution_repeat" in proposal.cautions


def test_a_buyer_who_confirmed_receipt_has_to_prove(desk: Desk) -> None:
    incident_id = desk.incident(state=ParcelState.DELIVERED)
    service(desk).set_buyer_wish(incident_id, BuyerWish.REFUND, has_confirmed_receipt=True)
    proposal = service(desk).get(incident_id).proposal
    assert proposal is not None
    assert "caution_buyer_proves" in proposal.cautions


# Closing, and what comes after


def test_a_part_left_open_needs_its_words(desk: Desk) -> None:
    incident_id = to_buyer(desk, Remedy.REFUND_WITHOUT_RETURN)
    pay(desk, incident_id, 9_000)
    with pytest.raises(IllegalMove, match="guard_supplier_words"):
        close(desk, incident_id, SupplierPart.LEFT_OPEN)
    end = (incident_id, RootCause.SHOP_ENTRY, "核对", SupplierPart.LEFT_OPEN)
    service(desk).close(*end, "下月结算时抵扣")
    assert service(desk).get(incident_id).supplier_part_note == "下月结算时抵扣"


def test_a_receipt_that_bounced_opens_the_supplier_s_part_of_a_closed_case(desk: Desk) -> None:
    incident_id = to_buyer(desk, Remedy.REFUND_WITHOUT_RETURN)
    pay(desk, incident_id, 9_000)
    claims = desk.services.claims
    (row,) = claims.plan(incident_id, [ClaimDraft(ClaimItem.GOODS, cny(2_000))]).value
    claims.submit([row.id])
    claims.admit(row.id, cny(2_000))
    claims.receive(row.id, cny(2_000))
    close(desk, incident_id, SupplierPart.SETTLED)
    receipt = SupplierClaim.get_by_id(row.id).receipts.get()
    claims.void_receipt(receipt.id, "转账被退回")
    detail = service(desk).get(incident_id)
    assert (detail.supplier_part, detail.supplier_part_note) == (SupplierPart.LEFT_OPEN, "转账被退回")
    assert service(desk).unsound() == ()


def test_what_was_caught_before_shipping_is_taken_up_where_a_plan_is_made(desk: Desk) -> None:
    incident_id = desk.incident(state=ParcelState.PUSHED)
    service(desk).confirm(incident_id)
    service(desk).close(incident_id, RootCause.SHOP_ENTRY, "核对", SupplierPart.NOT_APPLICABLE)
    with pytest.raises(IllegalMove, match="guard_plan"):
        service(desk).reopen(incident_id, "还是发出去了", Progress.BUYER_SETTLING)
    service(desk).reopen(incident_id, "还是发出去了")
    assert service(desk).get(incident_id).row.progress is Progress.CONFIRMED


def test_an_answer_given_before_the_request_is_no_answer_to_it(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).confirm(incident_id)
    service(desk).supplier_answered(incident_id, "我们好像发错了")
    service(desk).submit_request(incident_id, Channel.WECHAT, "请拦截", asks_stop=True)
    with pytest.raises(IllegalMove, match="guard_supplier_answered"):
        service(desk).move(incident_id, Progress.NEGOTIATING)


# doctor


def test_doctor_names_an_incident_that_contradicts_itself(desk: Desk) -> None:
    incident_id = desk.incident()
    assert service(desk).unsound() == ()
    parcel = service(desk).get(incident_id).parcels[0]
    states = {"state": ParcelState.DELIVERED, "intercept_state": InterceptState.SUCCEEDED}
    Parcel.update(states).where(Parcel.id == parcel.id).execute()
    number = Incident.get_by_id(incident_id).number
    assert (number, "parcel_tracks_agree") in service(desk).unsound()

    said: list[str] = []
    context = SimpleNamespace(services=desk.services, say=said.append)
    assert doctor.run(context, Namespace(mend=False)) == 1  # type: ignore[arg-type]
    assert f"incident_unsound {number} parcel_tracks_agree" in said


def test_every_step_names_its_reason_its_source_and_its_button(desk: Desk) -> None:
    incident_id = to_buyer(desk, Remedy.REFUND_WITHOUT_RETURN)
    seen = [service(desk).get(incident_id).next_step]
    pay(desk, incident_id, 9_000)
    seen.append(service(desk).get(incident_id).next_step)
    close(desk, incident_id)
    seen.append(service(desk).get(incident_id).next_step)
    for step in seen:
        assert (bool(step.reason), bool(step.sources), bool(step.action)) == (True, True, True), step.code


def test_a_step_back_to_the_result_forgets_it_and_its_pieces(desk: Desk) -> None:
    incident_id = desk.incident()
    incidents = service(desk)
    incidents.confirm(incident_id)
    incidents.submit_request(incident_id, Channel.WECHAT, "请拦截", asks_stop=True)
    incidents.supplier_answered(incident_id, "好")
    plan = (Remedy.INTERCEPT_AND_RESHIP, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)
    incidents.agree_plan(incident_id, *plan)
    incidents.add_evidence(incident_id, b"trace", EvidenceKind.TRACKING_TRACE, file_name="t.png")
    incidents.record_result(incident_id, result="success")
    assert [line.stopped_quantity for line in incidents.get(incident_id).lines] == [2]
    incidents.step_back(incident_id, Progress.AWAITING_RESULT, "网点说拦错了")
    detail = incidents.get(incident_id)
    assert (detail.plan.result, detail.lines[0].stopped_quantity) == ("", None)
    assert detail.plan.remedy is Remedy.INTERCEPT_AND_RESHIP
