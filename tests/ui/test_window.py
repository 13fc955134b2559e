"""The window as the owner meets it: tabs, search, language, look, files, settings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.services.build import Services, build_services
from tests.speaking import speaking
from ui import ask, formats
from ui.backups.dialog import BackupsDialog
from ui.change_bus import ChangeBus
from ui.help_texts import HelpDialog
from ui.main_window import MainWindow
from ui.notices import notify
from ui.page_help import PAGE_HELP
from ui.pages.registry import PAGES
from ui.pages.today.page import TodayPage
from ui.preferences import Preferences
from ui.settings_dialog import SettingsDialog
from ui.tasks import TaskRunner
from ui.translations import Translations

# As in tests/conftest.py, for the shop that is made once for the module.
MOMENT = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    made = build_services(tmp_path / "data", clock)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, services: Services, inline_tasks: TaskRunner) -> MainWindow:
    made = MainWindow(services, ChangeBus(), Preferences())
    qtbot.addWidget(made)
    made.show_first()
    made.show()
    return made


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[Translations]:
    with speaking(qapp, "zh_CN") as words:
        yield words


@pytest.fixture
def filled(tmp_path: Path, sample_folder: Path, clock: FixedClock) -> Iterator[Services]:
    shutil.copytree(sample_folder, tmp_path / "data")
    made = build_services(tmp_path / "data", clock)
    yield made
    made.close()


@pytest.fixture
def shop(qtbot: QtBot, filled: Services, inline_tasks: TaskRunner) -> MainWindow:
    """The window on the sample shop."""
    made = MainWindow(filled, ChangeBus(), Preferences())
    qtbot.addWidget(made)
    made.show_first()
    made.show()
    return made


def words_in(window: MainWindow) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_only_the_tab_in_front_is_made(window: MainWindow) -> None:
    assert window.built_pages() == ["today"]
    window.top.tabs.setCurrentIndex(len(PAGES) - 1)
    assert window.built_pages() == ["today", "insights"]


def test_tabs_have_shortcuts(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert window.top.tabs.currentIndex() == 5


def test_a_start_does_not_import_what_it_does_not_need(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from ui.app import make_application; make_application('en');"
        "from app.services.build import build_services; from app.domain.clock import SystemClock;"
        "from ui.main_window import MainWindow; from ui.change_bus import ChangeBus;"
        "from ui.preferences import Preferences;"
        f"w = MainWindow(build_services(Path({str(tmp_path)!r}), SystemClock()), ChangeBus(), Preferences());"
        "w.show_first();"
        "print([m for m in ('pyqtgraph', 'numpy', 'openpyxl', 'qtawesome', 'rapidfuzz') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=os.environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_an_empty_application_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    assert "Welcome to Makegood" in words_in(window)
    page = window.page("today")
    assert isinstance(page, TodayPage)
    with qtbot.waitSignal(window.leave_wanted) as left:
        page._open_sample()
    assert left.args == ["sample", None]


def test_today_and_insights_show_the_sample_shop(filled: Services, shop: MainWindow) -> None:
    overview = filled.today.overview()
    shown = words_in(shop)
    for due in overview.incidents:
        assert due.row.number in shown
    assert formats.percent(overview.figures.wrong_rate) in shown
    shop.go("insights")
    assert "Wrong rate by supplier" in words_in(shop)


def test_a_written_change_reaches_hidden_pages_when_they_are_shown(window: MainWindow) -> None:
    window.go("insights")
    today = window.page("today")
    assert not today.is_stale()
    window.bus.publish(window.services.settings.set(settings.FOLLOW_UP_DAYS, 5).changes)
    assert not today.is_stale(), "Today shows no setting"
    from app.domain.changes import Changes

    window.bus.publish(Changes({"order": frozenset({1})}))
    assert today.is_stale()
    window.go("today")
    assert not today.is_stale()


def test_language_is_switched_live(chinese: Translations, window: MainWindow, qtbot: QtBot) -> None:
    assert [window.top.tabs.tabText(i) for i in range(6)] == [
        "今日",
        "订单",
        "错发",
        "供应商",
        "赔付",
        "分析",
    ]
    assert "欢迎使用错发管家" in words_in(window)
    window.menus.chosen.emit("language:en")
    qtbot.waitUntil(lambda: window.top.tabs.tabText(0) == "Today")
    assert "Welcome to Makegood" in words_in(window)
    assert Preferences().language == "en"
    assert window.menus.action("language:en").isChecked()


def test_files_dropped_or_chosen_go_to_the_orders(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[list[Path]] = []
    monkeypatch.setattr(type(window.page("orders")), "take_files", lambda self, paths: taken.append(paths))
    window._drop.dropped.emit([tmp_path / "a.xlsx"])
    monkeypatch.setattr(ask, "open_files", lambda *_: [tmp_path / "b.xlsx"])
    window.menus.chosen.emit("import")
    assert taken == [[tmp_path / "a.xlsx"], [tmp_path / "b.xlsx"]]
    assert window.top.tabs.currentIndex() == 1


def test_search_finds_and_goes_there(
    qtbot: QtBot, filled: Services, shop: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, number = shop, filled.today.overview().incidents[0].row.number
    went: list[tuple[object, ...]] = []
    monkeypatch.setattr(window._popup, "_go", lambda *args: went.append(args))
    window.activateWindow()
    window.top.focus_search()
    qtbot.waitUntil(window.top.search.hasFocus)
    window.top.search.setText(number)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window._popup.isVisible()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert went[0][0] == "incidents"
    window.top.search.setText("no such thing anywhere")
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert "Nothing found" in window._popup.list.item(0).text()


def test_back_up_from_the_menu(window: MainWindow, services: Services) -> None:
    assert "none yet" in words_in(window)
    window.menus.chosen.emit("backup")
    assert services.backups.latest() is not None
    assert "none yet" not in words_in(window)


def test_restore_asks_first(
    qtbot: QtBot, window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = services.backups.save()
    left: list[tuple[str, object]] = []
    window.leave_wanted.connect(lambda kind, path: left.append((kind, path)))
    window.menus.chosen.emit("restore")
    dialog = window.findChild(BackupsDialog)
    assert dialog is not None
    dialog.table.selectRow(0)
    qtbot.waitUntil(dialog.put_back.isEnabled)
    for answer in (False, True):
        monkeypatch.setattr(ask, "confirm", lambda *_, answer=answer: answer)
        dialog.put_back.click()
        assert left == ([("restore", saved)] if answer else [])


def test_every_menu_action_is_known(window: MainWindow) -> None:
    commands = window.actions_of_window._commands()
    names = {name for name in window.menus._actions if ":" not in name}
    assert names == set(commands)


@pytest.mark.parametrize("page_id", [entry.page_id for entry in PAGES])
def test_f1_tells_what_the_page_in_front_is_for(qtbot: QtBot, window: MainWindow, page_id: str) -> None:
    window.go(page_id)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(HelpDialog)
    assert dialog.windowTitle() == window.top.tabs.tabText(window.top.tabs.currentIndex())
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert len([words for words in said if words in {str(what) for what, _ in PAGE_HELP[page_id]}]) >= 2
    dialog.close()


def test_settings_are_kept_as_they_are_changed(qtbot: QtBot, window: MainWindow, services: Services) -> None:
    dialog = SettingsDialog(services, window.bus, window.choices, window)
    qtbot.addWidget(dialog)
    dialog.goodwill.setValue(15)
    dialog.goodwill.editingFinished.emit()
    assert services.settings.get(settings.GOODWILL_PERCENT) == 15
    dialog.goodwill_cap.set_money(Money(25_000, "CNY"))
    dialog.goodwill_cap.editingFinished.emit()
    assert services.settings.get(settings.GOODWILL_CAP_MINOR) == 25_000
    dialog.goodwill_cap.setText("nonsense")
    dialog.goodwill_cap.editingFinished.emit()
    assert dialog.goodwill_cap.money() == Money(25_000, "CNY"), "what cannot be read is put back"
    dialog.zone.setCurrentIndex(dialog.zone.findData("UTC"))
    dialog.zone.activated.emit(dialog.zone.currentIndex())
    assert str(services.settings.zone()) == "UTC"
    assert str(formats.business_zone()) == "UTC"
    formats.set_business_zone("Asia/Shanghai")


def test_geometry_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1111, 700)
    window.close()
    assert QSettings().value("window/geometry")
    again = MainWindow(window.services, ChangeBus(), Preferences())
    qtbot.addWidget(again)
    # The width is cut to the screen of the tests.
    assert again.height() == 700


def test_the_sample_shop_is_marked(qtbot: QtBot, services: Services, inline_tasks: TaskRunner) -> None:
    sample = MainWindow(services, ChangeBus(), Preferences(), is_sample=True)
    qtbot.addWidget(sample)
    sample.show_first()
    sample.show()
    assert "This is the sample shop" in words_in(sample)
    assert not sample.menus.action("sample").isVisible()
    with qtbot.waitSignal(sample.leave_wanted) as left:
        sample._own_shop.click()
    assert left.args == ["own", None]


@pytest.mark.parametrize("text", ["Done.", "What happened, what was not changed and what to do next. " * 6])
def test_a_notice_covers_no_button_at_the_foot_of_a_page(window: MainWindow, text: str) -> None:
    bar = notify(window, text, "bad", "Undo", lambda: None)
    assert bar is not None
    QApplication.processEvents()
    page = window.current_page()
    assert page is not None
    foot = page.mapTo(window, page.rect().bottomLeft()).y() - page.column.contentsMargins().bottom()
    assert bar.geometry().top() >= foot
    assert window.rect().contains(bar.geometry())
    before = page.height()
    bar.hide()
    QApplication.processEvents()
    assert page.height() >= before
    assert window.centralWidget().layout().contentsMargins().bottom() == 0
