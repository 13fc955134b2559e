"""What may be done against mistakes that come again, as a table of rules; and whether it helped.

How often is too often is nobody's law: every number below is (U), a shop's experience.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import exp, lgamma

from app.domain.scorecard import Share
from app.domain.statuses import MismatchKind, RootCause

K, C = MismatchKind, RootCause


class Advice(StrEnum):
    """What is proposed."""

    RELABEL_BINS = "relabel_bins"
    """Goods that are taken for others: label their bins anew, warn on each dispatch."""
    WAYBILL_WITH_GOODS = "waybill_with_goods"
    """Parcels that were swapped: a photo of the waybill beside the goods."""
    COUNT_AND_WEIGH = "count_and_weigh"
    """Too few or too many: the weight of each parcel."""
    CORRECT_NAMES = "correct_names"
    """We ordered the wrong thing ourselves: put our table of goods right."""
    CONFIRM_ADDRESS = "confirm_address"
    """Address or wish changed late: ask the buyer before the order goes out."""
    CANCELLED_FIRST = "cancelled_first"
    """Sent though cancelled: the list of cancelled orders before each pick-up."""
    GIFT_AS_LINE = "gift_as_line"
    """Gifts forgotten: each gift a line of its own on the dispatch sheet."""
    NUMBERS_SAME_DAY = "numbers_same_day"
    """Empty, doubled or false numbers: the shipping sheet on the day, before the pick-up."""
    OTHER_COURIER = "other_courier"
    """The courier mixes parcels up: another outlet or company."""


class ActionResult(StrEnum):
    """Whether an action helped."""

    HELPED = "helped"
    NOT_HELPED = "not_helped"


class ActionState(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    DONE = "done"
    """Done, and not yet seen whether it helped."""
    HELPED = "helped"
    NOT_HELPED = "not_helped"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Target:
    """Which mistakes an action is to make fewer: of these kinds, or from these causes; both empty: all."""

    kinds: frozenset[MismatchKind] = frozenset()
    causes: frozenset[RootCause] = frozenset()

    def hits(self, kind: MismatchKind, cause: RootCause, is_his: bool = True) -> bool:
        """Whether a mistake is one of them; by its kind only where the supplier bears a part of it."""
        is_any = not (self.kinds or self.causes)
        return cause in self.causes or (is_his and (is_any or kind in self.kinds))


@dataclass(frozen=True)
class Rule:
    """`least` mistakes of the target within `days` days, of one supplier or of one of his goods."""

    advice: Advice
    target: Target
    least: int
    days: int
    of_goods: bool = False


def _target(*members: MismatchKind | RootCause) -> Target:
    return Target(
        frozenset(m for m in members if isinstance(m, MismatchKind)),
        frozenset(m for m in members if isinstance(m, RootCause)),
    )


RULES = (
    Rule(Advice.RELABEL_BINS, _target(K.WRONG_ITEM, K.WRONG_COLOUR, K.WRONG_SPEC), 3, 30, of_goods=True),
    Rule(Advice.WAYBILL_WITH_GOODS, _target(K.SWAPPED), 2, 30),
    Rule(Advice.COUNT_AND_WEIGH, _target(K.SHORT, K.MISSING_LINE, K.OVER), 3, 30),
    Rule(Advice.CORRECT_NAMES, _target(C.SHOP_ENTRY, C.SYSTEM_IMPORT), 2, 90, of_goods=True),
    Rule(Advice.CONFIRM_ADDRESS, _target(K.WRONG_ADDRESS, C.BUYER_CHANGE), 2, 30),
    Rule(Advice.CANCELLED_FIRST, _target(K.CANCELLED_SHIPPED), 2, 30),
    Rule(Advice.GIFT_AS_LINE, _target(K.WRONG_GIFT), 2, 90),
    Rule(Advice.NUMBERS_SAME_DAY, _target(K.EMPTY_OR_FALSE, K.DUPLICATE), 2, 90),
    Rule(Advice.OTHER_COURIER, _target(C.COURIER_MIXUP), 3, 90),
)  # fmt: skip
TARGETS: Mapping[Advice, Target] = {rule.advice: rule.target for rule in RULES}


def target_of(advice: Advice | None, kind: MismatchKind | None) -> Target:
    """What an action is against: the rule's target, else the kind the owner named, else every mistake."""
    if advice is not None:
        return TARGETS[advice]
    return Target(frozenset({kind} if kind else ()))


@dataclass(frozen=True)
class GoodsName:
    """One variant as orders name it; all empty: whatever the supplier sends."""

    title: str = ""
    spec: str = ""
    sku_code: str = ""

    @property
    def key(self) -> str:
        """The same for the same goods: the code, else title and variant."""
        return self.sku_code or "/".join(filter(None, (self.title, self.spec)))


ANY_GOODS = GoodsName()
"""Whatever the supplier sends."""


