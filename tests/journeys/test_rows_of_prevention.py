"""Rows of the brief about doing better, each from start to end in the window."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.data.models import CorrectiveAction, Supplier
from app.domain.clock import FixedClock
from tests.journeys.by_window import panel, step
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk

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
