"""A parcel that came back: whose it is, taking it in, keeping those nobody knows."""

from __future__ import annotations

import pytest

from app.data.models import Incident, Parcel, StrayParcel
from app.domain.errors import DomainError, NotFound
from app.domain.statuses import InterceptState, ParcelState, ReturnState
from app.domain.stray import Ground
from tests.services.incidents.desk import Desk

RETURN_NO = "77312345678901"


def returned(desk: Desk, state: ParcelState = ParcelState.DELIVERED) -> int:
    """An incident whose parcel may come back."""
    order = desk.order(recipient="王小明", phone="13800138000", phone_tail="8000")
    desk.parcel(order, state)
    return desk.incident(order, state=state)


def test_the_number_the_buyer_gave_is_sure(desk: Desk) -> None:
    incident = returned(desk)
    desk.services.incidents.set_parcel(
        incident, goods_return=ReturnState.RETURNING, return_tracking_no=RETURN_NO
    )
    (match,) = desk.services.strays.find(f"圆通 {RETURN_NO}")
    assert match.grounds == (Ground.RETURN_NO,)
    assert match.is_sure
    assert match.incident_id == incident
    assert match.recipient == "王**"


def test_the_number_it_went_out_with_is_sure(desk: Desk) -> None:
    returned(desk, ParcelState.IN_TRANSIT)
    sent = Parcel.select().first().tracking_no
    (match,) = desk.services.strays.find(sent)
    assert match.grounds == (Ground.SENT_NO,)
    assert match.is_sure


def test_name_and_tail_together_are_sure_each_alone_is_not(desk: Desk) -> None:
    returned(desk)
    other = desk.order("3792439168251500999", recipient="王小明", phone="13911112222", phone_tail="2222")
    best, second = desk.services.strays.find("寄件人 王小明 尾号 8000")
    assert best.is_sure
    assert second.id == other.id
    assert not second.is_sure
    assert not any(match.is_sure for match in desk.services.strays.find("王小明"))


def test_goods_of_open_incidents_are_a_hint(desk: Desk) -> None:
    returned(desk)
    (match,) = desk.services.strays.find("连帽卫衣")
    assert match.grounds == (Ground.GOODS,)
    assert not match.is_sure


def test_a_phone_counts_its_tail_once(desk: Desk) -> None:
    returned(desk)
    (match,) = desk.services.strays.find("13800138000")
    assert Ground.PHONE in match.grounds
    assert match.weight == 45


def test_nothing_is_found_for_nothing(desk: Desk) -> None:
    returned(desk)
    assert desk.services.strays.find("") == ()
    assert desk.services.strays.find("SF9999999999999") == ()


def test_a_return_is_received_with_its_number(desk: Desk) -> None:
    incident = returned(desk)
    desk.services.strays.receive(incident, f"圆通 {RETURN_NO}", note="外箱破了")
    parcel = Parcel.select().first()
    assert parcel.return_state is ReturnState.RECEIVED
    assert parcel.return_tracking_no == RETURN_NO
    assert "外箱破了" in [m.body for m in Incident.get_by_id(incident).messages][-1]


def test_a_parcel_that_was_being_stopped_was_stopped(desk: Desk) -> None:
    incident = returned(desk, ParcelState.IN_TRANSIT)
    desk.services.incidents.set_parcel(incident, intercept=InterceptState.REQUESTED)
    sent = Parcel.select().first().tracking_no
    desk.services.strays.receive(incident, sent)
    parcel = Parcel.select().first()
    assert parcel.intercept_state is InterceptState.SUCCEEDED
    assert parcel.return_state is ReturnState.RECEIVED
    assert parcel.return_tracking_no == ""


def test_one_still_under_way_was_refused(desk: Desk) -> None:
    incident = returned(desk, ParcelState.OUT_FOR_DELIVERY)
    desk.services.strays.receive(incident, "王小明")
    parcel = Parcel.select().first()
    assert (parcel.state, parcel.return_state) == (ParcelState.REFUSED, ReturnState.RECEIVED)


def test_it_comes_back_once(desk: Desk) -> None:
    incident = returned(desk)
    desk.services.strays.receive(incident, RETURN_NO)
    with pytest.raises(DomainError, match="stray_back_already"):
        desk.services.strays.receive(incident, RETURN_NO)


def test_one_nobody_knows_is_kept_until_somebody_does(desk: Desk) -> None:
    strays = desk.services.strays
    stray = strays.keep(f"圆通 {RETURN_NO}", "红色外套").value
    with pytest.raises(DomainError, match="stray_kept"):
        strays.keep(RETURN_NO)
    (kept,) = strays.strays()
    assert (kept.tracking_no, kept.note, kept.settled_at) == (RETURN_NO, "红色外套", None)
    incident = returned(desk)
    strays.receive(incident, kept.text, stray_id=stray)
    assert strays.strays() == ()
    (done,) = strays.strays(settled=True)
    assert done.order_no == Incident.get_by_id(incident).order.order_no


def test_one_is_put_aside_and_taken_up_again(desk: Desk) -> None:
    strays = desk.services.strays
    stray = strays.keep("李**").value
    strays.settle(stray, note="转交快递")
    assert strays.strays() == ()
    strays.reopen(stray)
    assert [kept.id for kept in strays.strays()] == [stray]


def test_a_text_that_says_nothing_is_not_kept(desk: Desk) -> None:
    with pytest.raises(DomainError, match="stray_empty"):
        desk.services.strays.keep(" ？ ")
    with pytest.raises(NotFound):
        desk.services.strays.settle(99)
    assert StrayParcel.select().count() == 0
