"""Money and the incident's track: nothing is paid on a case that is over, nothing is forgotten on the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.data.models import Compensation, Deadline, Incident, Order, SupplierClaim
from app.domain import settings
from app.domain.deadlines import Urgency
from app.domain.errors import IllegalMove
from app.domain.money import Money
from app.domain.statuses import (
    ClaimItem,
    ClockKind,
    DeliveryState,
    FollowUpOutcome,
    OrderStatus,
    Progress,
    RootCause,
    SupplierPart,
)
from app.domain.statuses import ClaimStatus as C
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.fulfilment import ReshipDraft
from tests.services.money.shop import Shop, cny
from tests.services.money.test_compensations import paid, plan, refused


def stand(shop: Shop, progress: Progress) -> None:
    """The incident is moved there by hand, past its guards."""
    Incident.update(progress=progress).where(Incident.id == shop.incident.id).execute()


_DAY = timedelta(days=1)
ENDED = (Progress.CLOSED, Progress.FALSE_ALARM, Progress.WITHDRAWN)


@pytest.mark.parametrize("progress", ENDED)
def test_nothing_moves_on_the_buyers_side_of_a_case_that_is_over(shop: Shop, progress: Progress) -> None:
    service, fulfilment = shop.services.compensations, shop.services.fulfilment
    planned, approved, done = plan(shop, K.REFUND, 100), plan(shop, K.REFUND, 200), paid(shop, K.REFUND, 300)
    sent = fulfilment.reship(shop.incident.id, ReshipDraft(cny(500), tracking_no="YT1")).value
    service.approve([approved.id])
    stand(shop, progress)
    acts: list[Callable[[], object]] = [
        lambda: plan(shop, K.REFUND, 400),
        lambda: fulfilment.reship(shop.incident.id, ReshipDraft(cny(500))),
        lambda: service.approve([planned.id]),
        lambda: service.pay([approved.id], proof_note="x"),
        lambda: service.reverse(done.id, "x"),
        lambda: fulfilment.deliver(sent.id, has_arrived=False),
        lambda: shop.services.claims.plan(shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(1))]),
    ]
    assert {refused(act) for act in acts} == {"incident_ended"}
    assert fulfilment.deliver(sent.id, has_arrived=True).value.delivery is DeliveryState.DELIVERED


def test_a_settled_claim_is_not_admitted_for_less_afterwards(shop: Shop) -> None:
    service = shop.services.claims
    (row,) = service.plan(shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(3_000))]).value
    service.submit([row.id])
    service.admit(row.id, cny(3_000))
    service.receive(row.id, cny(3_000))
    assert refused(lambda: service.admit(row.id, cny(100))) == "claim_illegal_move"
    assert SupplierClaim.get_by_id(row.id).status is C.SETTLED


def test_a_parcel_on_its_way_is_never_made_void(shop: Shop) -> None:
    """Not by hand, not by a step back, and the case is not dropped behind it."""
    fulfilment, incidents = shop.services.fulfilment, shop.services.incidents
    row = fulfilment.reship(shop.incident.id, ReshipDraft(cny(500), tracking_no="YT1")).value
    assert refused(lambda: shop.services.compensations.void(row.id, "x")) == "already_sent"
    stand(shop, Progress.BUYER_SETTLING)
    incidents.step_back(shop.incident.id, Progress.NEGOTIATING, "供应商反悔")
    assert Compensation.get_by_id(row.id).status is S.PLANNED
    assert Order.get_by_id(row.reship_order_id).status is OrderStatus.SHIPPED
    with pytest.raises(IllegalMove, match="guard_nothing_paid"):
        incidents.withdraw(shop.incident.id, "买家不要了")
    fulfilment.deliver(row.id, has_arrived=False)
    incidents.withdraw(shop.incident.id, "买家不要了")
    assert Compensation.get_by_id(row.id).status is S.VOIDED


def test_a_reship_taken_back_before_it_left_closes_its_order(shop: Shop) -> None:
    service = shop.services.compensations
    row = shop.services.fulfilment.reship(shop.incident.id, ReshipDraft(cny(500))).value
    service.approve([row.id])
    service.pay([row.id], proof_note="货款已转")
    service.reverse(row.id, "供应商没货，退回货款")
    assert Order.get_by_id(row.reship_order_id).status is OrderStatus.CLOSED


def test_a_used_coupon_is_not_taken_back(shop: Shop) -> None:
    row = paid(shop, K.COUPON, 500, has_consent=True, consent_note="旺旺")
    shop.services.fulfilment.use_coupon(row.id)
    assert refused(lambda: shop.services.compensations.reverse(row.id, "x")) == "already_used"


def following(shop: Shop) -> None:
    """The buyer's side is finished and he was called."""
    incidents = shop.services.incidents
    stand(shop, Progress.BUYER_SETTLING)
    incidents.tell_buyer(shop.incident.id, "已处理")
    incidents.finish_buyer_side(shop.incident.id)
    incidents.record_follow_up(shop.incident.id, FollowUpOutcome.SATISFIED)


def close(shop: Shop) -> None:
    shop.services.incidents.close(
        shop.incident.id, RootCause.SUPPLIER_PICKING, "拍照", SupplierPart.LEFT_OPEN, "下月结算"
    )


