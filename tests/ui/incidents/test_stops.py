"""The stop lists in the window: asked for with one click, logged, results taken down number by number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.data.models import Incident, Message, Parcel
from app.domain.statuses import Channel, InterceptState, ParcelState
from app.domain.stop_sheet import StopAction
from tests.ui.incidents.conftest import Screen
from ui import ask
from ui.pages.incidents.stops import StopsView
from ui.pages.incidents.stops.paste_panel import PastePanel


@pytest.fixture
def stops(screen: Screen) -> StopsView:
    """The view in sight, with two parcels of one supplier to stop."""
    for number in (1, 2):
        order = screen.desk.order(f"37924391682515{number:05d}")
        screen.desk.parcel(order, ParcelState.IN_TRANSIT)
        screen.desk.incident(order)
    screen.page.head.stops.click()
    view = screen.page.stops
    assert view is not None
    return view


def test_the_message_is_ready_with_both_numbers(stops: StopsView) -> None:
    words = stops.asking.text.words()
    assert all(parcel.tracking_no in words for parcel in Parcel.select())
    assert stops.asking.channel.value() is Channel.WECHAT


def test_one_click_copies_logs_and_shows_what_is_open(stops: StopsView, qtbot: QtBot) -> None:
    words = stops.asking.text.words()
    qtbot.mouseClick(stops.asking.go, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == words
    assert Message.select().where(Message.body == words).count() == 2
    assert stops.answers.sheet_id is not None
    assert stops.answers.isVisible()
    assert stops.answers.model.rowCount() == 2


def test_a_parcel_left_out_is_not_asked_for(stops: StopsView) -> None:
    first = stops.asking.model.ids[0]
    stops.asking.table.select_id(first)
    stops.asking.leave_out()
    stops.asking.submit()
    assert Parcel.get_by_id(first).intercept_state is InterceptState.NONE
    assert {row.state for row in [Parcel.get_by_id(first)]} == {ParcelState.IN_TRANSIT}
    (row,) = stops.services.stop_sheets.sheets()
    assert row.numbers == 1


def test_a_new_address_is_asked_for_and_stands_in_the_message(
    stops: StopsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "text", lambda *a, **k: "Hangzhou, Cangqian 1")
    stops.asking.table.clearSelection()
    stops.asking.ways[StopAction.REDIRECT].click()
    assert "Hangzhou, Cangqian 1" in stops.asking.text.words()
    monkeypatch.setattr(ask, "text", lambda *a, **k: None)
    stops.asking.ways[StopAction.REDIRECT].click()
    assert "Hangzhou, Cangqian 1" in stops.asking.text.words()


def test_other_hours_change_the_message(stops: StopsView) -> None:
    before = stops.asking.text.words()
    stops.asking.hours.setValue(9)
    assert stops.asking.text.words() != before


def test_results_of_one_number_and_of_the_rest(stops: StopsView) -> None:
    stops.asking.submit()
    first = stops.answers.model.ids[0]
    stops.answers.table.select_id(first)
    stops.answers.note.setText("held at the outlet")
    stops.answers.answers[InterceptState.SUCCEEDED].click()
    stops.answers.table.clearSelection()
    stops.answers.answers[InterceptState.FAILED].click()
    answers = {row.id: (row.answer, row.note) for row in stops.services.stop_sheets.numbers(1)}
    assert answers.pop(first) == (InterceptState.SUCCEEDED, "held at the outlet")
    assert set(answers.values()) == {(InterceptState.FAILED, "")}


def test_a_result_is_corrected_with_a_reason(stops: StopsView, monkeypatch: pytest.MonkeyPatch) -> None:
    stops.asking.submit()
    stops.answers.record(InterceptState.SUCCEEDED)
    stops.answers.table.select_id(stops.answers.model.ids[0])
    monkeypatch.setattr(ask, "text", lambda *a, **k: "the outlet was wrong")
    stops.answers.record(InterceptState.FAILED)
    assert {row.answer for row in stops.services.stop_sheets.numbers(1)} == {
        InterceptState.SUCCEEDED,
        InterceptState.FAILED,
    }


def test_a_reload_keeps_what_the_owner_set(stops: StopsView) -> None:
    stops.asking.hours.setValue(9)
    stops.asking.text.setPlainText("in my own words")
    stops.reload()
    assert stops.asking.hours.value() == 9
    assert stops.asking.text.words() == "in my own words"


def test_a_number_leads_to_its_incident_and_esc_back(screen: Screen, stops: StopsView, qtbot: QtBot) -> None:
    stops.asking.submit()
    stops.answers.table.select_id(stops.answers.model.ids[0])
    stops.answers._open(stops.answers.table.current_row())
    assert screen.page.places.currentWidget() is screen.page.split
    screen.page.show_stops()
    qtbot.keyClick(stops.table, Qt.Key.Key_Escape)
    assert screen.page.places.currentWidget() is screen.page.split


def test_nothing_to_stop_says_so(screen: Screen) -> None:
    screen.page.show_stops()
    view = screen.page.stops
    assert view is not None
    assert not view.split.is_detail_shown()
    assert Incident.select().count() == 0


def pasted(stops: StopsView, text: str) -> PastePanel:
    """The list went out, and this was copied from the chat."""
    stops.asking.submit()
    QGuiApplication.clipboard().setText(text)
    stops.answers.paste_button.click()
    return stops.answers.pasting


def test_a_copied_answer_is_shown_and_recorded_on_confirmation(stops: StopsView, qtbot: QtBot) -> None:
    one, two = (parcel.tracking_no for parcel in Parcel.select().order_by(Parcel.id))
    panel = pasted(stops, f"{one} 已拦截\n{two} 派送中")
    assert panel.isVisible()
    assert {row.answer for row in stops.services.stop_sheets.numbers(1)} == {InterceptState.REQUESTED}
    unclear = stops.answers.model.ids[1]
    assert panel.choices[unclear].value() is None
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    first, second = stops.services.stop_sheets.numbers(1)
    assert (first.answer, first.note) == (InterceptState.SUCCEEDED, "已拦截")
    assert second.answer is InterceptState.REQUESTED
    assert not panel.isVisible()


def test_what_is_not_clear_is_chosen(stops: StopsView, qtbot: QtBot) -> None:
    one = Parcel.select().order_by(Parcel.id).first().tracking_no
    panel = pasted(stops, f"{one} 派送中")
    assert panel.text.words() == ""
    panel.text.setPlainText(f"{one} 派送中")
    panel.read()
    assert not panel.go.isEnabled()
    panel.choices[stops.answers.model.ids[0]].choose(InterceptState.UNDER_WAY)
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert stops.services.stop_sheets.numbers(1)[0].answer is InterceptState.UNDER_WAY


def test_what_the_words_leave_open_is_told(stops: StopsView) -> None:
    one, two = (parcel.tracking_no for parcel in Parcel.select().order_by(Parcel.id))
    panel = pasted(stops, f"{one} 已拦截\nYT7777777777777 已拦截")
    assert two in panel.rest.text()
    assert "yt7777777777777" in panel.rest.text()
