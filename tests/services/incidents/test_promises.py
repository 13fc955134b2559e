"""Promises of messages: written with a clock, kept by what happens, in the way of closing while open."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.data.models import Commitment, Compensation, Deadline, Message
from app.domain.deadlines import Urgency
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import Channel, ClockKind, CompensationKind, Direction, Party, PromiseKind
from app.services.compensation_writes import CompensationDraft
from app.services.fulfilment import ReshipDraft
from app.services.incidents.facts import read_facts
from app.services.incidents.promising import NewPromise
from tests.services.incidents.desk import Desk


def tell(desk: Desk, incident_id: int, text: str, party: Party = Party.BUYER) -> None:
    """Send `text` with all it promises."""
    found = desk.services.messages.promises(text, party, incident_id)
    chosen = [NewPromise(p.text, p.due_at, p.kind, p.amount) for p in found if p.due_at is not None]
    desk.services.incidents.log_message(
        incident_id, party, Direction.OUT, Channel.WECHAT, text, promises=chosen
    )
    desk.clock.advance(timedelta(minutes=1))


def pay(desk: Desk, incident_id: int, minor: int) -> None:
    draft = CompensationDraft(CompensationKind.REFUND, Money(minor, "CNY"))
    row = desk.services.compensations.plan(incident_id, draft).value
    desk.services.compensations.approve([row.id])
    desk.services.compensations.pay([row.id], proof_note="0313")


def kept(incident_id: int) -> list[bool]:
    rows = Commitment.select().where(Commitment.incident == incident_id).order_by(Commitment.id)
    return [row.kept_at is not None for row in rows]


def running(incident_id: int) -> int:
    return int(
        Deadline.select()
        .where(
            Deadline.incident == incident_id,
            Deadline.clock == ClockKind.COMMITMENT,
            Deadline.stopped_at.is_null(),
        )
        .count()
    )


def test_a_promise_is_a_row_with_its_clock_and_its_message(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天 18:00 前给您退 12.50 元")
    row = Commitment.get()
    assert (row.kind, row.amount_minor, row.currency) == (PromiseKind.REFUND, 1_250, "CNY")
    assert row.message.body == "今天 18:00 前给您退 12.50 元"
    assert running(number) == 1
    desk.clock.advance(timedelta(hours=9))
    assert desk.services.incidents.get(number).commitments[0].urgency is Urgency.OVERDUE


def test_money_keeps_it_once_all_of_it_was_paid(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天 18:00 前给您退 12.50 元。")
    pay(desk, number, 1_000)
    assert kept(number) == [False]
    pay(desk, number, 250)
    assert kept(number) == [True]
    assert running(number) == 0


def reverse(desk: Desk, place: int = -1) -> None:
    rows = list(Compensation.select().where(Compensation.reverses.is_null()).order_by(Compensation.id))
    desk.services.compensations.reverse(rows[place].id, "银行退回")
    desk.clock.advance(timedelta(minutes=1))


def test_a_refund_promise_whose_payment_bounced_is_open_again(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天 18:00 前给您退 12.50 元")
    due = Commitment.get().due_at
    pay(desk, number, 1_250)
    assert (kept(number), running(number)) == ([True], 0)
    reverse(desk)
    assert (kept(number), running(number)) == ([False], 1)
    assert Deadline.get(Deadline.clock == ClockKind.COMMITMENT, Deadline.stopped_at.is_null()).due_at == due
    pay(desk, number, 1_250)
    assert (kept(number), running(number)) == ([True], 0)


def test_a_part_that_bounced_opens_the_promise_it_helped_to_keep(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天 18:00 前给您退 12.50 元")
    pay(desk, number, 1_000)
    pay(desk, number, 250)
    assert kept(number) == [True]
    reverse(desk, 0)
    assert kept(number) == [False]


def test_what_the_rest_still_covers_stays_kept(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天 18:00 前给您退 12.50 元")
    pay(desk, number, 1_250)
    pay(desk, number, 500)
    reverse(desk)
    assert kept(number) == [True]


def test_of_two_promises_the_one_kept_last_is_open_again(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天 18:00 前给您退 12.50 元")
    pay(desk, number, 1_250)
    tell(desk, number, "明天 18:00 前给您退 20 元")
    pay(desk, number, 2_000)
    reverse(desk)
    assert kept(number) == [True, False]


def test_a_promise_the_owner_ticked_off_himself_stays_kept(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天 18:00 前给您退 12.50 元")
    desk.services.incidents.keep_commitment(Commitment.get().id)
    pay(desk, number, 1_250)
    reverse(desk)
    assert kept(number) == [True]


def test_money_that_bounced_keeps_no_promise_made_after(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天 18:00 前给您退 12.50 元")
    pay(desk, number, 1_000)
    reverse(desk)
    pay(desk, number, 250)
    assert kept(number) == [False]


def test_one_payment_keeps_no_two_promises(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "今天给您退 10 元。明天再给您退 5 元。")
    pay(desk, number, 1_000)
    assert kept(number) == [True, False]
    pay(desk, number, 500)
    assert kept(number) == [True, True]


def test_money_paid_before_keeps_nothing(desk: Desk) -> None:
    number = desk.incident()
    pay(desk, number, 2_000)
    desk.clock.advance(timedelta(minutes=1))
    tell(desk, number, "明天给您退 10 元")
    assert kept(number) == [False]
    pay(desk, number, 100)
    assert kept(number) == [False]


def test_a_parcel_on_its_way_keeps_a_reshipment(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "3 天内补发，明天给您退 5 元")
    draft = ReshipDraft(Money(2_000, "CNY"), courier="圆通速递", tracking_no="YT0000000000999")
    desk.services.fulfilment.reship(number, draft)
    assert kept(number) == [True, False]


def test_a_further_word_to_the_same_party_keeps_an_answer(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "明天中午前回复您")
    tell(desk, number, "在吗", Party.SUPPLIER)
    assert kept(number) == [False]
    tell(desk, number, "结果出来了，明天下午再回复您一次")
    assert kept(number) == [True, False], "what the further word promises is open"


def test_closing_with_an_open_commitment_is_refused(desk: Desk) -> None:
    number = desk.incident()
    tell(desk, number, "明天给您退 5 元")
    incident = desk.services.incidents._context.incident(number)
    assert read_facts(incident).open_commitment_count == 1
    pay(desk, number, 500)
    assert read_facts(incident).open_commitment_count == 0


def test_a_promise_of_nothing_is_refused_and_nothing_is_written(desk: Desk) -> None:
    number = desk.incident()
    bad = NewPromise(" ", desk.clock.now())
    with pytest.raises(DomainError) as told:
        desk.services.incidents.tell_buyer(number, "好的", promises=[bad])
    assert told.value.code == "message_empty"
    assert Message.select().count() == 0
