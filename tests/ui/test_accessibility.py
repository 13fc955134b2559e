"""A walk over every page, panel and dialog: names, roles, keys, words cut short, contrast, words left out.

Four walks of the matrix of language, look and size here; the whole of it with `pytest -m soak` on this file.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.build import build_services
from tests.conftest import MOMENT
from tests.speaking import speaking
from tests.ui.walk import looking
from tests.ui.walk.walking import COLOURS, NAMES, ROOM, Walk, to_be_seen
from ui.change_bus import ChangeBus
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.tasks import TaskRunner, install_runner
from ui.theme import DARK, LIGHT, Theme
from ui.widgets.screen_reader import tell_roles

SIZES = {1.0: (1360, 860), 2.0: (1920, 1080)}
"""The window for each size of the words: a laptop's, and a screen's."""


@contextmanager
def open_window(app: QApplication, data: Path, look: str, scale: float) -> Iterator[MainWindow]:
    """The window on a sample shop of its own."""
    services, runner = build_services(data, FixedClock(MOMENT)), TaskRunner(inline=True)
    install_runner(runner)
    tell_roles()
    theme = Theme(app, look, scale)
    window = MainWindow(services, ChangeBus(), Preferences())
    window.resize(*SIZES[scale])
    try:
        window.show_first()
        window.show()
        window.activateWindow()
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        theme.setParent(None)
        theme.deleteLater()
        app.setStyleSheet("")
        install_runner(None)
        services.close()


@pytest.fixture
def shop(sample_folder: Path, tmp_path: Path) -> Path:
    """The sample shop's data."""
    return Path(shutil.copytree(sample_folder, tmp_path / "data"))


def test_names_keys_and_colours_in_chinese_and_dark(qapp: QApplication, shop: Path) -> None:
    with speaking(qapp, "zh_CN"), open_window(qapp, shop, "dark", 1.0) as window:
        walk = Walk(window, (*NAMES, *ROOM, *COLOURS))
        walk.go()
    assert walk.troubles == {}
    forgotten = to_be_seen() - walk.seen
    assert sorted(map(str, forgotten)) == [], "say in tests/ui/walk/places.py how to come there"


def test_room_in_english_and_light_for_words_of_twice_the_size(qapp: QApplication, shop: Path) -> None:
    with speaking(qapp, "en"), open_window(qapp, shop, "light", 2.0) as window:
        walk = Walk(window, ROOM)
        walk.go()
    assert walk.troubles == {}


def test_room_for_longer_words_and_none_left_out(
    qapp: QApplication, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PSEUDO_LOCALE", "1")
    with speaking(qapp, "en"), open_window(qapp, shop, "light", 1.0) as window:
        walk = Walk(window, (*ROOM, looking.not_translated))
        walk.go()
    assert walk.troubles == {}


@pytest.mark.soak
@pytest.mark.parametrize("language, look, scale", list(product(("zh_CN", "en"), ("light", "dark"), SIZES)))
def test_the_whole_matrix(qapp: QApplication, shop: Path, language: str, look: str, scale: float) -> None:
    with speaking(qapp, language), open_window(qapp, shop, look, scale) as window:
        walk = Walk(window, (*NAMES, *ROOM, *COLOURS))
        walk.go()
    assert walk.troubles == {}


# The colours among themselves


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_every_tone_stands_out_on_every_ground(look: object) -> None:
    tones = ("text", "muted", "accent", "ok", "warn", "bad")
    grounds = ("background", "surface", "sunken", "accent_on", "ok_on", "warn_on", "bad_on")
    pairs = [*product(tones, grounds), ("primary_text", "primary"), ("primary_text", "primary_hover")]
    faint = [
        f"{words} on {ground}: {contrast:.2f}"
        for words, ground in pairs
        if (contrast := _contrast(getattr(look, words), getattr(look, ground))) < looking.LEAST_CONTRAST
    ]
    assert faint == []


def _contrast(one: str, other: str) -> float:
    return looking.ratio_of(*(looking.luminance(QColor(name).rgb()) for name in (one, other)))


# The eyes that look


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """Somewhere to put what is wrong on purpose."""
    made = QWidget()
    qtbot.addWidget(made)
    made.setStyleSheet("QWidget { background: white; color: black }")
    made.resize(300, 200)
    QVBoxLayout(made)
    return made


def shown(place: QWidget, widget: QWidget) -> QWidget:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(widget)
    place.show()
    QApplication.processEvents()
    return place


def test_a_field_without_a_name_is_found(place: QWidget) -> None:
    assert len(looking.nameless(shown(place, QLineEdit()))) == 1


def test_a_button_that_tab_passes_over_is_found(place: QWidget) -> None:
    button = QPushButton("Go")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert len(looking.out_of_reach(shown(place, button))) == 1


def test_a_label_that_is_cut_is_found(place: QWidget) -> None:
    label = QLabel("Words that need a good deal more room than this")
    label.setFixedWidth(60)
    assert len(looking.cut(shown(place, label))) == 1


def test_grey_on_white_is_found(place: QWidget) -> None:
    label = QLabel("Hardly to be read")
    label.setStyleSheet("color: #999999")
    assert len(looking.faint(shown(place, label))) == 1
    label.setStyleSheet("color: #555555")
    assert looking.faint(place) == []


def test_focus_that_is_not_seen_is_found(place: QWidget) -> None:
    button = QPushButton("Go")
    button.setStyleSheet("QPushButton { border: none; outline: none }")
    assert len(looking.unseen_focus(shown(place, button), set())) == 1


def test_words_that_were_not_translated_are_found(place: QWidget) -> None:
    label = QLabel("[Óŕďéŕš] Hardly anything CF-26-0001")
    assert len(looking.not_translated(shown(place, label))) == 1
