"""The scorecard on the supplier's page: grade, measures, what repeats itself, and all suppliers compared."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain import settings
from app.domain.scorecard import Measure
from app.services.goods_holds import Goods
from tests.ui.suppliers.conftest import Screen
from ui.pages.suppliers.compare_window import CompareWindow
from ui.widgets import Chip


def words(screen: Screen) -> set[str]:
    return {chip.label.words for chip in screen.page.panel.score.findChildren(Chip)}


def three_mistakes(screen: Screen) -> None:
    for n in range(2):
        screen.shop.make_incident(screen.shop.make_order(f"R{n}"), f"CF-26-1{n:03}")
    screen.shop.clock.advance(timedelta(hours=1))
    screen.page.reload()


def test_few_lines_are_not_graded(screen: Screen) -> None:
    assert "Too few to grade" in words(screen)
    screen.shop.services.settings.set(settings.LEAST_LINES, 1)
    screen.shop.clock.advance(timedelta(hours=1))
    screen.page.reload()
    assert "Grade D" in words(screen)


@pytest.mark.brief("4.4")
def test_goods_wrong_again_and_again_are_held_and_released(screen: Screen) -> None:
    assert "Again and again" not in words(screen)
    three_mistakes(screen)
    assert "Again and again" in words(screen)
    holds = screen.shop.services.goods_holds
    screen.click(screen.named(screen.page.panel.score, "Hold these goods"))
    [held] = holds.list()
    assert "3" in held.reason
    screen.page.reload()
    screen.click(screen.named(screen.page.panel.score, "Release these goods"))
    assert holds.list() == []
    screen.click(screen.named(screen.page.panel.score, "Hold these goods"))
    screen.click(screen.notice.action_button())
    assert holds.find(Goods(held.goods.title, held.goods.spec, held.goods.sku_code)) is None


@pytest.mark.brief("5.2")
def test_packing_photos_are_required_with_one_press(screen: Screen) -> None:
    three_mistakes(screen)
    screen.click(screen.named(screen.page.panel.score, "Require packing photos"))
    assert screen.shop.services.suppliers.get(screen.shop.supplier.id).draft.requires_photo


def test_suppliers_stand_side_by_side(screen: Screen) -> None:
    screen.shop.clock.advance(timedelta(hours=1))
    window = CompareWindow(screen.page, 30)
    window.show()
    model = window.model
    assert model.ids == [screen.shop.supplier.id]
    titles = [column.key for column in model.columns]
    assert titles == ["name", "grade", *(measure.value for measure in Measure), "net"]
    for column in range(model.columnCount()):
        window.table.sortByColumn(column, window.table.horizontalHeader().sortIndicatorOrder())
        assert model.ids == [screen.shop.supplier.id]
    window.days.chip("days").choose(90)
    window.table.selectRow(0)
    window.table.doubleClicked.emit(model.index(0, 0))
    assert screen.went[-1] == ("suppliers", screen.shop.supplier.id)
    window.close()
