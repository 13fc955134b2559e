"""A supplier's empty sheet is handed over at his page, its columns settled in the panel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.data.models import OutLayout, Supplier
from tests.data.forms_made import MADE
from tests.ui.suppliers.conftest import Screen
from ui import ask
from ui.pages.suppliers.form_panel import OwnFormPanel

SAMPLES = Path(__file__).parents[2] / "samples" / "sheets"


def handed_over(screen: Screen, path: Path, monkeypatch: pytest.MonkeyPatch) -> OwnFormPanel:
    monkeypatch.setattr(ask, "open_files", lambda *words: [path])
    screen.click(screen.page.panel.sheet.hand_over)
    screen.qtbot.waitUntil(screen.page.own_form.isVisible)
    return screen.page.own_form


def test_what_is_proposed_is_shown_with_its_examples(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = handed_over(screen, MADE["titled"](tmp_path / "his.xlsx"), monkeypatch)
    assert panel.whose.value() == screen.shop.supplier.id
    assert [choice.currentText() for choice in panel.columns.choices] == [
        "Order no.", "Recipient", "Phone", "Whole address", "Goods", "Variant", "Pieces",
        "Left to the supplier",
    ]  # fmt: skip
    assert (panel.first_row.value(), panel.body_rows.value()) == (4, 2)
    assert not panel.lost.isVisible()


def test_it_is_kept_and_offered_from_then_on(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = handed_over(screen, MADE["titled"](tmp_path / "his.xlsx"), monkeypatch)
    screen.click(panel.go)
    assert OutLayout.get().file_name == "his.xlsx"
    assert screen.page.right.currentWidget() is screen.page.panel
    card = screen.page.panel.sheet
    assert card.layouts.currentText() == "His own sheet · his.xlsx"
    screen.click(card.change)
    assert screen.page.own_form.columns.values()[:2] == ["{order_no}", "{recipient}"]


def test_a_text_that_is_always_the_same(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = handed_over(screen, MADE["two_rows"](tmp_path / "his.xlsx"), monkeypatch)
    phone = panel.columns.choices[2]
    assert panel.columns.texts[2].isHidden()
    phone.choose("constant")
    assert not panel.columns.texts[2].isHidden()
    panel.columns.texts[2].setText("0579-{1}")
    assert panel.columns.values()[2] == "0579-{{1}}"


def test_a_refusal_is_told_in_the_panel(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panel = handed_over(screen, MADE["titled"](tmp_path / "his.xlsx"), monkeypatch)
    for choice in panel.columns.choices[4:6]:
        choice.choose("")
    qtbot.keyClick(panel.columns.choices[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.trouble.isVisible()
    assert "what goods" in panel.trouble.text()
    assert OutLayout.select().count() == 0
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert screen.page.right.currentWidget() is screen.page.panel


def test_a_dropped_form_asks_whose_it_is(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.page.show_record(0, form=MADE["titled"](tmp_path / "his.xlsx"))
    panel = screen.page.own_form
    screen.click(panel.go)
    assert panel.trouble.isVisible()
    monkeypatch.setattr(ask, "text", lambda *words: "新厂")
    panel.whose.choose(("new",))
    screen.click(panel.go)
    assert OutLayout.get().supplier.name == "新厂"
    assert Supplier.select().count() == 2


def test_an_old_workbook_says_what_is_not_kept(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = handed_over(screen, SAMPLES / "supplier_order_required_marks.xls", monkeypatch)
    assert "save it as .xlsx" in panel.note.text()
    assert not panel.first_row.isEnabled()


def test_a_platforms_form_has_other_fields(screen: Screen, tmp_path: Path) -> None:
    screen.page.show_record(0, form=SAMPLES / "batch_ship_ktt_return.xlsx", platform="ktt")
    panel = screen.page.own_form
    assert panel.whose.value() == "ktt"
    assert panel.columns.values() == ["{order_no}", "{courier}", "{tracking_no}", "{phone}", "{recipient}"]
    screen.click(panel.go)
    assert screen.shop.services.sheet_layouts.of_platform("ktt").form is not None


def test_a_sheet_that_is_none_is_refused_with_a_sentence(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    monkeypatch.setattr(ask, "open_files", lambda *words: [tmp_path / "x.csv"])
    screen.click(screen.page.panel.sheet.hand_over)
    assert screen.page.right.currentWidget() is screen.page.panel
