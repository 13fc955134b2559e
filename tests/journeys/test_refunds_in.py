"""An order sheet comes in, then the platform's refunds: nothing is sent, and nothing is paid twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.data.models import Order
from app.domain.compensation import Stage
from app.domain.money import Money
from app.domain.statuses import CompensationKind, OrderStatus
from app.services.compensations import CompensationDraft
from tests.journeys.by_window import import_view
from tests.journeys.chinese import english_left
from tests.journeys.conftest import open_window
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui.pages.compensation.refunds_panel import RefundsPanel
from ui.pages.orders.further import FurtherView
from ui.theme import Theme
from ui.widgets import NoticeBar

WAITS, SENT = "4213875520018834567", "4213875520018834568"
ORDER_HEAD = (
    "订单编号,订单状态,宝贝标题,商家编码,规格,购买数量,买家实付金额,收货人姓名,联系手机,收货地址,"
    "订单创建时间,供应商"
)
ONE = "朱清越,18600003207,江苏省 苏州市 昆山市 拾光路124号13栋914室,2026-03-12 09:05:12"
OTHER = "林夏,13900007788,浙江省 杭州市 西湖区 文三路9号2单元301室,2026-03-11 19:05:12"
REFUND_HEAD = (
    "订单编号,退款编号,支付宝交易号,退款状态,买家退款金额,退款的申请时间,手工退款/系统退款,货物状态,"
    "宝贝标题,买家实际支付金额"
)


def orders(folder: Path, supplier: str) -> Path:
    """Two orders: one waits, one is on its way."""
    rows = (
        f"{WAITS},买家已付款，等待卖家发货,保温饭盒,BW04,白色,1,45.80,{ONE},{supplier}",
        f"{SENT},卖家已发货，等待买家确认,保温饭盒,BW04,黑色,1,50.00,{OTHER},{supplier}",
    )
    path = folder / "orders.csv"
    path.write_text("\n".join((ORDER_HEAD, *rows)), encoding="utf-8")
    return path


def refunds(folder: Path, name: str, state: str) -> Path:
    """The buyers of both ask their money back."""
    times = "2026-03-13 08:00:00,手工退款,未发货,保温饭盒"
    rows = (
        f"{WAITS},171934500018834567,1,{state},45.80,{times},45.80",
        f"{SENT},171934500018834568,2,{state},25.00,{times},50.00",
    )
    path = folder / name
    path.write_text("\n".join((REFUND_HEAD, *rows)), encoding="utf-8")
    return path


def bring_in(hands: Hands, desk: Desk, path: Path) -> None:
    """Some time later drop an after-sales sheet, look, take it in."""
    desk.clock.advance(timedelta(minutes=5))
    hands.drop(path)
    (view,) = hands.in_sight(FurtherView)
    assert len(hands.rows()) == 2
    hands.press(view.button.text())


def planned(desk: Desk, order_no: str) -> int:
    """A refund of 25.00 is agreed for an order that was sent wrong; waits to be paid."""
    incident = desk.incident(Order.get(Order.order_no == order_no))
    service = desk.services.compensations
    draft = CompensationDraft(CompensationKind.REFUND, Money(2_500, "CNY"))
    row = service.plan(incident, draft).value
    service.approve([row.id])
    return row.id


def going(desk: Desk) -> set[str]:
    """Numbers of the orders that may go to a supplier."""
    ids = [order_id for lot in desk.services.dispatches.waiting() for order_id in lot.order_ids]
    return {row.order_no for row in Order.select().where(Order.id.in_(ids))}


def boxes_about(hands: Hands, amount: str) -> list[QCheckBox]:
    """What can be ticked about an amount on the platform."""
    return [box for box in hands.in_sight(QCheckBox) if amount in box.text()]


def walk(hands: Hands, desk: Desk, desktop: Path) -> None:
    """From the orders to the refund that the platform paid, which nobody pays a second time."""
    hands.drop(orders(desktop, desk.supplier.name))
    hands.press(import_view(hands).button.text())
    assert WAITS in going(desk)
    compensation = planned(desk, SENT)
    bring_in(hands, desk, refunds(desktop, "refunds.csv", "买家已经申请退款，等待卖家同意"))
    assert {o.order_no for o in Order.select() if o.status is OrderStatus.REFUNDING} == {WAITS, SENT}
    assert WAITS not in going(desk)
    hands.press("Checks")
    assert any(WAITS in row for row in hands.rows())
    hands.tab("Compensation")
    hands.row(desk.services.compensations.get(compensation).incident_number)
    assert [box.isChecked() for box in boxes_about(hands, "25.00")] == [False]
    hands.fill("Proof", "转账 1")
    hands.press("Mark as paid")
    assert "25.00" in hands.notice
    assert desk.services.compensations.get(compensation).paid_at is None
    hands.tab("Orders")
    bring_in(hands, desk, refunds(desktop, "later.csv", "退款成功"))
    assert Order.get(Order.order_no == SENT).refunded_minor == 2_500
    hands.tab("Compensation")
    paid_by_platform(hands, desk, compensation)


def paid_by_platform(hands: Hands, desk: Desk, compensation: int) -> None:
    """The sheet is the proof: nothing is left to pay, and the row says who paid and by which case."""
    row = desk.services.compensations.get(compensation)
    assert (row.stage, row.proof_note) == (Stage.DONE, "171934500018834568")
    assert desk.services.compensations.headroom(row.incident_id).refunded == 2_500
    hands.row(row.incident_number)
    assert not hands.can_press("Mark as paid")
    assert boxes_about(hands, "25.00") == []
    said = hands.words().split("\n")
    assert row.proof_note in said
    assert any(hands._is(words.rpartition(" · ")[2], "refunded by the platform") for words in said)
    assert desk.services.refund_matches.unmatched() == []


def test_refunds_come_in_and_nothing_is_paid_twice(hands: Hands, desk: Desk, desktop: Path) -> None:
    walk(hands, desk, desktop)


def test_the_same_in_chinese(
    desk: Desk, qtbot: QtBot, look: Theme, chinese: Mapping[str, set[str]], desktop: Path
) -> None:
    with open_window(desk.services, qtbot, chinese) as hands:
        walk(hands, desk, desktop)
        assert sorted(english_left(hands.read)) == []


def test_the_notice_says_what_was_paid_and_leads_to_what_was_not_planned(
    hands: Hands, desk: Desk, desktop: Path
) -> None:
    hands.drop(orders(desktop, desk.supplier.name))
    hands.press(import_view(hands).button.text())
    paid = planned(desk, SENT)
    desk.incident(Order.get(Order.order_no == WAITS))
    bring_in(hands, desk, refunds(desktop, "refunds.csv", "退款成功"))
    assert "1 planned refund(s) marked as paid." in hands.notice
    assert "1 refund(s) match nothing you planned." in hands.notice
    assert desk.services.compensations.get(paid).stage is Stage.DONE
    hands.press("Show", hands.window.findChild(NoticeBar))
    (panel,) = hands.in_sight(RefundsPanel)
    assert [case.order_no for case in panel.cases] == [WAITS]