@dataclass(frozen=True)
class Mistake:
    """One incident that counts, with the goods it is about; a row for each of them."""

    incident_id: int
    supplier_id: int
    goods: GoodsName
    kind: MismatchKind
    cause: RootCause
    found_at: datetime
    is_his: bool = True
    """It counts against the supplier."""


@dataclass(frozen=True)
class Taken:
    """An action that was taken or turned down; mistakes found until `until` propose it no more."""

    advice: Advice
    supplier_id: int | None
    goods_key: str
    until: datetime


@dataclass(frozen=True)
class Proposal:
    """What the rule proposes, with the incidents that are its reason, the newest first."""

    rule: Rule
    supplier_id: int
    goods: GoodsName
    incident_ids: tuple[int, ...]

    @property
    def advice(self) -> Advice:
        """The rule's."""
        return self.rule.advice


def propose(
    mistakes: Sequence[Mistake], taken: Iterable[Taken], now: datetime, rules: Sequence[Rule] = RULES
) -> list[Proposal]:
    """What to do against what came again; the most frequent first. What is taken already counts no more."""
    since: dict[tuple[Advice, int | None, str], datetime] = {}
    for action in taken:
        key = (action.advice, action.supplier_id, action.goods_key)
        since[key] = max(action.until, since.get(key, action.until))
    found = [proposal for rule in rules for proposal in _by_rule(rule, mistakes, since, now)]
    return sorted(found, key=lambda p: (-len(p.incident_ids), p.supplier_id, p.advice, p.goods.key))


def _by_rule(
    rule: Rule,
    mistakes: Sequence[Mistake],
    since: Mapping[tuple[Advice, int | None, str], datetime],
    now: datetime,
) -> Iterator[Proposal]:
    first = now - timedelta(days=rule.days)
    groups: dict[tuple[int, str], list[Mistake]] = {}
    for row in mistakes:
        key = row.goods.key if rule.of_goods else ""
        if not rule.target.hits(row.kind, row.cause, row.is_his) or not first <= row.found_at <= now:
            continue
        taken_until = since.get((rule.advice, row.supplier_id, key))
        if (key or not rule.of_goods) and (taken_until is None or row.found_at > taken_until):
            groups.setdefault((row.supplier_id, key), []).append(row)
    for (supplier_id, key), rows in groups.items():
        rows.sort(key=lambda row: (row.found_at, row.incident_id), reverse=True)
        ids = tuple(dict.fromkeys(row.incident_id for row in rows))
        if len(ids) >= rule.least:
            yield Proposal(rule, supplier_id, rows[0].goods if key else ANY_GOODS, ids)


LONGEST_EFFECT = 180
"""Days: before and after are no longer than this."""
_CHANCE = 0.1


class Trend(StrEnum):
    """What before and after say."""

    NOTHING_SENT = "nothing_sent"
    FEWER = "fewer"
    SAME = "same"
    MORE = "more"


@dataclass(frozen=True)
class Effect:
    """Wrong lines of those sent in `days` days before an action was done, and in as many after it."""

    days: int
    before: Share
    after: Share
    least: int
    """Lines a period must have for its share to say much."""

    @property
    def trend(self) -> Trend:
        """Which share is the greater."""
        was, now = self.before.value, self.after.value
        if was is None or now is None:
            return Trend.NOTHING_SENT
        return Trend.SAME if was == now else Trend.FEWER if now < was else Trend.MORE

    @property
    def is_small(self) -> bool:
        """Too few lines to judge by, before or after."""
        return min(self.before.whole, self.after.whole) < self.least

    @property
    def may_be_chance(self) -> bool:
        """Whether a difference as great comes up in one of ten such cases though nothing changed.

        Source: Fisher's exact test, one tail.
        """
        wrong = self.before.part + self.after.part
        if self.trend not in (Trend.FEWER, Trend.MORE):
            return True
        is_fewer = self.trend is Trend.FEWER
        counts = range(self.after.part + 1) if is_fewer else range(self.after.part, wrong + 1)
        return sum(self._likely(count, wrong) for count in counts) > _CHANCE

    def _likely(self, after: int, wrong: int) -> float:
        """How likely `after` of all the `wrong` lines fall into the later period by chance."""
        later, earlier = self.after.whole, self.before.whole
        if not 0 <= after <= later or not 0 <= wrong - after <= earlier:
            return 0.0
        ways = _log_ways(later, after) + _log_ways(earlier, wrong - after)
        return exp(ways - _log_ways(later + earlier, wrong))


def _log_ways(whole: int, part: int) -> float:
    """Logarithm of the ways to choose `part` of `whole`: the number itself may have thousands of digits."""
    return lgamma(whole + 1) - lgamma(part + 1) - lgamma(whole - part + 1)


def effect_days(done_on: date, today: date) -> int:
    """How long before and after can be: as long as it is done, half a year at most."""
    return max(0, min((today - done_on).days, LONGEST_EFFECT))
