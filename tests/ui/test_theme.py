"""The look: tokens, the system's scheme, icons that follow, words that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import icons
from ui.style_sheet import style_sheet
from ui.theme import DARK, LIGHT, Theme, font_px, scaled, tokens
from ui.widgets import primary


def luminance(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.1."""

    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    ink = QColor(colour)
    return 0.2126 * channel(ink.redF()) + 0.7152 * channel(ink.greenF()) + 0.0722 * channel(ink.blueF())


def contrast(first: str, second: str) -> float:
    one, two = sorted((luminance(first), luminance(second)), reverse=True)
    return (one + 0.05) / (two + 0.05)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_their_ground(look: object) -> None:
    assert contrast(look.text, look.surface) >= 7
    assert contrast(look.muted, look.surface) >= 4.5
    for tone in ("bad", "warn", "ok", "info", "neutral"):
        ink, ground = look.tone(tone)
        assert contrast(ink, ground) >= 4, tone
        assert contrast(ink, look.surface) >= 4, tone


def test_the_style_sheet_has_a_value_for_every_name() -> None:
    for look in (LIGHT, DARK):
        assert "$" not in style_sheet(look)


def test_choice_is_followed_at_once(qapp: QApplication, light: Theme) -> None:
    assert tokens() is LIGHT
    light.choose("dark")
    assert tokens() is DARK
    assert DARK.surface in qapp.styleSheet()
    light.choose("light")
    assert tokens() is LIGHT


def test_system_scheme_is_followed_only_when_asked(light: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(light, "_look", lambda: DARK if light.choice == "system" else LIGHT)
    light._system_changed()
    assert tokens() is LIGHT
    light.choose("system")
    light._system_changed()
    assert tokens() is DARK


def test_text_scale_moves_every_size(qtbot: QtBot, light: Theme) -> None:
    button = primary("Go", "check")
    qtbot.addWidget(button)
    button.show()
    body, row, icon = font_px(), scaled(38), button.iconSize().width()
    light.set_text_scale(1.5)
    assert button.iconSize().width() > icon
    assert font_px() == round(body * 1.5)
    assert scaled(38) > row
    light.set_text_scale(1.0)


def test_icons_take_the_colours_of_the_moment(qtbot: QtBot, light: Theme) -> None:
    icon = icons.icon("check", "text")

    def darkest() -> int:
        picture = icon.pixmap(QSize(32, 32)).toImage()
        inked = [picture.pixelColor(x, y) for x in range(32) for y in range(32)]
        return min(colour.lightness() for colour in inked if colour.alpha() > 200)

    assert darkest() < 80
    light.choose("dark")
    assert darkest() > 180


def test_an_unknown_icon_is_a_mistake_that_shows() -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")
