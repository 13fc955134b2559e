"""Reads single cells: text, numbers of orders and parcels, phones, money, quantities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from operator import itemgetter

from app.data.sheets.cells import LONG_NUMBER, NUMBER, TIME, is_number, plain

_BLANK = frozenset(
    {
        "-",
        "--",
        "---",
        "—",
        "——",
        "null",
        "NULL",
        "Null",
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NUM!",
    }
)
_ODD_START = frozenset("=='\"-—nN#@\x01\x02\x03")
_FIRST = itemgetter(slice(1))
_FORMULA_TEXT = re.compile(r'=\s*"(.*)"\s*', re.DOTALL)
_SCIENTIFIC = re.compile(r"[+-]?\d+(\.\d+)?[eE][+]?\d+")
_POINT_ZERO = re.compile(r"(\d+)\.0+")
_PREFIX = re.compile(r"^(?:no|单号|运单号|订单号|快递单号|物流单号)\s*[.:：]\s*", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"[A-Z]{0,4}[0-9][0-9-]*[0-9]")
"""What no rule for numbers would change: most of them."""
_LONGEST_PLAIN = 40
_WHOLE_NUMBER = re.compile(r"(?=(?:.*\d){8})#?[A-Za-z0-9_-]{10,40}")
_MOBILE = re.compile(r"1\d{10}")
_UNIT = r"[^\W\d_\xb2\xb3\xb9\xbc-\xbe\u2070-\u209f\u2150-\u218f]"
# Python refuses to make a number of more than 4,300 digits.
_PIECES = r"-?\d{1,18}"
_QUANTITY = re.compile(
    rf"(?:共计?|合计|[x×*])?\s*({_PIECES})(?:\.0+)?\s*(?:{_UNIT}{{0,4}}|\({_UNIT}{{1,4}}\))", re.IGNORECASE
)
_NUMERALS = {c: n for n, some in enumerate(("一壹", "二贰两", "三叁", *"四五六七八九十"), 1) for c in some}
_WORDED = re.compile(rf"(?:共计?)?\s*([{''.join(_NUMERALS)}])\s*{_UNIT}{{0,2}}")
_SIGN = r"(?:(?:rmb|cny|us|au|ca|hk|nt|nz|sg|s|c|a|r)?\s*[$¥￥€£₫฿₩]|rmb|cny|usd|eur|gbp|元|圆)"
# Signs stand at the ends only: "12元5" and "5€50" are no 125 and no 550.
_SIGNED = re.compile(
    rf"(?i)(?P<a>[+(-]?)\s*{_SIGN}?\s*(?P<b>-?[\d., \u00a0\u2009\u202f]*\d\.?)\s*{_SIGN}?\s*(?P<z>\)?)"
)
_MONEY = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?:[ \u00a0\u2009\u202f]\d{3})+)(?:\.\d+)?")
_DONGS = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+")
_EUROPEAN = re.compile(r"[+-]?(?:\d+|[1-9]\d{0,2}(?:[. \u00a0\u2009\u202f]\d{3})+),\d{2}")
_NOT_DIGITS = re.compile(r"[, \u00a0\u2009\u202f]")
_HALF_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0xFFE1: "£",
    0xFFE5: "¥",
}
_MOST_DIGITS = 15
MOST_QUANTITY = 1_000_000


class BadCell(ValueError):
    """A cell that says something this reader will not guess at; `code` is the reason."""

    def __init__(self, code: str, value: str) -> None:
        self.code, self.value = code, value
        super().__init__(code, value)


def text(cell: str) -> str | None:
    """The cell as printed, without wrappers (`="…"`, a leading apostrophe, tabs); None when blank or "-"."""
    value = cell.strip()
    if not value or value[0] not in _ODD_START:
        return value or None
    return _unwrapped(plain(value))


def texts(cells: Iterable[str]) -> list[str | None]:
    """`text` of each."""
    stripped = list(map(str.strip, cells))
    if _ODD_START.isdisjoint(map(_FIRST, stripped)):
        return [value or None for value in stripped]
    return list(map(text, stripped))


def _unwrapped(value: str) -> str | None:
    formula = _FORMULA_TEXT.fullmatch(value)
    if formula:
        value = formula.group(1).replace('""', '"')
    value = value.strip().removeprefix("'").strip()
    return None if not value or value in _BLANK else value


def halfwidth(value: str) -> str:
    """Full-width digits, letters and signs as half-width ones; "m²" and "½" stay what they are."""
    return value if value.isascii() else value.translate(_HALF_WIDTH)


def _number_text(cell: str, code: str) -> str | None:
    """What order, parcel and phone numbers share. Raises: BadCell(code), when digits were lost."""
    if cell.isdecimal() and cell.isascii():
        return cell
    if cell[:1] == LONG_NUMBER:
        raise BadCell(code, cell[1:])
    value = text(cell)
    if value is None:
        return None
    value = halfwidth(value).strip().lstrip("@'").strip()
    if _SCIENTIFIC.fullmatch(value):
        raise BadCell(code, value)
    whole = _POINT_ZERO.fullmatch(value)
    return (whole.group(1) if whole else value) or None


def is_plain_number(cell: str) -> bool:
    """True for a number of an order or parcel that every rule would leave as it is."""
    return len(cell) <= _LONGEST_PLAIN and _PLAIN_NUMBER.fullmatch(cell) is not None


def are_plain_numbers(cells: Sequence[str]) -> bool:
    """`is_plain_number` of each."""
    return max(map(len, cells)) <= _LONGEST_PLAIN and all(map(_PLAIN_NUMBER.fullmatch, cells))


def order_no(cell: str) -> str | None:
    """An order number, as text. Raises: BadCell("order_no_damaged"), when a spreadsheet rounded it."""
    if _PLAIN_NUMBER.fullmatch(cell):
        return cell
    value = _number_text(cell, "order_no_damaged")
    return _bare_number(value) if value else None


def tracking_no(cell: str) -> str | None:
    """A parcel's number. Raises: BadCell("tracking_damaged")."""
    if _PLAIN_NUMBER.fullmatch(cell):
        return cell
    value = _number_text(cell, "tracking_damaged")
    return _bare_number(value) if value else None


