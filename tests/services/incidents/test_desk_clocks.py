"""Every clock of the trade: how long it runs, what starts and stops it, and when things turn round."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.data.models import Commitment, Deadline, FollowUp, IncidentParcel
from app.data.queries.parcels import on_the_way
from app.domain.clock import FixedClock
from app.domain.deadlines import ESCALATION_CLOCKS, WINDOWS, Event, Stage, Unit
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import (
    BuyerWish,
    Channel,
    CompensationKind,
    Direction,
    Escalation,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    ParcelState,
    Party,
    Progress,
    Remedy,
    ReturnState,
)
from app.domain.statuses import ClockKind as C
from app.domain.working_time import WorkCalendar
from app.services.clock_profiles import ClockProfileService, rule_in_force, ship_limit
from app.services.compensations import CompensationDraft
from app.services.incidents import IncidentService
from app.services.platforms import platform_profile
from tests.services.incidents.desk import Desk, open_desk

UNDERWAY, DELIVERED = ParcelState.IN_TRANSIT, ParcelState.DELIVERED
# domain.md 1.4, line by line: clock, parcel, length, unit; None: not known, so nothing runs.
DEFAULTS: list[tuple[C, ParcelState | None, int | None, Unit]] = [
    (C.SHIP, None, None, Unit.HOURS),
    (C.FIRST_REPLY, None, 4, Unit.HOURS),
    (C.TELL_SUPPLIER, UNDERWAY, 2, Unit.HOURS),
    (C.TELL_SUPPLIER, DELIVERED, 24, Unit.HOURS),
    (C.SUPPLIER_ANSWER, UNDERWAY, 4, Unit.HOURS),
    (C.SUPPLIER_ANSWER, DELIVERED, 24, Unit.HOURS),
    (C.INTERCEPT, UNDERWAY, 4, Unit.HOURS),
    (C.PLATFORM_HANDLING, None, None, Unit.HOURS),
    (C.DISPUTE, None, None, Unit.HOURS),
    (C.DISPUTE_EVIDENCE, None, None, Unit.HOURS),
    (C.BUYER_RETURN, None, 7, Unit.DAYS),
    (C.CHECK_RETURN, None, 10, Unit.DAYS),
    (C.REFUND, None, 7, Unit.DAYS),
    (C.DELAY_LIMIT, None, 15, Unit.DAYS),
    (C.RESHIP, None, 72, Unit.HOURS),
    (C.RETURN_WINDOW, None, 7, Unit.FULL_DAYS),
    (C.INSPECTION, None, 7, Unit.DAYS),
    (C.CLAIM_PAYMENT, None, 15, Unit.DAYS),
    (C.COURIER_ANSWER, None, 7, Unit.DAYS),
    (C.AUTHORITY, None, 7, Unit.WORKING_DAYS),
    (C.COURT, None, None, Unit.DAYS),
    (C.FOLLOW_UP, None, 3, Unit.DAYS),
    (C.ARCHIVE, None, 3, Unit.YEARS),
]
OWN = [
    ("jd", C.PLATFORM_HANDLING, 48, Unit.HOURS),
    ("jd", C.DISPUTE, 24, Unit.HOURS),
    ("jd", C.DISPUTE_EVIDENCE, 4, Unit.OFFICE_HOURS),
    ("jd", C.RESHIP, 72, Unit.HOURS),
    ("wechat", C.SHIP, 48, Unit.HOURS),
    ("wechat", C.PLATFORM_HANDLING, 48, Unit.HOURS),
    ("wechat", C.BUYER_RETURN, 7, Unit.DAYS),
    ("wechat", C.CHECK_RETURN, 10, Unit.DAYS),
    ("taobao", C.SHIP, None, Unit.HOURS),
    ("pdd", C.PLATFORM_HANDLING, None, Unit.HOURS),
    ("douyin", C.SHIP, None, Unit.HOURS),
]


def service(desk: Desk) -> IncidentService:
    return desk.services.incidents


def running(incident_id: int) -> set[C]:
    rows = Deadline.select().where(Deadline.incident == incident_id, Deadline.stopped_at.is_null())
    return {row.clock for row in rows}


def clock_of(incident_id: int, clock: C) -> Deadline:
    """The one that runs, or ran last."""
    rows = Deadline.select().where(Deadline.incident == incident_id, Deadline.clock == clock)
    return rows.order_by(Deadline.stopped_at.is_null(False), Deadline.id.desc()).get()


@pytest.mark.parametrize("clock, parcel, amount, unit", DEFAULTS)
def test_each_clock_of_the_trade_has_its_length(
    clock: C, parcel: ParcelState | None, amount: int | None, unit: Unit
) -> None:
    rule = platform_profile("default").rule(clock, parcel)
    assert rule is not None
    assert (rule.amount, rule.unit) == (amount, unit)
    assert rule.source


def test_no_clock_is_left_out() -> None:
    assert {row[0] for row in DEFAULTS} | {C.COMMITMENT} == set(C)


@pytest.mark.parametrize("platform, clock, amount, unit", OWN)
def test_platforms_have_their_own(platform: str, clock: C, amount: int | None, unit: Unit) -> None:
    rule = platform_profile(platform).rule(clock, None)
    assert rule is not None
    assert (rule.amount, rule.unit) == (amount, unit)


def test_four_hours_of_the_office_day_run_on_a_sunday_too() -> None:
    rule = platform_profile("jd").rule(C.DISPUTE_EVIDENCE, None)
    saturday_at_five = datetime(2026, 3, 14, 9, tzinfo=UTC)  # 17:00 in Shanghai
    ends = None if rule is None else rule.ends(saturday_at_five, WorkCalendar(ZoneInfo("Asia/Shanghai")))
    assert ends is not None
    assert ends[1] == datetime(2026, 3, 15, 4, tzinfo=UTC)  # Sunday, noon


@pytest.mark.parametrize(
    "level, clock", [(Escalation.PLATFORM, C.DISPUTE), (Escalation.AUTHORITY, C.AUTHORITY)]
)
def test_each_level_of_escalation_has_its_own_clock(tmp_path: Path, clock: C, level: Escalation) -> None:
    desk = open_desk(tmp_path, FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC)), platform="jd")
    incident_id = desk.incident()
    service(desk).escalate(incident_id, level, "记一笔")
    assert running(incident_id) & set(ESCALATION_CLOCKS) == {clock}
    service(desk).escalate(incident_id, Escalation.NONE)
    assert not running(incident_id) & set(ESCALATION_CLOCKS)
    desk.services.close_thread()


def test_a_court_s_day_is_the_owner_s_to_enter_and_takes_the_place_of_the_platform_s(desk: Desk) -> None:
    incident_id = desk.incident()
    due = desk.clock.now() + timedelta(days=20)
    service(desk).escalate(incident_id, Escalation.PLATFORM, due_at=desk.clock.now() + timedelta(days=1))
    assert C.DISPUTE in running(incident_id)
    service(desk).escalate(incident_id, Escalation.COURT)
    assert not running(incident_id) & set(ESCALATION_CLOCKS), "no day is known, none is invented"
    service(desk).escalate(incident_id, Escalation.COURT, due_at=due)
    assert clock_of(incident_id, C.COURT).due_at == due
    with pytest.raises(DomainError) as refused:
        service(desk).escalate(incident_id, Escalation.COURT, due_at=desk.clock.now())
    assert refused.value.code == "due_passed"


def test_what_the_owner_hears_starts_and_stops_clocks(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).note_event(incident_id, Event.COURIER_COMPLAINT, "12305")
    assert C.COURIER_ANSWER in running(incident_id)
    service(desk).log_message(incident_id, Party.COURIER, Direction.IN, Channel.PHONE, "在查")
    assert C.COURIER_ANSWER not in running(incident_id)
    due = desk.clock.now() + timedelta(hours=4)
    service(desk).note_event(incident_id, Event.EVIDENCE_ASKED, due_at=due)
    assert C.DISPUTE_EVIDENCE in running(incident_id)
    service(desk).log_message(incident_id, Party.PLATFORM, Direction.OUT, Channel.OTHER, "已补证")
    assert C.DISPUTE_EVIDENCE not in running(incident_id)
    with pytest.raises(DomainError) as refused:
        service(desk).note_event(incident_id, Event.BUYER_SETTLED)
    assert refused.value.code == "event_not_noted"


def test_a_platform_that_waits_comes_before_everything_else(desk: Desk) -> None:
    incident_id = desk.incident()
    before = service(desk).get(incident_id).next_step.code
    soon = desk.clock.now() + timedelta(hours=24)
    service(desk).escalate(incident_id, Escalation.PLATFORM, due_at=soon)
    step = service(desk).get(incident_id).next_step
    assert (step.code, step.due_at, step.sources) == ("answer_platform", soon, ("e_commerce_law:62",))
    service(desk).note_event(incident_id, Event.EVIDENCE_ASKED, due_at=desk.clock.now() + timedelta(hours=4))
    assert service(desk).get(incident_id).next_step.code == "hand_in_evidence"
    service(desk).note_event(incident_id, Event.PLATFORM_ANSWERED)
    assert service(desk).get(incident_id).next_step.code == before


def test_a_stop_is_asked_after_again_and_again(desk: Desk) -> None:
    incident_id = desk.incident()
    first = clock_of(incident_id, C.INTERCEPT)
    assert first.warn_at == first.starts_at, "red at once"
    desk.clock.advance(timedelta(hours=3))
    service(desk).note_event(incident_id, Event.STOP_CHECKED, "网点说在找")
    again = clock_of(incident_id, C.INTERCEPT)
    assert again.id != first.id
    assert again.due_at == desk.clock.now() + timedelta(hours=4)


def test_what_can_be_stopped_no_more_is_not_asked_after(desk: Desk) -> None:
    incident_id = desk.incident(state=DELIVERED)
    soon = desk.clock.now() + timedelta(hours=4)
    service(desk).note_event(incident_id, Event.STOP_CHECKED, due_at=soon)
    service(desk).note_event(incident_id, Event.STOP_CHECKED)
    failed = desk.incident(desk.order("2"))
    service(desk).set_parcel(failed, intercept=InterceptState.IMPOSSIBLE)
    service(desk).note_event(failed, Event.STOP_CHECKED)
    assert C.INTERCEPT not in running(incident_id) | running(failed)


def test_the_window_closes_with_the_last_of_several_parcels(desk: Desk) -> None:
    order = desk.order()
    incident_id = desk.incident(order)
    second = desk.parcel(order)
    IncidentParcel.create(incident=incident_id, parcel=second)
    first = service(desk).get(incident_id).parcels[0]
    service(desk).set_parcel(incident_id, parcel_id=first.id, state=DELIVERED)
    assert C.INTERCEPT in running(incident_id)
    service(desk).set_parcel(incident_id, parcel_id=second.id, intercept=InterceptState.REQUESTED)
    service(desk).set_parcel(incident_id, parcel_id=second.id, state=DELIVERED)
    assert C.INTERCEPT not in running(incident_id)
    stops = [p.intercept_state for p in service(desk).get(incident_id).parcels]
    assert stops == [InterceptState.NONE, InterceptState.FAILED]


def test_a_request_to_stop_goes_for_every_parcel_under_way(desk: Desk) -> None:
    order = desk.order()
    incident_id = desk.incident(order)
    IncidentParcel.create(incident=incident_id, parcel=desk.parcel(order))
    first = service(desk).get(incident_id).parcels[0]
    service(desk).set_parcel(incident_id, parcel_id=first.id, state=DELIVERED)
    service(desk).confirm(incident_id)
    assert service(desk).get(incident_id).next_step.code == "request_stop"
    service(desk).submit_request(incident_id, Channel.WECHAT, "请拦截另一个包裹", asks_stop=True)
    stops = [p.intercept_state for p in service(desk).get(incident_id).parcels]
    assert stops == [InterceptState.NONE, InterceptState.REQUESTED]


def test_a_platform_that_calls_the_order_done_says_nothing_of_a_stopped_parcel(desk: Desk) -> None:
    order = desk.order()
    incident_id = desk.incident(order)
    stopped = InterceptState.SUCCEEDED
    service(desk).set_parcel(incident_id, intercept=stopped, reason="网点确认")
    assert on_the_way([order.id], DELIVERED) == []
    with pytest.raises(DomainError) as refused:
        service(desk).set_parcel(incident_id, state=DELIVERED)
    assert refused.value.code == "track_move_needs_reason"
    service(desk).set_parcel(incident_id, state=DELIVERED, reason="没拦住，买家签收了")
    assert service(desk).get(incident_id).parcels[0].intercept_state is InterceptState.FAILED


def settled(desk: Desk, remedy: Remedy = Remedy.FIX_BEFORE_SHIPPING) -> int:
    """An incident whose buyer's side is finished; he asked before."""
    incident_id = desk.incident()
    incidents = service(desk)
    incidents.set_buyer_wish(incident_id, BuyerWish.RIGHT_GOODS)
    incidents.confirm(incident_id)
    incidents.set_liability(incident_id, {LiableParty.SHOP: 100})
    incidents.agree_plan(incident_id, remedy, FreightPayer.SHOP, GoodsHolder.SHOP, reason="这样最快")
    incidents.handle_directly(incident_id)
    incidents.tell_buyer(incident_id, "已处理")
    if remedy is not Remedy.FIX_BEFORE_SHIPPING:
        draft = CompensationDraft(CompensationKind.REFUND, Money(9_000, "CNY"))
        row = desk.services.compensations.plan(incident_id, draft).value
        desk.services.compensations.approve([row.id])
        desk.services.compensations.pay([row.id], proof_note="已退")
    incidents.finish_buyer_side(incident_id)
    return incident_id


