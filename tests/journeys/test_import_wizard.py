"""A sheet with mistakes, from the drop to everything being in, and back: what an owner presses and reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.statuses import RowOutcome
from app.services.build import build_services
from tests.journeys.by_window import import_view
from tests.journeys.chinese import english_left
from tests.journeys.conftest import Answers, open_window
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from tests.services.orders.test_left_out import HEADINGS, ROWS, put
from ui.folder_watch import FolderWatch
from ui.pages.orders.past_imports import PastImportsView
from ui.theme import Theme

_MARKUP = re.compile(r"<[^>]+>")
NAMES = ("orders.csv", "to correct.xlsx")
ITEMS = ("订单编号", "商品名称", "商家编码", "规格", "数量", "单价")


def walk(hands: Hands, answers: Answers, desktop: Path) -> None:
    """Drop, look, save what is left out, import, correct, drop again, import, take back."""
    orders, out = put(desktop / "orders.csv", ROWS), desktop / "to correct.xlsx"
    hands.drop(orders)
    view = import_view(hands)
    assert [view.counts()[o] for o in (RowOutcome.CREATED, RowOutcome.SKIPPED)] == [2, 3]
    narrow(hands, RowOutcome.SKIPPED, 3)
    hands.row("12.345")
    assert "12.345" in hands.words(view.panel.left_out)
    assert "赵六" not in hands.words()
    hands.press("Show names, phones and addresses")
    assert "赵六" in hands.words()
    hands.fill("Order, goods, shop, name", "260003")
    hands.key(Qt.Key.Key_Return)
    assert hands.rows() == []
    hands.press("Show all rows")
    assert len(hands.rows()) == 5
    answers("save_file", out)
    hands.press("Save rows left out")
    assert out.name in hands.notice
    hands.press(view.button.text())
    assert len(hands.rows()) == 2
    correct(out)
    hands.drop(out)
    assert [view.counts()[o] for o in (RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.SKIPPED)] == [
        2,
        1,
        0,
    ]
    hands.row("260003")
    assert hands.in_sight(type(view.panel.changes))
    hands.press(view.button.text())
    assert len(hands.rows()) == 4
    take_back(hands, out)


def narrow(hands: Hands, outcome: RowOutcome, count: int) -> None:
    """Click a figure: it counts what the list then shows."""
    hands._click(import_view(hands).figures[outcome])
    hands.settle()
    assert len(hands.rows()) == count


def correct(out: Path) -> None:
    """In Excel, as the reasons say."""
    book = openpyxl.load_workbook(out)
    for place, column, value in ((2, "数量", "1"), (4, "数量", 2), (5, "买家实付", "12.34")):
        book.active.cell(place, HEADINGS.index(column) + 1).value = value
    book.save(out)


def take_back(hands: Hands, out: Path) -> None:
    """From the list of past imports, in again from its notice, and back by Ctrl+Z."""
    hands.press("Past imports")
    (past,) = hands.in_sight(PastImportsView)
    hands.row(out.name, within=past.table.parentWidget())
    hands.press("Take back")
    hands.press("Bring in again", hands.window)
    view = import_view(hands)
    assert view.counts()[RowOutcome.CREATED] == 2
    hands.press(view.button.text())
    assert len(hands.rows()) == 4
    hands.window.menus.popup.findChildren(QMenu)[1].aboutToShow.emit()
    assert out.name in hands.window.menus.action("undo").text()
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(hands.rows()) == 2


def test_from_a_sheet_with_mistakes_to_everything_in_and_back(
    hands: Hands, answers: Answers, desktop: Path
) -> None:
    walk(hands, answers, desktop)


def test_the_same_in_a_chinese_window(
    qtbot: QtBot,
    look: Theme,
    tmp_path: Path,
    clock: FixedClock,
    chinese: Mapping[str, set[str]],
    answers: Answers,
    desktop: Path,
) -> None:
    services = build_services(tmp_path / "data", clock)
    with open_window(services, qtbot, chinese) as hands:
        walk(hands, answers, desktop)
        read = {_MARKUP.sub("", words) for words in hands.read}
    left = [words for words in english_left(sorted(read)) if not any(name in words for name in NAMES)]
    services.close()
    assert left == []


def test_an_order_list_and_its_goods_dropped_together(hands: Hands, desk: Desk, desktop: Path) -> None:
    orders = put(desktop / "orders.csv", ROWS[:1])
    goods = desktop / "goods.csv"
    goods.write_text("\n".join((",".join(ITEMS), "260001,保温饭盒,BW04,白色,1,45.80")), encoding="utf-8")
    for together in ((goods, orders), (orders, goods)):
        hands.drop(*together)
        view = import_view(hands)
        assert (view.counts()[RowOutcome.CREATED], len(hands.rows())) == (1, 1)
        assert "BW04" in hands.words(view.panel)
        hands.press("Put away, import nothing (Esc)")
    hands.drop(goods, orders)
    hands.press(import_view(hands).button.text())
    (number,) = desk.services.orders.find_ids(None, ("order_no", False))
    (line,) = desk.services.orders.get(number).lines
    assert (line.sku_code, line.title) == ("BW04", "保温饭盒")


def test_what_a_platform_saves_into_the_watched_folder_comes_in_by_itself(
    hands: Hands, desk: Desk, desktop: Path, qtbot: QtBot
) -> None:
    watch = hands.window.findChild(FolderWatch)
    assert watch is not None
    watch._settle_ms = 50
    desk.services.settings.set(settings.WATCH_FOLDER, str(desktop))
    hands.window.bus.publish(desk.services.settings.set(settings.WATCH_ON, True).changes)
    hands.settle()
    put(desktop / "new.csv", ROWS[:1])
    qtbot.waitUntil(lambda: "new.csv" in hands.notice, timeout=15_000)
    assert len(desk.services.orders.find_ids(None, None)) == 1
    hands.press("Undo", hands.window)
    assert desk.services.orders.find_ids(None, None) == []
