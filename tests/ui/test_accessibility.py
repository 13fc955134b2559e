"""Every page: icon-only buttons have names and tooltips, labels have buddies, the keyboard reaches inputs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from app.domain.clock import FixedClock
from app.services.build import build_services
from ui.change_bus import ChangeBus
from ui.main_window import MainWindow
from ui.pages.registry import PAGES
from ui.preferences import Preferences
from ui.tables import RecordTable
from ui.tasks import TaskRunner, install_runner
from ui.theme import Theme

MOMENT = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)
INPUTS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)


@pytest.fixture(scope="module")
def window(
    qapp: QApplication, sample_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """One window on the sample shop for all tests: they look, they change nothing."""
    folder = shutil.copytree(sample_folder, tmp_path_factory.mktemp("shop") / "data")
    services = build_services(folder, FixedClock(MOMENT))
    runner = TaskRunner(inline=True)
    install_runner(runner)
    theme = Theme(qapp, "light")
    made = MainWindow(services, ChangeBus(), Preferences())
    made.resize(1360, 860)
    made.show_first()
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    theme.setParent(None)
    theme.deleteLater()
    qapp.setStyleSheet("")
    install_runner(None)
    services.close()


def page_with_a_record(window: MainWindow, page_id: str) -> QWidget:
    window.go(page_id)
    page = window.page(page_id)
    for table in page.findChildren(RecordTable)[:1]:
        table.selectRow(0)
    QApplication.processEvents()
    return page


def visible(page: QWidget, kinds: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    found = page.findChildren(QWidget)
    return [child for child in found if isinstance(child, kinds) and child.isVisibleTo(page)]


def is_inner(widget: QWidget) -> bool:
    """The line edit within a spin box, the button within a search field: their owner is named."""
    parent = widget.parentWidget()
    return isinstance(parent, (*INPUTS, QTableView)) or widget.objectName().startswith("qt_")


@pytest.mark.parametrize("page_id", [entry.page_id for entry in PAGES])
def test_everything_has_a_name(window: MainWindow, page_id: str) -> None:
    page = page_with_a_record(window, page_id)
    nameless = [
        f"{type(child).__name__} in {type(child.parentWidget()).__name__}"
        for child in visible(page, (*INPUTS, QAbstractButton))
        if not is_inner(child) and not _name(child)
    ]
    assert nameless == []


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


@pytest.mark.parametrize("page_id", [entry.page_id for entry in PAGES])
def test_icon_only_buttons_say_what_they_do(window: MainWindow, page_id: str) -> None:
    page = page_with_a_record(window, page_id)
    silent = [
        child.accessibleName() or type(child).__name__
        for child in visible(page, QAbstractButton)
        if not child.text() and not child.toolTip() and not is_inner(child)
    ]
    assert silent == []


@pytest.mark.parametrize("page_id", [entry.page_id for entry in PAGES])
def test_the_keyboard_reaches_every_input(window: MainWindow, page_id: str) -> None:
    page = page_with_a_record(window, page_id)
    tab = Qt.FocusPolicy.TabFocus
    out_of_reach = [
        _name(child) or type(child).__name__
        for child in visible(page, (*INPUTS, QAbstractButton))
        if not is_inner(child) and child.isEnabled() and not child.focusPolicy() & tab
    ]
    assert out_of_reach == []


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("page_id", [entry.page_id for entry in PAGES])
def test_no_button_is_cut(window: MainWindow, page_id: str, scale: float) -> None:
    theme = Theme.in_force()
    assert theme is not None
    theme.set_text_scale(scale)
    page = page_with_a_record(window, page_id)
    cut = [
        child.text()
        for child in visible(page, QAbstractButton)
        if child.text() and not is_inner(child) and child.width() < child.minimumSizeHint().width()
    ]
    assert cut == []