def test_going_back_gives_the_shop_no_new_fifteen_days(desk: Desk) -> None:
    incident_id = settled(desk)
    limit = clock_of(incident_id, C.DELAY_LIMIT)
    assert limit.stopped_at is not None
    desk.clock.advance(timedelta(days=2))
    service(desk).step_back(incident_id, Progress.BUYER_SETTLING, "买家又来了")
    again = clock_of(incident_id, C.DELAY_LIMIT)
    assert (again.id, again.stopped_at, again.due_at) == (limit.id, None, limit.due_at)
    assert C.FOLLOW_UP not in running(incident_id)


def test_goods_that_come_back_after_a_reship_owe_no_refund(desk: Desk) -> None:
    incident_id = desk.incident(state=DELIVERED)
    incidents = service(desk)
    incidents.confirm(incident_id)
    plan = (Remedy.EXCHANGE, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)
    incidents.agree_plan(incident_id, *plan, reason="买家要换")
    incidents.set_parcel(incident_id, goods_return=ReturnState.RECEIVED)
    assert {C.CHECK_RETURN, C.RESHIP} <= running(incident_id)
    assert C.REFUND not in running(incident_id)
    money = (Remedy.RETURN_AND_REFUND, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)
    incidents.agree_plan(incident_id, *money, reason="没有货了")
    assert C.REFUND in running(incident_id)
    assert C.RESHIP not in running(incident_id)


