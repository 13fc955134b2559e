"""Parcels written as lines of text: number, person, address, goods, courier, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.data.sheets import addresses, looks, parcels
from app.data.sheets.cells import plain
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid

_HEADINGS = ["订单号", "收件人", "电话", "地址", "商品名称", "快递公司", "快递单号"]
_BREAK = re.compile(r"[\s,，;；|、/]+")
_LINES = re.compile(r"\s*\n\s*")
_PHONE = re.compile(r"(?<![\dA-Za-z])(?:\+?86[- ]?)?(1[3-9]\d{9}|1\d{2}\*{4,6}\d{2,4})(?![\dA-Za-z])")
_NUMBER = re.compile(r"(?<![\dA-Za-z#])[A-Za-z]{0,4}\d[\d-]{7,}\d(?![\dA-Za-z])")
_NAME = re.compile(r"[\u4e00-\u9fff·*]{2,4}|[\u4e00-\u9fff]\*{1,3}")
_OF_ADDRESS = re.compile(
    r".*(?:[省市区县州盟旗镇乡街道路巷弄村组里]|\d+[号栋幢座楼层室户]|单元|小区|公寓|花园)\S*"
)
_LABELS = re.compile(
    r"(?:订单编号|订单号|单号|收件人|收货人|姓名|电话|手机号?|联系方式|收货地址|地址|商品|货品|发货|快递单号|运单号|快递)\s*[:：]\s*"
)
_SEPARATORS = " \t\n,，;；|、/:：()（）【】[]"
_FLUFF = re.compile(r"快递|速递|速运|物流|快运|单号|运单号?|[\s:：()（）]")
_MOST_BESIDE = 6
_TRACKING, _ORDER = looks.LOOKS["tracking_no"], looks.LOOKS["order_no"]
_MOSTLY = 0.8
_LEAST_BLOCKS = 3


@dataclass
class _Parcel:
    """What one text tells."""

    order: str = ""
    name: str = ""
    phone: str = ""
    address: str = ""
    goods: str = ""
    courier: str = ""
    tracking: str = ""

    @property
    def is_told(self) -> bool:
        """Whether order or person, parcel and goods are all there."""
        return bool((self.order or self.phone) and self.tracking and self.goods)

    def cells(self) -> list[str]:
        """In the order of the headings."""
        return [self.order, self.name, self.phone, self.address, self.goods, self.courier, self.tracking]


def from_lines(table: Table) -> Table | None:
    """A row for each text; None where most texts are no parcels."""
    filled = [cells for i in range(len(table.rows)) if (cells := grid.filled(table.cells(i)))]
    if sum(len(cells) == 1 for cells in filled) < _MOSTLY * len(filled):
        return None  # a table of columns is no text
    for blocks in (_by_row(table), _by_blank_rows(table)):
        found = [(number, _parcel(text)) for number, text in blocks]
        told = [(number, parcel) for number, parcel in found if parcel.is_told]
        if len(told) >= _LEAST_BLOCKS and len(told) >= _MOSTLY * len(found):
            return grid.rebuilt(table, _rows(told))
    return None


def _rows(told: Sequence[tuple[int, _Parcel]]) -> Iterator[grid.Numbered]:
    yield 0, _HEADINGS
    yield from ((number, parcel.cells()) for number, parcel in told)


def _by_row(table: Table) -> list[tuple[int, str]]:
    rows = ((table.number(i), grid.filled(table.cells(i))) for i in range(len(table.rows)))
    return [(number, "\n".join(cells)) for number, cells in rows if cells]


def _by_blank_rows(table: Table) -> list[tuple[int, str]]:
    rows = [(table.number(i), grid.filled(table.cells(i))) for i in range(len(table.rows))]
    blocks = (list(group) for is_told, group in groupby(rows, key=lambda row: bool(row[1])) if is_told)
    return [(block[0][0], "\n".join(" ".join(cells) for _, cells in block)) for block in blocks]


def _parcel(text: str) -> _Parcel:
    """What a text tells; blank where more than one number could be meant."""
    found, rest = _Parcel(), _LABELS.sub(" ", plain(text))
    phones = _PHONE.findall(rest)
    if len(set(phones)) > 1:
        return found
    found.phone = phones[0] if phones else ""
    rest = _PHONE.sub(" \x00 ", rest, count=1)
    found.order, found.tracking, found.courier, rest = _numbers(rest)
    words = [word for word in re.split(r"([\s,，;；|]+)", rest) if word]
    _take_person(found, words)
    _take_address(found, words)
    found.goods = "".join(words).replace("\x00", " ").strip(_SEPARATORS)
    return found


def _numbers(text: str) -> tuple[str, str, str, str]:
    """Order, parcel, courier, and the text without them."""
    numbers = [match.group() for match in _NUMBER.finditer(text)]
    named = {number: name for number in numbers if (name := _courier_beside(text, number))}
    parcel = list(named) or [n for n in numbers if _TRACKING(n) and not _ORDER(n)]
    orders = [n for n in numbers if n not in parcel]
    if len(parcel) != 1 or len(orders) > 1:
        return "", "", "", text
    courier = named.get(parcel[0], "")
    rest = text.replace(parcel[0], courier and "\x01", 1)
    for number in orders:
        rest = rest.replace(number, " ", 1)
    return (orders[0] if orders else ""), parcel[0], courier, _without_courier(rest)


def _courier_beside(text: str, number: str) -> str:
    """The courier named by the word right before a number, else by the one right behind it."""
    before, _, after = text.partition(number)
    for word in (_last_word(before), next(iter(_words(after)), "")):
        named = parcels.named_in(word)
        if named and len(_FLUFF.sub("", named[1])) <= _MOST_BESIDE:
            return named[0]
    return ""


def _last_word(text: str) -> str:
    return next(reversed(_words(text)), "")


def _words(text: str) -> list[str]:
    """The words, but not those for a number."""
    return [word for word in text.split() if _FLUFF.sub("", word)]


def _without_courier(text: str) -> str:
    """The text without the courier's word beside the parcel's place."""
    before, mark, after = text.partition("\x01")
    word = _last_word(before)
    if not mark:
        return text
    if parcels.named_in(word):
        head, _, tail = before.rpartition(word)
        return f"{head} {_FLUFF.sub(' ', tail)} {after}"
    word = next(iter(_words(after)), "")
    return f"{before} {after.replace(word, ' ', 1) if word else after}"


def _take_person(found: _Parcel, words: list[str]) -> None:
    """The name stands beside the phone."""
    if "\x00" not in words:
        return
    at = words.index("\x00")
    for place in (at - 2, at + 2):
        if (
            0 <= place < len(words)
            and _NAME.fullmatch(words[place])
            and not addresses.split_address(words[place]).city
        ):
            found.name = words[place]
            words[place] = ""
            return


def _take_address(found: _Parcel, words: list[str]) -> None:
    """From the province on as long as the words are of places and doors."""
    start = next((i for i, word in enumerate(words) if _is_place(word)), None)
    if start is None:
        return
    end = start + 1
    while end + 1 < len(words) and _OF_ADDRESS.fullmatch(words[end + 1]):
        end += 2
    found.address = "".join(words[start:end])
    words[start:end] = [" "]


def _is_place(word: str) -> bool:
    place = addresses.split_address(word)
    return bool(place.province and (place.city or len(word) <= 8))
