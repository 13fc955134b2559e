"""Building blocks: what they say, how the keyboard reaches them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from ui.notices import notify
from ui.widgets import (
    Card,
    Chip,
    DayEdit,
    DropOverlay,
    Elided,
    Figure,
    FilterBar,
    Folding,
    Form,
    MoneyEdit,
    NumberBox,
    SearchBox,
    SplitPanel,
    Timeline,
    TimelineEntry,
    muted,
    secondary_button,
)
from ui.widgets.elided_check import ElidedCheck
from ui.widgets.line_edit import LineEdit


@pytest.mark.parametrize(
    "typed, minor",
    [
        ("12.50", 1250),
        ("¥1,204", 120400),
        ("１２．５", 1250),
        ("3元", 300),
        ("", None),
        ("12.505", None),
        ("x", None),
    ],
)
def test_money_edit_reads_whole_minor_units(qtbot: QtBot, typed: str, minor: int | None) -> None:
    field = MoneyEdit("CNY")
    qtbot.addWidget(field)
    field.setText(typed)
    amount = field.money()
    assert (amount.minor if amount else None) == minor
    assert field.is_readable() == (minor is not None or not typed)


def test_money_edit_shows_what_it_was_given(qtbot: QtBot) -> None:
    field = MoneyEdit()
    qtbot.addWidget(field)
    field.set_money(Money(8900, "USD"))
    assert field.text() == "89.00"
    assert field.money() == Money(8900, "USD")


def test_form_labels_are_buddies_and_errors_stand_under_their_field(qtbot: QtBot) -> None:
    form, field = Form(), QLineEdit()
    qtbot.addWidget(form)
    label = form.add("&Phone", field, "Eleven digits")
    assert label.buddy() is field
    assert field.accessibleName() == "Phone"
    form.set_error(field, "Too short")
    assert field.property("invalid") is True
    form.clear_errors()
    assert field.property("invalid") is False


def test_search_box_waits_for_a_pause_and_return_does_not(qtbot: QtBot) -> None:
    box = SearchBox("Find", pause_ms=20)
    qtbot.addWidget(box)
    said: list[str] = []
    box.searched.connect(said.append)
    qtbot.keyClicks(box, "abc")
    assert said == []
    qtbot.waitUntil(lambda: said == ["abc"])
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert said == ["abc", "abc"]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: said[-1] == "")


def test_filter_bar_tells_values_and_keeps_choices_that_remain(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    chip = bar.add("store", "Store", [("all", None), ("A", 1), ("B", 2)])
    with qtbot.waitSignal(bar.changed):
        chip.choose(2)
    assert bar.values() == {"store": 2}
    chip.set_options([("all", None), ("B", 2)])
    assert bar.values() == {"store": 2}
    chip.set_options([("all", None)])
    assert bar.values() == {"store": None}
    bar.restore({"store": 7, "unknown": 1})
    assert chip.accessibleName() == "Store: all"


def test_notice_offers_undo_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    undone: list[int] = []
    bar = notify(window, "Confirmed", "ok", "Undo", lambda: undone.append(1))
    assert bar is not None
    qtbot.mouseClick(bar.action_button(), Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert not bar.isVisible()
    again = notify(window, "Refused", "bad")
    assert again is bar, "one notice at a time"
    assert not bar.action_button().isVisible()
    assert not bar._timer.isActive(), "what went wrong stays until it is read"


def test_figure_is_pressed_by_mouse_and_key(qtbot: QtBot) -> None:
    figure = Figure("4", "wrong", "bad", clickable=True)
    qtbot.addWidget(figure)
    with qtbot.waitSignal(figure.clicked):
        qtbot.mouseClick(figure, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(figure.clicked):
        qtbot.keyClick(figure, Qt.Key.Key_Space)
    assert figure.accessibleName() == "4 wrong"


def test_card_counts_and_clears(qtbot: QtBot) -> None:
    card = Card("Now")
    qtbot.addWidget(card)
    card.set_count("2", "bad")
    card.add(muted("x"))
    card.clear()
    assert card.body.count() == 0
    assert card.findChild(Chip).label.words == "2"


def test_split_panel_shows_the_empty_state_until_there_is_a_detail(qtbot: QtBot) -> None:
    panel = SplitPanel("t", QWidget(), QWidget(), QWidget())
    qtbot.addWidget(panel)
    assert not panel.is_detail_shown()
    panel.show_detail(True)
    assert panel.is_detail_shown()


def test_timeline_replaces_its_entries(qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    at = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)
    line.set_entries([TimelineEntry(at, "a"), TimelineEntry(at, "b", "c")])
    line.set_entries([TimelineEntry(at, "only")])
    words = [
        child.text() for child in line.findChildren(type(muted())) if child.text() and not child.isHidden()
    ]
    assert "only" in words
    assert "b" not in words


def test_elided_has_its_words_in_the_tooltip(qtbot: QtBot) -> None:
    label = Elided("a very long sentence that will not fit")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert label.toolTip() == label.text()


def test_files_dropped_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    overlay = DropOverlay(window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.xlsx"))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(overlay.dropped) as told:
        overlay.eventFilter(window, drop)
    assert told.args == [[tmp_path / "a.xlsx"]]


@pytest.mark.parametrize("make", [lambda: NumberBox(7), lambda: DayEdit(date(2026, 3, 13))])
def test_numbers_and_days_stand_off_the_border_and_do_not_turn_with_the_wheel(
    qtbot: QtBot, make: Callable[[], QAbstractSpinBox]
) -> None:
    box = make()
    qtbot.addWidget(box)
    before = box.text()
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, down)
    assert box.text() == before
    inner = box.lineEdit()
    assert inner is not None
    assert inner.textMargins().left() >= 4


def test_a_day_is_a_python_day(qtbot: QtBot) -> None:
    field = DayEdit(date(2026, 2, 28), "Due")
    qtbot.addWidget(field)
    assert (field.day(), field.text(), field.accessibleName()) == (date(2026, 2, 28), "2026-02-28", "Due")


def test_a_long_value_shows_its_beginning(qtbot: QtBot) -> None:
    edit = LineEdit("316不锈钢保温杯大容量便携车载水杯男女学生", "Goods")
    qtbot.addWidget(edit)
    assert edit.cursorPosition() == 0
    edit.setText("加绒加厚连帽卫衣男女同款宽松外套")
    assert edit.cursorPosition() == 0


def test_a_box_with_long_words_takes_the_room_there_is(qtbot: QtBot) -> None:
    words = "加绒加厚连帽卫衣 M&L " * 8
    check = ElidedCheck(words)
    qtbot.addWidget(check)
    assert check.minimumSizeHint().width() < check.sizeHint().width() / 3
    check.resize(200, 24)
    check.show()
    check.grab()
    assert check.toolTip() == words


def test_buttons_go_beneath_where_the_words_would_be_cut(qtbot: QtBot) -> None:
    words = QHBoxLayout()
    words.addWidget(Elided("4213875501058834567 · black is not navy"))
    buttons = [secondary_button(text, "", lambda: None) for text in ("It is right after all", "Open")]
    bar = Folding(words, buttons)
    qtbot.addWidget(bar)
    bar.resize(900, 80)
    bar.show()
    assert not bar.is_folded()
    bar.resize(320, 80)
    assert bar.is_folded()
    first, second = buttons
    assert second.isVisible()
    assert first.width() >= first.sizeHint().width()
    second.hide()
    bar.resize(900, 80)
    assert not bar.is_folded()
