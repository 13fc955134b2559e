"""Refunds of the platform that nothing accounts for, and payments of several with what came of each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S
from tests.services.money.test_platform_refunds import tell
from tests.ui.compensation.conftest import Screen


def press(screen: Screen, words: str) -> None:
    """Press the button with these words on the panel of refunds."""
    [button] = [b for b in screen.page.refunds.findChildren(QPushButton) if b.text() == words]
    button.click()


def test_a_refund_nobody_planned_is_listed_and_recorded(screen: Screen, tmp_path: Path, qtbot: QtBot) -> None:
    assert not screen.page.not_on_record.isVisible()
    tell(screen.shop, tmp_path, "refunded", "26.00")
    screen.page.reload()
    assert "¥26.00" in screen.page.not_on_record.accessibleName()
    qtbot.mouseClick(screen.page.not_on_record, Qt.MouseButton.LeftButton)
    assert screen.page.right.currentWidget() is screen.page.refunds
    press(screen, "Record ¥26.00")
    [row] = screen.shop.services.compensations.for_incident(screen.shop.incident.id)
    assert (row.status, row.amount.minor) == (S.PAID, 2_600)
    assert not screen.page.not_on_record.isVisible()


def test_one_with_another_reason_is_put_aside_and_back(screen: Screen, tmp_path: Path) -> None:
    tell(screen.shop, tmp_path, "refunded", "26.00")
    screen.page.reload()
    screen.page.show_refunds()
    press(screen, "Another reason")
    assert not screen.page.not_on_record.isVisible()
    screen.notice.findChildren(QPushButton)[0].click()
    assert screen.page.not_on_record.isVisible()


def test_each_row_says_whether_it_was_paid(screen: Screen, tmp_path: Path, qtbot: QtBot) -> None:
    """What is under way on the platform keeps the refund back; the transfer is paid."""
    rows = [screen.plan(K.REFUND, 2_500), screen.plan(K.TRANSFER, 300)]
    screen.shop.services.compensations.approve([row.id for row in rows])
    tell(screen.shop, tmp_path, "under_way", "20.00")
    screen.page.reload()
    screen.page.table.selectAll()
    batch = screen.page.batch
    batch.note.setText("批量 0313")
    qtbot.mouseClick(batch.pay, Qt.MouseButton.LeftButton)
    assert [screen.again(row).status for row in rows] == [S.APPROVED, S.PAID]
    said = " ".join(label.text() for label in batch.results.findChildren(QLabel))
    assert "1 paid · ¥3.00" in said
    assert "CF-26-0001 · ¥25.00" in said
    assert "under way" in said
    assert batch.results.isVisible()