def _bare_number(value: str) -> str:
    """Without "No:" in front and without spaces inside."""
    if value.isascii() and value.isalnum():
        return value
    value = _PREFIX.sub("", value, count=1)
    parts = value.split()
    if are_several(parts):
        return " ".join(parts)
    joined = "".join(parts)
    return joined if joined.isalnum() and joined.isascii() else value


def are_several(parts: Sequence[str]) -> bool:
    """True for whole numbers one beside the other; a number printed in groups is one."""
    return len(parts) > 1 and all(_WHOLE_NUMBER.fullmatch(part) for part in parts)


def phone(cell: str) -> str | None:
    """A phone number as printed, masked ones and extensions included. Raises: BadCell("phone_damaged")."""
    value = _number_text(cell, "phone_damaged")
    if value is None or value.isdecimal():
        return value
    digits = value.replace(" ", "").replace("-", "")
    return digits if _MOBILE.fullmatch(digits) else value


def looks_rounded(number: str) -> bool:
    """True for a number of over 15 digits of which all after the 15th are zeros."""
    return number.isdecimal() and len(number) > _MOST_DIGITS and not number[_MOST_DIGITS:].strip("0")


@lru_cache(maxsize=16_384)
def quantity(cell: str) -> int | None:
    """Pieces: "2", "2.0000", "1件", "x2". Raises: BadCell(quantity_negative, quantity_unreadable)."""
    value = text(cell)
    if value is None:
        return None
    found = _QUANTITY.fullmatch(halfwidth(value).strip()) if cell[:1] not in (TIME, LONG_NUMBER) else None
    if not found:
        raise BadCell("quantity_unreadable", value)
    pieces = int(found.group(1))
    if pieces < 0:
        raise BadCell("quantity_negative", value)
    if pieces == 0 or pieces > MOST_QUANTITY:
        raise BadCell("quantity_unreadable", value)
    return pieces


