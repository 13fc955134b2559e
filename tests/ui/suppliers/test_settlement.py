"""A supplier's settlement sheet in the window: looked at, booked, taken back; the letter and the pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.settlement import SettlementFinding as F
from app.domain.statuses import ClaimItem, ClaimStatus
from app.services.claims import ClaimDraft
from app.services.settlement_look import SettlementLook
from tests.services.money.shop import cny
from tests.services.money.test_settlements import ORDER, claimed, sheet
from tests.ui.suppliers.conftest import Screen
from ui import ask


def chosen(screen: Screen, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Choose his sheet with the card's button."""
    monkeypatch.setattr(ask, "open_files", lambda *a, **k: [path])
    screen.page.reload()
    screen.click(screen.page.panel.settlements.choose)


def test_what_agrees_is_booked_and_taken_back(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goods = claimed(screen.shop, 3_000)
    claimed(screen.shop, 700, ClaimItem.PENALTY)
    chosen(screen, monkeypatch, sheet(tmp_path, ["", ORDER, "", "", 30, "货款"], ["", "9", "", "", 5, ""]))
    panel = screen.page.settlement
    assert screen.page.right.currentWidget() is panel
    assert [row.finding for row in panel.plan.rows] == [F.FOUND, F.UNKNOWN, F.MISSING]  # type: ignore[union-attr]
    assert "Agrees 1 (¥30.00)" in panel.counts.text()
    assert "Not on his sheet 1 (¥7.00)" in panel.counts.text()
    assert panel.go.text() == "Book ¥30.00"
    panel.go.click()
    assert screen.shop.services.claims.get(goods.id).status is ClaimStatus.SETTLED
    assert screen.page.right.currentWidget() is screen.page.panel
    screen.named(screen.page.panel.settlements, "Take back").click()
    assert screen.shop.services.claims.get(goods.id).status is ClaimStatus.SUBMITTED


def test_what_differs_only_when_asked_for(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goods = claimed(screen.shop, 3_000)
    chosen(screen, monkeypatch, sheet(tmp_path, ["", ORDER, "", "", 20, ""]))
    panel = screen.page.settlement
    assert not panel.go.isEnabled()
    panel.with_differing.setChecked(True)
    assert panel.go.text() == "Book ¥20.00"
    panel.go.click()
    assert screen.shop.services.claims.get(goods.id).admitted == cny(2_000)
    screen.notice.findChildren(QPushButton)[0].click()
    assert screen.shop.services.claims.get(goods.id).admitted is None


def test_a_row_left_out_says_why(screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claimed(screen.shop, 3_000)
    chosen(screen, monkeypatch, sheet(tmp_path, ["", "", "", "", 20, ""], ["", ORDER, "", "", 30, ""]))
    assert "Row 3 pays 20.00 and names no order" in screen.page.settlement.issues.text()


def test_the_letter_s_claims_are_noted_as_sent(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Any] = []
    monkeypatch.setattr("ui.printing.preview.preview_made", lambda make, *a: shown.append(make()))
    service = screen.shop.services.claims
    [row] = service.plan(screen.shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(3_000))]).value
    screen.page.reload()
    screen.click(screen.page.panel.owes.letter)
    assert "¥30.00" in shown[0].html
    screen.notice.findChildren(QPushButton)[0].click()
    assert service.get(row.id).status is ClaimStatus.SUBMITTED


def test_the_statement_s_pages(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Any] = []
    monkeypatch.setattr("ui.printing.preview.preview_made", lambda make, *a: shown.append(make()))
    claimed(screen.shop, 3_000)
    screen.page.reload()
    screen.click(screen.page.panel.statement.show_pages)
    assert "¥30.00" in shown[0].html


def test_an_answer_noted_wrongly_is_taken_back(screen: Screen) -> None:
    goods = claimed(screen.shop, 3_000)
    screen.shop.services.claims.admit(goods.id, cny(100))
    screen.page.reload()
    box = screen.page.panel.owes.box
    box.table.select_id(goods.id)
    screen.named(box.steps, "Answer noted wrongly").click()
    assert screen.shop.services.claims.get(goods.id).status is ClaimStatus.SUBMITTED


def test_a_sheet_that_says_whose_it_is_is_shown_at_once(screen: Screen, tmp_path: Path) -> None:
    claimed(screen.shop, 3_000)
    path = sheet(tmp_path, ["", ORDER, "", "", 30, "货款"])
    screen.page.show_record(0, settlements=[SettlementLook(path, True, screen.shop.supplier.id)])
    panel = screen.page.settlement
    assert screen.page.right.currentWidget() is panel
    assert panel.go.text() == "Book ¥30.00"
    assert panel.owner.question.isHidden()
    assert panel.owner.whose.value() == screen.shop.supplier.id


@pytest.mark.parametrize("is_sure", [True, False])
def test_what_is_not_clear_is_asked(screen: Screen, tmp_path: Path, is_sure: bool) -> None:
    claimed(screen.shop, 3_000)
    look = SettlementLook(sheet(tmp_path, ["", ORDER, "", "", 30, ""]), is_sure, None)
    screen.page.show_record(0, settlements=[look])
    panel = screen.page.settlement
    assert panel.owner.question.text() == (
        "Whose settlement sheet is it?" if is_sure else "Is this a supplier's settlement sheet?"
    )
    assert panel.table.isHidden()
    assert not panel.go.isEnabled()
    panel.owner.whose.choose(screen.shop.supplier.id)
    assert panel.owner.question.isHidden()
    assert panel.go.text() == "Book ¥30.00"


def test_two_sheets_follow_one_another_and_another_kind_goes_its_way(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[list[Path]] = []
    screen.page.context = replace(screen.page.context, take_files=taken.append)
    claimed(screen.shop, 3_000)
    first, second = sheet(tmp_path, ["", ORDER, "", "", 30, ""]), sheet(tmp_path, ["", "9", "", "", 5, ""])
    mine = screen.shop.supplier.id
    screen.page.show_record(0, settlements=[SettlementLook(p, True, mine) for p in (first, second)])
    panel = screen.page.settlement
    panel.go.click()
    assert panel.title.text().startswith(second.name)
    panel.owner.other.click()
    assert taken == [[second]]
    assert screen.page.right.currentWidget() is screen.page.panel