def test_nothing_becomes_due_on_what_is_over(desk: Desk) -> None:
    incident_id = desk.incident(state=DELIVERED)
    service(desk).false_alarm(incident_id, "看错了")
    service(desk).set_parcel(incident_id, goods_return=ReturnState.RECEIVED)
    service(desk).set_buyer_wish(incident_id, BuyerWish.REFUND)
    soon = desk.clock.now() + timedelta(hours=4)
    service(desk).note_event(incident_id, Event.EVIDENCE_ASKED, due_at=soon)
    assert running(incident_id) == set()
    for act in (
        lambda: service(desk).escalate(incident_id, Escalation.PLATFORM),
        lambda: service(desk).add_commitment(incident_id, "明天退", desk.clock.now() + timedelta(days=1)),
    ):
        with pytest.raises(DomainError) as refused:
            act()
        assert refused.value.code == "incident_ended"


def test_what_was_promised_is_due_again_when_a_case_is_taken_up(desk: Desk) -> None:
    incident_id = desk.incident()
    due = desk.clock.now() + timedelta(days=2)
    service(desk).add_commitment(incident_id, "后天补发", due)
    service(desk).withdraw(incident_id, "买家撤了")
    assert running(incident_id) == set()
    service(desk).reopen(incident_id, "买家又要")
    promised = clock_of(incident_id, C.COMMITMENT)
    assert (promised.due_at, promised.stopped_at) == (due, None)
    assert {C.DELAY_LIMIT} <= running(incident_id)
    assert Commitment.get().kept_at is None


