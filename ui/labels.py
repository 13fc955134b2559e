"""Words, tone and icon for every status and kind of `app.domain`.

`label(Progress.CONFIRMED)` gives a `Label` for a chip; `.words` alone where only words are wanted. A word
that two enums share may read differently: each enum has a context of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.chips import Label
from ui.label_words import incidents, money, orders, parcels, parties, prevention, remedies
from ui.look_up import look_up

_MODULES = (parties, orders, incidents, parcels, remedies, money, prevention)

# Members of two enums can be equal as texts ("lost"), so each enum has a table of its own.
_TABLES = {
    enum: (context, {row[0].name: row[1:] for row in module.WORDS if type(row[0]) is enum})
    for module in _MODULES
    for enum, context in module.CONTEXTS.items()
}

_PLATFORMS = {
    "taobao": QT_TRANSLATE_NOOP("Platform", "Taobao"),
    "qianniu": QT_TRANSLATE_NOOP("Platform", "Taobao"),
    "tmall": QT_TRANSLATE_NOOP("Platform", "Tmall"),
    "1688": QT_TRANSLATE_NOOP("Platform", "1688"),
    "pdd": QT_TRANSLATE_NOOP("Platform", "Pinduoduo"),
    "douyin": QT_TRANSLATE_NOOP("Platform", "Douyin"),
    "jd": QT_TRANSLATE_NOOP("Platform", "JD"),
    "wechat": QT_TRANSLATE_NOOP("Platform", "WeChat shop"),
    "kuaishou": QT_TRANSLATE_NOOP("Platform", "Kuaishou"),
    "xiaohongshu": QT_TRANSLATE_NOOP("Platform", "Xiaohongshu"),
    "ktt": QT_TRANSLATE_NOOP("Platform", "Kuaituantuan"),
    "shopify": QT_TRANSLATE_NOOP("Platform", "Shopify"),
    "amazon": QT_TRANSLATE_NOOP("Platform", "Amazon"),
    "ebay": QT_TRANSLATE_NOOP("Platform", "eBay"),
    "shopee": QT_TRANSLATE_NOOP("Platform", "Shopee"),
    "tiktok": QT_TRANSLATE_NOOP("Platform", "TikTok Shop"),
    "jst": QT_TRANSLATE_NOOP("Platform", "Jushuitan"),
    "wdt": QT_TRANSLATE_NOOP("Platform", "Wangdiantong"),
    "dxm": QT_TRANSLATE_NOOP("Platform", "Dianxiaomi"),
    "": QT_TRANSLATE_NOOP("Platform", "Other platform"),
}

_PHASES = {
    "reading": QT_TRANSLATE_NOOP("Phase", "Reading the file"),
    "comparing": QT_TRANSLATE_NOOP("Phase", "Comparing"),
    "checking": QT_TRANSLATE_NOOP("Phase", "Checking"),
    "saving": QT_TRANSLATE_NOOP("Phase", "Saving"),
    "writing": QT_TRANSLATE_NOOP("Phase", "Writing the file"),
    "moving": QT_TRANSLATE_NOOP("Phase", "Copying and comparing"),
}


def label(member: StrEnum) -> Label:
    """Words, tone and icon of an enum's member. Raises: KeyError for an enum without words."""
    context, table = _TABLES[type(member)]
    words, tone, icon = table[member.name]
    return Label(look_up(context, words), tone, icon)


def words(member: StrEnum | None) -> str:
    """Only the words; empty for None."""
    return "" if member is None else label(member).words


def options(members: Iterable[StrEnum]) -> list[tuple[str, StrEnum]]:
    """(words, member) pairs for a combo box or a filter."""
    return [(label(member).words, member) for member in members]


def platform(code: str | None) -> str:
    """The name of a platform from its code; a code without a name is shown as it is."""
    name = _PLATFORMS.get(code or "")
    return (code or "") if name is None else look_up("Platform", name)


def phase_words(phase: str) -> str:
    """What long work is at, from the code it reports; empty for a code without words."""
    name = _PHASES.get(phase)
    return "" if name is None else look_up("Phase", name)
