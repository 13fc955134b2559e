"""Corrective actions: proposed from what came again, done, and held against the figures."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from app.data.models import CorrectiveAction, Incident, Liability
from app.domain import settings
from app.domain.errors import DomainError, NotFound
from app.domain.prevention import ActionResult, ActionState, Advice, GoodsName
from app.domain.scorecard import Share
from app.domain.statuses import LiableParty, MismatchKind, RootCause
from app.services.prevention import ActionDraft, ActionFilter
from tests.services.money.shop import Shop

CONFUSED = GoodsName("T恤1", "黑色 XL", "TX-1")


def days(shop: Shop, count: float) -> None:
    shop.clock.advance(timedelta(days=count))


def one_more(shop: Shop, number: int, kind: MismatchKind = MismatchKind.WRONG_COLOUR) -> Incident:
    incident = shop.make_incident(shop.make_order(f"R{number}"), f"CF-26-1{number:03}")
    Incident.update(kind=kind).where(Incident.id == incident.id).execute()
    return incident


def test_three_of_one_kind_of_goods_are_proposed_until_somebody_does_something(shop: Shop) -> None:
    prevention, actions = shop.services.prevention, shop.services.actions
    assert prevention.proposals() == []
    newest = [one_more(shop, n) for n in range(2)]
    (found,) = prevention.proposals()
    assert (found.proposal.advice, found.proposal.goods) == (Advice.RELABEL_BINS, CONFUSED)
    assert (found.supplier, len(found.proposal.incident_ids)) == (shop.supplier.name, 3)
    assert set(found.proposal.incident_ids) == {shop.incident.id, *(row.id for row in newest)}

    draft = ActionDraft("贴新标", supplier_id=shop.supplier.id, goods=CONFUSED, advice=Advice.RELABEL_BINS)
    number = actions.add(draft).value
    assert prevention.proposals() == [], "it is under way"
    actions.drop(number, "老李说不用")
    assert prevention.proposals() == [], "not for the same three"
    actions.reopen(number)
    actions.finish(number)
    days(shop, 1)
    for n in range(2, 5):
        one_more(shop, n)
    (again,) = prevention.proposals(shop.supplier.id)
    assert len(again.proposal.incident_ids) == 3, "only what came after it was done"
    assert prevention.proposals(shop.supplier.id + 1) == []


def test_the_owners_rule_says_how_often_is_too_often(shop: Shop) -> None:
    one_more(shop, 1)
    shop.services.settings.set(settings.REPEAT_TIMES, 2)
    assert len(shop.services.prevention.proposals()) == 1
    shop.services.settings.set(settings.REPEAT_TIMES, 0)
    assert shop.services.prevention.proposals() == []


def test_turned_down_with_a_reason_and_no_word_of_it_in_the_list_of_open_ones(shop: Shop) -> None:
    draft = ActionDraft("贴新标", supplier_id=shop.supplier.id, goods=CONFUSED, advice=Advice.RELABEL_BINS)
    with pytest.raises(DomainError, match="reason_missing"):
        shop.services.actions.decline(draft, " ")
    number = shop.services.actions.decline(draft, "已经换仓库").value
    row = shop.services.actions.get(number)
    assert (row.state, row.drop_reason) == (ActionState.DROPPED, "已经换仓库")
    assert shop.services.actions.find_ids(ActionFilter(states=frozenset({ActionState.OPEN})), None) == []


def test_a_mistake_that_is_not_his_is_no_reason_against_him(shop: Shop) -> None:
    for n in range(2):
        one_more(shop, n, MismatchKind.SWAPPED)
    assert [p.proposal.advice for p in shop.services.prevention.proposals()] == [Advice.WAYBILL_WITH_GOODS]
    for incident in Incident.select().where(Incident.kind == MismatchKind.SWAPPED):
        Liability.create(incident=incident, party=LiableParty.COURIER, share_percent=100)
    assert shop.services.prevention.proposals() == []


def test_the_list_is_sorted_filtered_and_counted(shop: Shop) -> None:
    actions = shop.services.actions
    today = shop.clock.now().astimezone(shop.services.settings.zone()).date()
    late = actions.add(
        ActionDraft("换标签", "老李", today - timedelta(days=1), supplier_id=shop.supplier.id)
    ).value
    soon = actions.add(ActionDraft("拍照", "我", today + timedelta(days=3), goods=CONFUSED)).value
    never = actions.add(ActionDraft("称重", "老李")).value
    done = actions.add(ActionDraft("核对", check_on=today - timedelta(days=2))).value
    actions.finish(done)
    assert actions.find_ids(None, None) == [done, late, soon, never]
    assert actions.find_ids(None, ("next", True)) == [soon, late, done, never], "without a day stands last"
    assert actions.find_ids(ActionFilter(is_overdue=True), ("text", False)) == [late, done]
    assert actions.find_ids(ActionFilter(owner="老李"), ("supplier", False)) == [late, never]
    assert actions.find_ids(ActionFilter(text="tx-1"), None) == [soon]
    assert actions.find_ids(ActionFilter(supplier_id=shop.supplier.id), None) == [late]
    assert actions.find_ids(ActionFilter(states=frozenset({ActionState.DONE})), None) == [done]
    for key in ("owner", "goods", "state"):
        assert set(actions.find_ids(None, (key, True))) == {late, soon, never, done}
    with pytest.raises(DomainError, match="unknown_sort"):
        actions.find_ids(None, ("nothing", False))
    totals = actions.totals()
    assert (totals.open, totals.to_check, totals.overdue) == (3, 1, 2)
    assert actions.totals(ActionFilter(owner="我")).open == 1
    assert actions.owners() == ["我", "老李"]
    assert [row.id for row in actions.due(today)] == [done, late]
    assert actions.load_rows([never, 999, late])[1].supplier == shop.supplier.name


def test_an_action_without_words_is_refused_in_its_own_words(shop: Shop) -> None:
    """The form said that a message was empty."""
    with pytest.raises(DomainError) as refused:
        shop.services.actions.add(ActionDraft("  "))
    assert refused.value.code == "action_empty"


def test_an_action_goes_its_way_and_back(shop: Shop) -> None:
    actions = shop.services.actions
    number = actions.add(ActionDraft("拍照", incident_id=shop.incident.id)).value
    row = actions.get(number)
    assert (row.draft.supplier_id, row.draft.kind) == (shop.supplier.id, MismatchKind.WRONG_COLOUR)
    before = actions.change(number, ActionDraft("拍照发群里", "老李", incident_id=shop.incident.id)).value
    assert before.text == "拍照"
    actions.finish(number)
    checked = actions.get(number)
    assert checked.next_on is not None
    assert (checked.next_on - _day(shop)).days == 30
    with pytest.raises(DomainError, match="verification_empty"):
        actions.verify(number, ActionResult.HELPED, "")
    actions.verify(number, ActionResult.NOT_HELPED, "又错两次")
    ended = actions.get(number)
    assert (ended.state, ended.verification) == (ActionState.NOT_HELPED, "又错两次")
    for write in (actions.finish, lambda n: actions.drop(n, "x")):
        with pytest.raises(DomainError, match="action_ended"):
            write(number)
    actions.reopen(number)
    assert actions.get(number).state is ActionState.DONE
    actions.reopen(number)
    assert actions.get(number).state is ActionState.OPEN
    with pytest.raises(NotFound):
        actions.get(number + 1)


def _day(shop: Shop) -> date:
    return shop.clock.now().astimezone(shop.services.settings.zone()).date()


def test_before_and_after_are_equal_periods_of_the_same_mistakes(shop: Shop) -> None:
    """Two days before: 2 of 3 orders of TX-1 wrong; two days after: 1 of 4. Other goods do not count."""
    actions, prevention = shop.services.actions, shop.services.prevention
    one_more(shop, 1)
    shop.make_order("good")
    days(shop, 1.5)
    draft = ActionDraft("贴新标", supplier_id=shop.supplier.id, goods=CONFUSED, advice=Advice.RELABEL_BINS)
    number = actions.add(draft).value
    assert prevention.before_and_after(number) is None, "it is not done"
    actions.finish(number)
    days(shop, 1)
    later = one_more(shop, 2)
    one_more(shop, 3, MismatchKind.SHORT)
    for n in range(2):
        shop.make_order(f"right{n}")
    days(shop, 1)
    found = prevention.before_and_after(number)
    assert found is not None
    assert (found.effect.days, found.effect.before, found.effect.after) == (2, Share(2, 3), Share(1, 4))
    assert found.after_ids == (later.id,)
    assert len(found.before_ids) == 2
    assert found.effect.is_small, "seven lines are few"
    everything = actions.add(ActionDraft("都查")).value
    actions.finish(everything)
    days(shop, 2)
    whole = prevention.before_and_after(everything)
    assert whole is not None
    assert whole.effect.before == Share(2, 8), "both lines of four orders, whoever sent them"


def test_a_cause_of_ours_counts_whoever_bears_it(shop: Shop) -> None:
    for n in range(2):
        incident = one_more(shop, n)
        Incident.update(root_cause=RootCause.SHOP_ENTRY).where(Incident.id == incident.id).execute()
    advices = {p.proposal.advice for p in shop.services.prevention.proposals()}
    assert advices == {Advice.RELABEL_BINS, Advice.CORRECT_NAMES}


def test_rows_of_another_time_are_read(shop: Shop) -> None:
    """What version 14 wrote: a text and a check, nothing of what it was against."""
    row = CorrectiveAction.create(text="老的", done_at=datetime(2026, 1, 1, tzinfo=UTC))
    found = shop.services.prevention.before_and_after(row.id)
    assert found is not None
    assert found.effect.days == (_day(shop) - date(2026, 1, 1)).days
