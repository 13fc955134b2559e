"""How a supplier is judged: what is measured, and the grade with its reasons. Source: domain.md 5."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.money import Money
from app.domain.statuses import MismatchKind


class Measure(StrEnum):
    """What is measured of a supplier."""

    WRONG_RATE = "wrong_rate"
    """Order lines sent wrongly of those sent."""
    FOUND_FIRST = "found_first"
    """Mistakes we saw before the buyer, of all."""
    STOPPED = "stopped"
    """Parcels stopped of those tried."""
    FIRST_ANSWER = "first_answer"
    """Median hours from telling him to his answer."""
    ADMITTED = "admitted"
    """What he admitted of what was claimed and answered."""
    RECEIVED = "received"
    """What came in of what he admitted."""
    DAYS_TO_MONEY = "days_to_money"
    """Mean days from admitting to the money."""
    ON_TIME = "on_time"
    """Orders that went out within the promised hours of payment."""
    NO_EVIDENCE = "no_evidence"
    """Mistakes without a single file on record."""


class Grade(StrEnum):
    """From best to worst."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"

    def lowered(self) -> Grade:
        """The next worse one."""
        grades = list(Grade)
        return grades[min(grades.index(self) + 1, len(grades) - 1)]


@dataclass(frozen=True)
class Share:
    """`part` of `whole` cases."""

    part: int = 0
    whole: int = 0

    @property
    def value(self) -> float | None:
        """From 0 to 1; None where there is no case."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True)
class Limits:
    """The worst value that still is an A, a B, a C; `is_more_better` says which way is worse."""

    a: float
    b: float
    c: float
    is_more_better: bool = False

    def grade(self, value: float) -> Grade:
        """The grade of a value."""
        for grade, limit in zip((Grade.A, Grade.B, Grade.C), (self.a, self.b, self.c), strict=True):
            if value >= limit if self.is_more_better else value <= limit:
                return grade
        return Grade.D


LIMITS: Mapping[Measure, Limits] = {
    Measure.ON_TIME: Limits(0.95, 0.90, 0.80, is_more_better=True),
    Measure.FIRST_ANSWER: Limits(4, 12, 24),
    Measure.STOPPED: Limits(0.80, 0.60, 0.40, is_more_better=True),
    Measure.ADMITTED: Limits(0.90, 0.70, 0.50, is_more_better=True),
    Measure.DAYS_TO_MONEY: Limits(7, 15, 30),
}
"""Ours: no platform or law names them. The wrong rate's are settings."""
LEAST_CASES = 5
"""A measure with fewer cases is shown and not graded."""


@dataclass(frozen=True)
class ClaimFigures:
    """Claims that went out in the window, in one currency; amounts in its minor units."""

    currency: str
    claims: int = 0
    claimed: int = 0
    answered: int = 0
    """Of `claimed`: what was admitted, refused or written off by now."""
    admitted: int = 0
    received: int = 0
    paid_claims: int = 0
    """Admitted claims with money in; `days` is the sum of theirs."""
    days: float = 0.0

    @property
    def admitted_share(self) -> float | None:
        """Of what was answered."""
        return self.admitted / self.answered if self.answered else None

    @property
    def received_share(self) -> float | None:
        """Of what was admitted."""
        return self.received / self.admitted if self.admitted else None

    @property
    def mean_days(self) -> float | None:
        """From admitting to the last money of a claim."""
        return self.days / self.paid_claims if self.paid_claims else None


