"""The real window on a folder of its own, with the real worker thread, and hands to use it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import main
from app.domain.clock import FixedClock
from app.services.build import Services
from tests.journeys import bad_sheets as bad
from tests.journeys.chinese import meanings
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk, open_desk
from tests.speaking import speaking
from ui import ask, formats
from ui.change_bus import ChangeBus
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.tasks import TaskRunner, install_runner
from ui.theme import Theme


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """Widths, folders and choices of one journey do not reach the next."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QSettings().clear()
    QLocale.setDefault(QLocale("en_US"))


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    """The light look, taken off again."""
    theme = Theme(qapp, "light")
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet("")


class Answers:
    """`answers("open_files", [path])`: what the owner says when the window asks next."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def __call__(self, question: str, value: object) -> None:
        self._monkeypatch.setattr(ask, question, lambda *_, **__: value)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Choosers and questions answered beforehand; one that nobody thought of opens and is seen."""
    return Answers(monkeypatch)


@contextmanager
def open_window(
    services: Services, qtbot: QtBot, meanings: Mapping[str, set[str]] | None = None
) -> Iterator[Hands]:
    """The window as `ui.app` opens it, closed as `ui.app` closes it."""
    bus = ChangeBus()
    runner = TaskRunner(services.open_thread, services.close_thread, publish=bus.publish)
    install_runner(runner)
    formats.set_business_zone(str(services.settings.zone()))
    window = MainWindow(services, bus, Preferences())
    window.show_first()
    window.resize(1360, 860)
    with qtbot.waitExposed(window):
        window.show()
    yield Hands(qtbot, window, runner, meanings)
    window.close()
    assert runner.close()
    install_runner(None)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[Mapping[str, set[str]]]:
    """The window speaks Chinese; gives what each English text is in it."""
    with speaking(qapp, "zh_CN"):
        yield meanings()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """A shop with one supplier; the journey puts its orders into it."""
    desk = open_desk(tmp_path, clock)
    yield desk
    desk.services.close()


@pytest.fixture
def hands(desk: Desk, qtbot: QtBot, look: Theme) -> Iterator[Hands]:
    """The window on that shop."""
    with open_window(desk.services, qtbot) as hands:
        yield hands


@pytest.fixture(scope="module")
def shop_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data with three orders, to be copied."""
    folder = tmp_path_factory.mktemp("shop") / "data"
    sheet = bad.good(folder.parent / "good.xlsx")
    mask = os.umask(0o077)
    assert main.main(["--data", str(folder), "import", str(sheet)]) == 0
    os.umask(mask)
    return folder


@pytest.fixture
def shop_data(shop_template: Path, tmp_path: Path) -> Iterator[Path]:
    """Data of a shop; the mask for new files is given back as it was."""
    mask = os.umask(0o077)
    yield Path(shutil.copytree(shop_template, tmp_path / "data"))
    os.umask(mask)


@pytest.fixture
def desktop(tmp_path: Path) -> Path:
    """Where the owner's files are."""
    folder = tmp_path / "desktop"
    folder.mkdir()
    return folder


@pytest.fixture
def command(shop_data: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command in a language on the shop's data; status, standard output, standard error."""

    def run(language: str, *arguments: object) -> tuple[int, str, str]:
        status = main.main(["--data", str(shop_data), "--lang", language, *map(str, arguments)])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run