def test_a_refund_that_bounced_after_the_call_keeps_the_case_open(shop: Shop) -> None:
    row = paid(shop, K.REFUND, 5_400)
    following(shop)
    shop.services.compensations.reverse(row.id, "银行退回")
    assert shop.services.incidents.get(shop.incident.id).next_step.code == "plan_compensation"
    with pytest.raises(IllegalMove, match="guard_compensated"):
        close(shop)
    again = plan(shop, K.REFUND, 5_400)
    assert shop.services.incidents.get(shop.incident.id).next_step.code == "approve_compensation"
    shop.services.compensations.approve([again.id])
    assert shop.services.incidents.get(shop.incident.id).next_step.code == "pay_compensation"
    with pytest.raises(IllegalMove, match="guard_compensation_done"):
        close(shop)
    shop.services.compensations.pay([again.id], proof_note="x")
    close(shop)


def test_what_was_given_beside_a_reship_does_not_make_good_its_failure(shop: Shop) -> None:
    """A coupon for the trouble came first, then the parcel failed: the buyer has nothing of what he paid."""
    service = shop.services.compensations
    row = shop.services.fulfilment.reship(shop.incident.id, ReshipDraft(cny(500), tracking_no="YT1")).value
    service.approve([row.id])
    service.pay([row.id])
    paid(shop, K.COUPON, 500, has_consent=True, consent_note="旺旺")
    following(shop)
    shop.clock.advance(_DAY)
    shop.services.fulfilment.deliver(row.id, has_arrived=False)
    with pytest.raises(IllegalMove, match="guard_reship_failed"):
        close(shop)
    instead = shop.services.fulfilment.refund_instead(row.id)
    assert instead is not None
    refund = service.plan(shop.incident.id, instead).value
    service.approve([refund.id])
    service.pay([refund.id], proof_note="原路退回")
    close(shop)


def test_limits_written_in_yuan_do_not_hold_for_other_currencies(shop: Shop) -> None:
    """200 yuan are not 200 dollars, and 20,000 fen are not 20,000 yen."""
    order = shop.make_order("JP1", currency="JPY", paid=300_000, shipping_minor=0)
    incident = shop.make_incident(order, "CF-26-0009")
    service = shop.services.compensations
    shop.services.settings.set(settings.APPROVAL_LIMIT_MINOR, 20_000)
    assert service.headroom(incident.id).goodwill == 30_000, "ten percent, no cap in yen"
    row = service.plan(incident.id, CompensationDraft(K.REFUND, Money(15_000, "JPY"))).value
    assert row.status is S.PLANNED
    assert plan(shop, K.REFUND, 100).status is S.APPROVED


def running(shop: Shop) -> set[ClockKind]:
    """The clocks that run on the shop's incident."""
    rows = Deadline.select().where(Deadline.incident == shop.incident, Deadline.stopped_at.is_null())
    return {row.clock for row in rows}


def test_a_claim_in_time_stops_the_clock_of_the_objection_and_the_money_has_its_own(shop: Shop) -> None:
    start_clock(shop, ClockKind.INSPECTION)
    service = shop.services.claims
    drafts = [ClaimDraft(ClaimItem.GOODS, cny(3_000)), ClaimDraft(ClaimItem.PENALTY, cny(500))]
    goods, penalty = service.plan(shop.incident.id, drafts).value
    service.submit([goods.id, penalty.id])
    assert running(shop) == set()
    service.admit(goods.id, cny(3_000))
    service.admit(penalty.id, cny(500))
    assert running(shop) == {ClockKind.CLAIM_PAYMENT}
    service.receive(goods.id, cny(3_000))
    assert running(shop) == {ClockKind.CLAIM_PAYMENT}, "the other is still to come"
    service.write_off(penalty.id, "算了")
    assert running(shop) == set()
    [receipt] = service.receipts([goods.id])
    service.void_receipt(receipt.id, "退票")
    assert running(shop) == {ClockKind.CLAIM_PAYMENT}, "bounced: it is owed again"


def test_sending_the_right_goods_stops_their_clock(shop: Shop) -> None:
    start_clock(shop, ClockKind.RESHIP)
    row = shop.services.fulfilment.reship(shop.incident.id, ReshipDraft(cny(500))).value
    assert running(shop) == {ClockKind.RESHIP}
    shop.services.fulfilment.send(row.id, "圆通", "YT1")
    assert running(shop) == set()


def test_a_promise_is_due_like_any_clock(shop: Shop) -> None:
    incidents, due = shop.services.incidents, shop.clock.now() + _DAY
    first = incidents.add_commitment(shop.incident.id, "明天补发", due).value
    incidents.add_commitment(shop.incident.id, "明天回电", due)
    (row,) = incidents.load_rows([shop.incident.id])
    assert (row.due_clock, row.due_at) == (ClockKind.COMMITMENT, due)
    incidents.keep_commitment(first)
    incidents.keep_commitment(first)
    assert running(shop) == {ClockKind.COMMITMENT}, "the second promise is still open"
    shop.clock.advance(_DAY)
    assert incidents.load_rows([shop.incident.id])[0].urgency is Urgency.OVERDUE


def start_clock(shop: Shop, clock: ClockKind) -> None:
    """As opening an incident, or agreeing on a reship, starts it."""
    now = shop.clock.now()
    Deadline.create(incident=shop.incident, clock=clock, starts_at=now, due_at=now + _DAY)


def test_an_order_s_panel_never_adds_two_currencies(shop: Shop) -> None:
    """Refunded in yuan, and the right goods bought abroad in dollars."""
    paid(shop, K.REFUND, 300)
    row = shop.services.fulfilment.reship(shop.incident.id, ReshipDraft(Money(500, "USD"))).value
    shop.services.compensations.approve([row.id])
    shop.services.compensations.pay([row.id], proof_note="PayPal")
    detail = shop.services.orders.get(shop.order.id)
    assert detail.compensated == (cny(300), Money(500, "USD"))
