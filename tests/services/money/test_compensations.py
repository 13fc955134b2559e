"""The buyer's side: plan, approve, pay with proof, void, take back; caps over all incidents of an order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.data.models import AuditEntry, Compensation, Evidence, Order
from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.compensation import Stage
from app.domain.errors import DomainError, MakegoodError
from app.domain.money import Money
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S
from app.services.compensations import CompensationDraft, CompensationFilter, CompensationRow
from tests.services.money.shop import Shop, cny, open_shop


def plan(shop: Shop, kind: K, minor: int, **more: object) -> CompensationRow:
    draft = CompensationDraft(kind, cny(minor), **more)  # type: ignore[arg-type]
    return shop.services.compensations.plan(shop.incident.id, draft).value


def paid(shop: Shop, kind: K, minor: int, **more: object) -> CompensationRow:
    row = plan(shop, kind, minor, **more)
    shop.services.compensations.approve([row.id])
    return shop.services.compensations.pay([row.id], proof_note="退款单 20260313").value[0]


def refused(act: Callable[[], object]) -> str:
    """The code with which something is refused; nothing may have been written."""
    before = AuditEntry.select().count(), Compensation.select().count()
    with pytest.raises(MakegoodError) as caught:
        act()
    assert (AuditEntry.select().count(), Compensation.select().count()) == before
    return caught.value.code


def evidence(shop: Shop) -> Evidence:
    return Evidence.create(
        incident=shop.incident, file_name="退款.png", sha256="0" * 64, size_bytes=1, added_at=shop.clock.now()
    )


def test_a_refund_from_plan_to_proof(shop: Shop) -> None:
    service = shop.services.compensations
    row = plan(shop, K.REFUND, 5_400, order_line_id=shop.lines[0].id, reason="发错颜色")
    assert (row.status, row.stage, row.amount) == (S.PLANNED, Stage.TO_APPROVE, cny(5_400))
    assert (row.order_no, row.incident_number, row.supplier) == (
        "3792439168251500705", "CF-26-0001", "义乌暖衣坊",
    )  # fmt: skip
    outcome = service.approve([row.id])
    assert (outcome.value[0].stage, outcome.value[0].approved_by) == (Stage.TO_PAY, "owner")
    assert outcome.changes.ids == {
        "compensation": frozenset({row.id}), "incident": frozenset({shop.incident.id}),
    }  # fmt: skip
    done = service.pay([row.id], proof_id=evidence(shop).id).value[0]
    assert (done.stage, done.paid_at, done.proof_file) == (Stage.DONE, shop.clock.now(), "退款.png")


def test_every_step_leaves_its_audit_row(shop: Shop) -> None:
    paid(shop, K.REFUND, 100)
    found = [e.operation for e in AuditEntry.select().where(AuditEntry.entity == "compensation")]
    assert found == ["compensation.plan", "compensation.approve", "compensation.pay"]


def test_a_payment_by_note_waits_for_its_file(shop: Shop) -> None:
    row = paid(shop, K.REFUND, 100)
    assert row.stage is Stage.TO_PROVE
    row = shop.services.compensations.attach_proof(row.id, evidence(shop).id).value
    assert row.stage is Stage.DONE


def test_two_refunds_that_are_too_much_together(shop: Shop) -> None:
    plan(shop, K.REFUND, 6_000)
    assert refused(lambda: plan(shop, K.REFUND, 4_001)) == "refund_above_paid"
    plan(shop, K.REFUND, 4_000)


def test_refunds_on_two_incidents_of_one_order(shop: Shop) -> None:
    other = shop.make_incident(shop.order, "CF-26-0002")
    paid(shop, K.REFUND, 7_000)
    draft = CompensationDraft(K.REFUND, cny(3_001))
    service = shop.services.compensations
    assert refused(lambda: service.plan(other.id, draft)) == "refund_above_paid"
    assert service.headroom(other.id).refund == 3_000


def test_a_refund_after_a_coupon_is_not_cut_by_it(shop: Shop) -> None:
    paid(shop, K.COUPON, 1_000, has_consent=True, consent_note="旺旺 3-13 10:02")
    assert plan(shop, K.REFUND, 10_000).amount == cny(10_000)


def test_the_refusal_names_amounts_and_currency(shop: Shop) -> None:
    plan(shop, K.REFUND, 6_000)
    with pytest.raises(DomainError) as caught:
        plan(shop, K.REFUND, 5_000)
    assert caught.value.params == {
        "amount": "50.00", "limit": "40.00", "paid": "100.00", "refunded": "60.00", "currency": "CNY",
    }  # fmt: skip


@pytest.mark.parametrize(
    "kind, minor, more, code",
    [
        (K.REFUND, 10_001, {}, "refund_above_paid"),
        (K.FREIGHT_REFUND, 1_001, {}, "freight_refund_above_paid"),
        (K.COUPON, 1_001, {}, "goodwill_above_cap"),
        (K.GIFT, 1_001, {}, "goodwill_above_cap"),
        (K.TRANSFER, 10_001, {"override_reason": "老客"}, "goodwill_above_paid"),
        (K.STATUTORY, 50_000, {"ground": "fraud"}, "statutory_needs_ruling"),
        (K.STATUTORY, 50_000, {"has_ruling": True}, "statutory_needs_ground"),
        (K.STATUTORY, 40_000, {"ground": "fraud", "has_ruling": True}, "statutory_below_minimum"),
        (K.REFUND, 0, {}, "amount_not_positive"),
        (K.REFUND, 100, {"order_line_id": 999}, "order_line_not_found"),
    ],
)
def test_what_cannot_be_planned(shop: Shop, kind: K, minor: int, more: dict[str, object], code: str) -> None:
    assert refused(lambda: plan(shop, kind, minor, **more)) == code


def test_a_line_s_refund_stays_within_its_share(shop: Shop) -> None:
    line = shop.lines[1].id
    assert refused(lambda: plan(shop, K.REFUND, 3_601, order_line_id=line)) == "line_refund_above_share"
    plan(shop, K.PRICE_DIFFERENCE, 3_600, order_line_id=line)


def test_another_order_s_line_is_refused(shop: Shop) -> None:
    line = shop.make_order("X2").lines.first()
    assert refused(lambda: plan(shop, K.REFUND, 1, order_line_id=line.id)) == "order_line_not_found"


def test_another_currency_is_refused(shop: Shop) -> None:
    draft = CompensationDraft(K.REFUND, Money(100, "USD"))
    service = shop.services.compensations
    assert refused(lambda: service.plan(shop.incident.id, draft)) == "mixed_currency"


def test_statutory_damages_may_exceed_what_was_paid(shop: Shop) -> None:
    paid(shop, K.REFUND, 10_000)
    row = plan(shop, K.STATUTORY, 50_000, ground="fraud", has_ruling=True)
    assert row.amount == cny(50_000)


@pytest.mark.parametrize("kind", [K.COUPON, K.GIFT])
def test_a_coupon_or_gift_needs_consent_before_it_is_approved(shop: Shop, kind: K) -> None:
    service = shop.services.compensations
    row = plan(shop, kind, 500)
    assert row.stage is Stage.DRAFT
    assert refused(lambda: service.approve([row.id])) == "consent_missing"
    assert refused(lambda: service.record_consent(row.id, " ")) == "consent_note_missing"
    assert service.record_consent(row.id, "电话 3-13").value.stage is Stage.TO_APPROVE
    service.approve([row.id])


def test_another_route_than_the_payment_s_needs_consent(shop: Shop) -> None:
    row = plan(shop, K.REFUND, 500, is_original_route=False)
    assert refused(lambda: shop.services.compensations.approve([row.id])) == "consent_missing"


def test_nothing_is_paid_without_proof(shop: Shop) -> None:
    service = shop.services.compensations
    row = plan(shop, K.REFUND, 500)
    assert refused(lambda: service.pay([row.id], proof_note="x")) == "illegal_move"
    service.approve([row.id])
    assert refused(lambda: service.pay([row.id])) == "proof_missing"
    assert refused(lambda: service.pay([row.id], proof_id=77)) == "evidence_not_found"
    later = shop.clock.now() + timedelta(minutes=1)
    assert refused(lambda: service.pay([row.id], proof_note="x", paid_at=later)) == "paid_in_future"


def test_what_was_paid_is_neither_paid_again_nor_void(shop: Shop) -> None:
    service = shop.services.compensations
    row = paid(shop, K.REFUND, 500)
    assert refused(lambda: service.pay([row.id], proof_note="x")) == "already_paid"
    assert refused(lambda: service.void(row.id, "x")) == "already_paid"
    assert refused(lambda: service.approve([row.id])) == "already_paid"


def test_several_are_paid_at_once_or_none(shop: Shop) -> None:
    service = shop.services.compensations
    first, second = plan(shop, K.REFUND, 100), plan(shop, K.REFUND, 200)
    service.approve([first.id])
    assert refused(lambda: service.pay([first.id, second.id], proof_note="x")) == "illegal_move"
    assert service.get(first.id).status is S.APPROVED
    service.approve([second.id])
    done = service.pay([first.id, second.id], proof_note="批量 0313").value
    assert {row.status for row in done} == {S.PAID}


def test_a_counter_entry_takes_back_what_was_paid_and_leaves_it_as_it_was(shop: Shop) -> None:
    service = shop.services.compensations
    row = paid(shop, K.REFUND, 10_000)
    assert refused(lambda: service.reverse(row.id, "")) == "reason_missing"
    counter = service.reverse(row.id, "平台退回").value
    after = service.get(row.id)
    assert (after.status, after.amount, after.paid_at) == (S.PAID, row.amount, row.paid_at)
    assert (after.stage, counter.stage, counter.effect) == (Stage.REVERSED, Stage.COUNTER, cny(-10_000))
    assert refused(lambda: service.reverse(row.id, "x")) == "already_reversed"
    assert refused(lambda: service.reverse(counter.id, "x")) == "already_reversed"
    assert service.headroom(shop.incident.id).refund == 10_000


def test_a_void_row_gives_its_room_back(shop: Shop) -> None:
    service = shop.services.compensations
    row = plan(shop, K.REFUND, 10_000)
    assert refused(lambda: service.void(row.id, " ")) == "reason_missing"
    assert service.void(row.id, "买家改主意").value.stage is Stage.VOIDED
    assert refused(lambda: service.void(row.id, "x")) == "already_voided"
    assert service.headroom(shop.incident.id).refund == 10_000


def test_small_amounts_are_approved_at_once(shop: Shop) -> None:
    shop.services.settings.set(settings.APPROVAL_LIMIT_MINOR, 500)
    assert plan(shop, K.REFUND, 500).status is S.APPROVED
    assert plan(shop, K.REFUND, 501).status is S.PLANNED
    assert plan(shop, K.COUPON, 100).status is S.PLANNED, "no consent yet"
    assert plan(shop, K.COUPON, 100, has_consent=True, consent_note="ok").status is S.APPROVED


def test_goodwill_above_the_cap_is_never_approved_by_itself(shop: Shop) -> None:
    shop.services.settings.set(settings.APPROVAL_LIMIT_MINOR, 5_000)
    row = plan(shop, K.TRANSFER, 2_000, override_reason="老客")
    assert (row.status, row.override_reason) == (S.PLANNED, "老客")


def test_the_goodwill_cap_follows_the_setting(shop: Shop) -> None:
    shop.services.settings.set(settings.GOODWILL_PERCENT, 60)
    plan(shop, K.TRANSFER, 5_000)
    shop.services.settings.set(settings.GOODWILL_CAP_MINOR, 5_100)
    assert refused(lambda: plan(shop, K.TRANSFER, 101)) == "goodwill_above_cap"
    plan(shop, K.TRANSFER, 100)


# What the platform says it refunded


def platform_says(shop: Shop, minor: int) -> None:
    """A sheet is imported later that shows this refund."""
    shop.clock.advance(timedelta(hours=1))
    with shop.services.settings._uow.begin("order.import") as tx:
        # As the import writes it; the audit row tells when the figure was read.
        before = Order.get_by_id(shop.order.id).refunded_minor
        tx.update_many(Order, [(shop.order.id, {"refunded_minor": before}, {"refunded_minor": minor})])
    shop.clock.advance(timedelta(hours=1))


def test_what_the_platform_refunded_before_is_counted(shop: Shop) -> None:
    platform_says(shop, 9_000)
    assert refused(lambda: plan(shop, K.REFUND, 1_001)) == "refund_above_paid"
    paid(shop, K.REFUND, 1_000)
    assert shop.services.compensations.headroom(shop.incident.id).refund == 0


def test_our_own_refund_shown_by_the_platform_is_not_counted_twice(shop: Shop) -> None:
    paid(shop, K.REFUND, 4_000)
    platform_says(shop, 4_000)
    assert shop.services.compensations.headroom(shop.incident.id).refund == 6_000


def test_a_planned_refund_that_the_platform_made_is_paid_as_of_then(shop: Shop) -> None:
    service = shop.services.compensations
    row = plan(shop, K.REFUND, 10_000)
    service.approve([row.id])
    platform_says(shop, 10_000)
    assert refused(lambda: service.pay([row.id], proof_note="平台已退")) == "refund_above_paid"
    at = service.platform_figure_at(shop.order.id)
    done = service.pay([row.id], proof_note="平台已退", paid_at=at).value[0]
    assert done.status is S.PAID


def test_an_order_without_what_was_paid_refunds_nothing(shop: Shop) -> None:
    order = shop.make_order("X2", paid=None)
    incident = shop.make_incident(order, "CF-26-0002")
    draft = CompensationDraft(K.REFUND, cny(1))
    assert refused(lambda: shop.services.compensations.plan(incident.id, draft)) == "order_paid_unknown"


# Lists and sums


def test_filters_and_sums_agree(shop: Shop) -> None:
    service = shop.services.compensations
    plan(shop, K.REFUND, 100)
    paid(shop, K.REFUND, 200)
    service.reverse(paid(shop, K.TRANSFER, 300).id, "退回")
    service.void(plan(shop, K.REFUND, 400).id, "x")
    dollars = shop.make_order("US1", currency="USD", paid=5_000)
    abroad = shop.make_incident(dollars, "CF-26-0002")
    service.plan(abroad.id, CompensationDraft(K.REFUND, Money(700, "USD")))
    sums = {t.currency: t for t in service.totals(None)}
    assert (sums["CNY"].count, sums["CNY"].planned, sums["CNY"].paid) == (5, 100, 200)
    assert (sums["USD"].count, sums["USD"].planned, sums["USD"].paid) == (1, 700, 0)
    for wanted, count in [
        (CompensationFilter(statuses=frozenset({S.PAID})), 3),
        (CompensationFilter(kinds=frozenset({K.TRANSFER})), 2),
        (CompensationFilter(stages=frozenset({Stage.TO_APPROVE})), 2),
        (CompensationFilter(stages=frozenset({Stage.TO_PROVE})), 1),
        (CompensationFilter(supplier_id=shop.supplier.id), 6),
        (CompensationFilter(supplier_id=99), 0),
        (CompensationFilter(store_id=shop.store.id), 6),
        (CompensationFilter(text="US1"), 1),
        (CompensationFilter(text="cf-26-0002"), 1),
        (CompensationFilter(text="100%"), 0),
        (CompensationFilter(incident_id=abroad.id), 1),
        (CompensationFilter(from_on=shop.clock.now().date()), 6),
        (CompensationFilter(to_on=shop.clock.now().date() - timedelta(days=1)), 0),
    ]:
        ids = service.find_ids(wanted, None)
        assert len(ids) == count, wanted
        assert sum(t.count for t in service.totals(wanted)) == count
        assert [row.id for row in service.load_rows(ids)] == ids


def test_stage_figures_count_each_row_once(shop: Shop) -> None:
    plan(shop, K.REFUND, 100)
    plan(shop, K.COUPON, 200)
    paid(shop, K.REFUND, 300)
    found = {(f.stage, f.count, f.amount) for f in shop.services.compensations.stage_figures()}
    assert found == {(Stage.TO_APPROVE, 1, 100), (Stage.DRAFT, 1, 200), (Stage.TO_PROVE, 1, 300)}


def test_days_are_business_days(tmp_path: Path) -> None:
    """Half past midnight in Shanghai is still the day before in UTC."""
    clock = FixedClock(datetime(2026, 3, 13, 16, 30, tzinfo=UTC))
    shop = open_shop(tmp_path / "other", clock)
    plan(shop, K.REFUND, 100)
    service = shop.services.compensations
    day = date(2026, 3, 14)
    assert len(service.find_ids(CompensationFilter(from_on=day, to_on=day), None)) == 1
    assert service.find_ids(CompensationFilter(to_on=date(2026, 3, 13)), None) == []
    shop.services.close_thread()
