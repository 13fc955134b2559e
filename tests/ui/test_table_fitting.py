"""Column widths, words cut at both sides of an arrow, chips on a selected row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.chips import Label, paint_chip
from ui.tables.fitting import Fit, cut_words, fitted
from ui.theme import DARK, LIGHT, palette_for, sized_font

GOODS = Fit(180, 400, least=90)
CHIP = Fit(100, 130, is_firm=True)
NAME = Fit(88, 40)


@pytest.mark.parametrize(
    "room,widths",
    [
        (618, [400, 130, 88]),
        (398, [228, 130, 40]),
        (300, [130, 130, 40]),
        (260, [90, 130, 40]),
        (230, [90, 100, 40]),
    ],
)
def test_chips_keep_their_words_before_the_column_that_stretches(room: int, widths: list[int]) -> None:
    assert fitted([GOODS, CHIP, NAME], room) == widths


def test_optional_columns_are_left_out_before_words_are_cut() -> None:
    supplier, store = Fit(88, 88, is_optional=True), Fit(100, 100, is_optional=True)
    assert fitted([GOODS, CHIP, supplier, store], 460) == [142, 130, 88, 100]
    assert fitted([GOODS, CHIP, supplier, store], 360) == [135, 130, 88, 0]
    assert fitted([GOODS, CHIP, supplier, store], 230) == [100, 130, 0, 0]


def test_where_the_view_scrolls_sideways_anyway_nothing_firm_is_cut() -> None:
    moment = Fit(112, 124, is_firm=True)
    assert fitted([moment, Fit(180, 400), Fit(140, 140)], 300) == [124, 180, 140]


def test_room_to_spare_goes_to_cut_words() -> None:
    assert fitted([Fit(100, 180), Fit(100, 120), NAME], 400) == [180, 120, 88]
    assert fitted([Fit(100, 180), Fit(100, 120)], 240) == [140, 100]


def test_both_sides_of_an_arrow_keep_their_beginning(qtbot: QtBot) -> None:
    metrics = QFontMetrics(sized_font())
    words = "加绒加厚连帽卫衣男女同款宽松 → 羊绒混纺围巾纯色保暖长款"
    cut = cut_words(words, metrics, 200)
    before, after = cut.split("→")
    assert before.startswith("加绒")
    assert after.startswith("羊绒")
    assert metrics.horizontalAdvance(cut) <= 200
    assert cut_words("黑 → 羊绒混纺围巾纯色保暖长款", metrics, 160).startswith("黑→羊绒")
    assert cut_words("×2 → ×1 小白鞋女透气百搭平底", metrics, 120).startswith("×2→×1 小")
    assert cut_words("墨绿色 → 象牙白", metrics, 60).startswith("墨绿"), "one side is better than none"
    assert cut_words("黑 → 白", metrics, 200) == "黑 → 白"


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["bad", "warn", "info", "ok", "neutral"])
def test_a_chip_shows_on_a_selected_row(qtbot: QtBot, look: object, tone: str) -> None:
    app = QApplication.instance()
    before = app.palette()
    app.setPalette(palette_for(look))
    try:
        image = QImage(120, 38, QImage.Format.Format_RGB32)
        image.fill(look.accent_on)
        painter = QPainter(image)
        pill = paint_chip(painter, QRectF(0, 0, 120, 38), Label("Word", tone), on=look.accent_on)
        painter.end()
        assert image.pixelColor(int(pill.left()) + 4, 19) != image.pixelColor(119, 1)
    finally:
        app.setPalette(before)
