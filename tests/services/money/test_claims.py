"""The supplier's side: suggested, planned, submitted, admitted, received, written off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from app.data.models import AuditEntry, IncidentParcel, Liability, Parcel, SupplierSku
from app.domain.errors import MakegoodError
from app.domain.money import Money
from app.domain.statuses import ClaimItem as I
from app.domain.statuses import ClaimStatus as S
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CostKind, ReceiptMethod, ReturnState
from app.domain.statuses import LiableParty as P
from app.services.claims import ClaimDraft, ClaimFilter, ClaimRow
from app.services.compensations import CompensationDraft
from app.services.fulfilment import ReshipDraft
from tests.services.money.shop import Shop, cny


def claim(shop: Shop, item: I, minor: int, party: P = P.SUPPLIER) -> ClaimRow:
    return shop.services.claims.plan(shop.incident.id, [ClaimDraft(item, cny(minor), party)]).value[0]


def admitted(shop: Shop, minor: int, to: int | None = None) -> ClaimRow:
    row = claim(shop, I.GOODS, minor)
    shop.services.claims.submit([row.id])
    return shop.services.claims.admit(row.id, cny(minor if to is None else to)).value


def refused(act: Callable[[], object]) -> str:
    before = AuditEntry.select().count()
    with pytest.raises(MakegoodError) as caught:
        act()
    assert AuditEntry.select().count() == before
    return caught.value.code


def suggested(shop: Shop) -> list[tuple[I, P, Money | None, bool]]:
    found = shop.services.claims.suggest(shop.incident.id)
    return [(s.item, s.party, s.amount, s.is_negotiable) for s in found.items]


def test_the_suggestion_holds_every_item_of_the_loss(shop: Shop) -> None:
    services, incident = shop.services, shop.incident.id
    services.fulfilment.reship(incident, ReshipDraft(cny(2_300)))
    services.costs.add(incident, CostKind.FREIGHT, cny(600))
    services.costs.add(incident, CostKind.FREIGHT_BACK, cny(1_000))
    services.costs.add(incident, CostKind.INTERCEPT_FEE, cny(500))
    services.costs.add(incident, CostKind.PENALTY, cny(300))
    services.compensations.plan(incident, CompensationDraft(K.FREIGHT_REFUND, cny(100)))
    services.compensations.plan(incident, CompensationDraft(K.TRANSFER, cny(400)))
    assert suggested(shop) == [
        (I.RESHIP, P.SUPPLIER, cny(2_300), False),
        (I.FREIGHT_OUT, P.SUPPLIER, cny(700), False),
        (I.FREIGHT_BACK, P.SUPPLIER, cny(1_000), False),
        (I.INTERCEPT_FEE, P.SUPPLIER, cny(500), False),
        (I.PENALTY, P.SUPPLIER, cny(300), False),
        (I.GOODWILL, P.SUPPLIER, cny(400), True),
    ]


def test_the_goods_price_and_sending_them_again_are_not_claimed_both(shop: Shop) -> None:
    """The buyer got the goods in the end: only what it cost to send them again is lost."""
    services, incident = shop.services, shop.incident.id
    row = services.fulfilment.reship(incident, ReshipDraft(cny(2_300))).value
    assert suggested(shop) == [(I.RESHIP, P.SUPPLIER, cny(2_300), False)]
    (only,) = services.claims.suggest(incident).items
    assert only.ground == "reship_for_goods"
    services.fulfilment.send(row.id, "圆通", "YT1")
    services.fulfilment.deliver(row.id, has_arrived=False)
    assert suggested(shop) == [
        (I.GOODS, P.SUPPLIER, cny(3_000), False),
        (I.RESHIP, P.SUPPLIER, cny(2_300), False),
    ], "it never arrived: the goods are lost, and what was spent on sending again"


def test_pieces_that_are_not_sent_again_stay_claimed(shop: Shop) -> None:
    line = shop.lines[0].id
    shop.services.fulfilment.reship(shop.incident.id, ReshipDraft(cny(1_700), ((line, 1),)))
    assert suggested(shop)[0] == (I.GOODS, P.SUPPLIER, cny(1_500), False)


def test_what_the_buyer_keeps_is_no_lost_goods(shop: Shop) -> None:
    draft = CompensationDraft(K.PRICE_DIFFERENCE, cny(500))
    shop.services.compensations.plan(shop.incident.id, draft)
    assert suggested(shop) == [(I.GOODWILL, P.SUPPLIER, cny(500), True)]


def test_no_more_than_was_refunded_is_claimed_for_goods(shop: Shop) -> None:
    """Two pieces at 15.00 cost, sold and refunded for less: the shop lost what it gave back."""
    shop.services.compensations.plan(shop.incident.id, CompensationDraft(K.REFUND, cny(2_000)))
    assert suggested(shop) == [(I.GOODS, P.SUPPLIER, cny(2_000), False)]


def test_goods_that_came_back_are_not_claimed(shop: Shop) -> None:
    parcel = Parcel.create(tracking_no="SF1", return_state=ReturnState.RETURNING)
    IncidentParcel.create(incident=shop.incident, parcel=parcel)
    assert [s[0] for s in suggested(shop)] == [I.GOODS]
    parcel.return_state = ReturnState.INSPECTED_GOOD
    parcel.save()
    assert suggested(shop) == []


def test_an_unknown_cost_is_asked_for_not_guessed(shop: Shop) -> None:
    SupplierSku.delete().execute()
    assert suggested(shop) == [(I.GOODS, P.SUPPLIER, None, False)]


def test_the_shares_of_liability_split_the_claim(shop: Shop) -> None:
    Liability.update(share_percent=60).execute()
    Liability.create(incident=shop.incident, party=P.COURIER, share_percent=40)
    assert suggested(shop) == [
        (I.GOODS, P.SUPPLIER, cny(1_800), False), (I.GOODS, P.COURIER, cny(1_200), False),
    ]  # fmt: skip


def test_while_liability_is_open_nothing_is_suggested(shop: Shop) -> None:
    Liability.delete().execute()
    found = shop.services.claims.suggest(shop.incident.id)
    assert (found.items, found.undecided_percent) == ((), 100)


def test_what_is_claimed_is_not_suggested_again(shop: Shop) -> None:
    row = claim(shop, I.GOODS, 2_000)
    assert suggested(shop) == [(I.GOODS, P.SUPPLIER, cny(1_000), False)]
    shop.services.claims.void(row.id, "x")
    assert suggested(shop) == [(I.GOODS, P.SUPPLIER, cny(3_000), False)]


def test_a_void_or_reversed_compensation_is_no_loss(shop: Shop) -> None:
    service = shop.services.compensations
    row = service.plan(shop.incident.id, CompensationDraft(K.TRANSFER, cny(400))).value
    service.approve([row.id])
    service.pay([row.id], proof_note="x")
    service.reverse(row.id, "退回")
    other = service.plan(shop.incident.id, CompensationDraft(K.TRANSFER, cny(500))).value
    service.void(other.id, "x")
    assert [s[0] for s in suggested(shop)] == [I.GOODS]


def test_days_follow_the_supplier_s_terms(shop: Shop) -> None:
    row = claim(shop, I.GOODS, 3_000)
    row = shop.services.claims.submit([row.id]).value[0]
    assert row.due_on == date(2026, 3, 14)
    assert shop.services.claims.admit(row.id, cny(2_000)).value.due_on == date(2026, 3, 28)


def test_a_courier_has_seven_days(shop: Shop) -> None:
    row = claim(shop, I.GOODS, 3_000, P.COURIER)
    assert shop.services.claims.submit([row.id]).value[0].due_on == date(2026, 3, 20)
    assert row.supplier_id is None


def test_part_by_part_until_it_is_settled(shop: Shop) -> None:
    service = shop.services.claims
    row = admitted(shop, 3_000, to=2_500)
    assert (row.admitted, row.outstanding) == (cny(2_500), cny(2_500))
    row = service.receive(row.id, cny(1_000), reference="微信转账").value
    assert (row.status, row.received, row.outstanding) == (S.ADMITTED, cny(1_000), cny(1_500))
    assert refused(lambda: service.receive(row.id, cny(1_501))) == "received_above_admitted"
    row = service.receive(row.id, cny(1_500), ReceiptMethod.DEDUCTION, "3月货款").value
    assert (row.status, row.received, row.outstanding) == (S.SETTLED, cny(2_500), cny(0))
    assert refused(lambda: service.receive(row.id, cny(1))) == "claim_not_admitted"


def test_money_that_bounced_opens_the_claim_again(shop: Shop) -> None:
    service = shop.services.claims
    row = admitted(shop, 3_000)
    service.receive(row.id, cny(3_000))
    receipt = service.receipts([row.id])[0]
    assert refused(lambda: service.void_receipt(receipt.id, "")) == "reason_missing"
    row = service.void_receipt(receipt.id, "退票").value
    assert (row.status, row.outstanding) == (S.ADMITTED, cny(3_000))
    assert refused(lambda: service.void_receipt(receipt.id, "x")) == "already_voided"


@pytest.mark.parametrize(
    "act, code",
    [
        (lambda s, r: s.admit(r.id, cny(3_000)), "claim_illegal_move"),
        (lambda s, r: s.receive(r.id, cny(3_000)), "claim_not_admitted"),
        (lambda s, r: s.write_off(r.id, "x"), "claim_illegal_move"),
        (lambda s, r: s.void(r.id, " "), "reason_missing"),
        (lambda s, r: s.submit([999]), "claim_not_found"),
    ],
)
def test_refusals_for_a_planned_claim(shop: Shop, act: Callable[..., object], code: str) -> None:
    row = claim(shop, I.GOODS, 3_000)
    assert refused(lambda: act(shop.services.claims, row)) == code


def test_more_than_was_claimed_is_not_admitted(shop: Shop) -> None:
    row = claim(shop, I.GOODS, 3_000)
    shop.services.claims.submit([row.id])
    assert refused(lambda: shop.services.claims.admit(row.id, cny(3_001))) == "admitted_above_claimed"
    assert refused(lambda: shop.services.claims.admit(row.id, Money(1, "USD"))) == "mixed_currency"


def test_the_rest_is_written_off_with_a_reason(shop: Shop) -> None:
    service = shop.services.claims
    row = admitted(shop, 3_000)
    service.receive(row.id, cny(1_000))
    assert refused(lambda: service.write_off(row.id, "")) == "reason_missing"
    row = service.write_off(row.id, "金额太小").value
    assert (row.status, row.received, row.outstanding) == (S.WRITTEN_OFF, cny(1_000), cny(0))
    assert refused(lambda: service.void(row.id, "x")) == "claim_illegal_move"


@pytest.mark.parametrize("party", [P.SHOP, P.BUYER, P.UNDECIDED])
def test_the_shop_and_the_buyer_owe_nothing(shop: Shop, party: P) -> None:
    assert refused(lambda: claim(shop, I.GOODS, 1, party)) == "claim_from_nobody"


def test_without_a_supplier_there_is_nobody_to_claim_from(shop: Shop) -> None:
    shop.incident.supplier = None
    shop.incident.save()
    assert refused(lambda: claim(shop, I.GOODS, 1)) == "claim_without_supplier"
    assert shop.services.claims.suggest(shop.incident.id).undecided_percent == 100


def test_filters_and_sums_agree(shop: Shop) -> None:
    service = shop.services.claims
    claim(shop, I.RESHIP, 100)
    row = admitted(shop, 3_000, to=2_000)
    service.receive(row.id, cny(500))
    late = claim(shop, I.PENALTY, 700)
    service.submit([late.id])
    shop.clock.advance(timedelta(days=3))
    total = service.totals(None)[0]
    assert (total.planned, total.claimed, total.admitted, total.received) == (100, 3_700, 2_000, 500)
    assert (total.outstanding, total.overdue) == (2_200, 700)
    for wanted, count in [
        (ClaimFilter(statuses=frozenset({S.ADMITTED})), 1),
        (ClaimFilter(is_overdue=True), 1),
        (ClaimFilter(supplier_id=shop.supplier.id), 3),
        (ClaimFilter(items=frozenset({I.RESHIP})), 1),
        (ClaimFilter(party=P.COURIER), 0),
        (ClaimFilter(text="CF-26"), 3),
        (ClaimFilter(text="暖衣坊"), 3),
        (ClaimFilter(to_on=date(2026, 3, 12)), 0),
    ]:
        ids = service.find_ids(wanted, None)
        assert len(ids) == count, wanted
        assert sum(t.count for t in service.totals(wanted)) == count
        assert [r.id for r in service.load_rows(ids)] == ids
    sums = sum(r.outstanding.minor for r in service.for_incident(shop.incident.id))
    assert sums == total.outstanding


def test_every_sort_key_works(shop: Shop) -> None:
    from dataclasses import dataclass

    @dataclass
    class By:
        key: str
        descending: bool

    for row, minor in ((admitted(shop, 3_000), 10), (admitted(shop, 2_000), 20)):
        shop.services.claims.receive(row.id, cny(minor))
    find = shop.services.claims.find_ids
    for key in ("incident", "order_no", "supplier", "item", "status", "claimed", "admitted", "due_on"):
        assert len(find(None, By(key, True))) == 2
    assert find(None, By("received", True)) == [2, 1]
    assert find(None, By("outstanding", False)) == [2, 1]
    assert find(None, By("claimed", False)) == [2, 1]
