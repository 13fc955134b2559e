"""Checks and samples on the supplier's page, his further addresses, and his months."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.quality import QualityResult
from app.services.goods_holds import Goods
from app.services.suppliers import SupplierDraft
from tests.ui.suppliers.conftest import Screen
from tests.ui.suppliers.test_prevention import press, words
from ui import ask


def photos(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    for path in paths:
        path.write_bytes(path.name.encode())
    monkeypatch.setattr(ask, "open_files", lambda *a, **k: list(paths))


def names(within: QWidget) -> set[str]:
    return {button.text() for button in within.findChildren(QPushButton) if button.isVisible()}


@pytest.mark.brief("5.2")
def test_a_failed_sample_is_logged_with_photos_and_its_goods_are_held(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = screen.page.panel.quality
    assert "Nothing was looked at yet" in words(card)
    press(screen, card, "Log a check")
    card.form.result.choose(QualityResult.FAILED)
    card.form.product.setText("T恤1")
    card.form.spec.setText("黑色 XL")
    card.form.code.setText("TX-1")
    press(screen, card.form, "Save")
    assert card.form.isVisible(), "what was wrong with it?"
    card.form.note.setPlainText("线头多")
    photos(monkeypatch, tmp_path / "一.jpg", tmp_path / "二.jpg")
    press(screen, card.form, "Choose photos…")
    press(screen, card.form, "Save")
    (row,) = screen.shop.services.quality_checks.list(screen.shop.supplier.id)
    assert (row.draft.note, len(row.photos)) == ("线头多", 2)
    QApplication.processEvents()
    assert {"一.jpg", "二.jpg", "Hold these goods"} <= names(card)
    press(screen, card, "Hold these goods")
    held = screen.shop.services.goods_holds.find(Goods("T恤1", "黑色 XL", "TX-1"))
    assert held is not None
    assert "线头多" in held.reason
    QApplication.processEvents()
    assert "Hold these goods" not in names(card)


def test_a_check_is_corrected_and_gets_more_photos(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = screen.page.panel.quality
    press(screen, card, "Log a check")
    card.form.day.set_day(screen.shop.clock.now().date() + timedelta(days=3))
    press(screen, card.form, "Save")
    assert card.form.isVisible(), "not of a day to come"
    card.form.day.set_day(screen.shop.clock.now().date())
    press(screen, card.form, "Save")
    press(screen, card, "Change…")
    card.form.result.choose(QualityResult.REMARKS)
    card.form.note.setPlainText("包装皱")
    press(screen, card.form, "Save")
    photos(monkeypatch, tmp_path / "三.jpg")
    press(screen, card, "Add photos…")
    (row,) = screen.shop.services.quality_checks.list(screen.shop.supplier.id)
    assert (row.draft.result, [p.file_name for p in row.photos]) == (QualityResult.REMARKS, ["三.jpg"])
    for _ in range(5):
        screen.shop.services.quality_checks.add(screen.shop.supplier.id, row.draft)
    screen.page.reload()
    press(screen, card, "Show 1 more")
    assert words(card).count("包装皱") == 6


@pytest.mark.brief("1")
def test_goods_go_back_to_several_warehouses(screen: Screen) -> None:
    card = screen.page.panel.addresses
    assert "None" in words(card)
    press(screen, card, "Add")
    press(screen, card, "Save")
    assert card.form_card.isVisible(), "an address has an address"
    card.label.setText("冬装仓")
    card.name.setText("老李")
    card.address.setPlainText("义乌 2 号")
    press(screen, card, "Save")
    assert "冬装仓" in words(card)
    press(screen, card, "Copy")
    assert QApplication.clipboard().text() == "老李 义乌 2 号"
    press(screen, card, "Change…")
    card.phone.setText("13800000000")
    press(screen, card, "Save")
    press(screen, card, "Use in messages")
    assert screen.shop.services.suppliers.get(screen.shop.supplier.id).draft.return_phone == "13800000000"
    press(screen, card, "Add")
    card.address.setPlainText("广州 1 号")
    press(screen, card, "Save")
    press(screen, card, "Remove")
    assert screen.shop.services.return_addresses.list(screen.shop.supplier.id) == []
    screen.click(screen.notice.action_button())
    (row,) = screen.shop.services.return_addresses.list(screen.shop.supplier.id)
    assert row.draft.address == "广州 1 号"


def test_every_month_opens_the_incidents_it_counts(screen: Screen) -> None:
    shop = screen.shop
    shop.clock.advance(timedelta(hours=1))
    screen.page.reload()
    months = screen.page.panel.score.months
    assert months.isVisible()
    (bar,) = months.chart.bars()
    assert bar.value == 50.0
    assert bar.tone == "neutral", "two lines are few"
    assert "Grey" in words(months)
    months.chart.open_bar(0)
    assert screen.went[-1][:2] == ("incidents", None)
    first = shop.services.scorecards.months(shop.supplier.id)[-1].first_on
    assert shop.services.scorecards.behind_month(shop.supplier.id, first) == [shop.incident.id]


def test_a_supplier_who_sent_nothing_has_no_months(screen: Screen) -> None:
    number = screen.shop.services.suppliers.create(SupplierDraft("新来的")).value.id
    screen.page.show_record(number)
    assert not screen.page.panel.score.months.isVisible()