def test_taking_the_request_back_ends_the_wait_for_its_answer(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).confirm(incident_id)
    service(desk).submit_request(incident_id, Channel.WECHAT, "发错了")
    assert C.SUPPLIER_ANSWER in running(incident_id)
    service(desk).step_back(incident_id, Progress.CONFIRMED, "发错群了")
    assert C.SUPPLIER_ANSWER not in running(incident_id)
    assert C.TELL_SUPPLIER in running(incident_id)


def test_an_answer_nobody_waited_for_is_waited_for_again_after_a_step_back(desk: Desk) -> None:
    incident_id = desk.incident()
    incidents = service(desk)
    incidents.confirm(incident_id)
    incidents.submit_request(incident_id, Channel.WECHAT, "发错了")
    plan = (Remedy.INTERCEPT_AND_RESHIP, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)
    incidents.agree_plan(incident_id, *plan, reason="先办买家的")
    incidents.handle_directly(incident_id, "他一直不回")
    assert C.SUPPLIER_ANSWER not in running(incident_id)
    incidents.step_back(incident_id, Progress.REQUESTED, "他说在查")
    assert C.SUPPLIER_ANSWER in running(incident_id)


def test_who_need_not_be_told_has_no_clock_for_it(desk: Desk) -> None:
    incident_id = desk.incident()
    incidents = service(desk)
    incidents.confirm(incident_id)
    incidents.set_liability(incident_id, {LiableParty.SHOP: 100})
    plan = (Remedy.INTERCEPT_AND_RESHIP, FreightPayer.SHOP, GoodsHolder.SUPPLIER)
    incidents.agree_plan(incident_id, *plan, reason="我们录错了")
    assert C.TELL_SUPPLIER in running(incident_id)
    incidents.handle_directly(incident_id)
    assert C.TELL_SUPPLIER not in running(incident_id)


