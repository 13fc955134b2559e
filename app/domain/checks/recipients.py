"""Checks of name, phone and address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.addresses import Address, address_of
from app.domain.checks.model import Check, CheckCode, CheckedOrder, CheckRules, Severity
from app.domain.goods.text import fold, squash

_CIPHER = re.compile(r"^(##|\$\$|~.{12})")
_MASK = re.compile(r"[*●•]")
# Mobile, with the extension of a private number: 17531103964_6603, 17012345678-1234, 18500000000转6603.
_MOBILE = re.compile(
    r"(?:\+?86|0086)?[ -]?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?:[ ]*(?:[-_#,/]|转|ext\.?)[ ]*\d{1,6})?"
)
_LANDLINE = re.compile(r"(?:\+?86[ -]?)?\(?0\d{2,3}\)?[ -]?\d{7,8}(?:[ -]*(?:[-_#,/]|转|ext\.?)[ ]*\d{1,6})?")
_SERVICE = re.compile(r"[48]00[ -]?\d{3}[ -]?\d{4}")
_ABROAD = re.compile(r"[+()\d .\-]{6,24}(?:(?:[-_#,]|ext\.?)[ ]*\d{1,6})?")


def recipient_checks(order: CheckedOrder, rules: CheckRules) -> Iterator[Check]:
    """What is missing, hidden or doubtful in where the order goes."""
    fields = (order.recipient, order.phone, order.address or order.full_address)
    if any(_CIPHER.match(text) for text in fields) or "encrypted" in order.flags:
        yield _check(order, CheckCode.RECIPIENT_ENCRYPTED)
        return
    hidden = [name for name, text in zip(_FIELDS, fields, strict=True) if _MASK.search(text)]
    if hidden:
        yield _check(order, CheckCode.RECIPIENT_MASKED, fields=hidden)
    absent = [name for name, text in zip(_FIELDS, fields, strict=True) if not text.strip()]
    if absent:
        code = _ABSENT[absent[0]] if len(absent) == 1 else CheckCode.RECIPIENT_MISSING
        yield _check(order, code, missing=absent)
    yield from _phone_checks(order)
    if "address" not in hidden + absent:
        yield from _address_checks(order, rules)


_FIELDS = ("recipient", "phone", "address")
_ABSENT = {
    "recipient": CheckCode.RECIPIENT_MISSING,
    "phone": CheckCode.PHONE_MISSING,
    "address": CheckCode.ADDRESS_MISSING,
}


def _phone_checks(order: CheckedOrder) -> Iterator[Check]:
    phone = fold(order.phone).removesuffix(".0")
    if phone and not _MASK.search(phone) and not is_phone(phone, is_domestic=order.is_domestic):
        yield _check(order, CheckCode.PHONE_INVALID, phone=order.phone)


def is_phone(phone: str, *, is_domestic: bool = True) -> bool:
    """Whether a parcel's label can carry it: mobile, private number with extension, landline, 400."""
    flat = fold(phone)
    if not is_domestic:
        return _ABROAD.fullmatch(flat) is not None
    parts = [part for part in re.split(r"\s*[;、/]\s*|(?<=\d{7})\s{1,}(?=[01]\d{6})", flat) if part]
    return any(_is_one_phone(part) for part in parts) or _is_one_phone(flat)


def _is_one_phone(text: str) -> bool:
    return any(form.fullmatch(text) for form in (_MOBILE, _LANDLINE, _SERVICE))


def _address_checks(order: CheckedOrder, rules: CheckRules) -> Iterator[Check]:
    text = order.full_address or order.address
    word = next((w for w in rules.forwarding_words if w in squash(text + order.recipient)), "")
    if word:
        yield _check(order, CheckCode.ADDRESS_FORWARDING, word=word)
    if not order.is_domestic:
        return
    where = address_of(order.province, order.city, order.district, order.address, order.full_address)
    missing = _missing_regions(where, rules)
    if missing:
        # A county-level city stands in the city's place and has no district: good to know, no more.
        weight = Severity.NOTE if missing == ["district"] else None
        yield Check(order.id, order.order_no, CheckCode.ADDRESS_REGION, {"missing": missing}, weight)
    if len(squash(where.detail)) < rules.shortest_address:
        yield _check(order, CheckCode.ADDRESS_SHORT, address=where.detail)


def _missing_regions(where: Address, rules: CheckRules) -> list[str]:
    """Which of province, city and district are not there; some cities have no districts."""
    missing = [name for name in ("province", "city") if not getattr(where, name)]
    has_none = where.city in rules.cities_without_districts
    if not where.district and not has_none and not _DEEPER.search(where.detail):
        missing.append("district")
    # A district under its province names its city.
    return [] if missing == ["city"] and where.district else missing


# A county-level place further down ("兵团第八师石河子市") is as good as a district.
_DEEPER = re.compile(r"[一-鿿]{2,}(?:区|县|市|旗)")


def _check(order: CheckedOrder, code: CheckCode, **params: object) -> Check:
    return Check(order.id, order.order_no, code, params)
