"""Comparing recipients: what is masked is compared by what is visible."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from app.domain.addresses import Address, address_of, differing_parts
from app.domain.goods.text import fold, squash
from app.domain.reconcile.model import OrderedOrder, ShippedLine

_MASK = re.compile(r"[*＊●•×]|(?<=\d)x+(?=\d|$)|x{2,}", re.IGNORECASE)
_CIPHER = re.compile(r"^(##|\$\$|~|#)")
_EXTENSION = re.compile(r"(?:[-_转#,]|ext\.?)\s*\d{1,6}$", re.IGNORECASE)
_TITLES = ("先生", "女士", "小姐", "太太", "同学", "老师", "收", "mr", "mrs", "ms")
_LONGEST_PHONE = 11
_NAME_NUMBER = re.compile(r"[\[(【（]\s*\d{3,6}\s*[\])】）]|\d{3,6}$")


def clean_phone(phone: str) -> str:
    """Digits and mask signs of a phone, without country code and extension; "" when not readable."""
    is_plain = len(phone) <= _LONGEST_PHONE and phone.isascii() and phone.isdigit()
    return phone if is_plain else _clean_phone(phone)


@lru_cache(maxsize=300_000)
def _clean_phone(phone: str) -> str:
    flat = fold(phone)
    if _CIPHER.match(flat):
        return ""
    flat = flat.strip().removesuffix(".0")
    short = _EXTENSION.sub("", flat)
    flat = short if sum(c.isdigit() or c == "*" for c in short) >= 11 else flat
    marked = re.sub(r"[^0-9*]", "", re.sub(r"[*●•x]", "*", flat))
    if len(marked) > _LONGEST_PHONE and marked.startswith("86"):
        return marked[2:]
    return marked


def phones_differ(ours: str, theirs: str) -> bool:
    """Whether two phones cannot be the same, comparing what both show."""
    a, b = clean_phone(ours), clean_phone(theirs)
    if not a or not b or "*" not in a + b:
        return bool(a and b) and a != b and a.lstrip("0") != b.lstrip("0")
    head_a, tail_a = a.split("*")[0], a.rsplit("*", 1)[-1]
    head_b, tail_b = b.split("*")[0], b.rsplit("*", 1)[-1]
    heads, tails = min(len(head_a), len(head_b)), min(len(tail_a), len(tail_b))
    return head_a[:heads] != head_b[:heads] or (tails > 0 and tail_a[-tails:] != tail_b[-tails:])


@lru_cache(maxsize=300_000)
def clean_name(name: str) -> str:
    """A name without numbers in brackets and spaces; mask signs become *; "" if ciphered."""
    flat = fold(name)
    if _CIPHER.match(flat):
        return ""
    flat = _MASK.sub("*", _NAME_NUMBER.sub("", flat))
    return re.sub(r"[\s·.,'’()（）\[\]【】]", "", flat)


def names_differ(ours: str, theirs: str) -> bool:
    """Whether two names cannot be the same person's, comparing what both show."""
    a, b = clean_name(ours), clean_name(theirs)
    if not a or not b or a == b:
        return False
    if "*" in a or "*" in b:
        return not _fits_mask(a, b)
    short_a, short_b = _without_title(a), _without_title(b)
    if (short_a, short_b) != (a, b):
        return not (short_a.startswith(short_b) or short_b.startswith(short_a))
    return not (sorted(fold(ours).split()) == sorted(fold(theirs).split()) or _same_shape(a, b))


def _same_shape(a: str, b: str) -> bool:
    """Names that contain each other, such as 王建国 and 王建国收, or a name with the company added."""
    short, long = sorted((a, b), key=len)
    return len(short) >= 2 and long.startswith(short)


def _without_title(name: str) -> str:
    title = next((t for t in _TITLES if name.endswith(t) and len(name) > len(t)), "")
    return name.removesuffix(title) if title else name


def _fits_mask(a: str, b: str) -> bool:
    """李** and 李佳怡 agree; so do *建国 and 王建国."""
    head_a, head_b = a.split("*")[0], b.split("*")[0]
    tail_a, tail_b = a.rsplit("*", 1)[-1] if "*" in a else a, b.rsplit("*", 1)[-1] if "*" in b else b
    if "*" in a and "*" in b:
        heads, tails = min(len(head_a), len(head_b)), min(len(tail_a), len(tail_b))
        return head_a[:heads] == head_b[:heads] and (not tails or tail_a[-tails:] == tail_b[-tails:])
    masked, full = (a, b) if "*" in a else (b, a)
    head, tail = masked.split("*")[0], masked.rsplit("*", 1)[-1]
    return full.startswith(head) and full.endswith(tail)


@dataclass(frozen=True)
class Person:
    """Where a parcel goes: name, phone and address."""

    name: str
    phone: str
    address: Address

    @property
    def is_known(self) -> bool:
        """Whether anything readable is known."""
        return bool(clean_name(self.name) or clean_phone(self.phone) or not self.address.is_empty)


def person_of(source: OrderedOrder | ShippedLine) -> Person:
    """The recipient of an order, or of a line of a sheet."""
    full = "" if _CIPHER.match(source.full_address) else source.full_address
    detail = "" if _CIPHER.match(source.address) else source.address
    address = address_of(source.province, source.city, source.district, detail, full)
    return Person(source.recipient, source.phone, address)


def differing_fields(ours: Person, theirs: Person) -> tuple[str, ...]:
    """The fields in which two recipients truly differ: name, phone, and the parts of the address."""
    found = []
    if names_differ(ours.name, theirs.name):
        found.append("name")
    if phones_differ(ours.phone, theirs.phone):
        found.append("phone")
    found += [f"address_{part}" for part in differing_parts(ours.address, theirs.address)]
    return tuple(found)


def is_same_destination(a: Person, b: Person) -> bool:
    """Whether two orders may share a parcel: one person, or one door."""
    if not (a.is_known and b.is_known):
        return True
    address_differs = bool(differing_parts(a.address, b.address))
    same_phone = (
        bool(clean_phone(a.phone)) and not phones_differ(a.phone, b.phone) and bool(clean_phone(b.phone))
    )
    same_name = bool(clean_name(a.name)) and not names_differ(a.name, b.name) and bool(clean_name(b.name))
    if same_phone:
        return True
    if address_differs:
        return False
    same_door = bool(a.address.detail) and squash(a.address.detail) == squash(b.address.detail)
    return same_name or same_door
