"""Platform profiles: names, currency and clocks, read from resources/platforms."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from app.domain.deadlines import ClockRule, PlatformProfile, Stage, Unit
from app.domain.statuses import ClockKind
from app.paths import resource

DEFAULT = "default"


@cache
def _own(key: str) -> PlatformProfile | None:
    path = resource(f"platforms/{key}.toml")
    return _read(key, tomllib.loads(path.read_text("utf-8"))) if path.is_file() else None


def _read(key: str, data: dict[str, Any]) -> PlatformProfile:
    return PlatformProfile(
        key=key,
        names={"zh_CN": data["name_zh"], "en": data["name_en"]},
        currency=data["currency"],
        rules=tuple(_rule(entry) for entry in data.get("clocks", [])),
    )


def _rule(entry: dict[str, Any]) -> ClockRule:
    return ClockRule(
        clock=ClockKind(entry["clock"]),
        stage=Stage(entry.get("stage", "")),
        amount=entry.get("value"),
        unit=Unit(entry["unit"]),
        warn=entry.get("warn", 0),
        source=entry["source"],
        checked_on=entry.get("checked_on"),
        is_verified=entry["verified"],
    )


def own_clocks(key: str) -> frozenset[tuple[ClockKind, Stage]]:
    """Clocks that a platform's own profile names, known or not."""
    own = _own(key) if key.isidentifier() else None
    return frozenset() if own is None else frozenset((rule.clock, rule.stage) for rule in own.rules)


def known_platforms() -> tuple[str, ...]:
    """Keys of the platforms that have a profile of their own, the default left out."""
    names = sorted(path.stem for path in resource("platforms").glob("*.toml"))
    return tuple(name for name in names if name != DEFAULT)


@cache
def platform_profile(key: str) -> PlatformProfile:
    """The profile of a platform: its own clocks over those that hold everywhere."""
    default = _own(DEFAULT)
    assert default is not None
    own = _own(key) if key.isidentifier() else None
    if own is None or own is default:
        return default
    replaced = {(rule.clock, rule.stage) for rule in own.rules}
    kept = tuple(rule for rule in default.rules if (rule.clock, rule.stage) not in replaced)
    return PlatformProfile(own.key, own.names, own.currency, (*own.rules, *kept))
