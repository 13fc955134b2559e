"""A platform's refunds pay what was planned; what agrees with nothing is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.data.models import AuditEntry
from app.domain.compensation import Stage
from app.domain.errors import DomainError
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S
from app.domain.statuses import Progress
from app.services.compensations import CompensationDraft, CompensationRow
from tests.services.money.shop import Shop, cny
from tests.services.money.test_platform_refunds import approved, tell


def planned(shop: Shop, minor: int, kind: K = K.REFUND) -> CompensationRow:
    return shop.services.compensations.plan(shop.incident.id, CompensationDraft(kind, cny(minor))).value


def test_what_was_planned_is_paid_by_the_platform_s_sheet(shop: Shop, tmp_path: Path) -> None:
    first, second = planned(shop, 2_500), approved(shop, 1_500)
    tell(shop, tmp_path, "refunded", "25.00")
    row = shop.services.compensations.get(first.id)
    assert (row.status, row.stage, row.proof_note) == (S.PAID, Stage.DONE, "R1")
    assert shop.services.compensations.get(second.id).status is S.APPROVED
    assert shop.services.compensations.headroom(shop.incident.id).refunded == 4_000
    assert shop.services.ledger.whole()[0].paid == 2_500
    assert shop.services.refund_matches.unmatched() == []
    assert shop.services.backups.examine() == []


def test_goods_and_freight_paid_in_one_sum(shop: Shop, tmp_path: Path) -> None:
    rows = [planned(shop, 2_500), planned(shop, 500, K.FREIGHT_REFUND)]
    tell(shop, tmp_path, "refunded", "30.00")
    assert {shop.services.compensations.get(row.id).stage for row in rows} == {Stage.DONE}
    assert shop.services.refund_matches.unmatched() == []


def test_another_amount_is_listed_and_recorded(shop: Shop, tmp_path: Path) -> None:
    row = planned(shop, 2_500)
    tell(shop, tmp_path, "refunded", "26.00")
    service = shop.services.refund_matches
    [found] = service.unmatched()
    assert (found.amount, found.matched, found.incident_number) == (cny(2_600), cny(0), "CF-26-0001")
    assert shop.services.compensations.get(row.id).status is S.PLANNED
    made = service.record(found.id).value
    assert shop.services.compensations.get(made).amount == cny(2_600)
    assert service.unmatched() == []
    assert shop.services.ledger.whole()[0].paid == 2_600
    assert shop.services.compensations.headroom(shop.incident.id).refunded == 5_100


def test_an_amount_that_grows_after_it_was_matched_is_listed_again(shop: Shop, tmp_path: Path) -> None:
    planned(shop, 2_500)
    tell(shop, tmp_path, "refunded", "25.00")
    (tmp_path / "again").mkdir()
    tell(shop, tmp_path / "again", "refunded", "27.00")
    [found] = shop.services.refund_matches.unmatched()
    assert (found.amount, found.matched) == (cny(2_700), cny(2_500))
    shop.services.refund_matches.record(found.id)
    assert shop.services.refund_matches.unmatched() == []
    assert shop.services.ledger.whole()[0].paid == 2_700


def test_what_has_nothing_to_do_with_an_incident_is_put_aside_and_taken_up_again(
    shop: Shop, tmp_path: Path
) -> None:
    tell(shop, tmp_path, "refunded", "26.00")
    service = shop.services.refund_matches
    [found] = service.unmatched()
    service.put_aside(found.id, "七天无理由")
    assert service.unmatched() == []
    service.take_up(found.id)
    assert service.unmatched() == [found]


def test_a_refund_of_a_closed_incident_is_listed_not_paid(shop: Shop, tmp_path: Path) -> None:
    row = planned(shop, 2_500)
    shop.incident.progress = Progress.CLOSED
    shop.incident.save()
    tell(shop, tmp_path, "refunded", "25.00")
    assert shop.services.compensations.get(row.id).status is S.PLANNED
    [found] = shop.services.refund_matches.unmatched()
    with pytest.raises(DomainError, match="incident_ended"):
        shop.services.refund_matches.record(found.id)


def test_what_is_only_under_way_pays_nothing(shop: Shop, tmp_path: Path) -> None:
    row = planned(shop, 2_500)
    tell(shop, tmp_path, "under_way", "25.00")
    assert shop.services.compensations.get(row.id).status is S.PLANNED
    assert shop.services.refund_matches.unmatched() == []


def test_several_are_paid_at_once_with_what_came_of_each(shop: Shop) -> None:
    """The second was never approved: it stays as it is, the third is paid."""
    service = shop.services.compensations
    rows = [approved(shop, 4_000), approved(shop, 5_000), approved(shop, 1_000)]
    draft = planned(shop, 1, K.TRANSFER)
    outcome = service.pay_each([row.id for row in (rows[0], draft, rows[2])], proof_note="批次 0313")
    assert [result.refusal and result.refusal.code for result in outcome.value] == [
        None,
        "illegal_move",
        None,
    ]
    stages = [service.get(row.id).status for row in (rows[0], draft, rows[2], rows[1])]
    assert stages == [
        S.PAID, S.PLANNED, S.PAID, S.APPROVED,
    ]  # fmt: skip
    assert shop.services.ledger.whole()[0].paid == 5_000
    assert shop.services.backups.examine() == []


def test_paying_several_is_one_operation(shop: Shop) -> None:
    rows = [approved(shop, 1_000), approved(shop, 2_000)]
    shop.services.compensations.pay_each([row.id for row in rows], proof_note="x")
    paid = AuditEntry.select().where(AuditEntry.operation == "compensation.pay_each")
    assert len({entry.operation_no for entry in paid}) == 1
