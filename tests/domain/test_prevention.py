"""What is proposed against mistakes that come again, and what before and after say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.prevention import (
    RULES,
    TARGETS,
    Advice,
    Effect,
    GoodsName,
    Mistake,
    Taken,
    Target,
    Trend,
    effect_days,
    propose,
)
from app.domain.scorecard import Share
from app.domain.statuses import MismatchKind, RootCause

NOW = datetime(2026, 7, 1, 4, tzinfo=UTC)
BLACK = GoodsName("T恤", "黑色 XL", "TX-1")
NUMBERS = count(1)


def mistake(
    kind: MismatchKind = MismatchKind.WRONG_COLOUR,
    *,
    days: float = 1,
    supplier: int = 1,
    goods: GoodsName = BLACK,
    cause: RootCause = RootCause.UNDECIDED,
) -> Mistake:
    return Mistake(next(NUMBERS), supplier, goods, kind, cause, NOW - timedelta(days=days))


def test_goods_confused_three_times_ask_for_new_labels_on_their_bins() -> None:
    rows = [mistake(days=n) for n in (1, 2, 3)]
    (found,) = propose(rows, [], NOW)
    assert (found.advice, found.goods, found.supplier_id) == (Advice.RELABEL_BINS, BLACK, 1)
    assert found.incident_ids == tuple(row.incident_id for row in rows), "the newest first"
    assert propose(rows[:2], [], NOW) == []


def test_other_goods_and_other_suppliers_are_not_counted_together() -> None:
    white = GoodsName("T恤", "白色 XL", "TX-2")
    assert propose([mistake(), mistake(), mistake(goods=white)], [], NOW) == []
    assert propose([mistake(), mistake(), mistake(supplier=2)], [], NOW) == []


def test_goods_without_a_code_are_known_by_title_and_variant() -> None:
    nameless = GoodsName("围巾", "灰色")
    (found,) = propose([mistake(goods=nameless) for _ in range(3)], [], NOW)
    assert found.goods == nameless
    assert propose([mistake(goods=GoodsName()) for _ in range(3)], [], NOW) == [], "which goods?"


def test_what_is_too_long_ago_counts_no_more() -> None:
    assert propose([mistake(days=31), mistake(), mistake()], [], NOW) == []


def test_a_mistake_with_several_goods_counts_once() -> None:
    row = mistake(MismatchKind.SWAPPED)
    same = Mistake(row.incident_id, 1, GoodsName("裤"), row.kind, row.cause, row.found_at)
    assert propose([row, same], [], NOW) == []
    (found,) = propose([row, same, mistake(MismatchKind.SWAPPED)], [], NOW)
    assert len(found.incident_ids) == 2
    assert found.goods == GoodsName(), "it is about all he ships"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.advice.value)
def test_each_rule_proposes_from_its_number_on(rule: object) -> None:
    assert isinstance(rule, type(RULES[0]))
    kind = next(iter(rule.target.kinds), MismatchKind.OVER)
    cause = RootCause.UNDECIDED if rule.target.kinds else next(iter(rule.target.causes))
    rows = [mistake(kind, cause=cause) for _ in range(rule.least)]
    assert rule.advice in {found.advice for found in propose(rows, [], NOW)}
    assert propose(rows[1:], [], NOW) == []


def test_what_was_taken_is_proposed_again_only_for_what_came_after() -> None:
    rows = [mistake(days=n) for n in (1, 2, 3, 10, 11, 12)]
    taken = Taken(Advice.RELABEL_BINS, 1, BLACK.key, NOW - timedelta(days=5))
    (found,) = propose(rows, [taken], NOW)
    assert len(found.incident_ids) == 3
    assert propose(rows[1:], [taken], NOW) == []
    elsewhere = Taken(Advice.RELABEL_BINS, 2, BLACK.key, NOW)
    assert len(propose(rows, [elsewhere], NOW)[0].incident_ids) == 6


def test_every_advice_has_one_rule_and_a_target() -> None:
    assert [rule.advice for rule in RULES] == list(Advice)
    assert set(TARGETS) == set(Advice)
    assert Target().hits(MismatchKind.OVER, RootCause.UNDECIDED), "no target: every mistake"


def effect(before: tuple[int, int], after: tuple[int, int], least: int = 20) -> Effect:
    return Effect(30, Share(*before), Share(*after), least)


@pytest.mark.parametrize(
    "before, after, trend, is_small, may_be_chance",
    [
        ((0, 0), (0, 10), Trend.NOTHING_SENT, True, True),
        ((3, 50), (0, 50), Trend.FEWER, False, True),
        ((6, 50), (0, 50), Trend.FEWER, False, False),
        ((2, 40), (2, 40), Trend.SAME, False, True),
        ((0, 50), (6, 50), Trend.MORE, False, False),
        ((3, 10), (0, 60), Trend.FEWER, True, False),
        ((500, 40_000), (300, 40_000), Trend.FEWER, False, False),
    ],
)
def test_before_and_after_are_read_with_care(
    before: tuple[int, int], after: tuple[int, int], trend: Trend, is_small: bool, may_be_chance: bool
) -> None:
    found = effect(before, after)
    assert (found.trend, found.is_small, found.may_be_chance) == (trend, is_small, may_be_chance)


def _tail(before: Share, after: Share) -> float:
    """The same by whole numbers: ways to deal all wrong lines out to the two periods."""
    wrong, whole = before.part + after.part, before.whole + after.whole
    is_fewer = after.part * before.whole < before.part * after.whole
    counts = range(after.part + 1) if is_fewer else range(after.part, min(wrong, after.whole) + 1)
    ways = sum(comb(after.whole, n) * comb(before.whole, wrong - n) for n in counts if n <= wrong)
    return ways / comb(whole, wrong)


@settings(max_examples=40)
@given(st.tuples(*[st.integers(0, 12), st.integers(1, 60)] * 2))
def test_chance_is_fishers(drawn: tuple[int, int, int, int]) -> None:
    before, after = Share(min(drawn[0], drawn[1]), drawn[1]), Share(min(drawn[2], drawn[3]), drawn[3])
    found = Effect(30, before, after, 20)
    tail = _tail(before, after)
    if found.trend in (Trend.FEWER, Trend.MORE) and abs(tail - 0.1) > 1e-9:
        assert found.may_be_chance == (tail > 0.1)


def test_periods_are_as_long_as_it_is_done_and_half_a_year_at_most() -> None:
    assert effect_days(date(2026, 6, 1), date(2026, 7, 1)) == 30
    assert effect_days(date(2025, 6, 1), date(2026, 7, 1)) == 180
    assert effect_days(date(2026, 7, 2), date(2026, 7, 1)) == 0
