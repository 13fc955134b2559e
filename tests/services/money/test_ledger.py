"""The ledger closes: whatever is done, the parts sum to the whole and nothing that was paid changes."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.models import ClaimReceipt, Compensation, Incident, IncidentCost, Store, Supplier
from app.domain.clock import FixedClock
from app.domain.errors import MakegoodError
from app.domain.ledger import GroupBy, NetLoss
from app.domain.money import MixedCurrency, Money
from app.domain.statuses import ClaimItem, CompensationKind, CostKind
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.costs import LedgerFilter
from tests.services.money.shop import Shop, cny, make_incident, make_order, open_shop


def settle(shop: Shop) -> None:
    """Refund 50.00, freight cost 6.00, 30.00 of the claim received."""
    services, incident = shop.services, shop.incident.id
    row = services.compensations.plan(incident, CompensationDraft(CompensationKind.REFUND, cny(5_000))).value
    services.compensations.approve([row.id])
    services.compensations.pay([row.id], proof_note="x")
    services.costs.add(incident, CostKind.FREIGHT, cny(600))
    claim = services.claims.plan(incident, [ClaimDraft(ClaimItem.GOODS, cny(4_000))]).value[0]
    services.claims.submit([claim.id])
    services.claims.admit(claim.id, cny(4_000))
    services.claims.receive(claim.id, cny(3_000))


def test_net_loss_is_paid_plus_costs_less_received(shop: Shop) -> None:
    settle(shop)
    [loss] = shop.services.ledger.whole()
    assert loss == NetLoss("CNY", 5_000, 600, 3_000)
    assert loss.net == cny(2_600)


def test_each_sum_is_found_under_its_key(shop: Shop) -> None:
    settle(shop)
    keys = {by: shop.services.ledger.net_losses(by)[0].key for by in GroupBy}
    assert keys == {
        GroupBy.INCIDENT: shop.incident.id,
        GroupBy.SUPPLIER: shop.supplier.id,
        GroupBy.STORE: shop.store.id,
        GroupBy.MONTH: "2026-03",
    }


@pytest.mark.parametrize(
    "wanted, found",
    [
        (LedgerFilter(supplier_id=1), 1),
        (LedgerFilter(supplier_id=2), 0),
        (LedgerFilter(incident_id=1, store_id=1, order_id=1, currency="CNY"), 1),
        (LedgerFilter(currency="USD"), 0),
        (LedgerFilter(from_on=date(2026, 3, 13), to_on=date(2026, 3, 13)), 1),
        (LedgerFilter(to_on=date(2026, 3, 12)), 0),
    ],
)
def test_filters(shop: Shop, wanted: LedgerFilter, found: int) -> None:
    settle(shop)
    assert len(shop.services.ledger.whole(wanted)) == found


def test_a_month_begins_at_midnight_of_the_business_zone(tmp_path: Path) -> None:
    shop = open_shop(tmp_path / "data", FixedClock(datetime(2026, 2, 28, 15, 59, tzinfo=UTC)))
    shop.services.costs.add(shop.incident.id, CostKind.OTHER, cny(1))
    shop.clock.advance(timedelta(minutes=1))
    shop.services.costs.add(shop.incident.id, CostKind.OTHER, cny(2))
    rows = {row.key: row.loss.costs for row in shop.services.ledger.net_losses(GroupBy.MONTH)}
    shop.services.close_thread()
    assert rows == {"2026-02": 1, "2026-03": 2}


def test_a_void_cost_and_a_void_receipt_do_not_count(shop: Shop) -> None:
    settle(shop)
    shop.services.costs.void(1, "记错")
    shop.services.claims.void_receipt(1, "退票")
    assert shop.services.ledger.whole() == [NetLoss("CNY", 5_000, 0, 0)]


def test_nothing_in_an_empty_ledger(shop: Shop) -> None:
    assert shop.services.ledger.whole() == []
    assert [shop.services.ledger.net_losses(by) for by in GroupBy] == [[], [], [], []]


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(MixedCurrency):
        NetLoss("CNY", 1) + NetLoss("USD", 1)


# Any sequence of operations


def any_step(shop: Shop, rng: random.Random) -> None:
    """One random operation, most of them sensible; refusals are part of life."""
    services = shop.services
    incident = rng.choice(list(Incident.select()))
    currency = incident.order.currency
    amount = Money(rng.randint(1, 4_000), currency)
    row = rng.randint(1, 12)
    pay = services.compensations
    kind = rng.choice([k for k in CompensationKind if k is not CompensationKind.RESHIP])
    acts = (
        lambda: pay.plan(
            incident.id,
            CompensationDraft(kind, amount, ground="ruling", has_ruling=True, has_consent=True,
                              consent_note="x"),
        ),
        lambda: pay.approve([row]),
        lambda: pay.pay([row], proof_note="x"),
        lambda: pay.reverse(row, "x"),
        lambda: pay.void(row, "x"),
        lambda: services.costs.add(incident.id, rng.choice(list(CostKind)), amount),
        lambda: services.costs.void(rng.randint(1, 4), "x"),
        lambda: services.claims.plan(incident.id, [ClaimDraft(rng.choice(list(ClaimItem)), amount)]),
        lambda: services.claims.submit([row]),
        lambda: services.claims.admit(row, amount),
        lambda: services.claims.receive(row, amount),
        lambda: services.claims.void_receipt(rng.randint(1, 4), "x"),
        lambda: services.claims.write_off(row, "x"),
        lambda: shop.clock.advance(timedelta(days=rng.randint(1, 20))),
    )  # fmt: skip
    try:
        rng.choice(acts)()
    except MakegoodError:
        return


def larger(shop: Shop) -> None:
    """Two more orders: another shop and supplier, and one in dollars."""
    at = shop.clock.now()
    store = Store.create(name="US", platform="shopify", currency="USD", created_at=at)
    supplier = Supplier.create(name="永康杯业", created_at=at)
    dollars = make_order(store, supplier, "US1", at, 9_000, currency="USD")
    make_incident(dollars, supplier, "CF-26-0002", at)
    make_incident(make_order(shop.store, supplier, "X3", at, 8_000), supplier, "CF-26-0003", at)
    make_incident(shop.order, shop.supplier, "CF-26-0004", at)


def independent_sums() -> dict[str, tuple[int, int, int]]:
    """The whole by currency, added up row by row without SQL sums."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in Compensation.select().where(Compensation.paid_at.is_null(False)):
        sums[row.currency][0] += -row.amount_minor if row.reverses_id else row.amount_minor
    for cost in IncidentCost.select():
        sums[cost.currency][1] += 0 if cost.voided_at else cost.amount_minor
    for receipt in ClaimReceipt.select():
        sums[receipt.currency][2] += 0 if receipt.voided_at else receipt.amount_minor
    return {currency: tuple(parts) for currency, parts in sums.items() if any(parts)}  # type: ignore[misc]


