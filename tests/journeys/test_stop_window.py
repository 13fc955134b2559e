"""From a supplier's sheet dropped on the window to incidents, the stop list and a parcel that came back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.data.models import Finding, Incident, Message, Parcel, SheetImport, SupplierSku
from app.domain import settings
from app.domain.statuses import FindingKind, FindingState, InterceptState, MismatchKind, ReturnState
from app.services.reminders import REMINDED
from tests.journeys import stop_day
from tests.journeys.by_window import Answer, import_view
from tests.journeys.chinese import english_left
from tests.journeys.conftest import Answers, open_window
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui import formats, labels
from ui.pages.incidents.stops import StopsView
from ui.pages.orders.findings import FindingsView
from ui.theme import Theme
from ui.widgets import NoticeBar

OWNER = "王掌柜"
GIVEN_UP = "拦截不了"
SAID = "派送网点已拦下"


def findings(hands: Hands) -> FindingsView:
    """The sheet held against the orders."""
    (view,) = hands.in_sight(FindingsView)
    return view


def take_in_orders(hands: Hands, path: Path) -> None:
    """Drop the platform's sheet and import it."""
    hands.drop(path)
    hands.press(import_view(hands).button.text())


def kinds_shown(hands: Hands) -> dict[str, str]:
    """Order number → what the table says of it."""
    cells = [row.split(" | ") for row in hands.rows()]
    return {order_no: kind for kind, order_no, *_ in cells}


def all_is_found(hands: Hands) -> None:
    """Each mistake has its finding, what is right has none."""
    expected = {
        stop_day.VARIANT.order_no: FindingKind.WRONG_SPEC,
        stop_day.PAIR[0].order_no: FindingKind.SWAPPED,
        stop_day.PAIR[1].order_no: FindingKind.SWAPPED,
        stop_day.SHORT.order_no: FindingKind.SHORT,
        stop_day.UNREAD.order_no: FindingKind.UNMAPPED,
        stop_day.MISREAD.order_no: FindingKind.WRONG_SPEC,
    }
    assert kinds_shown(hands) == {number: labels.words(kind) for number, kind in expected.items()}


def settle_doubts(hands: Hands) -> None:
    """The words nobody knows are answered once; the supplier's own word for navy is not a mistake."""
    hands.press("Yes, remember")
    unread = Finding.get(Finding.order_no == stop_day.UNREAD.order_no)
    assert unread.state is FindingState.RIGHT
    hands.row(stop_day.MISREAD.order_no)
    hands.tick("Remember how he writes it")
    hands.press("It is right after all")
    misread = Finding.get(Finding.order_no == stop_day.MISREAD.order_no)
    assert misread.state is FindingState.RIGHT
    assert misread.params["note"]
    assert SupplierSku.select().count() == 2


def make_incidents(hands: Hands) -> None:
    """One click; the notice leads on to the parcels that can still be stopped."""
    assert not findings(hands).head.sign.isEnabled()
    hands.press(findings(hands).head.incidents.text())
    assert {row.order.order_no for row in Incident.select()} == {o.order_no for o in stop_day.WRONG}
    pair = list(Incident.select().where(Incident.kind == MismatchKind.SWAPPED))
    assert len(pair) == 2
    hands.press("Stop the parcels", hands.window)


def ask_supplier(hands: Hands, desk: Desk, answer: Answer, folder: Path) -> None:
    """One supplier, one message, one sheet; the short parcel may arrive."""
    asking = stops(hands).asking
    assert [lot.supplier for lot in desk.services.stop_sheets.lots()] == [desk.supplier.name]
    assert len(hands.rows(asking)) == 4
    hands.row(stop_day.SHORT.tracking_no, within=asking)
    hands.press("Leave out")
    sheet = folder / "拦截.xlsx"
    answer("save_file", sheet)
    hands.press("As a sheet")
    cells = {str(cell.value) for row in load_workbook(sheet).active for cell in row}
    asked = {one.tracking_no for one in (stop_day.VARIANT, *stop_day.PAIR)}
    assert asked <= cells
    assert stop_day.SHORT.tracking_no not in cells
    hands.press("Copy and log")
    text = QGuiApplication.clipboard().text()
    assert all(number in text for number in asked)
    assert Message.select().where(Message.body == text).count() == 3
    assert intercepts() == dict.fromkeys(asked, InterceptState.REQUESTED)


def stops(hands: Hands) -> StopsView:
    """The stop lists in sight."""
    (view,) = hands.in_sight(StopsView)
    return view


def intercepts() -> dict[str, InterceptState]:
    """Tracking number → what came of stopping it, of those that were asked for."""
    rows = Parcel.select().where(Parcel.intercept_state != InterceptState.NONE)
    return {row.tracking_no: row.intercept_state for row in rows}


def is_overdue_in_today(hands: Hands, desk: Desk) -> None:
    """Four hours without an answer: a notice says so once, Today leads to the list."""
    for kind in REMINDED:  # the incidents' own clocks run out as well, and would be told before it
        desk.services.settings.set(settings.reminder(kind), False)
    desk.clock.advance(timedelta(hours=4, minutes=1))
    hands.a_minute_passes()
    assert desk.supplier.name in hands.notice
    notice = hands.window.findChild(NoticeBar)
    assert notice is not None
    notice.hide()
    hands.a_minute_passes()
    assert not notice.isVisible()
    hands.tab("Today")
    assert desk.supplier.name in hands.words()
    hands.press("Results")
    assert stops(hands).answers.isVisible()


