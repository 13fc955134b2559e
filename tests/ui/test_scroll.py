"""A column of cards gives each the height its words need at the width it has."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.chips import Label
from ui.widgets import Card, ScrollPanel
from ui.widgets.flow import Flow


def _card_of_chips(count: int) -> tuple[Card, Flow]:
    card, flow = Card(), Flow()
    flow.set_labels([Label(f"Number {i}", "neutral") for i in range(count)])
    card.add(flow)
    return card, flow


@pytest.mark.parametrize("height", [120, 900])
def test_chips_that_go_on_in_the_next_line_are_not_cut(qtbot: QtBot, height: int) -> None:
    panel = ScrollPanel()
    qtbot.addWidget(panel)
    card, flow = _card_of_chips(20)
    panel.add(card)
    panel.resize(420, height)
    panel.show()
    qtbot.waitUntil(lambda: flow.height() >= flow.heightForWidth(flow.width()) > 40)
    assert card.height() < 300, "and no card grows into room to spare"
    assert card.y() == 0
