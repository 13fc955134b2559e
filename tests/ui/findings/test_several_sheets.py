"""Several sheets of one day in the window: they add up, and a corrected one takes the place of the first."""

from __future__ import annotations

from pathlib import Path

from tests.services.checks.sheets import shipping_sheet
from tests.services.checks.waiting import Waiting
from ui.pages.orders.findings import FindingsView

FIRST, SECOND = {"tracking_no": "YT8800000000001"}, {"tracking_no": "YT8800000000002"}


def shown(view: FindingsView) -> list[str]:
    rows = (row for row in range(view._model.rowCount()) if not view._model.is_heading(row))
    return [view._model.index(row, 1).data() for row in rows]


def test_two_sheets_of_a_day_add_up(view: FindingsView, shop: Waiting, tmp_path: Path) -> None:
    one, two = shop.order(), shop.order()
    view.open_sheet(shipping_sheet(tmp_path / "上午.xlsx", [(one, FIRST)]))
    assert shown(view) == [two.order_no]
    view.open_sheet(shipping_sheet(tmp_path / "下午.xlsx", [(two, SECOND)]))
    assert shown(view) == []


def test_what_came_later_is_settled_on_the_first_sheet_until_that_one_is_taken_back(
    view: FindingsView, shop: Waiting, tmp_path: Path
) -> None:
    one, two = shop.order(), shop.order()
    view.open_sheet(shipping_sheet(tmp_path / "上午.xlsx", [(one, FIRST)]))
    morning = view._import_id
    assert morning is not None
    view.open_sheet(shipping_sheet(tmp_path / "下午.xlsx", [(two, SECOND)]))
    view.show_import(morning)
    settled = view._model.columns[-1].text_of
    assert [settled(row) for row in map(view._model.row_at, (1,))] == ["Came with 下午.xlsx"]
    assert view.head.sign.isEnabled()
    view.do(shop.services.undo.undo)
    view.show_import(morning)
    assert [settled(row) for row in map(view._model.row_at, (1,))] == [""]


def test_a_corrected_sheet_takes_the_place_of_the_first(
    view: FindingsView, shop: Waiting, tmp_path: Path
) -> None:
    one, two = shop.order(), shop.order()
    wrong = [(one, {**FIRST, "spec": "藏青色;XL"}), (two, SECOND)]
    view.open_sheet(shipping_sheet(tmp_path / "发货.xlsx", wrong))
    assert shown(view) == [one.order_no]
    view.open_sheet(shipping_sheet(tmp_path / "发货改.xlsx", [(one, FIRST), (two, SECOND)]))
    assert shown(view) == []
    view.show_sheets()
    assert [sheet.open_count for sheet in shop.services.findings.sheets(5)] == [0, 0]
