"""What the values of a column look like: phones, parcel numbers, money, dates, words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.data.sheets import addresses, parcels, times, values
from app.data.sheets.cells import LONG_NUMBER, TIME
from app.data.sheets.values import BadCell

Test = Callable[[str], bool]

_PHONE = re.compile(r"1[3-9]\d{9}|1\d{2}[*]{4,6}\d{2,4}|1[3-9]\d{9}[-_转]\d{1,6}")
_PHONE_INSIDE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)1\d{2}\*{4,6}\d{2,4}")
_ANY_PHONE = re.compile(r"[\d\s()+\-*#x./转,;_]{5,30}(?:\s*ext.*)?", re.IGNORECASE)
_CIPHER = re.compile(r"(?:##|\$\$|~~).*")
_ORDER = re.compile(
    r"\d{15,20}|\d{6}-\d{12,16}|[A-Z]\d{15,26}|#[A-Z0-9-]*\d{3,}|\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5}"
    r"|PO-\d{3}-\d{15,20}"
)
_TRACKING = re.compile(
    r"SF\d{12,13}|YT\d{13}|JT\d{12,13}|77\d{13}|7[3-8]\d{12}|46\d{13}|43\d{13}|JD[A-Z0-9]{13,15}|DPK\d{11,}"
    r"|[A-Z]{2}\d{9}[A-Z]{2}|1Z[A-Z0-9]{16}|9[2-5]\d{18,20}|YT\d{16}|LP\d{14}|UJ\d{9}|ZTO\d{9,}",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(r"(?=.*\d)[#@A-Za-z0-9][A-Za-z0-9#@._\-/—+\s;,、，；]{0,199}")
_PAYMENT = re.compile(r"\d{26,}")
_DECIMALS = re.compile(r"-?\d+\.\d{1,3}")
_LETTER = re.compile(r"[^\W\d_]")
_CODE_OF_MONEY = re.compile(r"[A-Z]{3}|人民币|元|美元|US\$|\$|¥|€|£", re.IGNORECASE)
_POSTCODE = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9\- ]{1,11}")
_DATE_OF_TWO = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b.*")
_LONGEST_NAME, _MOST_DIGITS = 60, 4
FITS = 0.7
"""The share of values from which on a column is taken for what they look like."""
CONTRADICTS = 0.4
"""Below this share the values say that the column is something else."""


@dataclass(frozen=True)
class Column:
    """The filled cells of one column of a sample."""

    cells: tuple[str, ...]
    texts: tuple[str, ...]
    """The same as read: without wrappers, half-width."""

    def share(self, test: Test) -> float:
        """How many of the values pass; 0 without any."""
        return sum(1 for t in self.texts if test(t)) / len(self.texts) if self.texts else 0.0

    def fit(self, name: str) -> float | None:
        """How many of the values can be field `name`; None when nothing speaks for or against it."""
        test = _CAN_BE.get(name)
        return self.share(test) if test and self.texts else None

    def looks_like(self, name: str) -> float:
        """How many of the values can hardly be anything but field `name`."""
        test = LOOKS.get(name)
        return self.share(test) if test else 0.0


def columns_of(sample: Sequence[Sequence[str]], width: int) -> tuple[Column, ...]:
    """Each column of the sample rows."""
    return tuple(_column(sample, index) for index in range(width))


def _column(sample: Sequence[Sequence[str]], index: int) -> Column:
    cells = [row[index] for row in sample if index < len(row) and row[index]]
    pairs = [(cell, text) for cell in cells if (text := _read(cell))]
    return Column(tuple(cell for cell, _ in pairs), tuple(text for _, text in pairs))


def _read(cell: str) -> str | None:
    """The text of a cell; a date and a number of too many digits keep their mark, to be told from words."""
    text = values.text(cell)
    return text and (cell[0] + text if cell[0] in (TIME, LONG_NUMBER) else values.halfwidth(text))


def is_phone(text: str) -> bool:
    """True for a mobile number of the mainland, whole, masked or with an extension."""
    return bool(_PHONE.fullmatch(text))


def _can_be_phone(text: str) -> bool:
    digits = sum(1 for c in text if c.isdigit() or c == "*")
    return bool(_CIPHER.fullmatch(text) or (_ANY_PHONE.fullmatch(text) and digits > 4))


def _is_contact(text: str) -> bool:
    return bool(_PHONE_INSIDE.search(text)) and len(text) > 18 and _has_address(text)


def _has_address(text: str) -> bool:
    return any(addresses.split_address(t).city for t in re.split(r"[\s,，;；]+", text))


def _is_parcel(text: str) -> bool:
    try:
        courier, numbers = parcels.split_cell(text)
    except BadCell:
        return False
    return courier is not None and bool(numbers)


def _can_be_number(text: str) -> bool:
    """An order's or parcel's number, or several; a damaged one counts, an amount does not."""
    if text[0] in (LONG_NUMBER,):
        return True
    flat = re.sub(r"[（(].*?[)）]", "", text)
    return text[0] != TIME and (bool(_ANY_NUMBER.fullmatch(flat)) and not _DECIMALS.fullmatch(flat))


def _can_be_parcel(text: str) -> bool:
    return _can_be_number(text) or _is_parcel(text) or any(c.isdigit() for c in text)


def is_money(text: str) -> bool:
    """True for an amount, with or without a currency."""
    if text[0] in (TIME, LONG_NUMBER):
        return False
    try:
        return values.money(text) is not None
    except BadCell:
        return False


def is_quantity(text: str) -> bool:
    """True for pieces: a whole number from 0 on, with or without a unit."""
    if text[0] in (TIME, LONG_NUMBER):
        return False
    try:
        return values.quantity(text) is not None
    except BadCell as bad:
        return bad.value.strip() in ("0", "0.0")


def is_time(text: str) -> bool:
    """True for a date, with or without a time of day."""
    try:
        return times.moment(text)[0] is not None
    except BadCell:
        return bool(_DATE_OF_TWO.fullmatch(text))


def has_words(text: str) -> bool:
    """True for text with a letter in it; a date is none."""
    return text[0] not in (TIME, LONG_NUMBER) and bool(_LETTER.search(text))


def _is_word(text: str) -> bool:
    return has_words(text) or "*" in text or bool(_CIPHER.fullmatch(text))


def _can_be_name(text: str) -> bool:
    is_short = len(text) <= _LONGEST_NAME and sum(c.isdigit() for c in text) <= _MOST_DIGITS
    return _is_word(text) and not is_time(text) and (is_short or bool(_PHONE_INSIDE.search(text)))


def _can_be_title(text: str) -> bool:
    return has_words(text) and not is_time(text)


def _can_be_courier(text: str) -> bool:
    return bool(parcels.courier_code(text)) or _is_parcel(text) or (has_words(text) and len(text) <= 40)


def is_plain_number(text: str) -> bool:
    """True for digits alone, a dot among them at most: no word, no code with letters."""
    return text.replace(".", "", 1).isdigit()


LOOKS: dict[str, Test] = {
    "phone": is_phone,
    "contact": _is_contact,
    "parcel": _is_parcel,
    "courier": parcels.is_courier,
    "full_address": lambda t: len(t) > 10 and addresses.split_address(t).city is not None,
    "order_no": lambda t: bool(_ORDER.fullmatch(t)),
    "tracking_no": lambda t: bool(_TRACKING.fullmatch(t)) and not is_phone(t),
}
"""What can hardly be anything else, in the order in which unknown columns are tried."""

_CAN_BE: dict[str, Test] = {
    "order_no": lambda t: _can_be_number(t) and not _PAYMENT.fullmatch(t),
    "sub_order_no": _can_be_number,
    "tracking_no": _can_be_parcel,
    "phone": _can_be_phone,
    "recipient": _can_be_name,
    "title": _can_be_title,
    "status": has_words,
    "pay_status": has_words,
    "quantity": is_quantity,
    "unit_price": is_money,
    "line_amount": is_money,
    "paid_amount": is_money,
    "shipping_fee": is_money,
    "merchant_amount": is_money,
    "order_time": is_time,
    "paid_time": is_time,
    "courier": _can_be_courier,
    "province": _is_word,
    "city": _is_word,
    "district": _is_word,
    "town": _is_word,
    "address": _is_word,
    "full_address": _is_word,
    "country": has_words,
    "currency": lambda t: bool(_CODE_OF_MONEY.fullmatch(t)),
    "postcode": lambda t: bool(_POSTCODE.fullmatch(t)),
}
