"""Goods in the words people read: "颜色分类:黑色;尺码:XL" as "黑色 / XL", and of two goods what differs.

For showing only: what is stored and what goes to a supplier keeps the platform's own writing.
"""

from __future__ import annotations

import re
from functools import lru_cache

_OPEN = r"(?![^(（\[【]*[)）\]】])"
# Separators of platforms; a comma within a number or within brackets is none.
_BETWEEN = re.compile(rf"[;；|\n]|\s/\s|(?:(?<!\d)[,，]|[,，](?!\d)){_OPEN}")
_SLASH = re.compile(r"(?<![A-Za-z0-9])/|/(?![A-Za-z0-9])")
# A name ends in a letter: in "1:64" and "比例1:18" the colon belongs to the value.
_NAME = re.compile(r"^(?:[A-Za-z][A-Za-z ]{0,20}|[^:：\s/]{0,11}[^:：\s/\d])\s*[:：]\s*(?=\S)")
_NEXT_NAME = re.compile(r"\s+(?=[^:：\s/]{0,7}[^:：\s/\d][:：]\S)")
_JOINT = " · "
_WITHIN_WORD = re.compile(r"[A-Za-z0-9.]{2}")
_LEAST_SHARED = 4


@lru_cache(maxsize=16384)
def variant_values(spec: str) -> tuple[str, ...]:
    """The values of a variant in the order printed, without the names of the attributes."""
    parts = [part.strip() for part in _BETWEEN.split(spec.strip().strip("[]"))]
    parts = [piece for part in parts for piece in _NEXT_NAME.split(part)]
    values = [_NAME.sub("", part).strip() for part in parts]
    if len(values) == 1:
        values = [value.strip() for value in _SLASH.split(values[0])]
    return tuple(value for value in values if value)


def shown_variant(spec: str) -> str:
    """A variant as it is shown: "黑色 / XL"."""
    return " / ".join(variant_values(spec))


def shown_goods(title: str, spec: str) -> str:
    """Title and variant in one text: "加绒连帽卫衣 · 黑色 / XL"."""
    return _JOINT.join(part for part in (title, shown_variant(spec)) if part)


def difference(ordered: str, sent: str) -> tuple[str, str]:
    """Of two texts of `shown_goods` what differs: the values of one product, else the titles.

    What the titles begin with alike is left out ("…男款", "…女款"). Both whole where nothing differs.
    """
    title, spec = _taken_apart(ordered)
    sent_title, sent_spec = _taken_apart(sent)
    if not ordered or not sent or ordered == sent:
        return ordered, sent
    if title != sent_title:
        return _without_shared_start(title, sent_title)
    ours, theirs = variant_values(spec), variant_values(sent_spec)
    if not ours or not theirs:
        return ordered, sent
    own = [value for value in ours if value not in theirs]
    other = [value for value in theirs if value not in ours]
    if not own or not other:
        own, other = list(ours), list(theirs)
    return " / ".join(own), " / ".join(other)


def _taken_apart(goods: str) -> tuple[str, str]:
    title, joint, spec = goods.rpartition(_JOINT)
    return (title, spec) if joint else (goods, "")


def _without_shared_start(ordered: str, sent: str) -> tuple[str, str]:
    shared = 0
    while ordered[: shared + 1] == sent[: shared + 1] and shared < min(len(ordered), len(sent)):
        shared += 1
    while shared and any(_WITHIN_WORD.match(text[shared - 1 : shared + 1]) for text in (ordered, sent)):
        shared -= 1
    own, other = ordered[shared:].strip(), sent[shared:].strip()
    if shared < _LEAST_SHARED or not own or not other:
        return ordered, sent
    return f"…{own}", f"…{other}"
