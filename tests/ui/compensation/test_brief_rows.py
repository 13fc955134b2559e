"""The rows of the brief about the buyer's money, each from start to end by what an owner presses."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.data.models import Order
from app.domain.compensation import Stage
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import DeliveryState, OrderStatus
from app.domain.statutory import StatutoryGround
from app.services.compensations import CompensationRow
from tests.services.money.shop import cny
from tests.ui.compensation.conftest import Screen
from ui.pages.compensation.plan_new import NewCompensationPanel
from ui.pages.compensation.plan_panel import PlanCompensationPanel


class Owner:
    """Presses what an owner presses."""

    def __init__(self, screen: Screen, qtbot: QtBot) -> None:
        self.screen, self.qtbot = screen, qtbot

    def press(self, button: QPushButton | None) -> None:
        assert button is not None
        self.qtbot.waitUntil(button.isVisible)
        button.click()

    def start(self, kind: K, amount: str) -> PlanCompensationPanel:
        """New compensation for the incident."""
        self.press(self.screen.page.new)
        found = self.screen.page.planning.findChildren(NewCompensationPanel)[-1]
        found.incident.choose(self.screen.shop.incident.id)
        assert found.panel is not None
        found.panel.kind.choose(kind)
        found.panel.amount.setText(amount)
        return found.panel

    def plan(self, panel: PlanCompensationPanel) -> CompensationRow:
        self.press(panel.go)
        return self.screen.shop.services.compensations.for_incident(self.screen.shop.incident.id)[-1]

    def next(self, note: str = "") -> None:
        """The loud button at the right, with the words it asks for."""
        card = self.screen.page.detail.next
        if note:
            card.note.setText(note)
        self.press(card.button)

    def other(self, words: str) -> None:
        """Another button of the detail."""
        found = [b for b in self.screen.page.detail.findChildren(QPushButton) if b.text() == words]
        self.press(found[-1])


@pytest.fixture
def owner(screen: Screen, qtbot: QtBot) -> Owner:
    return Owner(screen, qtbot)


@pytest.mark.brief("6.1")
def test_refund(owner: Owner, screen: Screen) -> None:
    panel = owner.start(K.REFUND, "")
    panel.line.choose(None)
    owner.press(panel.all)
    row = owner.plan(panel)
    assert row.amount == cny(10_000)
    owner.next()
    owner.next("退款单 20260313")
    assert screen.again(row).stage is Stage.TO_PROVE
    more = owner.start(K.FREIGHT_REFUND, "0.01")
    owner.press(more.go)
    assert more.trouble.isVisible(), "all of it was given back"


@pytest.mark.brief("6.2")
def test_reship_delivered_and_failed(owner: Owner, screen: Screen) -> None:
    panel = owner.start(K.RESHIP, "23")
    row = owner.plan(panel)
    owner.next()
    screen.page.detail.next.courier.setText("中通")
    owner.next("73111222333444")
    owner.next()
    assert screen.again(row).stage is Stage.DONE
    owner.other("It failed")
    assert screen.again(row).delivery is DeliveryState.FAILED
    owner.next()
    refund = screen.page.planning.findChildren(PlanCompensationPanel)[-1]
    instead = owner.plan(refund)
    assert (instead.kind, instead.amount) == (K.REFUND, cny(5_400))
    again = owner.plan(owner.start(K.RESHIP, "23"))
    owner.next()
    owner.next("73111222333445")
    owner.next()
    owner.next()
    assert screen.again(again).delivery is DeliveryState.DELIVERED
    assert Order.get(Order.order_no == again.reship_order_no).status is OrderStatus.DONE


@pytest.mark.brief("6.3")
def test_coupon(owner: Owner, screen: Screen) -> None:
    panel = owner.start(K.COUPON, "5")
    panel.extra.code.setText("MAKE5")
    row = owner.plan(panel)
    owner.next("旺旺 3-13 10:02 同意")
    owner.next()
    owner.next("后台已发放")
    screen.shop.services.compensations.attach_proof(row.id, _receipt(screen))
    screen.page.reload()
    owner.next()
    found = screen.again(row)
    assert (found.coupon_code, found.consent_note) == ("MAKE5", "旺旺 3-13 10:02 同意")
    assert found.used_at is not None


def _receipt(screen: Screen) -> int:
    from app.domain.statuses import EvidenceKind

    service = screen.shop.services.incidents
    outcome = service.add_evidence(
        screen.shop.incident.id, b"png", EvidenceKind.PAYMENT_PROOF, file_name="券.png"
    )
    return outcome.value


@pytest.mark.brief("6.4")
def test_gift(owner: Owner, screen: Screen) -> None:
    panel = owner.start(K.GIFT, "2.80")
    panel.extra.what.setText("羊毛袜一双")
    panel.consent.field.setText("旺旺 3-13 10:05")
    row = owner.plan(panel)
    owner.next()
    owner.next("73111222333446")
    owner.next()
    owner.next()
    found = screen.again(row)
    assert (found.what, found.tracking_no, found.delivery) == (
        "羊毛袜一双", "73111222333446", DeliveryState.DELIVERED,
    )  # fmt: skip
    assert found.stage is Stage.DONE


@pytest.mark.brief("8.2")
def test_statutory_damages(owner: Owner, screen: Screen) -> None:
    panel = owner.start(K.STATUTORY, "")
    owner.press(panel.go)
    assert panel.trouble.isVisible(), "the ground is missing"
    panel.statutory.ground.choose(StatutoryGround.FOOD)
    assert panel.statutory.article.text() == "食品安全法 §148"
    panel.statutory.ruling.setChecked(True)
    row = owner.plan(panel)
    assert row.amount == cny(100_000)
    owner.next()
    owner.next("法院调解书 2026-03-13")
    assert screen.again(row).paid_at is not None
