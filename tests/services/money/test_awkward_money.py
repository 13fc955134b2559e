"""Cases in which money goes wrong by hand: refused, or right to the cent."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.errors import DomainError
from app.domain.money import MixedCurrency, Money
from app.domain.statuses import ClaimItem, CostKind, LiableParty, OrderStatus
from app.domain.statuses import CompensationKind as K
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.fulfilment import ReshipDraft
from tests.services.money.shop import Shop, cny, make_incident, make_order


def draft(minor: int, kind: K = K.REFUND, line: int | None = None) -> CompensationDraft:
    return CompensationDraft(kind, cny(minor), order_line_id=line, has_consent=True, consent_note="旺旺")


def paid(shop: Shop, incident: int, one: CompensationDraft) -> int:
    service = shop.services.compensations
    row = service.plan(incident, one).value
    service.approve([row.id])
    return service.pay([row.id], proof_note="流水号").value[0].id


def test_a_refund_in_two_steps_never_exceeds_what_was_paid(shop: Shop) -> None:
    """60.00 paid, 40.01 refused, 40.00 taken; then not a cent more until one is taken back."""
    service, incident = shop.services.compensations, shop.incident.id
    first = paid(shop, incident, draft(6_000))
    with pytest.raises(DomainError) as refused:
        service.plan(incident, draft(4_001))
    assert (refused.value.code, refused.value.params["limit"]) == ("refund_above_paid", "40.00")
    paid(shop, incident, draft(4_000))
    with pytest.raises(DomainError, match="refund_above_paid"):
        service.plan(incident, draft(1))
    service.reverse(first, "退错了")
    assert service.headroom(incident).refund == 6_000


def test_two_steps_planned_side_by_side_are_held_against_each_other(shop: Shop) -> None:
    service = shop.services.compensations
    service.plan(shop.incident.id, draft(6_000))
    with pytest.raises(DomainError, match="refund_above_paid"):
        service.plan(shop.incident.id, draft(6_000))


def test_two_incidents_of_one_order_share_its_caps(shop: Shop) -> None:
    """By order, by line, freight and goodwill: what one incident gave the other cannot give again."""
    service = shop.services.compensations
    other = shop.make_incident(shop.order, "CF-26-0002")
    line = shop.lines[0].id
    paid(shop, shop.incident.id, draft(5_000, line=line))
    with pytest.raises(DomainError, match="line_refund_above_share"):
        service.plan(other.id, draft(401, line=line))
    paid(shop, other.id, draft(400, line=line))
    paid(shop, shop.incident.id, draft(1_000, K.FREIGHT_REFUND))
    with pytest.raises(DomainError, match="freight_refund_above_paid"):
        service.plan(other.id, draft(1, K.FREIGHT_REFUND))
    paid(shop, shop.incident.id, draft(900, K.COUPON))
    with pytest.raises(DomainError, match="goodwill_above_cap"):
        service.plan(other.id, draft(101, K.TRANSFER))
    assert service.headroom(other.id).refund == service.headroom(shop.incident.id).refund == 3_600


def test_a_refund_after_a_coupon_is_whole_and_the_loss_counts_both(shop: Shop) -> None:
    service, incident = shop.services.compensations, shop.incident.id
    coupon = paid(shop, incident, draft(1_000, K.COUPON))
    paid(shop, incident, draft(10_000))
    assert shop.services.ledger.whole()[0].paid == 11_000
    service.reverse(coupon, "过期未用")
    assert shop.services.ledger.whole()[0].paid == 10_000
    assert service.headroom(incident).goodwill == 1_000


def test_a_coupon_that_was_used_is_not_taken_back(shop: Shop) -> None:
    coupon = paid(shop, shop.incident.id, draft(1_000, K.COUPON))
    shop.services.fulfilment.use_coupon(coupon)
    with pytest.raises(DomainError, match="already_used"):
        shop.services.compensations.reverse(coupon, "退回")


def test_partial_delivery_refunds_the_missing_line_and_claims_it_once(shop: Shop) -> None:
    """Line 2 never came: its 36.00 of the goods' 90.00 go back, line 1 keeps its share."""
    order = shop.make_order("3792439168251500800")
    incident = make_incident(order, shop.supplier, "CF-26-0009", shop.clock.now())
    first, second = sorted(order.lines, key=lambda line: int(line.line_no))
    paid(shop, incident.id, draft(3_600, line=second.id))
    with pytest.raises(DomainError, match="line_refund_above_share"):
        shop.services.compensations.plan(incident.id, draft(1, line=second.id))
    room = shop.services.compensations.headroom(incident.id)
    assert (room.lines[first.line_no], room.lines[second.line_no], room.refund) == (5_400, 0, 6_400)


def test_a_reship_of_the_rest_that_fails_is_refunded_within_the_line(shop: Shop) -> None:
    services, incident = shop.services, shop.incident.id
    line = shop.lines[0]
    row = services.fulfilment.reship(incident, ReshipDraft(cny(700), ((line.id, 1),), "圆通", "YT9")).value
    services.fulfilment.deliver(row.id, has_arrived=False)
    instead = services.fulfilment.refund_instead(row.id)
    assert instead is not None
    assert instead.amount == cny(2_700), "one of two pieces of 54.00"


def test_currencies_are_never_mixed_nor_added(shop: Shop) -> None:
    """An order in dollars, its supplier in yuan: each sum of its own, what does not fit is refused."""
    order = make_order(
        shop.store,
        shop.supplier,
        "US-1",
        shop.clock.now(),
        10_000,
        currency="USD",
        status=OrderStatus.SHIPPED,
    )
    incident = make_incident(order, shop.supplier, "CF-26-0007", shop.clock.now())
    services = shop.services
    with pytest.raises(MixedCurrency):
        services.compensations.plan(incident.id, draft(100))
    refund = CompensationDraft(K.REFUND, Money(5_000, "USD"))
    row = services.compensations.plan(incident.id, refund).value
    services.compensations.approve([row.id])
    services.compensations.pay([row.id], proof_note="x")
    services.costs.add(incident.id, CostKind.FREIGHT, cny(600))
    [claim] = services.claims.plan(incident.id, [ClaimDraft(ClaimItem.GOODS, cny(3_000))]).value
    services.claims.submit([claim.id])
    with pytest.raises(MixedCurrency):
        services.claims.admit(claim.id, Money(3_000, "USD"))
    services.claims.admit(claim.id, cny(3_000))
    with pytest.raises(MixedCurrency):
        services.claims.receive(claim.id, Money(100, "USD"))
    services.claims.receive(claim.id, cny(3_000))
    losses = {loss.currency: loss.net for loss in services.ledger.whole()}
    assert losses == {"USD": Money(5_000, "USD"), "CNY": cny(600 - 3_000)}
    statement = services.statements.make(
        shop.supplier.id, shop.clock.now().date() - timedelta(days=1), shop.clock.now().date()
    )
    assert [total.currency for total in statement.sums] == ["CNY"]
    assert services.backups.examine() == []


def test_a_courier_s_claim_is_on_no_supplier_s_statement(shop: Shop) -> None:
    services = shop.services
    [claim] = services.claims.plan(
        shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(3_000), party=LiableParty.COURIER)]
    ).value
    services.claims.submit([claim.id])
    today = shop.clock.now().date()
    assert services.statements.make(shop.supplier.id, today, today).sums == ()
