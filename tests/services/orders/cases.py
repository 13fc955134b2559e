"""After-sales sheets made by hand, and what became of the orders."""

from __future__ import annotations

from typing import Any

from app.data.models import ImportRow, Order, OrderLine, OrderSaid, PlatformRefund, SheetImport
from app.data.unit_of_work import UnitOfWork
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.services.compensations import CompensationService
from app.services.order_import import OrderImportService
from app.services.refund_import import RefundImportService
from app.services.refund_matching import RefundMatchService
from app.services.settings import SettingsService
from tests.services.orders.sheets import Desk, line, sheet


def case(
    order_no: str = "T1", refund_no: str | None = "R1", state: str | None = "under_way", **values: Any
) -> SheetLine:
    """A case of an order; `values` replace what the test is about."""
    usual: dict[str, Any] = {
        "order_no": order_no,
        "refund_no": refund_no,
        "refund_state": state,
        "refund_status": {"under_way": "待商家处理", "refunded": "退款成功", "withdrawn": "售后关闭"}.get(
            state or "", state
        ),
        "refund_kind": "refund",
        "refund_amount": "45.80",
        "refund_applied_time": "2026-03-06 10:00:00",
    }
    return SheetLine(**{**usual, **values})


def cases(*lines: SheetLine, platform: str | None = "taobao") -> ParsedSheet:
    return sheet(*lines, kind="refunds", platform=platform)


def the_order(number: str = "T1") -> Order:
    return Order.get(Order.order_no == number)


def two_lines() -> ParsedSheet:
    """An order of two goods, 30 and 20, that waits."""
    return sheet(
        line(
            sub_order_no="T1-1",
            title="杯",
            sku_code="A",
            paid_amount="50.00",
            line_amount="30.00",
            unit_price="30.00",
        ),
        line(
            sub_order_no="T1-2",
            title="盘",
            sku_code="B",
            paid_amount="50.00",
            line_amount="20.00",
            unit_price="20.00",
        ),
    )


def everything() -> list[Any]:
    """Orders, lines, cases and what is kept beside them, without ids and times of writing."""
    orders = Order.select(
        Order.order_no, Order.status, Order.refund_text, Order.refunded_minor, Order.flags, Order.updated_at
    )
    lines = OrderLine.select(OrderLine.order, OrderLine.line_no, OrderLine.refund_text, OrderLine.status_text)
    kept = PlatformRefund.select().order_by(PlatformRefund.case_key)
    return [
        list(orders.order_by(Order.order_no).tuples()),
        list(lines.order_by(OrderLine.order, OrderLine.line_no).tuples()),
        list(kept.dicts()),
        list(OrderSaid.select(OrderSaid.order, OrderSaid.said, OrderSaid.shown).tuples()),
    ]


def outcome() -> list[Any]:
    """What does not depend on ids."""
    found = []
    for order in Order.select().order_by(Order.order_no):
        texts = [x.refund_text for x in order.lines.order_by(OrderLine.line_no)]
        own = [
            (c.refund_no, c.state.value, c.amount_minor)
            for c in order.platform_refunds.order_by(PlatformRefund.case_key)
        ]
        found.append(
            (order.order_no, order.status.value, order.refunded_minor, sorted(order.flags), texts, own)
        )
    return found


def take(uow: UnitOfWork, desk: Desk, kind: str, parsed: ParsedSheet, name: str) -> None:
    settings = SettingsService(uow)
    made: RefundImportService | OrderImportService = OrderImportService(uow, settings, desk.read)
    if kind == "refunds":
        matches = RefundMatchService(uow, CompensationService(uow, settings))
        made = RefundImportService(uow, settings, desk.read, matches)
    made.commit(made.preview(desk.put(parsed, name)))  # type: ignore[arg-type]


def empty(uow: UnitOfWork) -> None:
    for model in (PlatformRefund, OrderSaid, OrderLine, Order, ImportRow, SheetImport):
        model.delete().execute()
