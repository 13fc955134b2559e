"""Parcels to stop, supplier by supplier: what went out, and what came of each number."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from app.data.models import Incident, IncidentParcel, Message, Parcel, StopItem, Supplier
from app.domain.errors import DomainError, IllegalMove, NotFound
from app.domain.settings import STOP_ANSWER_HOURS
from app.domain.statuses import (
    Channel,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    ParcelState,
    Progress,
    Remedy,
)
from app.domain.stop_sheet import StopAction
from app.services.stop_sheets import StopRequest, ToStop
from tests.services.incidents.desk import Desk
from ui.sheet_words import TranslatedWords

LANGUAGE = "zh_CN"


def wrong_parcel(desk: Desk, number: int, state: ParcelState = ParcelState.IN_TRANSIT) -> int:
    """An incident whose parcel is at `state`; gives its id."""
    order = desk.order(f"37924391682515{number:05d}")
    desk.parcel(order, state)
    return desk.incident(order, state=state)


def requests_of(parcels: tuple[ToStop, ...]) -> list[StopRequest]:
    return [StopRequest(p.incident_id, p.id, p.action) for p in parcels]


def sent(desk: Desk, count: int = 2) -> tuple[int, list[StopRequest]]:
    """A list that went out by WeChat."""
    for number in range(count):
        wrong_parcel(desk, number)
    (lot,) = desk.services.stop_sheets.lots()
    requests = requests_of(lot.parcels)
    stops = desk.services.stop_sheets
    due = stops.due_from_now()
    return stops.send(requests, due, Channel.WECHAT, "请拦截").value, requests


def test_parcels_to_stop_stand_by_supplier_the_nearest_first(desk: Desk) -> None:
    wrong_parcel(desk, 1)
    wrong_parcel(desk, 2, ParcelState.OUT_FOR_DELIVERY)
    wrong_parcel(desk, 3, ParcelState.DELIVERED)
    other = Supplier.create(name="广州鞋厂", created_at=desk.clock.now())
    incident = Incident.get_by_id(wrong_parcel(desk, 4))
    incident.supplier = other
    incident.save()
    lots = {lot.supplier: lot for lot in desk.services.stop_sheets.lots()}
    assert set(lots) == {"义乌暖衣坊", "广州鞋厂"}
    first, second = lots["义乌暖衣坊"].parcels
    assert first.parcel_state is ParcelState.OUT_FOR_DELIVERY
    assert first.action is StopAction.RETURN_TO_OUTLET
    assert second.action is StopAction.RETURN_TO_SENDER
    assert "藏青色 / XL ×2" in second.goods


def test_a_parcel_that_may_arrive_is_not_stopped(desk: Desk) -> None:
    number = wrong_parcel(desk, 1)
    incident = Incident.get_by_id(number)
    incident.remedy = Remedy.KEEP_WITH_PARTIAL
    incident.save()
    assert desk.services.stop_sheets.lots() == ()


def test_the_message_names_each_number_and_what_to_do(desk: Desk) -> None:
    wrong_parcel(desk, 1)
    wrong_parcel(desk, 2, ParcelState.OUT_FOR_DELIVERY)
    (lot,) = desk.services.stop_sheets.lots()
    first, second = requests_of(lot.parcels)
    redirected = StopRequest(
        second.incident_id, second.parcel_id, StopAction.REDIRECT, "杭州市余杭区仓前街道 1 号"
    )
    due = desk.clock.now() + timedelta(hours=6)
    words = desk.services.stop_sheets.text([first, redirected], due, LANGUAGE)
    assert all(parcel.tracking_no in words.body for parcel in lot.parcels)
    assert "先退回网点" in words.body
    assert "改寄到：杭州市余杭区仓前街道 1 号" in words.body
    local = due.astimezone(desk.services.settings.zone())
    assert f"{local.month}月{local.day}日 {local:%H:%M}" in words.body
    assert words.missing == ()


def test_sending_logs_it_with_each_incident_and_every_parcel_waits(desk: Desk) -> None:
    sheet, requests = sent(desk)
    row = desk.services.stop_sheets.sheet(sheet)
    assert (row.numbers, row.waiting, row.stopped) == (2, 2, 0)
    assert row.due_at == desk.clock.now() + timedelta(hours=desk.services.settings.get(STOP_ANSWER_HOURS))
    assert {p.intercept_state for p in Parcel.select()} == {InterceptState.REQUESTED}
    assert Message.select().where(Message.body == "请拦截").count() == len(requests)
    assert desk.services.stop_sheets.lots() == ()


def test_a_second_parcel_of_one_incident_is_asked_for_too(desk: Desk) -> None:
    incident = wrong_parcel(desk, 1)
    more = Parcel.create(tracking_no="YT8812345678901", courier="圆通速递", state=ParcelState.IN_TRANSIT)
    IncidentParcel.create(incident=incident, parcel=more)
    (lot,) = desk.services.stop_sheets.lots()
    stops = desk.services.stop_sheets
    sheet = stops.send(requests_of(lot.parcels), stops.due_from_now(), Channel.SHEET, "请拦截").value
    assert len(stops.numbers(sheet)) == 2
    assert Message.select().where(Message.body == "请拦截").count() == 1


def test_the_time_to_answer_is_a_setting(desk: Desk) -> None:
    desk.services.settings.set(STOP_ANSWER_HOURS, 9)
    assert desk.services.stop_sheets.due_from_now() == desk.clock.now() + timedelta(hours=9)


def test_what_came_of_each_number_is_kept(desk: Desk) -> None:
    sheet, _ = sent(desk, 3)
    stops = desk.services.stop_sheets
    first, second, third = stops.numbers(sheet)
    stops.record([first.id], InterceptState.SUCCEEDED, "网点已扣下")
    stops.record([second.id], InterceptState.FAILED)
    row = stops.sheet(sheet)
    assert (row.waiting, row.stopped, row.not_stopped) == (1, 1, 1)
    told = {number.id: number for number in stops.numbers(sheet)}
    assert told[first.id].answer is InterceptState.SUCCEEDED
    assert told[first.id].note == "网点已扣下"
    assert told[first.id].answered_at == desk.clock.now()
    assert told[third.id].answered_at is None


def test_the_first_result_is_the_suppliers_answer(desk: Desk) -> None:
    incident = wrong_parcel(desk, 1)
    desk.services.incidents.confirm(incident)
    (lot,) = desk.services.stop_sheets.lots()
    stops = desk.services.stop_sheets
    sheet = stops.send(requests_of(lot.parcels), stops.due_from_now(), Channel.WECHAT, "请拦截").value
    assert Incident.get_by_id(incident).progress is Progress.REQUESTED
    stops.record([stops.numbers(sheet)[0].id], InterceptState.UNDER_WAY)
    after = Incident.get_by_id(incident)
    assert after.progress is Progress.NEGOTIATING
    assert after.supplier_answered_at == desk.clock.now()


def test_an_end_that_was_written_down_is_corrected_with_a_reason(desk: Desk) -> None:
    sheet, _ = sent(desk, 1)
    stops = desk.services.stop_sheets
    (number,) = stops.numbers(sheet)
    stops.record([number.id], InterceptState.SUCCEEDED)
    with pytest.raises(IllegalMove, match="track_move_needs_reason"):
        stops.record([number.id], InterceptState.FAILED)
    stops.record([number.id], InterceptState.FAILED, reason="快递更正")
    assert stops.numbers(sheet)[0].answer is InterceptState.FAILED


def test_all_of_a_list_or_nothing(desk: Desk) -> None:
    wrong_parcel(desk, 1)
    gone = wrong_parcel(desk, 2)
    (lot,) = desk.services.stop_sheets.lots()
    desk.services.incidents.set_parcel(gone, state=ParcelState.DELIVERED)
    stops = desk.services.stop_sheets
    with pytest.raises(IllegalMove, match="intercept_after_delivery"):
        stops.send(requests_of(lot.parcels), stops.due_from_now(), Channel.WECHAT, "请拦截")
    assert StopItem.select().count() == 0
    assert {p.intercept_state for p in Parcel.select()} == {InterceptState.NONE}


def test_what_is_refused(desk: Desk) -> None:
    wrong_parcel(desk, 1)
    (lot,) = desk.services.stop_sheets.lots()
    stops, due = desk.services.stop_sheets, desk.services.stop_sheets.due_from_now()
    (request,) = requests_of(lot.parcels)
    elsewhere = StopRequest(request.incident_id, request.parcel_id, StopAction.REDIRECT)
    with pytest.raises(DomainError, match="stop_address_missing"):
        stops.send([elsewhere], due, Channel.WECHAT, "请拦截")
    with pytest.raises(DomainError, match="stop_due_passed"):
        stops.send([request], desk.clock.now(), Channel.WECHAT, "请拦截")
    with pytest.raises(DomainError, match="message_group_empty"):
        stops.send([], due, Channel.WECHAT, "请拦截")
    with pytest.raises(DomainError, match="message_empty"):
        stops.send([request], due, Channel.WECHAT, " ")
    with pytest.raises(DomainError, match="stop_answer_unknown"):
        stops.record([], InterceptState.NONE)
    with pytest.raises(NotFound):
        stops.record([99], InterceptState.FAILED)
    assert StopItem.select().count() == 0


def test_the_sheet_has_a_row_for_each_number_and_room_for_the_answer(desk: Desk, tmp_path: Path) -> None:
    sheet, requests = sent(desk)
    path = tmp_path / "stop.xlsx"
    stops = desk.services.stop_sheets
    stops.write(path, stops.requests_of(sheet), stops.sheet(sheet).due_at, TranslatedWords())
    rows = list(openpyxl.load_workbook(path).active.values)
    assert len(rows) == 1 + len(requests)
    numbers = {number.tracking_no for number in stops.numbers(sheet)}
    assert {row[2] for row in rows[1:]} == numbers
    assert all(row[8] is None for row in rows[1:])
    assert "蒋" not in str(rows)


def test_a_remedy_agreed_later_does_not_touch_what_was_asked(desk: Desk) -> None:
    sheet, requests = sent(desk, 1)
    incident = requests[0].incident_id
    desk.services.incidents.confirm(incident)
    desk.services.incidents.agree_plan(
        incident, Remedy.INTERCEPT_AND_RESHIP, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER
    )
    assert desk.services.stop_sheets.sheet(sheet).waiting == 1


def test_a_pasted_answer_is_read_and_written_down_number_by_number(desk: Desk) -> None:
    first, second = wrong_parcel(desk, 1), wrong_parcel(desk, 2)
    stops = desk.services.stop_sheets
    (lot,) = stops.lots()
    sheet_id = stops.send(requests_of(lot.parcels), stops.due_from_now(), Channel.WECHAT, "请拦截").value
    rows = stops.numbers(sheet_id)
    text = f"{rows[0].tracking_no} 已拦截\n{rows[1].order_no} 没拦住"
    reading = stops.read_answer(sheet_id, text)
    assert {row.answer for row in stops.numbers(sheet_id)} == {InterceptState.REQUESTED}
    answers = {said.id: (said.answer, said.words) for said in reading.said if said.answer is not None}
    assert stops.record_each(answers).value == 2
    assert [(row.answer, row.note) for row in stops.numbers(sheet_id)] == [
        (InterceptState.SUCCEEDED, "已拦截"),
        (InterceptState.FAILED, "没拦住"),
    ]
    assert first != second


def test_a_list_falls_due_once_and_not_when_all_is_answered(desk: Desk) -> None:
    sheet_id, _ = sent(desk)
    stops, sent_at = desk.services.stop_sheets, desk.clock.now()
    due_at = stops.sheet(sheet_id).due_at
    assert stops.fallen_due(sent_at) == ()
    desk.clock.advance(due_at - sent_at)
    assert [row.id for row in stops.fallen_due(sent_at)] == [sheet_id]
    assert [row.id for row in desk.services.today.overview().stops] == [sheet_id]
    assert stops.fallen_due(due_at) == ()
    stops.record([row.id for row in stops.numbers(sheet_id)], InterceptState.FAILED)
    assert stops.fallen_due(sent_at) == ()
    assert desk.services.today.overview().stops == ()