def record_results(hands: Hands) -> None:
    """One was stopped and one was not; the third comes as words."""
    answers = stops(hands).answers
    first, second, third = stop_day.VARIANT, *stop_day.PAIR
    hands.row(first.tracking_no, within=answers)
    hands.fill("Note", SAID, answers)
    hands.press(labels.words(InterceptState.SUCCEEDED), answers)
    hands.row(second.tracking_no, within=answers)
    hands.press(labels.words(InterceptState.FAILED), answers)
    expected = {
        first.tracking_no: InterceptState.SUCCEEDED,
        second.tracking_no: InterceptState.FAILED,
        third.tracking_no: InterceptState.REQUESTED,
    }
    assert intercepts() == expected
    QGuiApplication.clipboard().setText(f"{third.tracking_no} {GIVEN_UP}")
    hands.press("Paste the answer", answers)
    hands.press(answers.pasting.go.text(), answers)
    assert intercepts() == expected | {third.tracking_no: InterceptState.IMPOSSIBLE}


def comes_back(hands: Hands, desk: Desk) -> None:
    """The stopped parcel is at the door: its number is scanned."""
    desk.clock.advance(timedelta(days=1))
    hands.press("Back to the incidents (Esc)")
    hands.press("Returned")
    hands.fill("What is on the label", stop_day.VARIANT.tracking_no)
    hands.key(Qt.Key.Key_Return)
    hands.press("It is this one: received")
    parcel = Parcel.get(Parcel.tracking_no == stop_day.VARIANT.tracking_no)
    assert parcel.return_state is ReturnState.RECEIVED


def sign_and_tell(hands: Hands, answer: Answer, sheet: Path, folder: Path) -> None:
    """The sheet is signed, and what is right goes to the platform."""
    hands.drop(sheet)
    answer("text", OWNER)
    hands.press("All looked at: sign")
    row = SheetImport.select().where(SheetImport.signed_off_at.is_null(False)).get()
    assert row.signed_off_by == OWNER
    assert formats.moment(row.signed_off_at) in hands.words()
    assert OWNER in hands.words()
    out = folder / "批量发货.xlsx"
    answer("save_file", out)
    hands.press(findings(hands).head.bulk.text())
    cells = {str(cell.value) for row in load_workbook(out).active for cell in row}
    right = (*stop_day.RIGHT, stop_day.UNREAD, stop_day.MISREAD)
    assert all({one.order_no, one.tracking_no} <= cells for one in right)
    assert not any(one.order_no in cells for one in stop_day.WRONG)


def next_day(hands: Hands, desk: Desk, folder: Path) -> None:
    """The same odd words again: nothing is asked."""
    take_in_orders(
        hands, stop_day.write_orders(folder / "orders2.csv", stop_day.NEXT_DAY, desk.supplier.name)
    )
    hands.drop(stop_day.write_shipping(folder / "shipping2.csv", stop_day.NEXT_DAY))
    names = [one.order_no for one in stop_day.NEXT_DAY]
    assert not any(name in row for row in hands.rows() for name in names)
    assert findings(hands).question.isHidden()


def walk(hands: Hands, desk: Desk, answer: Answer, folder: Path) -> None:
    """All of it."""
    take_in_orders(
        hands, stop_day.write_orders(folder / "orders.csv", stop_day.FIRST_DAY, desk.supplier.name)
    )
    sheet = stop_day.write_shipping(folder / "shipping.csv", stop_day.FIRST_DAY)
    hands.drop(sheet)
    all_is_found(hands)
    settle_doubts(hands)
    make_incidents(hands)
    ask_supplier(hands, desk, answer, folder)
    is_overdue_in_today(hands, desk)
    record_results(hands)
    comes_back(hands, desk)
    sign_and_tell(hands, answer, sheet, folder)
    next_day(hands, desk, folder)


@pytest.mark.brief("2.2", "5.3", "5.4")
def test_from_a_dropped_sheet_to_stopped_parcels(
    hands: Hands, desk: Desk, answers: Answers, desktop: Path
) -> None:
    walk(hands, desk, answers, desktop)


@pytest.mark.brief("5.3")
def test_the_same_in_a_chinese_window(
    desk: Desk, qtbot: QtBot, look: Theme, chinese: Mapping[str, set[str]], answers: Answers, desktop: Path
) -> None:
    with open_window(desk.services, qtbot, chinese) as hands:
        walk(hands, desk, answers, desktop)
        assert sorted(english_left(hands.read)) == []


def test_a_corrected_sheet_of_the_same_day_takes_the_place_of_the_first(
    hands: Hands, desk: Desk, answers: Answers, desktop: Path
) -> None:
    day = (stop_day.VARIANT, stop_day.SHORT, *stop_day.RIGHT)
    take_in_orders(hands, stop_day.write_orders(desktop / "orders.csv", day, desk.supplier.name))
    hands.drop(stop_day.write_shipping(desktop / "shipping.csv", day))
    assert len(hands.rows()) == 2
    desk.clock.advance(timedelta(hours=1))
    hands.drop(stop_day.write_shipping(desktop / "corrected.csv", stop_day.corrected(day)))
    assert hands.rows() == []
    assert not hands.can_press("Make an incident")
    assert Finding.select().where(Finding.state == FindingState.OPEN).count() == 0
    answers("text", OWNER)
    hands.press("All looked at: sign")
    assert SheetImport.select().where(SheetImport.signed_off_by == OWNER).count() == 1
