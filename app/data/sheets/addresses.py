"""Takes a Chinese address apart: province, city, district and what follows."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from app.paths import resource

Region = tuple[str | None, str | None, str | None]
"""Province, city and district as printed; absent = None."""


class Address(NamedTuple):
    """The parts as printed; absent = None. `rest` is what follows the district."""

    province: str | None = None
    city: str | None = None
    district: str | None = None
    rest: str | None = None


_NOTHING = r"(?:(?!街道|大道|胡同|小区|社区|园区|校区|厂区|[0-9０-９号村路\s]).)"
# No part reaches over a space: "南城街道 某某区" has no district in front.
_CITY = re.compile(rf"(?:省|自治区)直辖县级行政(?:区划|单位)|{_NOTHING}{{1,14}}?(?:自治州|地区|盟|市)")
_DISTRICT = re.compile(
    rf"(?:苏州)?工业园区|路[北南桥]区|{_NOTHING}{{1,14}}?(?:自治县|自治旗|林区|特区|新区|区|县|旗|市)"
)
_HEAD = 5
_LONGEST_PROVINCE = 8
_MOST_SEEN = 20_000
_GAP = re.compile(r"[\s\-—,，/]+")


@lru_cache(maxsize=1)
def _provinces() -> tuple[dict[str, list[str]], frozenset[str]]:
    """Names by their first two characters, the longest first; and which are municipalities."""
    data = tomllib.loads(resource("regions/provinces.toml").read_text(encoding="utf-8"))
    full = [*data["provinces"], *data["municipalities"]]
    names: dict[str, list[str]] = defaultdict(list)
    for name in sorted({*full, *data["short"]}, key=len, reverse=True):
        names[name[:2]].append(name)
    return dict(names), frozenset(data["municipalities"])


def split_address(printed: str) -> Address:
    """The parts of a whole address; all of it is `rest` when no province or city can be told."""
    seen = _seen()
    for length in seen.lengths.get(printed[:_HEAD], ()):
        known = seen.found.get(printed[:length])
        if known is not None:
            return Address(*known, printed[length:].strip() or None)
    return _split(printed)


def split_addresses(printed: Iterable[str]) -> tuple[list[Region], list[str | None]]:
    """`split_address` of each: its first three parts, and the rest."""
    seen = _seen()
    lengths, found = seen.lengths, seen.found
    regions: list[Region] = []
    rests: list[str | None] = []
    for text in printed:
        for length in lengths.get(text[:_HEAD], ()):
            known = found.get(text[:length])
            if known is not None:
                regions.append(known)
                rests.append(text[length:].strip() or None)
                break
        else:
            *region, rest = _split(text)
            regions.append((region[0], region[1], region[2]))
            rests.append(rest)
    return regions, rests


def _split(printed: str) -> Address:
    province, after = _province(printed)
    city, after_city = _city(after, province)
    if province is None and city is None:
        return Address(rest=printed)
    district, rest = _take(_DISTRICT, after_city)
    found = Address(province, city, district, rest.strip() or None)
    if province and city and district:
        _seen().remember(printed[: len(printed) - len(rest)], found)
    return found


@dataclass
class _Seen:
    """How addresses began down to the district and what that meant.

    No rule that finds its part looks further than what it takes, but the one for provinces, by a character:
    where a beginning is longer than that and holds all three, it means the same whatever follows.
    """

    found: dict[str, Region] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """How long the beginnings are, by their first characters."""

    def clear(self) -> None:
        """Forget all."""
        self.found.clear()
        self.lengths.clear()

    def remember(self, beginning: str, found: Address) -> None:
        """Note a beginning; all are forgotten when there are too many."""
        if len(beginning.lstrip()) <= _LONGEST_PROVINCE:
            return
        if len(self.found) >= _MOST_SEEN:
            self.clear()
        self.found[beginning] = found[:3]
        lengths = self.lengths[beginning[:_HEAD]]
        if len(beginning) not in lengths:
            lengths.append(len(beginning))


@lru_cache(maxsize=1)
def _seen() -> _Seen:
    return _Seen()


def _province(printed: str) -> tuple[str | None, str]:
    start = printed.lstrip()
    for name in _provinces()[0].get(start[:2], ()):
        if start.startswith(name):
            after = start[len(name) :]
            # "吉林市船营区" is the city of Jilin, not the province.
            if after.startswith("市") or (after.startswith("省") and not name.endswith("省")):
                continue
            return name, after
    return None, start


def _city(after: str, province: str | None) -> tuple[str | None, str]:
    municipality = f"{(province or '').removesuffix('市')}市"
    if municipality in _provinces()[1]:
        trimmed = _trim(after)
        again = next((name for name in (municipality, "市辖区", "直辖县") if trimmed.startswith(name)), "")
        return municipality, trimmed[len(again) :]
    return _take(_CITY, after)


def _take(pattern: re.Pattern[str], text: str) -> tuple[str | None, str]:
    trimmed = _trim(text)
    found = pattern.match(trimmed)
    if not found:
        return None, text
    return found.group(), trimmed[found.end() :]


def _trim(text: str) -> str:
    gap = _GAP.match(text)
    return text[gap.end() :] if gap else text


def split_region(printed: str) -> Address:
    """The first three parts, from a cell of only these: "江苏省 南京市 建邺区", "四川省-成都市-武侯区"."""
    parts = [p for p in _GAP.split(printed.strip()) if p]
    if len(parts) < 2:
        found = split_address(printed)
        return found if found.province or found.city else Address(province=printed)
    district = parts[2] if len(parts) > 2 else None
    return Address(parts[0], parts[1], district, "".join(parts[3:]) or None)


def joined(province: str | None, city: str | None, district: str | None, rest: str | None) -> str | None:
    """The parts one after another, without repeating what `rest` already begins with."""
    parts = [p for p in (province, city, district) if p]
    tail = rest or ""
    region = "".join(parts)
    if region and tail.replace(" ", "").startswith(region):
        return tail
    return region + tail or None


def without_region(rest: str, province: str | None, city: str | None, district: str | None) -> str:
    """`rest` without province, city and district, where a sheet repeats them in the street's cell."""
    tail = rest
    if not (province and city and rest.startswith(province)):
        return rest
    for part in (province, city, district):
        if part and _trim(tail).startswith(part):
            tail = _trim(tail)[len(part) :]
    return _trim(tail) or rest
