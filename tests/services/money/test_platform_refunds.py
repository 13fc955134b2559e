"""What is under way or refunded on the platform is not paid a second time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import DomainError
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import CompensationKind as K
from app.services.compensations import CompensationDraft, CompensationRow
from tests.services.money.shop import Shop, cny


def tell(shop: Shop, folder: Path, state: str, amount: str | None) -> None:
    """An after-sales sheet on the shop's order."""
    case = SheetLine(
        order_no=shop.order.order_no,
        refund_no="R1",
        refund_state=state,
        refund_status=state,
        refund_amount=amount,
        row=2,
    )
    path = folder / f"{state}.xlsx"
    path.write_text(state)
    service = shop.services.refund_import
    shop.clock.advance(timedelta(hours=1))
    service.commit(service.plan(ParsedSheet("by.hand", "refunds", None, (case,), (), {}), path))
    shop.clock.advance(timedelta(hours=1))


def approved(shop: Shop, minor: int) -> CompensationRow:
    service = shop.services.compensations
    row = service.plan(shop.incident.id, CompensationDraft(K.REFUND, cny(minor))).value
    return service.approve([row.id]).value[0]


def test_what_is_under_way_is_no_longer_left(shop: Shop, tmp_path: Path) -> None:
    tell(shop, tmp_path, "under_way", "25.00")
    room = shop.services.compensations.headroom(shop.incident.id)
    assert (room.pending, room.refunded, room.refund) == (2_500, 0, 7_500)
    assert shop.services.compensations.choices(shop.incident.id).platform_pending == cny(2_500)
    with pytest.raises(DomainError) as refused:
        approved(shop, 8_000)
    assert (refused.value.code, refused.value.params["pending"]) == ("refund_above_pending", "25.00")
    with pytest.raises(DomainError, match="refund_above_paid"):
        approved(shop, 10_001)


def test_a_case_without_an_amount_may_take_all_that_is_left(shop: Shop, tmp_path: Path) -> None:
    tell(shop, tmp_path, "unknown", None)
    assert shop.services.compensations.headroom(shop.incident.id).refund == 0


def test_a_planned_refund_is_not_paid_while_the_platform_decides(shop: Shop, tmp_path: Path) -> None:
    row = approved(shop, 2_500)
    tell(shop, tmp_path, "under_way", "25.00")
    service = shop.services.compensations
    with pytest.raises(DomainError) as refused:
        service.pay([row.id], proof_note="转账")
    assert (refused.value.code, refused.value.params["pending"]) == ("refund_under_way", "25.00")
    assert service.pay([row.id], proof_note="转账", is_besides=True).value[0].paid_at is not None


def test_besides_has_its_limit_too(shop: Shop, tmp_path: Path) -> None:
    row = approved(shop, 9_000)
    tell(shop, tmp_path, "under_way", "25.00")
    with pytest.raises(DomainError, match="refund_above_paid"):
        shop.services.compensations.pay([row.id], proof_note="转账", is_besides=True)


def test_once_refunded_it_is_noted_as_part_of_the_figure(shop: Shop, tmp_path: Path) -> None:
    """A refund of another amount is not matched: that it is this one the owner says himself."""
    row = approved(shop, 10_000)
    tell(shop, tmp_path, "refunded", "99.00")
    service = shop.services.compensations
    with pytest.raises(DomainError, match="refund_above_paid"):
        service.pay([row.id], proof_note="转账")
    at = service.platform_figure_at(shop.order.id)
    service.pay([row.id], proof_note="平台退款", paid_at=at)
    assert service.headroom(shop.incident.id).refunded == 10_000


def test_a_sheet_that_changes_no_figure_does_not_take_later_payments_in(shop: Shop, tmp_path: Path) -> None:
    tell(shop, tmp_path, "refunded", "25.00")
    at = shop.services.compensations.platform_figure_at(shop.order.id)
    shop.clock.advance(timedelta(days=1))
    path = tmp_path / "orders.xlsx"
    path.write_text("orders")
    line = SheetLine(
        order_no=shop.order.order_no, shop=shop.store.name, platform=shop.store.platform, status="已发货",
        status_norm="shipped", title="T恤1", seller_note="加急", row=2,
    )  # fmt: skip
    orders = shop.services.order_import
    orders.commit(orders.plan(ParsedSheet("by.hand", "orders", None, (line,), (), {}), path))
    assert shop.services.orders.get(shop.order.id).seller_note == "加急"
    assert shop.services.compensations.platform_figure_at(shop.order.id) == at


def test_a_withdrawn_case_frees_the_money(shop: Shop, tmp_path: Path) -> None:
    tell(shop, tmp_path, "under_way", "25.00")
    tell(shop, tmp_path, "withdrawn", "25.00")
    assert shop.services.compensations.headroom(shop.incident.id).refund == 10_000
