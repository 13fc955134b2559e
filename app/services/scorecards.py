"""Scorecards of suppliers: figures over a window, the grade with its reasons, and what repeats itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from statistics import median

from app.data.models import Supplier
from app.data.queries import ledger
from app.data.queries import scorecard as queries
from app.data.queries.common import Sort, in_order, last_operation_no, sort_parts
from app.data.queries.ledger import LedgerFilter
from app.data.queries.scorecard import FoundCounts, RepeatedMistake
from app.data.queries.sent_counts import LinesSent, lines_sent, wrong_incidents
from app.data.unit_of_work import UnitOfWork
from app.domain import settings as declared
from app.domain.ledger import GroupBy
from app.domain.money import Money
from app.domain.scorecard import Figures, Limits, Measure, Share, Verdict, judge
from app.domain.statuses import MismatchKind
from app.services.months import moments_of, month_starts, next_month
from app.services.settings import SettingsService

__all__ = ["WINDOWS", "MonthRate", "RepeatedMistake", "Scorecard", "ScorecardService"]

WINDOWS = (30, 90)
"""Days over which suppliers are judged."""
MONTHS = 12


@dataclass(frozen=True)
class Scorecard:
    """One supplier over the last `days` days."""

    supplier_id: int
    name: str
    is_held: bool
    days: int
    figures: Figures
    verdict: Verdict

    @property
    def id(self) -> int:
        """The supplier, for lists."""
        return self.supplier_id


@dataclass(frozen=True)
class MonthRate:
    """Lines of one supplier that went out in a month, the wrong ones among them."""

    first_on: date
    wrong: Share
    is_small: bool = False
    """Too few lines to judge by."""


class ScorecardService:
    """Reads only; every figure is counted from the orders, parcels, incidents and postings themselves."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow, self._settings = uow, settings
        self._known: dict[object, tuple[object, dict[int, Figures]]] = {}
        self._shown: dict[int, Scorecard] = {}

    def read(self, supplier_id: int, days: int) -> Scorecard:
        """The card of one supplier; all of its figures are none where he did nothing."""
        row = Supplier.get_by_id(supplier_id)
        return self._card(row, days, self._figures(days))

    def compare(self, days: int) -> list[Scorecard]:
        """Everybody who sent something or had a mistake in the window; the worst first, the unjudged last."""
        figures = self._figures(days)
        rows = Supplier.select().where(Supplier.id.in_(list(figures))).order_by(Supplier.name)
        cards = [self._card(row, days, figures) for row in rows]
        return sorted(cards, key=_worst_first)

    def of_month(self, first_on: date) -> list[Scorecard]:
        """As `compare`, of one business month; one that still runs ends now."""
        zone, following = self._settings.zone(), next_month(first_on)
        since, until = moments_of((first_on, following), zone)
        figures = self._count(since, min(until, self._uow.clock.now()))
        rows = Supplier.select().where(Supplier.id.in_(list(figures))).order_by(Supplier.name)
        cards = [self._card(row, (following - first_on).days, figures) for row in rows]
        return sorted(cards, key=_worst_first)

    def find_ids(self, filter: int | None, sort: Sort) -> list[int]:
        """Suppliers by a measure's name, by "name", "grade" or "net"; `filter`: the days of the window.

        There are tens of suppliers, hundreds at most: they are sorted here. What is not known stands last.
        """
        key, is_down = sort_parts(sort)
        cards = self.compare(filter or WINDOWS[0])
        if key:
            cards.sort(key=lambda card: _sort_value(card, key), reverse=is_down)
            cards.sort(key=lambda card: _sort_value(card, key) == _UNKNOWN)
        self._shown = {card.supplier_id: card for card in cards}
        return list(self._shown)

    def load_rows(self, ids: Sequence[int]) -> list[Scorecard]:
        """The cards that `find_ids` found last, in the order of `ids`."""
        return in_order(ids, self._shown)

    def months(self, supplier_id: int) -> list[MonthRate]:
        """The last twelve business months, this one last."""
        now, zone = self._uow.clock.now(), self._settings.zone()
        firsts = month_starts(now.astimezone(zone).date(), MONTHS)
        counted = lines_sent([*moments_of(firsts, zone), now])
        shares = [_shares(counted, {place}).get(supplier_id, Share()) for place in range(MONTHS)]
        least = self._settings.get(declared.LEAST_LINES)
        return [
            MonthRate(first, share, share.whole < least) for first, share in zip(firsts, shares, strict=True)
        ]

    def behind_month(self, supplier_id: int, first_on: date) -> list[int]:
        """The incidents that `months` counts in the month that begins on `first_on`, the newest first."""
        following = (first_on.replace(day=28) + timedelta(days=4)).replace(day=1)
        since, until = moments_of([first_on, following], self._settings.zone())
        return wrong_incidents(since, min(until, self._uow.clock.now()), supplier_id=supplier_id)

    def repeated(self) -> list[RepeatedMistake]:
        """Goods that one supplier got wrong so often lately that the owner's rule proposes to hold them."""
        least = self._settings.get(declared.REPEAT_TIMES)
        now = self._uow.clock.now()
        since = now - timedelta(days=self._settings.get(declared.REPEAT_DAYS))
        return queries.repeated_mistakes(since, now, least) if least else []

    def _card(self, row: Supplier, days: int, figures: Mapping[int, Figures]) -> Scorecard:
        now = self._uow.clock.now()
        own = figures.get(row.id) or Figures(now - timedelta(days=days), now)
        verdict = judge(own, self._wrong_limits(), self._settings.get(declared.LEAST_LINES))
        today = now.astimezone(self._settings.zone()).date()
        is_held = bool(row.is_held) and (row.hold_until_on is None or row.hold_until_on >= today)
        return Scorecard(row.id, row.name, is_held, days, own, verdict)

    def _wrong_limits(self) -> Limits:
        a, b, c = (
            self._settings.get(setting) / 10_000
            for setting in (declared.WRONG_A, declared.WRONG_B, declared.WRONG_C)
        )
        return Limits(a, b, c)

    def _figures(self, days: int) -> dict[int, Figures]:
        """Read once for each state of the data and hour: with a hundred thousand orders it takes a while."""
        now = self._uow.clock.now()
        key = (last_operation_no(), now.replace(minute=0, second=0, microsecond=0))
        if days not in self._known or self._known[days][0] != key:
            self._known[days] = (key, self._count(now - timedelta(days=days), now))
        return self._known[days][1]

    def _count(self, since: datetime, until: datetime) -> dict[int, Figures]:
        counted = lines_sent([since, until])
        wrong, kinds = _shares(counted, {0}), _kinds(counted)
        found, stops = queries.incidents_found(since, until), queries.stops_ended(since, until)
        answers, claims = queries.answer_hours(since, until), queries.claims(since, until)
        late, orders = self._on_time(since, until), queries.orders_sent(since, until)
        losses = self._net_losses(since, until)
        everybody = {number for part in (wrong, found, claims, losses, orders) for number in part}
        return {
            number: _with_found(
                Figures(
                    since=since,
                    until=until,
                    wrong=wrong.get(number, Share()),
                    kinds=kinds.get(number, {}),
                    orders=orders.get(number, 0),
                    stopped=stops.get(number, Share()),
                    answer_hours=median(answers[number]) if number in answers else None,
                    answers=len(answers.get(number, ())),
                    on_time=late.get(number, Share()),
                    claims=claims.get(number, ()),
                    net_losses=losses.get(number, ()),
                ),
                found.get(number, FoundCounts()),
            )
            for number in everybody
        }

    def _on_time(self, since: datetime, until: datetime) -> dict[int, Share]:
        return queries.on_time(since, until, self._settings.get(declared.SHIP_HOURS))

    def _net_losses(self, since: datetime, until: datetime) -> dict[int, tuple[Money, ...]]:
        """By the business days that the window touches; a supplier's parts sum to the ledger's."""
        zone = self._settings.zone()
        last = (until - timedelta(microseconds=1)).astimezone(zone).date()  # midnight begins the day after
        wanted = LedgerFilter(from_on=since.astimezone(zone).date(), to_on=last)
        found: dict[int, list[Money]] = defaultdict(list)
        for row in ledger.net_losses(GroupBy.SUPPLIER, wanted, zone):
            if isinstance(row.key, int):
                found[row.key].append(row.loss.net)
        return {number: tuple(losses) for number, losses in found.items()}


