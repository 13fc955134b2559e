"""A sheet whose columns are not clear is asked about once, by mouse or by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.statuses import RowOutcome
from tests.doubt import doubt
from tests.ui.orders.conftest import Shop
from ui import ask
from ui.pages.orders.columns_panel.view import ColumnsView
from ui.pages.orders.columns_panel.words import column_letters, field_options, name_for
from ui.widgets import Chip
from ui.widgets.notice_bar import NoticeBar

HEADINGS = "编,谁,去哪,啥,几份啊,给了"
DAY_1 = "A2026031300001,陈雨桐,浙江省杭州市西湖区文三路1号,卫衣,1,9.00"
DAY_2 = "A2026031400002,周启明,广东省深圳市南山区科技路2号,裤子,2,19.00"
FIELDS = {"编": "order_no", "谁": "recipient", "去哪": "full_address", "啥": "title", "几份啊": "quantity"}


def sheet(tmp_path: Path, name: str, *lines: str) -> Path:
    path = tmp_path / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def day_1(tmp_path: Path) -> Path:
    return sheet(tmp_path, "小王0313.csv", "三月订单", HEADINGS, DAY_1)


def view_of(shop: Shop) -> ColumnsView:
    view = shop.page.asking.view
    assert view is not None
    view.questions.make_all()
    return view


def asked(shop: Shop) -> list[str]:
    """The headings asked about."""
    view = view_of(shop)
    return [card._reading.heading for card in view.questions.cards.values()]


def say(shop: Shop, fields: dict[str, str | None], kind: str = "orders") -> None:
    """Choose kind and fields in the boxes."""
    view = view_of(shop)
    view.facts.kind.choose(kind)
    view.questions.make_all()
    cards = {card._reading.heading: card for card in view.questions.cards.values()}
    for heading, name in fields.items():
        cards[heading].choice.choose(name or "")


def test_drop_answer_import_and_no_question_the_next_day(
    shop: Shop, qtbot: QtBot, day_1: Path, tmp_path: Path
) -> None:
    page = shop.page
    page.take_files([day_1])
    view = view_of(shop)
    assert page.stack.currentWidget() is view
    assert {"编", "谁", "啥"} <= set(asked(shop))
    assert not view.head.go_on.isEnabled()
    say(shop, FIELDS)
    assert view.head.go_on.isEnabled()
    qtbot.mouseClick(view.head.go_on, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.importing
    assert page.importing.counts()[RowOutcome.CREATED] == 1
    page.importing.start()
    page.take_files([sheet(tmp_path, "小王0314.csv", HEADINGS, DAY_2)])
    assert page.stack.currentWidget() is page.importing
    page.importing.start()
    row = shop.services.orders.load_rows(shop.services.orders.find_ids(None, ("ordered_at", True)))[0]
    assert {row.order_no} <= {"A2026031300001", "A2026031400002"}
    assert shop.services.orders.totals(None).count == 2
    (kept,) = shop.services.own_layouts.list()
    assert (kept.name, kept.uses) == ("小王", 2)


def test_the_first_lines_follow_the_answers(shop: Shop, day_1: Path) -> None:
    shop.page.take_files([day_1])
    say(shop, FIELDS)
    lines = view_of(shop).lines.cells
    heads = [lines.headerData(i, Qt.Orientation.Horizontal) for i in range(lines.columnCount())]
    assert heads == ["Order no.", "Recipient", "Address", "Product", "Pieces"]
    assert [lines.index(0, i).data() for i in range(5)] == [
        "A2026031300001", "陈雨桐", "浙江省杭州市西湖区文三路1号", "卫衣", "1"
    ]  # fmt: skip


def test_a_column_taken_wrongly_is_told_by_its_rows(shop: Shop, day_1: Path) -> None:
    shop.page.take_files([day_1])
    say(shop, {**FIELDS, "编": None, "谁": "order_no"})
    trouble = view_of(shop).trouble
    assert "陈雨桐" in trouble.text()
    assert trouble.isVisible()
    say(shop, FIELDS)
    assert not trouble.isVisible()


def test_what_lacks_is_said_and_keeps_the_button_off(shop: Shop, day_1: Path) -> None:
    shop.page.take_files([day_1])
    view = view_of(shop)
    say(shop, {**FIELDS, "编": None})
    assert "Order no." in view.lacking.text()
    assert not view.head.go_on.isEnabled()
    say(shop, FIELDS)
    view.name.setText(" ")
    assert "name" in view.lacking.text()
    view.remember.setChecked(False)
    assert view.head.go_on.isEnabled()


def test_only_this_time(shop: Shop, day_1: Path, tmp_path: Path) -> None:
    shop.page.take_files([day_1])
    say(shop, FIELDS)
    view_of(shop).remember.setChecked(False)
    view_of(shop).head.go_on.click()
    assert shop.page.stack.currentWidget() is shop.page.importing
    assert shop.services.own_layouts.list() == []
    shop.page.importing.start()
    shop.page.take_files([sheet(tmp_path, "next.csv", HEADINGS, DAY_2)])
    assert shop.page.stack.currentWidget() is view_of(shop)


def test_by_keyboard_alone(shop: Shop, qtbot: QtBot, day_1: Path) -> None:
    shop.page.take_files([day_1])
    view = view_of(shop)
    first = next(iter(view.questions.cards.values()))
    assert QApplication.focusWidget() is first.choice
    qtbot.waitUntil(lambda: all(card.isVisible() for card in view.questions.cards.values()))
    for card in view.questions.cards.values():
        box = QApplication.focusWidget()
        assert box is card.choice
        wanted = FIELDS.get(card._reading.heading, "")
        while card.choice.value() != wanted:
            before = card.choice.currentIndex()
            up = card.choice._values.index(wanted) < before
            qtbot.keyClick(box, Qt.Key.Key_Up if up else Qt.Key.Key_Down)
            assert card.choice.currentIndex() != before
        qtbot.keyClick(box, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is card.level:
            qtbot.keyClick(card.level, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shop.page.stack.currentWidget() is shop.page.importing


def test_put_away_reads_nothing(shop: Shop, qtbot: QtBot, day_1: Path) -> None:
    shop.page.take_files([day_1])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shop.page.stack.currentWidget() is shop.page.list
    assert not shop.page.asking.is_asking
    assert shop.services.own_layouts.list() == []


def test_several_are_asked_one_after_the_other(shop: Shop, qtbot: QtBot, day_1: Path, tmp_path: Path) -> None:
    other = sheet(tmp_path, "other.csv", "甲甲,乙乙,丙丙", "A2026031300009,x,y")
    shop.page.take_files([day_1, other])
    say(shop, FIELDS)
    view_of(shop).head.go_on.click()
    assert shop.page.stack.currentWidget() is view_of(shop)
    assert view_of(shop).head.title.text() == "other.csv"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shop.page.stack.currentWidget() is shop.page.importing


def test_another_row_may_be_the_headings(shop: Shop, tmp_path: Path) -> None:
    path = sheet(tmp_path, "x.csv", "a,b,c,d,e", "编,谁,啥,,", "A2026031300001,陈雨桐,卫衣,,")
    shop.page.take_files([path])
    view = view_of(shop)
    view.facts.heading_row.choose(2)
    assert {"编", "谁", "啥"} == set(asked(shop))
    say(shop, {"编": "order_no", "谁": "recipient", "啥": "title"})
    view.head.go_on.click()
    assert shop.page.importing.counts()[RowOutcome.CREATED] == 1


def test_an_amount_is_the_orders_or_the_lines(shop: Shop, tmp_path: Path) -> None:
    path = sheet(tmp_path, "x.csv", HEADINGS, DAY_1, DAY_1.replace("卫衣", "裤子"))
    shop.page.take_files([path])
    say(shop, {**FIELDS, "给了": "paid_amount"})
    view = view_of(shop)
    card = next(c for c in view.questions.cards.values() if c._reading.heading == "给了")
    assert not card.level.isHidden()
    card.level.choose("line")
    view.head.go_on.click()
    (kept,) = shop.services.own_layouts.list()
    assert kept.answer.levels == {"paid_amount": "line"}


def test_a_word_for_two_things(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what is in doubt is asked, and nothing is proposed where it may be one thing or another."""
    doubt(monkeypatch, "单号", "tracking_no", "order_no")
    path = sheet(
        tmp_path, "x.csv", "单号,收件人,电话,商品名称,数量", "A2026031300001,陈雨桐,13655127788,卫衣,1"
    )
    shop.page.take_files([path])
    view = view_of(shop)
    assert shop.page.stack.currentWidget() is view
    assert asked(shop) == ["单号"]
    card = view.questions.cards[0]
    assert (card.choice.value(), card.choice.currentText()) == (None, "Choose…")
    assert "单号" in view.lacking.text()
    assert not view.head.go_on.isEnabled()
    assert "Not sure" in {chip.label.words for chip in view.findChildren(Chip)}
    card.choice.choose("order_no")
    assert view.head.go_on.isEnabled()
    view.questions.toggle_all()
    view.questions.make_all()
    assert len(asked(shop)) == 5


