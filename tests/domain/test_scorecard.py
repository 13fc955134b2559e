"""Grades of a supplier: every limit, both ways, and what lowers a grade."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.scorecard import LIMITS, ClaimFigures, Figures, Grade, Limits, Measure, Share, judge

AT = datetime(2026, 3, 1, tzinfo=UTC)
WRONG = Limits(0.005, 0.01, 0.02)
GOOD = Figures(
    AT,
    AT,
    wrong=Share(0, 1000),
    on_time=Share(100, 100),
    stopped=Share(10, 10),
    answer_hours=1.0,
    answers=10,
    claims=(ClaimFigures("CNY", 10, 1000, 1000, 1000, 1000, 10, 10.0),),
)


@pytest.mark.parametrize(
    "wrong, grade",
    [(0, "A"), (5, "A"), (6, "B"), (10, "B"), (11, "C"), (20, "C"), (21, "D"), (1000, "D")],
)
def test_the_wrong_rate_gives_the_grade(wrong: int, grade: str) -> None:
    assert judge(replace(GOOD, wrong=Share(wrong, 1000)), WRONG, 20).grade == grade


WORST = {
    Measure.ON_TIME: {"on_time": Share(79, 100)},
    Measure.FIRST_ANSWER: {"answer_hours": 24.1},
    Measure.STOPPED: {"stopped": Share(3, 10)},
    Measure.ADMITTED: {"claims": (ClaimFigures("CNY", 10, 1000, 1000, 499, 499, 10, 10.0),)},
    Measure.DAYS_TO_MONEY: {"claims": (ClaimFigures("CNY", 10, 1000, 1000, 1000, 1000, 10, 301.0),)},
}


@pytest.mark.parametrize("measure", list(LIMITS))
def test_each_other_measure_at_its_worst_lowers_it_a_step(measure: Measure) -> None:
    verdict = judge(replace(GOOD, **WORST[measure]), WRONG, 20)
    assert verdict.grade is Grade.B
    assert verdict.reasons[0].measure is measure
    assert verdict.reasons[0].grade is Grade.D


def test_two_steps_at_most() -> None:
    bad = replace(GOOD, on_time=Share(0, 100), stopped=Share(0, 100), answer_hours=99.0)
    assert judge(bad, WRONG, 20).grade is Grade.C


def test_few_cases_are_shown_and_not_graded() -> None:
    verdict = judge(replace(GOOD, stopped=Share(0, 4)), WRONG, 20)
    [stopped] = [row for row in verdict.reasons if row.measure is Measure.STOPPED]
    assert (verdict.grade, stopped.grade, stopped.value) == (Grade.A, None, 0.0)


def test_too_few_lines_are_no_ground_for_a_grade() -> None:
    assert judge(replace(GOOD, wrong=Share(19, 19)), WRONG, 20).grade is None
    assert judge(replace(GOOD, wrong=Share(19, 20)), WRONG, 20).grade is Grade.D


@pytest.mark.parametrize("measure", list(LIMITS))
def test_limits_fall_one_way(measure: Measure) -> None:
    limits = LIMITS[measure]
    steps = [limits.a, limits.b, limits.c]
    assert steps == sorted(steps, reverse=limits.is_more_better)
    assert [limits.grade(step) for step in steps] == [Grade.A, Grade.B, Grade.C]
    beyond = limits.c - 0.01 if limits.is_more_better else limits.c + 0.01
    assert limits.grade(beyond) is Grade.D


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_net_loss_per_hundred_is_rounded_to_the_nearest(minor: int, orders: int) -> None:
    [share] = replace(GOOD, orders=orders, net_losses=(Money(minor, "CNY"),)).net_per_hundred
    assert abs(share.minor * orders - minor * 100) * 2 <= orders