@dataclass(frozen=True)
class Figures:
    """What was counted of one supplier between two moments."""

    since: datetime
    until: datetime
    wrong: Share = Share()
    kinds: Mapping[MismatchKind, int] = field(default_factory=dict)
    """Wrong lines by kind."""
    orders: int = 0
    incidents: int = 0
    by_us: int = 0
    without_evidence: int = 0
    stopped: Share = Share()
    answer_hours: float | None = None
    answers: int = 0
    unanswered: int = 0
    on_time: Share = Share()
    claims: tuple[ClaimFigures, ...] = ()
    """The currency with most claims first."""
    net_losses: tuple[Money, ...] = ()

    @property
    def net_per_hundred(self) -> tuple[Money, ...]:
        """Net loss for each hundred orders that went out, in each currency; empty where none did."""
        if not self.orders:
            return ()
        return tuple(_per_hundred(loss, self.orders) for loss in self.net_losses)

    def value(self, measure: Measure) -> float | None:
        """A share from 0 to 1, hours, or days; None where nothing tells."""
        claims = self.claims[0] if self.claims else ClaimFigures("")
        return {
            Measure.WRONG_RATE: self.wrong.value,
            Measure.FOUND_FIRST: Share(self.by_us, self.incidents).value,
            Measure.STOPPED: self.stopped.value,
            Measure.FIRST_ANSWER: self.answer_hours,
            Measure.ADMITTED: claims.admitted_share,
            Measure.RECEIVED: claims.received_share,
            Measure.DAYS_TO_MONEY: claims.mean_days,
            Measure.ON_TIME: self.on_time.value,
            Measure.NO_EVIDENCE: Share(self.without_evidence, self.incidents).value,
        }[measure]

    def cases(self, measure: Measure) -> int:
        """How many cases the value rests on."""
        claims = self.claims[0] if self.claims else ClaimFigures("")
        return {
            Measure.WRONG_RATE: self.wrong.whole,
            Measure.FOUND_FIRST: self.incidents,
            Measure.STOPPED: self.stopped.whole,
            Measure.FIRST_ANSWER: self.answers,
            Measure.ADMITTED: claims.claims,
            Measure.RECEIVED: claims.claims,
            Measure.DAYS_TO_MONEY: claims.paid_claims,
            Measure.ON_TIME: self.on_time.whole,
            Measure.NO_EVIDENCE: self.incidents,
        }[measure]


def _per_hundred(loss: Money, orders: int) -> Money:
    """Rounded half away from zero: a figure to compare by, never an amount to pay."""
    hundred, sign = abs(loss.minor) * 100, 1 if loss.minor >= 0 else -1
    return Money(sign * ((2 * hundred + orders) // (2 * orders)), loss.currency)


@dataclass(frozen=True)
class Graded:
    """One measure with its grade; `grade` None: too few cases to judge by."""

    measure: Measure
    value: float
    cases: int
    grade: Grade | None


@dataclass(frozen=True)
class Verdict:
    """A supplier's grade (None: too little was sent) and what it rests on, the worst first."""

    grade: Grade | None
    reasons: tuple[Graded, ...]


def judge(figures: Figures, wrong_limits: Limits, least_lines: int) -> Verdict:
    """The wrong rate gives the grade; each other measure at D lowers it a step, two steps at most.

    Under `least_lines` lines sent nothing is judged.
    """
    others = [_graded(figures, measure, limits, LEAST_CASES) for measure, limits in LIMITS.items()]
    rate = _graded(figures, Measure.WRONG_RATE, wrong_limits, least_lines)
    reasons = [graded for graded in (rate, *others) if graded is not None]
    if rate is None or rate.grade is None:
        return Verdict(None, _worst_first(reasons))
    grade = rate.grade
    for _ in [graded for graded in others if graded and graded.grade is Grade.D][:2]:
        grade = grade.lowered()
    return Verdict(grade, _worst_first(reasons))


def _graded(figures: Figures, measure: Measure, limits: Limits, least: int) -> Graded | None:
    value, cases = figures.value(measure), figures.cases(measure)
    if value is None:
        return None
    return Graded(measure, value, cases, limits.grade(value) if cases >= least else None)


def _worst_first(reasons: Sequence[Graded]) -> tuple[Graded, ...]:
    return tuple(sorted(reasons, key=lambda graded: graded.grade or "", reverse=True))
