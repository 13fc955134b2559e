"""Replacement orders to delivery or to the refund in their place; gifts and coupons."""

from __future__ import annotations

import pytest

from app.data.models import Order, OrderLine, Parcel, SupplierSku
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import DeliveryState, OrderStatus, ParcelState
from app.services.compensations import CompensationDraft, CompensationRow
from app.services.fulfilment import ReshipDraft
from tests.services.money.shop import Shop, cny
from tests.services.money.test_compensations import refused


def reship(shop: Shop, **more: object) -> CompensationRow:
    draft = ReshipDraft(cny(2_300), **more)  # type: ignore[arg-type]
    return shop.services.fulfilment.reship(shop.incident.id, draft).value


def test_a_reship_makes_the_linked_order_with_what_was_lost(shop: Shop) -> None:
    row = reship(shop)
    order = Order.get_by_id(row.reship_order_id)
    assert order.order_no == "3792439168251500705-R1"
    assert (order.reship_of_id, order.paid_minor, order.status) == (shop.order.id, 0, OrderStatus.TO_SHIP)
    assert (order.recipient, order.supplier_id) == ("蒋小明", shop.supplier.id)
    lines = [(line.line_no, line.sku_code, line.quantity) for line in order.lines]
    assert lines == [(1, "TX-1", 2)]
    assert (row.kind, row.amount, row.reship_order_no) == (K.RESHIP, cny(2_300), order.order_no)


def test_the_next_replacement_has_the_next_number_also_after_a_replacement(shop: Shop) -> None:
    first = reship(shop)
    assert reship(shop).reship_order_no.endswith("705-R2")
    again = shop.make_incident(Order.get_by_id(first.reship_order_id), "CF-26-0002")
    row = shop.services.fulfilment.reship(again.id, ReshipDraft(cny(0))).value
    assert row.reship_order_no == "3792439168251500705-R3"


def test_a_replacement_s_incident_is_bounded_by_what_the_first_order_paid(shop: Shop) -> None:
    again = shop.make_incident(Order.get_by_id(reship(shop).reship_order_id), "CF-26-0002")
    service = shop.services.compensations
    service.plan(shop.incident.id, CompensationDraft(K.REFUND, cny(6_000)))
    line = OrderLine.get(OrderLine.order == again.order_id)
    service.plan(again.id, CompensationDraft(K.REFUND, cny(4_000), order_line_id=line.id))
    assert service.headroom(shop.incident.id).refund == 0
    assert refused(lambda: service.plan(again.id, CompensationDraft(K.REFUND, cny(1)))) == "refund_above_paid"


def test_chosen_lines_and_pieces(shop: Shop) -> None:
    first, second = shop.lines
    row = reship(shop, lines=((first.id, 1), (second.id, 2)))
    lines = [(line.line_no, line.quantity) for line in Order.get_by_id(row.reship_order_id).lines]
    assert lines == [(1, 1), (2, 2)]
    assert refused(lambda: reship(shop, lines=((first.id, 3),))) == "reship_quantity"


def test_a_false_alarm_has_nothing_to_send(shop: Shop) -> None:
    for line in shop.incident.lines:
        line.delete_instance()
    assert refused(lambda: reship(shop)) == "reship_without_lines"


def test_the_parcel_is_followed_to_delivery(shop: Shop) -> None:
    row = reship(shop)
    service = shop.services.fulfilment
    assert refused(lambda: service.deliver(row.id, has_arrived=True)) == "not_sent_yet"
    assert refused(lambda: service.send(row.id, "顺丰", " ")) == "tracking_missing"
    row = service.send(row.id, "顺丰", "SF1234567890123").value
    assert row.delivery is DeliveryState.SHIPPED
    parcel = Parcel.get(Parcel.tracking_no == "SF1234567890123")
    assert [line.quantity for line in parcel.lines] == [2]
    row = service.deliver(row.id, has_arrived=True).value
    assert row.delivery is DeliveryState.DELIVERED
    assert Parcel.get_by_id(parcel.id).state is ParcelState.DELIVERED
    assert Order.get_by_id(row.reship_order_id).status is OrderStatus.DONE
    assert service.refund_instead(row.id) is None
    assert refused(lambda: service.send(row.id, "顺丰", "SF2")) == "already_delivered"


