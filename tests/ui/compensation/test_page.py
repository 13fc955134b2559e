"""The Compensation tab, by its buttons: plan, approve, pay, prove, take back."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.compensation import Stage
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S
from app.domain.statuses import DeliveryState
from app.services.fulfilment import ReshipDraft
from tests.services.money.shop import cny
from tests.ui.compensation.conftest import Screen
from ui import ask
from ui.pages.compensation.plan_new import NewCompensationPanel
from ui.pages.compensation.plan_panel import PlanCompensationPanel

LEFT = Qt.MouseButton.LeftButton


def click(qtbot: QtBot, button: QPushButton | None) -> None:
    assert button is not None
    qtbot.waitUntil(button.isVisible)  # what was just made is laid out by the next event
    qtbot.mouseClick(button, LEFT)


def named(screen: Screen, words: str) -> QPushButton:
    """The newest button of the detail with these words."""
    return [b for b in screen.page.detail.findChildren(QPushButton) if b.text() == words][-1]


def figure(screen: Screen, stage: Stage) -> str:
    return screen.page.figures[stage].accessibleName().split(" ")[0]


def test_the_model_is_sound(screen: Screen, qtmodeltester: ModelTester) -> None:
    screen.plan(K.REFUND, 100)
    qtmodeltester.check(screen.page.model)


def test_a_refund_from_approval_to_proof_by_clicks(
    screen: Screen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = screen.plan(K.REFUND, 5_400, order_line_id=screen.shop.lines[0].id)
    assert figure(screen, Stage.TO_APPROVE) == "1"
    screen.select(row)
    next_card = screen.page.detail.next
    click(qtbot, next_card.button)
    assert screen.again(row).status is S.APPROVED
    assert figure(screen, Stage.TO_PAY) == "1"
    click(qtbot, next_card.button)
    assert "proof" in screen.said.lower()
    assert screen.again(row).status is S.APPROVED
    next_card.note.setText("退款单 20260313")
    click(qtbot, next_card.button)
    assert screen.again(row).stage is Stage.TO_PROVE
    receipt = tmp_path / "回单.png"
    receipt.write_bytes(b"png")
    monkeypatch.setattr(ask, "open_files", lambda *a: [receipt])
    click(qtbot, next_card.button)
    assert (screen.again(row).stage, screen.again(row).proof_file) == (Stage.DONE, "回单.png")
    assert not next_card.isVisible()


def test_the_consent_is_recorded_before_a_coupon_is_approved(screen: Screen, qtbot: QtBot) -> None:
    row = screen.plan(K.COUPON, 300)
    screen.select(row)
    next_card = screen.page.detail.next
    click(qtbot, next_card.button)
    assert screen.again(row).stage is Stage.DRAFT
    next_card.note.setText("旺旺 3-13 10:02")
    click(qtbot, next_card.button)
    assert screen.again(row).stage is Stage.TO_APPROVE


def test_void_and_take_back_ask_for_the_reason(screen: Screen, qtbot: QtBot) -> None:
    row = screen.plan(K.REFUND, 100)
    screen.select(row)
    click(qtbot, screen.page.detail.undo)
    assert screen.again(row).status is S.PLANNED
    screen.page.detail.reason.setText("改为补发")
    click(qtbot, screen.page.detail.undo)
    assert screen.again(row).status is S.VOIDED
    paid = screen.plan(K.REFUND, 200)
    service = screen.shop.services.compensations
    service.approve([paid.id])
    service.pay([paid.id], proof_note="x")
    screen.page.reload()
    screen.select(paid)
    screen.page.detail.reason.setText("平台退回")
    click(qtbot, screen.page.detail.undo)
    assert screen.again(paid).stage is Stage.REVERSED
    assert service.headroom(screen.shop.incident.id).refund == 10_000


def test_several_are_approved_and_paid_at_once(screen: Screen, qtbot: QtBot) -> None:
    rows = [screen.plan(K.REFUND, minor) for minor in (100, 200, 300)]
    screen.page.table.selectAll()
    batch = screen.page.batch
    click(qtbot, batch.approve)
    assert {screen.again(row).status for row in rows} == {S.APPROVED}
    click(qtbot, batch.pay)
    assert "proof" in screen.said.lower()
    batch.note.setText("批量 0313")
    click(qtbot, batch.pay)
    assert {screen.again(row).status for row in rows} == {S.PAID}


def test_the_sums_follow_the_filter(screen: Screen, qtbot: QtBot) -> None:
    screen.plan(K.REFUND, 1_200)
    screen.plan(K.TRANSFER, 300)
    assert "¥15.00" in screen.page.sums.text()
    screen.page.filters.chip("kind").choose(K.TRANSFER)
    assert "¥3.00" in screen.page.sums.text()
    assert len(screen.page.model.ids) == 1
    screen.page.filters.chip("kind").choose(None)
    qtbot.mouseClick(screen.page.figures[Stage.TO_PAY], LEFT)
    assert screen.page.model.ids == []
    assert screen.page.empty.title.text() == "Nothing passes the filter"
    screen.page.show_record(1)
    assert screen.page.table.current_id() == 1


def test_a_failed_reship_is_turned_into_a_refund(screen: Screen, qtbot: QtBot) -> None:
    services = screen.shop.services
    row = services.fulfilment.reship(
        screen.shop.incident.id, ReshipDraft(cny(2_300), courier="中通", tracking_no="731")
    ).value
    services.compensations.approve([row.id])
    services.compensations.pay([row.id])
    screen.page.reload()
    screen.select(row)
    click(qtbot, named(screen, "It failed"))
    assert screen.again(row).delivery is DeliveryState.FAILED
    click(qtbot, screen.page.detail.next.button)
    panel = screen.page.planning.findChild(PlanCompensationPanel)
    assert panel.amount.money() == cny(5_400)
    click(qtbot, panel.go)
    planned = services.compensations.for_incident(screen.shop.incident.id)[-1]
    assert (planned.kind, planned.amount) == (K.REFUND, cny(5_400))
    assert screen.page.table.current_id() == planned.id


def test_planning_from_the_tab_with_undo(screen: Screen, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.page.new, LEFT)
    panel = screen.page.planning.findChild(NewCompensationPanel)
    panel.incident.choose(screen.shop.incident.id)
    assert panel.panel is not None
    panel.panel.amount.setText("12.50")
    click(qtbot, panel.panel.go)
    [row] = screen.shop.services.compensations.for_incident(screen.shop.incident.id)
    assert row.amount == cny(1_250)
    click(qtbot, screen.notice.action_button())
    assert screen.again(row).status is S.VOIDED


def test_a_refund_the_platform_shows_already_is_booked_as_of_then(screen: Screen, qtbot: QtBot) -> None:
    from tests.services.money.test_compensations import platform_says

    row = screen.plan(K.REFUND, 10_000)
    screen.shop.services.compensations.approve([row.id])
    platform_says(screen.shop, 10_000)
    screen.page.reload()
    screen.select(row)
    next_card = screen.page.detail.next
    next_card.note.setText("平台已退")
    click(qtbot, next_card.button)
    assert screen.again(row).status is S.APPROVED, "counted twice it would be too much"
    next_card.is_in_figure.setChecked(True)
    next_card.note.setText("平台已退")
    click(qtbot, next_card.button)
    assert screen.again(row).status is S.PAID


def test_the_list_is_exported_as_filtered(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.plan(K.REFUND, 1_200)
    screen.plan(K.TRANSFER, 300)
    screen.page.filters.chip("kind").choose(K.TRANSFER)
    path = tmp_path / "out.xlsx"
    monkeypatch.setattr(ask, "save_file", lambda *a: path)
    screen.page.export()
    book = load_workbook(path)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert [row[5] for row in rows[1:]] == [3]
    assert rows[1][1] == "3792439168251500705"
    assert "out.xlsx" in screen.said


def test_state_survives_a_switch_of_language(screen: Screen) -> None:
    row = screen.plan(K.TRANSFER, 300)
    screen.plan(K.REFUND, 100)
    screen.page.filters.chip("kind").choose(K.TRANSFER)
    screen.select(row)
    state = screen.page.save_state()
    screen.page.filters.chip("kind").choose(None)
    screen.page.restore_state(state)
    assert screen.page.model.ids == [row.id]
    assert screen.page.table.current_id() == row.id


def test_links_lead_to_the_incident_and_the_order(screen: Screen, qtbot: QtBot) -> None:
    screen.select(screen.plan(K.REFUND, 100))
    for words in ("CF-26-0001", "Order"):
        click(qtbot, named(screen, words))
    assert screen.went == [("incidents", screen.shop.incident.id), ("orders", screen.shop.order.id)]
