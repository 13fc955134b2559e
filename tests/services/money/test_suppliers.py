"""Suppliers: their file, their terms and holds, what they owe and how often they are wrong."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.data.models import Incident, Liability, Supplier
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.statuses import ClaimItem, CostKind, LiableParty, OrderStatus, Progress, SupplierKind
from app.services.claims import ClaimDraft
from app.services.supplier_skus import AliasDraft
from app.services.suppliers import AGES, IncidentCounts, SupplierDraft, SupplierFilter, WrongRate
from tests.services.money.shop import Shop, cny, open_shop
from tests.services.money.test_claims import admitted, claim
from tests.services.money.test_compensations import refused

DRAFT = SupplierDraft(
    "永康杯业", SupplierKind.FACTORY, contact_name="老王", wechat="wang88", phone="13800138000",
    return_name="王", return_phone="13800138000", return_address="浙江省金华市永康市五金路 8 号",
    couriers="中通 · 月结 001", response_hours=8, claim_days=10, penalty_terms="错发一件赔 10 元",
)  # fmt: skip


@dataclass
class By:
    key: str
    descending: bool = False


def test_a_supplier_is_created_changed_and_changed_back(shop: Shop) -> None:
    service = shop.services.suppliers
    outcome = service.create(DRAFT)
    number = outcome.value.id
    assert outcome.value.draft == DRAFT
    assert outcome.changes.ids == {"supplier": frozenset({number})}
    before = service.update(number, replace(DRAFT, phone="13900139000")).value
    assert service.get(number).draft.phone == "13900139000"
    service.update(number, before)
    assert service.get(number).draft == DRAFT


@pytest.mark.parametrize(
    "draft, code",
    [
        (replace(DRAFT, name="  "), "supplier_name_missing"),
        (replace(DRAFT, name=" 义乌暖衣坊 "), "supplier_name_taken"),
        (replace(DRAFT, claim_days=-1), "supplier_terms_invalid"),
    ],
)
def test_what_a_supplier_cannot_be(shop: Shop, draft: SupplierDraft, code: str) -> None:
    assert refused(lambda: shop.services.suppliers.create(draft)) == code
    assert refused(lambda: shop.services.suppliers.get(99)) == "supplier_not_found"


def test_a_supplier_keeps_his_own_name(shop: Shop) -> None:
    service = shop.services.suppliers
    service.update(shop.supplier.id, replace(DRAFT, name="义乌暖衣坊"))


def test_a_hold_ends_by_itself_after_its_last_day(shop: Shop) -> None:
    service = shop.services.suppliers
    today = date(2026, 3, 13)
    assert refused(lambda: service.hold(shop.supplier.id, " ")) == "reason_missing"
    assert refused(lambda: service.hold(shop.supplier.id, "x", date(2026, 3, 12))) == "hold_in_past"
    assert service.hold(shop.supplier.id, "三次错色", today).value.is_held
    assert service.find_ids(SupplierFilter(is_held=True), None) == [shop.supplier.id]
    shop.clock.advance(timedelta(days=1))
    assert not service.get(shop.supplier.id).is_held
    assert service.find_ids(SupplierFilter(is_held=True), None) == []
    assert service.find_ids(SupplierFilter(is_held=False), None) == [shop.supplier.id]


def test_a_hold_without_end_lasts_until_released(shop: Shop) -> None:
    service = shop.services.suppliers
    service.hold(shop.supplier.id, "三次错色")
    shop.clock.advance(timedelta(days=400))
    assert service.get(shop.supplier.id).is_held
    assert not service.release(shop.supplier.id).value.is_held


def test_the_contract_file_is_kept(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "代发协议.pdf"
    file.write_bytes(b"%PDF")
    detail = shop.services.suppliers.add_contract(shop.supplier.id, file).value
    assert [contract.file_name for contract in detail.contracts] == ["代发协议.pdf"]
    assert detail.contracts[0].path.read_bytes() == b"%PDF"


def test_what_he_owes_by_state_and_age(shop: Shop) -> None:
    row = admitted(shop, 3_000, to=2_000)
    shop.services.claims.receive(row.id, cny(500))
    claim(shop, ClaimItem.PENALTY, 9_999)  # planned only: he was not told yet
    shop.clock.advance(timedelta(days=20))
    late = claim(shop, ClaimItem.RESHIP, 700)
    shop.services.claims.submit([late.id])
    [owes] = shop.services.suppliers.get(shop.supplier.id).owes
    assert (owes.claimed, owes.admitted, owes.received) == (cny(3_700), cny(2_000), cny(500))
    assert (owes.outstanding, owes.overdue) == (cny(2_200), cny(1_500))
    assert owes.by_age == (cny(700), cny(1_500), cny(0), cny(0))
    [row] = shop.services.suppliers.load_rows([shop.supplier.id])
    assert row.owes == (cny(2_200),)
    assert shop.services.suppliers.totals(None)[0].outstanding == 2_200


def test_currencies_are_owed_apart(shop: Shop) -> None:
    service = shop.services.claims
    rows = service.plan(
        shop.incident.id,
        [ClaimDraft(ClaimItem.GOODS, cny(100)), ClaimDraft(ClaimItem.RESHIP, Money(200, "USD"))],
    ).value
    service.submit([row.id for row in rows])
    [row] = shop.services.suppliers.load_rows([shop.supplier.id])
    assert row.owes == (cny(100), Money(200, "USD"))


def test_the_list_is_filtered_and_sorted(shop: Shop) -> None:
    service = shop.services.suppliers
    other = service.create(DRAFT).value.id
    shop.services.claims.submit([claim(shop, ClaimItem.GOODS, 100).id])
    mine = shop.supplier.id
    assert service.find_ids(SupplierFilter(owes=True), None) == [mine]
    assert service.find_ids(SupplierFilter(text="wang"), None) == [other]
    assert service.find_ids(SupplierFilter(kinds=frozenset({SupplierKind.FACTORY})), None) == [other]
    for key in ("name", "kind", "owes", "incidents", "wrong_rate"):
        assert set(service.find_ids(None, By(key))) == {mine, other}
    assert service.find_ids(None, By("owes", True)) == [mine, other]
    assert service.names() == [(mine, "义乌暖衣坊"), (other, "永康杯业")]


# How often he is wrong


def rate(shop: Shop, days: int = 30) -> WrongRate:
    # Rows made by hand here are seen once anything is written in the ordinary way.
    shop.services.costs.add(shop.incident.id, CostKind.OTHER, cny(1))
    detail = shop.services.suppliers.get(shop.supplier.id)
    return detail.rate_30 if days == 30 else detail.rate_90


def test_the_wrong_rate_is_wrong_lines_of_sent_lines(shop: Shop) -> None:
    assert rate(shop) == WrongRate(1, 2)
    shop.make_order("X2")
    shop.make_order("X3", status=OrderStatus.TO_SHIP)
    assert rate(shop) == WrongRate(1, 4)
    assert rate(shop).is_small


def test_a_second_incident_on_the_same_line_counts_once(shop: Shop) -> None:
    shop.make_incident(shop.order, "CF-26-0002")
    assert rate(shop) == WrongRate(1, 2)
    counts = shop.services.suppliers.get(shop.supplier.id).incidents
    assert counts == IncidentCounts(2, 2)


def test_what_was_no_mistake_or_not_his_is_not_counted(shop: Shop) -> None:
    Liability.update(party=LiableParty.SHOP).execute()
    assert rate(shop) == WrongRate(0, 2)
    Liability.update(party=LiableParty.SUPPLIER).execute()
    Incident.update(progress=Progress.FALSE_ALARM).execute()
    assert rate(shop) == WrongRate(0, 2)
    assert shop.services.suppliers.get(shop.supplier.id).incidents == IncidentCounts(0, 0)


def test_the_window_ends(shop: Shop) -> None:
    shop.clock.advance(timedelta(days=31))
    assert (rate(shop), rate(shop, 90)) == (WrongRate(0, 0), WrongRate(1, 2))
    assert rate(shop).share is None


# How he writes our goods


def test_aliases_are_added_changed_and_forgotten(shop: Shop) -> None:
    service = shop.services.supplier_skus
    draft = AliasDraft(" 卫衣藏青XL ", "加绒连帽卫衣", "藏青色 / XL", "WY01-ZXL", cny(3_200), 620)
    row = service.save(shop.supplier.id, draft).value
    assert (row.draft.written, row.draft.cost, row.confirmed_by) == ("卫衣藏青XL", cny(3_200), "owner")
    changed = replace(row.draft, weight_g=640, cost=None)
    assert service.save(shop.supplier.id, changed, row.id).value.draft == changed
    assert [found.id for found in service.list(shop.supplier.id, "ZXL")] == [row.id]
    was = service.delete(row.id).value
    assert service.list(shop.supplier.id, "ZXL") == []
    service.save(shop.supplier.id, was.draft)
    assert len(service.list(shop.supplier.id)) == 2


@pytest.mark.parametrize(
    "draft, code",
    [
        (AliasDraft(" "), "alias_missing"),
        (AliasDraft("T恤黑XL"), "alias_taken"),
        (AliasDraft("新", cost=cny(-1)), "alias_cost_negative"),
        (AliasDraft("新", weight_g=0), "alias_weight_invalid"),
    ],
)
def test_what_an_alias_cannot_be(shop: Shop, draft: AliasDraft, code: str) -> None:
    assert refused(lambda: shop.services.supplier_skus.save(shop.supplier.id, draft)) == code
    assert refused(lambda: shop.services.supplier_skus.save(99, AliasDraft("x"))) == "supplier_not_found"
    assert refused(lambda: shop.services.supplier_skus.delete(99)) == "alias_not_found"


# Statement


def test_the_statement_closes_over_its_period(shop: Shop) -> None:
    row = admitted(shop, 3_000, to=2_500)
    shop.clock.advance(timedelta(days=20))
    shop.services.claims.receive(row.id, cny(1_000), reference="四月货款扣")
    later = claim(shop, ClaimItem.RESHIP, 700)
    shop.services.claims.submit([later.id])
    make = shop.services.statements.make
    march = make(shop.supplier.id, date(2026, 3, 1), date(2026, 3, 31))
    [total] = march.sums
    assert (total.opening, total.claimed, total.reduced, total.received, total.closing) == (
        0, 3_000, 500, 0, 2_500,
    )  # fmt: skip
    assert march.receipts == ()
    april = make(shop.supplier.id, date(2026, 4, 1), date(2026, 4, 30))
    [total] = april.sums
    assert (total.opening, total.claimed, total.received, total.closing) == (2_500, 700, 1_000, 2_200)
    assert [r.amount for r in april.receipts] == [cny(1_000)]
    assert [line.incident.order_no for line in april.lines] == [shop.order.order_no] * 2
    owed = shop.services.suppliers.get(shop.supplier.id).owes[0].outstanding
    assert owed.minor == total.closing


def test_a_claim_stays_on_the_statement_of_whom_it_was_made_to(shop: Shop) -> None:
    shop.services.claims.submit([claim(shop, ClaimItem.GOODS, 100).id])
    other = Supplier.create(name="另一家", created_at=shop.clock.now())
    Incident.update(supplier=other).execute()
    statement = shop.services.statements.make(shop.supplier.id, date(2026, 3, 1), date(2026, 3, 31))
    assert [line.incident.number for line in statement.lines] == ["CF-26-0001"]


def test_a_period_runs_forward(shop: Shop) -> None:
    act = shop.services.statements.make
    assert refused(lambda: act(shop.supplier.id, date(2026, 3, 2), date(2026, 3, 1))) == "period_reversed"
    assert refused(lambda: act(99, date(2026, 3, 1), date(2026, 3, 1))) == "supplier_not_found"


def test_the_rate_is_read_again_after_a_write_and_in_the_next_hour(shop: Shop) -> None:
    service = shop.services.suppliers
    assert service.get(shop.supplier.id).rate_30 == WrongRate(1, 2)
    shop.services.incidents.add_note(shop.incident.id, "x")
    with shop.services.settings._uow.begin("order.import") as tx:
        tx.update(shop.order, status=OrderStatus.SHIPPED)
    shop.clock.advance(timedelta(days=31))
    assert service.get(shop.supplier.id).rate_30 == WrongRate(0, 0)


def test_age_is_counted_in_days_of_the_business_zone(tmp_path: Path) -> None:
    """Claimed at half past midnight in Shanghai, still the day before in UTC: seven days later is seven."""
    clock = FixedClock(datetime(2026, 3, 12, 16, 30, tzinfo=UTC))
    shop = open_shop(tmp_path / "other", clock)
    shop.services.claims.submit([claim(shop, ClaimItem.GOODS, 700).id])
    clock.moment = datetime(2026, 3, 20, 15, 30, tzinfo=UTC)  # 23:30 on the seventh day after
    [owes] = shop.services.suppliers.get(shop.supplier.id).owes
    assert (AGES[0], owes.by_age[0]) == (7, cny(700))
    clock.moment = datetime(2026, 3, 20, 16, 30, tzinfo=UTC)
    [owes] = shop.services.suppliers.get(shop.supplier.id).owes
    assert owes.by_age[:2] == (cny(0), cny(700))
    shop.services.close_thread()


def test_a_statement_s_months_are_those_of_the_business_zone(tmp_path: Path) -> None:
    """The last hour of March in Shanghai, and the first of April, are both the 31st of March in UTC."""
    clock = FixedClock(datetime(2026, 3, 31, 15, 30, tzinfo=UTC))
    shop = open_shop(tmp_path / "other", clock)
    first = admitted(shop, 3_000)
    shop.services.claims.receive(first.id, cny(1_000))
    clock.moment = datetime(2026, 3, 31, 16, 30, tzinfo=UTC)
    second = admitted(shop, 500)
    shop.services.claims.receive(first.id, cny(400))
    # A deduction made in March for a claim that was written in April.
    shop.services.claims.receive(second.id, cny(200), received_at=datetime(2026, 3, 20, tzinfo=UTC))
    make = shop.services.statements.make
    march = make(shop.supplier.id, date(2026, 3, 1), date(2026, 3, 31))
    april = make(shop.supplier.id, date(2026, 4, 1), date(2026, 4, 30))
    both = make(shop.supplier.id, date(2026, 3, 1), date(2026, 4, 30))
    assert astuple(march.sums[0]) == ("CNY", 0, 3_000, 0, 0, 1_000, 2_000)
    assert astuple(april.sums[0]) == ("CNY", 2_000, 500, 0, 0, 600, 1_900)
    assert astuple(both.sums[0]) == ("CNY", 0, 3_500, 0, 0, 1_600, 1_900)
    for statement in (march, april, both):
        booked = sum(found.amount.minor for found in statement.receipts)
        assert booked == statement.sums[0].received, "what is listed makes the sum"
    shop.services.close_thread()
