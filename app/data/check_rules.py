"""Loads the word lists of the checks before dispatch into the domain's values."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from app.domain.checks import CheckRules, RemarkGroup, Severity
from app.paths import resource


@cache
def load_check_rules() -> CheckRules:
    """The rules of `resources/checks.toml`; thresholds in them are the defaults of the settings."""
    with resource("checks.toml").open("rb") as file:
        return check_rules_from(tomllib.load(file))


def check_rules_from(data: dict[str, Any]) -> CheckRules:
    """Rules from the tables of a word list file."""
    return CheckRules(
        remarks=tuple(_group(entry) for entry in data["remark"]),
        forwarding_words=tuple(data["forwarding_words"]),
        cities_without_districts=frozenset(data["cities_without_districts"]),
        shortest_address=data["shortest_address"],
    )


def _group(entry: dict[str, Any]) -> RemarkGroup:
    return RemarkGroup(
        entry["id"], tuple(entry["words"]), tuple(entry["except"]), Severity(entry["severity"])
    )
