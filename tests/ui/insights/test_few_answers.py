"""A few answers of buyers are shown and said to be few; nobody is called the least liked by them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from app.services.insights import Chart, Score
from ui.pages.insights.bars import FEW_ANSWERS, mean_bars
from ui.pages.insights.cards import CARDS
from ui.pages.insights.readings import plain_words

FEW, ENOUGH = Score("1", "新来的", FEW_ANSWERS - 1, 1.0), Score("2", "老牌", FEW_ANSWERS, 2.5)


def told(*scores: Score) -> str:
    found: Any = SimpleNamespace(supplier_scores=scores, goods_scores=scores)
    assert plain_words(Chart.SUPPLIER_SCORES, found) == plain_words(Chart.GOODS_SCORES, found)
    return plain_words(Chart.SUPPLIER_SCORES, found)


@pytest.mark.brief("7.3")
def test_few_answers_are_grey_and_name_nobody(qapp: object) -> None:
    assert [bar.tone for bar in mean_bars([FEW, ENOUGH])] == ["neutral", "bad"]
    assert "老牌" in told(FEW, ENOUGH)
    assert "Too few" in told(FEW)


@pytest.mark.parametrize("name", [Chart.SCORES, Chart.SUPPLIER_SCORES, Chart.GOODS_SCORES])
def test_a_card_says_what_grey_means(qtbot: Any, light: object, name: Chart) -> None:
    card = CARDS[name](None)
    qtbot.addWidget(card)
    assert "too few answers" in card.note.text()
    assert card.note.isHidden(), "nothing is grey yet"