def test_a_corrected_number_corrects_the_parcel(shop: Shop) -> None:
    row = reship(shop, courier="顺丰", tracking_no="SF1")
    shop.services.fulfilment.send(row.id, "顺丰", "SF2")
    assert [parcel.tracking_no for parcel in Parcel.select()] == ["SF2"]


def test_its_tracking_number_is_the_proof_of_a_reship(shop: Shop) -> None:
    row = reship(shop, courier="顺丰", tracking_no="SF1")
    service = shop.services.compensations
    service.approve([row.id])
    assert service.pay([row.id]).value[0].stage.value == "done"


def test_a_failed_reship_proposes_the_refund_in_its_place(shop: Shop) -> None:
    row = reship(shop, courier="顺丰", tracking_no="SF1")
    service = shop.services.fulfilment
    service.deliver(row.id, has_arrived=False)
    draft = service.refund_instead(row.id)
    assert draft is not None
    assert (draft.kind, draft.amount, draft.order_line_id) == (K.REFUND, cny(5_400), shop.lines[0].id)
    shop.services.compensations.plan(shop.incident.id, draft)
    assert service.refund_instead(row.id) is None, "nothing is left of the line"


def test_the_proposal_stays_within_what_is_left(shop: Shop) -> None:
    row = reship(shop, lines=((shop.lines[0].id, 1),), tracking_no="SF1")
    shop.services.fulfilment.deliver(row.id, has_arrived=False)
    draft = shop.services.fulfilment.refund_instead(row.id)
    assert draft is not None
    assert draft.amount == cny(2_700), "one piece of two"
    shop.services.compensations.plan(shop.incident.id, CompensationDraft(K.REFUND, cny(9_000)))
    draft = shop.services.fulfilment.refund_instead(row.id)
    assert draft is not None
    assert draft.amount == cny(1_000)


def test_a_void_reship_closes_its_order(shop: Shop) -> None:
    row = reship(shop)
    shop.services.compensations.void(row.id, "买家改要退款")
    assert Order.get_by_id(row.reship_order_id).status is OrderStatus.CLOSED
    assert refused(lambda: shop.services.fulfilment.send(row.id, "顺丰", "SF1")) == "already_voided"


def test_a_supplier_abroad_is_paid_in_his_currency(shop: Shop) -> None:
    row = shop.services.fulfilment.reship(shop.incident.id, ReshipDraft(Money(500, "USD"))).value
    assert row.amount == Money(500, "USD")


def test_a_gift_has_its_tracking_number(shop: Shop) -> None:
    service = shop.services.compensations
    draft = CompensationDraft(K.GIFT, cny(600), what="围巾", has_consent=True, consent_note="旺旺 3-13 10:05")
    row = service.plan(shop.incident.id, draft).value
    service.approve([row.id])
    assert refused(lambda: service.pay([row.id])) == "proof_missing"
    shop.services.fulfilment.send(row.id, "中通", "73111111111111")
    done = service.pay([row.id]).value[0]
    assert (done.what, done.tracking_no) == ("围巾", "73111111111111")
    shop.services.fulfilment.deliver(row.id, has_arrived=True)


def test_a_coupon_is_used_once(shop: Shop) -> None:
    service = shop.services.compensations
    draft = CompensationDraft(K.COUPON, cny(500), coupon_code="MAKE5", has_consent=True, consent_note="旺旺")
    row = service.plan(shop.incident.id, draft).value
    use = shop.services.fulfilment.use_coupon
    assert refused(lambda: use(row.id)) == "not_paid_yet"
    service.approve([row.id])
    service.pay([row.id], proof_note="后台发放")
    assert use(row.id).value.used_at == shop.clock.now()
    assert refused(lambda: use(row.id)) == "already_used"


def test_only_parcels_travel_and_only_coupons_are_used(shop: Shop) -> None:
    row = shop.services.compensations.plan(shop.incident.id, CompensationDraft(K.REFUND, cny(1))).value
    with pytest.raises(DomainError, match="not_a_parcel"):
        shop.services.fulfilment.send(row.id, "顺丰", "SF1")
    with pytest.raises(DomainError, match="not_a_coupon"):
        shop.services.fulfilment.use_coupon(row.id)


def test_the_cost_of_what_was_lost_is_known_or_asked_for(shop: Shop) -> None:
    assert shop.services.compensations.choices(shop.incident.id).reship_cost == cny(3_000)
    SupplierSku.delete().execute()
    assert shop.services.compensations.choices(shop.incident.id).reship_cost is None