def test_the_kind_follows_the_answers_until_it_is_said(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubt(monkeypatch, "订单号", "tracking_no", "order_no")
    path = sheet(tmp_path, "x.csv", "订单号,收件人,甲乙", "A2026031300001,陈雨桐,YT1234567890123")
    shop.page.take_files([path])
    view = view_of(shop)
    view.facts.kind.choose("orders")
    draft = view._draft
    assert draft is not None
    draft._is_kind_said = False
    view.questions.make_all()
    view.questions.cards[0].choice.choose("tracking_no")
    assert view.facts.kind.value() == "shipments"
    view.facts.kind.choose("orders")
    view.questions.make_all()
    view.questions.cards[0].choice.choose("order_no")
    view.questions.cards[0].choice.choose("tracking_no")
    assert view.facts.kind.value() == "orders"


def test_a_click_on_a_column_leads_to_its_card(shop: Shop, day_1: Path) -> None:
    shop.page.take_files([day_1])
    view = view_of(shop)
    view.sheet.column_chosen.emit(3)
    assert QApplication.focusWidget() is view.questions.cards[3].choice


def test_the_panel_survives_a_change_of_language(shop: Shop, day_1: Path) -> None:
    shop.page.take_files([day_1])
    state = shop.page.save_state()
    shop.page.asking._waiting.clear()
    shop.page.show_list()
    shop.page.restore_state(state)
    assert shop.page.stack.currentWidget() is view_of(shop)


def test_models(shop: Shop, day_1: Path, qtmodeltester: ModelTester) -> None:
    shop.page.take_files([day_1])
    say(shop, FIELDS)
    qtmodeltester.check(view_of(shop).sheet.cells)
    qtmodeltester.check(view_of(shop).lines.cells)


@pytest.mark.parametrize("index, letters", [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_called_as_in_excel(index: int, letters: str) -> None:
    assert column_letters(index) == letters


@pytest.mark.parametrize(
    "file, name",
    [("小王0313.csv", "小王"), ("2026-03-13.xlsx", "Order sheet"), ("发货表(2).xls", "发货表")],
)
def test_a_name_is_proposed_without_the_day(qapp: QApplication, file: str, name: str) -> None:
    assert name_for(Path(file), "orders") == name


# Remembered sheets


@pytest.fixture
def remembered(shop: Shop, day_1: Path) -> Shop:
    shop.page.take_files([day_1])
    say(shop, FIELDS)
    view_of(shop).head.go_on.click()
    shop.page.importing.start()
    shop.page.show_record(0, view="remembered")
    return shop


def notice(shop: Shop) -> NoticeBar:
    bar = shop.page.window().findChild(NoticeBar)
    assert bar is not None
    return bar


def test_remembered_sheets_are_listed(remembered: Shop) -> None:
    view = remembered.page.remembered
    assert view is not None
    assert remembered.page.stack.currentWidget() is view
    texts = [str(view.model.index(0, i).data()) for i in range(view.model.columnCount())]
    assert texts[:2] == ["小王", "Order sheet"]
    assert "Order no., Recipient" in texts[2]
    assert texts[3] == "1"


def test_rename_by_key(remembered: Shop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = remembered.page.remembered
    assert view is not None
    monkeypatch.setattr(ask, "text", lambda *_, **__: "老王")
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    assert [row.name for row in remembered.services.own_layouts.list()] == ["老王"]
    assert view.model.index(0, 0).data() == "老王"


def test_forget_and_take_it_back(remembered: Shop, qtbot: QtBot, day_1: Path) -> None:
    view = remembered.page.remembered
    assert view is not None
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert remembered.services.own_layouts.list() == []
    assert view.model.rowCount() == 0
    bar = notice(remembered)
    bar._button.click()
    assert len(remembered.services.own_layouts.list()) == 1


def test_say_anew(remembered: Shop, qtbot: QtBot, tmp_path: Path) -> None:
    view = remembered.page.remembered
    assert view is not None
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    editing = view.editing
    assert editing is not None
    assert editing.isVisible()
    editing.questions.make_all()
    card = next(c for c in editing.questions.cards.values() if c._reading.heading == "给了")
    card.choice.choose("paid_amount")
    editing.head.go_on.click()
    assert view.table.isVisible()
    (kept,) = remembered.services.own_layouts.list()
    assert "paid_amount" in kept.answer.fields
    remembered.page.take_files([sheet(tmp_path, "b.csv", HEADINGS, DAY_2)])
    assert remembered.page.importing.sheets[0][1].parsed.lines[0].paid_amount == "19.00"


def test_every_field_offered_has_words(qapp: QApplication) -> None:
    from app.domain.sheet_line import ColumnReading

    reading = ColumnReading(0, "x", None, "", 0.5)
    for kind in ("orders", "shipments", "refunds", "products", "purchases"):
        options = field_options(kind, reading)
        assert all(words and words != name for words, name in options)
        assert len({name for _, name in options}) == len(options)


# What an answered sheet goes on as


def test_a_shipping_sheet_goes_on_to_the_findings(remembered: Shop, tmp_path: Path) -> None:
    path = sheet(tmp_path, "发.csv", "甲,乙,丙", "A2026031300001,卫衣*1,YT1234567890123")
    page = remembered.page
    page.take_files([path])
    view = view_of(remembered)
    assert page.stack.currentWidget() is view
    say(remembered, {"甲": "order_no", "乙": "title", "丙": "tracking_no"}, "shipments")
    view.head.go_on.click()
    assert page.stack.currentWidget() is page.findings
    (found,) = remembered.services.findings.sheets()
    assert found.file_name == "发.csv"
    assert remembered.services.own_layouts.list()[1].uses == 1


def test_a_shipping_sheet_opened_by_hand_is_asked_about(remembered: Shop, tmp_path: Path) -> None:
    path = sheet(tmp_path, "发.csv", "甲,乙,丙", "A2026031300001,卫衣*1,YT1234567890123")
    handed: list[list[Path]] = []
    view = remembered.page.findings_view()
    object.__setattr__(view.context, "take_files", handed.append)
    view.open_sheet(path)
    assert handed == [[path]]


def test_after_sales_and_prices_go_on_too(remembered: Shop, tmp_path: Path) -> None:
    page = remembered.page
    prices = sheet(tmp_path, "价.csv", "甲甲,乙乙", "卫衣,12.50", "裤子,8.00")
    page.take_files([prices])
    view = view_of(remembered)
    assert page.stack.currentWidget() is view
    say(remembered, {"甲甲": "title", "乙乙": "cost_price"}, "products")
    view.head.go_on.click()
    parsed = remembered.services.order_import.read(prices)
    assert (parsed.kind, [line.cost_price for line in parsed.lines]) == ("products", ["12.50", "8.00"])
    assert page.stack.currentWidget() is not view


def test_another_sheet_of_the_file(shop: Shop, tmp_path: Path) -> None:
    book = Workbook()
    for name, rows in (
        ("说明", [["请", "勿", "改"], ["一", "二", "三"]]),
        ("三月", [["编", "谁", "啥"], ["A2026031300001", "陈雨桐", "卫衣"]]),
    ):
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    del book["Sheet"]
    path = tmp_path / "two.xlsx"
    book.save(path)
    shop.page.take_files([path])
    facts = view_of(shop).facts
    assert not facts.sheet.parentWidget().isHidden()
    facts.sheet.choose(0)
    facts.sheet.choose(1)
    assert set(asked(shop)) == {"编", "谁", "啥"}
    say(shop, {"编": "order_no", "谁": "recipient", "啥": "title"})
    view_of(shop).head.go_on.click()
    assert shop.page.importing.sheets[0][1].parsed.sheet_name == "三月"
    assert shop.page.importing.counts()[RowOutcome.CREATED] == 1


def test_a_sheet_in_the_preview_is_explained_otherwise(remembered: Shop, tmp_path: Path) -> None:
    page = remembered.page
    path = sheet(tmp_path, "b.csv", HEADINGS, DAY_2)
    page.take_files([path])
    assert page.importing.sheets[0][1].parsed.lines[0].paid_amount is None
    page.importing.columns_wanted.emit(path)
    view = view_of(remembered)
    assert page.stack.currentWidget() is view
    assert "clear" in view.head.told.text()
    card = next(c for c in view.questions.cards.values() if c._reading.heading == "给了")
    card.choice.choose("paid_amount")
    view.head.go_on.click()
    assert page.stack.currentWidget() is page.importing
    ((_, plan),) = page.importing.sheets
    assert plan.parsed.lines[0].paid_amount == "19.00"
    page.importing.columns_wanted.emit(path)
    view.head.back.click()
    assert page.stack.currentWidget() is page.importing


def test_everything_in_the_panel_has_a_name(shop: Shop, day_1: Path) -> None:
    shop.page.take_files([day_1])
    view = view_of(shop)
    view.questions.toggle_all()
    view.questions.make_all()
    inputs = [*view.findChildren(QComboBox), *view.findChildren(QLineEdit), *view.findChildren(QTableView)]
    assert len(inputs) > 10
    assert [widget for widget in inputs if not widget.accessibleName()] == []
    bare = [button for button in view.findChildren(QPushButton) if not button.text()]
    assert bare
    assert all(button.accessibleName() and button.toolTip() for button in bare)


def test_a_sheet_explained_as_another_kind_leaves_the_preview(remembered: Shop, tmp_path: Path) -> None:
    page = remembered.page
    path = sheet(tmp_path, "b.csv", "甲,乙,丙", "A2026031300001,卫衣*1,YT1234567890123")
    page.take_files([path])
    say(remembered, {"甲": "order_no", "乙": "title", "丙": None}, "orders")
    view = view_of(remembered)
    view.head.go_on.click()
    assert [known for known, _ in page.importing.sheets] == [path]
    page.importing.columns_wanted.emit(path)
    say(remembered, {"丙": "tracking_no"}, "shipments")
    view.head.go_on.click()
    assert page.importing.sheets == []
    assert page.stack.currentWidget() is page.findings
