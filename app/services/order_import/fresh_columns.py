"""The stored values of orders that are not there yet and have one line each, column by column.

Nothing is decided here: each column is a rule of `reading`, `orders`, `personal`, `order_status` or `times`,
asked once for each different value. A line that any of them objects to is odd and left to them whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Any
from zoneinfo import ZoneInfo

from app.data.sheets.statuses import refund_state
from app.domain.errors import DomainError
from app.domain.memo import Memo
from app.domain.money import Money, decimals
from app.domain.order_status import line_status, order_status
from app.domain.sheet_lines import SheetLines
from app.services.order_import.personal import NAMES, PLACE, is_cipher, phone_tail, recipient_flags
from app.services.order_import.reading import LINE_AMOUNTS, NOT_ABOUT_THE_ORDER, ORDER_AMOUNTS
from app.services.order_import.times import LocalTimes

Column = list[Any]
_ODD = -1
_TIMES = {"order_time": "ordered_at", "paid_time": "paid_at"}
_CENTS = 2
_IN_CENTS = re.compile(r"[0-9]{1,9}\.[0-9]{2}")
_CIPHER_STARTS = ("#", "$", "~")


class CheckedLines:
    """Lines with their amounts in minor units and their times in UTC; odd ones are left out."""

    def __init__(self, lines: SheetLines, currencies: Sequence[str], zone: ZoneInfo) -> None:
        self.lines, self.currencies = lines, list(currencies)
        self.places: Sequence[int] = range(len(lines))
        """Of the lines that are left, among those given."""
        self._minors = {currency: Memo(_minor_in(currency)) for currency in set(currencies)}
        self.amounts = {name: self._minor(name) for name in (*ORDER_AMOUNTS, *LINE_AMOUNTS)}
        times = LocalTimes(zone)
        self.times = {column: self._stored(name, times) for name, column in _TIMES.items()}
        self._leave_out_odd()

    def _minor(self, name: str) -> Column:
        texts = self.lines.column(name)
        if len(self._minors) == 1:
            return self._minors[self.currencies[0]].each(texts)
        return [self._minors[c][text] for text, c in zip(texts, self.currencies, strict=True)]

    def _stored(self, name: str, times: LocalTimes) -> Column:
        texts = self.lines.column(name)
        if not self.lines.tells("tz"):
            return times.all_stored(texts, _ODD)
        return [_time(text, tz, times) for text, tz in zip(texts, self.lines.column("tz"), strict=True)]

    def _leave_out_odd(self) -> None:
        checked = [*self.amounts.values(), *self.times.values()]
        odd = {at for column in checked if _ODD in column for at, value in enumerate(column) if value == _ODD}
        if not odd:
            return
        kept = [at not in odd for at in range(len(self.lines))]
        self.places = _kept(self.places, kept)
        self.lines, self.currencies = self.lines.taken(self.places), _kept(self.currencies, kept)
        self.amounts = {name: _kept(column, kept) for name, column in self.amounts.items()}
        self.times = {name: _kept(column, kept) for name, column in self.times.items()}


def _kept(column: Iterable[Any], kept: Iterable[bool]) -> Column:
    return list(compress(column, kept))


def _minor_in(currency: str) -> Any:
    has_cents = decimals(currency) == _CENTS

    def minor(text: str | None) -> int | None:
        if text is None:
            return None
        if has_cents and _IN_CENTS.fullmatch(text):  # as nearly every amount is printed
            return int(text[:-3] + text[-2:])
        try:
            # Below nothing: a remark or a refusal, see `reading`.
            return max(Money.parse(text, currency).minor, _ODD)
        except DomainError:
            return _ODD

    return minor


def _time(text: str | None, offset: str | None, times: LocalTimes) -> str | int | None:
    if not text:
        return None
    try:
        return times.stored(text, offset)
    except ValueError:
        return _ODD


def order_columns(checked: CheckedLines) -> dict[str, Column]:
    """What `orders.merged_order` makes of each line alone, as the table stores it."""
    lines = checked.lines
    columns: dict[str, Column] = {"order_no": lines.column("order_no"), "currency": checked.currencies}
    columns["status"] = _statuses(lines)
    columns["status_text"] = lines.filled("status")
    columns["refund_text"] = lines.filled("refund_status")
    for name in (*NAMES, *PLACE):
        columns[name] = _readable(lines.filled(name))
    columns["phone_tail"] = [p[-4:] if p.isdecimal() else phone_tail(p) for p in columns["phone"]]
    columns |= {column: checked.amounts[name] for name, column in ORDER_AMOUNTS.items()}
    columns["refunded_minor"] = [minor or 0 for minor in columns["refunded_minor"]]
    columns["paid_at"] = checked.times["paid_at"]
    columns["ordered_at"] = [
        a or b for a, b in zip(checked.times["ordered_at"], columns["paid_at"], strict=True)
    ]
    columns |= {name: lines.filled(name) for name in ("buyer_message", "seller_note")}
    columns["flags"] = _flags(lines, columns)
    return columns


def _readable(texts: list[str]) -> list[str]:
    """Without what only the platform can read."""
    together = "\n".join(texts)
    if not any(start in together for start in _CIPHER_STARTS):
        return texts
    return ["" if text.startswith(_CIPHER_STARTS) and is_cipher(text) else text for text in texts]


def _statuses(lines: SheetLines) -> list[str]:
    status = Memo(_status)
    told = zip(lines.column("status_norm"), lines.column("refund_status"), strict=True)
    return list(map(status.__getitem__, told))


def _status(printed: tuple[str | None, str | None]) -> str:
    norm, refund = printed
    return order_status([line_status(norm, refund_state(refund))]).value


def _flags(lines: SheetLines, columns: dict[str, Column]) -> list[str]:
    who = [columns[name] for name in ("recipient", "phone", "address", "full_address")]
    if not lines.tells("flags") and _are_plain(*who):
        return ["[]"] * len(lines)
    return [
        "[]" if not flags and _is_plain(*person) else _stored_flags(flags, *person)
        for flags, person in zip(lines.column("flags"), zip(*who, strict=True), strict=True)
    ]


def _are_plain(names: Column, phones: Column, addresses: Column, wholes: Column) -> bool:
    """Whether `_is_plain` is true of all of them."""
    if "" in names or "" in phones or ("" in wholes and not all(map(str.__add__, addresses, wholes))):
        return False
    return all(_is_bare("".join(column)) for column in (names, phones, addresses, wholes))


def _is_plain(name: str, phone: str, address: str, whole: str) -> bool:
    """Nothing is missing and no star hides anything: such a recipient has no flags."""
    return bool(name and phone and (address or whole)) and _is_bare(f"{name}{phone}{address}{whole}")


def _is_bare(text: str) -> bool:
    return "*" not in text and "＊" not in text


def _stored_flags(printed: Iterable[str], name: str, phone: str, address: str, whole: str) -> str:
    person = {"recipient": name, "phone": phone, "address": address, "full_address": whole}
    flags = (set(printed) - NOT_ABOUT_THE_ORDER) | recipient_flags(person)
    return json.dumps(sorted(flags), ensure_ascii=False)


def line_columns(checked: CheckedLines, *, is_paid_by_line: bool) -> dict[str, Column]:
    """What `lines.merged_lines` makes of each line alone, as the table stores it."""
    lines = checked.lines
    columns: dict[str, Column] = {
        name: lines.filled(name) for name in ("sub_order_no", "title", "sku_code", "spec")
    }
    columns["quantity"] = [pieces or 1 for pieces in lines.column("quantity")]
    columns |= {column: checked.amounts[name] for name, column in LINE_AMOUNTS.items()}
    columns["paid_minor"] = checked.amounts["paid_amount"] if is_paid_by_line else [None] * len(lines)
    columns["refund_text"] = lines.filled("refund_status")
    columns["status_text"] = lines.filled("status")
    return columns
