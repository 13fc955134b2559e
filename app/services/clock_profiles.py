"""The clocks of each platform as they hold: the profile shipped, and the owner's own lengths over it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from app.data.queries.settings import value_of
from app.domain import settings as declared
from app.domain.changes import Outcome
from app.domain.deadlines import ClockRule, Stage, Unit
from app.domain.errors import DomainError
from app.domain.statuses import ClockKind, ParcelState
from app.services.platforms import DEFAULT, own_clocks, platform_profile
from app.services.settings import SettingsService

_HOURS = {Unit.HOURS: 1, Unit.DAYS: 24}


@dataclass(frozen=True)
class ClockTerm:
    """One clock of a platform: the rule in force, and the one shipped where the owner set his own."""

    rule: ClockRule
    shipped: ClockRule

    @property
    def is_own(self) -> bool:
        """Whether the owner set it."""
        return self.rule is not self.shipped


def rule_in_force(platform: str, clock: ClockKind, parcel: ParcelState | None) -> ClockRule | None:
    """The rule for `clock` while the parcel is at `parcel`, with the owner's length where he set one."""
    rule = platform_profile(platform).rule(clock, parcel)
    return None if rule is None else _in_force(platform, rule)


def ship_limit(platform: str) -> timedelta | None:
    """How long after payment a parcel may leave; None where nobody knows."""
    rule = rule_in_force(platform, ClockKind.SHIP, None)
    if rule is None or rule.amount is None:
        return None
    return timedelta(hours=rule.amount * _HOURS.get(rule.unit, 1))


def _in_force(platform: str, rule: ClockRule) -> ClockRule:
    """What the owner set for every platform stands behind a platform's own clock."""
    is_general = (rule.clock, rule.stage) not in own_clocks(platform)
    for key in (platform, DEFAULT) if is_general else (platform,):
        found = value_of(declared.clock_length(key, rule.clock, rule.stage).key)
        if found is not None and found[0]:
            return rule.with_length(str(found[0]))
    return rule


class ClockProfileService:
    """Shows the clocks of a platform and keeps what the owner changes."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings

    def terms(self, platform: str = DEFAULT) -> tuple[ClockTerm, ...]:
        """Every clock of a platform, in the order of domain.md 1.4."""
        order = list(ClockKind)
        rules = sorted(platform_profile(platform).rules, key=lambda rule: order.index(rule.clock))
        return tuple(ClockTerm(_in_force(platform, rule), rule) for rule in rules)

    def set(
        self, platform: str, clock: ClockKind, stage: Stage, amount: int | None, unit: Unit, warn: int = 0
    ) -> Outcome[str]:
        """The owner's own length; `amount` None: the clock does not run.

        Raises: DomainError clock_unknown, clock_length_invalid.
        """
        rule = next(
            (r for r in platform_profile(platform).rules if (r.clock, r.stage) == (clock, stage)), None
        )
        if rule is None:
            raise DomainError("clock_unknown", clock=clock)
        text = replace(rule, amount=amount, unit=unit, warn=warn).written()
        try:
            rule.with_length(text)
        except ValueError:
            raise DomainError("clock_length_invalid", amount=amount, warn=warn) from None
        return self._settings.set(declared.clock_length(platform, clock, stage), text)

    def as_shipped(self, platform: str, clock: ClockKind, stage: Stage) -> Outcome[str]:
        """The profile's length holds again."""
        return self._settings.set(declared.clock_length(platform, clock, stage), "")
