"""Goods of an order that the platform refunds are seen when they were sent all the same."""

from __future__ import annotations

from app.data.models import Finding
from app.domain.sheet_line import SheetLine
from app.domain.statuses import FindingKind
from app.services.compensations import CompensationService
from app.services.refund_import import RefundImportService
from app.services.refund_matching import RefundMatchService
from app.services.settings import SettingsService
from tests.services.orders.sheets import sheet
from tests.services.reconciliation.conftest import CUP, HOODIE, Shop, row, ship


def tell(shop: Shop, *cases: SheetLine) -> None:
    """An after-sales sheet of the shop's platform."""
    settings = SettingsService(shop.uow)
    matches = RefundMatchService(shop.uow, CompensationService(shop.uow, settings))
    service = RefundImportService(shop.uow, settings, shop.desk.read, matches)
    path = shop.desk.put(sheet(*cases, kind="refunds"), "refunds.xlsx")
    service.commit(service.preview(path))


def kinds(number: str) -> set[FindingKind]:
    return {finding.kind for finding in Finding.select().where(Finding.order_no == number)}


def test_a_parcel_of_a_refunded_order_is_found(shop: Shop) -> None:
    supplier = shop.supplier()
    shop.order("1", (CUP, "白色", 1), supplier=supplier)
    shop.order("2", (HOODIE, "黑色 L", 1), supplier=supplier)
    shop.order("3", (HOODIE, "黑色 M", 1), supplier=supplier)
    tell(
        shop,
        SheetLine(order_no="1", refund_no="R1", refund_state="under_way", refund_status="待商家处理"),
        SheetLine(order_no="2", refund_no="R2", refund_state="withdrawn", refund_status="售后关闭"),
        SheetLine(order_no="3", refund_no="R3", refund_state="refunded", refund_status="退款成功"),
    )
    shop.take_in(
        ship(
            row("1", CUP, "白色", "YT8800000000001"),
            row("2", HOODIE, "黑色 L", "YT8800000000002"),
            row("3", HOODIE, "黑色 M", "YT8800000000003"),
        ),
        supplier=supplier,
    )
    assert FindingKind.CANCELLED_ORDER_SHIPPED in kinds("1") & kinds("3")
    assert kinds("2") == set()