def test_who_was_not_reached_is_called_once_more(desk: Desk) -> None:
    incident_id = settled(desk)
    settled_on = desk.clock.now()
    desk.clock.advance(timedelta(days=3))
    service(desk).record_follow_up(incident_id, FollowUpOutcome.NOT_REACHED)
    assert clock_of(incident_id, C.FOLLOW_UP).due_at == settled_on + timedelta(days=7)
    assert FollowUp.get().due_on == (settled_on + timedelta(days=7)).date()
    service(desk).record_follow_up(incident_id, FollowUpOutcome.NOT_REACHED)
    assert C.FOLLOW_UP not in running(incident_id)


def test_until_when_he_may_return_is_shown_and_never_due(desk: Desk) -> None:
    incident_id = desk.incident()
    service(desk).set_parcel(incident_id, state=DELIVERED)
    detail = service(desk).get(incident_id)
    (window,) = detail.windows
    # Delivered on Friday the 13th: from midnight of Saturday, seven whole days.
    assert (window.clock, window.ends_at) == (C.RETURN_WINDOW, datetime(2026, 3, 20, 16, tzinfo=UTC))
    assert not {d.clock for d in detail.deadlines} & WINDOWS
    service(desk).false_alarm(incident_id, "看错了")
    kept = {w.clock: w.ends_at for w in service(desk).get(incident_id).windows}
    assert kept[C.ARCHIVE] == datetime(2029, 3, 13, 2, tzinfo=UTC)


def test_an_inspection_period_is_never_more_than_two_years(desk: Desk) -> None:
    desk.supplier.inspection_days = 5_000
    desk.supplier.save()
    clock = clock_of(desk.incident(), C.INSPECTION)
    assert clock.due_at - clock.starts_at == timedelta(days=730)


# The owner's own lengths


def profiles(desk: Desk) -> ClockProfileService:
    return ClockProfileService(desk.services.settings)


def test_an_own_length_holds_for_its_platform_and_a_general_one_for_all(desk: Desk) -> None:
    profiles(desk).set("taobao", C.SHIP, Stage.ANY, 48, Unit.HOURS, 12)
    assert ship_limit("taobao") == timedelta(hours=48)
    assert ship_limit("pdd") is None
    profiles(desk).set("default", C.REFUND, Stage.ANY, 2, Unit.DAYS, 1)
    rule = rule_in_force("pdd", C.REFUND, None)
    assert rule is not None
    assert (rule.amount, rule.source, rule.is_verified) == (2, "owner", False)
    own = [term.rule.clock for term in profiles(desk).terms("taobao") if term.is_own]
    assert own == [C.SHIP, C.REFUND]
    profiles(desk).as_shipped("taobao", C.SHIP, Stage.ANY)
    assert ship_limit("taobao") is None


def test_a_clock_the_owner_turned_off_does_not_run(desk: Desk) -> None:
    profiles(desk).set("default", C.FIRST_REPLY, Stage.ANY, None, Unit.HOURS)
    assert C.FIRST_REPLY not in running(desk.incident())


@pytest.mark.parametrize("amount, warn", [(0, 0), (-1, 0), (4, 5)])
def test_a_length_that_makes_no_sense_is_refused(desk: Desk, amount: int, warn: int) -> None:
    with pytest.raises(DomainError) as refused:
        profiles(desk).set("taobao", C.SHIP, Stage.ANY, amount, Unit.HOURS, warn)
    assert refused.value.code == "clock_length_invalid"


def test_a_clock_that_a_platform_lacks_is_refused(desk: Desk) -> None:
    with pytest.raises(DomainError) as refused:
        profiles(desk).set("taobao", C.COMMITMENT, Stage.ANY, 1, Unit.HOURS)
    assert refused.value.code == "clock_unknown"
