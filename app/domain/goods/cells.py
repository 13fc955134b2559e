"""A goods cell before it is taken apart: numbering, labels, prices and totals put aside, separators found."""

from __future__ import annotations

import re

from app.domain.goods.catalogue import SEPARATORS
from app.domain.goods.text import CJK

LABEL = re.compile(
    r"(?:[;；,，、/|]\s*|(?<=[\s(（【])|^)(?!数量|件数|个数|qty|quantity|共)"
    r"(?P<label>[^\W\d][^\s:：;；,，、/|()（）【】\d]{0,11})\s*[:：](?=\s*\S)",
    re.IGNORECASE,
)
NAMING = frozenset({"商品", "产品", "货品", "品名", "名称", "货名", "宝贝", "item", "product", "name"})
NAME_LABEL = re.compile(
    r"[;；,，、/|\s]+(?=(?:商品|产品|货品|品名|名称|货名|宝贝|item|product|name)[^\s:：;；,，\d]{0,4}[:：])",
    re.IGNORECASE,
)


_NUMBERED = re.compile(r"(?:\((?=\d{1,2}\))|(?:(?<=\s)|^)\(?)(\d{1,2})[.、)]\s*(?=[^\d\s])")


def without_numbering(text: str) -> str:
    """A numbered list (1.… 2.…) as lines; numbers must count up from 1."""
    places = [m for m in _NUMBERED.finditer(text)]
    if (
        not places
        or [int(m.group(1)) for m in places] != list(range(1, len(places) + 1))
        or places[0].start()
    ):
        return text
    ends = [*(m.start() for m in places[1:]), len(text)]
    return "\n".join(text[m.end() : end].strip() for m, end in zip(places, ends, strict=True))


def pieces_of(text: str) -> list[tuple[str, str]]:
    """(separator before, piece) pairs."""
    found, start, separator = [], 0, ""
    for match in SEPARATORS.finditer(text):
        found.append((separator, text[start : match.start()]))
        start, separator = match.end(), match.group()
    found.append((separator, text[start:]))
    return [(sep, piece) for sep, piece in found if piece.strip()]


def is_open(text: str) -> bool:
    """Whether a bracket in the text is not closed yet."""
    return any(text.count(a) > text.count(b) for a, b in ("()", "[]", "【】"))


def untie(text: str) -> str:
    """A text with the separators back that were hidden inside of names and values."""
    return "".join(chr(ord(c) - 0xE000) if "\ue000" <= c <= "\ue0ff" else c for c in text)


_BULLETS = re.compile(r"\s*[\u2460-\u2473\u2474-\u249b\u2776-\u277f\u24f5-\u24fe\u24ff]\s*")
_KEYCAPS = re.compile("\\s*\\d\ufe0f?\u20e3\\s*")
_PRICE = re.compile(
    r"(?:[¥￥$]|rmb|单价|售价|价格|成本|代发价|拿货价|价)\s*[::]?\s*\d+(?:\.\d{1,2})?\s*(?:元|块)?"
    r"|(?<![\d.])\d+(?:\.\d{1,2})?\s*(?:元|块钱)(?:/[^\W\d_])?",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"[\s,，;；。、(（]*(?:一共|总共|总计|合计|共计|共)\s*(?:\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})\s*[{CJK}]?\s*[)）]?\s*$"
)
_BLANK_LINE = re.compile(r"\n\s*\n\s*")
_OF = re.compile(rf"(?<=[{CJK}a-z0-9])的(?=[{CJK}a-z])", re.IGNORECASE)
_WANTED = re.compile(rf"(?:^|(?<=[\s;；,，、]))(?:要|发|拍)(?=[{CJK}a-z0-9])", re.IGNORECASE)


_GIFT = re.compile(
    r"(?<=\S)[\s+,，;；、(（]+(?:另|附|加|再)?(?:送|赠)(?!货)[^;；+、\n()（）]{1,12}[)）]?(?=\s*(?:$|[;；+、\n]))"
)


def without_gifts(text: str) -> str:
    """A text without what is given along: 卫衣 黑 2件 送袜子一双."""
    return _GIFT.sub("", text)


def without_bullets(text: str) -> str:
    """Goods counted with signs (①…②…, 1️⃣…) as lines."""
    return _KEYCAPS.sub("\n", _BULLETS.sub("\n", text)).strip("\n")


def without_prices(text: str) -> str:
    """A text without what its goods cost: ￥39.9, 15元."""
    return _PRICE.sub(" ", text)


def without_total(text: str) -> tuple[str, bool]:
    """A text without a closing 共3件, and whether there was one."""
    shorter = _TOTAL.sub("", text)
    return shorter, shorter != text


def without_asking(text: str) -> str:
    """A text without the words of somebody who asks for goods: 要黑色的卫衣."""
    return _OF.sub(" ", _WANTED.sub("", text))


def paragraphs(text: str) -> list[str]:
    """The parts of a cell that blank lines divide."""
    return [part for part in _BLANK_LINE.split(text.strip()) if part.strip()]