def quantity_in_words(cell: str) -> int | None:
    """Pieces, also up to ten in words, as suppliers write: "两件". Raises: BadCell, as `quantity`."""
    found = _WORDED.fullmatch(plain(cell).strip())
    return _NUMERALS[found[1]] if found else quantity(cell)


@lru_cache(maxsize=65_536)
def money(cell: str) -> str | None:
    """An amount as a decimal string of at least two decimals. Raises: BadCell("money_unreadable")."""
    value = text(cell)
    if value is None:
        return None
    if cell[:1] in (TIME, LONG_NUMBER):
        raise BadCell("money_unreadable", value)
    amount = _decimal(value if cell[:1] == NUMBER else _bare_amount(value))
    if amount is None:
        raise BadCell("money_unreadable", value)
    return _two_decimals(amount)


def _bare_amount(value: str) -> str:
    """The digits of a printed amount: no currency, no thousands separators, brackets mean minus."""
    if _MONEY.fullmatch(value):
        return value
    printed = halfwidth(value).strip()
    found = _SIGNED.fullmatch(printed)
    if not found or (found["a"] == "(") != bool(found["z"]):
        return value
    bare = ("-" if found["a"] in ("-", "(") else "") + found["b"]
    if _GROUPED.fullmatch(bare):
        return _NOT_DIGITS.sub("", bare)
    if "₫" in printed and _DONGS.fullmatch(bare):
        return bare.replace(".", "")  # 25.000₫ are twenty-five thousand: nobody has a part of a dong
    # "12,50" is written so in half of Europe; "1,234" was a group of thousands above.
    if _EUROPEAN.fullmatch(bare):
        return f"{_NOT_DIGITS.sub('', bare[:-3]).replace('.', '')}.{bare[-2:]}"
    return bare


def _decimal(bare: str) -> Decimal | None:
    if not _MONEY.fullmatch(bare) and not _SCIENTIFIC_SMALL.fullmatch(bare):
        return None
    try:
        amount = Decimal(bare)
    except InvalidOperation:
        return None
    return amount if abs(amount) < _MOST_MONEY else None


_SCIENTIFIC_SMALL = re.compile(r"[+-]?\d+(\.\d+)?[eE]-\d{1,2}")
_MOST_MONEY = Decimal(10) ** 12


def _two_decimals(amount: Decimal) -> str:
    sign, digits, exponent = amount.normalize().as_tuple()
    del sign, digits
    places = max(2, -int(exponent)) if int(exponent) < 0 else 2
    return f"{amount:.{places}f}" if amount else "0.00"


_CURRENCY = (
    (re.compile(r"(?i)(\bc|ca|cad)\s*\$|\bcad\b"), "CAD"),
    (re.compile(r"(?i)(\ba|au)\s*\$|\baud\b"), "AUD"),
    (re.compile(r"(?i)hk\s*\$|\bhkd\b"), "HKD"),
    (re.compile(r"(?i)\bnz\s*\$|\bnzd\b"), "NZD"),
    (re.compile(r"(?i)\bs\s*\$|\bsgd\b"), "SGD"),
    (re.compile(r"£|(?i:\bgbp\b)"), "GBP"),
    (re.compile(r"€|(?i:\beur\b)"), "EUR"),
    (re.compile(r"\$|(?i:\busd\b)"), "USD"),
)


SIGN_DECIDES = (None, "CNY")
"""Currencies of a layout that the sign of a cell overrules: there "$" can be only the dollar."""
_MAY_BE_SIGN = re.compile("[A-Za-z$£€]")


def names_currency(cells: str) -> bool:
    """Whether anything in the cells may be a sign of `currency_of`."""
    return _MAY_BE_SIGN.search(cells) is not None


@lru_cache(maxsize=4_096)
def currency_of(cell: str) -> str | None:
    """The currency a printed amount names by its sign ("$25.00" → USD); None for yuan and bare numbers."""
    if is_number(cell) or cell.isdecimal():
        return None
    return next((code for pattern, code in _CURRENCY if pattern.search(cell)), None)
