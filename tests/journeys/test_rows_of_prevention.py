"""Rows of the brief about doing better, each from start to end in the window."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.data.models import CorrectiveAction, Supplier
from app.domain.clock import FixedClock
from app.domain.prevention import ActionState
from app.services.goods_holds import Goods
from tests.journeys.by_window import panel, step
from tests.journeys.conftest import Answers
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui.pages.suppliers.page import SuppliersPage
from ui.prevention.window import ActionsWindow

TO_DO, WHO = "每单拍打包照，颜色加粗备注", "义乌暖衣坊 老李"
SHOWN_BY = "之后三十单，颜色没有再错"


@pytest.mark.brief("4.4")
def test_an_action_has_an_owner_a_day_and_a_check_and_the_supplier_is_held(
    desk: Desk, hands: Hands, clock: FixedClock
) -> None:
    order = desk.order()
    desk.parcel(order)
    desk.incident(order)
    hands.tab("Incidents")
    hands.press("More")
    hands.pick("A corrective action")
    hands.fill("To do", TO_DO, step(hands))
    hands.fill("By", WHO, step(hands))
    hands.press("Add it", step(hands))
    card = panel(hands).prevention
    assert TO_DO in hands.words(card)
    assert WHO in hands.words(card)
    assert "Due" in hands.words(card)
    clock.advance(timedelta(days=15))
    hands.a_minute_passes()
    assert "Overdue since" in hands.words(card), "the day passed and nobody looked"

    hands.press(f"Done {TO_DO}", card)
    assert "to be checked" in hands.words(card), "done is not yet worked"
    hands.press(f"Did it help… {TO_DO}", card)
    hands.press("Save", step(hands))
    assert CorrectiveAction.get().verified_at is None, "how does it show?"
    hands.fill("How it shows", SHOWN_BY, step(hands))
    hands.press("Save", step(hands))
    row = CorrectiveAction.get()
    assert (row.owner, row.verification) == (WHO, SHOWN_BY)
    assert row.done_at is not None
    assert row.verified_at is not None

    hands.tab("Suppliers")
    hands.row(desk.supplier.name)
    hands.fill("Reason of the hold", "一个月错三次")
    hands.press("Hold")
    assert Supplier.get_by_id(desk.supplier.id).hold_reason == "一个月错三次"


def supplier_page(hands: Hands) -> SuppliersPage:
    assert isinstance(hands.page, SuppliersPage)
    return hands.page


@pytest.mark.brief("4.4")
def test_what_came_three_times_is_taken_on_and_the_figures_say_whether_it_helped(
    desk: Desk, hands: Hands, clock: FixedClock, answers: Answers
) -> None:
    for n in range(3):
        desk.incident(desk.order(f"379243916825150070{n}"))
    hands.tab("Suppliers")
    hands.row(desk.supplier.name)
    card = supplier_page(hands).panel.prevention
    assert "3 time" in hands.words(card)
    hands.press("Take it on", card)
    hands.fill("By", WHO, card.form)
    hands.press("Save", card.form)
    assert "3 time" not in hands.words(card), "it is under way"

    clock.advance(timedelta(days=10))
    hands.tab("Today")
    hands.a_minute_passes()
    assert "so that it does not happen again" in hands.words()
    hands.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    window = hands.window.findChildren(ActionsWindow)[-1]
    hands.row("Due", within=window)
    hands.press("Done", window.side)
    clock.advance(timedelta(days=30))
    for n in range(20):
        desk.order(f"479243916825150070{n:02}", ordered_at=clock.now() - timedelta(days=1))
    hands.row("to be checked", within=window)
    window._show_selected()
    hands.settle()
    assert "30 days before: 3 of 3 wrong" in hands.words(window.side).replace("(s)", "s")
    assert "30 days after: 0 of 20 wrong" in hands.words(window.side).replace("(s)", "s")
    assert "Few lines" in hands.words(window.side), "three lines before it say little"
    answers("text", "之后二十单，没有再错")
    hands.press("It helped", window.side)
    (number,) = desk.services.actions.find_ids(None, None)
    assert desk.services.actions.get(number).state is ActionState.HELPED


@pytest.mark.brief("5.2")
def test_a_sample_that_failed_is_logged_and_its_goods_go_out_no_more(
    desk: Desk, hands: Hands, answers: Answers, tmp_path: Path
) -> None:
    photo = tmp_path / "线头.jpg"
    photo.write_bytes(b"jpg")
    hands.tab("Suppliers")
    hands.row(desk.supplier.name)
    card = supplier_page(hands).panel.quality
    hands.press("Log a check", card)
    hands.choose("Result", "Failed", card)
    hands.fill("Product", "加绒连帽卫衣", card)
    hands.fill("Code", "WY01-HXL", card)
    hands.fill("Note", "袖口线头多", card)
    answers("open_files", [photo])
    hands.press("Photos", card)
    hands.press("Save", card)
    assert "袖口线头多" in hands.words(card)
    hands.press("Hold these goods 加绒连帽卫衣", card)
    held = desk.services.goods_holds.find(Goods("加绒连帽卫衣", "", "WY01-HXL"))
    assert held is not None
    assert "袖口线头多" in held.reason
