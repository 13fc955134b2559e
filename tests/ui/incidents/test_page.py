"""The list, its filters and sums, what is masked, what is printed and exported."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.statuses import MismatchKind
from tests.ui.incidents.conftest import Screen
from ui import ask
from ui.pages.incidents.columns import goods_words
from ui.pages.incidents.printing import save_reports


@pytest.fixture
def three(screen: Screen) -> Screen:
    """Two open incidents and a false alarm."""
    desk = screen.desk
    desk.incident(desk.order("1000000000000000001"))
    other = desk.order("1000000000000000002", recipient="王五")
    desk.incident(other, kind=MismatchKind.SHORT)
    closed = desk.incident(desk.order("1000000000000000003"))
    desk.services.incidents.false_alarm(closed, "misread")
    screen.page.reload()
    return screen


def numbers(screen: Screen) -> list[str]:
    model = screen.page.model
    return [model.row_at(place).number for place in range(model.rowCount())]


def test_an_empty_list_says_what_to_do(screen: Screen) -> None:
    assert screen.page.table._empty.isVisible()
    assert not screen.page.split.is_detail_shown()


def test_the_open_ones_are_shown_first_with_their_count(three: Screen) -> None:
    assert sorted(numbers(three)) == ["CF-26-0001", "CF-26-0002"]
    assert "Open 2" in three.page.bar.chip("state").accessibleName()
    assert three.page.sums.text().startswith("2 ")


def test_filters_and_search_narrow_the_list_and_the_sums(three: Screen) -> None:
    three.page.bar.chip("kind").choose(MismatchKind.SHORT)
    assert numbers(three) == ["CF-26-0002"]
    three.page.bar.chip("kind").choose(None)
    three.page.bar.chip("state").choose("all")
    assert len(numbers(three)) == 3
    three.page.search_line.setText("王五")
    assert numbers(three) == ["CF-26-0002"]
    assert three.page.sums.text().startswith("1 ")


def test_periods_begin_where_the_business_is(three: Screen) -> None:
    three.desk.clock.advance(timedelta(days=10))
    three.page.bar.chip("period").choose(7)
    assert numbers(three) == []
    three.page.bar.chip("period").choose(30)
    assert len(numbers(three)) == 2


def test_an_incident_outside_the_filter_is_found_when_navigated_to(three: Screen) -> None:
    three.page.show_record(3)
    assert three.page.panel.detail.row.number == "CF-26-0003"
    assert three.page.table.current_id() == 3


def test_an_incident_gone_to_is_read_and_laid_out_once(
    three: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    monkeypatch.setattr(three.page.panel, "show_incident", lambda detail: shown.append(detail.id))
    three.page.show_record(2)
    three.page.show_record(3)
    assert shown == [2, 3]


def test_the_place_scrolled_to_and_the_keyboard_stay_with_the_incident(three: Screen) -> None:
    three.page.resize(900, 420)
    three.page.show_record(2)
    QApplication.processEvents()
    panel = three.page.panel
    bar = panel.area.verticalScrollBar()
    bar.setValue(60)
    panel.show_incident(panel.detail)
    QApplication.processEvents()
    assert bar.value() == 60
    panel.next.primary.setFocus()
    panel.show_incident(panel.detail)
    assert panel.window().focusWidget() is panel.next.primary


def test_personal_data_is_masked_until_asked_for(three: Screen) -> None:
    three.page.show_record(2)
    head = three.page.panel.head
    assert "王**" in head.person.text()
    assert "王五" not in head.person.text()
    head.eye.click()
    assert "王五" in head.person.text()
    three.page.show_record(1)
    assert "蒋**" in head.person.text()


def test_a_new_incident_begins_at_an_order(screen: Screen) -> None:
    order = screen.desk.order("2000000000000000009")
    screen.page.show_record(0, order_id=order.id)
    panel = screen.page.new_area.widget().findChild(type(screen.page.new_area.column.itemAt(0).widget()))
    panel.lines[0].spec.setText("藏青色 / XL")
    panel.go.click()
    assert screen.page.panel.detail.row.order_no == "2000000000000000009"
    assert screen.page.right.currentWidget() is screen.page.panel


def test_a_second_incident_on_the_same_line_is_refused(screen: Screen) -> None:
    order = screen.desk.order()
    screen.desk.incident(order)
    screen.page.begin_new(order.id)
    panel = screen.page.new_area.column.itemAt(0).widget()
    panel.go.click()
    assert "CF-26-0001" in panel.trouble.text()
    assert screen.page.model.rowCount() == 0 or len(screen.desk.services.incidents.find_ids()) == 1


def test_the_report_is_previewed(three: Screen, qtbot: QtBot) -> None:
    three.page.show_record(1)
    three.page.panel.head.printer.click()
    dialog = three.page.findChild(QPrintPreviewDialog)
    assert dialog is not None
    assert dialog.windowTitle().startswith("CF-26-0001")
    dialog.close()


def test_the_request_is_previewed(three: Screen) -> None:
    three.page.show_record(1)
    three.page.panel.request_print_wanted.emit()
    dialog = three.page.findChild(QPrintPreviewDialog)
    assert dialog is not None
    dialog.close()


def test_reports_are_saved_as_pdf(three: Screen, tmp_path: Path) -> None:
    save_reports(three.page, [1, 2], tmp_path)
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == ["CF-26-0001.pdf", "CF-26-0002.pdf"]
    assert "CF-26-0001" in PdfReader(tmp_path / "CF-26-0001.pdf").pages[0].extract_text()


def test_the_list_is_exported_as_filtered(
    three: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "incidents.xlsx"
    monkeypatch.setattr(ask, "save_file", lambda *_: target)
    three.page.bar.chip("kind").choose(MismatchKind.SHORT)
    three.page.export()
    rows = list(load_workbook(target).active.iter_rows(values_only=True))
    assert rows[0][0] == "Incident"
    assert [row[0] for row in rows[1:]] == ["CF-26-0002"]
    assert "王**" in rows[1]
    assert "王五" not in rows[1]


def test_state_survives_a_switch_of_language(three: Screen) -> None:
    three.page.bar.chip("state").choose("ended")
    three.page.show_record(3)
    state = three.page.save_state()
    three.page.bar.chip("state").choose("open")
    three.page.restore_state(state)
    assert numbers(three) == ["CF-26-0003"]


def test_the_model_keeps_qt_s_rules(three: Screen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(three.page.model)


def test_a_note_joins_what_happened(three: Screen) -> None:
    three.page.show_record(1)
    story = three.page.panel.story
    story.note.setText("Called the outlet")
    story._write()
    assert three.page.panel.detail.timeline[-1].text == "Called the outlet"
    assert story.note.text() == ""


def test_the_menu_offers_what_the_table_allows(three: Screen) -> None:
    three.page.show_record(1)
    words = [action.text() for action in three.page.panel.menu().actions()]
    assert "False alarm…" in words
    named = [word for word in words if word]
    assert len(named) == len(set(named)), "nothing is offered twice"
    three.page.show_record(3)
    words = [action.text() for action in three.page.panel.menu().actions()]
    assert "Reopen…" in words
    assert "False alarm…" not in words


def _row(ordered: str, sent: str, pieces: tuple[int, int] = (1, 1)) -> SimpleNamespace:
    return SimpleNamespace(
        kind=MismatchKind.WRONG_SPEC,
        partner_number="",
        ordered=ordered,
        sent=sent,
        ordered_quantity=pieces[0],
        sent_quantity=pieces[1],
        line_count=1,
    )


@pytest.mark.parametrize(
    "ordered,sent,pieces,words",
    [
        ("卫衣 · 颜色：黑色;尺码：L", "卫衣 · 颜色：藏青色;尺码：L", (1, 1), "黑色 → 藏青色"),
        ("杯 · 墨绿,500ml", "杯 · 象牙白,500ml", (1, 1), "墨绿 → 象牙白"),
        ("杯 · 墨绿", "收纳箱 · 大号", (1, 1), "杯 → 收纳箱"),
        ("T恤 · 白", "T恤 · 白", (3, 2), "×3 → ×2 T恤 · 白"),
        ("T恤 · 白", "T恤 · 白", (1, 1), "T恤 · 白"),
        ("围巾 · 驼色", "", (1, 0), "围巾 · 驼色 ×1 → nothing"),
        ("", "", (1, 1), "—"),
    ],
)
def test_goods_are_said_as_short_as_they_can_be(
    ordered: str, sent: str, pieces: tuple[int, int], words: str
) -> None:
    assert goods_words(_row(ordered, sent, pieces)) == words


def test_the_report_of_an_incident_out_of_the_list_can_be_saved(
    three: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three.page.show_record(3)
    three.page.bar.chip("state").choose("open")
    assert three.page.table.selected_ids() == []
    target = tmp_path / "closed.pdf"
    monkeypatch.setattr(ask, "save_file", lambda *_: target)
    (save,) = [a for a in three.page.panel.menu().actions() if a.text() == "Save the report as PDF…"]
    save.trigger()
    assert "CF-26-0003" in PdfReader(target).pages[0].extract_text()


def test_the_menu_of_no_row_offers_nothing(three: Screen) -> None:
    menu = QMenu(three.page)
    three.page._fill_menu(menu, [])
    assert menu.actions() == []
