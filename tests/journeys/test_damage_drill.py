"""Six kinds of damage, each healed in the window: a backup put back, or what can be read saved first.

Nothing damaged is overwritten: the file lies set aside as it was found.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.data.copies import look
from app.data.db import FILE_NAME
from app.domain.clock import FixedClock
from app.services.build import build_services
from tests.data.damage import DAMAGES, zeroed_page
from tests.journeys.conftest import Answers
from ui import app
from ui.backups.dialog import BackupsDialog
from ui.main_window import MainWindow
from ui.theme import Theme
from ui.translations import Translations


@pytest.fixture(autouse=True)
def clean_application(qapp: QApplication) -> Iterator[None]:
    yield
    for made in (Theme.in_force(), Translations.in_force()):
        if made is not None:
            made.setParent(None)
            made.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def shop(sample_folder: Path, tmp_path: Path, clock: FixedClock) -> Path:
    """A shop with one backup."""
    folder = Path(shutil.copytree(sample_folder, tmp_path / "data"))
    services = build_services(folder, clock)
    services.backups.save()
    services.close()
    return folder


def found_of(kind: type) -> object | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def do(steps: list[Callable[[], bool]]) -> None:
    """Try the next step every 20 ms until it could be done; what never can closes all, and the test fails."""
    until = time.monotonic() + 60

    def go_on() -> None:
        if steps and steps[0]():
            steps.pop(0)
        if time.monotonic() > until:
            QApplication.closeAllWindows()
        elif steps:
            QTimer.singleShot(20, go_on)

    QTimer.singleShot(20, go_on)


class Owner:
    """Chooses in the dialog and looks at the window that opens then."""

    def __init__(self) -> None:
        self.orders: list[int | None] = []
        self.said: list[str] = []

    def choose_newest(self) -> bool:
        dialog = found_of(BackupsDialog)
        if not isinstance(dialog, BackupsDialog) or not dialog.table.model().rowCount():
            return False
        self.said.append(dialog.trouble.text())
        dialog.table.selectRow(0)
        return True

    def save_readable(self) -> bool:
        dialog = found_of(BackupsDialog)
        assert isinstance(dialog, BackupsDialog)
        dialog.salvage.click()
        return True

    def is_saved(self) -> bool:
        dialog = found_of(BackupsDialog)
        assert isinstance(dialog, BackupsDialog)
        self.said.append(dialog.inside.words.text())
        return "saved" in self.said[-1]

    def put_back(self) -> bool:
        dialog = found_of(BackupsDialog)
        if not isinstance(dialog, BackupsDialog) or not dialog.put_back.isEnabled():
            return False
        self.said.append(dialog.inside.loss.text())
        dialog.put_back.click()
        return True

    def look_and_close(self) -> bool:
        window = found_of(MainWindow)
        if not isinstance(window, MainWindow):
            return False
        self.orders.append(window.services.backups.inside().orders)
        window.close()
        return True


def set_aside(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("replaced-*/*") if "-shm" not in path.name}


@pytest.mark.brief("9")
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_backup_heals_it(
    qtbot: QtBot,
    shop: Path,
    clock: FixedClock,
    answers: Answers,
    caplog: object,
    damage: Callable[[Path], None],
) -> None:
    whole = look(shop / FILE_NAME).orders
    damage(shop)
    before = {path.name: path.read_bytes() for path in shop.glob(f"{FILE_NAME}*") if "-shm" not in path.name}
    answers("confirm", True)
    owner = Owner()
    do([owner.choose_newest, owner.put_back, owner.look_and_close])
    assert app.run_window(shop, clock, "en") == 0
    assert owner.orders == [whole]
    assert "Nothing was changed" in owner.said[0]
    kept = set_aside(shop)
    for name, content in before.items():
        if content:
            assert kept[name] == content


@pytest.mark.brief("9")
def test_what_can_be_read_is_saved_and_put_back(
    qtbot: QtBot, shop: Path, clock: FixedClock, answers: Answers, caplog: object
) -> None:
    zeroed_page(shop)
    damaged = (shop / FILE_NAME).read_bytes()
    answers("confirm", True)
    owner = Owner()
    steps = [owner.choose_newest, owner.save_readable, owner.is_saved, owner.put_back]
    do([*steps, owner.look_and_close])
    assert app.run_window(shop, clock, "en") == 0
    rescued = next((shop / "backups").glob("rescued-*.db"))
    assert owner.orders == [look(rescued).orders]
    assert set_aside(shop)[FILE_NAME] == damaged
    assert any("saved" in words and "lost" in words for words in owner.said)
