"""Goods that a supplier sent in place of others twice are warned of before his next sheet goes out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.data.models import Incident
from tests.journeys import stop_day
from tests.journeys.conftest import Answers
from tests.journeys.hands import Hands
from tests.journeys.stop_day import CUP, HOODIE, Sold, Ware, sold
from tests.journeys.test_stop_window import findings, take_in_orders
from tests.services.incidents.desk import Desk
from ui.pages.orders.checks import ChecksView

BLACK, NAVY = Ware(HOODIE, "黑色 XL"), Ware(HOODIE, "藏青色 XL")


def a_day_of_mistakes(hands: Hands, desk: Desk, folder: Path, *day: Sold) -> None:
    """Orders, the supplier's sheet, incidents of what is wrong on it."""
    number = day[0].day
    take_in_orders(hands, stop_day.write_orders(folder / f"orders{number}.csv", day, desk.supplier.name))
    hands.drop(stop_day.write_shipping(folder / f"shipping{number}.csv", day))
    hands.press(findings(hands).head.incidents.text())
    desk.clock.advance(timedelta(days=1))


@pytest.mark.brief("5.4")
def test_what_was_mixed_up_twice_is_said_before_the_next_sheet(
    hands: Hands, desk: Desk, answers: Answers, desktop: Path
) -> None:
    a_day_of_mistakes(hands, desk, desktop, sold(1, 0, BLACK, NAVY), sold(1, 1, Ware(CUP, "蓝色 350ml")))
    a_day_of_mistakes(hands, desk, desktop, sold(2, 0, BLACK, NAVY), sold(2, 1, Ware(CUP, "蓝色 350ml")))
    assert Incident.select().count() == 2
    again, other = sold(3, 0, BLACK), sold(3, 1, NAVY)
    take_in_orders(hands, stop_day.write_orders(desktop / "orders3.csv", (again, other), desk.supplier.name))
    hands.press("Checks")
    (view,) = hands.in_sight(ChecksView)
    (warned,) = [row for row in hands.rows(view) if "was sent as" in row]
    assert again.order_no in warned
    assert "藏青色 XL" in warned
    out = desktop / "发给供应商.xlsx"
    answers("save_file", out)
    hands.press(f"Write the sheet for {desk.supplier.name}")
    rows = [[str(cell.value or "") for cell in row] for row in load_workbook(out).worksheets[0]]
    cautions = {row[0]: "；".join(row) for row in rows}
    (mine,) = [text for text in cautions.values() if again.order_no in text]
    (its,) = [text for text in cautions.values() if other.order_no in text]
    assert "注意别发成" in mine
    assert "注意别发成" not in its