def _with_found(figures: Figures, found: FoundCounts) -> Figures:
    return replace(
        figures,
        incidents=found.incidents,
        by_us=found.by_us,
        without_evidence=found.without_evidence,
        unanswered=found.unanswered,
    )


def _shares(counted: LinesSent, periods: set[int]) -> dict[int, Share]:
    """Lines against each supplier among those of his that went out in the periods."""
    sent: Counter[int] = Counter()
    wrong: Counter[int] = Counter()
    for row in counted.sent:
        if row.supplier_id is not None and row.period in periods:
            sent[row.supplier_id] += row.sent
    for mistake in counted.wrong:
        if mistake.supplier_id is not None and mistake.period in periods and mistake.is_his:
            wrong[mistake.supplier_id] += mistake.wrong
    return {number: Share(wrong[number], count) for number, count in sent.items()}


def _kinds(counted: LinesSent) -> dict[int, dict[MismatchKind, int]]:
    found: dict[int, Counter[MismatchKind]] = defaultdict(Counter)
    for row in counted.wrong:
        if row.supplier_id is not None and row.is_his:
            found[row.supplier_id][row.kind] += row.wrong
    return {number: dict(counts.most_common()) for number, counts in found.items()}


def _worst_first(card: Scorecard) -> tuple[bool, int, float, str]:
    grade = card.verdict.grade
    rate = card.figures.wrong.value or 0.0
    return (grade is None, -ord(grade) if grade else 0, -rate, card.name)


_UNKNOWN = (1, "")


def _sort_value(card: Scorecard, key: str) -> tuple[float, str]:
    """Amounts of one currency only are compared: the first, as shown."""
    if key == "name":
        return 0, card.name
    if key == "grade":
        return (0, card.verdict.grade.value) if card.verdict.grade else _UNKNOWN
    if key == "net":
        losses = card.figures.net_per_hundred
        return (float(losses[0].minor), losses[0].currency) if losses else _UNKNOWN
    value = card.figures.value(Measure(key))
    return _UNKNOWN if value is None else (value, " ")
