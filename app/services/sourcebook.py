"""Names of laws and rules, so that "consumer_law:25" can be shown."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from app.paths import resource


@cache
def _names() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resource("sources.toml").read_text("utf-8"))


def source_text(code: str, language: str) -> str:
    """ "consumer_law:25" → "消费者权益保护法 §25"; an unknown code is shown as it is."""
    key, _, article = code.partition(":")
    names = _names().get(key)
    if names is None:
        return code
    name = names.get(language, names["en"])
    return f"{name} §{article}" if article[:1].isdigit() else name
