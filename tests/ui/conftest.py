"""What the window's tests share: English words, settings of their own, work done at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from ui.tasks import TaskRunner, install_runner
from ui.theme import Theme


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """Widths, folders and choices of one test do not reach the next."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QSettings().clear()
    QLocale.setDefault(QLocale("en_US"))


@pytest.fixture
def inline_tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    """Operations are done when `start()` returns."""
    runner = TaskRunner(inline=True)
    install_runner(runner)
    yield runner
    install_runner(None)


@pytest.fixture(scope="module")
def module_light(qapp: QApplication) -> Iterator[Theme]:
    """The light look, put on once for a file of tests: every change of it is a quarter of a second."""
    theme = Theme(qapp, "light")
    yield theme
    theme.setParent(None)
    theme.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def light(module_light: Theme) -> Iterator[Theme]:
    """The light look; what a test changes of it is put back."""
    yield module_light
    module_light.choose("light")
    module_light.set_text_scale(1.0)