def image_of_paid() -> dict[int, tuple[int, str, datetime]]:
    paid = Compensation.select().where(Compensation.paid_at.is_null(False))
    return {row.id: (row.amount_minor, row.currency, row.paid_at) for row in paid}


@given(seed=st.integers(0, 2**32))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_keeps_the_ledger_closed(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    shop = open_shop(tmp_path_factory.mktemp("ledger"), FixedClock(datetime(2026, 1, 30, 15, 0, tzinfo=UTC)))
    larger(shop)
    rng = random.Random(seed)
    for _ in range(60):
        before = image_of_paid()
        any_step(shop, rng)
        after = image_of_paid()
        assert before.items() <= after.items(), "what was paid is never edited"
    ledger = shop.services.ledger
    whole = {loss.currency: (loss.paid, loss.costs, loss.received) for loss in ledger.whole()}
    assert {currency: parts for currency, parts in whole.items() if any(parts)} == independent_sums()
    for by in GroupBy:
        parts: dict[str, NetLoss] = {}
        for row in ledger.net_losses(by):
            parts[row.loss.currency] = parts.get(row.loss.currency, NetLoss(row.loss.currency)) + row.loss
        assert {c: (p.paid, p.costs, p.received) for c, p in parts.items()} == whole
    check_claims(shop)
    check_caps(shop)
    shop.services.close_thread()


def check_claims(shop: Shop) -> None:
    """Nothing received above what was admitted, nothing admitted above what was claimed."""
    for claim in shop.services.claims.load_rows(shop.services.claims.find_ids(None, None)):
        assert claim.admitted is None or claim.admitted.minor <= claim.claimed.minor
        assert claim.received.minor <= (claim.admitted.minor if claim.admitted else 0)


def check_caps(shop: Shop) -> None:
    """No order gave back more than it brought in, over all its incidents."""
    back: Counter[int] = Counter()
    kinds = (CompensationKind.REFUND, CompensationKind.FREIGHT_REFUND, CompensationKind.PRICE_DIFFERENCE)
    rows = Compensation.select().where(Compensation.status != "voided", Compensation.kind.in_(kinds))
    paid = {}
    for row in rows:
        back[row.order_id] += -row.amount_minor if row.reverses_id else row.amount_minor
        paid[row.order_id] = row.order.paid_minor
    assert all(back[order] <= paid[order] for order in back)
