"""The Suppliers tab: list, file, hold, statement, aliases, by what an owner presses."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester

from app.domain.statuses import ClaimItem
from app.services.claims import ClaimDraft
from tests.services.money.shop import cny
from tests.ui.suppliers.conftest import Screen
from ui import ask


def claimed(screen: Screen, minor: int = 3_000) -> int:
    """A claim that went out."""
    service = screen.shop.services.claims
    row = service.plan(screen.shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(minor))]).value[0]
    service.submit([row.id])
    screen.page.reload()
    return row.id


def supplier_name(screen: Screen) -> str:
    return screen.shop.services.suppliers.get(screen.shop.supplier.id).draft.name


def test_the_model_is_sound(screen: Screen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(screen.page.model)


def test_the_first_supplier_is_in_sight_at_once(screen: Screen) -> None:
    assert screen.page.panel.supplier_id == screen.shop.supplier.id
    assert "1 supplier" in screen.page.sums.text()


def test_a_new_supplier_is_entered_and_selected(screen: Screen) -> None:
    screen.click(screen.page.new)
    form = screen.page.form
    screen.click(form.go)
    assert form.trouble.isVisible(), "a supplier needs a name"
    form.texts["name"].setText("永康杯业")
    form.claim_days.setValue(10)
    screen.click(form.go)
    detail = screen.shop.services.suppliers.get(screen.page.panel.supplier_id or 0)
    assert (detail.draft.name, detail.draft.claim_days) == ("永康杯业", 10)
    assert screen.page.table.current_id() == detail.id


def test_a_change_can_be_undone_from_the_notice(screen: Screen) -> None:
    screen.click(screen.page.panel.edit)
    screen.page.form.texts["name"].setText("义乌暖衣坊（新）")
    screen.click(screen.page.form.go)
    assert supplier_name(screen) == "义乌暖衣坊（新）"
    screen.click(screen.notice.action_button())
    assert supplier_name(screen) == "义乌暖衣坊"


def test_hold_and_release(screen: Screen) -> None:
    hold = screen.page.panel.hold
    service = screen.shop.services.suppliers
    screen.click(hold.hold)
    assert not service.get(screen.shop.supplier.id).is_held, "a hold needs its reason"
    hold.reason.setText("三次错色")
    screen.click(hold.hold)
    assert service.get(screen.shop.supplier.id).hold_reason == "三次错色"
    screen.click(hold.release)
    assert not service.get(screen.shop.supplier.id).is_held
    screen.click(screen.notice.action_button())
    assert service.get(screen.shop.supplier.id).is_held


def test_the_return_address_is_copied_whole(screen: Screen) -> None:
    screen.click(screen.page.panel.edit)
    form = screen.page.form
    form.texts["return_name"].setText("退货组")
    form.texts["return_phone"].setText("0579-85520000")
    form.return_address.setPlainText("义乌市商城大道 188 号")
    screen.click(form.go)
    screen.click(screen.page.panel.contacts.copy)
    assert QGuiApplication.clipboard().text() == "退货组 0579-85520000 义乌市商城大道 188 号"


def test_the_contract_is_kept(screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "协议.pdf"
    file.write_bytes(b"%PDF")
    monkeypatch.setattr(ask, "open_files", lambda *a: [file])
    screen.click(screen.page.panel.terms.add_contract)
    [contract] = screen.shop.services.suppliers.get(screen.shop.supplier.id).contracts
    assert contract.file_name == "协议.pdf"


def test_a_claim_is_admitted_and_received_from_the_table(screen: Screen) -> None:
    number = claimed(screen)
    box = screen.page.panel.owes.box
    box.table.select_id(number)
    box.steps.amount.setText("31")
    screen.click(box.steps.go)
    assert box.steps.trouble.isVisible(), "more than was claimed"
    box.steps.amount.setText("20")
    screen.click(box.steps.go)
    assert screen.shop.services.claims.get(number).admitted == cny(2_000)
    box.steps.amount.setText("5")
    screen.click(box.steps.go)
    claim = screen.shop.services.claims.get(number)
    assert (claim.received, claim.outstanding) == (cny(500), cny(1_500))
    screen.click(box.steps.write_off)
    assert box.steps.trouble.isVisible(), "giving up needs a reason"
    box.steps.reason.setText("金额太小")
    screen.click(box.steps.write_off)
    assert screen.shop.services.claims.get(number).outstanding == cny(0)
    assert "¥5.00" in screen.page.sums.text()


def test_filters(screen: Screen) -> None:
    screen.page.filters.chip("owes").choose(True)
    assert screen.page.model.ids == []
    assert not screen.page.add.isVisible(), "the first supplier is there, only filtered away"
    claimed(screen)
    assert screen.page.model.ids == [screen.shop.supplier.id]
    screen.page.searching.setText("不存在")
    screen.page._apply_filter()
    assert screen.page.model.ids == []
    screen.page.show_record(screen.shop.supplier.id)
    assert screen.page.table.current_id() == screen.shop.supplier.id


def test_the_statement_is_written_for_its_period(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claimed(screen)
    card = screen.page.panel.statement
    assert card.save.isEnabled()
    path = tmp_path / "对账单.xlsx"
    monkeypatch.setattr(ask, "save_file", lambda *a: path)
    screen.click(card.save)
    book = load_workbook(path)
    sums = list(book.worksheets[0].iter_rows(values_only=True))
    assert sums[1][0] == "义乌暖衣坊"
    assert (sums[1][5], sums[1][9]) == (30, 30)
    assert book.worksheets[1]["B2"].value == "3792439168251500705"
    screen.shop.clock.advance(timedelta(days=40))
    card.from_on.setDate(QDate(2026, 3, 20))
    card.to_on.setDate(QDate(2026, 3, 1))
    assert not card.save.isEnabled()


def test_aliases_are_added_changed_forgotten_and_taken_back(screen: Screen) -> None:
    card = screen.page.panel.aliases
    service = screen.shop.services.supplier_skus
    screen.click(card.new)
    screen.click(card.save)
    assert card.trouble.isVisible(), "the writing is missing"
    card.written.setText("卫衣藏青XL")
    card.cost.setText("32")
    screen.click(card.save)
    [row] = service.list(screen.shop.supplier.id, "藏青")
    assert row.draft.cost == cny(3_200)
    card.table.row_opened.emit(row)
    card.title.setText("加绒连帽卫衣")
    screen.click(card.save)
    screen.click(screen.notice.action_button())
    assert service.list(screen.shop.supplier.id, "藏青")[0].draft.title == ""
    card.table.row_opened.emit(service.list(screen.shop.supplier.id, "藏青")[0])
    screen.click(card.forget)
    assert service.list(screen.shop.supplier.id, "藏青") == []
    screen.click(screen.notice.action_button())
    assert len(service.list(screen.shop.supplier.id, "藏青")) == 1


def test_an_incident_is_one_click_away(screen: Screen) -> None:
    screen.click(screen.named(screen.page.panel.score, "CF-26-0001"))
    assert screen.went == [("incidents", screen.shop.incident.id)]


def test_state_survives_a_switch_of_language(screen: Screen) -> None:
    state = screen.page.save_state()
    screen.page.filters.chip("held").choose(True)
    screen.page.restore_state(state)
    assert screen.page.table.current_id() == screen.shop.supplier.id


def test_the_list_in_front_is_saved_as_it_is_shown(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_file", lambda *words: tmp_path / "a.csv")
    screen.page.export()
    rows = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert rows[0].split(",")[:2] == ["Name", "Kind"]
    assert len(rows) == 2
