"""What the countries on a sheet tell: the order of its dates, the currency of its amounts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.data.sheets.times import DAY_FIRST, MONTH_FIRST
from app.paths import resource

_PREFIX = re.compile(r"\(?\+\s?(\d{1,3})")


@dataclass(frozen=True)
class Country:
    """A country that shops sell to."""

    currency: str
    prefix: str
    """Of its phone numbers, without +; "" where it is shared."""
    month_first: bool


@lru_cache(maxsize=1)
def _countries() -> tuple[dict[str, Country], dict[str, Country]]:
    """By name, and by prefix."""
    data = tomllib.loads(resource("regions/abroad.toml").read_text(encoding="utf-8"))
    by_name: dict[str, Country] = {}
    for entry in data["country"]:
        country = Country(entry["currency"], entry.get("prefix", ""), entry.get("month_first", False))
        by_name.update({name.casefold(): country for name in entry["names"]})
    return by_name, {c.prefix: c for c in by_name.values() if c.prefix}


def country_named(printed: str | None) -> Country | None:
    """The country written as `printed`, by name or code."""
    return _countries()[0].get((printed or "").strip().casefold())


def country_of_phone(phone: str | None) -> Country | None:
    """The country of a number with its prefix, "(+84)90…"; None without a prefix."""
    found = _PREFIX.match(phone or "")
    digits = found.group(1) if found else ""
    return next((c for n in (3, 2) if (c := _countries()[1].get(digits[:n])) and len(digits) >= n), None)


def order_of_dates(countries: Iterable[Country]) -> str:
    """How dates are written where all these countries agree; else ""."""
    orders = {MONTH_FIRST if c.month_first else DAY_FIRST for c in countries}
    return orders.pop() if len(orders) == 1 else ""
