"""Where a line goes: province, city, district and address, from however many columns a sheet has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.data.sheets import addresses, values
from app.domain.memo import Memo
from app.domain.sheet_line import SheetLine

FIELDS: Final = (
    "recipient", "phone", "province", "city", "district", "address", "full_address", "country",
)  # fmt: skip
"""What a place is told by."""

_PHONE = re.compile(
    r"(?<![\d*])(1[3-9]\d{9}|1\d{2}\*{4,6}\d{2,4}|0\d{2,3}-?\d{7,8})(?:[-_转]\d{1,6})?(?![\d*])"
)
_BREAK = re.compile(r"[\s,，;；|]+")
_LABEL = re.compile(r"(?:收件人|收货人|姓名|电话|手机|手机号|地址|收货地址|收件地址|联系电话)\s*[:：]\s*")
_NAME = re.compile(r"[^\d\s,，;；]{1,20}")
_LONGEST_NAME = 6
_TOGETHER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff*]")
_HOME = frozenset({"", "cn", "chn", "china", "中国", "中国大陆"})


def fill_place(line: SheetLine, contact: str | None, region: str | None) -> None:
    """Complete the address fields of `line`.

    `contact` is a cell of name, phone and address in one, `region` one of province, city and district.
    """
    if contact is None and not line.phone:
        contact = _hidden_contact(line)
    if contact:
        _take_contact(line, contact)
    if region and not line.province:
        found = addresses.split_region(region)
        line.province, line.city, line.district = found.province, found.city, found.district
        line.address = (found.rest or "") + (line.address or "") or None
    if (line.country or "").lower() not in _HOME:
        return
    if line.full_address and not line.province:
        _split_full(line, line.full_address)
    elif line.province or line.city or line.address:
        parts = _joined_parts(line.province, line.city, line.district, line.address)
        line.address, whole = parts
        line.full_address = line.full_address or whole


def filled_places(
    columns: Mapping[str, Sequence[str | None]],
    contacts: Sequence[str | None],
    regions: Sequence[str | None],
) -> dict[str, list[Any]]:
    """`fill_place` of many lines: `columns` holds each of `FIELDS`, one value for each line."""
    told = {name: list(columns[name]) for name in FIELDS}
    if _are_whole(told, contacts, regions):
        return _split_all(told)
    rows = zip(*(columns[name] for name in FIELDS), contacts, regions, strict=True)
    addresses_told, wholes = told["address"], told["full_address"]
    joined_regions: Memo[addresses.Region, tuple[str, bool]] = Memo(_region)
    for at, (_, phone, province, city, district, address, whole, country, contact, region) in enumerate(rows):
        if whole and phone and not (contact or region or country or province):
            _split_at(told, at, whole)
            continue
        if contact or region or country or not phone or not province:
            _fill_at(told, at, contact, region)
            continue
        start, is_together = joined_regions[province, city, district]
        if is_together and address and " " not in address and not address.startswith(province):
            wholes[at] = whole or start + address
            continue
        addresses_told[at], joined = _joined_parts(province, city, district, address)
        wholes[at] = whole or joined
    return told


def _are_whole(
    told: Mapping[str, Sequence[str | None]], contacts: Sequence[str | None], regions: Sequence[str | None]
) -> bool:
    """Whether each line has a phone and a whole address, and nothing else that tells the place."""
    others = (contacts, regions, told["country"], told["province"], told["city"], told["district"])
    return all(told["full_address"]) and all(told["phone"]) and not any(map(any, (*others, told["address"])))


def _split_all(told: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """`_split_at` of many lines that have nothing else."""
    regions, rests = addresses.split_addresses(told["full_address"])
    for name, part in zip(("province", "city", "district"), zip(*regions, strict=True), strict=True):
        told[name] = list(part)
    if None in told["city"]:
        nowhere = [province is None and city is None for province, city, _ in regions]
        rests = [None if unknown else rest for unknown, rest in zip(nowhere, rests, strict=True)]
    told["address"] = rests
    return told


def _region(parts: addresses.Region) -> tuple[str, bool]:
    """The parts in one, and whether that alone tells that no spaces stand between words."""
    region = "".join(part for part in parts if part)
    return region, _TOGETHER.search(region) is not None


def _fill_at(told: Mapping[str, list[str | None]], at: int, contact: str | None, region: str | None) -> None:
    line = SheetLine(**{name: column[at] for name, column in told.items()})  # type: ignore[arg-type]
    fill_place(line, contact, region)
    for name, column in told.items():
        column[at] = getattr(line, name)


def _split_at(told: Mapping[str, list[str | None]], at: int, printed: str) -> None:
    """`_fill_at` of the usual case: a whole address and nothing else that tells the place."""
    found = addresses.split_address(printed)
    if found.province is not None or found.city is not None:
        told["province"][at], told["city"][at] = found.province, found.city
        told["district"][at], told["address"][at] = found.district, found.rest


def _hidden_contact(line: SheetLine) -> str | None:
    """A recipient or an address that holds the phone too: the cell is a contact under a plain heading."""
    for name in ("recipient", "full_address"):
        printed = getattr(line, name)
        if printed and any(ch.isdigit() for ch in printed) and _PHONE.search(printed):
            setattr(line, name, None)
            return str(printed)
    return None


def _split_full(line: SheetLine, printed: str) -> None:
    found = addresses.split_address(printed)
    if found.province is None and found.city is None:
        return
    line.province, line.city, line.district, line.address = (
        found.province,
        found.city,
        found.district,
        found.rest,
    )


def _joined_parts(
    province: str | None, city: str | None, district: str | None, address: str | None
) -> tuple[str | None, str | None]:
    """The address without what the other parts say, and all of it in one where it is written so."""
    if address:
        address = addresses.without_region(address, province, city, district)
    whole = addresses.joined(province, city, district, address)
    # Written one after the other only where no spaces stand between words.
    return address, whole if whole and _TOGETHER.search(whole) else None


def _take_contact(line: SheetLine, contact: str) -> None:
    """ "李文博 17723787920 北京市 北京市 朝阳区 …" in any order, with or without labels."""
    bare = _LABEL.sub(" ", contact)
    phone = (
        _PHONE.search(values.halfwidth(bare))
        if len(values.halfwidth(bare)) == len(bare)
        else _PHONE.search(bare)
    )
    rest = bare
    if phone:
        line.phone = line.phone or bare[phone.start() : phone.end()].strip()
        rest = f"{bare[: phone.start()]} {bare[phone.end() :]}"
    words = [w for w in _BREAK.split(rest) if w]
    name = _name_among(words)
    if name is not None:
        line.recipient = line.recipient or words.pop(name)
    line.full_address = line.full_address or " ".join(words) or None


def _name_among(words: list[str]) -> int | None:
    """The first or last word that is short and no part of an address."""
    for index in dict.fromkeys((0, len(words) - 1)):
        word = words[index] if words else ""
        is_place = addresses.split_address(word).province or word.endswith(("省", "市", "区", "县"))
        if word and _NAME.fullmatch(word) and len(word) <= _LONGEST_NAME and not is_place:
            return index
    return None
