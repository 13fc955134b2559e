"""What is written on a parcel that came back and is nobody's yet, taken apart. Source: domain.md 3 g."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_NUMBER = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]{0,6}\d[0-9A-Za-z-]{8,31}(?![0-9A-Za-z])")
_PHONE = re.compile(r"(?<!\d)(?:\+?86[- ]?)?1[3-9][\d*]{9}(?!\d)")
_TAIL = re.compile(r"(?<![0-9A-Za-z*])\d{4}(?![0-9A-Za-z])")
_WORD = re.compile(r"[\u4e00-\u9fff·*]{2,}|[A-Za-z][A-Za-z'.-]+(?: [A-Za-z][A-Za-z'.-]+)*")
_LONGEST_NAME = 4
# What stands before a value on a label, not the value.
_LABELS = (
    "寄件人", "收件人", "寄方", "收方", "发件人", "姓名", "电话", "手机", "单号", "快递单号", "运单号",
    "退回", "退货", "退件", "商品", "物品", "内件", "尾号", "手机尾号", "备注", "快递", "速递", "速运",
)  # fmt: skip


class Ground(StrEnum):
    """Why a parcel is held for somebody's, the strongest first."""

    RETURN_NO = "return_no"
    """The number the buyer gave for his return."""
    SENT_NO = "sent_no"
    """The number it went out with: it was refused or stopped."""
    ORDER_NO = "order_no"
    PHONE = "phone"
    NAME = "name"
    PHONE_TAIL = "phone_tail"
    GOODS = "goods"


WEIGHTS = {
    Ground.RETURN_NO: 100,
    Ground.SENT_NO: 90,
    Ground.ORDER_NO: 90,
    Ground.PHONE: 45,
    Ground.NAME: 30,
    Ground.PHONE_TAIL: 20,
    Ground.GOODS: 10,
}
SURE_FROM = 50
"""From this weight on a match may be offered as the one; below it only as one of several."""


@dataclass(frozen=True)
class Clues:
    """What a pasted or scanned text may be."""

    numbers: tuple[str, ...]
    phones: tuple[str, ...]
    tails: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]
    """Longer words: what the goods are called."""

    def __bool__(self) -> bool:
        return bool(self.numbers or self.phones or self.tails or self.names or self.words)


def clues_of(text: str) -> Clues:
    """Numbers, phones, names and goods in `text`, each once and in their order."""
    plain = unicodedata.normalize("NFKC", text)
    for label in sorted(_LABELS, key=len, reverse=True):
        plain = plain.replace(label, " ")
    phones = [_digits(match.group()) for match in _PHONE.finditer(plain)]
    rest = _PHONE.sub(" ", plain)
    numbers = [match.group().upper() for match in _NUMBER.finditer(rest)]
    rest = _NUMBER.sub(" ", rest)
    tails = [phone[-4:] for phone in phones if "*" not in phone[-4:]] + _TAIL.findall(rest)
    words = [match.group() for match in _WORD.finditer(rest)]
    return Clues(
        numbers=_once(numbers),
        phones=_once(phone for phone in phones if "*" not in phone),
        tails=_once(tails),
        names=_once(word for word in words if _is_name(word)),
        words=_once(words),
    )


def _digits(phone: str) -> str:
    return re.sub(r"^\+?86[- ]?(?=1)", "", phone)


def _is_name(word: str) -> bool:
    return word.isascii() or len(word.replace("*", "")) <= _LONGEST_NAME


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
